"""A client's file is no evidence; the word for a scale or a certificate alone is no client's file."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from advocacy.check.practice import practice
from advocacy.load import load
from advocacy.model.input import InputFile, Passage
from advocacy.model.place import Place
from tests.campaigns.running import PROJECT
from tests.model.making import both, by_id, case, dossier, said

DRIVER = "evidence/cases/driver.yaml"
FORM, SCALE, ICD, DIAGNOSIS = "fields of an intake", "score of a scale", "code of a disease", "diag"
PERSON = {"called": both("某人", "somebody")}


def written(text: str, file: str = DRIVER) -> InputFile:
    return InputFile(file, "record", (Passage(text, Place(file, 1, 1)),), ("record:driver",))


def signs(text: str, **fields: Any) -> list[str]:
    """What the rule says about a record with this text, in English."""
    record = case(**fields)
    findings = list(practice(dossier(records=by_id(record), inputs=(written(text),))))
    for one in findings:
        assert one.code == "record-of-practice"
        assert one.about == ("record:driver",)
    return [one.details["sign"][1] for one in findings]


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("服务对象编号: 12\n", FORM),
        ("summary:\n  zh: |\n    家庭住址：某县\n", FORM),
        ('"client_id": 7\n', FORM),
        ("- guardian: her mother\n", FORM),
        ("date-of-birth: 1990\n", FORM),
        ("summary: 接案后 Barthel 指数评分45分\n", SCALE),
        ("summary: SDS标准分：63\n", SCALE),
        ("summary: 日常生活活动能力量表得分60\n", SCALE),
        ("summary: a PHQ-9 score of 14\n", SCALE),
        ("summary: 按 ICD-10 为 F32\n", ICD),
        ("summary: 属 F84.0\n", ICD),
        ("summary: 医院诊断为抑郁症\n", DIAGNOSIS),
        ("summary: diagnosed with depression\n", DIAGNOSIS),
        ("summary: 每日口服舍曲林50mg\n", DIAGNOSIS),
    ],
)
def test_a_sign_of_a_clients_file(text: str, sign: str) -> None:
    (told,) = signs(text)
    assert sign in told


@pytest.mark.parametrize(
    "scale",
    [
        *("Barthel", "巴氏", "IADL", "ADL", "WAIS", "wısc", "SDS", "SAS", "SCL-90", "SCL90"),
        *("HAMD", "HAMA", "PHQ9", "GAD-7", "MMSE", "MoCA", "GAF", "BDI", "WHO-DAS", "whodas"),
        *("CARS", "GMFM", "UCLA", "SF-36", "SF36", "韦氏", "焦虑自评", "抑郁自评", "汉密尔顿"),
        *("日常生活能力", "日常生活活动能力", "简易精神状态"),
    ],
)
def test_each_scale_however_it_is_written(scale: str) -> None:
    (told,) = signs(f"summary: {scale}得分45\n")
    assert SCALE in told


@pytest.mark.parametrize(
    "text",
    [
        "summary: 单位要求出示残疾人证，体检后撤回录用\n",
        "summary: 评定标准用 WHO-DAS，不看岗位\n",
        "summary: WAIS 是一种量表；第3条\n",
        "summary: 职业标准要求色觉正常；A4纸，F2级标准\n",
        "summary: 居家就业，社区服务\n预估: 服务中的一步\n",
        "summary: 精神残疾的标准是 WHO-DAS II >=116\n",
        "summary: The platform asks for a phone number.\n",
        "standard:\n  clause: B2\n",
    ],
)
def test_what_evidence_may_well_say(text: str) -> None:
    assert signs(text) == []


def test_a_published_judgment_may_tell_of_a_diagnosis_but_not_of_a_score() -> None:
    text = "summary: 被确诊为肾病后被辞退，焦虑自评量表得分60\n"
    assert len(signs(text, person=PERSON, consent="published")) == 1
    assert len(signs(text)) == 2


def test_the_line_of_the_sign_is_told() -> None:
    (finding,) = practice(dossier(inputs=(written("kind: x\n\n主诉: 头痛\n"),)))
    assert said(finding) == f"{DRIVER}:3:1 record-of-practice record:driver"


@pytest.mark.parametrize(
    ("cells", "heads"),
    [
        ("姓名\n电话", "电话"),
        ("案主姓名\n出生日期\n甲\n1990", "出生日期"),
        ("手机号\n家庭 住址", "手机号、家庭住址"),
        ("name\nID card", "IDcard"),
        ("年份\n人数\n电话", None),  # the share of people who have one
        ("姓名\n部门", None),
    ],
)
def test_a_sheet_with_a_row_for_each_person(cells: str, heads: str | None) -> None:
    file = "evidence/statistics/own.csv"
    addresses = tuple(f"{chr(65 + place)}1" for place in range(cells.count("\n") + 1))
    passage = Passage(cells, Place(file), addresses)
    own = InputFile(file, "own sheet", (passage,), ("indicator:asked",))
    published = InputFile(file, "sheet", (passage,), ("indicator:asked",))
    assert list(practice(dossier(inputs=(published,)))) == []
    found = list(practice(dossier(inputs=(own,))))
    assert [one.details["heads"] for one in found] == ([heads] if heads else [])
    assert [said(one) for one in found] == [f"{file} sheet-of-persons indicator:asked"] * len(found)


def test_none_of_the_shipped_records_looks_like_one() -> None:
    shipped, _ = load(PROJECT, datetime.date(2026, 11, 22))
    assert shipped is not None
    looked_at = [one.file for one in shipped.inputs if one.sort == "record"]
    assert len(looked_at) == len(shipped.records) > 10
    assert list(practice(shipped)) == []
