"""Dossier to public dossier."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from advocacy.kinds import KINDS
from advocacy.kinds.about_persons import is_own_account
from advocacy.model.agenda import BodyKind
from advocacy.model.dossier import Dossier
from advocacy.model.law import Law
from advocacy.model.public import PublicDossier, PublicRecord, Tally
from advocacy.model.record import Record
from advocacy.model.source import STANDINGS, Source
from advocacy.model.withheld import WithheldRecord
from advocacy.redact.consent import permission, turning_days
from advocacy.redact.counting import counted, showable, tally
from advocacy.redact.public_record import public_record
from advocacy.redact.small_figures import suppress

_Entry = TypeVar("_Entry", Law, Source)


@dataclass(frozen=True, slots=True)
class Redacted:
    """The public dossier, which records were kept out and why, and until when this holds.

    `until` is the first day after today on which a consent begins, ends or is withdrawn.
    """

    public: PublicDossier
    kept_out: tuple[WithheldRecord, ...]
    until: datetime.date | None

    @property
    def withheld(self) -> frozenset[str]:
        """The ids of the records that were kept out."""
        return frozenset(one.record for one in self.kept_out)


def redact(dossier: Dossier, audience: BodyKind, day: datetime.date) -> Redacted:
    """What may be printed for `audience` in a document of `day`, as things stand today.

    Consent must hold today and on the day of the document (DESIGN promise 2). What nobody has
    checked is not printed: records, sources and laws without `checked` do not pass. A record that
    may only be counted is withheld: nothing of it but its count is in the public dossier.
    """
    permissions = {
        name: permission(record, audience, (dossier.today, day), dossier.sources)
        for name, record in dossier.records.items()
    }
    printable = [record for name, record in dossier.records.items() if permissions[name].printable]
    checked = [
        public_record(one, permissions[one.id], own_account=is_own_account(one, dossier.sources))
        for one in printable
        if one.checked is not None
    ]
    threshold = dossier.campaign.thresholds.small_counts
    public = PublicDossier(
        campaign=dossier.campaign,
        agenda=dossier.agenda,
        laws=_checked(dossier.laws),
        sources=_checked(dossier.sources),
        charts=dossier.charts,
        populations=dossier.populations,
        indicators=suppress(dossier.indicators, threshold),
        records=tuple(sorted(checked, key=_order)),
        unverified=frozenset(record.id for record in printable if record.checked is None),
        kinds={kind.name: kind.called for kind in KINDS},
        tallies=_tallies(dossier, audience, day),
        logo=dossier.logo,
    )
    turning = [turn for record in dossier.records.values() for turn in turning_days(record) if turn > dossier.today]
    return Redacted(
        public,
        kept_out=tuple(
            WithheldRecord(name, audience, one.withheld.reason, one.withheld.on)
            for name, one in sorted(permissions.items(), key=lambda item: item[0])
            if one.withheld is not None
        ),
        until=min(turning, default=None),
    )


def _checked(entries: Mapping[str, _Entry]) -> dict[str, _Entry]:
    return {name: entry for name, entry in entries.items() if entry.checked is not None}


def _tallies(dossier: Dossier, audience: BodyKind, day: datetime.date) -> dict[tuple[str, str], Tally]:
    """The counts for this document, weighed beside those of all documents that are ordered."""
    bodies = dossier.agenda.bodies
    ordered = {(bodies[order.to].kind, order.date) for order in dossier.orders.values() if order.to in bodies}
    counts = {
        (reader, on): counted(_countable(dossier, reader, on), dossier.agenda.problems, dossier.sources)
        for reader, on in {*ordered, (audience, day)}
    }
    threshold = dossier.campaign.thresholds.small_counts
    people = (one.own for each in counts.values() for one in each.values())
    return tally(counts[audience, day], showable(people, threshold), threshold)


def _countable(dossier: Dossier, audience: BodyKind, day: datetime.date) -> list[Record]:
    return [
        record
        for record in dossier.records.values()
        if record.checked is not None and permission(record, audience, (dossier.today, day), dossier.sources).counted
    ]


def _order(record: PublicRecord) -> tuple[int, tuple[int, int, int], str]:
    """Strongest standing first, then the newest, then by id."""
    dated = record.dated
    age = (0, 0, 0) if dated is None else (-dated.year, -dated.month, -dated.day)
    return STANDINGS.index(record.standing), age, record.id
