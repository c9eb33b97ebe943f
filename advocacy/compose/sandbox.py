"""The sandbox that templates run in: they read values and call our calls, for a bounded time.

Jinja's own sandbox hides what begins with an underscore and keeps values from being changed. It
does not know that a pydantic model can read files and run pickles (`parse_file`, `parse_raw`), and
it bounds neither loops nor texts. So here a template cannot call the methods of a value, and each
loop turn, call, filter and printed sign costs something of a budget.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Callable, Iterator, Sized
from decimal import Decimal
from typing import Any, cast

from jinja2 import StrictUndefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateModule
from jinja2.exceptions import TemplateRuntimeError, TemplateSyntaxError
from jinja2.runtime import Context, LoopContext, TemplateReference
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace

from advocacy.model.entry import Part

BUDGET = 20_000_000  # a table of 5,000 rows with three calls a row costs half of it
TURN, CALL, BLOCK = 20, 500, 20_000
_ITEM = 20  # of what a filter looks at
_LONGEST_RANGE = 1_000
_HEAVIEST = 100_000  # values in a list and in the lists inside it
_LARGEST_NUMBER = 10**15

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
# What these hold was made by a template or is Jinja's own.
_OPEN = (LoopContext, Namespace, TemplateModule, TemplateReference)
_LISTS = (list, tuple, dict)
_OF_MAPPINGS = frozenset({"get", "items", "keys", "values"})


# Of the text that Markdown is parsed from, without the values in it: a brief of 300 pages. Its
# parser takes the square of the time for what is twice as long.
_MOST_LINES, _LONGEST_LINE = 60_000, 30_000
_MOST_CELLS = 100_000
_MOST_SIGNS, _MOST_SIGNS_OUTSIDE_TABLES = 5_000_000, 300_000


_TAG = re.compile(r"\{[{%]")
_MOST_TAGS = 5_000  # of one text, as each is compiled


class TemplateTooLongError(Exception):
    """A template did more, or gave more text, than any brief needs."""


@functools.lru_cache(maxsize=64)
def check_length(text: str) -> None:
    """Whether what a template gave, without the values in it, can be parsed in a short time.

    Editions share their texts, so the answer is remembered.

    Raises:
        TemplateTooLongError: it cannot.
    """
    lines = text.split("\n")
    if len(text) > _MOST_SIGNS or len(lines) > _MOST_LINES:
        raise TemplateTooLongError
    rows = [line.count("|") for line in lines if line.lstrip().startswith("|")]
    outside = sum(len(line) for line in lines if not line.lstrip().startswith("|"))
    if max(map(len, lines)) > _LONGEST_LINE or outside > _MOST_SIGNS_OUTSIDE_TABLES:
        raise TemplateTooLongError
    if max(rows, default=0) * len(rows) > _MOST_CELLS:  # short rows are filled up with empty cells
        raise TemplateTooLongError


class BoundedCode(CodeGenerator):
    """Compiles templates with a charge in every loop turn, macro, part and piece of text."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802  Jinja's
        """A part that includes itself pays each time."""
        node.body.insert(0, nodes.Output([]))
        super().visit_Template(node, frame)

    def visit_For(self, node: nodes.For, frame: Frame) -> None:  # noqa: N802  Jinja's
        """A loop pays for each turn, also for one that its condition leaves out."""
        if not (node.body and isinstance(node.body[0], nodes.Output)):  # which pays itself
            node.body.insert(0, nodes.Output([]))
        if node.test is not None:
            node.test = _paid_for(node.test)
        super().visit_For(node, frame)

    def visit_Macro(self, node: nodes.Macro, frame: Frame) -> None:  # noqa: N802  Jinja's
        """A macro pays for each call."""
        node.body.insert(0, nodes.Output([]))
        super().visit_Macro(node, frame)

    def visit_Compare(self, node: nodes.Compare, frame: Frame) -> None:  # noqa: N802  Jinja's
        """Who compares long texts and lists pays for their length."""
        node.expr = _weighed(node.expr)
        for operand in node.ops:
            operand.expr = _weighed(operand.expr)
        super().visit_Compare(node, frame)

    def visit_List(self, node: nodes.List, frame: Frame) -> None:  # noqa: N802  Jinja's
        """Lists of lists of lists grow out of bounds in a few lines."""
        self.write("environment.weigh(")
        super().visit_List(node, frame)
        self.write(")")

    def visit_Dict(self, node: nodes.Dict, frame: Frame) -> None:  # noqa: N802  Jinja's
        """As lists."""
        self.write("environment.weigh(")
        super().visit_Dict(node, frame)
        self.write(")")

    def visit_Tuple(self, node: nodes.Tuple, frame: Frame) -> None:  # noqa: N802  Jinja's
        """As lists, unless it takes values apart."""
        if node.ctx != "load":
            super().visit_Tuple(node, frame)
            return
        self.write("environment.weigh(")
        super().visit_Tuple(node, frame)
        self.write(")")

    def visit_Output(self, node: nodes.Output, frame: Frame) -> None:  # noqa: N802  Jinja's
        """A piece of text pays for its signs, even where it has none."""
        signs = sum(len(one.data) for one in node.nodes if isinstance(one, nodes.TemplateData))
        # What `spend` does, without a call for each piece of text.
        self.writeline(f"environment.left -= {TURN + signs}", node)
        self.writeline("if environment.left < 0: environment.spend(0)")
        if node.nodes:
            super().visit_Output(node, frame)


def _weighed(value: nodes.Expr) -> nodes.Expr:
    return value if isinstance(value, nodes.Const) else _paid_for(value)


