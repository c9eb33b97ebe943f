"""Orders, and the own words of the briefs that they order."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from advocacy.load.disk import Disk
from advocacy.load.expected import Details
from advocacy.load.fields import hint
from advocacy.load.misplaced import BRIEFS, find_renamed, misnamed, unhidden
from advocacy.load.whole_file import read_whole_file
from advocacy.model.campaign import Campaign
from advocacy.model.finding import LANGUAGES, Finding, Language, about_edition
from advocacy.model.genre import Genre, OwnWords
from advocacy.model.order import Order
from advocacy.model.place import Place

_HEADING = re.compile(r"#(?!#)\s*(.*?)\s*#*\s*")
_WRITTEN_IN = frozenset({"md", "markdown", "txt", "text", "doc", "docx", "rtf", "odt", "wps"})
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?")
_FENCE = re.compile(r"\s{0,3}(```+|~~~+)")


def _with_house(order: Order, campaign: Campaign) -> Order:
    """`order` with the house styles and formats of the campaign where it names none itself."""
    house = {language: order.house.get(language) or campaign.house.get(language, ()) for language in order.languages}
    named = {k: v for k, v in house.items() if v}
    return replace(order, house=named, formats=order.formats or campaign.formats)


def read_orders(disk: Disk, language: Language, campaign: Campaign | None) -> tuple[dict[str, Order], tuple[str, ...]]:
    """Every good order by id, and the ids of all, good or broken."""
    orders: dict[str, Order] = {}
    ids: list[str] = []
    for name in disk.names(BRIEFS)[0]:
        if misnamed(disk, f"{BRIEFS}/{name}", "order") or not name.endswith(".yaml"):
            continue
        identifier = name.removesuffix(".yaml")
        ids.append(identifier)
        about = f"order:{identifier}"
        source = disk.read_yaml(f"{BRIEFS}/{name}", (about,))
        if source is None:
            continue
        order = read_whole_file(Order, source, disk, language, about)
        if order is not None:
            orders[identifier] = _with_house(order, campaign) if campaign else order
    return orders, tuple(ids)


def _headings(genre: Genre) -> dict[str, str]:
    """What may stand as a heading, folded, -> the name of the part."""
    known: dict[str, str] = {}
    for name, part in genre.parts.items():
        for words in (part.heading.zh, part.heading.en):
            if words is not None:
                known[words.text.casefold()] = name
        known.setdefault(name.casefold(), name)
    return known


def _titles(genre: Genre, language: Language) -> list[str]:
    return [part.heading.either(language).text for part in genre.parts.values()]


def cut(file: str, text: str, genre: Genre, language: Language) -> tuple[OwnWords, tuple[Finding, ...]]:
    """The Markdown of a brief's own words, cut at its level-1 headings into the genre's parts.

    A part keeps its blank lines, so that line n of it is line `start + n` of the file.
    """
    known = _headings(genre)
    findings: list[Finding] = []
    parts: dict[str, tuple[list[str], int]] = {}
    here: list[str] | None = None  # the lines of the part that is read; None: before any heading
    fence = ""
    early = False
    for number, line in enumerate(text.split("\n"), 1):
        mark = _FENCE.match(line)
        if mark:
            fence = "" if fence and mark[1].startswith(fence) else fence or mark[1]
        heading = None if fence else _HEADING.fullmatch(line)
        if heading is None:
            if here is not None:
                here.append(line)
            elif line.strip() and not early:
                early = True
                findings.append(Finding("words-before-heading", Place(file, number, 1)))
            continue
        title = heading[1]
        name = known.get(title.casefold())
        here = []
        if name is None:
            details: Details = {"name": title, "hint": hint(title, _titles(genre, language))}
            findings.append(Finding("unknown-part", Place(file, number, 1), details))
        elif name in parts:
            first = str(parts[name][1] - 1)
            details = {"heading": title, "line": first}
            findings.append(Finding("repeated-part", Place(file, number, 1), details))
        else:
            parts[name] = (here, number + 1)
    whole = {name: ("\n".join(lines), start) for name, (lines, start) in parts.items()}
    return OwnWords(file, whole), tuple(findings)


def read_own_words(
    disk: Disk, orders: Mapping[str, Order], ids: tuple[str, ...], genres: Mapping[str, Genre]
) -> dict[tuple[str, Language], OwnWords]:
    """The own words of every good order whose genre is known, by order and language."""
    own: dict[tuple[str, Language], OwnWords] = {}
    find_renamed(disk, BRIEFS)
    for name in disk.names(BRIEFS)[0]:
        plain, _, ending = name.rpartition(".")
        stem, _, written = plain.rpartition(".")
        language = next((one for one in LANGUAGES if one == written and ending == "md"), None)
        if language is None or stem not in ids:
            # Named like an order, or like words in some language; notes and copies are let be.
            meant = name.partition(".")[0] in ids or _LANGUAGE.fullmatch(written)
            if meant and ending.lower() in _WRITTEN_IN and not unhidden(name):
                wanted = [f"{one}.{code}.md" for one in ids for code in LANGUAGES]
                details: Details = {"name": name, "hint": hint(name, wanted)}
                disk.findings.append(Finding("words-without-order", Place(f"{BRIEFS}/{name}"), details))
            continue
        about = (about_edition(stem, language),)
        text = disk.read_text(f"{BRIEFS}/{name}", about)
        if text is None or stem not in orders or orders[stem].genre not in genres:
            continue
        words, findings = cut(f"{BRIEFS}/{name}", text, genres[orders[stem].genre], language)
        disk.findings += [replace(finding, about=about) for finding in findings]
        own[stem, language] = words
    return own
