"""On which side of a stop the mark of a footnote stands."""

from __future__ import annotations

import pytest

from advocacy.compose.note_marks import place_notes
from advocacy.model.document import DateText, Emph, Inlines, Link, Note, Strong
from advocacy.model.finding import Language
from advocacy.model.walk import plain

A, B = Note(("甲",)), Note(("乙",))
DAY = DateText("2024")


@pytest.mark.parametrize(
    ("language", "written", "printed"),
    [
        ("zh", ("他没有告知。", A), ("他没有告知", A, "。")),
        ("zh", ("他没有告知，", A, B, "后来"), ("他没有告知", A, B, "，", "后来")),
        ("zh", ("他没有告知", A, "。"), ("他没有告知", A, "。")),
        ("zh", ("他说“没有。”", A), ("他说“没有。”", A)),
        ("zh", (DAY, A, "。"), (DAY, A, "。")),
        ("en", ("He did not say", A, ". Later"), ("He did not say.", A, " Later")),
        ("en", ("He did not say.", A), ("He did not say.", A)),
        ("en", ("in ", DAY, A, B, ", and"), ("in ", DAY, ",", A, B, " and")),
        ("en", ("He did not say", A, " and left"), ("He did not say", A, " and left")),
        ("en", ("He did not say", A, "."), ("He did not say.", A)),
        ("en", (A, ". So"), (".", A, " So")),
        # A point that is no stop
        ("en", ("rose by", A, ".5 points"), ("rose by", A, ".5 points")),
        ("en", ("see", A, ".org and"), ("see", A, ".org and")),
        ("en", ("at 9", A, ":30"), ("at 9", A, ":30")),
        ("en", ("and so on", A, "... Later"), ("and so on", A, "... Later")),
        ("en", ("so", A, ".” Later"), ("so.”", A, " Later")),
        # In and beside strong text and links
        ("en", (Strong(("Nobody", A)), ". Later"), (Strong(("Nobody",)), ".", A, " Later")),
        ("en", (Strong(("Nobody", A, ".")), " Later"), (Strong(("Nobody.",)), A, " Later")),
        ("en", (Link(("Law", A), "https://a.org"), ", and"), (Link(("Law",), "https://a.org"), ",", A, " and")),
        ("en", (Strong((A,)), ". x"), (Strong((A,)), ". x")),
        ("zh", (Strong(("没有告知。", A)), "后来"), (Strong(("没有告知", A, "。")), "后来")),
        ("zh", (Strong(("没有告知。",)), A, B), (Strong(("没有告知", A, B, "。")),)),
        ("zh", (Emph((DAY, A)), "。"), (Emph((DAY,)), A, "。")),
        ("zh", (Strong(("没有",)), "。"), (Strong(("没有",)), "。")),
    ],
)
def test_a_mark_stands_before_the_stop_in_chinese_and_after_it_in_english(
    language: Language, written: Inlines, printed: Inlines
) -> None:
    placed = place_notes(written, language)
    assert placed == printed
    assert plain(placed) == plain(written)
    assert place_notes(placed, language) == placed
