"""The core schema of each part is the one that pydantic makes, but that parts are made of mappings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from pydantic import TypeAdapter

import advocacy.load.schema  # noqa: F401  # every part that a file holds
from advocacy.load.validation import schema_of
from advocacy.model.entry import Part

# Names and notes for JSON Schema and for writing values out; and that parts are no longer strict.
_NOT_OF_READING = {"metadata", "ref", "title", "serialization_alias"}
_UNSAID: Mapping[str, Any] = {
    "init": True,
    "post_init": False,
    "frozen": False,
    "slots": False,
    "computed_fields": [],
    "default_factory_takes_data": False,
}


def _parts(part: Any = Part) -> Iterator[Any]:
    for one in part.__subclasses__():
        yield one
        yield from _parts(one)


def _bare(node: Any, known: Mapping[str, Any]) -> Any:
    if isinstance(node, list | tuple):
        return [_bare(one, known) for one in node]
    if not isinstance(node, dict):
        return getattr(node, "__qualname__", node)
    if node.get("type") == "definitions":
        return _bare(node["schema"], {**known, **{one["ref"]: one for one in node["definitions"]}})
    if node.get("type") == "definition-ref":
        return _bare(known[node["schema_ref"]], known)
    return {
        key: _bare(inner, known)
        for key, inner in node.items()
        if key not in _NOT_OF_READING
        and not (key in _UNSAID and inner == _UNSAID[key])
        and not (key == "strict" and node.get("type") == "dataclass")
    }


@pytest.mark.parametrize("part", dict.fromkeys(_parts()), ids=lambda one: one.__qualname__)
def test_a_part_is_read_as_pydantic_would(part: Any) -> None:
    assert _bare(schema_of(part), {}) == _bare(TypeAdapter(part).core_schema, {})
