"""Draft and final: what a draft may leave open, and what a final text is refused for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.campaigns.running import BRIEF, COVER, PETITION, SOURCES, Campaign, Run, shipped, small, text_of

STATE = ("草稿", "（草稿", "Draft:", "Draft for")
MARKS = ("【待", "[to be ")


def unfinished(folder: Path) -> Campaign:
    """The small campaign with marks in its drafts: a part not written, an address not given."""
    campaign = small(folder)
    campaign.edit("advocacy.yaml", "  address: 示例省某市一号\n", "")
    for language, heading in (("zh", "# 尚不清楚"), ("en", "# Not known")):
        file = f"briefs/fair-hiring.{language}.md"
        text = campaign.path(file).read_text(encoding="utf-8")
        before, _, rest = text.partition(heading)
        campaign.write(file, before + rest[rest.index("\n# ") + 1 :])
    return campaign


def final(campaign: Campaign, *words: str) -> Run:
    return campaign.build("--final", *words)


def reachable(campaign: Campaign) -> Campaign:
    """The shipped campaign with a contact, which it has not itself: nobody's."""
    campaign.edit("advocacy.yaml", "organisation:\n", "organisation:\n  email: office@example.org\n")
    return campaign


@pytest.fixture(scope="module")
def handed_over(tmp_path_factory: pytest.TempPathFactory) -> tuple[Campaign, Run]:
    campaign = reachable(shipped(tmp_path_factory.mktemp("final")))
    return campaign, final(campaign)


# ------------------------------------------------------------------ as shipped


def test_the_shipped_campaign_is_clean_under_the_strict_check(tmp_path: Path) -> None:
    run = shipped(tmp_path).check("--strict")
    assert (run.code, run.err) == (0, "")


def test_as_it_is_shipped_no_brief_says_how_to_reach_anybody_so_none_is_final(tmp_path: Path) -> None:
    campaign = shipped(tmp_path)
    run = final(campaign, "--format", "json")
    assert run.code == 1
    assert run.codes() == ["contact-missing"] * 6  # three briefs in two languages
    assert {name.partition(".")[0] for name in campaign.drafts()} == {"recruitment-supervision"}
    # what the finding asks for is all that it takes
    assert final(reachable(campaign)).code == 0


def test_with_a_contact_the_shipped_campaign_is_final(handed_over: tuple[Campaign, Run]) -> None:
    campaign, run = handed_over
    assert (run.code, run.err) == (0, "")
    assert len(campaign.drafts()) == 16
    assert len(run.written()) == 32
    for name in campaign.drafts():
        text = text_of(campaign.draft(name))
        assert not [sign for sign in (*STATE, *MARKS) if text.startswith(sign) or f"\n{sign}" in text]
        assert not [mark for mark in MARKS if mark in text], name
        if not name.startswith("recruitment-supervision") and ".sources." not in name:
            assert "office@example.org" in text, name


def test_the_shipped_petition_leaves_the_submitters_lines_open(handed_over: tuple[Campaign, Run]) -> None:
    campaign, _ = handed_over
    zh = text_of(campaign.draft("recruitment-supervision.zh.docx")).splitlines()
    assert {"建议人：", "住址：", "邮政编码和联系电话："} <= set(zh)
    en = text_of(campaign.draft("recruitment-supervision.en.docx")).splitlines()
    assert {"Petitioner:", "Address:", "Postcode and telephone:"} <= {line.strip() for line in en}


# ------------------------------------------------------------- draft and final


