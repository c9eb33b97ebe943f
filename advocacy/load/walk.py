"""Events of a YAML parser -> plain values with their places, in the sense of YAML 1.2.

Only `true` and `false` are booleans, decimals stay exact, dates stay text. Refused: a key written
twice, anchors, aliases, tags, merge keys, several documents.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from advocacy.load.decode import forbidden
from advocacy.model.finding import Finding
from advocacy.model.place import Place
from advocacy.model.text import Located

Value = None | bool | int | Decimal | Located | tuple[Any, ...] | dict[Any, Any]
Path = tuple[str | int, ...]

DEEPEST = 20  # blocks inside blocks
LONGEST = 10_000  # characters of one text: fifteen pages
_ASIDE = "\0"  # the path of what is read only for its findings; no key can be written like this

# A number is read as one only where it would be written back the same: 0123 and 1e5 stay text.
_INTEGER = re.compile(r"(?a:0|-?[1-9]\d{0,30})")
_DECIMAL = re.compile(r"(?a:-?(?:0|[1-9]\d{0,30})\.\d{1,30})")
_NUMERIC = frozenset("-0123456789")
_CONSTANTS = dict.fromkeys(("", "~", "null", "Null", "NULL"))
_BOOLEANS = dict.fromkeys(("true", "True", "TRUE"), True)
_BOOLEANS |= dict.fromkeys(("false", "False", "FALSE"), False)


def plain_value(text: str, place: Place) -> Value:
    """What a text without quotation marks means."""
    if text in _CONSTANTS:
        return None
    if text in _BOOLEANS:
        return _BOOLEANS[text]
    if text[0] in _NUMERIC:
        if _INTEGER.fullmatch(text):
            return int(text)
        if _DECIMAL.fullmatch(text):
            return Decimal(text)
    return Located(text.strip(), place)


def leaves(value: Value) -> list[tuple[Path, Located]]:
    """Every text in a value with the keys that lead to it, in the order of the file."""
    found: list[tuple[Path, Located]] = []

    def gather(value: Value, path: Path) -> None:
        if isinstance(value, Located):
            found.append((path, value))
        elif isinstance(value, dict):
            for key, item in value.items():
                gather(item, (*path, key))
        elif isinstance(value, tuple):
            for number, item in enumerate(value):
                gather(item, (*path, number))

    gather(value, ())
    return found


class Walk:
    """The events of one document -> its value, with the place of everything in it."""

    def __init__(self, file: str, events: Sequence[Any], lines: Sequence[str], longest: int) -> None:
        import yaml

        self._yaml = yaml
        self._file = file
        self._events = iter(events)
        self._lines = lines
        self._last = len(lines)
        self._longest = longest
        self.places: dict[Path, Place] = {}
        self.findings: list[Finding] = []

    def whole(self) -> Value:
        """The value of the first document; a second one is refused."""
        value: Value = None
        documents = 0
        for event in self._events:
            if isinstance(event, self._yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._find("several-documents", self._place(event.start_mark))
                    break
                value = self._value(next(self._events), ())
        return value

    def _place(self, mark: Any) -> Place:
        line = mark.line + 1
        if line > self._last:  # the end of the file
            return Place(self._file, self._last, 1)
        return Place(self._file, line, mark.column + 1)

    def _find(self, code: str, place: Place, **details: str | tuple[str, str]) -> None:
        self.findings.append(Finding(code, place, details))

    def _find_forbidden(self, text: str, place: Place) -> None:
        for _, details in forbidden(text):
            self.findings.append(Finding("forbidden-character", place, details))

    def _value(self, event: Any, path: Path) -> Value:
        place = self.places[path] = self._place(event.start_mark)
        sort = type(event)
        if sort is self._yaml.AliasEvent:
            self._find("anchor", place, sign=f"*{event.anchor}")
            return None
        if event.anchor is not None or event.tag is not None:
            self._refuse_signs(event, place)
        if sort is self._yaml.ScalarEvent:
            return self._scalar(event, path)
        if len(path) >= DEEPEST:
            self._find("too-deep", place, most=str(DEEPEST))
            self._skip()
            return None
        if sort is self._yaml.SequenceStartEvent:
            return self._sequence(path)
        return self._mapping(path)

    def _refuse_signs(self, event: Any, place: Place) -> None:
        if event.anchor is not None:
            self._find("anchor", place, sign=f"&{event.anchor}")
        if event.tag is not None:
            self._find("tag", place, tag=event.tag.replace("tag:yaml.org,2002:", "!!"))

    def _skip(self) -> None:
        """Pass over the rest of a block that has begun."""
        depth = 1
        while depth:
            event = next(self._events)
            depth += isinstance(event, self._yaml.CollectionStartEvent)
            depth -= isinstance(event, self._yaml.CollectionEndEvent)

    def _scalar(self, event: Any, path: Path) -> Value:
        place = self.places[path]
        if event.style == '"':  # "\u202e" is not in the text of the file, but in its sense
            self._find_forbidden(event.value, place)
        if event.implicit[0] and len(event.value) <= self._longest:
            return plain_value(event.value, place)
        if event.style in ("|", ">"):
            place = self.places[path] = self._first_line(event, place)
        if len(event.value) > self._longest:
            self._find("text-too-long", place, most=f"{self._longest:,}")
        said = event.value[: self._longest]
        return Located(said.replace("\t", " ") if event.style == '"' else said, place)  # in others it is found

    def _first_line(self, event: Any, place: Place) -> Place:
        """Where the words under `|` begin: numerals in them are looked up there."""
        for number in range(event.start_mark.line + 1, min(event.end_mark.line, len(self._lines))):
            line = self._lines[number]
            if line.strip():
                return Place(self._file, number + 1, len(line) - len(line.lstrip(" ")) + 1)
        return place

    def _sequence(self, path: Path) -> tuple[Any, ...]:
        items: list[Value] = []
        end = self._yaml.SequenceEndEvent
        while type(event := next(self._events)) is not end:
            items.append(self._value(event, (*path, len(items))))
        return tuple(items)

    def _mapping(self, path: Path) -> dict[Any, Any]:
        entries: dict[Any, Any] = {}
        end = self._yaml.MappingEndEvent
        while type(event := next(self._events)) is not end:
            key = self._key(event, path)
            if key is None:
                self._value(next(self._events), (*path, _ASIDE))
            elif key in entries:
                place = self._place(event.start_mark)
                first = self.places[(*path, key)]
                self._find("duplicate-key", place, key=str(key), line=str(first.line))
                self._value(next(self._events), (*path, _ASIDE))
            else:
                entries[key] = self._value(next(self._events), (*path, key))
        return entries

    def _key(self, event: Any, path: Path) -> Located | int | None:
        """A key: text, or a whole number such as a year; None where it can be no key."""
        place = self._place(event.start_mark)
        if type(event) is not self._yaml.ScalarEvent:
            self._find("odd-key", place)
            self._value(event, (*path, _ASIDE))
            return None
        if event.anchor is not None or event.tag is not None:
            self._refuse_signs(event, place)
        if event.value == "<<" and event.implicit[0]:
            self._find("anchor", place, sign="<<")
            return None
        if event.style == '"':
            self._find_forbidden(event.value, place)
        if event.implicit[0] and event.value[:1] in _NUMERIC and _INTEGER.fullmatch(event.value):
            return int(event.value)
        return Located(event.value, place)
