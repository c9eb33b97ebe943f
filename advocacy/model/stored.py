"""Values -> JSON and back, for what is kept on the disk between two builds.

Immutable values only: dataclasses by their fields, tuples, mappings, texts, numbers, days, octets.
What is read back is equal to what was kept, or an error: nothing but the types that the reader names
is made of it, and each field holds what its annotation says.
"""

from __future__ import annotations

import base64
import datetime
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from functools import lru_cache
from types import UnionType
from typing import Any, Literal, Protocol, Union, get_args, get_origin, get_type_hints

from advocacy.model.document import Constant, Inlines
from advocacy.model.place import Place
from advocacy.model.text import Located


class Store(Protocol):
    """What an earlier build kept as JSON, by a name and all that it was made of."""

    def find_value(self, name: str, state: bytes) -> Any | None:
        """What was kept; None where there is nothing."""

    def keep_value(self, name: str, state: bytes, value: Any) -> None:
        """Keep it for the next build."""

    def __hash__(self) -> int:
        """By identity: functions remember by it."""


# JSON has no form for these. A dataclass is {its name: its fields}, a tuple a list.
_LOCATED, _DECIMAL, _DAY, _OCTETS, _MAPPING, _SET = "text", "decimal", "day", "octets", "map", "set"


def to_stored(value: object) -> Any:
    """What stands for `value` in JSON.

    Raises:
        TypeError: there is no form for it.
    """
    kind = type(value)
    if value is None or kind in {str, int, bool}:
        return value
    if kind is tuple and isinstance(value, tuple):
        return [to_stored(one) for one in value]
    if isinstance(value, Constant):
        return {kind.__name__: [[to_stored(one) for one in value], value.text]}
    if isinstance(value, Located):
        return {_LOCATED: [str(value), to_stored(value.place)]}
    if isinstance(value, Decimal):
        return {_DECIMAL: str(value)}
    if kind is datetime.date and isinstance(value, datetime.date):
        return {_DAY: value.isoformat()}
    if isinstance(value, bytes):
        return {_OCTETS: base64.b64encode(value).decode()}
    if isinstance(value, Mapping):
        return {_MAPPING: [[to_stored(key), to_stored(one)] for key, one in value.items()]}
    if isinstance(value, frozenset):
        return {_SET: [to_stored(one) for one in sorted(value)]}
    if is_dataclass(value):
        names = _names_of(kind)  # type: ignore[arg-type]  # mypy takes the hash of its instances for that of a class
        return {kind.__name__: [to_stored(getattr(value, name)) for name in names]}
    message = f"{kind.__name__} cannot be kept"
    raise TypeError(message)


@lru_cache(maxsize=256)
def _names_of(kind: type[Any]) -> tuple[str, ...]:
    """The names of the fields of a dataclass."""
    return tuple(one.name for one in fields(kind))


def find_stored(store: Store | None, name: str, state: bytes, types: Mapping[str, type], sort: Any) -> Any | None:
    """The value that an earlier build kept; None where there is none of this sort, whatever its hash says.

    `sort` is an annotation, and `types` are the dataclasses that it may hold.
    """
    node = store.find_value(name, state) if store is not None else None
    try:
        found = from_stored(node, types)
        return found if _is_of(sort)(found) else None
    except (ArithmeticError, LookupError, RecursionError, TypeError, ValueError):
        return None


def from_stored(node: Any, types: Mapping[str, type]) -> Any:
    """The value that `node` stands for; `types` are the dataclasses that it may hold.

    Raises:
        ArithmeticError, LookupError, TypeError, ValueError: it is not of `to_stored`.
    """
    if isinstance(node, list):
        return tuple([from_stored(one, types) for one in node])
    if not isinstance(node, dict):
        return node
    ((name, inner),) = node.items()
    match name:
        case "text":
            return Located(inner[0], from_stored(inner[1], {"Place": Place}))
        case "decimal":
            return Decimal(inner)
        case "day":
            return datetime.date.fromisoformat(inner)
        case "octets":
            return base64.b64decode(inner)
        case "map":
            return {from_stored(key, types): from_stored(one, types) for key, one in inner}
        case "set":
            return frozenset(from_stored(one, types) for one in inner)
    kind, values = types[name], [from_stored(one, types) for one in inner]
    if not all(is_of(one) for is_of, one in zip(_of_fields(kind), values, strict=True)):
        message = f"no {name}"
        raise TypeError(message)
    return kind(*values)


@lru_cache(maxsize=128)
def _of_fields(kind: type) -> tuple[Callable[[Any], bool], ...]:
    """For each field of a dataclass, whether a value is one for it."""
    if kind is Constant:
        return _is_of(Inlines), _is_of(str)
    hints = get_type_hints(kind)
    return tuple(_is_of(hints[one.name]) for one in fields(kind))


@lru_cache(maxsize=512)
def _is_of(sort: Any) -> Callable[[Any], bool]:
    """Whether a value is of an annotation; what a dataclass holds was looked at when it was made."""
    origin, inner = get_origin(sort), get_args(sort)
    if origin is Literal:
        return lambda value: isinstance(value, str) and value in inner
    if origin in (Union, UnionType):
        plain = tuple(one for one in inner if isinstance(one, type) and one is not int)
        others = [_is_of(one) for one in inner if one not in plain]
        return lambda value: isinstance(value, plain) or any(is_of(value) for is_of in others)
    if origin is tuple and inner[-1] is Ellipsis:
        of_item = _is_of(inner[0])
        return lambda value: isinstance(value, tuple) and all(map(of_item, value))
    if origin is tuple:
        items = [_is_of(one) for one in inner]
        return lambda value: (
            isinstance(value, tuple)
            and len(value) == len(items)
            and all(is_of(one) for is_of, one in zip(items, value, strict=True))
        )
    if origin in (dict, Mapping):
        of_key, of_value = map(_is_of, inner)
        return lambda value: isinstance(value, dict) and all(map(of_key, value)) and all(map(of_value, value.values()))
    return lambda value: isinstance(value, sort) and (sort is not int or type(value) is int)
