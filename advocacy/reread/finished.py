"""What keeps a Word file from being handed over: what is open, hidden in it, or no longer true."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from advocacy.model.finding import Finding
from advocacy.model.place import Place
from advocacy.reread.annex import AnnexLine
from advocacy.reread.marks import MarkedFigure, in_people, marked_figures
from advocacy.reread.number_alignment import Difference, holds
from advocacy.reread.numbers import folded
from advocacy.reread.package import Package
from advocacy.reread.passages import local
from advocacy.reread.reading import Reading
from advocacy.reread.revisions import Words, part_words, revisions_in

_MARK = re.compile(r"【待[^【】]*】|\[to be [^\[\]]*\]", re.IGNORECASE)
_AROUND = 20  # characters shown on each side


def left_open(package: Package, reading: Reading, place: Place) -> Iterator[Finding]:
    """Marks that a person must fill in, comments, and tracked changes nobody decided on.

    Both of the last travel with the file: a deletion that is tracked can be read by anybody.
    """
    details = {"name": package.name}
    before = ""
    for paragraph in reading.everything():
        for match in _MARK.finditer(paragraph.text):
            words = paragraph.text[max(0, match.start() - _AROUND) : match.end() + _AROUND]
            if paragraph.text.strip() == match[0]:  # then what stands above it says what it is for
                words = f"{before[-_AROUND:]} {match[0]}"
            words = " ".join(words.split())
            yield Finding("release-mark-left", place, {**details, "mark": match[0], "words": words})
        before = paragraph.text
    comments = sum(
        local(root) == "comments" and len(list(root.iterchildren("{*}comment"))) for root in package.everything()
    )
    if comments:
        yield Finding("release-comments", place, {**details, "number": str(comments)})
    tracked = Counter((part_words(root), one.words) for root in package.everything() for one in revisions_in(root))
    if tracked:
        number, where = str(tracked.total()), _listed(tracked)
        yield Finding("release-tracked-changes", place, {**details, "number": number, "where": where})
    for part in package.unread:
        yield Finding("word-file-damaged", place, {**details, "part": part})


def _listed(tracked: Counter[tuple[Words, Words]]) -> Words:
    """What was changed in which part and how often, the most frequent first."""
    lines = tracked.most_common()
    zh = "；".join(f"{part[0]}：{what[0]} {times} 处" for (part, what), times in lines)
    en = "; ".join(f"{part[1]}: {what[1]} ({times})" for (part, what), times in lines)
    return zh, en


def figures_off(reading: Reading, built: Reading, lines: Iterable[AnnexLine]) -> Iterator[Difference]:
    """Each marked figure that says another value than `built`, wherever it stands now.

    `lines` are the rows of annex A, in the file or in its verification file.

    A figure that is not marked in `built` is no longer in the built text, and nothing is said
    about it.
    """
    printed: dict[str, list[MarkedFigure]] = {}
    for one in marked_figures(built):
        printed.setdefault(one.mark, []).append(one)
    counted = {line.mark: line.counts for line in lines}
    for marked in marked_figures(reading):
        figure = in_people(marked, counted.get(marked.mark, ""))
        known = printed.get(figure.mark, [])
        alike = [one for one in known if one.in_table == figure.in_table] or known
        if known and not any(_says(figure, one) for one in alike):
            yield Difference("figure", alike[0].text, figure.text, figure.context)


def marks_gone(reading: Reading, built: Reading) -> int:
    """How many figures of `built` have no mark in a file any more that still prints them."""
    marked = marks_in(reading)
    text = "\n".join(folded(one.text) for one in reading.everything())
    lost = (one for one in marked_figures(built) if one.mark not in marked)
    return sum(folded(one.text) in text for one in lost)


def _says(figure: MarkedFigure, built: MarkedFigure) -> bool:
    if figure.amount is None or built.amount is None:
        return folded(figure.text) == folded(built.text)
    if figure.in_table != built.in_table:
        now, was = figure.in_unit, built.in_unit
        return now is not None and was is not None and holds(now, was)
    return holds(figure.amount, built.amount)


def marks_in(reading: Reading) -> frozenset[str]:
    """The hashes of the figures that are still marked in a file."""
    return frozenset(figure.mark for figure in marked_figures(reading))
