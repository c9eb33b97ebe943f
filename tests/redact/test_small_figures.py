"""Own statistics: which values are left out, and that no reader can work them out again."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from advocacy.model.figure import Cell, Figure, Formula, Indicator, Period
from advocacy.redact.small_figures import suppress
from tests.growth import grows_with_its_size
from tests.model.making import figure, indicator

Table = dict[str, Indicator]


def own(name: str, *values: int | None, **fields: Any) -> Indicator:
    """An own indicator, a value a year from 2023 on."""
    figures = tuple(
        replace(
            figure(None if one is None else str(one), 2023 + n, name, quantum="1", cell=f"{name}{n}"),
            **fields.get("each", {}),
        )
        for n, one in enumerate(values)
    )
    known = {key: item for key, item in fields.items() if key != "each"}
    return replace(indicator(*figures), **{"publication": "own", **known})


def in_workbook(name: str, one: Indicator) -> Indicator:
    """The indicator out of another workbook."""
    cells = [
        replace(each, origin=Cell(f"{name}.xlsx", f"{name}{'0' * 63}", "", f"B{n}"))
        for n, each in enumerate(one.figures)
    ]
    return replace(one, figures=tuple(cells))


def computed(name: str, operation: str, value: str, *parts: Figure, unit: str) -> Indicator:
    one = figure(value, parts[0].period, name, unit=unit, origin=Formula(operation, parts))
    return replace(indicator(one), publication="own")


def table(*indicators: Indicator) -> Table:
    return {one.id: one for one in indicators}


def shown(indicators: Table, threshold: int = 10) -> dict[str, list[str]]:
    """What is printed of each indicator: its values, or what stands in their place."""

    def printed(one: Figure) -> str:
        assert one.suppressed is (one.value is None and one.missing is not None)
        return str(one.value) if one.missing is None else one.missing.either("en").text

    after = suppress(indicators, threshold)
    return {name: [printed(one) for one in known.figures] for name, known in after.items()}


FEW, PROTECTED = "fewer than 10", "[not shown, to protect individuals]"


@pytest.mark.parametrize("publication", ["own", "obtained"])
def test_a_count_of_few_people_or_of_nobody_is_not_shown(publication: Any) -> None:
    one = own("a", 9, 10, 0, 1, publication=publication)
    assert shown(table(one)) == {"a": [FEW, "10", FEW, FEW]}


@pytest.mark.parametrize("unit", ["persons", "visits", "households", "cases"])
def test_few_of_whatever_people_are_counted_by_are_not_shown(unit: str) -> None:
    assert shown(table(own("a", 3, 5127, each={"unit": unit}))) == {"a": [FEW, "5127"]}


@pytest.mark.parametrize("unit", ["establishments", "percent", "CNY"])
def test_what_is_no_count_of_people_is_shown(unit: str) -> None:
    assert shown(table(own("a", 3, each={"unit": unit}))) == {"a": ["3"]}


def test_published_statistics_are_shown_as_published() -> None:
    official = replace(own("a", 3), publication="official", parts=(("b",),))
    whole = table(official, replace(own("b", 3), publication="official"))
    assert suppress(whole, 10) is whole
    beside = {**whole, **table(in_workbook("c", own("c", 4)))}
    assert shown(beside) == {"a": ["3"], "b": ["3"], "c": [FEW]}


def test_of_two_maps_of_one_workbook_the_least_public_holds_for_both() -> None:
    official = replace(own("again", 4, 50), publication="official")
    assert shown(table(own("a", 4, 50), official)) == {"a": [FEW, "50"], "again": [FEW, "50"]}
    half = computed("half", "ratio", "0.08", *official.figures, unit="times")
    derived = replace(half, publication="official")
    assert shown(table(own("a", 4, 50), official, derived))["half"] == [PROTECTED]


def test_one_cell_in_another_unit_is_hidden_with_the_people_in_it() -> None:
    people = own("a", 4)
    sites = replace(people.figures[0], indicator="sites", unit="sites")
    whole = table(people, replace(indicator(sites), publication="own"))
    assert shown(whole) == {"a": [FEW], "sites": [PROTECTED]}


@pytest.mark.parametrize(
    ("values", "printed"),
    [
        ((5123, 5127, 5140), ["5123", PROTECTED, "5140"]),  # four came in the second year
        ((5123, 5127, 5131), ["5123", PROTECTED, PROTECTED]),
        ((5123, 5123), ["5123", PROTECTED]),  # nobody did
        ((5123, 5133), ["5123", "5133"]),
        ((4, 12), [FEW, "12"]),
    ],
)
def test_of_a_cumulative_number_the_years_between_which_few_came_are_not_both_shown(
    values: tuple[int, ...], printed: list[str]
) -> None:
    one = own("a", *values, nature="cumulative", each={"nature": "cumulative"})
    assert shown(table(one)) == {"a": printed}


def test_a_number_that_is_not_verified_is_protected_as_others_are() -> None:
    rows = [
        replace(figure(None, 2023 + n, "a", quantum="1", cell=f"B{n}"), unconfirmed=Decimal(value))
        for n, value in enumerate((4, 40))
    ]
    whole = table(replace(indicator(*rows), publication="own"))
    assert [one.unconfirmed for one in suppress(whole, 10)["a"].figures] == [None, Decimal(40)]


def test_a_whole_without_a_declaration_is_the_sum_of_its_regions() -> None:
    values = ((None, "46"), ("北京市", "4"), ("河北省", "12"), ("山西省", "30"))
    rows = [
        replace(figure(value, 2023, "a", quantum="1", cell=f"B{n}"), region=region)
        for n, (region, value) in enumerate(values)
    ]
    whole = replace(indicator(*rows), publication="own")
    assert shown(table(whole)) == {"a": ["46", FEW, PROTECTED, "30"]}
    # A region that is not in the sheet is what the others leave.
    without = replace(indicator(*rows[:1], *rows[2:]), publication="own")
    assert shown(table(without)) == {"a": ["46", PROTECTED, "30"]}


def test_a_year_and_its_half_years() -> None:
    halves = [
        Period(datetime.date(2023, 1, 1), datetime.date(2023, 6, 30)),
        Period(datetime.date(2023, 7, 1), datetime.date(2023, 12, 31)),
    ]
    rows = [
        figure("45", 2023, "a", quantum="1", nature="flow", cell="B1"),
        *(
            figure(value, period, "a", quantum="1", nature="flow", cell=f"B{value}")
            for value, period in zip(("4", "41"), halves, strict=True)
        ),
    ]
    one = replace(indicator(*rows), publication="own", nature="flow")
    assert shown(table(one)) == {"a": ["45", FEW, PROTECTED]}


def test_columns_that_add_up_in_every_row_are_a_total_and_its_parts() -> None:
    whole = table(own("all", 45, 60), own("men", 4, 30), own("women", 41, 30))
    assert shown(whole) == {"all": ["45", "60"], "men": [FEW, "30"], "women": [PROTECTED, "30"]}
    chance = table(own("all", 45, 60), own("men", 4, 30), own("women", 41, 31))
    assert shown(chance)["women"] == ["41", "31"]


def test_words_do_not_tell_what_the_numbers_beside_them_leave() -> None:
    nines = own("all", 48, parts=(("a", "b", "c"),))
    whole = table(nines, own("a", 9), own("b", 9), own("c", 30))  # fewer than ten, eighteen together
    assert shown(whole)["c"] == [PROTECTED]
    nobody = own("all", 55, parts=(("a", "b", "c"),))
    whole = table(nobody, own("a", 0), own("b", 10), own("c", 45))  # not fewer than ten: all ten
    assert shown(whole) == {"all": ["55"], "a": [FEW], "b": ["10"], "c": [PROTECTED]}


def test_a_total_keeps_its_number_and_a_second_part_loses_it() -> None:
    total = own("all", 45, parts=(("hearing", "limb", "vision"),))
    parts = (own("hearing", 4), own("limb", 30), own("vision", 11))
    assert shown(table(total, *parts)) == {"all": ["45"], "hearing": [FEW], "limb": ["30"], "vision": [PROTECTED]}


def test_two_small_parts_that_are_few_together_take_a_third() -> None:
    total = own("all", 45, parts=(("a", "b", "c", "d"),))
    parts = (own("a", 2), own("b", 3), own("c", 15), own("d", 25))
    assert shown(table(total, *parts)) == {
        "all": ["45"], "a": [FEW], "b": [FEW], "c": [PROTECTED], "d": ["25"],
    }  # fmt: skip


def test_where_no_part_is_left_the_total_goes() -> None:
    total = own("all", 8, parts=(("a", "b"),))
    assert shown(table(total, own("a", 8), own("b", 0))) == {
        "all": [FEW], "a": [FEW], "b": [FEW],
    }  # fmt: skip


def test_a_part_without_a_value_follows_from_the_others() -> None:
    total = own("all", 21, parts=(("a", "b"),))
    assert shown(table(total, own("a", 16), own("b", None))) == {
        "all": ["21"], "a": [PROTECTED], "b": ["None"],
    }  # fmt: skip


def test_a_total_without_a_value_tells_nothing() -> None:
    total = own("all", None, parts=(("a", "b"),))
    assert shown(table(total, own("a", 4), own("b", 16))) == {
        "all": ["None"], "a": [FEW], "b": ["16"],
    }  # fmt: skip


def test_a_cell_that_two_indicators_print_is_hidden_in_both() -> None:
    total = own("all", 45, parts=(("a", "b", "c"),))
    again = replace(own("b", 11).figures[0], indicator="again")
    whole = table(total, own("a", 4), own("b", 11), own("c", 30))
    whole |= table(own("d", 11, map_file="another.yaml"))
    twice = {**whole, **table(replace(indicator(again), publication="own"))}
    assert shown(twice) == {
        "all": ["45"], "a": [FEW], "b": [PROTECTED], "c": ["30"], "d": ["11"],
        "again": [PROTECTED],
    }  # fmt: skip


def test_a_sum_whose_parts_are_no_indicators_is_no_table() -> None:
    parts = (*own("a", 20).figures, *own("b", 30).figures)
    assert shown(table(computed("total", "sum", "50", *parts, unit="persons"))) == {"total": ["50"]}


def test_each_year_is_a_table_of_its_own() -> None:
    total = own("all", 30, 40, parts=(("a", "b"),))
    assert shown(table(total, own("a", 3, 20), own("b", 27, 20))) == {
        "all": ["30", "40"], "a": [FEW, "20"], "b": [PROTECTED, "20"],
    }  # fmt: skip


def test_a_total_over_regions() -> None:
    regions = [
        replace(figure(value, 2023, "by-region", quantum="1", cell=region), region=region)
        for region, value in (("北京市", "4"), ("河北省", "12"), ("山西省", "30"))
    ]
    parts = replace(indicator(*regions), publication="own")
    total = own("all", 46, parts=(("by-region",),))
    assert shown(table(total, parts))["by-region"] == [FEW, PROTECTED, "30"]


# ------------------------------------------------------------------ computed


def _share(part: int, whole: int) -> Table:
    a, b = own("a", part), own("b", whole)
    share = computed("share", "share", str(100 * part / whole), *a.figures, *b.figures, unit="percent")
    return table(a, b, share)


@pytest.mark.parametrize(
    ("part", "whole", "printed"),
    [
        (20, 40, ["20", "40", "50.0"]),
        (4, 40, [FEW, "40", PROTECTED]),  # the numerator
        (36, 40, [PROTECTED, "40", PROTECTED]),  # the complement: four
        (3, 9, [FEW, FEW, PROTECTED]),
        (40, 40, [PROTECTED, "40", PROTECTED]),  # the complement: nobody
    ],
)
def test_a_share_and_its_complement(part: int, whole: int, printed: list[str]) -> None:
    assert [one for (one,) in shown(_share(part, whole)).values()] == printed


def test_a_difference_is_a_count_of_people_too() -> None:
    a, b = own("a", 40), own("b", 36)
    rest = computed("rest", "difference", "4", *a.figures, *b.figures, unit="persons")
    assert shown(table(a, b, rest)) == {"a": ["40"], "b": [PROTECTED], "rest": [PROTECTED]}


def test_a_change_by_few_is_not_shown_beside_the_values_that_are() -> None:
    a = own("a", 20, 24)
    change = computed("change", "change", "4", *a.figures, unit="persons")
    assert shown(table(a, change)) == {"a": ["20", "24"], "change": [PROTECTED]}
    few = own("a", 20, 6)
    change = computed("change", "change", "-14", *few.figures, unit="persons")
    assert shown(table(few, change)) == {"a": ["20", FEW], "change": [PROTECTED]}


def test_a_sum_shows_no_part_that_is_hidden() -> None:
    a, b, c = own("a", 4), own("b", 6), own("c", 50)
    parts = (*a.figures, *b.figures, *c.figures)
    total = computed("total", "sum", "60", *parts, unit="persons")
    after = suppress(table(a, b, c, total), 10)
    (printed,) = after["total"].figures
    assert printed.value == Decimal(60)
    assert isinstance(printed.origin, Formula)
    assert [one.value for one in printed.origin.parts] == [None, None, Decimal(50)]


def test_what_is_computed_from_what_is_computed() -> None:
    a, b = own("a", 40), own("b", 36)
    rest = computed("rest", "difference", "4", *a.figures, *b.figures, unit="persons")
    times = computed("times", "ratio", "0.1", *rest.figures, *a.figures, unit="times")
    assert shown(table(times, a, b, rest))["times"] == [PROTECTED]


# --------------------------------------------------------------- whole tables


def _cross(cells: Mapping[tuple[int, int], int], rows: int, columns: int) -> Table:
    """A table with the totals of its rows and columns and the grand total."""
    names = {(r, c): f"c{r}{c}" for r in range(rows) for c in range(columns)}
    found = [own(names[spot], cells[spot]) for spot in names]
    for r in range(rows):
        parts = tuple(names[r, c] for c in range(columns))
        found.append(own(f"r{r}", sum(cells[r, c] for c in range(columns)), parts=(parts,)))
    for c in range(columns):
        parts = tuple(names[r, c] for r in range(rows))
        found.append(own(f"k{c}", sum(cells[r, c] for r in range(rows)), parts=(parts,)))
    by_row = tuple(f"r{r}" for r in range(rows))
    by_column = tuple(f"k{c}" for c in range(columns))
    found.append(own("all", sum(cells.values()), parts=(by_row, by_column)))
    return table(*found)


@st.composite
def crosses(draw: st.DrawFn) -> Table:
    rows, columns = draw(st.integers(2, 3)), draw(st.integers(2, 3))
    cells = {
        (r, c): draw(st.one_of(st.integers(0, 12), st.integers(10, 60))) for r in range(rows) for c in range(columns)
    }
    return _cross(cells, rows, columns)


def _determined(whole: Table, hidden: list[str]) -> set[str]:
    """Which hidden values follow from the sums: a rank that grows by nothing."""
    rows = [
        [float(name == total) - float(name in parts) for name in hidden]
        for total, one in whole.items()
        for parts in one.parts
    ]
    rank = np.linalg.matrix_rank(np.array(rows))
    found = set()
    for name in hidden:
        unit = [float(name == other) for other in hidden]
        if np.linalg.matrix_rank(np.array([*rows, unit])) == rank:
            found.add(name)
    return found


@settings(max_examples=150, deadline=None)
@given(whole=crosses())
@example(whole=_cross({(0, 0): 3, (0, 1): 20, (1, 0): 20, (1, 1): 20}, 2, 2))
def test_no_hidden_cell_of_a_table_follows_from_its_totals(whole: Table) -> None:
    after = suppress(whole, 10)
    values = {name: one.figures[0].value for name, one in whole.items()}
    hidden = [name for name, one in after.items() if one.figures[0].value is None]
    few = {name for name, value in values.items() if value is not None and value < 10}
    assert few <= set(hidden)
    if hidden:
        assert _determined(whole, hidden) == set()
    for total, one in whole.items():
        for parts in one.parts:
            gone = [values[name] for name in parts if name in hidden]
            if gone and total not in hidden:
                assert sum(value or 0 for value in gone) >= 10, (total, parts)


def test_nothing_is_hidden_where_nobody_is_few() -> None:
    whole = _cross(dict.fromkeys(itertools.product(range(3), range(3)), 20), 3, 3)
    assert all(one.figures[0].value is not None for one in suppress(whole, 10).values())


def _narrowed(whole: Table, after: Mapping[str, Indicator]) -> dict[str, tuple[int, int]]:
    """What a reader knows of each value: its bounds, by what is printed and by every total."""
    anybody = 100_000
    bounds: dict[str, tuple[int, int]] = {}
    for name, one in after.items():
        figure = one.figures[0]
        if figure.value is not None:
            bounds[name] = (int(figure.value), int(figure.value))
        elif figure.missing is not None and figure.missing.either("en").text == FEW:
            bounds[name] = (0, 9)
        else:
            bounds[name] = (10, anybody)  # were it few, these words would say so
    sums = [(total, parts) for total, one in whole.items() for parts in one.parts]
    for _ in range(20):
        before = dict(bounds)
        for total, parts in sums:
            low, high = (sum(bounds[part][end] for part in parts) for end in (0, 1))
            bounds[total] = max(bounds[total][0], low), min(bounds[total][1], high)
            for part in parts:
                rest = [sum(bounds[one][end] for one in parts if one != part) for end in (0, 1)]
                bounds[part] = (
                    max(bounds[part][0], bounds[total][0] - rest[1]),
                    min(bounds[part][1], bounds[total][1] - rest[0]),
                )
        if bounds == before:
            break
    return bounds


@settings(max_examples=300, deadline=None)
@given(whole=crosses())
@example(whole=_cross({(0, 0): 9, (0, 1): 9, (1, 0): 9, (1, 1): 9}, 2, 2))
@example(whole=_cross({(0, 0): 0, (0, 1): 10, (1, 0): 10, (1, 1): 0}, 2, 2))
def test_what_is_printed_and_the_words_beside_it_leave_every_small_number_open(whole: Table) -> None:
    bounds = _narrowed(whole, suppress(whole, 10))
    for name, one in whole.items():
        if (one.figures[0].value or 0) < 10:
            assert bounds[name][0] < bounds[name][1], name


# ------------------------------------------------------------------------- time


def by_region(name: str, values: list[int]) -> Indicator:
    figures = [
        replace(figure(str(value), 2023, name, quantum="1", cell=f"{name}{n}"), region=f"r{n}")
        for n, value in enumerate(values)
    ]
    return replace(indicator(*figures), publication="own")


def test_time_grows_with_the_regions_of_a_total() -> None:
    def hide(size: int) -> None:
        values = [100 + n if n % 50 else n % 9 for n in range(size)]
        total = replace(own("t", sum(values)), parts=(("p",),))
        suppress(table(total, by_region("p", values)), 10)

    grows_with_its_size(hide, 500)


def test_shares_of_a_total_over_many_places_are_hidden_in_a_bounded_time() -> None:
    def places(number: int) -> Table:
        values = [7 + at * 13 % 23 for at in range(number)]
        whole = figure(str(sum(values)), 2023, "all", quantum="1", cell="T")
        parts = [
            replace(figure(str(value), 2023, "place", quantum="1", cell=f"P{at}"), region=f"县{at}")
            for at, value in enumerate(values)
        ]
        shares = [
            replace(computed("share", "share", str(Decimal(100 * value) / sum(values)), part, whole, unit="percent").figures[0], region=part.region)
            for value, part in zip(values, parts, strict=True)
        ]  # fmt: skip
        one = replace(indicator(*parts), publication="own")
        return table(
            replace(indicator(whole), publication="own", parts=(("place",),)),
            one,
            replace(indicator(*shares), publication="own"),
        )

    assert all(one != "7" for one in shown(places(60))["place"])
    grows_with_its_size(lambda number: suppress(places(number), 10), 100)
