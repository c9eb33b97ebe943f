"""What is kept of a value is that value again, or an error."""

from __future__ import annotations

import datetime
import json
from decimal import Decimal

import pytest

from advocacy.model.figure import Cell, Period
from advocacy.model.place import Place
from advocacy.model.stored import from_stored, to_stored
from advocacy.model.text import Located

TYPES = {"Period": Period, "Cell": Cell}


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
