"""`advocacy build NAME…` and `check NAME…`: the documents of these orders alone, all else as it is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.campaigns.running import COVER, HIRING, SOURCES, TODAY, Campaign, small, small_built

AGENDA = "evidence/agenda.yaml"
DRIVER = "evidence/cases/driver-dismissed.yaml"
UP_TO_DATE = "All of these were up to date."


def shelf(campaign: Campaign) -> dict[str, object]:
    """What the ledger has of each draft."""
    files: dict[str, object] = json.loads(campaign.draft(".ledger.json").read_text("utf-8"))["files"]
    return files


def change_all(campaign: Campaign) -> None:
    """Give every document another text."""
    campaign.edit("advocacy.yaml", "示例互助中心", "示例互助社")
    campaign.edit("advocacy.yaml", "Mutual Aid Centre", "Mutual Aid Club")


@pytest.mark.parametrize(
    "names",
    [
        ["fair-hiring"],
        ["briefs/fair-hiring.yaml"],
        ["fair-hiring.zh.md", "briefs/drafts/fair-hiring.en.sources.docx"],
        ["./briefs/fair-hiring.zh.new-2.docx"],
    ],
)
def test_only_the_documents_of_the_named_order_are_built(tmp_path: Path, names: list[str]) -> None:
    campaign = small_built(tmp_path)
    before, known = campaign.drafts(), shelf(campaign)
    change_all(campaign)
    run = campaign.build(*names)
    assert run.code == 0, run.err
    assert run.written() == HIRING
    assert "injury-cover" not in run.out + run.err
    after = campaign.drafts()
    assert {name for name in after if after[name] != before[name]} == HIRING
    assert {name for name, entry in shelf(campaign).items() if entry != known[name]} == HIRING
    assert campaign.build(*names).out.startswith("Nothing has changed")
    assert campaign.build().written() == COVER
    assert campaign.build(*names).out.startswith("Nothing has changed")


def test_several_names_and_one_twice(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    assert campaign.build("injury-cover", "fair-hiring", "injury-cover").written() == HIRING | COVER
    assert campaign.build().out.startswith("Nothing has changed")  # these were all that there are


def test_it_says_that_all_was_up_to_date(tmp_path: Path) -> None:
    campaign = small_built(tmp_path)
    campaign.edit("advocacy.yaml", "example: true", "example: true # 例")  # read again, and the same text
    run = campaign.build("fair-hiring")
    assert run.out.splitlines()[-2:] == [UP_TO_DATE, f"folder      {campaign.root}"]
    assert campaign.drafts().keys() == HIRING | COVER


def test_an_edited_draft_is_kept_and_the_new_text_lies_beside_it(tmp_path: Path) -> None:
    campaign = small_built(tmp_path)
    for name in ("fair-hiring.zh.docx", "injury-cover.zh.docx"):
        campaign.draft(name).write_bytes(campaign.draft(name).read_bytes() + b"mine")
    change_all(campaign)
    run = campaign.build("fair-hiring")
    assert run.code == 3
    kept = {"fair-hiring.zh.docx", SOURCES[0], "injury-cover.zh.docx"}
    assert {name for name in campaign.drafts() if ".new." in name} == {
        "fair-hiring.zh.new.docx",
        "fair-hiring.zh.sources.new.docx",
    }
    assert campaign.drafts().keys() >= kept


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("fair-hirring", "did you mean “fair-hiring”?"),
        ("briefs/drafts/fair-hirng.zh.docx", "did you mean “fair-hiring”?"),
        ("公平就业", "there are: fair-hiring, injury-cover"),
        ("", "there are: fair-hiring, injury-cover"),
    ],
)
def test_a_name_that_no_order_has_builds_nothing(tmp_path: Path, name: str, hint: str) -> None:
    campaign = small(tmp_path)
    run = campaign.build("injury-cover", name)
    assert run.code == 2
    assert hint in run.err
    assert not campaign.draft("").exists()
    assert campaign.check(name).code == 2


def test_a_file_of_another_campaign_is_not_taken_for_the_one_of_that_name(tmp_path: Path) -> None:
    other, campaign = small(tmp_path, "other"), small(tmp_path)
    run = campaign.build(str(other.path("briefs/fair-hiring.yaml")))
    assert (run.code, "lies outside this campaign" in run.err) == (2, True)
    assert campaign.build(str(campaign.path("briefs/fair-hiring.yaml"))).written() == HIRING


def test_what_is_wrong_with_another_order_does_not_concern_this_one(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.edit("briefs/injury-cover.yaml", "genre: petition", "genre: petitoin")
    assert campaign.check().code == 1
    assert campaign.check("fair-hiring").code == 0
    run = campaign.build("fair-hiring")
    assert (run.code, run.err) == (0, "")
    assert run.written() == HIRING
    run = campaign.build("injury-cover")
    assert (run.code, "petitoin" in run.err) == (1, True)
    assert campaign.check("injury-cover").code == 1


def test_whom_another_draft_exposes_is_told_all_the_same(tmp_path: Path) -> None:
    """Only the order that was named is built anew; the other draft still has the record, and is named."""
    campaign = small_built(tmp_path)
    campaign.edit(DRIVER, "expires: 2026-12-31", "withdrawn: 2026-11-20")
    run = campaign.build("injury-cover")
    assert run.code == 4
    assert "briefs/drafts/fair-hiring.zh.docx: draft-tells-withheld" in run.err
    assert "driver-dismissed" in json.loads(campaign.draft(".ledger.json").read_text("utf-8"))["words"]
    assert campaign.build("fair-hiring").code == 0


def test_outside_a_campaign_it_says_so(tmp_path: Path) -> None:
    run = Campaign(tmp_path, TODAY).build("fair-hiring")
    assert (run.code, "no-campaign" in run.err) == (1, True)
