"""Which records tell of a person, and which of these are somebody's own story."""

from __future__ import annotations

from collections.abc import Mapping

from advocacy.kinds import kind_of
from advocacy.model.person import Person
from advocacy.model.record import Record
from advocacy.model.source import Source


def is_unpublished(record: Record, sources: Mapping[str, Source]) -> bool:
    """True if it rests on one side's word, or on nothing that anybody published.

    A law tells of no act against a person. A source that `sources` does not have is taken for
    published: it is reported as unknown.
    """
    of_no_case = {"testimony"} if may_be_about_nobody(record) else {"testimony", "law-text"}
    return record.standing == "testimony" or all(
        one.source in sources and sources[one.source].standing in of_no_case for one in record.sources
    )


def may_be_about_nobody(record: Record) -> bool:
    """True if `person: nobody` can hold: what somebody did to a person is never about nobody."""
    return "act" not in kind_of(record).traits


def is_about_a_person(record: Record, sources: Mapping[str, Source]) -> bool:
    """True if it has a person, or if it is unpublished and does not say that it is about nobody."""
    if isinstance(record.person, Person):
        return True
    about_nobody = record.person == "nobody" and may_be_about_nobody(record)
    return is_unpublished(record, sources) and not about_nobody


def is_own_account(record: Record, sources: Mapping[str, Source]) -> bool:
    """True if it tells of somebody of whom nothing was published: their consent decides."""
    was_published = record.consent == "published" and not is_unpublished(record, sources)
    return is_about_a_person(record, sources) and not was_published
