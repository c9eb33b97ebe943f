"""The marks that tie a printed figure to its row in the annex: names of hidden bookmarks.

`_adv_f<n>_<hash>` is the n-th figure of a document, `_adv_a_<hash>` its row in annex A,
`_adv_b<n>` the n-th block. A name holds no id of a record and no hash of one: it travels.
"""

from __future__ import annotations

import functools
import hashlib
import re

from advocacy.model.figure import Cell, Figure, Period

FIGURE_MARK = re.compile(r"_adv_f(?P<ordinal>[0-9]+)_(?P<hash>[0-9a-f]{8})")
ANNEX_MARK = re.compile(r"_adv_a_(?P<hash>[0-9a-f]{8})")
BLOCK_MARK = re.compile(r"_adv_b(?P<ordinal>[0-9]+)")


def figure_hash(figure: Figure) -> str:
    """Eight hex digits of the SHA-256 of the indicator and where the value stands.

    A derived figure stands nowhere: its operation, its period and the hashes of its parts
    take the place of file, sheet and cell.
    """
    origin = figure.origin
    if isinstance(origin, Cell):
        return _digest(figure.indicator, origin.file, origin.sheet, origin.address)
    parts = tuple(figure_hash(part) for part in origin.parts)
    return formula_hash(figure.indicator, origin.id, figure.period, parts)


def formula_hash(indicator: str, operation: str, period: Period, parts: tuple[str, ...]) -> str:
    """The hash of a derived figure from the hashes of its parts, in the formula's order."""
    span = f"{period.start.isoformat()}..{period.end.isoformat()}"
    return _digest(indicator, "", operation, ",".join((span, *parts)))


def figure_mark(ordinal: int, digest: str) -> str:
    """The bookmark of the `ordinal`-th figure of a document, counted from 1."""
    return f"_adv_f{ordinal}_{digest}"


def annex_mark(digest: str) -> str:
    """The bookmark of a figure's row in annex A."""
    return f"_adv_a_{digest}"


def block_mark(ordinal: int) -> str:
    """The bookmark of the `ordinal`-th block of a document, counted from 1."""
    return f"_adv_b{ordinal}"


@functools.lru_cache(maxsize=16384)
def _digest(*fields: str) -> str:
    return hashlib.sha256("\x1f".join(fields).encode()).hexdigest()[:8]
