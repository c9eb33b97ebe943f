"""A value of YAML or JSON -> a part of the model, by pydantic; nothing but `load` knows it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import SchemaValidator

from advocacy.load.sections import gather_sections
from advocacy.model.entry import Part
from advocacy.model.finding import Language
from advocacy.model.sheetmap import SheetMap

Model = TypeVar("Model", bound=Part)
__all__ = ["ValidationError", "errors_of", "json_schema", "validate", "validate_json"]

# What is done with a value before it is looked at key by key.
_BEFORE: Mapping[type[Part], Callable[[Any], Any]] = {SheetMap: gather_sections}


def validate(model: type[Model], value: Any, language: Language = "zh") -> Model:
    """`value` as a `model`; a text without a language is in `language`.

    Raises:
        ValidationError: it is none.
    """
    before = _BEFORE.get(model)
    given = value if before is None else before(value)
    made: Model = _validator(model).validate_python(given, context={"language": language})  # type: ignore[arg-type]
    return made


def validate_json(model: type[Model], data: bytes) -> Model:
    """The same of JSON, as the program writes it."""
    made: Model = _validator(model).validate_json(data)  # type: ignore[arg-type]
    return made


def errors_of(error: ValidationError) -> list[dict[str, Any]]:
    """The errors, those of our own forms by the codes of `MalformedError`."""
    return [
        {**one, "type": str(one["ctx"]["error"])} if one["type"] == "value_error" else dict(one)
        for one in error.errors(include_url=False)
    ]


def json_schema(annotation: Any) -> dict[str, Any]:
    """The JSON Schema of a part, or of a mapping of parts."""
    return TypeAdapter(annotation).json_schema()


@lru_cache(maxsize=128)
def _validator(model: type[Part]) -> SchemaValidator:
    schema: Any = TypeAdapter(model).core_schema
    return SchemaValidator(_from_mappings(schema))


def _from_mappings(node: Any) -> Any:
    """The core schema in which parts are made of mappings; all other types stay strict."""
    if isinstance(node, dict):
        made = {key: _from_mappings(inner) for key, inner in node.items()}
        return made | {"strict": False} if node.get("type") in {"dataclass", "union"} else made
    return [_from_mappings(one) for one in node] if isinstance(node, list) else node
