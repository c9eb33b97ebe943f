"""Which records the files on the shelf tell of, and in which words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from pathlib import Path

from advocacy.model.editionname import brief_of
from advocacy.model.finding import Finding
from advocacy.model.ledger import Ledger, StandingBlock
from advocacy.shelve.names import place_in
from advocacy.shelve.put import fingerprint


def uses(ledger: Ledger, name: str) -> Mapping[str, tuple[str, ...]]:
    """Each record that the file `name` tells of, with the texts of the blocks that do.

    The texts are as we wrote them; a person may have changed them since.
    """
    file = ledger.files.get(name)
    texts: dict[str, tuple[str, ...]] = {}
    for block in file.blocks if file is not None else ():
        for record in block.records:
            texts[record] = (*texts.get(record, ()), block.text)
    return texts


def on_shelf(folder: Path, ledger: Ledger) -> tuple[str, ...]:
    """The files of the ledger that are still on the disk, touched or not, ordered or not."""
    return tuple(file for file in sorted(ledger.files) if fingerprint(folder / file) is not None)


def editions_on_shelf(folder: Path, ledger: Ledger) -> tuple[str, ...]:
    """Those of them that lie under the name of their edition, and not beside somebody's draft."""
    return tuple(file for file in on_shelf(folder, ledger) if ledger.files[file].edition == file)


def report_unordered(folder: Path, names: Iterable[str]) -> tuple[Finding, ...]:
    """A finding for each file that no build makes anew: what it says may be out of date."""
    return tuple(
        Finding("draft-unordered", place_in(folder, name), {"name": name}, (f"order:{brief_of(name)}",))
        for name in names
    )


def report_withheld(
    folder: Path, ledger: Ledger, name: str, withheld: AbstractSet[str], blocks: Iterable[StandingBlock] | None = None
) -> tuple[Finding, ...]:
    """A finding for each block of the file `name` that tells of a record now withheld.

    `blocks` are those that still stand in the file, as they stand, where somebody has looked: a
    person may have taken some out or written in them. Else all that we wrote count.
    """
    if blocks is None:
        written = ledger.files[name].blocks if name in ledger.files else ()
        blocks = [StandingBlock(block.text, block.records) for block in written]
    place = place_in(folder, name)
    order = brief_of(name)
    return tuple(
        Finding(
            "draft-tells-withheld",
            place,
            {"name": name, "record": record, "where": block.where, "text": block.text},
            (f"order:{order}", f"record:{record}"),
        )
        for block in blocks
        for record in block.records
        if record in withheld
    )
