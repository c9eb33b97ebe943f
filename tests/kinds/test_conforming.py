"""What a kind cannot leave undeclared, nor declare wrongly: its fields beside what is said."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

import pytest

from advocacy.kinds import KINDS
from advocacy.kinds.field import Field
from advocacy.kinds.kind import Kind
from advocacy.kinds.person import PERSON_FIELDS
from advocacy.model.entry import Part
from advocacy.model.other import Other
from advocacy.model.record import Record
from advocacy.model.text import TextField, label

NAME = label("甲", "A")
WORDS = {"one": label("一", "one")}


class Step(Part):
    where: TextField


class Made(Record):
    street: TextField
    sort: Literal["one"] | Other
    closed: Literal["one"]
    steps: tuple[Step, ...] = ()
    code: str = ""


STREET = Field("street", "place", NAME)
SORT = Field("sort", "choice", NAME, WORDS)
CLOSED = Field("closed", "internal", NAME, printed=False)
STEPS = Field("steps", "internal", NAME, printed=False)
CODE = Field("code", "internal", NAME, printed=False)
ALL = (STREET, SORT, CLOSED, STEPS, CODE, *PERSON_FIELDS)


def made(*fields: Field) -> Kind:
    return Kind(name="made", folder="made", called=NAME, record=Made, fields=fields, starter="")


def without(*left_out: Field) -> tuple[Field, ...]:
    return tuple(one for one in ALL if one not in left_out)


def test_a_kind_that_declares_every_field_is_one() -> None:
    assert made(*ALL).paths("place") == ("street",)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        (without(STREET), "street is not declared"),
        (without(PERSON_FIELDS[0]), "person.called is not declared"),
        ((*ALL, Field("alley", "place", NAME)), "alley is no field of its record"),
        ((*without(STREET), Field("street", "day", NAME)), "street cannot be of the sort day"),
        ((*without(CODE), Field("code", "text", NAME)), "code cannot be of the sort text"),
        # a list of blocks has no path for what is in it, so nothing of it can be printed
        ((*without(STEPS), Field("steps", "text", NAME)), "steps cannot be of the sort text"),
        ((*without(CODE), Field("code", "internal", NAME)), "code is internal and so cannot be printed"),
        ((*without(SORT), Field("sort", "choice", NAME)), "sort: its choices are not those of its type"),
        ((*without(CLOSED), Field("closed", "choice", NAME, WORDS)), "closed has no `other`"),
    ],
)  # fmt: skip
def test_a_kind_with_a_field_that_no_rule_would_see_is_refused(fields: tuple[Field, ...], said: str) -> None:
    with pytest.raises(ValueError, match="kind made") as raised:
        made(*fields)
    assert said in str(raised.value)


def test_a_kind_of_acts_says_who_acted() -> None:
    with pytest.raises(ValueError, match="employer-kind"):
        replace(made(*ALL), traits=frozenset({"act"}))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.name))
def test_every_closed_list_of_a_kind_takes_words_of_its_own(kind: Kind) -> None:
    choices = [one for one in kind.fields if one.sort == "choice"]
    assert "person.disability" in {one.path for one in choices}
    assert all("other" not in one.choices for one in choices)
