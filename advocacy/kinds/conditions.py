"""When a field of a record has to be written: each condition once, for checks, redaction, forms and help."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from advocacy.kinds.about_persons import is_unpublished
from advocacy.kinds.field import written
from advocacy.model.consent import GUARDIAN
from advocacy.model.entry import Part
from advocacy.model.record import Record
from advocacy.model.source import Source
from advocacy.model.text import Pair


@dataclass(frozen=True, slots=True)
class Condition:
    """`said` completes “has to be written”; `holds` decides it of a record.

    Before there is one, a form decides by what stands in `field`: one of `words`, or a block where there are none.
    """

    said: Pair
    field: str
    words: tuple[str, ...]
    holds: Callable[[Record, Mapping[str, Source]], bool]


def _by(said: Pair, field: str, *words: str) -> Condition:
    def holds(record: Record, _sources: Mapping[str, Source]) -> bool:
        value = written(record, field)
        return value in words if words else isinstance(value, Part)

    return Condition(said, field, words, holds)


TELLS_OF_A_PERSON = _by(("讲某个人的经历时", "where it tells of a person"), "person")
BY_A_GUARDIAN = _by(("由监护人同意时", "where a guardian agreed"), "consent.given_by", GUARDIAN)
UNPUBLISHED = Condition(
    ("本人讲述，或者没有公开的来源时", "where it is somebody’s own account, or has no published source"),
    "standing",
    ("testimony",),
    is_unpublished,
)
# By the names that the declarations of fields use.
CONDITIONS: Mapping[str, Condition] = {
    "tells-of-a-person": TELLS_OF_A_PERSON,
    "by-a-guardian": BY_A_GUARDIAN,
    "unpublished": UNPUBLISHED,
}
