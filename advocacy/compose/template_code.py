"""What templates are compiled to: code that pays for what it does, tells where it calls and prints values as marks.

It refuses what would make text of values, and numbers that somebody typed into code.
"""

from __future__ import annotations

import itertools
import re
from typing import cast

from jinja2 import BaseLoader, StrictUndefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from advocacy.compose.typed import typed_in
from advocacy.compose.vocabulary import FILTERS

TURN = 20  # of the budget, for each loop turn and piece of text
SPOT = "_spot"  # the argument by which a call learns its file and line
_OUR_FILTERS = frozenset(entry.name for entry in FILTERS)
# Those of Jinja's filters that leave a value what it is. The others would make text of it, so
# that it loses its trace; `random` would make two builds differ.
_JINJA_FILTERS = frozenset(
    {
        "batch", "count", "d", "default", "dictsort", "first", "groupby", "items", "last", "length", "list",
        "map", "max", "min", "reject", "rejectattr", "reverse", "select", "selectattr", "slice", "sort", "unique",
    }
)  # fmt: skip
_TAG = re.compile(r"\{[{%]")
_MOST_TAGS = 3_000  # of one text, as each is compiled; a brief of 22 pages has some 100


class TemplateTooLongError(Exception):
    """A template did more, or gave more text, than any brief needs."""


class TemplateCode(CodeGenerator):
    """Compiles templates with a charge in every loop turn, macro, part and piece of text."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802  Jinja's
        """A part that includes itself pays each time. A number in quotes is typed by hand like any other."""
        for number, line in typed_in(node):
            self.fail(f"“{number}” is a number typed by hand", line)
        node.body.insert(0, nodes.Output([]))
        super().visit_Template(node, frame)

    def visit_For(self, node: nodes.For, frame: Frame) -> None:  # noqa: N802  Jinja's
        """A loop pays for each turn, also for one that its condition leaves out."""
        if not (node.body and isinstance(node.body[0], nodes.Output)):  # which pays itself
            node.body.insert(0, nodes.Output([]))
        if node.test is not None:
            node.test = _weighed(cast("nodes.Expr", node.test))
        super().visit_For(node, frame)

    def visit_Macro(self, node: nodes.Macro, frame: Frame) -> None:  # noqa: N802  Jinja's
        """A macro pays for each call."""
        node.body.insert(0, nodes.Output([]))
        super().visit_Macro(node, frame)

    def visit_Compare(self, node: nodes.Compare, frame: Frame) -> None:  # noqa: N802  Jinja's
        """Who compares long texts and lists pays for their length."""
        node.expr = node.expr if isinstance(node.expr, nodes.Const) else _weighed(node.expr)
        for operand in node.ops:
            operand.expr = operand.expr if isinstance(operand.expr, nodes.Const) else _weighed(operand.expr)
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
        """Text and values, one after another; a piece of text pays for its signs, even where it has none."""
        signs = sum(len(one.data) for one in node.nodes if isinstance(one, nodes.TemplateData))
        # What `spend` does, without a call for each piece of text.
        self.writeline(f"environment.left -= {TURN + signs}", node)
        self.writeline("if environment.left < 0: environment.spend(0)")
        if frame.require_output_check and self.has_known_extends:
            return
        if frame.require_output_check:
            self.writeline("if parent_template is None:")
            self.indent()
        for child in node.nodes:
            self.writeline("yield " if frame.buffer is None else f"{frame.buffer}.append(", child)
            if isinstance(child, nodes.TemplateData):
                self.write(repr(child.data))
            else:
                self.write("environment.print(")
                self.visit(child, frame)
                self.write(")")
            self.write("" if frame.buffer is None else ")")
        if frame.require_output_check:
            self.outdent()

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: FBT001, FBT002, N802  Jinja's
        """A call is told where it stands, for what it may find wrong."""
        if not isinstance(node.node, nodes.EnvironmentAttribute):
            named = self._with_spot(node)
            node = nodes.Call(node.node, node.args, named, node.dyn_args, node.dyn_kwargs, lineno=node.lineno)
        super().visit_Call(node, frame, forward_caller=forward_caller)

    def visit_Filter(self, node: nodes.Filter, frame: Frame) -> None:  # noqa: N802  Jinja's
        """A filter of ours is a call."""
        if node.name in _OUR_FILTERS:
            named = self._with_spot(node)
            node = nodes.Filter(
                node.node, node.name, node.args, named, node.dyn_args, node.dyn_kwargs, lineno=node.lineno
            )
        super().visit_Filter(node, frame)

    def _with_spot(self, node: nodes.Call | nodes.Filter) -> list[nodes.Keyword]:
        if any(one.key == SPOT for one in node.kwargs):
            self.fail(f"nothing takes {SPOT}", node.lineno)
        return [*node.kwargs, nodes.Keyword(SPOT, nodes.Const((self.filename, node.lineno)))]

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: ARG002, N802  Jinja's
        """`a ~ b` joins values as text."""
        self.fail("~ makes text of values; write them side by side: {{ a }}{{ b }}", node.lineno)

    def visit_Add(self, node: nodes.BinExpr, frame: Frame) -> None:  # noqa: N802  Jinja's
        """`'a' + b` joins texts, also such as only together are a number."""
        if any(isinstance(one, nodes.Const | nodes.Add) for one in (node.left, node.right)):
            texts = [one for one in node.find_all(nodes.Const) if isinstance(one.value, str)]
            if texts:
                self.fail("+ joins texts; write them side by side: {{ a }}{{ b }}", node.lineno)
        super().visit_Add(node, frame)


def _weighed(value: nodes.Expr) -> nodes.Expr:
    return nodes.Call(nodes.EnvironmentAttribute("weigh"), [value], [], None, None)


class Compiler(ImmutableSandboxedEnvironment):
    """Jinja's sandbox as far as compiling needs it; what macros and parts give back is Markup.

    Of our own filters only the names are known here.
    """

    code_generator_class = TemplateCode
    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})

    def __init__(self, loader: BaseLoader | None = None) -> None:
        """Nothing is calculated while a template is compiled: it would cost nothing."""
        super().__init__(
            loader=loader, undefined=StrictUndefined, keep_trailing_newline=True, autoescape=True, optimized=False
        )
        self.filters = {name: one for name, one in self.filters.items() if name in _JINJA_FILTERS}
        self.filters.update(dict.fromkeys(_OUR_FILTERS, len))

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
