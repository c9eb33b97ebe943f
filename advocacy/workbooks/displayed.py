"""What a reader of the sheet sees of a number, where the file keeps the text of each cell."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal

from advocacy.workbooks.shown import Shown

# A number as any country writes it: groups and decimals apart by points, commas or blanks.
_NUMBER = re.compile(r"[0-9](?:[0-9.,' ]*[0-9])?")
_LIMIT = re.compile(r"[<>≤≥*~≈]")
_MOST_THOUSANDS = 3


def read_displayed(text: str, value: Decimal) -> Shown:
    """How `text` shows `value`; a text that no scale of the value fits stands in its place."""
    plain = unicodedata.normalize("NFKC", text)
    found = _NUMBER.search(plain)
    if found is None:
        return Shown(0, in_place=text)
    percent = "%" in plain
    altered = _LIMIT.search(plain) is not None
    for thousands in range(_MOST_THOUSANDS + 1):
        for seen in _readings(found[0]):
            decimals = max(-int(seen.as_tuple().exponent), 0)
            shown = Shown(decimals, percent=percent, thousands=thousands, altered=altered)
            if abs(abs(value) * shown.scale - seen) <= Decimal(1).scaleb(-decimals) / 2:
                return shown
    return Shown(0, in_place=text)


def displayed_around(text: str) -> tuple[str, str]:
    """What stands before and behind the number in `text`: 未核实 of `110未核实`."""
    plain = unicodedata.normalize("NFKC", text)
    found = _NUMBER.search(plain)
    return (plain[: found.start()].strip(), plain[found.end() :].strip()) if found else ("", "")


def _readings(digits: str) -> Iterator[Decimal]:
    """The numbers that digits can mean, with a point and with a comma before the decimals."""
    for point in ".,":
        whole, _, decimals = digits.rpartition(point) if point in digits else (digits, "", "")
        whole = re.sub(r"[^0-9]", "", whole)
        if decimals.isdecimal() or point not in digits:
            yield Decimal(f"{whole}.{decimals}" if decimals else whole)
