"""Call a record back: find everybody who has it, and draft the letters to them."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, get_args

from advocacy.model.agenda import BodyKind
from advocacy.model.dossier import Dossier
from advocacy.model.finding import Details, Finding, ordered
from advocacy.model.ledger import Ledger
from advocacy.model.paths import CampaignPaths
from advocacy.model.place import Place
from advocacy.model.suggestion import did_you_mean
from advocacy.model.tracking import Followed
from advocacy.recall.delivered import Delivery, delivered_words, deliveries, read_released
from advocacy.recall.letter_drafts import LETTERS, write_letters
from advocacy.recall.local_copies import LocalCopy, local_copies
from advocacy.reread import Spot, mentions_of
from advocacy.shelve import Outcome, read_ledger

# printed: a build would print it again; withheld: it is kept out; unread: its file has errors;
# gone: there is no file of it any more.
State = Literal["printed", "withheld", "unread", "gone"]


@dataclass(frozen=True, slots=True)
class Recalled:
    """What was found of a record; `state` is None where nobody knows it, `file` its YAML.

    `letters` are what became of each letter on the shelf.
    """

    findings: tuple[Finding, ...]
    state: State | None = None
    file: str = ""
    copies: tuple[LocalCopy, ...] = ()
    deliveries: tuple[Delivery, ...] = ()
    letters: tuple[Outcome, ...] = ()


def recall(root: Path, record: str, today: datetime.date) -> Recalled:
    """Every draft, release and recipient of `record`; a letter a recipient and language."""
    from advocacy.check import masked_findings
    from advocacy.load import load
    from advocacy.load.releases import read_releases

    record = Path(record).name.removesuffix(".yaml")
    drafts = CampaignPaths(root).drafts
    dossier, loaded = load(root, today)
    releases, unread = read_releases(root, "zh")
    ledger, unreadable = read_ledger(drafts)
    findings = [one for one in loaded if dossier is None or f"record:{record}" in one.about]
    findings += [*unread, *unreadable]
    known = frozenset(_known(dossier, ledger, releases))
    if record not in known:
        named: Details = {"name": record, "hint": did_you_mean(record, known)}
        findings.append(Finding("recall-record-unknown", Place("evidence"), named))
        return Recalled(ordered(masked_findings(dossier, findings)))
    released_texts, unlike = read_released(root, releases)
    words = (*_written(dossier, record), *delivered_words(released_texts, record))
    every = tuple(block for file in ledger.files.values() for block in file.blocks)
    mentions = mentions_of(every, record, words)
    out = tuple(deliveries(released_texts, record, mentions))
    here, closed = local_copies(
        root, ledger, record, words, frozenset(one.path() for one in released_texts if not one.file.kept)
    )
    findings += [*unlike, *closed]
    state, file = _state(dossier, record)
    if state == "printed":
        line = _withdrawing(dossier, record, today)
        still: Details = {"name": record, "file": file, "line": line}
        findings.append(Finding("recall-still-printed", Place(file), still, (f"record:{record}",)))
    letters: tuple[Outcome, ...] = ()
    if dossier is not None and out:
        letters, stopped = write_letters(dossier, drafts / LETTERS, record, out, mentions)
        findings += stopped
    hide = _hiding(dossier)
    return Recalled(
        ordered(masked_findings(dossier, findings)),
        state,
        file,
        tuple(replace(one, spots=hide(one.spots)) for one in here),
        tuple(replace(one, spots=hide(one.spots)) for one in out),
        letters,
    )


def _known(dossier: Dossier | None, ledger: Ledger, releases: tuple[Followed, ...]) -> Iterator[str]:
    """Every record that is there, or was when a draft or a release was made."""
    if dossier is not None:
        yield from dossier.records
        broken = (about.partition(":") for about in dossier.broken)
        yield from (name for word, _, name in broken if word == "record")
    for file in ledger.files.values():
        for block in file.blocks:
            yield from block.records
    for one in releases:
        for released in one.release.files:
            yield from released.records


def _written(dossier: Dossier | None, record: str) -> Iterator[str]:
    """The longest texts of the record's own file, as far as it is there."""
    one = None if dossier is None else dossier.records.get(record)
    for text in () if one is None else (one.title, one.summary, one.quote):
        for words in () if text is None else (text.zh, text.en):
            if words is not None:
                yield words.text


def _state(dossier: Dossier | None, record: str) -> tuple[State, str]:
    """What the next build would do with the record, and where its file is."""
    from advocacy.redact import redact

    if dossier is None or f"record:{record}" in dossier.broken:
        return "unread", ""
    if record not in dossier.records:
        return "gone", ""
    publics = (redact(dossier, one, dossier.today).public for one in get_args(BodyKind))
    printed = any(one.id == record for public in publics for one in public.records)
    return "printed" if printed else "withheld", dossier.records[record].at.file


def _withdrawing(dossier: Dossier | None, record: str, today: datetime.date) -> tuple[str, str]:
    """What to write into the file of a record so that it is printed no more, in both languages."""
    if dossier is not None and dossier.records[record].consent is not None:
        line = f"withdrawn: {today.isoformat()}"
        return f"的 consent 下写 {line}", f"write {line} under consent"
    return "写 private: true", "write private: true"


def _hiding(dossier: Dossier | None) -> Callable[[tuple[Spot, ...]], tuple[Spot, ...]]:
    """What shows passages without the identifiers that may stand in them."""
    from advocacy.check import IdentifierScanner, scanner_of

    scanner = IdentifierScanner() if dossier is None else scanner_of(dossier)
    return lambda spots: tuple(replace(one, text=scanner.hide(one.text)) for one in spots)
