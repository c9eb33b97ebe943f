"""Tables of the program: `data/NAME.csv`, whose head says what its columns mean."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from advocacy import files

_DATA = Path(__file__).resolve().parent.parent / "data"


def read_table(name: str) -> Iterator[list[str]]:
    """The rows of a table, without its head and the names of its columns."""
    lines = files.read(_DATA / f"{name}.csv").decode("utf-8").splitlines()
    rows = csv.reader(line for line in lines if not line.startswith("#"))
    next(rows)
    yield from rows
