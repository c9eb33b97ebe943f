"""The first page: key figures, and how to reach the organisation."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from advocacy.check import Edition, check_text
from advocacy.compose.numbers import print_figure, print_shortly
from advocacy.model.figure import Nature
from advocacy.model.finding import Language
from advocacy.model.place import Place
from advocacy.model.text import label
from tests.compose.composing import compose, document_of, drawn, standard
from tests.model.making import both, by_id, campaign, figure, genre, indicator, law, order

KEYS = "{% for one in key_figures() %}{{ one.says }}：{{ one.number }}，{{ one.note }}\n\n{% endfor %}"
SAYS = both("在业残疾人", "Disabled people in work")


def of_order(key: dict[str, Any], language: Language = "zh") -> str:
    text = compose(KEYS, language, key_figures=({"says": SAYS, **key},))
    return drawn(document_of(text).blocks).splitlines()[0]


@pytest.mark.parametrize(
    ("key", "language", "printed"),
    [
        (
            {"figure": "employed", "period": 2021},
            "zh",
            "text: 在业残疾人：[figure 850.0万人: employed 2021]，[date 2021年末][note 中国残联. 残疾人事业统计公报，[date 2024]。]",
        ),
        (
            {"provisions": {"penalty": "none"}},
            "zh",
            (
                "text: 在业残疾人：[provisions 2: all: protection-law 38.2, protection-law 61]项中"
                "[provisions 1: none: protection-law 38.2]项，建议和案例所依据的规定"
            ),
        ),
        (
            {"provisions": {"penalty": "none"}},
            "en",
            (
                "text: Disabled people in work：[provisions 1: none: protection-law 38.2] of "
                "[provisions 2: all: protection-law 38.2, protection-law 61]，of the duties and bans behind asks and cases"
            ),
        ),
        (
            {"provisions": {}},
            "en",
            (
                "text: Disabled people in work：[provisions 2: all: protection-law 38.2, protection-law 61]，"
                "of the duties and bans behind asks and cases"
            ),
        ),
    ],
)
def test_a_key_figure_is_a_value_or_a_count(key: dict[str, Any], language: Language, printed: str) -> None:
    assert of_order(key, language) == printed


def test_one_without_a_value_is_not_printed_and_is_found() -> None:
    text = compose(KEYS + "一\n", key_figures=({"says": SAYS, "figure": "employed", "period": 1999},))
    assert [one.code for one in text.findings] == ["figure-missing"]
    assert text.document is not None
    assert drawn(text.document.blocks) == "text: 一\n"


def test_the_provisions_of_a_count_are_in_the_annex() -> None:
    text = KEYS + "{{ annex('figures') }}\n"
    composed = compose(text, key_figures=({"says": SAYS, "provisions": {"penalty": "fine"}},))
    rows = [line for line in drawn(document_of(composed).blocks).splitlines() if line.startswith("  row")]
    assert rows == [
        (
            "  row | [label A1] | [provisions 2: all: protection-law 38.2, protection-law 61] | "
            "建议和证据提到的、作出要求、禁止或者鼓励的现行规定，每款计一项 | [provision 《残疾人保障法》第三十八条第二款: protection-law 38.2]；"
            "[provision 《残疾人保障法》第六十一条: protection-law 61] | 现行法律法规"
        ),
        (
            "  row | [label A2] | [provisions 1: fine: protection-law 61] | 建议和证据提到的、作出要求、禁止或者鼓励的现行规定，每款计一项；罚款 | "
            "[provision 《残疾人保障法》第六十一条: protection-law 61] | 现行法律法规"
        ),
    ]


@pytest.mark.parametrize(
    ("given", "language", "printed"),
    [
        (
            {
                "phone": "010-12345678",
                "email": "office@fair.example",
                "address": both("北京市某街1号", "1 Some Street, Beijing"),
            },
            "zh",
            (
                "电话：[label 010-12345678]；电子邮箱：[link [label office@fair.example]: mailto:office@fair.example]；"
                "地址：[label 北京市某街1号]"
            ),
        ),
        (
            {"phone": "010-12345678", "email": "office@fair.example"},
            "en",
            "Telephone [label 010-12345678] · [link [label office@fair.example]: mailto:office@fair.example]",
        ),
        ({"phone": "010-12345678"}, "zh", "电话：[label 010-12345678]"),
    ],
)
def test_the_contact_line_is_what_the_organisation_gives(
    given: dict[str, Any], language: Language, printed: str
) -> None:
    dossier = standard(campaign=campaign(organisation={"name": "项目", **given}))
    text = compose("联系 {{ contact_line() }}\n", language, dossier=dossier)
    assert drawn(document_of(text).blocks) == f"text: 联系 {printed}\n"


SENDER = """::: sender
**{{ organisation.name }}** {{ contact_line() }}
:::

