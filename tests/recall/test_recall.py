"""A record is called back: who has it, where it stands, and what the letters say."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest

from tests.campaigns.packages import rewrite
from tests.campaigns.running import BRIEF, HIRING, PETITION, SOURCES, TODAY, Campaign, Run, members, text_of
from tests.test_stories import DRIVER, TOLD, edit_in_word

RECORD = "driver-dismissed"
RELEASE = f"fair-hiring/{TODAY}"
LETTERS = "briefs/drafts/letters"
ZH, EN = (f"{LETTERS}/correction-example-congress.{language}.docx" for language in ("zh", "en"))
NARROWED = "  expires: 2026-12-31\n"
WITHDRAWN = "  expires: 2026-12-31\n  withdrawn: 2026-11-20\n"


def recall(campaign: Campaign, *words: str, record: str = RECORD, today: str = TODAY) -> Run:
    return campaign.run("recall", record, "--today", today, "--language", "en", *words)


def told(campaign: Campaign, *words: str) -> Any:
    return recall(campaign, "--format", "json", *words).json


def places(spots: list[dict[str, Any]]) -> list[tuple[str, int] | tuple[int, int] | int | str]:
    """Where each passage stands, once: heading and paragraph, table and row, or paragraph."""
    found = [
        "hidden"
        if one["hidden"]
        else (one["heading"], one["below"])
        if one["heading"]
        else (one["table"], one["row"])
        if one["table"]
        else one["paragraph"]
        for one in spots
    ]
    return list(dict.fromkeys(found))


# ------------------------------------------------------------------ who has it


def test_every_draft_release_and_recipient_is_named_paragraph_by_paragraph(campaign: Campaign) -> None:
    before = campaign.drafts()
    run = recall(campaign)
    assert run.code == 0
    assert campaign.drafts() == before
    (code,) = [one["code"] for one in told(campaign)["releases"] if one["file"] == BRIEF[0]]
    head, *lines = run.out.splitlines()
    assert head == f"证据 / record      尚未撤回 / not withdrawn  {DRIVER}"
    zh = lines[lines.index("草稿 / draft       briefs/drafts/fair-hiring.zh.docx  程序生成，没有人改过 / as built") :]
    assert zh[1].startswith("  第")
    assert zh[2] == "    装卸车司机入职半年后因隐瞒残疾证被辞退"
    delivered = (
        f"已发出 / released  {RELEASE}/fair-hiring.zh.docx  {TODAY}  示例省人民代表大会常务委员会 / Standing Committee of the Example Congress · "
        f"信访渠道（意见建议） / Letters and visits (suggestion) · 经 / through a deputy  {code}"
    )
    after = lines[lines.index(delivered) :]
    assert after[1:5] == [
        "  “基本情况”标题之下第3段 / paragraph 3 below the heading “基本情况”",
        "    装卸车司机入职半年后因隐瞒残疾证被辞退",
        "  “基本情况”标题之下第4段 / paragraph 4 below the heading “基本情况”",
        "    小温驾驶装卸车没有任何困难，公司查到残疾证后当天要求离职。",
    ]
    assert lines[-2:] == [f"更正函 / letter    已写好 / written  {EN}", f"更正函 / letter    已写好 / written  {ZH}"]
    assert f"{DRIVER}: recall-still-printed" in run.err


def test_other_documents_and_passages_are_not_named(campaign: Campaign) -> None:
    found = told(campaign)
    files = [one["file"] for one in found["drafts"]]
    assert files == [f"briefs/drafts/{name}" for name in sorted(HIRING)]
    assert PETITION not in "".join(files)
    for one in found["releases"]:
        released = campaign.path(f"briefs/released/{one['release']}/{one['file']}")
        document = docx.Document(str(released))
        outside = [paragraph.text for paragraph in document.paragraphs if paragraph.text]
        for spot in one["spots"]:
            if spot["table"]:
                cells = document.tables[spot["table"] - 1].rows[spot["row"] - 1].cells
                stands = " | ".join(line.text for cell in cells for line in cell.paragraphs)
            else:
                stands = outside[spot["paragraph"] - 1]
                above = outside[spot["paragraph"] - 1 - spot["below"]]
                assert above == spot["heading"]
            assert stands == spot["text"]
        assert 1 < len(one["spots"]) < 6


@pytest.mark.parametrize("gone", [False, True], ids=["withdrawn", "file deleted"])
def test_what_was_handed_over_is_known_when_evidence_and_drafts_know_nothing_any_more(
    campaign: Campaign, *, gone: bool
) -> None:
    before = told(campaign)["releases"]
    if gone:
        campaign.take_out(DRIVER)
    else:
        campaign.edit(DRIVER, NARROWED, WITHDRAWN)
    assert campaign.build().code == 0
    found = told(campaign)
    assert found["state"] == ("gone" if gone else "withheld")
    assert found["file"] == (None if gone else DRIVER)
    assert found["drafts"] == []
    assert found["releases"] == before
    assert found["findings"] == []
    assert text_of(campaign.path(ZH))


def test_a_draft_that_nobody_can_rebuild_any_more_is_searched_by_what_the_ledger_remembers(campaign: Campaign) -> None:
    shutil.rmtree(campaign.path("briefs/released"))
    edit_in_word(campaign.draft(BRIEF[0]), "招聘中的残疾歧视仍然没有代价", "甲")
    edit_in_word(
        campaign.draft(BRIEF[0]), TOLD["summary"][0], "小温开装卸车没有任何困难，公司查到残疾证后当天要求他离职。"
    )
    campaign.take_out(DRIVER)
    assert campaign.build().code == 4
    found = told(campaign)
    (draft,) = found["drafts"]
    assert (draft["file"], draft["state"]) == (f"briefs/drafts/{BRIEF[0]}", "edited")
    assert any("他离职" in spot["text"] for spot in draft["spots"])
    assert found["releases"] == found["letters"] == []


def test_copies_struck_out_text_comments_and_registers_are_found_too(campaign: Campaign) -> None:
    copy = campaign.path("briefs/drafts/给张代表的.docx")
    shutil.copy(campaign.draft(BRIEF[0]), copy)
    rewrite(copy, "word/document.xml", lambda xml: xml.replace("_adv_b", "_their_b"))
    rewrite(
        campaign.draft(BRIEF[0]),
        "word/document.xml",
        lambda xml: xml.replace(
            "</w:p>",
            '</w:p><w:p><w:del w:id="901" w:author="乙"><w:r><w:delText>听说小温驾驶装卸车没有任何困难，'
            "公司查到残疾证后当天要求离职</w:delText></w:r></w:del></w:p>",
            1,
        ),
    )
    campaign.write("briefs/returned/fair-hiring.yaml", f"- text: {TOLD['title'][0]}\n")
    campaign.write("briefs/returned/named.yaml", f"- records: [{RECORD}]\n")
    campaign.write("briefs/returned/other.yaml", f"- text: 招聘中的残疾歧视仍然没有代价\n  records: [{RECORD}-again]\n")
    drafts = {one["file"]: one for one in told(campaign)["drafts"]}
    assert drafts["briefs/drafts/给张代表的.docx"]["state"] == "other"
    assert len(drafts["briefs/drafts/给张代表的.docx"]["spots"]) > 1
    assert drafts[f"briefs/drafts/{BRIEF[0]}"]["state"] == "edited"
    assert places(drafts[f"briefs/drafts/{BRIEF[0]}"]["spots"])[-1] == "hidden"
    assert drafts["briefs/returned/fair-hiring.yaml"] == {
        "file": "briefs/returned/fair-hiring.yaml", "state": "text", "spots": [],
    }  # fmt: skip
    assert "briefs/returned/other.yaml" not in drafts
    assert "briefs/returned/named.yaml" in drafts
    out = recall(campaign).out
    assert "  修订中删去的文字 / words deleted in a tracked change\n" in out
    assert "文字 / text        briefs/returned/fair-hiring.yaml  提到它，或有它的原话" in out


def test_what_cannot_be_looked_into_is_said_and_no_file_outside_is_read(campaign: Campaign, tmp_path: Path) -> None:
    campaign.write("briefs/drafts/broken.docx", b"PK no")
    campaign.write("briefs/drafts/~$ir-hiring.zh.docx", b"lock")
    campaign.write("briefs/long.md", TOLD["title"][0] + "，" * 2_000_000)
    (tmp_path / "outside.md").write_text(TOLD["title"][0], "utf-8")
    campaign.path("briefs/outside.md").symlink_to(tmp_path / "outside.md")
    run = recall(campaign, "--format", "json")
    assert run.code == 1
    assert sorted(run.codes()) == ["recall-file-unread", "recall-still-printed", "word-file-damaged"]
    files = {one["code"]: one["file"] for one in run.json["findings"]}
    assert files["word-file-damaged"] == "briefs/drafts/broken.docx"
    assert files["recall-file-unread"] == "briefs/long.md"
    assert {one["file"] for one in run.json["drafts"]} == {f"briefs/drafts/{one}" for one in HIRING}


@pytest.mark.parametrize("name", ["送出.pdf", "old.doc", "copy.odt", "扫描.png", "all.zip", "no-suffix"])
def test_a_file_that_nobody_can_look_into_is_named(campaign: Campaign, name: str) -> None:
    campaign.write(f"briefs/{name}", TOLD["title"][0])
    run = recall(campaign, "--format", "json")
    (unread,) = [one for one in run.json["findings"] if one["code"] == "recall-file-unread"]
    assert unread["file"] == f"briefs/{name}"
    assert f"briefs/{name}" not in {one["file"] for one in run.json["drafts"]}


def test_a_text_that_an_older_windows_wrote_is_read_too(campaign: Campaign) -> None:
    campaign.write("briefs/记录.txt", TOLD["title"][0].encode("gb18030"))
    assert "briefs/记录.txt" in {one["file"] for one in told(campaign)["drafts"]}


@pytest.mark.parametrize(
    ("record", "cure"),
    [
        (RECORD, ("  on: 2026-06-01", "  on: 2026-06-01\n  withdrawn: {today}")),
        ("no-disability-advertisement", ("kind:", "private: true\nkind:")),
    ],
)
def test_what_the_cure_says_withdraws_a_record_with_and_without_consent(
    campaign: Campaign, record: str, cure: tuple[str, str]
) -> None:
    run = recall(campaign, "--format", "json", record=record)
    (still,) = [one for one in run.json["findings"] if one["code"] == "recall-still-printed"]
    file, new = campaign.path(still["file"]), cure[1].format(today=TODAY)
    line = max(new.splitlines(), key=lambda one: one not in cure[0]).strip()
    assert f"write {line}" in still["remedy"]
    text = file.read_text("utf-8")
    assert cure[0] in text
    file.write_text(text.replace(cure[0], new, 1), "utf-8")
    assert recall(campaign, "--format", "json", record=record).json["state"] == "withheld"


@pytest.mark.parametrize(
    ("harm", "code"),
    [
        (lambda path: path.unlink(), "release-file-missing"),
        (lambda path: rewrite(path, "word/document.xml", lambda xml: xml.replace("小温", "甲")),
         "release-file-altered"),
    ],
)  # fmt: skip
def test_the_manifest_says_where_although_the_frozen_file_is_lost(campaign: Campaign, harm: Any, code: str) -> None:
    (before,) = [one for one in told(campaign)["releases"] if one["file"] == BRIEF[0]]
    path = campaign.path(f"briefs/released/{RELEASE}/{BRIEF[0]}")
    path.chmod(0o644)
    harm(path)
    run = recall(campaign, "--format", "json")
    assert run.code == 1
    assert code in run.codes()
    (after,) = [one for one in run.json["releases"] if one["file"] == BRIEF[0]]
    assert places(after["spots"]) == places(before["spots"])
    assert {spot["text"] for spot in after["spots"]} == {""}


def test_the_name_of_a_file_will_do_and_a_misspelt_one_is_guessed(campaign: Campaign) -> None:
    campaign.edit(DRIVER, "  en: A loader dismissed after half a year for not showing a disability certificate\n", "")
    assert recall(campaign, record=DRIVER).code == 0
    run = recall(campaign, record="driver-dismised")
    assert (run.code, run.out) == (1, "")
    assert "recall-record-unknown" in run.err
    assert "did you mean “driver-dismissed”?" in run.err
    campaign.take_out(DRIVER)
    campaign.build()
    assert "did you mean “driver-dismissed”?" in recall(campaign, record="driver-dismised").err


def test_a_record_that_no_document_uses_needs_no_letter(campaign: Campaign) -> None:
    campaign.write(
        "evidence/cases/second.yaml",
        campaign.path(DRIVER).read_text("utf-8").replace("隐瞒残疾证被辞退", "工伤离职之后的另一件事")
        .replace("problems: [hiring-discrimination]", "problems: []"),
    )  # fmt: skip
    run = recall(campaign, record="second")
    assert "没有草稿或发出的文稿用到它 / no draft and no release tells of it" in run.out
    assert not campaign.path(LETTERS).exists()


RIDERS, CLERKS = ("evidence/gaps/riders-without-cover.yaml", "evidence/gaps/clerks-without-cover.yaml")
OTHERWISE = {
    "听障骑手受伤后没有工伤保险可以申请": "店员摔伤以后没有任何保障可以申请",
    "Deaf riders who are hurt have no injury insurance": "A clerk who fell has no injury insurance",
    "平台骑手没有劳动合同，受伤后只能自己承担": "小店店员常常没有合同，摔伤以后自己出钱",
    "在平台接单的听障骑手": "小店里的听障店员",
    "受伤以后没有收入，也没有赔付": "医药费都由自己负担，没有人赔",
}


def release_two(campaign: Campaign) -> None:
    """Two records in one table: both lack the same insurance, so one line of theirs is the same."""
    text = campaign.path(RIDERS).read_text("utf-8")
    for words, other in OTHERWISE.items():
        text = text.replace(words, other)
    campaign.write(CLERKS, text)
    assert campaign.build().code == 0
    assert campaign.run("release", "injury-cover", "--today", TODAY, "--as-draft").code == 0


ROWS = (("clerks-without-cover", 2), ("riders-without-cover", 3))


def test_of_two_records_that_share_a_line_each_has_its_own_row_in_the_letter(campaign: Campaign) -> None:
    release_two(campaign)
    for record, row in ROWS:
        found = recall(campaign, "--format", "json", record=record).json
        (released,) = found["releases"]
        (draft,) = found["drafts"]
        for one in (released, draft):
            assert {(s["table"], s["row"]) for s in one["spots"] if s["table"]} == {(3, row)}
        assert any("保障项目：工伤（职业伤害）保障" in spot["text"] for spot in draft["spots"])


def test_a_manifest_that_names_the_rows_of_both_records_is_read_rightly(campaign: Campaign) -> None:
    """As version 0.1 wrote it."""
    release_two(campaign)
    path = campaign.path(f"briefs/released/injury-cover/{TODAY}/release.json")
    path.chmod(0o644)
    manifest = json.loads(path.read_text("utf-8"))
    (file,) = manifest["files"]
    (record, row), (other, its) = ROWS
    for one, at in ((record, its), (other, row)):
        file["told"].append({"record": one, "table": 3, "row": at})
    path.write_text(json.dumps(manifest), "utf-8")
    for one, at in ROWS:
        (released,) = recall(campaign, "--format", "json", record=one).json["releases"]
        assert {(s["table"], s["row"]) for s in released["spots"] if s["table"]} == {(3, at)}
        letters = list(campaign.path(LETTERS).glob("*.zh.docx"))
        assert any(f"第3个表格第{at}行" in text_of(letter) for letter in letters)


COPIES = {
    "header": ("word/header9.xml", "hdr", "页眉 / the header"),
    "footer": ("word/footer9.xml", "ftr", "页脚 / the footer"),
    "footnote": ("word/footnotes.xml", "footnotes", "第1条脚注 / footnote 1"),
    "endnote": ("word/endnotes.xml", "endnotes", "第1条尾注 / endnote 1"),
    "comment": ("word/comments.xml", "comments", "批注 / a comment"),
}
NOT_SHOWN = (
    "图形的替代文字、文件属性或者其他不显示的部分 / "
    "the alternative text of a drawing, the properties of the file or another part that is not shown"
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def copy_with(path: Path, zone: str, words: str) -> None:
    """A Word file of somebody's own that holds `words` in one place outside its text."""
    document = docx.Document()
    document.add_paragraph("另一份材料。")
    document.save(str(path))
    said = f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"
    if zone == "text box":
        box = f"<w:r><w:pict><w:txbxContent>{said}</w:txbxContent></w:pict></w:r></w:p>"
        rewrite(path, "word/document.xml", lambda xml: xml.replace("</w:p>", box, 1))
        return
    if zone == "alternative text":
        frame = f'<w:r><w:drawing><a:docPr xmlns:a="urn:a" descr="{words}"/></w:drawing></w:r></w:p>'
        rewrite(path, "word/document.xml", lambda xml: xml.replace("</w:p>", frame, 1))
        return
    if zone == "properties":
        tag = "</cp:coreProperties>"
        subject = f"<dc:subject>{words}</dc:subject>{tag}"
        rewrite(path, "docProps/core.xml", lambda xml: xml.replace(tag, subject))
        return
    member, root, _ = COPIES[zone]
    entry = {"footnotes": "footnote", "endnotes": "endnote", "comments": "comment"}.get(root, "")
    inside = f'<w:{entry} w:id="2">{said}</w:{entry}>' if entry else said
    with zipfile.ZipFile(path, "a") as package:
        package.writestr(member, f'<w:{root} xmlns:w="{WORD}">{inside}</w:{root}>')
    link = f'<Relationship Id="rc9" Type="{OFFICE}/{zone if root in ("hdr", "ftr") else root}" Target="{member[5:]}"/>'
    rewrite(
        path, "word/_rels/document.xml.rels", lambda xml: xml.replace("</Relationships>", f"{link}</Relationships>")
    )


