"""Days of birth in further forms, and days on which many were born. All are made up."""

from __future__ import annotations

import pytest

from advocacy.check import find_identifiers
from tests.growth import grows_with_its_size


@pytest.mark.parametrize(
    ("text", "sort", "value"),
    [
        ("出生日期：76.3.12", "birth-date", "76.3.12"),
        ("出生：870312", "birth-date", "870312"),
        ("生日870312", "birth-date", "870312"),
        ("DOB 12-Mar-1987", "birth-date", "12-Mar-1987"),
        ("D.O.B.: 12/3/87", "birth-date", "12/3/87"),
        ("出生于1987年农历二月十三", "birth-date", "1987年农历二月十三"),
        ("八七年三月十二日出生", "birth-date", "八七年三月十二"),
        ("1987年3月12日，她出生在杭州", "birth-date", "1987年3月12"),
        ("1987年3月12日她在杭州出生", "birth-date", "1987年3月12"),
        ("她生在1987年3月12日", "birth-date", "1987年3月12"),
        ("民国76年3月12日出生", "birth-date", "76年3月12"),
        ("1987年3月12日出生的牛某", "birth-date", "1987年3月12"),
    ],
)  # fmt: skip
def test_what_is_found(text: str, sort: str, value: str) -> None:
    assert [(one.sort, one.value) for one in find_identifiers(text)] == [(sort, value)]


INNOCENT = """\
2000年1月1日至2005年12月31日出生的人
2016年1月1日以后出生的子女，1949年10月1日前出生的人
生于1990年1月1日以后的职工，出生日期在1990年1月1日之后
born after 1 January 2000
people born on or after 1 January 1990
born between 1 January 1990 and 31 December 1999
children born before 31 December 2015
2020年1月1日在全国开展出生缺陷防治
出生人口120304人，出生：120304人，出生率12.3.4
发生在2020年1月1日，学生在2020年1月1日返校""".splitlines()


@pytest.mark.parametrize("text", INNOCENT)
def test_what_looks_alike_and_identifies_nobody(text: str) -> None:
    assert find_identifiers(text) == []


@pytest.mark.parametrize("piece", ["出生 ", "born 1 ", "born after ", "dob 1/", "1987年3月12日在", "出生:87", "生在"])
def test_no_text_is_searched_for_longer_than_its_length_asks(piece: str) -> None:
    grows_with_its_size(lambda length: find_identifiers(piece * (length // len(piece))), 8_000)
