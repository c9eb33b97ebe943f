"""Names of files are put together and taken apart in one place."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advocacy.model.editionname import EditionName, Format, Part, brief_of, is_reserved
from advocacy.model.finding import LANGUAGES

WORD = st.from_regex(r"[a-z][a-z0-9-]{0,8}", fullmatch=True)
NAMES = st.builds(
    EditionName,
    WORD,
    st.sampled_from(LANGUAGES),
    st.sampled_from(["", "330100"]),
    st.one_of(st.just(""), WORD.filter(lambda word: not is_reserved(word))),
    st.sampled_from(get_args(Part)),
    st.sampled_from(get_args(Format)),
)


@given(NAMES)
def test_a_name_taken_apart_is_the_one_that_was_put_together(name: EditionName) -> None:
    assert EditionName.parse(str(name)) == name
    assert brief_of(str(name)) == name.brief


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("a.zh.docx", EditionName("a", "zh")),
        ("a.en.large-print.docx", EditionName("a", "en", style="large-print")),
        ("a.zh.330100.gongwen.sources.docx", EditionName("a", "zh", "330100", "gongwen", "sources")),
        ("a.zh.new.docx", None),
        ("a.zh.brief.new-2.docx", None),
        ("a.en.brief.docx", EditionName("a", "en", style="brief")),
        ("a.fr.docx", None),
        ("a.zh.pptx", None),
        ("a.zh.html", EditionName("a", "zh", format="html")),
        ("a.docx", None),
        ("a", None),
        ("", None),
        (".zh.docx", None),
    ],
)
def test_what_a_file_is(file: str, name: EditionName | None) -> None:
    assert EditionName.parse(file) == name


@pytest.mark.parametrize("style", ["new", "New", "new-2", "a.new", "sources", "330100", "330100.a"])
def test_what_no_house_style_may_be_called(style: str) -> None:
    assert is_reserved(style)
    assert not is_reserved(f"x-{style}-wide")
