"""What must hold for any value: no numeral as plain text, no value that is read as Markdown."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from advocacy.compose.markdown import parse
from advocacy.compose.slots import OPEN, BlockValue, DeferredValue, InlineValue, Slots
from advocacy.model.digest import digest
from advocacy.model.document import (
    Block,
    BlockQuote,
    Blocks,
    BulletList,
    Chart,
    Contents,
    Heading,
    Inline,
    OrderedList,
    Paragraph,
    PrintedFigure,
    Table,
)
from advocacy.model.finding import LANGUAGES, Language
from advocacy.model.place import Place
from advocacy.model.text import Text, Words
from advocacy.model.walk import walk
from tests.compose.composing import compose, standard
from tests.model.making import by_id, case, figure, gap, indicator, source

# What the loader lets through: no controls, no private use, no halves.
PRINTABLE = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp")), min_size=1, max_size=40
).filter(str.strip)
DIGIT = re.compile(r"[0-9０-９]")
SIGNS = st.sampled_from(
    ["**", "*a*", "| b |", "# ", "- ", "1. ", "> ", "```", ":::", "---", "[a](b)", "<b>", "\\", "`"]
)
NASTY = st.one_of(PRINTABLE, st.lists(st.one_of(PRINTABLE, SIGNS), min_size=1).map("".join))

PAGE = """\
# {{ title }}

::: key
- {{ records[0].title }}
:::

> {{ records[0].summary }}

表：{{ title }}

| 甲 | 乙 |
| --- | --- |
| {{ records[0].title }} | {{ asks[0].plain }} |

