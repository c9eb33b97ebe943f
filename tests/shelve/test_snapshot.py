"""What a digest of the inputs notices, and what it leaves aside."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from advocacy.shelve import snapshot, snapshot_drafts


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    for name in (
        "advocacy.yaml",
        "evidence/agenda.yaml",
        "evidence/cases/driver.yaml",
        "templates/petition/zh.md",
        "briefs/hiring.yaml",
        "briefs/hiring.zh.md",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "name",
    [
        "advocacy.yaml",
        "evidence/agenda.yaml",
        "evidence/cases/driver.yaml",
        "evidence/cases/新案例.yaml",
        "evidence/statistics/employment.xlsx",
        "templates/petition/zh.md",
        "briefs/hiring.yaml",
        "briefs/hiring.zh.md",
        "briefs/other.yaml.txt",
        "briefs/hiring.zh.docx",
        "private-names.txt.txt",
    ],
)
def test_every_input_counts(campaign: Path, name: str) -> None:
    before = snapshot(campaign)
    path = campaign / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("other", "utf-8")
    changed = snapshot(campaign)
    assert changed != before
    path.unlink()
    assert snapshot(campaign) != changed


@pytest.mark.parametrize(
    "name",
    [
        "evidence/cases/.driver.yaml.swp",
        "evidence/statistics/~$employment.xlsx",
        "evidence/statistics/.~lock.employment.xlsx#",
        "evidence/.git/HEAD",
        "templates/__pycache__/x.pyc",
        "briefs/drafts/hiring.zh.docx",
        "README.md",
    ],
)
def test_what_is_no_input_does_not_count(campaign: Path, name: str) -> None:
    before = snapshot(campaign)
    path = campaign / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("other", "utf-8")
    assert snapshot(campaign) == before


def test_notes_in_briefs_count_by_their_name_alone(campaign: Path) -> None:
    (campaign / "briefs/notes.txt").write_text("one", "utf-8")
    before = snapshot(campaign)
    (campaign / "briefs/notes.txt").write_text("other", "utf-8")
    assert snapshot(campaign) == before


def test_new_name_is_a_change_and_a_new_date_is_none(campaign: Path) -> None:
    before = snapshot(campaign)
    case = campaign / "evidence/cases/driver.yaml"
    os.utime(case, (1, 1))
    assert snapshot(campaign) == before
    case.rename(case.with_name("other.yaml"))
    assert snapshot(campaign) != before


def test_text_moved_from_one_file_to_its_neighbour_is_a_change(tmp_path: Path) -> None:
    for name, text in (("a.md", "12"), ("b.md", "3")):
        (tmp_path / "briefs").mkdir(exist_ok=True)
        (tmp_path / "briefs" / name).write_text(text, "utf-8")
    before = snapshot(tmp_path)
    (tmp_path / "briefs/a.md").write_text("1", "utf-8")
    (tmp_path / "briefs/b.md").write_text("23", "utf-8")
    assert snapshot(tmp_path) != before


def test_file_outside_counts_where_it_is_named(campaign: Path, tmp_path: Path) -> None:
    names = tmp_path / "private-names.txt"
    names.write_text("甲", "utf-8")
    before = snapshot(campaign, (names,))
    names.write_text("乙", "utf-8")
    assert snapshot(campaign, (names,)) not in {before, snapshot(campaign)}


def test_links_and_folders_do_not_stop_it(campaign: Path) -> None:
    before = snapshot(campaign)
    (campaign / "evidence/loop").symlink_to(campaign / "evidence")
    (campaign / "evidence/nowhere.yaml").symlink_to(campaign / "gone")
    assert snapshot(campaign) != before
    assert snapshot(campaign) == snapshot(campaign)


def test_the_place_of_the_campaign_does_not_matter(campaign: Path, tmp_path: Path) -> None:
    before = snapshot(campaign)
    elsewhere = tmp_path.with_name("elsewhere")
    campaign.rename(elsewhere)
    assert snapshot(elsewhere) == before


@pytest.mark.parametrize(
    ("change", "seen"),
    [
        (lambda folder: (folder / "a.zh.docx").write_bytes(b"edited"), True),
        (lambda folder: (folder / "a.zh.docx").unlink(), True),
        (lambda folder: (folder / "b.docx").write_bytes(b"new"), True),
        (lambda folder: (folder / ".ledger.json").write_bytes(b"{}"), False),
        (lambda folder: (folder / "~$zh.docx").write_bytes(b""), False),
        (lambda folder: (folder / "older").mkdir(), False),
    ],
    ids=["edited", "deleted", "added", "ledger", "opened", "folder"],
)
def test_drafts_as_they_were_left(tmp_path: Path, change: Callable[[Path], object], *, seen: bool) -> None:
    (tmp_path / "a.zh.docx").write_bytes(b"one")
    before = snapshot_drafts(tmp_path)
    change(tmp_path)
    assert (snapshot_drafts(tmp_path) != before) is seen


def test_no_drafts_yet(tmp_path: Path) -> None:
    assert snapshot_drafts(tmp_path / "none") == snapshot_drafts(tmp_path)
