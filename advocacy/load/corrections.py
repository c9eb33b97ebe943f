"""Slips of the hand in YAML, each found together with the line as it should be.

Each function takes a line and gives it corrected, or None where it has no such slip.
`corrections_of_error` offers corrected lines to try where the parser stopped.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from yaml.error import MarkedYAMLError

_LEAD = r"^(\s*(?:- +)*)"
KEY = r"[A-Za-z_][\w-]*"
_WIDE_COLON = re.compile(rf"{_LEAD}({KEY}) *：[ \u3000\xa0]*", re.ASCII)
_NO_BLANK = re.compile(rf"{_LEAD}({KEY}):(?=[^\s/:])", re.ASCII)
_NO_BLANK_AFTER_DASH = re.compile(r"^\s*-(?=[^\W\d])")
_WIDE_BLANK = re.compile(rf"{_LEAD}({KEY}):[ ]*[\u3000\xa0][ \u3000\xa0]*", re.ASCII)
_WIDE_INDENT = re.compile(r"^( *)((?:[\u3000\xa0] *)+)")
_PAIR = re.compile(rf"{_LEAD}({KEY}|\"[^\"]*\"): +(\S.*)$", re.ASCII)
_BRACEKEY = re.compile(rf"(?:(?<=[{{,])|^)\s*({KEY}):(?: |$)", re.ASCII)
_BRACKETS = str.maketrans("｛｝［］", "{}[]")


@dataclass(frozen=True, slots=True)
class Slip:
    """A line (from 0) as it should be, the column (from 0) of the slip, and its code."""

    code: str
    line: int
    column: int
    corrected: str


Correction = tuple[str, int, str]  # code, column, the line as it should be


def told(line: str, corrected: str) -> str | tuple[str, str]:
    """The line as it should be, as staff are told of it (zh, en).

    The blanks before it cannot be seen in a message: where a correction changes them, their number is said.
    """
    shown = corrected.strip()
    blanks = len(corrected) - len(corrected.lstrip(" "))
    before = line[: len(line) - len(line.lstrip())]
    if before == " " * blanks:
        return shown
    return f"{shown}（行首空 {blanks} 格）", f"{shown} (after {blanks} spaces)"


def _quoted(text: str) -> str:
    """`text` in quotation marks, whatever it holds."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def wide_blank(line: str) -> Correction | None:
    """A full-width or unbreakable blank in the indentation or after the colon."""
    indent = _WIDE_INDENT.match(line)
    if indent:
        blanks = "".join("  " if one == "\u3000" else " " for one in indent[0])
        return "wide-blank", len(indent[1]), blanks + line[indent.end() :]
    match = _WIDE_BLANK.match(line)
    if match:
        return "wide-blank", match.end(2) + 1, _WIDE_BLANK.sub(r"\1\2: ", line)
    return None


def wide_colon(line: str) -> Correction | None:
    """`title：` for `title: `."""
    match = _WIDE_COLON.match(line)
    if match is None:
        return None
    return "wide-colon", line.index("：", match.end(2)), _WIDE_COLON.sub(r"\1\2: ", line)


def missing_blank(line: str) -> Correction | None:
    """`title:x` for `title: x`, `-x` for `- x`; an address (`https://`) is none."""
    match = _NO_BLANK.match(line)
    if match is not None:
        return "missing-blank", match.end(2), _NO_BLANK.sub(r"\1\2: ", line)
    dash = _NO_BLANK_AFTER_DASH.match(line)
    if dash is not None:
        return "missing-blank", dash.end(), dash[0] + " " + line[dash.end() :]
    return None


def _brackets(value: str) -> str:
    if re.match(r"【[^】]*】\s*$", value):
        value = value.replace("【", "[").replace("】", "]")
    return value.translate(_BRACKETS)


def _colons(value: str) -> str:
    return re.sub(rf"(?a:({KEY}))：\s*", r"\1: ", value)


def _commas_before_keys(value: str) -> str:
    return re.sub(rf"，\s*(?=(?a:{KEY}):)", ", ", value)


def _commas_in_lists(value: str) -> str:
    def corrected(match: re.Match[str]) -> str:
        items = re.split(r"\s*[,，、]\s*", match[1].strip())
        return f"[{', '.join(items)}]" if re.search("[，、]", match[1]) else match[0]

    return re.sub(r"\[([^\[\]\"']*)\]", corrected, value)


_FLOW_SIGNS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("wide-bracket", _brackets),
    ("wide-colon", _colons),
    ("wide-comma", _commas_before_keys),
    ("wide-comma", _commas_in_lists),
)


def _first_change(old: str, new: str) -> int:
    return next(n for n in range(len(old)) if old[: n + 1] != new[: n + 1])