{% if contact_line() %}
（{{ contact_line() }}）
{% endif %}
"""


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        ({}, "sender: **项目**\n"),
        (
            {"phone": "010-12345678"},
            "sender: **项目**[tab]电话：[label 010-12345678]\ntext: （电话：[label 010-12345678]）\n",
        ),
    ],
)
def test_a_line_of_a_sender_without_contact_is_the_name(given: dict[str, Any], printed: str) -> None:
    dossier = standard(campaign=campaign(organisation={"name": "项目", **given}))
    assert drawn(document_of(compose(SENDER, dossier=dossier)).blocks) == printed


@pytest.mark.parametrize(("given", "found"), [({}, ["contact-missing"]), ({"phone": "010-12345678"}, [])])
def test_a_final_text_says_how_to_reach_the_organisation(given: dict[str, Any], found: list[str]) -> None:
    dossier = standard(campaign=campaign(organisation={"name": "项目", **given}))
    text = compose("一{{ contact_line() }}\n", dossier=dossier)
    edition = Edition(order(), genre(), document_of(text), Place("briefs/fair-hiring.yaml"), uses=text.uses)
    assert [one.code for one in check_text((edition,), final=True)] == found
    assert [one.code for one in check_text((edition,))] == []


def test_only_what_can_be_broken_is_counted_and_what_sets_no_fine() -> None:
    articles = {
        number: {"zh": "条文。", "en": "Words.", "duty": duty, "penalty": "none", "consequence": consequence, **amount}
        for number, duty, consequence, amount in (
            ("38.2", "shall", "order", {}),
            ("61", "encourages", "none", {}),
            ("64", "shall", "fine", {"amount": {"from": 10000, "to": 50000}}),
            ("65", "none", "fine", {"amount": {"from": 10000, "to": 50000}}),
            ("2", "none", "none", {}),
        )
    }
    table = tuple({"law": "protection-law", "article": number} for number in ("64", "65", "2"))
    text = compose(
        KEYS,
        "en",
        dossier=standard(laws=by_id(law(articles=articles))),
        key_figures=({"says": SAYS, "provisions": {"fine": "none"}},),
        law_table=table,
    )
    assert drawn(document_of(text).blocks) == (
        "text: Disabled people in work：[provisions 2: no-fine: protection-law 38.2, protection-law 61] of "
        "[provisions 3: all: protection-law 64, protection-law 38.2, protection-law 61]，"
        "of the duties and bans behind asks and cases\n"
    )


@pytest.mark.parametrize(
    ("value", "quantum", "nature", "unit", "printed"),
    [
        ("200000000", "100000000", "floor", "persons", "200 million+"),
        ("9061000", "1000", "stock", "persons", "9.061 million"),
        ("33170000", "10000", "estimate", "persons", "≈33.17 million"),
        ("35.3", "0.1", "stock", "percent", "35.3%"),
    ],
)
def test_a_number_stands_large_without_what_the_words_above_it_say(
    value: str, quantum: str, nature: Nature, unit: str, printed: str
) -> None:
    one = figure(value, unit=unit, nature=nature, quantum=quantum)
    assert print_shortly(one, "en") == printed
    assert print_shortly(one, "zh") == print_figure(one, "zh")


def test_a_note_stands_behind_the_words_under_a_number() -> None:
    noted = indicator(replace(figure("8500000", 2021), notes=(label("总体不同。", "Another population."),)))
    text = compose(
        KEYS,
        "en",
        dossier=standard(indicators=by_id(noted)),
        key_figures=({"says": SAYS, "figure": "employed", "period": 2021},),
    )
    assert (
        drawn(document_of(text).blocks)
        .splitlines()[0]
        .endswith("，[date end of 2021][note CDPF, *Statistical bulletin*, [date 2024]. Another population.]")
    )


def test_a_key_figure_inside_a_sentence() -> None:
    keys = ({"says": SAYS, "figure": "employed", "period": 2021},)
    composed = compose("有{{ key_figure(1) }}在业。\n", key_figures=keys)
    assert drawn(document_of(composed).blocks) == (
        "text: 有[figure 850.0万人: employed 2021][note 中国残联. 残疾人事业统计公报，[date 2024]。]在业。\n"
    )
    assert [one.code for one in compose("{{ key_figure(2) }}\n", key_figures=keys).findings] == ["key-figure-missing"]


def test_the_provisions_of_the_asks_alone() -> None:
    text = "{% for line in law_lines('brief') %}{{ line.law_name }}{{ line.article_name }}：{{ line.consequence }}\n\n{% endfor %}"
    assert drawn(document_of(compose(text)).blocks) == (
        "text: [provision 《残疾人保障法》: protection-law][provision 第三十八条第二款: protection-law 38.2]：未规定处罚\n"
    )
    assert [one.code for one in compose("{% set lines = law_lines('cases') %}一\n").findings] == ["law-lines-unknown"]
