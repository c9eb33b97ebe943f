"""Jinja with slots: a printed value is held as a value, and only a mark of it goes into the text.

So a figure stays a figure through Markdown, and no value is ever read as Markdown: a `*` in the
name of a company is a star.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from jinja2 import StrictUndefined, Undefined, pass_context
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from advocacy.compose.dates import print_day
from advocacy.compose.printing import literal, print_field, prose
from advocacy.model.document import Blocks, DateText, Inlines
from advocacy.model.figure import Figure
from advocacy.model.finding import Language
from advocacy.model.scalar import Money, PartialDate
from advocacy.model.text import Text, Words

OPEN = "\ue000"  # followed by two characters that count the slot; the loader refuses all three
_FIRST = 0xE100
_BASE = 4096
MARK_LENGTH = 3

# They would print a value as text and lose its trace, or let text through unescaped.
_REMOVED_FILTERS = (
    "safe",
    "escape",
    "e",
    "forceescape",
    "urlize",
    "tojson",
    "xmlattr",
    "striptags",
)


@dataclass(frozen=True, slots=True)
class Late:
    """Blocks that are known only when all others are: references, annexes, the build code."""

    name: str


@dataclass(frozen=True, slots=True)
class Said:
    """A value that is printed inside a paragraph."""

    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Placed:
    """A value that stands as blocks of its own."""

    blocks: Blocks


Value = Said | Placed | Late


class UnprintableValueError(TypeError):
    """A template printed something that is no text, figure or block."""


@dataclass(slots=True)
class Slots:
    """The values that one rendering printed, by the number in their mark.

    `figure` prints a figure with what must be said beside it; `untranslated` are
    words that stand in the other language alone: a finding of the edition.
    """

    language: Language
    figure: Callable[[Figure], Inlines]
    values: list[Value] = field(default_factory=list)
    untranslated: list[Words] = field(default_factory=list)

    def hold(self, value: Value) -> Markup:
        """Keep `value` and give the mark that stands for it."""
        number = len(self.values)
        self.values.append(value)
        return Markup(  # noqa: S704  made of our own private-use characters alone
            OPEN + chr(_FIRST + number // _BASE) + chr(_FIRST + number % _BASE)
        )

    def value(self, mark: str) -> Value:
        """The value behind the two characters that follow OPEN."""
        return self.values[(ord(mark[0]) - _FIRST) * _BASE + ord(mark[1]) - _FIRST]

    def prose(self, text: Text) -> Inlines:
        """A Text in the edition's language."""
        words = text.either(self.language)
        if text.words(self.language) is None:
            self.untranslated.append(words)
        return prose(words, self.language)

    def print(self, value: Any) -> Markup:
        """What Jinja writes for `{{ value }}`."""
        match value:
            case Undefined():
                return Markup(str(value))  # noqa: S704  StrictUndefined raises here
            case Markup():
                return value
            case Said() | Placed() | Late():
                return self.hold(value)
            case Text():
                return self.hold(Said(self.prose(value)))
            case Words():
                return self.hold(Said(prose(value, self.language)))
            case str():
                return self.hold(Said(literal(value)))
            case Figure():
                return self.hold(Said(self.figure(value)))
            case PartialDate() | Money():
                return self.hold(Said(print_field(value, self.language)))
            case datetime.date():
                return self.hold(Said((DateText(print_day(value, self.language)),)))
            case _:
                message = f"{type(value).__name__} cannot be printed"
                raise UnprintableValueError(message)


class SlotEnvironment(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, strict about names, that prints through `slots`."""

    slots: Slots

    def __init__(self, **options: Any) -> None:
        """As Jinja's environment; `slots` is set before each rendering."""

        @pass_context  # without it Jinja would print constants while it compiles
        def finalize(_: Context, value: Any) -> Markup:
            return self.slots.print(value)

        super().__init__(
            autoescape=True,  # so that what a macro or a part gives back is Markup
            undefined=StrictUndefined,
            finalize=finalize,
            keep_trailing_newline=True,
            **options,
        )
        for name in _REMOVED_FILTERS:
            self.filters.pop(name, None)
