"""What a reader sees of a number, and where it is not what the cell holds."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from advocacy.workbooks.displayed import displayed_around, read_displayed
from advocacy.workbooks.shown import Shown, read_format, words_around
from tests.campaigns.packages import packed, parts_of

if TYPE_CHECKING:
    from tests.sheets.conftest import Desk

LAYOUT = {"head_rows": 2, "data_rows": "3-9", "period": {"in_column": "A", "as": "YYYY"}}
CELL = "work.xlsx[就业!B3]"


@pytest.mark.parametrize(
    ("number_format", "value", "shown"),
    [
        ("General", "906.1", Shown(None)),
        ("@", "5", Shown(None)),
        ('General"人"', "5", Shown(None)),
        ('"约"General', "5", Shown(None)),
        ('"<"General', "5", Shown(None, altered=True)),
        ("0.00", "5", Shown(2)),
        ("#,##0", "81984", Shown(0)),
        ('0.0"万人"', "906.1", Shown(1)),
        (r"0\ \千", "906", Shown(0)),
        ("#,##0,", "906100", Shown(0, thousands=1)),
        ("0.0,,", "906100000", Shown(1, thousands=2)),
        ("0%", "0.5", Shown(0, percent=True)),
        ("0.0%", "0.516", Shown(1, percent=True)),
        ("0.00E+00", "9061000", Shown(2, scientific=True)),
        ('"<"0', "3", Shown(0, altered=True)),
        ('0"*"', "3", Shown(0, altered=True)),
        ('0;"*"', "-1", Shown(0, in_place="*")),
        (r"0;\*", "-1", Shown(0, in_place="*")),
        (";;;", "7", Shown(0, in_place="")),
        ('0;-0;"x"', "0", Shown(0, in_place="x")),
        ('0;-0;"x";@', "5", Shown(0)),
        ("0;0", "-5", Shown(0, altered=True)),  # the sign is gone
        ("0;-0", "-5", Shown(0)),
        ("#,##0_);(#,##0)", "-5", Shown(0)),
        ("0.0;[Red]0.0", "-5", Shown(1)),
        ('0;"▲"0', "-5", Shown(0)),
        ('[<5]"*";0', "3", Shown(0, in_place="*")),
        ('[<5]"*";0', "5", Shown(0)),
        ('[<=5]"*";0', "5", Shown(0, in_place="*")),
        ('[>1000]0,;[=7]"x";0.0', "2000", Shown(0, thousands=1)),
        ('[>1000]0,;[=7]"x";0.0', "7", Shown(0, in_place="x")),
        ("[>=1000]0,;[<>7]0.0", "7", Shown(1)),
        ("[>=1000]0,;[<>7]0.0", "8", Shown(1)),
        ('"a;b"0;"c"', "5", Shown(0)),
        ("@", "-5", Shown(None)),
        ("0;@", "-5", Shown(0, in_place="")),
        ("-0", "5", Shown(0, altered=True)),  # a sign that the cell does not hold
        ('"-"0', "5", Shown(0, altered=True)),
        ('0" full-time"', "5", Shown(0)),
        ('0"-";-0', "5", Shown(0, altered=True)),
        ('000"0"', "5", Shown(0, altered=True)),  # a digit that the cell does not hold
        ("0.0E-0", "5", Shown(1, scientific=True)),
        ('_(* #,##0_);_(* (#,##0);_(* "-"??_);_(@_)', "5", Shown(0)),
    ],
)
def test_a_number_format_is_read_for_the_value_in_the_cell(number_format: str, value: str, shown: Shown) -> None:
    assert read_format(number_format, Decimal(value)) == shown


@pytest.mark.parametrize(
    ("shown", "value", "digit"),
    [
        (Shown(None), "906.10", "0.1"),
        (Shown(None), "12.497381785465797", "0.00000001"),
        (Shown(2), "906.1", "0.01"),
        (Shown(1, percent=True), "0.516", "0.001"),
        (Shown(0, thousands=1), "906100", "1000"),
        (Shown(2, scientific=True), "9061000", "10000"),
    ],
)
def test_the_last_digit_that_is_seen(shown: Shown, value: str, digit: str) -> None:
    assert shown.last_digit(Decimal(value)) == Decimal(digit)


@pytest.mark.parametrize(
    ("text", "value", "shown"),
    [
        ("906.1", "906.1", Shown(1)),
        ("906.10 万人", "906.1", Shown(2)),
        ("81,984", "81984", Shown(0)),
        ("81.984", "81984", Shown(0)),  # as in Germany
        ("1.234,5", "1234.52", Shown(1)),
        ("81 984", "81984", Shown(0)),
        ("51.6%", "0.516", Shown(1, percent=True)),
        ("(5)", "-5", Shown(0)),
        ("906", "906100", Shown(0, thousands=1)),
        ("<3", "3", Shown(0, altered=True)),
        ("*", "-1", Shown(0, in_place="*")),
        ("", "7", Shown(0, in_place="")),
        ("12", "81984", Shown(0, in_place="12")),
        ("1.", "1", Shown(0)),
    ],
)
def test_the_text_beside_a_value_shows_how_it_is_seen(text: str, value: str, shown: Shown) -> None:
    assert read_displayed(text, Decimal(value)) == shown


def lay(desk: Desk, value: object, number_format: str, **plan: Any) -> list[str]:
    """What is said of one value in this format."""
    desk.lay_sheet([[], ["年份", "数"], [2023, value]], formats={"B3": number_format})
    keys = {key: plan.pop(key) for key in ("missing", "hidden", "flags") if key in plan}
    desk.lay_map(layout=LAYOUT, indicators={"one": {"head": "数", "unit": "persons", **plan}}, **keys)
    desk.read()
    return desk.said()


@pytest.mark.parametrize(
    ("value", "number_format", "plan", "said"),
    [
        # Seven traps, the first: persons that are shown as thousands.
        (906100, "#,##0,", {}, "format-hides-value"),
        (906100, "#,##0,", {"written_in": "thousand"}, "format-hides-value"),
        (906100, "#,##0,", {"written_in": "thousand", "stored_as": "persons"}, None),
        (906100, "#,##0,", {"stored_as": "persons"}, None),
        (9061, "#,##0,", {"written_in": "万人", "stored_as": "千人"}, "stored-as-differs"),
        # The format went, the numbers are thousands now: nothing is multiplied in silence.
        (906, "#,##0", {"written_in": "thousand", "stored_as": "persons"}, "stored-as-differs"),
        (0.516, "0.0%", {"unit": "percent"}, "format-hides-value"),
        (0.516, "0.0%", {"unit": "percent", "stored_as": "fraction"}, None),
        (0.516, "0.0%", {"unit": "percent", "written_in": "fraction"}, None),
        (0.516, "0.000", {"unit": "percent", "stored_as": "fraction"}, "stored-as-differs"),
        (51.6, "0.0", {"unit": "percent"}, None),
        # The second: a suppressed value is stored as -1 and shown as *.
        (-1, '0;"*"', {}, "format-hides-value"),
        (-1, '0;"*"', {"stored_as": "persons"}, "format-hides-value"),
        (-1, '0;"*"', {"missing": {"*": "suppressed"}}, None),
        (-1, '0;"*"', {"missing": {"-1": "suppressed"}}, None),
        (7, ";;;", {"missing": {"": "not published"}}, "format-hides-value"),
        (3, '"<"0', {}, "format-hides-value"),
        (3, '"<"0', {"stored_as": "persons"}, None),
    ],
)
def test_a_number_is_taken_only_as_its_reader_sees_it(
    desk: Desk, value: float, number_format: str, plan: dict[str, Any], said: str | None
) -> None:
    assert lay(desk, value, number_format, **plan) == ([] if said is None else [f"{CELL}: {said}"])


def test_persons_that_are_shown_as_thousands_keep_the_digits_that_are_seen(desk: Desk) -> None:
    lay(desk, 906123, "#,##0,", written_in="thousand", stored_as="persons")
    figure = desk.read()["one"].figures[0]
    assert (figure.value, figure.quantum) == (Decimal(906_123), Decimal(1000))


def test_a_flagged_text_is_in_the_scale_that_is_seen(desk: Desk) -> None:
    desk.lay_sheet([[], ["年份", "数"], [2023, "906e"]])
    one = {"head": "数", "unit": "persons", "written_in": "thousand", "stored_as": "persons"}
    desk.lay_map(layout=LAYOUT, flags={"e": "estimated"}, indicators={"one": one})
    figure = desk.read()["one"].figures[0]
    assert (figure.value, figure.quantum) == (Decimal(906_000), Decimal(1000))


def test_hidden_rows_and_columns_are_read_only_where_the_map_allows_it(desk: Desk) -> None:
    from openpyxl import load_workbook

    desk.lay_sheet([[], ["年份", "数", "另"], [2022, 1, 2], [2023, 3, 4]])
    path = desk.folder / "work.xlsx"
    workbook = load_workbook(path)
    workbook["就业"].row_dimensions[3].hidden = True
    workbook["就业"].column_dimensions["C"].hidden = True
    workbook.save(path)
    indicators = {"one": {"head": "数", "unit": "persons"}, "two": {"head": "另", "unit": "persons"}}
    desk.lay_map(layout=LAYOUT, indicators=indicators)
    desk.read()
    assert desk.said() == [
        "work.xlsx[就业!B3]: cell-hidden",
        "work.xlsx[就业!C3]: cell-hidden",
        "work.xlsx[就业!C4]: cell-hidden",
    ]
    assert [one.details["part"] for one in desk.findings] == [("行", "row"), ("行", "row"), ("列", "column")]
    desk.lay_map(layout=LAYOUT, indicators=indicators, hidden="allow")
    assert len(desk.read()) == 2
    assert desk.said() == []


def with_stored_result(desk: Desk, formula: str) -> None:
    """A formula in B3 whose result, 5, is stored beside it."""
    desk.lay_sheet([[], ["年份", "数"], [2023, "=X"]])
    path = desk.folder / "work.xlsx"
    parts = parts_of(path.read_bytes())
    name = "xl/worksheets/sheet1.xml"
    before = parts[name]
    parts[name] = before.replace(b"<f>X</f><v></v>", f"<f>{formula}</f><v>5</v>".encode())
    parts[name] = parts[name].replace(b"<f>X</f><v/>", f"<f>{formula}</f><v>5</v>".encode())
    assert parts[name] != before
    path.write_bytes(packed(parts))


@pytest.mark.parametrize(
    ("formula", "outside"),
    [
        ("[1]Sheet1!A1*2", True),
        ("SUM(&apos;[2]城镇 2023&apos;!A1:A9)", True),
        ("[1]!total", True),
        ("Table1[2023]", False),
        ("B9+Other!A1", False),
    ],
)
def test_a_formula_that_links_outside_is_said(desk: Desk, formula: str, *, outside: bool) -> None:
    with_stored_result(desk, formula)
    desk.lay_map(layout=LAYOUT, indicators={"one": {"head": "数", "unit": "persons"}})
    assert desk.read()["one"].figures[0].value == 5
    assert desk.said() == ([f"{CELL}: formula-outside"] if outside else [])


def test_an_error_value_can_be_a_mark_for_missing(desk: Desk) -> None:
    assert lay(desk, "#N/A", "General") == [f"{CELL}: cell-error"]
    assert lay(desk, "#N/A", "General", missing={"#N/A": "not available"}) == []


@pytest.mark.parametrize(
    ("number_format", "behind"),
    [
        ('0"未核实"', "未核实"),
        (r"0.0%\p", "%p"),
        ('"约"0_)', ""),
        ('0"a";-0"b"', "a"),
        ('General"p"', "p"),
        ("0未核实", "未核实"),
        ("0[$万人]", "万人"),
        ("[$-804]0", ""),
        ("General", ""),
        (";;;", ""),
    ],
)
def test_what_a_number_format_writes_behind_the_number(number_format: str, behind: str) -> None:
    assert words_around(number_format, Decimal(5))[1] == behind


def test_a_mark_that_the_number_format_writes_is_kept(desk: Desk) -> None:
    desk.lay_sheet([[], ["年份", "数"], [2022, 5], [2023, 6]], formats={"B3": '0"p"', "B4": '0"未核实"'})
    desk.lay_map(
        layout={**LAYOUT, "data_rows": "3-4"},
        flags={"p": "provisional", "未核实": "unverified"},
        indicators={"one": {"head": "数", "unit": "persons"}},
    )
    first, second = desk.read()["one"].figures
    assert first.value == 5
    assert [note.either("en").text for note in first.notes] == ["provisional"]
    assert second.value is None
    assert second.unconfirmed == 6


@pytest.mark.parametrize(("text", "behind"), [("110未核实", "未核实"), ("1 234 p", "p"), ("<3", ""), ("*", "")])
def test_what_stands_behind_a_number_that_is_shown(text: str, behind: str) -> None:
    assert displayed_around(text)[1] == behind


@pytest.mark.parametrize(
    ("number_format", "flag"),
    [('0"（估计）"', "（估计）"), ('"约"0', "约"), ('0" approx"', "approx"), ("0左右", "左右")],
)
def test_words_of_a_format_that_nobody_explained(desk: Desk, number_format: str, flag: str) -> None:
    assert lay(desk, 5, number_format) == [f"{CELL}: flag-unknown"]
    assert lay(desk, 5, number_format, flags={flag: "estimated"}) == []


def test_a_format_says_the_unit(desk: Desk) -> None:
    assert [one.split(": ")[-1] for one in lay(desk, 5, '0"户"')] == ["unit-differs"]
    for number_format in (r"0.0\万", r"0\ \万\人", "[$万]0", "0[$万人]", '0"元"'):
        assert [one.split(": ")[-1] for one in lay(desk, 5, number_format)] == ["unit-differs"]
    for number_format in ("0[$人]", "[$-804]0", '0"人"', '"共"0"人"', '0"位"', "0_);[Red]\\(0\\)", "#,##0"):
        assert lay(desk, 5, number_format) == []
