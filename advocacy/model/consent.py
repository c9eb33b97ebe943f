"""A person's consent to being written about."""

from __future__ import annotations

import datetime
from typing import Literal

from advocacy.model.agenda import BodyKind
from advocacy.model.entry import Part
from advocacy.model.scalar import DayField
from advocacy.model.text import TextField

Scope = Literal["aggregate", "anonymised", "pseudonymous", "quote", "name", "photo"]
# Each scope includes those before it.
SCOPES: tuple[Scope, ...] = ("aggregate", "anonymised", "pseudonymous", "quote", "name", "photo")


class Withheld(Part):
    """A field that the person does not want told, and why; neither is printed."""

    field: str
    why: TextField


class Consent(Part):
    """What a person (or who may speak for them) agreed to.

    Personal Information Protection Law: separate consent for sensitive data (art. 29), a new one
    for a new purpose (art. 14), withdrawal at any time (art. 15) and deletion after it (art. 47).
    `assent` is the person's own will where a guardian gave the consent (Civil Code, art. 35;
    CRPD, art. 12). `exact` names the fields that may be told as exactly as they are written.
    """

    given_by: Literal["self", "guardian", "supported"]
    form: Literal["written", "recorded", "oral-with-witness"]
    on: DayField
    scope: Scope
    audiences: tuple[BodyKind, ...]
    expires: DayField | None = None
    withdrawn: DayField | None = None
    assent: Literal["agreed", "refused", "cannot-say"] | None = None
    exact: tuple[str, ...] = ()
    withheld: tuple[Withheld, ...] = ()
    reference: str | None = None

    def over(self, day: datetime.date) -> bool:
        """True if it has ended by `day`: expired, or withdrawn."""
        ended = self.withdrawn is not None and self.withdrawn <= day
        return ended or (self.expires is not None and self.expires < day)
