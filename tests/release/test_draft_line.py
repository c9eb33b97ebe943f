"""A text that calls itself a draft goes out only as a draft."""

from __future__ import annotations

import docx
import pytest

from advocacy.reread.draftline import is_draft_line
from tests.campaigns.packages import rewrite
from tests.campaigns.running import BRIEF, TODAY, Campaign, Run
from tests.release.test_release import LEAD, MINE
from tests.test_stories import edit_in_word

ZH = BRIEF[0]
BESIDE = "fair-hiring.zh.sources.docx"  # says so too
LINE = "草稿，供讨论和核对"


def hand_over(campaign: Campaign, *words: str) -> Run:
    return campaign.run("release", "fair-hiring", "--today", TODAY, "--format", "json", *words)


def test_the_text_of_a_build_is_refused_and_each_cure_works(campaign: Campaign) -> None:
    run = hand_over(campaign)
    assert run.code == 1
    assert run.codes() == ["release-says-draft"] * 4
    assert not campaign.path("briefs/released").exists()
    assert hand_over(campaign, "--as-draft").codes() == []  # sent round as a draft
    campaign.build("--final")
    assert hand_over(campaign).codes() == ["release-again"]  # built as a final text, the second of the day


def test_of_an_edited_draft_the_line_is_taken_out_in_word(campaign: Campaign) -> None:
    edit_in_word(campaign.draft(ZH), LEAD, MINE)
    assert hand_over(campaign, "--edition", ZH).codes() == ["release-says-draft"] * 2
    edit_in_word(campaign.draft(ZH), LINE, "")
    edit_in_word(campaign.draft(BESIDE), "草稿，供核对", "")
    assert hand_over(campaign, "--edition", ZH).code == 0


def test_the_old_draft_is_refused_while_the_final_text_lies_beside(campaign: Campaign) -> None:
    edit_in_word(campaign.draft(ZH), LEAD, MINE)
    assert campaign.build("--final").code == 3
    assert campaign.draft("fair-hiring.zh.new.docx").exists()
    run = hand_over(campaign)
    assert run.code == 1
    assert [one["code"] for one in run.json["findings"] if one["severity"] == "error"] == ["release-says-draft"] * 2


@pytest.mark.parametrize(
    "words",
    ["草稿", "（草稿）", "草稿，供讨论", "供讨论和核对（草稿）", "讨论稿", "内部讨论稿（第二稿）", "草 稿", "初稿：请勿外传"],
)  # fmt: skip
def test_a_line_that_was_altered_by_hand_still_counts(campaign: Campaign, words: str) -> None:
    edit_in_word(campaign.draft(ZH), LINE, words)
    run = hand_over(campaign, "--edition", ZH)
    assert run.codes() == ["release-says-draft"] * 2
    assert any(f"“{words}”" in one["message"] for one in run.json["findings"])


WATERMARK = '<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="草稿"/></v:shape></w:pict>'


@pytest.mark.parametrize("inside", ["<w:t>内部讨论稿</w:t>", WATERMARK], ids=["words", "watermark"])
def test_a_footer_and_a_watermark_count_too(campaign: Campaign, inside: str) -> None:
    campaign.build("--final")
    line = f"<w:p><w:r>{inside}</w:r></w:p></w:ftr>"
    rewrite(campaign.draft(ZH), "word/footer1.xml", lambda xml: xml.replace("</w:ftr>", line))
    assert "release-says-draft" in hand_over(campaign, "--edition", ZH).codes()


def test_a_title_that_calls_itself_a_draft_counts(campaign: Campaign) -> None:
    campaign.build("--final")
    document = docx.Document(str(campaign.draft(ZH)))
    title = next(one for one in document.paragraphs if one.style is not None and one.style.name == "Title")
    title.add_run("（草稿）")
    document.save(str(campaign.draft(ZH)))
    assert "release-says-draft" in hand_over(campaign, "--edition", ZH).codes()


@pytest.mark.parametrize(
    "text",
    [
        "Draft", "DRAFT", "Draft – not for circulation", "Draft for discussion and checking",
        "Working draft, 3 December", "First draft", "Draft v2", "Draft of 3 December 2026",
        "[Draft]", "Discussion draft", "Draft version only for comments",
        "草稿", "征求意见稿", "未定稿，请勿引用", "【草稿】", "草稿 2026年11月22日", "草稿V2", "讨论稿20261122",
    ],
)  # fmt: skip
def test_a_label_of_a_draft(text: str) -> None:
    assert is_draft_line(text)


@pytest.mark.parametrize(
    "text",
    [
        "Draft rules on platform work",
        "The draft of the Barrier-free Environment Law was published in 2022.",
        "Drafting history",
        "Draft Disability Employment Regulations (2025)",
        "Drafts of internal rules that employers keep",
        "《残疾人就业条例（修订草案征求意见稿）》",
        "征求意见稿第三条没有规定罚款",
        "征求意见稿公布以后，各地提出了意见。",
        "起草说明",
        "草案应当公开征求意见",
        "供各方讨论的问题",
        "",
    ],
)
def test_a_text_that_merely_speaks_of_drafts_is_none(text: str) -> None:
    assert not is_draft_line(text, ("草稿，供讨论和核对", "draftfordiscussionandchecking"))
