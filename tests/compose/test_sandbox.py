"""What a hostile template tries: it ends as one finding, soon, and prints nothing."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from advocacy.compose.length import check_length
from advocacy.compose.template_code import TemplateTooLongError
from advocacy.messages import tell
from advocacy.model.codes import CODES
from advocacy.model.finding import LANGUAGES
from tests.compose.composing import compose
from tests.model.making import own_words

MANY = "{% for a in range(1000) %}"
END = "{% endfor %}"
_SOON = 60  # seconds; the slowest takes a tenth of it where nothing else runs

# -------------------------------------------------------- out of the sandbox


def test_a_document_has_no_more_lines_of_words_than_can_be_made_soon() -> None:
    """Who has the most of them is named: the brief's own words, or the template."""
    text = "{{ part('problem') }}\n"
    assert compose(text, own=own_words("problem", "1. 甲\n" * 4_999, 2)).document is not None
    found = compose(text, own=own_words("problem", "1. 甲\n" * 5_001, 2)).findings
    assert [(one.code, one.place.file) for one in found] == [("too-many-lines", "briefs/fair-hiring.zh.md")]
    assert found[0].details == {"lines": "5,001", "most": "5,000"}
    (one,) = compose("{% for n in range(999) %}甲\n\n{% endfor %}" * 6).findings
    assert (one.code, one.place.file) == ("too-many-lines", "templates/brief/zh.md")
    rows = "表：甲\n\n| 甲 |\n| --- |\n" + "| 乙 |\n" * 5_001
    assert compose(rows).document is not None


@pytest.mark.parametrize(
    "text",
    [
        # pydantic reads files and runs pickles
        "{{ asks[0].parse_file('/etc/hostname') }}",
        "{{ asks[0].parse_raw('x', proto='pickle', allow_pickle=true) }}",
        "{{ asks | map(attribute='parse_raw') | list | first }}",
        "{{ asks[0]['parse_file']('/etc/hostname') }}",
        "{% set read = asks[0].parse_file %}{{ read('/etc/hostname') }}",
        # whole values as text, and values made up
        "{{ asks[0].model_dump_json() }}",
        "{{ asks[0].model_copy(update={'code': 'x'}).code }}",
        "{{ asks[0].model_construct(code='x').code }}",
        "{{ records[0].fragments('zh') | first }}",
        "{{ date.strftime('%Y') }}",
        # text made of values
        "{{ '{a.__class__}'.format(a=asks) }}",
        "{{ '{}'['format'](title) }}",
        "{{ ''['join'](['a', 'b']) }}",
        "{{ ['a', 'b'] | map('upper') | first }}",
        "{{ asks[0].code['encode']() }}",
        # Jinja's own ways out
        "{{ asks | attr('__class__') }}",
        "{{ asks[0] | attr('model_dump') }}",
        "{{ lipsum() }}",
        "{{ cycler('a').next() }}",
        "{{ joiner() }}",
        "{{ namespace.__init__.__globals__ }}",
        "{{ namespace.mro() }}",
        "{{ dict.fromkeys('ab') }}",
        "{{ (records | list).append('x') }}",
        "{{ dict(a='x').update(a='y') }}",
        "{{ self.__init__ }}",
        "{{ caller() }}",
        "{{ figure.__self__ }}",
        "{{ figure.__func__.__code__ }}",
        "{{ loop }}",
        "{% extends '../../advocacy.yaml' %}",
        "{% include ['../zh.md', '/etc/hostname'] %}",
        "{% include 'parts/../../zh.md' %}",
        "{% from '/etc/hostname' import x %}",
        "{% debug %}",
        "{% do asks %}",
        "{{ 1e999 }}",
        "{% for one in references() %}x{% endfor %}",
        "{% for one in chart('by-year') %}x{% endfor %}",
    ],
)
def test_nothing_but_the_fields_of_values_can_be_reached(text: str) -> None:
    composed = compose(text)
    assert composed.document is None
    assert [one.code for one in composed.findings] == ["template-mistake"]


