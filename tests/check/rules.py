"""A rule of evidence, whatever it reads, on a whole dossier."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from advocacy.check import PARAGRAPH_RULES, RECORD_RULES, TYPED_RULES
from advocacy.check.typed_texts import read_typed
from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding

Rule = Callable[..., Iterable[Finding]]


def findings_of(rule: Rule, dossier: Dossier) -> list[Finding]:
    """What `rule` finds in the dossier, in each of its records or in each of its paragraphs."""
    if rule in RECORD_RULES:
        return [finding for record in dossier.records.values() for finding in rule(dossier, record)]
    if rule in TYPED_RULES:
        return [*rule(dossier, read_typed(dossier))]
    if rule in PARAGRAPH_RULES:
        return [finding for one in read_typed(dossier).paragraphs for finding in rule(dossier, one)]
    return [*rule(dossier)]
