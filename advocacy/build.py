"""The one place that calls the stages in order: first gather everything, then write.

Heavy stages are imported when they are needed: a build with nothing to do never reaches them.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from advocacy import files
from advocacy.gathering import Gathering
from advocacy.model.codes import severity_of
from advocacy.model.finding import Finding, ordered
from advocacy.model.ledger import LastBuild, Ledger
from advocacy.model.private_names import PRIVATE_NAMES, named_file
from advocacy.model.withheld import WithheldRecord
from advocacy.shelve import (
    NotWritten,
    Outcome,
    announce,
    editions_on_shelf,
    entry_of,
    lay,
    lock,
    on_shelf,
    program,
    read_ledger,
    report_unordered,
    report_withheld,
    snapshot,
    snapshot_drafts,
    take_away_unfinished,
    uses,
    write_ledger,
)
from advocacy.steps import OnStep

if TYPE_CHECKING:
    from advocacy.load import Remembered
    from advocacy.model.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Report:
    """What a build or a check found and did.

    `stopped` are editions that errors kept from being built, `withheld` the records that consent or
    privacy kept out, each with its reason; `idle` says that nothing had changed since the last build.
    """

    findings: tuple[Finding, ...]
    outcomes: tuple[Outcome, ...] = ()
    stopped: tuple[str, ...] = ()
    withheld: tuple[WithheldRecord, ...] = ()
    idle: bool = False


def drafts_of(root: Path) -> Path:
    """Where the built editions of a campaign lie."""
    return root / "briefs" / "drafts"


def build(
    root: Path,
    today: datetime.date,
    twin: str = "",
    *,
    final: bool = False,
    on_step: OnStep | None = None,
) -> Report:
    """Build every ordered edition in `root`, and each once more in the house style `twin`.

    A `final` one does not call itself a draft, and is built only where nothing is left open.
    `on_step` is told how much of how much is done.
    """
    if not (root / "advocacy.yaml").is_file():
        return check(root, today)  # somebody's other folder: nothing is made in it
    drafts = drafts_of(root)
    last = read_ledger(drafts)[0].last
    inputs = (
        f"{snapshot(root, [_private_names_of(root)])} {twin}{' final' if final else ''}".rstrip()
    )
    if last is not None and _still_holds(last, inputs, drafts, today):
        return Report(last.findings, withheld=last.withheld, idle=True)
    with lock(drafts) as refused:
        if refused:
            return Report(refused)
        take_away_unfinished(drafts)
        # Another build may have ended since the first look.
        ledger, unreadable = read_ledger(drafts)
        lying = editions_on_shelf(drafts, ledger)
        remembered = remembered_of(root)
        gathered = Gathering(
            root,
            today,
            twin,
            frozenset(lying),
            final=final,
            remembered=remembered,
            words=ledger.words,
            on_step=on_step,
        )
        remembered.save()
        outcomes, findings, ledger = _put_away(gathered, drafts, ledger)
        findings += report_unordered(drafts, gathered.unordered(lying))
        found = ordered((*gathered.findings, *gathered.concealed(findings)))
        withheld = tuple(gathered.kept_out)
        if not any(_unfinished(finding) for finding in found):
            done = LastBuild(
                inputs, snapshot_drafts(drafts), program(), today, gathered.until(), found, withheld
            )
            ledger = replace(ledger, last=done)
        ledger = replace(ledger, coming=())
        found = ordered((*unreadable, *found, *write_ledger(drafts, ledger)))
    return Report(found, outcomes, tuple(gathered.stopped), withheld)


def _private_names_of(root: Path) -> Path:
    """Where the list of private names is; another one gives another result."""
    try:
        settings = files.read(root / "advocacy.yaml").decode("utf-8", "replace")
    except OSError:
        settings = ""
    return root / (named_file(settings) or PRIVATE_NAMES)


def check(root: Path, today: datetime.date) -> Report:
    """Do everything that a build does, but put nothing on the shelf."""
    words = read_ledger(drafts_of(root))[0].words
    gathered = Gathering(root, today, remembered=remembered_of(root), words=words)
    return Report(
        ordered(gathered.findings),
        stopped=tuple(gathered.stopped),
        withheld=tuple(gathered.kept_out),
    )


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a record in the documents of one order, and why it was kept out of them."""

    order: str
    state: Literal["printed", "withheld", "unchecked", "other-problems", "stopped", "not-chosen"]
    withheld: WithheldRecord | None = None


@dataclass(frozen=True, slots=True)
class Why:
    """The fate of a record in each order; `known` are the records that there are."""

    fates: tuple[Fate, ...]
    findings: tuple[Finding, ...]
    known: tuple[str, ...]


