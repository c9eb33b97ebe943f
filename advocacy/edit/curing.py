"""The slips of a file of which the cure is certain, cured in its text; every other line stays as it is.

What may be cured so is a literal list: a slip whose cure would be a guess is left to whoever wrote it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from decimal import Decimal
from typing import Any

from advocacy.edit.difference import form
from advocacy.edit.values import set_value
from advocacy.load.corrections import KEY, told
from advocacy.load.decode import decode, text_of, untabbed
from advocacy.load.parse import MOST_VALUES, parse
from advocacy.load.strict_yaml import read_yaml
from advocacy.load.walk import Path, Value
from advocacy.model.finding import Finding
from advocacy.model.finding_limit import MOST_STORED
from advocacy.model.place import Place, Places

_ENCODINGS = {"gbk-file": "GBK", "utf-16-file": "UTF-16"}
_OF_LINES = frozenset({"wide-colon", "wide-quote"})  # and a tab, where it stands before the words
_OF_VALUES = frozenset({"date-form", "allow-renamed"})
CURABLE = frozenset({*_ENCODINGS, *_OF_LINES, *_OF_VALUES, "tab"})

_BOM = b"\xef\xbb\xbf"
# Every tab of the line stands in its indent, or behind a dash or the colon of a key.
_TAB_BEFORE = re.compile(rf"[ \t]*(?:-[ \t]+)*(?:{KEY}:[ \t]*)?[^\t]*", re.ASCII)
_BREAK = re.compile("(\r\n|\n|\r)")
_DAY = re.compile(r"(?a:\d{4}(?:-\d\d){0,2})")
Cured = tuple[bytes, tuple[Finding, ...]]  # the file, and a finding `fixed` for each cure


def cured(file: str, data: bytes, found: Collection[Finding]) -> Cured:
    """The octets of a file after all certain cures, and what they were; `found` is what a check found in it.

    Values are only cured in a file that has no slip (any more), and not on a line that was changed before:
    the rest waits for the next check.
    """
    codes = {one.code for one in found}
    fixed: tuple[Finding, ...] = ()
    if not codes.isdisjoint({*_ENCODINGS, *_OF_LINES, "tab"}):
        data, fixed = _text_cured(file, data)
    changed = {one.place.line for one in fixed}
    values = (one for one in found if one.code in _OF_VALUES and one.place.line not in changed)
    data, of_values = _values_cured(file, data, values)
    return data, (*fixed, *of_values)


def _fixed(place: Place, before: str, after: str | tuple[str, str]) -> Finding:
    return Finding("fixed", place, {"before": before, "after": after})


# ------------------------------------------------------------------- the text


def _text_cured(file: str, data: bytes) -> Cured:
    text, wrong = text_of(file, data)
    mark = _BOM if data.startswith(_BOM) else b""
    fixed = [_fixed(Place(file), _ENCODINGS[one.code], "UTF-8") for one in wrong if one.code in _ENCODINGS]
    if len(fixed) < len(wrong) or "\ufffd" in text or any(one.code == "not-text" for one in decode(file, data)[1]):
        return data, ()
    if not file.endswith((".yaml", ".yml")):
        return text.encode(), tuple(fixed)
    pieces = _BREAK.split(text)
    for number, line in _lines_cured(file, data, pieces[::2]).items():
        fixed.append(_fixed(Place(file, number + 1, 1), pieces[2 * number].strip(), told(pieces[2 * number], line)))
        pieces[2 * number] = line
    after = mark + "".join(pieces).encode("utf-8", "surrogatepass")
    return (after, tuple(fixed)) if _is_better(file, data, after) else (data, ())


def _lines_cured(file: str, data: bytes, written: list[str]) -> dict[int, str]:
    """The lines that are cured, by their number from 0. What is cured only in part is left."""
    text = decode(file, data)[0]
    before = text.split("\n")
    text = untabbed(file, text)[0]
    lines: dict[int, str] = {}
    # A character that no file may hold, or a tab among words, is no certain cure; slips behind it are told beside it.
    left = {number for number, line in enumerate(before) if line != written[number]}
    for number, line in enumerate(text.split("\n")):
        if line != before[number]:
            lines[number] = line
            left |= {number} if not _TAB_BEFORE.fullmatch(before[number]) else set()
    for slip in parse(text, MOST_STORED, MOST_VALUES)[2]:
        lines[slip.line] = slip.corrected
        left |= {slip.line} if slip.code not in _OF_LINES else set()
    return {number: line for number, line in sorted(lines.items()) if number not in left}


def _is_better(file: str, before: bytes, after: bytes) -> bool:
    """True if nothing new is wrong after the cures, and the file says what it was taken to say before."""
    value, _, found = read_yaml(file, before)
    new_value, _, new_found = read_yaml(file, after)
    new = Counter(_slips(new_found)) - Counter(_slips(found))
    return not new and (value is None or form(value) == form(new_value))


def _slips(found: Iterable[Finding]) -> Iterator[tuple[str, int]]:
    return ((one.code, one.place.line) for one in found)


# ----------------------------------------------------------------- the values


def _values_cured(file: str, data: bytes, found: Iterable[Finding]) -> Cured:
    fixed: list[Finding] = []
    for one in found:
        value, places, slips = read_yaml(file, data)
        meant = _meant(Places({file: places}), value, one)
        if slips or meant is None:
            continue
        path, said, right = meant
        after = set_value(file, data.decode(), path, right)
        if isinstance(after, str):
            data = after.encode()
            fixed.append(_fixed(one.place, said, right))
    return data, tuple(fixed)


def _meant(places: Places, value: Value, found: Finding) -> tuple[Path, str, str] | None:
    """Which value a finding is about, what it is and what it shall be; None where that is not certain."""
    path = places.path_at(found.place)
    if found.code == "allow-renamed":
        path, right = (*path[:2], "finding"), str(found.details["renamed"])
    else:
        right = str(found.details["corrected"]).rpartition(": ")[2]
        if not _DAY.fullmatch(right):
            return None  # hidden, as an identifier stands in the line
    here: Any = value
    try:
        for step in path:
            here = here[step]
    except (LookupError, TypeError):
        return None
    said = f"{here:f}" if isinstance(here, Decimal) else str(here)
    shown = found.details["finding" if found.code == "allow-renamed" else "value"]
    return (path, said, right) if " ".join(said.split()) == shown else None
