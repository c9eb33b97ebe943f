"""What was read of unchanged files: stored on the disk by content, so that it is not read again.

One line for each YAML file that had nothing wrong: the hash of its name, its content and the
program, then its value with the place of everything in it; and one for each other value that was
made of what did not change. It is JSON, as a cache must not be able to run code, and stands
under its own hash: a file that is torn, edited or of another program is as good as none. What the
last load did not meet is gone from it, so that a record that was withdrawn
is gone from here too.
"""

from __future__ import annotations

import hashlib
import json
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

from advocacy import files
from advocacy.load.walk import Path as KeyPath
from advocacy.load.walk import Value
from advocacy.model.paths import CampaignPaths
from advocacy.model.place import Place
from advocacy.model.text import Located

_FILE = "parsed.jsonl"
_LARGEST = 500_000_000  # octets: a campaign of a hundred thousand records
_LARGEST_VALUE = 20_000_000  # characters: reading more back takes as long as making it
_Sort = TypeVar("_Sort")


class Cache:
    """The parsed YAML files of the campaign in `root`, as `program` (a version) read them."""

    def __init__(self, root: Path, program: str) -> None:
        self._folder = CampaignPaths(root).cache
        self._program = program
        self._before = self._read()
        self._now: dict[str, str] = {}

    def find(self, file: str, data: bytes) -> tuple[Value, dict[KeyPath, Place]] | None:
        """The value and the places of a file with this name and content, if it was stored."""
        node: Any = self.find_value(file, data)
        places: dict[KeyPath, Place] = {}
        try:
            return _value(node, (), file, places), places
        except (ArithmeticError, LookupError, RecursionError, TypeError, ValueError):
            return None  # not one of ours, whatever its hash says

    def keep(self, file: str, data: bytes, value: Value, places: dict[KeyPath, Place]) -> None:
        """Store what was read of a file in which nothing was wrong."""
        self.keep_value(file, data, _node(value, (), places))

    def find_value(self, name: str, state: bytes) -> Any | None:
        """What was stored under this name and state; it is stored again."""
        key = self._key(name, state)
        line = self._before.get(key)
        if line is None:
            return None
        self._now[key] = line
        try:
            return json.loads(line)
        except (RecursionError, ValueError):
            return None

    def keep_value(self, name: str, state: bytes, value: Any) -> None:
        """Store what was made of `state`, as JSON, where it is not too much."""
        line = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        if len(line) <= _LARGEST_VALUE:
            self._now[self._key(name, state)] = line

    def turn(self) -> None:
        """Begin another load in the same process: it finds what the last one met, and nothing else."""
        self._before, self._now = self._now, {}

    def save(self) -> None:
        """Write what the last load met, and nothing else; a folder that refuses has no cache."""
        # What a killed run left, and what the disk kept us from renewing, may tell of a record that was withdrawn.
        files.take_away(self._folder / f".{_FILE}{files.UNFINISHED}")
        if self._now == self._before:
            return
        lines = "\n".join(f"{key} {line}" for key, line in self._now.items()).encode()
        try:
            files.unversioned_folder(self._folder)
            data = f"{hashlib.sha256(lines).hexdigest()}\n".encode() + lines
            files.put(data, self._folder / _FILE, lambda: True)
        except OSError:
            files.take_away(self._folder / _FILE)

    def _key(self, file: str, data: bytes) -> str:
        named = f"{self._program}\0{file}\0".encode("utf-8", "surrogatepass")
        return hashlib.sha256(named + data).hexdigest()

    def _read(self) -> dict[str, str]:
        try:
            head, _, lines = files.read(self._folder / _FILE, _LARGEST).partition(b"\n")
            if head.decode() != hashlib.sha256(lines).hexdigest():
                return {}
            pairs = [line.partition(" ") for line in lines.decode().split("\n")]
        except (OSError, UnicodeDecodeError):
            return {}
        return {key: line for key, _, line in pairs}


# A node is [line, column, value]; a mapping is a list of [key, line, column, node], and what JSON
# has no form for is {"d": a decimal} or {"s": a sequence}.


def _node(value: Value, path: KeyPath, places: dict[KeyPath, Place]) -> list[Any]:
    place = places.get(path, Place(""))
    stored: Any = value
    if isinstance(value, Decimal):
        stored = {"d": str(value)}
    elif isinstance(value, tuple):
        stored = {"s": [_node(item, (*path, n), places) for n, item in enumerate(value)]}
    elif isinstance(value, dict):
        stored = [[key, *_spot(key), _node(item, (*path, key), places)] for key, item in value.items()]
    return [place.line, place.column, stored]


def _spot(key: Located | int) -> tuple[int, int]:
    return (key.place.line, key.place.column) if isinstance(key, Located) else (0, 0)


def _value(node: list[Any], path: KeyPath, file: str, places: dict[KeyPath, Place]) -> Value:
    line, column, stored = node
    place = places[path] = _place(file, line, column)
    if isinstance(stored, str):
        return Located(stored, place)
    if isinstance(stored, list):
        entries: dict[Any, Any] = {}
        for written, row, start, inner in stored:
            is_text = isinstance(written, str)
            key = Located(written, _place(file, row, start)) if is_text else _of_sort(int, written)
            entries[key] = _value(inner, (*path, key), file, places)
        return entries
    if isinstance(stored, dict):
        if "d" in stored:
            return Decimal(stored["d"])
        items = [_value(inner, (*path, n), file, places) for n, inner in enumerate(stored["s"])]
        return tuple(items)
    return stored if stored is None or stored is True or stored is False else _of_sort(int, stored)


def _place(file: str, line: object, column: object) -> Place:
    return Place(file, _of_sort(int, line), _of_sort(int, column))


def _of_sort(kind: type[_Sort], value: object) -> _Sort:
    if type(value) is not kind:
        raise TypeError(value)
    return value
