"""What a chart draws: where the axis begins, how far dates stand apart, which points carry their number."""

from __future__ import annotations

import datetime
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from advocacy.model.document import Chart, DateText, PrintedFigure, Series
from advocacy.write.chart_labels import numbered
from advocacy.write.chart_series import common_format, format_of
from advocacy.write.plot import BREAK, Plot, plot_of


def chart(figure: PrintedFigure, *rows: tuple[str | None, ...], **fields: Any) -> Chart:
    series = tuple(
        Series(
            (f"S{number}",),
            tuple(None if one is None else PrintedFigure(one, figure.figure) for one in row),
            tuple(None if one is None else Decimal(one.replace(",", "")) for one in row),
        )
        for number, row in enumerate(rows, 1)
    )
    categories = tuple(DateText(str(2019 + at)) for at in range(len(rows[0])))
    drawn = Chart("c", "line", ("Says",), ("Alt",), "%", categories, series)
    return replace(drawn, **fields)


def plot(figure: PrintedFigure, *rows: tuple[str | None, ...], **fields: Any) -> Plot:
    return plot_of(chart(figure, *rows, **fields), "en")


@pytest.mark.parametrize(
    ("draw", "values", "first", "head"),
    [
        ("line", ("855.2", "948.4"), "850", "% (the axis does not begin at zero)"),
        ("line", ("6.68", "25.10"), "0", "%"),  # so far apart that nought costs little
        ("line", ("-3", "4"), "-4", "%"),
        ("column", ("855.2", "948.4"), "0", "%"),
        ("bar", ("855.2", "948.4"), "0", "%"),
    ],
)
def test_an_axis_that_does_not_begin_at_nought_says_so(
    draw: str, values: tuple[str, ...], first: str, head: str, figure: PrintedFigure
) -> None:
    drawn = plot(figure, values, draw=draw)
    assert (f"{drawn.ticks[0]:.0f}", drawn.head) == (first, head)


def test_a_chinese_axis_says_so_too(figure: PrintedFigure) -> None:
    assert plot_of(chart(figure, ("855.2", "948.4")), "zh").head == "%（纵轴不从零开始）"


@pytest.mark.parametrize(
    ("values", "said"),
    [
        (("8.55", "9.48"), ["8.50", "8.75", "9.00", "9.25", "9.50"]),
        (("12,000", "9,000"), ["9,000", "10,000", "11,000", "12,000"]),
        (("-3", "4"), ["−4", "−2", "0", "2", "4"]),
    ],
)
def test_steps_have_the_decimals_of_the_finest(values: tuple[str, ...], said: list[str], figure: PrintedFigure) -> None:
    drawn = plot(figure, values)
    assert [drawn.tick(one) for one in drawn.ticks] == said


def test_stacked_bars_reach_to_their_sum(figure: PrintedFigure) -> None:
    drawn = plot(figure, ("2", "4", None), ("3", None, "1"), draw="stacked")
    assert [drawn.tick(one) for one in drawn.ticks] == ["0", "2", "4", "6"]


# ------------------------------------------------------------------ distances


def days(*said: str) -> tuple[datetime.date, ...]:
    return tuple(map(datetime.date.fromisoformat, said))


@pytest.mark.parametrize(
    ("moments", "places"),
    [
        # a year without a value leaves its room free
        (days("2018-12-31", "2019-12-31", "2023-12-31"), [0.5 / 6, 1.5 / 6, 5.5 / 6]),
        # September 2023, December 2024, October and December 2025: 28 months, and one free at each end
        (days("2023-09-30", "2024-12-31", "2025-10-31", "2025-12-31"), [1.5 / 30, 16.5 / 30, 26.5 / 30, 28.5 / 30]),
        # even ones stand evenly, whatever lies between
        (days("2020-12-31", "2022-12-31", "2024-12-31"), [0.5 / 3, 1.5 / 3, 2.5 / 3]),
        # an average and a year's end of one year: no distance could be drawn
        (days("2023-12-31", "2023-12-31", "2024-12-31"), [0.5 / 3, 1.5 / 3, 2.5 / 3]),
    ],
)
@pytest.mark.parametrize("draw", ["line", "column"])
def test_dates_stand_at_their_true_distances(
    draw: str, moments: tuple[datetime.date, ...], places: list[float], figure: PrintedFigure
) -> None:
    drawn = plot(figure, ("1",) * len(moments), draw=draw, moments=moments)
    assert drawn.places == pytest.approx(places)


