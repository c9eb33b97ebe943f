"""Files that came back: what reviewers did, the register of it, answers and suggestions."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest

from tests.campaigns.running import TODAY, Campaign, Run, small_built
from tests.campaigns.variants import VARIANTS, vary
from tests.feedback.conftest import DRAFT, DraftXml, by, inserted, struck

REGISTER = "briefs/returned/fair-hiring.yaml"
RULE = "禁止歧视残疾人，但没有规定罚款。"
PRICE = "招聘中的残疾歧视仍然没有代价。"
FIGURE = "47.1%"


def read(campaign: Campaign, path: Path, *words: str) -> Run:
    return campaign.run("feedback", str(path), "--format", "json", "--today", "2026-12-02", *words)


def remarks(run: Run, *fields: str) -> list[tuple[Any, ...]]:
    return [tuple(one[name] for name in fields) for one in run.json["remarks"]]


def swap(text: str, *pieces: str) -> Callable[[DraftXml], object]:
    return lambda file: file.mark(text, *pieces)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (
            lambda file: file.mark(FIGURE, struck("王", FIGURE), inserted("王", "50%")),
            ("figure", "王", "47.1%", "50%", "mark"),
        ),
        (lambda file: file.mark(FIGURE, "<w:r><w:t>48.1%</w:t></w:r>"),
         ("figure", "", "47.1%", "48.1%", "mark")),
        (lambda file: file.mark(FIGURE, struck("王", FIGURE)),
         ("figure", "王", "47.1%", "", "mark")),
        (lambda file: file.after(PRICE, inserted("李", "应当改变。")),
         ("insertion", "李", "", "应当改变。", "mark")),
        (swap(PRICE, f"<w:r><w:t>{PRICE[:8]}</w:t></w:r>", struck("李", PRICE[8:])),
         ("deletion", "李", PRICE[8:], "", "mark")),
        (swap("没有代价。", struck("李", "没有代价。"), inserted("李", "代价很小。")),
         ("edit", "李", "没有代价。", "代价很小。", "mark")),
        (swap("没有代价。", "<w:r><w:t>代价很小。</w:t></w:r>"),
         ("edit", "", "没有代价", "代价很小", "mark")),
        (lambda file: file.after(PRICE, by("李", "moveTo", "<w:r><w:t>移来</w:t></w:r>")),
         ("insertion", "李", "", "移来", "mark")),
        (lambda file: file.replace("<w:sectPr", f"<w:p>{inserted('李', '新的一段。')}</w:p><w:sectPr"),
         ("insertion", "李", "", "新的一段。", "nothing")),
        (lambda file: file.replace("<w:sectPr", "<w:p><w:r><w:t>没有修订的新段落。</w:t></w:r></w:p><w:sectPr"),
         ("insertion", "", "", "没有修订的新段落。", "nothing")),
    ],
    ids=["figure", "untracked figure", "struck figure", "insertion", "deletion", "edit",
         "untracked edit", "move", "paragraph", "untracked paragraph"],
)  # fmt: skip
def test_one_change(
    campaign: Campaign, returned: DraftXml, change: Callable[[DraftXml], object], expected: Any
) -> None:
    change(returned)
    run = read(campaign, returned.save())
    assert remarks(run, "kind", "author", "before", "after", "tied") == [expected]
    assert run.code == 0


def test_the_screen_shows_a_hundred_remarks_and_the_register_holds_all(campaign: Campaign, returned: DraftXml) -> None:
    paragraph = "<w:p><w:r><w:t>第{}段是新的。</w:t></w:r></w:p>"
    added = "".join(paragraph.format(number) for number in range(130))
    returned.replace("<w:sectPr", f"{added}<w:sectPr")
    file = returned.save()
    shown = campaign.run("feedback", "--today", TODAY, str(file)).out
    assert shown.count("段是新的") == 100
    assert "30 more, all in the register" in shown
    assert len(read(campaign, file).json["remarks"]) == 130


def test_of_text_that_is_not_ours_two_hundred_changes_are_told_and_the_others_counted(
    campaign: Campaign, returned: DraftXml
) -> None:
    pasted = "".join(f"<w:p><w:r><w:t>第{number}段是新的。</w:t></w:r></w:p>" for number in range(230))
    tracked = "".join(f"<w:p>{inserted('王', f'第{number}句')}</w:p>" for number in range(300, 303))
    returned.replace("<w:sectPr", f"{pasted}{tracked}<w:sectPr").mark(
        FIGURE, struck("王", FIGURE), inserted("王", "50%")
    )
    file = returned.save()
    run = read(campaign, file)
    told = remarks(run, "kind", "author", "after")
    assert told[0] == ("figure", "王", "50%")
    assert told[1:201] == [("insertion", "", f"第{number}段是新的。") for number in range(200)]
    assert told[201:] == [
        ("insertion", author, f"另有 {more} 处，见退回的文件 / {more} more places, see the returned file")
        for author, more in (("", 30), ("王", 3))
    ]
    (finding,) = (one for one in run.json["findings"] if one["code"] == "returned-many-unknown")
    assert "33" in finding["message"]
    assert read(campaign, file).json["added"] == []


def test_a_very_long_text_stands_in_the_register_up_to_a_bound(campaign: Campaign, returned: DraftXml) -> None:
    returned.replace("<w:sectPr", f"<w:p>{inserted('王', '长' * 900_000)}</w:p><w:sectPr")
    (after,) = remarks(read(campaign, returned.save()), "after")[0]
    assert after.startswith("长" * 20_000 + "…（共 900000 字")
    assert campaign.path(REGISTER).stat().st_size < 100_000


def test_an_untouched_file_has_no_remark_and_gets_no_register(campaign: Campaign, returned: DraftXml) -> None:
    assert read(campaign, returned.save()).json["remarks"] == []
    assert not campaign.path(REGISTER).exists()


def test_a_changed_figure_comes_first_and_names_its_cell(campaign: Campaign, returned: DraftXml) -> None:
    returned.after(PRICE, inserted("李", "甲")).mark(FIGURE, struck("王", FIGURE), inserted("王", "50%"))
    run = read(campaign, returned.save())
    assert remarks(run, "kind", "author") == [("figure", "王"), ("insertion", "李")]
    assert run.json["remarks"][0]["cell"].endswith("= 47.1%")


def test_what_one_wrote_and_another_struck_out_is_told_of_both(campaign: Campaign, returned: DraftXml) -> None:
    both = by("王", "ins", struck("李", "白写了"))
    run = read(campaign, returned.after(PRICE, both).save())
    assert remarks(run, "kind", "author", "before", "after") == [
        ("insertion", "王", "", "白写了"),
        ("deletion", "李", "白写了", ""),
    ]


def test_a_paragraph_split_with_tracking_is_the_one_that_it_was(campaign: Campaign, returned: DraftXml) -> None:
    end = "没有代价。</w:t></w:r>"
    returned.replace(end, "</w:t></w:r></w:p><w:p><w:r><w:t>没有代价。</w:t></w:r>")
    body = returned.members["word/document.xml"]
    start = body.rindex("<w:pPr>", 0, body.index(PRICE[:8], body.index("_adv_b6")))
    stop = body.index("</w:pPr>", start)
    sign = f"<w:rPr>{by('李', 'ins', '')}</w:rPr>"
    returned.members["word/document.xml"] = body[:stop] + sign + body[stop:]
    run = read(campaign, returned.save())
    assert remarks(run, "kind", "author", "after", "passage") == [("insertion", "李", "\n", PRICE)]


def test_a_paragraph_split_by_enter_keeps_its_figures(campaign: Campaign, returned: DraftXml) -> None:
    returned.replace("，比2021年增加", "，</w:t></w:r></w:p><w:p><w:r><w:t>比2021年增加")
    run = read(campaign, returned.save())
    assert remarks(run, "kind", "author", "before", "after") == [("insertion", "", "", "\n")]


def test_a_paragraph_split_and_reworded_keeps_its_figures(campaign: Campaign, returned: DraftXml) -> None:
    returned.replace("，比2021年增加", "。</w:t></w:r></w:p><w:p><w:r><w:t>同2021年相比，增加")
    kinds = [one["kind"] for one in read(campaign, returned.save()).json["remarks"]]
    assert "figure" not in kinds
    assert kinds


def test_the_author_of_a_changed_figure_is_known_before_a_chinese_comma(campaign: Campaign, returned: DraftXml) -> None:
    assert "45.6万人</w:t></w:r>" in returned.members["word/document.xml"]
    returned.mark("45.6万人", struck("王", "45.6万人"), inserted("王", "46.5万人"))
    run = read(campaign, returned.save())
    assert remarks(run, "kind", "author", "before", "after") == [("figure", "王", "45.6万人", "46.5万人")]
    assert "45.6万人，" in run.json["remarks"][0]["passage"]


@pytest.mark.parametrize("other", ["", "的"])
def test_a_tracked_change_of_a_figure_is_told_once(campaign: Campaign, returned: DraftXml, other: str) -> None:
    """Also where another word of the paragraph was changed without tracking."""
    returned.mark(FIGURE, struck("王", FIGURE), inserted("王", "50%"))
    returned.replace("就业年龄段", f"就业{other}年龄段")
    told = remarks(read(campaign, returned.save()), "kind", "author", "before", "after")
    assert told == [
        ("figure", "王", "47.1%", "50%"), *([("edit", "", "", "的")] if other else []),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("约有46.5万人，较", [("figure", "45.6万人", "46.5万人"), ("edit", "的有", "约有"), ("edit", "，比", "，较")]),
        ("的有46.5万人，比", [("figure", "45.6万人", "46.5万人")]),
        ("的有46.5万人，较", [("figure", "45.6万人", "46.5万人"), ("edit", "，比", "，较")]),
        ("的有46.5万人，", [("figure", "45.6万人", "46.5万人"), ("edit", "，比", "，")]),
        ("", [("figure", "45.6万人", ""), ("deletion", "的有", ""), ("deletion", "，比", "")]),
    ],
)  # fmt: skip
def test_a_tracked_change_wider_than_its_figure_tells_the_other_words_beside_it(
    campaign: Campaign, returned: DraftXml, words: str, told: list[tuple[str, str, str]]
) -> None:
    returned.mark("的有", struck("王", "的有"))
    returned.mark("45.6万人", struck("王", "45.6万人"))
    typed = f"{struck('王', '，比')}{inserted('王', words) if words else ''}"
    returned.replace("<w:t>，比2021年增加", f"<w:t></w:t></w:r>{typed}<w:r><w:t>2021年增加")
    run = read(campaign, returned.save())
    assert remarks(run, "kind", "before", "after") == told


@pytest.mark.parametrize(
    ("old", "new"), [("45.6万人", "45.6人"), ("45.6万人", "45.6万户"), ("45.6万人", "四十五万人"), ("47.1%", "47.1‰")]
)
def test_a_changed_unit_is_a_changed_figure(campaign: Campaign, returned: DraftXml, old: str, new: str) -> None:
    returned.replace(old, new)
    told = remarks(read(campaign, returned.save()), "kind", "before", "after")
    assert told == [("figure", old, new)]


def test_text_output_names_the_reply_and_what_is_known(campaign: Campaign, returned: DraftXml, tmp_path: Path) -> None:
    path = returned.mark(FIGURE, struck("王", FIGURE), inserted("王", "50%")).save()
    run = campaign.run("feedback", str(path), "--reply", str(tmp_path / "r.docx"))
    assert "47.1% → 50%" in run.out
    assert "单元格 / cell" in run.out
    assert "r.docx" in run.out
    again = campaign.run("feedback", str(path))
    assert "新增 / new  0    已有 / known  1" in again.out


def test_comments_with_anchor_thread_and_state(campaign: Campaign, returned: DraftXml) -> None:
    start, end = '<w:commentRangeStart w:id="1"/>', '<w:commentRangeEnd w:id="1"/>'
    refer = '<w:r><w:commentReference w:id="{}"/></w:r>'
    returned.mark(
        "没有代价。", start, "<w:r><w:t>没有代价</w:t></w:r>", end, refer.format(1),
        refer.format(2), "<w:r><w:t>。</w:t></w:r>",
    )  # fmt: skip
    returned.comments(("1", "王", "证据在哪里？"), ("2", "李", "同问。"), ("3", "赵", "无处"), answers="1", done="1")
    run = read(campaign, returned.save())
    first, second, third = run.json["remarks"]
    assert (first["text"], first["after"], first["settled"]) == ("证据在哪里？", "没有代价", True)
    assert (second["author"], second["reply_to"]) == ("李", first["id"])
    assert (third["text"], third["passage"], third["tied"]) == ("无处", "", "nothing")


@pytest.mark.parametrize(
    ("member", "where"),
    [("word/footnotes.xml", "脚注 / footnote"), ("word/footer1.xml", "页眉页脚 / header or footer")],
)
def test_notes_and_footers_are_read(campaign: Campaign, returned: DraftXml, member: str, where: str) -> None:
    end = returned.members[member].rindex("</w:p>")
    content = returned.members[member]
    returned.members[member] = f"{content[:end]}{inserted('李', '注意')}{content[end:]}"
    assert remarks(read(campaign, returned.save()), "after", "where") == [("注意", where)]


def test_without_marks_and_code_the_text_tells(campaign: Campaign, returned: DraftXml) -> None:
    returned.after(PRICE, inserted("李", "应当改变。")).without_marks()
    run = read(campaign, returned.save("somebody.docx"))
    assert run.codes() == ["returned-by-text"]
    assert run.json["edition"] == DRAFT
    assert remarks(run, "after", "tied")[0] == ("应当改变。", "text")


def test_a_file_of_another_campaign(campaign: Campaign, tmp_path: Path) -> None:
    other = docx.Document()
    other.add_paragraph("毫不相干的文字。")
    other.save(str(tmp_path / "other.docx"))
    run = read(campaign, tmp_path / "other.docx")
    assert (run.code, run.codes(), run.json["register"]) == (1, ["returned-unknown"], None)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"text", "not-a-word-file"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600), "not-a-word-file"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + "EncryptedPackage".encode("utf-16-le"),
         "word-file-protected"),
    ],
)  # fmt: skip
def test_no_word_file(campaign: Campaign, tmp_path: Path, data: bytes, code: str) -> None:
    (tmp_path / "a.docx").write_bytes(data)
    run = read(campaign, tmp_path / "a.docx")
    assert (run.code, run.codes()) == (1, [code])


def test_the_same_file_again_adds_nothing_and_keeps_what_staff_wrote(campaign: Campaign, returned: DraftXml) -> None:
    returned.after(PRICE, inserted("李", "应当改变。"))
    path = returned.save()
    read(campaign, path)
    register = campaign.path(REGISTER)
    campaign.edit(REGISTER, 'answer: ""', "answer: 同意。  # 电话里说好的")
    campaign.edit(REGISTER, 'decision: "open"', "decision: accepted")
    typed = register.read_text("utf-8")
    assert read(campaign, path).json["added"] == []
    assert register.read_text("utf-8") == typed
    returned.mark(FIGURE, struck("王", FIGURE), inserted("王", "50%"))
    assert len(read(campaign, returned.save()).json["added"]) == 1
    grown = register.read_text("utf-8")
    assert grown.startswith(typed)
    assert "50%" in grown[len(typed) :]


@pytest.mark.parametrize(
    ("old", "new"),
    [("decision:", "decision"), ('decision: "open"', "decision: maybe"), ("remarks:", "extra: 1\nremarks:")],
    ids=["no colon", "no such decision", "unknown key"],
)
def test_a_register_that_cannot_be_read_is_left_alone(
    campaign: Campaign, returned: DraftXml, old: str, new: str
) -> None:
    read(campaign, returned.after(PRICE, inserted("李", "甲")).save())
    campaign.edit(REGISTER, old, new)
    before = campaign.path(REGISTER).read_bytes()
    run = read(campaign, returned.after(RULE, inserted("李", "乙")).save())
    assert run.code == 1
    assert {one["file"] for one in run.json["findings"]} == {REGISTER}
    assert campaign.path(REGISTER).read_bytes() == before
    assert run.json["added"] == []


def test_a_register_to_whose_end_nothing_can_be_added(campaign: Campaign, returned: DraftXml) -> None:
    read(campaign, returned.after(PRICE, inserted("李", "甲")).save())
    text = campaign.path(REGISTER).read_text("utf-8")
    brief = 'brief: "fair-hiring"\n'
    campaign.write(REGISTER, text.replace(brief, "") + brief)
    run = read(campaign, returned.after(RULE, inserted("李", "乙")).save())
    assert (run.code, run.codes()) == (1, ["register-not-added"])


def test_two_returns_that_disagree_are_named(campaign: Campaign, tmp_path: Path) -> None:
    for name, author in (("one", "王"), ("two", "李")):
        file = DraftXml(campaign.draft(DRAFT), tmp_path)
        file.mark("没有代价。", struck(author, "没有代价。"), inserted(author, f"由{name}改。"))
        run = read(campaign, file.save(f"{name}.docx"), "--language", "en")
    (found,) = run.json["findings"]
    assert found["code"] == "returns-disagree"
    assert "王 and 李" in found["message"]
    assert campaign.path(REGISTER).read_text("utf-8").count("- id:") == 2


def test_identifiers_in_remarks_are_told_by_number(campaign: Campaign, returned: DraftXml) -> None:
    returned.after(PRICE, inserted("李", "请打13912345678。"))
    run = read(campaign, returned.save())
    assert (run.code, run.codes()) == (0, ["remark-identifies"])
    assert "139" not in json.dumps(run.json["findings"])


def test_the_reply_has_each_remark_with_its_answer(campaign: Campaign, returned: DraftXml, tmp_path: Path) -> None:
    returned.after(PRICE, inserted("李", "甲")).mark(FIGURE, struck("王", FIGURE), inserted("王", "50%"))
    path = returned.save()
    read(campaign, path)
    text = campaign.path(REGISTER).read_text("utf-8")
    answered = text.replace('answer: ""', "answer: 以公报为准。", 1).replace(
        'decision: "open"', "decision: declined", 1
    )
    campaign.write(REGISTER, answered)
    run = read(campaign, path, "--reply", str(tmp_path / "reply.docx"))
    (table,) = docx.Document(run.json["reply"]).tables
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows[0] == ["序号", "提出者", "位置", "意见", "答复", "处理"]
    assert rows[1][1::4] == ["王\n2026-12-01", "不采纳"]
    assert "47.1% → 50%" in rows[1][3]
    assert rows[1][4] == "以公报为准。"
    assert rows[2][4:] == ["（尚未答复）", "待定"]
    again = read(campaign, path, "--reply", str(tmp_path / "reply.docx"))
    assert again.json["reply"].endswith("reply-2.docx")


def test_a_reply_without_the_order(campaign: Campaign, returned: DraftXml, tmp_path: Path) -> None:
    path = returned.after(PRICE, inserted("李", "甲")).save()
    campaign.take_out("briefs/fair-hiring.yaml")
    run = read(campaign, path, "--reply", str(tmp_path / "reply.docx"))
    assert (run.code, run.codes(), run.json["reply"]) == (1, ["reply-without-order"], None)


def test_a_suggestion_is_a_patch_that_nobody_applied(campaign: Campaign, returned: DraftXml) -> None:
    file = "briefs/fair-hiring.zh.md"
    before = campaign.path(file).read_bytes()
    returned.mark("没有代价。", struck("李", "没有代价。"), inserted("李", "代价很小。"))
    run = campaign.run("feedback", str(returned.save()), "--suggest", "--language", "en")
    assert f"{file}:19" in run.out
    assert f"-- {PRICE}\n+- 招聘中的残疾歧视仍然代价很小。" in run.out
    assert campaign.path(file).read_bytes() == before


@pytest.mark.parametrize("how", VARIANTS)
def test_the_same_remarks_whatever_shape_other_hands_leave(
    campaign: Campaign, returned: DraftXml, tmp_path: Path, how: str
) -> None:
    returned.mark(FIGURE, struck("王", FIGURE), inserted("王", "50%"))
    returned.after(PRICE, inserted("李", "应当改变。"))
    path = returned.save()
    first = read(campaign, path)
    vary(path, how, tmp_path)
    again = read(campaign, path)
    fields = ("id", "kind", "author", "before", "after")
    assert remarks(again, *fields) == remarks(first, *fields)
    assert {one for (one,) in remarks(again, "tied")} == {"text" if how == "marks dropped" else "mark"}
    assert again.json["added"] == []


def test_a_release_goes_before_the_ledger(tmp_path: Path) -> None:
    campaign = small_built(tmp_path, "final")
    draft = campaign.draft(DRAFT)
    ours = DraftXml(draft, draft.parent).after(PRICE, "<w:r><w:t>我们自己加的话。</w:t></w:r>")
    ours.save(DRAFT)
    assert campaign.run("release", "fair-hiring", "--today", TODAY).code == 0
    file = DraftXml(draft, tmp_path).after("我们自己加的话。", inserted("李", "好。"))
    run = read(campaign, file.save())
    assert remarks(run, "author", "after") == [("李", "好。")]


NEXT = "briefs/fair-hiring.zh.md"


@pytest.fixture
def older(campaign: Campaign, returned: DraftXml) -> DraftXml:
    """A copy of a build after which our own words and figures were changed, with the verification file sent with it."""
    sent = "fair-hiring.zh.sources.docx"
    shutil.copy(campaign.draft(sent), returned.save().with_name(sent))
    campaign.edit(NEXT, "2023年末在业的有{{ figure('employed-at-work', 2023) }}",
                  "2021年末在业的有{{ figure('employed-at-work', 2021) }}")  # fmt: skip
    campaign.edit(NEXT.replace("zh", "en"), "At the end of 2023, {{ figure('employed-at-work', 2023) }}",
                  "At the end of 2021, {{ figure('employed-at-work', 2021) }}")  # fmt: skip
    assert campaign.build().code == 0
    return returned


def test_our_own_changes_since_an_older_build_are_nobodys_remarks(campaign: Campaign, older: DraftXml) -> None:
    run = read(campaign, older.save())
    assert run.json["remarks"] == []
    assert [one["code"] for one in run.json["findings"]] == ["returned-other-build"]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda file: file.mark(FIGURE, struck("王", FIGURE), inserted("王", "50%")),
         ("figure", "王", FIGURE, "50%")),
        (lambda file: file.replace("45.6万人", "45.6人"), ("figure", "", "45.6万人", "45.6人")),
        (lambda file: file.after(PRICE, inserted("李", "应当改变。")),
         ("insertion", "李", "", "应当改变。")),
    ],
    ids=["tracked figure", "untracked figure", "tracked words"],
)  # fmt: skip
def test_what_a_reviewer_did_to_a_copy_of_an_older_build_is_told(
    campaign: Campaign, older: DraftXml, change: Callable[[DraftXml], object], expected: Any
) -> None:
    change(older)
    run = read(campaign, older.save())
    assert remarks(run, "kind", "author", "before", "after") == [expected]
