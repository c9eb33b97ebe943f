"""A number that nobody has verified: printed by one call, with the words that say so."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from advocacy.model.document import PrintedFigure
from advocacy.model.finding import Language
from advocacy.model.sheetmap import UNVERIFIED
from advocacy.model.walk import walk
from tests.compose.composing import compose, document_of, drawn, standard
from tests.model.making import by_id, chart, figure, indicator

CALL = "{{ unconfirmed('employed', 2024) }}"


def dossier(source: str = "", **parts: Any) -> Any:
    """2023 is verified, 2024 is not."""
    newer = figure(None, 2024, source=source, missing=UNVERIFIED, cell="B5")
    one = indicator(figure("9061000", 2023), replace(newer, unconfirmed=Decimal(8915000)))
    return standard(indicators=by_id(one), charts=by_id(chart()), **parts)


def tree(text: str, language: Language = "zh", **parts: Any) -> str:
    return drawn(document_of(compose(text, language, dossier=dossier(**parts))).blocks)


@pytest.mark.parametrize(
    ("language", "printed", "words"),
    [
        ("zh", "891.5万人", "（待核实；未见发布机关的原表）"),
        ("en", "8.915 million people", " (awaits confirmation; the issuer’s own table was not seen)"),
    ],
)
def test_it_is_printed_with_what_it_waits_for(language: Language, printed: str, words: str) -> None:
    line = tree(CALL, language)
    assert f"[figure {printed}" in line
    assert line.endswith(f"]{words}\n")


def test_it_is_printed_with_its_source_where_there_is_one() -> None:
    assert "（待核实；来源：" in tree(CALL, source="gazette")
    assert "(awaits confirmation; source: " in tree(CALL, "en", source="gazette")


@pytest.mark.parametrize(("language", "words"), [("zh", "待核实"), ("en", "awaits confirmation")])
def test_its_row_in_the_annex_says_so_too(language: Language, words: str) -> None:
    text = f"{CALL}\n\n{{{{ annex('figures') }}}}\n\n{{{{ annex('sources') }}}}\n"
    composed = compose(text, language, dossier=dossier())
    rows = [line for line in drawn(document_of(composed).blocks).splitlines() if "row |" in line]
    assert [words in row for row in rows if "B5" in row] == [True]
    found = "未见发布机关的原表" if language == "zh" else "the issuer’s own table was not seen"
    assert any(row.strip().startswith("row | [label evidence/") and found in row for row in rows)


def test_it_is_never_the_latest_value_nor_in_a_chart() -> None:
    document = document_of(compose("{{ figure('employed') }}\n\n{{ chart('by-year') }}", dossier=dossier()))
    printed = [one for one in walk(document.blocks) if isinstance(one, PrintedFigure)]
    assert printed
    assert {one.figure.period.year for one in printed} == {2023}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{{ compare('employed', 2023, 2024) }}", "figures-incomparable"),
        (f"{CALL[:-3]} | in_words }}}}", "unconfirmed-in-words"),
        ("{{ unconfirmed('employed', 2023) }}", "unconfirmed-missing"),  # it is verified
        ("{{ unconfirmed('employed', 2022) }}", "figure-missing"),
    ],
)  # fmt: skip
def test_it_is_in_no_comparison_and_no_word(text: str, code: str) -> None:
    assert [one.code for one in compose(text, dossier=dossier()).findings] == [code]
