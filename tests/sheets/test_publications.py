"""Two maps of one workbook that do not agree whether it was published."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sheets.conftest import Desk

ROWS = (("甲", "甲"), ("年份", "人数（人）"), (2023, 4), (2024, 40), ("注：本机构调查", None))


def lay(desk: Desk, name: str, *, file: str = "survey.xlsx", **keys: Any) -> None:
    indicator = {"name": name, "unit": "persons", "column": "B", "nature": "stock"}
    layout = {"head_rows": 2, "data_rows": "3 until 注", "period": {"in_column": "A", "as": "YYYY", "when": "year end"}}
    desk.lay_map(name, file=file, layout=layout, indicators={name: indicator}, **keys)


@pytest.mark.parametrize("publication", ["own", "obtained"])
def test_a_workbook_that_one_map_calls_published_and_another_does_not_is_an_error(desk: Desk, publication: Any) -> None:
    desk.lay_sheet(ROWS, file="survey.xlsx")
    lay(desk, "first", publication=publication)
    lay(desk, "second", publication="official")
    desk.read()
    (found,) = [one for one in desk.findings if one.code == "publication-differs"]
    assert found.place.file == "evidence/statistics/second.yaml"
    assert set(found.about) == {"indicator:first", "indicator:second"}
    assert found.details["line"] == f"publication: {publication}"
    # The line that the finding gives is the cure.
    lay(desk, "second", publication=str(found.details["line"]).partition(": ")[2])
    desk.read()
    assert [one.code for one in desk.findings if one.code == "publication-differs"] == []


def test_a_copy_of_the_workbook_under_another_name_is_the_same_workbook(desk: Desk) -> None:
    desk.lay_sheet(ROWS, file="survey.xlsx")
    (desk.folder / "copy.xlsx").write_bytes((desk.folder / "survey.xlsx").read_bytes())
    lay(desk, "first", publication="own")
    lay(desk, "second", file="copy.xlsx", publication="official")
    desk.read()
    assert "publication-differs" in [one.code for one in desk.findings]


def test_another_workbook_may_be_published(desk: Desk) -> None:
    desk.lay_sheet(ROWS, file="survey.xlsx")
    desk.lay_sheet((*ROWS[:2], (2023, 5)), file="bulletin.xlsx")
    lay(desk, "first", publication="own")
    lay(desk, "second", file="bulletin.xlsx", publication="official")
    desk.read()
    assert "publication-differs" not in [one.code for one in desk.findings]
