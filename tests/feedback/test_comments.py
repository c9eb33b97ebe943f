"""Comments that come back: none is lost, none becomes an answer, an answered one stays answered."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document as WordFile

from tests.campaigns.running import Campaign
from tests.feedback.conftest import DRAFT, DraftXml, inserted
from tests.feedback.test_feedback import PRICE, REGISTER, RULE, read, remarks

START, END = '<w:commentRangeStart w:id="{}"/>', '<w:commentRangeEnd w:id="{}"/>'
SIGN = '<w:r><w:commentReference w:id="{}"/></w:r>'


def on(number: str, words: str) -> str:
    """A comment with this number on some words of a paragraph."""
    run = f"<w:r><w:t>{words}</w:t></w:r>"
    return f"{START.format(number)}{run}{END.format(number)}{SIGN.format(number)}"


def comments(campaign: Campaign, path: Path, *fields: str) -> list[tuple[Any, ...]]:
    run = read(campaign, path)
    assert run.code == 0, run.err
    return [tuple(one[name] for name in fields) for one in run.json["remarks"] if one["kind"] == "comment"]


def test_two_comments_with_one_number_are_both_there_at_their_places(campaign: Campaign, returned: DraftXml) -> None:
    returned.mark("没有代价。", on("1", "没有代价"), "<w:r><w:t>。</w:t></w:r>")
    returned.mark("但没有规定罚款。", on("1", "但没有规定罚款"), "<w:r><w:t>。</w:t></w:r>")
    returned.comments(("1", "王", "证据在哪里？"), ("1", "李", "请写明条款。"))
    assert comments(campaign, returned.save(), "author", "text", "after", "passage") == [
        ("王", "证据在哪里？", "没有代价", PRICE),
        ("李", "请写明条款。", "但没有规定罚款", f"《残疾人保障法》第三十八条第二款{RULE}"),
    ]


def test_of_two_comments_with_one_number_and_one_place_both_are_told_there(
    campaign: Campaign, returned: DraftXml
) -> None:
    returned.mark("没有代价。", on("1", "没有代价"), "<w:r><w:t>。</w:t></w:r>")
    returned.comments(("1", "王", "证据在哪里？"), ("1", "李", "同问。"))
    assert comments(campaign, returned.save(), "author", "after") == [
        ("王", "没有代价"), ("李", "没有代价"),
    ]  # fmt: skip


def test_two_comments_with_the_same_words_keep_their_own_answers(campaign: Campaign, returned: DraftXml) -> None:
    """An answer belongs to the comment that it names, not to another with the same words."""
    returned.mark("没有代价。", on("1", "没有代价"), on("2", "。"))
    returned.mark("但没有规定罚款。", on("3", "但没有规定罚款"), "<w:r><w:t>。</w:t></w:r>")
    returned.comments(("1", "王", "请核。"), ("2", "李", "已核。"), ("3", "王", "请核。"), answers="1")
    run = read(campaign, returned.save())
    by = {one["author"] + one["after"]: one for one in run.json["remarks"]}
    assert by["李。"]["reply_to"] == by["王没有代价"]["id"]


def _document(returned: DraftXml) -> tuple[WordFile, Path]:
    path = returned.save("返回.docx")
    return docx.Document(str(path)), path


def test_comments_that_python_docx_wrote_are_no_answers(campaign: Campaign, returned: DraftXml) -> None:
    """They have no paraId, as those of some versions of WPS."""
    document, path = _document(returned)
    paragraphs = [one for one in document.paragraphs if one.text in {PRICE, "请把修改列入议程，并书面答复。"}]
    for paragraph, author in zip(paragraphs, ("王", "李"), strict=True):
        document.add_comment(paragraph.runs, text=f"{author}的意见", author=author)
    document.save(str(path))
    assert comments(campaign, path, "author", "after", "reply_to", "settled") == [
        ("王", PRICE, "", False),
        ("李", "请把修改列入议程，并书面答复。", "", False),
    ]


@pytest.mark.parametrize(
    ("member", "content"),
    [
        ("word/commentsExtended.xml", "<w15:commentsEx"),
        ("word/commentsExtended.xml", '<w15:commentsEx xmlns:w15="urn:w15"/>'),
        ("word/commentsIds.xml", "<broken"),
    ],
    ids=["threads broken", "threads empty", "ids broken"],
)
def test_comments_are_read_where_their_threads_cannot_be(
    campaign: Campaign, returned: DraftXml, member: str, content: str
) -> None:
    returned.mark("没有代价。", on("1", "没有代价"), "<w:r><w:t>。</w:t></w:r>")
    returned.comments(("1", "王", "证据在哪里？"), ("2", "李", "同问。"))
    returned.members[member] = content
    assert comments(campaign, returned.save(), "text", "reply_to") == [
        ("证据在哪里？", ""), ("同问。", ""),
    ]  # fmt: skip


def test_a_comment_that_names_itself_as_the_one_above_is_no_answer(campaign: Campaign, returned: DraftXml) -> None:
    returned.mark("没有代价。", on("2", "没有代价"), "<w:r><w:t>。</w:t></w:r>")
    returned.comments(("2", "王", "证据在哪里？"), answers="2")
    assert comments(campaign, returned.save(), "text", "reply_to") == [("证据在哪里？", "")]


@pytest.mark.parametrize(
    "words",
    [
        ("没有", inserted("李", "任何"), "代价"),  # tracked
        ("没有任何代价",),  # by hand
        ("没有",),
    ],
    ids=["a tracked word put in", "a word typed in", "a word taken out"],
)
def test_an_answered_comment_stays_answered_when_its_words_change(
    campaign: Campaign, returned: DraftXml, words: tuple[str, ...]
) -> None:
    returned.mark("没有代价。", on("1", "没有代价"), "<w:r><w:t>。</w:t></w:r>")
    returned.comments(("1", "王", "证据在哪里？"), ("2", "李", "同问。"), answers="1")
    read(campaign, returned.save())
    campaign.edit(REGISTER, 'answer: ""\n    decision: "open"\n  - id:', "answer: 见附件。\n    decision: accepted\n  - id:")  # fmt: skip
    before = campaign.path(REGISTER).read_text("utf-8")
    runs = "".join(one if one.startswith("<") else f"<w:r><w:t>{one}</w:t></w:r>" for one in words)
    returned.replace("<w:r><w:t>没有代价</w:t></w:r>", runs)
    run = read(campaign, returned.save())
    again = [one for one in run.json["remarks"] if one["kind"] == "comment"]
    ids = re.findall(r'- id: "([^"]+)"', before)
    assert [one["id"] for one in again] == ids
    assert again[1]["reply_to"] == ids[0]
    assert not {*run.json["added"]} & {one["id"] for one in again}
    assert campaign.path(REGISTER).read_text("utf-8").startswith(before)


def test_a_comment_in_other_words_or_on_another_passage_is_a_new_one(campaign: Campaign, tmp_path: Path) -> None:
    def back(words: str, text: str) -> Path:
        file = DraftXml(campaign.draft(DRAFT), tmp_path)
        file.mark(words, on("1", words))
        return file.comments(("1", "王", text)).save()

    read(campaign, back("没有代价。", "请核。"))
    assert len(read(campaign, back("没有代价。", "请再核。")).json["added"]) == 1
    assert len(read(campaign, back("但没有规定罚款。", "请核。")).json["added"]) == 1
    assert len(read(campaign, back("没有代价。", "请核。")).json["added"]) == 0


def join(returned: DraftXml, first: str) -> DraftXml:
    """Take out the end of the paragraph that ends in `first`, as Delete at its end does."""
    body = returned.members["word/document.xml"]
    at = body.index(f"{first}</w:t></w:r>")
    end = body.index("</w:p>", at)
    start = body.index("<w:p>", end)
    rest = re.sub(r"^<w:p>(?:<w:pPr>.*?</w:pPr>)?", "", body[start:], flags=re.DOTALL)
    returned.members["word/document.xml"] = body[:end] + rest
    return returned


@pytest.mark.parametrize("marks", [True, False], ids=["with our marks", "without"])
def test_two_paragraphs_that_were_joined_by_hand_are_told_as_that(
    campaign: Campaign, returned: DraftXml, *, marks: bool
) -> None:
    join(returned, PRICE)
    if not marks:
        returned.without_marks()
    run = read(campaign, returned.save("fair-hiring.zh.docx"))
    one, *others = sorted(run.json["remarks"], key=lambda one: "文稿编号" in one["passage"])
    # The helper also takes the build code away.
    assert [(each["kind"], each["after"]) for each in others] == ([] if marks else [("edit", "")])
    assert (one["kind"], one["author"], one["before"], one["after"]) == ("deletion", "", "\n", "")
    assert one["passage"].startswith(PRICE)
    again = read(campaign, returned.save("fair-hiring.zh.docx"))
    assert again.json["added"] == []


def test_a_word_changed_in_joined_paragraphs_is_told_beside_that(campaign: Campaign, returned: DraftXml) -> None:
    join(returned, PRICE).mark("没有代价。", "<w:r><w:t>没有任何代价。</w:t></w:r>")
    run = read(campaign, returned.save())
    assert remarks(run, "kind", "before", "after") == [("deletion", "\n", ""), ("edit", "", "任何")]


def test_a_figure_changed_in_joined_paragraphs_is_still_a_figure(campaign: Campaign, returned: DraftXml) -> None:
    body = returned.members["word/document.xml"]
    before = "但没有规定罚款。"
    assert before in body
    join(returned, before).mark("47.1%", "<w:r><w:t>48.1%</w:t></w:r>")
    run = read(campaign, returned.save())
    assert remarks(run, "kind", "before", "after")[:1] == [("figure", "47.1%", "48.1%")]
    assert {one for (one,) in remarks(run, "kind")} <= {"figure", "deletion", "edit"}


def test_paragraphs_joined_with_tracking_are_told_with_author(campaign: Campaign, returned: DraftXml) -> None:
    body = returned.members["word/document.xml"]
    start = body.rindex("<w:pPr>", 0, body.index(PRICE[:8], body.index("_adv_b6")))
    stop = body.index("</w:pPr>", start)
    sign = '<w:rPr><w:del w:id="900" w:author="李" w:date="2026-12-01T09:00:00Z"/></w:rPr>'
    returned.members["word/document.xml"] = body[:stop] + sign + body[stop:]
    run = read(campaign, returned.save())
    assert remarks(run, "kind", "author", "before", "after") == [("deletion", "李", "\n", "")]
    out = campaign.run("feedback", str(returned.save())).out
    assert "（段落结尾） / (end of paragraph) → —" in out
