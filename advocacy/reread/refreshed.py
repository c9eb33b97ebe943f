"""A draft with the figures of today: as tracked changes with comments, and nothing else moved.

Works on the archive of the file that came back: parts in which nothing changes are copied as they
are. What was made is held against the draft before it is given out.
"""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from advocacy.model.archive import members
from advocacy.model.finding import Finding, Language
from advocacy.model.ledger import BlockText
from advocacy.model.place import Place
from advocacy.reread.annex import AnnexLine, read_annex
from advocacy.reread.annex_renewal import Edit, Row, annex_rows, renewed_figures, renewed_workbooks, untouched
from advocacy.reread.chart_renewal import ChartsRenewed, Drawn, renew_charts, renew_descriptions
from advocacy.reread.package import Package, read_bytes
from advocacy.reread.passages import TEXTS, Passage, attribute, passages_of, root_of
from advocacy.reread.reading import excerpt, read_text
from advocacy.reread.remarks import as_part, open_remarks, place_remarks
from advocacy.reread.renewal import Change, Renewal, Side, old_numbers
from advocacy.reread.tracked import Pen, last_number, replace, undo

if TYPE_CHECKING:
    from lxml.etree import _Element

_LEFT = {"altered": "refresh-altered", "tracked": "refresh-tracked", "unsure": "refresh-unsure", "gone": "refresh-gone"}
_SAID: dict[Language, tuple[str, str, str, str]] = {
    "zh": ("数字已按最新统计更新。", "原：{}（{}）", "现：{}（{}）", "；"),
    "en": ("Updated to the latest statistics.", "Was: {} ({})", "Now: {} ({})", "; "),
}


