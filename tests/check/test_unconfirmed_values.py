"""A newer number that is not verified and points the other way is disclosed, or the text waits."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from advocacy.check import Edition
from advocacy.check.unconfirmed_values import unconfirmed_values
from advocacy.model.finding import Language
from advocacy.model.place import Place
from advocacy.model.sheetmap import UNVERIFIED
from tests.compose.composing import compose, document_of, standard
from tests.model.making import by_id, chart, figure, genre, indicator, order

DISCLOSED = "{{ unconfirmed('employed', 2025) }}"


def found(text: str, unverified: str = "8915000", language: Language = "en", **says: Any) -> list[str]:
    """The calls that the findings of a text ask for: 9,055,000 in 2022, 9,144,000 in 2024."""
    newer = figure(None, 2025, source="", missing=UNVERIFIED, cell="B5")
    one = indicator(figure("9055000", 2022), figure("9144000", 2024), replace(newer, unconfirmed=Decimal(unverified)))
    known = by_id(one)
    plan = chart(**says) if says else chart()
    public = standard(indicators=known, charts=by_id(plan))
    document = document_of(compose(text, language, dossier=public))
    edition = Edition(order(), genre(), document, Place("briefs/a.yaml"), indicators=known)
    return [str(one.details["call"]) for one in unconfirmed_values((edition,))]


@pytest.mark.parametrize(
    "text",
    [
        "Since 2022 the number {{ compare('employed', 2022, 2024) }}.",
        "The number has risen since 2022, to {{ figure('employed') }}.",
        "It grew; at the end of 2024 it was {{ figure('employed', 2024) }}.",
    ],
)
def test_a_direction_that_a_newer_number_would_turn_is_found(text: str) -> None:
    assert found(text) == [DISCLOSED]


def test_the_call_that_the_finding_gives_is_the_cure() -> None:
    text = "Since 2022 the number {{ compare('employed', 2022, 2024) }}."
    (call,) = found(text)
    assert found(f"{text} For 2025 there is {call}.") == []


@pytest.mark.parametrize(
    "text",
    [
        "At the end of 2024 it was {{ figure('employed') }}.",
        "It has not risen: {{ figure('employed') }}.",
        "Prices rose. At the end of 2024 it was {{ figure('employed') }}.",
        "It fell to {{ figure('employed') }}.",  # the newer number says so as well
        "Employment rose.",
    ],
)
def test_what_it_would_not_turn_is_free(text: str) -> None:
    assert found(text) == []


def test_a_newer_number_that_points_the_same_way_is_free() -> None:
    assert found("It {{ compare('employed', 2022, 2024) }}.", unverified="9200000") == []


@pytest.mark.parametrize(
    ("says", "calls"),
    [
        ({"zh": "就业人数逐年增加", "en": "The number rose every year"}, [DISCLOSED]),
        ({"zh": "就业人数", "en": "The number by year"}, []),
    ],
)
def test_the_sentence_of_a_chart_is_a_direction(says: dict[str, str], calls: list[str]) -> None:
    for language in ("zh", "en"):
        assert found("{{ chart('by-year') }}", language=language, says=says) == calls


def test_a_chinese_text() -> None:
    assert found("比2022年末{{ compare('employed', 2022, 2024) }}。", language="zh") == [DISCLOSED]
    assert found("就业人数上升到{{ figure('employed') }}。", language="zh") == [DISCLOSED]
