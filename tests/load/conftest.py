"""A small campaign on disk, and what is found in it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from advocacy.load import load
from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding

TODAY = datetime.date(2026, 11, 22)

CAMPAIGN = {
    "advocacy.yaml": "organisation:\n  name: 某机构\nhouse:\n  zh: [gongwen]\n  en: [brief]\n",
    "evidence/agenda.yaml": """\
problems:
  hiring-discrimination:
    title: 招聘歧视
    statement: 一
    origin: paper:3.1
  rigid-work:
    title: 工作方式单一
    statement: 二
    origin: organisation
asks:
  hiring-fines:
    code: A3
    demand: 一
    plain: 二
    answers: [hiring-discrimination]
    origin: organisation
    instrument: amendment
    mechanisms: []
    objection: 三
    answer: 四
    indicator: 五
bodies:
  npc:
    name: 全国人大常委会
    kind: legislature
    competent_for: [hiring-fines]
    channel: 来信
""",
    "evidence/sources.yaml": """\
court-2021:
  type: legal_case
  title: 判决书
  standing: judgment
paper-2025:
  type: article-journal
  title: 论文
  standing: press
""",
    "evidence/cases/driver-dismissed.yaml": """\
kind: discrimination-case
title: 司机被解雇
problems: [hiring-discrimination]
summary: 未告知残疾证
happened: 2020-07-04
where: 上海市
act: dismissal
employer: 物流公司
sources:
  - source: court-2021
standing: judgment
""",
    "templates/letter/genre.yaml": """\
name: 信函
length: {zh: 1000}
parts:
  problem:
    heading:
      zh: 问题
      en: Problem
  facts:
    heading:
      zh: 事实
""",
    "templates/letter/zh.md": "# {{ title }}\n",
    "briefs/fines.yaml": """\
genre: letter
title: 罚款
asks: [hiring-fines]
to: npc
languages: [zh, en]
house:
  en: [large-print]
date: 2026-11-30
""",
    "briefs/fines.zh.md": "# 问题\n\n有人被解雇。\n",
}

Loaded = tuple[Dossier | None, list[str]]


def said(finding: Finding) -> str:
    """A finding in one line: its place, code, and what it is about."""
    return f"{finding.place} {finding.code} {' '.join(finding.about)}".strip()


@pytest.fixture
def loaded(tmp_path: Path) -> Callable[[Mapping[str, str | bytes | None]], Loaded]:
    """Loads the small campaign with some files written, replaced, or (None) left out."""

    def write_and_load(changes: Mapping[str, str | bytes | None]) -> Loaded:
        for name, content in {**CAMPAIGN, **changes}.items():
            if content is None:
                continue
            file = tmp_path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content.encode() if isinstance(content, str) else content)
        dossier, findings = load(tmp_path, TODAY)
        return dossier, [said(one) for one in findings]

    return write_and_load
