"""A figure is called what it is: a flow is no increase, a target no fact, a running total says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from advocacy.check.edition import Edition
from advocacy.check.running import plain_before, running_text
from advocacy.model.document import Inlines, PrintedFigure
from advocacy.model.figure import Figure, Formula, Nature
from advocacy.model.finding import Finding, Language
from advocacy.model.walk import inlines_of, plain

_RISE: Mapping[Language, re.Pattern[str]] = {
    "zh": re.compile("(?:增加|增长|上升|提高|净增|扩大)了?(?:约|超过|近)?$"),
    "en": re.compile(
        r"\b(?:rose|risen|rise|increased?|grew|grown|growth|up|an increase)(?: by| of)?(?: about| more than)?\s*$",
        re.IGNORECASE,
    ),
}
# What must be said in the paragraph of a figure of this nature.
_SAID: Mapping[tuple[Nature, Language], re.Pattern[str]] = {
    ("target", "zh"): re.compile("目标|计划|规划|预期|力争|争取|要求|应当达到"),
    ("target", "en"): re.compile(r"\b(?:targets?|goals?|aims?|plan(?:s|ned)?|intends?)\b", re.IGNORECASE),
    ("cumulative", "zh"): re.compile("累计|累积|合计|总计|共计|历年|以来|先后"),
    ("cumulative", "en"): re.compile(
        r"\b(?:cumulative(?:ly)?|in total|altogether|in all|so far|to date|since|ever)\b", re.IGNORECASE
    ),
}
_CODES: Mapping[Nature, str] = {"target": "target-as-fact", "cumulative": "cumulative-unsaid"}


def natures(editions: tuple[Edition, ...]) -> Iterator[Finding]:
    """Figures in running text that are called what they are not."""
    for edition in editions:
        language = edition.document.language
        for content in running_text(edition.document):
            words = plain(content)
            for inline in inlines_of(content):
                if isinstance(inline, PrintedFigure):
                    code = _fault(content, inline, words, language)
                    if code:
                        details = {"printed": inline.text, "indicator": inline.figure.indicator,
                                   "words": words[:40], "language": language}  # fmt: skip
                        yield Finding(code, edition.place, details, (edition.about,))


def _fault(content: Inlines, printed: PrintedFigure, words: str, language: Language) -> str:
    figure = printed.figure
    if figure.nature == "flow" and not _is_change(figure):
        rises = _RISE[language].search(plain_before(content, printed))
        return "flow-as-increase" if rises else ""
    wanted = _SAID.get((figure.nature, language))
    return _CODES[figure.nature] if wanted is not None and not wanted.search(words) else ""


def _is_change(figure: Figure) -> bool:
    """True if it is the difference of two periods, which does rise and fall."""
    return isinstance(figure.origin, Formula) and figure.origin.operation.subtracts
