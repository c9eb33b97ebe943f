"""Texts and files in which a search finds nothing: looked through once, in this build or an earlier one."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from hashlib import blake2b
from typing import TypeVar

from advocacy.model.stored import Store

_OCTETS = 16  # of a hash: no two texts share one, by chance or by intent
_Found = TypeVar("_Found")


class CleanTexts:
    """The hashes of the texts in which one search found nothing; what it finds must depend on text and state alone."""

    def __init__(self, store: Store | None = None, search: str = "", state: Iterable[str] = ()) -> None:
        """With the texts that the last build met and found clean by the same search in the same state.

        No file is called as a `search` is.
        """
        self._store = store
        self._search = search
        self._state = json.dumps(sorted(state)).encode()
        known = store.find_value(search, self._state) if store is not None else None
        self._before: frozenset[str] = frozenset(map(str, known if isinstance(known, list) else ()))
        self._met: set[str] = set()

    def unless_clean(self, text: str, search: Callable[[str], Sequence[_Found]]) -> Sequence[_Found]:
        """What `search` finds in `text`; nothing, and no search, where it found nothing before."""
        if self._store is None:
            return search(text)
        key = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_OCTETS).hexdigest()
        found = () if key in self._met or key in self._before else search(text)
        if not found:
            self._met.add(key)
        return found

    def keep(self) -> None:
        """Keep the clean texts of this build, and no others, for the next."""
        if self._store is not None:
            self._store.keep_value(self._search, self._state, sorted(self._met))
