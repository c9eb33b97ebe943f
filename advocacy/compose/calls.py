"""What a template can call; compose/vocabulary.py tells writers of templates about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from advocacy.compose.called import CALLED, ORGANISATION_ORIGIN, PAPER_ORIGIN, TO_BE_COMPLETED, TO_BE_VERIFIED
from advocacy.compose.calling import held_to
from advocacy.compose.clauses import clauses
from advocacy.compose.consequences import name_signs, print_consequence
from advocacy.compose.figure_calls import FigureCalls
from advocacy.compose.first_page import FirstPageCalls
from advocacy.compose.labelled import labelled
from advocacy.compose.other_records import other_records
from advocacy.compose.page import Page
from advocacy.compose.parts_in_line import line_of_block, stands_in_line
from advocacy.compose.printing import literal
from advocacy.compose.protection import print_tally, protected
from advocacy.compose.provisions import name_article, name_law, name_provision
from advocacy.compose.rendering import own_words
from advocacy.compose.rested_on import provisions_of
from advocacy.compose.sandbox import Sandbox
from advocacy.compose.selection import problems_of
from advocacy.compose.slots import BlockValue, DeferredValue, InlineValue
from advocacy.compose.stops import stopped
from advocacy.model.agenda import Amendment, Ask, Body, Problem
from advocacy.model.document import Contents, Inline, Inlines, Label, Note, PrintedCount, PrintedProvision
from advocacy.model.place import Place
from advocacy.model.public import PublicRecord, Tally
from advocacy.model.source import Citation
from advocacy.model.suggestion import did_you_mean
from advocacy.model.text import SEMICOLON, Text, Words


@dataclass(frozen=True, slots=True)
class LawLine:
    """One provision as the law table prints it."""

    law: str
    article: str
    text: Words
    duty: Text
    penalty: Text
    consequence: InlineValue
    law_name: InlineValue
    article_name: InlineValue


def _contents() -> BlockValue:
    return BlockValue((Contents(),))


def _references() -> DeferredValue:
    return DeferredValue("references")


def _build_code() -> DeferredValue:
    return DeferredValue("build-code")


class Calls:
    """The calls of one edition, bound to its page."""

    def __init__(self, page: Page, environment: Sandbox) -> None:
        """`environment` renders the brief's own words with the same calls."""
        self._page = page
        self._environment = environment
        self._figures = FigureCalls(page)

    def globals(self) -> Mapping[str, Callable[..., Any]]:
        """Every call by the name that templates use."""
        calls: dict[str, Callable[..., Any]] = {
            **self._figures.globals(),
            **FirstPageCalls(self._page).globals(),
            "count": self.count,
            "cite": self.cite,
            "provision": self.provision,
            "record": self.record,
            "printed": self.printed,
            "part": self.part,
            "bodies": self.bodies,
            "clauses": self.clauses,
            "amends": self.amends,
            "origin": self.origin,
            "evidence_for": self.evidence_for,
            "law_lines": self.law_lines,
            "law_signs": self.law_signs,
            "number": self.number,
            "other_records": self.other_records,
            "sources_of": self.sources_of,
            "reported": self.reported,
            "called": self.called,
            "todo": self.todo,
            "protected": self.protected,
            "contents": _contents,
            "sources_name": self.sources_name,
            "references": _references,
            "annex": self.annex,
            "build_code": _build_code,
        }
        return {name: held_to(name, call) for name, call in calls.items()}

    def filters(self) -> Mapping[str, Callable[..., Any]]:
        """Every filter by name."""
        return {name: held_to(name, call) for name, call in self._figures.filters().items()}

    # ------------------------------------------------------------ counts

    def count(self, kind: str, problem: str = "") -> InlineValue:
        """How many records of a kind may be counted, on one problem or on all.

        Where that would tell of few people, words that say no more than is safe.
        The document does not draw on them: a slip in one stops only the documents that tell of it.
        """
        public = self._page.public
        for word, name, known in (
            ("kind", kind, tuple(public.kinds)),
            ("problem", problem, ("", *public.agenda.problems)),
        ):
            if name not in known:
                meant = did_you_mean(name, filter(None, known))
                self._page.report(f"unknown-{word}", {"name": name, "meant": meant})
                return self._mark(TO_BE_COMPLETED)
        # Nobody is fewer than ten as well.
        nobody = Tally(None, below=public.campaign.thresholds.small_counts)
        tally = public.tallies.get((kind, problem), nobody)
        self._page.suppressed |= tally.number is None
        records = tuple(
            record.id
            for record in public.records
            if record.kind == kind and (not problem or problem in record.problems) and tally.number is not None
        )
        text = print_tally(tally, self._page.language)
        return InlineValue((PrintedCount(text, kind, problem, records),))

    # ------------------------------------------------------ sources, laws

    def cite(self, source: str, at: str | None = None) -> InlineValue:
        """A footnote with the short source; the whole one goes into the references."""
        place = self._page.here()
        spot = None if at is None else Text(zh=Words(at, place), en=Words(at, place))
        return InlineValue(self._cited((Citation(source=source, at=spot),)))

    def sources_of(self, record: PublicRecord) -> InlineValue:
        """A footnote with all sources of a record."""
        return InlineValue(self._cited(record.citations))

    def reported(self, record: PublicRecord) -> InlineValue:
        """`据……报道，` before what rests on a report or a testimony; nothing before the rest."""
        language = self._page.language
        if record.standing == "testimony":
            return InlineValue(literal("据来源陈述，" if language == "zh" else "According to one source: "))
        if record.standing not in {"press", "two-sources"}:
            return InlineValue(())
        known = self._page.public.sources
        sources = [known[one.source] for one in record.citations if one.source in known]
        names: list[Inline] = []
        for source in [one for one in sources if one.standing == "press"] or sources:
            name = source.container_title or source.publisher
            if name is not None:
                if names:
                    names.append("、" if language == "zh" else ", ")
                names.extend(labelled(name.either(language).on_one_line))
        if language == "zh":
            return InlineValue(("据", *(names or ("媒体",)), "报道，"))
        return InlineValue(("As reported by ", *(names or ("the press",)), ": "))

    def _cited(self, citations: tuple[Citation, ...]) -> Inlines:
        page = self._page
        content: list[Inline] = []
        for citation in citations:
            page.uses.add(f"source:{citation.source}")
            source = page.public.sources.get(citation.source)
            if source is None:
                page.report_unknown("source", citation.source, page.public.sources)
                return self._mark(TO_BE_VERIFIED).inlines
            if citation.source not in page.cited:
                page.cited.append(citation.source)
            if content:
                content.append(SEMICOLON[page.language])
            content.extend(page.short(source, citation.at))
        return (Note(stopped(tuple(content), page.language)),) if content else ()

    def provision(self, law: str, article: str | float) -> InlineValue:
        """A law and its article in words."""
        page, article = self._page, str(article)
        page.uses.add(f"law:{law}")
        known = page.public.laws.get(law)
        if known is None or article not in known.articles:
            page.report("provision-unknown", {"law": law, "article": article})
            return self._mark(TO_BE_VERIFIED)
        first = law not in page.named
        page.words(known.title if first else known.short)
        page.named.add(law)
        return InlineValue(name_provision(known, article, page.language, with_version=first, short=not first))

    def law_lines(self, of: str = "all") -> tuple[LawLine, ...]:
        """Every provision that the order's asks would amend or its records rest on, once, those of a law together.

        `of='brief'` gives those of the order's `law_table`, without one those of its asks.
        """
        if of not in {"all", "brief"}:
            self._page.report("law-lines-unknown", {"name": of})
            return ()
        page, language = self._page, self._page.language
        wanted = provisions_of(page, brief=of == "brief")
        laws = list(dict.fromkeys(one.law for one in wanted))
        lines = []
        for provision in sorted(wanted, key=lambda one: laws.index(one.law)):
            law = page.public.laws[provision.law]
            article = law.articles[provision.article]
            lines.append(
                LawLine(
                    provision.law,
                    provision.article,
                    article.zh if language == "zh" else article.en,
                    CALLED["duty"][article.duty],
                    CALLED["penalty"][article.penalty],
                    InlineValue(print_consequence(article, language)),
                    InlineValue(name_law(law, language, short=True)),
                    InlineValue(
                        (PrintedProvision(name_article(provision.article, language), law.id, provision.article),)
                    ),
                )
            )
        return tuple(lines)

    def law_signs(self, of: str = "all") -> str:
        """What the signs in the law table of these lines say, those that stand in it."""
        laws = self._page.public.laws
        wanted = provisions_of(self._page, brief=of == "brief")
        return name_signs((laws[one.law].articles[one.article] for one in wanted), self._page.language)

    # ------------------------------------------------------------ agenda

    def bodies(self, ask: Ask) -> tuple[Body, ...]:
        """The authorities that are competent for an ask: the one in charge, its partners, the others."""
        bodies = self._page.public.agenda.bodies
        competent = (name for name, body in bodies.items() if ask.id in body.competent_for)
        names = dict.fromkeys((ask.lead, *ask.partners, *competent))
        return tuple(bodies[name] for name in names if name in bodies)

    def clauses(self) -> BlockValue:
        """The comparison of clauses: present text, proposed text, reason."""
        return BlockValue(clauses(self._page))

    def amends(self, ask: Ask) -> tuple[Amendment, ...]:
        """The provisions that an ask would amend, as far as laws.yaml has them."""
        laws = self._page.public.laws
        return tuple(one for one in ask.amends if one.law in laws and one.article in laws[one.law].articles)

    def origin(self, entry: Ask | Problem) -> InlineValue:
        """Whether an ask or a problem is the paper's (with its section) or the organisation's."""
        language = self._page.language
        if entry.origin == "organisation":
            return InlineValue(self._page.prose(ORGANISATION_ORIGIN))
        section = entry.origin.removeprefix("paper:")
        before, after = PAPER_ORIGIN.either(language).text.split("%s")
        return InlineValue((before, *labelled(section), *((after,) if after else ())))

    def evidence_for(self, ask: Ask) -> tuple[PublicRecord, ...]:
        """The records of this document on the problems that an ask answers."""
        return tuple(record for record in self._page.records if set(record.problems) & set(ask.answers))

    # ----------------------------------------------------------- records

    def record(self, record: str) -> InlineValue:
        """The title of a record, with a footnote of its sources; a mark where nobody checked it."""
        page = self._page
        page.uses.add(f"record:{record}")
        if record in page.public.unverified:
            return self._mark(TO_BE_VERIFIED)
        found = next((one for one in page.public.records if one.id == record), None)
        if found is None:
            page.report_unknown("record", record, (one.id for one in page.public.records))
            return self._mark(TO_BE_VERIFIED)
        page.mentioned.add(record)
        title = page.prose(found.title)
        return InlineValue((*title, *self._cited(found.citations)))

    def printed(self, *records: str) -> bool:
        """True if this document tells of all these records, so far: words about them may stand."""
        page = self._page
        is_printed = bool(records) and page.mentioned.issuperset(records)
        page.in_own_words.update(records if is_printed else ())
        return is_printed

    def number(self, record: PublicRecord) -> InlineValue:
        """The number of a record in this document, by which a table can name it."""
        return InlineValue((Label(str(self._page.records.index(record) + 1)),))

    def other_records(self) -> BlockValue:
        """The cases that are not told whole, counted by what was done and where."""
        return BlockValue(other_records(self._page))

    # ------------------------------------------------------------- parts

    def part(self, name: str) -> Markup:
        """The brief's own words of that name, else what the genre says stands there."""
        page = self._page
        genre = page.templates.genres[page.order.genre]
        if name not in genre.parts:
            page.report("unknown-part", {"name": name, "hint": did_you_mean(str(name), genre.parts)})
            return Markup("")
        own = None if page.own_words is None else page.own_words.parts.get(name)
        if own is None or page.own_words is None:
            missing = genre.parts[name].missing
            return self._held(missing) if missing is not None else Markup("")
        written, first = own
        line = line_of_block(written)
        if line is not None and stands_in_line(page.templates, *page.spot):
            heading = genre.parts[name].heading.either(page.language).text
            page.report("part-in-line", {"part": heading}, Place(page.own_words.file, first + line, 1))
        template = own_words(self._environment, *own, page.own_words.file)
        text = template.render(variables(page)).strip()
        missing = genre.parts[name].missing
        if not text and missing is not None:  # all of it went with records that are not printed
            return self._held(missing)
        return Markup(text + "\n")  # noqa: S704  its values are slots

    def annex(self, name: str) -> DeferredValue | Markup:
        """`figures`, `sources` or `records`: the annexes, made from what was printed."""
        if name not in {"figures", "sources", "records"}:
            self._page.report("annex-unknown", {"annex": name})
            return Markup("")
        return DeferredValue(f"annex-{name}")

    def sources_name(self) -> InlineValue:
        """The title of the verification file that goes with the brief."""
        page = self._page
        if page.templates.genres[page.order.genre].sources is not True:
            page.report("sources-not-sent", {"genre": page.order.genre})
        return InlineValue(page.sources_name())

    def called(self, what: str, word: str) -> Text:
        """What a word of the YAML is called in print: `called('standing', record.standing)`."""
        return CALLED[what][word]

    def todo(self) -> InlineValue:
        """【待补】 / [to be completed]: a person must fill it in."""
        return self._mark(TO_BE_COMPLETED)

    def protected(self) -> InlineValue:
        """What was done so that nobody is recognised; nothing where nothing had to be done."""
        page = self._page
        threshold = page.public.campaign.thresholds.small_counts
        return InlineValue(protected(page.records, page.language, threshold if page.suppressed else None))

    def _mark(self, mark: Text) -> InlineValue:
        return InlineValue(self._page.prose(mark))

    def _held(self, text: Text) -> Markup:
        return self._environment.slots.hold(InlineValue(self._page.prose(text)))


def variables(page: Page) -> dict[str, Any]:
    """What a template can read without calling anything."""
    public = page.public
    agenda = public.agenda
    return {
        "title": page.order.title,
        "date": page.order.date,
        "to": agenda.bodies.get(page.order.to),
        "organisation": public.campaign.organisation,
        "jurisdiction": public.campaign.jurisdiction,
        "source_ids": tuple(public.sources),
        "problems": tuple(agenda.problems[name] for name in problems_of(page.order, agenda)),
        "asks": tuple(agenda.asks[name] for name in page.order.asks if name in agenda.asks),
        "parts": tuple(page.templates.genres[page.order.genre].parts),
        "records": page.shown,
        "all_records": page.records,
        "practices": tuple(one for one in page.records if one.practice),
    }