def test_a_legend_has_the_lines_that_its_names_need(figure: PrintedFigure) -> None:
    two = plot(figure, ("1",), ("2",), draw="column")
    named = replace(two, lines=tuple(replace(line, name="x" * 40) for line in two.lines))
    assert [two.legend_lines(40), named.legend_lines(40), named.legend_lines(20)] == [1, 2, 4]
    assert plot(figure, ("1",)).legend_lines(40) == 0


def test_lying_bars_stand_in_rows(figure: PrintedFigure) -> None:
    moments = days("2018-12-31", "2019-12-31", "2023-12-31")
    assert plot(figure, ("1", "2", "3"), draw="bar", moments=moments).moments == ()


# -------------------------------------------------------------------- numbers


def labels(drawn: Plot, width: float) -> list[str]:
    shown = sorted(numbered(drawn, width, 18), key=lambda one: (one[1], one[0]))
    return [drawn.lines[number].texts[at] for number, at in shown]


FALL_AND_RISE = ("500.0", "410.0", "305.0", "101.0", "204.0", "307.0", "450.0")


@pytest.mark.parametrize(
    ("draw", "width", "shown"),
    [
        ("line", 40, list(FALL_AND_RISE)),
        ("line", 10, ["500.0", "101.0", "450.0"]),  # first and highest, lowest, last
        ("line", 4, ["101.0", "450.0"]),
        ("column", 40, list(FALL_AND_RISE)),
        ("bar", 4, list(FALL_AND_RISE)),  # each has a row of its own
    ],
)
def test_the_telling_points_carry_their_number(
    draw: str, width: float, shown: list[str], figure: PrintedFigure
) -> None:
    found = labels(plot(figure, FALL_AND_RISE, draw=draw), width)
    assert set(shown) <= set(found)
    assert (found == shown) or width < 40


def test_many_points_cost_little(figure: PrintedFigure) -> None:
    many = tuple(str(at * 7 % 1000) for at in range(5000))
    assert len(numbered(plot(figure, many), 40, 18)) <= 5


def test_a_part_of_a_bar_carries_its_number_where_it_is_wide_enough(figure: PrintedFigure) -> None:
    drawn = plot(figure, ("1", "50"), ("50", "1"), draw="stacked")
    assert labels(drawn, 40) == ["50", "50"]
    assert labels(drawn, 400) == ["1", "50", "50", "1"]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("906.1", "0.0"),
        ("1,234", "#,##0"),
        ("about 1,800", '"about "#,##0'),
        ("超过2200", '"超过"0'),
        ("−3.5", '0.0;"−"0.0'),
        ("no data", "General"),
    ],
)
def test_a_number_is_shown_as_it_is_printed(text: str, form: str) -> None:
    assert format_of(text) == form


@pytest.mark.parametrize(
    ("texts", "form"),
    [
        (["49.0", "51.6"], "0.0"),
        (["49", "51.6"], "General"),
        (["999", "1,000"], "#,##0"),
        (["9999", "10,000"], "General"),  # Chinese groups from ten thousand on
        ([], "General"),
    ],
)
def test_cells_have_the_form_that_all_numbers_share(texts: list[str], form: str) -> None:
    assert common_format(texts) == form


# what cannot be compared


def test_a_break_is_named_at_the_first_value_after_it(figure: PrintedFigure) -> None:
    drawn = chart(figure, ("948", "855", "862"), ("1", "2", "3"))
    cut = tuple(replace(one, gap_after=frozenset({0})) for one in drawn.series)
    found = plot_of(replace(drawn, series=cut), "en")
    assert found.marks == {1: 1}  # the second piece of the first series is the highest there
    assert [row[-1] for row in found.rows()] == [BREAK["en"], None, Decimal(855), None]


def test_a_break_without_a_value_after_it_is_not_named(figure: PrintedFigure) -> None:
    drawn = chart(figure, ("948", None, "862"))
    cut = (replace(drawn.series[0], gap_after=frozenset({0})),)
    assert plot_of(replace(drawn, series=cut), "en").marks == {}


def test_bars_that_lie_have_no_break(figure: PrintedFigure) -> None:
    drawn = chart(figure, ("948", "855"), draw="bar")
    cut = (replace(drawn.series[0], gap_after=frozenset({0})),)
    assert plot_of(replace(drawn, series=cut), "en").breaks == ()
