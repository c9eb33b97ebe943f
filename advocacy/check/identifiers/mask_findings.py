"""No finding tells an identifier, whatever rule it comes from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from advocacy.check.identifiers.scanner import HIDDEN, IdentifierScanner, scanner_of
from advocacy.model.codes import category_of
from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding
from advocacy.model.place import Place


def mask_findings(findings: Iterable[Finding], scanner: IdentifierScanner) -> list[Finding]:
    """`findings` without the details, and without the names of files, that hold an identifier.

    On the line of an identifier, and of a file whose name holds one, nothing is told: another rule
    may quote a piece of it.
    """
    findings = list(findings)
    lines = {_line(one.place) for one in findings if category_of(one) == "identifier"}
    return [
        _masked(
            one,
            scanner,
            bare=category_of(one) != "identifier"
            and (_line(one.place) in lines or HIDDEN in _path(one.place, scanner)),
        )
        for one in findings
    ]


def masked_findings(dossier: Dossier | None, findings: Iterable[Finding]) -> list[Finding]:
    """The same for a command that looks for no identifiers itself; None of a campaign not read."""
    findings = list(findings)
    if not findings:
        return []
    return mask_findings(findings, IdentifierScanner() if dossier is None else scanner_of(dossier))


def _masked(finding: Finding, scanner: IdentifierScanner, *, bare: bool) -> Finding:
    details: dict[str, str | tuple[str, str]] = {}
    for name, detail in finding.details.items():
        if bare:
            details[name] = HIDDEN
        elif isinstance(detail, str):
            details[name] = scanner.hide(detail)
        else:
            details[name] = scanner.hide(detail[0]), scanner.hide(detail[1])
    return replace(finding, place=_place(finding.place, scanner), details=details)


def _line(place: Place) -> Place:
    """The place without its column; a file as a whole is no line."""
    return replace(place, column=0 if place.line or place.cell else -1)


def _path(place: Place, scanner: IdentifierScanner) -> list[str]:
    """The names of the folders and of the file, or the sign for one that holds an identifier."""
    return [scanner.hide(name) for name in place.file.split("/")]


def _place(place: Place, scanner: IdentifierScanner) -> Place:
    return replace(place, file="/".join(_path(place, scanner)), sheet=scanner.hide(place.sheet))
