"""Traditional characters and the simplified ones for which they stand.

Every word and every listed name is looked for in simplified characters only. The table is a file of
the program, `advocacy/data/simplified.csv`: each traditional character, then its simplified one.

From TSCharacters.txt of OpenCC (Apache License 2.0, see LICENSE-OPENCC.txt), its first choice for
each character of the basic plane; what a choice is itself mapped to is followed to its end.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from pathlib import Path

from advocacy import files

_TABLE = Path(__file__).resolve().parents[2] / "data" / "simplified.csv"


@functools.cache
def _table() -> tuple[re.Pattern[str], Mapping[str, str]]:
    table = dict(line.split(",") for line in files.read(_TABLE).decode("utf-8").split())
    return re.compile(f"[{''.join(table)}]"), table


def simplified(text: str) -> str:
    """`text` in simplified characters, each in the place of the one it stands for."""
    traditional, simple = _table()
    return traditional.sub(lambda match: simple[match[0]], text)
