"""A returned file into the register of its brief, with answers as a table and patches to review."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import assert_never

from advocacy import files
from advocacy.feedback.delivered import Delivered, delivered_edition
from advocacy.feedback.known_comments import with_known_ids
from advocacy.feedback.reply import reply_table
from advocacy.feedback.sources import Line, Suggestion, patch_of, source_lines, sources_of
from advocacy.feedback.writing import register_text
from advocacy.model.dossier import Dossier
from advocacy.model.editionname import EditionName
from advocacy.model.finding import Finding, Language, ordered
from advocacy.model.paths import CampaignPaths
from advocacy.model.place import Place
from advocacy.model.remark import REGISTERS, Register, Remark, RemarkKind
from advocacy.reread import ReadRemark, code_of, marks_without_row, read_package, read_text, remarks_in
from advocacy.shelve import lay_beside, lay_register, read_ledger
from advocacy.tracing import verification_file

_HOUSES: dict[Language, str] = {"zh": "gongwen", "en": "brief"}
_NOT_OF_WORDING: frozenset[RemarkKind] = frozenset({"comment", "figure", "format"})
_APART: frozenset[RemarkKind] = frozenset({"comment", "format"})
_LONGEST = 20_000  # characters of a text in the register, which is a file of at most 2 MB
_BEFORE = 6  # characters before an insertion by which its line is known


@dataclass(frozen=True, slots=True)
class Feedback:
    """What came of a returned file; `remarks` are all in it, `added` those not known before.

    `register` is the file of the register, relative to the campaign, "" where nothing was read.
    """

    findings: tuple[Finding, ...]
    register: str = ""
    edition: str = ""
    remarks: tuple[Remark, ...] = ()
    added: tuple[str, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    reply: Path | None = None


def feedback(root: Path, path: Path, today: datetime.date, *, reply: Path | None = None) -> Feedback:
    """Read the returned file at `path`; nothing but the register and `reply` is written."""
    from advocacy.load import load
    from advocacy.load.registers import read_register

    package = read_package(path)
    if isinstance(package, Finding):
        return Feedback((package,))
    place = Place(path.as_posix())
    marks, ledger = marks_without_row(read_text(package)), read_ledger(CampaignPaths(root).drafts)[0]
    beside = verification_file(root, path, ledger, code_of(package), marks)
    rows = () if beside is None else beside.lines
    ours, found = delivered_edition(root, package, rows)
    if ours is None:
        unknown = Finding("returned-unknown", place, {"name": path.name})
        return Feedback(ordered((*found, unknown)))
    findings = list(found)
    if ours.by_text:
        details = {"name": path.name, "edition": ours.edition}
        code = "returned-other-build" if ours.other_build else "returned-by-text"
        findings.append(Finding(code, place, details))
    read = remarks_in(package, ours.blocks, ours.margins, rows)
    if more := sum(one.places for one in read if one.places > 1):
        findings.append(Finding("returned-many-unknown", place, {"name": path.name, "number": str(more)}))
    dossier, _ = load(root, today)
    templates = None if dossier is None else dossier.templates
    lines = source_lines(root, ours.brief, ours.language, templates)
    led = [sources_of(one.passage or _words(one), lines, _words(one)) for one in read]
    remarks = tuple(_remark(one, path.name, ours.edition, line) for one, line in zip(read, led, strict=True))
    suggestions = tuple(_suggestions(read, led))
    file = f"{REGISTERS}/{ours.brief}.yaml"
    register, wrong = read_register(root, ours.brief, "zh")
    findings += [*wrong, *_identifying(remarks, dossier, place)]
    if register is None:
        return Feedback(ordered(findings), file, ours.edition, remarks, (), suggestions)
    remarks, renamed = with_known_ids(remarks, register)
    suggestions = tuple(replace(one, remark=renamed.get(one.remark, one.remark)) for one in suggestions)
    known = {one.id for one in register.remarks}
    new = tuple(one for one in remarks if one.id not in known)
    findings += _disagreeing(register, new, {one.id for one in remarks}, file)
    failed = _written(root, ours.brief, register, new)
    findings += failed
    added = () if failed else tuple(one.id for one in new)
    written = None
    if reply is not None and not failed:
        whole = (*register.remarks, *new)
        written, refused = _reply(dossier, ours, whole, reply, today)
        findings += refused
    return Feedback(ordered(findings), file, ours.edition, remarks, added, suggestions, written)


def _remark(one: ReadRemark, file: str, edition: str, lines: tuple[Line, ...]) -> Remark:
    cell = ""
    if one.line is not None:
        where = f"{one.line.file} {one.line.sheet}!{one.line.cell}" if one.line.file else ""
        cell = f"{where or one.line.formula} = {one.before}"
    return Remark(
        id=one.id,
        kind=one.kind,
        file=file,
        edition=edition,
        author=one.by.author,
        date=one.by.date,
        where=one.where,
        passage=one.passage,
        before=_bounded(one.before),
        after=_bounded(one.after),
        text=_bounded(one.text),
        cell=cell,
        reply_to=one.reply_to,
        settled=one.settled,
        tied=one.align.found,
        block=one.block.bookmark if one.block is not None else "",
        records=one.block.records if one.block is not None else (),
        source=" | ".join(dict.fromkeys(line.place for line in lines)),
    )


def _bounded(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    return f"{text[:_LONGEST]}…（共 {len(text)} 字，见退回的文件 / {len(text)} characters, see the returned file）"


def _words(one: ReadRemark) -> str:
    """The words that a remark is about; of an insertion those of the passage before it."""
    match one.kind:
        case "comment" | "format":
            return one.after
        case "insertion":
            return one.passage[max(one.at - _BEFORE, 0) : one.at]
        case "figure" | "deletion" | "edit":
            return one.before
        case never:
            assert_never(never)


def _suggestions(read: Iterable[ReadRemark], led: Iterable[tuple[Line, ...]]) -> Iterator[Suggestion]:
    """Where the wording of each change comes from; a figure comes from its cell, not from words."""
    for one, lines in zip(read, led, strict=True):
        if one.kind in _NOT_OF_WORDING or not lines:
            continue
        patch = ""
        if len(lines) == 1:
            patch = patch_of(lines[0], one.passage, one.at, one.before, one.after)
        yield Suggestion(one.id, tuple(dict.fromkeys(line.place for line in lines)), patch)


def _identifying(remarks: Iterable[Remark], dossier: Dossier | None, place: Place) -> Iterator[Finding]:
    """What reviewers wrote that may identify somebody: named by number, never by content."""
    from advocacy.check import IdentifierScanner, scanner_of

    scanner = IdentifierScanner() if dossier is None else scanner_of(dossier)
    for number, one in enumerate(remarks, 1):
        if any(True for text in (one.text, one.after) for _ in scanner.in_text(text)):
            details = {"id": one.id, "number": str(number)}
            yield Finding("remark-identifies", place, details)


def _disagreeing(register: Register, new: Iterable[Remark], here: set[str], file: str) -> Iterator[Finding]:
    """Passages that two returned files change differently, each pair of authors once."""
    others = [one for one in register.remarks if one.kind not in _APART and one.id not in here and one.passage]
    met: set[tuple[str, str, str]] = set()
    for one in new:
        for other in others:
            same = (one.edition, one.passage) == (other.edition, other.passage)
            pair = (one.passage, one.author or one.file, other.author or other.file)
            if one.kind in _APART or not same or one.file == other.file or pair in met:
                continue
            met.add(pair)
            details = {"one": pair[2], "other": pair[1], "file": other.file, "passage": one.passage[:40]}
            yield Finding("returns-disagree", Place(file), details)


def _written(root: Path, brief: str, register: Register, new: tuple[Remark, ...]) -> tuple[Finding, ...]:
    """Add `new` to the register of `brief`, or say why not; read again before it is laid down."""
    from advocacy.load.registers import register_of

    name = f"{REGISTERS}/{brief}.yaml"
    path = root / name
    if not new:
        return ()
    try:
        was = files.read(path) if os.path.lexists(path) else None
    except OSError as error:
        reason = files.reason(error)
        return (Finding("register-unwritable", Place(name), {"name": name, "reason": reason}),)
    before = None if was is None else was.decode("utf-8-sig")
    text = register_text(before, brief, new)
    again, _ = register_of(name, text.encode(), "zh")
    if again is None or [one.id for one in again.remarks] != [one.id for one in (*register.remarks, *new)]:
        return (Finding("register-not-added", Place(name), {"name": brief}),)
    return lay_register(text, path, was)


def _reply(
    dossier: Dossier | None, ours: Delivered, remarks: tuple[Remark, ...], path: Path, today: datetime.date
) -> tuple[Path | None, tuple[Finding, ...]]:
    """The table of answers in the house style of the edition, under a free name."""
    from advocacy.check import scanner_of
    from advocacy.finishing import check_finished
    from advocacy.write import read_house, write

    place = Place(path.as_posix())
    order = None if dossier is None else dossier.orders.get(ours.brief)
    if dossier is None or order is None:
        return None, (Finding("reply-without-order", place, {"name": ours.brief}),)
    language = ours.language
    title = order.title.either(language).text
    own = tuple(one for one in remarks if one.edition == ours.edition)
    document = reply_table(title, own, language, dossier.campaign.organisation, today)
    edition = EditionName.parse(ours.edition)
    ordered_house = (order.house.get(language) or (_HOUSES[language],))[0]
    house = (edition.style if edition is not None else "") or ordered_house
    style, found = read_house(house, dossier.templates.houses.get(house, b""))
    if style is None:
        return None, found
    data = write(document, style)
    found = check_finished(scanner_of(dossier), path.name, data, f"order:{order.id}")
    if found:
        return None, found
    return lay_beside(data, path, path.name)
