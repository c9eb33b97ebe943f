"""One evidence file, whatever its kind."""

from __future__ import annotations

from typing import Literal

from advocacy.model.consent import Consent
from advocacy.model.entry import Entry
from advocacy.model.law import Provision
from advocacy.model.scalar import PartialDate
from advocacy.model.source import Checked, Citation, Standing
from advocacy.model.text import TextField


class Record(Entry):
    """What all kinds share; each kind in `advocacy/kinds/` adds its own fields."""

    kind: str
    title: TextField
    problems: tuple[str, ...]
    summary: TextField
    sources: tuple[Citation, ...]
    standing: Standing
    checked: Checked | None = None
    private: bool = False
    law: tuple[Provision, ...] = ()
    figures: tuple[str, ...] = ()
    consent: Literal["published"] | Consent | None = None

    def dated(self) -> PartialDate | None:
        """The date that orders records of equal standing; kinds that have one say which."""
        return None

    def about_a_person(self) -> bool:
        """Whether consent is needed: the record tells of somebody."""
        return False
