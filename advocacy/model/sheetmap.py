"""A sheet map: the YAML beside a spreadsheet that says where its figures stand."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, ValidationInfo, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from advocacy.model.entry import Part
from advocacy.model.figure import Nature, When
from advocacy.model.text import Text, TextField, label, read_text
from advocacy.model.unit import Scale, UnitId

Publication = Literal["official", "own", "obtained"]
PeriodForm = Literal["YYYY", "YYYY年", "YYYY-MM", "YYYY年M月", "YYYY-MM-DD", "date"]

UNVERIFIED = label("未核实", "not verified")
# Words that staff write as the reason for a missing value or as the meaning of a flag, and what
# they are called in print. Any other text is printed as it stands.
REASONS: Mapping[str, Text] = {
    "not available": label("无数据", "not available"),
    "not published": label("未公布", "not published"),
    "not applicable": label("不适用", "not applicable"),
    "suppressed": label("因人数过少不公布", "suppressed because the number is small"),
    "unreliable": label("样本过小，不可靠", "unreliable because the sample is small"),
    "estimated": label("估计数", "estimated"),
    "provisional": label("初步数", "provisional"),
    "revised": label("修订数", "revised"),
    "break": label("数列在此处中断，前后不可比", "break in the series"),
    "unverified": UNVERIFIED,
    "not verified": UNVERIFIED,
    "未核实": UNVERIFIED,
}

_SPAN = re.compile(r"(\d+)(?:-(\d+))?")
_UNTIL = re.compile(r"(\d+) until (.+)")
_COLUMN = re.compile(r"[A-Z]{1,3}")
_ADDRESS = re.compile(r"[A-Z]{1,3}[1-9]\d*")


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


def _whole(value: Any) -> str:
    return str(value) if isinstance(value, int | str) and not isinstance(value, bool) else ""


def _read_head_rows(value: Any) -> HeadRows:
    if isinstance(value, HeadRows):
        return value
    match = _SPAN.fullmatch(_whole(value))
    rows = HeadRows(int(match[1]), int(match[2] or match[1])) if match else None
    if rows is None or not 1 <= rows.first <= rows.last:
        raise PydanticCustomError("head_rows_form", "rows like 4 or 3-5")
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
        raise PydanticCustomError("data_rows_form", "rows like 5-12 or 5 until 注")
    return rows


def _read_column(value: Any) -> str:
    if not isinstance(value, str) or not _COLUMN.fullmatch(value):
        raise PydanticCustomError("column_form", "a column like A or AB")
    return str(value)


def _read_address(value: Any) -> str:
    if not isinstance(value, str) or not _ADDRESS.fullmatch(value):
        raise PydanticCustomError("cell_form", "a cell like H3")
    return str(value)


def _read_number(value: Any) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise PydanticCustomError("number_expected", "a number like 906.1")
    return Decimal(value)


def _read_period_name(value: Any) -> str:
    if not re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", _whole(value)):
        raise PydanticCustomError("period_name_form", "a period like 2023, 2023-09 or 2023-09-30")
    return str(value)


def _read_mark(value: Any) -> str:
    if isinstance(value, bool) or not isinstance(value, int | Decimal | str):
        raise PydanticCustomError(
            "mark_form", "a mark as it stands in the cell, in quotation marks"
        )
    return str(value)


def _read_head(value: Any) -> tuple[str, ...]:
    words = value if isinstance(value, tuple) else (value,)
    if not words or not all(_whole(word).strip() for word in words):
        raise PydanticCustomError("head_form", "a head, or a list of heads from the top row down")
    return tuple(str(word) for word in words)


def _read_reason(value: Any, info: ValidationInfo) -> Text:
    known = REASONS.get(value) if isinstance(value, str) else None
    return read_text(value, info) if known is None else known


def _read_label(value: Any) -> str:
    text = _whole(value).strip()
    if not text:
        raise PydanticCustomError("row_form", "a row label as it stands in the sheet")
    return text


_TEXT_OR_NUMBER = {"type": ["string", "integer"]}
HeadRowsField = Annotated[
    HeadRows, BeforeValidator(_read_head_rows), WithJsonSchema(_TEXT_OR_NUMBER)
]
DataRowsField = Annotated[
    DataRows, BeforeValidator(_read_data_rows), WithJsonSchema(_TEXT_OR_NUMBER)
]
Column = Annotated[
    str,
    BeforeValidator(_read_column),
    WithJsonSchema({"type": "string", "pattern": f"^{_COLUMN.pattern}$"}),
]
Address = Annotated[
    str,
    BeforeValidator(_read_address),
    WithJsonSchema({"type": "string", "pattern": f"^{_ADDRESS.pattern}$"}),
]
Number = Annotated[Decimal, BeforeValidator(_read_number), WithJsonSchema({"type": "number"})]
PeriodName = Annotated[str, BeforeValidator(_read_period_name), WithJsonSchema(_TEXT_OR_NUMBER)]
Mark = Annotated[str, BeforeValidator(_read_mark), WithJsonSchema(_TEXT_OR_NUMBER)]
RowLabel = Annotated[str, BeforeValidator(_read_label), WithJsonSchema(_TEXT_OR_NUMBER)]
Head = Annotated[
    tuple[str, ...],
    BeforeValidator(_read_head),
    WithJsonSchema(
        {
            "anyOf": [
                _TEXT_OR_NUMBER,
                {"type": "array", "items": _TEXT_OR_NUMBER, "minItems": 1},
            ]
        }
    ),
]
Reason = Annotated[
    Text,
    BeforeValidator(_read_reason),
    WithJsonSchema({"type": ["string", "object"]}),
]
SourceByPeriod = dict[PeriodName, str]
# Of the number as the sheet writes it; -2 prints 1800 (in 10,000 persons) as 18 million.
Decimals = Annotated[int, Field(ge=-9, le=9)]


class PeriodPlan(Part):
    """Where the period of a value stands: in a column, in a row, or the same for all."""

    in_column: Column | None = None
    in_row: Annotated[int, Field(ge=1)] | None = None
    fixed: PeriodName | None = None
    form: PeriodForm | None = Field(default=None, alias="as")
    when: When | None = None

    @model_validator(mode="after")
    def _one_place(self) -> PeriodPlan:
        places = (self.in_column, self.in_row, self.fixed)
        if sum(place is not None for place in places) != 1:
            raise PydanticCustomError("period_place", "one of in_column, in_row and fixed")
        if self.fixed is None and self.form is None:
            raise PydanticCustomError("period_as", "`as`: the form of the period, like YYYY")
        return self


class Layout(Part):
    """How the table lies in the sheet."""

    head_rows: HeadRowsField
    label_column: Column | None = None
    data_rows: DataRowsField
    period: PeriodPlan


class SeriesBreak(Part):
    """Two years between which the series changed its meaning, and why."""

    between: tuple[int, int]
    why: TextField


class Measure(Part):
    """A column of the sheet and what its numbers mean; shared by several indicators."""

    head: Head | None = None
    head_at: Address | None = None
    column: Column | None = None
    unit: UnitId | None = None
    written_in: Scale | None = None
    nature: Nature | None = None
    decimals: Decimals | None = None
    population: str | None = None


class IndicatorPlan(Measure):
    """Where one indicator stands; without `period` it is all its periods, with it one value.

    `expect` is what the sheet showed when the map was written, in the sheet's own scale.
    `sources` names the source of single periods where they differ from `source`.
    """

    name: TextField | None = None
    measure: str | None = None
    row: RowLabel | None = None
    period: PeriodName | None = None
    expect: Number | dict[PeriodName, Number] | None = None
    source: str | None = None
    sources: SourceByPeriod = {}


class DerivedPlan(Part):
    """A calculation on indicators, period by period.

    `ratio`, `share`: the first over the second; `difference`: the first less the second;
    `change`: from the earlier to the later; `sum`: of all. With `period` only the values whose
    first part is of that period.
    """

    name: TextField | None = None
    ratio: tuple[str, str] | None = None
    share: tuple[str, str] | None = None
    difference: tuple[str, str] | None = None
    change: tuple[str, str] | None = None
    sum: Annotated[tuple[str, ...], Field(min_length=2)] | None = None
    unit: UnitId | None = None
    form: Literal["percent", "difference"] | None = Field(default=None, alias="as")
    agrees_with: str | None = None
    caveat: TextField | None = None
    population: str | None = None
    period: PeriodName | None = None
    decimals: Decimals | None = None

    @model_validator(mode="after")
    def _one_operation(self) -> DerivedPlan:
        given = (self.ratio, self.share, self.difference, self.change, self.sum)
        if sum(parts is not None for parts in given) != 1:
            raise PydanticCustomError(
                "derived_operation", "one of ratio, share, difference, change and sum"
            )
        return self


class PartsPlan(Part):
    """A total and what it is made of: they must add up within rounding."""

    total: str
    of: Annotated[tuple[str, ...], Field(min_length=1)]


class SheetMap(Part):
    """One sheet of a workbook and the indicators in it; `file` stands beside the map."""

    file: str
    sheet: str
    sha256: str | None = None
    source: str | None = None
    sources: SourceByPeriod = {}
    publication: Publication = "official"
    population: str | None = None
    layout: Layout
    missing: dict[Mark, Reason] = {}
    flags: dict[Mark, Reason] = {}
    breaks: tuple[SeriesBreak, ...] = ()
    measures: dict[str, Measure] = {}
    indicators: dict[str, IndicatorPlan] = {}
    derived: dict[str, DerivedPlan] = {}
    parts: tuple[PartsPlan, ...] = ()

    def names(self) -> tuple[str, ...]:
        """Every indicator that the map declares, read or derived."""
        return (*self.indicators, *self.derived)
