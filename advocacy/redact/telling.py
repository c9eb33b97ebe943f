"""One record as it may be told: without what is private, and no more exact than its consent."""

from __future__ import annotations

from collections.abc import Iterator

from advocacy.kinds import KINDS
from advocacy.kinds.kind import Line, Sort
from advocacy.model.consent import SCOPES, Consent
from advocacy.model.public import Detail, PublicRecord
from advocacy.model.record import Record
from advocacy.model.scalar import PartialDate
from advocacy.model.text import label
from advocacy.redact.consent import Leave
from advocacy.redact.ladder import exactly, softly

_QUOTE = label("原话", "In their own words")
_PSEUDONYM = label("化名", "Not the real name")
_NAMED = SCOPES.index("name")


def tell(record: Record, leave: Leave) -> PublicRecord:
    """`record` as `leave` lets it be told; it has been checked."""
    assert record.checked is not None  # noqa: S101  the caller passes checked records only
    private = record.private_fields()
    kind = next(kind for kind in KINDS if isinstance(record, kind.record))
    lines = [line for line in kind.details(record) if not _within(line.field, private)]
    details: list[Detail] = []
    softened: dict[Sort, None] = {}
    dated = None
    for line, detail, is_softer in _told(record, leave, lines):
        if is_softer:
            softened[line.sort] = None
        if detail is None:
            continue
        details.append(detail)
        if line.sort == "day":
            dated = detail.value
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
        dated=dated if isinstance(dated, PartialDate) else None,
        details=tuple(details),
        softened=tuple(softened),
        citations=() if "sources" in private else record.sources,
        law=() if "law" in private else record.law,
        figures=() if "figures" in private else record.figures,
    )


def _within(field: str, private: frozenset[str]) -> bool:
    return field in private or field.partition(".")[0] in private


def _told(
    record: Record, leave: Leave, lines: list[Line]
) -> Iterator[tuple[Line, Detail | None, bool]]:
    """Each line with what is printed of it, and whether that is less than is known."""
    consent = record.consent
    exact = frozenset(consent.exact) if isinstance(consent, Consent) else frozenset()
    known = leave.scope is None or SCOPES.index(leave.scope) >= _NAMED
    for line in lines:
        if line.sort == "called":
            # A published case is told without: its source and our summary call the person so.
            if leave.scope is not None and leave.reaches("pseudonymous"):
                yield line, Detail(line.name if known else _PSEUDONYM, exactly(line).value), False
        elif known or _within(line.field, exact):
            yield line, exactly(line), False
        else:
            detail = softly(line)
            yield line, detail, detail != exactly(line)
