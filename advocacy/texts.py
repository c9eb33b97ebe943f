"""The texts of one order: composed in each language, and checked together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from advocacy.check import Edition as CheckedText
from advocacy.check import check_sources, check_text, consent_lapsed, laws_in_force, repeated_words
from advocacy.compose import Composed, compose
from advocacy.log import FindingLog
from advocacy.model.document import Document
from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding, Language
from advocacy.model.order import Order
from advocacy.model.page_budget import PageBudget, PageUse
from advocacy.model.public import PublicRecord
from advocacy.publishing import Publication
from advocacy.steps import Steps
from advocacy.write import page_use


def compose_order(
    dossier: Dossier, order: Order, publication: Publication, log: FindingLog, steps: Steps, *, final: bool
) -> dict[Language, Composed]:
    """The order's texts in each language that its genre has a template for."""
    composed = {}
    for language in order.languages:
        steps.take()
        if (order.genre, language) not in dossier.templates.pages:
            continue
        own_words = dossier.own_words.get((order.id, language))
        public = publication.redacted.public
        text = compose(public, dossier.templates, order, language, own_words, store=publication.store, final=final)
        found = [_by_whole_dossier(dossier, finding) for finding in text.findings]
        log.add(finding for finding in found if not log.repeats(finding))
        composed[language] = text
    return composed


def check_order(
    dossier: Dossier,
    order: Order,
    publication: Publication,
    texts: Mapping[Language, Composed],
    log: FindingLog,
    *,
    removed: Mapping[str, tuple[str, ...]],
    final: bool,
) -> None:
    """What is wrong with the texts of an order; `removed` are the words of records that have no file any more."""
    briefs = {
        language: _checked(dossier, order, publication, text, stopped=log.stops(text.uses))
        for language, text in texts.items()
        if text.document is not None
    }
    log.add(check_text(tuple(briefs.values()), final=final))
    beside = ((brief, texts[language].sources) for language, brief in briefs.items())
    sources = tuple(replace(brief, document=one, before=brief.document) for brief, one in beside if one is not None)
    log.add(check_sources(sources, final=final))
    log.add(consent_lapsed(dossier, order) if final else ())
    uses = {use for text in texts.values() for use in text.uses}
    log.add(laws_in_force(dossier, order, uses))
    log.add(repeated_words(dossier, order, uses, publication.redacted.withheld, removed))


def _checked(dossier: Dossier, order: Order, publication: Publication, text: Composed, *, stopped: bool) -> CheckedText:
    document, asks = text.document, dossier.agenda.asks
    assert document is not None  # noqa: S101  its template was rendered
    return CheckedText(
        order,
        dossier.templates.genres[order.genre],
        document,
        dossier.places.of(order.at),
        dossier.templates.pages[order.genre, document.language].file,
        text.uses,
        tuple(asks[name] for name in order.asks if name in asks),
        printed_records(publication, text),
        publication.redacted.public.indicators,
        stopped=stopped,
        pages=tuple(_page_uses(dossier, order, document)),
    )


def _page_uses(dossier: Dossier, order: Order, document: Document) -> Iterator[tuple[PageBudget, PageUse]]:
    """What the Word files of an order need of the pages of their house styles, where these say what they hold."""
    files = order.files(document.language, ("brief",))
    for house in dict.fromkeys(house for name, house in files if name.format == "docx"):
        budget = dossier.templates.budgets.get(house)
        if budget is not None:
            yield budget, page_use(document, budget)


def printed_records(publication: Publication, text: Composed) -> tuple[PublicRecord, ...]:
    """The records that a text prints."""
    records = publication.redacted.public.records
    return tuple(record for record in records if f"record:{record.id}" in text.uses)


def _by_whole_dossier(dossier: Dossier, finding: Finding) -> Finding:
    """The finding as it reads with what only the private dossier knows: fields, and what is there but not public."""
    name = finding.details.get("name")
    match finding.code:
        case "text-untranslated":
            field = dossier.places.field_at(finding.place).removesuffix(".zh").removesuffix(".en")
            return replace(finding, details={**finding.details, "field": field})
        case "unknown-source" if name in dossier.sources:
            return replace(finding, code="source-unchecked", details={"name": str(name)})
        case "unknown-record" if name in dossier.records:
            return replace(finding, code="record-not-printable", details={"name": str(name)})
        case _:  # any other code is as it is
            return finding
