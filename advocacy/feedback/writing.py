"""New remarks at the end of a register: what stands there, comments included, is not touched."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Iterator

from advocacy.model.remark import Remark

_HEAD = """\
# yaml-language-server: $schema=../../schema/register.schema.json
# 收到的意见。请填写 answer（答复）和 decision：accepted 采纳、partly 部分采纳、declined 不采纳、open 待定；其他各行由程序填写。
# Remarks received. Fill in `answer` and `decision`: accepted, partly, declined or open; the program filled in the rest.
"""
_UNSEEN = frozenset({"Cc", "Cf", "Zl", "Zp"})


def register_text(before: str | None, brief: str, remarks: Iterable[Remark]) -> str:
    """The text of a register with `remarks` added at its end; `before` is None of a new one."""
    text = f"{_HEAD}brief: {_quoted(brief)}\nremarks:\n" if before is None else before
    if not text.endswith("\n"):
        text += "\n"
    return text + "".join(f"{line}\n" for one in remarks for line in _lines(one))


def _lines(remark: Remark) -> Iterator[str]:
    """One entry; fields that say nothing are left out, those for staff are always there."""
    sign = "-"
    for name, value in vars(remark).items():
        if name in {"answer", "decision"} or value not in ("", False, ()):
            yield f"  {sign} {name}: {_value(value)}"
            sign = " "


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return f"[{', '.join(_quoted(str(one)) for one in value)}]"
    return _quoted(str(value))


def _quoted(text: str) -> str:
    """A text in quotation marks, on one line; a tab is a blank, as readers of YAML take it.

    Of what no YAML file may hold, characters that nobody sees go and those of symbol fonts become □.
    """
    from advocacy.load import forbidden

    lines = text.replace("\r", "\n").replace("\t", " ")
    signs = list(lines)
    for at, _ in forbidden(lines):
        signs[at] = "" if unicodedata.category(signs[at]) in _UNSEEN else "□"
    return json.dumps("".join(signs), ensure_ascii=False)
