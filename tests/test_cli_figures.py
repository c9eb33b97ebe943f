"""The commands about statistics, run as a person runs them: `figures` and `inspect`."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import openpyxl
import pytest
from click.testing import CliRunner

from advocacy.cli import main
from tests.campaigns.running import TODAY, small
from tests.inspect.conftest import settled

MAP = """\
file: work.csv
publication: official
source:
  publisher: 统计局
  title: 就业统计
population: certified
layout:
  head_rows: 1
  data_rows: 2-4
  period: {in_column: A, as: YYYY}
missing:
  "": not published
flags:
  e: estimated
indicators:
  employed:
    head: 就业
    unit: persons
    written_in: 万人
  rate:
    head: 率
    unit: percent
derived:
  growth:
    difference: [employed, employed]
    caveat: "=1+1"
"""
SHEET = "年份,就业,率\n2021,905.5 e,12.497381785467795\n2022,906.1,-0.5\n2023,,13\n"


@dataclass(frozen=True)
class Run:
    code: int
    out: str
    err: str
    data: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def run(name: str, *words: str | Path) -> Run:
    command = main.commands[name]
    assert isinstance(command, click.Command)
    result = CliRunner().invoke(command, [str(word) for word in words], catch_exceptions=False)
    out = result.stdout_bytes.decode("utf-8", "replace")
    return Run(result.exit_code, out, result.stderr, result.stdout_bytes)


@pytest.fixture
def lone(tmp_path: Path) -> Path:
    """A map and its sheet outside of every campaign."""
    (tmp_path / "work.csv").write_text(SHEET, encoding="utf-8")
    (tmp_path / "work.yaml").write_text(MAP, encoding="utf-8")
    return tmp_path / "work.yaml"


# ------------------------------------------------------------------ figures of one map


def test_a_map_anywhere_on_the_disk_as_json(lone: Path) -> None:
    done = run("figures", "employed", "--map", lone, "--format", "json", "--language", "en")
    assert done.code == 0
    assert done.json["findings"] == []
    first, second, third = done.json["figures"]
    assert first == {
        "id": "employed",
        "value": "9055000",
        "unit": "persons",
        "period": "2021",
        "population": "certified",
        "file": "work.csv",
        "sheet": "",
        "cell": "B2",
        "missing": None,
        "notes": ["estimated"],
        "printed": {"zh": "905.5万人", "en": "9.055 million people"},
    }
    assert second["value"] == "9061000"
    assert (third["value"], third["missing"]) == (None, "not published")
    assert third["printed"] == {"zh": "未公布", "en": "not published"}


def test_values_are_exact_and_a_derived_one_says_its_parts(lone: Path) -> None:
    figures = run("figures", "rate", "growth", "--map", lone, "--format", "json").json["figures"]
    assert [one["value"] for one in figures if one["id"] == "rate"] == ["12.497381785467795", "-0.5", "13"]
    growth = [one for one in figures if one["id"] == "growth"]
    assert growth[0]["cell"] == "difference(employed, employed)"
    assert growth[0]["value"] == "0"
    assert growth[0]["notes"] == ["=1+1", "估计数"]


def test_regions_are_named(tmp_path: Path) -> None:
    (tmp_path / "work.csv").write_text("地区,2021年\n北京,1\n上海,2\n", encoding="utf-8")
    (tmp_path / "work.yaml").write_text(
        MAP.split("layout:", maxsplit=1)[0]
        + "layout:\n  head_rows: 1\n  label_column: A\n  data_rows: 2-3\n"
        + "  period: {in_row: 1, as: YYYY年}\n"
        + "indicators:\n  employed: {row: all, unit: persons}\n",
        encoding="utf-8",
    )
    figures = run("figures", "--map", tmp_path / "work.yaml", "--format", "json").json["figures"]
    assert [(one["region"], one["value"]) for one in figures] == [("北京市", "1"), ("上海市", "2")]
    for form in ("table", "csv"):  # for a reader in the reader's language
        done = run("figures", "--map", tmp_path / "work.yaml", "--format", form, "--language", "en")
        assert "Beijing" in done.out
        assert "北京" not in done.out


def test_the_table_for_a_terminal(lone: Path) -> None:
    done = run("figures", "employed", "--map", lone, "--language", "en")
    assert next(line.split("  ") for line in done.out.splitlines())[0] == "indicator"
    assert done.out.splitlines()[1:] == [
        "employed   2021    9.055 million people  certified   work.csv[B2]  estimated",
        "employed   2022    9.061 million people  certified   work.csv[B3]",
        "employed   2023    not published         certified   work.csv[B4]",
    ]
    assert run("figures", "growth", "--map", lone).out.splitlines()[1].split("  ")[-2:] == [
        "difference(employed, employed)",
        "=1+1; 估计数",
    ]


def test_an_error_exits_1_and_the_other_figures_are_there(lone: Path) -> None:
    lone.write_text(MAP.replace("head: 率", "head: 比率"), encoding="utf-8")
    done = run("figures", "--map", lone, "--format", "json", "--language", "en")
    assert done.code == 1
    assert [one["code"] for one in done.json["findings"]] == ["head-not-found"]
    assert {one["id"] for one in done.json["figures"]} == {"employed", "growth"}
    assert run("figures", "employed", "--map", lone).code == 0
    failed = run("figures", "rate", "--map", lone)
    assert (failed.code, failed.out) == (1, "")
    assert "head-not-found" in failed.err


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", ["missing-key", "missing-key"]),
        ("file: [\n", ["broken-yaml"]),
        ("file: work.csv\nlayuot: 1\n", ["unknown-key"]),
    ],
)
def test_a_map_that_cannot_be_used(lone: Path, text: str, codes: list[str]) -> None:
    lone.write_text(text, encoding="utf-8")
    done = run("figures", "--map", lone, "--format", "json")
    assert done.code == 1
    assert sorted({one["code"] for one in done.json["findings"]}) == sorted(set(codes))
    assert done.json["figures"] == []


def test_a_map_that_is_a_link_out_of_its_folder(lone: Path, tmp_path: Path) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    (folder / "link.yaml").symlink_to(lone)
    done = run("figures", "--map", folder / "link.yaml", "--format", "json")
    assert [one["code"] for one in done.json["findings"]] == ["outside-link"]


def test_ids_are_checked_where_their_lists_stand_beside_the_map(lone: Path) -> None:
    folder = lone.parent
    text = MAP.replace("source:\n  publisher: 统计局\n  title: 就业统计\n", "source: bulletin\nsources: {2022: b}\n")
    lone.write_text(text, encoding="utf-8")
    assert run("figures", "--map", lone, "--format", "json").json["findings"] == []
    (folder / "populations.yaml").write_text("certified:\n  name: 持证残疾人\n", encoding="utf-8")
    (folder / "sources.yaml").write_text(
        "bulletin:\n  type: report\n  title: 公报\n  standing: official\n", encoding="utf-8"
    )
    found = run("figures", "--map", lone, "--format", "json").json["findings"]
    assert {one["code"] for one in found} == {"map-source-unknown"}


def test_an_unknown_id_is_answered_with_the_nearest(lone: Path) -> None:
    done = run("figures", "employd", "--map", lone, "--language", "en")
    assert done.code == 2
    assert "did you mean “employed”?" in done.err


# ------------------------------------------------------------------ files for other programs


def test_csv_holds_every_digit_and_no_formula(lone: Path) -> None:
    done = run("figures", "--map", lone, "--format", "csv", "--language", "zh")
    assert done.data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(done.data.decode("utf-8-sig"))))
    rate = [row["value"] for row in rows if row["indicator"] == "rate"]
    assert rate == ["12.497381785467795", "-0.5", "13"]
    assert next(row["notes"] for row in rows if row["indicator"] == "growth") == "'=1+1; 估计数"
    assert rows[0]["printed_en"] == "9.055 million people"
    assert rows[-1]["indicator"] == "rate"


def test_xlsx_holds_numbers_and_no_formula(lone: Path) -> None:
    output = lone.parent / "figures.xlsx"
    done = run("figures", "--map", lone, "--format", "xlsx", "--output", output)
    assert done.out.strip() == output.as_posix()
    page = openpyxl.load_workbook(output).active
    assert page is not None
    assert {cell.data_type for row in page.iter_rows() for cell in row} <= {"s", "n", "inlineStr"}
    head, *rows = page.iter_rows(values_only=True)
    table = [dict(zip(head, row, strict=True)) for row in rows]
    assert [row["value"] for row in table if row["indicator"] == "rate"] == [
        "12.497381785467795",  # a spreadsheet program would keep only 15 digits of it
        -0.5,
        13,
    ]
    assert next(row["notes"] for row in table if row["indicator"] == "growth") == "'=1+1; 估计数"


def test_xlsx_can_be_piped(lone: Path) -> None:
    done = run("figures", "--map", lone, "--format", "xlsx")
    assert openpyxl.load_workbook(io.BytesIO(done.data)).sheetnames == ["figures"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
def test_xlsx_is_not_thrown_at_a_terminal(lone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import pty

    terminal, screen = pty.openpty()
    command = main.commands["figures"]
    with os.fdopen(screen, "w") as shown:
        monkeypatch.setattr(sys, "stdout", shown)
        with pytest.raises(click.UsageError, match="--output figures"):
            command.main(["--map", str(lone), "--format", "xlsx"], standalone_mode=False)
        monkeypatch.undo()
    os.close(terminal)


def test_no_file_is_overwritten(lone: Path) -> None:
    before = lone.read_bytes()
    done = run("figures", "--map", lone, "--format", "csv", "--output", lone)
    assert (done.code, lone.read_bytes()) == (2, before)
    assert run("figures", "--map", lone, "--format", "json", "--output", "x.json").code == 2
    lost = run("figures", "--map", lone, "--format", "csv", "--output", lone.parent / "no" / "x.csv")
    assert lost.code == 1
    assert "Traceback" not in lost.err


# ------------------------------------------------------------------ figures of a campaign


def test_the_figures_of_a_campaign(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    done = run("figures", "--campaign", campaign.root, "--today", TODAY, "--format", "json")
    assert done.code == 0
    assert done.json["findings"] == []
    figures = {(one["id"], one["period"]): one for one in done.json["figures"]}
    share = figures["employment-share", "2023"]
    assert share["cell"] == "share(employed-at-work, working-age)"
    assert figures["employed-at-work", "2023"]["value"] == "456000"
    assert figures["employed-at-work", "2023"]["file"] == "evidence/statistics/employment.xlsx"


def test_a_map_of_a_campaign_finds_the_parts_in_other_maps(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    file = "evidence/statistics/insurance.yaml"
    text = campaign.path(file).read_text(encoding="utf-8")
    campaign.write(
        file,
        text + "derived:\n  insured-to-employed:\n    ratio: [riders-insured, employed-at-work]\n"
        "    caveat: 两个人群不同\n",
    )
    done = run("figures", "--map", campaign.path(file), "--format", "json")
    assert {one["id"] for one in done.json["figures"]} == {"riders-insured", "insured-to-employed"}


def test_only_findings_of_statistics_are_told(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.write("evidence/cases/broken.yaml", "kind: [\n")
    assert run("figures", "--campaign", campaign.root).code == 0
    campaign.edit("evidence/statistics/employment.yaml", "head: 就业人数\n", "head: 就业者\n")
    done = run("figures", "--campaign", campaign.root, "--format", "json")
    assert done.code == 1
    assert {one["code"] for one in done.json["findings"]} == {"head-not-found", "derived-part-failed"}


def test_a_folder_that_is_no_campaign(tmp_path: Path) -> None:
    done = run("figures", "--campaign", tmp_path)
    assert done.code == 1
    assert "no-campaign" in done.err


# ------------------------------------------------------------------ inspect


def test_inspect_shows_the_table_and_drafts_a_map_that_waits_for_a_person(lone: Path) -> None:
    done = run("inspect", lone.parent / "work.csv", "--language", "en")
    assert done.code == 0
    assert "periods        column A, form YYYY, 2021 to 2023" in done.err
    lone.write_text(done.out, encoding="utf-8")
    undecided = run("figures", "--map", lone)
    assert undecided.code == 1
    assert "to-be-decided" in undecided.err
    # 905.5 of what is counted: somebody knows that these are thousands
    thousands = re.sub(r"(?m)^(\s*)unit: persons.*$", r"\1unit: persons\n\1written_in: thousand", settled(done.out))
    lone.write_text(thousands, encoding="utf-8")
    assert run("figures", "--map", lone).code == 0


def test_inspect_writes_beside_the_sheet_and_over_nothing(lone: Path) -> None:
    lone.unlink()
    sheet = lone.parent / "work.csv"
    done = run("inspect", sheet, "--write")
    assert (done.code, done.out.strip()) == (0, lone.as_posix())
    assert "indicators:" in lone.read_text(encoding="utf-8")
    assert run("inspect", sheet, "--write").code == 2


def test_inspect_of_what_is_no_table(tmp_path: Path) -> None:
    (tmp_path / "page.xls").write_bytes(b"<html><body>1</body></html>")
    done = run("inspect", tmp_path / "page.xls", "--language", "en")
    assert (done.code, done.out) == (1, "")
    assert "workbook-is-page" in done.err


# ------------------------------------------------------------------ what is refused is nowhere


@pytest.mark.parametrize("form", ["table", "json", "csv", "xlsx"])
def test_no_output_holds_a_value_that_an_error_is_about(lone: Path, form: str) -> None:
    sheet = "单位：千人,,\n年份,就业,率\n2021,905.5,12.4\n2022,906.1,-0.5\n2023,907.7,13\n"
    (lone.parent / "work.csv").write_text(sheet, encoding="utf-8")
    text = MAP.replace("head_rows: 1", "head_rows: 2").replace("2-4", "3-5")
    lone.write_text(text, encoding="utf-8")
    done = run("figures", "--map", lone, "--format", form)
    assert done.code != 0
    shown = done.out
    if form == "xlsx":
        page = openpyxl.load_workbook(io.BytesIO(done.data))["figures"]
        shown = " ".join(str(cell.value) for row in page for cell in row)
    assert "12.4" in shown  # the rate is sound
    for digits in ("905", "9055000", "9061000", "9077000"):
        assert digits not in shown
