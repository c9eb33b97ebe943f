"""One edition onto the shelf, as a build lays it."""

from __future__ import annotations

from pathlib import Path

from advocacy.model.ledger import BlockText, Ledger
from advocacy.shelve import Outcome, entry_of, lay


def shelve(
    data: bytes,
    name: str,
    folder: Path,
    ledger: Ledger,
    inputs: str,
    *,
    code: str = "",
    blocks: tuple[BlockText, ...] = (),
) -> tuple[Outcome, Ledger]:
    """What `lay` gives for an edition `name` with these octets."""
    return lay(data, entry_of(data, name, inputs, code=code, blocks=blocks), folder, ledger)
