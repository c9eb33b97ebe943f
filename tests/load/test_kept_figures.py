"""Figures that were read before are the same figures, and only from sheets that did not change."""

from __future__ import annotations

import datetime
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from advocacy.load import Cache, load
from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding

SHIPPED = Path(__file__).parents[2]
DAY = datetime.date(2026, 11, 30)
MAPS = "evidence/statistics"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("evidence", "templates", "briefs"):
        shutil.copytree(SHIPPED / name, tmp_path / name, ignore=shutil.ignore_patterns("drafts"))
    shutil.copy(SHIPPED / "advocacy.yaml", tmp_path)
    return tmp_path


def loaded(root: Path) -> tuple[Dossier, tuple[Finding, ...]]:
    """The campaign as a program loads it that keeps what it read."""
    cache = Cache(root, "1")
    dossier, findings = load(root, DAY, cache)
    cache.save()
    assert dossier is not None
    return dossier, findings


def test_the_same_figures_without_a_workbook_opened(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, findings = loaded(root)
    # From here on nothing of this can be imported.
    monkeypatch.setitem(sys.modules, "advocacy.sheets.workbook", None)
    second, again = loaded(root)
    assert again == findings
    assert second.indicators == first.indicators
    # 1.50 and 1.5 are equal, and a text is equal to one from another place.
    assert repr(second.indicators) == repr(first.indicators)
    assert second.inputs == first.inputs


def other_workbook(root: Path) -> None:
    shutil.copy(root / MAPS / "abroad.xlsx", root / MAPS / "employment.xlsx")


def no_workbook(root: Path) -> None:
    (root / MAPS / "employment.xlsx").unlink()


def linked_workbook(root: Path) -> None:
    outside = shutil.move(root / MAPS / "employment.xlsx", root.parent / "elsewhere.xlsx")
    (root / MAPS / "employment.xlsx").symlink_to(outside)


def other_populations(root: Path) -> None:
    (root / "evidence/populations.yaml").unlink()


def other_sources(root: Path) -> None:
    (root / "evidence/sources.yaml").unlink()


def other_map(root: Path) -> None:
    path = root / MAPS / "employment.yaml"
    path.write_text(path.read_text("utf-8").replace("sheet: ", "sheet: x"), "utf-8")


@pytest.mark.parametrize(
    "change", [other_workbook, no_workbook, linked_workbook, other_populations, other_sources, other_map]
)
def test_what_changed_is_read_again(root: Path, change: Callable[[Path], None]) -> None:
    _, before = loaded(root)
    change(root)
    _, kept = loaded(root)
    shutil.rmtree(root / ".advocacy-cache")
    _, anew = loaded(root)
    assert kept == anew != before
