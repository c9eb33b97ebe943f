"""A reader with every number that a document prints cannot tell how many few people are."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from advocacy.model.document import PrintedFigure
from advocacy.model.figure import Indicator
from advocacy.model.unit import PEOPLE
from advocacy.model.walk import walk
from advocacy.redact.small_figures import suppress
from tests.compose.composing import compose, standard
from tests.model.making import by_id, chart, figure, indicator

YEARS = (2022, 2023, 2024)
FEWEST = 10
COUNTS = st.one_of(st.integers(0, 30), st.integers(5100, 5140))


def own(name: str, values: tuple[int, ...], nature: Any = "stock", **fields: Any) -> Indicator:
    rows = [
        figure(str(value), year, name, quantum="1", nature=nature, cell=f"{name}{year}")
        for year, value in zip(YEARS, values, strict=True)
    ]
    return replace(indicator(*rows), publication="own", nature=nature, **fields)


@st.composite
def sheets(draw: st.DrawFn) -> Mapping[str, Indicator]:
    """Two parts and their total, and a number that grows."""
    parts = {name: tuple(draw(COUNTS) for _ in YEARS) for name in ("men", "women")}
    both = tuple(map(sum, zip(*parts.values(), strict=True)))
    grown = tuple(itertools.accumulate(draw(COUNTS) for _ in YEARS))
    declared = {"parts": (("men", "women"),)} if draw(st.booleans()) else {}
    return by_id(
        *(own(name, values) for name, values in parts.items()),
        own("all", both, **declared),
        own("grown", grown, "cumulative"),
    )


def calls(indicators: Mapping[str, Indicator]) -> str:
    """Every call on every indicator, year and pair of years."""
    lines = [f"{{{{ figure('{name}', {year}) }}}}" for name in indicators for year in YEARS]
    lines += [
        f"{{{{ compare('{name}', {first}, {second}) }}}}"
        for name in indicators
        for first, second in itertools.combinations(YEARS, 2)
    ]
    lines += [f"{{{{ chart('of-{name}') }}}}" for name in indicators]
    return "\n\n".join((*lines, "{{ annex('figures') }}"))


def printed(indicators: Mapping[str, Indicator]) -> list[PrintedFigure]:
    """Every figure that a document with all calls prints."""
    charts = [chart(f"of-{name}", of=(name,)) for name in indicators]
    public = standard(indicators=suppress(indicators, FEWEST), charts=by_id(*charts))
    composed = compose(calls(indicators), dossier=public)
    assert {one.code for one in composed.findings} <= {"chart-empty"}
    assert composed.document is not None
    return [one for one in walk(composed.document.blocks) if isinstance(one, PrintedFigure)]


@settings(max_examples=60, deadline=None)
@given(indicators=sheets())
@example(indicators=by_id(own("a", (5123, 5127, 5123))))
@example(indicators=by_id(own("a", (5123, 5127, 5131), "cumulative")))
@example(indicators=by_id(own("all", (45, 45, 45)), own("men", (4, 4, 4)), own("women", (41, 41, 41))))
def test_no_number_of_few_people_is_printed_or_follows_from_those_that_are(indicators: Mapping[str, Indicator]) -> None:
    known: dict[tuple[str, int], Decimal] = {}
    for one in printed(indicators):
        value = one.figure.value
        if value is None:
            continue  # words in place of a number
        assert one.figure.unit not in PEOPLE or value >= FEWEST, one
        if one.figure.indicator in indicators and one.figure.period.start.year == one.figure.period.end.year:
            known[one.figure.indicator, one.figure.period.year] = value
    for first, second in itertools.combinations(YEARS, 2):
        pair = known.get(("grown", first)), known.get(("grown", second))
        if None not in pair:
            assert pair[1] - pair[0] >= FEWEST  # type: ignore[operator]
    for year in YEARS:
        whole = known.get(("all", year))
        parts = [known.get((name, year)) for name in ("men", "women")]
        if whole is not None and "women" in indicators:
            for part in parts:
                assert part is None or whole - part >= FEWEST
