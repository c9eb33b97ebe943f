"""What people write with a full stop or without is printed with one."""

from __future__ import annotations

from typing import Any

import pytest

from advocacy.compose.stops import ends_sentence, following, stopped
from advocacy.model.document import Inlines, Label, Note, Strong
from advocacy.model.finding import Language
from tests.compose.composing import compose, document_of, drawn, said, standard
from tests.model.making import ask, both, by_id, source


def printed(template: str, language: Language, text: str) -> str:
    """`text` is the indicator of the ask, and when it is due, in both languages."""
    agenda = standard().agenda
    written = ask(indicator=both(text, text), by_when=both(text, text))
    dossier = standard(agenda=agenda.__class__(**{**vars(agenda), "asks": by_id(written)}))
    composed = compose(template + "{% endfor %}\n", language, dossier=dossier, asks=(written.id,))
    return drawn(document_of(composed).blocks).removeprefix("text: ").rstrip("\n")


@pytest.mark.parametrize(
    ("template", "language", "indicator", "line"),
    [
        ("成效看：{{ ask.indicator }}。", "zh", "每年公布件数", "成效看：每年公布件数。"),
        ("成效看：{{ ask.indicator }}。", "zh", "每年公布件数。", "成效看：每年公布件数。"),
        ("成效看：{{ ask.indicator }}。", "zh", "公布了吗？", "成效看：公布了吗？"),
        ("成效看：{{ ask.indicator }}。", "zh", "人人可说“我被录用了。”", "成效看：人人可说“我被录用了。”"),
        ("成效看：{{ ask.indicator }}；再看时间。", "zh", "每年公布件数。", "成效看：每年公布件数。再看时间。"),
        ("成效看：{{ ask.indicator }}{{ '。' }}", "zh", "每年公布件数。", "成效看：每年公布件数。"),
        ("**{{ ask.indicator }}。**{{ ask.by_when }}", "zh", "好。", "**好。**好。"),
        ("**{{ ask.indicator }}**。", "zh", "好。", "**好。**"),
        ("{{ ask.by_when }}. **Sign:** {{ ask.indicator }}.", "en", "Counted.", "Counted. **Sign:** Counted."),
        ("Sign: {{ ask.indicator }}.", "en", "Counted every year", "Sign: Counted every year."),
        ("Made by {{ ask.indicator }}, then sold.", "en", "Acme Ltd.", "Made by Acme Ltd., then sold."),
    ],
)
def test_a_template_adds_no_second_stop(template: str, language: Language, indicator: str, line: str) -> None:
    assert printed("{% for ask in asks %}" + template, language, indicator) == line


@pytest.mark.parametrize(
    ("content", "ends"),
    [
        (("Counted.",), True),
        (("Counted",), False),
        (("到", Label("2027"), "年。", Note(("来源",))), True),
        ((Strong(("好。",)),), True),
        ((Label("No. 3"),), False),
        ((), False),
    ],
)
def test_where_a_sentence_ends(content: Inlines, ends: Any) -> None:
    assert ends_sentence(content) is ends
    assert said(stopped(content, "zh")) == said(content) + ("" if ends else "。")


def test_what_follows_keeps_all_but_its_mark() -> None:
    assert following(("完。",), ("。另有", Label("3"))) == ("另有", Label("3"))
    assert following(("完。",), ("。",)) == ()
    assert following(("完",), ("。",)) == ("。",)


def test_a_title_that_ends_in_a_stop_has_one_in_its_note() -> None:
    sources = by_id(source("gazette", title=both("谁来保障？", "Who protects?"), issued=None))
    composed = compose("一{{ cite('gazette') }}\n", "en", dossier=standard(sources={**standard().sources, **sources}))
    assert ".." not in drawn(document_of(composed).blocks)
    assert "?." not in drawn(document_of(composed).blocks)
