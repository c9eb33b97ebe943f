"""A finished file beside what the evidence gives: may it go out, and what is in it?"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from advocacy.finishing import check_finished
from advocacy.model.codes import severity_of
from advocacy.model.document import Paragraph
from advocacy.model.editionname import brief_of
from advocacy.model.finding import Finding, ordered
from advocacy.model.ledger import BlockText, Ledger
from advocacy.model.place import Place
from advocacy.model.release import Changed, ReleasedFile
from advocacy.model.walk import plain
from advocacy.rebuilding import Rebuilding, Rebuilt
from advocacy.release.contents import figures_of, provisions_of
from advocacy.release.figures import check_figures
from advocacy.release.told import told_in
from advocacy.reread import (
    Package,
    Reading,
    changed,
    code_of,
    draft_lines,
    left_open,
    read_bytes,
    read_text,
    read_whole,
    surviving_blocks,
)
from advocacy.shelve import digest_parts, list_parts, report_withheld
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
    try:
        return _look(path, data, rebuilding, ledger, as_draft=as_draft)
    except _UNREADABLE:
        place = Place(f"briefs/drafts/{path.name}")
        details = {"name": path.name, "part": path.name}
        return Examined((Finding("word-file-damaged", place, details),), None)


def _look(path: Path, data: bytes, rebuilding: Rebuilding, ledger: Ledger, *, as_draft: bool) -> Examined:
    name = path.name
    place = Place(f"briefs/drafts/{name}")
    package = read_bytes(data, place)
    if isinstance(package, Finding):
        return Examined((package,), None)
    reading = read_text(package)
    rebuilt, edited = _nearest(name, data, reading, rebuilding, ledger)
    if rebuilt is None:
        stopped = Finding("release-not-rebuilt", place, {"name": name}, (f"order:{brief_of(name)}",))
        return Examined(ordered((*rebuilding.result(brief_of(name)).errors(), stopped)), None)
    order = rebuilt.edition.order
    editable = writer_of(name).editable
    findings = [
        *check_finished(rebuilt.evidence.scanner, name, data, f"order:{order.id}"),
        *_withheld(path, read_whole(package), rebuilt, ledger),
        *left_open(package, reading, place),
        *_examples(rebuilt),
        *_turned(rebuilt),
        *(check_figures(path, data, package, rebuilt, ledger) if editable else ()),
    ]
    if not as_draft:
        findings += _says_draft(package, reading, rebuilding, place)
    if edited:
        known = {file.sha256 for file in ledger.files.values() if file.edition == name}
        if _digest(data) in known:
            findings.append(Finding("release-draft-outdated", place, {"name": name}))
        elif not editable:
            findings.append(Finding("release-not-editable", place, {"name": name}))
        findings += _newer(path, rebuilt, ledger, place)
    about = (f"order:{order.id}",)
    found = ordered(replace(one, about=one.about or about) for one in findings)
    if any(severity_of(one) == "error" for one in found):
        return Examined(found, None)
    code = code_of(package) or rebuilt.edition.document.code
    was = tuple(
        block
        for entry in ledger.files.values()
        if edited and entry.edition == name and entry.code == code
        for block in entry.blocks
    )
    return Examined(found, _described(name, data, reading, rebuilt, code, was=was, edited=edited))


def _examples(rebuilt: Rebuilt) -> tuple[Finding, ...]:
    """Texts of the example campaign that the file draws on."""
    everything = {*rebuilt.edition.uses, "campaign"}
    examples = rebuilt.evidence.dossier.examples
    return tuple(one for one in examples if not everything.isdisjoint(one.about))


def _turned(rebuilt: Rebuilt) -> Iterator[Finding]:
    """Directions that a number which is not verified would turn: a draft is warned, no release is."""
    document = rebuilt.edition.document
    for one in rebuilt.result.findings:
        if (
            one.code == "newer-unconfirmed-value"
            and f"order:{rebuilt.edition.order.id}" in one.about
            and one.details["language"] == document.language
        ):
            yield replace(one, code="release-unconfirmed-value")


def _nearest(
    name: str, data: bytes, reading: Reading, rebuilding: Rebuilding, ledger: Ledger
) -> tuple[Rebuilt | None, bool]:
    """What the file was made from, and whether somebody has edited it: a draft or a final text."""
    parts_of = writer_of(name).parts_of
    parts = parts_of(data)
    variants = []
    for final in (False, True):
        rebuilt = rebuilding.of(name, final=final)
        if rebuilt is not None:
            if parts_of(rebuilt.data) == parts:
                return rebuilt, False
            variants.append(rebuilt)
    if not variants:
        return None, True
    base = ledger.files.get(name)
    for rebuilt in variants:
        if base is not None and base.parts == digest_parts(parts_of(rebuilt.data)):
            return rebuilt, True
    return min(variants, key=lambda one: len(_changes(one, reading))), True


def _changes(rebuilt: Rebuilt, reading: Reading) -> tuple[Changed, ...]:
    built = read_bytes(rebuilt.data, Place(rebuilt.edition.name))
    assert not isinstance(built, Finding)  # noqa: S101  the writer makes Word files
    return changed(read_text(built), reading)


def _withheld(path: Path, reading: Reading, rebuilt: Rebuilt, ledger: Ledger) -> tuple[Finding, ...]:
    """Paragraphs that tell of a record which may not be printed, by the ledger or by its words."""
    name = path.name
    known = ledger.files.get(name)
    blocks = () if known is None else known.blocks
    for file, entry in ledger.files.items():  # somebody may have taken in text from beside
        if entry.edition == name and file != name:
            blocks += tuple(replace(block, bookmark="") for block in entry.blocks)
    told = frozenset(record for block in blocks for record in block.records)
    records = rebuilt.evidence.dossier.records
    withheld = rebuilt.evidence.publisher.withheld(brief_of(name), told | frozenset(records))
    words = tuple(
        BlockText("", words.text, (), (one,))
        for one in sorted(withheld & records.keys())
        for text in (records[one].title, records[one].summary)
        for words in (text.zh, text.en)
        if words is not None and len("".join(words.text.split())) >= _SHORTEST
    )
    left = surviving_blocks(reading, blocks)
    if known is None:
        left += surviving_blocks(reading, words)
    else:
        said = "".join("".join(one.text.split()) for one in reading.everything())
        left += tuple(block for block in words if "".join(block.text.split()) in said)
    return report_withheld(path.parent, ledger, name, withheld, left)


def _says_draft(package: Package, reading: Reading, rebuilding: Rebuilding, place: Place) -> Iterator[Finding]:
    """Lines by which the file calls itself a draft; ours are those of the text that is no final one."""
    draft = rebuilding.of(package.name, final=False)
    ours = [
        plain(block.content)
        for block in (() if draft is None else draft.edition.document.blocks)
        if isinstance(block, Paragraph) and block.role == "state"
    ]
    for words in draft_lines(package, reading, ours):
        yield Finding("release-says-draft", place, {"name": package.name, "words": words})


def _newer(path: Path, rebuilt: Rebuilt, ledger: Ledger, place: Place) -> Iterator[Finding]:
    """Whether the evidence has changed since the text that was edited was built."""
    name = path.name
    base = ledger.files.get(name)
    if base is None or base.parts == digest_parts(writer_of(name).parts_of(rebuilt.data)):
        return
    beside = [
        file
        for file, entry in sorted(ledger.files.items())
        if entry.edition == name and file != name and (path.parent / file).exists()
    ]
    details = {"name": name, "beside": beside[-1] if beside else "briefs/drafts/"}
    yield Finding("release-newer-text", place, details)


def _described(
    name: str, data: bytes, reading: Reading, rebuilt: Rebuilt, code: str, *, was: tuple[BlockText, ...], edited: bool
) -> ReleasedFile:
    """`was` are the blocks of an edited file as it was built: their marks are those in it."""
    edition = rebuilt.edition
    records = {word.partition(":")[2] for word in edition.uses if word.startswith("record:")}
    blocks = edition.text.blocks
    if edited:
        blocks = (*was, *(replace(block, bookmark="") for block in blocks))
        records = {record for block in surviving_blocks(reading, blocks) for record in block.records}
    parts_of = writer_of(name).parts_of
    return ReleasedFile(
        name=name,
        language=edition.document.language,
        house=edition.house,
        code=code,
        final=rebuilt.final,
        sha256=_digest(data),
        parts=list_parts(parts_of(data)),
        built=list_parts(parts_of(rebuilt.data)) if edited else {},
        edited=edited,
        changed=_changes(rebuilt, reading) if edited else (),
        records=tuple(sorted(records)),
        told=told_in(reading, edition.document, blocks, records),
        provisions=provisions_of(edition.document, reading),
        figures=figures_of(edition.document, reading),
    )


def _digest(data: bytes) -> str:
    import hashlib

    return hashlib.sha256(data).hexdigest()
