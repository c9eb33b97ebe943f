"""The letters of correction onto the shelf: drafts in a folder of their own, never over an edit."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path

from advocacy.model.document import Document
from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding, Language
from advocacy.model.ledger import Ledger, ShelvedFile
from advocacy.model.place import Place
from advocacy.recall.delivered import Delivery
from advocacy.recall.letter import Writer, letter, recipients
from advocacy.reread import RecordMentions
from advocacy.shelve import (
    Outcome,
    digest_parts,
    entry_of,
    lay_all,
    lock,
    numbered,
    read_ledger,
    take_away_unfinished,
    write_ledger,
)

LETTERS = "letters"  # in the drafts folder; it has its own ledger, as no order asks for a letter
_PLACE = f"briefs/drafts/{LETTERS}"
_HOUSES: dict[Language, str] = {"zh": "gongwen", "en": "brief"}


def write_letters(
    dossier: Dossier, folder: Path, record: str, delivered: tuple[Delivery, ...], mentions: RecordMentions
) -> tuple[tuple[Outcome, ...], tuple[Finding, ...]]:
    """One letter a recipient and language; a letter that is there and was edited is kept."""
    with lock(folder) as refused:
        if refused:
            return (), refused
        take_away_unfinished(folder)
        ledger, unreadable = read_ledger(folder)
        findings = list(unreadable)
        ready: dict[str, tuple[ShelvedFile, bytes]] = {}
        writer = Writer(dossier.campaign.organisation, dossier.today)
        for (body, through, language), got in recipients(delivered).items():
            document = letter(got, language, writer)
            about = f"{record}\n{body}\n{through}\n{language}"
            inputs = hashlib.sha256(about.encode()).hexdigest()
            name = _name(folder, ledger, ready, f"{body}.{language}", inputs)
            data, found = _written(dossier, document, name, got, mentions)
            findings += found
            if data is not None:
                from advocacy.write import writer_of

                parts = digest_parts(writer_of(name).parts_of(data))
                code, built = document.code, dossier.today
                entry = entry_of(data, name, inputs, parts=parts, code=code, built=built)
                ready[name] = entry, data
        outcomes, laid = _lay(folder, ledger, tuple(ready.values()))
        findings += laid
    return outcomes, tuple(_placed(findings))


def _lay(
    folder: Path, ledger: Ledger, ready: tuple[tuple[ShelvedFile, bytes], ...]
) -> tuple[tuple[Outcome, ...], list[Finding]]:
    """The letters onto the shelf, and the ledger before and after them."""
    outcomes, findings, laid = lay_all(ready, folder, ledger)
    return outcomes, [*findings, *(() if laid is ledger else write_ledger(folder, replace(laid, coming=())))]


def _name(folder: Path, ledger: Ledger, ready: Collection[str], wanted: str, inputs: str) -> str:
    """The name of this very letter, or the first that is free; none names the record.

    `wanted` is its body and language (`ministry.zh`).
    """
    body, _, language = wanted.rpartition(".")
    names = (f"{stem}.{language}.docx" for stem in numbered(f"correction-{body}"))
    for name in names:  # pragma: no branch - they never run out
        known = ledger.files.get(name)
        if known is None and name not in ready and not os.path.lexists(folder / name):
            return name
        if known is not None and known.inputs == inputs:
            return name
    raise AssertionError  # pragma: no cover - see above


def _written(
    dossier: Dossier, document: Document, name: str, delivered: tuple[Delivery, ...], mentions: RecordMentions
) -> tuple[bytes | None, tuple[Finding, ...]]:
    """The letter as a Word file; None where it would tell what it calls back, or cannot be made."""
    from advocacy.check import scanner_of
    from advocacy.finishing import check_finished
    from advocacy.model.walk import contents_of, plain
    from advocacy.write import read_house, write

    said = [plain(content) for block in document.blocks for content in contents_of(block)]
    place = Place(f"{_PLACE}/{name}")
    if any(mentions.mentioned_in(text) for text in said):
        return None, (Finding("recall-letter-tells", place, {"name": name}),)
    houses, usual = dossier.templates.houses, _HOUSES[document.language]
    house = delivered[0].file.house if delivered[0].file.house in houses else usual
    style, found = read_house(house, houses.get(house, b""))
    if style is None:
        return None, found
    data = write(document, style)
    found += check_finished(scanner_of(dossier), name, data, "campaign")
    return (None if found else data), found


def _placed(findings: list[Finding]) -> Iterator[Finding]:
    """The findings with their place in the campaign: the shelf knows two folders of it."""
    short = _PLACE.partition("/")[2]
    for one in findings:
        file = one.place.file
        if file.startswith(short):
            one = replace(one, place=replace(one.place, file=f"briefs/{file}"))  # noqa: PLW2901
        yield one
