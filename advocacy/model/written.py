"""How a value may be written in YAML: marks in `Annotated` by which `load` reads it.

Only the methods that pydantic calls know pydantic, so that nothing else of the program imports it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any


class MalformedError(ValueError):
    """A value not in the form that its code names; `load/expected.py` says it in words."""


@dataclass(frozen=True, slots=True, eq=False)
class Written:
    """`read` makes the value, or raises MalformedError; `schema` is what JSON Schema says of it.

    Where the value depends on the campaign's own language, `read` is given that too.
    """

    read: Callable[..., Any]
    schema: Mapping[str, Any]
    in_language: bool = False

    def __get_pydantic_core_schema__(self, _source: Any, _handler: Any) -> Any:
        """Asked by pydantic: how to validate."""
        from pydantic_core import core_schema

        if self.in_language:
            return core_schema.with_info_plain_validator_function(
                lambda value, info: self.read(value, (info.context or {}).get("language", "zh"))
            )
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(self, _schema: Any, _handler: Any) -> dict[str, Any]:
        """Asked by pydantic: the JSON Schema."""
        return dict(self.schema)


@dataclass(frozen=True, slots=True)
class Bounds:
    """A whole number from `least` to `most`, or a list of at least `least`."""

    least: int
    most: int | None = None

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        """Asked by pydantic: how to validate."""
        schema = handler(source)
        if schema["type"] == "tuple":
            return schema | {"min_length": self.least}
        return schema | {"ge": self.least} | ({} if self.most is None else {"le": self.most})


class Given:
    """A field that the loader fills in; nobody writes it."""

    def __get_pydantic_core_schema__(self, _source: Any, _handler: Any) -> Any:
        """Asked by pydantic: how to validate."""
        from pydantic_core import core_schema

        return core_schema.any_schema()

    def __get_pydantic_json_schema__(self, _schema: Any, _handler: Any) -> dict[str, Any]:
        """Asked by pydantic: no JSON Schema."""
        from pydantic_core import PydanticOmit

        raise PydanticOmit
