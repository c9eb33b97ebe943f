"""Every field of the files that staff write has a label and a line of help, and no word is declared for nothing."""

from __future__ import annotations

import re
from typing import Any

import pytest

from advocacy.kinds import KINDS
from advocacy.load.entries import read_entry
from advocacy.load.strict_yaml import read_yaml
from advocacy.model.asked import asked_of, tree
from advocacy.model.data_table import data_table
from advocacy.model.forms import FORMS
from advocacy.model.place import At, Places

EVERY_FORM = pytest.mark.parametrize("name", FORMS)


@EVERY_FORM
def test_every_field_has_a_label_and_help_in_both_languages(name: str) -> None:
    for one in asked_of(FORMS[name].part):
        for zh, en in (one.label, one.help):
            assert re.search(r"[\u4e00-\u9fff]", zh), one.path
            assert re.fullmatch(r"[^\u4e00-\u9fff]+", en), one.path


@EVERY_FORM
def test_no_label_stands_twice_in_a_block(name: str) -> None:
    blocks: dict[str, list[tuple[str, str]]] = {}
    for one in asked_of(FORMS[name].part):
        blocks.setdefault(one.path.rpartition(".")[0], []).append(one.label)
    for labels in blocks.values():
        assert len({zh for zh, _ in labels}) == len({en for _, en in labels}) == len(labels)


@EVERY_FORM
def test_each_example_alone_is_read_where_it_stands(name: str) -> None:
    """What else the blocks around it need is found; of the field itself nothing is."""
    for one in asked_of(FORMS[name].part):
        if one.example is None:
            assert one.input in {"block", "rows", "entries"} or one.choices, f"{one.path} has no example"
            continue
        value: Any = dict(zip(("zh", "en"), one.example, strict=True)) if one.languages else one.example  # type: ignore[arg-type]
        *above, key = one.path.split(".")
        ways = {asked.path: asked for asked in asked_of(FORMS[name].part)}
        rows = one.many and one.languages
        text = f"{key}: {flow([value] if rows else value)}"
        for number in range(len(above), 0, -1):
            around = ways[".".join(above[:number])]
            inner = f"{{{text}}}"
            text = f"{above[number - 1]}: " + {
                "rows": f"[{inner}]",
                "entries": f'{{"1": {inner}}}' if above[number - 1] == "articles" else f"{{some-id: {inner}}}",
            }.get(around.input, inner)
        made, places, findings = read_yaml("made.yaml", f"{text}\n".encode())
        assert findings == (), text
        _, found = read_entry(
            FORMS[name].part, made, At("made.yaml"), Places({"made.yaml": places}), language="zh", identifier="made"
        )
        around_it = {"some-id", *above}  # a block says what else it needs
        own = [one for one in found if one.code != "missing-key" and one.details.get("field") not in around_it]
        assert own == [], text


def flow(value: Any) -> str:
    match value:
        case dict():
            return "{" + ", ".join(f'"{key}": {flow(item)}' for key, item in value.items()) + "}"
        case list():
            return f"[{', '.join(map(flow, value))}]"
        case bool():
            return str(value).lower()
        case str() if re.fullmatch(r"\d{4}-\d\d(-\d\d)?|\d{4}-\d{4}", value):
            return value
        case str():
            return f'"{value}"'
        case _:
            return str(value)


def test_nothing_is_declared_that_no_file_has() -> None:
    used = {
        (owner.__name__, one.key)
        for part in (*(form.part for form in FORMS.values()), *(kind.record for kind in KINDS))
        for _, part_of_it, one in tree(part)
        for owner in part_of_it.__mro__
    }
    declared = {(name, key) for name, fields in data_table("fields").items() for key in fields}
    assert declared - used == set()
