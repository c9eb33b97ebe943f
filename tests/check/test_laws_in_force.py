"""Which version of a law is in force on the date of a document, and what is said of any other."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from advocacy.check import laws_in_force
from advocacy.model.law import LaterText, Law
from tests.model.making import dossier, law, order

OLD = replace(law(), effective=datetime.date(2018, 10, 26))
USES = frozenset({"law:protection-law"})


def later(version: str, effective: str) -> LaterText:
    return LaterText(datetime.date.fromisoformat(version), datetime.date.fromisoformat(effective))


@pytest.mark.parametrize(
    ("known", "date", "newer"),
    [
        (OLD, "2026-11-30", ""),
        (replace(OLD, later=(later("2026-04-30", "2026-07-01"),)), "2026-06-30", ""),
        (replace(OLD, later=(later("2026-04-30", "2026-07-01"),)), "2026-07-01", "2026-04-30"),
        # Passed later and in force: the last of them counts.
        (replace(OLD, later=(later("2023-01-01", "2023-01-01"), later("2026-04-30", "2026-07-01"))), "2026-11-30", "2026-04-30"),
        (replace(OLD, later=(later("2023-01-01", "2023-01-01"), later("2026-04-30", "2027-01-01"))), "2026-11-30", "2023-01-01"),
    ],
)  # fmt: skip
def test_the_newest_version_that_applies_on_the_date_is_in_force(known: Law, date: str, newer: str) -> None:
    dated = order(date=date)
    campaign = dossier(laws={known.id: known}, orders={dated.id: dated})
    found = list(laws_in_force(campaign, dated, USES))
    assert [(one.code, one.details["newer"], one.about) for one in found] == (
        [("law-text-older", newer, ("order:fair-hiring",))] if newer else []
    )
    assert list(laws_in_force(campaign, dated, frozenset())) == []  # a document that does not draw on it


@pytest.mark.parametrize(
    ("passed_as", "effective", "found"),
    [("adopted", "2026-12-01", ["law-not-in-force"]), ("adopted", "2026-11-30", []), ("draft", "2026-12-01", [])],
)
def test_a_law_that_does_not_apply_yet(passed_as: str, effective: str, found: list[str]) -> None:
    coming = replace(law(passed_as=passed_as), effective=datetime.date.fromisoformat(effective))
    dated = order(date="2026-11-30")
    campaign = dossier(laws={coming.id: coming}, orders={dated.id: dated})
    assert [one.code for one in laws_in_force(campaign, dated, USES)] == found
