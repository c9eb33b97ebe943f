"""One record as it may be printed: without what is private, and no more exact than its consent."""

from __future__ import annotations

from collections.abc import Iterator

from advocacy.kinds import kind_of
from advocacy.kinds.field import Line, Sort
from advocacy.model.consent import Consent
from advocacy.model.entry import covered, within
from advocacy.model.public import Detail, PublicRecord
from advocacy.model.record import Record
from advocacy.model.scalar import PartialDate
from advocacy.model.text import Text, label
from advocacy.redact.consent import Permission
from advocacy.redact.generalisation import generalised, verbatim

_QUOTE = label("原话", "In their own words")
_PSEUDONYM = label("化名", "Not the real name")


# What tells one record from another when few are chosen of many.
_FEATURES: frozenset[Sort] = frozenset({"choice", "place", "employer-kind"})


def public_record(record: Record, permission: Permission, *, own_account: bool = False) -> PublicRecord:
    """`record` as `permission` lets it be printed; it has been checked.

    An `own_account` was told to us and not published.
    """
    assert record.checked is not None  # noqa: S101  the caller passes checked records only
    private = record.private_fields()
    kind = kind_of(record)
    lines = [line for line in kind.lines(record) if not within(line.field, private)]
    printed = list(_printed(record, permission, lines))
    shown = [(line, detail) for line, detail, _ in printed if detail is not None]
    details = [detail for _, detail in shown]
    may_quote = record.quote is not None and "quote" not in private and permission.reaches("quote")
    quote = record.quote if may_quote else None
    if quote is not None:
        details.append(Detail(_QUOTE, quote))
    telling = [(line, one.value) for line, one in shown if line.sort in _FEATURES and isinstance(one.value, Text)]
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
        dated=next((one.value for one in details if isinstance(one.value, PartialDate)), None),
        places=tuple(one.value for line, one in shown if line.sort == "place" and isinstance(one.value, Text)),
        features=tuple((line.field, value) for line, value in telling),
        sort=next((line.counted or value for line, value in telling if line.sort != "place"), None),
        quote=quote,
        practice="practice" in kind.traits,
        own_account=own_account,
        details=tuple(details),
        generalised=tuple(dict.fromkeys(line.sort for line, _, is_generalised in printed if is_generalised)),
        citations=() if "sources" in private else record.sources,
        law=() if "law" in private else record.law,
        figures=() if "figures" in private else record.figures,
    )


def _printed(record: Record, permission: Permission, lines: list[Line]) -> Iterator[tuple[Line, Detail | None, bool]]:
    """Each line with what is printed of it, and whether that is less than is known."""
    consent = record.consent
    exact = frozenset(consent.exact) if isinstance(consent, Consent) else frozenset()
    is_named = permission.reaches("name")
    for line in lines:
        if line.sort == "called":
            # A published case is printed without: its source and our summary call the person so.
            if permission.scope is not None and permission.reaches("pseudonymous"):
                yield line, Detail(line.name if is_named else _PSEUDONYM, verbatim(line).value), False
        elif line.sort == "quote":
            if permission.reaches("quote"):
                yield line, verbatim(line), False
        elif is_named or covered(line.field, exact):
            yield line, verbatim(line), False
        else:
            detail = generalised(line)
            yield line, detail, detail != verbatim(line)
