"""A draft that people went on with gets the figures of today, and nothing else moves."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pytest
from lxml import etree
from ooxml_integrity import INFO, compare
from openxml_audit import OpenXmlValidator

from advocacy.reread import read_package, read_text
from tests.campaigns.packages import changed, parts_of
from tests.campaigns.running import BRIEF, SOURCES, TODAY, Campaign, Run, small_built

ZH, EN = BRIEF
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BOOK = "evidence/statistics/employment.xlsx"
MAP = "evidence/statistics/employment.yaml"


@pytest.fixture
def campaign(tmp_path: Path) -> Campaign:
    return small_built(tmp_path)


def new_statistics(campaign: Campaign, **cells: float) -> None:
    """The office publishes the sheet anew; somebody looks at it and changes what the map expects."""
    book = openpyxl.load_workbook(campaign.path(BOOK))
    for cell, value in (cells or {"B6": 47.2}).items():
        book["就业"][cell] = value
    book.save(campaign.path(BOOK))
    text = campaign.path(MAP).read_text("utf-8")
    campaign.write(MAP, text.replace("{2023: 45.6}", f"{{2023: {book['就业']['B6'].value}}}"))


def refresh(campaign: Campaign, path: Path, *words: str) -> Run:
    return campaign.run("refresh", str(path), "--today", TODAY, "--language", "en", *words)


def refreshed(campaign: Campaign, path: Path) -> tuple[Path, list[str]]:
    """The new file and the codes of what was found."""
    run = refresh(campaign, path, "--format", "json")
    assert run.json["file"] is not None, run.json
    return Path(run.json["file"]), run.codes()


def texts(path: Path) -> list[str]:
    """The paragraphs as they read with all changes taken."""
    package = read_package(path)
    return [one.text for one in read_text(package).everything()]  # type: ignore[arg-type]


def rewritten(path: Path, change: Callable[[str, bytes], bytes]) -> None:
    """Every part of a file through `change`."""
    path.write_bytes(changed(path.read_bytes(), change))


def checksum(campaign: Campaign) -> str:
    """The workbook's in annex B."""
    start = hashlib.sha256(campaign.path(BOOK).read_bytes()).hexdigest()[:12]
    return " ".join(start[at : at + 4] for at in (0, 4, 8))


def with_new(text: str, new_by_old: dict[str, str]) -> str:
    for old, new in new_by_old.items():
        text = text.replace(old, new)
    return text


def parts(path: Path) -> dict[str, bytes]:
    return parts_of(path.read_bytes())


def part(path: Path, name: str) -> etree._Element:
    return etree.fromstring(parts(path)[name])


def numbers_and_dates(element: etree._Element) -> str:
    return "".join(text.text or "" for text in element.iter(f"{W}t"))


def changes(path: Path, name: str = "word/document.xml") -> list[tuple[str, str, str]]:
    """Kind, text and author of each tracked change."""
    return [
        (
            etree.QName(one).localname,
            "".join(text.text or "" for text in one.iter(f"{W}t", f"{W}delText")),
            one.get(f"{W}author", ""),
        )
        for one in part(path, name).iter(f"{W}ins", f"{W}del")
    ]


def invalid(path: Path) -> list[str]:
    """What the validator finds; python-docx leaves out the style of its own comments."""
    return [one.description for one in OpenXmlValidator(max_errors=0).validate(str(path)).errors]


def sound(draft: Path, new: Path) -> None:
    """Valid, and nothing of the draft was lost."""
    assert invalid(new) == invalid(draft)
    graver = [one for one in compare(str(draft), str(new)) if one.severity != INFO]
    assert graver == []


