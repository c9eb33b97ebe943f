"""One evidence file, whatever its kind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from advocacy.model.consent import Consent
from advocacy.model.entry import Entry
from advocacy.model.law import Provision
from advocacy.model.person import Person
from advocacy.model.source import Checked, Citation, Standing
from advocacy.model.text import Pair, TextField

# Without one of these fields there is no record to print.
NEEDED = frozenset({"kind", "title", "problems", "summary", "standing", "checked"})

Nobody = Literal["nobody"]
NOBODY: Mapping[Nobody, Pair] = {"nobody": ("不涉及具体个人", "about no particular person")}
Published = Literal["published"]
PUBLISHED: Mapping[Published, Pair] = {
    "published": ("已由官方或媒体公开", "published by a court, an authority or the press")
}


class Record(Entry):
    """What all kinds share; each kind in `advocacy/kinds/` adds its own fields.

    `private` keeps all of it out, or the fields it names; `quote` is what somebody said, verbatim.
    `person` is whom it tells of; `nobody` says that it is about no person, though it rests on what
    nobody published.
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
    person: Nobody | Person | None = None
    consent: Published | Consent | None = None

    def private_fields(self) -> frozenset[str]:
        """The fields that are kept out, by `private` and by the person's own wish."""
        private = self.private if isinstance(self.private, tuple) else ()
        wished = self.consent.withheld if isinstance(self.consent, Consent) else ()
        return frozenset((*private, *(one.field for one in wished)))
