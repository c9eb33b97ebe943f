"""What follows a breach: each word has its sign and its name, each fine of the campaign its amount."""

from __future__ import annotations

import datetime
from typing import get_args

import pytest

from advocacy.load import load
from advocacy.model.law import CONSEQUENCES, Amount, Article, Consequence
from tests.campaigns.running import PROJECT

CAMPAIGN, _ = load(PROJECT, datetime.date(2026, 11, 30))
LAWS = CAMPAIGN.laws.values() if CAMPAIGN else ()
ARTICLES = [(law.id, number, article) for law in LAWS for number, article in law.articles.items()]


def test_every_consequence_has_its_sign_and_its_name_in_both_languages() -> None:
    assert tuple(CONSEQUENCES) == get_args(Consequence)
    assert {word: shown.symbol for word, shown in CONSEQUENCES.items()} == {
        "not-said": "–",
        "none": "✗",
        "civil": "○",
        "credit-record": "○",
        "levy": "○",
        "order": "○",
        "criticism": "○",
        "discipline": "○",
        "punishment": "○",
        "fine": "✓",
    }
    assert all(shown.called.zh and shown.called.en for shown in CONSEQUENCES.values())


@pytest.mark.parametrize("article", [pytest.param(one, id=f"{law}-{number}") for law, number, one in ARTICLES])
def test_each_provision_of_the_campaign_says_what_follows(article: Article) -> None:
    assert article.consequence != "not-said"
    assert (article.amount is not None) == (article.consequence == "fine")


def test_a_fine_of_the_campaign_is_the_one_in_the_law() -> None:
    (article,) = (one for law, number, one in ARTICLES if (law, number) == ("womens-rights-law", "43"))
    assert article.amount == Amount(lowest=10000, highest=50000)
    assert article.set_by is not None
    assert (article.set_by.law, article.set_by.article) == ("womens-rights-law", "83")
