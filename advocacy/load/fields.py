"""What keys a model of the project has, and which of them a writer may have meant."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any, get_args, get_origin

from advocacy.model.entry import Entry, Part, alternatives, fields_of, is_part
from advocacy.model.suggestion import nearest

_MOST_HINTS = 40  # of one block: nobody reads as many, and each costs a look at all names
_GIVEN = ("id", "at")  # the loader sets these; no file writes them


def _step(annotation: Any, step: str | int) -> Iterable[Any]:
    """The types of what stands at `step` inside a value of `annotation`."""
    if is_part(annotation):
        for name, one in fields_of(annotation).items():
            if step in (name, one.key):
                yield from alternatives(one.annotation)
    elif get_origin(annotation) is tuple:
        yield from alternatives(get_args(annotation)[0])
    elif get_origin(annotation) is dict:
        yield from alternatives(get_args(annotation)[1])


def keys_at(model: type[Part], path: Sequence[str | int]) -> tuple[str, ...]:
    """The keys that staff may write in the block at `path` of a `model`."""
    here: list[Any] = [model]
    for step in path:
        here = [deeper for one in here for deeper in _step(one, step)]
    names = (
        field.key
        for one in filter(is_part, here)
        for name, field in fields_of(one).items()
        if not (issubclass(one, Entry) and name in _GIVEN)
    )
    return tuple(dict.fromkeys(names))


def hint(word: str, known: Sequence[str], taken: Collection[str] = ()) -> tuple[str, str]:
    """`Did you mean`, or the list of what can stand here, in Chinese and in English.

    `taken` are those of `known` that already stand there.
    """
    twice = nearest(word, (one for one in known if one in taken), 0.85)
    if twice is not None:
        said = f"{twice} stands here already: take this line out"
        return (f"{twice} 已经写过了，请删去这一行", said)
    free = [one for one in known if one not in taken]
    near = nearest(word, free)
    if near is not None:
        return (f"是不是想写 {near}？", f"did you mean {near}?")
    if not free:
        return ("请删去", "take it out")
    return (f"这里可以写：{'、'.join(free)}", f"these can stand here: {', '.join(free)}")


class Hints:
    """A `hint` for each unknown key of one block; after the first forty, to take it out.

    `known` are the keys that may stand in the block, `taken` those that do.
    """

    def __init__(self, known: Sequence[str], taken: Collection[str]) -> None:
        self._known = known
        self._taken = taken
        self._left = _MOST_HINTS

    def of(self, word: str) -> tuple[str, str]:
        """In Chinese and in English."""
        if not self._left:
            return ("请删去", "take it out")
        self._left -= 1
        return hint(word, self._known, self._taken)

    def meant(self, words: Sequence[str]) -> frozenset[str]:
        """The keys of the block that the first of these unknown `words` were meant for, as `of` says of each."""
        free = [one for one in self._known if one not in self._taken]
        twice = [one for one in self._known if one in self._taken]
        unsaid = (one for one in words[:_MOST_HINTS] if nearest(one, twice, 0.85) is None)
        return frozenset(filter(None, (nearest(one, free) for one in unsaid)))
