"""What every thing written in YAML has in common: an id and a place."""

from __future__ import annotations

import functools
from collections.abc import Collection
from typing import get_args

from pydantic import BaseModel, ConfigDict
from pydantic.json_schema import SkipJsonSchema

from advocacy.model.place import At


class Part(BaseModel):
    """A block inside an entry: only known keys, exact types, never changed."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, arbitrary_types_allowed=True, populate_by_name=True
    )


@functools.cache
def field_names(model: type[BaseModel]) -> frozenset[str]:
    """The names of all fields of `model`; those of a block inside it as `person.grade`."""
    names: set[str] = set()
    for name, field in model.model_fields.items():
        names.add(name)
        for kind in (field.annotation, *get_args(field.annotation)):
            if isinstance(kind, type) and issubclass(kind, BaseModel):
                names |= {f"{name}.{inner}" for inner in field_names(kind)}
    return frozenset(names)


def covered(field: str, names: Collection[str]) -> bool:
    """True if `names` has `field` or a block around it."""
    return any(field == one or field.startswith(f"{one}.") for one in names)


def within(field: str, names: Collection[str]) -> bool:
    """True if `names` has `field`, a block around it, or something inside it."""
    return covered(field, names) or any(one.startswith(f"{field}.") for one in names)


class Entry(Part):
    """A thing with an id; the loader gives `id` (file name or key) and `at` (its place)."""

    id: SkipJsonSchema[str]
    at: SkipJsonSchema[At]
