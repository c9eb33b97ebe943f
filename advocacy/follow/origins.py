"""Which sources are independent of each other: ten reports of one event are one origin.

Two sources have one origin where they share an author, a publisher, the paper or journal they
stood in, an address or a DOI; or where one record cites both, the one a press report and the other
the publication of the court or authority that the report is about. What the fields do not say
stays unseen: a wire story under another name counts as an origin of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from advocacy.model.public import PublicRecord
from advocacy.model.source import Source
from advocacy.model.text import Text

# What the press reports from; a law that a report quotes is not what it reports.
_REPORTED = {"judgment", "official"}


def origins(records: Iterable[PublicRecord], sources: Mapping[str, Source]) -> tuple[tuple[str, ...], ...]:
    """The sources that the records cite, in groups of one origin, each group and all sorted."""
    group_of: dict[str, frozenset[str]] = {}
    by_key: dict[str, str] = {}

    def join(one: str, other: str) -> None:
        whole = group_of[one] | group_of[other]
        group_of.update(dict.fromkeys(whole, whole))

    for record in records:
        cited = [sources[one.source] for one in record.citations if one.source in sources]
        for source in cited:
            group_of.setdefault(source.id, frozenset({source.id}))
            for key in _keys(source):
                join(source.id, by_key.setdefault(key, source.id))
        reported = [one.id for one in cited if one.standing in _REPORTED]
        for source in cited:
            if source.standing == "press" and reported:
                join(source.id, reported[0])
    return tuple(sorted({tuple(sorted(group)) for group in group_of.values()}))


def _keys(source: Source) -> Iterator[str]:
    """Who stands behind a source, in each language, and where it lies."""
    names: list[Text | None] = [source.publisher, source.container_title]
    names += [author.literal for author in source.author]
    for name in names:
        for words in (name.zh, name.en) if name is not None else ():
            if words is not None:
                yield _plain(words.text)
    for author in source.author:
        if author.family is not None:
            yield _plain(f"{author.family}{author.given or ''}")
    for address in (source.URL, source.DOI):
        if address is not None:
            yield address


def _plain(name: str) -> str:
    return "".join(name.split()).casefold()
