"""Any hand edit of a printed figure is found, and no text that says the same is."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator

import pytest

from advocacy.model.mark import FIGURE_MARK
from advocacy.reread.differences import Texts, differences, texts_of
from advocacy.reread.package import Package, read_package
from advocacy.reread.reading import ReadCell, Reading, ReadParagraph
from tests.campaigns.running import Campaign, shipped

BRIEFS = ("anti-discrimination-law", "flexible-workers", "accessible-workplaces")

# What a person may make of a printed figure; what does not apply leaves it as it is.
EDITS: dict[str, Callable[[str], str]] = {
    "another digit": lambda text: re.sub(r"[0-8](?=\D*$)", lambda d: str(int(d[0]) + 1), text, count=1),
    "a digit more": lambda text: re.sub(r"([0-9])(?=\D*$)", r"\g<1>4", text, count=1),
    "a raised digit more": lambda text: re.sub(r"([0-9])(?=\D*$)", r"\g<1>³", text, count=1),
    "no scale": lambda text: re.sub(r" million| billion|万|亿", "", text),
    "another scale": lambda text: text.translate({ord("万"): "百万", ord("亿"): "万"}).replace(
        "million", "thousand"
    ),
    "no unit": lambda text: re.sub(r" people|人$|%$|个百分点$| percentage points$", "", text),
    "another unit": lambda text: re.sub(r"people|persons", "households", text)
    .replace("%", "‰").replace("人", "户").replace("个百分点", "%"),
    "a sign": lambda text: re.sub(r"(?<![\d.])(\d)", r"−\1", text, count=1),
    "a range": lambda text: re.sub(r"([0-9.]+)(?=[^0-9.]*$)", r"\1–99", text, count=1),
    "nearly": lambda text: re.sub(r"^(?:超过|more than )?(?=\d)", "nearly ", text),
    "fewer than": lambda text: re.sub(r"^(?:超过|more than )?(?=\d)", "不足", text),
    "in other words": lambda _: "二千四百零七万人",
    "another share in words": lambda _: "三分之二",
    "vague": lambda _: "数百万人",
    "a year": lambda text: f"{text} a year",
    "per day": lambda text: f"{text} per day",
    "each month, in Chinese": lambda text: f"每月{text}",
    "more": lambda text: f"{text} more",
    "digits apart": lambda text: re.sub(r"([0-9])(?=[0-9,.])", r"\1 ", text, count=1),
}  # fmt: skip
# What says the same.
SAME: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "full-width digits": lambda text: re.sub(r"[0-9]", lambda d: chr(ord(d[0]) + 0xFEE0), text),
    "more blanks": lambda text: re.sub(r"(?<=\d)(?=万|亿|人|%)", " ", text).replace(" ", "  "),
    "no soft signs": lambda text: re.sub(r"(?<=\d)(?=\D)", "\u200b", text) if "." not in text else text,
}  # fmt: skip


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Campaign:
    campaign = shipped(tmp_path_factory.mktemp("differences"))
    campaign.build()
    return campaign


def texts(campaign: Campaign, name: str) -> Texts:
    package = read_package(campaign.draft(name))
    assert isinstance(package, Package)
    return texts_of(package)


def figures_in(reading: Reading) -> Iterator[tuple[ReadParagraph, int, int]]:
    """Each marked figure: its paragraph, and where it stands in it."""
    for paragraph in reading.everything():
        for one in paragraph.stretches:
            if FIGURE_MARK.fullmatch(one.bookmark):
                yield paragraph, one.start, one.end


def with_paragraph(given: Texts, old: ReadParagraph, text: str, *, marks: bool) -> Texts:
    """The same texts with another text in the place of `old`; without marks also all others."""

    def changed(one: ReadParagraph) -> ReadParagraph:
        now = ReadParagraph(text, one.stretches, one.repeats) if one is old else one
        return now if marks else dataclasses.replace(now, stretches=())

    def cell(one: ReadCell) -> ReadCell:
        return tuple(map(changed, one))

    reading = Reading(
        tuple(map(changed, given.reading.paragraphs)),
        tuple(tuple(tuple(map(cell, row)) for row in table) for table in given.reading.tables),
    )
    return dataclasses.replace(given, reading=reading)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("brief", BRIEFS)
def test_every_edit_of_every_figure_is_found_with_marks_and_without(built: Campaign, brief: str, language: str) -> None:
    ours = texts(built, f"{brief}.{language}.docx")
    met = 0
    for number, (paragraph, start, end) in enumerate(figures_in(ours.reading)):
        figure = paragraph.text[start:end]
        for name, edit in EDITS.items():
            edited = edit(figure)
            if edited == figure:
                continue
            text = paragraph.text[:start] + edited + paragraph.text[end:]
            now = with_paragraph(ours, paragraph, text, marks=number % 2 == 0)
            found = differences(ours, now)
            # A cell that holds nothing but 2004 may be a year as well.
            assert {one.sort for one in found} & {"figure", "period"}, (figure, name, text)
            met += 1
    assert met > len(EDITS)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("brief", BRIEFS)
def test_what_says_the_same_is_no_difference(built: Campaign, brief: str, language: str) -> None:
    ours = texts(built, f"{brief}.{language}.docx")
    for paragraph, start, end in figures_in(ours.reading):
        figure = paragraph.text[start:end]
        for name, edit in SAME.items():
            text = paragraph.text[:start] + edit(figure) + paragraph.text[end:]
            now = with_paragraph(ours, paragraph, text, marks=False)
            assert differences(ours, now) == (), (name, text)


# ------------------------------------------------------------- paragraph beside paragraph

PILOT = "By December 2025 the pilot had insured a cumulative 25.10 million people, in eleven firms."
FLEXIBLE = "Of more than 200 million people in flexible work, 70.57 million people had a pension."


def said(*paragraphs: str, marked: bool = True) -> Texts:
    """Invented paragraphs; the numbers of the first two are marked."""
    from advocacy.numbers.amounts import amounts
    from advocacy.reread.reading import Stretch

    made = []
    for number, text in enumerate(paragraphs):
        stretches = [
            Stretch(f"_adv_f{number}{at}_0000000{at}", one.start, one.end)
            for at, one in enumerate(amounts(text))
            if one.is_statistic and marked
        ]
        made.append(ReadParagraph(text, tuple(stretches)))
    return Texts(Reading(tuple(made), ()), ())


OURS = said(PILOT, FLEXIBLE, "The State Council can advance all three asks.")


@pytest.mark.parametrize(
    ("now", "found"),
    [
        pytest.param(
            (PILOT.replace("December 2025", "December 2026"), FLEXIBLE),
            [("period", "December 2025", "December 2026")],
            id="another year beside a figure",
        ),
        pytest.param(
            (PILOT, "Of 70.57 million people in flexible work, more than 200 million people had a pension."),
            [
                ("figure", "more than 200 million people", "70.57 million people"),
                ("figure", "70.57 million people", "more than 200 million people"),
            ],
            id="two figures that changed places",
        ),
        pytest.param(
            ("By December 2025 the pilot had insured a cumulative", "35.10 million people, in eleven firms.", FLEXIBLE),
            [("figure", "25.10 million people", "35.10 million people")],
            id="a paragraph split by Enter, and a digit changed",
        ),
        pytest.param(
            (f"{PILOT} {FLEXIBLE}".replace("70.57", "75.07"),),
            [("figure", "70.57 million people", "75.07 million people")],
            id="two paragraphs joined, and digits changed",
        ),
        pytest.param(
            (FLEXIBLE, "As a matter of fact, by December 2025 the pilot had insured 2,510 people, in eleven firms."),
            [("figure", "25.10 million people", "2,510 people")],
            id="moved, reworded, and changed",
        ),
        pytest.param(
            (PILOT, FLEXIBLE, "We met 4,000 people in five towns."),
            [("typed", "", "4,000 people")],
            id="a new sentence with a statistic of its own",
        ),
        pytest.param(
            ("What was insured came to 2,510 people all told, we heard.", FLEXIBLE),
            [("unknown", "25.10 million people", "2,510 people")],
            id="a paragraph written anew, its mark gone",
        ),
    ],
)  # fmt: skip
def test_what_a_person_did_to_paragraphs(now: tuple[str, ...], found: list[tuple[str, str, str]]) -> None:
    given = said(*now, marked=False)
    assert [(one.sort, one.was, one.now) for one in differences(OURS, given)] == found


@pytest.mark.parametrize(
    "now",
    [
        pytest.param((PILOT,), id="a paragraph deleted"),
        pytest.param((FLEXIBLE, PILOT), id="paragraphs moved"),
        pytest.param((f"{PILOT} {FLEXIBLE}",), id="paragraphs joined"),
        pytest.param((PILOT[:40], PILOT[40:], FLEXIBLE), id="a paragraph split"),
        pytest.param(
            ("By December 2025, the occupational pilot had covered a total of 25.10 million people.", FLEXIBLE),
            id="reworded around the figure",
        ),
        pytest.param(
            (PILOT, "70.57 million people of the more than 200 million people in flexible work had a pension."),
            id="turned round with its figures",
        ),
        pytest.param((PILOT, FLEXIBLE, "Telephone 010-5555 0100, from 9 to 17, room 12."), id="a contact added"),
        pytest.param((PILOT, FLEXIBLE, "See the 25.10 million people above."), id="a figure named again"),
        pytest.param((PILOT.replace("25.10", "about 25.10"), FLEXIBLE), id="about"),
    ],
)  # fmt: skip
def test_innocent_edits_are_let_be(now: tuple[str, ...]) -> None:
    assert differences(OURS, said(*now, marked=False)) == ()


# ---------------------------------------------------------------------------- tables


def test_an_article_that_was_printed_nowhere_is_named() -> None:
    given = said(PILOT, FLEXIBLE, "See Article 10(2).")
    assert [(one.sort, one.was, one.now) for one in differences(OURS, given)] == [("typed", "", "Article 10(2)")]


@pytest.mark.parametrize(
    ("was", "now", "found"),
    [
        (
            "The pilot covered 17 provinces in the spring.",
            "The pilot covered 18 provinces in the spring.",
            ["18 provinces"],
        ),
        ("It began in the spring of 2022 in Jiangsu.", "It began in the spring of 2021 in Jiangsu.", ["2021"]),
        ("30 November 2026", "1 December 2026", []),
        ("There were five, as section 3 says of them all.", "There were five, as section 4 says of them all.", None),
    ],
)
def test_numbers_and_dates_beside_no_figure_are_named(was: str, now: str, found: list[str] | None) -> None:
    """Those of a record, a source or a law; the day of the document is changed when it goes out."""
    made = differences(said(was), said(now))
    expected = [("provision", "section 4")] if found is None else [("typed", one) for one in found]
    assert [(one.sort, one.now) for one in made] == expected


def table(*rows: tuple[str, ...], marked: bool = False) -> Texts:
    from advocacy.reread.reading import Stretch

    def cell(text: str, at: int, column: int) -> ReadCell:
        mark = (Stretch(f"_adv_f{at}{column}_0000000{at}", 0, len(text)),)
        return (ReadParagraph(text, mark if marked and at and column else ()),)

    made = tuple(tuple(cell(text, at, column) for column, text in enumerate(row)) for at, row in enumerate(rows))
    return Texts(Reading((), (made,)), ())


HEAD = ("Period", "Insured (million people)")
ROWS = (("September 2023", "6.68"), ("December 2024", "10.3799"), ("December 2025", "25.10"))
TABLE = table(HEAD, *ROWS, marked=True)


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ((HEAD, *ROWS[:2], ("December 2025", "52.10")), [("figure", "25.10", "52.10")]),
        ((HEAD, *ROWS[:2], ("December 2026", "25.10")), [("period", "December 2025", "December 2026")]),
        (
            (("Period", "Insured (thousand people)"), *ROWS),
            [("figure", "Insured (million people)", "Insured (thousand people)")],
        ),
        (
            (HEAD, ROWS[0], ("December 2024", "25.10"), ("December 2025", "10.3799")),
            [("figure", "10.3799", "25.10"), ("figure", "25.10", "10.3799")],
        ),
        (
            (("Period", "Newly insured (million people)"), *ROWS),
            [("caption", "Insured (million people)", "Newly insured (million people)")],
        ),
        ((HEAD, *ROWS[:2], ("Disabled people, December 2025", "25.10")), [("caption", "December 2025", "Disabled people, December 2025")]),
        ((HEAD, *ROWS[:2], ("December 2025", "25.10%")), [("figure", "25.10", "25.10%")]),
        ((HEAD, *ROWS[:2], ("December 2025", "25.10 billion")), [("figure", "25.10", "25.10 billion")]),
    ],
)  # fmt: skip
def test_what_a_person_did_to_a_table(rows: tuple[tuple[str, ...], ...], found: list[tuple[str, str, str]]) -> None:
    assert [(one.sort, one.was, one.now) for one in differences(TABLE, table(*rows))] == found


@pytest.mark.parametrize(
    "rows", [(HEAD, *ROWS[1:]), (HEAD, *reversed(ROWS)), ((*HEAD, "Remark"), *((*row, "as reported") for row in ROWS))]
)
def test_rows_taken_out_and_columns_added_are_no_difference(rows: tuple[tuple[str, ...], ...]) -> None:
    assert differences(TABLE, table(*rows)) == ()
