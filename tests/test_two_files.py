"""A brief and its verification file: two documents of one order, built and read together."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.campaigns.memo import BRIEF, PAIR, SOURCES, kept, memo
from tests.campaigns.running import COVER, PETITION, TODAY, Campaign, Run, finish, text_of
from tests.test_refresh import new_statistics

FILES = {
    f"fair-hiring.{language}{part}.{form}"
    for language in ("zh", "en")
    for part in ("", ".sources")
    for form in ("docx", "html")
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Campaign:
    campaign = memo(tmp_path_factory.mktemp("two"))
    run = campaign.build()
    assert (run.code, run.err) == (0, "")
    assert run.written() == {*FILES, *COVER}
    return campaign


@pytest.fixture
def campaign(built: Campaign, tmp_path: Path) -> Campaign:
    shutil.copytree(built.root, tmp_path / "campaign")
    return Campaign(tmp_path / "campaign")


def code_of(text: str) -> str:
    (code,) = re.findall("文稿编号：([a-z]{12})", text)
    return str(code)


# ------------------------------------------------------------------ what stands where


def test_annexes_and_references_of_both_stand_in_the_verification_file(built: Campaign) -> None:
    brief, sources = (text_of(built.draft(name)) for name in PAIR)
    assert "附件" not in brief
    assert "参考文献" not in brief
    for said in ("数字逐项出处", "所用工作簿", "所用证据及核对情况", "参考文献与法律依据", "有多少人因此不再应聘"):
        assert said in sources
    # Printed in the brief alone: the figure has a row, its source an entry.
    assert "比2021年增加" in brief
    assert "比2021年增加" not in sources
    assert re.search(r"=A\d+−A\d+（差）", sources)


def test_the_table_of_a_chart_stands_in_the_verification_file(built: Campaign) -> None:
    brief, sources = (text_of(built.draft(name)) for name in PAIR)
    assert "图1　就业人数" in brief
    assert "就业人数（万人）" not in brief
    assert "各年数字见核验材料。" in brief
    assert "就业人数（万人）" in sources


def test_all_evidence_stands_there_however_little_the_brief_tells(tmp_path: Path) -> None:
    campaign = memo(tmp_path)
    campaign.edit("briefs/fair-hiring.yaml", "cases: 3", "cases: 1")
    assert campaign.build().code == 0
    brief, sources = (text_of(campaign.draft(name)) for name in PAIR)
    titles = ("多家工厂的招聘广告写明不招残疾人", "装卸车司机入职半年后因隐瞒残疾证被辞退")
    assert sum(title in brief for title in titles) == 1
    assert all(title in sources for title in titles)


def test_each_names_the_other(built: Campaign) -> None:
    brief, sources = (text_of(built.draft(name)) for name in PAIR)
    assert "核验材料：fair-hiring.zh.sources；文稿编号：" in brief
    assert f"核验对象：fair-hiring.zh（{code_of(brief)}）；文稿编号：{code_of(sources)}" in sources
    assert code_of(brief) != code_of(sources)
    assert "详见核验材料：关于对招聘中的残疾歧视规定罚款的政策建议。" in brief


def test_on_a_web_page_a_figure_leads_to_its_row_in_the_other_file(built: Campaign) -> None:
    page = built.draft("fair-hiring.zh.html").read_text(encoding="utf-8")
    beside = built.draft("fair-hiring.zh.sources.html").read_text(encoding="utf-8")
    links = re.findall('class="fig"[^>]*href="fair-hiring.zh.sources.html#([^"]+)"', page)
    assert links
    assert all(f'id="{one}"' in beside for one in links)
    assert 'href="#_adv_a_' not in page


def test_what_its_reader_does_not_get_is_not_named(tmp_path: Path) -> None:
    campaign = kept(memo(tmp_path))
    assert (campaign.build().code, "fair-hiring.zh.sources.docx" in campaign.drafts()) == (0, True)
    brief = text_of(campaign.draft(BRIEF))
    assert "核验材料" not in brief
    assert "文稿编号：" in brief
    assert "sources.html" not in campaign.draft("fair-hiring.zh.html").read_text(encoding="utf-8")
    assert f"核验对象：fair-hiring.zh（{code_of(brief)}）" in text_of(campaign.draft(SOURCES))


def test_a_genre_may_have_a_verification_file_of_its_own(tmp_path: Path) -> None:
    campaign = memo(tmp_path)
    for language in ("zh", "en"):
        page = "# {{ to.name }}\n\n{{ annex('figures') }}\n\n{{ build_code() }}\n"
        campaign.write(f"templates/memo/sources.{language}.md", page)
    run = campaign.build()
    assert (run.code, run.err) == (0, "")
    assert "参考文献" not in text_of(campaign.draft(SOURCES))
    assert "数字逐项出处" in text_of(campaign.draft(SOURCES))


# ------------------------------------------------------------------ what is refused


@pytest.mark.parametrize("word", ["false", "keep"])
def test_a_name_of_what_its_reader_does_not_get_is_refused(tmp_path: Path, word: str) -> None:
    campaign = memo(tmp_path)
    campaign.edit("templates/memo/genre.yaml", "sources: true", f"sources: {word}")
    said = [line.partition(" the ")[0] for line in campaign.check().err.splitlines() if "sources-not-sent" in line]
    assert [one.partition(":")[0] for one in said] == ["templates/memo/en.md", "templates/memo/zh.md"]


def test_figures_that_stand_in_no_annex_are_refused(tmp_path: Path) -> None:
    campaign = memo(tmp_path)
    for language in ("zh", "en"):
        campaign.write(f"templates/memo/sources.{language}.md", "{{ build_code() }}\n")
    run = campaign.check("--format", "json")
    assert run.codes().count("figure-without-annex") == 2


def test_a_mistake_in_one_stops_both(tmp_path: Path) -> None:
    campaign = memo(tmp_path)
    campaign.write("templates/memo/sources.zh.md", "{{ nothing() }}\n")
    run = campaign.build()
    assert run.code == 1
    assert "templates/memo/sources.zh.md:1:1: template-mistake" in run.err
    assert run.written() == {*(name for name in FILES if ".en." in name), *COVER}


# ------------------------------------------------------------------ tracing


def trace(campaign: Campaign, file: Path, *words: str) -> dict[str, object]:
    run = campaign.run("trace", str(file), "--today", TODAY, "--format", "json", *words)
    assert run.json is not None
    return run.json  # type: ignore[no-any-return]


def rows(said: dict[str, object]) -> dict[str, str]:
    figures = said["figures"]
    assert isinstance(figures, list)
    return {one["printed"]: one["line"]["document"] for one in figures if one["line"] and one["times"]}


def test_the_file_beside_says_where_a_figure_comes_from(campaign: Campaign, tmp_path: Path) -> None:
    said = trace(campaign, campaign.draft(BRIEF))
    assert said["findings"] == []
    assert set(rows(said).values()) == {SOURCES}
    # Travelled together, under other names, to somebody without the campaign.
    nobody = Campaign(tmp_path / "nobody")
    nobody.root.mkdir()
    brief, sources = nobody.path("来函.docx"), nobody.path("x.sources.docx")
    shutil.copy(campaign.draft(BRIEF), brief)
    shutil.copy(campaign.draft(SOURCES), sources)
    assert rows(trace(nobody, brief)) == dict.fromkeys(rows(said), "x.sources.docx")
    sources.rename(nobody.path("y.docx"))
    assert rows(trace(nobody, brief, "--sources", str(nobody.path("y.docx")))) == dict.fromkeys(rows(said), "y.docx")


def test_a_number_that_the_chart_draws_is_traced(campaign: Campaign) -> None:
    said = campaign.run("trace", str(campaign.draft(BRIEF)), "44.1万人", "--today", TODAY, "--format", "json").json
    assert [(one["printed"], one["line"]["cell"], one["line"]["document"]) for one in said["figures"]] == [
        ("44.1万人", "B5", SOURCES)
    ]


def test_a_brief_that_travelled_alone_is_traced_by_the_campaign(campaign: Campaign, tmp_path: Path) -> None:
    alone = tmp_path / "elsewhere" / "fair-hiring.zh.docx"
    alone.parent.mkdir()
    shutil.copy(campaign.draft(BRIEF), alone)
    known = rows(trace(campaign, campaign.draft(BRIEF)))
    assert rows(trace(campaign, alone)) == known  # by the ledger
    shutil.rmtree(campaign.draft(""))
    said = trace(campaign, alone)  # by its own figures, hashed again
    assert said["findings"] == []
    assert rows(said) == dict.fromkeys(known, "evidence/")


def test_a_brief_without_anything_says_what_is_missing(campaign: Campaign, tmp_path: Path) -> None:
    nobody = Campaign(tmp_path / "nobody")
    nobody.root.mkdir()
    shutil.copy(campaign.draft(BRIEF), nobody.path("a.docx"))
    run = nobody.run("trace", str(nobody.path("a.docx")), "--language", "en")
    assert "the verification file (fair-hiring.zh.sources), which says where the" in run.err
    assert run.err.count("figure-row-missing") == 0


def test_the_file_of_another_brief_is_refused(campaign: Campaign) -> None:
    run = campaign.run(
        "trace", str(campaign.draft(BRIEF)), "--sources", str(campaign.draft(PETITION)), "--format", "json"
    )
    assert "sources-of-another" in run.codes()


# ------------------------------------------------------------------ drafts that people edited


def edited(path: Path, old: str, new: str) -> None:
    """Somebody types over words in a Word file, and its marks stay."""
    import docx

    document = docx.Document(str(path))
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            if old in run.text:
                run.text = run.text.replace(old, new)
    document.save(str(path))


def newer(campaign: Campaign) -> None:
    """The brief's words change, and with them its build code."""
    campaign.edit("briefs/fair-hiring.zh.md", "招聘中的残疾歧视仍然没有代价。", "招聘中的残疾歧视至今没有代价。")


