"""No finding tells an identifier, whatever rule it comes from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from advocacy.check.identifiers.sought import HIDDEN, Sought, sought_of
from advocacy.model.codes import category_of
from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding
from advocacy.model.place import Place


def conceal(findings: Iterable[Finding], sought: Sought) -> list[Finding]:
    """`findings` without the details, and without the names of files, that hold an identifier.

    On the line of an identifier, and of a file whose name holds one, nothing is told: another rule
    may quote a piece of it.
    """
    findings = list(findings)
    lines = {_line(one.place) for one in findings if category_of(one) == "identifier"}
    return [
        _concealed(
            one,
            sought,
            bare=category_of(one) != "identifier" and (_line(one.place) in lines or HIDDEN in _path(one.place, sought)),
        )
        for one in findings
    ]


def concealed_of(dossier: Dossier | None, findings: Iterable[Finding]) -> list[Finding]:
    """The same for a command that looks for no identifiers itself; None of a campaign not read."""
    findings = list(findings)
    if not findings:
        return []
    return conceal(findings, Sought() if dossier is None else sought_of(dossier))


def _concealed(finding: Finding, sought: Sought, *, bare: bool) -> Finding:
    details: dict[str, str | tuple[str, str]] = {}
    for name, detail in finding.details.items():
        if bare:
            details[name] = HIDDEN
        elif isinstance(detail, str):
            details[name] = sought.hide(detail)
        else:
            details[name] = sought.hide(detail[0]), sought.hide(detail[1])
    return replace(finding, place=_place(finding.place, sought), details=details)


def _line(place: Place) -> Place:
    """The place without its column; a file as a whole is no line."""
    return replace(place, column=0 if place.line or place.cell else -1)


def _path(place: Place, sought: Sought) -> list[str]:
    """The names of the folders and of the file, or the sign for one that holds an identifier."""
    return [sought.hide(name) for name in place.file.split("/")]


def _place(place: Place, sought: Sought) -> Place:
    return replace(place, file="/".join(_path(place, sought)), sheet=sought.hide(place.sheet))
