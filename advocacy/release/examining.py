"""A finished file beside what the evidence gives: may it go out, and what is in it?"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from advocacy.finishing import check_finished
from advocacy.model.campaign import NO_CONTACT
from advocacy.model.codes import severity_of
from advocacy.model.document import Paragraph
from advocacy.model.editionname import EditionName, brief_of, other_of
from advocacy.model.finding import LANGUAGE_NAMES, Finding, ordered
from advocacy.model.ledger import BlockText, Ledger
from advocacy.model.place import Place
from advocacy.model.release import Changed, ReleasedFile
from advocacy.model.walk import plain
from advocacy.rebuilding import Rebuilding, Rebuilt
from advocacy.release.contents import figures_of, mentions_in, provisions_of
from advocacy.release.figures import check_figures
from advocacy.release.opened import Opened, opened, opened_built
from advocacy.reread import as_they_stand, changed, draft_lines, left_open, surviving_blocks
from advocacy.shelve import digest_parts, fingerprint, list_parts, report_withheld
from advocacy.write import writer_of

# What a part gives that is not text in its own encoding, or not whole.
_UNREADABLE = (UnicodeError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError)
_SHORTEST = 8  # characters; a shorter title may be an everyday word


@dataclass(frozen=True, slots=True)
class Examined:
    """What was found in a file; `file` is None where an error keeps it back."""

    findings: tuple[Finding, ...]
    file: ReleasedFile | None


def examine(path: Path, data: bytes, rebuilding: Rebuilding, ledger: Ledger, *, as_draft: bool = False) -> Examined:
    """The draft at `path`, which holds `data`; what cannot be looked through may not go out.

    `as_draft` lets a text go out that calls itself a draft.
    """
    name = path.name
    place = Place(f"briefs/drafts/{name}")
    try:
        draft = opened(name, data)
        if isinstance(draft, Finding):
            return Examined((draft,), None)
        rebuilt, edited = _nearest(name, data, draft, rebuilding, ledger)
        if rebuilt is None:
            stopped = Finding("release-not-rebuilt", place, {"name": name}, (f"order:{brief_of(name)}",))
            return Examined(ordered((*rebuilding.result(brief_of(name)).errors(), stopped)), None)
        findings = [
            *_findings(path, data, draft, rebuilt, ledger),
            *(() if as_draft else _says_draft(draft, rebuilding, place)),
            *(() if as_draft else _without_contact(rebuilt, place)),
            *(_edits(path, data, rebuilt, ledger) if edited else ()),
        ]
    except _UNREADABLE:
        return Examined((Finding("word-file-damaged", place, {"name": name, "part": name}),), None)
    about = (f"order:{rebuilt.edition.order.id}",)
    found = ordered(replace(finding, about=finding.about or about) for finding in findings)
    if any(severity_of(finding) == "error" for finding in found):
        return Examined(found, None)
    return Examined(found, _described(name, data, draft, rebuilt, ledger, edited=edited))


def _nearest(
    name: str, data: bytes, draft: Opened, rebuilding: Rebuilding, ledger: Ledger
) -> tuple[Rebuilt | None, bool]:
    """What the file was made from, a draft or a final text, and whether somebody has edited it."""
    parts_of = writer_of(name).parts_of
    parts = parts_of(data)
    variants = []
    for final in (False, True):
        rebuilt = rebuilding.of(name, final=final)
        if rebuilt is not None:
            if parts_of(rebuilt.data) == parts:
                return rebuilt, False
            variants.append(rebuilt)
    for rebuilt in variants:
        if _is_base(name, rebuilt, ledger):
            return rebuilt, True
    return min(variants, key=lambda one: len(_changes(one, draft)), default=None), True


def _is_base(name: str, rebuilt: Rebuilt, ledger: Ledger) -> bool:
    """True if the file that was edited had been built as it is built now."""
    base = ledger.files.get(name)
    return base is not None and base.parts == digest_parts(writer_of(name).parts_of(rebuilt.data))


def _changes(rebuilt: Rebuilt, draft: Opened) -> tuple[Changed, ...]:
    return changed(opened_built(rebuilt.edition.name, rebuilt.data).reading, draft.reading)


def _findings(path: Path, data: bytes, draft: Opened, rebuilt: Rebuilt, ledger: Ledger) -> Iterator[Finding]:
    """What keeps any file from going out, or has to be known before it does."""
    name = path.name
    yield from check_finished(rebuilt.evidence.scanner, name, data, f"order:{rebuilt.edition.order.id}")
    yield from _withheld(path, draft, rebuilt, ledger)
    yield from left_open(draft.package, draft.reading, Place(f"briefs/drafts/{name}"))
    # Texts of the example campaign that the file draws on.
    everything = {*rebuilt.edition.uses, "campaign"}
    yield from (one for one in rebuilt.evidence.dossier.examples if not everything.isdisjoint(one.about))
    yield from _turned(rebuilt)
    if writer_of(name).editable:
        yield from check_figures(path, data, draft, rebuilt, ledger)


def _turned(rebuilt: Rebuilt) -> Iterator[Finding]:
    """Directions that a number which is not verified would turn: a draft is warned, no release is."""
    order, language = f"order:{rebuilt.edition.order.id}", rebuilt.edition.document.language
    for finding in rebuilt.result.findings:
        turned = finding.code == "newer-unconfirmed-value" and order in finding.about
        if turned and finding.details["language"] == language:
            yield replace(finding, code="release-unconfirmed-value")


def _withheld(path: Path, draft: Opened, rebuilt: Rebuilt, ledger: Ledger) -> tuple[Finding, ...]:
    """Paragraphs about a record which may not be printed, by the ledger or by its words."""
    name, whole = path.name, draft.whole
    known = ledger.files.get(name)
    blocks = () if known is None else known.blocks
    for file, entry in ledger.files.items():  # somebody may have taken in text from beside
        if entry.edition == name and file != name:
            blocks += tuple(replace(block, bookmark="") for block in entry.blocks)
    mentioned = frozenset(record for block in blocks for record in block.records)
    records = rebuilt.evidence.dossier.records
    withheld = rebuilt.evidence.publisher.withheld(brief_of(name), mentioned | frozenset(records))
    words = tuple(
        BlockText("", words.text, (), (record,))
        for record in sorted(withheld & records.keys())
        for text in (records[record].title, records[record].summary)
        for words in (text.zh, text.en)
        if words is not None and len("".join(words.text.split())) >= _SHORTEST
    )
    surviving = surviving_blocks(whole, blocks)
    if known is None:
        surviving += surviving_blocks(whole, words)
    else:
        text = "".join("".join(paragraph.text.split()) for paragraph in whole.everything())
        surviving += tuple(block for block in words if "".join(block.text.split()) in text)
    return report_withheld(path.parent, ledger, name, withheld, as_they_stand(draft.reading, surviving))


def _says_draft(draft: Opened, rebuilding: Rebuilding, place: Place) -> Iterator[Finding]:
    """Lines by which the file calls itself a draft; ours are those of the text that is no final one."""
    name = draft.package.name
    built = rebuilding.of(name, final=False)
    ours = [
        plain(block.content)
        for block in (() if built is None else built.edition.document.blocks)
        if isinstance(block, Paragraph) and block.role == "state"
    ]
    for words in draft_lines(draft.package, draft.reading, ours):
        yield Finding("release-says-draft", place, {"name": name, "words": words})


def _without_contact(rebuilt: Rebuilt, place: Place) -> Iterator[Finding]:
    """A brief with a contact line that has nothing to say; a draft may leave it out."""
    edition = rebuilt.edition
    name = EditionName.parse(edition.name)
    if NO_CONTACT in edition.uses and name is not None and name.part == "brief":
        language = LANGUAGE_NAMES[edition.document.language]
        yield Finding("contact-missing", place, {"language": language})


def _edits(path: Path, data: bytes, rebuilt: Rebuilt, ledger: Ledger) -> Iterator[Finding]:
    """Of a file that is not as it is built now: whether somebody edited it, and what came after that."""
    name = path.name
    place = Place(f"briefs/drafts/{name}")
    is_ours = _digest(data) in {file.sha256 for file in ledger.files.values() if file.edition == name}
    if is_ours and not _stays_with_edited(path, ledger):
        yield Finding("release-draft-outdated", place, {"name": name})
    elif not is_ours and not writer_of(name).editable:
        yield Finding("release-not-editable", place, {"name": name})
    if name not in ledger.files or _is_base(name, rebuilt, ledger):
        return
    beside = [
        file
        for file, entry in sorted(ledger.files.items())
        if entry.edition == name and file != name and (path.parent / file).exists()
    ]
    yield Finding("release-newer-text", place, {"name": name, "beside": beside[-1] if beside else "briefs/drafts/"})


def _stays_with_edited(path: Path, ledger: Ledger) -> bool:
    """True of a verification file that was left since its brief is a person's now: it has that brief's figures."""
    edition = EditionName.parse(path.name)
    if edition is None or edition.part == "brief":
        return False
    brief = other_of(path.name)
    ours = {file.sha256 for file in ledger.files.values() if file.edition == brief}
    return brief in ledger.files and fingerprint(path.parent / brief) not in {None, *ours}


def _described(
    name: str, data: bytes, draft: Opened, rebuilt: Rebuilt, ledger: Ledger, *, edited: bool
) -> ReleasedFile:
    edition, reading = rebuilt.edition, draft.reading
    document = edition.document
    code = draft.code or document.code
    blocks = edition.text.blocks
    if edited:
        # The marks in an edited file are those of the text that was edited.
        built = (entry.blocks for entry in ledger.files.values() if entry.edition == name and entry.code == code)
        blocks = (*chain.from_iterable(built), *(replace(block, bookmark="") for block in blocks))
        records = {record for block in surviving_blocks(reading, blocks) for record in block.records}
    else:
        records = {word.partition(":")[2] for word in edition.uses if word.startswith("record:")}
    parts_of = writer_of(name).parts_of
    return ReleasedFile(
        name=name,
        language=document.language,
        house=edition.house,
        code=code,
        final=rebuilt.final,
        sha256=_digest(data),
        parts=list_parts(parts_of(data)),
        built=list_parts(parts_of(rebuilt.data)) if edited else {},
        edited=edited,
        changed=_changes(rebuilt, draft) if edited else (),
        records=tuple(sorted(records)),
        told=tuple(mentions_in(reading, document, blocks, records)),
        provisions=tuple(provisions_of(document, reading)),
        figures=tuple(figures_of(document, reading)),
    )


def _digest(data: bytes) -> str:
    import hashlib

    return hashlib.sha256(data).hexdigest()
