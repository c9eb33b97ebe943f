"""Telephones of other countries and beside further words, and what looks alike and is none. All are made up."""

from __future__ import annotations

import pytest

from advocacy.check import find_identifiers
from tests.growth import grows_with_its_size


@pytest.mark.parametrize(
    ("text", "sort", "value"),
    [
        ("手机+85291234567", "telephone", "85291234567"),
        ("+886912345678", "telephone", "886912345678"),
        ("+12125550147", "telephone", "12125550147"),
        ("+447700900123", "telephone", "447700900123"),
        ("+1.212.555.0147", "telephone", "12125550147"),
        ("00886912345678", "telephone", "00886912345678"),
        ("0044 7700 900123", "telephone", "00447700900123"),
        ("001-212-555-0147", "telephone", "0012125550147"),
        ("她的电话 0033 1 23 45 67 89", "telephone", "0033123456789"),
        ("(852) 2345 6789", "telephone", "85223456789"),
        ("（852）91234567", "telephone", "85291234567"),
        ("(+852) 9123 4567", "telephone", "85291234567"),
        ("请打852-9123-4567", "telephone", "85291234567"),
        ("市話：02-2345-6789", "telephone", "0223456789"),
        ("(02) 2345 6789", "telephone", "0223456789"),
        ("打0912-345-678找她", "telephone", "0912345678"),
        ("1-212-555-0147", "telephone", "12125550147"),
        ("She gave (212) 555-0147.", "telephone", "2125550147"),
        ("Her number is 07700 900123.", "telephone", "07700900123"),
        ("Ring 07700900123.", "telephone", "07700900123"),
        ("SMS to 07700 900123", "telephone", "07700900123"),
        ("Zalo: 0912345678", "telephone", "0912345678"),
        ("小灵通：87654321", "telephone", "87654321"),
        ("宅电：87654321", "telephone", "87654321"),
        ("手提 9123 4567", "telephone", "91234567"),
        ("☎️ 87654321", "telephone", "87654321"),
        ("区号0571，号码87654321", "telephone", "87654321"),
        ("Ph: 0412 345 678", "telephone", "0412345678"),
        ("H/P: 9123 4567", "telephone", "91234567"),
        ("phone 1-917-555-0147", "telephone", "19175550147"),
        # a full-width comma or colon behind it is no sign between thousands
        ("手机 07700 900123，后来停用", "telephone", "07700900123"),
        ("她留下的电话：0412 345 678：打不通", "telephone", "0412345678"),
        ("留下0033 1 23 45 67 89，没有回复", "telephone", "0033123456789"),
    ],
)  # fmt: skip
def test_what_is_found(text: str, sort: str, value: str) -> None:
    assert [(one.sort, one.value) for one in find_identifiers(text)] == [(sort, value)]


INNOCENT = """\
phone 1-800-555-0199
Phone 1-888-232-4636 is a line for all; (800) 232-4636
phone: 2023 2024
by phone 2020-2022
freephone 0800 100 900
来电2345678通，电话 2345678 班次
热线电话受理 23456789 件次
called 2345678 times
phone calls 2345678
phone survey 20232024
数量001 234 567
档案 001 002 003 004
增长+1.234.567.890，+1.234.567 persons，+12.3%
(+1234567890元)，+1234567890人
表 02-1234-5678A
see (123) 456-7890
Vol. 34(212), 555-6147, pp. 212-555-6014
号码12345678，注册号码：23456789
the number is 2345678
their number 2345678 grew
手提电脑 2345678 台，市话 2345678 户
in cell 2345678
400-820-1234
编号0085-2-1234
2019-212-3456
GB/T 212-345-6789""".splitlines()


@pytest.mark.parametrize("text", INNOCENT)
def test_what_looks_alike_and_identifies_nobody(text: str) -> None:
    assert find_identifiers(text) == []


@pytest.mark.parametrize(
    "piece",
    ["+1 ", "(852", "(852) ", "00", "0044 ", ")212-", "212-555-", "(212) 555-0147 ", "+1.12", "号码", "her number is "],
)
def test_no_text_is_searched_for_longer_than_its_length_asks(piece: str) -> None:
    grows_with_its_size(lambda length: find_identifiers(piece * (length // len(piece))), 8_000)
