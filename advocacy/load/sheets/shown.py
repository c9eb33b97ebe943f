"""What a reader of the sheet sees of a number, by the number format of its cell."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

_QUOTED = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_DIGITS = re.compile(r"[0#?]")
_DECIMALS = re.compile(r"\.([0#?]+)")
_SCALING = re.compile(r"[0#?],+(?![0#?,])")

# Digits that a spreadsheet shows of a number without a format; what is beyond is the noise of
# binary fractions.
_GENERAL_DIGITS = 10


@dataclass(frozen=True, slots=True)
class Shown:
    """How a number format shows a number.

    `decimals` is None for a cell without a number format. `percent`: shown times 100 with a sign.
    `hidden`: the format shows another number than the cell holds, or none at all.
    """

    decimals: int | None
    percent: bool = False
    hidden: bool = False


def read_format(number_format: str, value: Decimal) -> Shown:
    """How `number_format` (the part of it for the sign of `value`) shows a number."""
    if number_format in {"General", "@", ""}:
        return Shown(None)
    parts = _sections(number_format)
    part = parts[0]
    if value < 0 and len(parts) > 1:
        part = parts[1]
    elif not value and len(parts) > 2:  # noqa: PLR2004  the third part is that of zero
        part = parts[2]
    bare = _QUOTED.sub("", part)
    if "General" in bare:
        return Shown(None)
    if not _DIGITS.search(bare):
        return Shown(0, hidden=True)
    decimals = _DECIMALS.search(bare)
    return Shown(
        len(decimals[1]) if decimals else 0,
        percent="%" in bare,
        hidden=_SCALING.search(bare) is not None
        or re.search(r"[<>*]", _literals(part)) is not None,
    )


def _sections(number_format: str) -> list[str]:
    sections = [""]
    quoted = False
    for character in number_format:
        if character == '"':
            quoted = not quoted
        if character == ";" and not quoted:
            sections.append("")
        else:
            sections[-1] += character
    return sections


def _literals(part: str) -> str:
    """The fixed text of a part: what stands in quotation marks or after a backslash."""
    return "".join(match[0].strip('"\\') for match in re.finditer(r'"[^"]*"|\\.', part))


def last_digit(value: Decimal) -> Decimal:
    """The worth of the last digit of a number in a cell without a format (0.1 for 906.1)."""
    _, _, exponent = Decimal(f"{value:.{_GENERAL_DIGITS}g}").normalize().as_tuple()
    return Decimal(1).scaleb(min(int(exponent), 0))
