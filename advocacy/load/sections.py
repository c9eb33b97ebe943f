"""The words of sections in a sheet map, which staff write as keys of an indicator."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from advocacy.model.entry import fields_of
from advocacy.model.sheetmap import IndicatorPlan


def gather_sections(value: Any) -> Any:
    """`sex: Male` of an indicator -> its `section`, where the layout has a section `sex`."""
    names = _section_names(value)
    if not names:
        return value
    gathered = dict(value)
    if isinstance(value.get("indicators"), Mapping):
        gathered["indicators"] = {name: _with_section(plan, names) for name, plan in value["indicators"].items()}
    if isinstance(value.get("derived"), Mapping):
        gathered["derived"] = {
            name: plan | {"agrees_with": _with_section(plan["agrees_with"], names)}
            if isinstance(plan, dict) and "agrees_with" in plan
            else plan
            for name, plan in value["derived"].items()
        }
    return gathered


def _section_names(value: Any) -> frozenset[str]:
    """The names of the sections of a map that is not read yet."""
    layout = value.get("layout") if isinstance(value, Mapping) else None
    sections = layout.get("sections") if isinstance(layout, Mapping) else None
    if not isinstance(sections, tuple):
        return frozenset()
    names = {one.get("name") for one in sections if isinstance(one, Mapping)}
    return frozenset(name for name in names if isinstance(name, str)) - fields_of(IndicatorPlan).keys()


def _with_section(plan: Any, names: frozenset[str]) -> Any:
    if not isinstance(plan, Mapping):
        return plan
    words = {key: word for key, word in plan.items() if key in names}
    rest = {key: item for key, item in plan.items() if key not in names}
    return rest | {"section": words} if words else rest
