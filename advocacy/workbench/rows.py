"""The records as a list with filters: what each is, where it is printed, and why not elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields

from advocacy.kinds import KINDS
from advocacy.model.dossier import Dossier
from advocacy.model.finding import Language
from advocacy.model.scalar import Money, PartialDate
from advocacy.model.source import STANDING_LABELS, Standing
from advocacy.model.text import Pair, Text
from advocacy.model.withheld import REASONS
from advocacy.why import STATES, Fate
from advocacy.workbench.gathering import Gathered
from advocacy.workbench.showing import Showable

_SAID: Mapping[str, Pair] = {str(word): said for word, said in (*STATES.items(), *REASONS.items())}
Choice = tuple[str, str]  # a value of a filter and what it is called


@dataclass(frozen=True, slots=True)
class Row:
    """A record. `title`, `summary`, `places` and `details` are empty where its words may not be shown."""

    id: str
    kind: str
    problems: tuple[str, ...]
    standing: Standing
    checked: bool
    fates: tuple[Fate, ...]
    title: Text | None = None
    summary: Text | None = None
    places: tuple[Text, ...] = ()
    details: tuple[tuple[Text, Text | str], ...] = ()

    @property
    def printed(self) -> tuple[str, ...]:
        """The orders that print it."""
        return tuple(one.order for one in self.fates if one.state == "printed")


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list of records is narrowed to; "" is everything."""

    kind: str = ""
    problem: str = ""
    place: str = ""
    standing: str = ""
    checked: str = ""
    printed: str = ""
    why: str = ""

    @classmethod
    def of(cls, query: Mapping[str, str]) -> Filters:
        """The filters that an address names."""
        return cls(**{one.name: query.get(one.name, "")[:200] for one in fields(cls)})

    def keep(self, row: Row) -> bool:
        """True of a record that they let through."""
        return (
            self.kind in {"", row.kind}
            and (not self.problem or self.problem in row.problems)
            and (not self.place or self.place in {text.either("zh").text for text in row.places})
            and self.standing in {"", row.standing}
            and self.checked in {"", "yes" if row.checked else "no"}
            and (self.printed in {"", *row.printed} or (self.printed == "nowhere" and not row.printed))
            and (not self.why or self.why in {reason(one) for one in row.fates})
        )


def reason(fate: Fate) -> str:
    """The word of why a record is not printed in an order, or of that it is."""
    return fate.withheld.reason if fate.withheld else fate.state


def reason_words(word: str, language: Language) -> str:
    """What such a word says."""
    return _SAID[word][0 if language == "zh" else 1]


def rows(gathered: Gathered, may_show: Showable) -> tuple[Row, ...]:
    """Every record, in the order of the files."""
    evidence = gathered.result.evidence
    if evidence is None:
        return ()
    found = []
    for name, record in evidence.dossier.records.items():
        shown, public = name in may_show, may_show.public.get(name)
        found.append(
            Row(
                evidence.scanner.hide(name),
                record.kind,
                record.problems,
                record.standing,
                record.checked is not None,
                gathered.fates[name],
                (public.title if public else record.title) if shown else None,
                public.summary if public else None,
                public.places if public else (),
                tuple((one.name, _value(one.value)) for one in public.details) if public else (),
            )
        )
    return tuple(found)


def _value(value: Text | PartialDate | Money) -> Text | str:
    match value:
        case PartialDate():
            return value.iso()
        case Money():
            return f"{value.amount:,} {value.currency}"
        case _:
            return value


def choices(dossier: Dossier, listed: Iterable[Row], language: Language) -> dict[str, list[Choice]]:
    """What each filter can be set to, as far as there are such records."""
    at = 0 if language == "zh" else 1
    listed = tuple(listed)
    kinds = {kind.name: kind.called.either(language).text for kind in KINDS}
    problems = {name for row in listed for name in row.problems}
    places = {text.either("zh").text: text.either(language).text for row in listed for text in row.places}
    reasons = {reason(one) for row in listed for one in row.fates} - {"printed"}
    return {
        "kind": [(name, kinds[name]) for name in kinds if any(row.kind == name for row in listed)],
        "problem": [
            (name, one.title.either(language).text) for name, one in dossier.agenda.problems.items() if name in problems
        ],
        "place": sorted(places.items()),
        "standing": [
            (name, called[at])
            for name, called in STANDING_LABELS.items()
            if any(row.standing == name for row in listed)
        ],
        "checked": [("yes", ("已核对", "checked")[at]), ("no", ("未核对", "not checked")[at])],
        "printed": [
            *((name, one.title.either(language).on_one_line) for name, one in dossier.orders.items()),
            ("nowhere", ("哪里都没有印", "nowhere")[at]),
        ],
        "why": [(word, reason_words(word, language)) for word in _SAID if word in reasons],
    }