@pytest.mark.parametrize(
    ("zone", "place"),
    [
        *((zone, place) for zone, (_, _, place) in COPIES.items()),
        ("text box", "文本框 / a text box"),
        ("alternative text", NOT_SHOWN),
        ("properties", NOT_SHOWN),
    ],
)
def test_a_copy_is_found_wherever_in_it_the_words_stand(campaign: Campaign, zone: str, place: str) -> None:
    file = "briefs/drafts/另一份材料.docx"
    copy_with(campaign.path(file), zone, "小温驾驶装卸车没有任何困难，公司查到残疾证后当天要求离职。")
    out = recall(campaign).out
    assert f"草稿 / draft       {file}  不是程序生成的文件 / not written by a build\n  {place}\n" in out


@pytest.mark.parametrize("zone", [*COPIES, "text box", "properties"])
def test_a_copy_that_tells_of_nothing_is_not_named(campaign: Campaign, zone: str) -> None:
    copy_with(campaign.path("briefs/drafts/另一份材料.docx"), zone, "装卸车司机培训班的通知。")
    assert "另一份材料" not in recall(campaign).out


# ------------------------------------------------------------------ the letters


def test_a_letter_names_document_day_code_and_places_and_nothing_that_is_told(campaign: Campaign) -> None:
    codes = {one["file"]: one["code"] for one in told(campaign)["releases"]}
    en, zh = (docx.Document(str(campaign.path(one))) for one in (EN, ZH))
    brief, sources = (
        [cell.text for cell in row.cells] for row in zh.tables[0].rows[1:]
    )  # fmt: skip
    assert brief == [
        f"关于对招聘中的残疾歧视规定罚款的政策建议\n{BRIEF[0]}",
        "2026年11月22日",
        codes[BRIEF[0]],
        "“基本情况”标题之下第3段\n“基本情况”标题之下第4段",
    ]
    assert sources[2:] == [codes[SOURCES[0]], "“证据”标题之下第4段\n“证据”标题之下第5段\n第7个表格第3行"]
    assert en.tables[0].rows[1].cells[3].text.splitlines()[:2] == [
        "paragraph 4 below the heading “What happens to people”",
        "paragraph 5 below the heading “What happens to people”",
    ]
    words = text_of(campaign.path(ZH))
    for said in (
        "示例省人民代表大会常务委员会（经a deputy）：",
        "删除贵单位所存全部副本中的这些段落",
        "请改用更正后的文稿【待补：如何送达】。",
        "示例互助中心",
        "联系地址：示例省某市一号；联系电话：13800138000；电子邮箱：office@example.org",
        "2026年11月22日",
    ):
        assert said in words
    for file in (ZH, EN):
        for name, content in members(campaign.path(file).read_bytes(), file):
            text = content.decode("utf-8", "replace")
            for telling in (RECORD, "小温", "Xiao Wen", *(one for pair in TOLD.values() for one in pair)):
                assert telling not in text, (name, telling)


