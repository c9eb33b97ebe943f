"""The names of authors: 姓 and 名 without a space, initials, three and then 等 / et al."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from advocacy.model.finding import Language
from advocacy.model.source import Name

MOST = 3


def is_han(name: Name) -> bool:
    """True if a person's name is written in Chinese characters."""
    return any("\u3400" <= sign <= "\u9fff" for sign in (name.family or "") + (name.given or ""))


def first_three(names: Sequence[Name], print_name: Callable[[Name], str], comma: str, others: str) -> str:
    """At most three names; `others` (等, et al.) stands for the rest."""
    printed = [print_name(name) for name in names[:MOST]]
    return comma.join([*printed, others] if len(names) > MOST else printed)


def initials(given: str, *, hyphens: bool) -> str:
    """`Jean-Luc Marie` as `J-L M`, or without `hyphens` as `J L M`."""
    words = given.replace(".", " ").split()
    joint = "-" if hyphens else " "
    return " ".join(joint.join(part[0] for part in word.split("-") if part) for word in words)


def institution(name: Name, language: Language) -> str | None:
    """The name of an institution, or of a person that is given in one piece."""
    return None if name.literal is None else name.literal.either(language).on_one_line
