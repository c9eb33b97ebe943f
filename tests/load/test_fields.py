"""Which keys can stand where, and what a writer may have meant."""

from __future__ import annotations

import pytest

from advocacy.kinds.discrimination_case import DiscriminationCase
from advocacy.load.fields import hint, keys_at
from advocacy.model.agenda import Agenda
from advocacy.model.entry import Part
from advocacy.model.law import LawEntry
from advocacy.model.source import Source
from advocacy.model.suggestion import nearest

CASE = DiscriminationCase


@pytest.mark.parametrize(
    ("model", "path", "keys"),
    [
        (Agenda, (), ("problems", "asks", "bodies")),
        (Agenda, ("problems", "low-employment"), ("title", "statement", "origin", "answered_by")),
        (LawEntry, ("articles", "38.3"), ("zh", "en", "duty", "penalty", "consequence", "amount", "set_by")),
        (LawEntry, ("articles", "38.3", "amount"), ("from", "to", "at_most", "unit")),
        (CASE, ("sources", 0), ("source", "at")),
        (CASE, ("outcome",), ("forum", "pending", "result", "award")),
        (CASE, ("consent", "on"), ()),
        (CASE, ("act",), ("other",)),
        (CASE, ("happened",), ()),
        (CASE, ("unknown",), ()),
        (Source, ("author", 0), ("family", "given", "literal")),
    ],
)
def test_keys(model: type[Part], path: tuple[str | int, ...], keys: tuple[str, ...]) -> None:
    assert keys_at(model, path) == keys


def test_a_key_with_a_hyphen_is_called_as_it_is_written() -> None:
    assert "publisher-place" in keys_at(Source, ())


@pytest.mark.parametrize(
    ("word", "known", "near"),
    [
        ("Dismissal", ["dismissal", "pay"], "dismissal"),
        ("hiring_fines", ["hiring-fines"], "hiring-fines"),
        ("judgement", ["judgment", "press"], "judgment"),
        ("x", ["judgment", "press"], None),
    ],
)
def test_nearest(word: str, known: list[str], near: str | None) -> None:
    assert nearest(word, known) == near


@pytest.mark.parametrize(
    ("word", "taken", "said"),
    [
        ("sumary", (), "did you mean summary?"),
        ("titles", ("title",), "title stands here already: take this line out"),
        ("zzz", ("title",), "these can stand here: summary"),
        ("zzz", ("title", "summary"), "take it out"),
    ],
)
def test_hint(word: str, taken: tuple[str, ...], said: str) -> None:
    assert hint(word, ["title", "summary"], taken)[1] == said
