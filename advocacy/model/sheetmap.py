"""A sheet map: the YAML beside a spreadsheet that says where its figures stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Annotated, Any, ClassVar, Literal, get_args, get_origin

from advocacy.model.entry import EMPTY, Part, alternatives, fields_of
from advocacy.model.figure import Nature, Publication, When
from advocacy.model.finding import Language
from advocacy.model.operation import OPERATIONS, Operation
from advocacy.model.scalar import DateField
from advocacy.model.sheetfields import (
    Address,
    Column,
    Columns,
    DataRowsField,
    Decimals,
    ExpectField,
    Head,
    HeadRowsField,
    Mark,
    PeriodName,
    RowField,
    RowLabel,
    SectionName,
    SourceByPeriod,
)
from advocacy.model.source import Checked
from advocacy.model.text import Pair, Text, TextField, label, read_text
from advocacy.model.unit import Scale, UnitId
from advocacy.model.written import Bounds, MalformedError, Written

PeriodForm = Literal[
    "YYYY",
    "YYYY年",
    "民国YYY年",
    "Mmm YYYY",
    "Mmm-Mmm YYYY",
    "YYYY/YY",
    "YYYY Qn",
    "YYYY Hn",
    "YYYY-MM",
    "YYYY年M月",
    "YYYY年M-M月",
    "YYYY-MM-DD",
    "date",
    "era years",
]
PERIOD_FORMS: Mapping[PeriodForm, Pair] = {
    "YYYY": ("2023 这样的年份", "a year like 2023"),
    "YYYY年": ("2023年 这样的年份", "a year like 2023年"),
    "民国YYY年": ("民国112年 这样的年份", "a year of the Republic like 民国112年"),
    "Mmm YYYY": ("Sep 2023 这样的英文月份", "a month like Sep 2023"),
    "Mmm-Mmm YYYY": ("Jul-Sep 2023 这样的几个月", "months like Jul-Sep 2023"),
    "YYYY/YY": ("2022/23 这样的跨年度", "a year from one to the next like 2022/23"),
    "YYYY Qn": ("2023 Q3 这样的季度", "a quarter like 2023 Q3"),
    "YYYY Hn": ("2023 H1 这样的半年", "a half-year like 2023 H1"),
    "YYYY-MM": ("2023-09 这样的月份", "a month like 2023-09"),
    "YYYY年M月": ("2023年9月 这样的月份", "a month like 2023年9月"),
    "YYYY年M-M月": ("2023年1-9月 这样的几个月", "months like 2023年1-9月"),
    "YYYY-MM-DD": ("2023-09-30 这样的日期", "a day like 2023-09-30"),
    "date": ("日期格式的单元格", "a cell with a date"),
    "era years": ("令和5年 这样的日本年号", "a year of an era like 令和5年"),
}

UNVERIFIED = label("未核实", "not verified")
BREAK = label("数列在此处中断，前后不可比", "break in the series")
# The meaning of a mark that says that all is well ("Normal value"): nothing is printed.
NORMAL = label("正常值", "normal value")
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
    "forecast": label("预测数", "forecast"),
    "planned": label("计划数", "planned"),
    "part of the year": label("非全年数", "part of the year only"),
    "revised": label("修订数", "revised"),
    "break": BREAK,
    "normal": NORMAL,
    "unverified": UNVERIFIED,
    "not verified": UNVERIFIED,
    "未核实": UNVERIFIED,
}


def _read_reason(value: Any, language: Language) -> Text:
    known = REASONS.get(value) if isinstance(value, str) else None
    return read_text(value, language) if known is None else known


Reason = Annotated[Text, Written(_read_reason, {"type": ["string", "object"]}, in_language=True)]


class SourceBlock(Part):
    """A source that only this sheet has, written where the id of another would stand.

    As with any source, nothing of it is printed before it was `checked`.
    """

    publisher: TextField
    title: TextField
    date: DateField | None = None
    url: str | None = None
    licence: TextField | None = None
    checked: Checked | None = None


class PeriodPlan(Part):
    """Where the period of a value stands: in a column, in a row, or the same for all.

    `other_years` are years that heads, labels or titles name for another reason.
    """

    in_column: Column | None = None
    in_row: Annotated[int, Bounds(1)] | None = None
    fixed: PeriodName | None = None
    form: PeriodForm | None = field(default=None, metadata={"alias": "as"})
    when: When | None = None
    other_years: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        places = (self.in_column, self.in_row, self.fixed)
        if sum(place is not None for place in places) != 1:
            raise MalformedError("period_place")
        if self.fixed is None and self.form is None:
            raise MalformedError("period_as")


class Section(Part):
    """A part of stacked tables: a word of `one_of` rules the rows below it."""

    name: SectionName
    in_column: Column
    one_of: Annotated[tuple[RowLabel, ...], Bounds(1)]


class Layout(Part):
    """How the table lies in the sheet; `sections` from the outermost in."""

    head_rows: HeadRowsField
    label_column: Columns = ()
    carry_down: bool = False
    data_rows: DataRowsField
    period: PeriodPlan
    sections: tuple[Section, ...] = ()


DecimalSign = Literal[".", ","]
DECIMAL_SIGNS: Mapping[DecimalSign, Pair] = {".": ("点：1.5", "a point: 1.5"), ",": ("逗号：1,5", "a comma: 1,5")}
ThousandsSign = Literal[",", ".", " ", "'"]
THOUSANDS_SIGNS: Mapping[ThousandsSign, Pair] = {
    ",": ("逗号：1,500", "a comma: 1,500"),
    ".": ("点：1.500", "a point: 1.500"),
    " ": ("空格：1 500", "a blank: 1 500"),
    "'": ("撇号：1'500", "an apostrophe: 1'500"),
}


class Numbers(Part):
    """How the sheet writes numbers as text; without it `.` stands before decimals.

    `thousands` left out: any other sign may group the digits. `as_text`: the numbers of a workbook
    are kept as text throughout.
    """

    decimal: DecimalSign | None = None
    thousands: ThousandsSign | None = None
    as_text: bool = False

    def __post_init__(self) -> None:
        if self.decimal is not None and self.decimal == self.thousands:
            raise MalformedError("number_signs")


class SeriesBreak(Part):
    """Two years between which the series changed its meaning, and why."""

    between: tuple[int, int]
    why: TextField


class Measure(Part):
    """A column of the sheet and what its numbers mean; shared by several indicators.

    `written_in` is the scale that a reader sees, `stored_as` what the cell holds where the number
    format shows something else. `flag_column` holds marks about the values in the same row.
    """

    head: Head | None = None
    head_at: Address | None = None
    column: Column | None = None
    unit: UnitId | None = None
    written_in: Scale | None = None
    stored_as: UnitId | Scale | None = None
    nature: Nature | None = None
    decimals: Decimals | None = None
    population: str | None = None
    flag_column: Column | None = None


class IndicatorPlan(Measure):
    """Where one indicator stands; without `period` it is all its periods, with it one value.

    `row` is a label, a list of labels, the cells of a long table by their heads, or `all`;
    `section` says under which words of stacked tables (staff write `sex: Male`).
    `expect` is what the sheet showed when the map was written, in the sheet's own scale.
    `sources` names the source of single periods where they differ from `source`.
    """

    # Editors cannot know the names of sections; the loader still refuses unknown keys.
    __pydantic_config__: ClassVar[Mapping[str, Any]] = {
        **Part.__pydantic_config__,
        "json_schema_extra": {"additionalProperties": {"type": ["string", "integer"]}},
    }

    name: TextField | None = None
    measure: str | None = None
    row: RowField | None = None
    section: dict[SectionName, RowLabel] = field(default_factory=dict, metadata=EMPTY)
    period: PeriodName | None = None
    expect: ExpectField | None = None
    source: str | None = None
    sources: SourceByPeriod = field(default_factory=dict, metadata=EMPTY)


DerivedAs = Literal["percent", "difference"]
DERIVED_AS: Mapping[DerivedAs, Pair] = {
    "percent": ("百分之几", "in per cent"),
    "difference": ("相差多少", "as a difference"),
}


class DerivedPlan(Part):
    """A calculation on indicators, period by period.

    `ratio`, `share`: the first over the second; `difference`: the first less the second;
    `change`: from the earlier to the later; `sum`: of all. With `period` only the values whose
    first part is of that period. `agrees_with` is an indicator, or where the published value
    stands in this sheet.
    """

    name: TextField | None = None
    ratio: tuple[str, str] | None = None
    share: tuple[str, str] | None = None
    difference: tuple[str, str] | None = None
    change: tuple[str, str] | None = None
    sum: Annotated[tuple[str, ...], Bounds(2)] | None = None
    unit: UnitId | None = None
    form: DerivedAs | None = field(default=None, metadata={"alias": "as"})
    agrees_with: str | IndicatorPlan | None = None
    caveat: TextField | None = None
    population: str | None = None
    period: PeriodName | None = None
    decimals: Decimals | None = None

    def __post_init__(self) -> None:
        if sum(getattr(self, name) is not None for name in OPERATIONS) != 1:
            raise MalformedError("derived_operation")

    @property
    def calculation(self) -> tuple[Operation, tuple[str, ...]]:
        """The operation, and the ids of the indicators that it works on."""
        given = ((operation, getattr(self, name)) for name, operation in OPERATIONS.items())
        return next((operation, parts) for operation, parts in given if parts is not None)


def operation_faults(operations: Mapping[str, Operation], plan: type[Part]) -> Iterator[str]:
    """What of the operations does not fit the keys by which a `plan` gives their operands."""
    for name, operation in operations.items():
        field_of_it = fields_of(plan).get(name)
        if field_of_it is None:
            yield f"operation {name}: {plan.__name__} has no key of that name"
            continue
        operands = next((get_args(one) for one in alternatives(field_of_it.annotation) if get_origin(one) is tuple), ())
        many = operands[1:] == (...,)
        if operation.signs is None and not many:
            yield f"operation {name}: it adds up all, so its key takes any number of operands"
        elif operation.signs is not None and (many or len(operands) != len(operation.signs)):
            yield f"operation {name}: its key does not take {len(operation.signs)} operands, one for each of its signs"
        elif operation.base is not None and operation.base not in range(len(operation.signs or ())):
            yield f"operation {name}: its base {operation.base} is none of its operands"


if _FAULTS := "; ".join(operation_faults(OPERATIONS, DerivedPlan)):
    raise ValueError(_FAULTS)


class PartsPlan(Part):
    """A total and what it is made of: they must add up within rounding."""

    total: str
    of: Annotated[tuple[str, ...], Bounds(1)]


Hidden = Literal["refuse", "allow"]
HIDDEN: Mapping[Hidden, Pair] = {
    "refuse": ("不读并报告出来", "refused and reported"),
    "allow": ("照样读", "read all the same"),
}


class SheetMap(Part):
    """One sheet of a workbook, or a text table, and the indicators in it.

    `file` stands beside the map; `sheet` may be left out where there is only one. Until
    `publication` is said, the numbers are protected as those of an own survey are.
    """

    file: str
    sheet: str | None = None
    encoding: str | None = None
    sha256: str | None = None
    source: str | SourceBlock | None = None
    sources: SourceByPeriod = field(default_factory=dict, metadata=EMPTY)
    publication: Publication | None = None
    population: str | None = None
    hidden: Hidden = "refuse"
    layout: Layout
    numbers: Numbers = Numbers()
    missing: dict[Mark, Reason] = field(default_factory=dict, metadata=EMPTY)
    flags: dict[Mark, Reason] = field(default_factory=dict, metadata=EMPTY)
    flag_column: Column | None = None
    breaks: tuple[SeriesBreak, ...] = ()
    measures: dict[str, Measure] = field(default_factory=dict, metadata=EMPTY)
    indicators: dict[str, IndicatorPlan] = field(default_factory=dict, metadata=EMPTY)
    derived: dict[str, DerivedPlan] = field(default_factory=dict, metadata=EMPTY)
    parts: tuple[PartsPlan, ...] = ()

    def __post_init__(self) -> None:
        taken = [one.name for one in self.layout.sections if one.name in fields_of(IndicatorPlan)]
        if taken:
            raise MalformedError("section_name_taken")

    def names(self) -> tuple[str, ...]:
        """Every indicator that the map declares, read or derived."""
        return (*self.indicators, *self.derived)
