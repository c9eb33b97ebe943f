"""Whatever happens to a table as a whole is followed or said; never another number in silence."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from advocacy.load.validation import validate
from advocacy.model.figure import Indicator
from advocacy.model.finding import Finding
from advocacy.model.place import At, Places
from advocacy.model.sheetmap import SheetMap
from advocacy.statistics.figures import read_figures

FAST = settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
HEADS = ["就业人数", "辅助性就业", "按比例就业", "集中就业", "个体就业"]
REGIONS = ["北京", "上海", "江苏", "浙江", "广东", "四川"]
YEARS = [2019, 2020, 2021, 2022, 2023, 2024]


@dataclass
class Table:
    """A title, heads, data rows and a note; `key` is the row that an indicator asks for."""

    title: str
    heads: list[str]
    rows: list[list[Any]]
    key: Any
    head: str

    @property
    def value(self) -> int:
        row = next(row for row in self.rows if row[0] == self.key)
        return int(row[self.heads.index(self.head)])

    def cells(self) -> list[list[Any]]:
        return [[self.title], [*self.heads], *map(list, self.rows), ["注：数据来自公报"]]


@st.composite
def tables(draw: st.DrawFn) -> Table:
    heads = HEADS[: draw(st.integers(2, 5))]
    by_year = draw(st.booleans())
    keys: list[Any] = list(YEARS if by_year else REGIONS)[: draw(st.integers(3, 6))]
    values = draw(
        st.lists(
            st.integers(10_000, 9_999_999),
            min_size=len(heads) * len(keys),
            max_size=len(heads) * len(keys),
            unique=True,
        )
    )
    rows = [[key, *(values.pop() for _ in heads)] for key in keys]
    first = "年份" if by_year else "地区"
    return Table(
        draw(st.sampled_from(["", "残疾人就业情况"])),
        [first, *heads],
        rows,
        draw(st.sampled_from(keys)),
        draw(st.sampled_from(heads)),
    )


Cells = list[list[Any]]
Change = Callable[[Cells, Table, random.Random], None]


def widen(cells: Cells) -> int:
    """Make all rows equally long, as they are in a sheet."""
    width = max(len(row) for row in cells)
    for row in cells:
        row.extend([None] * (width - len(row)))
    return width


def data(cells: Cells, table: Table) -> list[int]:
    """The data rows: those between the heads and the note."""
    start = next(n for n, row in enumerate(cells) if table.head in row)
    end = next(n for n, row in enumerate(cells) if any(str(c).startswith("注") for c in row))
    return list(range(start + 1, end))


def swap_columns(cells: Cells, _table: Table, dice: random.Random) -> None:
    width = widen(cells)
    one, other = dice.randrange(width), dice.randrange(width)
    for row in cells:
        row[one], row[other] = row[other], row[one]


def insert_column(cells: Cells, table: Table, dice: random.Random) -> None:
    place = dice.randrange(widen(cells) + 1)
    rows = data(cells, table)
    filled = dice.random() < 0.5
    for number, row in enumerate(cells):
        row.insert(place, dice.randrange(10**7, 10**8) if filled and number in rows else None)
    if filled:
        cells[rows[0] - 1][place] = f"新列{dice.randrange(10**6)}"


def delete_column(cells: Cells, table: Table, dice: random.Random) -> None:
    widen(cells)
    heads = cells[data(cells, table)[0] - 1]
    others = [n for n, head in enumerate(heads) if head not in {table.head, "年份", "地区"}]
    if others:
        place = dice.choice(others)
        if not any(str(row[place]).startswith("注") for row in cells):
            for row in cells:
                del row[place]


def move_row(cells: Cells, table: Table, dice: random.Random) -> None:
    rows = data(cells, table)
    cells.insert(dice.choice(rows), cells.pop(dice.choice(rows)))


def insert_data_row(cells: Cells, table: Table, dice: random.Random) -> None:
    widen(cells)
    rows = data(cells, table)
    heads = cells[rows[0] - 1]
    taken = {cell for row in cells for cell in row}
    free = [y for y in range(1950, 2019) if y not in taken]
    key = dice.choice(free) if "年份" in heads else f"某地{dice.randrange(10**6)}"
    new = [key if head in {"年份", "地区"} else dice.randrange(10**7, 10**8) if head else None for head in heads]
    cells.insert(dice.choice(rows), new)


def delete_row(cells: Cells, table: Table, dice: random.Random) -> None:
    others = [n for n in data(cells, table) if table.key not in cells[n]]
    if others:
        del cells[dice.choice(others)]


def insert_above(cells: Cells, table: Table, dice: random.Random) -> None:
    head = data(cells, table)[0] - 1
    cells.insert(dice.randrange(head + 1), [dice.choice([None, "内部资料"])])


MOVES: list[Change] = [swap_columns, insert_column, delete_column, move_row, insert_data_row, delete_row, insert_above]


def rename_head(cells: Cells, table: Table, dice: random.Random) -> None:
    row = cells[data(cells, table)[0] - 1]
    row[row.index(table.head)] = f"改名{dice.randrange(10**6)}"


def rename_label(cells: Cells, table: Table, _dice: random.Random) -> None:
    for number in data(cells, table):
        cells[number] = ["改了名" if cell == table.key else cell for cell in cells[number]]


def swap_heads(cells: Cells, table: Table, dice: random.Random) -> None:
    row = cells[data(cells, table)[0] - 1]
    here = row.index(table.head)
    others = [n for n, head in enumerate(row) if head in HEADS and n != here]
    if others:
        other = dice.choice(others)
        row[here], row[other] = row[other], row[here]


def read(
    tmp_path: Path, table: Table, cells: Cells, *, sheets: list[str], **witness: Any
) -> tuple[Indicator | None, list[Finding]]:
    folder = Path(tempfile.mkdtemp(dir=tmp_path))
    book = Workbook()
    assert book.active is not None
    book.remove(book.active)
    for name in sheets:
        page = book.create_sheet(name)
        for row in cells if name == "就业" else [["年份", *HEADS], [table.key, 1, 2, 3, 4, 5]]:
            page.append(row)
    book.save(folder / "t.xlsx")
    by_year = table.heads[0] == "年份"
    indicator = {"head": table.head, "unit": "persons", **witness}
    if by_year:
        indicator["period"] = table.key
        period: dict[str, Any] = {"in_column": "A", "as": "YYYY"}
    else:
        indicator["row"] = table.key
        period = {"fixed": 2023}
    layout = {"head_rows": 2, "data_rows": "3 until 注", "period": period}
    plan = validate(
        SheetMap,
        {
            "file": "t.xlsx",
            "sheet": "就业",
            "source": "s",
            "publication": "official",
            "layout": layout,
            "indicators": {"one": indicator},
        },
    )
    at = At("t.yaml")
    found, findings = read_figures({"t": (at, plan)}, folder, {"s"}, {}, Places({}))
    return found.get("one"), list(findings)


def value_of(indicator: Indicator | None) -> Decimal | None:
    return None if indicator is None else indicator.figures[0].value


SEEDS = st.integers(0, 2**32)
SHEETS = st.permutations(["就业", "封面", "旧表"])


@FAST
@given(tables(), st.lists(st.sampled_from(MOVES), min_size=1, max_size=6), SEEDS, SHEETS)
def test_moves_of_whole_rows_columns_and_sheets_are_followed(
    tmp_path: Path, table: Table, moves: list[Change], seed: int, sheets: list[str]
) -> None:
    dice, cells = random.Random(seed), table.cells()  # noqa: S311  no secret hangs on it
    for move in moves:
        move(cells, table, dice)
    indicator, findings = read(tmp_path, table, cells, sheets=sheets)
    assert value_of(indicator) == table.value, [one.code for one in findings]


@FAST
@given(tables(), st.sampled_from([rename_head, rename_label]), SEEDS)
def test_a_renamed_head_or_label_is_said(tmp_path: Path, table: Table, rename: Change, seed: int) -> None:
    cells = table.cells()
    rename(cells, table, random.Random(seed))  # noqa: S311
    indicator, findings = read(tmp_path, table, cells, sheets=["就业"])
    assert indicator is None
    assert "indicator:one" in {word for one in findings for word in one.about}


@FAST
@given(table=tables(), seed=SEEDS, by_place=st.booleans())
def test_a_swap_of_heads_alone_is_said_where_there_is_a_witness(
    tmp_path: Path, table: Table, seed: int, *, by_place: bool
) -> None:
    place = chr(ord("A") + table.heads.index(table.head))
    witness: dict[str, Any] = {"column": place} if by_place else {"expect": table.value}
    cells = table.cells()
    assert read(tmp_path, table, cells, sheets=["就业"], **witness)[1] == []
    swap_heads(cells, table, random.Random(seed))  # noqa: S311
    _, findings = read(tmp_path, table, cells, sheets=["就业"], **witness)
    assert [one.code for one in findings] == ["head-elsewhere" if by_place else "value-not-expected"]


@FAST
@given(
    tables(),
    st.lists(st.sampled_from([*MOVES, rename_label, swap_heads]), min_size=1, max_size=6),
    SEEDS,
    st.sampled_from([(), ("column",), ("head_at",), ("column", "head_at")]),
)
def test_never_another_number_in_silence(
    tmp_path: Path, table: Table, changes: list[Change], seed: int, kinds: tuple[str, ...]
) -> None:
    """Heads that changed places are told by `expect`; by a place only while columns stand still."""
    place = chr(ord("A") + table.heads.index(table.head))
    whole: dict[str, Any] = {"column": place, "head_at": f"{place}2"}
    witness = {kind: whole[kind] for kind in kinds}
    if swap_heads in changes:
        witness["expect"] = table.value
    dice, cells = random.Random(seed), table.cells()  # noqa: S311
    for change in changes:
        change(cells, table, dice)
    indicator, findings = read(tmp_path, table, cells, sheets=["就业"], **witness)
    said = {one.code for one in findings if "indicator:one" in one.about}
    if value_of(indicator) != table.value:
        assert said


@pytest.mark.parametrize("missing", ["就业"])
def test_a_sheet_that_was_taken_out_is_said(tmp_path: Path, missing: str) -> None:
    table = Table("", ["年份", "就业人数"], [[2023, 10_000]], 2023, "就业人数")
    indicator, findings = read(tmp_path, table, table.cells(), sheets=[f"{missing}2"])
    assert indicator is None
    assert [one.code for one in findings] == ["sheet-not-found"]
