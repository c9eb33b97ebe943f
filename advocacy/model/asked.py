"""How each field of the model is asked for: label, help and example in both languages, and by what input.

The words stand in `data/fields.toml` by the class that has the field, and are read when somebody asks;
fields that a kind adds declare theirs in the kind. What a field takes, its type says.
"""

from __future__ import annotations

import datetime
import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_args, get_origin

from advocacy.model.choices import choices_of
from advocacy.model.data_table import data_table
from advocacy.model.entry import Part, PartField, alternatives, fields_of, is_part
from advocacy.model.other import Other
from advocacy.model.scalar import Money, PartialDate
from advocacy.model.text import Pair, Text
from advocacy.model.written import Given

# What somebody fills in:
#   line, lines         words in one line, or in several
#   list, pairs         several such lines; values by name
#   choice, choices     a word of a closed list, or several
#   day, date           a day; a day, a month or a year
#   money, number, yes  an amount with its currency, a whole number, yes or no
#   id, ids             a problem, source, law, figure …, or several, picked by title (`names`)
#   fields              names of fields of the same file
#   block               fields below it; rows: several such blocks; entries: blocks by id
Input = Literal[
    "line", "lines", "list", "pairs", "choice", "choices", "day", "date", "money", "number", "yes", "id", "ids", "fields",
    "block", "rows", "entries",
]  # fmt: skip
INPUTS: Mapping[Input, Pair] = {
    "line": ("一行文字", "a line of text"),
    "lines": ("几行文字", "some lines of text"),
    "list": ("清单，如 [甲, 乙]", "a list like [a, b]"),
    "pairs": ("每行一条“名称: 内容”", "lines of `name: value`"),
    "choice": ("选一项", "one of a list"),
    "choices": ("选一项或几项", "one or more of a list"),
    "day": ("日期，如 2026-03-15", "a day like 2026-03-15"),
    "date": ("日期，如 2026、2026-03 或 2026-03-15", "a date like 2026, 2026-03 or 2026-03-15"),
    "money": ("金额，如 5860 CNY", "an amount like 5860 CNY"),
    "number": ("整数", "a whole number"),
    "yes": ("true（是）或 false（否）", "true or false"),
    "id": ("编号", "an id"),
    "ids": ("编号的清单，如 [甲, 乙]", "a list of ids like [a, b]"),
    "fields": ("本文件的项目名", "names of fields of this file"),
    "block": ("缩进写下面几项", "the fields below, indented"),
    "rows": ("清单，每一条有下面几项", "a list, each with the fields below"),
    "entries": ("按编号逐条写，每一条有下面几项", "by id, each with the fields below"),
}
Example = str | int | bool | list[Any] | tuple[str, str] | Mapping[str, Any] | None
_OF_TYPES: Mapping[type, Input] = {
    PartialDate: "date", datetime.date: "day", Money: "money", bool: "yes", int: "number",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """What is said of a field: `label` as a form asks for it, `help` in a line, an `example`.

    The example is one value as the file has it; of words in two languages both. `names` says of ids, and
    `input` of texts, what the type does not. `when` names the condition under which it has to be written, `barred`
    of words of its list that under which each cannot stand.
    """

    label: Pair
    help: Pair = ("", "")
    example: Example = None
    names: str = ""
    input: Input | None = None
    when: str = ""
    barred: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A field as a form, a sheet or the help asks for it.

    `path` leads to it (`outcome.forum`; of rows and entries without their number or id). `languages`: it can be
    said in both. `other`: in place of a word of its list it takes words of its own. `required`: it has to be
    written where the block around it is; `when` names a condition under which it has to, besides, and `barred` of
    words that under which they cannot stand.
    """

    path: str
    input: Input
    label: Pair
    help: Pair
    example: Example
    choices: Mapping[str, Pair]
    other: bool
    languages: bool
    many: bool
    required: bool
    names: str
    when: str
    barred: Mapping[str, str]

    @property
    def depth(self) -> int:
        """How many blocks it stands in."""
        return self.path.count(".")


def asked_of(part: type[Part]) -> tuple[Asked, ...]:
    """Every field of `part` in the order of the model, each block before what is in it."""
    return tuple(asked(path, one, declared(owner, one.key)) for path, owner, one in tree(part))


def tree(part: type[Part], above: str = "") -> Iterator[tuple[str, type[Part], PartField]]:
    """The path of every field that people write, the class that has it, and what the model says of it."""
    for one in fields_of(part).values():
        if any(isinstance(mark, Given) for mark in get_args(one.annotation)):
            continue
        path = f"{above}{one.key}"
        yield path, part, one
        for block in _blocks(one.annotation):
            yield from tree(block, f"{path}.")


def asked(path: str, known: PartField, said: Declared) -> Asked:
    """A field of the model as it is asked for."""
    types = list(_types(known.annotation))
    by_name = any(get_origin(one) is dict for one in alternatives(known.annotation))
    held = {one for one in types if isinstance(one, type)}
    return Asked(
        path=path,
        input=said.input or _input(known.annotation, said),
        label=said.label,
        help=said.help,
        example=said.example,
        choices=choices_of(known.annotation),
        other=Other in held,
        languages=not by_name and any(issubclass(one, Text) for one in held),
        many=any(get_origin(one) is tuple for one in alternatives(known.annotation)),
        required=known.required,
        names=said.names,
        when=said.when,
        barred=said.barred,
    )


def declared(owner: type[Part], key: str) -> Declared:
    """What `data/fields.toml` says of a field; the class that adds it may be one above `owner`."""
    for one in owner.__mro__:
        said = _table().get(one.__name__, {}).get(key)
        if said is not None:
            return said
    return Declared(label=(key, key))


@functools.cache
def _table() -> Mapping[str, Mapping[str, Declared]]:
    table = data_table("fields")
    return {name: {key: _read(one) for key, one in fields.items()} for name, fields in table.items()}


def _read(one: Mapping[str, Any]) -> Declared:
    (zh, zh_help), (en, en_help) = one["zh"], one["en"]
    rest = {key: value for key, value in one.items() if key not in {"zh", "en"}}
    return Declared(label=(zh, en), help=(zh_help, en_help), **rest)


def _blocks(annotation: Any) -> Iterator[type[Part]]:
    """The blocks of keys in a type; `other:` is a way to write a word of a list."""
    for one in _types(annotation):
        if is_part(one) and one is not Other:
            yield one


def _types(annotation: Any) -> Iterator[Any]:
    """The types in a type: of a union, of the items of a list, of the values of a mapping."""
    for one in alternatives(annotation):
        if get_origin(one) is tuple:
            yield from _types(get_args(one)[0])
        elif get_origin(one) is dict:
            yield from _types(get_args(one)[1])
        elif one is not type(None):
            yield one


def _input(annotation: Any, said: Declared) -> Input:
    forms = list(alternatives(annotation))
    many, by_id = (any(get_origin(one) is origin for one in forms) for origin in (tuple, dict))
    if any(True for _ in _blocks(annotation)):
        return "entries" if by_id else "rows" if many else "block"
    if said.names:
        return "ids" if many else "id"
    if by_id:
        return "pairs"
    types = list(_types(annotation))
    if any(get_origin(one) is Literal for one in types):
        return "choices" if many else "choice"
    known = (_OF_TYPES[one] for one in types if one in _OF_TYPES)
    return "list" if many else next(known, "line")
