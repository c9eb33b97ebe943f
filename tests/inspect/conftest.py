"""Small spreadsheets, and what `inspect` makes of them."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment

from advocacy.inspect import Inspected, inspect
from advocacy.load.lone_map import read_map
from advocacy.model.codes import severity_of
from advocacy.model.figure import Cell, Figure
from advocacy.model.finding import Finding
from advocacy.model.scalar import plain_number


def settled(draft: str) -> str:
    """The draft with every guess taken, as a person does who finds them all right."""
    draft = re.sub(r": (?:decide|待定)  # (?:guess: |推测：)([^;；\n]+)[;；].*", r": \1", draft)
    for key, value in (("publisher", "an office"), ("publication", "official"), ("fixed", "1900")):
        draft = re.sub(rf"(?m)^(\s*{key}): (?:decide|待定)  #.*", rf"\1: {value}", draft)
    return draft


@dataclass(frozen=True)
class Look:
    """One look at a spreadsheet; an error in the draft fails the test."""

    path: Path
    seen: str
    draft: str

    def entry(self, name: str) -> str:
        """The lines of one indicator of the draft, with its guesses taken."""
        lines = settled(self.draft).splitlines()
        start = lines.index(f"  {name}:") + 1
        end = next((n for n in range(start, len(lines)) if not lines[n].startswith("    ")), len(lines))
        return "\n".join(line.strip() for line in lines[start:end])

    def names(self) -> list[str]:
        """The indicators that are read when every guess of the draft is taken."""
        return list(dict.fromkeys(figure.indicator for figure in self.figures()))

    def figures(self) -> list[Figure]:
        """The figures of the draft with every guess taken: without an error."""
        map_file = self.path.parent / "draft.yaml"
        map_file.write_text(settled(self.draft), encoding="utf-8")
        indicators, findings = read_map(map_file)
        assert [one for one in findings if severity_of(one) == "error"] == []
        return [figure for one in indicators.values() for figure in one.figures]

    def values(self) -> dict[str, str]:
        """The value of each cell that the draft reads, in base units."""
        return {
            figure.origin.address: "" if figure.value is None else plain_number(figure.value)
            for figure in self.figures()
            if isinstance(figure.origin, Cell)
        }


class Drawer:
    """A folder of spreadsheets that are looked at one by one, in English."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def workbook(
        self,
        rows: Sequence[Sequence[Any]],
        *,
        formats: Mapping[str, str] = {},
        comments: Mapping[str, str] = {},
        hidden_rows: Sequence[int] = (),
        noted: Sequence[str] = (),
    ) -> Look:
        workbook = Workbook()
        page = workbook.active
        assert page is not None
        page.title = "就业"
        for row in rows:
            page.append(list(row))
        for cell, number_format in formats.items():
            page[cell].number_format = number_format
        for cell, comment in comments.items():
            page[cell].comment = Comment(comment, "editor")
        for number in hidden_rows:
            page.row_dimensions[number].hidden = True
        workbook.save(self.folder / "work.xlsx")
        return self.look("work.xlsx", noted=noted)

    def text(self, rows: Sequence[Sequence[str]], encoding: str = "utf-8") -> Look:
        self.text_only(rows, encoding)
        return self.look("work.csv")

    def text_only(self, rows: Sequence[Sequence[str]], encoding: str = "utf-8") -> None:
        path = self.folder / "work.csv"
        with path.open("w", encoding=encoding, newline="") as file:
            csv.writer(file).writerows(rows)

    def look(self, file: str, sheet: str | None = None, noted: Sequence[str] = ()) -> Look:
        """What is made of a file; `noted` are the warnings that remain, and no error may."""
        inspected, findings = self.inspect(file, sheet)
        assert inspected is not None
        assert [one.code for one in findings] == list(noted)
        return Look(self.folder / file, "\n".join(inspected.seen), inspected.draft)

    def inspect(self, file: str, sheet: str | None = None) -> tuple[Inspected | None, tuple[Finding, ...]]:
        return inspect(self.folder / file, sheet, "en")

    def refused(self, file: str, sheet: str | None = None) -> list[str]:
        """The codes of what was found in a file of which no draft could be made."""
        inspected, findings = self.inspect(file, sheet)
        assert inspected is None
        return [one.code for one in findings]


@pytest.fixture
def drawer(tmp_path: Path) -> Drawer:
    return Drawer(tmp_path)