def test_the_same_letter_is_written_once_and_never_over_an_edit(campaign: Campaign) -> None:
    recall(campaign)
    assert f"无变化 / unchanged  {ZH}" in recall(campaign).out
    edit_in_word(campaign.path(ZH), "我单位曾向", "尊敬的各位：")
    edited = campaign.path(ZH).read_bytes()
    run = recall(campaign, today="2026-11-23")
    assert run.code == 3
    assert f"已保留，新文本在 / kept; new text in  {ZH.replace('.docx', '.new.docx')}" in run.out
    assert f"{ZH}: draft-kept" in run.err
    assert campaign.path(ZH).read_bytes() == edited
    assert "已写好" in run.out
    assert campaign.build().out.startswith("Nothing has changed")


def test_a_second_record_and_a_second_recipient_get_letters_of_their_own(campaign: Campaign) -> None:
    campaign.run("release", "fair-hiring", "--today", TODAY, "--as-draft", "--edition", BRIEF[0])
    recall(campaign)
    zh = sorted(path.name for path in campaign.path(LETTERS).glob("*.zh.docx"))
    assert zh == ["correction-example-congress-2.zh.docx", "correction-example-congress.zh.docx"]
    direct = docx.Document(str(campaign.path(f"{LETTERS}/{zh[0]}")))
    assert direct.tables[0].rows[1].cells[0].text.endswith(BRIEF[0])
    assert "（经" not in text_of(campaign.path(f"{LETTERS}/{zh[0]}"))
    letters = told_letters(recall(campaign, "--format", "json", record="no-disability-advertisement"))
    assert letters == [
        "correction-example-congress-2.en.docx",
        "correction-example-congress-3.zh.docx",
        "correction-example-congress-4.zh.docx",
    ]


