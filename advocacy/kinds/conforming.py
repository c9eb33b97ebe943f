"""Whether the fields that a kind declares are all fields of its record, each of its own type."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal, get_args, get_origin

from advocacy.kinds.field import Field, Sort
from advocacy.model.entry import Part, alternatives, fields_of, is_part
from advocacy.model.other import Other
from advocacy.model.record import Record
from advocacy.model.scalar import Money, PartialDate
from advocacy.model.text import Text

# The types that a value of each sort can have; `internal` can have any.
_TYPES: Mapping[Sort, frozenset[object]] = {
    "text": frozenset({Text}),
    "choice": frozenset({str, Other}),
    "amount": frozenset({Money}),
    "number": frozenset({int}),
    "day": frozenset({PartialDate, datetime.date}),
    "place": frozenset({Text}),
    "age": frozenset({int}),
    "grade": frozenset({int}),
    "called": frozenset({Text}),
    "quote": frozenset({Text}),
    "employer": frozenset({Text}),
    "platform": frozenset({Text}),
    "employer-kind": frozenset({Text}),
    "pending": frozenset({bool}),
}


def faults(record: type[Record], fields: Iterable[Field]) -> Iterator[str]:
    """What is wrong in the declaration of `fields` of `record`, a sentence each."""
    own = fields_of(record).keys() - fields_of(Record).keys()
    known = dict(_leaves(record, {*own, "person"}))
    declared = {one.path: one for one in fields}
    for path in sorted(known.keys() - declared.keys()):
        yield f"{path} is not declared"
    for path, one in declared.items():
        if path not in known:
            yield f"{path} is no field of its record"
        else:
            yield from _wrong(one, known[path])


def _wrong(field: Field, annotation: Any) -> Iterator[str]:
    if field.sort == "internal":
        if field.printed:
            yield f"{field.path} is internal and so cannot be printed"
        return
    members = set(_members(annotation))
    held = {_type_of(one) for one in members}
    if not held <= _TYPES[field.sort]:
        yield f"{field.path} cannot be of the sort {field.sort}"
    if field.sort == "choice":
        words = {one for one in members if isinstance(one, str)}
        if words != set(field.choices):
            yield f"{field.path}: its choices are not those of its type"
        if field.counted and words != set(field.counted):
            yield f"{field.path}: not each of its choices is `counted`"
        if Other not in members:
            yield f"{field.path} has no `other` (advocacy.model.other.Other)"


def _type_of(member: object) -> object:
    """The type of a member of a union; that of its value for a word of a Literal."""
    return member if isinstance(member, type) else type(member)


def _members(annotation: Any) -> Iterator[object]:
    """The types and words of Literals that a value of `annotation`, or one in its list, can be."""
    for one in alternatives(annotation):
        if get_origin(one) is tuple:
            yield from _members(get_args(one)[0])
        elif get_origin(one) is Literal:
            yield from get_args(one)
        elif one is not type(None):
            yield one


def _leaves(part: type[Part], names: Iterable[str]) -> Iterator[tuple[str, Any]]:
    """The path and type of every field of `part` among `names`, and of the blocks inside it.

    A list of blocks is one field: nothing in it could be named by a path.
    """
    for name in names:
        annotation = fields_of(part)[name].annotation
        blocks = [one for one in alternatives(annotation) if is_part(one) and one is not Other]
        for block in blocks:
            for path, inner in _leaves(block, fields_of(block)):
                yield f"{name}.{path}", inner
        if not blocks:
            yield name, annotation