def test_a_draft_says_so_and_keeps_its_marks(tmp_path: Path) -> None:
    campaign = unfinished(tmp_path)
    built = campaign.build()
    assert built.code == 0
    assert built.err.splitlines() == [
        "briefs/fair-hiring.en.md: marks-open the English draft still has marks of what is to be completed or verified (1), under “What is not known”; write that part in this file, or the entry that advocacy.yaml lacks; [to be verified] stands for evidence that nobody has checked",
        "briefs/fair-hiring.zh.md: marks-open the Chinese draft still has marks of what is to be completed or verified (1), under “尚不清楚的事项”; write that part in this file, or the entry that advocacy.yaml lacks; [to be verified] stands for evidence that nobody has checked",
        "briefs/injury-cover.zh.md: marks-open the Chinese draft still has marks of what is to be completed or verified (1), under “建议人”; write that part in this file, or the entry that advocacy.yaml lacks; [to be verified] stands for evidence that nobody has checked",
    ]
    assert text_of(campaign.draft(BRIEF[0])).splitlines()[2] == "（草稿，供讨论和核对）"
    assert "【待补】" in text_of(campaign.draft(PETITION))
    before = campaign.drafts()
    run = final(campaign)
    assert run.code == 1
    assert run.written() == set()
    assert campaign.drafts() == before
    told = [line.partition(": mark-left ")[2].partition(";")[0] for line in run.err.splitlines()]
    assert told == [
        "the final en text still says “[to be completed]” under “What is not known”: [to be completed]",
        "the final zh text still says “【待补】” under “尚不清楚的事项”: 【待补】",
        "the final zh text still says “【待补】” under “建议人”: 住址：【待补】",
    ]


def test_what_is_filled_in_becomes_final_under_the_same_name_and_a_draft_again(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.build()
    drafts = campaign.drafts()
    run = final(campaign)
    assert (run.code, run.err) == (0, "")
    assert campaign.drafts().keys() == drafts.keys()
    assert all(campaign.drafts()[name] != drafts[name] for name in drafts)
    text = text_of(campaign.draft(PETITION))
    assert "草稿" not in text
    assert "示例省某市一号" in text
    assert "Nothing has changed" in final(campaign).out
    # the same command without --final makes drafts of them again
    assert campaign.build().code == 0
    assert campaign.drafts() == drafts


def test_a_warning_stops_the_final_text_that_it_is_about_and_no_draft(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    laws = campaign.path("evidence/laws.yaml").read_text(encoding="utf-8")
    old = laws.replace("on: 2026-11-01", "on: 2020-11-01", 1)  # the first law: that of the brief
    campaign.write("evidence/laws.yaml", old)
    draft = campaign.build("--format", "json")
    assert (draft.code, draft.codes()) == (0, ["law-stale"])
    run = final(campaign)
    assert run.code == 1
    assert run.written() == COVER
    assert "not-final “fair-hiring.zh.docx” cannot be final; open findings: law-stale" in run.err
    assert "evidence/laws.yaml:19:9" in run.err
    # --strict stops the command and not the drafts
    assert campaign.build("--strict").code == 1


def test_a_consent_that_has_ended_is_decided_on_before_a_text_is_final(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.edit("evidence/cases/driver-dismissed.yaml", "2026-12-31", "2026-11-01")
    assert campaign.build().code == 0
    run = final(campaign)
    assert run.code == 1
    assert run.written() == COVER
    assert "driver-dismissed.yaml:52:12: consent-lapsed the consent to “driver-dismissed”" in run.err
    campaign.take_out("evidence/cases/driver-dismissed.yaml")
    assert final(campaign).code == 0


def test_what_nobody_checked_and_a_text_calls_for_is_not_final(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    case = "evidence/cases/no-disability-advertisement.yaml"
    text = campaign.path(case).read_text(encoding="utf-8")
    campaign.write(case, text[: text.index("checked:")])
    words = "briefs/fair-hiring.zh.md"
    campaign.edit(words, "有多少人因此不再应聘，没有统计。", "{{ record('no-disability-advertisement') }}")
    campaign.edit("briefs/fair-hiring.yaml", "languages: [zh, en]", "languages: [zh]")
    assert "【待核实】" in text_of(campaign.draft(SOURCES[0])) if campaign.build().code == 0 else False
    run = final(campaign)
    assert run.code == 1
    assert "mark-left the final zh text still says “【待核实】”" in run.err
