"""Laws and articles by name."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advocacy.compose.provisions import chinese_numeral, name_law, name_provision
from advocacy.model.document import PrintedProvision
from advocacy.model.finding import Language
from advocacy.model.law import Law, PassedAs
from advocacy.model.place import At, Place
from advocacy.model.text import Text, Words, label


def law(passed_as: PassedAs = "amended", title: Text | None = None) -> Law:
    return Law(
        id="disabled-persons-law",
        at=At("evidence/laws.yaml", ("disabled-persons-law",)),
        title=title or label("中华人民共和国残疾人保障法", "Law on the Protection of Persons with Disabilities"),
        short=label("残疾人保障法", "Disabled Persons Law"),
        issuer=label("全国人民代表大会常务委员会", "Standing Committee of the National People’s Congress"),
        version=datetime.date(2018, 10, 26),
        passed_as=passed_as,
        in_force=datetime.date(2018, 10, 26),
        text_from="lawrefbook",
        articles={},
    )


@pytest.mark.parametrize(
    ("article", "language", "short", "text"),
    [
        ("38", "zh", False, "《中华人民共和国残疾人保障法》（2018年修正）第三十八条"),
        ("38.3", "zh", True, "《残疾人保障法》第三十八条第三款"),
        ("102.1.2", "zh", True, "《残疾人保障法》第一百零二条第一款第（二）项"),
        ("38.3", "en", False, "Law on the Protection of Persons with Disabilities (2018 amendment), Article 38(3)"),
        ("38.3.2", "en", True, "Disabled Persons Law, Article 38(3)(2)"),
        ("120-1", "zh", True, "《残疾人保障法》第一百二十条之一"),
        ("120-1.2", "zh", True, "《残疾人保障法》第一百二十条之一第二款"),
        ("120-1.2", "en", True, "Disabled Persons Law, Article 120-1(2)"),
    ],
)  # fmt: skip
def test_a_provision(article: str, language: Language, *, short: bool, text: str) -> None:
    named = name_provision(law(), article, language, short=short)
    assert named == (PrintedProvision(text, "disabled-persons-law", article),)


@pytest.mark.parametrize(
    ("passed_as", "zh", "en"),
    [
        ("adopted", "（2018年通过）", "(adopted 2018)"),
        ("revised", "（2018年修订）", "(2018 revision)"),
        ("amended", "（2018年修正）", "(2018 amendment)"),
        ("draft", "（2018年草案）", "(2018 draft)"),
    ],
)
def test_the_version_says_how_the_text_came_about(passed_as: PassedAs, zh: str, en: str) -> None:
    version = law(passed_as)
    named = {
        language: name_provision(version, "2", language, with_version=True, short=True)[0] for language in ("zh", "en")
    }
    assert named == {
        "zh": PrintedProvision(f"《残疾人保障法》{zh}第二条", "disabled-persons-law", "2"),
        "en": PrintedProvision(f"Disabled Persons Law {en}, Article 2", "disabled-persons-law", "2"),
    }


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "《残疾人保障法》（2018年修正，据2025年4月文本）第二条"),
        ("en", "Disabled Persons Law (2018 amendment, text as of April 2025), Article 2"),
    ],
)
def test_where_nobody_looked_for_later_changes_the_version_says_so(language: Language, text: str) -> None:
    old = replace(law(), as_of=datetime.date(2025, 4, 19))
    (named,) = name_provision(old, "2", language, with_version=True, short=True)
    assert named == PrintedProvision(text, "disabled-persons-law", "2")


@pytest.mark.parametrize(
    ("language", "text"),
    [("zh", "《残疾人保障法》（2018年草案）第二条"), ("en", "Disabled Persons Law (2018 draft), Article 2")],
)
def test_a_draft_is_called_one_wherever_it_is_named(language: Language, text: str) -> None:
    (named,) = name_provision(law("draft"), "2", language, with_version=False, short=True)
    assert named == PrintedProvision(text, "disabled-persons-law", "2")


def test_the_version_can_be_left_out() -> None:
    (named,) = name_provision(law(), "2", "zh", with_version=False)
    assert named == PrintedProvision("《中华人民共和国残疾人保障法》第二条", "disabled-persons-law", "2")


def test_a_title_keeps_its_own_marks() -> None:
    marked = law(title=Text(zh=Words("《残疾人权利公约》", Place("laws.yaml"))))
    assert name_law(marked, "zh") == (PrintedProvision("《残疾人权利公约》", marked.id, ""),)
    within = law(title=Text(zh=Words("山东省实施《中华人民共和国残疾人保障法》办法", Place("laws.yaml"))))
    assert name_law(within, "zh") == (
        PrintedProvision("《山东省实施〈中华人民共和国残疾人保障法〉办法》", marked.id, ""),
    )
    # A title that nobody translated stands as it is, with the marks that say it is a title.
    untranslated = law(title=Text(zh=Words("残疾人就业条例", Place("laws.yaml"))))
    assert name_law(untranslated, "en") == (PrintedProvision("《残疾人就业条例》", marked.id, ""),)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (38, "三十八"),
        (100, "一百"),
        (102, "一百零二"),
        (110, "一百一十"),
        (115, "一百一十五"),
        (1000, "一千"),
        (1001, "一千零一"),
        (1010, "一千零一十"),
        (1100, "一千一百"),
        (1260, "一千二百六十"),
        (2005, "二千零五"),
        (9999, "九千九百九十九"),
    ],
)
def test_chinese_numerals_of_articles(number: int, words: str) -> None:
    assert chinese_numeral(number) == words


@given(st.integers(min_value=1, max_value=9999))
def test_chinese_numerals_read_again_are_the_number(number: int) -> None:
    total = digit = 0
    for sign in chinese_numeral(number):
        if sign in "十百千":
            total += (digit or 1) * {"十": 10, "百": 100, "千": 1000}[sign]
            digit = 0
        else:
            digit = "零一二三四五六七八九".index(sign)
    assert total + digit == number


@pytest.mark.parametrize("number", [0, 10_000])
def test_no_law_has_such_an_article(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        chinese_numeral(number)