def test_changed_cells_become_tracked_changes_with_comments_and_nothing_else_moves(campaign: Campaign) -> None:
    draft = campaign.draft(ZH)
    document = docx.Document(str(draft))
    mine = document.paragraphs[3].add_run("（我加的一句。）")
    document.add_comment(mine, "请核对。", author="审稿人")
    document.save(str(draft))
    was, before, book = texts(draft), draft.read_bytes(), checksum(campaign)
    new_statistics(campaign)

    run = refresh(campaign, draft)

    assert run.code == 0
    new = draft.with_name("fair-hiring.zh.refreshed.docx")
    assert f"written     {new.as_posix()}" in run.out
    assert "45.6万人 → 47.2万人" in run.out
    assert draft.read_bytes() == before
    # the text is that of the draft with the new values
    new_by_old = {
        "45.6": "47.2", "3.3万人": "4.9万人", "47.1%": "48.8%", "47.107438": "48.760331",
        book: checksum(campaign),
    }  # fmt: skip
    said = [with_new(text, new_by_old) for text in was]
    assert [(a, b) for a, b in zip(said, texts(new), strict=True) if a != b] == []
    assert any("（我加的一句。）" in text for text in said)
    # each change is the organisation's, of the brief's date
    assert changes(new)[:2] == [("del", "47.1%", "示例互助中心"), ("ins", "48.8%", "示例互助中心")]
    first = next(part(new, "word/document.xml").iter(f"{W}del"))
    assert first.get(f"{W}date") == "2026-11-30T00:00:00Z"
    # comments: the reviewer's own, then one for each figure in the text
    theirs, *ours = part(new, "word/comments.xml").iter(f"{W}comment")
    assert theirs.get(f"{W}author") == "审稿人"
    told = "\n".join(numbers_and_dates(one) for one in ours)
    assert "原：45.6万人（evidence/statistics/employment.xlsx · 就业!B6；" in told
    assert "现：47.2万人（evidence/statistics/employment.xlsx · 就业!B6；" in told
    # the chart and its workbook are renewed, all other parts are byte by byte those of the draft
    old_parts, new_parts = parts(draft), parts(new)
    assert {name for name in new_parts if new_parts[name] != old_parts.get(name)} == {
        "word/document.xml",
        "word/comments.xml",
        "word/charts/chart1.xml",
        "word/embeddings/chart1.xlsx",
    }
    assert b"47.2" in new_parts["word/charts/chart1.xml"]
    sound(draft, new)


def test_a_file_without_comments_gets_a_part_for_them(campaign: Campaign) -> None:
    new_statistics(campaign)
    draft = campaign.draft(EN)
    new, codes = refreshed(campaign, draft)
    sound(draft, new)
    assert "Updated to the latest statistics." in parts(new)["word/comments.xml"].decode()
    assert set(codes) == {"refresh-words"}  # “rose by” beside a changed difference
    again, _ = refreshed(campaign, draft)
    assert again.name == "fair-hiring.en.refreshed-2.docx"
    assert again.read_bytes() == new.read_bytes()


def test_annexes_that_nobody_touched_are_renewed(campaign: Campaign) -> None:
    new_statistics(campaign)
    new, _ = refreshed(campaign, campaign.draft(ZH))
    said = texts(new.with_name("fair-hiring.zh.refreshed.sources.docx"))
    assert "45.6万人" not in said
    assert said.count("47.2万人") == 1  # the row of annex A
    # A stranger has the two files and neither campaign nor ledger.
    abroad = campaign.root.parent / "abroad"
    abroad.mkdir()
    for name in (new, new.with_name("fair-hiring.zh.refreshed.sources.docx")):
        shutil.copy(name, abroad)
    run = Campaign(abroad, campaign.today).run("trace", "--format", "json", str(abroad / new.name), "47.2万人")
    assert [one["agrees"] for one in run.json["figures"]] == [True]
    assert run.codes() == []


def test_tracing_a_refreshed_file_takes_our_change_for_nobodys(campaign: Campaign) -> None:
    new_statistics(campaign)
    new, _ = refreshed(campaign, campaign.draft(ZH))
    run = campaign.run("trace", "--format", "json", str(new))
    assert run.code == 0, run.out
    assert set(run.codes()) == {"figure-renewed"}
    renewed = [one for one in run.json["figures"] if one["was"]]
    assert {(one["was"], one["printed"], one["agrees"]) for one in renewed} >= {("45.6万人", "47.2万人", None)}
    said = campaign.run("trace", "--language", "en", str(new), "47.2万人")
    assert "text and annex agree; it was built as 45.6万人" in said.out
    # In the text alone it is a person's.
    rewritten(new, lambda _, content: content.replace("47.2万人".encode(), "48.2万人".encode(), 1))
    assert "figure-changed" in campaign.run("trace", "--format", "json", str(new)).codes()


