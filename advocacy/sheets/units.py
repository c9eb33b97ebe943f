"""What a sheet says about its units, place by place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation
from functools import cached_property

from advocacy.model.sheetfields import HeadRows
from advocacy.model.text_matching import fold
from advocacy.sheets.head_words import labels_rate, says_sort, sort_of
from advocacy.sheets.heads import Heads
from advocacy.sheets.unit_phrases import SheetUnit, Where, units_in
from advocacy.sheets.unit_words import WORDS
from advocacy.workbooks.addresses import address, split_address
from advocacy.workbooks.grid import Grid

_NOTE_WORDS = ("注", "附注", "附註", "说明", "說明", "备注", "備註", "note", "source", "資料", "资料")
_COUNT = SheetUnit("number", Decimal(1), frozenset())
_UNIT_HEADS = frozenset((*WORDS["power_heads"], *WORDS["unit_heads"]))
_MOST_DECIMAL_POWER = 12
# A sheet that goes on further below its table holds other tables, not notes.
_MOST_ROWS_OF_NOTES = 2_000
_LAST_ROWS = 100
_LABEL_COLUMNS = 12
_LONGEST_LABEL = 40
# A line of units under the heads may stand in any column; further down only labels are headings.
_ROWS_OF_UNIT_LINES = 3


@dataclass(frozen=True, slots=True)
class Said:
    """A unit, and the cell that says it (empty for the name of the sheet); the same said in many rows is one."""

    unit: SheetUnit
    cell: str = field(compare=False)


@dataclass(frozen=True, slots=True)
class Heading:
    """A row with one text alone, which rules the rows below it.

    `ended` is true if it is the word over a group (构成(%)) and another text alone stands below it,
    so that it may rule no more.
    """

    row: int
    text: str
    said: tuple[Said, ...]
    ended: bool = False


_NO_HEADING = Heading(0, "", ())


@dataclass
class SheetUnits:
    """The units of one table, each place read when it is asked for and then kept.

    `rows` are the data rows. What stands over or beside a value goes before the title, the title
    before a note.
    """

    grid: Grid
    heads: Heads
    head_rows: HeadRows
    rows: range
    label_columns: tuple[int, ...]
    _titles: dict[int, tuple[Said, ...]] = field(default_factory=dict, init=False)
    _over: dict[int, tuple[Said, ...]] = field(default_factory=dict, init=False)
    _unit_rows: dict[int, bool] = field(default_factory=dict, init=False)
    _below: dict[int, tuple[tuple[int, tuple[Said, ...]], ...]] = field(default_factory=dict, init=False)

    def title(self, column: int) -> tuple[Said, ...]:
        """What stands above the heads, nearest the table, or behind 单位 among them.

        Where several cells of a row say something, tables stand side by side: those nearest to the
        column on either side count.
        """
        if column not in self._titles:
            self._titles[column] = tuple(_nearest(self._whole_title, column, self.heads))
        return self._titles[column]

    @cached_property
    def _whole_title(self) -> tuple[Said, ...]:
        return tuple(self._in_heads()) or self._above() or tuple(self._in_corner())

    def _in_corner(self) -> Iterator[Said]:
        """What the comment on a head over the labels says: it is about the whole table."""
        for row in range(self.head_rows.first, self.head_rows.last + 1):
            for column in self.label_columns or (1,):
                yield from self._in_comment(row, column)

    def counted(self, column: int) -> tuple[Said, ...]:
        """`Anzahl` beside `Prozent`: a head in a row of units that says that things are counted."""
        word, cell = self.heads.own.get(column, ("", ""))
        if fold(word) not in WORDS["counts"]:
            return ()
        row, _ = split_address(cell)
        texts = (self.grid.text(row, one) for one in range(1, self.grid.last_column + 1))
        return (Said(_COUNT, cell),) if any(units_in(text, "cell") for text in texts) else ()

    def in_words(self, row: int) -> tuple[Said, ...]:
        """What the texts in a row of a long table say: `Employed persons (thousands)`."""
        return tuple(self._in_row(row, "title"))

    @cached_property
    def notes(self) -> tuple[Said, ...]:
        """What notes below the table say, or else the name of the sheet."""
        return tuple(self._under()) or tuple(Said(unit, "") for unit in units_in(self.grid.sheet, "title"))

    @cached_property
    def rates(self) -> Mapping[int, list[tuple[int, str]]]:
        """The labels of a rate among the short texts in the first columns, by row; also where no map names the column."""
        found: dict[int, list[tuple[int, str]]] = {}
        columns = range(1, min(self.grid.last_column, _LABEL_COLUMNS) + 1)
        self.grid.read_columns(columns)
        for column in columns:
            words = self.grid.words(column)
            rates = {
                text
                for text in set(words.values())
                if len(text) <= _LONGEST_LABEL and says_sort(text) and labels_rate(text)
            }
            for row, text in words.items() if rates else ():
                if row in self.rows and text in rates:
                    found.setdefault(row, []).append((column, text))
        return found

    def over(self, column: int) -> tuple[Said, ...]:
        """What the lowest head of a column that names a unit says, or the comment on it."""
        if column not in self._over:
            self._over[column] = self._lowest_over(column)
        return self._over[column]

    def _lowest_over(self, column: int) -> tuple[Said, ...]:
        words = self.heads.all.get(column, ())
        for number in range(len(words) - 1, -1, -1):
            row = self.head_rows.first + number
            where: Where = "cell" if self._is_row_of_units(row) else "head"
            cell = self._cell_of(row, column)
            said = _said(words[number], where, cell)
            said = said or (self._in_comment(*split_address(cell)) if words[number] else ())
            if said:
                return said
        return ()

    def _is_row_of_units(self, row: int) -> bool:
        """True if nothing but units stands in a row of heads: then `1 000` is one as well."""
        if row not in self._unit_rows:
            every = range(1, self.grid.last_column + 1)
            texts = [text for one in every if (text := self.grid.text(row, one))]
            said = [bool(units_in(text, "cell")) for text in texts]
            counts = [fold(text) in WORDS["counts"] for text in texts]
            self._unit_rows[row] = any(said) and all(map(max, said, counts))
        return self._unit_rows[row]

    def _cell_of(self, row: int, column: int) -> str:
        """The cell that holds the head carried over a column."""
        top, left = self.grid.anchor(row, column)
        while left > 1 and not self.grid.text(top, left):
            left -= 1
        return address(top, left)

    def under_heads(self, row: int, column: int) -> tuple[Said, ...]:
        """What the nearest cell between the heads and a value says, if it is a unit alone."""
        if column not in self._below:
            self._below[column] = tuple(self._alone(column))
        return next((said for at, said in reversed(self._below[column]) if at < row), ())

    def _alone(self, column: int) -> Iterator[tuple[int, tuple[Said, ...]]]:
        for row, text in self.grid.words(column).items():
            if self.head_rows.last < row < self.rows.stop and not _is_number(text):
                said = _said(text, "cell", address(row, column))
                said = said or _said(text, "label", address(row, column))
                if said:
                    yield row, said

    def heading(self, row: int) -> Heading:
        """The nearest row above that holds one text alone and says a unit or a sort of number."""
        number = bisect_left(self._headings, row, key=lambda one: one.row)
        return self._headings[number - 1] if number else _NO_HEADING

    @cached_property
    def _headings(self) -> tuple[Heading, ...]:
        return tuple(self._lone_texts())

    def _lone_texts(self) -> Iterator[Heading]:
        """Each row with one text alone, with the heading that rules from there on."""
        first = self.head_rows.last + 1
        every = range(1, self.grid.last_column + 1)
        ruling = _NO_HEADING
        for row in range(first, min(self.rows.stop, self.grid.last_row + 1)):
            for column in every if row - first < _ROWS_OF_UNIT_LINES else self.label_columns:
                text = self.grid.text(row, column)
                if not text or any(self.grid.text(row, one) for one in every if one != column):
                    continue
                said = () if _is_number(text) else _said(text, "title", address(row, column))
                if said or sort_of((text,)) is not None:
                    ruling = Heading(row, text, said)
                elif not _is_unit(ruling.text):
                    ruling = replace(ruling, row=row, ended=True)
                else:
                    continue
                yield ruling

    def beside(self, row: int, labels: Sequence[str]) -> tuple[Said, ...]:
        """What the labels of a row say, or its cells in columns of units."""
        found: list[Said] = []
        for label, column in zip(labels, self.label_columns, strict=False):
            found.extend(_said(label, "title", address(row, column)) or self._in_comment(row, column))
        of_row: list[Said] = []
        for column in self._unit_columns:
            text = self.grid.text(row, column)
            cell = address(row, column)
            power = self._power(text, column)
            if power is not None:
                of_row.append(Said(power, cell))
            else:
                counted = (Said(_COUNT, cell),) if fold(text) in WORDS["counts"] else ()
                said = _said(text, "cell", cell) or _said(text, "title", cell)
                of_row.extend(said or counted)
        scales = [one for one in of_row if one.unit.factor != 1]
        if scales:  # a unit in one column, how many of it in another
            nouns = frozenset(name for one in of_row for name in one.unit.units)
            of_row = [
                Said(SheetUnit(one.unit.words, one.unit.factor, one.unit.units or nouns), one.cell) for one in scales
            ]
        return (*found, *of_row)

    def _power(self, text: str, column: int) -> SheetUnit | None:
        head = fold(self.heads.own.get(column, ("", ""))[0])
        if head not in WORDS["power_heads"] or not text.isdecimal():
            return None
        power = int(text)
        if power > _MOST_DECIMAL_POWER:
            return None
        return SheetUnit(f"{head} {text}", Decimal(10) ** power, frozenset())

    @cached_property
    def _unit_columns(self) -> tuple[int, ...]:
        return tuple(column for column, words in self.heads.folded.items() if not _UNIT_HEADS.isdisjoint(words))

    def _in_heads(self) -> Iterator[Said]:
        """A line of units among the rows of the heads."""
        last = min(self.head_rows.last, self.grid.last_row)
        for row in range(self.head_rows.first, last + 1):
            for column in range(1, self.grid.last_column + 1):
                yield from _said(self.grid.text(row, column), "label", address(row, column))

    def _above(self) -> tuple[Said, ...]:
        """The titles from the heads up to the table before; beyond it the nearest row only."""
        found: list[Said] = []
        passed = False
        for row in range(min(self.head_rows.first - 1, self.grid.last_row), 0, -1):
            of_row = list(self._in_row(row, "title"))
            found.extend(of_row)
            passed = passed or self._has_number(row)
            if passed and found:
                break
        return tuple(found)

    def _under(self) -> Iterator[Said]:
        below = range(self.rows.stop, self.grid.last_row + 1)
        rows = (*below[:_MOST_ROWS_OF_NOTES], *below[_MOST_ROWS_OF_NOTES:][-_LAST_ROWS:])
        said = {row: found for row in rows if (found := tuple(self._in_row(row, "note")))}
        numbers = [row for row in rows if said and self._has_number(row)]
        for row, found in said.items():
            # a unit above further numbers is that of another table, unless it stands in a note
            if not numbers or row > numbers[-1] or self._is_note(row):
                yield from found

    def _is_note(self, row: int) -> bool:
        texts = (self.grid.text(row, column) for column in range(1, self.grid.last_column + 1))
        first = next(filter(None, texts), "")
        return fold(first).lstrip("([*").startswith(_NOTE_WORDS)

    def _in_row(self, row: int, where: Where) -> Iterator[Said]:
        for column in range(1, self.grid.last_column + 1):
            text = self.grid.text(row, column)
            if text and not _is_number(text):
                yield from _said(text, where, address(row, column)) or (
                    self._in_comment(row, column) if where == "title" else ()
                )

    def _in_comment(self, row: int, column: int) -> tuple[Said, ...]:
        """What the comment on a title, a head or a label says."""
        return _said(self.grid.comment(row, column) or "", "title", address(row, column))

    def _has_number(self, row: int) -> bool:
        """True if a number stands in a row, to the right of its first column."""
        return any(_is_number(self.grid.text(row, column)) for column in range(2, self.grid.last_column + 1))


def _nearest(said: Sequence[Said], column: int, heads: Heads) -> Iterator[Said]:
    """Of the words in one row, those in the nearest cell left of a column or right of it.

    Words that begin with the first table stand over the left end of theirs, words that end with the
    last one over the right end; else either may be meant.
    """
    places = [split_address(one.cell) for one in said]
    first, last = min(heads.own, default=1), max(heads.own, default=1)
    for one, (row, at) in zip(said, places, strict=True):
        columns = {c for r, c in places if r == row}
        begins, ends = min(columns) <= first, max(columns) >= last
        left = max((c for c in columns if c <= column), default=0)
        right = min((c for c in columns if c >= column), default=0)
        if len(columns) == 1 or (at == left and (begins or not ends)) or (at == right and (ends or not begins)):
            yield one


def _said(text: str, where: Where, cell: str) -> tuple[Said, ...]:
    return tuple(Said(unit, cell) for unit in units_in(text, where)) if text else ()


def _is_unit(text: str) -> bool:
    """True if a text is a line of units and nothing else."""
    return bool(units_in(text.strip("()（） "), "cell") or units_in(text, "label"))


def _is_number(text: str) -> bool:
    try:
        Decimal(text.replace(",", "").replace(" ", ""))
    except InvalidOperation:
        return False
    return True
