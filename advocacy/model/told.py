"""A finding in words, for a person or for a program."""

from __future__ import annotations

from typing import Any

from advocacy.model.codes import CODES
from advocacy.model.finding import Finding, Language

_BETWEEN = {"zh": "；", "en": "; "}


def tell(finding: Finding, language: Language) -> str:
    """`file:line:column: CODE message; remedy`."""
    message, remedy = texts(finding, language)
    return f"{finding.place}: {finding.code} {message}{_BETWEEN[language]}{remedy}"


def texts(finding: Finding, language: Language) -> tuple[str, str]:
    """Message and remedy with their details."""
    code = CODES[finding.code]
    details = {
        name: detail if isinstance(detail, str) else detail[0 if language == "zh" else 1]
        for name, detail in finding.details.items()
    }
    return code.message[language].format(**details), code.remedy[language].format(**details)


def as_json(finding: Finding, language: Language) -> dict[str, Any]:
    """The finding as `--format json` gives it; line and column are null where there is none."""
    message, remedy = texts(finding, language)
    place = finding.place
    return {
        "code": finding.code,
        "severity": CODES[finding.code].severity,
        "message": message,
        "remedy": remedy,
        "file": place.file,
        "line": place.line or None,
        "column": place.column or None,
        "sheet": place.sheet or None,
        "cell": place.cell or None,
    }
