"""What has to be done to a value so that it becomes another one: one change of one key at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from difflib import SequenceMatcher
from typing import Any, Final, TypeVar

from advocacy.load.walk import Path, Value

Key = TypeVar("Key", str, int)


@dataclass(frozen=True, slots=True)
class Gone:
    """In place of a value: the key or item is to be taken away."""


GONE: Final = Gone()


@dataclass(frozen=True, slots=True)
class Replace:
    """Another value at a path that there is."""

    path: Path
    value: Value


@dataclass(frozen=True, slots=True)
class Add:
    """A new key behind the key `after` (None: before all others), or a new item at its number."""

    path: Path
    value: Value
    after: str | int | None = None


@dataclass(frozen=True, slots=True)
class Remove:
    """A key or item with all that it holds; never the last of its block."""

    path: Path


Step = Replace | Add | Remove


def as_read(value: Any) -> Value:
    """Plain Python as the reader of YAML gives it: lists are tuples."""
    if isinstance(value, Mapping):
        return {key: as_read(item) for key, item in value.items()}
    return tuple(map(as_read, value)) if isinstance(value, list | tuple) else value


def form(value: Value) -> Any:
    """What two values share that are written the same: 1, 1.0 and true are three."""
    if isinstance(value, dict):
        return ("map", frozenset((form(key), form(item)) for key, item in value.items()))
    if isinstance(value, tuple):
        return ("list", tuple(map(form, value)))
    sort = "text" if isinstance(value, str) else type(value).__name__
    return (sort, f"{value:f}" if isinstance(value, Decimal) else str(value))


def steps(old: Value, new: Value, at: Path) -> Iterator[Step]:
    """The changes, to be made one after the other, that turn `old` into `new`, at the deepest places that differ."""
    if form(old) == form(new):
        return
    if isinstance(old, dict) and isinstance(new, dict) and old and new:
        yield from _of_map(old, new, at)
    elif isinstance(old, tuple) and isinstance(new, tuple) and old and new:
        yield from _of_list(old, new, at)
    else:
        yield Replace(at, new)


def _of_map(old: Mapping[Any, Value], new: Mapping[Any, Value], at: Path) -> Iterator[Step]:
    before = None
    for key, value in new.items():
        if key in old:
            yield from steps(old[key], value, (*at, key))
        else:
            yield Add((*at, key), value, before)
        before = key
    yield from (Remove((*at, key)) for key in old if key not in new)


def _of_list(old: Sequence[Value], new: Sequence[Value], at: Path) -> Iterator[Step]:
    """From the end, so that the numbers of what comes before still hold."""
    pairs = SequenceMatcher(None, [form(one) for one in old], [form(one) for one in new], autojunk=False)
    for _, first, last, new_first, new_last in reversed(pairs.get_opcodes()):
        common = min(last - first, new_last - new_first)
        yield from (Remove((*at, number)) for number in reversed(range(first + common, last)))
        for number in reversed(range(new_first + common, new_last)):
            yield Add((*at, first + common), new[number])
        for number in reversed(range(common)):
            yield from steps(old[first + number], new[new_first + number], (*at, first + number))
