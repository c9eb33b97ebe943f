"""Whether a record may be printed for an audience on a day."""

from __future__ import annotations

import datetime

from advocacy.model.agenda import BodyKind
from advocacy.model.consent import SCOPES, Consent
from advocacy.model.record import Record

# A record tells somebody's story under a name that is not theirs.
_NEEDED = SCOPES.index("pseudonymous")


def may_print(record: Record, audience: BodyKind, days: tuple[datetime.date, ...]) -> bool:
    """Private records never; stories of persons only with consent that holds on all `days`.

    Lawfully published facts may be used within reason (Personal Information Protection Law, art.
    13(6)), which is `published`; else art. 29 asks for separate consent.
    """
    if record.private:
        return False
    if not record.about_a_person() or record.consent == "published":
        return True
    return isinstance(record.consent, Consent) and all(
        _holds(record.consent, audience, day) for day in days
    )


def _holds(consent: Consent, audience: BodyKind, day: datetime.date) -> bool:
    return (
        SCOPES.index(consent.scope) >= _NEEDED
        and audience in consent.audiences
        and consent.on <= day
        and (consent.expires is None or day <= consent.expires)
        and (consent.withdrawn is None or day < consent.withdrawn)
    )


def turning_days(record: Record) -> tuple[datetime.date, ...]:
    """The days from which the answer for this record can be another one."""
    if not isinstance(record.consent, Consent):
        return ()
    consent = record.consent
    after = consent.expires + datetime.timedelta(days=1) if consent.expires else None
    return tuple(day for day in (consent.on, after, consent.withdrawn) if day is not None)
