"""Every closed list that staff meet has a label for each of its words, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, get_args

import pytest

from advocacy.kinds import KINDS
from advocacy.load.schema import BLOCKS, LISTS
from advocacy.model.agenda import BodyKind
from advocacy.model.choices import choices_of, lists_of
from advocacy.model.consent import Scope
from advocacy.model.editionname import Format
from advocacy.model.entry import Part, alternatives, fields_of, is_part
from advocacy.model.figure import Nature
from advocacy.model.law import Consequence, Duty
from advocacy.model.source import SourceType
from advocacy.model.unit import Scale


def parts(annotation: Any) -> Iterator[type[Part]]:
    """Every block in a type, and those inside them."""
    for one in alternatives(annotation):
        if is_part(one):
            yield one
            yield from (inner for field in fields_of(one).values() for inner in parts(field.annotation))
        else:
            yield from (inner for argument in get_args(one) for inner in parts(argument))


# Of the models of all schemas; those of kinds have their labels in the kind.
EVERY = {
    words: f"{part.__name__}.{name}"
    for model in (*BLOCKS.values(), *LISTS.values())
    for part in parts(model)
    for name, one in fields_of(part).items()
    for words in lists_of(one.annotation)
}
OF_KINDS = {kind.name for kind in KINDS} | {word for kind in KINDS for one in kind.fields for word in one.choices}
OF_MODEL = {words: where for words, where in EVERY.items() if not {*map(str, get_args(words))} <= OF_KINDS}


def test_lists_of_records_laws_sources_orders_and_sheet_maps_are_among_them() -> None:
    assert OF_MODEL.keys() >= {Scope, BodyKind, Duty, SourceType, Format, Nature, Scale}


@pytest.mark.parametrize("words", OF_MODEL, ids=OF_MODEL.values())
def test_every_word_has_a_label_in_both_languages(words: Any) -> None:
    labels = choices_of(words)
    assert list(labels) == [*map(str, get_args(words))]
    for word, (zh, en) in labels.items():
        assert (zh, en) != (word, word), word
        assert re.search(r"[\u4e00-\u9fff]|^[%‰]$", zh), (word, zh)
        assert words is Consequence or not re.search("[、，；]", zh), f"{zh}: these stand between the words of a list"
        assert re.fullmatch(r"[^\u4e00-\u9fff]+|[\w ]+ like [\w-]+", en), (word, en)


@pytest.mark.parametrize("words", [one for one in OF_MODEL if one is not Scale], ids=str)  # 万 is `ten thousand`
def test_no_two_words_of_a_list_are_called_the_same(words: Any) -> None:
    for labels in zip(*choices_of(words).values(), strict=True):
        assert len(set(labels)) == len(labels)


def test_a_scale_says_what_it_counts() -> None:
    named = choices_of(Scale)
    assert named["万人次"] == ("万人次", "ten thousand visits")
    assert named["ten thousand"] == ("万", "ten thousand")
