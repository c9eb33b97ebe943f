"""One sheet map and its sheet anywhere on the disk, outside of every campaign.

Sources and populations are checked where their lists stand beside the map; where there is no
list, nothing is known to be wrong with an id.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from advocacy.load.disk import Disk
from advocacy.load.lists import read_list
from advocacy.load.sheet_map import read_sheet_map
from advocacy.model.entry import Entry
from advocacy.model.figure import Indicator
from advocacy.model.finding import Finding, ordered
from advocacy.model.place import At, Places
from advocacy.model.population import Population
from advocacy.model.sheetmap import DerivedPlan, IndicatorPlan, Measure, SheetMap
from advocacy.model.source import Source
from advocacy.model.text import label

Model = TypeVar("Model", bound=Entry)

SOURCES, POPULATIONS = "sources.yaml", "populations.yaml"


def read_map(path: Path) -> tuple[dict[str, Indicator], tuple[Finding, ...]]:
    """The indicators of the map at `path`, and all findings; files are named as beside it."""
    from advocacy.statistics.figures import read_figures

    disk = Disk(path.parent)
    source = disk.read_yaml(path.name)
    if source is None:
        return {}, ordered(disk.findings)
    at = At(source.file)
    plan, found = read_sheet_map(source.value, at, Places(disk.places), language="zh")
    findings = list(source.findings)
    if source.value is not None or not findings:
        findings += found
    if plan is None or findings:
        return {}, ordered(findings)
    populations = _listed(Population, "population", POPULATIONS, disk)
    if populations is None:
        populations = {name: Population(id=name, at=at, name=label(name, name)) for name in _populations(plan)}
    sources = _listed(Source, "source", SOURCES, disk)
    indicators, of_sheet = read_figures(
        {path.name.removesuffix(".yaml"): (at, plan)},
        path.parent,
        set(_sources(plan)) if sources is None else sources.keys(),
        populations,
        Places(disk.places),
    )
    return indicators, ordered([*disk.findings, *of_sheet])


def _listed(model: type[Model], word: str, file: str, disk: Disk) -> dict[str, Model] | None:
    return read_list(model, word, file, disk, "zh") if disk.is_file(file) else None


def _plans(plan: SheetMap) -> Iterable[SheetMap | Measure | DerivedPlan]:
    return (plan, *plan.measures.values(), *plan.indicators.values(), *plan.derived.values())


def _populations(plan: SheetMap) -> Iterator[str]:
    for one in _plans(plan):
        if one.population is not None:
            yield one.population


def _sources(plan: SheetMap) -> Iterator[str]:
    for one in _plans(plan):
        if isinstance(one, SheetMap | IndicatorPlan):
            yield from (name for name in (one.source, *one.sources.values()) if isinstance(name, str))
