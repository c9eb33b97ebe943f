"""Mistakes in templates and own words: each is a finding with its file and line."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from advocacy.compose import Composed
from advocacy.messages import tell
from advocacy.model.figure import Cell, Formula
from advocacy.model.finding import LANGUAGES
from advocacy.model.place import Place
from advocacy.model.text import Text, Words, label
from tests.compose.composing import compose, drawn, standard
from tests.model.making import both, by_id, case, chart, figure, gap, indicator, law, own_words, source

ZH = "templates/brief/zh.md"


def found(composed: Composed) -> list[str]:
    """One finding a line; all are about the edition, and every brace of the texts has its detail."""
    for one in composed.findings:
        assert one.about == ("edition:fair-hiring.zh",)
        assert all(tell(one, language) for language in LANGUAGES)
    return [f"{one.place} {one.code}" for one in composed.findings]


def tree(composed: Composed) -> str:
    assert composed.document is not None
    return drawn(composed.document.blocks)


# --------------------------------------------------- what a call cannot find


@pytest.mark.parametrize(
    ("call", "code", "printed"),
    [
        ("figure('employd')", "unknown-indicator", "【待补】"),
        ("figure('employed', 2022)", "figure-missing", "【待补】"),
        ("figure('employed', 202)", "figure-missing", "【待补】"),
        ("figure('unknown-number')", "figure-without-latest", "【待补】"),
        ("compare('employed', 2021, 2022)", "figure-missing", "【待补】"),
        ("compare('employed', 2020, 2021)", "figure-missing", "【待补】"),
        ("compare('employed', 2021, 2024)", "figures-incomparable", "【待补】"),
        # from the later to the earlier it would rise where it fell
        ("compare('employed', 2023, 2021)", "figures-incomparable", "【待补】"),
        ("compare('employed', 2021, 2021)", "figures-incomparable", "【待补】"),
        ("figure('vision') | in_words", "figure-without-words", "[figure 约1263万人: vision 2010]"),
        ("figure('employed', 2024) | in_words", "figure-without-words", "未公布"),
        ("count('discrimination-cases')", "unknown-kind", "【待补】"),
        ("count('coverage-gap', problem='uncoverd')", "unknown-problem", "【待补】"),
        ("cite('gazete')", "unknown-source", "【待核实】"),
        ("provision('labour-law', '8')", "provision-unknown", "【待核实】"),
        ("provision('protection-law', '38')", "provision-unknown", "【待核实】"),
        ("record('drivr')", "unknown-record", "【待核实】"),
        ("chart('by-yaer')", "chart-unknown", "【待补】"),
        ("see('by-year')", "chart-not-placed", "【待补】"),
    ],
)
def test_a_call_that_finds_nothing(call: str, code: str, printed: str) -> None:
    composed = compose(f"# 标题\n\n前文\n{{{{ {call} }}}}\n")
    assert found(composed) == [f"{ZH}:4:1 {code}"]
    assert tree(composed) == f"heading 1: 标题\ntext: 前文{printed}\n"


@pytest.mark.parametrize(("call", "code"), [("part('problm')", "unknown-part"), ("annex('figure')", "annex-unknown")])
def test_a_block_that_is_not_there(call: str, code: str) -> None:
    composed = compose(f"一\n\n{{{{ {call} }}}}\n\n二\n")
    assert found(composed) == [f"{ZH}:3:1 {code}"]
    assert tree(composed) == "text: 一\ntext: 二\n"


def test_near_names_are_told() -> None:
    (one,) = compose("{{ count('coverage-gaps') }}").findings
    assert one.details["meant"] == ("是不是“coverage-gap”？", "did you mean “coverage-gap”?")
    (one,) = compose("{{ count('coverage-gap', problem='hirng') }}").findings
    assert one.details["meant"] == ("是不是“hiring”？", "did you mean “hiring”?")


def test_every_finding_of_an_edition_comes_out_in_one_run() -> None:
    text = "{{ figure('x') }}\n\n{{ cite('y') }}\n\n{% if true %}\n{{ record('z') }}\n{% endif %}\n"
    assert found(compose(text)) == [
        f"{ZH}:1:1 unknown-indicator",
        f"{ZH}:3:1 unknown-source",
        f"{ZH}:6:1 unknown-record",
    ]


def test_a_source_of_a_record_that_is_not_there() -> None:
    dossier = standard(records=(case(sources=({"source": "gone"},)),))
    composed = compose("{{ sources_of(records[0]) }}", dossier=dossier)
    assert found(composed) == [f"{ZH}:1:1 unknown-source"]


def test_a_figure_whose_source_nobody_checked() -> None:
    indicators = by_id(indicator(figure(source="rumour")))
    composed = compose("{{ figure('employed') }}", dossier=standard(indicators=indicators))
    assert found(composed) == ["evidence/statistics/work.xlsx unknown-source"]
    assert "source:rumour" in composed.uses


def test_a_figure_that_nobody_verified_needs_no_source() -> None:
    one = figure(None, source="", missing=label("未核实", "not verified"))
    shown = figure("1000", 2022)
    composed = compose("{{ chart('by-year') }}", dossier=standard(indicators=by_id(indicator(shown, one))))
    assert found(composed) == []
    assert "未核实" in tree(composed)


# -------------------------------------------------------------------- charts


def test_a_reference_does_not_blame_the_order_of_a_text_for_a_chart_that_could_not_be_drawn() -> None:
    dossier = standard(charts=by_id(chart("mixed", of=("employed", "employed-share"))))
    text = "{{ chart('mixed') }}\n\n{{ see('mixed') }}\n"
    assert found(compose(text, dossier=dossier)) == [f"{ZH}:1:1 chart-units-differ"]


def test_charts_that_cannot_be_drawn() -> None:
    dossier = standard(
        charts=by_id(
            chart("misspelt", of=("employed", "employd")),
            chart("of-nothing", of=("employd",)),
            chart("no-values", of=("unknown-number",)),
            chart("no-year", periods="1999"),
            chart("mixed", of=("employed", "employed-share")),
            chart("too-short", draw="stacked"),
            chart("no-events", draw="timeline"),
            chart("lines-of-law", draw="line", of="provisions"),
        )
    )
    charts = ("misspelt", "of-nothing", "no-values", "no-year", "mixed", "too-short", "no-events", "lines-of-law")
    text = "\n\n".join(f"{{{{ chart('{name}') }}}}" for name in charts)
    assert found(compose(text, dossier=dossier)) == [
        f"{ZH}:1:1 unknown-indicator",
        f"{ZH}:3:1 unknown-indicator",
        f"{ZH}:3:1 chart-empty",
        f"{ZH}:5:1 chart-empty",
        f"{ZH}:7:1 chart-empty",
        f"{ZH}:9:1 chart-units-differ",
        f"{ZH}:11:1 chart-stack-incomplete",
        f"{ZH}:13:1 chart-draw-unfit",
        f"{ZH}:15:1 chart-draw-unfit",
    ]


def test_a_chart_of_figures_with_an_unknown_source() -> None:
    indicators = by_id(indicator(figure(source="rumour")))
    composed = compose("{{ chart('by-year') }}", dossier=standard(indicators=indicators))
    assert found(composed) == [f"{ZH}:1:1 unknown-source", "evidence/statistics/work.xlsx unknown-source"]


@pytest.mark.parametrize("see", ["see('table-only')", "see('by-year', 'map')", "see('mixed')", "see('later')"])
def test_a_reference_points_at_what_was_placed_before(see: str) -> None:
    text = f"{{{{ chart('table-only') }}}}\n\n{{{{ {see} }}}}\n\n{{{{ chart('by-year') }}}}\n"
    assert found(compose(text)) == [f"{ZH}:3:1 chart-not-placed"]


def test_a_chart_that_was_not_placed_is_told_once() -> None:
    text = "{{ see('by-year') }}\n\n{{ see('by-year', 'table') }}、{{ see('mixed') }}\n\n{{ see('by-year') }}\n"
    assert found(compose(text)) == [f"{ZH}:1:1 chart-not-placed", f"{ZH}:3:1 chart-not-placed"]


# ------------------------------------------------------------- translations


def only_zh(text: str, line: int) -> Text:
    return Text(zh=Words(text, Place("evidence/some.yaml", line, 7)))


@pytest.mark.parametrize(
    ("call", "parts", "lines"),
    [
        ("{{ title }}", {}, [1, 1]),  # as the title of the document and in its text
        ("{{ records[0].title }}", {"records": (case(title=only_zh("标题", 2)),)}, [1, 2]),
        ("{{ record('driver') }}", {"records": (case(title=only_zh("标题", 2)),)}, [1, 2]),
        ("{{ annex('records') }}", {"records": (gap(problems=("hiring",), who=only_zh("骑手", 3)),)}, [1, 3]),
        ("{{ figure('employed') }}", {"indicators": by_id(indicator(figure(notes=(only_zh("初步数", 4),))))}, [1, 4]),
        (
            "{{ figure('employed', 2023) }}",
            {"indicators": by_id(indicator(figure(None, missing=only_zh("未公布", 5))))},
            [1, 5],
        ),
        (
            "{{ annex('figures') }}\n\n{{ figure('employed') }}",
            {"indicators": by_id(indicator(figure(), name=only_zh("在业人数", 6)))},
            [1, 6],
        ),
        ("{{ chart('c') }}", {"charts": by_id(chart("c", title=only_zh("题", 7)))}, [1, 7]),
        ("{{ chart('c') }}", {"charts": by_id(chart("c", says=only_zh("话", 8)))}, [1, 8]),
        ("{{ provision('protection-law', '61') }}", {"laws": by_id(law(title=only_zh("保障法", 9)))}, [1, 9]),
    ],
)
def test_what_is_printed_must_stand_in_the_language_that_is_ordered(
    call: str, parts: dict[str, Any], lines: list[int]
) -> None:
    title = only_zh("标题", 1)
    composed = compose(call, "en", dossier=standard(**parts), title=title)
    untranslated = [one for one in composed.findings if one.code == "text-untranslated"]
    assert {one.place.line for one in untranslated} == set(lines)
    assert {one.place.file for one in untranslated} == {"evidence/some.yaml"}
    assert untranslated[0].details["key"] == "en"
    in_chinese = compose(call, "zh", dossier=standard(**parts), title=title)
    assert found(in_chinese) == []


def test_what_is_not_printed_may_be_untranslated() -> None:
    dossier = standard(records=(case(summary=only_zh("摘要", 2)),))
    assert found(compose("Text.", "en", dossier=dossier)) == []


# ---------------------------------------------------------- template mistakes


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        # Jinja's own
        ("一\n{{ figure( }}\n", 2, "unexpected '}'"),
        ("一\n\n{% for x in asks %}\n{{ x.plain }}\n", 4, "Unexpected end of template"),
        ("一\n\n{% raw %}\n没有收尾\n\n二\n", 3, "Missing end of raw directive"),
        ("一\n\n甲{% raw %}\n没有收尾\n", 3, "Missing end of raw directive"),
        ("一\n\n{# 没有收尾\n\n二\n", 3, "Missing end of comment tag"),
        ("一\n{% endfor %}\n", 2, "Encountered unknown tag 'endfor'."),
        ("一\n\n{{ nobody }}\n", 3, "'nobody' is undefined"),
        ("一\n\n{{ to.nobody }}\n", 3, "has no attribute 'nobody'"),
        ("{% for ask in asks %}\n{{ ask.x }}\n{% endfor %}\n", 2, "has no attribute 'x'"),
        ("一\n\n{% include 'parts/laws.md' %}\n", 3, "there is no part parts/laws.md"),
        ("{% include 'brief' %}\n", 1, "it includes or calls itself"),
        # what a call is given
        ("一\n{{ figures('x') }}\n", 2, "'figures' is undefined"),
        ("一\n{{ called('standing', 'x') }}\n", 2, "there is no 'x'"),
        ("一\n{{ 1 / 0 }}\n", 2, "division by zero"),
        # what cannot be printed
        ("一\n\n{{ organisation.phone }}\n", 3, "NoneType cannot be printed"),
        ("一\n{{ asks }}\n", 2, "tuple cannot be printed"),
        ("一\n{{ 3 }}\n", 2, "int cannot be printed"),
        ("一\n{{ asks[0] }}\n", 2, "Ask cannot be printed"),
        # what would make text of values
        ("一\n{{ figure('employed') ~ '人' }}\n", 2, "~ makes text of values"),
        ("一\n{{ '约' ~ asks[0].plain }}\n", 2, "~ makes text of values"),
        ("一\n{{ '约%s' % asks[0].plain }}\n", 2, "% makes text of values"),
        ("一\n{{ '约{}'.format(asks[0].plain) }}\n", 2, "access to attribute 'format'"),
        ("一\n{{ '、'.join(asks) }}\n", 2, "access to attribute 'join'"),
        ("一\n{{ asks | join('、') }}\n", 2, "No filter named 'join'"),
        ("一\n{{ figure('employed') | string }}\n", 2, "No filter named 'string'"),
        ("一\n{{ figure('employed') | round }}\n", 2, "No filter named 'round'"),
        ("一\n{{ '<b>' | safe }}\n", 2, "No filter named 'safe'"),
        ("一\n{{ records | random }}\n", 2, "No filter named 'random'"),
        ("一\n{{ asks | map('upper') | first }}\n", 2, "No filter named 'upper'"),
        ("{% filter upper %}{{ figure('employed') }}{% endfilter %}", 1, "No filter named 'upper'"),
        # a value taken apart
        ("{% set x %}{{ title }}{% endset %}\n{{ x | first }}\n", 2, "taken apart as text"),
        ("{{ '\\ue000\\ue100\\ue100' }}\n", 1, "taken apart as text"),
        # a number in quotes is typed by hand too
        ("一\n{{ '51.6%' }}\n", 2, "“51.6%” is a number typed by hand"),
        ("{{ '九百万' if asks else '无' }}", 1, "“九百万” is a number typed by hand"),
        ("{{ organisation.phone or '5成' }}", 1, "“5” is a number typed by hand"),
        ("{{ organisation.phone | default('30%', true) }}", 1, "“30%” is a number typed by hand"),
        ("一\n{% set x = '51.6%' %}{{ x }}\n", 2, "“51.6%” is a number typed by hand"),
        ("{% for x in ['一', '三成'] %}{{ x }}{% endfor %}", 1, "“三成” is a number typed by hand"),
        ("{% macro m(x) %}{{ x }}{% endmacro %}{{ m('30%') }}", 1, "“30%” is a number typed"),
        ("{{ {'a': '30%'}['a'] }}", 1, "“30%” is a number typed by hand"),
        ("{{ ['30%'] | sort | first }}", 1, "“30%” is a number typed by hand"),
        ("{% set x = '五' + '十' %}{{ x }}", 1, "+ joins texts"),
        ("{{ '甲' + asks[0].code + '乙' }}", 1, "+ joins texts"),
        ("{% set x = '百分之' %}{{ x }}五十", 1, "“百分之” is a number typed by hand"),
    ],
)
def test_a_mistake_in_a_template(text: str, line: int, told: str) -> None:
    composed = compose(text)
    assert composed.document is None
    assert found(composed) == [f"{ZH}:{line}:1 template-mistake"]
    assert told in str(composed.findings[0].details["told"])


@pytest.mark.parametrize(
    ("call", "wrong", "takes"),
    [
        ("unconfirmed('employed')", "period is missing", "unconfirmed(indicator, period[, region])"),
        ("unconfirmed()", "indicator and period are missing", ""),
        ("figure('employed', 2021, 'x', 'y')", "there is too much in its brackets", ""),
        ("figure('employed', year=2021)", "it takes no year", "figure(indicator[, period][, region])"),
        ("figure('employed', 2021, period=2021)", "period is given twice", ""),
        ("figure('employed', region=3)", "region should be text in quotation marks", ""),
        ("figure(['employed'])", "indicator should be text in quotation marks", ""),
        ("unconfirmed('employed', none)", "period should be a year or text in quotation marks", ""),
        ("contents(1)", "there is too much in its brackets", "contents()"),
        ("number('driver')", "record should be a record", "number(record)"),
        ("printed('driver', 7)", "records should be text in quotation marks", "printed(…)"),
        ("origin(records)", "entry should be an ask or a problem", "origin(entry)"),
        ("bodies('fines')", "ask should be an ask", "bodies(ask)"),
        ("number(asks[0])", "record should be a record", "number(record)"),
        ("'x' | in_words", "figure should be what figure() gives", "in_words(figure)"),
        ("3 | in_words", "figure should be what figure() gives", "in_words(figure)"),
    ],
)
def test_a_call_says_what_it_takes(call: str, wrong: str, takes: str) -> None:
    composed = compose(f"一\n{{{{ {call} }}}}")
    assert found(composed) == [f"{ZH}:2:1 call-mistake"]
    told = tell(composed.findings[0], "en")
    assert wrong in told
    assert takes in told


@pytest.mark.parametrize("call", ["figure", "contents", "record"])
def test_a_call_without_brackets_is_no_value(call: str) -> None:
    composed = compose(f"{{{{ {call} }}}}")
    assert str(composed.findings[0].details["told"]).startswith(f"{call} is a call")


def test_a_name_that_nobody_knows_is_said_before_what_a_call_takes() -> None:
    composed = compose("{{ figure(nobody) }}")
    assert found(composed) == [f"{ZH}:1:1 template-mistake"]
    assert "nobody" in str(composed.findings[0].details["told"])


def test_what_was_drawn_on_is_known_even_so() -> None:
    composed = compose("{{ figure('employed') }}{{ nobody }}")
    assert {"indicator:employed", "order:fair-hiring", "body:congress"} <= composed.uses


def test_a_mistake_in_a_shared_part() -> None:
    text = "一\n\n{% include 'parts/law.md' %}\n"
    part = {"parts/law.zh.md": "法律\n\n{{ nobody }}\n"}
    assert found(compose(text, shared=part)) == ["templates/parts/law.zh.md:3:1 template-mistake"]
    part = {"parts/law.zh.md": "法律\n{% if %}\n"}
    assert found(compose(text, shared=part)) == ["templates/parts/law.zh.md:2:1 template-mistake"]
    part = {"parts/law.zh.md": "法律\n\n{{ cite('x') }}\n"}
    assert found(compose(text, shared=part)) == ["templates/parts/law.zh.md:3:1 unknown-source"]


def test_a_part_of_an_earlier_version_is_named_with_the_lines_that_go_in_its_place() -> None:
    text = "# 建议\n\n{% include 'parts/asks.md' %}\n"
    composed = compose(text)
    assert found(composed) == [f"{ZH}:3:1 part-gone"]
    details = composed.findings[0].details
    cured = text.replace(
        "{% include 'parts/asks.md' %}", "\n".join(map(str, (details["first"], details["second"], details["third"])))
    )
    assert tree(compose(cured)) == "heading 1: 建议\nnumbers\n  - text: 对招聘歧视规定罚款。\n"


def test_a_mistake_in_own_words_is_shown_in_their_file() -> None:
    file = "briefs/fair-hiring.zh.md"
    for text, line, code in (
        ("\n一\n\n{{ nobody }}\n", 10, "template-mistake"),
        ("\n一\n{{ nobody( }}\n", 9, "template-mistake"),
        ("\n{% if true %}\n{{ cite('x') }}\n{% endif %}\n", 9, "unknown-source"),
        ("\n{{ part('problem') }}\n", 8, "template-mistake"),  # for ever
    ):
        own = own_words("problem", text, 7)
        assert found(compose("{{ part('problem') }}", own=own)) == [f"{file}:{line}:1 {code}"]


@pytest.mark.parametrize(
    "text",
    [
        "{{ records[0].__class__ }}",
        "{{ figure.__globals__ }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ records.__class__ }}",
        "{{ title.zh.__init__.__globals__ }}",
        "{{ self._TemplateReference__context }}",
        "{{ cycler.__init__.__globals__.os.environ }}",
        "{{ lipsum.__globals__['os'] }}",
        "{{ open('/etc/hostname') }}",
        "{{ import('os') }}",
        "{% include '../../advocacy.yaml' %}",
        "{% include '/etc/hostname' %}",
        "{% import 'os' as os %}",
        "{{ records[0]['__class__'] }}",
        "{{ records | map(attribute='__class__') | list | first }}",
    ],
)
def test_a_template_cannot_leave_its_sandbox(text: str) -> None:
    composed = compose(text)
    assert composed.document is None
    assert found(composed) == [f"{ZH}:1:1 template-mistake"]


# ------------------------------------------------------------------ Markdown


@pytest.mark.parametrize(
    ("text", "code", "detail"),
    [
        ("- # 标题\n", "block-misplaced", "heading"),
        ("- 一\n\n  > 引文\n", "block-misplaced", "blockquote"),
        ("> # 标题\n", "block-misplaced", "heading"),
        ("- {{ contents() }}\n", "block-misplaced", "contents"),
        ("- {{ references() }}\n", "value-misplaced", "references"),
        ("> {{ annex('figures') }}\n", "value-misplaced", "annex-figures"),
        ("一{{ references() }}\n", "value-misplaced", ""),
        ("# {{ chart('by-year') }}\n", "value-misplaced", ""),
        ("表：题\n\n| {{ chart('by-year') }} |\n| --- |\n", "value-misplaced", ""),
        ("[甲]({{ organisation.email or 'x' }})", "link-without-address", "%EE%80%80%EE%84%80%EE%84%80"),
        ("{% set x %}一{{ title }}{% endset %}{{ x[:2] }}", "value-misplaced", ""),
        ("{% set x %}{{ title }}{% endset %}{{ x | reverse }}", "value-misplaced", ""),
    ],
)
def test_markdown_that_cannot_be_made_accessible(text: str, code: str, detail: str) -> None:
    composed = compose(text)
    assert f"{ZH} {code}" in found(composed)
    assert composed.findings[0].details == {"detail": detail}
    if code != "link-without-address":
        assert {one.code for one in composed.findings} == {code}


@pytest.mark.parametrize(
    ("text", "line", "code", "detail"),
    [
        ("一\n\n```\ncode\n```", 3, "markdown-unknown", "fence"),
        ("一\n\n---\n", 3, "markdown-unknown", "hr"),
        ("##### 五级\n", 1, "markdown-unknown", "#####"),
        ("一\n\n::: abc\n一\n:::", 3, "role-unknown", "abc"),
        ("::: key abc\n一\n:::", 1, "role-unknown", "abc"),
        ("::: key\n一\n", 1, "fence-open", "key"),
        ("::: key\n一\n\n二", 1, "fence-open", "key"),
        ("一\n\n| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 |\n", 3, "table-without-caption", "甲"),
        ("一\n[甲](page.html)", 2, "link-without-address", "page.html"),
        ("一\n[](https://example.org)", 2, "link-without-text", "https://example.org"),
        ("一\n\n![**门**口](door.png)", 3, "picture-in-text", "door.png"),
    ],
)
def test_markdown_that_is_found_again_where_it_was_written(text: str, line: int, code: str, detail: str) -> None:
    composed = compose(text)
    assert found(composed) == [f"{ZH}:{line}:1 {code}"]
    assert composed.findings[0].details == {"detail": detail}


def test_markdown_of_own_words_and_parts_is_found_in_their_files() -> None:
    words = own_words("problem", "一\n\n::: abc\n二\n:::\n", line=7)
    composed = compose("{{ part('problem') }}\n", own=words)
    assert found(composed) == ["briefs/fair-hiring.zh.md:9:1 role-unknown"]
    shared = {"parts/law.zh.md": "::: abc\n一\n:::\n", "parts/law.en.md": "::: abc\n"}
    composed = compose("{% include 'parts/law.md' %}\n", shared=shared)
    assert found(composed) == ["templates/parts/law.zh.md:1:1 role-unknown"]


def test_what_is_wrong_in_two_places_is_found_in_neither() -> None:
    composed = compose("::: abc\n一\n:::\n\n::: abc\n二\n:::\n")
    assert found(composed) == [f"{ZH} role-unknown", f"{ZH} role-unknown"]


def test_a_fence_too_many_is_noticed() -> None:
    composed = compose("::: key\n一\n:::\n\n:::\n\n二\n")
    assert found(composed) == [f"{ZH} role-unknown", f"{ZH} fence-open"]


def test_text_beside_a_chart_is_not_lost() -> None:
    """Three characters beside the three of a mark once looked like marks alone."""
    composed = compose("{{ chart('by-year') }}见下图\n")
    assert found(composed) == [f"{ZH} value-misplaced"]
    assert "text: 见下图" in tree(composed)


def test_a_source_may_be_missing_for_a_press_report() -> None:
    record = case(standing="press", sources=({"source": "plain"},))
    nameless = source("plain", publisher=None)
    dossier = standard(records=(record,), sources=by_id(nameless))
    assert tree(compose("{{ reported(records[0]) }}一", dossier=dossier)) == "text: 据媒体报道，一\n"
    english = compose("{{ reported(records[0]) }}one", "en", dossier=dossier)
    assert tree(english) == "text: As reported by the press: one\n"


def test_the_press_is_named_and_not_who_else_is_cited() -> None:
    record = case(standing="press", sources=({"source": "gazette"}, {"source": "other"}))
    dossier = standard(
        records=(record,), sources=by_id(source(), source("other", standing="press", publisher=both("晚报", "Post")))
    )
    assert tree(compose("{{ reported(records[0]) }}一", dossier=dossier)) == "text: 据晚报报道，一\n"


def test_several_papers_are_named_each() -> None:
    record = case(standing="two-sources", sources=({"source": "a"}, {"source": "b"}))
    papers = by_id(
        source("a", standing="press", publisher=both("晨报", "Morning")),
        source("b", standing="press", publisher=both("晚报", "Post")),
    )
    dossier = standard(records=(record,), sources=papers)
    assert tree(compose("{{ reported(records[0]) }}一", dossier=dossier)) == ("text: 据晨报、晚报报道，一\n")
    english = compose("{{ reported(records[0]) }}one", "en", dossier=dossier)
    assert tree(english) == "text: As reported by Morning, Post: one\n"


def test_a_figure_may_be_missing_without_a_reason() -> None:
    dossier = standard(indicators=by_id(indicator(figure(None))))
    assert tree(compose("{{ figure('employed', 2023) }}", dossier=dossier)) == "text: 无数据\n"


def test_a_chart_of_computed_figures_names_the_sources_of_their_parts() -> None:
    parts = (figure(), figure("17800000", name="working-age", cell="C1", source="survey"))
    share = figure("50.9", name="share", unit="percent", quantum="0.1", nature="rate",
                   origin=Formula("share", parts))  # fmt: skip
    dossier = standard(indicators=by_id(indicator(share)), charts=by_id(chart("c", of=("share",))))
    composed = compose("{{ chart('c') }}", dossier=dossier)
    assert found(composed) == []
    (under,) = (line for line in tree(composed).splitlines() if line.startswith("source:") and "同" not in line)
    assert "。资料来源：中国残联. 残疾人事业统计公报，[date 2024]；最高人民法院. 抽样调查" in under


def test_a_name_that_is_the_populations_is_said_once() -> None:
    people = indicator(figure(), name=label("持证残疾人", "certified disabled people"))
    computed = figure("1", name="x", origin=Formula("sum", (figure(name="part", population=None),)))
    dossier = standard(indicators=by_id(people, indicator(computed, name=label("合计", "sum"))))
    text = "{{ annex('figures') }}\n\n{{ figure('employed') }}{{ figure('x') }}"
    rows = [line for line in tree(compose(text, dossier=dossier)).splitlines() if "row |" in line]
    assert [row.split(" | ")[3] for row in rows] == [
        "持证残疾人；[date 2023年末]",
        "合计；持证残疾人；[date 2023年末]",
        "part；[date 2023年末]",  # no indicator of its own
    ]


@pytest.mark.parametrize(
    ("sheet", "where"),
    [("就业", "work.xlsx · 就业!B2023"), ("", "work.xlsx · B2023")],  # a text table has no sheet
)
def test_where_a_figure_stands(sheet: str, where: str) -> None:
    one = figure()
    assert isinstance(one.origin, Cell)
    placed = replace(one, origin=replace(one.origin, file="work.xlsx", sheet=sheet))
    dossier = standard(indicators=by_id(indicator(placed)))
    text = tree(compose("{{ figure('employed') }}\n\n{{ annex('figures') }}", dossier=dossier))
    assert f" | [label {where}] | " in text


def test_the_part_of_a_figure_may_have_no_source_yet() -> None:
    unverified = figure(None, name="part", source="", missing=label("未核实", "not verified"))
    computed = figure("1", origin=Formula("sum", (figure(cell="B1"), unverified)))
    dossier = standard(indicators=by_id(indicator(computed)))
    composed = compose("{{ figure('employed') }}\n\n{{ annex('figures') }}", dossier=dossier)
    assert found(composed) == []
    assert "row | [row [label A3]] | [figure 未核实: part 2023]" in tree(composed)


def test_an_ask_that_the_agenda_lacks_is_passed_over() -> None:
    """It was reported as unknown by the check of the order."""
    composed = compose(
        "{% for line in law_lines() %}{{ line.text }}{% endfor %}{{ todo() if 5 % 2 else '' }}", asks=("fines", "gone")
    )
    assert found(composed) == []
    assert tree(composed).startswith("text: 在职工的招用等方面")


@pytest.mark.parametrize(
    "text",
    [
        "{{ figure('employed', '2021') }}",
        "{{ cite('gazette', at='第9号，51页') }}",
        "{% if asks[0].code == '30%' %}一{% else %}二{% endif %}",
        "{{ (records | selectattr('id', 'equalto', 'x-30') | list) | length * '一' if false }}二",
        "{% set x = '2021年' %}{{ x }}",
        "{% set n = 3 + 4 %}{% if n == 7 %}二{% endif %}",
    ],
)
def test_ids_periods_spots_and_comparisons_are_no_typed_numbers(text: str) -> None:
    composed = compose(text)
    assert [one.code for one in composed.findings if one.code == "template-mistake"] == []
