"""Which numbers a note calls forecasts, estimates, provisional or part of a year, and whether the map says so."""

from __future__ import annotations

import datetime
import json
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import takewhile

from advocacy.model.figure import Figure, Nature, Period
from advocacy.model.finding import Finding
from advocacy.model.sheetmap import BREAK, REASONS
from advocacy.model.text import Text
from advocacy.model.text_matching import fold, listed
from advocacy.sheets.around import Words, beside, over, title_cells
from advocacy.sheets.break_notes import shown, texts_around
from advocacy.sheets.frame import Frame
from advocacy.sheets.measure import Meaning
from advocacy.sheets.note_signs import sign_behind
from advocacy.sheets.periods import show_period
from advocacy.sheets.spots import Stand
from advocacy.sheets.status_notes import StatusNote, find_status_notes, is_likely, status_of
from advocacy.sheets.word_tables import HEAD_WORDS
from advocacy.workbooks.addresses import split_address
from advocacy.workbooks.grid import Spot

# Notes stand near their table; what stands farther below is another one.
_MOST_ROWS_OF_NOTES = 2_000
_MOST_CHARACTERS = 50_000
_MOST_NOTES = 50  # around a table: each is held against each number
_LONGEST_SIGN = 3
_BRACKETS = "()[] "
# Words of a map that say no more than that a number changed.
_OTHER_NOTES = frozenset({BREAK, REASONS["revised"]})
_BY_NATURE: Mapping[Nature, frozenset[str]] = {
    "estimate": frozenset({"estimated", "forecast"}),
    "target": frozenset({"planned", "forecast"}),
}


