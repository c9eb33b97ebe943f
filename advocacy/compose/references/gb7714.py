"""Entries of a Chinese reference list: GB/T 7714-2025, or 2015 where somebody still asks for it.

Each entry stands in the language of its source. Against 2015 the edition of 2025 sets commas,
colons and round brackets full-width, writes surnames as they are, drops the date of access but
for web pages and data sets, puts the number of a standard first and has a mark for data sets.
An address is the target of the link on the title, not text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from advocacy.compose.labelled import facts, joined, labelled
from advocacy.compose.references.names import first_three, initials, institution, is_han
from advocacy.compose.references.sentences import linked, set_commas, set_sentences
from advocacy.model.campaign import ReferenceStyle
from advocacy.model.document import DateText, Inlines
from advocacy.model.scalar import PartialDate
from advocacy.model.source import Name, Source, SourceType
from advocacy.model.text import Text

# Annex A of the standard; law and judgments have no mark of their own.
_MARKS: dict[SourceType, str] = {
    "article-journal": "J",
    "article-newspaper": "N",
    "bill": "Z",
    "book": "M",
    "dataset": "DS",
    "document": "Z",
    "legal_case": "Z",
    "legislation": "Z",
    "report": "R",
    "standard": "S",
    "thesis": "D",
    "treaty": "Z",
    "webpage": "EB",
}


@dataclass(frozen=True, slots=True)
class _Signs:
    comma: str
    colon: str
    opening: str
    closing: str


_SIGNS: dict[ReferenceStyle, _Signs] = {
    "gb7714-2015": _Signs(", ", ": ", "(", ")"),
    "gb7714-2025": _Signs("，", "：", "（", "）"),
}


def entry(source: Source, style: ReferenceStyle) -> Inlines:
    """主要责任者. 题名[标识/载体]. 出处. — with what the type of the source calls for."""
    signs = _SIGNS[style]
    newest_standard = source.type == "standard" and style == "gb7714-2025"
    read_at = "" if source.read_at is None else source.read_at.either("zh").on_one_line
    return set_sentences(
        (
            () if newest_standard else labelled(_authors(source, style)),
            _title(source, style),
            () if newest_standard else _origin(source, signs) + _accessed(source, style),
            labelled(f"DOI:{source.DOI}") if source.DOI else (),
            labelled(f"所据文本：{read_at}") if read_at else (),
        )
    )


def short(source: Source, at: Text | None, style: ReferenceStyle) -> Inlines:
    """作者或机构. 题名，年：位置；报纸的报道是题名. 报名，日期：位置."""
    signs = _SIGNS[style]
    if source.type == "article-newspaper":
        paper = set_commas((_container(source), _date(source.issued)), signs.comma)
        where = joined((labelled(_say(source.title, source)), ". " if paper else "", paper))
        return joined((where, (signs.colon, *facts(at.either("zh"))) if at else ()))
    who = _authors(source, style) or _say(source.publisher, source)
    return joined(
        (
            labelled(f"{who}{'' if who.endswith('.') else '.'} ") if who else (),
            labelled(f"{source.number} ") if source.number and source.type == "standard" else (),
            labelled(_say(source.title, source)),
            # A year that the title names is not said twice.
            (signs.comma, DateText(f"{source.issued.year}"))
            if source.issued and str(source.issued.year) not in _say(source.title, source)
            else (),
            (signs.colon, *facts(at.either("zh"))) if at else (),
        )
    )


def _authors(source: Source, style: ReferenceStyle) -> str:
    others = "等" if source.language == "zh" else "et al"

    def print_name(name: Name) -> str:
        whole = institution(name, source.language)
        if whole is not None:
            return whole
        family, given = name.family or "", name.given or ""
        if is_han(name):
            return family + given
        if style == "gb7714-2015":
            family = family.upper()
        return f"{family} {initials(given, hyphens=style == 'gb7714-2025')}".strip()

    return first_three(source.author, print_name, _SIGNS[style].comma, others)


def _title(source: Source, style: ReferenceStyle) -> Inlines:
    """The title with its number and type mark; the title is the link."""
    title = _say(source.title, source)
    number = source.number or ""
    if source.type == "standard" and style == "gb7714-2025":
        before, after = f"{number} " if number else "", ""
    else:
        before, after = "", f"{_SIGNS[style].colon}{number}" if number else ""
    mark = "DB" if source.type == "dataset" and style == "gb7714-2015" else _MARKS[source.type]
    online = source.URL or source.DOI or source.type == "webpage"
    return joined(
        (labelled(before), linked(labelled(title), source), labelled(after), f"[{mark}/OL]" if online else f"[{mark}]")
    )


def _origin(source: Source, signs: _Signs) -> Inlines:
    match source.type:
        case "article-journal":
            return _in_journal(source, signs)
        case "article-newspaper":
            return _in_newspaper(source, signs)
        case "webpage":
            return _online_since(source, signs)
        case "dataset":
            return joined((labelled(_say(source.publisher, source)), _online_since(source, signs)))
        case "bill" | "book" | "document" | "legal_case" | "legislation" | "report" | "standard" | "thesis" | "treaty":
            return _published(source, signs)
        case _:
            assert_never(source.type)


def _in_journal(source: Source, signs: _Signs) -> Inlines:
    """刊名，年，卷（期）：页."""
    issue = f"{signs.opening}{source.issue}{signs.closing}" if source.issue else ""
    volume = f"{signs.comma}{source.volume}" if source.volume else ""
    pages = f"{signs.colon}{source.page}" if source.page else ""
    return joined(
        (set_commas((_container(source), _year(source.issued)), signs.comma), labelled(volume + issue + pages))
    )


def _in_newspaper(source: Source, signs: _Signs) -> Inlines:
    """报名，日期（版次）."""
    sheet = source.page or source.issue
    return joined(
        (
            set_commas((_container(source), _date(source.issued)), signs.comma),
            labelled(f"{signs.opening}{sheet}{signs.closing}") if sheet else (),
        )
    )


def _online_since(source: Source, signs: _Signs) -> Inlines:
    """（发布日期）."""
    return (signs.opening, *_date(source.issued), signs.closing) if source.issued else ()


def _accessed(source: Source, style: ReferenceStyle) -> Inlines:
    """[引用日期]; since 2025 only of what can change under its address."""
    changes = source.type in {"webpage", "dataset"} or (style == "gb7714-2015" and source.URL)
    if source.accessed is None or not changes:
        return ()
    return ("[", DateText(source.accessed.isoformat()), "]")


def _published(source: Source, signs: _Signs) -> Inlines:
    """地：者，年：页. A year for what is bought, the whole date for what is issued."""
    place = labelled(_say(source.publisher_place, source))
    publisher = labelled(_say(source.publisher, source))
    issued = _year(source.issued) if source.type in {"book", "thesis"} else _date(source.issued)
    imprint = joined((place, signs.colon if place and publisher else "", publisher))
    return joined(
        (set_commas((imprint, issued), signs.comma), labelled(f"{signs.colon}{source.page}") if source.page else ())
    )


def _container(source: Source) -> Inlines:
    return labelled(_say(source.container_title or source.publisher, source))


def _year(date: PartialDate | None) -> Inlines:
    return (DateText(str(date.year)),) if date else ()


def _date(date: PartialDate | None) -> Inlines:
    return (DateText(date.iso()),) if date else ()


def _say(text: Text | None, source: Source) -> str:
    """What is said in the language of the source."""
    return "" if text is None else text.either(source.language).on_one_line
