"""One record as it may be told: without what is private, and no more exact than its consent."""

from __future__ import annotations

from collections.abc import Iterator

from advocacy.kinds import kind_of
from advocacy.kinds.field import Line, Sort
from advocacy.model.consent import SCOPES, Consent
from advocacy.model.entry import covered, within
from advocacy.model.public import Detail, PublicRecord
from advocacy.model.record import Record
from advocacy.model.scalar import PartialDate
from advocacy.model.text import Text, label
from advocacy.redact.consent import Leave
from advocacy.redact.ladder import exactly, softly

_QUOTE = label("原话", "In their own words")
_PSEUDONYM = label("化名", "Not the real name")
_NAMED = SCOPES.index("name")


def tell(record: Record, leave: Leave) -> PublicRecord:
    """`record` as `leave` lets it be told; it has been checked."""
    assert record.checked is not None  # noqa: S101  the caller passes checked records only
    private = record.private_fields()
    kind = kind_of(record)
    lines = [line for line in kind.lines(record) if not within(line.field, private)]
    details: list[Detail] = []
    softened: dict[Sort, None] = {}
    dated: PartialDate | None = None
    places: list[Text] = []
    for line, detail, is_softer in _told(record, leave, lines):
        if is_softer:
            softened[line.sort] = None
        if detail is None:
            continue
        details.append(detail)
        if isinstance(detail.value, PartialDate) and dated is None:
            dated = detail.value
        if line.sort == "place" and isinstance(detail.value, Text):
            places.append(detail.value)
    if record.quote is not None and "quote" not in private and leave.reaches("quote"):
        details.append(Detail(_QUOTE, record.quote))
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
        dated=dated,
        places=tuple(places),
        details=tuple(details),
        softened=tuple(softened),
        citations=() if "sources" in private else record.sources,
        law=() if "law" in private else record.law,
        figures=() if "figures" in private else record.figures,
    )


def _told(record: Record, leave: Leave, lines: list[Line]) -> Iterator[tuple[Line, Detail | None, bool]]:
    """Each line with what is printed of it, and whether that is less than is known."""
    consent = record.consent
    exact = frozenset(consent.exact) if isinstance(consent, Consent) else frozenset()
    known = leave.scope is None or SCOPES.index(leave.scope) >= _NAMED
    for line in lines:
        if line.sort == "called":
            # A published case is told without: its source and our summary call the person so.
            if leave.scope is not None and leave.reaches("pseudonymous"):
                yield line, Detail(line.name if known else _PSEUDONYM, exactly(line).value), False
        elif line.sort == "quote":
            if leave.reaches("quote"):
                yield line, exactly(line), False
        elif known or covered(line.field, exact):
            yield line, exactly(line), False
        else:
            detail = softly(line)
            yield line, detail, detail != exactly(line)
