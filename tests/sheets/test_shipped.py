"""The statistics that ship with the project, read from the files that staff edit."""

from __future__ import annotations

import datetime
import shutil
from decimal import Decimal
from pathlib import Path

import pytest

from advocacy.load.campaign import load
from advocacy.model.figure import Figure, Indicator
from advocacy.model.finding import Finding

ROOT = Path(__file__).resolve().parents[2]
TODAY = datetime.date(2026, 11, 30)
CLAIM = "evidence/statistics/population-2010.yaml"


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "advocacy.yaml", tmp_path)
    for folder in ("evidence", "templates"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return tmp_path


def read(campaign: Path) -> tuple[dict[str, Indicator], list[Finding]]:
    dossier, findings = load(campaign, TODAY)
    assert dossier is not None
    of_sheets = [one for one in findings if any(a.startswith("indicator:") for a in one.about)]
    return dict(dossier.indicators), of_sheets


def in_year(indicator: Indicator, year: int) -> Figure:
    return next(figure for figure in indicator.figures if figure.period.year == year)


def test_the_statistics_have_no_findings(campaign: Path) -> None:
    indicators, findings = read(campaign)
    assert findings == []
    employed = [
        (figure.period.year, figure.value and figure.value / 10_000)
        for figure in indicators["certified-employed"].figures
    ]
    assert employed == [
        (2018, Decimal("948.4")),
        (2019, Decimal(855)),
        (2020, Decimal(862)),
        (2021, Decimal("881.6")),
        (2022, Decimal("905.5")),
        (2023, Decimal("906.1")),
        (2024, Decimal("914.4")),
        (2025, None),
    ]


def test_what_nobody_verified_has_no_value_and_what_has_a_value_has_a_source(campaign: Path) -> None:
    indicators, _ = read(campaign)
    figures = [figure for one in indicators.values() for figure in one.figures]
    assert in_year(indicators["employed-by-quota"], 2018).value is None
    assert in_year(indicators["self-employed"], 2020).value == 634_000
    assert all(figure.source for figure in figures if figure.value is not None)


def test_the_claim_of_the_paper_is_calculated_and_labelled(campaign: Path) -> None:
    claim = in_year(read(campaign)[0]["employed-over-all-disabled"], 2023)
    assert claim.value is not None
    assert round(claim.value, 2) == Decimal("10.66")
    assert [note.zh is not None and "不是就业率" in note.zh.text for note in claim.notes] == [True]


def test_without_its_caveat_the_claim_is_refused(campaign: Path) -> None:
    text = (campaign / CLAIM).read_text(encoding="utf-8")
    kept = [line for line in text.splitlines() if "caveat" not in line and "分子是" not in line]
    kept = [line for line in kept if "The numerator" not in line]
    (campaign / CLAIM).write_text("\n".join(kept), encoding="utf-8")
    indicators, findings = read(campaign)
    assert "employed-over-all-disabled" not in indicators
    assert [finding.code for finding in findings] == ["derived-periods-differ", "derived-populations-differ"]


def test_new_jobs_do_not_pass_as_the_growth_of_employment(campaign: Path) -> None:
    path = campaign / "evidence/statistics/employment.yaml"
    path.write_text(
        path.read_text(encoding="utf-8")
        + """
derived:
  growth:
    difference: [certified-employed, newly-employed]
""",
        encoding="utf-8",
    )
    codes = {finding.code for finding in read(campaign)[1]}
    assert "derived-flow-and-stock" in codes


SOURCE = """source:
  publisher: 中国残联
  title: 残疾人事业统计
  date: {date}
"""


def test_a_source_in_a_map_reaches_the_dossier_and_its_newer_edition_is_said(campaign: Path) -> None:
    folder = campaign / "evidence/statistics"
    for name, date in (("working-age", 2023), ("injury-pilot-scope", 2024)):
        path = folder / f"{name}.yaml"
        lines = path.read_text(encoding="utf-8").splitlines()
        kept = [line for line in lines if not line.startswith("source:")]
        path.write_text("\n".join(kept) + "\n" + SOURCE.format(date=date), encoding="utf-8")
    dossier, findings = load(campaign, TODAY)
    assert dossier is not None
    source = dossier.sources["sheet_working-age"]
    assert (source.title.either("zh").text, source.standing) == ("残疾人事业统计", "official")
    said = [(one.code, one.place.file.rsplit("/", 1)[-1]) for one in findings]
    assert ("newer-edition", "working-age.yaml") in said
    assert ("map-source-unchecked", "injury-pilot-scope.yaml") in said
