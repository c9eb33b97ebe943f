"""One evidence file, whatever its kind."""

from __future__ import annotations

from typing import Literal

from advocacy.model.consent import Consent
from advocacy.model.entry import Entry
from advocacy.model.law import Provision
from advocacy.model.scalar import PartialDate
from advocacy.model.source import Checked, Citation, Standing
from advocacy.model.text import Text, TextField

# Without one of these fields there is no record to print.
NEEDED = frozenset({"kind", "title", "problems", "summary", "standing", "checked"})


class Record(Entry):
    """What all kinds share; each kind in `advocacy/kinds/` adds its own fields.

    `private` keeps all of it out, or the fields it names; `quote` is what somebody said, verbatim.
    """

    kind: str
    title: TextField
    problems: tuple[str, ...]
    summary: TextField
    sources: tuple[Citation, ...]
    standing: Standing
    checked: Checked | None = None
    private: bool | tuple[str, ...] = False
    law: tuple[Provision, ...] = ()
    figures: tuple[str, ...] = ()
    quote: TextField | None = None
    consent: Literal["published"] | Consent | None = None

    def dated(self) -> PartialDate | None:
        """The date that orders records of equal standing; kinds that have one say which."""
        return None

    def about_a_person(self) -> bool:
        """Whether consent is needed: the record tells of somebody."""
        return False

    def called(self) -> Text | None:
        """What the person it tells of is called in it; kinds that have one say so."""
        return None

    def own_story(self) -> bool:
        """Whether it tells of somebody who told us, and of whom nothing was published."""
        return self.about_a_person() and self.consent != "published"

    def private_fields(self) -> frozenset[str]:
        """The fields that are kept out, by `private` and by the person's own wish."""
        private = self.private if isinstance(self.private, tuple) else ()
        wished = self.consent.withheld if isinstance(self.consent, Consent) else ()
        return frozenset((*private, *(one.field for one in wished)))
