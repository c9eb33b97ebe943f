"""How single keys of a sheet map may be written: rows, columns, cells, heads, labels, periods."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any

from advocacy.model.written import Bounds, MalformedError, Written

_SPAN = re.compile(r"(\d+)(?:-(\d+))?")
_UNTIL = re.compile(r"(\d+) until (.+)")
_COLUMN = re.compile(r"[A-Z]{1,3}")
_ADDRESS = re.compile(r"[A-Z]{1,3}[1-9]\d*")
_SECTION = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
# A year, month or day, a span of two of them, a quarter, a financial year, months by name.
_PERIOD = re.compile(
    r"""\d{4}(-\d{2}(-\d{2})?)?(/\d{4}(-\d{2}(-\d{2})?)?)?
      | \d{4}\ ?Q[1-4]
      | \d{4}\ ?H[12]
      | \d{4}/\d{2}
      | [A-Z][a-z]{2,8}(-[A-Z][a-z]{2,8})?\ \d{4}""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class HeadRows:
    """The rows that hold the heads, from `first` to `last`."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class DataRows:
    """The rows that hold data: to `last`, or to the row before the label that starts `until`."""

    first: int
    last: int | None = None
    until: str | None = None


EVERY = "all"  # as a row: every one
Label = str | tuple[str, ...]
# A label; a list of labels (several rows, or one label in several columns); the cells of a row by
# the heads of their columns.
Row = str | tuple[Label, ...] | Mapping[str, str]
Expect = Decimal | Mapping[str, Decimal | Mapping[str, Decimal]]


def _whole(value: Any) -> str:
    return str(value) if isinstance(value, int | str) and not isinstance(value, bool) else ""


def _matching(pattern: re.Pattern[str], code: str, *, number: bool = False) -> Callable[[Any], str]:
    """What reads a text of this form, or a whole number where one may stand for it."""

    def read(value: Any) -> str:
        text = _whole(value) if number or isinstance(value, str) else ""
        if not pattern.fullmatch(text):
            raise MalformedError(code)
        return text

    return read


_read_column = _matching(_COLUMN, "column_form")
_read_address = _matching(_ADDRESS, "cell_form")
_read_section_name = _matching(_SECTION, "section_name_form")
_read_period_name = _matching(_PERIOD, "period_name_form", number=True)


def _read_head_rows(value: Any) -> HeadRows:
    if isinstance(value, HeadRows):
        return value
    match = _SPAN.fullmatch(_whole(value))
    rows = HeadRows(int(match[1]), int(match[2] or match[1])) if match else None
    if rows is None or not 1 <= rows.first <= rows.last:
        raise MalformedError("head_rows_form")
    return rows


def _read_data_rows(value: Any) -> DataRows:
    if isinstance(value, DataRows):
        return value
    text = _whole(value)
    span, until = _SPAN.fullmatch(text), _UNTIL.fullmatch(text)
    rows = None
    if until:
        rows = DataRows(int(until[1]), until=until[2].strip())
    elif span:
        rows = DataRows(int(span[1]), last=int(span[2] or span[1]))
    if rows is None or rows.first < 1 or (rows.last is not None and rows.last < rows.first):
        raise MalformedError("data_rows_form")
    return rows


def _read_columns(value: Any) -> tuple[str, ...]:
    columns = value if isinstance(value, tuple) and value else (value,)
    return tuple(_read_column(column) for column in columns)


def _read_number(value: Any) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise MalformedError("number_expected")
    return Decimal(value)


def _read_expect(value: Any) -> Expect:
    """A number, or numbers by period, by region, or by region and period."""
    if not isinstance(value, Mapping):
        return _read_number(value)
    return {
        _read_label(key): {_read_period_name(name): _read_number(one) for name, one in item.items()}
        if isinstance(item, Mapping)
        else _read_number(item)
        for key, item in value.items()
    }


def _read_mark(value: Any) -> str:
    if isinstance(value, bool) or not isinstance(value, int | Decimal | str):
        raise MalformedError("mark_form")
    return str(value)


def _read_head(value: Any) -> tuple[str, ...]:
    words = value if isinstance(value, tuple) else (value,)
    if not words or not all(_whole(word).strip() for word in words):
        raise MalformedError("head_form")
    return tuple(str(word) for word in words)


def _read_label(value: Any) -> str:
    text = _whole(value).strip()
    if not text:
        raise MalformedError("row_form")
    return text


def _read_row(value: Any) -> Row:
    if isinstance(value, Mapping) and value:
        return {_read_label(head): _read_mark(cell).strip() for head, cell in value.items()}
    if isinstance(value, tuple) and value:
        return tuple(
            tuple(_read_mark(part).strip() for part in one)
            if isinstance(one, tuple) and one
            else _read_mark(one).strip()
            for one in value
        )
    return _read_label(value)


_TEXT_OR_NUMBER = {"type": ["string", "integer"]}
_TEXTS = {"type": "array", "items": _TEXT_OR_NUMBER, "minItems": 1}
_COLUMN_SCHEMA = {"type": "string", "pattern": f"^{_COLUMN.pattern}$"}
_NUMBERS = {"type": "object", "additionalProperties": {"type": "number"}}
HeadRowsField = Annotated[HeadRows, Written(_read_head_rows, _TEXT_OR_NUMBER)]
DataRowsField = Annotated[DataRows, Written(_read_data_rows, _TEXT_OR_NUMBER)]
Column = Annotated[str, Written(_read_column, _COLUMN_SCHEMA)]
Columns = Annotated[
    tuple[str, ...],
    Written(_read_columns, {"anyOf": [_COLUMN_SCHEMA, {"type": "array", "items": _COLUMN_SCHEMA, "minItems": 1}]}),
]
Address = Annotated[str, Written(_read_address, {"type": "string", "pattern": f"^{_ADDRESS.pattern}$"})]
ExpectField = Annotated[
    Expect,
    Written(
        _read_expect,
        {
            "anyOf": [
                {"type": "number"},
                {"type": "object", "additionalProperties": {"anyOf": [{"type": "number"}, _NUMBERS]}},
            ]
        },
    ),
]
PeriodName = Annotated[str, Written(_read_period_name, _TEXT_OR_NUMBER)]
Mark = Annotated[str, Written(_read_mark, _TEXT_OR_NUMBER)]
RowLabel = Annotated[str, Written(_read_label, _TEXT_OR_NUMBER)]
SectionName = Annotated[str, Written(_read_section_name, {"type": "string", "pattern": f"^{_SECTION.pattern}$"})]
RowField = Annotated[
    Row,
    Written(
        _read_row,
        {
            "anyOf": [
                _TEXT_OR_NUMBER,
                {"type": "array", "items": {"anyOf": [_TEXT_OR_NUMBER, _TEXTS]}, "minItems": 1},
                {"type": "object", "additionalProperties": _TEXT_OR_NUMBER, "minProperties": 1},
            ]
        },
    ),
]
Head = Annotated[tuple[str, ...], Written(_read_head, {"anyOf": [_TEXT_OR_NUMBER, _TEXTS]})]
SourceByPeriod = dict[PeriodName, str]
# Of the number as the sheet writes it; -2 prints 1800 (in 10,000 persons) as 18 million.
Decimals = Annotated[int, Bounds(-9, 9)]
