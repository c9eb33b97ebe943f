"""The strings that the cells of an .xlsx workbook share."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from advocacy.workbooks.fault import Unreadable
from advocacy.workbooks.package import parse
from advocacy.workbooks.xlsx_xml import fragment, opening, string_text, unescape

_STRING = re.compile(rb"<si>.*?</si>|<si/>", re.DOTALL)
_SIMPLE = re.compile(rb"<si><t(?: xml:space=\"preserve\")?>([^<&]*)</t></si>")


def read_strings(data: bytes) -> Callable[[int], str]:
    """Gives the string of a number; each is read when it is asked for.

    Raises `Unreadable`, also when asked for a string that is not there.
    """
    root = opening(data)
    is_whole = data.rstrip().endswith(b"</sst>")
    places = [one.span() for one in _STRING.finditer(data)]
    if root is None or not is_whole or len(places) != data.count(b"<si"):
        return _looked_up([string_text(one) for one in parse(data).iterfind("{*}si")])

    @cache
    def string(number: int) -> str:
        if number >= len(places):
            raise Unreadable("workbook-damaged")
        start, end = places[number]
        simple = _SIMPLE.fullmatch(data, start, end)
        if simple:
            return unescape(simple[1].decode("utf-8", "replace"))
        return string_text(fragment(root, data[start:end]))

    return string


def _looked_up(strings: list[str]) -> Callable[[int], str]:
    def string(number: int) -> str:
        if number >= len(strings):
            raise Unreadable("workbook-damaged")
        return strings[number]

    return string