def test_the_verification_file_of_an_edited_brief_is_not_lost(campaign: Campaign) -> None:
    edited(campaign.draft(BRIEF), "仍然没有代价", "还是没有代价")
    before = campaign.drafts()[SOURCES]
    newer(campaign)
    run = campaign.build()
    assert run.code == 3
    assert f"{SOURCES} says where the figures of your edited {BRIEF} come from" in run.err
    assert campaign.drafts()[SOURCES] == before
    new, beside = "fair-hiring.zh.new.docx", "fair-hiring.zh.sources.new.docx"
    for brief, sources in ((BRIEF, SOURCES), (new, beside)):
        assert set(rows(trace(campaign, campaign.draft(brief))).values()) == {sources}
    # To take the new text, one file is deleted; the next build makes both anew.
    campaign.draft(BRIEF).unlink()
    assert {BRIEF, SOURCES} <= campaign.build().written()
    assert set(rows(trace(campaign, campaign.draft(BRIEF))).values()) == {SOURCES}


def test_what_is_new_in_the_verification_file_alone_still_belongs_to_the_edited_brief(campaign: Campaign) -> None:
    edited(campaign.draft(BRIEF), "仍然没有代价", "还是没有代价")
    campaign.edit("briefs/fair-hiring.zh.md", "没有统计。", "至今没有统计。")
    assert SOURCES in campaign.build().written()
    assert set(rows(trace(campaign, campaign.draft(BRIEF))).values()) == {SOURCES}


