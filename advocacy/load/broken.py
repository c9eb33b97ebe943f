"""What a parser of YAML says, in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from yaml.error import MarkedYAMLError

# A piece of the parser's own message -> what it means for the writer. The first that fits is said.
_WORDS: tuple[tuple[str, tuple[str, str]], ...] = (
    ("escape", ("双引号里的反斜杠 \\ 写法不对，可改用单引号", "a backslash in double quotes; use single quotes")),
    ("quoted scalar", ("从这里开始的引号没有配对的结束引号", "the quotation mark that opens here is never closed")),
    ("flow sequence", ("从这里开始的方括号 [ ] 没有写完整", "the square brackets that open here are not complete")),
    ("flow mapping", ("从这里开始的大括号 { } 没有写完整", "the braces that open here are not complete")),
    (
        "mapping values",
        ("这里多了一个冒号，或者这一行缩进不对", "there is a colon too many, or the indentation of this line is off"),
    ),
    ("expected ':'", ("这一行应是“名称: 内容”，但没有冒号", "this line should be `name: value`, but it has no colon")),
    ("block sequence", ("清单里这一行的缩进与上面各行不齐", "this line of the list is not aligned with those above")),
    ("block mapping", ("这一行的缩进与上面各行不齐", "this line is not aligned with those above")),
    ("block scalar", ("竖线 | 后面的写法不对", "what follows the upright bar | is not right")),
    ("start token", ("这个符号不能放在开头", "no value can begin with this sign")),
)
_OTHERWISE = ("这里的格式电脑读不懂", "the form of this line cannot be understood")


def say(error: MarkedYAMLError) -> tuple[str, str]:
    """The parser's message for a writer, in Chinese and in English."""
    said = f"{error.context or ''} {error.problem or ''}"
    return next((words for piece, words in _WORDS if piece in said), _OTHERWISE)


def spot(error: MarkedYAMLError) -> tuple[int, int]:
    """Line and column (from 0) that a writer should look at.

    What is opened and never closed shows where it opens: the parser notices it at the end only.
    """
    said = f"{error.context or ''}"
    mark = error.problem_mark
    unclosed = "flow" in said or "unexpected end" in f"{error.problem}"
    if error.context_mark is not None and unclosed:
        mark = error.context_mark
    return (mark.line, mark.column) if mark is not None else (0, 0)
