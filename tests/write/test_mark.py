"""The hash of a figure says where it stands, and can be made again from an annex row."""

from __future__ import annotations

import dataclasses
import datetime
import hashlib

from advocacy.model.document import PrintedFigure
from advocacy.model.figure import Cell, Formula, Period
from advocacy.model.mark import (
    ANNEX_MARK,
    BLOCK_MARK,
    FIGURE_MARK,
    annex_mark,
    block_mark,
    figure_hash,
    figure_mark,
    formula_hash,
)


def test_a_cell(figure: PrintedFigure) -> None:
    place = ("certified-employed", "evidence/statistics/cdpf-employment.xlsx", "就业", "B11")
    whole = hashlib.sha256("\x1f".join(place).encode()).hexdigest()
    assert figure_hash(figure.figure) == whole[:8]


def test_what_is_read_does_not_change_it(figure: PrintedFigure) -> None:
    origin = figure.figure.origin
    assert isinstance(origin, Cell)
    newer = dataclasses.replace(figure.figure, value=None, origin=dataclasses.replace(origin, sha256="f" * 64))
    assert figure_hash(newer) == figure_hash(figure.figure)


def test_a_formula(figure: PrintedFigure) -> None:
    one = figure.figure
    period = Period(datetime.date(2019, 12, 31), datetime.date(2023, 12, 31))
    derived = dataclasses.replace(one, indicator="rise", period=period, origin=Formula("difference", (one, one)))
    part = figure_hash(one)
    place = ("rise", "", "difference", f"2019-12-31..2023-12-31,{part},{part}")
    whole = hashlib.sha256("\x1f".join(place).encode()).hexdigest()
    assert figure_hash(derived) == whole[:8]
    assert formula_hash("rise", "difference", period, (part, part)) == whole[:8]
    swapped = dataclasses.replace(derived, origin=Formula("ratio", (one, one)))
    assert figure_hash(swapped) != figure_hash(derived)


def test_names_are_read_back() -> None:
    found = FIGURE_MARK.fullmatch(figure_mark(12, "0123abcd"))
    assert found is not None
    assert (found["ordinal"], found["hash"]) == ("12", "0123abcd")
    assert ANNEX_MARK.fullmatch(annex_mark("0123abcd"))
    assert BLOCK_MARK.fullmatch(block_mark(7))
