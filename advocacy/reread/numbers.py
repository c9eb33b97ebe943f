"""Whether two printed numbers say the same: 906.1万人, 906.1, 9.061 million people."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

_FACTORS = {
    "万亿": Decimal(10**12),
    "亿": Decimal(10**8),
    "万": Decimal(10**4),
    "千": Decimal(10**3),
    "billion": Decimal(10**9),
    "million": Decimal(10**6),
    "thousand": Decimal(10**3),
    "%": Decimal("0.01"),
    "percent": Decimal("0.01"),
    "个百分点": Decimal("0.01"),
    "percentagepoint": Decimal("0.01"),
}
_SCALES = "|".join(sorted(_FACTORS, key=len, reverse=True))
_NUMBER = re.compile(rf"([0-9]+(?:\.[0-9]+)?)({_SCALES})?")


@dataclass(frozen=True, slots=True)
class _Value:
    number: str
    scale: str

    def exact(self) -> Decimal:
        return Decimal(self.number) * _FACTORS.get(self.scale, Decimal(1))

    def digits(self) -> tuple[int, ...]:
        """The digits that count, wherever the point stands."""
        return Decimal(self.number).normalize().as_tuple().digits


def folded(text: str) -> str:
    """Without blanks, full-width forms, capitals and the commas inside numbers."""
    plain = "".join(unicodedata.normalize("NFKC", text).casefold().split())
    return re.sub(r"(?<=[0-9]),(?=[0-9]{3})", "", plain)


def agree(printed: str, other: str) -> bool | None:
    """Whether two printings give one value; None where one of them is in words (近一半).

    A bare number out of a table agrees by its digits: its scale stands in the table's head.
    """
    if folded(printed) == folded(other):
        return True
    first, second = _value(printed), _value(other)
    if first is None or second is None:
        return None
    if first.scale and second.scale:
        return first.exact() == second.exact()
    return first.digits() == second.digits()


def asked_for(wanted: str, printed: str) -> bool:
    """Whether somebody who writes `wanted` means `printed`: 906.1 and 906.1万 mean 906.1万人."""
    if folded(wanted) == folded(printed):
        return True
    first, second = _value(wanted), _value(printed)
    if first is None or second is None:
        return False
    return first.number == second.number and first.scale in {"", second.scale}


def stands_in(printed: str, text: str) -> bool:
    """Whether `printed` stands in `text` on its own (not 6.1 in 906.1); both folded."""
    if not printed or printed not in text:
        return False
    alone = rf"(?<![0-9.]){re.escape(printed)}(?![0-9])(?!\.[0-9])"
    return re.search(alone, text) is not None


def _value(text: str) -> _Value | None:
    match = _NUMBER.search(folded(text))
    return None if match is None else _Value(match[1], match[2] or "")
