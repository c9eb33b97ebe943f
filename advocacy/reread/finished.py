"""What keeps a Word file from being handed over: what is open, hidden in it, or no longer true."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from advocacy.model.finding import Finding
from advocacy.model.place import Place
from advocacy.reread.marks import marked_figures
from advocacy.reread.numbers import agree
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
        local(root) == "comments" and len(list(root.iterchildren("{*}comment")))
        for root in package.everything()
    )
    if comments:
        yield Finding("release-comments", place, {**details, "number": str(comments)})
    tracked = Counter(
        (part_words(root), one.words) for root in package.everything() for one in revisions_in(root)
    )
    if tracked:
        number, where = str(tracked.total()), _listed(tracked)
        yield Finding(
            "release-tracked-changes", place, {**details, "number": number, "where": where}
        )
    for part in package.unread:
        yield Finding("word-file-damaged", place, {**details, "part": part})


def _listed(tracked: Counter[tuple[Words, Words]]) -> Words:
    """What was changed in which part and how often, the most frequent first."""
    lines = tracked.most_common()
    zh = "；".join(f"{part[0]}：{what[0]} {times} 处" for (part, what), times in lines)
    en = "; ".join(f"{part[1]}: {what[1]} ({times})" for (part, what), times in lines)
    return zh, en


def figures_off(
    reading: Reading, printed: Mapping[str, tuple[str, ...]], place: Place
) -> Iterator[Finding]:
    """Each marked figure that says another value than the cells do.

    `printed` holds, by the hash in its mark, every way in which a figure is printed now. A figure
    that is not among them is no longer in the built text, and nothing is said about it.
    """
    for figure in marked_figures(reading.everything()):
        known = printed.get(figure.mark, ())
        if known and not any(agree(figure.text, one) is not False for one in known):
            details = {"text": figure.text, "printed": known[0]}
            yield Finding("release-figure-differs", place, details)


def marks_in(reading: Reading) -> frozenset[str]:
    """The hashes of the figures that are still marked in a file."""
    return frozenset(figure.mark for figure in marked_figures(reading.everything()))
