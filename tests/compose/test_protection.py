"""In place of numbers of few people, and what a document says of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from advocacy.compose.protection import print_tally, protected
from advocacy.model.document import Chart, PrintedFigure
from advocacy.model.figure import Formula, Indicator
from advocacy.model.finding import Language
from advocacy.model.public import PublicDossier, Tally
from advocacy.model.text import label
from advocacy.model.walk import plain, walk
from tests.compose.composing import compose, document_of, drawn, standard
from tests.model.making import by_id, case, chart, figure, indicator, public_record

_STORIES = (
    "To protect the people who told us their stories we give places only to the province, "
    "dates only to the year, and the kind of employer only."
)
_NUMBERS = (
    "Numbers of people in our own evidence below 10 are not printed, nor are those from which they could be worked out."
)
HIDDEN = label("少于10", "fewer than 10")


@pytest.mark.parametrize(
    ("tally", "zh", "en"),
    [
        (Tally(0), "0", "zero"),
        (Tally(12), "12", "12"),
        (Tally(None, below=10), "少于10", "fewer than ten"),
        (Tally(None, below=25), "少于25", "fewer than 25"),
        (Tally(None, least=15), "至少15", "at least 15"),
        (Tally(None, least=3), "至少3", "at least three"),
    ],
)
def test_a_count_or_as_much_of_it_as_may_be_said(tally: Tally, zh: str, en: str) -> None:
    assert (print_tally(tally, "zh"), print_tally(tally, "en")) == (zh, en)


@pytest.mark.parametrize(
    ("generalised", "threshold", "zh", "en"),
    [
        ((), None, "", ""),
        (
            ("day", "place"),
            None,
            "向本机构讲述的经历，为保护当事人，地点只写到省级，时间只写到年，用人单位只写类别。",
            _STORIES,
        ),
        ((), 10, "涉及本机构所掌握的人数，少于10的不印出具体数字，可据以推算的数字也不印出。", _NUMBERS),
    ],
)
def test_the_note_says_what_was_done_and_nothing_else(
    generalised: tuple[str, ...], threshold: int | None, zh: str, en: str
) -> None:
    records = (public_record(case()), replace(public_record(case()), generalised=generalised))
    said = [plain(protected(records, language, threshold)) for language in ("zh", "en")]
    assert said == [zh, en]


# ------------------------------------------------------------- in a document


def _few(value: str | None, year: int, name: str = "employed", **fields: Any) -> Any:
    one = figure(value, year, name, quantum="1", **fields)
    return one if value is not None else replace(one, missing=HIDDEN, suppressed=True)


def _dossier(**parts: Any) -> PublicDossier:
    whole: dict[str, Any] = {
        "indicators": by_id(indicator(_few("31", 2022), _few(None, 2023))),
        "charts": by_id(chart()),
        "tallies": {("discrimination-case", ""): Tally(None, below=10)},
        **parts,
    }
    return standard(**whole)


def tree(text: str, language: Language = "zh", **parts: Any) -> str:
    return drawn(document_of(compose(text, language, dossier=_dossier(**parts))).blocks)


def test_the_latest_value_is_not_replaced_by_an_older_one() -> None:
    assert tree("在业{{ figure('employed') }}人。") == "text: 在业少于[label 10]人。\n"
    assert "[figure 31人" in tree("{{ figure('employed', 2022) }}")


def test_words_for_a_share_that_is_not_shown_say_that_it_is_not() -> None:
    share = indicator(_few(None, 2023, "share", unit="percent"))
    assert "少于" in tree("{{ figure('share') | in_words }}", indicators=by_id(share))


def test_a_chart_has_a_gap_and_its_table_says_why() -> None:
    document = document_of(compose("{{ chart('by-year') }}", dossier=_dossier()))
    (drawing,) = (block for block in document.blocks if isinstance(block, Chart))
    (series,) = drawing.series
    assert [point and point.text for point in series.points] == ["31", None]
    assert [value and str(value) for value in series.values] == ["31", None]
    assert "row | [date 2023年末] | 少于[label 10]" in drawn(document.blocks)


def test_a_part_of_a_sum_stands_in_the_annex_without_its_value() -> None:
    parts = (_few("31", 2023, "a"), _few(None, 2023, "b"), _few(None, 2023, "c"))
    whole = _few("45", 2023, "all", origin=Formula("sum", parts))
    known: dict[str, Indicator] = by_id(*(indicator(one) for one in (*parts, whole)))
    text = "{{ figure('all') }}\n\n{{ annex('figures') }}"
    document = document_of(compose(text, dossier=_dossier(indicators=known)))
    rows = [line for line in drawn(document.blocks).splitlines() if line.startswith("  row")]
    assert ["少于10" in row for row in rows] == [False, False, True, True]
    values = {one.text for one in walk(document.blocks) if isinstance(one, PrintedFigure)}
    assert values == {"45人", "31人", "少于10"}


NOTE = "少于[label 10]的不印出具体数字"


@pytest.mark.parametrize(
    ("text", "noted"),
    [
        ("一{{ protected() }}", False),
        ("{{ figure('employed', 2022) }}{{ protected() }}", False),
        ("{{ figure('employed') }}{{ protected() }}", True),
        ("{{ count('discrimination-case') }}{{ protected() }}", True),
        ("{{ count('coverage-gap') }}{{ protected() }}", True),  # nobody is fewer than ten
        ("{{ chart('by-year') }}\n\n{{ protected() }}", True),
    ],
)
def test_the_note_stands_where_the_document_shows_that_something_is_left_out(text: str, *, noted: bool) -> None:
    assert (NOTE in tree(text)) is noted


def test_nothing_done_leaves_no_empty_paragraph() -> None:
    assert tree("一\n\n{{ protected() }}\n\n二") == "text: 一\ntext: 二\n"


def _ours(*values: str | None, publication: Any = "own") -> Any:
    """The values of a sheet of our own from 2023 on."""
    rows = [_few(value, 2023 + n, cell=f"B{n}") for n, value in enumerate(values)]
    return by_id(replace(indicator(*rows), publication=publication))


@pytest.mark.parametrize(("earlier", "later"), [("5123", "5127"), ("5127", "5123"), ("50", "50")])
def test_a_change_by_few_in_a_sheet_of_our_own_tells_neither_how_many_nor_the_direction(
    earlier: str, later: str
) -> None:
    text = "{{ compare('employed', 2023, 2024) }}。{{ protected() }}"
    ours = _ours(earlier, later)
    assert (
        tree(text, indicators=ours)
        == "text: 变化少于[label 10]人。涉及本机构所掌握的人数，少于[label 10]的不印出具体数字，可据以推算的数字也不印出。\n"
    )
    assert tree(text, "en", indicators=ours).startswith("text: changed by fewer than ten people")
    published = _ours(earlier, later, publication="official")
    assert "少于" not in tree(text, indicators=published)


def test_a_change_by_ten_people_is_a_number() -> None:
    text = "{{ compare('employed', 2023, 2024) }}"
    assert "增加[figure 10人" in tree(text, indicators=_ours("40", "50"))


@pytest.mark.parametrize("values", [("40", None), (None, "5127"), (None, None)])
def test_a_change_from_or_to_a_number_that_is_not_shown_is_not_called_few(values: Any) -> None:
    text = "{{ compare('employed', 2023, 2024) }}"
    ours = _ours(*values)
    assert tree(text, indicators=ours) == "text: （为保护个人不印出）\n"
    assert "not shown" in tree(text, "en", indicators=ours)
    assert NOTE in tree(f"{text}{{{{ protected() }}}}", indicators=ours)


def test_a_count_of_no_records_is_fewer_than_ten() -> None:
    assert "fewer than ten" in tree("{{ count('coverage-gap') }}", "en")
