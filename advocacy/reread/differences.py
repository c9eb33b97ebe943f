"""The numbers of a file, held against those of the text that we built.

Not by our marks, which are gone where somebody typed over a figure or saved with another program,
but paragraph by paragraph and cell by cell: where the words around a number are still ours, the
number has to be ours too.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from types import MappingProxyType

from advocacy.model.release import Changed
from advocacy.numbers.amounts import Amount, Dated, amounts
from advocacy.numbers.articles import Article, articles
from advocacy.numbers.people import of_people
from advocacy.reread.annex import read_annex
from advocacy.reread.marks import head_unit, is_figure
from advocacy.reread.number_alignment import Difference, NumberOrDate, aligned, frame, holds, numbers_and_dates
from advocacy.reread.numbers import squeezed
from advocacy.reread.package import Package
from advocacy.reread.reading import Reading, ReadParagraph, ReadTable, descriptions, excerpt, read_text

_DIGITS = re.compile(r"[0-9]+")
_LIKE = 0.6  # less alike than this, nobody can say that one came from the other
_WHOLLY = 0.9  # from here a shorter text stands in the longer one
_LONG = 20  # signs of a text that cannot stand in another by chance
_SHORT = 6  # signs up to which a text is compared whole
_PIECE = 4  # shorter pieces stand in any text


@dataclass(frozen=True, slots=True)
class Texts:
    """The text without annex A, and `beside` it the descriptions of charts and tables."""

    reading: Reading
    beside: tuple[ReadParagraph, ...]


def texts_of(package: Package) -> Texts:
    """Everything that a file says in words."""
    return Texts(read_annex(read_text(package))[1], descriptions(package))


def differences(
    built: Texts,
    now: Texts,
    captions: Iterable[str] = (),
    earlier: Iterable[str] = (),
    counted: Mapping[tuple[object, ...], str] = MappingProxyType({}),
) -> tuple[Difference, ...]:
    """What the numbers of `now` say otherwise than those of `built`, each once.

    `captions` are the texts in `built` that are about figures though no mark of a figure stands in
    them: captions, descriptions, counts of records. Numbers in texts that we wrote `earlier` were
    not typed by anybody. `counted` says by its worth what a figure counts.
    """
    squeezed_captions = tuple(filter(None, map(squeezed, captions)))
    return tuple(dict.fromkeys(_Comparison(built, now, squeezed_captions, tuple(earlier), counted).found()))


def changed(built: Reading, released: Reading) -> tuple[Changed, ...]:
    """The paragraphs that differ, those that stand together in one; cells come after the text."""
    was = [paragraph.text for paragraph in built.everything()]
    now = [paragraph.text for paragraph in released.everything()]
    matcher = SequenceMatcher(None, was, now, autojunk=False)
    return tuple(
        Changed(built=tuple(was[a:b]), released=tuple(now[c:d]))
        for what, a, b, c, d in matcher.get_opcodes()
        if what != "equal"
    )


class _Comparison:
    def __init__(
        self,
        built: Texts,
        now: Texts,
        captions: tuple[str, ...],
        earlier: tuple[str, ...],
        counted: Mapping[tuple[object, ...], str],
    ) -> None:
        self._built, self._now, self._captions, self._counted = built, now, captions, counted
        every = list(earlier)
        every += [one.text for one in built.reading.everything()]
        every += [one.text for one in built.beside]
        self._known = {one.worth for text in every for one in amounts(text)}
        for table in built.reading.tables:
            self._known |= {one.worth for one in _in_columns(table)}
        self._figures = {
            one.worth
            for paragraph in built.reading.everything()
            for one in _marked(paragraph)
        }  # fmt: skip
        self._articles = {one.numbers for text in every for one in articles(text)}
        self._left: list[ReadParagraph] = []  # of the built text, found nowhere
        self._new: list[ReadParagraph] = []  # of the file, like nothing that was built

    def found(self) -> Iterator[Difference]:
        built, now = self._built, self._now
        yield from self._paragraphs(built.reading.paragraphs, now.reading.paragraphs)
        yield from self._paragraphs(built.beside, now.beside)
        yield from self._tables()
        yield from self._moved()
        marks = {name for one in now.reading.everything() for name in _marks(one)}
        gone = [one for one in self._left for name in _marks(one) if name not in marks]
        for paragraph in self._new:
            for article in articles(paragraph.text):
                yield from self._added(article, (), paragraph.text)
            for one in amounts(paragraph.text):
                if one.is_statistic and one.worth not in self._known:
                    was = next((a.text for left in gone for a in _marked(left)), "")
                    words = _words(paragraph.text, one)
                    yield Difference("unknown" if gone else "typed", was, one.text, words)

    # ------------------------------------------------------------ which paragraph was which

    def _paragraphs(self, built: Sequence[ReadParagraph], now: Sequence[ReadParagraph]) -> Iterator[Difference]:
        was_texts = [squeezed(one.text) for one in built]
        now_texts = [squeezed(one.text) for one in now]
        matcher = SequenceMatcher(None, was_texts, now_texts, autojunk=False)
        for what, a, b, c, d in matcher.get_opcodes():
            if what != "equal":
                yield from self._stretch(built[a:b], now[c:d])

    def _stretch(self, built: Sequence[ReadParagraph], now: Sequence[ReadParagraph]) -> Iterator[Difference]:
        """Paragraphs that stood together and are not as they were."""
        whole_was, whole_now = _joined(built), _joined(now)
        if frame(whole_was.text) == frame(whole_now.text):  # split, joined, or numbers alone
            yield from self._pair(whole_was, whole_now, about_figures=any(map(self._is_about_figures, built)))
            return
        among = {at: one for at, one in enumerate(built) if numbers_and_dates(one.text)}
        found: set[int] = set()
        for at, paragraph in enumerate(now):
            if not numbers_and_dates(paragraph.text):
                continue
            in_place = built[at] if len(built) == len(now) else None
            numbers = _joined_in(paragraph, among) or _likest(paragraph, among, in_place)
            if not numbers:
                self._new.append(paragraph)
                continue
            found.update(numbers)  # several may come from one that somebody split and reworded
            ours = [built[number] for number in numbers]
            yield from self._pair(_joined(ours), paragraph, about_figures=any(map(self._is_about_figures, ours)))
        self._left += [one for number, one in among.items() if number not in found]

    def _moved(self) -> Iterator[Difference]:
        """Paragraphs that went elsewhere and were changed on the way."""
        left = {key: one for key, one in enumerate(self._left) if numbers_and_dates(one.text)}
        stranger: list[ReadParagraph] = []
        for paragraph in self._new:
            numbers = _likest(paragraph, left, None)
            if not numbers:
                stranger.append(paragraph)
            for number in numbers:
                was = left.pop(number)
                yield from self._pair(was, paragraph, about_figures=self._is_about_figures(was))
        self._left, self._new = list(left.values()), stranger

    def _is_about_figures(self, built: ReadParagraph) -> bool:
        """True if a built paragraph is about figures, so that its dates are too."""
        if any(True for _ in _marks(built)):
            return True
        text = squeezed(built.text)
        return any(text.endswith(one) for one in self._captions)

    # --------------------------------------------------------------------------- tables

    def _tables(self) -> Iterator[Difference]:
        free = [(table, _content(table)) for table in self._now.reading.tables]
        for built in self._built.reading.tables:
            content = _content(built)
            rated = [(_shared(content, one), at) for at, (_, one) in enumerate(free)]
            share, at = max(rated, key=lambda one: (one[0], -one[1]), default=(0.0, 0))
            if share < 1 - _LIKE:
                self._left += [one for row in built for cell in row for one in cell]
                continue
            yield from self._table(built, free.pop(at)[0])
        for table, _ in free:
            self._new += [one for row in table for cell in row for one in cell]

    def _table(self, built: ReadTable, now: ReadTable) -> Iterator[Difference]:
        """Rows by their first cells and columns by their heads, else by their places."""
        about_figures = any(_marks_in_row(row) for row in built)
        if not built or not now:
            return
        columns = _matched([_cell(one) for one in built[0]], [_cell(one) for one in now[0]])
        rows = _matched([_cell(row[0]) for row in built if row], [_cell(r[0]) for r in now if r])
        for a, c in {**rows, 0: 0}.items():
            for b, d in columns.items():
                if b >= len(built[a]) or d >= len(now[c]):
                    continue
                was, is_now = _joined(built[a][b]), _joined(now[c][d])
                if squeezed(was.text) == squeezed(is_now.text):
                    continue
                other_unit = tuple(_other_unit(was.text, is_now.text)) if a == 0 and about_figures else ()
                yield from other_unit
                # Heads and labels; those that are dates are compared as such.
                if about_figures and 0 in {a, b} and not other_unit and frame(was.text) != frame(is_now.text) != "":
                    yield Difference("caption", was.text, is_now.text, is_now.text)
                yield from self._pair(was, is_now, about_figures=about_figures)

    # ---------------------------------------------------------------------- two texts

    def _pair(self, was: ReadParagraph, now: ReadParagraph, *, about_figures: bool) -> Iterator[Difference]:
        """The numbers of a paragraph that was `was`; `about_figures`: also the dates beside figures."""
        lost: list[NumberOrDate] = []
        new: list[NumberOrDate] = []
        for one, said in aligned(was.text, now.text):
            other = self._of_people(said, now.text)
            if one is not None and other is not None:
                if not holds(other, one):
                    yield from self._differs(one, other, now.text, about_figures=about_figures)
            elif one is not None:
                lost.append(one)
            elif other is not None:
                new.append(other)
        gone = [one for one in lost if isinstance(one, Amount) and not any(holds(other, one) for other in new)]
        if gone and "".join(was.text.split()) == "".join(now.text.split()):
            yield Difference("figure", gone[0].text, _words(now.text, gone[0]), now.text)  # 4 56 for 456
            return
        for one in new:
            if isinstance(one, Dated):
                # The same year, but another part of it.
                was_date = next((date for date in lost if isinstance(date, Dated) and date.day_of == one.day_of), one)
                if not one.says(was_date) and not any(holds(other, was_date) for other in new):
                    yield from self._differs(was_date, one, now.text, about_figures=about_figures)
            if isinstance(one, Article):
                yield from self._added(one, [other for other in lost if isinstance(other, Article)], now.text)
            if not isinstance(one, Amount):
                continue
            # The number of a figure that is gone, now a year or more than another.
            alike = next((other for other in gone if other.says(one)), None)
            if alike is not None:
                yield from self._differs(alike, one, now.text, about_figures=about_figures)
            elif one.worth in self._known:
                continue
            elif gone:
                yield from self._differs(gone[0], one, now.text, about_figures=about_figures)
            elif one.is_statistic:
                yield Difference("typed", "", one.text, _words(now.text, one))

    def _of_people(self, said: NumberOrDate | None, text: str) -> NumberOrDate | None:
        """A number with the words for people behind it, where the figure of its value counts such."""
        if not isinstance(said, Amount) or not self._counted:
            return said
        for unit in ("people", "人"):
            found = of_people(said, text, self._counted.get(replace(said, unit=unit).worth, ""))
            if found.unit == unit:
                return found
        return said

    def _added(self, now: Article, lost: Sequence[Article], text: str) -> Iterator[Difference]:
        """An article that stands where none did, or that of a law in place of another."""
        if any(now.says(other) for other in lost):
            return
        if lost:
            yield from self._differs(lost[0], now, text, about_figures=False)
        elif not any(now.numbers == one[: len(now.numbers)] for one in self._articles):
            yield Difference("typed", "", now.text, _words(text, now))

    def _differs(self, was: NumberOrDate, now: NumberOrDate, text: str, *, about_figures: bool) -> Iterator[Difference]:
        words = _words(text, now)
        if isinstance(was, Dated):
            if about_figures:
                yield Difference("period", was.text, now.text, words)
            elif now.text != text.strip():  # the day of the document
                yield Difference("typed", was.text, now.text, words)
        elif isinstance(was, Article):
            yield Difference("provision", was.text, now.text, words)
        elif about_figures or was.worth in self._figures:
            yield Difference("figure", was.text, now.text if now.text != was.text else words, words)
        elif isinstance(now, Amount) and not (now.is_bare and was.is_bare):
            yield Difference("typed", was.text, now.text, words)


def _joined(paragraphs: Sequence[ReadParagraph]) -> ReadParagraph:
    return ReadParagraph("\n".join(one.text for one in paragraphs))


def _likest(
    paragraph: ReadParagraph, among: dict[int, ReadParagraph], in_place: ReadParagraph | None
) -> tuple[int, ...]:
    """Which paragraph another most probably was; none where it is like none of them."""
    words = frame(paragraph.text)
    best = _LIKE
    at: tuple[int, ...] = ()
    for number, one in among.items():
        share = _alike(words, frame(one.text)) + (_LIKE / 10 if one is in_place else 0)
        if share > best or (share >= best and not at):
            best, at = share, (number,)
    return at


def _joined_in(paragraph: ReadParagraph, among: dict[int, ReadParagraph]) -> tuple[int, ...]:
    """The paragraphs that somebody joined into one; none where it is not several."""
    words = frame(paragraph.text)
    inside = tuple(
        number
        for number, one in among.items()
        if _LONG < len(frame(one.text)) < len(words) and _alike(words, frame(one.text)) >= _WHOLLY
    )
    return inside if len(inside) > 1 else ()


def _alike(one: str, other: str) -> float:
    """How alike two frames are, from 0 to 1; a part of the other is as like as it is long."""
    if min(len(one), len(other)) <= _SHORT:
        return SequenceMatcher(None, one, other, autojunk=False).ratio()
    first, second = _pieces(one), _pieces(other)
    return len(first & second) / min(len(first), len(second))


@functools.lru_cache(maxsize=4096)
def _pieces(text: str) -> frozenset[str]:
    return frozenset(text[at : at + _PIECE] for at in range(len(text) - _PIECE + 1))


def _marks(paragraph: ReadParagraph) -> Iterator[str]:
    return (one.bookmark for one in paragraph.stretches if is_figure(one.bookmark))


def _marked(paragraph: ReadParagraph) -> Iterator[Amount]:
    spans = [one for one in paragraph.stretches if is_figure(one.bookmark)]
    for one in amounts(paragraph.text) if spans else ():
        if any(one.start < span.end and span.start < one.end for span in spans):
            yield one


def _marks_in_row(row: Sequence[Sequence[ReadParagraph]]) -> bool:
    return any(True for cell in row for one in cell for _ in _marks(one))


def _in_columns(table: ReadTable) -> Iterator[Amount]:
    """The numbers of a table in the units of their columns."""
    units = [head_unit(_cell(cell)) for cell in table[0]] if table else []
    for row in table[1:]:
        for cell, unit in zip(row, units, strict=False):
            yield from (one.of(unit) for part in cell for one in amounts(part.text))


def _cell(cell: Sequence[ReadParagraph]) -> str:
    return "\n".join(one.text for one in cell)


def _content(table: ReadTable) -> frozenset[str]:
    """What the cells of a table say, whatever their digits."""
    return frozenset(_DIGITS.sub("0", squeezed(_cell(cell))) for row in table for cell in row)


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    """How much of what the cells of two tables say is the same, from 0 to 1."""
    return len(one & other) / max(len(one | other), 1)


def _matched(was: Sequence[str], now: Sequence[str]) -> dict[int, int]:
    """Which of `now` each of `was` is: by what it says, else in order where as many are left."""
    first, second = ([squeezed(one) for one in texts] for texts in (was, now))
    pairs = {at: second.index(text) for at, text in enumerate(first) if first.count(text) == second.count(text) == 1}
    left = [at for at in range(len(first)) if at not in pairs]
    free = [at for at in range(len(second)) if at not in pairs.values()]
    if len(left) == len(free):
        pairs.update(zip(left, free, strict=True))
    return dict(sorted(pairs.items()))


def _other_unit(was: str, now: str) -> Iterator[Difference]:
    first, second = head_unit(was), head_unit(now)
    if first is not None and (second is None or second.worth != first.worth):
        yield Difference("figure", was, now, now)


def _words(text: str, said: NumberOrDate) -> str:
    """The text around a number."""
    return excerpt(text, said.start, said.end)