@dataclass(frozen=True, slots=True)
class Refreshed:
    """The new file, None where nothing was to change; what changed, and what is to be looked at."""

    data: bytes | None
    changes: tuple[tuple[str, str, str], ...]
    charts: tuple[str, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """In whose name, by which date and in which language changes and comments are written."""

    author: str
    day: datetime.date
    language: Language


@dataclass(frozen=True, slots=True)
class RowsElsewhere:
    """The rows of annex A where they stand in another file: those of the draft, and those of today."""

    draft: tuple[AnnexLine, ...] = ()
    built: tuple[AnnexLine, ...] = ()


def refresh(
    place: Place,
    data: bytes,
    built: bytes,
    delivered: Sequence[BlockText],
    signature: Signature,
    *,
    rows: RowsElsewhere | None = None,
    annexes_alone: bool = False,
) -> Refreshed:
    """The draft `data` with the figures of `built`, which is the same edition as it is built today.

    `delivered` are the blocks as we handed them over, none where nobody knows them any more. A file is
    made where a figure of the text changes, with `annexes_alone` also where only a row does.

    Raises:
        ValueError: what was made is not the draft with these changes, which would be our mistake.
    """
    draft, now = read_bytes(data, place), read_bytes(built, place)
    if isinstance(draft, Finding):
        return Refreshed(None, (), (), (draft,))
    assert not isinstance(now, Finding)  # noqa: S101  the writer makes Word files
    rows = rows or RowsElsewhere()
    draft_side, draft_rows, draft_books = _side(draft, rows.draft)
    now_side, now_rows, now_books = _side(now, rows.built)
    renewal = Renewal(draft_side, now_side, delivered)
    edits, left_rows = _annexes((draft_rows, draft_books), (now_rows, now_books), (draft_side, now_side), delivered)
    old, new = members(data), members(built)
    charts = renew_charts(old, new)
    findings = tuple(_findings(place, renewal, charts, left_rows))
    changed = tuple((one.old, one.new, one.passage.text) for one in renewal.changes)
    if not (renewal.changes or charts.parts or (annexes_alone and edits)):
        return Refreshed(None, (), (), findings)
    every = (*(Edit(one.passage, one.start, one.end, one.new) for one in renewal.changes), *edits)
    expected = _expected(passages_of(draft), every)
    described = renew_descriptions(
        Drawn(draft.main, draft.members["main"], old), Drawn(now.main, now.members["main"], new), charts.drawn_as
    )
    made = {**charts.parts, **_written(draft, old, renewal.changes, edits, signature)}
    if described:
        made[draft.members["main"]] = as_part(draft.main)
    result = _zipped(data, made)
    confirm(data, result, expected)
    return Refreshed(result, changed, charts.renewed, findings)


def confirm(draft: bytes, refreshed: bytes, expected: Sequence[str]) -> None:
    """With all changes taken the new file says `expected`, with ours refused what the draft says.

    Raises:
        ValueError: it does not.
    """
    before, after = _open(draft), _open(refreshed)
    if [one.text for one in passages_of(after)] != list(expected):
        message = "with all changes taken the text is not the one that was meant"
        raise ValueError(message)
    first = last_number(_roots(before)) + 1
    for root in _roots(after):
        undo(root, range(first, last_number((root,)) + 1))
    if read_text(after) != read_text(before):
        message = "with our changes refused the text is not that of the draft"
        raise ValueError(message)


def _open(data: bytes) -> Package:
    package = read_bytes(data, Place("draft.docx"))
    assert not isinstance(package, Finding)  # noqa: S101  it was read before
    return package


def _roots(package: Package) -> tuple[_Element, ...]:
    return tuple(root for part in TEXTS if (root := root_of(package, part)) is not None)


def _side(package: Package, elsewhere: tuple[AnnexLine, ...]) -> tuple[Side, tuple[Row, ...], tuple[Row, ...]]:
    """A text and its annexes: the passages outside annex A, its rows, the rows of annex B.

    A text without annex A is known by the rows that stand `elsewhere`.
    """
    passages = passages_of(package)
    figures, books = annex_rows(passages)
    inside = {id(one.element) for row in figures for cell in row.cells for one in cell}
    lines, _ = read_annex(read_text(package))
    others = tuple(one for one in passages if id(one.element) not in inside)
    return Side(others, lines or elsewhere), figures, books


def _annexes(
    draft: tuple[tuple[Row, ...], tuple[Row, ...]],
    now: tuple[tuple[Row, ...], tuple[Row, ...]],
    sides: tuple[Side, Side],
    delivered: Sequence[BlockText],
) -> tuple[tuple[Edit, ...], tuple[str, ...]]:
    """What changes in annexes A and B; the names of rows that are left."""
    found = list(renewed_figures(draft[0], now[0], *sides))
    if found and not untouched(draft[0], delivered):
        return (), ("A",)
    books = list(renewed_workbooks(draft[1], now[1]))
    if books and not untouched(draft[1], delivered):
        books = ["B"]
    every = (*found, *books)
    edits = tuple(one for one in every if isinstance(one, Edit))
    return edits, tuple(dict.fromkeys(one for one in every if isinstance(one, str)))


# ------------------------------------------------------------------ what is written


def _written(
    draft: Package, parts: dict[str, bytes], changes: Sequence[Change], edits: Sequence[Edit], signature: Signature
) -> dict[str, bytes]:
    """The parts that are new or other than those of the draft."""
    pen = Pen(signature.author, signature.day, last_number(_roots(draft)) + 1)
    remarks = open_remarks(draft.related.get("comments"), draft.main, signature.author, signature.day)
    work: list[tuple[Passage, int, int, str, Change | None]] = [
        *((one.passage, one.start, one.end, one.new, one) for one in changes),
        *((one.passage, one.start, one.end, one.new, None) for one in edits),
    ]
    # In a paragraph from its end to its beginning; paragraphs in the order of the text.
    order = {id(one): number for number, one in enumerate(_elements(draft))}
    work.sort(key=lambda one: (order[id(one[0].element)], -one[1]))
    for passage, start, end, new, change in work:
        first, last = replace(passage, start, end, new, pen)
        if change is not None:
            anchor = _reference(draft, passage)
            ends = (first, last) if anchor is None else (anchor, anchor)
            remarks.add(_remark(change, signature.language), *ends)
    touched = {passage.part for passage, *_ in work}
    if changes:
        touched |= {"main"}  # a comment on a footnote stands at its number in the body
    made: dict[str, bytes] = {}
    for part in sorted(touched):
        root = root_of(draft, part)
        assert root is not None  # noqa: S101  a passage stands in it
        made[draft.members[part]] = as_part(root)
    if changes:
        name = draft.members.get("comments")
        if name is None:
            before = dict(parts)
            name = place_remarks(before, draft.members["main"])
            made.update({key: value for key, value in before.items() if parts[key] != value})
        made[name] = as_part(remarks.root)
    return made


def _elements(package: Package) -> Iterator[_Element]:
    for root in _roots(package):
        yield from root.iter("{*}p")


def _reference(package: Package, passage: Passage) -> _Element | None:
    """The run with the number of the note in which a passage stands: comments belong to the body."""
    if passage.part == "main":
        return None
    word = passage.part.removesuffix("s")
    note = next(passage.element.iterancestors(f"{{*}}{word}"))
    number = attribute(note, "id")
    for reference in package.main.iter(f"{{*}}{word}Reference"):
        if attribute(reference, "id") == number:
            return reference.getparent()
    return None


def _remark(change: Change, language: Language) -> str:
    """Old and new value with their cells."""
    head, was, now, between = _SAID[language]
    lines = [head]
    if change.was is not None:
        lines.append(was.format(change.old, _where(change.was, between)))
    else:
        lines.append(was.format(change.old, "—"))
    lines.append(now.format(change.new, _where(change.now, between)))
    return "\n".join(lines)


def _where(line: AnnexLine, between: str) -> str:
    return f"{line.where}{between}{line.counts}"


def _zipped(data: bytes, made: dict[str, bytes]) -> bytes:
    """The archive with these members new or replaced, all others as they were, in their order."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            content = made.pop(info.filename, None)
            new.writestr(info, old.read(info.filename) if content is None else content)
        for name in sorted(made):
            new.writestr(zipfile.ZipInfo(name), made[name], zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _expected(passages: Iterable[Passage], edits: Iterable[Edit]) -> tuple[str, ...]:
    """The text of each paragraph with the edits in it."""
    inside: dict[_Element, list[Edit]] = {}
    for edit in edits:
        inside.setdefault(edit.passage.element, []).append(edit)
    texts = []
    for passage in passages:
        text = passage.text
        for edit in sorted(inside.get(passage.element, ()), key=lambda one: -one.start):
            text = text[: edit.start] + edit.new + text[edit.end :]
        texts.append(text)
    return tuple(texts)


# ------------------------------------------------------------------ what is said


def _findings(place: Place, renewal: Renewal, charts: ChartsRenewed, rows: Sequence[str]) -> Iterator[Finding]:
    for one in renewal.unrenewed:
        details = {
            "text": one.text, "printed": one.printed or "—", "now": one.now or "—",
            "words": _words(one.passage, one.at),
        }  # fmt: skip
        yield Finding(_LEFT[one.why], place, details)
    for change in renewal.changes:
        details = {"old": change.old, "new": change.new, "words": _words(change.passage, change.start)}
        if change.worded:
            yield Finding("refresh-words", place, details)
        if change.found == "text":
            yield Finding("refresh-by-text", place, details)
        if change.was is not None and change.was.counts != change.now.counts:
            counts = {"was": change.was.counts, "now": change.now.counts}
            yield Finding("refresh-period", place, {**details, **counts})
    for passage, at, old, new in old_numbers(renewal, renewal.passages):
        yield Finding("refresh-number-left", place, {"old": old, "new": new, "words": _words(passage, at)})
    for chart in charts.unrenewed:
        yield Finding("refresh-chart-left", place, {"chart": chart})
    if rows:
        yield Finding("refresh-annex-left", place, {"rows": ", ".join(rows)})


def _words(passage: Passage, at: int) -> str:
    """The text around a character of a paragraph."""
    return excerpt(passage.text, at, at)
