"""The rows that hold data, and which of them an indicator reads."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from advocacy.model.finding import Finding
from advocacy.model.sheetfields import EVERY, Label
from advocacy.model.text_matching import fold, listed
from advocacy.places.region import is_region, region_named
from advocacy.sheets.frame import Frame
from advocacy.sheets.heads import cell_of, head_not_found
from advocacy.sheets.mapfile import MOST_FIGURES
from advocacy.sheets.measure import Meaning
from advocacy.workbooks.addresses import address

# A row and the region that its label or the words of the indicator name.
Row = tuple[int, str | None]


def rows_of(frame: Frame, meaning: Meaning) -> list[Row] | Finding:
    """The rows of an indicator: all, those of a label, of several labels, or of a long table."""
    unknown = _check_section(meaning)
    if unknown is not None:
        return unknown
    rows = _ruled(frame, meaning)
    wanted = meaning.plan.row
    region = _only_region(meaning)
    if wanted is None:
        return [(row, region) for row in rows]
    if isinstance(wanted, Mapping):
        found = addressed(frame, meaning, wanted)
        return found if isinstance(found, Finding) else [(row, region) for row in rows if row in found]
    if wanted == EVERY:
        labelled = [row for row in rows if any(frame.labels.of[row])]
        if len(labelled) > MOST_FIGURES:
            return frame.map_file.too_many(meaning.path, (meaning.id,))
        return [(row, region_named(frame.labels.show(row))) for row in labelled]
    several = isinstance(wanted, tuple) and not _is_one_label(frame, wanted)
    labels: tuple[Label, ...] = wanted if several and isinstance(wanted, tuple) else (wanted,)  # type: ignore[assignment]
    chosen: list[Row] = []
    for label in labels:
        named = [row for row in frame.labels.called(label) if row in rows]
        if not named:
            return _not_found(frame, meaning, rows, label)
        of_label = region_named(_shown(label)) if several else region
        chosen.extend((row, of_label) for row in named)
    return chosen


def _only_region(meaning: Meaning) -> str | None:
    """The region that the words of an indicator name: its row, its section, or else its head."""
    row = meaning.plan.row or ()
    labels = row.values() if isinstance(row, Mapping) else (row,) if isinstance(row, str) else row
    words = (*labels, *meaning.plan.section.values(), *(meaning.measure.head or ()))
    named = (word for word in words if isinstance(word, str) and is_region(word))
    return next((region_named(word) for word in named), None)


def _shown(label: Label) -> str:
    return label if isinstance(label, str) else " / ".join(filter(None, label))


def _is_one_label(frame: Frame, wanted: tuple[Label, ...]) -> bool:
    """True if a list is one label in several columns, not several labels."""
    return len(frame.labels.columns) == len(wanted) > 1 and all(isinstance(word, str) for word in wanted)


def _ruled(frame: Frame, meaning: Meaning) -> Collection[int]:
    """The data rows under the section words of an indicator."""
    words = {name: fold(word) for name, word in meaning.plan.section.items()}
    if not words and not frame.sections.headings:
        return frame.rows
    return {
        row: None
        for row in frame.rows
        if row not in frame.sections.headings
        and all(fold(frame.sections.words(row).get(name, "")) == word for name, word in words.items())
    }


def _check_section(meaning: Meaning) -> Finding | None:
    known = {section.name: section.one_of for section in meaning.map_file.plan.layout.sections}
    for name, word in meaning.plan.section.items():
        words = known.get(name, ())
        if fold(word) not in {fold(one) for one in words}:
            return meaning.in_map(
                "section-unknown",
                name,
                section=name,
                word=word,
                words=listed(words),
                hint=meaning.map_file.suggestions.did_you_mean(word, words),
            )
    return None


def addressed(frame: Frame, meaning: Meaning, wanted: Mapping[str, str]) -> set[int] | Finding:
    """The rows of a long table whose cells say what `wanted` says under each head."""
    rows = set(frame.rows)
    path = (*meaning.path, "row")
    for head, word in wanted.items():
        columns = frame.heads.named((head,))
        if not columns:
            return head_not_found(frame.map_file, frame.heads, (*path, head), meaning.id, (head,))
        if len(columns) > 1:
            cells = listed(cell_of(frame.map_file, frame.heads, column) for column in columns)
            return frame.map_file.in_map("head-not-unique", (*path, head), (meaning.id,), head=head, cells=cells)
        texts, folded = frame.grid.texts(columns[0]), fold(word)
        said = {text: fold(text) == folded for text in set(texts)}
        having = {row for row in frame.rows if row <= len(texts) and said[texts[row - 1]]}
        if not having:
            known = {texts[row - 1] for row in frame.rows if row <= len(texts)}
            return frame.map_file.in_map(
                "row-not-found",
                (*path, head),
                (meaning.id,),
                row=f"{head}: {word}",
                hint=frame.map_file.suggestions.did_you_mean(word, filter(None, known)),
            )
        rows &= having
    if not rows:
        shown = ", ".join(f"{head}: {word}" for head, word in wanted.items())
        return frame.map_file.in_map("row-not-found", path, (meaning.id,), row=shown, hint=("", ""))
    return rows


def _not_found(frame: Frame, meaning: Meaning, rows: Collection[int], label: Label) -> Finding:
    known = {word for row in rows for word in frame.labels.of[row] if word}
    word = label if isinstance(label, str) else next((w for w in label if w not in known), "")
    return meaning.in_map(
        "row-not-found", "row", row=_shown(label), hint=meaning.map_file.suggestions.did_you_mean(word, known)
    )


def show_cells(frame: Frame, spots: list[tuple[int, int]]) -> tuple[str, str]:
    """Cells, each with the words of the sections that it stands in."""
    shown = []
    for row, column in spots:
        words = ", ".join(frame.sections.words(row).values())
        shown.append(f"{address(row, column)} ({words})" if words else address(row, column))
    return listed(shown)
