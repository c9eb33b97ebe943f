"""What a composition gives beside its tree: what it drew on, who wrote it, its build code."""

from __future__ import annotations

import inspect
from typing import Any, Literal, get_args

import pytest

from advocacy.compose import compose as compose_edition
from advocacy.compose.called import CALLED
from advocacy.compose.calls import Calls, variables
from advocacy.compose.markdown import ROLES
from advocacy.compose.page import Page
from advocacy.compose.rendering import PartLoader, close_up
from advocacy.compose.sandbox import Sandbox
from advocacy.compose.selection import problems_of, select
from advocacy.compose.slots import Slots
from advocacy.compose.vocabulary import CALLS, FILTERS, VARIABLES
from advocacy.kinds import KINDS
from advocacy.model.agenda import Instrument
from advocacy.model.document import HeadingLook, Role, TableLook
from advocacy.model.law import Duty, PassedAs, Penalty
from advocacy.model.operation import OPERATIONS
from advocacy.model.place import Place
from advocacy.model.source import Standing
from tests.compose.composing import compose, document_of, drawn, standard
from tests.model.making import gap, order, own_words, public_record, templates

# ------------------------------------------------------------ the document


def test_a_document_says_whose_it_is_and_of_which_day() -> None:
    zh = document_of(compose("一\n"))
    en = document_of(compose("One.\n", "en"))
    assert (zh.language, zh.title, zh.subject, zh.author, zh.date.isoformat()) == (
        "zh",
        "关于公平招聘的建议",
        "政策建议",
        "公平就业项目",
        "2026-11-30",
    )
    assert (en.language, en.title, en.subject, en.author) == (
        "en",
        "On fair hiring",
        "Policy brief",
        "Fair Work Project",
    )


def test_the_build_code_is_of_what_is_printed() -> None:
    text = "{{ records[0].summary }}\n\n{{ build_code() }}\n"
    one = document_of(compose(text))
    assert drawn(one.blocks).endswith(f"source: 文稿编号：[label {one.code}]\n")
    assert document_of(compose(text)).code == one.code
    assert document_of(compose(text.replace("summary", "title"))).code != one.code


def test_editions_share_templates_and_nothing_else() -> None:
    """Each edition has its own notes, findings and values."""
    pages = templates(zh="{{ title }}{{ figure('employed') }}\n")
    first = compose_edition(standard(), pages, order(title="甲"), "zh", None)
    second = compose_edition(standard(), pages, order("other", title="乙"), "zh", None)
    assert drawn(document_of(first).blocks).startswith("text: 甲[figure 906.1万人: employed 2023][note")
    assert drawn(document_of(second).blocks).startswith("text: 乙[figure 906.1万人: employed 2023][note")
    # another audience reads other evidence by the same templates
    empty = compose_edition(standard(records=()), pages, order("third", title="丙"), "zh", None)
    assert drawn(document_of(empty).blocks).startswith("text: 丙[figure 906.1万人")
    assert "order:other" in second.uses
    assert "order:other" not in first.uses


# ---------------------------------------------------------------------- uses


@pytest.mark.parametrize(
    ("text", "drawn_on"),
    [
        ("{{ figure('employed') }}", {"indicator:employed", "source:bulletin"}),
        ("{{ figure('senses') }}", {"indicator:senses", "source:survey"}),
        ("{{ compare('employed', 2021, 2023) }}", {"indicator:employed", "source:bulletin"}),
        ("{{ chart('two') }}", {"chart:two", "indicator:employed", "indicator:working-age", "source:bulletin"}),
        ("{{ count('coverage-gap') }}", set()),
        ("{{ cite('survey') }}", {"source:survey"}),
        ("{{ record('riders') }}", {"record:riders", "source:daily"}),
        ("{{ provision('protection-law', '61') }}", {"law:protection-law"}),
        ("{% set x = law_lines() %}", {"law:protection-law", "law:draft-law"}),
        ("{{ record('rumour') }}", {"record:rumour"}),
    ],
)
def test_what_it_drew_on(text: str, drawn_on: set[str]) -> None:
    always = {
        "campaign",
        "agenda",
        "order:fair-hiring",
        "edition:fair-hiring.zh",
        "genre:brief",
        "body:congress",
        "ask:fines",
        "problem:hiring",
        "record:driver",
        "record:advertisement",
    }
    assert compose(text).uses == always | drawn_on


# ----------------------------------------------------------------- selection


def test_the_problems_of_an_order_stand_as_in_the_agenda() -> None:
    agreed = standard().agenda
    assert problems_of(order(asks=("cover", "fines", "unknown")), agreed) == ("hiring", "uncovered")
    assert problems_of(order(asks=("cover",)), agreed) == ("uncovered",)


@pytest.mark.parametrize(
    ("fields", "chosen"),
    [
        ({}, ["driver", "advertisement"]),
        ({"asks": ("fines", "cover")}, ["driver", "advertisement", "riders"]),
        ({"asks": ("cover",)}, ["riders"]),
        ({"without": ("driver",)}, ["advertisement"]),
        ({"only": ("advertisement",)}, ["advertisement"]),
        ({"only": ("riders",)}, []),  # on another problem
    ],
)
def test_records_choose_themselves(fields: dict[str, Any], chosen: list[str]) -> None:
    dossier = standard()
    one = order(**fields)
    records = select(dossier.records, one, problems_of(one, dossier.agenda))
    assert [record.id for record in records] == chosen


