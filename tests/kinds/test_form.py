"""The declared fields of each kind: equal to its record, in the order of its starter, with words that people understand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from advocacy.kinds import KINDS
from advocacy.kinds.conditions import CONDITIONS
from advocacy.kinds.form import form_of
from advocacy.kinds.kind import Kind
from advocacy.load.entries import read_entry
from advocacy.load.schema import schemas
from advocacy.load.strict_yaml import read_yaml
from advocacy.model.asked import Asked
from advocacy.model.finding import Finding
from advocacy.model.place import At, Places

EVERY_KIND = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.name))


def fields(kind: Kind) -> list[Asked]:
    return [one for _, asked in form_of(kind) for one in asked]


def in_schema(schema: dict[str, Any], within: dict[str, Any], above: str = "") -> Iterator[tuple[str, bool]]:
    """The path of every key that the JSON Schema knows, and whether it has to be there."""
    for key, value in within["properties"].items():
        yield f"{above}{key}", key in within.get("required", ())
        for reference in re.findall(r"'#/\$defs/(\w+)'", str(value)):
            if reference != "Other":
                yield from in_schema(schema, schema["$defs"][reference], f"{above}{key}.")


@EVERY_KIND
def test_the_fields_are_those_of_the_schema_each_once_and_required_alike(kind: Kind) -> None:
    schema = schemas()[kind.name]
    known = dict(in_schema(schema, schema))
    assert sorted(one.path for one in fields(kind)) == sorted(known)
    assert {one.path: one.required for one in fields(kind)} == known


@EVERY_KIND
def test_the_order_is_that_of_the_starter(kind: Kind) -> None:
    text = re.sub(r"^# (?=(person|consent|checked|since|  ))", "", kind.starter, flags=re.MULTILINE)
    text = text.replace("person: decide\n", "")
    started = list(paths(read_yaml("starter.yaml", text.encode())[0]))
    asked = [one.path for one in fields(kind)]
    assert len(started) > 15
    assert [path for path in asked if path in started] == started


def paths(value: Any, above: str = "") -> Iterator[str]:
    match value:
        case dict():
            for key, item in value.items():
                if key not in {"zh", "en"}:
                    yield f"{above}{key}"
                    yield from paths(item, f"{above}{key}.")
        case tuple():
            for item in value:
                yield from paths(item, above)


@EVERY_KIND
def test_labels_and_help_are_plain_words_in_both_languages(kind: Kind) -> None:
    for one in fields(kind):
        for zh, en in (one.label, one.help):
            assert re.search(r"[\u4e00-\u9fff]", zh), one.path
            assert re.fullmatch(r"[^\u4e00-\u9fff]+", en), one.path
        zh, en = one.label
        assert not re.search("[A-Za-z_]", zh), f"{one.path}: no code in a label"
        assert not re.search(r"_|\b[a-z]+-[a-z]+-", en), f"{one.path}: no id in a label"
        assert len(zh) <= 14 and len(en) <= 40, f"{one.path}: a label is short"  # noqa: PT018
        assert len(one.help[0]) <= 50 and len(one.help[1]) <= 120, f"{one.path}: help is a line"  # noqa: PT018


@EVERY_KIND
def test_no_label_stands_twice_in_a_kind(kind: Kind) -> None:
    for labels in zip(*(one.label for one in fields(kind)), strict=True):
        assert sorted(labels) == sorted(set(labels))


@EVERY_KIND
def test_the_examples_together_are_a_record_without_a_finding(kind: Kind) -> None:
    assert read(kind, example(kind)) == ()


@EVERY_KIND
def test_the_words_that_stand_for_whole_blocks_are_read_too(kind: Kind) -> None:
    for path, word in (("person", "nobody"), ("consent", "published")):
        (asked,) = (one for one in fields(kind) if one.path == path)
        assert list(asked.choices) == [word]
        assert read(kind, example(kind) | {path: word}) == ()


@EVERY_KIND
def test_every_field_that_is_filled_in_has_an_example_of_its_own_sort(kind: Kind) -> None:
    for one in fields(kind):
        if one.input in {"block", "rows"} or one.path == "kind":
            assert one.example is None
        else:
            assert one.example is not None, one.path
            words = one.example if isinstance(one.example, list) else [one.example]
            assert not one.choices or {str(word) for word in words} <= set(one.choices), one.path


@EVERY_KIND
def test_a_field_that_is_needed_under_a_condition_names_one_that_there_is(kind: Kind) -> None:
    named = {one.path: one.when for one in fields(kind) if one.when}
    assert named.keys() == {"person", "consent", "consent.assent"}
    asked = {one.path: one for one in fields(kind)}
    barred = {one.path: dict(one.barred) for one in asked.values() if one.barred}
    assert barred == {"consent": {"published": "unpublished"}}
    for when in (*named.values(), "unpublished"):
        condition = CONDITIONS[when]
        assert set(condition.words) <= set(asked[condition.field].choices)


def example(kind: Kind) -> dict[str, Any]:
    """A record of the examples of all fields."""
    record: dict[str, Any] = {}
    asked = {one.path: one for one in fields(kind)}
    for path, one in asked.items():
        *above, key = path.split(".")
        here: Any = record
        for number, step in enumerate(above, 1):
            rows = asked[".".join(above[:number])].input == "rows"
            here = here.setdefault(step, [{}] if rows else {})
            here = here[0] if rows else here
        if path == "kind":
            here[key] = kind.name
        elif one.example is not None:
            pair = one.languages and one.example is not None
            value = dict(zip(("zh", "en"), one.example, strict=True)) if pair else one.example  # type: ignore[arg-type]
            here[key] = value
    return record


def read(kind: Kind, record: dict[str, Any]) -> tuple[Finding, ...]:
    """What is found in a file that holds `record`."""
    made, places, findings = read_yaml("made.yaml", as_yaml(record).encode())
    assert findings == (), as_yaml(record)
    at = At("made.yaml")
    _, findings = read_entry(kind.record, made, at, Places({"made.yaml": places}), language="zh", identifier="made")
    return findings


def as_yaml(value: Any, indent: str = "") -> str:
    """Lines of YAML in block form; a text in double quotes, but for days and amounts."""
    lines = []
    for key, item in value.items():
        if isinstance(item, dict):
            lines.append(f"{indent}{key}:\n{as_yaml(item, indent + '  ')}")
        elif isinstance(item, list) and isinstance(item[0], dict):
            first, *rest = as_yaml(item[0], indent + "    ").splitlines(keepends=True)
            lines.append(f"{indent}{key}:\n{indent}  - {first.strip()}\n{''.join(rest)}")
        elif isinstance(item, list):
            lines.append(f"{indent}{key}: [{', '.join(item)}]\n")
        elif isinstance(item, bool):
            lines.append(f"{indent}{key}: {str(item).lower()}\n")
        elif key in {"zh", "en"} or key == "article":
            lines.append(f'{indent}{key}: "{item}"\n')
        else:
            lines.append(f"{indent}{key}: {item}\n")
    return "".join(lines)
