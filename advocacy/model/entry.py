"""What every thing written in YAML has in common: an id and a place."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict
from pydantic.json_schema import SkipJsonSchema

from advocacy.model.place import At


class Part(BaseModel):
    """A block inside an entry: only known keys, exact types, never changed."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        strict=True,
        arbitrary_types_allowed=True,
        populate_by_name=True,
    )


class Entry(Part):
    """A thing with an id; the loader gives `id` (file name or key) and `at` (its place)."""

    id: SkipJsonSchema[str]
    at: SkipJsonSchema[At]
