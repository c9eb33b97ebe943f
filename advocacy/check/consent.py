"""Consent is there where somebody's story is told, and only there, and it is the person's own."""

from __future__ import annotations

from collections.abc import Iterator

from advocacy.model.consent import Consent
from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding
from advocacy.model.record import Record


def consent(dossier: Dossier) -> Iterator[Finding]:
    """Records about a person without consent, or with one that does not bear; consent of nobody."""
    for record in dossier.records.values():
        for code, field in _wrong(record):
            yield Finding(
                code,
                dossier.places.of(record.at, *field),
                {"name": record.id, "standing": record.standing},
                (f"record:{record.id}",),
            )


def _wrong(record: Record) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The codes of what is wrong, each with the field it is about."""
    given = record.consent
    if not record.about_a_person():
        if given is not None:
            yield "consent-senseless", ("consent",)
    elif given is None:
        yield "consent-missing", ("person",)
    elif given == "published" and record.standing == "testimony":
        yield "published-without-source", ("consent",)
    elif isinstance(given, Consent) and given.given_by == "guardian" and given.assent is None:
        yield "guardian-without-assent", ("consent", "given_by")
