"""The indicators that a table seems to hold, each with its place, its meaning and a witness."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from advocacy.inspect.around import title_of
from advocacy.inspect.cells import plain
from advocacy.inspect.guesses import Guess
from advocacy.inspect.lines import clean, mapping, quoted
from advocacy.inspect.names import name_of
from advocacy.inspect.relations import Total
from advocacy.inspect.series import find_series
from advocacy.inspect.table import Table, Way
from advocacy.model.scalar import plain_number
from advocacy.model.text_matching import fold
from advocacy.sheets.periods import show_period
from advocacy.workbooks.addresses import address, column_letters
from advocacy.workbooks.grid import Spot

MOST = 40  # indicators that are drafted
_REGIONS = 8  # rows of one measure from which on they are taken for regions
_ALL = "all"


@dataclass(frozen=True, slots=True)
class Candidate:
    """One indicator of the draft.

    `ways` are the ways to say its head, the surest first. `row`, `section` and `expect` are
    written as YAML already; `seen` is the cell behind `expect`.
    """

    id: str
    words: tuple[str, ...]
    column: str | None
    ways: tuple[Way, ...]
    row: str | None
    section: str | None
    meaning: Guess
    expect: str
    seen: str


@dataclass(frozen=True, slots=True)
class Found:
    """What is drafted, how many more there are, and the labels that stand several times."""

    candidates: tuple[Candidate, ...]
    left_out: int
    repeated: Mapping[str, tuple[str, ...]]


def find_candidates(table: Table) -> Found:
    """The indicators of a table, in its order."""
    shape = table.shape
    repeated = {} if shape.is_long else _repeated(table)
    if shape.is_long:
        found = list(_named(table, _series(table)))
    elif shape.periods is None:
        found = list(_named(table, _cells(table, repeated)))
    elif shape.periods.place == "row":
        found = list(_named(table, _rows(table, repeated)))
    else:
        found = list(_named(table, _columns(table)))
    return Found(tuple(found[:MOST]), len(found[MOST:]), repeated)


def take_units(found: Found, totals: Iterable[Total]) -> Found:
    """A total counts what its parts count, where its own head does not say."""
    by_column = {one.column: one for one in found.candidates}
    known: dict[str, Guess] = {}
    for total in totals:
        whole = by_column.get(column_letters(total.column))
        parts = [by_column.get(column_letters(column)) for column in total.parts]
        meanings = {None if part is None else part.meaning for part in parts}
        meaning = meanings.pop()
        if whole is not None and not whole.meaning.sure and not meanings and meaning is not None:
            known[whole.id] = meaning
    return replace(
        found, candidates=tuple(replace(one, meaning=known.get(one.id, one.meaning)) for one in found.candidates)
    )


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an indicator stands, before it has a name: its words, its cells, its keys."""

    words: tuple[str, ...]
    spots: tuple[Spot, ...]
    column: int | None
    row: str | None = None
    section: str | None = None
    region: str | None = None


def _named(table: Table, places: Iterable[_Place]) -> Iterator[Candidate]:
    taken: set[str] = set()
    for place in places:
        spot = table.latest(place.spots)
        if spot is None:
            continue
        column = None if place.column is None else column_letters(place.column)
        words = tuple(word for word in place.words if word)
        name = name_of(words, f"column-{column.lower()}" if column else "indicator", taken)
        taken.add(name)
        yield Candidate(
            id=name,
            words=tuple(dict.fromkeys(words)) or (name,),
            column=column,
            ways=(((), None),) if place.column is None else table.ways(place.column),
            row=place.row,
            section=place.section,
            meaning=table.meaning(words, spot),
            expect=_expect(table, spot, place.region),
            seen=address(*spot),
        )


def _expect(table: Table, spot: Spot, region: str | None) -> str:
    """What a reader sees of the value, by its period and region."""
    held = table.number(spot) or Decimal(0)
    thousands = table.shown(spot, held).thousands
    value = plain_number(held.scaleb(-3 * thousands)) if thousands else f"{held:f}"
    period = table.period(spot)
    if period is not None:
        value = mapping({show_period(period): value})
    return value if region is None else mapping({region: value})


