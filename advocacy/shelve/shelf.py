"""One file onto the shelf: written, unchanged, or laid beside what a person has touched."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from advocacy import files
from advocacy.model.editionname import brief_of, other_of
from advocacy.model.finding import Finding
from advocacy.model.ledger import BlockText, Ledger, ShelvedFile
from advocacy.shelve.ledger import announce
from advocacy.shelve.names import lock_of, names_beside, place_in, portable
from advocacy.shelve.put import fingerprint, put, read_only


@dataclass(frozen=True, slots=True)
class Written:
    """`file` now holds the built text."""

    file: str
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Unchanged:
    """`file` held the built text already."""

    file: str
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptEdited:
    """`file` is a person's or open, and was left; the built text stands in `beside`."""

    file: str
    beside: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class NotWritten:
    """Nothing could be written; the findings say why. What was there is as it was."""

    file: str
    findings: tuple[Finding, ...]


Outcome = Written | Unchanged | KeptEdited | NotWritten


def entry_of(
    data: bytes,
    name: str,
    inputs: str,
    *,
    parts: str = "",
    code: str = "",
    blocks: tuple[BlockText, ...] = (),
    built: datetime.date | None = None,
    until: datetime.date | None = None,
) -> ShelvedFile:
    """What the ledger remembers of the built edition `name`; to be announced before it is laid.

    `parts` is the digest of its parts (see `digest_parts`); without one the file is one part.
    """
    digest = hashlib.sha256(data).hexdigest()
    return ShelvedFile(name, digest, parts or digest, inputs, code, built, until, blocks)


def _nothing(_name: str) -> bool:
    return False


def lay_all(
    ready: Sequence[tuple[ShelvedFile, bytes]],
    folder: Path,
    ledger: Ledger,
    tells_withheld: Callable[[str], bool] = _nothing,
) -> tuple[tuple[Outcome, ...], tuple[Finding, ...], Ledger]:
    """Put built editions into `folder`; none of them, and the same ledger, where it cannot be told before.

    A verification file stays with the brief that somebody edited, whose figures it tells of, but not
    one that `tells_withheld`. Each comes after its brief.
    """
    announced, refused = announce(folder, ledger, [entry for entry, _ in ready])
    if refused:
        return tuple(NotWritten(entry.edition, ()) for entry, _ in ready), refused, ledger
    ledger = announced
    outcomes: dict[str, Outcome] = {}
    codes = {entry.edition: entry.code for entry, _ in ready}
    for entry, data in ready:
        brief = other_of(entry.edition)
        base = ledger.files.get(brief)
        is_left = isinstance(outcomes.get(brief), KeptEdited) and base is not None and base.code != codes[brief]
        stays = is_left and not tells_withheld(entry.edition)
        outcomes[entry.edition], ledger = lay(data, entry, folder, ledger, stays_with=brief if stays else "")
    return tuple(outcomes.values()), tuple(found for one in outcomes.values() for found in one.findings), ledger


def lay(
    data: bytes, entry: ShelvedFile, folder: Path, ledger: Ledger, *, stays_with: str = ""
) -> tuple[Outcome, Ledger]:
    """Put the built edition `entry` into `folder`, never over what the ledger does not know.

    What lies there stays too where it belongs to the edited draft `stays_with`.
    """
    name = entry.edition
    if not portable(name):
        return NotWritten(name, (_finding("file-name-forbidden", folder, name),)), ledger
    try:
        files.folder(folder)
        return _lay(data, entry, folder, ledger, stays_with)
    except OSError as error:
        return NotWritten(name, (_finding("shelf-unwritable", folder, name, reason=files.reason(error)),)), ledger


