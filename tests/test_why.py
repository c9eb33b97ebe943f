"""`advocacy why RECORD`: where a record is printed, and why not elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.campaigns.running import TODAY, Campaign, small

DRIVER = "evidence/cases/driver-dismissed.yaml"
CHECKED = "checked:\n  by:\n    zh: 核对组\n    en: checking group\n  on: 2026-11-01\n"


def why(campaign: Campaign, *words: str, record: str = "driver-dismissed") -> dict[str, object]:
    run = campaign.run("why", record, "--today", TODAY, "--format", "json", *words)
    return {one["order"]: (one["withheld"] or {}).get("reason") or one["state"] for one in run.json["orders"]}


@pytest.mark.parametrize(
    ("old", "new", "hiring", "injury"),
    [
        ("", "", "printed", "other-problems"),
        ("expires: 2026-12-31", "withdrawn: 2026-11-20", "consent-withdrawn", "other-problems"),
        ("audiences: [legislature]", "audiences: [court]", "other-audience", "other-problems"),
        ("standing: synthetic\nchecked", "standing: synthetic\nprivate: true\nchecked", "private", "other-problems"),
        (CHECKED, "", "unchecked", "other-problems"),
        ("[hiring-discrimination]", "[flexible-workers-uncovered]", "other-problems", "other-audience"),
        ("小温驾驶", "小温（电话13912345678）驾驶", "stopped", "other-problems"),
    ],
)  # fmt: skip
def test_each_order_says_whether_it_prints_the_record_and_why_not(
    tmp_path: Path, old: str, new: str, hiring: str, injury: str
) -> None:
    campaign = small(tmp_path)
    if old:
        campaign.edit(DRIVER, old, new)
    assert why(campaign) == {"fair-hiring": hiring, "injury-cover": injury}
    run = campaign.run("why", "driver-dismissed", "--today", TODAY, "--language", "en")
    assert "fair-hiring: " in run.out
    assert run.code == (4 if "139" in new else 0)
    assert "13912345678" not in run.out + run.err
    assert not campaign.draft("").exists()


@pytest.mark.parametrize("line", ["without: [driver-dismissed]", "only: [no-disability-advertisement]"])
def test_an_order_that_does_not_choose_the_record(tmp_path: Path, line: str) -> None:
    campaign = small(tmp_path)
    campaign.edit("briefs/fair-hiring.yaml", "date: 2026-11-30", f"date: 2026-11-30\n{line}")
    assert why(campaign)["fair-hiring"] == "not-chosen"
    assert why(campaign, record="no-disability-advertisement")["fair-hiring"] == "printed"


def test_a_record_that_is_not_there_and_one_that_cannot_be_read(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    run = campaign.run("why", "driver-dismised", "--today", TODAY)
    assert run.code == 2
    assert "driver-dismissed" in run.err
    campaign.write(DRIVER, "kind: discrimination-case\n")
    run = campaign.run("why", f"{DRIVER}", "--today", TODAY, "--language", "en")
    assert (run.code, "missing-key" in run.err) == (1, True)
    campaign.take_out("advocacy.yaml")
    assert campaign.run("why", "driver-dismissed", "--today", TODAY).code == 1
