"""Two texts of a law, and words that are looked for in one."""

from __future__ import annotations

import pytest

from advocacy.lawtexts import parse
from advocacy.lawtexts.comparing import differences, folded_title
from advocacy.lawtexts.searching import find_words, passage

OURS = parse("第一条 甲。\n\n第二条 乙。\n\n第二款。\n\n第三条 有下列情形的，罚款：\n\n（一）丙；\n\n（二）丁。\n")


@pytest.mark.parametrize(
    ("theirs", "found"),
    [
        (
            "- **第一条**　　甲。\n\n- **第二条**　　乙。\n\n  第二款。\n\n- **第三条**　　有下列情形的，罚款：\n\n  - （一）丙；\n\n  - （二）丁。\n",
            [],
        ),
        (
            "第一条 甲！\n\n第二条 乙。\n\n第二款。\n\n第三条 有下列情形的，罚款：\n\n（一）丙；\n\n（二）丁。\n",
            ["1 line 1: 甲。 / 甲！"],
        ),
        (
            "第一条 甲。\n\n第二条 乙。\n\n第三条 有下列情形的，罚款：\n\n（一）丙；\n\n（三）丁。\n\n第四条 戊。\n",
            [
                "2.1 line 3: 乙。 / ",
                "2.2 line 5: 第二款。 / ",
                "3 line 7: …款： （一）丙； （二）丁。 / …款： （一）丙； （三）丁。",
                "2 line 0:  / 乙。",
                "4 line 0:  / 戊。",
            ],
        ),
    ],
)
def test_what_differs(theirs: str, found: list[str]) -> None:
    shown = [f"{one.provision} line {one.line}: {one.ours} / {one.theirs}" for one in differences(OURS, parse(theirs))]
    assert shown == found


@pytest.mark.parametrize(
    ("words", "found"), [("甲", ["1"]), ("第二款", ["2.2"]), ("罚款", ["3"]), ("丁", ["3.1.2"]), ("没有", [])]
)
def test_where_words_stand(words: str, found: list[str]) -> None:
    assert [number for number, _ in find_words(OURS, words)] == found


def test_a_passage_stands_on_one_line() -> None:
    assert passage("一二三四\n五六七八", "五六", around=2) == "…四 五六七八"


@pytest.mark.parametrize(
    "title", ["中华人民共和国残疾人保障法", "残疾人保障法", "《残疾人保障法》", "〈中华人民共和国残疾人保障法〉"]
)
def test_titles_of_collections(title: str) -> None:
    assert folded_title(title) == "残疾人保障法"
