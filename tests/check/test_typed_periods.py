"""A period typed beside a figure has to be that of the figure."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.campaigns.running import Campaign, small

WORDS = "briefs/fair-hiring.{}.md"
CODE = "typed-period-differs"


@pytest.fixture
def campaign(tmp_path: Path) -> Campaign:
    return small(tmp_path)


def test_a_figure_of_another_period_is_an_error_and_its_cure_is_right(campaign: Campaign) -> None:
    own = WORDS.format("en")
    campaign.edit(own, "At the end of 2023", "At the end of 2021")
    run = campaign.check("--language", "en")
    assert run.code == 1
    (line,) = [one for one in run.err.splitlines() if CODE in one]
    assert "the sentence says “2021”, but the figure of employed-at-work is of 2023-12" in line
    call = re.search(r"\{\{ figure\([^}]*\}\}", line)
    assert call is not None
    campaign.edit(own, "{{ figure('employed-at-work', 2023) }}", call[0])
    # in the other language too: both carry the same figures
    campaign.edit(WORDS.format("zh"), "2023年末在业的有{{ figure('employed-at-work', 2023) }}",
                  f"2021年末在业的有{call[0]}")  # fmt: skip
    assert CODE not in campaign.check().err


def test_a_newer_row_makes_a_typed_period_wrong_where_the_call_names_none(campaign: Campaign) -> None:
    own = WORDS.format("zh")
    campaign.edit(own, "figure('employed-at-work', 2023)", "figure('employed-at-work')")
    assert CODE not in campaign.check().err
    campaign.edit(own, "2023年末在业", "2022年末在业")
    run = campaign.check("--language", "zh")
    assert "句子说的是“2022年末”，而这里的 employed-at-work 是 2023-12 的数字" in run.err


def test_last_year_is_that_before_the_date_of_the_document(campaign: Campaign) -> None:
    own = WORDS.format("zh")
    campaign.edit(own, "2023年末在业", "去年年末在业")
    run = campaign.check("--language", "zh")
    assert "句子说的是“去年年末”，而这里的 employed-at-work 是 2023-12 的数字" in run.err
    order = campaign.path("briefs/fair-hiring.yaml")
    text = re.sub(r"(?m)^date: .*$", "date: 2024-11-30", order.read_text("utf-8"))
    order.write_text(text, "utf-8")
    assert CODE not in campaign.check().err


def test_the_campaign_as_it_is_has_none(campaign: Campaign) -> None:
    assert CODE not in campaign.check().err
