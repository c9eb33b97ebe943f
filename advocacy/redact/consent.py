"""What a person's consent lets out, for an audience on a day."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from advocacy.kinds.about_persons import is_own_account
from advocacy.model.agenda import BodyKind
from advocacy.model.consent import SCOPES, Consent, Scope
from advocacy.model.entry import field_names
from advocacy.model.person import Person
from advocacy.model.record import NEEDED, Record
from advocacy.model.source import Source
from advocacy.model.withheld import Reason, Withholding


@dataclass(frozen=True, slots=True)
class Permission:
    """What may be done with a record: `printable` in a document, or only `counted`, or neither.

    `scope` is how much of it may be printed; None where nobody's consent is needed. `withheld` says why
    it is not printed.
    """

    printable: bool
    counted: bool
    scope: Scope | None = None
    withheld: Withholding | None = None

    def reaches(self, scope: Scope) -> bool:
        """True if what needs `scope` may be printed."""
        return self.scope is None or SCOPES.index(self.scope) >= SCOPES.index(scope)


def _none(reason: Reason, on: datetime.date | None = None) -> Permission:
    return Permission(printable=False, counted=False, withheld=Withholding(reason, on))


def permission(
    record: Record, audience: BodyKind, days: tuple[datetime.date, ...], sources: Mapping[str, Source]
) -> Permission:
    """The lowest of scope, audience and date decides, on all of `days`.

    Lawfully published facts may be used within reason (Personal Information Protection Law, art.
    13(6)), which is `published`; else art. 29 asks for separate consent.
    """
    private = record.private_fields()
    if record.private is True:
        return _none("private")
    # A name that no field has hides nothing: better nothing printed than the wrong thing.
    if private - field_names(type(record)):
        return _none("private-unknown")
    if private & NEEDED:
        return _none("private-needed")
    if not is_own_account(record, sources):
        return Permission(printable=True, counted=True)
    consent = record.consent
    if not isinstance(record.person, Person) or not isinstance(consent, Consent):
        return _none("consent-missing")
    refused = _refused(consent, audience, days)
    if refused is not None:
        return Permission(printable=False, counted=False, withheld=refused)
    if consent.scope == "aggregate":
        only = Withholding("counted-only")
        return Permission(printable=False, counted=True, scope=consent.scope, withheld=only)
    return Permission(printable=True, counted=True, scope=consent.scope)


def _refused(consent: Consent, audience: BodyKind, days: tuple[datetime.date, ...]) -> Withholding | None:
    """Why a consent does not hold for `audience` on all of `days`; None where it does.

    A guardian's consent does not stand alone: the person is asked too (Civil Code, art. 35).
    """
    if consent.withdrawn is not None and any(consent.withdrawn <= day for day in days):
        return Withholding("consent-withdrawn", consent.withdrawn)
    if consent.assent == "refused":
        return Withholding("assent-refused")
    if consent.lacks_assent:
        return Withholding("assent-missing")
    if audience not in consent.audiences:
        return Withholding("other-audience")
    if consent.expires is not None and any(consent.expires < day for day in days):
        return Withholding("consent-expired", consent.expires)
    if any(day < consent.on for day in days):
        return Withholding("consent-later", consent.on)
    return None


def turning_days(record: Record) -> tuple[datetime.date, ...]:
    """The days from which the answer for this record can be another one."""
    if not isinstance(record.consent, Consent):
        return ()
    consent = record.consent
    ends = consent.expires is not None and consent.expires < datetime.date.max  # 9999-12-31: never
    after = consent.expires + datetime.timedelta(days=1) if consent.expires and ends else None
    return tuple(day for day in (consent.on, after, consent.withdrawn) if day is not None)
