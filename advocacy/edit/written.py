"""A value as it is written in YAML: without quotation marks only where nobody can misread it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from advocacy.load.spans import BREAK, reads_plainly
from advocacy.load.walk import Value

INDENT = 2
# The words on the line of a key, and the lines below it without the indent of the key.
Written = tuple[str, list[str]]

_PLAIN_START = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`\\=<~]")
_WORD = re.compile(r"(?a:[A-Za-z][\w-]*)")
_ESCAPES = {"\n": "\\n", "\t": "\\t", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


def can_be_plain(text: str, *, in_brackets: bool) -> bool:
    """True if `text` can stand without quotation marks."""
    if not _PLAIN_START.match(text) or text != text.strip() or not text.isprintable():
        return False
    if ": " in text or " #" in text or text.endswith(":"):
        return False
    if in_brackets and re.search(r"[,\[\]{}]|:[\"']", text):
        return False
    return reads_plainly(text, in_brackets=in_brackets)


def quoted(text: str, style: str = '"') -> str:
    """`text` in quotation marks: double ones where single ones cannot hold it."""
    if style == "'" and text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(sign: str) -> str:
    if sign in _ESCAPES:
        return _ESCAPES[sign]
    if sign.isprintable():
        return sign
    number = ord(sign)
    return f"\\x{number:02x}" if number <= 0xFF else f"\\u{number:04x}" if number <= 0xFFFF else f"\\U{number:08x}"  # noqa: PLR2004


def _can_be_block(text: str) -> bool:
    """True if `|` can hold it: no blank or empty line before the words, and at most one line end behind them."""
    return (
        bool(text.strip())
        and not text.startswith((" ", "\n"))
        and not text.endswith("\n\n")
        and all(line.isprintable() for line in text.split("\n"))
    )


def scalar(value: Value, *, in_brackets: bool, style: str = "") -> Written:
    """A text, number, boolean or nothing; a text in the `style` it had, as far as that can hold it."""
    if value is None:
        return "null", []
    if isinstance(value, bool):
        return str(value).lower(), []
    if isinstance(value, int | Decimal):
        return f"{value:f}" if isinstance(value, Decimal) else str(value), []
    text = str(value)
    if not in_brackets and "\n" in text and _can_be_block(text):
        return ("|" if text.endswith("\n") else "|-"), text.removesuffix("\n").split("\n")
    if style not in {"'", '"'} and can_be_plain(text, in_brackets=in_brackets):
        return text, []
    return quoted(text, style), []


def key(said: object) -> str:
    """A key: `on` and `no` are words there, and a text that looks like a number is quoted."""
    if isinstance(said, int) or _WORD.fullmatch(str(said)):
        return str(said)
    return str(said) if can_be_plain(str(said), in_brackets=True) else quoted(str(said))


def in_brackets(value: Value, style: str = "") -> str:
    """A value on one line, in brackets where it holds others."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key(name)}: {in_brackets(item)}" for name, item in value.items()) + "}"
    if isinstance(value, tuple):
        return f"[{', '.join(map(in_brackets, value))}]"
    return scalar(value, in_brackets=True, style=style)[0]


def block(value: Value, style: str = "") -> Written:
    """A value behind a key: lists of words in brackets, all that holds more in lines below."""
    if isinstance(value, dict) and value:
        return "", [line for name, item in value.items() for line in entry(name, item)]
    if isinstance(value, tuple) and any(isinstance(one, dict | tuple) or "\n" in str(one) for one in value):
        return "", list(list_items(value))
    if isinstance(value, dict | tuple):
        return in_brackets(value), []
    return scalar(value, in_brackets=False, style=style)


def entry(name: object, value: Value) -> list[str]:
    """The lines of a key with its value."""
    words, below = block(value)
    return [f"{key(name)}: {words}".rstrip(), *_indented(below)]


def list_items(values: Sequence[Value], *, bracketed: bool = False) -> Iterator[str]:
    """The lines of items of a list, each behind its dash; `bracketed` where its neighbours are."""
    for value in values:
        words, below = (in_brackets(value), []) if bracketed else block(value)
        if not words and below:
            words, *below = below
        yield f"- {words}"
        yield from _indented(below)


def _indented(lines: Sequence[str]) -> Iterator[str]:
    return (" " * INDENT + line if line else "" for line in lines)


def newline_of(text: str) -> str:
    """The line end that most lines of a text have."""
    ends = BREAK.findall(text)
    return max(("\n", "\r\n", "\r"), key=ends.count)
