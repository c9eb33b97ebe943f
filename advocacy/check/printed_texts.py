"""What of a record is printed as it stands: the words that nothing makes less exact."""

from __future__ import annotations

from collections.abc import Iterator

from advocacy.kinds import KINDS
from advocacy.kinds.kind import Line
from advocacy.model.record import Record
from advocacy.model.text import Text


def lines_of(record: Record) -> tuple[Line, ...]:
    """The lines of a record about its particulars."""
    return next(kind for kind in KINDS if isinstance(record, kind.record)).details(record)


def printed_texts(record: Record) -> Iterator[tuple[str, Text]]:
    """The fields that are printed in the words of the file, and their words."""
    private = record.private_fields()
    yield "title", record.title
    yield "summary", record.summary
    for line in lines_of(record):
        hidden = line.field in private or line.field.partition(".")[0] in private
        if line.sort == "plain" and isinstance(line.value, Text) and not hidden:
            yield line.field, line.value
