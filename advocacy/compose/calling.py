"""What a template gives a call, held against what the call takes.

Python would say it in its own words, and only where the call itself stumbles: a period that is a
list would be looked for and not found.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterator, Mapping
from types import NoneType, UnionType
from typing import Any, get_args, get_type_hints

from jinja2 import TemplateRuntimeError, Undefined

from advocacy.compose.vocabulary import CALLS, FILTERS

_WRITTEN = {entry.name: entry.written for entry in (*CALLS, *FILTERS)}
_CALLED: Mapping[str, tuple[str, str]] = {
    "str": ("加引号的文字", "text in quotation marks"),
    "int": ("年份", "a year"),
    "float": ("数目", "a number"),
    "Figure": ("figure() 的结果", "what figure() gives"),
    "InlineValue": ("figure() 的结果", "what figure() gives"),
    "PublicRecord": ("一份证据（record）", "a record"),
    "Ask": ("一项诉求（ask）", "an ask"),
    "Problem": ("一个问题（problem）", "a problem"),
}


class WrongCallError(TemplateRuntimeError):
    """A call was given too little, too much, or something that it cannot take."""

    def __init__(self, name: str, takes: str, wrong: tuple[str, str]) -> None:
        """`wrong` says in Chinese and English what is; `takes` is how the call is written."""
        super().__init__(wrong[1])
        self.details: dict[str, str | tuple[str, str]] = {
            "name": name, "takes": takes, "wrong": wrong, "written": _WRITTEN[name],
        }  # fmt: skip


def held_to(name: str, call: Callable[..., Any]) -> Callable[..., Any]:
    """`call`, which refuses what it does not take by the names of its arguments."""

    def held(*values: Any, **named: Any) -> Any:
        method = getattr(call, "__func__", None)
        signature, kinds = _takes_of(method or call, bound=method is not None)
        wrong = _wrong(signature, kinds, values, named)
        if wrong is not None:
            raise WrongCallError(name, _takes(name, signature), wrong)
        return call(*values, **named)

    held.__name__ = name
    vars(held).update(__wrapped__=call)  # by which its arguments are known
    return held


@functools.lru_cache(maxsize=128)  # the calls are the same in every edition
def _takes_of(call: Callable[..., Any], *, bound: bool) -> tuple[inspect.Signature, Mapping[str, Any]]:
    """The arguments of a call and their types; a `bound` method has its first one already."""
    signature, kinds = inspect.signature(call), get_type_hints(call)
    kinds.pop("return", None)
    arguments = list(signature.parameters.values())
    return signature.replace(parameters=arguments[bound:]), kinds


def _wrong(
    signature: inspect.Signature, kinds: Mapping[str, Any], values: tuple[Any, ...], named: Mapping[str, Any]
) -> tuple[str, str] | None:
    try:
        given = signature.bind(*values, **named).arguments
    except TypeError:
        return _unbound(signature, values, named)
    for name, value in given.items():
        many = signature.parameters[name].kind is inspect.Parameter.VAR_POSITIONAL
        for one in value if many else (value,):
            if isinstance(one, Undefined):
                str(one)  # says which name is not defined
            kind = kinds.get(name, object)
            if not isinstance(one, kind) and not (kind == str | float and isinstance(one, int)):
                zh, en = zip(*_called(kind), strict=True)
                return f"{name} 应是{'或'.join(zh)}", f"{name} should be {' or '.join(en)}"
    return None


def _unbound(signature: inspect.Signature, values: tuple[Any, ...], named: Mapping[str, Any]) -> tuple[str, str]:
    names = list(signature.parameters)
    stranger = next((name for name in named if name not in names), None)
    if stranger is not None:
        return f"没有 {stranger} 这一项", f"it takes no {stranger}"
    twice = next((name for name in named if name in names[: len(values)]), None)
    if twice is not None:
        return f"{twice} 写了两次", f"{twice} is given twice"
    missing = [
        name
        for name, one in list(signature.parameters.items())[len(values) :]
        if one.default is one.empty and name not in named
    ]
    if missing:
        verb = "are" if missing[1:] else "is"
        return f"缺少 {'、'.join(missing)}", f"{' and '.join(missing)} {verb} missing"
    return "括号里多写了内容", "there is too much in its brackets"


def _called(kind: type | UnionType) -> Iterator[tuple[str, str]]:
    """What the types of an argument are called, each once."""
    every = (one for one in get_args(kind) or (kind,) if one is not NoneType)
    yield from dict.fromkeys(_CALLED[one.__name__] for one in every)


def _takes(name: str, signature: inspect.Signature) -> str:
    """`unconfirmed(indicator, period[, region])`."""
    needed, free = [], ""
    for one in signature.parameters.values():
        if one.default is one.empty:
            needed.append("…" if one.kind is one.VAR_POSITIONAL else one.name)
        else:
            free += f"[, {one.name}]"
    return f"{name}({', '.join(needed)}{free})"
