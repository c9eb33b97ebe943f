"""The campaign that ships: one command builds all of it, the next one has nothing to do."""

from __future__ import annotations

import re
import shutil
import textwrap
from pathlib import Path

import docx
import pytest

from tests.campaigns.running import PROJECT, Campaign, Run, pages, shipped, text_of

ORDERS = ("accessible-workplaces", "anti-discrimination-law", "flexible-workers", "recruitment-supervision")
EIGHT = {f"{order}.{language}.docx" for order in ORDERS for language in ("zh", "en")}
SOURCES = {name.replace(".docx", ".sources.docx") for name in EIGHT}
FILES = EIGHT | SOURCES


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Campaign, Run]:
    campaign = shipped(tmp_path_factory.mktemp("shipped"))
    return campaign, campaign.build("--language", "zh")


def test_one_build_gives_eight_briefs_with_verification_files_and_pages_and_no_error(
    built: tuple[Campaign, Run],
) -> None:
    campaign, run = built
    assert run.err == ""
    assert run.code == 0
    assert run.written() == FILES | pages(FILES)
    assert set(campaign.drafts()) == FILES


def test_the_next_build_is_idle(built: tuple[Campaign, Run]) -> None:
    campaign, _ = built
    before = campaign.drafts()
    run = campaign.build()
    assert run.code == 0
    assert run.out == "Nothing has changed: nothing was rebuilt.\n"
    assert campaign.drafts() == before


def test_every_figure_of_every_file_is_traced_to_a_cell(built: tuple[Campaign, Run]) -> None:
    campaign, _ = built
    for name in sorted(FILES | pages(FILES)):
        traced = campaign.run("trace", "--format", "json", str(campaign.draft(name))).json
        assert traced["findings"] == [], name
        for figure in traced["figures"]:
            if not figure["times"]:
                continue  # a count of records has a row and no cell
            ends = [one for one in (figure["line"], *figure["parts"]) if not one["formula"]]
            assert ends, (name, figure)
            assert all(one["cell"] and one["sheet"] and one["checksum"] for one in ends), name
            assert all((PROJECT / one["file"]).is_file() for one in ends), name


@pytest.mark.parametrize(
    ("language", "rules"),
    [
        (
            "zh",
            (
                "按单元格显示的小数位数印出", "人数印整数", "百分数至多一位小数", "按精确值计算，只修约一次",
                "四舍六入五成双（GB/T 8170）", "比率和百分点保留一位小数", "各部分中最粗的一位", "较少的有效位数",
                "换用较大单位时位数不变",
            ),
        ),
        (
            "en",
            (
                "the decimals that the cell shows", "whole persons", "percentages to one decimal at most",
                "calculated exactly from cells and rounded once", "half to even (GB/T 8170)",
                "rates and percentage points to one decimal", "as their coarsest part",
                "the fewer significant digits", "Larger units keep the digits",
            ),
        ),
    ],
)  # fmt: skip
def test_the_method_note_says_how_numbers_are_rounded(
    built: tuple[Campaign, Run], language: str, rules: tuple[str, ...]
) -> None:
    campaign, _ = built
    text = text_of(campaign.draft(f"anti-discrimination-law.{language}.sources.docx"))
    assert [rule for rule in rules if rule not in text] == []


def test_every_record_is_printed_and_its_sources_are_listed(built: tuple[Campaign, Run]) -> None:
    import datetime

    from advocacy.load import load

    campaign, _ = built
    dossier, _ = load(campaign.root, datetime.date(2026, 11, 22))
    assert dossier is not None
    zh = "\n".join(text_of(campaign.draft(name)) for name in sorted(FILES) if ".zh." in name)
    assert len(dossier.records) >= 11
    left_out = {name for order in dossier.orders.values() for name in order.without}
    for record in dossier.records.values():
        if record.id in left_out:  # an order says so, and why
            continue
        assert record.title.zh is not None
        assert record.title.zh.text in zh, record.id
        assert record.standing != "synthetic"
        for citation in record.sources:
            assert dossier.sources[citation.source].title.either("zh").text in zh, citation.source


@pytest.mark.parametrize("name", sorted(EIGHT))
def test_what_travelled_with_its_verification_file_is_traced_by_it(
    built: tuple[Campaign, Run], tmp_path: Path, name: str
) -> None:
    for one in (name, name.replace(".docx", ".sources.docx")):
        shutil.copy(built[0].draft(one), tmp_path)
    stranger = Campaign(tmp_path, built[0].today)  # who has no campaign and no ledger
    assert stranger.run("trace", "--format", "json", str(tmp_path / name)).json["findings"] == []


@pytest.mark.parametrize("typed", ["300 million+", "200 million", "≈200 million", "200m+", "200+", "200"])
def test_a_large_figure_that_was_changed_by_hand_is_named(
    built: tuple[Campaign, Run], tmp_path: Path, typed: str
) -> None:
    document = docx.Document(str(built[0].draft("flexible-workers.en.docx")))
    (run,) = (
        run
        for table in document.tables
        for row in table.rows
        for cell in row.cells
        for paragraph in cell.paragraphs
        for run in paragraph.runs
        if run.text == "200 million+"
    )
    run.text = typed
    document.save(str(tmp_path / "edited.docx"))
    found = built[0].run("trace", "--format", "json", str(tmp_path / "edited.docx")).json["findings"]
    assert [one["code"] for one in found] == ["figure-changed"]


@pytest.mark.parametrize("brief", ORDERS)
def test_every_document_goes_out_as_it_was_built(built: tuple[Campaign, Run], tmp_path: Path, brief: str) -> None:
    shutil.copytree(built[0].root, tmp_path / "copy")
    campaign = Campaign(tmp_path / "copy", built[0].today)
    run = campaign.run("release", brief, "--as-draft", "--today", campaign.today, "--format", "json")
    assert (run.code, run.codes()) == (0, [])


def test_what_is_made_up_and_what_nobody_checked_is_not_shipped(built: tuple[Campaign, Run]) -> None:
    campaign, _ = built
    for name in FILES:
        text = text_of(campaign.draft(name))
        for mark in ("虚构", "invented example", "【待核实】", "[to be verified]"):
            assert mark not in text, (name, mark)


@pytest.mark.parametrize("readme", ["README.md", "README.zh.md"])
def test_the_case_of_the_readme_is_added_and_nothing_is_wrong_with_it(tmp_path: Path, readme: str) -> None:
    campaign = shipped(tmp_path)
    text = (PROJECT / readme).read_text(encoding="utf-8")
    shown = re.search(r"^ *```yaml\n(?P<case>.*?kind: discrimination-case.*?)^ *```", text, re.MULTILINE | re.DOTALL)
    assert shown is not None
    campaign.write("evidence/cases/warehouse-medical.yaml", textwrap.dedent(shown["case"]))
    run = campaign.check("--format", "json")
    assert set(run.codes()) <= {"too-many-pages"}, "one case more may fill another page, and nothing else"
    assert run.code == 0
