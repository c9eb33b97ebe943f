"""Five real official files: the draft waits for a person, who takes its guesses or corrects them.

What a person must decide and the lines that she would correct then are listed beside each file, and
the true values are read.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from shutil import copy

import pytest

from advocacy.inspect import inspect
from advocacy.load.lone_map import read_map
from advocacy.model.codes import severity_of
from advocacy.model.figure import Cell
from tests.inspect.conftest import settled

SHEETS = Path(__file__).resolve().parents[1] / "sheets" / "real"
MOST_EDITED = 5


@dataclass(frozen=True)
class Real:
    """A file, what its draft leaves to a person, what she corrects then, the true values by cell."""

    file: str
    edits: dict[str, str]
    true: dict[str, str]
    undecided: list[str]
    sheet: str | None = None


REAL = [
    Real(
        "tw_disabled_quota_by_year.csv",
        {
            "    zh: 縣市政府勞工行政單位": "    zh: 勞動部",
            '    en: "The administration agencies of labor affairs in county (city) government"': (
                "    en: Ministry of Labor"
            ),
            "      zh: 人數 公立": "      zh: 實際進用人數 公立",
            "      zh: 人數 私立": "      zh: 實際進用人數 私立",
            "    nature: cumulative\n    expect: {2016: 509953}": ("    nature: flow\n    expect: {2016: 509953}"),
        },
        {"H26": "81984", "E26": "56079", "I26": "146.19", "L26": "1496"},
        ["nature", "publication"],
    ),
    Real(
        "cn_nbs_urban_unit_employment_by_province.csv",
        {},
        {"C5": "7636000", "S5": "5703000", "B5": ""},
        ["", "nature", "publication"],
    ),
    Real(
        "uk_sdg_8_5_2_unemployment_by_disability.csv",
        {
            "  publisher: an office": "  publisher: Office for National Statistics",
            "  title: uk sdg 8 5 2 unemployment by disability": "  title: SDG indicator 8.5.2",
            '  "": not available': '  "": suppressed',
        },
        {"M107": "12.497381785467795"},
        ["", "publication", "publisher", "title"],
    ),
    Real(
        "us_bls_LNU04074597_unemployment_disabled.csv",
        {
            "  publisher: an office": "  publisher: Bureau of Labor Statistics",
            "  title: us bls LNU04074597 unemployment disabled": "  title: Series LNU04074597",
            "  lnu04074597:": "  us-unemployment-disabled:",
            "      en: LNU04074597": "      en: Unemployment rate of disabled people",
        },
        {"B2": "9.3", "B9": "13.2"},
        ["publication", "publisher", "title", "unit"],
    ),
    Real(
        "uk_ons_loneliness_by_disability.xlsx",
        {"by listed health condition": "by disability"},
        {"B7": "11", "C7": "2.8"},
        ["publication"],
        "1.5 Loneliness by disability",
    ),
]


@pytest.mark.parametrize("real", REAL, ids=lambda real: real.file)
def test_a_draft_of_a_real_file(tmp_path: Path, real: Real) -> None:
    copy(SHEETS / real.file, tmp_path)
    inspected, findings = inspect(tmp_path / real.file, real.sheet, "en")
    assert inspected is not None
    assert [one for one in findings if severity_of(one) == "error"] == []
    assert len(real.edits) <= MOST_EDITED
    map_file = tmp_path / inspected.name
    map_file.write_text(inspected.draft, encoding="utf-8")
    undecided, found = read_map(map_file)
    assert undecided == {}
    assert {one.code for one in found} == {"to-be-decided"}
    assert sorted({str(one.details["field"]) for one in found}) == real.undecided
    guessed = settled(inspected.draft)
    text = guessed
    for drafted, corrected in real.edits.items():
        assert text.count(drafted) == 1, drafted
        text = text.replace(drafted, corrected)
    for draft in (guessed, text):
        map_file.write_text(draft, encoding="utf-8")
        indicators, found = read_map(map_file)
        assert [one for one in found if severity_of(one) == "error"] == []
        values = {
            figure.origin.address: figure.value
            for one in indicators.values()
            for figure in one.figures
            if isinstance(figure.origin, Cell)
        }
        for cell, value in real.true.items():
            assert values[cell] == (Decimal(value) if value else None)