@dataclass
class Statuses:
    """The notes of one table that say how sure or how complete its numbers are.

    Those around the table are said of the periods that they name or of what their sign stands behind; those over or
    beside a number are said of that number.
    """

    frame: Frame
    by_row: dict[int, tuple[StatusNote, ...]] = field(default_factory=dict, init=False)
    by_column: dict[int, tuple[StatusNote, ...]] = field(default_factory=dict, init=False)
    by_signs: dict[tuple[Period, frozenset[str]], tuple[StatusNote, ...]] = field(default_factory=dict, init=False)
    _read: int = field(default=0, init=False)

    def near(self, meaning: Meaning, stand: Stand) -> tuple[StatusNote, ...]:
        """The notes over and beside one number, each once."""
        row, column = stand.spot
        notes = *self._of_column(meaning, column), *self._of_row(row)
        return tuple(note for note in notes if note.names(stand.period) or not note.periods)

    def around(self, stand: Stand) -> tuple[StatusNote, ...]:
        """The notes around the table that are said of a number: the same value for all of a period and its signs."""
        if not self._around:
            return ()
        key = stand.period, self._signs(*stand.spot)
        if key not in self.by_signs:
            self.by_signs[key] = tuple(
                note
                for note in self._around
                if note.names(stand.period)
                or (not note.periods and bool(note.sign) and note.sign in key[1])
                or note.is_of_table
                or (note.is_of_latest and stand.period.end == self._latest)
                or (note.is_bare and note.cell in self._titles.values())
            )
        return self.by_signs[key]

    def declared(self, meaning: Meaning, stand: Stand) -> tuple[Text, ...]:
        """What `flags` of the map say of a number by a clause of a note."""
        flags = self._flags
        notes = (*self.near(meaning, stand), *self.around(stand)) if flags else ()
        said = (flags.get(fold(note.text)) for note in notes)
        return tuple(dict.fromkeys(one for one in said if one is not None))

    def is_declared(self, note: StatusNote) -> bool:
        """True if `flags` of the map name the clause of a note, whatever they say of it."""
        return fold(note.text) in self._flags

    @cached_property
    def _flags(self) -> Mapping[str, Text]:
        return {fold(mark): said for mark, said in self.frame.map_file.plan.flags.items()}

    @cached_property
    def _around(self) -> tuple[StatusNote, ...]:
        """What stands above and below the table and names a period, or begins with a sign."""
        heads, last = self.frame.map_file.plan.layout.head_rows, self.frame.rows.stop + _MOST_ROWS_OF_NOTES
        apart = range(heads.first, heads.last + 1)
        cells = (one for one in texts_around(self.frame.grid, self.frame.rows) if one[0][0] not in apart)
        near = takewhile(lambda one: one[0][0] < last, cells)
        return self._notes(near)[:_MOST_NOTES]

    @cached_property
    def _latest(self) -> datetime.date | None:
        """The end of the last period of the table."""
        fixed = () if self.frame.fixed is None else (self.frame.fixed,)
        periods = (*self.frame.by_row.values(), *self.frame.by_column.values(), *fixed)
        return max((one.end for one in periods), default=None)

    def _of_column(self, meaning: Meaning, column: int) -> tuple[StatusNote, ...]:
        if column not in self.by_column:
            words = over(self.frame, meaning, column)
            self.by_column[column] = self._at(words)
        return self.by_column[column]

    def _of_row(self, row: int) -> tuple[StatusNote, ...]:
        """What the labels of a row and its remarks say, and the row of one text alone above it."""
        if row not in self.by_row:
            words = beside(self.frame, row)
            remarks = ((row, column) for column in self._remarks)
            self.by_row[row] = (*self._at(words), *self._notes((spot, self.frame.grid.text(*spot)) for spot in remarks))
        above = bisect_left(self._headings, row, key=lambda one: one[0]) - 1
        return (*self.by_row[row], *(self._headings[above][1] if above >= 0 else ()))

    @cached_property
    def _remarks(self) -> tuple[int, ...]:
        return tuple(c for c, word in self.frame.heads.own_folded.items() if word in HEAD_WORDS["remarks"])

    @cached_property
    def _headings(self) -> tuple[tuple[int, tuple[StatusNote, ...]], ...]:
        """The rows of one text alone among the data, with what they say: 以下为预测数."""
        grid, frame = self.frame.grid, self.frame
        columns = dict.fromkeys((*frame.labels.columns, *filter(None, (frame.period_column,))))
        found: list[tuple[int, tuple[StatusNote, ...]]] = []
        for row in frame.rows:
            texts = [(column, text) for column in columns if (text := grid.text(row, column))]
            if (
                len(texts) == 1
                and row not in frame.by_row
                and not any(grid.text(row, one) for one in range(1, grid.last_column + 1) if one not in columns)
            ):
                found.append((row, self._notes([((row, texts[0][0]), texts[0][1])])))
        return tuple(found)

    def _at(self, words: Words) -> tuple[StatusNote, ...]:
        return self._notes((split_address(words.cell), text) for text in words.texts) if words.cell else ()

    def _notes(self, cells: Iterable[tuple[Spot, str]]) -> tuple[StatusNote, ...]:
        """What texts say, up to more of them than any table has, so that no sheet takes long."""
        found: list[StatusNote] = []
        for spot, text in cells:
            if self._read <= _MOST_CHARACTERS and is_likely(text):
                self._read += len(text)
                found += find_status_notes([(spot, text)])
        return tuple(found)

    def _signs(self, row: int, column: int) -> frozenset[str]:
        """The signs that stand behind the title, the heads, the labels and the period of a number, and beside it."""
        frame = self.frame
        behind = (*self._titles, *frame.heads.all.get(column, ()), *frame.labels.of.get(row, ()))
        beside_it = frame.grid.text(row, column + 1).strip()
        marks = (frame.mark_at(row, column), beside_it if len(beside_it) <= _LONGEST_SIGN else "")
        return frozenset(one.casefold().strip(_BRACKETS) for one in (*map(sign_behind, behind), *marks) if one)

    @cached_property
    def _titles(self) -> Mapping[str, str]:
        return dict(title_cells(self.frame))


def check_statuses(
    statuses: Statuses, meaning: Meaning, stands: Sequence[Stand], figures: Sequence[Figure]
) -> Iterator[Finding]:
    """One warning a note that the map does not explain, about all numbers that it is said of."""
    said: dict[StatusNote, dict[str, None]] = {}
    seen: set[int] = set()
    for stand, figure in zip(stands, figures, strict=True):
        if figure.value is None or set(figure.notes) - _OTHER_NOTES:
            continue  # no number, or the map says already what it is
        around = statuses.around(stand)
        notes = (*statuses.near(meaning, stand), *(() if id(around) in seen else around))
        seen.add(id(around))
        for note in notes:
            if not (statuses.is_declared(note) or _is_of_nature(note, meaning)):
                said.setdefault(note, {})[show_period(stand.period)] = None
    for note, periods in said.items():
        line = f"{json.dumps(note.text, ensure_ascii=False)}: {note.word}"
        word = REASONS[note.word]
        yield meaning.in_cell(
            "status-undeclared",
            note.cell,
            text=shown(note.text),
            word=(word.either("zh").text, word.either("en").text),
            periods=listed(periods),
            line=line,
        )


def _is_of_nature(note: StatusNote, meaning: Meaning) -> bool:
    """True if the nature or the name of the indicator says the same."""
    names = (name.text for name in (meaning.name.zh, meaning.name.en) if name)
    return note.word in _BY_NATURE.get(meaning.nature, ()) or any(status_of(name) == note.word for name in names)
