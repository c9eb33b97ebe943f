"""Tables of the program: words and numbers in `advocacy/data/`."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from advocacy import files

_DATA = Path(__file__).parent.parent / "data"


def data_table(name: str) -> Mapping[str, Any]:
    """`data/NAME.toml`, read each time."""
    return tomllib.loads(files.read(_DATA / f"{name}.toml").decode())


def data_rows(name: str) -> Iterator[list[str]]:
    """The rows of `data/NAME.csv`, whose head says what its columns mean."""
    lines = files.read(_DATA / f"{name}.csv").decode().splitlines()
    rows = csv.reader(line for line in lines if not line.startswith("#"))
    next(rows)  # the names of the columns
    yield from rows
