"""Web pages beside the Word files: ordered, built, traced, handed over, called back."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.campaigns.running import (
    ALL,
    BRIEF,
    CHINESE,
    COVER,
    ENGLISH,
    HIRING,
    TODAY,
    Campaign,
    finish,
    pages,
    small,
    styled,
)
from tests.release.test_release import RELEASED, manifest, release
from tests.test_stories import DRIVER, TOLD, edit_in_word

PAGES = pages(HIRING)
ZH, EN = "fair-hiring.zh.html", "fair-hiring.en.html"
ORDER = "briefs/fair-hiring.yaml"
RECORD = "driver-dismissed"
LEAD = "招聘中的残疾歧视仍然没有代价"
TITLE = TOLD["title"][0]


def with_pages(folder: Path) -> Campaign:
    campaign = finish(small(folder))
    campaign.edit(ORDER, "date: 2026-11-30", "date: 2026-11-30\nformats: [docx, html]")
    return campaign


@pytest.fixture
def campaign(tmp_path: Path) -> Campaign:
    built = with_pages(tmp_path)
    assert built.build().code == 0
    return built


def page(campaign: Campaign, name: str = ZH) -> str:
    return campaign.draft(name).read_text(encoding="utf-8")


def edit(campaign: Campaign, name: str, old: str, new: str) -> None:
    text = page(campaign, name)
    assert old in text
    campaign.draft(name).write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")


# ------------------------------------------------------------------- which ones


def test_an_order_names_its_formats(campaign: Campaign) -> None:
    again = campaign.build("--format", "json")
    assert again.json["findings"] == []
    drafts = {path.name for path in campaign.draft("").iterdir() if path.name[0] != "."}
    assert drafts == {*ALL, *PAGES}


def test_the_campaign_names_those_of_orders_that_name_none(tmp_path: Path) -> None:
    campaign = with_pages(tmp_path)
    settings = campaign.path("advocacy.yaml")
    settings.write_text(f"{settings.read_text('utf-8')}\nformats: [html]\n", "utf-8")
    assert campaign.build().written() == {*HIRING, *PAGES, *pages(COVER)}


def test_pages_are_made_in_the_first_house_style_alone(tmp_path: Path) -> None:
    campaign = with_pages(tmp_path)
    old = "languages: [zh, en]"
    campaign.edit(ORDER, old, f"{old}\nhouse:\n  zh: [gongwen, brief]\n  en: [brief]")
    assert campaign.build().written() == {*ALL, *PAGES, *styled(CHINESE, "brief")}


def test_another_format_is_added_once_and_kept_up_to_date(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    assert campaign.build("--format", "html").written() == {*ALL, *pages(ALL)}
    assert "Nothing has changed" in campaign.build("--format", "html").out
    for name in pages(ENGLISH):
        campaign.draft(name).unlink()
    campaign.edit(ORDER, "date: 2026-11-30", "date: 2026-12-01")
    assert campaign.build().written() == {*HIRING, *pages(CHINESE)}
    assert not campaign.draft(EN).exists()


def test_a_format_that_nobody_writes_is_named(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.edit(ORDER, "date: 2026-11-30", "date: 2026-11-30\nformats: [pdf]")
    run = campaign.build("--format", "json")
    assert run.code == 1
    assert [(one["file"], one["code"]) for one in run.json["findings"]] == [(ORDER, "unknown-choice")]


def test_a_style_sheet_of_the_campaign_is_used_and_looked_through(campaign: Campaign) -> None:
    campaign.write("templates/house/gongwen.css", "body { color: #123456 }\n")
    assert campaign.build().written() == pages(CHINESE)
    assert "#123456" in page(campaign)
    campaign.write("templates/house/gongwen.css", "h1 { color: #d00000 }\n")
    run = campaign.build("--format", "json")
    assert {(one["file"], one["code"]) for one in run.json["findings"]} == {
        (name, "state-mark") for name in pages(CHINESE)
    }
    campaign.write("templates/house/gongwen.css", "@import 'https://example.org/a.css';\n")
    run = campaign.build("--format", "json")
    assert [one["code"] for one in run.json["findings"]] == ["house-sheet-outside"]
    assert "#123456" in page(campaign)  # the last good one


def test_no_identifier_goes_into_a_page(campaign: Campaign) -> None:
    campaign.write("templates/house/gongwen.css", "p::after { content: '11010519491231002X' }\n")
    run = campaign.build("--format", "json")
    found = [(one["file"], one["code"]) for one in run.json["findings"]]
    assert (ZH, "identifier-identity") in found
    assert "11010519491231002X" not in run.out


# ------------------------------------------------------------- edited and traced


def test_an_edited_page_is_kept_and_the_new_one_lies_beside(campaign: Campaign) -> None:
    edit(campaign, ZH, "</main>", "<p>Mine.</p></main>")
    campaign.edit(ORDER, "date: 2026-11-30", "date: 2026-12-01")
    run = campaign.build()
    assert run.code == 3
    assert run.written() == {*HIRING, *PAGES} - pages(CHINESE)
    assert "<p>Mine.</p>" in page(campaign)
    assert "2026年12月1日" in page(campaign, "fair-hiring.zh.new.html")


def test_a_figure_is_traced_out_of_a_page(campaign: Campaign, tmp_path: Path) -> None:
    copy = tmp_path / "renamed.html"
    copy.write_bytes(campaign.draft(ZH).read_bytes())
    of_word = campaign.run("trace", "--format", "json", str(campaign.draft(BRIEF[0]))).json
    of_page = campaign.run("trace", "--format", "json", str(copy)).json
    assert of_page["figures"]
    assert of_page == of_word


def test_a_figure_that_was_changed_in_a_page_is_told(campaign: Campaign) -> None:
    printed = re.search(r'<a class="fig"[^>]*><data [^>]*>([^<]*)<', page(campaign))
    assert printed is not None
    shown = re.sub("[0-9]", "7", printed[1])
    edit(campaign, ZH, f">{printed[1]}<", f">{shown}<")
    run = campaign.run("trace", "--format", "json", str(campaign.draft(ZH)))
    assert "figure-changed" in run.codes()


def test_no_page_is_refreshed(campaign: Campaign) -> None:
    run = campaign.run("refresh", "--format", "json", str(campaign.draft(ZH)))
    assert run.codes() == ["not-a-word-file"]


def test_a_word_file_with_a_page_beside_it_is_refreshed_as_one(campaign: Campaign) -> None:
    edit_in_word(campaign.draft(BRIEF[0]), LEAD, "招聘歧视还没有代价。")
    run = campaign.run("refresh", "--today", TODAY, str(campaign.draft(BRIEF[0])))
    assert " refresh-nothing " in run.err  # and it was found and built anew


# ------------------------------------------------------------------ handed over


def test_a_page_is_released_verified_and_shown(campaign: Campaign) -> None:
    run = release(campaign)
    assert run.code == 0, run.err
    files = {one["name"]: one for one in manifest(campaign)["files"]}
    assert list(files) == sorted({*HIRING, *PAGES})
    word, web = files[BRIEF[0]], files[ZH]
    same = ("code", "records", "figures", "provisions", "edited", "house", "language", "final")
    assert {key: web[key] for key in same} == {key: word[key] for key in same}
    assert list(web["parts"]) == ["page"]
    assert web["told"]
    checked = campaign.run("release", "--verify", "fair-hiring", "--format", "json").json
    states = [(one["name"], one["rebuild"]) for one in checked["releases"][0]["files"]]
    assert states == [(name, "equal") for name in sorted({*HIRING, *PAGES})]
    status = campaign.run("status", "--format", "json")
    assert status.code == 0


def test_an_edited_page_does_not_go_out(campaign: Campaign) -> None:
    edit(campaign, ZH, "</main>", "<p>Mine.</p></main>")
    run = release(campaign, "--format", "json")
    assert run.codes() == ["release-not-editable"]
    assert not campaign.path(RELEASED).exists()


def test_beside_an_edited_word_file_its_page_stays_behind(campaign: Campaign) -> None:
    edit_in_word(campaign.draft(BRIEF[0]), LEAD, "招聘歧视还没有代价。")
    run = release(campaign, "--format", "json")
    left = [one for one in run.json["findings"] if one["code"] == "release-left-out"]
    assert [one["file"] for one in left] == [f"briefs/drafts/{name}" for name in sorted(pages(CHINESE))]
    assert [one["name"] for one in manifest(campaign)["files"]] == sorted({*HIRING, *PAGES} - pages(CHINESE))


def test_a_withdrawn_record_is_found_in_pages_by_paragraph(campaign: Campaign) -> None:
    assert release(campaign).code == 0
    usual = ("--today", TODAY, "--format", "json")
    told: Any = json.loads(campaign.run("recall", RECORD, *usual).out)
    drafts = {one["file"]: one for one in told["drafts"]}
    word, web = drafts[f"briefs/drafts/{BRIEF[0]}"], drafts[f"briefs/drafts/{ZH}"]
    assert web["state"] == word["state"] == "built"
    shown = {one["text"] for one in word["spots"]}
    assert shown <= {one["text"] for one in web["spots"]}
    assert {one["file"] for one in told["releases"]} == {*HIRING, *PAGES}


def test_a_withdrawn_record_leaves_the_page(campaign: Campaign) -> None:
    assert TITLE in page(campaign)
    campaign.take_out(DRIVER)
    assert campaign.build().code == 0
    assert TITLE not in page(campaign)


def test_a_page_that_somebody_made_is_read_as_text_where_it_is_none(campaign: Campaign) -> None:
    campaign.write("briefs/notes.html", f"{TITLE}, no page")
    campaign.write("briefs/page.html", f"<!DOCTYPE html><p>{TITLE}</p>")
    told = campaign.run("recall", RECORD, "--today", TODAY, "--format", "json").json
    states = {one["file"]: one["state"] for one in told["drafts"]}
    assert states["briefs/notes.html"] == "text"
    assert states["briefs/page.html"] == "other"


def test_a_page_that_comes_back_is_known_by_its_build_code(campaign: Campaign) -> None:
    back = campaign.path("back.html")
    back.write_text(page(campaign).replace("没有任何困难", "没有困难"), encoding="utf-8")
    run = campaign.run("feedback", "--today", TODAY, "--format", "json", str(back))
    assert run.json["edition"] == ZH
    assert [(one["kind"], one["before"]) for one in run.json["remarks"]] == [("edit", "任何")]
