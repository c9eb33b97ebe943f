"""A part that a template prints inside a line holds sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.campaigns.running import small

SAID = "The Example Congress can amend the law; this is an invented example."


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("The Congress.", None),
        ("One.\n\nTwo - and three > two.", None),
        ("2024. A year ends a sentence.", None),
        ("- The Congress.\n- The ministry.", 7),
        ("It can.\n\n1. The Congress.", 9),
        ("> The Congress.", 7),
        ("It can.\n\n## The Congress", 9),
        ("It can.\n\n::: key\nThe Congress.\n:::", 9),
        ("::: record driver-dismissed\nA driver was dismissed.\n:::", None),
    ],
)
def test_a_list_in_a_line_is_found_where_it_begins(written: str, line: int | None, tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.edit("briefs/fair-hiring.en.md", SAID, written)
    found = [one for one in campaign.check("--format", "json").json["findings"] if one["code"] == "part-in-line"]
    assert [(one["file"], one["line"]) for one in found] == ([("briefs/fair-hiring.en.md", line)] if line else [])


def test_a_part_in_a_paragraph_of_its_own_may_hold_a_list(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.edit("briefs/fair-hiring.en.md", "The numbers of each year are in", "- one\n- two\n\nThe numbers are in")
    assert "part-in-line" not in campaign.check().err
