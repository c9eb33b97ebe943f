"""The time that a file of mistakes takes grows with its size and no faster."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from advocacy.kinds import KINDS
from advocacy.load.entries import read_entry
from advocacy.load.strict_yaml import read_yaml
from advocacy.model.finding import ordered
from advocacy.model.place import At, Places
from tests.growth import grows_with_its_size

RECORD = KINDS[0].record
Text = Callable[[int], str]


def lines(line: str) -> Text:
    return lambda count: "".join(line.format(n=number) for number in range(count))


HOSTILE: dict[str, Text] = {
    "unknown keys": lines("zkey{n}: x\n"),
    "keys near a known one": lines("titel{n}: x\n"),
    "one key again and again": lines("title: x\n"),
    "numbers where texts are expected": lambda count: "sources:\n" + lines("  - {n}\n")(count),
    "entries with unknown keys": lambda count: "sources:\n" + lines("  - a{n}: {n}\n")(count),
    "numbers in a long list": lambda count: f"problems: [{', '.join(map(str, range(count)))}]\n",
    "invisible characters": lambda count: "summary: |\n  " + "你好\u200b吗他们都好的呀" * count,
    "an invisible character a line": lines("key{n}: 一二三四五六七八九十一二三四五六\u200b\n"),
    "tabs": lines("key{n}:\tx\n"),
    "full-width colons": lines("key{n}：x\n"),
    "full-width quotation marks": lines("key{n}: “x”\n"),
    "colons too many": lines("key{n}: b: c\n"),
    "anchors": lines("key{n}: &a x\n"),
    "keys that are lists": lines("? [a]\n: b\n"),
    "escapes": lines('key{n}: "\\u200b"\n'),
    "a long line": lambda count: f"title: {'甲，' * count}\n",
    "a long list": lambda count: f"title: [{'a, ' * count}]\n",
    "a quotation mark that never ends": lambda count: 'a: "' + "x\n" * count,
    "commas in braces": lines("key{n}: {{zh: 甲，en: b}}\n"),
}
COUNT = 1_500


def read(text: str) -> None:
    """A record is read and everything wrong in it is found."""
    value, places, slips = read_yaml("a.yaml", text.encode())
    _, found = read_entry(RECORD, value, At("a.yaml"), Places({"a.yaml": places}), language="zh", identifier="a")
    assert ordered((*slips, *found))


@pytest.mark.parametrize("name", HOSTILE)
def test_four_times_the_mistakes_take_about_four_times_as_long(name: str) -> None:
    make = HOSTILE[name]
    grows_with_its_size(lambda count: read(make(count)), COUNT)
