"""Where each value of a YAML text begins and ends, and how it is written there: what an edit needs to know.

Only for texts in which the reader finds nothing wrong: what a value is, `strict_yaml` says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Literal

from advocacy.load.strict_yaml import read_yaml
from advocacy.load.walk import Value, plain_value
from advocacy.model.place import Place

BREAK = re.compile("\r\n|\n|\r")
_NOWHERE = Place("")
_DAY = re.compile(r"(?a:\d{4}-\d\d-\d\d)")


@dataclass(frozen=True, slots=True)
class Span:
    """A value from the character `start` to `end`, comments and empty lines after it left out.

    `style` is the sign of quotation or of a block text, `{` or `[` around what stands in brackets,
    and empty for plain texts and for blocks. `column` counts from 0. `says` is what a text (or a key)
    means; `keys` belong to the `items` of a mapping.
    """

    sort: Literal["text", "map", "list"]
    start: int
    end: int
    column: int
    style: str
    says: Value = None
    keys: tuple[Span, ...] = ()
    items: tuple[Span, ...] = ()


def spans(text: str) -> Span | None:
    """The whole of a text without byte-order mark; None where nothing stands in it."""
    import yaml

    root = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return None if root is None else _span(yaml, text, root)


def _span(yaml: Any, text: str, node: Any) -> Span:
    start, end, column = node.start_mark.index, node.end_mark.index, node.start_mark.column
    if isinstance(node, yaml.ScalarNode):
        style = node.style or ""
        if style in {"|", ">"}:  # the parser counts the empty lines after it
            written = text[start:end].rstrip(" \r\n")
            last = BREAK.search(text, start + len(written))
            end = min(last.start() if last else len(text), end)
        return Span("text", start, end, column, style, node.value if style else plain_value(node.value, _NOWHERE))
    if isinstance(node, yaml.MappingNode):
        keys = tuple(_key(yaml, text, key) for key, _ in node.value)
        items = tuple(_span(yaml, text, item) for _, item in node.value)
        sign: Literal["map", "list"] = "map"
    else:
        keys, items, sign = (), tuple(_span(yaml, text, item) for item in node.value), "list"
    if node.flow_style:
        return Span(sign, start, end, column, "{" if sign == "map" else "[", None, keys, items)
    return Span(sign, start, items[-1].end, column, "", None, keys, items)


def _key(yaml: Any, text: str, node: Any) -> Span:
    """A key, which is a text or a whole number whatever else it could mean."""
    span = _span(yaml, text, node)
    is_number = type(span.says) is int
    return span if is_number else Span("text", span.start, span.end, span.column, span.style, node.value)


def reads_plainly(text: str, *, in_brackets: bool) -> bool:
    """True if every reader of YAML takes `text` without quotation marks for this text.

    Others take `yes`, `1e5` and `0123` for something else; a day stands without them in these files.
    """
    import yaml

    line = f"k: [{text}]" if in_brackets else f"k: {text}"
    said, _, found = read_yaml("", f"{line}\n".encode("utf-8", "replace"))
    if found or said != {"k": (text,) if in_brackets else text}:
        return False
    try:
        others = yaml.safe_load(line)
    except (yaml.YAMLError, ValueError):  # stricter than the parser in C; ValueError for a day that there is not
        return False
    return bool(_DAY.fullmatch(text)) or others == {"k": [text] if in_brackets else text}