1. {{ records[0].title }}：**{{ records[0].title }}**，[见{{ records[0].title }}](https://a.example)
{% for detail in records[0].details %}
- {{ detail.name }}{{ detail.value }}
{% endfor %}

{{ reported(records[0]) }}{{ sources_of(records[0]) }}{{ figure('employed') }}

{{ chart('by-year') }}

{{ contents() }}

{{ annex('figures') }}

{{ annex('records') }}

{{ references() }}
"""


def text_of(value: str, line: int = 1) -> Text:
    words = Words(value.strip(), Place("evidence/a.yaml", line, 3))
    return Text(zh=words, en=words)


def dossier_with(value: str, line: int = 1) -> Any:
    text = text_of(value, line)
    record = case(
        title=text,
        summary=text,
        where=text,
        employer=text,
        standing="press",
        sources=({"source": "daily", "at": text},),
    )
    one = figure(notes=(text,))
    return standard(
        records=(record,),
        sources=by_id(source("daily", title=text, container_title=text, standing="press"), source("bulletin")),
        indicators=by_id(indicator(one, name=text)),
    )


def page_of(value: str, language: Language, line: int = 1) -> Blocks:
    composed = compose(PAGE, language, dossier=dossier_with(value, line), title=text_of(value, line))
    assert composed.findings == ()
    assert composed.document is not None
    return composed.document.blocks


def shape(block: Block) -> object:
    """A block without its words."""
    match block:
        case Heading():
            return "heading", block.level
        case Paragraph():
            return block.role
        case BulletList() | OrderedList():
            return type(block).__name__, [[shape(one) for one in item] for item in block.items]
        case BlockQuote():
            return "quote", [shape(one) for one in block.blocks]
        case Table():
            return "table", len(block.head), [[len(cell) for cell in row] for row in block.rows]
        case Chart():
            return "chart", len(block.series)
        case Contents():
            return "contents"


@given(NASTY, st.sampled_from(LANGUAGES))
@settings(deadline=None, max_examples=25)
@example("2023年占51.6%，１２人", "zh")
@example("* | # - 1. ::: > ``` **a** [x](y) <b> \\", "en")
@example("表：题", "zh")
def test_no_value_changes_the_shape_of_a_page(value: str, language: Language) -> None:
    plain = page_of("文字", language)
    assert [shape(block) for block in page_of(value, language)] == [shape(one) for one in plain]


@given(NASTY, st.sampled_from(LANGUAGES))
@settings(deadline=None, max_examples=25)
@example("2023年占51.6%，１２人，٣", "zh")
@example("GB/T 37668-2019, Article 38(3), 30 November 2026", "en")
def test_no_numeral_stands_as_plain_text(value: str, language: Language) -> None:
    for inline in walk(page_of(value, language)):
        if isinstance(inline, str):
            assert not DIGIT.search(inline)
            assert OPEN not in inline


@given(NASTY)
@settings(deadline=None, max_examples=25)
def test_typed_text_holds_no_plain_numeral_either(value: str) -> None:
    """Own words and templates may hold anything that Markdown reads."""
    literal = re.sub(r"[{}%#]", "", value)
    composed = compose(literal)
    assert composed.document is not None
    for inline in walk(composed.document.blocks):
        assert not (isinstance(inline, str) and DIGIT.search(inline))


@given(NASTY, st.integers(2, 999), st.sampled_from(LANGUAGES))
@settings(deadline=None, max_examples=15)
def test_the_digest_is_of_the_words_and_not_of_their_places(value: str, line: int, language: Language) -> None:
    here, there = page_of(value, language), page_of(value, language, line)
    assert digest("title", here) == digest("title", there)
    other = page_of(f"{value}别", language)
    assert digest("title", here) != digest("title", other)


# --------------------------------------------------------------------- slots


def slots() -> Slots:
    def never(_: object) -> tuple[Inline, ...]:
        raise AssertionError

    return Slots("zh", never, never)


def words(number: int) -> tuple[Inline, ...]:
    return (f"〔{'一' * number}〕",)


@given(st.lists(st.integers(1, 9), min_size=1, max_size=30), st.data())
@settings(deadline=None)
def test_as_many_values_are_printed_as_were_held(numbers: list[int], data: st.DataObject) -> None:
    """Whatever stands between the marks, each value is printed once, in its order."""
    held = slots()
    between = st.sampled_from(["", "文", "**", "* ", "\n", "\n\n", "\n- ", "# ", "> ", " | "])
    text = data.draw(between)
    for number in numbers:
        text += held.hold(InlineValue(words(number))) + data.draw(between)
    parsed = parse(*held.taken(text), held.language)
    assert parsed.troubles == []
    blocks = tuple(block for block in parsed.blocks if not isinstance(block, DeferredValue))
    printed = [one for one in walk(blocks) if isinstance(one, str) and one.startswith("〔")]
    assert [len(one) - 2 for one in printed] == numbers


@given(st.text(st.sampled_from(f"{OPEN}\ue100\ue101\ue102\uf0ff\uf8ff文 \n*-"), max_size=30))
@settings(deadline=None)
def test_marks_that_were_cut_or_made_up_are_never_printed(text: str) -> None:
    held = slots()
    held.hold(InlineValue(("值",)))
    held.hold(BlockValue((Paragraph(("块",)),)))
    parsed = parse(*held.taken(text), held.language)
    blocks = tuple(block for block in parsed.blocks if not isinstance(block, DeferredValue))
    for inline in walk(blocks):
        assert not (isinstance(inline, str) and re.search("[\ue000-\uf8ff]", inline))
    if not held.taken(text)[2]:
        assert ("value-misplaced", "") in parsed.troubles


def test_more_values_than_one_character_counts() -> None:
    held = slots()
    marks = [held.hold(InlineValue((f"值{'号' * (number % 7)}",))) for number in range(4100)]
    assert len(set(marks)) == 4100
    rest, values, whole = held.taken(f"甲{marks[4099]}乙")
    assert (rest, values, whole) == (f"甲{OPEN}乙", [(f"值{'号' * (4099 % 7)}",)], True)


def test_every_figure_in_a_page_is_a_figure() -> None:
    figures = [one for one in walk(page_of("文字", "zh")) if isinstance(one, PrintedFigure)]
    assert {one.figure.indicator for one in figures} == {"employed"}
    assert len(figures) == 4  # in the text, the chart, its table and the annex


def test_records_of_each_kind_are_shaped_by_their_kind_alone() -> None:
    composed = compose(PAGE, dossier=standard(records=(gap(problems=("hiring",)),)))
    assert composed.findings == ()