def test_what_a_template_needs_is_there(tmp_path: Path) -> None:
    text = (
        "{% set seen = namespace(ask=none) %}{% set words = {'a': '甲'} %}"
        "{% for ask in asks if ask.code == 'A3' %}{% set seen.ask = ask %}{% endfor %}"
        "{% for key, word in words.items() %}{{ word }}{% endfor %}{{ words.get('a') }}"
        "{% for pair in ['乙', '丙'] | batch(2) %}{{ pair[loop.index - 1] }}{% endfor %}"
        "{% macro said(one) %}{{ one.plain }}{% endmacro %}{{ said(seen.ask) }}"
        "{% for one in (1, 2) %}{{ loop.cycle('单', '双') }}{% endfor %}"
    )
    composed = compose(text)
    assert composed.findings == ()
    assert composed.document is not None
    assert "甲甲乙歧视要罚款单双" in str(composed.document.blocks[0]).replace("', '", "")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("call", ["figure(figure)", "chart(none)", "see({})", "chart(('a', 'b'))"])
def test_a_name_that_is_no_text_is_told_without_its_address_in_memory(call: str) -> None:
    (finding,) = compose(f"{{{{ {call} }}}}\n").findings
    for language in LANGUAGES:
        assert " at 0x" not in tell(finding, language)


# --------------------------------------------------------------- without end


@pytest.mark.parametrize(
    "text",
    [
        "{% for a in range(1000000000) %}x{% endfor %}",
        f"{MANY * 3}x{END * 3}",
        f"{MANY * 3}{END * 3}",
        MANY + "{% for b in range(1000) if false %}x{% endfor %}" * 3 + END,
        MANY * 2 + "{% for b in range(1000) if false %}x{% endfor %}" + END * 2,
        MANY * 2 + "{{ title }}" + END * 2,
        MANY + "x" * 30_000 + END,
        MANY + "{% set b = range(1000) | list | sort | reverse | list %}" + END,
        MANY + "{% set b = range(1000) | select('none') | list %}" + END,
        "{% set all = range(1000) | list %}" + MANY * 2 + "{% if 'x' in all %}{% endif %}" + END * 2,
        # grown by doubling
        "{% set n = namespace(x=9) %}" + MANY + "{% set n.x = n.x * n.x %}" + END,
        "{% set n = namespace(x=[]) %}" + MANY + "{% set n.x = [n.x, n.x] %}" + END,
        "{% set n = namespace(x=[]) %}" + MANY + "{% set n.x = (n.x, n.x) %}" + END,
        "{% set n = namespace(x=[]) %}" + MANY + "{% set n.x = {'a': n.x, 'b': n.x} %}" + END,
        "{% set n = namespace(x='a') %}" + MANY + "{% set n.x %}{{ n.x }}{{ n.x }}{% endset %}" + END,
        "{{ ['a'] | batch(1000000000, 'x') | list | length }}",
        "{% for a in ['a'] | slice(1000000000) %}{% endfor %}",
        # calling itself
        "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(90) }}",
        # costly calls
        MANY + "{{ chart('by-year') }}\n\n" + END,
        "{% set c = chart('by-year') %}" + MANY + "{{ c }}\n\n" + END * 1,
        MANY + "{{ annex('records') }}\n\n{{ references() }}\n\n" + END,
        MANY + MANY + "{{ cite('gazette') }}" + END * 2,
        # what only Markdown would choke on
        "{% for b in range(99) %}" + MANY + "[x](**a" + END * 2,
        "表：x\n\n|" + MANY + "a|" + END + "\n|" + MANY + "-|" + END + "\n" + MANY + "|x\n" + END,
    ],
)
def test_a_template_without_end_is_stopped(text: str) -> None:
    start = time.monotonic()
    composed = compose(text)
    assert time.monotonic() - start < _SOON
    assert composed.document is None
    assert [one.code for one in composed.findings] == ["template-too-long"]
    assert composed.findings[0].place.file == "templates/brief/zh.md"


@pytest.mark.parametrize(
    "text",
    [
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% include 'parts/self.md' %}",
        "{% for a in asks %}" * 30 + END * 30,
        "{% if asks %}" * 500 + "{% endif %}" * 500,
        "{{ " + "(" * 3000 + "asks" + ")" * 3000 + " }}",
        "{{ " + "[" * 300 + "]" * 300 + " }}",
        "{{ asks" + "[0]" * 3000 + " }}",
        "{{ asks" + " | list" * 3000 + " }}",
        "{{ " + "not " * 3000 + "asks }}",
        "{{ " * 20_000,
        "{#" * 20_000,
        "{{ 'a' * 1000000000 }}",
        "{{ ['a'] * 1000000000 }}",
        "{{ 9 ** 9 ** 9 }}",
        "{{ asks + asks }}",
        "{{ 'a' % asks }}",
    ],
)
def test_a_template_that_is_too_much_for_the_compiler_is_a_mistake(text: str) -> None:
    start = time.monotonic()
    composed = compose(text, shared={"parts/self.zh.md": "{% include 'parts/self.md' %}"})
    assert time.monotonic() - start < _SOON
    assert composed.document is None
    assert [one.code for one in composed.findings] == ["template-mistake"]


