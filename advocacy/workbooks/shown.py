"""What a reader of the sheet sees of a number, by the number format of its cell."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

_FIXED = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
# `[$万人]` and `[$¥-804]` write what stands behind the sign.
_LITERAL = re.compile(r'"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]')
_PIECE = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|.', re.DOTALL)
_CONDITION = re.compile(r"\[(<=|>=|<>|<|>|=)(-?[0-9]+(?:\.[0-9]+)?)\]")
_DIGITS = re.compile(r"[0#?]")
_DECIMALS = re.compile(r"\.([0#?]+)")
_SCALING = re.compile(r"[0#?](,+)(?![0#?,])")
_EXPONENT = re.compile(r"E[+-]", re.IGNORECASE)
_LIMIT = re.compile(r"[<>＜＞≤≥*~≈]")
_LITERAL_DIGIT = re.compile(r"\d")
_FIRST = re.compile(r"[0#?]|General")
_LAST = re.compile(r".*(?:[0#?]|General)", re.DOTALL)
_NOT_SEEN = re.compile(r"_.|\*.|\[(?!\$)[^\]]*\]")
_LITERAL_MINUS = re.compile("[-\u2212\uff0d▲△]")
_MINUS = re.compile(r"[-(\u2212\uff0d▲△]|\[red\]", re.IGNORECASE)
_BRACKET = re.compile(r"[(（]$|^[)）]")
_LAST_SIGNED = 2

# Digits that a spreadsheet shows of a number without a format; what is beyond is the noise of
# binary fractions.
GENERAL_DIGITS = 10


@dataclass(frozen=True, slots=True)
class Shown:
    """How a cell shows its number.

    `decimals` is None for a cell without a number format. `percent`: shown times 100 with a sign.
    `thousands`: how many times it is shown divided by a thousand. `in_place` is the text that
    stands there in place of the number. `altered`: a limit (`<3`) or a lost sign.
    """

    decimals: int | None
    percent: bool = False
    thousands: int = 0
    in_place: str | None = None
    altered: bool = False
    scientific: bool = False

    @property
    def scale(self) -> Decimal:
        """What the number is multiplied by before it is shown."""
        return Decimal(1).scaleb((2 if self.percent else 0) - 3 * self.thousands)

    def last_digit(self, number: Decimal) -> Decimal:
        """What the last digit that a reader sees is worth, in the scale that the cell holds."""
        if self.decimals is None:
            return last_digit(number)
        if self.scientific:
            return Decimal(1).scaleb(number.adjusted() - self.decimals)
        return Decimal(1).scaleb(-self.decimals) / self.scale


def read_format(number_format: str, value: Decimal) -> Shown:
    """How `number_format` (the part of it that is for `value`) shows a number."""
    if number_format in {"General", "@", ""}:
        return Shown(None)
    part, signed = _part_for(number_format, value)
    bare = _FIXED.sub("", part)
    pieces = [_literal(one) for one in _LITERAL.finditer(part)]
    literals = "".join(pieces)
    altered = _LIMIT.search(literals) is not None or _LITERAL_DIGIT.search(literals) is not None
    if value > 0 and any(_LITERAL_MINUS.fullmatch(one.strip()) for one in (bare.strip()[:1], *pieces)):
        altered = True  # a sign that the cell does not hold
    if value > 0 and all(map(_BRACKET.search, words_around(number_format, value))):
        altered = True  # (5) is −5 in the accounts
    if "General" in bare:
        return Shown(None, altered=altered)
    if "@" in bare or not _DIGITS.search(bare):
        return Shown(0, in_place=literals.strip())
    if value < 0 and not signed and not _MINUS.search(part):
        altered = True
    decimals, scaling = _DECIMALS.search(bare), _SCALING.search(bare)
    return Shown(
        len(decimals[1]) if decimals else 0,
        percent="%" in bare,
        thousands=len(scaling[1]) if scaling else 0,
        altered=altered,
        scientific=_EXPONENT.search(bare) is not None,
    )


def words_around(number_format: str, value: Decimal) -> tuple[str, str]:
    """What `number_format` writes before and behind the number: 未核实 of `0"未核实"`."""
    if number_format in {"General", "@", ""}:
        return "", ""
    part, _ = _part_for(number_format, value)
    places = _FIXED.sub(lambda one: " " * len(one[0]), part)
    first, last = _FIRST.search(places), _LAST.match(places)
    return (_written(part[: first.start()]) if first else "", _written(part[last.end() :]) if last else "")


def _written(part: str) -> str:
    return _LITERAL.sub(_literal, _NOT_SEEN.sub("", part)).strip()


def _literal(match: re.Match[str]) -> str:
    return match[1] or match[2] or match[3] or ""


def _part_for(number_format: str, value: Decimal) -> tuple[str, bool]:
    """The part of a format that is for a value, and whether a minus sign is set before it."""
    parts = _parts(number_format)
    conditions = [_CONDITION.search(part) for part in parts]
    if any(conditions):
        for part, condition in zip(parts, conditions, strict=True):
            if condition is None or _holds(condition[1], value, Decimal(condition[2])):
                return part, True
        return parts[-1], True
    if value < 0 and len(parts) > 1:
        return parts[1], False
    if not value and len(parts) > _LAST_SIGNED:
        return parts[2], True
    return parts[0], True


def _parts(number_format: str) -> list[str]:
    parts = [""]
    for piece in _PIECE.findall(number_format):
        if piece == ";":
            parts.append("")
        else:
            parts[-1] += piece
    return parts


def _holds(sign: str, value: Decimal, limit: Decimal) -> bool:
    match sign:
        case "<":
            return value < limit
        case "<=":
            return value <= limit
        case ">":
            return value > limit
        case ">=":
            return value >= limit
        case "=":
            return value == limit
    return value != limit


def last_digit(value: Decimal) -> Decimal:
    """The worth of the last digit of a number in a cell without a format (0.1 for 906.1)."""
    _, _, exponent = Decimal(f"{value:.{GENERAL_DIGITS}g}").normalize().as_tuple()
    return Decimal(1).scaleb(min(int(exponent), 0))
