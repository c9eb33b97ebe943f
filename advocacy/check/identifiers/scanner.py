"""What is looked for in one campaign, and what is its own."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Self

from advocacy.check.clean import CleanTexts
from advocacy.check.identifiers.found import Found
from advocacy.check.identifiers.names import PrivateNames, names_to_find
from advocacy.check.identifiers.plain import plain
from advocacy.check.identifiers.search import find_identifiers
from advocacy.model.dossier import Dossier
from advocacy.model.stored import Store

HIDDEN = "…"
_MOST = 100
_BLANKS = re.compile(r"[\s·•\-\u2010-\u2015]+")

_OTHER_SIGNS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class IdentifierScanner:
    """The private names to look for, and the values that may be printed.

    `own` are the texts of the organisation's contact in advocacy.yaml without their blanks;
    `allowed` the values that stand where `allow:` lets them; `met` those that were found, as letters
    and digits: no message may tell one of them without the word beside which it was found. Texts
    that are `clean` are not searched again.
    """

    names: PrivateNames | None = None
    own: tuple[str, ...] = ()
    allowed: frozenset[str] = frozenset()
    met: frozenset[str] = frozenset()
    clean: CleanTexts = field(default_factory=CleanTexts, compare=False)

    def in_text(self, text: str) -> Iterator[Found]:
        """The identifiers of `text` that are neither the organisation's own nor allowed.

        The first hundred: a whole register is told by fewer.
        """
        others = (one for one in self.clean.unless_clean(text, self._search) if not self._may_stand(one))
        return itertools.islice(others, _MOST)

    def _search(self, text: str) -> list[Found]:
        return find_identifiers(text, self.names)

    def _may_stand(self, found: Found) -> bool:
        if found.value in self.allowed:
            return True
        value = _BLANKS.sub("", found.value).lower()
        return found.sort != "name" and any(value in one for one in self.own)

    def hide(self, text: str) -> str:
        """`text`, or a sign in its place where it holds an identifier."""
        if any(self.in_text(text)):
            return HIDDEN
        bare = _bare(text) if self.met else ""
        return HIDDEN if any(one in bare for one in self.met) else text

    def allowing(self, values: Iterable[str]) -> Self:
        """The same, with further values that may be printed."""
        return replace(self, allowed=self.allowed.union(values))

    def having_met(self, values: Iterable[str]) -> Self:
        """The same, with values that were found and that no message tells."""
        return replace(self, met=self.met.union(_bare(one) for one in values) - {""})


def _bare(text: str) -> str:
    """The letters and digits of `text`, in lower case."""
    return _OTHER_SIGNS.sub("", plain(text)).lower()


def scanner_of(dossier: Dossier, store: Store | None = None) -> IdentifierScanner:
    """What a campaign looks for; texts that are clean in the `store` are not searched again."""
    speaker = dossier.campaign.organisation
    words = [one for one in (speaker.phone, speaker.email) if one]
    for text in (speaker.name, speaker.address, speaker.contact):
        words += [one.text for one in (text.zh, text.en) if one] if text else []
    own = tuple(_BLANKS.sub("", plain(one)).lower() for one in words)
    # What may stand in a campaign takes from what was found: a clean text is so whatever is allowed.
    clean = CleanTexts(store, "identifiers", dossier.private_names)
    return IdentifierScanner(names_to_find(dossier.private_names), own, clean=clean)
