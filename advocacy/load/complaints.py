"""What pydantic found wrong in a value -> findings in the words of staff, each with its place."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from advocacy.load.expected import EXPECTED, Details, Pair, found, shown
from advocacy.load.fields import Hints, choices_at, hint, in_both, keys_at, meant
from advocacy.load.walk import Path, Value
from advocacy.model.entry import Part, fields_of
from advocacy.model.finding import Finding
from advocacy.model.finding_limit import MOST_STORED, more
from advocacy.model.other import Other
from advocacy.model.place import Place
from advocacy.model.text import Located

PlaceOf = Callable[..., Place]
_OTHER_KEYS = tuple(fields_of(Other))  # the block that stands in place of a word of a closed list
_OWN_WORDS = ("都不合适时用自己的话写", "words of your own where none fits")
_DATE = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2}))?\s*[日号月]?")
_WHOLE_YEAR = re.compile(r"(\d{4})年?")


@dataclass(frozen=True, slots=True)
class _Error:
    """One error: the path of the value in what was written, and the branch of a choice of types."""

    type: str
    path: Path
    value: Value
    branches: tuple[tuple[int, str], ...]  # depth of the path and name of the branch there
    key: bool
    message: str
    context: Mapping[str, Any]


def not_a_block(value: Value, place: Place) -> Finding:
    """`value` stands where keys and values are expected."""
    details: Details = {"field": ("这里", "this"), "expected": EXPECTED["dataclass_type"]}
    return Finding("wrong-type", place, details | {"found": found(value), "hint": ("", "")})


def _error(error: Mapping[str, Any], whole: Value) -> _Error:
    """`error` with the steps of its location that are keys told from those that name a type."""
    steps = list(error["loc"])
    lost = [steps.pop()] if error["type"] == "missing" else []
    of_key = bool(steps) and steps[-1] == "[key]"
    if of_key:
        steps.pop()
    path: list[str | int] = []
    branches: list[tuple[int, str]] = []
    here = whole
    for step in steps:
        if (isinstance(here, dict) and step in here) or (
            isinstance(here, tuple) and isinstance(step, int) and step < len(here)
        ):
            here = here[step]
        else:
            branches.append((len(path), str(step)))
            continue
        path.append(step)
    value: Value = path[-1] if of_key else here  # type: ignore[assignment]
    return _Error(error["type"], (*path, *lost), value, tuple(branches), of_key, error["msg"], error.get("ctx") or {})


def _one_branch(errors: Sequence[_Error]) -> list[_Error]:
    """Of a value that may be of several types, the errors of the type that was most likely meant.

    That is one whose errors lie inside the value, not at the value as a whole, and the fewest.
    """
    chosen = [one for one in errors if not one.branches]
    groups: dict[Path, dict[str, list[_Error]]] = {}
    for one in errors:
        if one.branches:
            depth, name = one.branches[0]
            groups.setdefault(one.path[:depth], {}).setdefault(name, []).append(one)
    for path, branches in groups.items():
        inside = [b for b in branches.values() if all(len(one.path) > len(path) for one in b)]
        if inside:
            best = min(inside, key=len)
            deeper = [_Error(e.type, e.path, e.value, e.branches[1:], e.key, e.message, e.context) for e in best]
            chosen += _one_branch(deeper)
        else:
            whole = [one for b in branches.values() for one in b if one.path == path]
            choices = [one for one in whole if one.type == "literal_error"]
            texts = choices if isinstance(whole[0].value, Located) else []
            chosen += (texts or whole)[:1]
    return chosen


def complaints(
    model: type[Part], value: Value, errors: Iterable[Mapping[str, Any]], place: PlaceOf
) -> tuple[Finding, ...]:
    """Findings for the `errors` of pydantic about `value` as a `model`."""
    whole = _Whole(model, value, place)
    read = _unless_misspelt(_one_branch([_error(error, value) for error in errors]), whole)
    left = (more(place(), len(read) - MOST_STORED),) if len(read) > MOST_STORED else ()
    return (*(_finding(whole, error) for error in read[:MOST_STORED]), *left)


class _Whole:
    """What was read, with the keys of each block of it looked up once."""

    def __init__(self, model: type[Part], value: Value, place: PlaceOf) -> None:
        self.model = model
        self.place = place
        self._value = value
        self._keys: dict[Path, dict[Any, Any]] = {}
        self._hints: dict[Path, Hints] = {}

    def _keys_of(self, block: Path) -> dict[Any, Any]:
        """The keys that stand in the block, each by itself: what is equal may have a place."""
        if block not in self._keys:
            here: Any = self._value
            for step in block:
                here = here[step]
            self._keys[block] = {key: key for key in here} if isinstance(here, dict) else {}
        return self._keys[block]

    def key_place(self, path: Path) -> Place:
        """Where the key at the end of `path` itself stands."""
        key = self._keys_of(path[:-1]).get(path[-1])
        return key.place if isinstance(key, Located) else self.place(*path)

    def hint(self, path: Path) -> Pair:
        """What may have been meant by the unknown key at the end of `path`."""
        return self._hints_of(path[:-1]).of(str(path[-1]))

    def meant(self, block: Path, words: Sequence[str]) -> frozenset[str]:
        """The keys of the block that its unknown `words` were meant for."""
        return self._hints_of(block).meant(words)

    def _hints_of(self, block: Path) -> Hints:
        if block not in self._hints:
            taken = frozenset(map(str, self._keys_of(block)))
            self._hints[block] = Hints(keys_at(self.model, block), taken)
        return self._hints[block]


def _unless_misspelt(read: list[_Error], whole: _Whole) -> list[_Error]:
    """`read` without the missing keys that stand there misspelt: who added them would have them twice."""
    lacking = {one.path[:-1] for one in read if one.type == "missing"}
    unknown: dict[Path, list[str]] = {}
    for one in read:
        if one.type == "unexpected_keyword_argument" and one.path[:-1] in lacking:
            unknown.setdefault(one.path[:-1], []).append(str(one.path[-1]))
    meant = {(*block, key) for block, words in unknown.items() for key in whole.meant(block, words)}
    return [one for one in read if one.type != "missing" or one.path not in meant]


def _name(path: Path) -> str:
    """The last key of `path`: the field that staff see in the line."""
    return next((str(step) for step in reversed(path) if isinstance(step, str)), "")


def _choices(error: _Error) -> tuple[str, ...]:
    expected = str(error.context.get("expected", ""))
    return tuple(one or two for one, two in re.findall(r"'([^']*)'|(\d+)", expected))


def _iso(text: str) -> str | None:
    """A date in another form as this program writes it, where it is clear which day is meant.

    The empty text where the form is clear but there is no such day.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    year = _WHOLE_YEAR.fullmatch(plain)
    if year:
        return year[1]
    match = _DATE.fullmatch(plain)
    if match is None:
        return None
    try:
        day = datetime.date(int(match[1]), int(match[2]), int(match[3] or 1))
    except ValueError:
        return ""
    return day.isoformat() if match[3] else f"{day:%Y-%m}"


