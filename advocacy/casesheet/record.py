"""A row beside a record: what the file says for each column, and the file with what a row changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from advocacy.casesheet.cells import NOTHING, Plain, plain, value_of
from advocacy.casesheet.columns import Column
from advocacy.edit import Order
from advocacy.kinds.form import form_of
from advocacy.kinds.kind import Kind
from advocacy.load.walk import Path, Value
from advocacy.model.finding import Language

# What a row says: of lists all items at the path of the list.
Said = Mapping[Path, Plain]


def key_of(column: Column) -> Path:
    """Where a row says something for a column: for all columns of a list the same."""
    return column.path[:-1] if column.is_of_list else column.path


def emptied(said: Said, before: Said) -> tuple[Path, ...]:
    """Where a file has something and the cells of a row nothing."""
    return tuple(path for path in before if path not in said)


def said_of(value: Value, columns: Iterable[Column], language: Language) -> dict[Path, Plain]:
    """What a file says as far as the columns go; plain texts are in the campaign's own `language`."""
    found: dict[Path, Plain] = {}
    for column in columns:
        said = plain(column, _at(value, key_of(column), column.language, language))
        if said is not None and said != ():
            found[key_of(column)] = said
    return found


def _at(value: Any, path: Path, spoken: Language | None, language: Language) -> Any:
    here = value
    for number, step in enumerate(path):
        last = number == len(path) - 1
        if last and spoken is not None and isinstance(here, str):
            return here if spoken == language else None
        try:
            here = here[step]
        except (LookupError, TypeError):
            return None
    return here


def changes(said: Said, before: Said, columns: Sequence[Column]) -> dict[Path, Plain]:
    """What a row says otherwise than the file."""
    widths = _widths(columns)
    return {path: one for path, one in said.items() if one != _shown(before.get(path), widths.get(path))}


def _widths(columns: Iterable[Column]) -> Counter[Path]:
    """How many columns each list has."""
    return Counter(key_of(one) for one in columns if one.is_of_list)


def _shown(before: Plain | None, width: int | None) -> Plain | None:
    return before[:width] if isinstance(before, tuple) else before


def merged(order: Order, value: Value, said: Said, columns: Sequence[Column], language: Language) -> dict[str, Value]:
    """`value` with what a row says put in; blocks and keys that are new take their place in `order`.

    Of a list of words the cells count, and items for which the sheet has no column stay.
    """
    whole: dict[str, Any] = _open(value) if isinstance(value, dict) else {}
    by_key = {key_of(one): one for one in columns}
    widths = _widths(columns)
    for path, one in said.items():
        column = by_key[path]
        if one in NOTHING:
            _take_out(whole, path)
            continue
        new = value_of(column, one, language)
        old = _at(value, path, column.language, language)
        if isinstance(new, tuple) and isinstance(old, tuple) and path in widths:
            new = (*new, *old[widths[path] :])
        if isinstance(new, str) and isinstance(old, str) and not old.endswith("\n") and "\n" not in new[:-1]:
            new = new.removesuffix("\n")
        _put(whole, path, new, column.language, language)
    _drop_empty(whole)
    return {key: _closed(item) for key, item in _sorted(whole, order, value).items()}


def in_order(order: Order, value: Mapping[str, Value]) -> dict[str, Value]:
    """A new record with all its keys in the order of the file."""
    return dict(_sorted(value, order, None))


def key_order(kind: Kind) -> dict[tuple[str, ...], list[str]]:
    """The keys of each block in the order in which they are written."""
    order: dict[tuple[str, ...], list[str]] = {}
    for _, fields in form_of(kind):
        for one in fields:
            *above, key = one.path.split(".")
            order.setdefault(tuple(above), []).append(key)
    return order


def _open(value: Value) -> Any:
    if isinstance(value, dict):
        return {key: _open(item) for key, item in value.items()}
    return [_open(item) for item in value] if isinstance(value, tuple) else value


def _closed(value: Any) -> Value:
    if isinstance(value, dict):
        return {key: _closed(item) for key, item in value.items()}
    return tuple(map(_closed, value)) if isinstance(value, list | tuple) else value


def _put(whole: Any, path: Path, new: Value, spoken: Language | None, language: Language) -> None:
    here = whole
    for step, following in pairwise(path):
        if isinstance(step, int):
            here += [{} for _ in range(step + 1 - len(here))]
        inner = here[step] if isinstance(step, int) else here.get(step)
        is_text = spoken is not None and following == path[-1]
        if is_text and isinstance(inner, str):
            if spoken == language:
                here[step] = new
                return
            inner = {language: inner}
        elif not isinstance(inner, list if isinstance(following, int) else dict):
            inner = [] if isinstance(following, int) else {}
        here[step] = inner
        here = inner
    if isinstance(path[-1], int):  # pragma: no cover - items are put in with their list
        raise TypeError(path)
    here[path[-1]] = new


def _take_out(whole: Any, path: Path) -> None:
    here = whole
    for step in path[:-1]:
        try:
            here = here[step]
        except (LookupError, TypeError):
            return
    if isinstance(here, dict):
        here.pop(path[-1], None)
    if here == {} and len(path) > 1 and isinstance(path[-2], str):
        _take_out(whole, path[:-1])


def _drop_empty(block: Any) -> None:
    """Take the blocks out of lists that hold nothing."""
    for item in block.values() if isinstance(block, dict) else ():
        if isinstance(item, list):
            item[:] = [one for one in item if one != {}]
        _drop_empty(item)


def _sorted(block: Any, order: Mapping[tuple[str, ...], Sequence[str]], before: Any, at: tuple[str, ...] = ()) -> Any:
    """Each block with its new keys where they belong; those that were there stay as they stand."""
    if isinstance(block, list):
        items = before if isinstance(before, tuple) else ()
        return [_sorted(one, order, items[n] if n < len(items) else None, at) for n, one in enumerate(block)]
    if not isinstance(block, dict):
        return block
    old = before if isinstance(before, dict) else {}
    known = list(order.get(at, ("zh", "en")))
    keys = [key for key in old if key in block]
    for key in sorted((one for one in block if one not in old), key=lambda one: _rank(known, one)):
        earlier = [n for n, other in enumerate(keys) if _rank(known, other) < _rank(known, key)]
        keys.insert(earlier[-1] + 1 if earlier else 0, key)
    return {key: _sorted(block[key], order, old.get(key), (*at, str(key))) for key in keys}


def _rank(known: Sequence[str], key: str) -> int:
    return known.index(key) if key in known else len(known)
