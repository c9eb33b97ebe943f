"""The tables of docs/fields.md are what the program declares of each field."""

from __future__ import annotations

import re
from collections.abc import Iterable

from advocacy.cli.fields import example_of, sort_of
from advocacy.kinds import KINDS
from advocacy.kinds.conditions import CONDITIONS
from advocacy.kinds.form import form_of
from advocacy.model.asked import Asked, asked_of
from advocacy.model.entry import fields_of
from advocacy.model.forms import FORMS
from advocacy.model.record import Record
from tests.campaigns.running import PROJECT

PAGE = PROJECT / "docs" / "fields.md"
_TABLE = re.compile(r"(<!-- fields: ([a-z-]+) -->\n).*?(<!-- end -->\n)", re.DOTALL)
_HEAD = "| field | label | what to write | it takes | example |\n| --- | --- | --- | --- | --- |\n"
_STAR = " \\*"
_LONGEST = 60  # of an example in a cell


def asked() -> dict[str, Iterable[Asked]]:
    """The fields of each table by its name."""
    shared: list[Asked] = []
    tables: dict[str, Iterable[Asked]] = {}
    for kind in KINDS:
        every = [one for _, fields in form_of(kind) for one in fields]
        own = fields_of(kind.record).keys() - fields_of(Record).keys()
        tables[kind.name] = [one for one in every if one.path.partition(".")[0] in own]
        shared = [one for one in every if one.path.partition(".")[0] not in own]
    tables["common"] = [one for one in shared if not one.path.startswith("consent.")]
    tables["consent"] = [one for one in shared if one.path.startswith("consent.")]
    return tables | {name: asked_of(form.part) for name, form in FORMS.items()}


def row(one: Asked) -> str:
    when = f"; has to be written {CONDITIONS[one.when].said[1]}" if one.when else ""
    when += "".join(f"; `{word}` cannot stand {CONDITIONS[name].said[1]}" for word, name in one.barred.items())
    takes = ", ".join(f"`{word}`{'' if en == word else f' ({en})'}" for word, (_, en) in one.choices.items())
    if one.path == "kind":
        takes = ", ".join(f"`{kind.name}`" for kind in KINDS)
    takes = "; ".join(filter(None, (sort_of(one, "en"), takes, "`other:` and words of your own" if one.other else "")))
    example = "" if one.example is None else example_of(one, "en")
    example = example if len(example) <= _LONGEST else f"{example[:_LONGEST].rpartition(' ')[0]} …"
    cells = (
        f"`{one.path}`{_STAR if one.required else ''}",
        f"{one.label[1]} · {one.label[0]}",
        f"{one.help[1]}{when}",
        takes,
        example,
    )
    return f"| {' | '.join(cells)} |\n"


def page(text: str) -> str:
    tables = asked()
    return _TABLE.sub(lambda found: f"{found[1]}{_HEAD}{''.join(map(row, tables[found[2]]))}{found[3]}", text)


def test_the_tables_are_what_is_declared(*, accept: bool) -> None:
    text = PAGE.read_text(encoding="utf-8")
    on_its_own_page = {"sheet-maps", "registers"}
    assert {found[2] for found in _TABLE.finditer(text)} == asked().keys() - on_its_own_page
    if accept:
        PAGE.write_text(page(text), encoding="utf-8", newline="\n")
        text = page(text)
    assert text == page(text)


def test_every_field_of_a_record_has_its_counterpart_in_huridocs() -> None:
    listed = set(re.findall(r"^\| `?([a-z-]+)`? \| `([a-z_]+)` \| [^|]+ \|$", PAGE.read_text("utf-8"), re.MULTILINE))
    shared = {("all", name) for name in fields_of(Record) if name not in {"id", "at"}}
    own = {
        (kind.name, name) for kind in KINDS for name in fields_of(kind.record).keys() - fields_of(Record).keys()
    }  # fmt: skip
    assert listed == shared | own
