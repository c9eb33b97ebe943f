"""What each page shows, as values: out of what was gathered and what the address asks for."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request

from advocacy.kinds import KINDS
from advocacy.lawtexts.searching import find_words, passage
from advocacy.load.law_library import LibraryText
from advocacy.model.editionname import EditionName, Part, brief_of
from advocacy.model.finding import LANGUAGES, Finding, Language
from advocacy.model.finding_limit import MOST_SHOWN, limit_per_file
from advocacy.model.order import Order
from advocacy.model.source import STANDING_LABELS
from advocacy.workbench.drafts import DraftState
from advocacy.workbench.gathering import Gathered
from advocacy.workbench.rows import Filters, choices, reason, reason_words, rows
from advocacy.workbench.showing import Told, told

_MOST_ROWS = 200
_MOST_HITS = 200
_LONGEST_SEARCH = 100  # characters


@dataclass(frozen=True, slots=True)
class OrderView:
    """An order with the state of each of its files, and why some are stopped."""

    order: Order
    files: tuple[DraftState, ...]
    why: tuple[Told, ...]

    @property
    def worst(self) -> str:
        """The state that asks most for a look."""
        states = {one.state for one in self.files}
        return next((one for one in ("stopped", "edited", "old", "missing") if one in states), "current")


def overview(gathered: Gathered, language: Language, _: Request) -> dict[str, Any]:
    """Orders with their state, what is due, and what was found, by file."""
    dossier = gathered.dossier
    shown = limit_per_file(gathered.findings, MOST_SHOWN)
    by_file: dict[str, list[Told]] = {}
    for finding in shown:
        by_file.setdefault(finding.place.file, []).append(_told(gathered, finding, language))
    return {
        "orders": [_order_view(gathered, one, language) for one in dossier.orders.values()] if dossier else [],
        "bodies": dossier.agenda.bodies if dossier else {},
        "found": by_file,
        "count": len(gathered.findings),
        "followed": gathered.followed,
        "sender": dossier.campaign.organisation.name if dossier else None,
        "readable": dossier is not None,
    }


def evidence(gathered: Gathered, language: Language, request: Request) -> dict[str, Any]:
    """The records that the filters of the address let through."""
    dossier = gathered.dossier
    assert dossier is not None  # noqa: S101  the route has looked
    listed = rows(gathered, gathered.may_show)
    filters = Filters.of(request.query_params)
    kept = [row for row in listed if filters.keep(row)]
    return {
        "rows": kept[:_MOST_ROWS],
        "kept": len(kept),
        "all": len(listed),
        "filters": filters,
        "choices": choices(dossier, listed, language),
        **_names(gathered),
    }


def record(gathered: Gathered, language: Language, request: Request) -> dict[str, Any] | None:
    """One record: what may be printed of it, and what became of it in each order."""
    listed = rows(gathered, gathered.may_show)
    row = next((one for one in listed if one.id == request.path_params["record"]), None)
    if row is None:
        return None
    about = [one for one in gathered.findings if f"record:{row.id}" in one.about]
    fates = [(one, reason(one), reason_words(reason(one), language)) for one in row.fates]
    return {"row": row, "fates": fates, "about": [_told(gathered, one, language) for one in about], **_names(gathered)}


def brief(gathered: Gathered, language: Language, request: Request) -> dict[str, Any] | None:
    """One order: the page of one of its editions, and its files."""
    dossier = gathered.dossier
    order = dossier.orders.get(request.path_params["order"]) if dossier else None
    if dossier is None or order is None:
        return None
    asked = request.query_params.get("edition", "")
    wished = next((one for one in LANGUAGES if one == asked), language)
    spoken = wished if wished in order.languages else order.languages[0]
    parts = dossier.templates.documents(order.genre)
    part: Part = "sources" if request.query_params.get("part") == "sources" and "sources" in parts else "brief"
    name = str(EditionName(order.id, spoken, part=part, format="html"))
    made = gathered.pages.get(name)
    view = _order_view(gathered, order, language)
    names = {one: EditionName.parse(one.name) for one in view.files}
    word = [one for one, of in names.items() if of and (of.language, of.part, of.format) == (spoken, part, "docx")]
    return {
        "view": view,
        "orders": dossier.orders.values(),
        "spoken": spoken,
        "part": part,
        "parts": parts,
        "name": name,
        "title": order.title,
        "body": dossier.agenda.bodies.get(order.to),
        "word": word,
        "state": None if made is None else hashlib.sha256(made[1]).hexdigest()[:16],
    }


def laws(gathered: Gathered, _: Language, request: Request) -> dict[str, Any]:
    """The law library, or where words stand in it."""
    sought = request.query_params.get("q", "").strip()[:_LONGEST_SEARCH]
    hits = [hit for _, hit in zip(range(_MOST_HITS + 1), _hits(gathered, sought), strict=False)] if sought else []
    current = [one for one in gathered.library if gathered.current.get(one.at.law) is one]
    drafts = [one for one in gathered.library if one.is_draft]
    return {
        "sought": sought,
        "hits": hits[:_MOST_HITS],
        "more": len(hits) > _MOST_HITS,
        "current": sorted(current, key=lambda one: one.at.law),
        "drafts": drafts,
        "named": gathered.dossier.laws if gathered.dossier else {},
    }


def law(gathered: Gathered, _: Language, request: Request) -> dict[str, Any] | None:
    """The whole text of a law in one version, that in force where the address names none."""
    versions = [one for one in gathered.library if one.at.law == request.path_params["law"]]
    asked = request.query_params.get("version", "")
    in_force = gathered.current.get(request.path_params["law"])
    of_day = next((one for one in versions if one.at.version.isoformat() == asked), None)
    text = of_day or in_force or next(iter(versions), None)
    if text is None:
        return None
    known = gathered.dossier.laws.get(text.at.law) if gathered.dossier else None
    same = known is not None and known.version == text.at.version
    return {
        "text": text,
        "versions": versions,
        "in_force": in_force,
        "named": known,
        "senses": known.articles if known is not None and same else {},
    }


def _hits(gathered: Gathered, words: str) -> Iterator[tuple[LibraryText, str, tuple[str, str, str]]]:
    """Every provision in force, and of drafts, that holds the words: what stands before, them, what stands behind."""
    for one in sorted(gathered.library, key=lambda text: text.at.law):
        if one.is_draft or gathered.current.get(one.at.law) is one:
            for number, said in find_words(one.text, words):
                before, _, behind = passage(said.text, words, 40).partition(words)
                yield one, number, (before, words, behind)


def _order_view(gathered: Gathered, order: Order, language: Language) -> OrderView:
    files = tuple(one for one in gathered.drafts.values() if brief_of(one.name) == order.id)
    is_stopped = any(one.state == "stopped" for one in files)
    why = [one for one in gathered.result.errors() if is_stopped and _may_stop(one, order.id)]
    return OrderView(order, files, tuple(_told(gathered, one, language) for one in why[:MOST_SHOWN]))


def _may_stop(finding: Finding, order: str) -> bool:
    """False where an error is only about other orders."""
    words = [about.partition(":") for about in finding.about]
    return not words or any(word not in {"order", "edition"} or brief_of(name) == order for word, _, name in words)


def _told(gathered: Gathered, finding: Finding, language: Language) -> Told:
    return told(finding, language, gathered.dossier, gathered.may_show)


def _names(gathered: Gathered) -> dict[str, Any]:
    """What is called how."""
    dossier = gathered.dossier
    return {
        "kinds": {kind.name: kind.called for kind in KINDS},
        "standings": STANDING_LABELS,
        "problems": dossier.agenda.problems if dossier else {},
        "ordered": dossier.orders if dossier else {},
    }


# By the name of the template; None where there is no such thing.
VIEWS: Mapping[str, Callable[[Gathered, Language, Request], dict[str, Any] | None]] = {
    "overview": overview,
    "evidence": evidence,
    "record": record,
    "brief": brief,
    "no-briefs": lambda *_: {},
    "laws": laws,
    "law": law,
    "nothing": lambda *_: None,
}
