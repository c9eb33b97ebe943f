"""The rows of annex A that have no mark: counts are known again by what they count and where."""

from __future__ import annotations

import pytest

from advocacy.reread import annex_differences
from advocacy.reread.reading import Reading, ReadParagraph

COUNTED = "provisions that the asks and the evidence name; no penalty"
OURS = (
    ("A1", "2", COUNTED, "Employment Promotion Law, Articles 3 and 29", "the laws themselves"),
    ("A2", "1", COUNTED, "Labour Law, Article 12", "the laws themselves"),
    ("A3", "1", COUNTED, "Labour Contract Law, Article 8", "the laws themselves"),
)


def reading(*rows: tuple[str, ...]) -> Reading:
    return Reading((), (tuple(tuple((ReadParagraph(cell),) for cell in row) for row in rows),))


def off(*rows: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(one.was, one.now) for one in annex_differences(reading(*rows), reading(*OURS))]


@pytest.mark.parametrize(
    ("rows", "differences"),
    [
        pytest.param(OURS, [], id="as built"),
        pytest.param((OURS[2], OURS[0], OURS[1]), [], id="in another order"),
        pytest.param(((*OURS[0][:1], "3", *OURS[0][2:]), *OURS[1:]), [("2", "3")], id="another number"),
        pytest.param(
            (OURS[0], (*OURS[1][:3], "Labour Law, Article 13", OURS[1][4]), OURS[2]),
            [("Labour Law, Article 12", "Labour Law, Article 13")],
            id="another provision",
        ),
    ],
)
def test_of_several_rows_that_count_the_same_each_is_held_against_its_own(
    rows: tuple[tuple[str, ...], ...], differences: list[tuple[str, str]]
) -> None:
    assert off(*rows) == differences