def test_an_edited_verification_file_is_a_draft_like_any(campaign: Campaign) -> None:
    edited(campaign.draft(SOURCES), "没有统计。", "查不到统计。")
    newer(campaign)
    run = campaign.build()
    assert BRIEF in run.written()
    assert "查不到统计。" in text_of(campaign.draft(SOURCES))
    assert set(rows(trace(campaign, campaign.draft(BRIEF))).values()) == {"fair-hiring.zh.sources.new.docx"}


# ------------------------------------------------------------------ handing over


def release(campaign: Campaign, *words: str) -> Run:
    return campaign.run("release", "fair-hiring", "--today", TODAY, "--language", "en", *words)


def final(folder: Path, *, keep: bool = False) -> Campaign:
    campaign = finish(memo(folder))
    if keep:
        kept(campaign)
    assert campaign.build("--final").code == 0
    return campaign


def manifest(campaign: Campaign) -> dict[str, Any]:
    (path,) = campaign.path("briefs/released/fair-hiring").glob("*/release.json")
    files = json.loads(path.read_text(encoding="utf-8"))["files"]
    return {file["name"]: file for file in files}


def test_both_are_handed_over_and_the_manifest_says_which_belong_together(tmp_path: Path) -> None:
    campaign = final(tmp_path)
    run = release(campaign)
    assert (run.code, run.err) == (0, "")
    files = manifest(campaign)
    assert set(files) == FILES
    assert files[BRIEF]["sources"] == SOURCES
    assert not any(file["kept"] for file in files.values())
    assert release(campaign, "--verify").out.count("equal when rebuilt") == len(FILES)


