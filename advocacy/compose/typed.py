"""Numbers that somebody typed into the code of a template, where no call makes a figure of them."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import nodes

from advocacy.compose.vocabulary import CALLS
from advocacy.numbers.numerals import pieces

_CALL_NAMES = frozenset(entry.name for entry in CALLS)
# Filters whose arguments choose among values and are not printed themselves.
_CHOOSING = frozenset({"select", "reject", "selectattr", "rejectattr", "groupby", "sort", "dictsort"})


def typed_in(node: nodes.Node) -> Iterator[tuple[str, int]]:
    """(number, line) of each number in quotes that could be printed: set, passed on, or put out.

    What a call of ours is given names an id, a period or a spot; what is compared is not printed.
    """
    match node:
        case nodes.Const(value=str(text)):
            for piece in pieces(text):
                if piece.sort == "typed":
                    yield piece.text, node.lineno
        case nodes.Mod():
            return  # refused for another reason: it makes text of values
        case nodes.Compare() | nodes.Test() | nodes.Include() | nodes.Import() | nodes.FromImport():
            return
        case nodes.Call(node=nodes.Name(name=name)) if name in _CALL_NAMES:
            return
        case nodes.Filter(name=name) if name in _CHOOSING:
            for value in filter(None, (node.node,)):  # none in {% filter %}
                yield from typed_in(value)
        case nodes.Getitem():
            yield from typed_in(node.node)
        case _:
            for child in node.iter_child_nodes():
                yield from typed_in(child)
