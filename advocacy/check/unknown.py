"""Every id that is named exists: a misspelt one would drop evidence in silence."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator

from advocacy.model.chart import PROVISIONS
from advocacy.model.dossier import Dossier
from advocacy.model.finding import Details, Finding
from advocacy.model.law import Provision
from advocacy.model.place import At
from advocacy.model.suggestion import Names
from advocacy.model.text import Pair, pair

Path = tuple[str | int, ...]


def unknown(dossier: Dossier) -> Iterator[Finding]:
    """Ids in records, the agenda, charts and populations that name nothing."""
    look = NameCheck(dossier)
    agenda = dossier.agenda
    for record in dossier.records.values():
        about = (f"record:{record.id}",)
        for number, problem in enumerate(record.problems):
            # The documents on the problem that was meant would lack this record.
            known = problem in agenda.problems
            meant = None if known else look.near("problem").nearest(problem)
            also = (f"problem:{meant}",) if meant else ()
            yield from look.name("problem", problem, record.at, ("problems", number), (*about, *also))
        path: Path
        for number, citation in enumerate(record.sources):
            path = ("sources", number, "source")
            yield from look.name("source", citation.source, record.at, path, about)
        yield from look.provisions(record.law, record.at, "law", about)
        for number, indicator in enumerate(record.figures):
            yield from look.name("indicator", indicator, record.at, ("figures", number), about)
    for ask in agenda.asks.values():
        about = (f"ask:{ask.id}",)
        for number, problem in enumerate(ask.answers):
            yield from look.name("problem", problem, ask.at, ("answers", number), about)
        yield from look.provisions(ask.amends, ask.at, "amends", about)
        if ask.lead is not None:
            yield from look.name("body", ask.lead, ask.at, ("lead",), about)
        for number, partner in enumerate(ask.partners):
            yield from look.name("body", partner, ask.at, ("with", number), about)
    for body in agenda.bodies.values():
        for number, competence in enumerate(body.competent_for):
            path = ("competent_for", number)
            yield from look.name("ask", competence, body.at, path, (f"body:{body.id}",))
    for chart in dossier.charts.values():
        for number, indicator in enumerate(() if chart.of == PROVISIONS else chart.of):
            path = ("of", number)
            yield from look.name("indicator", indicator, chart.at, path, (f"chart:{chart.id}",))
        for number, entry in enumerate(chart.entries):
            path = ("entries", number, "source")
            yield from look.name("source", entry.source, chart.at, path, (f"chart:{chart.id}",))
    for population in dossier.populations.values():
        if population.part_of is not None:
            yield from look.name("population", population.part_of, population.at, ("part_of",), ())
    for law in dossier.laws.values():
        about = (f"law:{law.id}",)
        yield from look.name("source", law.text_from, law.at, ("text_from",), about)
        for article, provision in law.articles.items():
            if provision.set_by is not None:
                path = ("articles", article, "set_by", "law")
                yield from look.name("law", provision.set_by.law, law.at, path, about)


def _called(dossier: Dossier, word: str, name: str) -> Pair | None:
    """What a problem, ask, body, law or population of that id is called; None of other names."""
    match word:
        case "problem" | "ask" | "body":
            return dossier.agenda.called(word, name)
        case "law":
            return pair(dossier.laws[name].short)
        case "population":
            return pair(dossier.populations[name].name)
        case _:
            return None


class NameCheck:
    """Looks names up in a dossier; near ones are looked for once a sort of names."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._known: dict[str, Iterable[str]] = {
            "problem": dossier.agenda.problems,
            "ask": dossier.agenda.asks,
            "body": dossier.agenda.bodies,
            "source": dossier.sources,
            "law": dossier.laws,
            "indicator": dossier.indicators,
            "population": dossier.populations,
            "record": dossier.records,
            "genre": dossier.templates.genres,
            "house": dossier.templates.houses,
        }
        self.near = functools.lru_cache(maxsize=len(self._known))(self._names)

    def _names(self, word: str) -> Names:
        return Names(self._known[word], functools.partial(_called, self._dossier, word))

    def name(self, word: str, name: str, at: At, path: Path, about: tuple[str, ...]) -> Iterator[Finding]:
        """A finding where `name` is no known `word` and was not reported as broken already."""
        if name in self._known[word] or not self._dossier.broken.isdisjoint({f"{word}:{name}", f"{word}:*"}):
            return
        details: Details = {"name": name, "meant": self.near(word).did_you_mean(name)}
        yield Finding(f"unknown-{word}", self._dossier.places.of(at, *path), details, about)

    def provisions(
        self, provisions: tuple[Provision, ...], at: At, field: str, about: tuple[str, ...]
    ) -> Iterator[Finding]:
        """Laws that are not in laws.yaml, and articles that the law there does not have."""
        near: dict[str, Names] = {}
        for number, provision in enumerate(provisions):
            yield from self.name("law", provision.law, at, (field, number, "law"), about)
            law = self._dossier.laws.get(provision.law)
            if law is not None and provision.article not in law.articles:
                near[law.id] = near.get(law.id) or Names(law.articles)
                meant = near[law.id].did_you_mean(provision.article)
                details: Details = {"law": provision.law, "name": provision.article, "meant": meant}
                yield Finding("unknown-article", self._dossier.places.of(at, field, number, "article"), details, about)
