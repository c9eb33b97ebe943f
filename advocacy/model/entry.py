"""What every thing written in YAML has in common: an id and a place."""

from __future__ import annotations

import types
from collections.abc import Collection, Iterator, Mapping
from dataclasses import MISSING, dataclass, field, fields
from functools import lru_cache
from typing import Annotated, Any, ClassVar, Union, dataclass_transform, get_args, get_origin, get_type_hints

from advocacy.model.place import At
from advocacy.model.written import Given

# Of a mapping that is empty where nobody writes it: JSON Schema then says so.
EMPTY: Mapping[str, Any] = {"json_schema_extra": {"default": {}}}


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
class Part:
    """A block inside an entry: a frozen dataclass, read by `load` with only known keys and exact types."""

    __pydantic_config__: ClassVar[Mapping[str, Any]] = {"extra": "forbid", "strict": True, "populate_by_name": True}

    def __init_subclass__(cls) -> None:
        """Each is made a dataclass."""
        super().__init_subclass__()
        dataclass(frozen=True, kw_only=True)(cls)


class Entry(Part):
    """A thing with an id; the loader gives `id` (file name or key) and `at` (its place)."""

    id: Annotated[str, Given()]
    at: Annotated[At, Given()]


@dataclass(frozen=True, slots=True)
class PartField:
    """A field of a part: its `key` in YAML, its type, and whether it must be written."""

    key: str
    annotation: Any
    required: bool


def fields_of(part: type[Part]) -> Mapping[str, PartField]:
    """The fields of a part by name."""
    return _fields_of(part)  # type: ignore[arg-type]  # mypy takes the hash of its instances for that of a class


@lru_cache(maxsize=128)
def _fields_of(part: type[Part]) -> Mapping[str, PartField]:
    hints = get_type_hints(part, include_extras=True)
    return {
        one.name: PartField(
            one.metadata.get("alias", one.name),
            hints[one.name],
            one.default is MISSING and one.default_factory is MISSING,
        )
        for one in fields(part)  # type: ignore[arg-type]
    }


def alternatives(annotation: Any) -> Iterator[Any]:
    """The types of a union, without what is annotated about them."""
    if get_origin(annotation) in (Union, types.UnionType):
        for one in get_args(annotation):
            yield from alternatives(one)
    elif get_origin(annotation) is Annotated:
        yield from alternatives(get_args(annotation)[0])
    else:
        yield annotation


def is_part(annotation: Any) -> bool:
    """True of a type that is a block of keys."""
    return isinstance(annotation, type) and issubclass(annotation, Part)


def field_names(part: type[Part]) -> frozenset[str]:
    """The names of all fields of `part`; those of a block inside it as `person.grade`."""
    return _field_names(part)  # type: ignore[arg-type]  # as above


@lru_cache(maxsize=128)
def _field_names(part: type[Part]) -> frozenset[str]:
    names: set[str] = set()
    for name, one in fields_of(part).items():
        names.add(name)
        for block in filter(is_part, alternatives(one.annotation)):
            names |= {f"{name}.{inner}" for inner in field_names(block)}
    return frozenset(names)


def covered(field: str, names: Collection[str]) -> bool:
    """True if `names` has `field` or a block around it."""
    return any(field == one or field.startswith(f"{one}.") for one in names)


def within(field: str, names: Collection[str]) -> bool:
    """True if `names` has `field`, a block around it, or something inside it."""
    return covered(field, names) or any(one.startswith(f"{field}.") for one in names)