def test_one_edition_takes_its_other_file_with_it(tmp_path: Path) -> None:
    campaign = final(tmp_path)
    assert release(campaign, "--edition", BRIEF).code == 0
    assert set(manifest(campaign)) == set(PAIR)


def test_what_is_kept_is_frozen_and_not_handed_over(tmp_path: Path) -> None:
    campaign = final(tmp_path, keep=True)
    run = release(campaign)
    assert run.code == 0
    assert f"{SOURCES}  可以重新生成 / can be rebuilt；自己留存，不递交 / keep it, it is not handed over" in run.out
    assert {name for name, file in manifest(campaign).items() if file["kept"]} == {
        one for one in FILES if "sources" in one
    }


def test_an_edited_brief_goes_out_with_the_file_that_was_built_with_it(tmp_path: Path) -> None:
    campaign = final(tmp_path)
    edited(campaign.draft(BRIEF), "仍然没有代价", "还是没有代价")
    newer(campaign)
    campaign.build("--final")
    run = release(campaign, "--edition", BRIEF)
    assert run.code == 0, run.err
    assert run.err.count("release-newer-text") == 2
    assert manifest(campaign)[BRIEF]["edited"]


def test_a_brief_does_not_go_out_with_the_file_of_another_text(tmp_path: Path) -> None:
    campaign = final(tmp_path)
    shutil.copy(campaign.draft("fair-hiring.en.sources.docx"), campaign.draft(SOURCES))
    text = campaign.draft(SOURCES)
    without_rows(text)
    run = release(campaign, "--edition", BRIEF)
    assert run.code == 1
    assert f"release-figures-without-row {SOURCES} has no row for" in run.err
    assert not campaign.path("briefs/released").exists()


def without_rows(path: Path) -> None:
    """Somebody deletes all tables of a Word file."""
    import docx

    document = docx.Document(str(path))
    for table in document.tables:
        parent = table._element.getparent()
        assert parent is not None
        parent.remove(table._element)
    document.save(str(path))


# ------------------------------------------------------------------ calling back

CASE = "no-disability-advertisement"
SAID = "多家工厂的招聘广告写明不招残疾人"


def withdraw(campaign: Campaign) -> None:
    campaign.edit(f"evidence/cases/{CASE}.yaml", "standing: synthetic", "standing: synthetic\nprivate: true")


def test_a_record_is_called_back_from_both(tmp_path: Path) -> None:
    campaign = final(tmp_path)
    release(campaign)
    withdraw(campaign)
    run = campaign.run("recall", CASE, "--today", TODAY, "--format", "json")
    assert {one["file"] for one in run.json["releases"]} == FILES
    assert {f"briefs/drafts/{name}" for name in FILES} <= {one["file"] for one in run.json["drafts"]}


def test_what_was_kept_is_here_and_nobody_is_written_to_for_it(tmp_path: Path) -> None:
    campaign = final(tmp_path, keep=True)
    release(campaign)
    withdraw(campaign)
    run = campaign.run("recall", CASE, "--today", TODAY, "--format", "json")
    assert {one["file"] for one in run.json["releases"]} == {one for one in FILES if "sources" not in one}
    assert any("/released/" in one["file"] and one["file"].endswith(SOURCES) for one in run.json["drafts"])