def test_a_record_on_two_problems_is_chosen_once() -> None:
    record = public_record(gap(problems=("hiring", "uncovered")))
    assert select((record,), order(), ("hiring", "uncovered")) == (record,)


# ---------------------------------------------------------------- vocabulary


def _page() -> Page:
    return Page(standard(), templates(), None, order(), "zh", (), ())


def _sandbox(page: Page) -> Sandbox:
    slots = Slots("zh", page.prose, lambda figure: (str(figure.value),))
    return Sandbox(page, slots, PartLoader(page.templates, "zh"))


def test_all_that_a_template_can_use_is_explained() -> None:
    page = _page()
    calls = Calls(page, _sandbox(page))
    assert {entry.name for entry in CALLS} == set(calls.globals())
    assert {entry.name for entry in FILTERS} == set(calls.filters())
    assert {entry.name for entry in VARIABLES} == set(variables(page))


@pytest.mark.parametrize("entry", [*CALLS, *FILTERS, *VARIABLES], ids=lambda entry: entry.name)
def test_an_explanation_is_whole(entry: Any) -> None:
    assert entry.name in entry.written
    assert any(sign > "\u4e00" for sign in entry.zh)
    assert entry.en.isascii() or "“" in entry.en
    text = entry.written
    if text.startswith("{% for"):
        text += "{% endfor %}"
    elif text.startswith("{% if"):
        text += "{% endif %}"
    page = _page()
    _sandbox(page).parse(text)  # it is written as Jinja reads it


def test_calls_take_what_their_explanation_shows() -> None:
    """Each example is bound to the parameters of its call."""
    page = _page()
    calls = Calls(page, _sandbox(page)).globals()
    for entry in CALLS:
        written = entry.written.strip("{}% ").removeprefix("for body in ")
        inside = written.partition("(")[2].rpartition(")")[0]
        number = len([part for part in inside.split(", ") if part and "=" not in part])
        inspect.signature(calls[entry.name]).bind_partial(*range(number))


@pytest.mark.parametrize(
    ("what", "words"),
    [
        ("standing", Standing),
        ("instrument", Instrument),
        ("duty", Duty),
        ("penalty", Penalty),
        ("passed", PassedAs),
        ("operation", Literal[*OPERATIONS]),
    ],
)
def test_every_code_word_has_a_name_in_print(what: str, words: Any) -> None:
    assert set(CALLED[what]) == set(get_args(words))
    for text in CALLED[what].values():
        assert text.zh is not None
        assert text.en is not None


def test_nothing_is_called_that_no_template_can_ask_for() -> None:
    assert set(CALLED) == {"standing", "instrument", "duty", "penalty", "passed", "operation"}


def test_every_role_of_a_paragraph_can_be_written() -> None:
    tables = {f"table-{one}" for one in get_args(TableLook)} - {"table-plain", "table-annex"}
    assert set(ROLES) == {*get_args(Role), *get_args(HeadingLook), "new-page", *tables} - {"plain"}
    for role in get_args(Role):
        assert drawn(document_of(compose(f"::: {role}\n一\n:::\n")).blocks) == f"{role}: 一\n"


def test_every_kind_can_be_counted() -> None:
    text = "".join(f"{{{{ count('{kind.name}') }}}}" for kind in KINDS)
    assert "count" in drawn(document_of(compose(text)).blocks)


# ----------------------------------------------------------------- rendering


@pytest.mark.parametrize(
    ("source", "closed"),
    [
        ("{% if a %}\n一\n{% endif %}\n", "{% if a \n%}一\n{% endif \n%}"),
        ("  {%- for x in y -%}  \n一", "  {%- for x in y \n-%}一"),
        ("| {% if a %}一{% endif %} |\n", "| {% if a %}一{% endif %} |\n"),
        ("{% if a %}一\n", "{% if a %}一\n"),
        ("{{ a }}\n", "{{ a }}\n"),
        ("{% if 5 % 2 %}\n", "{% if 5 % 2 \n%}"),
    ],
)
def test_a_line_that_is_only_a_tag_leaves_no_line(source: str, closed: str) -> None:
    assert close_up(source) == closed
    assert close_up(source).count("\n") == source.count("\n")


def test_outside_of_a_template_there_is_no_line() -> None:
    assert _page().here() == Place("")


def test_own_words_in_another_genre_part_are_left_out() -> None:
    own = own_words("options", "选项。", 2)
    text = "{{ part('problem') }}\n\n{{ part('options') }}\n"
    assert drawn(document_of(compose(text, own=own)).blocks) == "text: 选项。\n"


def test_problems_that_are_not_asked_about_are_not_told() -> None:
    dossier = standard()
    assert "uncovered" in dossier.agenda.problems
    text = "{% for problem in problems %}\n{{ problem.title }}\n\n{% endfor %}"
    assert drawn(document_of(compose(text)).blocks) == "text: 招聘歧视\n"


def test_a_dossier_may_hold_no_record() -> None:
    dossier = standard(records=())
    text = "{% for record in records %}\n一\n{% else %}\n{{ todo() }}\n{% endfor %}\n"
    assert drawn(document_of(compose(text, dossier=dossier)).blocks) == "text: 【待补】\n"
    annex = compose("{{ annex('records') }}", "en", dossier=dossier)
    assert drawn(document_of(annex).blocks) == "text: This document uses no record.\n"


def test_a_paragraph_of_nothing_is_no_paragraph() -> None:
    text = "{{ '' }}\n\n{{ reported(records[0]) }}\n\n一\n"
    assert drawn(document_of(compose(text)).blocks) == "text: 一\n"
