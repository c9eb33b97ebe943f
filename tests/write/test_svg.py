"""Charts as drawings: steps, gaps, labels, and series that are told apart without colour."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from advocacy.model.document import Chart, Document
from advocacy.model.walk import all_blocks
from advocacy.write.colours import USUAL
from advocacy.write.html_svg import svg
from advocacy.write.plot import plot_of


def charts(documents: dict[str, Document]) -> dict[str, Chart]:
    return {one.draw: one for one in all_blocks(documents["en"].blocks) if isinstance(one, Chart)}


@pytest.mark.parametrize(
    ("draw", "values", "ticks"),
    [
        ("column", ("1", "3.7"), ("0", "1", "2", "3", "4")),
        ("line", ("8.55", "9.48"), ("8.5", "8.75", "9", "9.25", "9.5")),
        ("column", ("-3", "5"), ("-4", "-2", "0", "2", "4", "6")),
        ("line", ("7", "7"), ("6", "8")),
        ("column", ("0", "0"), ("0", "0.25")),
        ("bar", ("120000", "80000"), ("0", "50000", "100000", "150000")),
    ],
)
def test_steps_are_round_and_hold_every_value(
    draw: str, values: tuple[str, ...], ticks: tuple[str, ...], documents: dict[str, Document]
) -> None:
    chart = charts(documents)["column"]
    series = replace(chart.series[0], values=(*map(Decimal, values), None), gap_after=frozenset())
    drawn = replace(chart, draw=draw, series=(series,))  # type: ignore[arg-type]
    found = plot_of(drawn, "en").ticks
    assert found[0] <= min(map(Decimal, values))
    assert found[-1] >= max(map(Decimal, values))
    assert found[: len(ticks)] == tuple(map(Decimal, ticks))


def test_a_line_is_cut_at_its_gap(documents: dict[str, Document]) -> None:
    drawn = svg(charts(documents)["line"], "en", "c", "Chart 1", USUAL, width=640, kind="page")
    paths = re.findall(r'<path d="([^"]*)" fill="none" stroke="#', drawn)
    assert [path.count("M") for path in paths] == [1, 1]
    assert sum(len(re.findall("[ML]", path)) for path in paths) == 8
    assert drawn.count("<circle") == 8


@pytest.mark.parametrize("draw", ["column", "bar"])
@pytest.mark.parametrize("width", [640, 340])
def test_two_series_differ_by_more_than_colour(draw: str, width: int, documents: dict[str, Document]) -> None:
    chart = replace(charts(documents)["column"], draw=draw)  # type: ignore[arg-type]
    drawn = svg(chart, "en", "c", "Chart 1", USUAL, width=width, kind="page")
    assert len(chart.series) == 2
    # test_colours.py holds that these differ in grey too
    assert list(dict.fromkeys(re.findall('<rect [^>]*fill="#([^"]*)"', drawn))) == list(USUAL[:2])
    values = [one for series in chart.series for one in series.values if one is not None]
    bars = len(re.findall("<rect ", drawn)) - len(chart.series)  # those of the legend
    assert bars == len(values)


def test_a_category_is_written_in_lines_as_wide_as_its_room(documents: dict[str, Document]) -> None:
    chart = replace(charts(documents)["column"], categories=("2023年9月", "end of 2018", "x"))
    drawn = svg(chart, "zh", "c", "图1", USUAL, width=640, kind="page")
    assert sorted(re.findall(r'dy="(?:0|17)">([^<]*)<', drawn)) == ["2023年9月", "end of 2018", "x"]
    drawn = svg(chart, "zh", "c", "图1", USUAL, width=230, kind="narrow")
    assert sorted(re.findall(r'dy="(?:0|17)">([^<]*)<', drawn)) == ["2018", "2023年", "9月", "end of", "x"]
    long = replace(
        chart, categories=("灵活就业人员参加职工养老保险的比例", "Flexible workers in the medical scheme", "x")
    )
    drawn = svg(long, "zh", "c", "图1", USUAL, width=340, kind="narrow")
    assert sorted(re.findall(r'dy="(?:0|17)">([^<]*)<', drawn)) == [
        "Flexible",
        "scheme",
        "the medical",
        "workers in",
        "x",
        "加职工养老保险",
        "灵活就业人员参",
        "的比例",
    ]