@pytest.mark.parametrize(
    ("text", "is_short"),
    [
        ("| 甲 | 乙 | 丙 |\n" * 5_000, True),
        ("| 甲 | 乙 | 丙 |\n" * 60_001, False),
        ("- 一条\n" * 20_000, True),
        ("一" * 30_001, False),
        (f"{'一' * 20_000}\n\n" * 16, False),
        ("|a" * 9_000 + "\n" + "|x\n" * 20, False),
    ],
)
def test_what_markdown_is_given_is_bounded(text: str, *, is_short: bool) -> None:
    if is_short:
        check_length(text)
    else:
        with pytest.raises(TemplateTooLongError):
            check_length(text)


def test_a_brief_s_own_words_share_the_budget_of_their_document() -> None:
    own = own_words("problem", MANY * 3 + "x" + END * 3, 7)
    (finding,) = compose("{{ part('problem') }}\n", own=own).findings
    assert finding.code == "template-too-long"
    assert finding.place.file == "briefs/fair-hiring.zh.md"


# ----------------------------------------------------------------- any text

SIGNS = st.sampled_from(
    ["{{ ", " }}", "{% ", " %}", "{#", "#}", "|", "(", ")", "[", "]", "{", "}", ".", ",", "'", "~",
     "=", "==", "+", "-", "*", "**", "%", "in ", "is ", "not ", "if ", "else ", "\n", "\n\n", "# ",
     "> ", "- ", "1. ", "::: ", "表：", "`", "\ue000", "\ue100", "\\", "<", "&", "甲", "a", "5", "万"]
)  # fmt: skip
TAGS = st.sampled_from(
    ["for a in asks", "endfor", "if asks", "elif a", "else", "endif", "set a = 'x'", "set a",
     "endset", "macro m(a)", "endmacro", "call m()", "endcall", "filter list", "endfilter",
     "include 'parts/law.md'", "import 'parts/law.md' as l", "extends 'brief'", "block b",
     "endblock", "raw", "endraw", "with a = asks", "endwith", "for a, b in records recursive",
     "autoescape false", "endautoescape", "set n = namespace(x=[])", "set n.x = [n.x]"]
)  # fmt: skip
VALUES = st.sampled_from(
    ["asks", "records", "problems", "title", "date", "to", "organisation", "loop", "self", "n.x",
     "asks[0].demand", "records[0].title.zh.text", "figure('employed')", "figure('employed', 2021)",
     "figure('employed-share') | in_words", "compare('employed', 2021, 2023)", "chart('by-year')",
     "chart('two')", "see('by-year')", "count('discrimination-case')", "cite('gazette')",
     "provision('protection-law', '38.2')", "part('problem')", "annex('figures')",
     "annex('records')", "references()", "build_code()", "todo()", "record('driver')",
     "evidence_for(asks[0])", "law_lines()", "range(3)", "dict(a=1)", "caller()", "super()",
     "called('standing', 'press')", "records | map(attribute='title') | first", "none", "m(m)",
     "asks | batch(2) | list", "[asks, [asks]]", "records | groupby('standing') | list", "figure()"]
)  # fmt: skip
TEMPLATES = st.lists(
    st.one_of(SIGNS, TAGS.map("{{% {} %}}".format), VALUES.map("{{{{ {} }}}}".format), VALUES), max_size=25
).map("".join)


@settings(deadline=None, max_examples=150)
@given(text=TEMPLATES, part=TEMPLATES)
@example(text="{% block b %}{{ self.b() }}{% endblock %}", part="")
@example(text="{% for a in asks recursive %}{{ loop(asks) }}{% endfor %}", part="")
def test_any_template_is_a_document_or_findings(text: str, part: str) -> None:
    composed = compose(text, shared={"parts/law.zh.md": part})
    assert composed.document is not None or composed.findings
    for finding in composed.findings:
        assert finding.code in CODES
        for language in LANGUAGES:
            assert tell(finding, language)


def test_own_words_that_are_too_long_are_the_place_and_not_the_template() -> None:
    (finding,) = compose("{{ part('problem') }}\n", own=own_words("problem", "x" * 40_000, 7)).findings
    assert (finding.code, finding.place.file) == ("template-too-long", "briefs/fair-hiring.zh.md")
