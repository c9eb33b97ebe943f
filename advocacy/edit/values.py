"""One value of a YAML file changed at its place; every other character of the file stays as it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from advocacy.edit.difference import Add, Gone, Remove, Replace, Step, as_read, form, steps
from advocacy.edit.page import CannotEditError, changed
from advocacy.edit.written import newline_of
from advocacy.load.strict_yaml import read_yaml
from advocacy.load.walk import Path, Value
from advocacy.model.finding import Finding
from advocacy.model.place import Place

# The keys of each block in the order in which they are written, by the keys that lead to it.
Order = Mapping[tuple[str, ...], Sequence[str]]
_BOM = "\ufeff"


def set_value(file: str, text: str, path: Path, value: Any, order: Order | None = None) -> str | Finding:
    """`text`, the whole of `file`, with `value` at `path`; with `GONE` without what is there.

    A key that is new takes its place in `order`, else the last one; an item is new at the number behind
    the last. Blocks on the way that are not there yet are made. A file with a slip is not edited: its
    first finding is given; and so is one (`edit-refused`) where something else would change, or where the
    text would not read back as what was meant.
    """
    before, places, found = read_yaml(file, text.encode("utf-8", "surrogatepass"))
    if found:
        return found[0]
    mark = _BOM if text.startswith(_BOM) else ""
    now = text.removeprefix(_BOM)
    try:
        meant = _meant(before, path, value)
        for step in _steps(before, path, value, order or {}):
            now = changed(now, step)
        return _read_back(file, mark + now, meant)
    except CannotEditError as error:
        near = next((places[path[:end]] for end in range(len(path), -1, -1) if path[:end] in places), Place(file))
        field = ".".join(map(str, path))
        return Finding("edit-refused", near, {"field": field, "why": error.why})


def _read_back(file: str, text: str, meant: Value) -> str:
    """`text` as it says what was meant: a block text at its end needs a line end that the file may not have had."""
    for whole in (text, text + newline_of(text)):
        read, _, found = read_yaml(file, whole.encode("utf-8", "surrogatepass"))
        if not found and form(read) == form(meant):
            return whole
    raise CannotEditError("otherwise")


def _nested(path: Path, value: Any) -> Any:
    """`value` below keys that are not there yet."""
    for step in reversed(path):
        value = {step: value}
    return value


def _meant(whole: Value, path: Path, value: Any) -> Value:
    """What the file shall say."""
    if not path:
        return as_read(value)
    head, rest = path[0], path[1:]
    if isinstance(whole, tuple):
        if not isinstance(head, int) or not 0 <= head <= len(whole):
            raise CannotEditError("item")
        inner = whole[head : head + 1]
        return (*whole[:head], *_inside(inner, rest, value), *whole[head + 1 :])
    if whole is not None and not isinstance(whole, dict):
        raise CannotEditError("keys")
    entries = whole or {}
    inner = (entries[head],) if head in entries else ()
    new = _inside(inner, rest, value)
    kept = {key: item for key, item in entries.items() if key != head}
    return {**kept, head: new[0]} if new else kept


def _inside(inner: tuple[Value, ...], rest: Path, value: Any) -> tuple[Value, ...]:
    """What stands at the first key of a path then: one value, or none where it is gone."""
    if inner and rest:
        return (_meant(inner[0], rest, value),)
    if not isinstance(value, Gone):
        return (as_read(_nested(rest, value)),)
    if not inner:
        raise CannotEditError("missing")
    return ()


def _steps(before: Value, path: Path, value: Any, order: Order) -> Iterator[Step]:
    depth, here = _known(before, path)
    if isinstance(value, Gone):
        holder = _known(before, path[:-1])[1]
        empty: Value = () if isinstance(holder, tuple) else {}
        alone = isinstance(holder, dict | tuple) and len(holder) == 1
        yield Replace(path[:-1], empty) if alone else Remove(path)
    elif depth == len(path):
        yield from steps(here, as_read(value), path)
    elif isinstance(here, tuple) and not here:
        yield Replace(path[:depth], (as_read(_nested(path[depth + 1 :], value)),))
    elif not here:
        yield Replace(path[:depth], as_read(_nested(path[depth:], value)))
    else:
        at, key, rest = path[:depth], path[depth], path[depth + 1 :]
        after = _spot(here, key, order.get(tuple(one for one in at if isinstance(one, str)), ()))
        yield Add((*at, key), as_read(_nested(rest, value)), after)


def _known(whole: Value, path: Path) -> tuple[int, Value]:
    """How many steps of a path lead to something, and to what."""
    for depth, step in enumerate(path):
        inside: Mapping[Any, Value] = whole if isinstance(whole, dict) else {}
        if isinstance(whole, tuple):
            inside = dict(enumerate(whole))
        if step not in inside:
            return depth, whole
        whole = inside[step]
    return len(path), whole


def _spot(block: Value, key: str | int, order: Sequence[str]) -> str | int | None:
    """The key behind which a new one goes: the last of those that come before it."""
    keys = list(block) if isinstance(block, dict) else []
    earlier = set(order[: order.index(str(key))]) if key in order else set(keys)
    return next((one for one in reversed(keys) if one in earlier), None)