def _text_trouble(error: _Error) -> _Error:
    """The empty or wrong part of a text in two languages, where the error names only the whole."""
    if error.type == "text_expected" and isinstance(error.value, dict):
        key, item = next(
            (key, item) for key, item in error.value.items() if not isinstance(item, str) or not item.strip()
        )
        path = (*error.path, key)
        return _Error(error.type, path, item, (), False, error.message, error.context)
    return error


def _finding(whole: _Whole, error: _Error) -> Finding:
    place = whole.place
    error = _text_trouble(error)
    path, value = error.path, error.value
    field = _name(path)
    if error.type == "unexpected_keyword_argument":
        details: Details = {"key": str(path[-1]), "hint": whole.hint(path)}
        return Finding("unknown-key", whole.key_place(path), details)
    if error.type == "missing" and isinstance(path[-1], str):
        return Finding("missing-key", place(*path[:-1]), {"key": field})
    spot = whole.key_place(path) if error.key else place(*path)
    empty = isinstance(value, str) and not value.strip()
    if error.type == "text_language" and isinstance(value, dict):
        odd = next((key for key in value if key not in {"zh", "en"}), None)
        if odd is not None:
            spot = whole.key_place((*path, odd))
            return Finding("unknown-language", spot, {"key": str(odd), "field": field})
    if value is None or empty or (error.type == "text_language" and not value):
        return Finding("empty-value", spot, {"field": field})
    if error.type == "literal_error" and isinstance(value, str | int):
        known = list(_choices(error))
        block = keys_at(whole.model, path)
        if block == _OTHER_KEYS and value == _OTHER_KEYS[0]:
            return Finding("other-without-text", spot, {"field": field})
        called = choices_at(whole.model, path)
        if block == _OTHER_KEYS:
            known += block
            called[_OTHER_KEYS[0]] = _OWN_WORDS
        said = hint(str(value), known, called=called)
        if block and block != _OTHER_KEYS and meant(str(value), known, called) is None:
            keys = [*block[:3], "…"] if len(block) > 3 else block  # noqa: PLR2004
            said = (
                f"{said[0]}；或者换行缩进写 {'、'.join(keys)}",
                f"{said[1]}; or, in indented lines below, {', '.join(keys)}",
            )
        return Finding("unknown-choice", spot, {"field": field, "value": shown(value), "hint": said})
    if error.type == "date_impossible":
        return Finding("no-such-day", spot, {"value": shown(value)})
    if error.type in {"date_form", "day_form"} and isinstance(value, str | Decimal):
        iso = _iso(shown(value))
        if iso == "":
            return Finding("no-such-day", spot, {"value": shown(value)})
        if iso is not None and (error.type == "date_form" or len(iso) == len("2020-07-04")):
            details = {"value": shown(value), "corrected": f"{field}: {iso}"}
            return Finding("date-form", spot, details)
    expected = EXPECTED.get(error.type, (error.message, error.message))
    if error.type == "too_long":
        most = error.context["max_length"]
        expected = (f"最多 {most} 项的清单", f"a list of at most {most}")
    if error.type == "too_short":
        least = error.context["min_length"]
        expected = (f"至少 {least} 项的清单", f"a list of at least {least}")
    if error.type == "literal_error":
        expected = in_both(_choices(error), choices_at(whole.model, path))
    if error.type.endswith(("_type", "text_expected")):
        details = {"field": field, "expected": expected, "found": found(value)}
        return Finding("wrong-type", spot, details | {"hint": _hint(whole.model, error, field)})
    details = {"field": field, "found": found(value), "expected": expected}
    return Finding("wrong-form", spot, details)


def _hint(model: type[Part], error: _Error, field: str) -> Pair:
    """How the value would be right, where that is clear."""
    value = error.value
    before = f"{field}: " if error.path and isinstance(error.path[-1], str) else ""
    if error.type == "tuple_type" and isinstance(value, Located):
        return (f"，应写成 {before}[{value}]", f"; write {before}[{value}]")
    if error.type == "dataclass_type" and isinstance(value, Located):
        keys = keys_at(model, error.path)
        first = keys[0]
        if not any(map(str.isalpha, value)):  # a day or a number, which the first key may refuse too
            return (f"，名称有 {'、'.join(keys)}", f"; its names are {', '.join(keys)}")
        return (f"，如 {first}: {value}", f", for example {first}: {value}")
    if error.type in {"string_type", "text_expected"} and isinstance(value, bool):
        word = str(value).lower()
        return (f'，应加引号：{before}"{word}"', f'; put it in quotes: {before}"{word}"')
    if error.type == "int_type" and isinstance(value, Located) and value.isdecimal():
        return (f"，应去掉引号：{before}{value}", f"; without quotes: {before}{value}")
    return ("", "")
