"""Stacked tables: which words rule which rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from advocacy.model.finding import Finding
from advocacy.model.sheetmap import Section
from advocacy.model.text_matching import fold
from advocacy.sheets.mapfile import MapFile
from advocacy.sheets.periods import read_period
from advocacy.workbooks.addresses import address, column_number
from advocacy.workbooks.grid import Grid, Spot


@dataclass(frozen=True, slots=True)
class Sections:
    """The words over each row, by the name of their section, and the rows that hold only words."""

    over: Mapping[int, Mapping[str, str]]
    headings: frozenset[int]

    def words(self, row: int) -> Mapping[str, str]:
        """The words that rule a row."""
        return self.over.get(row, {})


def read_sections(map_file: MapFile, grid: Grid, rows: range) -> tuple[Sections, tuple[Finding, ...]]:
    """A word rules its own row and those below it, until the next word or another heading.

    A word of an outer section ends those inside it.
    """
    sections = map_file.plan.layout.sections
    words = [{fold(word): word for word in section.one_of} for section in sections]
    columns = [column_number(section.in_column) for section in sections]
    ruling: dict[str, str] = {}
    over: dict[int, dict[str, str]] = {}
    headings: set[int] = set()
    met: set[tuple[str, str]] = set()
    findings: list[Finding] = []
    for row in rows:
        known = False
        for number, section in enumerate(sections):
            text = fold(grid.text(row, columns[number]))
            if text in words[number]:
                word = words[number][text]
                for inner in sections[number:]:
                    ruling.pop(inner.name, None)
                ruling[section.name] = word
                met.add((section.name, word))
                known = True
        lone = _lone_text(grid, row)
        if lone is not None and known:
            headings.add(row)
        elif lone in columns and not _is_period(map_file, grid, row, lone):
            findings.extend(_unknown_heading(map_file, grid, (row, lone), ruling))
            headings.add(row)
        over[row] = dict(ruling)
    findings.extend(_not_met(map_file, grid, sections, met))
    return Sections(over, frozenset(headings)), tuple(findings)


def _lone_text(grid: Grid, row: int) -> int | None:
    """The column of the only filled cell of a row."""
    filled = [column for column in range(1, grid.last_column + 1) if grid.text(row, column)]
    return filled[0] if len(filled) == 1 else None


def _is_period(map_file: MapFile, grid: Grid, row: int, column: int) -> bool:
    plan = map_file.plan.layout.period
    if plan.in_column is None or plan.form is None or column_number(plan.in_column) != column:
        return False
    return read_period(grid.value(row, column), plan.form, plan.when) is not None


def _unknown_heading(map_file: MapFile, grid: Grid, spot: Spot, ruling: dict[str, str]) -> list[Finding]:
    """A heading that no section names ends what it may end; said where it does."""
    sections = map_file.plan.layout.sections
    first = next(
        (
            number
            for number, one in enumerate(sections)
            if column_number(one.in_column) == spot[1] and one.name in ruling
        ),
        None,
    )
    if first is None:
        return []
    ended = {one.name: ruling.pop(one.name, "") for one in sections[first:]}
    section, word = next(iter(ended.items()))
    names = [n for n, plan in map_file.plan.indicators.items() if plan.section.get(section) == word]
    return [
        map_file.in_cell(
            "section-heading-unknown", address(*spot), names, text=grid.text(*spot), section=section, word=word
        )
    ]


def _not_met(map_file: MapFile, grid: Grid, sections: Sequence[Section], met: set[tuple[str, str]]) -> list[Finding]:
    """Words of the map that stand nowhere: the rows below them would pass as another part's."""
    findings = []
    for number, section in enumerate(sections):
        names = [n for n, plan in map_file.plan.indicators.items() if section.name in plan.section]
        findings += [
            _not_in_data(map_file, grid, number, names, word)
            for word in section.one_of
            if (section.name, word) not in met
        ]
    return findings


def _not_in_data(map_file: MapFile, grid: Grid, number: int, names: Sequence[str], word: str) -> Finding:
    """A word that stands outside the data rows, or nowhere in its column."""
    section, rows = map_file.plan.layout.sections[number], map_file.plan.layout.data_rows
    texts = grid.texts(column_number(section.in_column))
    path = ("layout", "sections", number, "one_of")
    row = next((row for row, text in enumerate(texts, 1) if fold(text) == fold(word)), None)
    if row is None:
        return map_file.in_map(
            "section-not-found",
            path,
            names,
            word=word,
            column=section.in_column,
            hint=map_file.suggestions.did_you_mean(word, filter(None, texts)),
        )
    first = min(row, rows.first)
    end = f" until {rows.until}" if rows.until else f"-{max(row, rows.last or rows.first)}"
    return map_file.in_map(
        "section-outside-data",
        path,
        names,
        word=word,
        cell=address(row, column_number(section.in_column)),
        line=f"data_rows: {first}{end}",
    )
