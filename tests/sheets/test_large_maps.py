"""How much one map may read and calculate, and that what it reads costs by its size."""

from __future__ import annotations

from typing import Any

import pytest

from advocacy.model.finding import Finding
from advocacy.sheets.mapfile import MOST_FIGURES, ROWS_AS_FIGURE
from tests.growth import grows_with_its_size
from tests.sheets.conftest import read_text

REGIONS = {"head_rows": 1, "data_rows": "2 until end", "period": {"fixed": 2023, "when": "year end"}}
PLAN: dict[str, Any] = {"unit": "persons", "name": "人数"}
AT_WORK, ALL = {**PLAN, "head": "就业人数", "row": "all"}, {**PLAN, "head": "劳动人口", "row": "all"}


def sheet(rows: int, notes: str = "") -> str:
    """Two numbers for each of so many places, and `notes` below them."""
    return (
        "地区,就业人数,劳动人口\n"
        + "".join(f"某县第{n + 300_000},1{n},9{n}\n" for n in range(rows))
        + f"end,,\n{notes}"
    )


def read(rows: int, *, notes: str = "", **keys: Any) -> tuple[dict[str, int], tuple[Finding, ...]]:
    """How many figures each indicator has, and what is found."""
    indicators, findings = read_text(sheet(rows, notes), layout=REGIONS, **keys)
    return {name: len(one.figures) for name, one in indicators.items()}, findings


def about(findings: tuple[Finding, ...]) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.code, one.about) for one in findings]


def test_a_map_reads_so_many_figures_and_no_more() -> None:
    assert read(MOST_FIGURES, indicators={"one": AT_WORK}) == ({"one": MOST_FIGURES}, ())
    figures, findings = read(MOST_FIGURES + 1, indicators={"one": AT_WORK})
    assert figures == {}
    assert about(findings) == [("figures-too-many", ("indicator:one",))]


def test_what_comes_after_is_told_once() -> None:
    half = MOST_FIGURES // 2
    assert read(half, indicators={"one": AT_WORK, "two": ALL}) == ({"one": half, "two": half}, ())
    figures, findings = read(half, indicators={"one": AT_WORK, "two": ALL, "three": {**AT_WORK, "row": "某县第300001"}})
    assert figures == {"one": half, "two": half}
    assert about(findings) == [("figures-too-many", ("indicator:three",))]
    figures, findings = read(half + 1, indicators={"one": AT_WORK, "two": ALL, "three": ALL, "four": ALL})
    assert figures == {"one": half + 1}
    assert about(findings) == [("figures-too-many", ("indicator:two", "indicator:three", "indicator:four"))]


def test_rows_that_end_earlier_cure_it() -> None:
    layout = {**REGIONS, "data_rows": f"2-{MOST_FIGURES + 1}"}
    indicators, findings = read_text(sheet(MOST_FIGURES + 9), layout=layout, indicators={"one": AT_WORK})
    assert len(indicators["one"].figures) == MOST_FIGURES
    assert [one.code for one in findings] == ["rows-go-on"]


def test_calculations_have_the_same_measure() -> None:
    half = MOST_FIGURES // 2
    shares = {
        name: {"share": ("one", "two"), "name": name, "unit": "percent", "caveat": "粗略"}
        for name in ("甲", "乙", "丙")
    }
    names = {"甲": "first", "乙": "second", "丙": "third"}
    derived = {names[name]: plan for name, plan in shares.items()}
    figures, findings = read(half, indicators={"one": AT_WORK, "two": ALL}, derived=derived)
    assert figures == {"one": half, "two": half, "first": half, "second": half}
    assert about(findings) == [("figures-too-many", ("indicator:third",))]


def test_sums_have_the_same_measure() -> None:
    half = MOST_FIGURES // 2
    parts = ({"total": "two", "of": ("one",)}, {"total": "two", "of": ("one", "one")})
    figures, findings = read(half, indicators={"one": AT_WORK, "two": ALL}, parts=parts)
    assert {one.code for one in findings} == {"parts-differ", "figures-too-many"}
    assert figures == {"one": half, "two": half}


def test_rows_that_are_looked_through_count_too() -> None:
    rows = 10 * ROWS_AS_FIGURE
    by_words = {
        f"i{n}": {**PLAN, "head": "就业人数", "row": {"地区": "某县第300001"}} for n in range(MOST_FIGURES // 11 + 1)
    }
    figures, findings = read(rows, indicators=by_words)
    assert len(figures) == MOST_FIGURES // 11
    assert about(findings) == [("figures-too-many", (f"indicator:i{MOST_FIGURES // 11}",))]
    by_label = {name: {**plan, "row": "某县第300001"} for name, plan in by_words.items()}
    assert len(read(rows, indicators=by_label)[0]) == len(by_label)


@pytest.mark.parametrize(
    "keys",
    [
        {},
        {"derived": {"share": {"share": ("one", "two"), "name": "率", "unit": "percent", "caveat": "粗略"}}},
        {"parts": ({"total": "two", "of": ("one",)},)},
        {"notes": "注：2023年为预测数,,\n" * 300},
    ],
    ids=lambda keys: next(iter(keys), "figures"),
)
def test_time_grows_with_the_rows(keys: dict[str, Any]) -> None:
    grows_with_its_size(lambda rows: read(rows, indicators={"one": AT_WORK, "two": ALL}, **keys), 1_200)


def test_time_grows_with_rows_and_indicators_and_not_with_their_product() -> None:
    def several(size: int) -> None:
        plans = {f"i{n}": {**PLAN, "head": "就业人数", "row": f"某县第{300_000 + n}"} for n in range(size // 10)}
        assert len(read(size, indicators=plans)[0]) == len(plans)

    grows_with_its_size(several, 2_000)
