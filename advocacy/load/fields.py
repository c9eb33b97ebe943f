"""What keys a model of the project has, and which of them a writer may have meant."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, get_args, get_origin

from advocacy.kinds import KINDS
from advocacy.model.entry import Entry, Part, alternatives, fields_of, is_part
from advocacy.model.suggestion import nearest
from advocacy.model.text import Pair, labelled, pair

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


def _types_at(model: type[Part], path: Sequence[str | int]) -> list[Any]:
    here: list[Any] = [model]
    for step in path:
        here = [deeper for one in here for deeper in _step(one, step)]
    return here


def choices_at(model: type[Part], path: Sequence[str | int]) -> dict[str, Pair]:
    """The words of the closed list at `path` of a `model`, with what they are called."""
    from advocacy.model.choices import choices_of  # knows every model; read where a word is wrong

    named = {word: called for one in _types_at(model, path) for word, called in choices_of(one).items()}
    field = ".".join(step for step in path if isinstance(step, str))
    own = (one.choices for kind in KINDS if kind.record is model for one in kind.fields if one.path == field)
    return named | {word: pair(called) for choices in own for word, called in choices.items()}


def keys_at(model: type[Part], path: Sequence[str | int]) -> tuple[str, ...]:
    """The keys that staff may write in the block at `path` of a `model`."""
    names = (
        field.key
        for one in filter(is_part, _types_at(model, path))
        for name, field in fields_of(one).items()
        if not (issubclass(one, Entry) and name in _GIVEN)
    )
    return tuple(dict.fromkeys(names))


def hint(
    word: str, known: Sequence[str], taken: Collection[str] = (), called: Mapping[str, Pair] = MappingProxyType({})
) -> Pair:
    """`Did you mean`, or the list of what can stand here, in Chinese and in English.

    `taken` are those of `known` that already stand there; `called` is what words are called, which somebody may have
    written in their place.
    """
    twice = nearest(word, (one for one in known if one in taken), 0.85)
    if twice is not None:
        said = f"{twice} stands here already: take this line out"
        return (f"{twice} 已经写过了，请删去这一行", said)
    free = [one for one in known if one not in taken]
    near = meant(word, free, called)
    if near is not None:
        zh, en = called.get(near, (near, near))
        return (
            f"是不是想写 {near}{'' if zh == near else f'（{zh}）'}？",
            f"did you mean {near}{'' if en == near else f' ({en})'}?",
        )
    if not free:
        return ("请删去", "take it out")
    zh_free, en_free = in_both(free, called)
    return (f"这里可以写：{zh_free}", f"these can stand here: {en_free}")


def in_both(words: Iterable[str], called: Mapping[str, Pair]) -> Pair:
    """A list of words with what they are called: 面试 interview、录用 offer."""
    named = [labelled(word, called.get(word, (word, word))) for word in words]
    return "、".join(zh for zh, _ in named), ", ".join(en for _, en in named)


def meant(word: str, known: Sequence[str], called: Mapping[str, Pair]) -> str | None:
    """The one of `known` that is called so in either language, or stands beside its label, else the nearest."""
    folded = word.strip().casefold()
    names = {one: (*called[one], *labelled(one, called[one])) for one in known if one in called}
    so_called = (one for one, each in names.items() if folded in map(str.casefold, each))
    return next(so_called, None) or nearest(word, known)


class Hints:
    """A `hint` for each unknown key of one block; after the first forty, to take it out.

    `known` are the keys that may stand in the block, `taken` those that do.
    """

    def __init__(self, known: Sequence[str], taken: Collection[str]) -> None:
        self._known = known
        self._taken = taken
        self._left = _MOST_HINTS

    def of(self, word: str) -> Pair:
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
