"""A campaign that version 0.1.0 built is gone on with: its drafts are ours, its edits theirs."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.campaigns.running import HERE, TODAY, Campaign, text_of

EDITED = "fair-hiring.zh.docx"
OURS = ("fair-hiring.en.docx", "injury-cover.zh.docx")
# Since then each brief has a verification file, with the annexes that stood in it.
BESIDE = ("fair-hiring.en.sources.docx", "fair-hiring.zh.sources.docx", "injury-cover.zh.sources.docx")
# What 0.1.0 printed out of the sheets, in the Chinese petition and in the English brief.
PRINTED = {
    "injury-cover.zh.docx": ["参加职业伤害保障的骑手为1.7万人", "受伤的为7人"],
    "fair-hiring.en.docx": ["456,000 people"],
}
_LINE = re.compile(r"([a-z_]+): ?([\w./-]+)", re.ASCII)


def old(folder: Path) -> Campaign:
    shutil.copytree(HERE / "drafted-0.1", folder / "campaign")
    return Campaign(folder / "campaign")


@pytest.fixture
def campaign(tmp_path: Path) -> Campaign:
    return old(tmp_path)


@pytest.fixture(scope="module")
def cured(tmp_path_factory: pytest.TempPathFactory) -> Campaign:
    """The old campaign after all that the findings say was done."""
    campaign = old(tmp_path_factory.mktemp("cured"))
    followed(campaign)
    return campaign


@pytest.fixture
def mended(cured: Campaign, tmp_path: Path) -> Campaign:
    """A copy of it to work with."""
    shutil.copytree(cured.root, tmp_path / "mended")
    return Campaign(tmp_path / "mended")


def grave(campaign: Campaign) -> list[dict[str, Any]]:
    """What a check finds that is no mere note."""
    run = campaign.check("--format", "json")
    return [one for one in run.json["findings"] if one["severity"] != "note"]


def followed(campaign: Campaign) -> list[str]:
    """Do what each finding says to the letter: write its line where it points. Their codes."""
    done: list[str] = []
    while found := grave(campaign):
        one = found[0]
        assert len(done) < 30, found
        line = _LINE.search(one["remedy"])
        assert line is not None, f"no line to write: {one}"
        path = campaign.path(one["file"])
        lines = path.read_text("utf-8").split("\n")
        at = max((one["line"] or 1) - 1, 0)
        stands = lines[at]
        indent = stands[: len(stands) - len(stands.lstrip())]
        there = stands.strip().startswith(f"{line[1]}:")
        lines[at : at + there] = [f"{indent}{line[0]}"]
        path.write_text("\n".join(lines), "utf-8")
        done.append(one["code"])
    return done


def test_the_old_campaign_loads_or_says_which_lines_to_write_and_these_load(cured: Campaign) -> None:
    assert grave(cured) == []


def test_to_follow_a_finding_mends_a_line(campaign: Campaign) -> None:
    """So that the test above is known to be able to fail."""
    campaign.edit("briefs/injury-cover.yaml", "date: 2026-11-30", "date: 2026年11月30日")
    assert sorted(followed(campaign)) == ["date-form", *["publication-missing"] * 3]
    assert "date: 2026-11-30" in campaign.path("briefs/injury-cover.yaml").read_text("utf-8")


def test_untouched_drafts_of_the_old_version_are_ours_and_the_edited_one_is_kept(mended: Campaign) -> None:
    edited = mended.draft(EDITED).read_bytes()
    run = mended.build()
    assert "draft-kept" in run.err
    assert run.code == 3, run.err
    assert mended.draft(EDITED).read_bytes() == edited
    assert sorted(path.name for path in mended.draft("").glob("*.docx")) == sorted(
        [*OURS, *BESIDE, EDITED, EDITED.replace(".docx", ".new.docx")]
    )
    for name, printed in PRINTED.items():
        text = text_of(mended.draft(name))
        assert [words for words in printed if words not in text] == []
    # And the next build has nothing to do.
    assert mended.build().out.startswith("Nothing has changed")


def test_drafts_of_the_old_version_trace_before_and_after_the_next_build(campaign: Campaign, mended: Campaign) -> None:
    def cells(campaign: Campaign, name: str) -> set[str]:
        run = campaign.run("trace", "--format", "json", str(campaign.draft(name)))
        assert run.code == 0, run.err
        return {one["line"]["cell"] for one in run.json["figures"] if one["line"]}

    before = {name: cells(campaign, name) for name in (*OURS, EDITED)}
    assert all(before.values())
    mended.build()
    assert cells(mended, EDITED) == before[EDITED]
    for name in OURS:  # the numbers of a chart's table stand in the verification file now
        assert cells(mended, name) <= before[name]


def test_a_changed_figure_comes_into_the_old_draft_itself(mended: Campaign) -> None:
    mended.edit("evidence/statistics/members.csv", "2023,7", "2023,37")
    mended.build()
    assert "受伤的为37人" in text_of(mended.draft("injury-cover.zh.docx"))
    assert not mended.draft("injury-cover.zh.new.docx").exists()


def test_an_old_draft_that_came_back_is_known_by_its_build_code(mended: Campaign) -> None:
    back = mended.path("mail.docx")
    shutil.copy(mended.draft("injury-cover.zh.docx"), back)
    mended.build()
    run = mended.run("feedback", "--today", TODAY, "--format", "json", str(back))
    assert run.json["edition"] in {"injury-cover.zh.docx", "injury-cover.zh.sources.docx"}
    assert "returned-by-text" not in run.codes()