def test_annexes_that_somebody_touched_are_named(campaign: Campaign) -> None:
    draft = campaign.draft(SOURCES[0])
    document = docx.Document(str(draft))
    cell = next(
        cell for table in document.tables for row in table.rows for cell in row.cells if "employment.xlsx" in cell.text
    )
    cell.paragraphs[0].add_run("（已核）")
    document.save(str(draft))
    new_statistics(campaign)
    new, codes = refreshed(campaign, draft)
    assert "refresh-annex-left" in codes
    assert "45.6万人" in texts(new)


def test_a_figure_that_a_person_altered_is_left(campaign: Campaign) -> None:
    draft = campaign.draft(ZH)
    rewritten(draft, lambda _, data: data.replace("<w:t>45.6万人".encode(), "<w:t>46万人".encode()))
    new_statistics(campaign)
    run = refresh(campaign, draft, "--format", "json")
    (said,) = (one for one in run.json["findings"] if one["code"] == "refresh-altered")
    assert "46万人" in said["message"]
    assert "47.2万人" in said["message"]
    assert any("46万人" in text for text in texts(Path(run.json["file"])))


def test_a_figure_that_was_brought_up_to_date_by_hand_is_no_matter(campaign: Campaign) -> None:
    draft = campaign.draft(ZH)
    rewritten(draft, lambda _, data: data.replace("<w:t>45.6万人".encode(), "<w:t>47.2万人".encode()))
    new_statistics(campaign)
    _, codes = refreshed(campaign, draft)
    assert "refresh-altered" not in codes


def in_paragraph(draft: Path, words: str, change: Callable[[etree._Element], None]) -> None:
    """Change the XML of the paragraph with these words."""

    def edit(name: str, data: bytes) -> bytes:
        if name != "word/document.xml":
            return data
        root = etree.fromstring(data)
        (found,) = (one for one in root.iter(f"{W}p") if words in numbers_and_dates(one))
        change(found)
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    rewritten(draft, edit)


def figure_run(paragraph: etree._Element, text: str) -> etree._Element:
    return next(one for one in paragraph.iter(f"{W}r") if numbers_and_dates(one) == text)


def retyped(paragraph: etree._Element) -> None:
    """Somebody struck out the figure and wrote the same again."""
    run = figure_run(paragraph, "45.6万人")
    wrap = etree.Element(f"{W}ins")
    wrap.set(f"{W}id", "900")
    wrap.set(f"{W}author", "李老师")
    run.addprevious(wrap)
    wrap.append(run)


def in_a_form(paragraph: etree._Element) -> None:
    run = figure_run(paragraph, "45.6万人")
    control = etree.Element(f"{W}sdt")
    content = etree.SubElement(control, f"{W}sdtContent")
    run.addprevious(control)
    content.append(run)


def in_a_field(paragraph: etree._Element) -> None:
    run = figure_run(paragraph, "45.6万人")
    for kind, put in (("begin", run.addprevious), ("end", run.addnext)):
        mark = etree.Element(f"{W}r")
        etree.SubElement(mark, f"{W}fldChar").set(f"{W}fldCharType", kind)
        put(mark)


def with_a_tab(paragraph: etree._Element) -> None:
    text = figure_run(paragraph, "45.6万人").find(f"{W}t")
    assert text is not None
    text.text = "45.6"
    text.addnext(etree.Element(f"{W}tab"))


def digits_before(paragraph: etree._Element) -> None:
    run = etree.Element(f"{W}r")
    etree.SubElement(run, f"{W}t").text = "1"
    mark = next(one for one in paragraph.iter(f"{W}bookmarkStart") if "_adv_f" in str(one.attrib))
    while figure_run(paragraph, "45.6万人").getprevious() is not mark:
        mark = next(mark.itersiblings(f"{W}bookmarkStart"))
    mark.addprevious(run)