def told_letters(run: Run) -> list[str]:
    return sorted(run.json["letters"])


def test_a_letter_that_would_tell_is_not_written(campaign: Campaign) -> None:
    """The title of the paper holds the words of the record that is called back."""
    campaign.edit("briefs/fair-hiring.yaml", "关于对招聘中的残疾歧视规定罚款的政策建议", TOLD["title"][0])
    campaign.build()
    campaign.run("release", "fair-hiring", "--today", TODAY, "--as-draft", "--to", "another")
    run = recall(campaign, "--format", "json")
    assert run.code == 4
    assert run.codes().count("recall-letter-tells") == 1
    assert TOLD["title"][0] not in "".join(one["message"] for one in run.json["findings"])


def test_a_letter_with_an_identifier_is_not_written(campaign: Campaign) -> None:
    campaign.run("release", "fair-hiring", "--today", TODAY, "--as-draft", "--to", "a deputy, 13912345678")
    run = recall(campaign)
    assert run.code == 4
    assert "identifier-" in run.err
    assert "13912345678" not in run.err
    assert sorted(path.name for path in campaign.path(LETTERS).glob("*.docx")) == [
        "correction-example-congress.en.docx", "correction-example-congress.zh.docx",
    ]  # fmt: skip


def test_without_settings_the_report_stands_and_no_letter_is_written(campaign: Campaign) -> None:
    campaign.write("advocacy.yaml", "organisation:\n")
    run = recall(campaign, "--format", "json")
    assert run.code == 1
    assert run.json["state"] == "unread"
    assert len(run.json["releases"]) == 4
    assert run.json["letters"] == []


