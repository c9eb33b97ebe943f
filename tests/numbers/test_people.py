"""Other words for the people that a figure counts."""

from __future__ import annotations

import pytest

from advocacy.numbers.clauses import amounts_in_clauses
from advocacy.numbers.people import of_people

CERTIFIED = "people at work; certified disabled people of working age; end of 2023"
DRIVERS = "试点累计参保人数；新就业形态（平台）劳动者；2025年12月"


@pytest.mark.parametrize(
    ("text", "counted", "said", "unit"),
    [
        ("456,000 disabled people work", CERTIFIED, "456,000 disabled people", "people"),
        ("456,000 certified disabled people", CERTIFIED, "456,000 certified disabled people", "people"),
        ("456,000 women", CERTIFIED, "456,000", ""),
        ("456,000 working people", CERTIFIED, "456,000", ""),
        ("456,000 disabled women", CERTIFIED, "456,000", ""),
        ("456,000 households", CERTIFIED, "456,000 households", "households"),
        ("2510万名劳动者参保", DRIVERS, "2510万名劳动者", "人"),
        ("2510万劳动者", DRIVERS, "2510万劳动者", "人"),
        ("2510万残疾人", DRIVERS, "2510万", ""),
        ("45.6万残疾人", "就业人数；就业年龄段持证残疾人", "45.6万残疾人", "人"),
        ("2510万户", DRIVERS, "2510万户", "户"),
    ],
)
def test_words_of_what_is_counted_are_people(text: str, counted: str, said: str, unit: str) -> None:
    (one,) = amounts_in_clauses(text)
    found = of_people(one, text, counted)
    assert (found.text, found.unit, found.value) == (said, unit, one.value)
