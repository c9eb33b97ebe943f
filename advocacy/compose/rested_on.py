"""The provisions that an order rests on: those that its asks would amend and its records name, each once."""

from __future__ import annotations

from advocacy.compose.page import Page
from advocacy.model.law import Provision


def provisions_of(page: Page, *, brief: bool = False) -> tuple[Provision, ...]:
    """They, as far as laws.yaml has them, those of the order first, then of the asks; the document draws on all of these laws."""
    wanted: dict[Provision, None] = dict.fromkeys(page.order.law_table)
    asks = page.public.agenda.asks
    for name in () if brief and wanted else page.order.asks:
        if name in asks:
            wanted.update(dict.fromkeys(one.provision for one in asks[name].amends))
    for record in () if brief else page.records:
        wanted.update(dict.fromkeys(record.law))
    page.uses.update(f"law:{one.law}" for one in wanted)
    laws = page.public.laws
    return tuple(one for one in wanted if one.law in laws and one.article in laws[one.law].articles)


def duties_of(page: Page) -> tuple[Provision, ...]:
    """Those of the provisions that order, forbid or encourage something: nobody can break the others.

    A provision that only says what follows, or whom a law concerns, is no second one beside the duty.
    """
    laws = page.public.laws
    return tuple(one for one in provisions_of(page) if laws[one.law].articles[one.article].duty != "none")
