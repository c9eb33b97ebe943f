"""Jinja with slots: a printed value is held as a value, and only a mark of it goes into the text.

So a figure stays a figure through Markdown, and no value is ever read as Markdown: a `*` in the
name of a company is a star.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from jinja2 import StrictUndefined, Undefined, nodes, pass_context
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from advocacy.compose.dates import print_day
from advocacy.compose.printing import literal, print_field, prose
from advocacy.model.document import Blocks, DateText, Inlines
from advocacy.model.figure import Figure
from advocacy.model.finding import Language
from advocacy.model.numerals import pieces
from advocacy.model.scalar import Money, PartialDate
from advocacy.model.text import Text, Words

OPEN = "\ue000"  # followed by two characters that count the slot; the loader refuses all three
_FIRST = 0xE100
_BASE = 4096
MARK_LENGTH = 3
_MARK = re.compile(f"{OPEN}[{chr(_FIRST)}-{chr(_FIRST + _BASE - 1)}]{{2}}|[\ue000-\uf8ff]")

# Those of Jinja's filters that leave a value what it is. The others would make text of it, so
# that it loses its trace; `random` would make two builds differ.
_FILTERS = frozenset(
    {
        "batch",
        "count",
        "d",
        "default",
        "dictsort",
        "first",
        "groupby",
        "items",
        "last",
        "length",
        "list",
        "map",
        "max",
        "min",
        "reject",
        "rejectattr",
        "reverse",
        "select",
        "selectattr",
        "slice",
        "sort",
        "unique",
    }
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

    `prose` prints words in the edition's language, `figure` a figure with what must be said
    beside it.
    """

    language: Language
    prose: Callable[[Text], Inlines]
    figure: Callable[[Figure], Inlines]
    values: list[Value] = field(default_factory=list)

    def hold(self, value: Value) -> Markup:
        """Keep `value` and give the mark that stands for it."""
        number = len(self.values)
        self.values.append(value)
        return Markup(  # noqa: S704  made of our own private-use characters alone
            OPEN + chr(_FIRST + number // _BASE) + chr(_FIRST + number % _BASE)
        )

    def value(self, mark: str) -> Value:
        """The value behind the two characters that follow OPEN."""
        return self.values[_number(mark)]

    def whole(self, text: str) -> str:
        """`text` without marks that a template cut in two, turned round or made up."""

        def kept(match: re.Match[str]) -> str:
            mark = match[0]
            known = len(mark) == MARK_LENGTH and _number(mark[1:]) < len(self.values)
            return mark if known else ""

        return _MARK.sub(kept, text)

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
            case str() if _MARK.search(value):
                message = "a value was taken apart as text"
                raise UnprintableValueError(message)
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


def _number(mark: str) -> int:
    return (ord(mark[0]) - _FIRST) * _BASE + ord(mark[1]) - _FIRST


class _SlotCode(CodeGenerator):
    """Compiles templates, and refuses what would make text of values or numbers by hand."""

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: ARG002, N802  Jinja's
        """`a ~ b` joins values as text."""
        self.fail("~ makes text of values; write them side by side: {{ a }}{{ b }}", node.lineno)

    def visit_Output(self, node: nodes.Output, frame: Frame) -> None:  # noqa: N802  Jinja's
        """A number in quotes is typed by hand like any other."""
        for child in node.nodes:
            for text in _quoted(child):
                for piece in pieces(text):
                    if piece.sort == "typed":
                        self.fail(f"“{piece.text}” is a number typed by hand", child.lineno)
        super().visit_Output(node, frame)


def _quoted(node: nodes.Expr) -> Iterator[str]:
    """The texts in quotes that `{{ node }}` can print as they are."""
    match node:
        case nodes.Const(value=str(text)):
            yield text
        case nodes.CondExpr() | nodes.Or() | nodes.And() | nodes.Filter():
            for child in node.iter_child_nodes(exclude=("test", "name")):
                if isinstance(child, nodes.Expr):
                    yield from _quoted(child)


class SlotEnvironment(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, strict about names, that prints through `slots`."""

    slots: Slots
    code_generator_class = _SlotCode
    intercepted_binops = frozenset({"%"})

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
        self.filters = {name: self.filters[name] for name in _FILTERS}

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Text has no methods in a template: `format` and `join` make text of values."""
        if isinstance(obj, str):
            return self.unsafe_undefined(obj, attribute)
        return super().getattr(obj, attribute)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """`%` on text puts values into it as text."""
        if isinstance(left, str):
            message = "% makes text of values; write them side by side: {{ a }}{{ b }}"
            raise UnprintableValueError(message)
        return super().call_binop(context, operator, left, right)
