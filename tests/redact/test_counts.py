"""Counts of people from our own records: what is printed, and what a reader could work out."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advocacy.model.public import Tally
from advocacy.redact import redact
from advocacy.redact.counting import showable
from tests.model.making import TODAY, agenda, agreed, ask, body, by_id, campaign, case, dossier, order, problem

PERSON = {"called": {"zh": "小温"}}
AGENDA = agenda(problem(), problem("pay"), problem("dismissal"), ask(), body(), body("court-house", kind="court"))


def told(name: str, *problems: str, scope: str = "anonymised", **fields: Any) -> Any:
    given = agreed(scope=scope, audiences=fields.pop("audiences", ("legislature",)))
    return case(name, problems=problems or ("hiring",), person=PERSON, consent=given, **fields)


def several(start: int, number: int, *problems: str, **fields: Any) -> list[Any]:
    return [told(f"own-{start + n}", *problems, **fields) for n in range(number)]


def published(number: int) -> list[Any]:
    return [case(f"published-{n}") for n in range(number)]


def tallies(records: Iterable[Any], audience: Any = "legislature", **parts: Any) -> dict[str, Tally]:
    """The counts of cases by problem; "" is all of them."""
    whole = dossier(records=by_id(*records), agenda=AGENDA, **parts)
    found = redact(whole, audience, TODAY).public.tallies
    return {name: tally for (_, name), tally in found.items()}


@pytest.mark.parametrize(
    ("open_", "own", "printed"),
    [
        (0, 1, Tally(None, below=10)),
        (0, 9, Tally(None, below=10)),
        (0, 10, Tally(10)),
        (3, 0, Tally(3)),  # nobody told us: as published
        (3, 4, Tally(None, below=10)),
        (9, 1, Tally(None, least=9)),  # 10 - 9 would tell of one person
        (3, 10, Tally(13)),
    ],
)
def test_a_count_of_few_people_is_not_printed(open_: int, own: int, printed: Tally) -> None:
    assert tallies([*published(open_), *several(0, own)])[""] == printed


def test_the_threshold_is_the_campaigns_own() -> None:
    seven = several(0, 7)
    assert tallies(seven)[""] == Tally(None, below=10)
    assert tallies(seven, campaign=campaign(thresholds={"small_counts": 5}))[""] == Tally(7)


@pytest.mark.parametrize(
    ("fields", "counted"),
    [
        ({"scope": "aggregate"}, True),
        ({"private": True}, False),
        ({"checked": None}, False),
        ({"audiences": ("court",)}, False),
    ],
)
def test_what_may_be_counted_and_not_told(fields: dict[str, Any], *, counted: bool) -> None:
    records = [*several(0, 10), *several(10, 2, **fields)]
    assert tallies(records)[""] == Tally(12 if counted else 10)


def test_a_part_is_not_printed_beside_a_total_that_leaves_few_over() -> None:
    found = tallies([*several(0, 25, "hiring"), *several(25, 5, "pay")])
    assert found == {
        "": Tally(30),
        "hiring": Tally(None, least=10),  # 30 - 25 would tell of five
        "pay": Tally(None, below=10),
    }


def test_several_parts_together_leave_few_over() -> None:
    records = [*several(0, 12, "hiring"), *several(12, 13, "pay"), *several(25, 4, "dismissal")]
    found = tallies(records)
    assert found["pay"] == Tally(13)
    assert found["hiring"] == Tally(None, least=10)  # 29 - 13 - 12 would tell of four
    assert found["dismissal"] == Tally(None, below=10)


def test_problems_of_the_same_people_leave_nothing_over() -> None:
    records = [
        *several(0, 10, "hiring"),
        *several(10, 10, "hiring", "pay"),
        *several(20, 10, "pay"),
        *several(30, 10, "dismissal"),
    ]
    assert tallies(records) == {
        "": Tally(40), "hiring": Tally(20), "pay": Tally(20), "dismissal": Tally(10),
    }  # fmt: skip


def test_two_audiences_are_not_told_counts_that_differ_by_few() -> None:
    both = ("legislature", "court")
    records = [*several(0, 20, audiences=both), *several(20, 3, audiences=("legislature",))]
    orders = by_id(order(), order("to-court", to="court-house"))
    assert tallies(records, "legislature", orders=orders)[""] == Tally(23)
    assert tallies(records, "court", orders=orders)[""] == Tally(None, least=10)
    # where nothing goes to the court, nothing has to be held back from it
    assert tallies(records, "legislature")[""] == Tally(23)


def test_an_order_to_a_body_that_nobody_knows_changes_no_count() -> None:
    assert tallies(several(0, 10), orders=by_id(order(to="nobody")))[""] == Tally(10)


SETS = st.lists(st.frozensets(st.integers(0, 24).map(str), max_size=25), max_size=7)


@settings(max_examples=200, deadline=None)
@given(sets=SETS, threshold=st.integers(5, 8))
def test_no_small_group_follows_from_what_is_shown(sets: list[frozenset[str]], threshold: int) -> None:
    """What is left of a shown set without shown sets inside it, which do not overlap, is not small."""
    shown = showable(sets, threshold)
    assert shown <= set(sets)
    for whole in shown:
        inside = [one for one in shown if one < whole]
        for number in range(len(inside) + 1):
            for parts in itertools.combinations(inside, number):
                if sum(map(len, parts)) == len(frozenset().union(*parts)):
                    left = len(whole) - sum(map(len, parts))
                    assert left == 0 or left >= threshold, (whole, parts)
