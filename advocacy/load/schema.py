"""JSON Schemas of everything that staff write, for completion in an editor."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from advocacy.kinds import KINDS
from advocacy.kinds.form import form_of
from advocacy.load.lists import ID
from advocacy.load.validation import json_schema
from advocacy.model.agenda import Agenda
from advocacy.model.asked import Asked, asked_of
from advocacy.model.campaign import Campaign
from advocacy.model.channel import Channel
from advocacy.model.chart import ChartPlan
from advocacy.model.entry import Part
from advocacy.model.forms import FORMS
from advocacy.model.genre import Genre
from advocacy.model.law import LawEntry
from advocacy.model.order import Order
from advocacy.model.other import Other
from advocacy.model.page_budget import PageBudget
from advocacy.model.population import Population
from advocacy.model.remark import Register
from advocacy.model.sheetmap import SheetMap
from advocacy.model.source import Source
from advocacy.model.tracking import Tracking

_REFERENCE = re.compile(r"'#/\$defs/(\w+)'")
_DIALECT = "https://json-schema.org/draft/2020-12/schema"

BLOCKS: dict[str, type[Part]] = {
    "advocacy": Campaign,
    "agenda": Agenda,
    "order": Order,
    "tracking": Tracking,
    "register": Register,
    "genre": Genre,
    "house": PageBudget,
    "sheet-map": SheetMap,
    **{kind.name: kind.record for kind in KINDS},
}
LISTS: dict[str, type[Part]] = {
    "laws": LawEntry,
    "sources": Source,
    "populations": Population,
    "charts": ChartPlan,
    "channels": Channel,
}


def _whole(pattern: str) -> str:
    """A pattern that fits whole texts; JSON Schema would be content with a piece."""
    return pattern if pattern.startswith("^") else f"^(?:{pattern})$"


def _for_staff(schema: Any) -> Any:
    """`schema` without what only programmers need: names from Python, the loader's own keys."""
    if isinstance(schema, list):
        return [_for_staff(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    shown = {key: _for_staff(item) for key, item in schema.items() if not (key == "title" and isinstance(item, str))}
    if isinstance(shown.get("required"), list):
        shown["required"] = [key for key in shown["required"] if key in shown["properties"]]
    if isinstance(shown.get("pattern"), str):
        shown["pattern"] = _whole(shown["pattern"])
    if "patternProperties" in shown:
        items = shown["patternProperties"].items()
        shown["patternProperties"] = {_whole(pattern): item for pattern, item in items}
    return shown


def _described(schema: dict[str, Any], block: dict[str, Any], fields: Mapping[str, Asked], above: str = "") -> None:
    """Put into `schema` what the fields of a `block` of it are called and what to write: editors show it."""
    for key, value in block["properties"].items():
        path = f"{above}{key}"
        if path in fields:
            (zh, en), (zh_help, en_help) = fields[path].label, fields[path].help
            value["description"] = f"{zh}：{zh_help} / {en}: {en_help}"
        for name in _REFERENCE.findall(str(value)):
            if name != Other.__name__:
                _described(schema, schema["$defs"][name], fields, f"{path}.")


def _fields() -> Iterator[tuple[str, tuple[Asked, ...]]]:
    """The fields of every sort of file that are asked for in a form."""
    for kind in KINDS:
        yield kind.name, tuple(one for _, fields in form_of(kind) for one in fields)
    models = {model: name for name, model in (BLOCKS | LISTS).items()}
    for form in FORMS.values():
        yield models[form.part], asked_of(form.part)


def schemas() -> dict[str, dict[str, Any]]:
    """The schema of every sort of file, by the name that stands in its first line."""
    made: dict[str, dict[str, Any]] = {}
    for name, model in BLOCKS.items():
        made[name] = {"$schema": _DIALECT, **_for_staff(json_schema(model))}
    for name, model in LISTS.items():
        listed = json_schema(dict[str, model])  # type: ignore[valid-type]
        ids = {"propertyNames": {"pattern": f"^{ID.pattern}$"}}
        made[name] = {"$schema": _DIALECT, **_for_staff(listed), **ids}
    for name, fields in _fields():
        block = made[name] if name in BLOCKS else made[name]["$defs"][LISTS[name].__name__]
        _described(made[name], block, {one.path: one for one in fields})
    return made