@pytest.mark.parametrize(
    ("change", "code", "difference"),
    [
        (retyped, "refresh-tracked", "4.9万人"),
        (in_a_form, "refresh-unsure", "4.9万人"),
        (in_a_field, "refresh-unsure", "4.9万人"),
        (with_a_tab, "refresh-altered", "4.9万人"),
        # the sentence is another one now, and its verb may not hold
        (digits_before, "refresh-altered", "3.3万人"),
    ],
)
def test_a_figure_that_is_not_certain_is_left_and_named(
    campaign: Campaign, change: Callable[[etree._Element], None], code: str, difference: str
) -> None:
    draft = campaign.draft(ZH)
    in_paragraph(draft, "年末在业的有", change)
    new_statistics(campaign)
    new, codes = refreshed(campaign, draft)
    assert code in codes
    before = next(text for text in texts(draft) if "年末在业的有" in text)
    after = next(text for text in texts(new) if "年末在业的有" in text)
    assert after == before.replace("3.3万人", difference)


def test_a_rewritten_sentence_keeps_its_words_and_gets_its_figure(campaign: Campaign) -> None:
    draft = campaign.draft(ZH)

    def rewrite(paragraph: etree._Element) -> None:
        first = next(paragraph.iter(f"{W}t"))
        first.text = f"请注意，{first.text}"

    in_paragraph(draft, "年末在业的有", rewrite)
    new_statistics(campaign)
    new, codes = refreshed(campaign, draft)
    said = next(text for text in texts(new) if "请注意" in text)
    assert "有47.2万人" in said
    # the difference has a verb, and nobody knows any more whether it still holds
    assert "3.3万人" in said
    assert "refresh-unsure" in codes


def split(paragraph: etree._Element) -> None:
    """Word cuts a run at every correction."""
    run = figure_run(paragraph, "45.6万人")
    text = run.find(f"{W}t")
    assert text is not None
    for piece in "45.", "6万人":
        more = etree.fromstring(etree.tostring(run))
        inner = more.find(f"{W}t")
        assert inner is not None
        inner.text = piece
        run.addprevious(more)
        proof = etree.Element(f"{W}proofErr")
        proof.set(f"{W}type", "spellStart")
        run.addprevious(proof)
    parent = run.getparent()
    assert parent is not None
    parent.remove(run)


def widened(paragraph: etree._Element) -> None:
    """Somebody typed inside the bookmark: one run holds the figure and more."""
    text = figure_run(paragraph, "45.6万人").find(f"{W}t")
    assert text is not None
    text.text = "约45.6万人左右"


@pytest.mark.parametrize("change", [split, widened])
def test_runs_that_were_cut_or_typed_into_are_no_obstacle(
    campaign: Campaign, change: Callable[[etree._Element], None]
) -> None:
    draft = campaign.draft(ZH)
    in_paragraph(draft, "年末在业的有", change)
    new_statistics(campaign)
    new, _ = refreshed(campaign, draft)
    before = next(text for text in texts(draft) if "年末在业的有" in text)
    after = next(text for text in texts(new) if "年末在业的有" in text)
    assert before.replace("45.6", "47.2") in {after, after.replace("4.9万人", "3.3万人")}
    sound(draft, new)


