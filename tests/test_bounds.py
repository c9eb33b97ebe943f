"""Whatever a file of a campaign is full of, `check` takes a time that grows with its size and no faster.

One finding after another in a text, or one misspelt name among many, once took the square of it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from advocacy.model.place import At, Place, Places, spot
from advocacy.numbers.numerals import pieces
from tests.campaigns.running import Campaign, small
from tests.growth import grows_with_its_size

CASE = "evidence/cases/driver-dismissed.yaml"
WORDS = "briefs/fair-hiring.zh.md"
PETITION = "briefs/injury-cover.zh.md"
MAP = "evidence/statistics/employment.yaml"
LAW = "evidence/laws/disabled-persons-law.2018-10-26.md"
LAW_TEXT = """\
---
title: 中华人民共和国残疾人保障法
issuer: 全国人民代表大会常务委员会
passed: 2018-10-26
source: 示例文本库（虚构）
read_on: 2026-11-01
---

第三十八条 """
SUMMARY = "小温驾驶装卸车没有任何困难，公司查到残疾证后当天要求离职。"


@pytest.fixture
def campaign(tmp_path: Path) -> Campaign:
    return small(tmp_path)


@pytest.mark.parametrize(
    ("file", "before", "line", "size"),
    [
        (CASE, "problems: [hiring-discrimination]", "  - p{n}\n", 10_000),
        (CASE, "problems: [hiring-discrimination]", '  - "138\\u002012{n:06}"\n', 2_000),
        (CASE, SUMMARY, "没有法律", 5_000),
        (WORDS, "# 问题\n", "多数", 5_000),
        (WORDS, "# 问题\n", "1 ", 25_000),
        (WORDS, "# 问题\n", "* ", 10_000),
        (WORDS, "# 问题\n", "~~~\n", 1_500),
        (WORDS, "# 问题\n", '{{{{ figure("a",', 4_000),
        (WORDS, "# 问题\n", "::: record driver-dismissed\n", 1_500),
        (WORDS, "# 问题\n", "::: record a{n}\n", 1_500),
        (PETITION, "# 事实\n", "**甲", 5_000),
        (WORDS, "# 问题\n", "[](a{n})\n", 1_000),
        (LAW, "第三十八条 ", "甲： （一）乙{n}", 20_000),
        (LAW, "第三十八条 ", "#", 200_000),
        (LAW, "第三十八条 ", "甲{n}\n", 4_500),
        (LAW, "第三十八条 ", "（一）甲\n", 4_500),
        (LAW, "第三十八条 ", "第一条 甲\n", 4_500),
        (MAP, "indicators:", "  i{n}:\n    name: 甲\n    head: 乙\n    unit: persons\n", 700),
        (MAP, "derived:", "  d{n}:\n    name: 甲\n    share: [x{n}, y]\n    unit: percent\n", 700),
    ],
)  # fmt: skip
def test_a_file_full_of_one_thing(file: str, before: str, line: str, size: int, campaign: Campaign) -> None:
    if file == LAW:
        campaign.write(file, LAW_TEXT)
    text = campaign.path(file).read_text("utf-8")
    assert before in text
    kept = before.partition(" [")[0]

    def check(count: int) -> None:
        many = "".join(line.format(n=number) for number in range(count))
        if file == CASE and before == SUMMARY:
            campaign.write(file, text.replace(before, many))
        else:
            campaign.write(file, text.replace(before, f"{kept}\n{many}"))
        assert campaign.check().code in {0, 1, 4}

    grows_with_its_size(check, size)


def test_blank_lines_without_a_list_number_behind_them() -> None:
    grows_with_its_size(lambda count: list(pieces("甲" + " \n" * count + "乙")), 3_000)
    assert [one.text for one in pieces("甲\n \n 1. 乙")] == ["甲\n", " \n 1. ", "乙"]


def test_a_spot_is_counted_in_lines_and_characters() -> None:
    text = "甲\n\n乙丙"
    assert [spot(text, at) for at in range(len(text) + 1)] == [
        (1, 1), (1, 2), (2, 1), (3, 1), (3, 2), (3, 3),
    ]  # fmt: skip
    many = "1 \n" * 20_000
    grows_with_its_size(lambda count: [spot(many, at) for at in range(count)], 5_000)


def test_the_keys_that_lead_to_a_place() -> None:
    places = Places(
        {
            "a.yaml": {
                (): Place("a.yaml", 1, 1),
                ("title",): Place("a.yaml", 1, 8),
                ("person",): Place("a.yaml", 3, 3),
                ("person", "called"): Place("a.yaml", 3, 11),
            }
        }
    )
    assert places.of(At("a.yaml"), "person", "age") == Place("a.yaml", 3, 3)
    told = [((1, 1), ""), ((1, 9), "title"), ((3, 5), "person"), ((9, 1), "person.called")]
    for (line, column), field in told:
        assert places.field_at(Place("a.yaml", line, column)) == field
    assert places.field_at(Place("b.yaml", 1, 1)) == places.field_at(Place("a.yaml")) == ""
