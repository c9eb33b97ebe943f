"""A line that is suggested in place of a slip loads, and says what was meant."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from advocacy.load.corrections import text_in_braces
from advocacy.load.strict_yaml import read_yaml

SLIPS = {
    "source: {publisher: ONS, title: {en: NEET by age, seasonally adjusted}, date: 2024}": {
        "source": {"publisher": "ONS", "title": {"en": "NEET by age, seasonally adjusted"}, "date": 2024}
    },
    "source: {title: {en: A, b and c}, publisher: {en: X, Y}, date: 2024}": {
        "source": {"title": {"en": "A, b and c"}, "publisher": {"en": "X, Y"}, "date": 2024}
    },
    "a: [{en: x, y}, {en: z, w}]": {"a": [{"en": "x, y"}, {"en": "z, w"}]},
    "title: {zh: 甲, en: Dismissed, then sued}  # twice": {"title": {"zh": "甲", "en": "Dismissed, then sued"}},
    "a: {en: one: two}": {"a": {"en": "one: two"}},
    "a: {b: {c: {en: one, two}}}": {"a": {"b": {"c": {"en": "one, two"}}}},
}


@pytest.mark.parametrize(("line", "meant"), SLIPS.items())
def test_the_suggested_line_says_what_was_meant(line: str, meant: object) -> None:
    mend = text_in_braces(line)
    assert mend is not None
    code, _, corrected = mend
    assert code == "text-in-braces"
    assert yaml.safe_load(corrected) == meant
    _, _, slips = read_yaml("a.yaml", (line + "\n").encode())
    assert [one.code for one in slips] == ["text-in-braces"]
    assert slips[0].details["corrected"] == corrected
    assert read_yaml("a.yaml", (corrected + "\n").encode())[2] == ()


WORDS = st.lists(st.sampled_from(["by age", "男", "a b", "(x)", "50 %", "it's"]), min_size=2).map(", ".join)


@st.composite
def nested(draw: st.DrawFn) -> tuple[str, str]:
    """A line with a text that holds commas somewhere inside braces, and that text."""
    text = draw(WORDS)
    inner = f"{{en: {text}}}"
    for key in draw(st.lists(st.sampled_from(["title", "source", "a"]), max_size=3)):
        before = draw(st.sampled_from(["", "one: 1, "]))
        after = draw(st.sampled_from(["", ", date: 2024", ", of: [1, 2]"]))
        inner = f"{{{before}{key}: {inner}{after}}}"
    return f"top: {inner}", text


@given(nested())
def test_every_suggested_line_loads_with_the_whole_text(line_and_text: tuple[str, str]) -> None:
    line, text = line_and_text
    mend = text_in_braces(line)
    assert mend is not None
    assert text in str(yaml.safe_load(mend[2])) or "'" in text
