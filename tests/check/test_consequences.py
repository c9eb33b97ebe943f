"""What laws.yaml says of fines, beside the words of the law."""

from __future__ import annotations

from typing import Any

import pytest

from advocacy.check.consequences import consequences, sums
from advocacy.check.unknown import unknown
from tests.check.rules import findings_of
from tests.model.making import dossier, law


def one_article(zh: str = "处一万元以上五万元以下的罚款。", **fields: Any) -> dict[str, Any]:
    return {"5": {"zh": zh, "en": "A fine.", "duty": "none", "penalty": "fine", **fields}}


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"consequence": "fine", "amount": {"from": 10000, "to": 50000}}, []),
        ({"consequence": "fine", "amount": {"from": 10000, "to": 30000}}, ["amount-not-in-law to 30,000"]),
        ({"consequence": "fine", "amount": {"to": 50000, "at_most": 500000}}, ["amount-not-in-law at_most 500,000"]),
        ({"consequence": "fine", "amount": {"from": 1, "to": 5, "unit": "times"}},
         ["amount-not-in-law from 1", "amount-not-in-law to 5"]),
        ({"consequence": "fine"}, ["fine-without-amount"]),
        ({"consequence": "order", "amount": {"to": 50000}}, ["amount-without-fine"]),
        ({"consequence": "order"}, []),
        ({}, []),
        # Set by another article, of the same law or of another one.
        ({"zh": "不得歧视。", "consequence": "fine", "amount": {"to": 5000},
          "set_by": {"law": "protection-law", "article": "61"}}, []),
        ({"zh": "不得歧视。", "consequence": "fine", "amount": {"to": 6000},
          "set_by": {"law": "protection-law", "article": "61"}}, ["amount-not-in-law to 6,000"]),
        # Without the whole text nobody knows whether there is such an article.
        ({"zh": "不得歧视。", "consequence": "fine", "amount": {"to": 6000},
          "set_by": {"law": "protection-law", "article": "99"}}, []),
    ],
)  # fmt: skip
def test_a_fine_is_that_of_the_law(fields: dict[str, Any], found: list[str]) -> None:
    other = law("other", articles=one_article(**fields))
    findings = findings_of(consequences, dossier(laws={"protection-law": law(), "other": other}))
    shown = [f"{one.code} {one.details.get('field', '')} {one.details.get('value', '')}".strip() for one in findings]
    assert shown == found
    assert all(one.about == ("law:other",) for one in findings)


def test_an_article_that_the_whole_text_has_not_sets_nothing() -> None:
    whole = law(effective="2018-10-26")
    articles = one_article(consequence="order", set_by={"law": "protection-law", "article": "99"})
    other = law("other", articles=articles)
    (finding,) = findings_of(consequences, dossier(laws={"protection-law": whole, "other": other}))
    assert (finding.code, finding.details["name"]) == ("unknown-article", "99")


def test_a_law_that_is_not_there_sets_nothing() -> None:
    articles = one_article(consequence="order", set_by={"law": "protetcion-law", "article": "61"})
    laws = {"protection-law": law(), "other": law("other", articles=articles)}
    assert findings_of(consequences, dossier(laws=laws)) == []
    (finding,) = findings_of(unknown, dossier(laws=laws))
    assert (finding.code, finding.details["name"]) == ("unknown-law", "protetcion-law")


@pytest.mark.parametrize(
    ("words", "unit", "found"),
    [
        ("处一万元以上五万元以下的罚款", "元", (10000, 50000)),
        ("处1万元以上5万元以下的罚款", "元", (10000, 50000)),
        ("处2000元以上2万元以下的罚款", "元", (2000, 20000)),
        ("并处五百万元以下的罚款", "元", (5000000,)),
        ("处五千万元以下或者上一年度营业额百分之五以下罚款", "元", (50000000,)),
        ("对个人处一百元以上五百元以下罚款", "元", (100, 500)),
        ("处欠缴数额一倍以上三倍以下的罚款", "倍", (1, 3)),
        ("处骗取金额2倍以上5倍以下的罚款", "倍", (2, 5)),
        ("处1.5万元罚款", "元", (15000,)),
        ("处0.5元罚款；单元、元旦", "元", ()),
    ],
)
def test_sums_in_words_of_a_law(words: str, unit: str, found: tuple[int, ...]) -> None:
    assert sums(words, unit) == found
