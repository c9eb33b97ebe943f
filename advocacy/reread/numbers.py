"""Two printed numbers that say the same, and one that stands in a text."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from advocacy.numbers.amounts import Amount, amounts

# A share that was rounded for print may bear the words of the exact one.
_ROUNDED = Decimal("0.05")
# Our own sentences put these before a figure that the annex gives alone: 至多约35%.
SOFTENING = frozenset({"about", "at most", "at least"})

# A blank between two digits, or beside the point between them, makes two numbers of one.
_TWO_NUMBERS = re.compile(r"(?<=[0-9])[^\S\n]+(?=[.,]?[0-9])|(?<=[0-9][.,])[^\S\n]+(?=[0-9])")


def squeezed(text: str) -> str:
    """A text without capitals and blanks; those between two digits are one sign."""
    return "".join(_TWO_NUMBERS.sub("\0", text).split()).casefold()


def folded(text: str) -> str:
    """Without blanks, full-width forms, capitals and the commas inside numbers; 4 56 is not 456."""
    plain = squeezed(unicodedata.normalize("NFKC", text))
    return re.sub(r"(?<=[0-9]),(?=[0-9]{3})", "", plain)


def agree(printed: str, other: str) -> bool:
    """True if two printings say the same: 2510万人 and 2,510 万人, 51.6% and 过半.

    A number without unit says the same as one without unit only.
    """
    if folded(printed) == folded(other):
        return True
    first, second = read_alone(printed), read_alone(other)
    return first is not None and second is not None and amounts_agree(first, second)


def may_say(printed: str, other: str) -> bool:
    """True if two printings say the same, or one is a bare number with the digits of the other.

    Such a one stands in a table, and its unit in the head of its column.
    """
    if agree(printed, other):
        return True
    first, second = read_alone(printed), read_alone(other)
    if first is None or second is None or first.is_bare == second.is_bare:
        return False
    digits = _digits(first)
    return digits is not None and digits == _digits(second)


def amounts_agree(first: Amount, second: Amount) -> bool:
    """True if two amounts say the same, a share in words and in digits too."""
    if first.share is None and second.share is None:
        return first.says(second)
    if first.share is not None and second.share is not None:
        return first.share == second.share
    worded, exact = (first, second) if first.share is not None else (second, first)
    if worded.share is None or exact.value is None or exact.unit != "%":
        return False
    bounds, value = worded.share.bounds, exact.value
    return any(map(bounds.hold, (value, value - _ROUNDED, value + _ROUNDED)))


def read_alone(text: str) -> Amount | None:
    """The amount of a text that holds just one."""
    found = amounts(text)
    return found[0] if len(found) == 1 else None


def asked_for(wanted: str, printed: str) -> bool:
    """True if somebody who writes `wanted` means `printed`: 906.1 and 906.1万 mean 906.1万人."""
    if folded(wanted) == folded(printed):
        return True
    first, second = read_alone(wanted), read_alone(printed)
    if first is None or second is None or first.value is None or second.value is None:
        return False
    if first.unit:
        return first.unit == second.unit and first.value == second.value
    if first.scaled:
        return first.value == second.value
    return first.value == _number(second)


def _number(amount: Amount) -> Decimal | None:
    """The number as it is written, without its scale."""
    written = re.search(r"[0-9]+(?:\.[0-9]+)?", folded(amount.text))
    return None if written is None else Decimal(written[0])


def _digits(amount: Amount) -> tuple[int, ...] | None:
    """The digits that count, wherever the point stands."""
    number = _number(amount)
    return None if number is None else number.normalize().as_tuple().digits


def stands_in(printed: str, text: str) -> bool:
    """True if `printed` stands in `text` as an amount of its own, bounded by the same words."""
    wanted = read_alone(printed)
    if wanted is None:
        return bool(printed.strip()) and folded(printed) in folded(text)
    return any(
        amounts_agree(wanted, one) or (not wanted.bounds and wanted.worth == one.worth and set(one.bounds) <= SOFTENING)
        for one in amounts(text)
    )
