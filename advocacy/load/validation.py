"""A value of YAML or JSON -> a part of the model, by pydantic; nothing but `load` knows it.

Its core does the work, by a schema that is made here of what parts may hold: the rest of pydantic is
slow to import, and only JSON Schemas need it. A test compares the two.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from functools import lru_cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

from pydantic_core import CoreConfig, CoreSchema, SchemaValidator, ValidationError, core_schema

from advocacy.load.sections import gather_sections
from advocacy.model.entry import Part, fields_of, is_part
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
    from pydantic import TypeAdapter

    return TypeAdapter(annotation).json_schema()


@lru_cache(maxsize=128)
def _validator(model: type[Part]) -> SchemaValidator:
    return SchemaValidator(schema_of(model))


def schema_of(annotation: Any) -> CoreSchema:
    """The core schema in which parts are made of mappings; all other types are strict."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        made: CoreSchema = inner[1].__get_pydantic_core_schema__(inner[0], schema_of)
        return made
    if origin in (Union, UnionType):
        first, *others = [schema_of(one) for one in inner if one is not NoneType]
        schema = core_schema.union_schema([first, *others]) if others else first
        return core_schema.nullable_schema(schema) if NoneType in inner else schema
    if origin is Literal:
        return core_schema.literal_schema(list(inner))
    if origin is dict:
        return core_schema.dict_schema(*map(schema_of, inner))
    if origin is tuple:
        items = [schema_of(one) for one in inner if one is not Ellipsis]
        return core_schema.tuple_schema(items, variadic_item_index=0 if Ellipsis in inner else None)
    return _of_part(annotation) if is_part(annotation) else _PLAIN[annotation]


_PLAIN: Mapping[type, CoreSchema] = {
    str: core_schema.str_schema(),
    bool: core_schema.bool_schema(),
    int: core_schema.int_schema(),
}
_CONFIG = CoreConfig(extra_fields_behavior="forbid", strict=True, validate_by_name=True, validate_by_alias=True)


@lru_cache(maxsize=128)
def _of_part(part: type[Part]) -> CoreSchema:
    made = []
    for one in fields(part):  # type: ignore[arg-type]
        known = fields_of(part)[one.name]
        schema = schema_of(known.annotation)
        if one.default is not MISSING:
            schema = core_schema.with_default_schema(schema, default=one.default)
        elif one.default_factory is not MISSING:
            schema = core_schema.with_default_schema(schema, default_factory=one.default_factory)
        alias = known.key if known.key != one.name else None
        made.append(core_schema.dataclass_field(one.name, schema, validation_alias=alias))
    is_checked = hasattr(part, "__post_init__")
    arguments = core_schema.dataclass_args_schema(part.__name__, made, collect_init_only=is_checked)
    names = [one["name"] for one in made]
    return core_schema.dataclass_schema(part, arguments, names, post_init=is_checked, strict=False, config=_CONFIG)
