"""A value of YAML -> an entry of the model, or findings that say what is wrong and where."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from advocacy.load.complaints import complaints, not_a_block
from advocacy.load.validation import Model, ValidationError, errors_of, validate
from advocacy.load.walk import Path as KeyPath
from advocacy.load.walk import Value
from advocacy.model.entry import Entry
from advocacy.model.finding import Finding, Language
from advocacy.model.place import At, Places
from advocacy.model.text import Located

# What pydantic says of a number that stands where a text is expected.
_TEXT_WANTED = frozenset({"string_type", "text_expected"})


def written(number: int | Decimal) -> str:
    """A number as it was written: the loader reads as numbers only what keeps its spelling."""
    return format(number, "f") if isinstance(number, Decimal) else str(number)


def _with_texts(value: Value, paths: Iterable[KeyPath], at: At, places: Places) -> Value:
    """`value` with the numbers at `paths` (or those of a text in two languages there) as text."""
    rests: dict[Any, list[KeyPath]] = {}
    for path in paths:
        if not path:
            return _as_text(value, at, places)
        rests.setdefault(path[0], []).append(path[1:])
    changed: dict[Any, Any] = {}
    for step, rest in rests.items():
        if (isinstance(value, dict) and step in value) or (
            isinstance(value, tuple) and isinstance(step, int) and step < len(value)
        ):
            changed[step] = _with_texts(value[step], rest, _below(at, step), places)
        else:  # the name of a choice between types, not a key
            value = _with_texts(value, rest, at, places)
    if isinstance(value, dict):
        return value | changed
    if isinstance(value, tuple):
        return tuple(changed.get(number, item) for number, item in enumerate(value))
    return value


def _as_text(value: Value, at: At, places: Places) -> Value:
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return Located(written(value), places.of(at))
    if isinstance(value, dict):
        return {key: _as_text(item, _below(at, key), places) for key, item in value.items()}
    return value


def _below(at: At, step: str | int) -> At:
    return At(at.file, (*at.path, step))


def read_entry(
    model: type[Model], value: Value, at: At, places: Places, *, language: Language, identifier: str = ""
) -> tuple[Model | None, tuple[Finding, ...]]:
    """`value`, which stands at `at`, as a `model`; None with findings where it is none.

    A number where a text is expected (`volume: 12`) is taken as the text that was written.
    """
    if value is None:
        value = {}
    if not isinstance(value, dict):
        return None, (not_a_block(value, places.of(at)),)
    own: dict[str, Any] = {"id": identifier, "at": at} if issubclass(model, Entry) else {}
    # Staff never write `id` or `at`; as aliases they would pass for the loader's own.
    taken = [key for key in value if key in own]
    given: Value = {key: item for key, item in value.items() if key not in own}
    entry, errors = _validate(model, given, own, language)
    numbers = [tuple(one["loc"]) for one in errors if one["type"] in _TEXT_WANTED]
    if numbers:
        given = _with_texts(given, numbers, at, places)
        entry, errors = _validate(model, given, own, language)
    for key in taken:
        errors.append({"type": "unexpected_keyword_argument", "loc": (str(key),), "msg": "", "input": None})
    whole = {key: value[key] for key in taken} | given  # type: ignore[operator]
    found = complaints(model, whole, errors, lambda *path: places.of(at, *path))
    return (None if found else entry), found


def _validate(
    model: type[Model], given: Any, own: dict[str, Any], language: Language
) -> tuple[Model | None, list[Any]]:
    try:
        return validate(model, given | own, language), []
    except ValidationError as error:
        return None, errors_of(error)
