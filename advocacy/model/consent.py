"""A person's consent to being written about."""

from __future__ import annotations

from typing import Literal

from advocacy.model.agenda import BodyKind
from advocacy.model.entry import Part
from advocacy.model.scalar import DayField

Scope = Literal["aggregate", "anonymised", "pseudonymous", "quote", "name", "photo"]
# Each scope includes those before it.
SCOPES: tuple[Scope, ...] = ("aggregate", "anonymised", "pseudonymous", "quote", "name", "photo")


class Consent(Part):
    """What a person (or who may speak for them) agreed to.

    Personal Information Protection Law: separate consent for sensitive data (art. 29), a new one
    for a new purpose (art. 14), withdrawal at any time (art. 15) and deletion after it (art. 47).
    """

    given_by: Literal["self", "guardian", "supported"]
    form: Literal["written", "recorded", "oral-with-witness"]
    on: DayField
    scope: Scope
    audiences: tuple[BodyKind, ...]
    expires: DayField | None = None
    withdrawn: DayField | None = None
    reference: str | None = None
