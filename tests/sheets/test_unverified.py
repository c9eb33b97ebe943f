"""A number that the sheet itself calls not verified is no value, and is kept beside."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from advocacy.model.sheetmap import UNVERIFIED
from tests.sheets.conftest import Desk


def read(desk: Desk, *cells: Any, **keys: Any) -> list[tuple[Decimal | None, Decimal | None, bool]]:
    """Per year value, number that is not verified, and whether the reason is that."""
    rows = [("就业", None, None), ("年份", "人数（万人）", "标记")]
    rows += [(2023 + n, *cell) for n, cell in enumerate(cells)]
    desk.lay_sheet([*rows, ("注：略", None, None)])
    one = {"unit": "persons", "written_in": "万人", "column": "B", "nature": "stock"}
    layout = {"head_rows": 2, "data_rows": "3 until 注", "period": {"in_column": "A", "as": "YYYY", "when": "year end"}}
    flags = {"未核实": "unverified"}
    desk.lay_map(layout=layout, flags=flags, indicators={"employed": one}, **keys)
    figures = desk.read()["employed"].figures
    assert desk.findings == ()
    return [(each.value, each.unconfirmed, each.missing == UNVERIFIED) for each in figures]


def test_a_mark_behind_the_number(desk: Desk) -> None:
    assert read(desk, (914.4, None), ("891.5未核实", None), ("未核实", None)) == [
        (Decimal(9144000), None, False),
        (None, Decimal(8915000), True),
        (None, None, True),
    ]


def test_a_mark_in_a_column_of_its_own(desk: Desk) -> None:
    cells = ((914.4, None), (891.5, "未核实"), (0, "未核实"))
    assert read(desk, *cells, flag_column="C") == [
        (Decimal(9144000), None, False),
        (None, Decimal(8915000), True),
        (None, Decimal(0), True),
    ]
