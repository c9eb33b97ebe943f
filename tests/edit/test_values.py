"""One value of a YAML file changed at its place: what changes, and what does not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from advocacy.edit import GONE, Order, set_value
from advocacy.load.strict_yaml import read_yaml
from advocacy.model.finding import Finding
from tests.campaigns.running import PROJECT

# A file with what staff write around a value: comments, quotes, brackets, block texts. Synthetic.
FILE = """\
# 案例
title:  # 标题
  zh: 甲
  en: "A: b"   # why quoted
problems: [hiring, pay]
summary:
  zh: |
    一。

    二。
  en: >-
    One,
    folded.

# what it rests on
sources:
  - source: press  # seen
    note: first
  # between
  - {source: court, page: "38"}
checked: {by: Li, on: 2026-03-05}
"""


def lines_changed(path: tuple[str | int, ...], value: object, order: Order | None = None, text: str = FILE) -> str:
    """The lines that go and those that come, as a patch without context shows them."""
    import difflib

    after = set_value("case.yaml", text, path, value, order)
    assert isinstance(after, str), after
    told = list(difflib.unified_diff(text.splitlines(), after.splitlines(), n=0, lineterm=""))[2:]
    return "\n".join(line for line in told if not line.startswith("@@"))


@pytest.mark.parametrize(
    ("path", "value", "changes"),
    [
        (("title", "zh"), "乙", "-  zh: 甲\n+  zh: 乙"),
        # What another program could misread is put in quotation marks, what needs none any more loses them.
        (("title", "zh"), "乙: # 丙", '-  zh: 甲\n+  zh: "乙: # 丙"'),
        (("title", "zh"), "yes", '-  zh: 甲\n+  zh: "yes"'),
        (("title", "zh"), "0123", '-  zh: 甲\n+  zh: "0123"'),
        (("title", "en"), "B", '-  en: "A: b"   # why quoted\n+  en: B   # why quoted'),
        (("title", "en"), "B: c", '-  en: "A: b"   # why quoted\n+  en: "B: c"   # why quoted'),
        (("title", "zh"), 7, "-  zh: 甲\n+  zh: 7"),
        (("title", "zh"), "一\n二\n", "-  zh: 甲\n+  zh: |\n+    一\n+    二"),
        # A block text stays one while it ends with a line end.
        (("summary", "zh"), "一。\n", "-    \n-    二。".replace("    \n", "\n")),
        (("summary", "zh"), "三", "-  zh: |\n-    一。\n-\n-    二。\n+  zh: 三"),
        (("summary", "en"), "Two.\n", "-  en: >-\n-    One,\n-    folded.\n+  en: |\n+    Two."),
        # In lists and brackets.
        (("problems",), ["hiring", "rigid", "pay"], "-problems: [hiring, pay]\n+problems: [hiring, rigid, pay]"),
        (("problems",), ["pay"], "-problems: [hiring, pay]\n+problems: [pay]"),
        (("problems",), [], "-problems: [hiring, pay]\n+problems: []"),
        (("problems", 2), "a, b", '-problems: [hiring, pay]\n+problems: [hiring, pay, "a, b"]'),
        (("sources", 2), {"source": "x"}, "+  - {source: x}"),
        (("sources", 0, "page"), "4-5", "+    page: 4-5"),
        (("sources", 0), GONE, "-  - source: press  # seen\n-    note: first"),
        (("sources", 1, "page"), GONE, '-  - {source: court, page: "38"}\n+  - {source: court}'),
        (("checked", "on"), "2026-11-30", "-checked: {by: Li, on: 2026-03-05}\n+checked: {by: Li, on: 2026-11-30}"),
        (("checked",), GONE, "-checked: {by: Li, on: 2026-03-05}"),
        (("title", "zh"), GONE, "-  zh: 甲"),
        # A whole block: only what differs in it changes, item by item and key by key.
        (("title",), {"zh": "甲", "en": "A: b", "x": 1}, "+  x: 1"),
        (("title",), {"zh": "乙", "x": None}, '-  zh: 甲\n-  en: "A: b"   # why quoted\n+  zh: 乙\n+  x: null'),
        (
            ("sources",),
            [{"source": "new", "note": "n\n"}, {"source": "court", "page": "38"}],
            "-  - source: press  # seen\n-    note: first\n+  - source: new  # seen\n+    note: |\n+      n",
        ),
        (("sources",), [{"source": "press", "note": "first"}], '-  - {source: court, page: "38"}'),
        (("problems",), ["new", "hiring", "pay"], "-problems: [hiring, pay]\n+problems: [new, hiring, pay]"),
        (("checked",), {"by": "Li"}, "-checked: {by: Li, on: 2026-03-05}\n+checked: {by: Li}"),
        (("checked",), {"on": "2026-03-05"}, "-checked: {by: Li, on: 2026-03-05}\n+checked: {on: 2026-03-05}"),
        (
            ("checked",),
            {"x": 1, "by": "Li", "on": "2026-03-05", "64": {"a": [1, True]}},
            '-checked: {by: Li, on: 2026-03-05}\n+checked: {x: 1, by: Li, on: 2026-03-05, "64": {a: [1, true]}}',
        ),
        # Another sort of value.
        (("problems",), "pay", "-problems: [hiring, pay]\n+problems: pay"),
        (("problems",), {"a": {"b": "c"}}, "-problems: [hiring, pay]\n+problems:\n+  a:\n+    b: c"),
        (("problems",), [{"a": 1, "b": "x"}], "-problems: [hiring, pay]\n+problems: [{a: 1, b: x}]"),
        (("title", "zh"), ["a", "b"], "-  zh: 甲\n+  zh: [a, b]"),
        (
            ("summary",),
            "x",
            "-summary:\n-  zh: |\n-    一。\n-\n-    二。\n-  en: >-\n-    One,\n-    folded.\n+summary: x",
        ),
        # Blocks on the way are made.
        (("consent", "withdrawn"), "2026-11-30", "+consent:\n+  withdrawn: 2026-11-30"),
    ],
)
def test_a_change_touches_the_lines_of_its_value(path: tuple[str | int, ...], value: object, changes: str) -> None:
    assert lines_changed(path, value) == changes


def test_the_first_key_of_an_item_leaves_its_dash_to_the_next() -> None:
    text = "sources:\n  - source: press\n    note: first\n"
    assert set_value("a.yaml", text, ("sources", 0, "source"), GONE) == "sources:\n  - note: first\n"


def test_a_new_key_takes_its_place_in_the_order_of_the_starter() -> None:
    order = {(): ["title", "problems", "private", "summary"], ("title",): ["zh", "en"]}
    after = set_value("a.yaml", FILE, ("private",), True, order)
    assert "\nproblems: [hiring, pay]\nprivate: true\nsummary:\n" in str(after)
    assert set_value("a.yaml", "title:\n  en: A\n", ("title", "zh"), "甲", order) == "title:\n  zh: 甲\n  en: A\n"
    assert set_value("a.yaml", "b: 1\n", ("a",), 2, {(): ["a", "b"]}) == "a: 2\nb: 1\n"


def test_line_ends_the_byte_order_mark_and_a_missing_last_line_end_stay() -> None:
    assert set_value("a.yaml", "\ufeffa: 1\r\nb: 2\r\n", ("a",), "x\ny\n") == "\ufeffa: |\r\n  x\r\n  y\r\nb: 2\r\n"
    assert set_value("a.yaml", "a: 1\nb: 2", ("c",), 3) == "a: 1\nb: 2\nc: 3"
    assert set_value("a.yaml", "a: 1\nb: 2", ("b",), GONE) == "a: 1"
    # But where the value itself ends with one.
    assert set_value("a.yaml", "a: 1", ("a",), "x\ny\n") == "a: |\n  x\n  y\n"


@pytest.mark.parametrize(
    ("before", "path", "value", "after"),
    [
        ("a:\n", ("a",), "x", "a: x\n"),
        ("a: {b: , c: 1}\n", ("a", "b"), "x", "a: {b: x, c: 1}\n"),
        ("a: {}\n", ("a", "b"), 1, "a:\n  b: 1\n"),
        ("a: {b: {}, c: }\n", ("a", "b", "d"), 1, "a: {b: {d: 1}, c: }\n"),
        ("a: {b: 1, c: }\n", ("a", "c"), 1, "a: {b: 1, c: 1}\n"),
        ("a: []\n", ("a", 0), {"b": 1, "c": "d"}, "a:\n  - b: 1\n    c: d\n"),
        ("a: []\n", ("a", 0), "x", "a: [x]\n"),
        ("a: 'it''s'\n", ("a",), "it's: so", "a: 'it''s: so'\n"),
        ("a: 'b: c'\n", ("a",), "one\ntwo", "a: |-\n  one\n  two\n"),
        ("a: |\n  b\n", ("a",), {"b": 1}, "a:\n  b: 1\n"),
        ("- a\n- b\n", (0,), GONE, "- b\n"),
        ("- b\n", (0,), "a", "- a\n"),
        ("a:\n  - b\n  -\n    c: 1\n", ("a", 1), GONE, "a:\n  - b\n"),
        ("a:\n  b: 1\n\n# end\n", ("a",), [], "a: []\n\n# end\n"),
        ("a: 1.50\n", ("a",), Decimal("2.50"), "a: 2.50\n"),
        ("1: a\n", (1,), "b", "1: b\n"),
        ("a: 1\n", (), {"a": 1, "b": 2}, "a: 1\nb: 2\n"),
        ("a: b\r\rc: d\r", ("c",), "x\ny\n", "a: b\r\rc: |\r  x\r  y\r"),
    ],
)
def test_odd_forms_are_changed_in_their_form(
    before: str, path: tuple[str | int, ...], value: object, after: str
) -> None:
    assert set_value("a.yaml", before, path, value) == after


@pytest.mark.parametrize(
    ("text", "path", "value", "found"),
    [
        # A file with a slip is not edited: the slip is shown.
        ("a: 1\nb：2\n", ("a",), 2, ("wide-colon", 2)),
        ("a: 1\na: 2\n", ("a",), 2, ("duplicate-key", 2)),
        ("a: [\n", ("a",), 2, ("broken-yaml", 2)),
        # What would touch something else is refused.
        ("a: |2\n   x\n", ("a",), "y", ("edit-refused", 2)),
        ("a: {b: 1, # why\n  c: 2}\n", ("a", "b"), GONE, ("edit-refused", 1)),
        ("a:\n  # why\n  b: 1\n  # and\n  c: 2\n", ("a",), "x", ("edit-refused", 3)),
        ("- b: 1\n  # why\n  c: 2\n", (0, "b"), GONE, ("edit-refused", 1)),
        ("- - b\n  - c\n", (0, 0), GONE, ("edit-refused", 1)),
        # What no file may hold, or is not there.
        ("a: 1\n", ("a",), "x\u202ey", ("edit-refused", 1)),
        ("a: 1\n", ("b",), GONE, ("edit-refused", 1)),
        ("a: [1]\n", ("a", 3), 1, ("edit-refused", 1)),
        ("a: 1\n", ("a", "b"), 1, ("edit-refused", 1)),
        ("# nothing\n", ("a",), 1, ("edit-refused", 0)),
    ],
)
def test_what_cannot_be_done_safely_is_a_finding(
    text: str, path: tuple[str | int, ...], value: object, found: tuple[str, int]
) -> None:
    refused = set_value("a.yaml", text, path, value)
    assert isinstance(refused, Finding), refused
    assert (refused.code, refused.place.line) == found


# ------------------------------------------------------- the files that ship


def plain(value: Any) -> Any:
    """A value of the reader as lists and dicts."""
    if isinstance(value, dict):
        return {key if isinstance(key, int) else str(key): plain(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return str(value) if isinstance(value, str) else value


def read(text: str) -> Any:
    value, _, found = read_yaml("a.yaml", text.encode())
    assert found == ()
    return plain(value)


def paths(value: Any, at: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, item in inner:
        yield (*at, step)
        yield from paths(item, (*at, step))


def at(value: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        value = value[step]
    return value


def meant(whole: Any, path: tuple[str | int, ...], value: Any) -> Any:
    """What a file shall say, worked out on plain lists and dicts."""
    import copy

    whole = copy.deepcopy(whole)
    holder = at(whole, path[:-1])
    if value is GONE:
        del holder[path[-1]]
    elif isinstance(holder, list) and path[-1] == len(holder):
        holder.append(value)
    else:
        holder[path[-1]] = value
    return whole


TEXTS = {
    path.relative_to(PROJECT).as_posix(): path.read_bytes().decode()
    for path in sorted([*PROJECT.glob("evidence/**/*.yaml"), *PROJECT.glob("briefs/*.yaml"), PROJECT / "advocacy.yaml"])
}
VALUES = {file: read(text) for file, text in TEXTS.items()}
PATHS = [(file, path) for file, value in VALUES.items() for path in paths(value)]
PIECES = ["残疾人", "就业", "：", "，", "。", " ", ": ", " #", "#", "- ", "'", '"', "[", "]", "{", "}", ",", "&", "*",
          "!", "|", ">", "%", "@", "`", "\\", "a", "0", "12", ".5", "true", "yes", "2020-07-04", "“引”", "😀", "é",
          "–", "~", "=", "?"]  # fmt: skip
LINE = st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map("".join).map(str.strip).filter(bool)
PARAGRAPHS = st.lists(LINE, min_size=2, max_size=3).map("\n".join)
LEAF = st.one_of(
    LINE,
    PARAGRAPHS,
    PARAGRAPHS.map("{}\n".format),
    st.sampled_from(["yes", "on", "1e5", "0123", "12:30", "38.3", "~", "null", "=", "<<", "-", ":", "a:", "# x", "'"]),
    st.integers(0, 999),
    st.booleans(),
)
SHAPES: dict[str, Callable[[str], str]] = {"lf": lambda text: text, "crlf": lambda text: text.replace("\n", "\r\n"), "bom": "\ufeff{}".format,
          "open": lambda text: text.rstrip("\n")}  # fmt: skip


def value_lines(text: str, path: tuple[str | int, ...]) -> tuple[int, int]:
    """From the line of the key at `path` (from 0) up to, not including, the next line with a key or item."""
    value, places, _ = read_yaml("a.yaml", text.encode())
    starts: dict[tuple[str | int, ...], int] = {}

    def walk(value: Any, at: tuple[str | int, ...]) -> None:
        for step in value if isinstance(value, dict) else range(len(value)) if isinstance(value, tuple) else ():
            starts[*at, step] = step.place.line if hasattr(step, "place") else places[*at, step].line
            walk(value[step], (*at, step))

    walk(value, ())
    first = starts[path]
    after = [line for other, line in starts.items() if other[: len(path)] != path and line > first]
    return first - 1, min(after, default=text.count("\n") + 2) - 1


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.sampled_from(PATHS), st.sampled_from(["set", "set", "gone", "key", "item"]), LEAF, st.sampled_from(list(SHAPES))
)
def test_whatever_is_changed_in_the_files_that_ship_nothing_else_changes(
    where: tuple[str, tuple[str | int, ...]], what: str, leaf: Any, shape: str
) -> None:
    file, path = where
    text = SHAPES[shape](TEXTS[file])
    old = at(VALUES[file], path)
    value: Any = GONE if what == "gone" else leaf
    if what == "set" and isinstance(old, list | dict):
        return  # no form writes a text over a block
    if what == "key":
        path = next(path[:end] for end in range(len(path), -1, -1) if isinstance(at(VALUES[file], path[:end]), dict))
        path = (*path, "zz")
    if what == "item":
        lists = (path[:end] for end in range(len(path), -1, -1) if isinstance(at(VALUES[file], path[:end]), list))
        holder = next(lists, None)
        if holder is None:
            return
        path = (*holder, len(at(VALUES[file], holder)))
    after = set_value(file, text, path, value)
    if isinstance(after, Finding):
        assert after.code == "edit-refused"
        assert what == "gone", (after, "only what is taken away may be refused")
        return

    # It says what was meant,
    if what != "gone" or len(at(VALUES[file], path[:-1])) > 1:
        assert read(after) == meant(VALUES[file], path, value)
    # in the form of the file,
    assert after.startswith("\ufeff") == text.startswith("\ufeff")
    assert shape != "crlf" or "\n" not in after.replace("\r\n", "")
    # with every comment,
    if what != "gone":
        for comment in (line.strip() for line in text.splitlines() if line.lstrip().startswith("#")):
            assert comment in after
    # and every line before and behind it is as it was.
    was, now = ([line.rstrip("\r\n") for line in one.split("\n")] for one in (text, after))
    if what in {"set", "gone"}:
        first, last = value_lines(text, path)
        if what == "gone":
            if len(at(VALUES[file], path[:-1])) == 1:  # its block is `{}` then, behind the key of the block
                return
            last += was[first].lstrip().startswith("- ")  # the next key moves up to the dash
        assert was[:first] == now[:first]
        behind = len(was) - last
        assert behind <= 0 or was[-behind:] == now[-behind:]
    # Set back, it is the file that it was.
    if what == "set" and not isinstance(old, str):
        assert set_value(file, after, path, old) == text
    if what in {"key", "item"}:
        back = str(set_value(file, after, path, GONE))
        # A block text at the end of a file needs the line end that the file had not.
        assert back.removesuffix("\n" if shape == "open" else "") == text


KEY = st.sampled_from(["zh", "en", "on", "no", "a-b", "64", "甲", "x: y"])
VALUE = st.recursive(
    LEAF, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEY, inner, max_size=3), max_leaves=5
)


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(PATHS), st.data(), st.sampled_from(list(SHAPES)))
def test_any_value_over_any_other_reads_back_or_is_refused(
    where: tuple[str, tuple[str | int, ...]], data: st.DataObject, shape: str
) -> None:
    file, path = where
    old = at(VALUES[file], path)
    value = data.draw(VALUE)
    if isinstance(old, dict) and isinstance(value, dict):
        value = {key: item for key, item in old.items() if data.draw(st.booleans())} | value
    if isinstance(old, list) and isinstance(value, list):
        value = [item for item in old if data.draw(st.booleans())] + value
    text = SHAPES[shape](TEXTS[file])
    after = set_value(file, text, path, value)
    if isinstance(after, Finding):
        assert after.code == "edit-refused"
        return
    assert read(after) == meant(VALUES[file], path, value)
    first, last = value_lines(text, path)
    was, now = ([line.rstrip("\r\n") for line in one.split("\n")] for one in (text, after))
    assert was[:first] == now[:first]
    behind = len(was) - last
    assert behind <= 0 or was[-behind:] == now[-behind:]
