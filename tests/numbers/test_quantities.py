"""Words that say how much: one table, printed, checked and documented."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

import pytest

from advocacy.numbers.quantities import CHANGES, SHARES, WIDE_SHARES, Bounds, Quantity
from tests.campaigns.running import PROJECT

ALL = (*SHARES, *WIDE_SHARES, *CHANGES)


@pytest.mark.parametrize(("ends", "inside"), [("[]", "46 48 50"), ("[)", "46 48"), ("(]", "48 50"), ("()", "48")])
def test_which_ends_belong_to_a_range(ends: str, inside: str) -> None:
    bounds = Bounds(Decimal(46), Decimal(50), ends)
    values = ["45", "46", "48", "50", "51"]
    assert " ".join(one for one in values if bounds.hold(Decimal(one))) == inside


def test_the_ranges_that_are_printed_do_not_overlap() -> None:
    for first, second in itertools.pairwise(SHARES):
        assert first.bounds.high <= second.bounds.low
        shared = first.bounds.high
        assert not (first.bounds.hold(shared) and second.bounds.hold(shared))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_word_stands_for_two_ranges(language: str) -> None:
    words = Counter(word for one in ALL for word in getattr(one, language))
    assert [word for word, times in words.items() if times > 1] == []


def rows() -> Iterator[str]:
    """The table of docs/limits.md."""
    groups: tuple[tuple[tuple[Quantity, ...], str], ...] = ((SHARES, "%"), (WIDE_SHARES, "%"), (CHANGES, "times"))
    for group, unit in groups:
        for one in group:
            ends, bounds = one.bounds.ends, one.bounds
            span = f"{ends[0]}{bounds.low}, {bounds.high}{ends[1]} {unit}"
            yield f"| {span} | {'、'.join(one.zh)} | {', '.join(one.en)} |"


def test_the_table_is_documented_as_it_is() -> None:
    text = (PROJECT / "docs" / "limits.md").read_text(encoding="utf-8")
    head = "| what bears it | 中文 | English |\n| --- | --- | --- |\n"
    assert head + "\n".join(rows()) + "\n" in text