def _repeated(table: Table) -> Mapping[str, tuple[str, ...]]:
    """Labels that stand in several rows of numbers, with their cells."""
    found: dict[str, list[str]] = {}
    for row in table.shape.rows:
        label = _label(table, row)
        if any(label) and any(table.number((row, c)) is not None for c in table.shape.values):
            found.setdefault(" / ".join(label), []).append(address(row, table.shape.labels[-1]))
    return {label: tuple(cells) for label, cells in found.items() if len(cells) > 1}


def _label(table: Table, row: int) -> tuple[str, ...]:
    """The label of a row; the word of a group that stands only once is carried down to it."""
    *groups, last = table.shape.labels or (0,)
    words = []
    for column in groups:
        above = (table.grid.text(one, column) for one in range(row, table.shape.rows[0] - 1, -1))
        words.append(clean(plain(next(filter(None, above), ""))))
    return (*words, clean(plain(table.grid.text(row, last))))


def _written(label: tuple[str, ...]) -> str:
    return quoted(label[0]) if len(label) == 1 else f"[{', '.join(map(quoted, label))}]"


# ------------------------------------------------------------ by the way the table lies


def _columns(table: Table) -> Iterator[_Place]:
    """Periods down a column: each column of numbers is an indicator, in stacks one of each part."""
    for section, word, rows in _parts(table):
        for column in table.shape.values:
            words = table.called(column)
            spots = tuple((row, column) for row in rows)
            yield _Place((*words, word), spots, column, section=section)


def _parts(table: Table) -> Iterator[tuple[str | None, str, Iterable[int]]]:
    """The stacked parts of a table as (key and word in YAML, the word, its rows), or all of it."""
    starts = table.shape.words
    if len(starts) < 2:  # noqa: PLR2004  one word alone parts nothing
        yield None, "", table.shape.rows
        return
    for start, end in zip(starts, (*starts[1:], table.shape.rows[-1] + 1), strict=True):
        word = word_in(table, start)
        yield f"part: {quoted(word)}", word, range(start + 1, end)


def word_in(table: Table, row: int) -> str:
    """The only text of a row."""
    texts = (table.grid.text(row, column) for column in range(1, table.grid.last_column + 1))
    return next(plain(text) for text in texts if text)


def _rows(table: Table, repeated: Mapping[str, object]) -> Iterator[_Place]:
    """Periods across: each row is an indicator; many rows alike are the regions of one."""
    rows = [row for row in table.shape.rows if any(_label(table, row))]
    across = table.shape.values
    single = [row for row in rows if " / ".join(_label(table, row)) not in repeated]
    if len(single) >= _REGIONS and len(table.shape.labels) == 1:
        first = single[0]
        spots = tuple((first, column) for column in across)
        title = title_of(table)
        yield _Place((title.zh, title.en), spots, None, row=_ALL, region=_label(table, first)[0])
        return
    for row in single:
        label = _label(table, row)
        spots = tuple((row, column) for column in across)
        yield _Place(label, spots, None, row=_written(label))


def _cells(table: Table, repeated: Mapping[str, object]) -> Iterator[_Place]:
    """One period for all: each row under each head is an indicator."""
    folded = {fold(word) for word in repeated}
    for row in table.shape.rows:
        label = _label(table, row)
        if not any(label) or fold(" / ".join(label)) in folded:
            continue
        for column in table.shape.values:
            yield _Place((*label, *table.called(column)), ((row, column),), column, row=_written(label))


def _series(table: Table) -> Iterator[_Place]:
    """A long table: what its columns of words tell apart."""
    for one in find_series(table):
        row = mapping({head: quoted(word) for head, word in one.cells.items()}) if one.cells else None
        spots = tuple((row_number, one.column) for row_number in one.rows)
        words = (*one.words, *one.head)
        yield _Place(words, spots, one.column, row=row)
