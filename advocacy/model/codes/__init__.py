"""Every sort of finding, one file a stage; their texts are in `advocacy/messages/`."""

from __future__ import annotations

from collections.abc import Mapping

from advocacy.model.codes.calls import CALLS
from advocacy.model.codes.casesheet import CASE_SHEETS
from advocacy.model.codes.claims import CLAIMS
from advocacy.model.codes.consent import CONSENT
from advocacy.model.codes.editing import EDITING
from advocacy.model.codes.evidence import EVIDENCE
from advocacy.model.codes.files import FILES
from advocacy.model.codes.final import FINAL
from advocacy.model.codes.identifiers import IDENTIFIERS
from advocacy.model.codes.laws import LAWS
from advocacy.model.codes.reading import READING
from advocacy.model.codes.recall import RECALL
from advocacy.model.codes.refresh import REFRESH
from advocacy.model.codes.regions import REGIONS
from advocacy.model.codes.release import RELEASE
from advocacy.model.codes.returned import RETURNED
from advocacy.model.codes.sheets import SHEETS
from advocacy.model.codes.shelf import SHELF
from advocacy.model.codes.text import TEXT
from advocacy.model.codes.unknown import UNKNOWN
from advocacy.model.finding import PRIVATE, Category, Code, Finding, Severity

ALL: tuple[Code, ...] = (
    *READING,
    *SHEETS,
    *UNKNOWN,
    *LAWS,
    *EVIDENCE,
    *CONSENT,
    *CLAIMS,
    *TEXT,
    *CALLS,
    *REGIONS,
    *FINAL,
    *FILES,
    *IDENTIFIERS,
    *SHELF,
    *RELEASE,
    *RECALL,
    *REFRESH,
    *RETURNED,
    *EDITING,
    *CASE_SHEETS,
)
CODES: Mapping[str, Code] = {code.code: code for code in ALL}

# The name of a code until version 0.1, and what it is called now.
RENAMED: Mapping[str, str] = {
    "indicator-unknown": "unknown-indicator",
    "part-unknown": "unknown-part",
    "population-unknown": "unknown-population",
    "record-unknown": "record-not-printable",
    "source-unknown": "unknown-source",
}


def severity_of(finding: Finding) -> Severity:
    """How grave a finding is."""
    return CODES[finding.code].severity


def category_of(finding: Finding) -> Category:
    """What it is to those who treat some findings in their own way."""
    return CODES[finding.code].category


def is_private(finding: Finding) -> bool:
    """True if the finding is about what a text tells of a person."""
    return category_of(finding) in PRIVATE
