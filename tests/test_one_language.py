"""What is wrong in one language stops the documents in that language, and says where and why."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.campaigns.running import ALL, BRIEF, CHINESE, ENGLISH, Campaign, small, small_built

ZH, EN = BRIEF
CASE = "evidence/cases/driver-dismissed.yaml"


def rebuilt(campaign: Campaign) -> set[str]:
    """What a build writes of a campaign whose drafts were all deleted before."""
    for name in ALL:
        campaign.draft(name).unlink(missing_ok=True)
    return campaign.build().written()


def test_a_case_told_in_chinese_alone_stops_the_english_edition_alone(tmp_path: Path) -> None:
    campaign = small_built(tmp_path)
    text = campaign.path(CASE).read_text(encoding="utf-8")
    english = next(line for line in text.splitlines() if line.startswith("  en: "))
    campaign.edit(CASE, f"{english}\n", "")
    assert rebuilt(campaign) == ALL - ENGLISH
    (said,) = campaign.build().err.splitlines()
    assert said == (
        f"{CASE}:3:7: text-untranslated order “fair-hiring” prints this field (title) in English, "
        "which nobody wrote; write a line “en:” below this field, or take en out of “languages” "
        "in briefs/fair-hiring.yaml"
    )  # fmt: skip
    # either cure, followed literally, works
    campaign.edit("briefs/fair-hiring.yaml", "languages: [zh, en]", "languages: [zh]")
    assert campaign.check().err == ""


@pytest.mark.parametrize(
    ("language", "slip", "code"),
    [
        ("zh", "\n占37%。\n", "typed-number"),
        ("en", "\nIt is 37%.\n", "typed-number"),
        ("zh", "\n{{ figure('employd') }}\n", "unknown-indicator"),
        ("en", "\n{{ figure('employed-at-work', 1999) }}\n", "figure-missing"),
        ("en", "\n{{ figur('employed-at-work') }}\n", "template-mistake"),
        ("zh", "\n电话：13912345678\n", "identifier-mobile"),
        ("en", "\n# No such part\n", "unknown-part"),
    ],
)
def test_a_slip_in_the_own_words_of_one_language_leaves_the_other(
    tmp_path: Path, language: str, slip: str, code: str
) -> None:
    campaign = small_built(tmp_path)
    path = campaign.path(f"briefs/fair-hiring.{language}.md")
    path.write_text(path.read_text(encoding="utf-8") + slip, encoding="utf-8")
    assert rebuilt(campaign) == ALL - (CHINESE if language == "zh" else ENGLISH)
    said = campaign.build("--format", "json")
    assert code in said.codes()
    assert {one["file"] for one in said.json["findings"]} == {f"briefs/fair-hiring.{language}.md"}


def test_a_genre_without_a_template_in_one_language_is_built_in_the_other(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.write(
        "templates/note/genre.yaml", "name:\n  zh: 便条\n  en: Note\nlength:\n  zh: 2000\n  en: 2000\nparts: {}\n"
    )
    campaign.write("templates/note/zh.md", "# {{ title }}\n\n正文。\n")
    campaign.edit("briefs/fair-hiring.yaml", "genre: policy-brief", "genre: note")
    for language in ("zh", "en"):
        campaign.path(f"briefs/fair-hiring.{language}.md").unlink()
    run = campaign.build()
    assert "template-missing" in run.err
    assert ZH in run.written()
    assert EN not in run.written()


def test_a_genre_that_prints_figures_without_their_annex_is_named_by_its_template(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.write(
        "templates/note/genre.yaml", "name:\n  zh: 便条\n  en: Note\nlength:\n  zh: 2000\n  en: 2000\nparts: {}\n"
    )
    page = "# {{ title }}\n\n{{ figure('employed-at-work', 2023) }}\n"
    campaign.write("templates/note/zh.md", page)
    campaign.write("templates/note/en.md", page)
    campaign.edit("briefs/fair-hiring.yaml", "genre: policy-brief", "genre: note")
    for language in ("zh", "en"):
        campaign.path(f"briefs/fair-hiring.{language}.md").unlink()
    run = campaign.check()
    said = [line for line in run.err.splitlines() if " figure-without-annex " in line]
    assert [line.partition(":")[0] for line in said] == ["templates/note/en.md", "templates/note/zh.md"]
    line = said[0].partition("add a line ")[2].partition(" at the end")[0]
    assert line == "{% include 'parts/annexes.md' %}"
    for language in ("zh", "en"):  # the cure, followed literally
        campaign.write(f"templates/note/{language}.md", f"{page}\n{line}\n")
    assert campaign.check().err == ""
