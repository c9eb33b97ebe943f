"""`other` in a closed list: what the file says beside what is printed and what is found."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from advocacy.kinds import KINDS
from advocacy.kinds.kind import Kind
from advocacy.load.entries import read_entry
from advocacy.load.strict_yaml import read_yaml
from advocacy.messages import tell
from advocacy.model.finding import LANGUAGES, Finding, Language
from advocacy.model.place import At, Places
from advocacy.model.public import PublicRecord
from advocacy.model.scalar import PartialDate
from advocacy.model.text import Text
from tests.campaigns.running import small
from tests.model.making import both, case, gap, good_practice, public_record, shortfall

LOCKER = both("快递柜", "parcel locker")
OTHER = {"other": LOCKER}
PERSON = {"called": both("牛某某", "Mr Niu"), "disability": OTHER}
RESULT = both("没有结果", "nothing")


def printed(record: PublicRecord, language: Language) -> list[str]:
    texts = [one.value.either(language).text for one in record.details if isinstance(one.value, Text)]
    assert all(isinstance(one.value, Text | PartialDate) for one in record.details)
    return texts


@pytest.mark.parametrize(
    "record",
    [
        case(act=OTHER),
        case(outcome={"forum": OTHER, "result": RESULT}),
        case(person=PERSON, consent="published"),
        gap(protection=OTHER),
        gap(today=OTHER),
        shortfall(met_in=OTHER),
        shortfall(now=OTHER),
        shortfall(found={"on": "2022-05", "how": OTHER}),
        shortfall(affects=(OTHER,)),
        good_practice(sort=OTHER),
        good_practice(affects=(OTHER,)),
    ],
)
def test_the_words_of_other_are_printed_in_both_languages(record: Any) -> None:
    public = public_record(record)
    assert printed(public, "zh").count("快递柜") == 1
    assert printed(public, "en").count("parcel locker") == 1


def test_words_of_a_list_and_of_other_stand_side_by_side() -> None:
    public = public_record(shortfall(affects=("vision", OTHER)))
    assert "视力残疾、快递柜" in printed(public, "zh")
    assert "visual, parcel locker" in printed(public, "en")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.name))
def test_other_without_words_is_a_finding_whose_cure_can_be_read(kind: Kind) -> None:
    """In every closed list of every kind; the cure replaces the word where it stands."""
    choices = [one.path for one in kind.fields if one.sort == "choice"]
    for path in choices:
        findings = _read(kind, path, "other")
        assert [one.code for one in findings] == ["other-without-text"], path
        for language in LANGUAGES:
            told = tell(findings[0], language)
            cure = told[told.index("{other:") : told.index("}}") + 2]
            assert _read(kind, path, cure) == (), (path, cure)


COMMON = """\
kind: <kind>
title: 题目
problems: [hiring]
summary: 摘要
sources: []
standing: press
person: {called: 某人, disability: <person.disability>}
"""
OWN = {
    "discrimination-case": """\
happened: 2020
where: 浙江省
act: <act>
employer: 一家工厂
outcome: {forum: <outcome.forum>, result: 没有结果}
""",
    "coverage-gap": """\
who: 骑手
protection: <protection>
today: <today>
effect: 自费
""",
    "accessibility-shortfall": """\
met_in: <met_in>
barrier: 障碍
blocks: 登录
affects: [<affects>]
found: {on: 2022-05, how: <found.how>}
now: <now>
owner: 平台
""",
    "good-practice": """\
done_by: 某平台
sort: <sort>
where: 全国
removes: 不能打电话
how: 文字转语音
result: 能够接单
copy_by: 照做
affects: [<affects>]
""",
}


def _read(kind: Kind, path: str, value: str) -> tuple[Finding, ...]:
    """The findings of a record of `kind` with `value` in the closed list at `path`."""
    words = {one.path: next(iter(one.choices)) for one in kind.fields if one.sort == "choice"}
    text = COMMON + OWN[kind.name]
    for name, word in {**words, path: value, "kind": kind.name}.items():
        assert f"<{name}>" in text
        text = text.replace(f"<{name}>", word)
    made, places, findings = read_yaml("made.yaml", text.encode())
    assert findings == ()
    at = At("made.yaml")
    _, findings = read_entry(kind.record, made, at, Places({"made.yaml": places}), language="zh", identifier="made")
    return findings


def test_an_other_in_one_language_is_missing_where_a_document_prints_the_other(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.edit("evidence/cases/driver-dismissed.yaml", "act: dismissal", "act:\n  other: 停发工资")
    run = campaign.build("--format", "json")
    found = [one for one in run.json["findings"] if one["file"].endswith("driver-dismissed.yaml")]
    assert found, run.out
    assert "in English, which nobody wrote" in found[0]["message"]