def test_where_the_marks_are_gone_the_paragraph_word_for_word_tells(campaign: Campaign) -> None:
    draft = campaign.draft(ZH)

    def without(name: str, data: bytes) -> bytes:
        if name != "word/document.xml":
            return data
        root = etree.fromstring(data)
        for one in list(root.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
            parent = one.getparent()
            assert parent is not None
            parent.remove(one)
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    rewritten(draft, without)
    new_statistics(campaign)
    new, codes = refreshed(campaign, draft)
    assert codes.count("refresh-by-text") >= 1
    assert any("有47.2万人" in text for text in texts(new))


def test_the_old_number_without_a_mark_is_pointed_out(campaign: Campaign) -> None:
    draft = campaign.draft(ZH)
    document = docx.Document(str(draft))
    document.add_paragraph("领导讲话稿里也用了45.6万人。")
    document.save(str(draft))
    new_statistics(campaign)
    new, codes = refreshed(campaign, draft)
    assert "refresh-number-left" in codes
    assert "领导讲话稿里也用了45.6万人。" in texts(new)


def test_a_figure_in_a_footnote_is_commented_at_the_number_of_the_note(campaign: Campaign) -> None:
    draft = campaign.draft(ZH)
    (mark,) = {
        str(one.get(f"{W}name")).rpartition("_")[2]
        for one in part(draft, "word/document.xml").iter(f"{W}bookmarkStart")
        if (run := one.getnext()) is not None and numbers_and_dates(run) == "45.6万人"  # also in annex A
    }

    def with_note(name: str, data: bytes) -> bytes:
        if name != "word/footnotes.xml":
            return data
        root = etree.fromstring(data)
        paragraph = list(root.iter(f"{W}p"))[-1]
        for xml in (
            f'<w:bookmarkStart w:id="800" w:name="_adv_f800_{mark}"/>',
            "<w:r><w:t>45.6万人</w:t></w:r>",
            '<w:bookmarkEnd w:id="800"/>',
        ):
            wrapped = etree.fromstring(f'<a xmlns:w="{W[1:-1]}">{xml}</a>')
            paragraph.append(wrapped[0])
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    rewritten(draft, with_note)
    new_statistics(campaign)
    new, _ = refreshed(campaign, draft)
    assert [one[:2] for one in changes(new, "word/footnotes.xml")] == [("del", "45.6万人"), ("ins", "47.2万人")]
    references = list(part(new, "word/document.xml").iter(f"{W}footnoteReference"))
    run = references[-1].getparent()
    assert run is not None
    before, after = run.getprevious(), run.getnext()
    assert before is not None
    assert after is not None
    assert (before.tag, after.tag) == (f"{W}commentRangeStart", f"{W}commentRangeEnd")
    sound(draft, new)


def test_rows_added_above_do_not_make_another_year_of_a_figure(campaign: Campaign) -> None:
    draft = campaign.draft(ZH)
    book = openpyxl.load_workbook(campaign.path(BOOK))
    sheet = book["就业"]
    sheet.insert_rows(4)
    for column, value in enumerate((2020, 40.1, 99.1), 1):
        sheet.cell(4, column, value)
    book.save(campaign.path(BOOK))
    # 2023 stands in row 7 now, and row 6 is 2022: no value has changed
    run = refresh(campaign, draft, "--format", "json")
    assert run.json["file"] is None
    assert "refresh-nothing" in run.codes()


def test_what_is_said_of_a_renewed_chart_is_what_it_shows_now(campaign: Campaign) -> None:
    draft = campaign.draft(ZH)
    new_statistics(campaign)
    new, _ = refreshed(campaign, draft)
    (was,) = described(draft)
    (now,) = described(new)
    assert now == was.replace("45.6", "47.2") != was


def test_what_somebody_wrote_of_a_chart_is_kept(campaign: Campaign) -> None:
    draft = campaign.draft(ZH)
    words = "我们自己的说明，45.6".encode()
    rewritten(draft, lambda _, data: re.sub(rb'descr="[^"]*"', b'descr="' + words + b'"', data))
    new_statistics(campaign)
    new, _ = refreshed(campaign, draft)
    assert described(new) == ["我们自己的说明，45.6"]


def described(path: Path) -> list[str]:
    return [str(one.get("descr")) for one in part(path, "word/document.xml").iter(f"{WP}docPr")]


def test_a_chart_that_was_saved_by_another_program_is_left(campaign: Campaign) -> None:
    draft = campaign.draft(ZH)
    rewritten(
        draft,
        lambda name, data: data.replace(b'varyColors val="0"', b'varyColors val="1"') if "chart1.xml" in name else data,
    )
    new_statistics(campaign)
    new, codes = refreshed(campaign, draft)
    assert "refresh-chart-left" in codes
    assert parts(new)["word/charts/chart1.xml"] == parts(draft)["word/charts/chart1.xml"]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_file_that_libreoffice_saved_again(campaign: Campaign, tmp_path: Path) -> None:
    out = tmp_path / "again"
    subprocess.run(  # noqa: S603  our own file, by the program of that name
        [str(shutil.which("soffice")), f"-env:UserInstallation={(tmp_path / 'p').as_uri()}", "--headless",
         "--convert-to", "docx", "--outdir", str(out), str(campaign.draft(ZH))],
        check=True, capture_output=True,
    )  # fmt: skip
    new_statistics(campaign)
    new, codes = refreshed(campaign, out / ZH)
    assert any("有47.2万人" in text for text in texts(new))
    assert set(codes) == {"refresh-words", "refresh-chart-left", "refresh-sources-left"}
    kept = parts(out / ZH)
    untouched = set(kept) - {"word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"}
    assert all(parts(new)[name] == kept[name] for name in untouched)


def test_what_was_released_is_known_after_the_draft_was_built_anew(tmp_path: Path) -> None:
    campaign = small_built(tmp_path, "released")
    sent = campaign.path("briefs/released/fair-hiring") / TODAY / ZH
    copy = campaign.path(f"from the office/{ZH}")
    copy.parent.mkdir()
    shutil.copy(sent, copy)
    new_statistics(campaign)
    campaign.build()
    new, codes = refreshed(campaign, copy)
    assert any("有47.2万人" in text for text in texts(new))
    assert set(codes) == {"refresh-words", "refresh-sources-left"}
    # One that cannot be read is as good as none; with the file that went out with it beside it, both are renewed.
    beside = copy.with_name(ZH.replace(".docx", ".sources.docx"))
    beside.write_bytes(b"no Word file")
    assert "refresh-sources-left" in refreshed(campaign, copy)[1]
    shutil.copy(sent.with_name(beside.name), beside)
    assert "refresh-sources-left" not in refreshed(campaign, copy)[1]


def test_without_any_record_of_it_the_annex_is_what_it_is_held_against(campaign: Campaign) -> None:
    draft = campaign.draft(ZH)
    campaign.draft(".ledger.json").unlink()
    new_statistics(campaign)
    new, codes = refreshed(campaign, draft)
    assert any("有47.2万人" in text for text in texts(new))
    assert {"refresh-unremembered", "refresh-annex-left"} <= set(codes)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("none.zh.docx", None, "word-file-missing"),
        ("old.doc", bytes.fromhex("D0CF11E0A1B11AE1"), "not-a-word-file"),
        ("text.docx", b"hello", "not-a-word-file"),
    ],
)
def test_what_is_no_word_file_is_said(campaign: Campaign, name: str, content: bytes | None, code: str) -> None:
    if content is not None:
        campaign.write(name, content)
    run = refresh(campaign, campaign.path(name), "--format", "json")
    assert (run.code, run.codes()) == (1, [code])


