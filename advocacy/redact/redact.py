"""Dossier to public dossier."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from advocacy.kinds import KINDS
from advocacy.model.agenda import BodyKind
from advocacy.model.dossier import Dossier
from advocacy.model.law import Law
from advocacy.model.public import PublicDossier, PublicRecord
from advocacy.model.record import Record
from advocacy.model.source import STANDINGS, Source
from advocacy.redact.consent import may_print, turning_days

_Entry = TypeVar("_Entry", Law, Source)


@dataclass(frozen=True, slots=True)
class Redacted:
    """The public dossier, which records were withheld, and until when this holds.

    `until` is the first day after today on which a consent begins, ends or is withdrawn.
    """

    public: PublicDossier
    withheld: frozenset[str]
    until: datetime.date | None


def redact(dossier: Dossier, audience: BodyKind, day: datetime.date) -> Redacted:
    """What may be printed for `audience` in a document of `day`, as things stand today.

    Consent must hold today and on the day of the document (DESIGN promise 2). What nobody has
    checked is not printed: records, sources and laws without `checked` do not pass.
    """
    days = (dossier.today, day)
    allowed = {
        name: record
        for name, record in dossier.records.items()
        if may_print(record, audience, days)
    }
    checked = [_public(record) for record in allowed.values() if record.checked is not None]
    public = PublicDossier(
        campaign=dossier.campaign,
        agenda=dossier.agenda,
        laws=_checked(dossier.laws),
        sources=_checked(dossier.sources),
        charts=dossier.charts,
        populations=dossier.populations,
        indicators=dossier.indicators,
        records=tuple(sorted(checked, key=_order)),
        unverified=frozenset(name for name, record in allowed.items() if record.checked is None),
        kinds={kind.name: kind.called for kind in KINDS},
    )
    turning = [
        turn
        for record in dossier.records.values()
        for turn in turning_days(record)
        if turn > dossier.today
    ]
    return Redacted(
        public,
        withheld=frozenset(dossier.records) - frozenset(allowed),
        until=min(turning, default=None),
    )


def _checked(entries: Mapping[str, _Entry]) -> dict[str, _Entry]:
    return {name: entry for name, entry in entries.items() if entry.checked is not None}


def _public(record: Record) -> PublicRecord:
    kind = next(kind for kind in KINDS if isinstance(record, kind.record))
    assert record.checked is not None  # noqa: S101  the caller passes checked records only
    return PublicRecord(
        id=record.id,
        at=record.at,
        kind=kind.name,
        kind_name=kind.called,
        title=record.title,
        summary=record.summary,
        problems=record.problems,
        standing=record.standing,
        checked=record.checked,
        dated=record.dated(),
        details=kind.details(record),
        citations=record.sources,
        law=record.law,
        figures=record.figures,
    )


def _order(record: PublicRecord) -> tuple[int, tuple[int, int, int], str]:
    """Strongest standing first, then the newest, then by id."""
    dated = record.dated
    age = (0, 0, 0) if dated is None else (-dated.year, -dated.month, -dated.day)
    return STANDINGS.index(record.standing), age, record.id
