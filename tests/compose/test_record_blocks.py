"""`::: record ID` in a brief's own words and in templates: printed only where the record is."""

from __future__ import annotations

from typing import Any

import pytest

from tests.compose.composing import compose, document_of, drawn, standard
from tests.model.making import case, own_words


def tree(text: str, *records: str, own: str = "", **parts: Any) -> str:
    """The document where the records of these ids are printed."""
    known = tuple(case(name) for name in records)
    words = own_words("problem", own, 3, "zh") if own else None
    composed = compose(text, own=words, dossier=standard(records=known, **parts))
    return drawn(document_of(composed).blocks)


BLOCK = "甲\n\n::: record driver\n他被解雇了。\n:::\n\n乙\n"


def test_a_block_is_printed_where_its_record_is() -> None:
    assert tree(BLOCK, "driver") == "text: 甲\ntext: 他被解雇了。\ntext: 乙\n"
    assert tree(BLOCK, "rider") == tree(BLOCK) == "text: 甲\ntext: 乙\n"


def test_a_block_in_a_briefs_own_words() -> None:
    part = "{{ part('problem') }}\n"
    assert tree(part, "driver", own=BLOCK) == "text: 甲\ntext: 他被解雇了。\ntext: 乙\n"
    assert tree(part, own=BLOCK) == "text: 甲\ntext: 乙\n"


def test_a_block_of_several_records_is_printed_where_all_of_them_are() -> None:
    text = "::: record driver rider\n两人都被解雇了。\n:::\n"
    assert "两人" in tree(text, "driver", "rider")
    assert tree(text, "driver") == tree(text, "rider") == ""


@pytest.mark.parametrize(
    "text",
    [
        "::: key\n::: record driver\n他被解雇了。\n:::\n:::\n",
        "::: record driver\n::: key\n他被解雇了。\n:::\n:::\n",
        ":::: record driver\n::: key\n他被解雇了。\n:::\n::::\n",
    ],
)
def test_a_block_inside_and_around_the_fence_of_a_role(text: str) -> None:
    assert tree(text, "driver") == "key: 他被解雇了。\n"
    assert tree(text) == ""


def test_a_row_and_an_item_can_go_with_a_record() -> None:
    text = "表：例\n\n| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 |\n::: record driver\n| 他 | 解雇 |\n:::\n"
    assert "解雇" in tree(text, "driver")
    assert "row | 一 | 二" in tree(text)
    assert "解雇" not in tree(text)


def test_a_heading_does_not_stand_over_nothing() -> None:
    text = "## 案例\n\n::: record driver\n他被解雇了。\n:::\n\n## 其他\n\n乙\n"
    assert "案例" in tree(text, "driver")
    assert "案例" not in tree(text)
    assert "其他" in tree(text)


def test_what_the_genre_says_stands_where_all_words_of_a_part_go_with_a_record() -> None:
    own = "::: record driver\n他被解雇了。\n:::\n"
    assert tree("{{ part('problem') }}\n", "driver", own=own) == "text: 他被解雇了。\n"
    assert "解雇" not in tree("{{ part('problem') }}\n", own=own)


@pytest.mark.parametrize("fence", ["::: record", "::: record Driver_1", "::: record driver') or (1"])
def test_a_block_of_what_is_no_id_is_never_printed(fence: str) -> None:
    assert tree(f"{fence}\n他被解雇了。\n:::\n", "driver") == ""


def test_a_block_without_an_end_is_not_printed() -> None:
    assert tree("甲\n\n::: record driver\n他被解雇了。\n", "driver") == "text: 甲\n"


def test_the_calls_in_a_block_that_is_not_printed_are_not_made() -> None:
    assert tree("::: record driver\n{{ record('driver') }}{{ figure('nothing') }}\n:::\n") == ""


def test_lines_keep_their_numbers() -> None:
    text = "::: record rider\n甲\n:::\n\n::: record driver\n乙\n:::\n\n{{ figure('nothing') }}\n"
    known = (case(),)
    (finding,) = compose(text, dossier=standard(records=known)).findings
    assert (finding.code, finding.place.line) == ("unknown-indicator", 9)
