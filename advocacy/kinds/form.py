"""All fields of the records of a kind, in the order of the file: what a form, a sheet and the help ask for.

The fields that every record has are declared in `data/fields.toml`, those of a kind in the kind.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from advocacy.kinds.kind import Kind
from advocacy.model.asked import Asked, Declared, asked, declared, tree
from advocacy.model.entry import fields_of
from advocacy.model.record import Record
from advocacy.model.text import Pair, pair


@dataclass(frozen=True, slots=True)
class Group:
    """Fields that are asked for together. `asked` is the question that opens them, where they can be passed over.

    `fields` are fields of every record; without any, they are those that the kind adds.
    """

    id: str
    label: Pair
    fields: tuple[str, ...] = ()
    asked: Pair | None = None


# In the order of the file, and so are the fields in each.
GROUPS = (
    Group("matter", ("事情", "The matter"), ("kind", "title", "problems", "summary")),
    Group("particulars", ("具体情况", "Particulars")),
    Group("person", ("当事人", "The person"), ("person",), ("讲的是某个人的经历吗？", "Does it tell of a person?")),
    Group(
        "consent",
        ("本人的同意", "Their consent"),
        ("consent", "quote"),
        ("本人同意把这件事写出来吗？", "Does this person agree to being written about?"),
    ),
    Group("grounds", ("依据与核对", "What it rests on"), ("law", "figures", "sources", "standing", "checked")),
    Group("kept", ("不公开的内容", "What is kept out of print"), ("private",)),
)


def form_of(kind: Kind) -> tuple[tuple[Group, tuple[Asked, ...]], ...]:
    """The groups of fields of a record of this kind."""
    own = tuple(name for name in fields_of(kind.record) if name not in fields_of(Record))
    every = list(_fields(kind))
    return tuple(
        (group, tuple(one for name in group.fields or own for one in every if _is_in(one.path, name)))
        for group in GROUPS
    )


def _is_in(path: str, name: str) -> bool:
    return path == name or path.startswith(f"{name}.")


def _fields(kind: Kind) -> Iterator[Asked]:
    of_kind = {one.path: one for one in kind.fields}
    blocks = {one.path: Declared(label=one.label, help=one.help) for one in kind.blocks}
    for path, owner, one in tree(kind.record):
        field = of_kind.get(path)
        if field is None:
            said = blocks.get(path) or declared(owner, one.key)
            made = asked(path, one, said)
            yield replace(made, choices={kind.name: pair(kind.called)}) if path == "kind" else made
            continue
        said = Declared(
            label=field.asked or pair(field.name),
            help=field.help,
            example=field.example,
            names=field.names,
            input=field.input,
        )
        made = asked(path, one, said)
        named = {word: pair(text) for word, text in field.choices.items()}
        yield replace(made, choices=named or made.choices)
