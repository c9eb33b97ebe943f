"""How long somebody has for an answer, and the day on which that time is over."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from advocacy.model.written import MalformedError, Written

Unit = Literal["days", "working-days", "months"]
_WITHIN = re.compile(r"([1-9]\d{0,3}) (days|working-days|months)")
_SATURDAY = 5
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Within:
    """A number of days, working days or months."""

    amount: int
    unit: Unit

    def __str__(self) -> str:
        """As staff write it: `15 days`."""
        return f"{self.amount} {self.unit}"

    def after(self, start: datetime.date) -> datetime.date:
        """The last day of the term; `start` itself does not count (Civil Code, articles 201, 202).

        A month ends on the same day of the later month, or on its last day. Of working days only
        weekends are left out: public holidays are set anew each year, so the true day is never
        earlier than this one.
        """
        if self.unit == "days":
            return start + datetime.timedelta(days=self.amount)
        if self.unit == "months":
            years, month = divmod(start.month - 1 + self.amount, _MONTHS)
            year = start.year + years
            last = calendar.monthrange(year, month + 1)[1]
            return datetime.date(year, month + 1, min(start.day, last))
        day, left = start, self.amount
        while left:
            day += datetime.timedelta(days=1)
            left -= day.weekday() < _SATURDAY
        return day


def read_within(value: Any) -> Within:
    """`15 days`, `10 working-days` or `3 months`."""
    if isinstance(value, Within):
        return value
    match = _WITHIN.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        raise MalformedError("term_form")
    unit: Unit = "days"
    for one in ("working-days", "months"):
        unit = one if match[2] == one else unit
    return Within(int(match[1]), unit)


WithinField = Annotated[Within, Written(read_within, {"type": "string", "pattern": _WITHIN.pattern})]
