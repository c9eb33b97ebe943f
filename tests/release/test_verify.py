"""A release is looked at again: whole or altered, equal or different when rebuilt."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.campaigns.running import BRIEF, TODAY, Campaign, Run, needs_links
from tests.release.test_release import LEAD, MINE, RELEASED, release
from tests.test_stories import DRIVER, edit_in_word

EQUAL = "完好 / whole；现在重新生成，结果相同 / equal when rebuilt"


def verify(campaign: Campaign, *words: str) -> Run:
    return campaign.run("release", "--verify", "--today", TODAY, "--language", "en", *words)


def lines(run: Run, name: str) -> list[str]:
    """What is said of a file, once for each release."""
    return [line.split("  ", 2)[2] for line in run.out.splitlines() if line.startswith(f"  {name}")]


def rewrite(path: Path, old: str, new: str) -> None:
    path.chmod(0o644)
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_nothing_was_released_yet(campaign: Campaign) -> None:
    run = verify(campaign)
    assert (run.code, run.out) == (0, "没有发出过文稿 / nothing was released\n")


def test_what_nobody_touched_is_equal_and_what_the_evidence_changed_is_named(sent: Campaign) -> None:
    run = verify(sent)
    assert run.code == 0
    assert [lines(run, name) for name in BRIEF] == [[EQUAL], [EQUAL]]
    sent.edit(DRIVER, "没有任何困难", "从未出过差错")
    run = verify(sent, "fair-hiring")
    assert run.code == 0
    assert lines(run, BRIEF[1]) == [EQUAL]
    (said,) = lines(run, BRIEF[0])
    assert "differs when rebuilt: " in said
    assert "word/document.xml" in said


def test_a_file_edited_before_its_release_is_held_beside_what_was_built(campaign: Campaign) -> None:
    edit_in_word(campaign.draft(BRIEF[0]), LEAD, MINE)
    release(campaign)
    (said,) = lines(verify(campaign), BRIEF[0])
    assert said == ("完好 / whole，发出前有人改过 / edited before release；现在重新生成，结果相同 / equal when rebuilt")


def test_an_extra_style_and_a_final_text_are_rebuilt_as_such(campaign: Campaign) -> None:
    campaign.build("--final")
    release(campaign)
    assert lines(verify(campaign), BRIEF[0]) == [EQUAL]
    campaign.build("--house", "large-print")
    release(campaign)
    assert lines(verify(campaign, f"fair-hiring/{TODAY}-2"), "fair-hiring.zh.large-print.docx") == [EQUAL]


def test_what_cannot_be_built_any_more_is_said(sent: Campaign) -> None:
    sent.edit(DRIVER, "employer:", "employr:")
    run = verify(sent)
    assert run.code == 0
    assert "cannot be rebuilt, see advocacy check" in lines(run, BRIEF[0])[0]


def _alter(campaign: Campaign) -> None:
    path = campaign.path(f"{RELEASED}/{TODAY}/{BRIEF[0]}")
    path.chmod(0o644)
    path.write_bytes(path.read_bytes() + b"\0")


def _lose(campaign: Campaign) -> None:
    campaign.path(f"{RELEASED}/{TODAY}/{BRIEF[0]}").unlink()


def _forge(campaign: Campaign) -> None:
    rewrite(campaign.path(f"{RELEASED}/{TODAY}/release.json"), f'"on": "{TODAY}"', '"on": "2026-10-01"')


def _link(campaign: Campaign) -> None:
    """The very bytes, in a file that lies elsewhere and can be changed there."""
    path = campaign.path(f"{RELEASED}/{TODAY}/{BRIEF[0]}")
    outside = path.rename(campaign.root.parent / "elsewhere.docx")
    path.symlink_to(outside)


def _spoil(campaign: Campaign) -> None:
    rewrite(campaign.path(f"{RELEASED}/{TODAY}/release.json"), '"format": 1', '"format": 2')


def _without_manifest(campaign: Campaign) -> None:
    campaign.path(f"{RELEASED}/{TODAY}/release.json").unlink()


@pytest.mark.parametrize(
    ("harm", "code", "name"),
    [
        (_alter, "release-file-altered", BRIEF[0]),
        pytest.param(_link, "release-file-altered", BRIEF[0], marks=needs_links),
        (_lose, "release-file-missing", BRIEF[0]),
        (_forge, "release-file-altered", "release.json"),
        (_spoil, "manifest-unreadable", "release.json"),
        (_without_manifest, "unreadable-file", "release.json"),
    ],
)
def test_a_release_that_is_not_what_it_was_is_an_error(
    sent: Campaign, harm: Callable[[Campaign], None], code: str, name: str
) -> None:
    harm(sent)
    run = verify(sent)
    assert run.code == 1
    assert f"{RELEASED}/{TODAY}/{name}: {code} " in run.err
    assert verify(sent, "fair-hiring").code == 1
    whole = "altered or missing" not in run.out
    assert whole == (name == "release.json")


@pytest.mark.parametrize("wanted", ["fair-hiring", f"fair-hiring/{TODAY}", f"{RELEASED}/{TODAY}/"])
def test_one_release_is_named_by_its_brief_its_id_or_its_folder(sent: Campaign, wanted: str) -> None:
    assert verify(sent, wanted).out.startswith(f"fair-hiring/{TODAY}\n")


def test_a_release_that_never_was(sent: Campaign) -> None:
    run = verify(sent, "fair-hiring/2025-11-22")
    assert run.code == 1
    assert f"did you mean “fair-hiring/{TODAY}”?" in run.err


def test_verified_as_json(sent: Campaign) -> None:
    value = verify(sent, "--format", "json").json
    assert json.dumps(value["releases"][0]["files"][0]) == json.dumps(
        {"name": BRIEF[1], "whole": True, "edited": False, "rebuild": "equal", "differing": []}
    )
