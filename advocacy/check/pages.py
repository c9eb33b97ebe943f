"""What stands on the first page has room there, and a brief ends on the last page that its house allows."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from advocacy.check.edition import Edition
from advocacy.check.length import count_in
from advocacy.model.finding import Details, Finding, Language
from advocacy.model.page_budget import FirstPageUse, PageBudget

_WORD = 6  # letters of an English word and the blank behind it
_SPARE = 2  # lines: what is kept together at the foot of a page leaves some empty
_COUNTED: Mapping[Language, tuple[str, str]] = {"zh": ("字", "characters"), "en": ("词", "words")}


def pages(editions: tuple[Edition, ...]) -> Iterator[Finding]:
    """Word files whose first page is too full, or that have too many pages, by the budget of their house."""
    for edition in editions:
        language = edition.document.language
        for budget, use in edition.pages:
            named: Details = {"language": language, "house": budget.id}
            if use.first is not None:
                full = _first_page(edition, budget, use.first)
                if full is not None:
                    yield Finding("first-page-full", edition.place, {**named, **full}, (edition.about,))
            if budget.pages is not None and use.pages > budget.pages:
                signs = budget.text.zh if language == "zh" else budget.text.en / _WORD
                words = str(math.ceil((use.beyond + _SPARE) * signs))
                details = {"pages": str(use.pages), "most": str(budget.pages), "lines": str(use.beyond), "words": words}
                yield Finding("too-many-pages", edition.place, {**named, **details}, (edition.about,))


def _first_page(edition: Edition, budget: PageBudget, use: FirstPageUse) -> Details | None:
    """What is said of a first page that is too full; None of one that is not."""
    language = edition.document.language
    plan = budget.first_page
    most = None if plan is None else plan.zh if language == "zh" else plan.en
    size = count_in(edition.document.blocks[: use.blocks], language)
    excess = 0 if most is None else max(size - most, 0)
    if not excess and use.lines <= use.room:
        return None
    zh, en = _COUNTED[language]
    limit = ("", "") if most is None else (f"（最多 {most}）", f" (at most {most})")
    if use.cuts and excess <= sum(cut.words for cut in use.cuts):
        each = tuple(f"“{cut.begins}……”一段减少 {cut.words} {zh}" for cut in use.cuts)
        every = tuple(f"“{cut.begins} …” by {cut.words} {en}" for cut in use.cuts)
        cure = "，".join(each), f"shorten {', '.join(every)}"
    elif excess:
        cure = f"减少 {excess} {zh}", f"shorten it by {excess} {en}"
    else:
        cure = "删去一段", "take a paragraph out"
    return {
        "size": (f"{size} {zh}{limit[0]}", f"{size} {en}{limit[1]}"),
        "lines": str(use.lines),
        "room": str(use.room),
        "cure": cure,
    }
