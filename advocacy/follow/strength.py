"""How strong the case for each problem and ask is, counted from what may be printed."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from advocacy.follow.groups import Group, by_age, by_region, grouped
from advocacy.follow.missing import Missing
from advocacy.follow.origins import origins
from advocacy.model.agenda import Ask, BodyKind, Problem
from advocacy.model.dossier import Dossier
from advocacy.model.public import PublicDossier, PublicRecord
from advocacy.model.source import STANDINGS
from advocacy.model.text import Text

_STRONG = {"judgment", "law-text", "official"}
_UNWRITTEN = re.compile(r"【(?:待补|待核实)】|\[to be (?:completed|verified)\]")


@dataclass(frozen=True, slots=True)
class Printable:
    """What may be printed today for each audience; the agenda is the same for all of them.

    `consented` are the records whose owners agreed to be written about, `standings` what each
    standing is called.
    """

    publics: Mapping[BodyKind, PublicDossier]
    consented: frozenset[str]
    standings: Mapping[str, Text]
    today: datetime.date

    @property
    def any(self) -> PublicDossier:
        """One of the public dossiers, for what is the same in all."""
        return next(iter(self.publics.values()))


@dataclass(frozen=True, slots=True)
class Strength:
    """What stands behind one problem or ask; `code` is that of an ask, else "".

    A record that names two regions is in two groups. `origins` are the ids of the sources, each
    group independent of the others; `stories` the records told by consent; `figures` indicators.
    """

    word: Literal["problem", "ask"]
    id: str
    code: str
    name: Text
    records: tuple[str, ...]
    kinds: tuple[Group, ...]
    standings: tuple[Group, ...]
    ages: tuple[Group, ...]
    regions: tuple[Group, ...]
    origins: tuple[tuple[str, ...], ...]
    stories: tuple[str, ...]
    figures: tuple[str, ...]
    missing: tuple[Missing, ...]


def strengths(printable: Printable) -> tuple[Strength, ...]:
    """The strength of every ask, then of every problem, in the agenda's order."""
    agenda = printable.any.agenda
    return (
        *(_strength(printable, ask) for ask in agenda.asks.values()),
        *(_strength(printable, problem) for problem in agenda.problems.values()),
    )


def problems_behind(entry: Ask | Problem) -> frozenset[str]:
    """The problems whose records are evidence for it."""
    return frozenset(entry.answers if isinstance(entry, Ask) else (entry.id,))


def _asks(entry: Ask | Problem, printable: Printable) -> list[Ask]:
    """The ask itself, or the asks that answer a problem."""
    if isinstance(entry, Ask):
        return [entry]
    return [one for one in printable.any.agenda.asks.values() if entry.id in one.answers]


def _records(entry: Ask | Problem, printable: Printable) -> tuple[PublicRecord, ...]:
    """The records behind it that every body competent for it may read.

    Where none is competent, or none of its sort of audience is looked at: that every audience may.
    """
    asks = {ask.id for ask in _asks(entry, printable)}
    bodies = printable.any.agenda.bodies.values()
    kinds = {body.kind for body in bodies if not asks.isdisjoint(body.competent_for)}
    concerned = [public for kind, public in printable.publics.items() if kind in kinds]
    first, *others = concerned or printable.publics.values()
    allowed = [{record.id for record in other.records} for other in others]
    return tuple(
        record
        for record in first.records
        if problems_behind(entry) & set(record.problems) and all(record.id in ids for ids in allowed)
    )


def _strength(printable: Printable, entry: Ask | Problem) -> Strength:
    records = _records(entry, printable)
    public = printable.any
    named = dict.fromkeys(name for record in records for name in record.figures)
    strength = Strength(
        word="ask" if isinstance(entry, Ask) else "problem",
        id=entry.id,
        code=entry.code if isinstance(entry, Ask) else "",
        name=entry.plain if isinstance(entry, Ask) else entry.title,
        records=tuple(record.id for record in records),
        kinds=grouped(records, public.kinds.items(), lambda one: (one.kind,)),
        standings=grouped(
            records, ((word, printable.standings[word]) for word in STANDINGS), lambda one: (one.standing,)
        ),
        ages=by_age(records, printable.today),
        regions=by_region(records),
        origins=origins(records, public.sources),
        stories=tuple(record.id for record in records if record.id in printable.consented),
        figures=tuple(name for name in named if _has_value(public, name)),
        missing=(),
    )
    return replace(strength, missing=tuple(_missing(strength, entry, printable)))


def _has_value(public: PublicDossier, indicator: str) -> bool:
    known = public.indicators.get(indicator)
    return known is not None and any(one.value is not None for one in known.figures)


def _missing(strength: Strength, entry: Ask | Problem, printable: Printable) -> Iterator[Missing]:
    standings = {one.word for one in strength.standings}
    if not strength.records:
        yield "evidence"
    else:
        # A law says what it says: its text needs no second witness.
        if len(strength.origins) <= 1 and standings != {"law-text"}:
            yield "second-origin"
        if standings.isdisjoint(_STRONG):
            yield "strong-standing"
        if {one.word for one in strength.ages} == {"over-5"}:  # what has no date may be new
            yield "recent-evidence"
    if not strength.figures:
        yield "figure"
    if not strength.stories:
        yield "consented-story"
    if isinstance(entry, Problem):
        if entry.answered_by is None and not _asks(entry, printable):
            yield "ask"
        return
    if not any(entry.id in body.competent_for for body in printable.any.agenda.bodies.values()):
        yield "competent-body"
    if not (_is_written(entry.objection) and _is_written(entry.answer)):
        yield "answer-to-objection"
    if not _is_written(entry.indicator):
        yield "indicator-of-success"


def _is_written(text: Text) -> bool:
    """True if somebody wrote it: a mark of what is to be completed stands for nothing."""
    return not any(words and _UNWRITTEN.search(words.text) for words in (text.zh, text.en))


@dataclass(frozen=True, slots=True)
class KeptOut:
    """Records that privacy or consent keeps out (`withheld`), and those nobody checked."""

    withheld: int
    unchecked: int


def kept_out(dossier: Dossier, strength: Strength) -> KeptOut:
    """What stands in evidence/ on a problem or ask and is not counted in its strength."""
    agenda = dossier.agenda
    entry = agenda.asks[strength.id] if strength.word == "ask" else agenda.problems[strength.id]
    problems = problems_behind(entry)
    left: Iterable[str] = dossier.records.keys() - set(strength.records)
    records = [dossier.records[name] for name in left]
    checked = [one.checked is not None for one in records if problems & set(one.problems)]
    return KeptOut(withheld=sum(checked), unchecked=len(checked) - sum(checked))
