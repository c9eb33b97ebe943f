"""The sandbox that templates run in: they read values and call our calls, for a bounded time.

Jinja's own sandbox hides what begins with an underscore and keeps values from being changed. It
does not know that a pydantic model can read files and run pickles (`parse_file`, `parse_raw`), and
it bounds neither loops nor texts. So here a template cannot call the methods of a value, and each
loop turn, call, filter and printed sign costs something of a budget.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Hashable, Iterator, Mapping, Sized
from decimal import Decimal
from typing import Any

from jinja2 import BaseLoader
from jinja2.environment import TemplateModule
from jinja2.exceptions import TemplateRuntimeError
from jinja2.runtime import Context, LoopContext, TemplateReference
from jinja2.utils import Namespace

from advocacy.compose.page import Page
from advocacy.compose.printing import print_words
from advocacy.compose.slots import BlockValue, DeferredValue, Slots, mark_of
from advocacy.compose.template_code import Compiler, TemplateTooLongError
from advocacy.model.text import Text, Words
from advocacy.numbers.numerals import NUMERAL_SIGNS

BUDGET = 20_000_000  # a table of 5,000 rows with three calls a row costs half of it
_CALL, _BLOCK = 500, 20_000
_PRINT = 50  # for each value that is printed
_ITEM = 20  # of what a filter looks at
_LONGEST_RANGE = 1_000
_HEAVIEST = 100_000  # values in a list and in the lists inside it
_LARGEST_NUMBER = 10**15

# What these hold was made by a template or is Jinja's own.
_OPEN = (LoopContext, Namespace, TemplateModule, TemplateReference)
_LISTS = (list, tuple, dict)
_OF_MAPPINGS = frozenset({"get", "items", "keys", "values"})


class Sandbox(Compiler):
    """Jinja's sandbox for one rendering: strict about names, without methods and with a budget.

    `left` is what the rendering may still spend. Nothing of it is shared with another rendering but compiled code.
    """

    def __init__(self, page: Page, slots: Slots, loader: BaseLoader) -> None:
        """`page` learns where each call stands; what is printed goes through `slots`."""
        super().__init__(loader=loader)
        self.page = page
        self.slots = slots
        self.left = BUDGET
        self.filters = {name: self._metered(one) for name, one in self.filters.items()}
        known = self.globals
        self.globals = {"dict": known["dict"], "namespace": known["namespace"], "range": self._range}

    def offer(self, calls: Mapping[str, Callable[..., Any]], filters: Mapping[str, Callable[..., Any]]) -> None:
        """Calls and filters of ours, by the names that templates use."""
        self.globals.update(calls)
        self.filters.update({name: self._placed(one) for name, one in filters.items()})

    def print(self, value: Any) -> str:
        """The mark that stands for `{{ value }}`."""
        slots, kind, words = self.slots, type(value), value
        if kind is Text:
            words = value.zh if slots.language == "zh" else value.en
            kind = type(words)
        if kind is Words:  # as most are: so what `Slots.print` does, without the calls
            text, values = words.text, slots.values
            self.left -= _PRINT + len(text)
            values.append(print_words(words, slots.language) if text.strip(NUMERAL_SIGNS) else (words,))
            return mark_of(len(values) - 1)
        if isinstance(value, Text):
            self.left -= _PRINT + sum(len(words.text) for words in (value.zh, value.en) if words)
        elif isinstance(value, str):
            self.left -= _PRINT + len(value)
        else:
            self.left -= _BLOCK if kind is BlockValue or kind is DeferredValue else _PRINT
        if self.left < 0:
            raise TemplateTooLongError
        return slots.print(value)

    def spend(self, cost: int) -> None:
        """Take `cost` from the budget.

        Raises:
            TemplateTooLongError: nothing is left of it.
        """
        self.left -= cost
        if self.left < 0:
            raise TemplateTooLongError

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

    def call(
        self, context: Context, called: Any, /, *values: Any, _spot: tuple[str, int] | None = None, **named: Any
    ) -> Any:
        """A call costs, and what it finds wrong stands at `_spot`."""
        self.spend(_CALL)
        self.page.spot = _spot or self.page.spot
        return super().call(context, called, *values, **named)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Fields only, and what is safe to call of Jinja's own objects and of mappings."""
        if not super().is_safe_attribute(obj, attr, value):
            return False
        return isinstance(obj, _OPEN) or (isinstance(obj, dict) and attr in _OF_MAPPINGS) or not callable(value)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Text has no methods in a template: `format` and `join` make text of values."""
        if attribute in _fields(obj.__class__):
            value = getattr(obj, attribute)
            # Where Jinja would look again: what may be str.format.
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

        @functools.wraps(filtered, assigned=())  # the marks by which Jinja knows what to hand over
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

    def _placed(self, filtered: Callable[..., Any]) -> Callable[..., Any]:
        """A filter of ours, which learns where it stands as a call does."""

        def placed(*values: Any, _spot: tuple[str, int] | None = None, **named: Any) -> Any:
            self.page.spot = _spot or self.page.spot
            return filtered(*values, **named)

        return placed


@functools.lru_cache(maxsize=256)
def _fields(kind: Hashable) -> frozenset[str]:
    """What is read of a value, and not called: the fields and properties of its type."""
    if not isinstance(kind, type):
        return frozenset()
    fields = getattr(kind, "__dataclass_fields__", ())
    properties = [name for name, member in vars(kind).items() if isinstance(member, property)]
    return frozenset(name for name in (*fields, *properties) if not name.startswith("_"))
