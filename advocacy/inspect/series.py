"""The series of a long table: rows that differ in nothing but their period."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from advocacy.inspect.cells import plain
from advocacy.inspect.table import Table

# Tables break down by many things; what this program is for comes first.
_CONCERNED = re.compile(r"(?<!non-)(?<!not )(?<!non)\bdisab|残疾|残障|障礙|障碍", re.IGNORECASE)
_STATUS = re.compile(r"status|flag|note|remark|备注|備註|标记|說明|说明", re.IGNORECASE)
_MOST = 24


@dataclass(frozen=True, slots=True)
class Series:
    """The rows of one series in one column of numbers, and the cells that tell it apart.

    `words` are those of its cells that the other series drafted do not share.
    """

    words: tuple[str, ...]
    cells: Mapping[str, str]
    column: int
    head: tuple[str, ...]
    rows: tuple[int, ...]


def flag_column(table: Table) -> int | None:
    """The column of a long table that says how sure the value beside it is."""
    return next((c for c in table.shape.labels if _is_status(table, c)), None)


def _is_status(table: Table, column: int) -> bool:
    head = " ".join(table.words(column))
    return _STATUS.search(head) is not None and "disab" not in head.lower() and "残" not in head


def find_series(table: Table) -> Iterator[Series]:
    """Those about disabled people first, as many as a person can look through."""
    columns = [c for c in table.shape.labels if table.words(c) and not _is_status(table, c)]
    words_by_row = {row: tuple(plain(table.grid.text(row, c)) for c in columns) for row in table.shape.rows}
    columns, words_by_row = _needed(columns, words_by_row)
    rows: dict[tuple[str, ...], list[int]] = {}
    for row, words in words_by_row.items():
        rows.setdefault(words, []).append(row)
    concerned = [words for words in rows if any(map(_CONCERNED.search, words))]
    chosen = (concerned or list(rows))[:_MOST]
    for words in chosen:
        cells = _telling(columns, words, rows)
        own = tuple(
            word
            for place, word in enumerate(words)
            if word and (_CONCERNED.search(word) or len({one[place] for one in chosen}) > 1)
        )
        for column in table.shape.values:
            yield Series(
                own,
                {table.words(c)[-1]: word for c, word in cells.items()},
                column,
                table.words(column)[-1:] if len(table.shape.values) > 1 else (),
                tuple(rows[words]),
            )


def _needed(
    columns: Sequence[int], words_by_row: Mapping[int, tuple[str, ...]]
) -> tuple[list[int], dict[int, tuple[str, ...]]]:
    """Without the columns that say the same everywhere, or only what another one says (codes)."""
    needed = list(range(len(columns)))
    combinations = set(words_by_row.values())
    for place in reversed(range(len(columns))):
        rest = [one for one in needed if one != place]
        if len({tuple(words[one] for one in rest) for words in combinations}) == len(combinations):
            needed = rest
    return (
        [columns[one] for one in needed],
        {row: tuple(words[one] for one in needed) for row, words in words_by_row.items()},
    )


def _telling(columns: Sequence[int], words: tuple[str, ...], known: Collection[tuple[str, ...]]) -> Mapping[int, str]:
    """The cells by which a series differs from all others; empty ones only where they are needed."""
    needed = [place for place, word in enumerate(words) if word]
    for place in (place for place, word in enumerate(words) if not word):
        alike = [one for one in known if all(one[at] == words[at] for at in needed)]
        if len(alike) == 1:
            break
        if any(one[place] != words[place] for one in alike):
            needed.append(place)
    return {columns[place]: words[place] for place in sorted(needed)}
