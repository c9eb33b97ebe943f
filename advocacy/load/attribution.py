"""Which entries of a file a finding in it is about, so that it stops no others."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import Any

from advocacy.load.disk import YamlFile
from advocacy.model.codes import category_of
from advocacy.model.finding import Finding
from advocacy.model.suggestion import Names
from advocacy.model.text import Located


@dataclass(frozen=True, slots=True)
class Block:
    """An entry of a file, as `word:id`, the lines on which it stands, the column of its key."""

    about: str
    column: int
    first: int
    last: int


def blocks(word: str, entries: dict[Any, Any], last: int) -> list[Block]:
    """The entries of a mapping that ends on line `last`, each down to the next one."""
    keys = [key for key in entries if isinstance(key, Located)]
    ends = [key.place.line - 1 for key in keys[1:]] + [last]
    return [
        Block(f"{word}:{key}", key.place.column, key.place.line, max(key.place.line, end))
        for key, end in zip(keys, ends[: len(keys)], strict=True)
    ]


def guessed(word: str, text: str, indent: int) -> tuple[str, ...]:
    """The entries that a file seems to hold which cannot be parsed: its keys at `indent`."""
    keys = re.findall(rf"(?m)^ {{{indent}}}([a-z0-9][a-z0-9_-]*) *[:：]", text)
    return tuple(f"{word}:{key}" for key in dict.fromkeys(keys))


def attributed(findings: Iterable[Finding], known: Iterable[Block], otherwise: tuple[str, ...]) -> list[Finding]:
    """`findings` of reading a file, each about the entry on whose lines it stands.

    One that concerns the whole file or stands outside every entry is about `otherwise`.
    """
    known = sorted(known, key=lambda block: block.first)
    firsts = [block.first for block in known]
    by_name: dict[tuple[int, str], list[str]] = {}
    for block in known:
        by_name.setdefault((block.column, block.about.partition(":")[2]), []).append(block.about)

    def about(finding: Finding) -> tuple[str, ...]:
        if category_of(finding) == "whole file":
            return otherwise
        line = finding.place.line
        if finding.code == "duplicate-key":
            twice = by_name.get((finding.place.column, str(finding.details["key"])))
            if twice:
                return tuple(twice)
        # Blocks follow one another; two may share a line only where both are on it alone.
        on = []
        for block in reversed(known[: bisect_right(firsts, line)]):
            if block.last < line:
                break
            on.append(block.about)
        return tuple(reversed(on)) or otherwise

    return [replace(finding, about=about(finding)) for finding in findings]


def record_about(identifier: str, source: YamlFile | None, problems: Collection[str]) -> tuple[str, ...]:
    """What a record that cannot be used is about: itself, and its problems as far as can be seen.

    `problems` are those of the agenda. Documents on them would go without the record in silence,
    so its findings stop them too.
    """
    about = (f"record:{identifier}",)
    if source is None:
        return about
    written = source.value.get("problems") if isinstance(source.value, dict) else None
    words = [written] if isinstance(written, str) else written
    if not isinstance(words, tuple | list):
        return about + tuple(f"problem:{one}" for one in problems if one in source.text)
    names = dict.fromkeys(map(str, words))
    known = Names(problems)
    near = (one if one in problems else known.nearest(one) for one in names)
    return about + tuple(f"problem:{one}" for one in dict.fromkeys(near) if one)