def test_a_record_whose_file_is_broken_is_called_back_all_the_same(campaign: Campaign) -> None:
    campaign.edit(DRIVER, "standing: synthetic", "standing: certain")
    run = recall(campaign, "--format", "json")
    assert run.code == 1
    assert (run.json["state"], len(run.json["releases"])) == ("unread", 4)
    assert {one["file"] for one in run.json["findings"]} == {DRIVER}
    assert len(run.json["letters"]) == 2


def test_the_shelf_says_why_a_letter_could_not_be_written(campaign: Campaign) -> None:
    campaign.write("briefs/drafts/letters", b"a file in the way")
    run = recall(campaign)
    assert run.code == 1
    assert "shelf-unwritable" in run.err


def test_a_broken_house_style_is_a_finding(campaign: Campaign) -> None:
    settings = campaign.path("advocacy.yaml").read_text("utf-8")
    contact = ("  address:", "  phone:", "  email:")
    kept = (line for line in settings.splitlines(keepends=True) if not line.startswith(contact))
    campaign.write("advocacy.yaml", "".join(kept))
    campaign.write("templates/house/gongwen.docx", b"no style")
    run = recall(campaign, "--format", "json")
    assert "house-unreadable" in run.codes()
    assert run.json["letters"] == ["correction-example-congress.en.docx"]
    assert "E-mail" not in text_of(campaign.path(EN))


