"""What becomes of a record in the documents of one order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from advocacy.model.dossier import Dossier
from advocacy.model.editionname import EditionName, brief_of
from advocacy.model.order import Order
from advocacy.model.text import Pair
from advocacy.model.withheld import WithheldRecord
from advocacy.result import Result

State = Literal[
    "printed", "counted", "withheld", "unchecked", "other-problems", "stopped", "not-chosen", "left-out", "not-told"
]

# What became of it, in Chinese and in English.
STATES: Mapping[State, Pair] = {
    "printed": ("印出", "printed"),
    "counted": (
        "不整份印出，只计入数目（cases 限定了份数）",
        "not told whole, only counted (`cases` sets how many are)",
    ),
    "withheld": ("不印：", "held back: "),
    "unchecked": ("不印：没有人核对过（写上 checked）", "not printed: nobody has checked it (add `checked`)"),
    "other-problems": (
        "不印：它的 problems 不在这份文稿的诉求之内",
        "not printed: none of its problems is answered by an ask of this order",
    ),
    "stopped": ("文稿因别的问题没有生成（见下）", "the document was stopped (see below)"),
    "not-chosen": ("不印：订单的 only 里没有它", "not printed: `only` of the order does not name it"),
    "left-out": ("不印：订单的 without 里写了它", "not printed: `without` of the order names it"),
    "not-told": ("不印：这个文种没有印它的地方", "not printed: the genre has no place for it"),
}


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a record in the documents of one order, and why it was kept out of them.

    `counted`: the brief tells others whole and this one only as a number. `not-told`: its genre has no place
    for it. `files` are those that tell of it, each with how many paragraphs do.
    """

    record: str
    title: tuple[str, str]
    order: str
    state: State
    withheld: WithheldRecord | None = None
    files: Mapping[str, int] = field(default_factory=dict)


def fates_of(result: Result, dossier: Dossier, name: str, order: Order) -> Fate:
    """The fate of the record `name` in the documents of `order`."""
    record = dossier.records[name]
    hide = (lambda text: text) if result.evidence is None else result.evidence.scanner.hide
    title = (hide(record.title.either("zh").text), hide(record.title.either("en").text))
    files = _files(result, name, order)
    state, withheld = _state(result, dossier, name, order, files)
    return Fate(name, title, order.id, state, withheld, {file: often for file, often in files.items() if often})


def _files(result: Result, name: str, order: Order) -> dict[str, int]:
    """The files that draw on a record, each with the number of paragraphs that tell of it."""
    return {
        edition.name: sum(name in block.records for block in edition.text.blocks)
        for edition, _ in result.ready
        if edition.order.id == order.id and any(one.id == name for one in edition.records)
    }


def _state(
    result: Result, dossier: Dossier, name: str, order: Order, files: Mapping[str, int]
) -> tuple[State, WithheldRecord | None]:
    record, asks = dossier.records[name], dossier.agenda.asks
    body = dossier.agenda.bodies.get(order.to)
    if any(often and _is_brief(file) for file, often in files.items()):
        return "printed", None
    genre = dossier.templates.genres.get(order.genre)
    if files:
        is_limited = order.cases is not None or (genre is not None and genre.cases is not None)
        return ("counted" if is_limited or any(files.values()) else "not-told"), None
    if {one for ask in order.asks if ask in asks for one in asks[ask].answers}.isdisjoint(record.problems):
        return "other-problems", None
    kept_out = (one for one in result.withheld if one.record == name and body and one.audience == body.kind)
    withheld = next(kept_out, None)
    if withheld is not None:
        return "withheld", withheld
    if record.checked is None:
        return "unchecked", None
    is_stopped = any(brief_of(one) == order.id for one in result.stopped)
    if is_stopped:
        return "stopped", None
    return ("left-out" if name in order.without else "not-chosen"), None


def _is_brief(file: str) -> bool:
    edition = EditionName.parse(file)
    return edition is not None and edition.part == "brief"
