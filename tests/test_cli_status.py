"""The command `status` on a small campaign: what is told of an ask, where, and what never is."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from advocacy.cli import main
from advocacy.cli.screen import SCREEN, width, wrapped
from tests.campaigns.running import Campaign, members, needs_links, small, text_of

STATUS = ("--today", "2026-11-22")


@pytest.fixture
def campaign(tmp_path: Path) -> Campaign:
    return small(tmp_path)


def ask(campaign: Campaign, name: str, *words: str) -> dict[str, object]:
    told = campaign.run("status", *STATUS, "--format", "json", *words).json["strength"]
    return next(one for one in told if one["id"] == name)


def test_as_json(campaign: Campaign) -> None:
    told = ask(campaign, "hiring-fines")
    assert told["code"] == "A3"
    assert told["records"] == ["no-disability-advertisement", "driver-dismissed"]
    assert told["kinds"] == {"discrimination-case": 2}
    assert told["stories"] == ["driver-dismissed"]
    assert told["objection_answered"] is True
    assert told["indicator"] is True
    assert (told["withheld"], told["unchecked"]) == (0, 0)


def test_on_the_screen_in_both_languages(campaign: Campaign) -> None:
    for language, words in (
        ("zh", ("== 诉求 ==", "== 问题 ==", "    证据                    2", "    尚缺")),
        ("en", ("== Asks ==", "== Problems ==", "    Evidence                2", "    Missing")),
    ):
        run = campaign.run("status", *STATUS, "--language", language)
        assert run.code == 0
        assert all(one in run.out for one in words)
        assert all(width(line) <= SCREEN for line in run.out.splitlines())


def test_what_consent_keeps_out_is_only_a_number(campaign: Campaign) -> None:
    campaign.edit("evidence/cases/driver-dismissed.yaml", "consent:\n",
                  "consent:\n  withdrawn: 2026-11-01\n")  # fmt: skip
    campaign.take_out("evidence/gaps/riders-without-cover.yaml")
    told = ask(campaign, "hiring-fines")
    assert told["records"] == ["no-disability-advertisement"]
    assert told["withheld"] == 1
    run = campaign.run("status", *STATUS, "--language", "en")
    assert "    Withheld                1" in run.out
    assert "driver-dismissed" not in run.out


def test_for_one_body(campaign: Campaign) -> None:
    told = campaign.run("status", *STATUS, "--format", "json", "--to", "example-congress").json
    assert [one["id"] for one in told["strength"]] == ["hiring-fines", "hiring-discrimination"]
    run = campaign.run("status", "--to", "example-congres")
    assert run.code == 2
    assert "example-congress" in run.err


@pytest.mark.parametrize("language", ["zh", "en"])
def test_word_annex_counts_and_tells_no_story(campaign: Campaign, language: str) -> None:
    path = campaign.path("annex.docx")
    words = ("status", *STATUS, "--language", language, "--word", str(path))
    assert campaign.run(*words).code == 0
    text = text_of(path)
    assert ("有" if language == "zh" else "yes") in text
    whole = b"".join(content for _, content in members(path.read_bytes())).decode("utf-8", "replace")
    for story in ("小温", "Xiao Wen", "driver-dismissed", "隐瞒残疾证"):
        assert story not in whole
    before = path.read_bytes()
    assert campaign.run(*words).code == 2  # an existing file is never touched
    assert path.read_bytes() == before


def test_an_annex_that_cannot_be_made_says_why(campaign: Campaign) -> None:
    campaign.write("templates/house/gongwen.docx", b"no Word file")
    path = campaign.path("annex.docx")
    run = campaign.run("status", *STATUS, "--word", str(path), "--format", "json")
    assert "house-unreadable" in run.codes()
    assert not path.exists()


def test_an_annex_with_an_identifier_is_not_written(campaign: Campaign) -> None:
    campaign.edit("evidence/agenda.yaml", "歧视要付出代价", "歧视要付出代价，电话 13912345678")
    path = campaign.path("annex.docx")
    assert campaign.run("status", *STATUS, "--word", str(path)).code == 4
    assert not path.exists()


def test_no_campaign(tmp_path: Path) -> None:
    assert Campaign(tmp_path).run("status", "--format", "json").codes() == ["no-campaign"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", ["甲"]),
        ("短", ["甲  短"]),
        ("一" * 38, ["甲  " + "一" * 38]),
        ("一" * 39, ["甲  " + "一" * 38, "    一"]),
        ("一" * 38 + "。二", ["甲  " + "一" * 38 + "。", "    二"]),  # no line begins with a stop
        ("word " * 16, ["甲  " + "word " * 14 + "word", "    word"]),
        ("x" * 100, ["甲  " + "x" * 100]),
    ],
)
def test_lines_fit_the_screen(text: str, lines: list[str]) -> None:
    assert list(wrapped(text, 4, "甲")) == lines


# ------------------------------------------------------------------ symbolic links


@needs_links
@pytest.mark.parametrize(
    "file",
    [
        "evidence/agenda.yaml",
        "evidence/cases/driver-dismissed.yaml",
        "evidence/statistics/employment.yaml",
        "evidence/statistics/employment.xlsx",
        "briefs/fair-hiring.yaml",
        "briefs/fair-hiring.zh.md",
        "templates/parts/law.zh.md",
        "templates/house/brief.docx",
        "evidence/cases",
        "briefs/drafts",
    ],
)
def test_a_link_out_of_the_campaign_is_refused(campaign: Campaign, tmp_path: Path, file: str) -> None:
    path, outside = campaign.path(file), tmp_path / "outside"
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists():
        path.rename(outside)
    elif path.suffix:
        outside.write_bytes(b"x")
    else:
        outside.mkdir()
    path.symlink_to(outside, target_is_directory=outside.is_dir())
    before = sorted(outside.iterdir()) if outside.is_dir() else []
    run = campaign.build("--format", "json")
    assert run.code == 1
    found = [one for one in run.json["findings"] if one["code"] == "outside-link"]
    assert found
    assert all(one["file"].startswith(file) for one in found)
    if outside.is_dir():
        assert sorted(outside.iterdir()) == before


@needs_links
def test_a_link_inside_the_campaign_is_followed(campaign: Campaign) -> None:
    path = campaign.path("evidence/statistics/employment.xlsx")
    other = path.with_name("kept.xlsx")
    path.rename(other)
    path.symlink_to(other)
    assert "outside-link" not in campaign.check("--format", "json").codes()


# ------------------------------------------------------------------ names of files


@pytest.mark.parametrize("name", ["con", "nul", "aux", "prn", "com1", "lpt9", "a" * 81])
def test_an_id_that_no_windows_file_can_have_is_refused(campaign: Campaign, name: str) -> None:
    order = campaign.take_out("briefs/injury-cover.yaml")
    campaign.take_out("briefs/injury-cover.zh.md")
    campaign.write(f"briefs/{name}.yaml", order)
    run = campaign.build("--format", "json")
    (finding,) = (one for one in run.json["findings"] if one["code"] == "id-form")
    assert finding["file"] == f"briefs/{name}.yaml"
    assert not any(one.startswith(name) for one in campaign.drafts())
    refused = CliRunner().invoke(main, ["new", "--campaign", str(campaign.root), "coverage-gap", name])
    assert refused.exit_code == click.UsageError.exit_code
