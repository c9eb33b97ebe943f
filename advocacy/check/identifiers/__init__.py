"""No identity number, telephone, address or listed name of a person leaves the house.

Looked for twice: where people write (YAML, Markdown, sheets), and again in every part of every
finished file, in the same words by the same searches. It fails closed: what is found in a file of
the campaign stops what draws on it, what is found in a finished file keeps it from the shelf.
Findings never tell what they found. The searches must not know where a text comes from.
"""

from __future__ import annotations

from advocacy.check.identifiers.finished import identifiers
from advocacy.check.identifiers.inputs import Met, about_of, input_identifiers
from advocacy.check.identifiers.mask_findings import mask_findings, masked_findings
from advocacy.check.identifiers.scanner import IdentifierScanner, scanner_of
from advocacy.check.identifiers.search import find_identifiers

__all__ = [
    "IdentifierScanner",
    "Met",
    "about_of",
    "find_identifiers",
    "identifiers",
    "input_identifiers",
    "mask_findings",
    "masked_findings",
    "scanner_of",
]
