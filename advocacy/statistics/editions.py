"""Sources that stand in sheet maps, and editions of one series that follow one another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from advocacy.model.figure import Publication
from advocacy.model.finding import Finding
from advocacy.model.place import At, Places
from advocacy.model.sheetmap import SheetMap, SourceBlock
from advocacy.model.source import Source, Standing
from advocacy.model.text import Text
from advocacy.model.text_matching import fold
from advocacy.sheets.mapfile import MapFile, source_id

Maps = Mapping[str, tuple[At, SheetMap]]

_STANDINGS: Mapping[Publication, Standing] = {"official": "official", "own": "testimony", "obtained": "testimony"}


def sources_of(maps: Maps) -> dict[str, Source]:
    """The sources that are written in maps, by the ids under which their figures name them."""
    return {
        name: _source(name, at, plan, plan.source)
        for stem, (at, plan) in maps.items()
        if isinstance(plan.source, SourceBlock) and (name := source_id(stem, plan)) is not None
    }


def _source(name: str, at: At, plan: SheetMap, block: SourceBlock) -> Source:
    return Source(
        id=name,
        at=At(at.file, (*at.path, "source")),
        type="dataset",
        title=block.title,
        publisher=block.publisher,
        issued=block.date,
        URL=block.url,
        license=block.licence,
        standing=_STANDINGS[plan.publication or "own"],
        checked=block.checked,
    )


def unchecked_sources(maps: Maps, places: Places) -> Iterator[Finding]:
    """Sources written in maps that nobody has checked: their figures cannot be printed yet."""
    for stem, (at, plan) in maps.items():
        if isinstance(plan.source, SourceBlock) and plan.source.checked is None:
            map_file = MapFile(stem, at, plan, places)
            title = plan.source.title
            yield map_file.in_map(
                "map-source-unchecked",
                ("source",),
                plan.names(),
                title=(title.either("zh").text, title.either("en").text),
            )


def newer_editions(maps: Maps, sources: Mapping[str, Source], places: Places) -> Iterator[Finding]:
    """Maps whose source has a newer edition in another map: same publisher and title, later date."""
    dated = {
        stem: source
        for stem, (_, plan) in maps.items()
        if (source := sources.get(source_id(stem, plan) or "")) is not None and source.issued
    }
    for stem, source in dated.items():
        later = [
            (_date(other), newer)
            for newer, other in dated.items()
            if _is_later(_date(other), _date(source)) and _is_same_series(source, other)
        ]
        if later:
            issued, newer = max(later)
            at, plan = maps[stem]
            map_file = MapFile(stem, at, plan, places)
            yield map_file.in_map(
                "newer-edition",
                ("source",),
                plan.names(),
                title=(source.title.either("zh").text, source.title.either("en").text),
                date=_date(source),
                newer=issued,
                file=maps[newer][0].file,
            )


def _date(source: Source) -> str:
    return "" if source.issued is None else source.issued.iso()


def _is_later(one: str, other: str) -> bool:
    """True if a date is after another; 2023-05 is not after 2023."""
    return one > other and not one.startswith(other)


def _is_same_series(one: Source, other: Source) -> bool:
    return _share_words(one.title, other.title) and (
        _share_words(one.publisher, other.publisher)
        or [name.literal for name in one.author] == [name.literal for name in other.author] != []
    )


def _share_words(one: Text | None, other: Text | None) -> bool:
    """True if two texts say the same in Chinese or in English."""
    if one is None or other is None:
        return False
    return any(
        here is not None and there is not None and fold(here.text) == fold(there.text)
        for here, there in ((one.zh, other.zh), (one.en, other.en))
    )
