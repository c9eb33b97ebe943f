"""How the files in the drafts folder compare with what a build would make."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from advocacy.edition import Edition
from advocacy.model.editionname import EditionName, brief_of, other_of
from advocacy.model.ledger import Ledger
from advocacy.result import Evidence, Result
from advocacy.shelve import digest_parts, fingerprint, uses
from advocacy.write import writer_of

State = Literal["current", "old", "edited", "kept", "missing", "stopped"]


@dataclass(frozen=True, slots=True)
class DraftState:
    """One file of an order: `state`, whether it lies there as a file, and whether it `tells_withheld` words.

    current: as a build would make it; old: a build would renew it; edited: somebody's, which a build
    keeps; kept: a verification file that stays with an edited brief; missing: not built; stopped: an error keeps it from being built.
    """

    name: str
    state: State
    lies_there: bool
    tells_withheld: bool

    @property
    def offered(self) -> bool:
        """True where the file may be given to the reader."""
        return self.lies_there and not self.tells_withheld


def states_of(evidence: Evidence, result: Result, drafts: Path, ledger: Ledger) -> dict[str, DraftState]:
    """The state of every file that the orders ask for, Word files and pages."""
    asked = {str(name) for name in _asked(evidence)}
    made = {edition.name: (edition, data) for edition, data in result.ready}
    names = [name for name in (*made, *result.stopped) if name in asked or name in ledger.files]
    states = {name: _state(name, made.get(name), evidence, drafts, ledger) for name in names}
    for name, one in states.items():
        edition, brief = EditionName.parse(name), states.get(other_of(name))
        is_sources = edition is not None and edition.part == "sources"
        if is_sources and one.state == "old" and brief is not None and brief.state == "edited":
            states[name] = replace(one, state="kept")
    return states


def _asked(evidence: Evidence) -> Iterator[str]:
    dossier = evidence.dossier
    for order in dossier.orders.values():
        for language in order.languages:
            yield from (str(name) for name, _ in order.files(language, dossier.templates.documents(order.genre)))


def _state(
    name: str, made: tuple[Edition, bytes] | None, evidence: Evidence, drafts: Path, ledger: Ledger
) -> DraftState:
    lies = fingerprint(drafts / name)
    written = ledger.files.get(name)
    withheld = lies is not None and bool(evidence.publisher.withheld(brief_of(name), frozenset(uses(ledger, name))))
    state: State
    if made is None:
        state = "stopped"
    elif lies is None:
        state = "missing"
    elif written is None or written.sha256 != lies:
        state = "edited"
    else:
        state = "current" if written.parts == digest_parts(writer_of(name).parts_of(made[1])) else "old"
    is_file = lies is not None and not (drafts / name).is_symlink() and (drafts / name).is_file()
    return DraftState(name, state, is_file, withheld)
