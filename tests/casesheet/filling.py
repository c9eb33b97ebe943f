"""A case sheet filled in as a person fills it in, with openpyxl in the place of a spreadsheet program."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import openpyxl

from tests.campaigns.running import Campaign, Run

FIRST = 3  # the first row to fill in


class Sheet:
    """The first sheet of a workbook on the disk, by the paths of fields."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.book = openpyxl.load_workbook(path)
        self.cells: Any = self.book.worksheets[0]
        self.columns = {
            name.removeprefix("f_"): openpyxl.utils.cell.range_boundaries(one.attr_text.rpartition("!")[2])[0] or 0
            for name, one in self.book.defined_names.items()
            if name.startswith("f_")
        }

    def put(self, row: int, said: Mapping[str, object]) -> None:
        for field, value in said.items():
            self.cells.cell(row, self.columns[field]).value = value

    def get(self, row: int, field: str) -> Any:
        return self.cells.cell(row, self.columns[field]).value

    def save(self) -> Path:
        self.book.save(self.path)
        return self.path


def form(campaign: Campaign, *words: str, kind: str = "discrimination-case") -> Sheet:
    path = campaign.path("sheet.xlsx")
    run = campaign.run("form", kind, str(path), "--today", campaign.today, *words)
    assert run.code == 0, run.err
    return Sheet(path)


def take(campaign: Campaign, sheet: Sheet | Path, *words: str) -> Run:
    path = sheet if isinstance(sheet, Path) else sheet.save()
    return campaign.run("take", str(path), "--today", campaign.today, "--format", "json", *words)


def counts(run: Run) -> tuple[int, int, int, int]:
    """New, changed, unchanged, returned."""
    said = run.json
    return len(said["new"]), len(said["changed"]), len(said["unchanged"]), len(said["returned"])


# An invented advertisement, about nobody: by labels in Chinese.
ROW: Mapping[str, object] = {
    "title__zh": "招聘广告写明不招视力障碍者",
    "title__en": "An advertisement that shuts blind people out",
    "problems__0": "招聘中的残疾歧视",
    "summary__zh": "客服岗位的广告写明视力正常。",
    "summary__en": "The advertisement for a post in customer service asks for normal sight.",
    "happened": "2026年3月",
    "where__zh": "示例省",
    "where__en": "Example Province",
    "act": "招聘广告",
    "employer__zh": "一家电商公司",
    "employer__en": "an online shop",
    "reason_given__zh": "岗位需要看屏幕",
    "reason_given__en": "The post needs sight",
    "standing": "虚构示例",
    "sources__0__source": "court-gazette",
}
FILE = """\
# yaml-language-server: $schema=../../schema/discrimination-case.schema.json
kind: discrimination-case
title:
  zh: 招聘广告写明不招视力障碍者
  en: An advertisement that shuts blind people out
problems: [hiring-discrimination]
summary:
  zh: |
    客服岗位的广告写明视力正常。
  en: |
    The advertisement for a post in customer service asks for normal sight.
happened: 2026-03
where:
  zh: 示例省
  en: Example Province
act: advertisement
reason_given:
  zh: 岗位需要看屏幕
  en: The post needs sight
employer:
  zh: 一家电商公司
  en: an online shop
sources:
  - source: court-gazette
standing: synthetic
"""
# The same in the words of the English form.
IN_ENGLISH: Mapping[str, object] = {
    **ROW,
    "problems__0": "Discrimination in recruitment",
    "happened": "2026-03",
    "act": "job advertisement",
    "standing": "invented example",
}
