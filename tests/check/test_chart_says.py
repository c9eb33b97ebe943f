"""The sentence of a chart beside what the chart shows."""

from __future__ import annotations

from typing import Any

import pytest

from advocacy.check.chart_says import chart_says
from tests.check.rules import findings_of
from tests.model.making import by_id, chart, dossier, figure, indicator

FALLING = indicator(figure("900", 2021), figure("880", 2022), figure("850", 2023))
RISING = indicator(figure("400", 2021), figure(None, 2022), figure("900", 2023))
SHARES = indicator(figure("41", 2022, "share", unit="percent"), figure("49", 2023, "share", unit="percent"))


def found(series: Any, zh: str = "。", en: str = ".", **fields: Any) -> list[str]:
    plan = chart(says={"zh": zh, "en": en}, title={"zh": "人数", "en": "People"}, **fields)
    known = {"employed": series}
    findings = findings_of(chart_says, dossier(charts=by_id(plan), indicators=known))
    assert all(one.about == ("chart:by-year",) for one in findings)
    return [f"{one.details['word']}: {one.details['values']}" for one in findings]


@pytest.mark.parametrize(
    ("series", "zh", "en", "expected"),
    [
        (FALLING, "人数逐年增加。", "It rose.", ["增加: 900 → 880, 880 → 850", "rose: 900 → 880, 880 → 850"]),
        (FALLING, "人数逐年减少。", "It fell.", []),
        (FALLING, "最近一年比上一年少。", "Fewer than in the year before.", []),
        (RISING, "最近一年比上一年少。", "Fewer than the year before.", ["比上一年少: 400 → 900", "Fewer: 400 → 900"]),
        (RISING, "人数翻了一番以上。", "It tripled.", ["翻了一番: 2.25×", "tripled: 2.25×"]),
        (RISING, "人数没有减少，也不再下降。", "It did not fall.", []),
        (SHARES, "大多数人在业。", "Nearly half work.", ["大多数: 41%, 49%"]),
        (SHARES, "没有覆盖多数人。", "Neither covers most people.", []),
        # without a second moment there is no change, without a percentage no share
        (indicator(figure("900", 2023)), "人数增加，大多数在业。", "More than half rose.", []),
    ],
)  # fmt: skip
def test_a_sentence_that_the_values_contradict(series: Any, zh: str, en: str, expected: list[str]) -> None:
    assert found(series, zh, en) == expected


def test_only_what_is_drawn_counts() -> None:
    mixed = indicator(figure("1", 2020), figure("9", 2021), figure("8", 2022))
    assert found(mixed, "人数增加。") == []
    assert found(mixed, "人数增加。", periods="2021-2022") == ["增加: 9 → 8"]
    assert found(mixed, "人数增加。", periods="2021-2022", of=("employed", "gone")) == []