def _lay(data: bytes, entry: ShelvedFile, folder: Path, ledger: Ledger, stays_with: str) -> tuple[Outcome, Ledger]:
    name = entry.edition
    found = fingerprint(folder / name)
    ours = _ours(entry, ledger)
    lock = lock_of(folder, name)
    if found in ours and ours[found] == entry.parts:
        kept = replace(entry, sha256=found)
        return Unchanged(name, _superseded(folder, name, ledger)), _noted(ledger, name, kept)
    untouched = found is None or found in ours
    fixed = read_only(folder / name)
    stays = bool(stays_with) and found is not None
    if untouched and lock is None and not fixed and not stays and put(data, folder / name, found):
        return Written(name, _superseded(folder, name, ledger)), _noted(ledger, name, entry)
    beside, ledger = _lay_beside(data, entry, folder, ledger)
    if stays and untouched:
        finding = _finding("sources-kept", folder, name, beside=beside, brief=stays_with)
    elif lock is not None and untouched:
        finding = _finding("draft-open", folder, name, beside=beside, lock=lock)
    elif fixed and untouched:
        finding = _finding("draft-read-only", folder, name, beside=beside)
    else:
        finding = _finding("draft-kept", folder, name, beside=beside)
    return KeptEdited(name, beside, (finding,)), ledger


def _lay_beside(data: bytes, entry: ShelvedFile, folder: Path, ledger: Ledger) -> tuple[str, Ledger]:
    """Replace our own untouched file beside the person's, or take the first name that is free."""
    ours = _ours(entry, ledger)
    for beside, found in _slots(folder, entry, ledger):  # pragma: no branch - names never run out
        if found is not None and ours[found] == entry.parts:
            return beside, _noted(ledger, beside, replace(entry, sha256=found))
        if put(data, folder / beside, found):
            return beside, _noted(ledger, beside, entry)
    raise AssertionError  # pragma: no cover - see above


def _slots(folder: Path, entry: ShelvedFile, ledger: Ledger) -> Iterator[tuple[str, str | None]]:
    """Names beside `entry` that may be written, with what stands there now, best first.

    A file that we laid there before comes before a free name, the newest before older ones: else
    a reader would find an old text under the highest number.
    """
    ours = _ours(entry, ledger)
    for beside in _laid_beside(entry.edition, ledger):
        found = fingerprint(folder / beside)
        if found in ours and lock_of(folder, beside) is None and not read_only(folder / beside):
            yield beside, found
    for beside in names_beside(entry.edition):  # pragma: no branch - they never run out
        known = ledger.files.get(beside)
        if known is not None and known.edition != entry.edition:
            continue  # another edition has this very name
        found = fingerprint(folder / beside)
        same = found == entry.sha256
        if (found is None or same) and lock_of(folder, beside) is None:
            yield beside, found


def _ours(entry: ShelvedFile, ledger: Ledger) -> dict[str, str]:
    """The fingerprints that are ours for this edition, each with the digest of its parts.

    Those of files beside count as well: who renames `a.zh.new.docx` to `a.zh.docx` takes the built
    text, and touches nothing. So do the very bytes that we are about to write.
    """
    known = {one.sha256: one.parts for one in (*ledger.files.values(), *ledger.coming) if one.edition == entry.edition}
    return {**known, entry.sha256: entry.parts}


def _laid_beside(name: str, ledger: Ledger) -> tuple[str, ...]:
    """What we laid beside `name` at any time, the highest number first."""
    laid = (f for f, known in ledger.files.items() if known.edition == name and f != name)
    return tuple(sorted(laid, key=lambda file: (len(file), file), reverse=True))


def _superseded(folder: Path, name: str, ledger: Ledger) -> tuple[Finding, ...]:
    """A note for each file beside `name` that nobody needs any more; we never delete one."""
    return tuple(
        _finding("draft-superseded", folder, beside, file=name)
        for beside in _laid_beside(name, ledger)
        if fingerprint(folder / beside) == ledger.files[beside].sha256
    )


def _noted(ledger: Ledger, file: str, entry: ShelvedFile) -> Ledger:
    return replace(ledger, files={**ledger.files, file: entry})


def _finding(code: str, folder: Path, name: str, **details: str | tuple[str, str]) -> Finding:
    place = place_in(folder, name)
    order = brief_of(name)
    return Finding(code, place, {"name": name, **details}, (f"order:{order}",))
