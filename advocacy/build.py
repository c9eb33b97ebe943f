"""The build: nothing where nothing changed; else run the pipeline, then put its files on the shelf.

Heavy stages are imported when they are needed: a build with nothing to do never reaches them.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from advocacy import files, history
from advocacy.model.codes import category_of, is_private, severity_of
from advocacy.model.editionname import Format, brief_of
from advocacy.model.finding import Finding, ordered
from advocacy.model.ledger import LastBuild, Ledger
from advocacy.model.paths import CampaignPaths
from advocacy.model.private_names import PRIVATE_NAMES, named_file
from advocacy.model.withheld import WithheldRecord
from advocacy.shelve import (
    Outcome,
    digest_parts,
    editions_on_shelf,
    entry_of,
    lay_all,
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
    from advocacy.result import Evidence, Result


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


def build(
    root: Path,
    today: datetime.date,
    extra_style: str = "",
    *,
    briefs: frozenset[str] | None = None,
    formats: tuple[Format, ...] = (),
    final: bool = False,
    clock: datetime.date | None = None,
    on_step: OnStep | None = None,
) -> Report:
    """Build every ordered edition in `root`, or those of `briefs`, and each once more in `extra_style` and in `formats`.

    A `final` one does not call itself a draft, and is built only where nothing is left open.
    Earlier versions of files go by the day of the `clock`: a trial of a later day throws none away.
    `on_step` is told how much of how much is done.
    """
    by_clock = today if clock is None else clock
    paths = CampaignPaths(root)
    if not paths.settings.is_file():
        return check(root, today)  # somebody's other folder: nothing is made in it
    drafts = paths.drafts
    last = read_ledger(drafts)[0].last
    of_all = f"{extra_style}{' final' if final else ''} {' '.join(formats)}"
    asked = of_all if briefs is None else f"{of_all} of {' '.join(sorted(briefs))}"
    shot = snapshot(root, [_private_names_of(root)])
    versions = history.listed(root, by_clock)
    holding = {_inputs(shot, asked, versions), _inputs(shot, of_all, versions)}
    if last is not None and last.inputs in holding and _still_holds(last, drafts, today):
        return Report(_concerning(briefs, last.findings), withheld=last.withheld, idle=True)
    with lock(drafts) as refused:
        if refused:
            return Report(refused)
        take_away_unfinished(drafts)
        from advocacy import edit

        left = [*edit.clear(root)]
        history.prune(root, by_clock)
        inputs = _inputs(shot, asked, history.listed(root, by_clock))
        # Another build may have ended since the first look.
        ledger, unreadable = read_ledger(drafts)
        from advocacy.load import Cache
        from advocacy.pipeline import run
        from advocacy.result import Request

        on_disk = frozenset(editions_on_shelf(drafts, ledger))
        version = program()
        cache = Cache(root, version)
        request = Request(briefs, extra_style, formats, final, on_disk, ledger.words)
        result = run(root, request, today, cache, on_step)
        cache.save()
        outcomes: tuple[Outcome, ...] = ()
        until = None
        if result.evidence is not None:
            outcomes, shelved, ledger = _put_away(result, result.evidence, drafts, ledger)
            ours = (name for name in on_disk if briefs is None or brief_of(name) in briefs)
            shelved += report_unordered(drafts, _unordered(result, result.evidence, ours))
            left += shelved
            until = result.evidence.until()
        found = _concerning(briefs, ordered((*result.findings, *_masked(left, result))))
        if not any(_unfinished(finding) for finding in found):
            done = LastBuild(inputs, snapshot_drafts(drafts), version, today, until, found, result.withheld)
            ledger = replace(ledger, last=done)
        ledger = replace(ledger, coming=())
        found = ordered((*unreadable, *found, *write_ledger(drafts, ledger)))
    return Report(found, outcomes, result.stopped, result.withheld)


def _inputs(shot: str, asked: str, versions: str) -> str:
    """What the result depends on; earlier `versions` of files may have to go."""
    return f"{shot} {asked}".rstrip() + (f" {versions}" if versions else "")


def _masked(findings: Iterable[Finding], result: Result) -> tuple[Finding, ...]:
    """`findings` as they may be told."""
    from advocacy.check import IdentifierScanner
    from advocacy.log import mask

    return mask(findings, result.evidence.scanner if result.evidence else IdentifierScanner())


def _private_names_of(root: Path) -> Path:
    """Where the list of private names is; another one gives another result."""
    try:
        settings = files.read(root / "advocacy.yaml").decode("utf-8", "replace")
    except OSError:
        settings = ""
    return root / (named_file(settings) or PRIVATE_NAMES)


def check(root: Path, today: datetime.date, briefs: frozenset[str] | None = None) -> Report:
    """Do everything that a build does, of all orders or of those of `briefs`, but put nothing on the shelf."""
    from advocacy import edit
    from advocacy.load import Cache
    from advocacy.pipeline import run
    from advocacy.result import Request

    words = read_ledger(CampaignPaths(root).drafts)[0].words
    result = run(root, Request(briefs, words=words), today, Cache(root, program()))
    found = ordered((*result.findings, *_masked(edit.announced(root), result)))
    return Report(_concerning(briefs, found), stopped=result.stopped, withheld=result.withheld)


def is_current(root: Path, today: datetime.date) -> bool:
    """True if the last build was of all documents, left nothing undone, and would do nothing now."""
    drafts = CampaignPaths(root).drafts
    last = read_ledger(drafts)[0].last
    if last is None or " of " in last.inputs:
        return False
    is_same = last.inputs.startswith(snapshot(root, [_private_names_of(root)]))
    return is_same and _still_holds(last, drafts, today)


def _concerning(briefs: frozenset[str] | None, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """`findings` without those that are only about orders that nobody asked for; what exposes somebody is always told."""

    def is_elsewhere(about: str) -> bool:
        word, _, name = about.partition(":")
        return word in {"order", "edition"} and briefs is not None and brief_of(name) not in briefs

    return tuple(one for one in findings if is_private(one) or not one.about or not all(map(is_elsewhere, one.about)))


def _still_holds(last: LastBuild, drafts: Path, today: datetime.date) -> bool:
    return (
        last.program == program()
        and last.day <= today
        and (last.until is None or today < last.until)
        and last.drafts == snapshot_drafts(drafts)
    )


def _unfinished(finding: Finding) -> bool:
    """True if the next build has work even if nothing changes: an error, or a file that was held."""
    return severity_of(finding) == "error" or category_of(finding) == "held"


def _put_away(
    result: Result, evidence: Evidence, drafts: Path, ledger: Ledger
) -> tuple[tuple[Outcome, ...], list[Finding], Ledger]:
    from advocacy.write import writer_of

    until = evidence.until()
    ready = [
        (
            entry_of(
                data,
                edition.name,
                hashlib.sha256(data).hexdigest(),
                parts=digest_parts(writer_of(edition.name).parts_of(data)),
                code=edition.document.code,
                blocks=edition.text.blocks,
                built=evidence.dossier.today,
                until=until,
            ),
            data,
        )
        for edition, data in result.ready
    ]
    before = ledger

    def tells_withheld(name: str) -> bool:
        return bool(evidence.publisher.withheld(brief_of(name), frozenset(uses(before, name))))

    outcomes, found, ledger = lay_all(ready, drafts, ledger, tells_withheld)
    findings = [*found]
    for name in on_shelf(drafts, ledger):
        withheld = evidence.publisher.withheld(brief_of(name), frozenset(uses(ledger, name)))
        if withheld:
            from advocacy.reread import standing_in_file

            standing = standing_in_file(drafts / name, ledger.files[name].blocks)
            findings += report_withheld(drafts, ledger, name, withheld, standing)
    # What a draft says of a record is known again when its file is gone, as long as the draft is there.
    printed = {name for file in ledger.files for name in uses(ledger, file)}
    words = {**ledger.words, **result.removed, **_words_of_printed(result)}
    known = {name: said for name, said in words.items() if name in printed}
    return outcomes, findings, replace(ledger, words=known)


def _unordered(result: Result, evidence: Evidence, on_disk: Iterable[str]) -> Iterator[str]:
    """Those of the editions on the shelf that nobody orders any more."""
    known = {edition.name for edition, _ in result.ready}.union(result.stopped)
    for name in on_disk:
        if name not in known and f"order:{brief_of(name)}" not in evidence.dossier.broken:
            yield name


def _words_of_printed(result: Result) -> dict[str, tuple[str, ...]]:
    """The words of each record that an edition tells of, as far as they may be printed."""
    from advocacy.check import phrases_of_public

    words: dict[str, dict[str, None]] = {}
    for edition, _ in result.ready:
        for record in edition.records:
            words.setdefault(record.id, {}).update(dict.fromkeys(phrases_of_public(record)))
    return {name: tuple(said) for name, said in words.items()}
