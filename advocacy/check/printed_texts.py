"""What of a record is printed as it stands: the words that nothing makes less exact."""

from __future__ import annotations

from collections.abc import Iterator

from advocacy.kinds import kind_of
from advocacy.kinds.field import Sort
from advocacy.model.consent import SCOPES, Consent, Scope
from advocacy.model.entry import within
from advocacy.model.record import Record
from advocacy.model.text import Text

_AS_WRITTEN: frozenset[Sort] = frozenset({"text", "choice", "employer-kind"})
_FROM: dict[Sort, Scope] = {"called": "pseudonymous", "quote": "quote"}


def printed_texts(record: Record) -> Iterator[tuple[str, Text]]:
    """The fields that are printed in the words of the file, and their words."""
    private = record.private_fields()
    yield "title", record.title
    yield "summary", record.summary
    if record.quote is not None and "quote" not in private and _reaches(record, "quote"):
        yield "quote", record.quote
    for line in kind_of(record).lines(record):
        if not isinstance(line.value, Text) or within(line.field, private):
            continue
        if line.sort in _AS_WRITTEN or (line.sort in _FROM and _reaches(record, _FROM[line.sort])):
            yield line.field, line.value
    if not within("sources.at", private):
        yield from (("sources.at", one.at) for one in record.sources if one.at is not None)
    if record.checked is not None:
        yield "checked.by", record.checked.by


def _reaches(record: Record, scope: Scope) -> bool:
    """True if a person agreed to what needs `scope`; what was published is printed without."""
    consent = record.consent
    if isinstance(consent, Consent):
        return SCOPES.index(consent.scope) >= SCOPES.index(scope)
    return scope == "quote"
