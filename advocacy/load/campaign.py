"""A whole campaign: every file below its folder -> a Dossier and all findings."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from advocacy.load.attribution import blocks, guessed
from advocacy.load.briefs import read_orders, read_own_words
from advocacy.load.cache import Cache
from advocacy.load.disk import Disk
from advocacy.load.inputs import inputs_of
from advocacy.load.laws import read_laws
from advocacy.load.lists import read_agenda, read_list
from advocacy.load.logo import read_logo
from advocacy.load.misplaced import EVIDENCE, STATISTICS, find_misplaced, find_unread, misnamed
from advocacy.load.private_names import read_private_names
from advocacy.load.records import read_records
from advocacy.load.sheet_map import read_sheet_map
from advocacy.load.templates import read_templates
from advocacy.load.undecided import undecided, without_second
from advocacy.load.whole_file import findings_in, read_whole_file
from advocacy.model.campaign import Campaign
from advocacy.model.channel import Channel
from advocacy.model.chart import ChartPlan
from advocacy.model.dossier import Dossier
from advocacy.model.entry_files import LISTS
from advocacy.model.figure import Indicator
from advocacy.model.finding import Finding, Language, ordered
from advocacy.model.input import InputFile
from advocacy.model.place import At, Place, Places
from advocacy.model.population import Population
from advocacy.model.sheetmap import SheetMap
from advocacy.model.source import Source

CAMPAIGN = "advocacy.yaml"
_FILE_LINE = re.compile(r"^file:[ \t]*[\"']?([^\"'\n#]*[^\"'\s#])", re.MULTILINE)


def _read_campaign(disk: Disk) -> tuple[Campaign | None, Language]:
    """The settings, and the language in which plain texts are written."""
    source = disk.read_yaml(CAMPAIGN, ("campaign",))
    if source is None:
        return None, "zh"
    said = source.value.get("language") if isinstance(source.value, dict) else None
    language: Language = "en" if said == "en" else "zh"
    return read_whole_file(Campaign, source, disk, language, "campaign"), language


def _read_maps(disk: Disk, language: Language) -> dict[str, tuple[At, SheetMap]]:
    folder = f"{EVIDENCE}/{STATISTICS}"
    maps: dict[str, tuple[At, SheetMap]] = {}
    for name in disk.names(folder)[0]:
        if misnamed(disk, f"{folder}/{name}", "indicator") or not name.endswith(".yaml"):
            continue
        source = disk.read_yaml(f"{folder}/{name}")
        if source is None:
            continue
        identifier = name.removesuffix(".yaml")
        at = At(source.file)
        sheet_map, found = read_sheet_map(source.value, at, Places(disk.places), language=language)
        findings = findings_in(source, found, identifier, "")
        value = source.value if isinstance(source.value, dict) else {}
        named = [
            one.about
            for part in ("indicators", "derived")
            if isinstance(value.get(part), dict)
            for one in blocks("indicator", value[part], 0)
        ]
        everything = tuple(named) or guessed("indicator", source.text, 2)
        disk.findings += [replace(finding, about=everything) for finding in findings]
        if sheet_map is not None and not findings:
            maps[identifier] = (at, sheet_map)
    return maps


def _sheets_named(disk: Disk) -> frozenset[str]:
    """The spreadsheets that sheet maps name, those of broken maps too."""
    named = set()
    for file, read in disk.texts.items():
        if file.startswith(f"{EVIDENCE}/{STATISTICS}/"):
            named.add(str(read.value.get("file")) if isinstance(read.value, dict) else "")
            named.update(_FILE_LINE.findall(read.text) if not isinstance(read.value, dict) else ())
    return frozenset(named)


def _figures(
    disk: Disk, root: Path, language: Language, sources: Mapping[str, Source], populations: Mapping[str, Population]
) -> tuple[dict[str, Indicator], Mapping[str, Source], tuple[InputFile, ...]]:
    """The indicators, the sources with those that are written in sheet maps, and the sheets."""
    maps = _read_maps(disk, language)
    if not maps:
        return {}, sources, ()
    from advocacy.load.figures import read_sheets
    from advocacy.statistics.editions import newer_editions, sources_of, unchecked_sources

    # A broken source is known: that it cannot be used was said once.
    broken = {
        word.removeprefix("source:")
        for finding in disk.findings
        for word in finding.about
        if word.startswith("source:")
    }
    (indicators, sheets), findings = read_sheets(
        disk, root, maps, language=language, sources=sources.keys() | broken, populations=populations
    )
    disk.findings += findings
    known = {**sources, **sources_of(maps)}
    disk.findings += unchecked_sources(maps, Places(disk.places))
    disk.findings += newer_editions(maps, known, Places(disk.places))
    return indicators, known, sheets


def _broken(findings: tuple[Finding, ...]) -> frozenset[str]:
    """What was written but could not be used, from the `about` of findings.

    A broken record is also about its problems: these are not broken themselves.
    """
    return frozenset(
        word
        for finding in findings
        for word in finding.about
        if not (word.startswith("problem:") and finding.about[0].startswith("record:"))
    )


def load(
    root: Path,
    today: datetime.date,
    cache: Cache | None = None,
    on_read: Callable[[], None] | None = None,
    planned: Mapping[str, bytes] | None = None,
) -> tuple[Dossier | None, tuple[Finding, ...]]:
    """The campaign in `root` as values; None where its advocacy.yaml cannot be used.

    YAML files that the `cache` holds as they stand are not parsed again; `on_read` is called for
    each file. Files that are `planned` count as if they stood there.
    """
    disk = Disk(root, cache=cache, on_read=on_read, planned=planned)
    if not disk.is_file(CAMPAIGN):
        return None, (Finding("no-campaign", Place(CAMPAIGN), {}, ("campaign",)),)
    campaign, language = _read_campaign(disk)
    agenda = read_agenda(disk, language)
    laws = read_laws(disk, language)
    sources = read_list(Source, "source", LISTS["source"], disk, language)
    charts = read_list(ChartPlan, "chart", LISTS["chart"], disk, language)
    populations = read_list(Population, "population", LISTS["population"], disk, language)
    channels = read_list(Channel, "channel", LISTS["channel"], disk, language)
    records = read_records(disk, language, agenda.problems)
    find_misplaced(disk, agenda.problems)
    indicators, all_sources, sheets = _figures(disk, root, language, sources, populations)
    find_unread(disk, _sheets_named(disk))
    templates, folders = read_templates(root, language)
    orders, ids = read_orders(disk, language, campaign)
    own_words = read_own_words(disk, orders, ids, templates.genres)
    names, of_names = (
        read_private_names(root, disk.texts[CAMPAIGN].text, campaign.private_names, Places(disk.places))
        if campaign
        else ((), ())
    )
    disk.findings += of_names
    logo = read_logo(disk, campaign) if campaign else None
    open_ends = undecided([disk, *folders[:1]], agenda, example=campaign is not None and campaign.example)
    found = [*disk.findings, *(one for each in folders for one in each.findings)]
    findings = ordered(without_second(found, open_ends.findings))
    if campaign is None:
        return None, findings
    places = {file: known for each in (disk, *folders) for file, known in each.places.items()}
    dossier = Dossier(
        campaign=campaign,
        agenda=agenda,
        laws=laws,
        sources=all_sources,
        charts=charts,
        populations=populations,
        indicators=indicators,
        records=records,
        orders=orders,
        own_words=own_words,
        templates=templates,
        places=Places(places),
        broken=_broken(findings),
        today=today,
        inputs=inputs_of([disk, *folders[:1]], sheets),
        private_names=names,
        channels=channels,
        examples=open_ends.examples,
        logo=logo,
    )
    return dossier, findings
