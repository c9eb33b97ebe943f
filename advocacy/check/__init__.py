"""Is it true, on the agenda, and safe to hand over? One rule a file, in three lists.

Rules of evidence take the Dossier, rules of text the editions of one order, rules of files the
bytes of a finished file; each gives findings. They must not change anything.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from advocacy.check.agenda_words import agenda_words
from advocacy.check.asks import asks
from advocacy.check.checked import checked
from advocacy.check.consent import consent
from advocacy.check.edition import Edition, FinishedFile
from advocacy.check.identifiers import find_identifiers, identifiers
from advocacy.check.length import length
from advocacy.check.orders import check_twin, orders
from advocacy.check.parity import parity
from advocacy.check.stale import stale, stale_from
from advocacy.check.synthetic import synthetic
from advocacy.check.typed_numbers import typed_numbers
from advocacy.check.unknown import unknown
from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding

__all__ = [
    "EVIDENCE_RULES",
    "FILE_RULES",
    "TEXT_RULES",
    "Edition",
    "FinishedFile",
    "check_evidence",
    "check_file",
    "check_text",
    "check_twin",
    "find_identifiers",
    "stale_from",
]

EVIDENCE_RULES: tuple[Callable[[Dossier], Iterable[Finding]], ...] = (
    unknown,
    orders,
    asks,
    checked,
    consent,
    synthetic,
    stale,
    typed_numbers,
    agenda_words,
)
TEXT_RULES: tuple[Callable[[tuple[Edition, ...]], Iterable[Finding]], ...] = (parity, length)
FILE_RULES: tuple[Callable[[FinishedFile], Iterable[Finding]], ...] = (identifiers,)


def check_evidence(dossier: Dossier) -> tuple[Finding, ...]:
    """All findings about the evidence, the orders and the templates."""
    return tuple(finding for rule in EVIDENCE_RULES for finding in rule(dossier))


def check_text(editions: tuple[Edition, ...]) -> tuple[Finding, ...]:
    """All findings about the editions of one order."""
    return tuple(finding for rule in TEXT_RULES for finding in rule(editions))


def check_file(file: FinishedFile) -> tuple[Finding, ...]:
    """All findings about a finished file; any of them keeps it from the shelf."""
    return tuple(finding for rule in FILE_RULES for finding in rule(file))
