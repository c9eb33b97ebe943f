"""Words only save time: where a pattern matches, one of its words stands, so that the rule runs it."""

from __future__ import annotations

import re
import string

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from advocacy.check.deficit_words import PATTERNS
from advocacy.check.identifiers.addresses import DOORS, ROOMS
from advocacy.check.identifiers.plain import tight
from advocacy.check.named_articles import NAMED
from advocacy.check.no_law import CLAIMS
from advocacy.check.practice import OF_DIAGNOSIS, SIGNS
from advocacy.check.prefilter import PrefilteredPattern, folded
from advocacy.check.quoted_law import QUOTED
from advocacy.load.silent_slips import SUSPECT, suspect_lines

FOLDED = [
    *(prefiltered for prefiltered, _ in (*SIGNS, OF_DIAGNOSIS)),
    *CLAIMS.values(),
    *(prefiltered for words in PATTERNS.values() for prefiltered, _ in words),
]
AS_WRITTEN = [DOORS, ROOMS, *QUOTED, *(prefiltered for each in NAMED.values() for prefiltered in each)]


def _about(prefiltered: PrefilteredPattern) -> str:
    return prefiltered.words[0]


@settings(suppress_health_check=list(HealthCheck), max_examples=60)
@pytest.mark.parametrize("prefiltered", FOLDED, ids=_about)
@given(data=st.data())
def test_a_match_in_any_case_has_a_word(prefiltered: PrefilteredPattern, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(prefiltered.pattern))
    assert prefiltered.possible(folded(text))
    assert prefiltered.possible(folded(text.upper())) or not prefiltered.pattern.search(text.upper())


@settings(suppress_health_check=list(HealthCheck), max_examples=60)
@pytest.mark.parametrize("prefiltered", AS_WRITTEN, ids=_about)
@given(data=st.data())
def test_a_match_has_a_word_as_it_is_written(prefiltered: PrefilteredPattern, data: st.DataObject) -> None:
    assert prefiltered.possible(data.draw(st.from_regex(prefiltered.pattern)))


@pytest.mark.parametrize("prefiltered", [*FOLDED, *AS_WRITTEN], ids=_about)
def test_most_texts_are_passed_over(prefiltered: PrefilteredPattern) -> None:
    assert not prefiltered.possible("本案。 No.")


@pytest.mark.parametrize("letter", string.ascii_lowercase)
def test_a_folded_letter_is_what_a_pattern_that_ignores_case_sees(letter: str) -> None:
    ignoring = re.compile(letter, re.IGNORECASE)
    seen = [one for one in map(chr, range(0x3000)) if ignoring.fullmatch(one)]
    assert {letter, letter.upper()} <= set(seen)
    assert {folded(one) for one in seen} == {letter}


@given(st.text("残疾张12AX x·•-\u2010\u2015 \t\n，", max_size=30))
def test_blanks_between_are_closed_as_a_pattern_says_that_looks_behind_first(text: str) -> None:
    among = r"[\u3400-\u9fff0-9A-Z]"
    plainly = re.sub(rf"(?<={among})[ \t·•\-\u2010-\u2015]{{1,3}}(?={among})", "", text)
    assert tight(text) == plainly


@given(st.one_of(st.from_regex(SUSPECT), st.text("ab：:-，、“”［{[【 \u3000\xa0/键1_\n", max_size=20)))
def test_lines_with_a_slip_are_suspect(text: str) -> None:
    lines = text.split("\n")
    expected = {number for number, line in enumerate(lines) if SUSPECT.search(line)}
    assert suspect_lines(lines) == expected
