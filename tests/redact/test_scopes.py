"""What each scope of a consent, and each private field, lets out of a story that a person told."""

from __future__ import annotations

from typing import Any

import pytest

from advocacy.model.public import Detail, PublicRecord
from advocacy.model.scalar import PartialDate
from advocacy.model.text import Text
from advocacy.redact import redact
from tests.model.making import TODAY, agreed, by_id, case, dossier, gap

PERSON = {"called": {"zh": "小温", "en": "Xiao Wen"}, "age": 34, "disability": "limb", "grade": 2}


def story(**fields: Any) -> Any:
    return case(
        **{
            "person": PERSON,
            "where": {"zh": "广东省广州市黄埔区", "en": "Huangpu District, Guangzhou, Guangdong"},
            "employer_name": {"zh": "某某物流有限公司", "en": "Somebody Logistics Ltd"},
            "quote": {"zh": "他们让我当天走人。", "en": "They told me to leave that day."},
            "standing": "testimony",
            "consent": agreed(),
            **fields,
        }
    )


def public_of(record: Any) -> PublicRecord | None:
    records = redact(dossier(records=by_id(record)), "legislature", TODAY).public.records
    return records[0] if records else None


def said(detail: Detail) -> str:
    value = detail.value
    if isinstance(value, PartialDate):
        return f"{detail.name.either('en').text}: {value.iso()}"
    assert isinstance(value, Text)
    return f"{detail.name.either('en').text}: {value.either('en').text}"


def lines(record: Any) -> list[str]:
    public = public_of(record)
    return [] if public is None else [said(one) for one in public.details]


SOFT = ["When: 2020", "Where: Guangdong", "Act: dismissal", "Employer: a logistics company"]
EXACT = [
    "When: 2020-07-04",
    "Where: Huangpu District, Guangzhou, Guangdong",
    "Act: dismissal",
    "Employer: a logistics company",
]
BAND = ["Age: 30 to 39", "Disability: physical"]
QUOTE = ["In their own words: They told me to leave that day."]


@pytest.mark.parametrize(
    ("scope", "printed"),
    [
        ("aggregate", []),
        ("anonymised", [*SOFT, *BAND]),
        ("pseudonymous", [*SOFT, "Not the real name: Xiao Wen", *BAND]),
        ("quote", [*SOFT, "Not the real name: Xiao Wen", *BAND, *QUOTE]),
        ("name", [*EXACT, "Person: Xiao Wen", "Age: 34", "Disability: physical", "Grade: 2", *QUOTE]),
    ],
)  # fmt: skip
def test_each_scope_lets_out_more_than_the_one_before_it(scope: str, printed: list[str]) -> None:
    assert lines(story(consent=agreed(scope=scope))) == printed


def test_a_picture_would_be_agreed_to_but_none_is_printed() -> None:
    of_photo, of_name = (story(consent=agreed(scope=one)) for one in ("photo", "name"))
    assert lines(of_photo) == lines(of_name)


@pytest.mark.parametrize(
    ("exact", "more"),
    [
        (("where",), "Where: Huangpu District, Guangzhou, Guangdong"),
        (("happened",), "When: 2020-07-04"),
        (("person.age",), "Age: 34"),
        (("person",), "Grade: 2"),
    ],
)
def test_consent_can_say_which_field_may_be_told_exactly(exact: tuple[str, ...], more: str) -> None:
    soft, exactly = lines(story()), lines(story(consent=agreed(exact=exact)))
    assert more not in soft
    assert more in exactly


def test_what_was_made_less_exact_is_known_and_nothing_else() -> None:
    def generalised(record: Any) -> tuple[str, ...]:
        public = public_of(record)
        assert public is not None
        return public.generalised

    assert generalised(story()) == ("day", "place", "age", "grade")
    assert generalised(story(happened="2020", where={"zh": "广东省"}, person=PERSON | {
        "age": None, "grade": None})) == ()  # fmt: skip
    assert generalised(story(consent=agreed(scope="name"))) == ()


def test_the_order_of_stories_is_that_of_what_is_printed() -> None:
    records = [story(id="b", happened="2020-01-01"), story(id="a", happened="2020-12-31")]
    public = redact(dossier(records=by_id(*records)), "legislature", TODAY).public
    assert [one.id for one in public.records] == ["a", "b"]
    assert {one.dated for one in public.records} == {PartialDate(2020)}


def test_a_published_case_is_as_exact_as_it_was_published() -> None:
    assert lines(story(consent="published", standing="judgment")) == [
        *EXACT,
        "Age: 34",
        "Disability: physical",
        "Grade: 2",
        *QUOTE,
    ]


# ------------------------------------------------------------------ guardians


@pytest.mark.parametrize(
    ("given_by", "assent", "told"),
    [
        ("self", None, True),
        ("supported", None, True),
        ("supported", "refused", False),
        ("self", "refused", False),
        ("guardian", None, False),
        ("guardian", "refused", False),
        ("guardian", "agreed", True),
        ("guardian", "cannot-say", True),
    ],
)
def test_a_guardian_does_not_decide_over_the_persons_head(given_by: str, assent: str | None, *, told: bool) -> None:
    record = story(consent=agreed(given_by=given_by, assent=assent))
    assert (public_of(record) is not None) is told


# -------------------------------------------------------------- private in part


@pytest.mark.parametrize(
    ("private", "gone"),
    [
        (("where",), {"Where: Guangdong"}),
        (("employer",), {"Employer: a logistics company"}),
        (("happened",), {"When: 2020"}),
        (("person.disability",), {"Disability: physical"}),
        (("person",), {"Not the real name: Xiao Wen", *BAND}),
        (("quote",), set(QUOTE)),
    ],
)
def test_a_story_is_told_without_its_private_fields(private: tuple[str, ...], gone: set[str]) -> None:
    whole = lines(story(consent=agreed(scope="quote")))
    wish = tuple({"field": name, "why": {"zh": "本人不愿公开"}} for name in private)
    for record in (
        story(consent=agreed(scope="quote"), private=private),
        story(consent=agreed(scope="quote", withheld=wish)),
    ):
        assert lines(record) == [one for one in whole if one not in gone]


def test_private_sources_laws_and_figures_are_nowhere() -> None:
    fields = {"law": ({"law": "protection-law", "article": "38.2"},), "figures": ("employed",)}
    public = public_of(gap(private=("sources", "law", "figures"), **fields))
    assert public is not None
    assert (public.citations, public.law, public.figures) == ((), (), ())
    whole = public_of(gap(**fields))
    assert whole is not None
    assert whole.citations
    assert whole.law
    assert whole.figures


def test_a_private_date_orders_nothing() -> None:
    public = public_of(case(private=("happened",)))
    assert public is not None
    assert public.dated is None


@pytest.mark.parametrize("private", ["title", "summary", "problems", "standing", "employr"])
def test_a_record_that_would_lack_what_it_needs_or_names_no_field_is_kept_out(private: str) -> None:
    result = redact(dossier(records=by_id(case(private=(private,)))), "legislature", TODAY)
    assert result.public.records == ()
    assert result.withheld == {"driver"}
