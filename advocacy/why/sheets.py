"""Where the figures of a sheet map are printed, and why they are not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from advocacy.model.document import Document, PrintedFigure
from advocacy.model.dossier import Dossier
from advocacy.model.figure import Figure, Formula, Indicator
from advocacy.model.walk import body, walk
from advocacy.result import Evidence, Result

State = Literal["printed", "behind", "unused", "broken"]


@dataclass(frozen=True, slots=True)
class IndicatorUse:
    """What becomes of one indicator: `behind` means that only what is calculated from it is printed.

    `files` are those that print it, each with the years; `behind` the indicators that are calculated from it and
    printed. `values` is how many there are, `unverified` and `hidden` the years that nobody verified, and those kept
    back because few people are behind them.
    """

    id: str
    name: tuple[str, str]
    state: State
    values: int = 0
    files: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    charts: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    unverified: tuple[int, ...] = ()
    hidden: tuple[int, ...] = ()


def uses_of(result: Result, evidence: Evidence, map_file: str) -> Iterator[IndicatorUse]:
    """The use of every indicator of a map, in its order, those that could not be read last."""
    dossier, kept_back = evidence.dossier, _kept_back(evidence)
    printed = {edition.name: tuple(_printed(edition.document)) for edition, _ in result.ready}
    charts = {use for edition, _ in result.ready for use in edition.uses if use.startswith("chart:")}
    for indicator in dossier.indicators.values():
        if indicator.map_file == map_file:
            yield _use(indicator, dossier, printed, charts, kept_back[indicator.id])
    broken = {about for one in result.findings if one.place.file == map_file for about in one.about}
    for about in sorted(broken & dossier.broken):
        word, _, name = about.partition(":")
        if word == "indicator" and name != "*" and name not in dossier.indicators:
            yield IndicatorUse(name, (name, name), "broken")


def _printed(document: Document) -> Iterator[Figure]:
    yield from (one.figure for one in walk(tuple(body(document))) if isinstance(one, PrintedFigure))


def _kept_back(evidence: Evidence) -> Mapping[str, tuple[int, ...]]:
    """The years of each indicator that no document may print, because few people are behind them."""
    shown = evidence.publisher.publish("public", evidence.dossier.today).redacted.public.indicators
    return {
        name: tuple(sorted({figure.period.year for figure in one.figures if figure.suppressed}))
        for name, one in shown.items()
    }


def _use(
    indicator: Indicator,
    dossier: Dossier,
    printed: Mapping[str, tuple[Figure, ...]],
    charts: set[str],
    hidden: tuple[int, ...],
) -> IndicatorUse:
    files = {
        name: tuple(sorted({one.period.year for one in figures if one.indicator == indicator.id}))
        for name, figures in printed.items()
    }
    behind = {
        one.indicator
        for figures in printed.values()
        for one in figures
        if isinstance(one.origin, Formula) and any(part.indicator == indicator.id for part in one.origin.parts)
    }
    in_charts = [
        name for name, chart in dossier.charts.items() if f"chart:{name}" in charts and indicator.id in chart.of
    ]
    is_printed = bool(in_charts) or any(files.values())
    return IndicatorUse(
        indicator.id,
        (indicator.name.either("zh").text, indicator.name.either("en").text),
        "printed" if is_printed else "behind" if behind else "unused",
        sum(1 for one in indicator.figures if one.value is not None),
        {name: years for name, years in files.items() if years},
        tuple(in_charts),
        tuple(sorted(behind)),
        tuple(one.period.year for one in indicator.figures if one.unconfirmed is not None),
        hidden,
    )
