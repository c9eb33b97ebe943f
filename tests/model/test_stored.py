"""What is kept of a value is that value again, or an error."""

from __future__ import annotations

import datetime
import json
from decimal import Decimal
from typing import Literal

import pytest

from advocacy.model.figure import Cell, Period
from advocacy.model.place import Place
from advocacy.model.stored import find_stored, from_stored, to_stored
from advocacy.model.text import Located

TYPES = {"Period": Period, "Cell": Cell}


class _Kept:
    """A store that holds one value."""

    def __init__(self, value: object) -> None:
        self.value = value

    def find_value(self, _name: str, _state: bytes) -> object:
        return self.value

    def keep_value(self, _name: str, _state: bytes, value: object) -> None:
        self.value = value


def test_every_form_comes_back() -> None:
    day = datetime.date(2026, 11, 30)
    text = Located("甲", Place("a.yaml", 3, 1))
    value = (
        *(None, True, 1, "1", Decimal("1.50"), day, b"\0\xff", (), text),
        {("a", 1): (Decimal(0),)},
        frozenset({"a"}),  # of several, the order differs from run to run
        Period(day, day, "year end"),
    )
    back = from_stored(json.loads(json.dumps(to_stored(value))), TYPES)
    assert repr(back) == repr(value)
    assert back[8].place == text.place
    several = frozenset({"b", "a"})
    assert from_stored(json.loads(json.dumps(to_stored(several))), TYPES) == several


@pytest.mark.parametrize("value", [1.5, [1], object(), datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)])
def test_what_would_come_back_as_something_else_is_not_kept(value: object) -> None:
    with pytest.raises(TypeError):
        to_stored(value)


@pytest.mark.parametrize("node", [{"Path": ["/"]}, {"Cell": []}, {"a": 1, "b": 2}, {}])
def test_only_what_is_named_is_made(node: object) -> None:
    with pytest.raises((LookupError, TypeError, ValueError)):
        from_stored(node, TYPES)


@pytest.mark.parametrize(
    ("value", "sort"),
    [
        ((Cell("a.xlsx", "0f", "Sheet1", "B2"),), tuple[Cell, ...]),
        ({"a": (1, "b"), "b": (2, None)}, dict[str, tuple[int, str | None]]),
        ((Decimal(1), "x", None, 1), tuple[Decimal | Literal["x"] | int | None, ...]),
        (Period(datetime.date(2026, 1, 1), datetime.date(2026, 1, 2), "total"), Period),
    ],
)  # fmt: skip
def test_a_value_of_its_sort_is_found(value: object, sort: object) -> None:
    assert find_stored(_Kept(to_stored(value)), "name", b"", TYPES, sort) == value


@pytest.mark.parametrize(
    ("node", "sort"),
    [
        ({"Cell": ["a.xlsx", "0f", "Sheet1", 2]}, Cell),
        ({"Cell": ["a.xlsx", "0f", "Sheet1"]}, Cell),
        ({"Period": [{"day": "2026-01-01"}, {"day": "2026-01-02"}, "sometimes"]}, Period),
        (["a", 1], tuple[str, ...]),
        (["a"], tuple[str, str]),
        ("a", tuple[str, ...]),
        (True, int),
        ({"map": [[1, "a"]]}, dict[str, str]),
        ({"map": [["a", 1]]}, dict[str, str]),
        (1, str | None),
        ({"Cell": ["a", "0f", "b", "c"]}, tuple[Cell, ...]),
    ],
)  # fmt: skip
def test_what_is_of_another_sort_counts_as_absent(node: object, sort: object) -> None:
    assert find_stored(_Kept(node), "name", b"", TYPES, sort) is None
