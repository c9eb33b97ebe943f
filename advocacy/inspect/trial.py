"""Trying a draft: it is read as a sheet map is, and what cannot be read is set aside."""

from __future__ import annotations

from pathlib import Path

from advocacy.inspect.around import period_of
from advocacy.inspect.draft import Draft, write
from advocacy.inspect.lines import clean
from advocacy.load.sheet_map import read_sheet_map
from advocacy.load.strict_yaml import read_yaml
from advocacy.messages import texts
from advocacy.model.codes import category_of, severity_of
from advocacy.model.finding import Finding
from advocacy.model.place import At, Places
from advocacy.statistics.figures import read_figures

_FILE = "draft.yaml"


def try_out(draft: Draft, folder: Path) -> tuple[str, tuple[Finding, ...]]:
    """The text of a draft, and what is found, with its guesses put in, that is no error.

    An indicator whose head cannot be said in one way is said in the next; one that still cannot
    be read becomes a comment with the reason.
    """
    draft.tried = True
    while True:
        findings = tuple(one for one in _read(write(draft), folder) if not _is_guess(draft, one))
        errors = [one for one in findings if severity_of(one) == "error"]
        if not draft.as_text and any(one.code == "number-as-text" for one in errors):
            draft.as_text = True
        elif not any([_settle(draft, one) for one in errors]):  # noqa: C419  all are settled at once
            draft.tried = False
            return write(draft), findings


def _is_guess(draft: Draft, finding: Finding) -> bool:
    """True if a finding is only about a guess in the place of what a person must decide."""
    match finding.code:
        case "period-differs" | "period-doubtful":
            period = period_of(draft.table)
            return draft.table.shape.periods is None and (period is None or not period.sure)
        case "unit-differs" | "count-with-decimals" | "value-not-expected":
            sure = {f"indicator:{one.id}" for one in draft.found.candidates if one.meaning.sure}
            return sure.isdisjoint(finding.about)
    return False


def _settle(draft: Draft, finding: Finding) -> bool:
    """True if the draft could be changed so that the error does not come again."""
    changed = False
    ways = {one.id: len(one.ways) for one in draft.found.candidates}
    for word in finding.about:
        name = word.removeprefix("indicator:")
        now = draft.way.get(name, 0)
        if name in draft.aside:
            continue
        if category_of(finding) == "head" and now + 1 < ways.get(name, 0):
            draft.way[name] = now + 1
        else:
            draft.aside[name] = _reason(draft, finding)
        changed = True
    return changed


def _reason(draft: Draft, finding: Finding) -> str:
    message, remedy = texts(finding, draft.say.language)
    return clean(f"{finding.place.cell} {message}; {remedy}")


def _read(text: str, folder: Path) -> tuple[Finding, ...]:
    value, places, slips = read_yaml(_FILE, text.encode())
    at, known = At(_FILE), Places({_FILE: places})
    plan, complaints = read_sheet_map(value, at, known, language="zh")
    if plan is None or slips or complaints:
        return (*slips, *complaints)
    _, findings = read_figures({"draft": (at, plan)}, folder, frozenset(), {}, known)
    return findings
