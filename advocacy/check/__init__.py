"""Is it true, on the agenda, and safe to hand over? One rule a file, in lists by what a rule reads.

Rules of evidence take the Dossier, and with it one record, one typed paragraph or all that was typed;
rules of text the editions of one order (some only where the text is a draft or is final), rules of
files the bytes of a finished file; each gives findings. They must not change anything.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from advocacy.check.allowed import Allowances
from advocacy.check.asks import asks
from advocacy.check.chart_says import chart_says
from advocacy.check.checked import checked
from advocacy.check.clean import CleanTexts
from advocacy.check.consent import consent
from advocacy.check.consent_lapsed import consent_lapsed
from advocacy.check.consequences import consequences
from advocacy.check.contact_missing import contact_missing
from advocacy.check.deficit_words import deficit_words
from advocacy.check.edition import Edition, FinishedFile
from advocacy.check.figure_annex import figure_annex
from advocacy.check.future_dates import future_dates
from advocacy.check.identifiers import (
    IdentifierScanner,
    find_identifiers,
    identifiers,
    input_identifiers,
    mask_findings,
    masked_findings,
    scanner_of,
)
from advocacy.check.law_days import law_days
from advocacy.check.laws_in_force import laws_in_force
from advocacy.check.length import length
from advocacy.check.letterhead import letterhead
from advocacy.check.marks_left import marks_left
from advocacy.check.marks_open import marks_open
from advocacy.check.named_articles import named_articles
from advocacy.check.natures import natures
from advocacy.check.newer_editions import newer_editions
from advocacy.check.newer_figures import newer_figures
from advocacy.check.no_law import no_law
from advocacy.check.orders import check_extra_style, orders
from advocacy.check.own_parts import own_parts
from advocacy.check.pages import pages
from advocacy.check.parity import parity
from advocacy.check.petitions import petitions
from advocacy.check.practice import practice
from advocacy.check.printed_evidence import printed_evidence
from advocacy.check.private_fields import private_fields
from advocacy.check.quantity_words import quantity_words
from advocacy.check.quasi_identifiers import quasi_identifiers
from advocacy.check.quoted_law import quoted_law
from advocacy.check.record_words import record_words, sayings_of
from advocacy.check.repeated_words import phrases_of_public, repeated_words
from advocacy.check.stale import stale, stale_from
from advocacy.check.synthetic import synthetic
from advocacy.check.typed_numbers import typed_numbers
from advocacy.check.typed_periods import typed_periods
from advocacy.check.typed_texts import Paragraph, TypedTexts, read_typed
from advocacy.check.unconfirmed_values import unconfirmed_values
from advocacy.check.unknown import unknown
from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding
from advocacy.model.record import Record

__all__ = [
    "DRAFT_RULES",
    "EVIDENCE_RULES",
    "FILE_RULES",
    "FINAL_RULES",
    "PARAGRAPH_RULES",
    "RECORD_RULES",
    "SOURCES_RULES",
    "TEXT_RULES",
    "TYPED_RULES",
    "Allowances",
    "CleanTexts",
    "Edition",
    "FinishedFile",
    "IdentifierScanner",
    "check_evidence",
    "check_extra_style",
    "check_file",
    "check_inputs",
    "check_sources",
    "check_text",
    "consent_lapsed",
    "find_identifiers",
    "laws_in_force",
    "mask_findings",
    "masked_findings",
    "phrases_of_public",
    "repeated_words",
    "sayings_of",
    "scanner_of",
    "stale_from",
]

# Of the whole dossier: how its parts fit each other.
EVIDENCE_RULES: tuple[Callable[[Dossier], Iterable[Finding]], ...] = (
    unknown,
    orders,
    asks,
    future_dates,
    synthetic,
    law_days,
    consequences,
    stale,
    newer_editions,
    petitions,
    own_parts,
    practice,
)
# Of one record.
RECORD_RULES: tuple[Callable[[Dossier, Record], Iterable[Finding]], ...] = (checked, consent, private_fields)
# Of all that was typed.
TYPED_RULES: tuple[Callable[[Dossier, TypedTexts], Iterable[Finding]], ...] = (
    typed_numbers,
    record_words,
    quasi_identifiers,
)
# Of one paragraph that was typed; they see no record, so that what they found holds whatever record changes.
PARAGRAPH_RULES: tuple[Callable[[Dossier, Paragraph], Iterable[Finding]], ...] = (
    typed_periods,
    no_law,
    named_articles,
    quoted_law,
    quantity_words,
    chart_says,
    deficit_words,
)
TEXT_RULES: tuple[Callable[[tuple[Edition, ...]], Iterable[Finding]], ...] = (
    parity,
    length,
    pages,
    printed_evidence,
    natures,
    newer_figures,
    figure_annex,
    unconfirmed_values,
)
# Of verification files, beside their briefs.
SOURCES_RULES: tuple[Callable[[tuple[Edition, ...]], Iterable[Finding]], ...] = (
    parity,
    natures,
    newer_figures,
    unconfirmed_values,
)
# Only for a draft.
DRAFT_RULES: tuple[Callable[[tuple[Edition, ...]], Iterable[Finding]], ...] = (marks_open,)
# Only for a text that is to be final.
FINAL_RULES: tuple[Callable[[tuple[Edition, ...]], Iterable[Finding]], ...] = (marks_left, contact_missing)
FILE_RULES: tuple[Callable[[FinishedFile], Iterable[Finding]], ...] = (identifiers, letterhead)


def check_evidence(dossier: Dossier, clean: CleanTexts | None = None) -> tuple[Finding, ...]:
    """All findings about the evidence, the orders and the templates; paragraphs that are `clean` were checked before."""
    clean = clean or CleanTexts()
    no_record = replace(dossier, records={})
    typed = read_typed(dossier)
    return (
        *(finding for rule in EVIDENCE_RULES for finding in rule(dossier)),
        *(finding for rule in RECORD_RULES for record in dossier.records.values() for finding in rule(dossier, record)),
        *(finding for rule in TYPED_RULES for finding in rule(dossier, typed)),
        *(finding for one in typed.paragraphs for finding in _in_paragraph(no_record, one, clean)),
    )


def _in_paragraph(dossier: Dossier, one: Paragraph, clean: CleanTexts) -> Iterable[Finding]:
    text = "\0".join((one.kind, one.language, *one.about, str(len(one.raw)), one.raw, one.words))
    return clean.unless_clean(text, partial(_found_in, dossier, one))


def _found_in(dossier: Dossier, paragraph: Paragraph, _: str) -> list[Finding]:
    return [finding for rule in PARAGRAPH_RULES for finding in rule(dossier, paragraph)]


def check_inputs(
    dossier: Dossier, allowances: Allowances, scanner: IdentifierScanner
) -> tuple[IdentifierScanner, tuple[Finding, ...]]:
    """Identifiers in what people wrote, and the scanner of the files made of it.

    What somebody lets stand in a field, and what a publisher gives as its contact, may be printed.
    """
    met = tuple(input_identifiers(dossier, scanner))
    refused = [one for one in met if not one.is_public and not allowances.covers(one.finding)]
    allowed = {one.value for one in met}.difference(one.value for one in refused)
    known = scanner.allowing(allowed).having_met(one.value for one in refused)
    return known, tuple(one.finding for one in refused)


def check_text(editions: tuple[Edition, ...], *, final: bool = False) -> tuple[Finding, ...]:
    """All findings about the briefs of one order; more is asked of those that are final."""
    return _of_texts(TEXT_RULES, editions, final=final)


def check_sources(editions: tuple[Edition, ...], *, final: bool = False) -> tuple[Finding, ...]:
    """All findings about the verification files of one order."""
    return _of_texts(SOURCES_RULES, editions, final=final)


def _of_texts(
    rules: tuple[Callable[[tuple[Edition, ...]], Iterable[Finding]], ...], editions: tuple[Edition, ...], *, final: bool
) -> tuple[Finding, ...]:
    every = (*rules, *(FINAL_RULES if final else DRAFT_RULES))
    return tuple(finding for rule in every for finding in rule(editions))


def check_file(file: FinishedFile) -> tuple[Finding, ...]:
    """All findings about a finished file; any of them keeps it from the shelf."""
    return tuple(finding for rule in FILE_RULES for finding in rule(file))
