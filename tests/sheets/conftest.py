from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment

from advocacy.load.validation import validate
from advocacy.messages import tell
from advocacy.model.figure import Indicator
from advocacy.model.finding import LANGUAGES, Finding
from advocacy.model.place import At, Place, Places
from advocacy.model.population import Population
from advocacy.model.sheetmap import SheetMap
from advocacy.statistics.figures import read_figures

FOLDER = "evidence/statistics"
PARTS_OF = {"all-disabled": None, "certified": "all-disabled", "working-age": "certified", "flexible": None}


class Desk:
    """A small campaign: workbooks and maps are laid down, then everything is read at once."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / FOLDER
        self.folder.mkdir(parents=True)
        self.maps: dict[str, tuple[At, SheetMap]] = {}
        self.findings: tuple[Finding, ...] = ()

    def lay_sheet(
        self,
        rows: Sequence[Any],
        *,
        file: str = "work.xlsx",
        sheet: str = "就业",
        merge: Sequence[str] = (),
        formats: Mapping[str, str] = {},
        comments: Mapping[str, str] = {},
    ) -> None:
        workbook = Workbook()
        page = workbook.active
        assert page is not None
        page.title = sheet
        for row in rows:
            page.append(list(row))
        for cells in merge:
            page.merge_cells(cells)
        for cell, number_format in formats.items():
            page[cell].number_format = number_format
        for cell, comment in comments.items():
            page[cell].comment = Comment(comment, "editor")
        workbook.save(self.folder / file)

    def lay_map(self, name: str = "work", **keys: Any) -> None:
        file = f"{FOLDER}/{name}.yaml"
        plain: dict[str, Any] = {
            "file": f"{name}.xlsx",
            "sheet": "就业",
            "source": "bulletin",
            "publication": "official",
            "population": "certified",
            "layout": {"head_rows": 2, "data_rows": "3 until 注", "period": {"in_column": "A", "as": "YYYY"}},
        }
        plan = validate(SheetMap, {**plain, **keys}, language="zh")
        self.maps[name] = At(file), plan

    def read(self) -> dict[str, Indicator]:
        populations = {
            name: Population(id=name, at=At("populations.yaml"), name=name, part_of=part_of)  # type: ignore[arg-type]
            for name, part_of in PARTS_OF.items()
        }
        places = Places(
            {at.file: {(): Place(at.file, 1, 1), **_places(at.file, plan)} for at, plan in self.maps.values()}
        )
        indicators, self.findings = read_figures(self.maps, self.root, {"bulletin", "press"}, populations, places)
        for finding in self.findings:
            _print_both(finding)
        return indicators

    def said(self) -> list[str]:
        """The findings as `place: code`, folders left out."""
        return [f"{finding.place}: {finding.code}".replace(f"{FOLDER}/", "") for finding in self.findings]


def read_text(text: str, file: str = "work.csv", **keys: Any) -> tuple[dict[str, Indicator], tuple[Finding, ...]]:
    """The indicators of a text table by a map of these keys, and what is found."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / file).write_bytes(text.encode())
        plan = validate(
            SheetMap, {"file": file, "source": "bulletin", "publication": "official", **keys}, language="zh"
        )
        return read_figures({"work": (At("work.yaml"), plan)}, Path(folder), {"bulletin"}, {}, Places({}))


def _places(file: str, plan: SheetMap) -> dict[tuple[str | int, ...], Place]:
    """A line of its own for each: indicators on 10, 20, 30, ..., derived ones on 510, 520, ..."""
    lines = {("indicators", name): 10 * n for n, name in enumerate(plan.indicators, 1)}
    lines |= {("derived", name): 500 + 10 * n for n, name in enumerate(plan.derived, 1)}
    return {path: Place(file, line, 3) for path, line in lines.items()}


def _print_both(finding: Finding) -> None:
    """Every finding can be said in both languages from its details."""
    for language in LANGUAGES:
        assert tell(finding, language)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)
