"""What a person's consent lets out, for an audience on a day."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from advocacy.kinds.stories import is_own_story
from advocacy.model.agenda import BodyKind
from advocacy.model.consent import SCOPES, Consent, Scope
from advocacy.model.entry import field_names
from advocacy.model.person import Person
from advocacy.model.record import NEEDED, Record
from advocacy.model.source import Source


@dataclass(frozen=True, slots=True)
class Leave:
    """What may be done with a record: `told` in a document, or only `counted`, or neither.

    `scope` is how far its story may go; None where nobody's consent is needed.
    """

    told: bool
    counted: bool
    scope: Scope | None = None

    def reaches(self, scope: Scope) -> bool:
        """Whether what needs `scope` may be printed."""
        return self.scope is None or SCOPES.index(self.scope) >= SCOPES.index(scope)


_NONE = Leave(told=False, counted=False)


def leave(
    record: Record,
    audience: BodyKind,
    days: tuple[datetime.date, ...],
    sources: Mapping[str, Source],
) -> Leave:
    """The lowest of scope, audience and date decides, on all of `days`.

    Lawfully published facts may be used within reason (Personal Information Protection Law, art.
    13(6)), which is `published`; else art. 29 asks for separate consent.
    """
    private = record.private_fields()
    # A name that no field has hides nothing: better nothing printed than the wrong thing.
    if record.private is True or private & NEEDED or private - field_names(type(record)):
        return _NONE
    if not is_own_story(record, sources):
        return Leave(told=True, counted=True)
    consent = record.consent
    if not isinstance(record.person, Person) or not isinstance(consent, Consent):
        return _NONE
    if not _willed(consent):
        return _NONE
    if not all(_holds(consent, audience, day) for day in days):
        return _NONE
    return Leave(told=consent.scope != "aggregate", counted=True, scope=consent.scope)


def _willed(consent: Consent) -> bool:
    """A guardian's consent does not stand alone: the person is asked too (Civil Code, art. 35)."""
    if consent.given_by == "guardian" and consent.assent is None:
        return False
    return consent.assent != "refused"


def _holds(consent: Consent, audience: BodyKind, day: datetime.date) -> bool:
    return audience in consent.audiences and consent.on <= day and not consent.over(day)


def turning_days(record: Record) -> tuple[datetime.date, ...]:
    """The days from which the answer for this record can be another one."""
    if not isinstance(record.consent, Consent):
        return ()
    consent = record.consent
    after = consent.expires + datetime.timedelta(days=1) if consent.expires else None
    return tuple(day for day in (consent.on, after, consent.withdrawn) if day is not None)
