"""A newer number that nobody has verified would turn what a document says of a direction.

It is not printed, so a reader cannot know of it: a document that says “rose” discloses it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from advocacy.check.chart_says import FALL, RISE, denied
from advocacy.check.edition import Edition
from advocacy.check.running import running_text
from advocacy.model.document import Chart, Inlines, PrintedFigure, Table
from advocacy.model.figure import Figure, Formula
from advocacy.model.finding import Finding, Language
from advocacy.model.walk import body, inlines_of, plain, walk

_SENTENCE = re.compile(r"[^。！？.!?]+")
_FIRST = 0xE000  # a character of private use stands for each figure of a paragraph


@dataclass(frozen=True, slots=True)
class _Direction:
    """What is said of an indicator up to its value `last`: that it rose, or fell."""

    last: Figure
    rose: bool


def unconfirmed_values(editions: tuple[Edition, ...]) -> Iterator[Finding]:
    """Directions that a newer, unconfirmed value would turn, where the document does not print it.

    Of a verification file those that were not said of its brief, which may print it too.
    """
    for edition in editions:
        documents = [edition.document] if edition.before is None else [edition.before, edition.document]
        disclosed = {
            _spot(one.figure)
            for document in documents
            for one in walk(tuple(body(document)))
            if isinstance(one, PrintedFigure) and one.figure.unconfirmed is not None
        }
        told: set[tuple[str, str | None, str]] = set()
        if edition.before is not None:
            brief = replace(edition, document=edition.before)
            told = {_spot(newer) for said in _directions(brief) for newer in _turning(brief, said)}
        for said in _directions(edition):
            for newer in _turning(edition, said):
                if _spot(newer) not in disclosed | told:
                    told.add(_spot(newer))
                    yield _finding(edition, said, newer)


def _spot(figure: Figure) -> tuple[str, str | None, str]:
    return figure.indicator, figure.region, figure.period.end.isoformat()


def _turning(edition: Edition, said: _Direction) -> Iterator[Figure]:
    indicator = edition.indicators.get(said.last.indicator)
    for one in indicator.figures if indicator is not None else ():
        if (
            one.unconfirmed is not None
            and said.last.value is not None
            and one.region == said.last.region
            and one.period.end > said.last.period.end
            and (one.unconfirmed < said.last.value if said.rose else one.unconfirmed > said.last.value)
        ):
            yield one


def _finding(edition: Edition, said: _Direction, newer: Figure) -> Finding:
    region = "" if newer.region is None else f", region='{newer.region}'"
    year = str(newer.period.year)
    same = [
        one
        for one in edition.indicators[newer.indicator].figures
        if one.region == newer.region and one.period.year == newer.period.year
    ]
    period = year if len(same) == 1 else f"'{newer.period.end.isoformat()}'"
    details: dict[str, str | tuple[str, str]] = {
        "name": newer.indicator,
        "said": ("上升", "rises") if said.rose else ("下降", "falls"),
        "until": said.last.period.end.isoformat(),
        "newer": newer.period.end.isoformat(),
        "language": edition.document.language,
        "call": f"{{{{ unconfirmed('{newer.indicator}', {period}{region}) }}}}",
    }
    about = (f"order:{edition.order.id}",)
    return Finding("newer-unconfirmed-value", edition.place, details, about)


# ------------------------------------------------------------------ directions


def _directions(edition: Edition) -> Iterator[_Direction]:
    language = edition.document.language
    for one in walk(tuple(body(edition.document))):
        if isinstance(one, PrintedFigure):
            yield from _computed(one.figure)
    for content in running_text(edition.document):
        yield from _typed(content, language)
    for block in body(edition.document):
        if isinstance(block, Chart | Table):
            said = plain(block.caption) if isinstance(block, Chart) else block.description
            yield from _in_words(said, _latest(block), language)


def _computed(figure: Figure) -> Iterator[_Direction]:
    """A difference or change between two periods of one indicator, as it is calculated."""
    origin = figure.origin
    if not isinstance(origin, Formula) or not origin.operation.subtracts:
        return
    first, *_, last = sorted(origin.parts, key=lambda part: part.period.end)
    same = (first.indicator, first.region) == (last.indicator, last.region)
    if same and first.value is not None and last.value is not None and first.value != last.value:
        yield _Direction(last, last.value > first.value)


def _typed(content: Inlines, language: Language) -> Iterator[_Direction]:
    """A word of rising or falling in a sentence, and the figures that stand in it."""
    figures: list[Figure] = []
    text = ""
    for one in inlines_of(content):
        if isinstance(one, PrintedFigure):
            text += chr(_FIRST + len(figures))
            figures.append(one.figure)
        else:
            text += plain((one,)) if isinstance(one, str) else ""
    for sentence in _SENTENCE.finditer(text):
        inside = [figures[ord(sign) - _FIRST] for sign in sentence[0] if ord(sign) >= _FIRST
                  and ord(sign) - _FIRST < len(figures)]  # fmt: skip
        yield from _in_words(sentence[0], _newest(inside), language)


def _in_words(text: str, figures: list[Figure], language: Language) -> Iterator[_Direction]:
    if denied(text, language):
        return
    rises = re.search(RISE[language], text, re.IGNORECASE) is not None
    falls = re.search(FALL[language], text, re.IGNORECASE) is not None
    if rises != falls:
        for figure in figures:
            yield _Direction(figure, rises)


def _newest(figures: list[Figure]) -> list[Figure]:
    """Of each indicator and region the figure of the latest period; none that is unconfirmed."""
    found: dict[tuple[str, str | None], Figure] = {}
    for one in sorted(figures, key=lambda figure: figure.period.end):
        if one.value is not None and one.unconfirmed is None:
            found[one.indicator, one.region] = one
    return list(found.values())


def _latest(block: Chart | Table) -> list[Figure]:
    return _newest([one.figure for one in walk((block,)) if isinstance(one, PrintedFigure)])
