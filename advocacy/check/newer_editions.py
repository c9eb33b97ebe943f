"""A newer edition of the same series, standard or law is known and the older one is relied on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from advocacy.model.dossier import Dossier
from advocacy.model.entry_files import LISTS
from advocacy.model.finding import Finding
from advocacy.model.law import Law
from advocacy.model.source import Source

# What tells one edition from the next: years, numbers, the edition itself.
_EDITION = re.compile(
    r"[0-9０-９〇零一二三四五六七八九十]+年?(?:度|版|第\w季度)?|[（(](?:修订|修正)[^）)]*[）)]|\s+|[-–—:：,，]"
)


def newer_editions(dossier: Dossier) -> Iterator[Finding]:
    """Statistics read from an older edition; records on an older standard; older law texts."""
    # Those that stand in sheet maps are compared with each other when the maps are read.
    sources = tuple(one for one in dossier.sources.values() if one.at.file == LISTS["source"])
    for indicator in dossier.indicators.values():
        source = dossier.sources.get(indicator.source)
        newer = None if source is None else _newest(source, sources)
        if source is not None and newer is not None:
            # Each figure keeps its own edition, so only the last period can be out of date.
            yield _finding(dossier, source, newer, f"indicator:{indicator.id}")
    for record in dossier.records.values():
        cited = {citation.source for citation in record.sources}
        for name in sorted(cited & dossier.sources.keys()):
            source = dossier.sources[name]
            newer = _newest(source, sources) if source.type == "standard" else None
            if newer is not None and newer.id not in cited:
                yield _finding(dossier, source, newer, f"record:{record.id}")
    yield from _laws(dossier)


def _finding(dossier: Dossier, source: Source, newer: Source, about: str) -> Finding:
    place = dossier.places.of(source.at)
    return Finding("newer-edition-known", place, {"name": source.id, "newer": newer.id}, (about,))


def _newest(source: Source, among: Iterable[Source]) -> Source | None:
    """The newest later edition of the series that `source` belongs to."""
    later = [
        one
        for one in among
        if one.issued is not None
        and source.issued is not None
        and _day(one) > _day(source)
        and _series(one) == _series(source)
    ]
    return max(later, key=_day, default=None)


def _series(source: Source) -> tuple[str, str]:
    publisher = "" if source.publisher is None else source.publisher.either("zh").text
    return _EDITION.sub("", source.title.either("zh").text).casefold(), publisher


def _day(source: Source) -> tuple[int, int, int]:
    issued = source.issued
    return (0, 0, 0) if issued is None else (issued.year, issued.month or 0, issued.day or 0)


def _laws(dossier: Dossier) -> Iterator[Finding]:
    """Texts of a law that a later version replaced; one not yet in force replaces nothing."""
    for law in dossier.laws.values():
        later: list[Law] = [
            one
            for one in dossier.laws.values()
            if one.title.either("zh").text == law.title.either("zh").text
            and law.version < one.version <= dossier.today
            and one.in_force is not None
            and one.in_force <= dossier.today
        ]
        if later:
            newest = max(later, key=lambda one: one.version)
            yield Finding(
                "law-superseded",
                dossier.places.of(law.at, "version"),
                {"name": law.id, "newer": newest.id, "on": newest.version.isoformat()},
                (f"law:{law.id}",),
            )
