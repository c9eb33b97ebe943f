"""Jinja with slots: a printed value is held as a value, and only a mark of it goes into the text.

So a figure stays a figure through Markdown, and no value is ever read as Markdown: a `*` in the
name of a company is a star.
"""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, ClassVar

from jinja2 import Undefined
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
_MARK = re.compile(f"{OPEN}[{chr(_FIRST)}-{chr(_FIRST + _BASE - 1)}]{{2}}|[\ue000-\uf8ff]")
_PRIVATE = re.compile("[\ue001-\uf8ff]")


@dataclass(frozen=True, slots=True)
class DeferredValue:
    """Blocks that are known only when all others are: references, annexes, the build code."""

    name: str
    in_codes: ClassVar[str] = "Late"


@dataclass(slots=True, frozen=True)
class InlineValue:
    """A value that is printed inside a paragraph; one that prints nothing is false to a template."""

    inlines: Inlines

    def __bool__(self) -> bool:
        """True if something is printed."""
        return bool(self.inlines)


@dataclass(frozen=True, slots=True)
class BlockValue:
    """A value that stands as blocks of its own."""

    blocks: Blocks
    in_codes: ClassVar[str] = "Placed"


# What a slot holds: inlines, or what stands as blocks.
Value = Inlines | BlockValue | DeferredValue


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

    def hold(self, value: InlineValue | BlockValue | DeferredValue) -> Markup:
        """Keep `value` and give the mark that stands for it."""
        held = value.inlines if isinstance(value, InlineValue) else value
        return Markup(self._held(held))  # noqa: S704  made of our own private-use characters alone

    def _held(self, value: Value) -> str:
        self.values.append(value)
        return mark_of(len(self.values) - 1)

    def taken(self, text: str) -> tuple[str, list[Value], bool]:
        """`text` with a bare OPEN for each slot, the values of the slots, and if it was whole.

        Marks that a template cut in two, turned round or made up are left out.
        """
        marks = _marks(text)
        if marks is None:
            return self._mended(text)
        if marks.in_order and len(marks.numbers) == len(self.values):
            # As most templates print them.
            return marks.rest, self.values, True
        try:
            return marks.rest, [self.values[number] for number in marks.numbers], True
        except LookupError:
            return self._mended(text)

    def _mended(self, text: str) -> tuple[str, list[Value], bool]:
        def kept(match: re.Match[str]) -> str:
            mark = match[0]
            known = len(mark) == MARK_LENGTH and number_of(mark[1:]) < len(self.values)
            return mark if known else ""

        mended = self.taken(_MARK.sub(kept, text))
        return mended[0], mended[1], False

    def print(self, value: Any) -> str:
        """What Jinja writes for `{{ value }}`."""
        match value:
            case Undefined():
                return Markup(str(value))  # noqa: S704  StrictUndefined raises here
            case Markup():
                return value
            case InlineValue() | BlockValue() | DeferredValue():
                return self.hold(value)
            case Text():
                return self._held(self.prose(value))
            case Words():
                return self._held(prose(value, self.language))
            case str() if _MARK.search(value):
                message = "a value was taken apart as text"
                raise UnprintableValueError(message)
            case str():
                return self._held(literal(value))
            case Figure():
                return self._held(self.figure(value))
            case PartialDate() | Money():
                return self._held(print_field(value, self.language))
            case datetime.date():
                return self._held((DateText(print_day(value, self.language)),))
            case _ if callable(value):
                message = f"{getattr(value, '__name__', 'this')} is a call: write its brackets too"
                raise UnprintableValueError(message)
            case _:
                message = f"{type(value).__name__} cannot be printed"
                raise UnprintableValueError(message)


@functools.lru_cache(maxsize=65536)
def mark_of(number: int) -> str:
    """The mark of a slot, as each printed value asks for one."""
    return OPEN + chr(_FIRST + number // _BASE) + chr(_FIRST + number % _BASE)


@functools.lru_cache(maxsize=65536)
def number_of(mark: str) -> int:
    """The number in the two characters that follow OPEN.

    Raises:
        LookupError: they are no number.
    """
    if len(mark) < MARK_LENGTH - 1:
        raise LookupError(mark)
    high, low = ord(mark[0]) - _FIRST, ord(mark[1]) - _FIRST
    if not (0 <= high < _BASE and 0 <= low < _BASE):
        raise LookupError(mark)
    return high * _BASE + low


@dataclass(frozen=True, slots=True)
class _Marks:
    """A text with a bare OPEN for each mark, the numbers in the marks, if they count from zero."""

    rest: str
    numbers: tuple[int, ...]
    in_order: bool


@functools.lru_cache(maxsize=16)
def _marks(text: str) -> _Marks | None:
    """The marks in a text, None where one is broken; remembered, as editions share their texts."""
    before, *after = text.split(OPEN)
    rest = OPEN.join([before, *[piece[MARK_LENGTH - 1 :] for piece in after]])
    if _PRIVATE.search(rest):
        return None
    try:
        numbers = tuple([number_of(piece[: MARK_LENGTH - 1]) for piece in after])
    except LookupError:
        return None
    return _Marks(rest, numbers, numbers == tuple(range(len(numbers))))