def test_a_file_of_another_campaign(campaign: Campaign) -> None:
    document = docx.Document()
    document.add_paragraph("一份别人的文件。")
    document.save(str(campaign.path("another.docx")))
    run = refresh(campaign, campaign.path("another.docx"), "--format", "json")
    assert (run.code, run.codes()) == (1, ["refresh-edition-unknown"])


def test_an_edition_that_cannot_be_built_today(campaign: Campaign) -> None:
    campaign.edit("briefs/fair-hiring.yaml", "genre: policy-brief", "genre: policy-brif")
    run = refresh(campaign, campaign.draft(ZH), "--format", "json")
    assert run.code == 1
    assert "refresh-not-built" in run.codes()


def test_a_house_style_that_the_order_does_not_name(campaign: Campaign) -> None:
    campaign.build("--house", "large-print")
    draft = campaign.draft("fair-hiring.zh.large-print.docx")
    new_statistics(campaign)
    new, codes = refreshed(campaign, draft)
    assert set(codes) == {"refresh-words"}
    assert "47.2万人" in "".join(texts(new))
    assert "45.6万人" not in "".join(texts(new))
    sound(draft, new)


def test_both_files_have_one_number(campaign: Campaign) -> None:
    new_statistics(campaign)
    draft = campaign.draft(ZH)
    taken = draft.with_name(f"{draft.stem}.refreshed.sources.docx")
    taken.write_bytes(b"mine")
    assert refresh(campaign, draft).code == 0
    made = {path.name for path in draft.parent.glob(f"{draft.stem}.refreshed*")}
    assert made == {taken.name, f"{draft.stem}.refreshed-2.docx", f"{draft.stem}.refreshed-2.sources.docx"}
    assert taken.read_bytes() == b"mine"
