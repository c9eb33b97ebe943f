"""Why something is printed where it is, and why not elsewhere: records, documents, the figures of a sheet map.

Takes the folder of a campaign and the name of something in it; does all that a build would, and lays nothing on
the shelf.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

from advocacy.load import Cache
from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding, ordered
from advocacy.model.paths import CampaignPaths
from advocacy.pipeline import run
from advocacy.result import Request, Result
from advocacy.shelve import editions_on_shelf, program, read_ledger
from advocacy.why.documents import DocumentsOfOrder, Draft, documents_of, files_of
from advocacy.why.naming import Meant, known_names, meant_by
from advocacy.why.records import STATES, Fate, fates_of
from advocacy.why.sheets import IndicatorUse, uses_of

__all__ = ["STATES", "DocumentsOfOrder", "Draft", "Fate", "IndicatorUse", "Meant", "Why", "fates_of", "why"]


@dataclass(frozen=True, slots=True)
class Why:
    """What is known of the things that a name means: the `fates` of a record, `documents`, or `indicators` of a map.

    Without `meant` nothing has the name, and `known` are those that there are. `unread`: records and
    orders with an error, of which no more is known than what was found.
    """

    findings: tuple[Finding, ...]
    meant: tuple[Meant, ...] = ()
    known: tuple[str, ...] = ()
    fates: tuple[Fate, ...] = ()
    documents: tuple[DocumentsOfOrder, ...] = ()
    indicators: tuple[IndicatorUse, ...] = ()
    unread: tuple[str, ...] = ()
    stopped: tuple[str, ...] = ()


def why(root: Path, name: str, today: datetime.date) -> Why:
    """What a build of today would say of the record, order, draft or sheet map that `name` means."""
    drafts = CampaignPaths(root).drafts
    ledger = read_ledger(drafts)[0]
    on_disk = frozenset(editions_on_shelf(drafts, ledger))
    result = run(root, Request(on_disk=on_disk, words=ledger.words), today, Cache(root, program()))
    if result.evidence is None:
        return Why(ordered(result.findings))
    dossier = result.evidence.dossier
    found = meant_by(name, dossier, root)
    if not found:
        return Why((), known=known_names(dossier, root))
    records = [one.id for one in found if one.sort == "record"]
    orders = [one for one in found if one.sort == "order"]
    maps = [one.id for one in found if one.sort == "map"]
    documents = tuple(
        documents_of(result, result.evidence, one.id, files_of(one, result), root)
        for one in orders
        if one.id in dossier.orders
    )
    indicators = tuple(use for one in maps for use in uses_of(result, result.evidence, one))
    about = {*(f"{one.sort}:{one.id}" for one in found), *(f"indicator:{one.id}" for one in indicators)}
    findings = [one for one in result.findings if about & set(one.about) or one.place.file in maps]
    findings += [finding for one in documents for finding in one.findings]
    return Why(
        ordered(findings),
        found,
        fates=tuple(fate for one in records if one in dossier.records for fate in _fates(result, dossier, one)),
        documents=documents,
        indicators=indicators,
        unread=tuple(one.id for one in found if f"{one.sort}:{one.id}" in dossier.broken),
        stopped=result.stopped,
    )


def _fates(result: Result, dossier: Dossier, record: str) -> tuple[Fate, ...]:
    return tuple(fates_of(result, dossier, record, order) for order in dossier.orders.values())
