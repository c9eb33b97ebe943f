"""How the keys of a sheet map may be written, and what is refused."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, get_args

import pytest

from advocacy.load.validation import ValidationError, errors_of, validate
from advocacy.model.sheetfields import DataRows, HeadRows
from advocacy.model.sheetmap import IndicatorPlan, SheetMap, SourceBlock
from advocacy.model.unit import UNITS, Scale, UnitId, scale_factor

LAYOUT: dict[str, Any] = {"head_rows": 4, "data_rows": "5 until 注", "period": {"in_column": "A", "as": "YYYY"}}


def read(**keys: Any) -> SheetMap:
    return validate(SheetMap, {"file": "a.xlsx", "sheet": "甲", "layout": LAYOUT, **keys})


@pytest.mark.parametrize(("written", "rows"), [(4, HeadRows(4, 4)), ("4", HeadRows(4, 4)), ("5-7", HeadRows(5, 7))])
def test_head_rows(written: Any, rows: HeadRows) -> None:
    assert read(layout={**LAYOUT, "head_rows": written}).layout.head_rows == rows


@pytest.mark.parametrize(
    ("written", "rows"),
    [
        (5, DataRows(5, last=5)),
        ("5-12", DataRows(5, last=12)),
        ("5 until 注", DataRows(5, until="注")),
        ("5 until Note 1", DataRows(5, until="Note 1")),
    ],
)
def test_data_rows(written: Any, rows: DataRows) -> None:
    assert read(layout={**LAYOUT, "data_rows": written}).layout.data_rows == rows


def test_a_map_that_was_read_can_be_read_again() -> None:
    plan = read(missing={"..": "not available"})
    again = {key: getattr(plan.layout, key) for key in ("head_rows", "data_rows")}
    assert read(layout={**LAYOUT, **again}).layout == plan.layout
    assert read(missing=dict(plan.missing)).missing == plan.missing


@pytest.mark.parametrize(
    ("keys", "error"),
    [
        ({"layout": {**LAYOUT, "head_rows": "4 to 5"}}, "head_rows_form"),
        ({"layout": {**LAYOUT, "head_rows": "5-4"}}, "head_rows_form"),
        ({"layout": {**LAYOUT, "head_rows": 0}}, "head_rows_form"),
        ({"layout": {**LAYOUT, "head_rows": True}}, "head_rows_form"),
        ({"layout": {**LAYOUT, "data_rows": "until 注"}}, "data_rows_form"),
        ({"layout": {**LAYOUT, "data_rows": "9-5"}}, "data_rows_form"),
        ({"layout": {**LAYOUT, "data_rows": "0 until 注"}}, "data_rows_form"),
        ({"layout": {**LAYOUT, "label_column": "a"}}, "column_form"),
        ({"layout": {**LAYOUT, "period": {"as": "YYYY"}}}, "period_place"),
        ({"layout": {**LAYOUT, "period": {"in_column": "A", "fixed": 2016, "as": "YYYY"}}}, "period_place"),
        ({"layout": {**LAYOUT, "period": {"in_column": "A"}}}, "period_as"),
        ({"layout": {**LAYOUT, "period": {"fixed": "last year"}}}, "period_name_form"),
        ({"layout": {**LAYOUT, "period": {"in_row": 0, "as": "YYYY"}}}, "greater_than_equal"),
        ({"indicators": {"a": {"decimals": 40}}}, "less_than_equal"),
        ({"indicators": {"a": {"head_at": "3H"}}}, "cell_form"),
        ({"indicators": {"a": {"head": ()}}}, "head_form"),
        ({"indicators": {"a": {"head": ("甲", " ")}}}, "head_form"),
        ({"indicators": {"a": {"row": " "}}}, "row_form"),
        ({"indicators": {"a": {"expect": "9"}}}, "number_expected"),
        ({"indicators": {"a": {"expect": True}}}, "number_expected"),
        ({"indicators": {"a": {"expect": {"北京": {"last year": 3}}}}}, "period_name_form"),
        ({"indicators": {"a": {"row": ()}}}, "row_form"),
        ({"indicators": {"a": {"row": {}}}}, "row_form"),
        ({"indicators": {"a": {"row": {"地区": None}}}}, "mark_form"),
        ({"indicators": {"a": {"sex": "男"}}}, "unexpected_keyword_argument"),
        ({"layout": {**LAYOUT, "label_column": ()}}, "column_form"),
        (
            {"layout": {**LAYOUT, "sections": ({"name": "Sex", "in_column": "A", "one_of": ("男",)},)}},
            "section_name_form",
        ),
        (
            {"layout": {**LAYOUT, "sections": ({"name": "row", "in_column": "A", "one_of": ("男",)},)}},
            "section_name_taken",
        ),
        ({"indicators": {"a": {"unit": "people"}}}, "literal_error"),
        ({"missing": {None: "not available"}}, "mark_form"),
        ({"missing": {True: "not available"}}, "mark_form"),
        ({"missing": {"..": ""}}, "text_expected"),
        ({"derived": {"a": {"unit": "percent"}}}, "derived_operation"),
        ({"derived": {"a": {"ratio": ("b", "c"), "sum": ("b", "c")}}}, "derived_operation"),
        ({"derived": {"a": {"sum": ("b",)}}}, "too_short"),
        ({"carrydown": True}, "unexpected_keyword_argument"),
    ],
)
def test_what_is_refused(keys: dict[str, Any], error: str) -> None:
    with pytest.raises(ValidationError) as caught:
        read(**keys)
    assert error in {one["type"] for one in errors_of(caught.value)}


@pytest.mark.parametrize(("written", "columns"), [("A", ("A",)), (("A", "B"), ("A", "B")), (("A",), ("A",))])
def test_label_columns(written: Any, columns: tuple[str, ...]) -> None:
    assert read(layout={**LAYOUT, "label_column": written}).layout.label_column == columns


@pytest.mark.parametrize(
    ("written", "row"),
    [
        ("北京", "北京"),
        (2023, "2023"),
        (("北京", "男"), ("北京", "男")),
        (("北京", ""), ("北京", "")),
        ((("北京", "男"), ("上海", 1)), (("北京", "男"), ("上海", "1"))),
        ({"地区": "北京", "组": 3, "类": ""}, {"地区": "北京", "组": "3", "类": ""}),
    ],
)
def test_rows(written: Any, row: Any) -> None:
    assert read(indicators={"a": {"row": written}}).indicators["a"].row == row


@pytest.mark.parametrize("period", [2023, "2023-09", "2023-09-30", "2013 Q2", "2013/14", "Jan-Mar 2013", "Sep 2013"])
def test_names_of_periods(period: Any) -> None:
    assert read(indicators={"a": {"period": period}}).indicators["a"].period == str(period)


def test_words_of_sections_are_keys_of_indicators() -> None:
    sections = ({"name": "sex", "in_column": "A", "one_of": ("男", "女")},)
    plan = read(
        layout={**LAYOUT, "sections": sections},
        indicators={"a": {"head": "就业", "sex": "男"}, "b": {"head": "就业"}},
        derived={
            "c": {"sum": ("a", "b"), "agrees_with": {"row": "合计", "sex": "女"}},
            "d": {"sum": ("a", "b"), "agrees_with": "b"},
            "e": {"sum": ("a", "b")},
        },
    )
    assert plan.indicators["a"].section == {"sex": "男"}
    assert plan.indicators["b"].section == {}
    published = plan.derived["c"].agrees_with
    assert isinstance(published, IndicatorPlan)
    assert published.section == {"sex": "女"}
    assert plan.derived["d"].agrees_with == "b"


@pytest.mark.parametrize(
    "keys",
    [
        {"layout": 3},
        {"layout": {**LAYOUT, "sections": "sex"}},
        {"layout": {**LAYOUT, "sections": ({"name": "sex"}, "男")}, "indicators": {"a": "男"}},
        {"layout": {**LAYOUT, "sections": ({"name": "sex"},)}, "indicators": 3, "derived": 4},
        {"layout": {**LAYOUT, "sections": ({"name": 3},)}},
        {"layout": {**LAYOUT, "sections": ({"name": "sex"},)}, "derived": {"a": 4, "b": {}}},
    ],
)
def test_a_map_that_is_broken_elsewhere_is_refused_not_a_crash(keys: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        read(**keys)


def test_a_source_in_the_map() -> None:
    source = {"publisher": {"en": "Ministry"}, "title": "Quota", "date": "2017-03"}
    block = read(source=source).source
    assert isinstance(block, SourceBlock)
    assert block.date is not None
    assert block.date.iso() == "2017-03"


def test_numbers_as_marks_and_expected_values() -> None:
    plan = read(
        missing={-1: "suppressed", Decimal("99.9"): "unreliable", "x": {"en": "no answer"}},
        indicators={"a": {"row": 3, "expect": 9}, "b": {"expect": {2023: Decimal("906.1"), "北京": {2023: 5}}}},
    )
    reasons = {mark: reason.either("en").text for mark, reason in plan.missing.items()}
    assert reasons == {
        "-1": "suppressed because the number is small",
        "99.9": "unreliable because the sample is small",
        "x": "no answer",
    }
    assert plan.indicators["a"].row == "3"
    assert plan.indicators["b"].expect == {"2023": Decimal("906.1"), "北京": {"2023": Decimal(5)}}


def test_every_unit_has_its_names() -> None:
    assert list(UNITS) == list(get_args(UnitId))
    assert all(unit.zh and unit.en_one and unit.en_many for unit in UNITS.values())


@pytest.mark.parametrize(
    ("scale", "unit", "factor"),
    [
        (None, "persons", 1),
        ("千元", "CNY", 1_000),
        ("万人次", "persons", 10_000),
        ("百万元", "CNY", 1_000_000),
        ("亿元", "CNY", 100_000_000),
        ("ten thousand", "persons", 10_000),
        ("billion", "USD", 1_000_000_000),
        ("fraction", "percent", 100),
        ("fraction", "per 1000", 1_000),
    ],
)
def test_scales(scale: Scale | None, unit: str, factor: int) -> None:
    assert scale_factor(scale, UNITS[unit]) == factor


def test_every_scale_has_a_factor() -> None:
    assert scale_factor("one", UNITS["persons"]) == 1
    assert all(scale_factor(scale, UNITS["percent"]) > 1 for scale in get_args(Scale) if scale != "one")
