"""Small values: text in two languages, days, amounts, articles, names that are nearly right."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pytest

from advocacy.kinds import KINDS
from advocacy.kinds.kind import Kind
from advocacy.load.validation import ValidationError, validate
from advocacy.model.agenda import read_origin
from advocacy.model.chart import Periods
from advocacy.model.entry import Part
from advocacy.model.figure import Break, Formula
from advocacy.model.finding import Language
from advocacy.model.law import Provision
from advocacy.model.mark import figure_hash
from advocacy.model.place import At, Place, Places
from advocacy.model.scalar import Money, PartialDate, read_article, read_day, read_money, read_partial_date
from advocacy.model.suggestion import Names, did_you_mean, nearest
from advocacy.model.text import Located, Text, TextField, Words, WordsField, label
from advocacy.model.text_matching import Suggestions
from advocacy.model.unit import UNITS, scale_factor, scale_word
from advocacy.model.written import MalformedError
from tests.model.making import case, chart, figure, gap, good_practice, public_record, shortfall

HERE = Place("a.yaml", 3, 5)

# ---------------------------------------------------------------------- text


class Said(Part):
    text: TextField
    words: WordsField = Words("", HERE)


def read(value: Any, language: Language | None = None) -> Text:
    said = validate(Said, {"text": value}) if language is None else validate(Said, {"text": value}, language)
    return said.text


@pytest.mark.parametrize(
    ("value", "language", "zh", "en"),
    [
        ("甲", None, "甲", None),  # Chinese is the language of a campaign that says nothing
        ("甲", "zh", "甲", None),
        ("A", "en", None, "A"),
        (" 甲 \n", None, "甲", None),
        ({"zh": "甲"}, "en", "甲", None),
        ({"zh": "甲", "en": "A"}, None, "甲", "A"),
    ],
)
def test_a_text_is_said_in_one_or_two_languages(
    value: Any, language: Language | None, zh: str | None, en: str | None
) -> None:
    text = read(value, language)
    assert (text.zh and text.zh.text, text.en and text.en.text) == (zh, en)


@pytest.mark.parametrize("value", ["", "  ", {}, {"fr": "A"}, {"zh": "甲", "de": "A"}, {"zh": ""}, 3, None, ["甲"]])
def test_what_is_no_text(value: Any) -> None:
    with pytest.raises(ValidationError):
        read(value)


def test_words_keep_their_place() -> None:
    text = read({"zh": Located("甲", HERE)})
    assert text.words("zh") == Words("甲", HERE)
    assert text.words("en") is None
    assert text.either("en") == Words("甲", HERE)
    assert read(text) is text
    one = validate(Said, {"text": "甲", "words": Located("乙", HERE)}).words
    assert one == Words("乙", HERE)
    assert validate(Said, {"text": "甲", "words": one}).words is one


def test_a_label_has_both_languages_and_no_place() -> None:
    assert label("甲", "A").either("en") == Words("A", Place(""))


# ------------------------------------------------------------------- scalars


@pytest.mark.parametrize(
    ("value", "iso", "first"),
    [
        ("2020", "2020", "2020-01-01"),
        (2020, "2020", "2020-01-01"),
        ("2020-07", "2020-07", "2020-07-01"),
        ("2020-07-04", "2020-07-04", "2020-07-04"),
    ],
)
def test_dates_as_far_as_they_are_known(value: Any, iso: str, first: str) -> None:
    date = read_partial_date(value)
    assert (date.iso(), date.first().isoformat()) == (iso, first)
    assert read_partial_date(date) is date


@pytest.mark.parametrize("value", ["2020-7-4", "2020-13", "2020-02-30", "04/07/2020", 2020.5, None])
def test_what_is_no_date(value: Any) -> None:
    with pytest.raises(MalformedError):
        read_partial_date(value)


def test_a_day_is_a_whole_date() -> None:
    assert read_day("2020-07-04") == datetime.date(2020, 7, 4)
    assert read_day(datetime.date(2020, 7, 4)) == datetime.date(2020, 7, 4)
    with pytest.raises(MalformedError, match="day_form"):
        read_day("2020-07")


def test_a_date_keeps_its_place() -> None:
    assert read_partial_date(Located("2020", HERE)) == PartialDate(2020, place=HERE)


def test_an_amount_is_exact() -> None:
    money = read_money(Located("5860.50 CNY", HERE))
    assert money == Money(Decimal("5860.50"), "CNY", HERE)
    assert read_money(money) is money


@pytest.mark.parametrize("value", ["5860", "5860 元", "-1 CNY", "5,860 CNY", 5860, None])
def test_what_is_no_amount(value: Any) -> None:
    with pytest.raises(MalformedError):
        read_money(value)


@pytest.mark.parametrize(
    ("value", "article"), [("38", "38"), ("38.3", "38.3"), ("38.3.2", "38.3.2"), (38, "38"),
                           ("120-1", "120-1"), ("120-1.2.3", "120-1.2.3"), (Decimal("38.3"), "38.3")]
)  # fmt: skip
def test_an_article_is_a_number_or_numbers(value: Any, article: str) -> None:
    assert read_article(value) == article
    named = validate(Provision, {"law": "a-law", "article": value})
    assert named.article == article


@pytest.mark.parametrize("value", ["", "38.", "38.3.2.1", "38-", "-1", "38.3-1", "第38条", None, 38.3])
def test_what_is_no_article(value: Any) -> None:
    with pytest.raises(MalformedError):
        read_article(value)


@pytest.mark.parametrize("value", ["organisation", "paper:6", "paper:6.3.1"])
def test_an_origin_is_the_papers_or_the_organisations(value: str) -> None:
    assert read_origin(value) == value


@pytest.mark.parametrize("value", ["paper", "paper:", "paper:a", "book:6.3", ""])
def test_what_is_no_origin(value: str) -> None:
    with pytest.raises(MalformedError, match="origin_form"):
        read_origin(value)


# -------------------------------------------------------------------- nearly


@pytest.mark.parametrize(
    ("name", "near"), [("hirng", "hiring"), ("Hiring", "hiring"), ("rigid_work", "rigid-work"), ("xyz", None)]
)
def test_the_nearest_name(name: str, near: str | None) -> None:
    assert nearest(name, ["hiring", "rigid-work"]) == near


@pytest.mark.parametrize(
    ("known", "meant"),
    [
        (["hiring"], ("是不是“hiring”？", "did you mean “hiring”?")),
        (["b", "a"], ("已有的是：a, b", "there are: a, b")),
        ([], ("已有的是：无", "there are: none")),
        ("qwertyuio", ("已有的是：e, i, o, q, r, t, u, w …", "there are: e, i, o, q, r, t, u, w …")),
    ],
)
def test_did_you_mean(known: list[str], meant: tuple[str, str]) -> None:
    assert did_you_mean("hirng", known) == meant


def test_names_are_shown_with_what_they_are_called() -> None:
    called = {"hiring": ("招聘中的歧视", "Discrimination in hiring"), "skills": ("技能", "skills")}
    names = Names(called, called.get)
    assert names.did_you_mean("hirin") == (
        "是不是“hiring”（招聘中的歧视）？",
        "did you mean “hiring” (Discrimination in hiring)?",
    )
    assert names.listed == (
        "已有的是：招聘中的歧视 hiring, 技能 skills",
        "there are: hiring (Discrimination in hiring), skills",
    )


# -------------------------------------------------------------------- places


def test_a_value_without_a_place_has_that_of_what_it_stands_in() -> None:
    places = Places({"a.yaml": {("b",): Place("a.yaml", 2, 1), ("b", "c"): Place("a.yaml", 3, 3)}})
    at = At("a.yaml", ("b",))
    assert places.of(at, "c") == Place("a.yaml", 3, 3)
    assert places.of(at, "c", 0, "d") == Place("a.yaml", 3, 3)
    assert places.of(at, "x") == Place("a.yaml", 2, 1)
    assert places.of(At("a.yaml"), "x") == Place("a.yaml")
    assert places.of(At("other.yaml"), "x") == Place("other.yaml")


# ------------------------------------------------------------------- figures


def test_a_figure_is_never_printed_as_text() -> None:
    with pytest.raises(TypeError, match="figure employed must be printed as a figure"):
        str(figure())


@pytest.mark.parametrize(
    ("years", "parted"),
    [([], False), ([2019], False), ([2019, 2020], False), ([2020, 2021], True), ([2024, 2018], True),
     ([2021, 2024], False)],
)  # fmt: skip
def test_a_break_lies_between_years(years: list[int], *, parted: bool) -> None:
    assert Break(2020, 2021, label("改", "changed")).parts(years) == parted


def test_a_computed_figure_has_a_hash_of_its_parts() -> None:
    one, other = figure(), figure(cell="C9")
    made = {figure_hash(figure(origin=Formula("sum", parts))) for parts in ((one, other), (other, one))}
    assert len(made | {figure_hash(one), figure_hash(other)}) == 4


# --------------------------------------------------------------------- units


def test_what_one_of_a_scale_is_worth() -> None:
    persons, percent = UNITS["persons"], UNITS["percent"]
    assert scale_factor(None, persons) == 1
    assert scale_factor("万人次", persons) == 10_000
    assert scale_factor("fraction", percent) == 100
    assert (scale_word("万人次"), scale_word("thousand")) == ("万", "thousand")
    assert (persons.is_quotient, percent.is_quotient, UNITS["times"].is_quotient) == (False, True, True)


# --------------------------------------------------------------------- kinds


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_kind_tells_of_its_records(kind: Kind) -> None:
    record = {"discrimination-case": case(), "coverage-gap": gap(), "good-practice": good_practice()}.get(
        kind.name, shortfall()
    )
    assert isinstance(record, kind.record)
    assert kind.lines(record)
    for field in kind.fields:
        assert field.name.zh is not None
        assert field.name.en is not None


def test_a_record_is_dated_by_its_day_and_knows_the_places_that_it_prints() -> None:
    assert public_record(case()).dated == PartialDate(2020, 7, 4)
    assert public_record(shortfall()).dated == PartialDate(2022, 5)
    assert public_record(gap()).dated is None
    assert [one.either("zh").text for one in public_record(case()).places] == ["上海市"]
    assert public_record(gap()).places == ()


def test_fragments_are_what_a_paragraph_shows_of_a_record() -> None:
    record = public_record(gap(summary={"zh": "骑手受伤\n\n自己负担，没有保险。", "en": "Riders pay."}))
    assert record.fragments("zh") == ("骑手没有工伤保障", "骑手受伤自己负担，没有保险。", "工伤（职业伤害）保障")
    assert record.fragments("en") == ("Riderswithoutinjurycover", "Riderspay.")


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [("2019-2024", "2019", "2024"), (2024, "2024", "2024"), ("2024-09", "2024-09", "2024-09")],
)
def test_the_periods_of_a_chart(written: str | int, first: str, last: str) -> None:
    periods = chart(periods=written).periods
    assert periods == Periods(first, last)
    assert chart(periods=periods).periods == periods  # what was read can be read again


def test_a_file_with_many_slips_has_suggestions_for_the_first() -> None:
    suggestions = Suggestions(most=5)
    assert suggestions.did_you_mean("hirng", ["hiring", "rigid-work", "riders"])[1] == ". Did you mean “hiring”?"
    assert suggestions.did_you_mean("hirng", iter(["hiring", "rigid-work", "riders"])) != ("", "")
    assert suggestions.did_you_mean("hirng", ["hiring"]) == ("", "")
