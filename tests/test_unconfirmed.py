"""A number that is not verified on its whole way: draft, final text, release, trace, refresh."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.campaigns.running import BRIEF, TODAY, Campaign, finish, small, text_of

SHEET = "evidence/statistics/employment.xlsx"
MAP = "evidence/statistics/employment.yaml"
CALL = "{{ unconfirmed('employed-at-work', 2024) }}"


def mark(campaign: Campaign, number: str) -> None:
    """A row of 2024 with a number that nobody has verified, above the notes."""
    path = campaign.path(SHEET)
    book = load_workbook(path)
    page = book.active
    assert page is not None
    last = max(row for row in range(1, page.max_row + 1) if str(page.cell(row, 1).value).startswith("2023"))
    page.insert_rows(last + 1)
    page.cell(last + 1, 1, 2024)
    for column in range(2, page.max_column + 1):
        if page.cell(last, column).value is not None:
            page.cell(last + 1, column, f"{number}未核实")
    book.save(path)
    campaign.edit(MAP, "indicators:\n", "flags:\n  未核实: unverified\nindicators:\n")


def disclose(campaign: Campaign) -> None:
    for language, words in (("zh", f"2024年末的数为{CALL}。"), ("en", f"End of 2024: {CALL}.")):
        path = campaign.path(f"briefs/fair-hiring.{language}.md")
        path.write_text(f"{path.read_text('utf-8')}\n{words}\n", "utf-8")


@pytest.fixture
def campaign(tmp_path: Path) -> Campaign:
    campaign = finish(small(tmp_path))
    mark(campaign, "40.1")
    return campaign


def codes(campaign: Campaign) -> set[str]:
    return set(campaign.check("--format", "json").codes())


def test_until_it_is_disclosed_a_draft_is_warned_and_nothing_is_final_or_released(campaign: Campaign) -> None:
    assert codes(campaign) == {"newer-unconfirmed-value"}
    assert campaign.build().code == 0
    run = campaign.run("release", "fair-hiring", "--today", TODAY, "--language", "en")
    assert (run.code, "release-unconfirmed-value" in run.err) == (1, True)
    run = campaign.build("--final")
    assert (run.code, "not-final" in run.err) == (1, True)


def test_nobody_lets_it_stand(campaign: Campaign) -> None:
    files = ("briefs/fair-hiring.zh.md", "briefs/fair-hiring.en.md", "briefs/fair-hiring.yaml", MAP)
    allowed = "".join(f"  - finding: newer-unconfirmed-value\n    file: {file}\n    reason: 已核对\n" for file in files)
    campaign.edit("advocacy.yaml", "example: true\n", f"example: true\nallow:\n{allowed}")
    assert "newer-unconfirmed-value" in codes(campaign)
    assert campaign.run("release", "fair-hiring", "--today", TODAY).code == 1


def test_disclosed_it_goes_out_and_can_be_traced(campaign: Campaign) -> None:
    disclose(campaign)
    assert codes(campaign) == set()
    assert campaign.build("--final").code == 0
    assert "40.1万人（待核实；来源：" in text_of(campaign.draft(BRIEF[0]))
    assert "401,000 people (awaits confirmation; source: " in text_of(campaign.draft(BRIEF[1]))
    run = campaign.run("trace", str(campaign.draft(BRIEF[1])), "401,000 people", "--language", "en")
    assert "awaits confirmation" in run.out
    run = campaign.run("release", "fair-hiring", "--today", TODAY, "--language", "en")
    assert run.code == 0, run.err
    manifest = next(campaign.path("briefs/released/fair-hiring").rglob("release.json"))
    figures = [one for file in json.loads(manifest.read_text("utf-8"))["files"] for one in file["figures"]]
    marked = [one for one in figures if one.get("unconfirmed")]
    assert {(one["indicator"], str(one["value"])) for one in marked} == {("employed-at-work", "401000")}


def test_once_it_is_verified_the_call_says_so_and_an_edited_draft_keeps_its_words(campaign: Campaign) -> None:
    disclose(campaign)
    campaign.build()
    draft = campaign.draft(BRIEF[0])
    path = campaign.path(SHEET)
    book = load_workbook(path)
    page = book.active
    assert page is not None
    for row in page.iter_rows():
        for cell in row:
            if str(cell.value).endswith("未核实"):
                cell.value = 40.1
    book.save(path)
    assert "unconfirmed-missing" in codes(campaign)
    for language in ("zh", "en"):
        campaign.edit(f"briefs/fair-hiring.{language}.md", CALL, "{{ figure('employed-at-work', 2024) }}")
    run = campaign.run("refresh", str(draft), "--today", TODAY, "--language", "en")
    assert run.code in {0, 1, 3}
    assert "（待核实；" in text_of(draft)
