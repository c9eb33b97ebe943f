"""Consent is there where somebody's story is told, and only there, and it is the person's own."""

from __future__ import annotations

from collections.abc import Iterator

from advocacy.kinds.about_persons import is_about_a_person, may_be_about_nobody
from advocacy.kinds.conditions import TELLS_OF_A_PERSON, UNPUBLISHED
from advocacy.model.consent import Consent
from advocacy.model.dossier import Dossier
from advocacy.model.finding import Details, Finding
from advocacy.model.record import Record

_UNPUBLISHED = ("没有写公开讲过这件事的来源", "has no published source that tells of it")
_ONE_SIDE = ("只凭一方陈述（standing: testimony）", "rests on one side's word (standing: testimony)")


def consent(dossier: Dossier, record: Record) -> Iterator[Finding]:
    """A record about a person without consent, or with one that does not bear; consent of nobody."""
    why = _ONE_SIDE if record.standing == "testimony" else _UNPUBLISHED
    details: Details = {"name": record.id, "standing": record.standing, "why": why}
    for code, field in _wrong(dossier, record):
        yield Finding(code, dossier.places.of(record.at, *field), details, (f"record:{record.id}",))
    given = record.consent
    if isinstance(given, Consent):
        ends = (("expires", given.expires), ("withdrawn", given.withdrawn))
        too_early = [(day, key) for key, day in ends if day is not None and day < given.on]
        if too_early:  # where both are, it is `on` that is wrong
            day, key = min(too_early)
            days: Details = {"ended": day.isoformat(), "on": given.on.isoformat()}
            place = dossier.places.of(record.at, "consent", key if len(too_early) == 1 else "on")
            yield Finding("consent-days-disordered", place, days, (f"record:{record.id}",))


def _wrong(dossier: Dossier, record: Record) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The codes of what is wrong, each with the field it is about."""
    given = record.consent
    has_person = TELLS_OF_A_PERSON.holds(record, dossier.sources)
    if not is_about_a_person(record, dossier.sources):
        if given is not None:
            yield "consent-senseless", ("consent",)
        return
    if not has_person:
        grounds = ("standing",) if record.standing == "testimony" else ("sources",)
        if record.person == "nobody":
            yield "person-needed", ("person",)
        elif may_be_about_nobody(record):
            yield "person-missing", grounds
        else:
            yield "person-needed", grounds
    if given is None and has_person:
        yield "consent-missing", ("person",)
    elif given == "published" and UNPUBLISHED.holds(record, dossier.sources):
        yield "published-without-source", ("consent",)
    elif isinstance(given, Consent) and given.lacks_assent:
        yield "guardian-without-assent", ("consent", "given_by")
