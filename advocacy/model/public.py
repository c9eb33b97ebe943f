"""What may be printed for one audience: another type than the dossier, not a flag on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from advocacy.model.agenda import Agenda
from advocacy.model.campaign import Campaign
from advocacy.model.chart import ChartPlan
from advocacy.model.figure import Indicator
from advocacy.model.finding import Language
from advocacy.model.image import Image
from advocacy.model.law import Law, Provision
from advocacy.model.place import At
from advocacy.model.population import Population
from advocacy.model.scalar import Money, PartialDate
from advocacy.model.source import Checked, Citation, Source, Standing
from advocacy.model.text import Text

_SHORTEST_FRAGMENT = 8  # characters
# In bytes: eight Han characters, or some four English words. Shorter details (a place, a forum, a
# sort of employer) stand in many records.
_SHORTEST_DETAIL = 24


@dataclass(frozen=True, slots=True)
class Detail:
    """One printed line about a record: what it is called and what it says."""

    name: Text
    value: Text | PartialDate | Money


@dataclass(frozen=True, slots=True)
class PublicRecord:
    """A record as it may be printed.

    `generalised` says what is printed less exactly than it is known, or not at all: place, day, age,
    grade, employer, platform. `places` are those of the details, no finer than they are printed.
    `features` are what tells it from others (what was done, where, to whom, by what sort of body), as
    far as it is printed: the field and its words; `sort` is the first of them that is no place, as a text
    counts such records. `quote` is what somebody said, where it may be printed.
    A `practice` shows that it can be done, and is no case; an `own_account` was told to us.
    """

    id: str
    at: At
    kind: str
    kind_name: Text
    title: Text
    summary: Text
    problems: tuple[str, ...]
    standing: Standing
    checked: Checked
    dated: PartialDate | None
    details: tuple[Detail, ...]
    citations: tuple[Citation, ...]
    law: tuple[Provision, ...]
    figures: tuple[str, ...]
    generalised: tuple[str, ...] = ()
    places: tuple[Text, ...] = ()
    features: tuple[tuple[str, Text], ...] = ()
    sort: Text | None = None
    quote: Text | None = None
    practice: bool = False
    own_account: bool = False

    def fragments(self, language: Language) -> tuple[str, ...]:
        """What is printed of it, without white space: a paragraph that holds one tells of it."""
        told = (_closed(text, language) for text in (self.title, self.summary))
        values = (one.value for one in self.details if isinstance(one.value, Text))
        details = (_closed(text, language) for text in values)
        return (
            *(one for one in told if len(one) >= _SHORTEST_FRAGMENT),
            *(one for one in details if len(one.encode()) >= _SHORTEST_DETAIL),
        )


def _closed(text: Text, language: Language) -> str:
    """The text without white space."""
    return "".join(text.either(language).text.split())


@dataclass(frozen=True, slots=True)
class Tally:
    """How many records there are; None where the number would tell of few people.

    Then there are fewer than `below` (where that is not 0), or at least `least`.
    """

    number: int | None
    below: int = 0
    least: int = 0


@dataclass(frozen=True, slots=True)
class PublicDossier:
    """Everything a document may draw on.

    `records` are in printing order: strongest standing first, then the newest, then by id.
    `unverified` are records that nobody checked; where a text calls for one, a draft shows a mark.
    `kinds` are the kinds that a record can have, and what they are called. `tallies` are by kind and
    problem ("": on any), and also count records that may be counted but not told.
    """

    campaign: Campaign
    agenda: Agenda
    laws: Mapping[str, Law]
    sources: Mapping[str, Source]
    charts: Mapping[str, ChartPlan]
    populations: Mapping[str, Population]
    indicators: Mapping[str, Indicator]
    records: tuple[PublicRecord, ...]
    unverified: frozenset[str]
    kinds: Mapping[str, Text]
    tallies: Mapping[tuple[str, str], Tally]
    logo: Image | None = None
