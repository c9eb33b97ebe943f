"""Words in the clause of a number that make another quantity of it."""

from __future__ import annotations

import pytest

from advocacy.numbers.clauses import amounts_in_clauses


@pytest.mark.parametrize(
    ("text", "per", "compared"),
    [
        ("33,000 people a year", "year", ""),
        ("456,000 people per\u00a0day", "day", ""),
        ("456,000 disabled people found work each month.", "month", ""),
        ("Each year, 33,000 people find work.", "year", ""),
        ("每年45.6万人", "year", ""),
        ("每天都有45.6万人在业", "day", ""),
        ("每月，约有45.6万人", "month", ""),
        ("45.6万人/年", "year", ""),
        ("45.6万人（每年）", "year", ""),
        ("人均4700元", "person", ""),
        ("47.1% more", "", "more"),
        ("a 47.1% increase", "", "more"),
        ("高出47.1%", "", "more"),
        ("比上年低47.1%", "", "less"),
        ("同比47.1%", "", "by the year"),
        ("another 33,000 people", "", "more"),
        ("比上年多45.6万人", "", "more"),
        ("twice the 33,000 people", "", "times"),
    ],
)
def test_a_rate_and_a_comparison_are_read(text: str, per: str, compared: str) -> None:
    (one,) = amounts_in_clauses(text)
    assert (one.per, one.compared) == (per, compared)


@pytest.mark.parametrize(
    "text",
    [
        "47.1% were in work",
        "每年公布的45.6万人",
        "456,000 people, counted each year",
        "The officials meet every day, and 456,000 people wait.",
        "官员每天开会，共有45.6万人",
        "47.1% more or less",
    ],
)
def test_words_of_something_else_are_not_taken_for_its_own(text: str) -> None:
    (one,) = amounts_in_clauses(text)
    assert (one.per, one.compared) == ("", "")
