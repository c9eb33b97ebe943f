"""A person's consent to being written about."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Literal

from advocacy.model.agenda import BodyKind
from advocacy.model.entry import Part
from advocacy.model.scalar import DayField
from advocacy.model.text import Pair, TextField

GivenBy = Literal["self", "guardian", "supported"]
GIVEN_BY: Mapping[GivenBy, Pair] = {
    "self": ("本人", "the person"),
    "guardian": ("监护人", "a guardian"),
    "supported": ("本人（有人协助）", "the person with support"),
}
GUARDIAN: GivenBy = "guardian"  # whose consent does not stand alone
ConsentForm = Literal["written", "recorded", "oral-with-witness"]
CONSENT_FORMS: Mapping[ConsentForm, Pair] = {
    "written": ("书面", "in writing"),
    "recorded": ("录音或录像", "recorded"),
    "oral-with-witness": ("口头（有见证人）", "spoken before a witness"),
}
Scope = Literal["aggregate", "anonymised", "pseudonymous", "quote", "name", "photo"]
# Each scope includes those before it.
SCOPES: tuple[Scope, ...] = ("aggregate", "anonymised", "pseudonymous", "quote", "name", "photo")

SCOPE_LABELS: Mapping[Scope, Pair] = {
    "aggregate": ("只计入数目", "to be counted only"),
    "anonymised": ("可以讲但不称呼本人", "to be told without any name"),
    "pseudonymous": ("可以讲并用化名", "to be told under another name"),
    "quote": ("还可以引用原话", "to be quoted too"),
    "name": ("还可以写真名", "to be named too"),
    "photo": ("还可以用照片", "to be shown in a picture too"),
}
Assent = Literal["agreed", "refused", "cannot-say"]
ASSENTS: Mapping[Assent, Pair] = {
    "agreed": ("愿意", "yes"),
    "refused": ("不愿意", "no"),
    "cannot-say": ("问过但无法得知", "could not say when asked"),
}


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

    given_by: GivenBy
    form: ConsentForm
    on: DayField
    scope: Scope
    audiences: tuple[BodyKind, ...]
    expires: DayField | None = None
    withdrawn: DayField | None = None
    assent: Assent | None = None
    exact: tuple[str, ...] = ()
    withheld: tuple[Withheld, ...] = ()
    reference: str | None = None

    @property
    def lacks_assent(self) -> bool:
        """True if a guardian agreed and nobody wrote down what the person wants."""
        return self.given_by == GUARDIAN and self.assent is None

    def over(self, day: datetime.date) -> bool:
        """True if it has ended by `day`: expired, or withdrawn."""
        ended = self.withdrawn is not None and self.withdrawn <= day
        return ended or (self.expires is not None and self.expires < day)