def why(root: Path, record: str, today: datetime.date) -> Why:
    """Where a record is printed and where it is not, by all that a build would do."""
    gathered = Gathering(root, today, remembered=remembered_of(root))
    dossier = gathered.dossier
    about = ordered(
        one for one in gathered.findings if dossier is None or f"record:{record}" in one.about
    )
    if dossier is None:
        return Why((), about, (record,))
    broken = (one.partition(":") for one in dossier.broken)
    known = (*dossier.records, *(name for word, _, name in broken if word == "record"))
    fates = tuple(_fates(gathered, dossier, record)) if record in dossier.records else ()
    return Why(fates, about, known)


def _fates(gathered: Gathering, dossier: Dossier, name: str) -> Iterator[Fate]:
    record, asks = dossier.records[name], dossier.agenda.asks
    printed = {
        edition.order.id
        for edition, _ in gathered.ready
        if any(one.id == name for one in edition.records)
    }
    for order in dossier.orders.values():
        answered = {one for ask in order.asks if ask in asks for one in asks[ask].answers}
        body = dossier.agenda.bodies.get(order.to)
        kept = [one for one in gathered.kept_out if body and one.audience == body.kind]
        withheld = next((one for one in kept if one.record == name), None)
        if order.id in printed:
            yield Fate(order.id, "printed")
        elif answered.isdisjoint(record.problems):
            yield Fate(order.id, "other-problems")
        elif withheld is not None:
            yield Fate(order.id, "withheld", withheld)
        elif record.checked is None:
            yield Fate(order.id, "unchecked")
        elif any(one.partition(".")[0] == order.id for one in gathered.stopped):
            yield Fate(order.id, "stopped")
        else:
            yield Fate(order.id, "not-chosen")


def remembered_of(root: Path) -> Remembered:
    """What earlier builds of the campaign in `root` have kept of its YAML files."""
    from advocacy.load import Remembered

    return Remembered(root, program())


def _still_holds(last: LastBuild, inputs: str, drafts: Path, today: datetime.date) -> bool:
    return (
        last.inputs == inputs
        and last.program == program()
        and last.day <= today
        and (last.until is None or today < last.until)
        and last.drafts == snapshot_drafts(drafts)
    )


def _unfinished(finding: Finding) -> bool:
    """Whether the next build has work even if nothing changes: an error, or a file that was held."""
    return severity_of(finding) == "error" or finding.code in {"draft-open", "draft-read-only"}


def _put_away(
    gathered: Gathering, drafts: Path, ledger: Ledger
) -> tuple[tuple[Outcome, ...], list[Finding], Ledger]:
    from advocacy.reread import blocks_left

    entries = [
        entry_of(
            data,
            edition.name,
            hashlib.sha256(data).hexdigest(),
            code=edition.document.code,
            blocks=edition.blocks(),
            built=gathered.today,
            until=gathered.until(),
        )
        for edition, data in gathered.ready
    ]
    announced, refused = announce(drafts, ledger, entries)
    if refused:
        return tuple(NotWritten(entry.edition, ()) for entry in entries), [*refused], ledger
    ledger = announced
    outcomes: list[Outcome] = []
    findings: list[Finding] = []
    for entry, (_, data) in zip(entries, gathered.ready, strict=True):
        outcome, ledger = lay(data, entry, drafts, ledger)
        outcomes.append(outcome)
        findings += outcome.findings
    for name in on_shelf(drafts, ledger):
        withheld = gathered.withheld(name, frozenset(uses(ledger, name)))
        if withheld:
            left = blocks_left(drafts / name, ledger.files[name].blocks)
            findings += report_withheld(drafts, ledger, name, withheld, left)
    # What a draft says of a record is known again when its file is gone, as long as the draft is there.
    printed = {name for file in ledger.files for name in uses(ledger, file)}
    words = {**gathered.gone, **_words_of_printed(gathered)}
    known = {name: said for name, said in words.items() if name in printed}
    return tuple(outcomes), findings, replace(ledger, words=known)


def _words_of_printed(gathered: Gathering) -> dict[str, tuple[str, ...]]:
    """The words of each record that an edition tells of, as far as they may be printed."""
    from advocacy.check import phrases_of_public

    words: dict[str, dict[str, None]] = {}
    for edition, _ in gathered.ready:
        for record in edition.records:
            words.setdefault(record.id, {}).update(dict.fromkeys(phrases_of_public(record)))
    return {name: tuple(said) for name, said in words.items()}