def test_a_withdrawn_record_is_gone_from_an_unedited_verification_file(campaign: Campaign) -> None:
    edited(campaign.draft(BRIEF), "仍然没有代价", "还是没有代价")
    assert SAID in text_of(campaign.draft(SOURCES))
    withdraw(campaign)
    run = campaign.build()
    assert SOURCES in run.written()
    assert SAID not in text_of(campaign.draft(SOURCES))
    assert run.code == 4
    said = [line for line in run.err.splitlines() if "draft-tells-withheld" in line]
    assert said
    assert all(line.startswith(f"drafts/{BRIEF}") or f"/{BRIEF}" in line for line in said)


def test_particulars_in_an_edited_verification_file_are_named(campaign: Campaign) -> None:
    edited(campaign.draft(SOURCES), "没有统计。", "查不到统计。")
    withdraw(campaign)
    run = campaign.build()
    assert run.code == 4
    said = [line for line in run.err.splitlines() if "draft-tells-withheld" in line]
    assert said
    assert all(SOURCES in line for line in said)
    assert any("多家工厂" in line and SAID not in line for line in said)  # the employer, in annex C


# ------------------------------------------------------------------ new figures


def test_an_edited_brief_gets_new_figures_and_so_does_its_verification_file(campaign: Campaign) -> None:
    edited(campaign.draft(BRIEF), "仍然没有代价", "还是没有代价")
    new_statistics(campaign)
    run = campaign.run("refresh", str(campaign.draft(BRIEF)), "--today", TODAY, "--format", "json")
    brief, sources = (Path(run.json[one]) for one in ("file", "sources"))
    assert (brief.name, sources.name) == ("fair-hiring.zh.refreshed.docx", "fair-hiring.zh.refreshed.sources.docx")
    assert {one["old"]: one["new"] for one in run.json["figures"]}["45.6万人"] == "47.2万人"
    said = trace(campaign, brief)
    printed = rows(said)
    assert printed["47.2万人"] == sources.name
    assert "45.6万人" not in printed
    assert not any(one["code"] == "figure-changed" for one in said["findings"])  # type: ignore[attr-defined]


def test_a_brief_whose_verification_file_is_nowhere_is_refreshed_by_its_sentences(
    campaign: Campaign, tmp_path: Path
) -> None:
    alone = tmp_path / "elsewhere" / BRIEF
    alone.parent.mkdir()
    shutil.copy(campaign.draft(BRIEF), alone)
    shutil.rmtree(campaign.draft(""))
    new_statistics(campaign)
    run = campaign.run("refresh", str(alone), "--today", TODAY, "--format", "json")
    assert run.json["sources"] is None
    left = (
        {one["text"] for one in run.json["findings"] if one["code"] == "refresh-unsure"}
        if run.json["file"] is None
        else set()
    )
    assert not left


# ------------------------------------------------------------------ what comes back


def test_a_figure_changed_in_a_returned_brief_is_told_with_its_cell(campaign: Campaign, tmp_path: Path) -> None:
    back = tmp_path / BRIEF
    shutil.copy(campaign.draft(BRIEF), back)
    edited(back, "45.6万人", "54.6万人")
    run = campaign.run("feedback", str(back), "--today", TODAY, "--format", "json")
    (remark,) = [one for one in run.json["remarks"] if one["kind"] == "figure"]
    assert remark["edition"] == BRIEF
    assert remark["cell"].endswith("= 45.6万人")
    assert "employment.xlsx" in remark["cell"]


def test_a_returned_verification_file_is_read_as_what_it_is(campaign: Campaign, tmp_path: Path) -> None:
    back = tmp_path / "returned.docx"
    shutil.copy(campaign.draft(SOURCES), back)
    edited(back, "没有统计。", "查不到统计。")
    run = campaign.run("feedback", str(back), "--today", TODAY, "--format", "json")
    (remark,) = run.json["remarks"]
    assert (remark["edition"], remark["kind"]) == (SOURCES, "edit")
