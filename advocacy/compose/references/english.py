"""Entries of an English reference list: Chicago author-date, kept simple.

A Chinese work stands with its title in English, followed by "(in Chinese)".
"""

from __future__ import annotations

import re
from typing import assert_never

from advocacy.compose.dates import print_day, print_partial
from advocacy.compose.labelled import facts, joined, labelled
from advocacy.compose.references.names import MOST, institution, is_han
from advocacy.compose.references.sentences import linked, set_commas, set_sentences
from advocacy.model.document import DateText, Emph, Inlines
from advocacy.model.source import Name, Source
from advocacy.model.text import Text

# Parts of something larger stand in quotation marks, whole works in italics.
_PARTS = frozenset({"article-journal", "article-newspaper", "webpage"})
_WITH_ACCESS = frozenset({"webpage", "dataset"})


def entry(source: Source) -> Inlines:
    """Author. Year. Title. Where it was published. Accessed when."""
    authors = _authors(source.author)
    publisher = _say(source.publisher)
    who = labelled(authors or publisher)
    year: Inlines = (DateText(str(source.issued.year)),) if source.issued else ()
    title = _title(source)
    accessed = source.accessed if source.type in _WITH_ACCESS else None
    read_at = _say(source.read_at)
    return set_sentences(
        (
            *((who, year, title) if who else (title, year)),
            _origin(source, publisher if authors else ""),
            labelled(f"doi:{source.DOI}") if source.DOI else (),
            ("Accessed ", DateText(print_day(accessed, "en"))) if accessed else (),
            labelled(f"Text consulted: {read_at}") if read_at else (),
        )
    )


def short(source: Source, at: Text | None) -> Inlines:
    """Author or institution, title, year, spot; of a report in a newspaper the paper and the day, by which it is found.

    That the work is in Chinese stands in the full entry.
    """
    paper = _say(source.container_title or source.publisher) if source.type == "article-newspaper" else ""
    who = "" if paper else _authors(source.author) or _say(source.publisher)
    issued = source.issued
    return joined(
        (
            labelled(f"{who}, ") if who else (),
            labelled(f"{source.number}, ") if source.number and source.type == "standard" else (),
            _quoted(source, labelled(_called(source))),
            (", ", Emph(labelled(paper))) if paper else (),
            (", ", DateText(print_partial(issued, "en") if paper else str(issued.year)))
            if issued and (paper or not _says_year(source, issued.year))
            else (),
            (", ", *facts(at.either("en"))) if at else (),
        )
    )


def _says_year(source: Source, year: int) -> bool:
    """True if the title names the year: a second time it would be read as something else."""
    return str(year) in _say(source.title)


def _authors(names: tuple[Name, ...]) -> str:
    """Li Ming, Jane Smith and Tom Brown; the first of them with the family name in front."""
    if not names:
        return ""
    printed = [_name(name, first=number == 0) for number, name in enumerate(names[:MOST])]
    if len(names) > MOST:
        return f"{', '.join(printed)} et al."
    *before, last = printed
    return f"{', '.join(before)} and {last}" if before else last


def _name(name: Name, *, first: bool) -> str:
    whole = institution(name, "en")
    if whole is not None:
        return whole
    family, given = name.family or "", name.given or ""
    if is_han(name):
        return family + given
    if first and family and given:
        return f"{family}, {given}"
    return f"{given} {family}".strip()


def _title(source: Source) -> Inlines:
    title = _quoted(source, linked(labelled(_called(source)), source))
    notes = ["in Chinese"] if source.language == "zh" else []
    if source.type == "dataset":
        notes.append("data set")
    return joined((title, f" ({', '.join(notes)})" if notes else ""))


def _called(source: Source) -> str:
    """The title; quotation marks inside of quotation marks are single."""
    title = _say(source.title)
    return title.replace("“", "‘").replace("”", "’") if source.type in _PARTS else title


def _quoted(source: Source, title: Inlines) -> Inlines:
    return joined(("“", title, "”")) if source.type in _PARTS else (Emph(title),)


def _origin(source: Source, publisher: str) -> Inlines:
    """The journal with volume, issue and pages; the paper with its date; place and publisher."""
    container = _say(source.container_title)
    held: Inlines = (Emph(labelled(container)),) if container else labelled(publisher)
    match source.type:
        case "article-journal":
            volume = f" {source.volume}" if source.volume else ""
            issue = f" ({source.issue})" if source.issue else ""
            pages = f": {source.page}" if source.page else ""
            return joined((held, labelled(volume + issue + pages)))
        case "article-newspaper" | "webpage":
            return set_commas((held, _day(source)))
        case "book" | "thesis" | "standard" | "dataset":
            return _imprint(source, publisher)
        case "bill" | "document" | "legal_case" | "legislation" | "report" | "treaty":
            return set_commas((_imprint(source, publisher), _day(source)))
        case _:
            assert_never(source.type)


def _imprint(source: Source, publisher: str) -> Inlines:
    """Number, place and publisher, pages."""
    place = _say(source.publisher_place)
    imprint = ": ".join(part for part in (place, publisher) if part)
    several = re.search(r"[-–,]", source.page or "")
    pages = f"{'pp.' if several else 'p.'} {source.page}" if source.page else ""
    return set_commas(tuple(labelled(part) for part in (source.number or "", imprint, pages)))


def _day(source: Source) -> Inlines:
    """The date where more of it is known than the year, which stands after the author."""
    if source.issued is None or not source.issued.month:
        return ()
    return (DateText(print_partial(source.issued, "en")),)


def _say(text: Text | None) -> str:
    return "" if text is None else text.either("en").on_one_line
