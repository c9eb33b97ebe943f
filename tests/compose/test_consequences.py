"""What follows where a provision is broken, in words."""

from __future__ import annotations

from typing import Any

import pytest

from advocacy.compose.consequences import name_signs, print_amount, print_consequence
from advocacy.load.validation import validate
from advocacy.model.law import Amount, Article
from advocacy.model.walk import plain


@pytest.mark.parametrize(
    ("given", "zh", "en"),
    [
        ({"from": 10000, "to": 50000}, "1万元以上5万元以下", "10,000 to 50,000 yuan"),
        ({"to": 1000}, "1000元以下", "up to 1,000 yuan"),
        ({"from": 1, "to": 3, "unit": "times"}, "1倍以上3倍以下", "1 to 3 times the unpaid sum"),
        (
            {"from": 20000, "to": 100000, "at_most": 500000},
            "2万元以上10万元以下，情节严重的可至50万元",
            "20,000 to 100,000 yuan, in serious cases up to 500,000",
        ),
    ],
)
def test_an_amount(given: dict[str, Any], zh: str, en: str) -> None:
    amount = validate(Amount, given)
    assert (print_amount(amount, "zh"), print_amount(amount, "en")) == (zh, en)


@pytest.mark.parametrize(
    ("fields", "zh", "en"),
    [
        ({"consequence": "none"}, "✗ 未写明后果", "✗ none stated"),
        ({"consequence": "order"}, "○ 责令改正", "○ order to correct"),
        (
            {"consequence": "fine", "amount": {"from": 10000, "to": 50000}},
            "✓ 罚款1万元以上5万元以下",
            "✓ fine, 10,000 to 50,000 yuan",
        ),
        ({"consequence": "none", "duty": "encourages"}, "✗ 未写明后果", "✗ none stated"),
        ({"consequence": "none", "duty": "none"}, "—", "—"),  # nobody can break it
        ({"consequence": "civil", "duty": "none"}, "○ 民事责任或者诉讼", "○ lawsuit"),
        ({}, "责令改正", "order to correct"),  # of a campaign that names the penalty alone
    ],
)
def test_a_consequence(fields: dict[str, Any], zh: str, en: str) -> None:
    article = validate(Article, {"zh": "条文", "en": "words", "duty": "shall", "penalty": "order", **fields})
    assert (plain(print_consequence(article, "zh")), plain(print_consequence(article, "en"))) == (zh, en)


def test_a_legend_says_the_signs_that_stand_in_the_table() -> None:
    articles = [
        validate(Article, {"zh": "条文", "en": "words", "duty": duty, "penalty": "none", "consequence": consequence})
        for duty, consequence in (("none", "none"), ("shall", "order"), ("shall", "none"))
    ]
    assert name_signs(articles, "zh") == "✗ 未写明后果，○ 有后果，未定罚款数额，— 没有作出要求、禁止或者鼓励"
    assert name_signs(articles[1:], "en") == "✗ no consequence stated, ○ a consequence, no amount set"
    assert name_signs([], "en") == ""
