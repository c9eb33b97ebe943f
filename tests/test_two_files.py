"""A brief and its verification file: two documents of one order, built and read together."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.campaigns.memo import BRIEF, PAIR, SOURCES, kept, memo
from tests.campaigns.running import PETITION, TODAY, Campaign, text_of

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
    assert run.written() == {*FILES, PETITION}
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
    assert run.written() == {*(name for name in FILES if ".en." in name), PETITION}


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
