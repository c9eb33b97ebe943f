"""Everything before the shelf: loaded, checked, redacted, composed, written, checked again.

Heavy stages are imported when they are needed.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, get_args

from advocacy.files import reason
from advocacy.model.codes import severity_of
from advocacy.model.few import KEPT, few_a_file
from advocacy.model.finding import Finding, Language
from advocacy.model.place import Place
from advocacy.planned import Planned
from advocacy.steps import OnStep, Steps

if TYPE_CHECKING:
    from advocacy.check import Edition
    from advocacy.compose import Composed, Composer
    from advocacy.load import Remembered
    from advocacy.model.agenda import BodyKind
    from advocacy.model.dossier import Dossier
    from advocacy.model.order import Order
    from advocacy.model.public import PublicDossier, PublicRecord
    from advocacy.model.withheld import WithheldRecord
    from advocacy.redact import Redacted
    from advocacy.write import House


class Gathering:
    """What the stages before the shelf give for the campaign in `root`.

    `ready` are the editions that may go on the shelf, each with its bytes. `twin` is a house style
    in which every edition is made once more; `lying` are editions made before that still lie on
    the shelf: in another house style than ordered they are made anew as well. `words` are those of
    records that were printed before, by their ids.
    """

    def __init__(
        self,
        root: Path,
        today: datetime.date,
        twin: str = "",
        lying: AbstractSet[str] = frozenset(),
        *,
        final: bool = False,
        remembered: Remembered | None = None,
        words: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
        on_step: OnStep | None = None,
    ) -> None:
        from advocacy.check import (
            Allowances,
            Sought,
            check_evidence,
            check_inputs,
            check_twin,
            sought_of,
        )
        from advocacy.load import load

        self.today = today
        self.final = final
        self.stopped: list[str] = []
        self.ready: list[tuple[Planned, bytes]] = []
        self.kept_out: dict[WithheldRecord, None] = {}
        self._redacted: dict[tuple[BodyKind, datetime.date], Redacted] = {}
        self._composers: dict[tuple[BodyKind, datetime.date], Composer] = {}
        self._houses: dict[str, House | None] = {}
        self.gone: dict[str, tuple[str, ...]] = {}
        self._sought = Sought()
        self._undecided: list[Finding] = []
        self._steps = Steps(root, on_step)
        self.dossier, loaded = load(root, today, remembered, self._steps.take)
        self.findings: list[Finding] = list(loaded)
        if self.dossier is None:
            self.findings = self.concealed(loaded)
            return
        here = self.dossier.records.keys() | {
            one.removeprefix("record:") for one in self.dossier.broken
        }
        self.gone = {name: said for name, said in words.items() if name not in here}
        self._allowances = Allowances(self.dossier)
        self.findings = self._allowances.keep(loaded)
        self._undecided = [one for one in loaded if one.code == "to-be-decided"]
        self.findings += self.dossier.examples if final else ()
        self._sought, met = check_inputs(self.dossier, self._allowances, sought_of(self.dossier))
        self.findings += met
        self._find((*check_evidence(self.dossier), *check_twin(self.dossier, twin)))
        planned = [
            edition
            for order in self.dossier.orders.values()
            for edition in self._compose(
                self.dossier, order.with_twins(twin, lying, self.dossier.templates.houses)
            )
        ]
        self._write(self.dossier, planned)
        self.findings += self._allowances.unused()
        self.findings = self.concealed(self.findings)
        self.stopped = [self._sought.hide(name) for name in self.stopped]
        self.kept_out = {
            replace(one, record=self._sought.hide(one.record)): None for one in self.kept_out
        }

    def concealed(self, findings: Iterable[Finding]) -> list[Finding]:
        """`findings` as they may be told: none with an identifier in it, and no flood of them."""
        from advocacy.check import conceal

        return conceal(few_a_file(findings, KEPT), self._sought)

    def _find(self, findings: Iterable[Finding]) -> None:
        """Take in what was found, but for what somebody has let stand or has not decided yet."""
        from advocacy.load import Markers

        markers = Markers(self._undecided)
        said = (one for one in findings if markers.of(one) is None)
        self.findings += self._allowances.keep(said)

    # ------------------------------------------------------------ compose

    def _compose(self, dossier: Dossier, order: Order) -> Iterator[Planned]:
        """The editions of an order that nothing stops."""
        from advocacy.check import repeated_words, sayings_of

        if self._stops({f"order:{order.id}", f"genre:{order.genre}", f"body:{order.to}"}):
            self.stopped += [
                name for language in order.languages for name, _ in order.files(language)
            ]
            return
        audience = dossier.agenda.bodies[order.to].kind
        redacted = self._redact(dossier, audience, order.date)
        concerned = _concerned(dossier, order, redacted.withheld)
        self.kept_out.update((one, None) for one in redacted.kept_out if one.record in concerned)
        key = (audience, order.date)
        if key not in self._composers:
            from advocacy.compose import Composer

            self._composers[key] = Composer(redacted.public, dossier.templates)
        composed: list[tuple[Language, Composed]] = []
        for language in order.languages:
            self._steps.take()
            if (order.genre, language) not in dossier.templates.pages:
                self.stopped += [name for name, _ in order.files(language)]
                continue
            one = self._composers[key].compose(
                order,
                language,
                dossier.own_words.get((order.id, language)),
                final=self.final,
            )
            self._find(
                _with_field(dossier, found)
                for found in one.findings
                if not self._told_before(dossier, found)
            )
            composed.append((language, one))
        self._find(self._check_text(dossier, order, composed, redacted.public))
        uses = {use for _, one in composed for use in one.uses}
        self._find(repeated_words(dossier, order, uses, redacted.withheld, self.gone))
        for language, one in composed:
            if one.document is None or self._stops(one.uses):
                self.stopped += [name for name, _ in order.files(language)]
                continue
            records = _printed(redacted.public, one)
            beside = tuple(sayings_of(dossier, language, one.uses))
            for name, house in order.files(language):
                yield Planned(name, order, house, one.document, one.uses, records, beside)

    def _told_before(self, dossier: Dossier, finding: Finding) -> bool:
        """Whether what a text misses was found broken, misspelt or unchecked where it is written.

        That stops the text already. In a template the name comes out of a record; in a brief's
        own words somebody wrote it a second time. A value that was refused cannot be compared.
        """
        if finding.code == "figures-incomparable":
            refused = f"indicator:{finding.details['indicator']}"
            return self._stops((refused,))
        word, _, end = finding.code.rpartition("-")
        if end != "unknown":
            return False
        if any(f"{key}:{name}" in dossier.broken for key, name in finding.details.items()):
            return True
        name = finding.details.get(word)
        return not finding.place.file.startswith("briefs/") and any(
            one.code in {f"unknown-{word}", f"{word}-unchecked"} and one.details.get("name") == name
            for one in self.findings
        )

    def _redact(self, dossier: Dossier, audience: BodyKind, day: datetime.date) -> Redacted:
        if (audience, day) not in self._redacted:
            from advocacy.redact import redact

            self._redacted[audience, day] = redact(dossier, audience, day)
        return self._redacted[audience, day]

    def _check_text(
        self,
        dossier: Dossier,
        order: Order,
        composed: Iterable[tuple[Language, Composed]],
        public: PublicDossier,
    ) -> tuple[Finding, ...]:
        from advocacy.check import Edition, check_text, consent_lapsed

        agenda = dossier.agenda
        editions: tuple[Edition, ...] = tuple(
            Edition(
                order,
                dossier.templates.genres[order.genre],
                one.document,
                dossier.places.of(order.at),
                dossier.templates.pages[order.genre, one.document.language].file,
                one.uses,
                tuple(agenda.asks[name] for name in order.asks if name in agenda.asks),
                _printed(public, one),
                public.indicators,
                stopped=self._stops(one.uses),
            )
            for _, one in composed
            if one.document is not None
        )
        lapsed = consent_lapsed(dossier, order) if self.final else ()
        return (*check_text(editions, final=self.final), *lapsed)

    def _open(self, dossier: Dossier, edition: Planned) -> tuple[Finding, ...]:
        """Why an edition cannot be final: what was found about it, or about nothing in particular."""
        concerns = {*edition.uses, "campaign", "agenda", f"house:{edition.house}"}
        still_open = [
            found
            for found in self.findings
            if severity_of(found) != "note"
            and found.code != "not-final"
            and (not found.about or not concerns.isdisjoint(found.about))
        ]
        if not still_open:
            return ()
        told = "; ".join(dict.fromkeys(f"{one.code} {one.place}" for one in still_open))
        details = {"name": edition.name, "open": told}
        place = dossier.places.of(edition.order.at)
        return (Finding("not-final", place, details, (f"order:{edition.order.id}",)),)

    def _stops(self, uses: Iterable[str]) -> bool:
        """Whether an error is about one of the things that a document draws on."""
        wrong = {
            about
            for finding in self.findings
            if severity_of(finding) == "error"
            for about in finding.about
        }
        return not wrong.isdisjoint({*uses, "campaign", "agenda"})

    # -------------------------------------------------------------- write

    def _write(self, dossier: Dossier, planned: list[Planned]) -> None:
        from advocacy.check import FinishedFile, check_file
        from advocacy.write import write

        for edition in planned:
            house = self._house(dossier, edition.house)
            if house is None:
                self.stopped.append(edition.name)
                continue
            try:
                data = write(edition.document, house)
            except OSError as error:  # the workbook inside a chart is made in a temporary file
                self._find((_not_made(edition, error),))
                self.stopped.append(edition.name)
                continue
            self._steps.take()
            found = self._open(dossier, edition) if self.final else ()
            file = FinishedFile(edition.name, data, self._sought, f"order:{edition.order.id}")
            found += tuple(self._allowances.keep(check_file(file)))
            self.findings += found
            if found:
                self.stopped.append(edition.name)
            else:
                self.ready.append((edition, data))

    def _house(self, dossier: Dossier, name: str) -> House | None:
        data = dossier.templates.houses.get(name)
        if data is None:
            return None  # its file cannot be read, and that was said when it was loaded
        if name not in self._houses:
            from advocacy.write import read_house

            house, found = read_house(name, data)
            self._houses[name] = house
            self.findings += found
        return self._houses[name]

    def check_finished(self, name: str, data: bytes, order: Order) -> tuple[Finding, ...]:
        """What the checks of files find in a file of an order, whoever wrote it last."""
        from advocacy.check import FinishedFile, check_file

        assert self.dossier is not None  # noqa: S101  there is no order without one
        return check_file(FinishedFile(name, data, self._sought, f"order:{order.id}"))

    # -------------------------------------------------------------- dates

    def until(self) -> datetime.date | None:
        """The first day on which the same files could give another result."""
        from advocacy.check import stale_from

        assert self.dossier is not None  # noqa: S101  without one an error was found
        days = [one.until for one in self._redacted.values() if one.until is not None]
        days += [day for day in stale_from(self.dossier) if day > self.today]
        return min(days, default=None)

    # --------------------------------------------------------------- shelf

    def unordered(self, lying: Iterable[str]) -> Iterator[str]:
        """Those of the editions `lying` on the shelf that nobody orders any more."""
        if self.dossier is None:
            return
        made = {edition.name for edition, _ in self.ready}
        for name in lying:
            order = f"order:{name.partition('.')[0]}"
            if name not in made and name not in self.stopped and order not in self.dossier.broken:
                yield name

    def withheld(self, name: str, told: frozenset[str]) -> frozenset[str]:
        """Those of the records `told` that the file `name` may not tell of any more.

        A record whose file is gone counts: that is how somebody withdraws one in haste.
        """
        if self.dossier is None:
            return frozenset()
        unread = {one for one in told if f"record:{one}" in self.dossier.broken}
        gone = told - self.dossier.records.keys() - unread
        order = self.dossier.orders.get(name.partition(".")[0])
        body = None if order is None else self.dossier.agenda.bodies.get(order.to)
        if order is not None and body is not None:
            return gone | (told & self._redact(self.dossier, body.kind, order.date).withheld)
        # Nobody knows any more for whom it was made: what no audience may read.
        from advocacy.model.agenda import BodyKind

        audiences = get_args(BodyKind)
        kept_out = [self._redact(self.dossier, one, self.today).withheld for one in audiences]
        return gone | told.intersection(*kept_out)


def _printed(public: PublicDossier, composed: Composed) -> tuple[PublicRecord, ...]:
    """The records that a text prints."""
    return tuple(one for one in public.records if f"record:{one.id}" in composed.uses)


def _not_made(edition: Planned, error: OSError) -> Finding:
    place = Place(f"briefs/drafts/{edition.name}")
    details: dict[str, str | tuple[str, str]] = {"name": edition.name, "reason": reason(error)}
    return Finding("shelf-unwritable", place, details, (f"order:{edition.order.id}",))


def _concerned(dossier: Dossier, order: Order, records: frozenset[str]) -> frozenset[str]:
    """Those of `records` that are on a problem which the order's asks answer."""
    agenda = dossier.agenda
    answered = {
        problem for ask in order.asks if ask in agenda.asks for problem in agenda.asks[ask].answers
    }
    return frozenset(one for one in records if answered & set(dossier.records[one].problems))


def _with_field(dossier: Dossier, finding: Finding) -> Finding:
    """A text that a language lacks, with the field of YAML in which it is missing."""
    if finding.code != "text-untranslated":
        return finding
    field = dossier.places.field_at(finding.place).removesuffix(".zh").removesuffix(".en")
    return replace(finding, details={**finding.details, "field": field})
