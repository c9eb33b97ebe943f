"""Tracking files as staff write them, and the channels of a campaign."""

from __future__ import annotations

import pytest

from tests.campaigns.running import TODAY, Campaign
from tests.release.test_release import RELEASED

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
        ("steps:\n  - {on: 2026-11-01, state: acknowledged}\n",
         f"{FILE}:2:10: tracking-step-before-release"),
        ("steps:\n  - {on: 2026-12-11, state: answered}\n", f"{FILE}:2:10: tracking-step-in-future"),
        ("steps:\n  - {on: 2026-12-10, state: answered}\n", ""),
        ("steps:\n  - {on: 2026-11-22, state: answered}\n", ""),
        ("reply_due: 2036-12-10\n", f"{FILE}:1:12: tracking-due-far"),
        ("reply_due: 2025-12-10\n", f"{FILE}:1:12: tracking-due-far"),
        ("reply_due: 2027-05-10\n", ""),
    ],
)  # fmt: skip
def test_slips_in_a_tracking_file_are_found_at_their_place(sent: Campaign, text: str, found: str) -> None:
    sent.write(FILE, text)
    run = sent.run("status", "--today", "2026-12-10", "--language", "en")
    said = [line for line in run.err.splitlines() if line.startswith("briefs/released/")]
    assert [line.startswith(found) for line in said[:1]] == ([True] if found else []), run.err
    assert "fair-hiring/2026-11-22" in run.out


def test_a_release_without_its_tracking_file_was_submitted(sent: Campaign) -> None:
    sent.path(FILE).rename(sent.path(f"{RELEASED}/other.yaml"))
    run = sent.run("status", "--today", TODAY, "--language", "en", "--format", "json")
    assert run.codes() == ["tracking-lost"]
    (told,) = run.json["progress"]["releases"]
    assert (told["state"], told["since"]) == ("submitted", TODAY)


def test_a_tracking_file_that_leads_out_of_the_campaign_is_not_followed(sent: Campaign) -> None:
    sent.path(FILE).unlink()
    sent.write("../elsewhere.yaml", "steps: []\n")
    sent.path(FILE).symlink_to(sent.path("../elsewhere.yaml").resolve())
    run = sent.run("status", "--today", TODAY, "--language", "en", "--format", "json")
    assert run.codes() == ["outside-link"]


def test_a_term_in_another_form_is_shown_the_right_one(campaign: Campaign) -> None:
    campaign.edit("evidence/channels.yaml", "within: 15 days", "within: 15 day")
    run = campaign.check()
    assert run.code == 1
    assert "evidence/channels.yaml:11:13: wrong-form" in run.err
    assert "a term like 15 days, 10 working-days or 3 months" in run.err


@pytest.mark.parametrize(
    ("day", "code"),
    [
        ("2027-01-01", "tracking-step-in-future"),
        ("2026-12-11", "tracking-step-in-future"),
        ("2026-11-21", "tracking-step-before-release"),
    ],
)
@pytest.mark.parametrize("state", ["acknowledged", "answered"])
def test_a_step_that_cannot_have_happened_clears_nothing_that_is_overdue(
    sent: Campaign, day: str, code: str, state: str
) -> None:
    sent.write(FILE, f"steps:\n  - {{on: {day}, state: {state}}}\n")
    run = sent.run("status", "--today", "2026-12-10", "--format", "json")
    assert (run.code, run.codes()) == (1, [code])
    (told,) = run.json["progress"]["releases"]
    assert (told["state"], told["since"]) == ("submitted", TODAY)
    assert [(one["for"], one["overdue"]) for one in told["waiting"]] == [("notice", 3)]
    # the cure: the step is taken out
    sent.write(FILE, "steps: []\n")
    assert sent.run("status", "--today", "2026-12-10").code == 0


def test_a_step_that_has_happened_counts_beside_one_that_has_not(sent: Campaign) -> None:
    steps = ("{on: 2026-12-01, state: acknowledged}", "{on: 2027-02-01, state: answered}")
    sent.write(FILE, "steps:\n" + "".join(f"  - {one}\n" for one in steps))
    run = sent.run("status", "--today", "2026-12-10", "--format", "json")
    (told,) = run.json["progress"]["releases"]
    assert (told["state"], told["since"]) == ("acknowledged", "2026-12-01")
    assert run.codes() == ["tracking-step-in-future"]
