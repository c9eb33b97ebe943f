"""Tracking files as staff write them, and the channels of a campaign."""

from __future__ import annotations

import pytest

from tests.campaigns.running import TODAY, Campaign
from tests.release.test_release import RELEASED, release

FILE = f"{RELEASED}/{TODAY}.yaml"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ""),
        ("steps: []\n", ""),
        ("steps:\n  - {on: 2026-12-01, state: acknowledged}\n", ""),
        (
            "steps:\n  - {on: 2026-12-01, state: answered, outcome: D}\n",
            f"{FILE}:2:48: unknown-choice",
        ),
        ("steps:\n  - {on: 2026-12-1, state: answered}\n", f"{FILE}:2:10: date-form"),
        ("steps:\n  - {on: 2026-12-01, state: answered, outcome: A, asks: [hiring-fines]}\n", ""),
        ("stpes: []\n", f"{FILE}:1:1: unknown-key"),
        ("steps:\n\t- {}\n", f"{FILE}:2:1: tab"),
        ("- a\n", f"{FILE}:1:1: wrong-type"),
        (
            "steps:\n  - {on: 2026-12-01, state: answered, asks: [hiring-fine]}\n",
            f"{FILE}:2:46: tracking-ask-unknown",
        ),
        (
            "steps:\n  - {on: 2026-12-01, state: acknowledged, outcome: B}\n",
            f"{FILE}:2:52: tracking-outcome-misplaced",
        ),
        (
            ("steps:\n  - {on: 2026-12-05, state: acknowledged}\n"
            "  - {on: 2026-12-01, state: answered}\n"),
            f"{FILE}:3:10: tracking-step-early",
        ),
        ("steps:\n  - {on: 2026-11-01, state: acknowledged}\n", f"{FILE}:2:10: tracking-step-early"),
    ],
)  # fmt: skip
def test_slips_in_a_tracking_file_are_found_at_their_place(
    campaign: Campaign, text: str, found: str
) -> None:
    release(campaign)
    campaign.write(FILE, text)
    run = campaign.run("status", "--today", "2026-12-10", "--language", "en")
    said = [line for line in run.err.splitlines() if line.startswith("briefs/released/")]
    assert [line.startswith(found) for line in said[:1]] == ([True] if found else []), run.err
    assert "fair-hiring/2026-11-22" in run.out


def test_a_release_without_its_tracking_file_was_submitted(campaign: Campaign) -> None:
    release(campaign)
    campaign.path(FILE).rename(campaign.path(f"{RELEASED}/other.yaml"))
    run = campaign.run("status", "--today", TODAY, "--language", "en", "--format", "json")
    assert run.codes() == ["tracking-lost"]
    (told,) = run.json["progress"]["releases"]
    assert (told["state"], told["since"]) == ("submitted", TODAY)


def test_a_tracking_file_that_leads_out_of_the_campaign_is_not_followed(
    campaign: Campaign,
) -> None:
    release(campaign)
    campaign.path(FILE).unlink()
    campaign.write("../elsewhere.yaml", "steps: []\n")
    campaign.path(FILE).symlink_to(campaign.path("../elsewhere.yaml").resolve())
    run = campaign.run("status", "--today", TODAY, "--language", "en", "--format", "json")
    assert run.codes() == ["outside-link"]


def test_a_term_in_another_form_is_shown_the_right_one(campaign: Campaign) -> None:
    campaign.edit("evidence/channels.yaml", "within: 15 days", "within: 15 day")
    run = campaign.check()
    assert run.code == 1
    assert "evidence/channels.yaml:11:13: wrong-form" in run.err
    assert "a term like 15 days, 10 working-days or 3 months" in run.err