def _paid_for(value: nodes.Node) -> nodes.Expr:
    return nodes.Call(nodes.EnvironmentAttribute("weigh"), [cast("nodes.Expr", value)], [], None, None)


class BoundedEnvironment(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, strict about names, without methods and with a budget.

    `left` is what the rendering may still spend; it is set before each.
    """

    code_generator_class = BoundedCode
    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})
    left: int = BUDGET

    def __init__(self, **options: Any) -> None:
        """As Jinja's environment."""
        super().__init__(undefined=StrictUndefined, keep_trailing_newline=True, **options)
        self.filters = {name: self._metered(self.filters[name]) for name in _FILTERS}
        known = self.globals
        self.globals = {"dict": known["dict"], "namespace": known["namespace"], "range": self._range}
        self._safe: dict[tuple[type, str], bool] = {}

    def spend(self, cost: int) -> None:
        """Take `cost` from the budget.

        Raises:
            TemplateTooLongError: nothing is left of it.
        """
        self.left -= cost
        if self.left < 0:
            raise TemplateTooLongError

    def preprocess(self, source: str, name: str | None = None, filename: str | None = None) -> str:
        """As Jinja's, but for a text that would take long to compile.

        Raises:
            TemplateSyntaxError: it has more calls and tags than any brief, from this line on.
        """
        beyond = next(itertools.islice(_TAG.finditer(source), _MOST_TAGS, None), None)
        if beyond is not None:
            line = source.count("\n", 0, beyond.start()) + 1
            message = f"it has more than {_MOST_TAGS:,} calls"
            raise TemplateSyntaxError(message, line, name, filename)
        return super().preprocess(source, name, filename)

    def weigh(self, value: Any) -> Any:
        """`value`, after paying for its length and for that of all lists in it.

        Raises:
            TemplateTooLongError: it is too heavy to be compared, or to be held.
        """
        waiting, weight = [value], 1
        while waiting:
            one = waiting.pop()
            if isinstance(one, str):
                weight += len(one) // _ITEM
                continue
            weight += len(one) if isinstance(one, _LISTS) else 0
            if weight > _HEAVIEST:
                raise TemplateTooLongError
            inner = one.values() if isinstance(one, dict) else one
            waiting += [each for each in inner if isinstance(each, _LISTS)] if isinstance(one, _LISTS) else ()
        self.spend(weight)
        return value

    def call(self, context: Context, called: Any, /, *values: Any, **named: Any) -> Any:
        """A call costs."""
        self.spend(CALL)
        return super().call(context, called, *values, **named)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Fields only, and what is safe to call of Jinja's own objects and of mappings.

        Jinja looks at nothing but the type and the name, and so does this.
        """
        key = (type(obj), attr)
        if key not in self._safe:
            self._safe[key] = super().is_safe_attribute(obj, attr, value) and _is_field(obj, attr, value)
        return self._safe[key]

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Text has no methods in a template: `format` and `join` make text of values."""
        if self._safe.get((type(obj), attribute)):
            value = getattr(obj, attribute, None)
            # Where Jinja would look again: a missing attribute, or what may be str.format.
            if value is not None and not callable(value):
                return value
        if isinstance(obj, str):
            return self.unsafe_undefined(obj, attribute)
        return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """As `getattr`: `''['join']` is the same."""
        if type(argument) is int and type(obj) is tuple and argument < len(obj):
            return obj[argument]  # what Jinja does, after two more calls for every cell
        if isinstance(obj, str) and isinstance(argument, str):
            return self.unsafe_undefined(obj, argument)
        return super().getitem(obj, argument)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Numbers that stay small can be calculated with, and nothing else."""
        if isinstance(left, str) or isinstance(right, str):
            message = f"{operator} makes text of values; write them side by side: {{{{ a }}}}{{{{ b }}}}"
            raise TemplateRuntimeError(message)
        numbers = (int, float, Decimal)
        if not (isinstance(left, numbers) and isinstance(right, numbers)) or operator == "**":
            message = f"{operator} cannot be used here"
            raise TemplateRuntimeError(message)
        result = super().call_binop(context, operator, left, right)
        if abs(result) > _LARGEST_NUMBER:
            raise TemplateTooLongError
        return result

    def _range(self, *bounds: int) -> range:
        """A range that is not long; Jinja's own may have 100,000 numbers."""
        numbers = range(*bounds)
        if len(numbers) > _LONGEST_RANGE:
            raise TemplateTooLongError
        return numbers

    def _metered(self, filtered: Callable[..., Any]) -> Callable[..., Any]:
        """A filter that pays for each value that it is given and each that it hands on."""

        @functools.wraps(filtered)  # with the marks by which Jinja knows what to hand over
        def metered(*values: Any, **options: Any) -> Any:
            for value in (*values, *options.values()):
                if isinstance(value, int) and value > _LONGEST_RANGE:  # `batch` fills up to it
                    raise TemplateTooLongError
                if isinstance(value, Sized) and not isinstance(value, Context):
                    self.spend(_ITEM * len(value))
            result = filtered(*values, **options)
            return self._paid(result) if isinstance(result, Iterator) else self.weigh(result)

        return metered

    def _paid(self, values: Iterator[Any]) -> Iterator[Any]:
        for value in values:
            self.spend(_ITEM)
            yield self.weigh(value)


def _is_field(obj: Any, name: str, value: Any) -> bool:
    if isinstance(obj, Part):
        return name in type(obj).model_fields
    if isinstance(obj, dict) and name in _OF_MAPPINGS:
        return True
    return isinstance(obj, _OPEN) or not callable(value)
