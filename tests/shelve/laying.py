"""One edition onto the shelf, as a build lays it."""

from __future__ import annotations

from pathlib import Path

from advocacy.model.archive import members
from advocacy.model.ledger import BlockText, Ledger
from advocacy.shelve import Outcome, digest_parts, entry_of, lay


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
    parts = digest_parts(members(data)) if data.startswith(b"PK") else ""
    entry = entry_of(data, name, inputs, parts=parts, code=code, blocks=blocks)
    return lay(data, entry, folder, ledger)