def flow_signs(line: str) -> Correction | None:
    """Full-width brackets, colons and commas where a list or a pair in braces stands."""
    lead = re.match(rf"{_LEAD}(?:{KEY}:\s*)?", line, re.ASCII)
    start = lead.end() if lead else 0
    head, value = line[:start], line[start:]
    if not re.search(r"[｛［【{\[]", value):
        return None
    first: tuple[str, int] | None = None
    for code, change in _FLOW_SIGNS:
        changed = change(value)
        if changed != value and first is None:
            first = (code, start + _first_change(value, changed))
        value = changed
    return (*first, head + value) if first else None


def wide_quotes(line: str) -> Correction | None:
    """`“8”` for `"8"` around a whole value, also with one wide and one narrow mark."""
    match = _PAIR.match(line)
    if match is None or not re.fullmatch(r"[“”„＂‘’＇\"'].*[“”„＂‘’＇\"']\s*", match[3]):
        return None
    value = match[3].rstrip()
    if value[0] in "\"'" and value[-1] in "\"'":
        return None
    inner = value[1:-1]
    return "wide-quote", match.start(3), line[: match.start(3)] + _quoted(inner)


def wide_quotes_between(line: str, start: int, end: int) -> Correction:
    """The same around a value that stands between two columns, wherever in the line: in braces, in a list."""
    return "wide-quote", start, line[:start] + _quoted(line[start + 1 : end - 1]) + line[end:]


def _up_to_its_brace(value: str) -> str:
    """The part of a value before the `}` or `]` that closes what it stands in."""
    depth = 0
    for number, sign in enumerate(value):
        if sign in "}]" and not depth:
            return value[:number]
        depth += (sign in "{[") - (sign in "}]")
    return value


def text_in_braces(line: str) -> Correction | None:
    """A comma or colon inside the text of `{zh: ..., en: ...}`: the text put in quotes."""
    keys = list(_BRACEKEY.finditer(line))
    if not re.search("[{}]", line):
        return None
    corrected, done, column = "", 0, -1
    for number, key in enumerate(keys):
        end = keys[number + 1].start() - 1 if number + 1 < len(keys) else len(line)
        text = _up_to_its_brace(line[key.end() : end]).rstrip(", ")
        bare = text.strip()
        if bare and bare[0] not in "\"'[{" and re.search(r",|: |:$", bare):
            corrected += line[done : key.end()] + _quoted(bare)
            done = key.end() + len(text)
            column = key.end() if column < 0 else column
    if column < 0:
        return None
    return "text-in-braces", column, corrected + line[done:]


def _value_of(line: str) -> tuple[int, str, str] | None:
    """Where the value of `key: value` or `- value` begins, the value, and a comment after it."""
    match = _PAIR.match(line) or re.match(rf"^(\s*)(- +)(\S.*)$", line)  # noqa: F541
    if match is None:
        return None
    value, mark, comment = match[3].partition(" #")
    return match.start(3), value.rstrip(), mark + comment


def colon_in_text(line: str) -> Correction | None:
    """`title: a: b`: the text put in quotes."""
    found = _value_of(line)
    if found is None:
        return None
    start, value, comment = found
    if value[0] in "\"'|>[{" or not re.search(r": |:$", value):
        return None
    return "colon-in-text", start, line[:start] + _quoted(value) + comment


def sign_at_start(line: str) -> Correction | None:
    """A text that begins with a sign of YAML (`*`, `@`, `%`, a quotation mark): put in quotes."""
    found = _value_of(line)
    if found is None or found[1][0] not in "*&@`%!\"'?,]}":
        return None
    start, value, comment = found
    if re.fullmatch(r"\"[^\"]+\"|'[^']+'", value):
        return None  # in quotes already
    if value[0] in "\"'" and value.count(value[0]) == 1:
        value = value[1:]  # a quotation mark that is never closed
    return "sign-at-start", start, line[:start] + _quoted(value) + comment


_CORRECTIONS = (
    wide_blank,
    wide_colon,
    missing_blank,
    flow_signs,
    wide_quotes,
    colon_in_text,
    text_in_braces,
    sign_at_start,
)


def corrections_of_error(error: MarkedYAMLError, lines: Sequence[str]) -> Iterator[Slip]:
    """Lines to try instead of those around the spot where the parser stopped."""
    near: list[int] = []
    for mark in (error.context_mark, error.problem_mark):
        if mark is not None:
            near += [mark.line, mark.line - 1]
    for number in dict.fromkeys(near):
        if 0 <= number < len(lines):
            for correct in _CORRECTIONS:
                found = correct(lines[number])
                if found is not None and found[2] != lines[number]:
                    yield Slip(found[0], number, found[1], found[2])