def test_a_letter_that_the_shelf_cannot_take_is_told(campaign: Campaign, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> bool:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("advocacy.shelve.shelf.put", full)
    run = recall(campaign)
    assert run.code == 1
    assert f"未写入 / not written  {ZH}" in run.out
    assert "the disk is full" in run.err


def test_an_edited_draft_that_took_in_the_text_of_another_build_is_searched_by_its_words(campaign: Campaign) -> None:
    """One block more before the others: the marks below it are those of their neighbours."""
    campaign.edit(
        "briefs/fair-hiring.zh.md", "招聘中的残疾歧视仍然没有代价", "另有一段。\n\n招聘中的残疾歧视仍然没有代价"
    )
    edit_in_word(campaign.draft(BRIEF[0]), "招聘中的残疾歧视仍然没有代价", "甲")
    assert campaign.build().code == 3
    shutil.move(campaign.draft("fair-hiring.zh.new.docx"), campaign.draft(BRIEF[0]))
    edit_in_word(campaign.draft(BRIEF[0]), "招聘中的残疾歧视仍然没有代价", "乙")
    spots = next(one for one in told(campaign)["drafts"] if one["file"].endswith(BRIEF[0]))["spots"]
    assert [one["text"][:12] for one in spots if one["paragraph"]] == [
        "装卸车司机入职半年后因隐", "小温驾驶装卸车没有任何困",
    ]  # fmt: skip
    assert campaign.run("release", "fair-hiring", "--today", TODAY, "--as-draft", "--edition", BRIEF[0]).code == 0
    releases = [one for one in told(campaign)["releases"] if one["release"].endswith("-2")]
    (released,) = [one for one in releases if one["file"] == BRIEF[0]]
    assert [one["text"] for one in released["spots"] if one["paragraph"]] == [
        one["text"] for one in spots if one["paragraph"]
    ]
