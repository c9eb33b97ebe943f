"""All sheet maps of a campaign to all its indicators."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from pathlib import Path

from advocacy.model.figure import Indicator
from advocacy.model.finding import Finding
from advocacy.model.place import At, Places
from advocacy.model.population import Population
from advocacy.model.sheetmap import SheetMap
from advocacy.model.suggestion import Names
from advocacy.model.text_matching import did_you_mean, listed
from advocacy.sheets.indicators import Known, read_indicators
from advocacy.sheets.mapfile import MOST_FIGURES, MapFile
from advocacy.sheets.refused import without_refused
from advocacy.sheets.workbook import Opened, open_sheet
from advocacy.statistics.agreement import check_agreement
from advocacy.statistics.comparable import Calculation
from advocacy.statistics.derive import derive
from advocacy.statistics.parts import check_parts
from advocacy.statistics.same_indicator import Found, check_same

_NAME = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
_MOST_PLACES = 8  # of one unknown name
_MOST_HINTS = 40  # of all calculations, as each costs a look at all names
Calculations = dict[str, tuple[MapFile, tuple[str, ...]]]
# The values that derived ones must agree with, by map and derived indicator.
Published = Mapping[tuple[str, str], Indicator]


def read_figures(
    maps: Mapping[str, tuple[At, SheetMap]],
    root: Path,
    sources: AbstractSet[str],
    populations: Mapping[str, Population],
    places: Places,
    *,
    opened: Opened | None = None,
) -> tuple[dict[str, Indicator], tuple[Finding, ...]]:
    """Every indicator of every map, and all findings of all maps at once.

    `maps` by the stem of their file; `root` is the folder of the campaign; `opened` takes the
    workbooks. An indicator that could not be found is left out; every error names the indicators
    it concerns, and their values are missing.
    """
    opened = {} if opened is None else opened
    known = Known(sources, populations)
    files = [MapFile(name, at, plan, places) for name, (at, plan) in sorted(maps.items())]
    findings = [*_check_names(files), *_check_unsaid_publication(files)]
    indicators: dict[str, Indicator] = {}
    published: dict[tuple[str, str], Indicator] = {}
    found: list[Found] = []
    workbooks: list[tuple[MapFile, str]] = []
    for map_file in files:
        sheet = open_sheet(map_file, root, opened)
        if isinstance(sheet, Finding):
            findings.append(sheet)
            continue
        workbooks.append((map_file, sheet.sha256))
        others = [one for one in files if one is not map_file and _same_sheet(one, map_file)]
        read = read_indicators(map_file, sheet, known, others)
        findings.extend(read.findings)
        indicators = {**read.indicators, **indicators}  # the first of two of one name is kept
        published |= {(map_file.id, name): one for name, one in read.published.items()}
        found.extend((map_file, one) for one in read.indicators.values())
    findings.extend((*_check_publications(workbooks), *check_same(found)))
    indicators = without_refused(indicators, findings)
    made, of_derived = _derive_all(files, indicators, populations, published)
    indicators.update(made)
    findings.extend(of_derived)
    for map_file in files:
        findings.extend(check_parts(map_file, indicators))
        for plan in map_file.plan.parts:
            total = indicators.get(plan.total)
            if total is not None:
                indicators[plan.total] = replace(total, parts=(*total.parts, plan.of))
    indicators = without_refused(indicators, findings)
    return dict(sorted(indicators.items())), tuple(_populations_once(findings, populations))


def _populations_once(findings: Iterable[Finding], populations: Iterable[str]) -> Iterator[Finding]:
    """The findings, those of one unknown population as one: what is missing is mostly its entry in populations.yaml."""
    unknown: dict[str, list[Finding]] = {}
    for one in findings:
        if one.code == "unknown-population":
            unknown.setdefault(str(one.details["name"]), []).append(one)
        else:
            yield one
    names = Names(populations)
    for name, found in unknown.items():
        zh, en = names.did_you_mean(name)
        others = [str(place) for place in dict.fromkeys(one.place for one in found)][1:]
        if others:
            zh, en = (
                f"{said}{mark}{', '.join(others[:_MOST_PLACES])}" for said, mark in ((zh, "另见 "), (en, " also in "))
            )
        about = tuple(dict.fromkeys(thing for one in found for thing in one.about))
        yield replace(found[0], details={"name": name, "meant": (zh, en)}, about=about)


def _same_sheet(one: MapFile, other: MapFile) -> bool:
    return (one.workbook, one.plan.sheet) == (other.workbook, other.plan.sheet)


def _check_names(files: Iterable[MapFile]) -> Iterator[Finding]:
    first: dict[str, MapFile] = {}
    for map_file in files:
        names = [("indicators", name) for name in map_file.plan.indicators]
        names += [("derived", name) for name in map_file.plan.derived]
        for path in names:
            name = path[1]
            if not _NAME.fullmatch(name):
                yield map_file.in_map("indicator-name", path, (name,), indicator=name)
            if name in first:
                other = first[name].at.file
                yield map_file.in_map("indicator-twice", path, (name,), indicator=name, other=other)
            first.setdefault(name, map_file)


def _check_unsaid_publication(files: Iterable[MapFile]) -> Iterator[Finding]:
    for map_file in files:
        if map_file.plan.publication is None:
            yield map_file.in_map("publication-missing", (), map_file.plan.names())


def _check_publications(opened: Sequence[tuple[MapFile, str]]) -> Iterator[Finding]:
    """A finding at each map that calls a workbook published which another map does not.

    `opened` are maps, each with the SHA-256 of its workbook: a copy under another name is the same.
    """
    for map_file, workbook in opened:
        if map_file.plan.publication != "official":
            continue
        private = next(
            (other for other, same in opened if same == workbook and other.plan.publication != "official"), None
        )
        if private is not None:
            yield map_file.in_map(
                "publication-differs",
                ("publication",),
                (*map_file.plan.names(), *private.plan.names()),
                workbook=map_file.plan.file,
                other=private.at.file,
                line=f"publication: {private.plan.publication or 'own'}",
            )


def _derive_all(
    files: Iterable[MapFile], read: Mapping[str, Indicator], populations: Mapping[str, Population], published: Published
) -> tuple[dict[str, Indicator], list[Finding]]:
    """Derived indicators in an order in which each finds its parts made."""
    known, findings, sums = dict(read), list[Finding](), list[tuple[Calculation, Indicator]]()
    files = tuple(files)
    waiting: Calculations = {}
    for map_file in files:
        for name, plan in map_file.plan.derived.items():
            if name not in read:
                waiting.setdefault(name, (map_file, plan.calculation[1]))
    declared = {name for map_file in files for name in map_file.plan.names()}
    count: dict[str, int] = {}
    over: dict[str, list[str]] = {}
    while ready := [name for name, (_, parts) in waiting.items() if _all_in(parts, known)]:
        for name in ready:
            map_file, parts = waiting.pop(name)
            size = max(len(known[part].figures) for part in parts) * max(len(parts) - 1, 1)
            count[map_file.id] = count.get(map_file.id, 0) + size
            if count[map_file.id] > MOST_FIGURES:
                over.setdefault(map_file.id, []).append(name)
                continue
            plan = map_file.plan.derived[name]
            one = Calculation(map_file, name, plan, plan.calculation[0], tuple(known[p] for p in parts))
            made, of_it = derive(one, populations)
            findings.extend(of_it)
            if made is not None:
                known[name] = made
                sums.append((one, made))
    by_id = {map_file.id: map_file for map_file in files}
    findings.extend(by_id[one].too_many(by_id[one].path_of(names[0]), names) for one, names in over.items())
    findings.extend(_left_over(waiting, known, declared))
    for one, made in sums:
        findings.extend(_check_published(one, made, known, declared, published))
        findings.extend(_check_own_population(one, populations))
    return {name: one for name, one in known.items() if name not in read}, findings


def _all_in(parts: Iterable[str], known: Mapping[str, Indicator]) -> bool:
    return all(part in known for part in parts)


def _left_over(waiting: Calculations, known: Mapping[str, Indicator], declared: AbstractSet[str]) -> Iterator[Finding]:
    """Why a calculation could not be made: an unknown part, one that failed, or a circle."""
    hints = _MOST_HINTS
    for name, (map_file, parts) in waiting.items():
        path = map_file.path_of(name)
        absent = [part for part in parts if part not in known]
        unknown = [part for part in absent if part not in declared]
        for part in unknown:
            hint = did_you_mean(part, declared) if hints else ("", "")
            hints -= bool(hints)
            yield map_file.in_map("derived-part-unknown", path, (name,), part=part, hint=hint)
        if unknown:
            continue
        code = "derived-circle" if _leads_to(name, name, waiting) else "derived-part-failed"
        yield map_file.in_map(code, path, (name,), parts=listed(absent), indicator=name)


def _leads_to(goal: str, start: str, waiting: Calculations) -> bool:
    """True if the parts of `start`, and their parts, come back to `goal`."""
    seen: set[str] = set()
    ahead = list(waiting[start][1])
    while ahead:
        part = ahead.pop()
        if part == goal:
            return True
        if part in waiting and part not in seen:
            seen.add(part)
            ahead.extend(waiting[part][1])
    return False


def _check_published(
    calculation: Calculation,
    made: Indicator,
    known: Mapping[str, Indicator],
    declared: AbstractSet[str],
    published: Published,
) -> Iterator[Finding]:
    other = calculation.plan.agrees_with
    if isinstance(other, str):
        if other in known:
            yield from check_agreement(calculation, made, known[other])
        elif other not in declared:
            hint = did_you_mean(other, declared)
            path = (*calculation.map_file.path_of(calculation.id), "agrees_with")
            yield calculation.map_file.in_map("derived-part-unknown", path, (calculation.id,), part=other, hint=hint)
    elif (calculation.map_file.id, calculation.id) in published:
        yield from check_agreement(calculation, made, published[calculation.map_file.id, calculation.id])


def _check_own_population(calculation: Calculation, populations: Mapping[str, Population]) -> Iterator[Finding]:
    population = calculation.plan.population
    if population is not None and population not in populations:
        path = (*calculation.map_file.path_of(calculation.id), "population")
        yield calculation.map_file.in_map("unknown-population", path, (calculation.id,), name=population)
