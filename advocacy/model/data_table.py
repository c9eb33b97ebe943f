"""Tables of the program: words and numbers in `advocacy/data/`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from advocacy import files


def data_table(name: str) -> Mapping[str, Any]:
    """`data/NAME.toml`, read each time."""
    return tomllib.loads(files.read(Path(__file__).parent.parent / "data" / f"{name}.toml").decode())
