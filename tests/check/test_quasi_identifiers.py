"""Private in part, and stories that tell more than the person agreed to: YAML beside what is found."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any

import pytest

from advocacy.check.consent import consent
from advocacy.check.exact_words import said_exactly
from advocacy.check.private_fields import private_fields
from advocacy.check.quasi_identifiers import quasi_identifiers
from advocacy.messages import tell
from advocacy.model.consent import Consent
from advocacy.model.finding import LANGUAGES, Finding
from advocacy.redact import redact
from tests.check.rules import Rule, findings_of
from tests.model.making import agreed, by_id, case, dossier, gap, shortfall, source

PERSON = {"called": {"zh": "小温", "en": "Xiao Wen"}}


def story(**fields: Any) -> Any:
    return case(
        **{"person": PERSON, "consent": agreed(), "where": {"zh": "浙江省"}, "title": {"zh": "被辞退"},
           "summary": {"zh": "查到残疾证后被辞退。"}, "standing": "testimony", **fields}
    )  # fmt: skip


def found(rule: Rule, *records: Any, **parts: Any) -> list[str]:
    """What the rule says of `records` in English, one finding a line."""
    findings = findings_of(rule, dossier(records=by_id(*records), **parts))
    for one in findings:
        assert all(tell(one, language) for language in LANGUAGES)
        assert one.about[0] in {f"record:{record.id}" for record in records}
    return [f"{one.code} {_spot(one)}" for one in findings]


def _spot(finding: Finding) -> str:
    details = finding.details
    words = (details.get(key) for key in ("key", "field", "where", "what", "scope"))
    return " ".join(one if isinstance(one, str) else one[1] for one in words if one)


# ------------------------------------------------------------------- consent


@pytest.mark.parametrize(
    ("record", "codes"),
    [
        (story(), []),
        (story(consent="published"), ["published-without-source"]),
        (story(consent="published", standing="judgment"), []),
        (story(consent="published", standing="two-sources"), []),
        (story(consent=agreed(given_by="guardian")), ["guardian-without-assent"]),
        (story(consent=agreed(given_by="guardian", assent="agreed")), []),
        (story(consent=agreed(given_by="supported")), []),
        (story(consent=agreed(expires="2026-01-01")), []),
        (story(consent=agreed(expires="2025-12-31")), ["consent-days-disordered"]),
        (story(consent=agreed(withdrawn="2025-12-31")), ["consent-days-disordered"]),
        (story(consent=agreed(withdrawn="2026-01-01")), []),
        (story(consent=agreed(expires="2025-12-30", withdrawn="2025-12-31")), ["consent-days-disordered"]),
        (story(consent=agreed(expires="2026-12-31", withdrawn="2025-12-31")), ["consent-days-disordered"]),
        (story(consent=agreed(expires="2025-12-31", withdrawn="2026-01-01")), ["consent-days-disordered"]),
        (story(consent=agreed(expires="2026-06-30", withdrawn="2026-12-31")), []),
        (story(consent=agreed(expires="9999-12-31")), []),
    ],
)
def test_consent_is_the_persons_own(record: Any, codes: list[str]) -> None:
    assert [one.code for one in findings_of(consent, dossier(records=by_id(record)))] == codes


TOLD_US = ({"source": "interview"},)
LAW = ({"source": "a-law"},)
INTERVIEW = {
    "sources": by_id(source(), source("interview", standing="testimony"), source("a-law", standing="law-text"))
}


@pytest.mark.parametrize(
    ("record", "codes"),
    [
        # what one side says, or nobody published, is about a person until it says otherwise
        (case(standing="testimony"), ["person-needed standing"]),
        (case(sources=()), ["person-needed sources"]),
        (case(sources=TOLD_US, standing="press"), ["person-needed sources"]),
        # a law tells of no act against a person, and of what it leaves out
        (case(sources=LAW, standing="press"), ["person-needed sources"]),
        (gap(sources=LAW, standing="law-text"), []),
        (gap(standing="testimony"), ["person-missing standing"]),
        (shortfall(sources=()), ["person-missing sources"]),
        (gap(standing="testimony", person="nobody"), []),
        (shortfall(sources=(), person="nobody"), []),
        # what was done to a person is about somebody
        (case(standing="testimony", person="nobody"), ["person-needed person"]),
        (case(sources=(), person="nobody"), ["person-needed person"]),
        (case(person="nobody"), []),  # a published advertisement
        # a person needs consent in every kind
        (gap(person=PERSON), ["consent-missing person"]),
        (shortfall(standing="testimony", person=PERSON), ["consent-missing person"]),
        (gap(standing="testimony", person=PERSON, consent=agreed()), []),
        # consent alone does not say who agreed, and nobody can agree for nobody
        (case(standing="testimony", consent=agreed()), ["person-needed standing"]),
        (gap(standing="testimony", consent=agreed()), ["person-missing standing"]),
        (gap(standing="testimony", person="nobody", consent=agreed()), ["consent-senseless consent"]),
        # `published` needs something that was published
        (story(consent="published", standing="press", sources=()), ["published-without-source consent"]),
        (story(consent="published", standing="press", sources=TOLD_US), ["published-without-source consent"]),
        (gap(standing="testimony", consent="published"),
         ["person-missing standing", "published-without-source consent"]),
    ],
)  # fmt: skip
def test_what_nobody_published_needs_a_person_and_their_consent_or_is_about_nobody(
    record: Any, codes: list[str]
) -> None:
    whole = dossier(records=by_id(record), **INTERVIEW)
    findings = findings_of(consent, whole)
    assert [f"{one.code} {one.place.cell.partition('[')[2] or one.place.cell}" for one in findings] == codes
    assert all(tell(one, language) for one in findings for language in LANGUAGES)
    # with an error nothing of the record is printed, nor counted
    if codes and codes[0] != "consent-senseless consent":
        result = redact(whole, "legislature", whole.today)
        assert result.public.records == ()
        assert result.public.tallies == {}


# -------------------------------------------------------------- private in part


def test_a_private_field_that_no_record_has_is_named_with_what_was_meant() -> None:
    record = story(
        private=("employr", "person.name"),
        consent=agreed(withheld=({"field": "wher", "why": {"zh": "怕被认出"}},), exact=("hapened",)),
    )
    findings = findings_of(private_fields, dossier(records=by_id(record)))
    assert [(one.details["key"], one.details["name"]) for one in findings] == [
        ("private", "employr"),
        ("private", "person.name"),
        ("consent", "wher"),
        ("consent", "hapened"),
    ]
    assert findings[0].details["meant"] == ("是不是“employer”？", "did you mean “employer”?")
    assert str(findings[2].place) == "evidence/cases/driver.yaml[consent.withheld.0.field]"
    assert {one.about for one in findings} == {("record:driver",)}


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (story(private=("where", "person.disability", "quote")), []),
        (story(private=True), []),
        (story(consent=agreed(exact=("where", "summary"))), []),
        (gap(private=("figures", "law")), []),
        (story(private=("summary",)), ["private-field-needed summary"]),
        # what is private stands in another field that is printed
        (
            story(private=("employer",), employer={"zh": "搬运公司"}, title={"zh": "被搬运公司辞退"}),
            ["private-field-told employer title"],
        ),
        (
            story(private=("happened",), summary={"zh": "2020年被辞退。", "en": "It was in 2020."}),
            ["private-field-told happened summary"] * 2,
        ),
        (story(private=("act",), title={"zh": "解除劳动合同"}), ["private-field-told act title"]),
        (
            story(private=("outcome",), summary={"zh": "公司给了4,700元。"},
                  outcome={"forum": "court", "result": {"zh": "调解"}, "award": "4700 CNY"}),
            ["private-field-told outcome summary"],
        ),
        (
            story(private=("person.age",), person={**PERSON, "age": 34}, title={"zh": "34岁被辞退"},
                  summary={"en": "Dismissed, aged 34."}),
            ["private-field-told person.age title", "private-field-told person.age summary"],
        ),
        (
            story(private=("employer_name",), employer_name={"zh": "顺达物流"}, consent="published",
                  standing="press", summary={"zh": "在顺达物流上班。"}),
            ["private-field-told employer_name summary"],
        ),
        (
            story(private=("quote",), quote={"zh": "你明天不用来了。"}, summary={"zh": "他说你明天不用来了。"}),
            ["private-field-told quote summary"],
        ),
        # one that is private in both places tells nobody
        (
            story(private=("employer", "reason_given"), employer={"zh": "搬运公司"},
                  reason_given={"zh": "搬运公司说不合适"}),
            [],
        ),
        # too short to be told from other words
        (story(private=("employer",), employer={"zh": "厂", "en": "mil"}, title={"zh": "工厂", "en": "family"}), []),
    ],
)  # fmt: skip
def test_what_is_private_is_left_out_and_told_nowhere_else(record: Any, expected: list[str]) -> None:
    assert found(private_fields, record) == expected


# --------------------------------------------------------------------- stories


@pytest.mark.parametrize(
    ("words", "told"),
    [
        # the day: only the year is told
        ({"zh": "2020年被辞退。"}, []),
        ({"zh": "2020年7月4日被辞退。"}, ["happened summary 2020年7月4日"]),
        ({"zh": "２０２０年７月被辞退。"}, ["happened summary 2020年7月"]),
        ({"zh": "七月四日被辞退。"}, ["happened summary 七月四日"]),
        ({"zh": "7月4日被辞退。"}, ["happened summary 7月4日"]),
        ({"en": "Dismissed in 2020."}, []),
        ({"en": "Dismissed on 4 July 2020."}, ["happened summary 4 July 2020"]),
        ({"en": "Dismissed in July 2020."}, ["happened summary July 2020"]),
        ({"en": "Dismissed on 2020-07-04."}, ["happened summary 2020-07-04"]),
        ({"en": "They may march 2000 steps."}, []),
        ({"zh": "2020年7月4号被辞退。"}, ["happened summary 2020年7月4号"]),
        ({"zh": "二〇二〇年七月被辞退。"}, ["happened summary 二〇二〇年七月"]),
        ({"zh": "去年7月被辞退。"}, ["happened summary 去年7月"]),
        ({"zh": "7月中旬被辞退。"}, ["happened summary 7月中旬"]),
        ({"zh": "2020.7.4被辞退。"}, ["happened summary 2020.7.4"]),
        ({"zh": "试用期3个月，每月2020元，满两个月份额的奖金。"}, []),
        ({"en": "Dismissed on the 4th of July."}, ["happened summary 4th of July"]),
        ({"en": "Dismissed on July 4th."}, ["happened summary July 4th"]),
        ({"en": "Dismissed 4 Jul. 2020."}, ["happened summary 4 Jul. 2020"]),
        ({"en": "Dismissed in July."}, ["happened summary in July"]),
        ({"en": "Dismissed on 4/7/2020."}, ["happened summary 4/7/2020"]),
        ({"en": "She may 2 of 3 times, in marching."}, []),
        # the age
        ({"zh": "她34岁。"}, ["person.age summary 34岁"]),
        ({"zh": "她三十四周岁。"}, ["person.age summary 三十四周岁"]),
        ({"en": "A 34-year-old driver."}, ["person.age summary 34-year-old"]),
        ({"en": "A driver, aged 34."}, ["person.age summary aged 34"]),
        ({"zh": "她1986年出生。"}, ["person.age summary 1986年出生"]),
        ({"zh": "招18岁以上、60岁及以下的人。"}, []),
        # the age of which a law speaks, or a condition for a job
        ({"zh": "法律规定年满16周岁可以就业。"}, []),
        ({"zh": "用人单位招用年满十六周岁的劳动者。"}, []),
        ({"zh": "公司要求应聘者年满18周岁。"}, []),
        ({"zh": "男性满60周岁退休。"}, []),
        ({"zh": "不得招用未满16周岁的未成年人。"}, []),
        ({"en": "The law lets people aged 16 or older work."}, []),
        ({"en": "Applicants must be 18 years old, and the legal working age of 16 is lower."}, []),
        ({"en": "The law is for people who have reached the age of 16."}, []),
        ({"zh": "她年满16周岁可以就业。"}, ["person.age summary 16周岁"]),
        ({"zh": "她年满16周岁，法律允许她就业。"}, ["person.age summary 16周岁"]),
        ({"zh": "当事人刚满16周岁。"}, ["person.age summary 16周岁"]),
        ({"zh": "法律不许，16岁的女孩仍被招用。"}, ["person.age summary 16岁"]),
        ({"zh": "劳动者年满16周岁，是位25岁的女孩。"}, ["person.age summary 16周岁"]),
        ({"zh": "年满16周岁的劳动者可以就业，她25岁。"}, ["person.age summary 25岁"]),
        ({"en": "She reached the age of 16, and the law let her."}, ["person.age summary age of 16"]),
        ({"en": "A worker aged 16 was hired."}, ["person.age summary aged 16"]),
        ({"zh": "1986年生产的机器。"}, []),
        ({"en": "Born in 1986."}, ["person.age summary Born in 1986"]),
        ({"en": "A driver of thirty-four, thirty-four years old."}, ["person.age summary thirty-four years old"]),
        # the grade
        ({"zh": "残疾等级为二级。"}, ["person.grade summary 残疾等级为二级"]),
        ({"zh": "肢残二级。"}, ["person.grade summary 肢残二级"]),
        ({"en": "A level 2 disability."}, ["person.grade summary level 2"]),
        ({"en": "Grade II."}, ["person.grade summary Grade II"]),
        ({"en": "Level 2 of the guidelines for class 3 teachers."}, []),
        ({"zh": "他是肢体二级残疾。"}, ["person.grade summary 肢体二级"]),
        ({"zh": "三级残疾。"}, ["person.grade summary 三级残疾"]),
        ({"en": "With a grade 2 certificate."}, ["person.grade summary grade 2"]),
        ({"zh": "考了二级证书。"}, []),
        # places within the province, and the name of the employer
        ({"zh": "在广州找工作。"}, ["where summary 广州"]),
        ({"zh": "在黄埔找工作。"}, ["where summary 黄埔"]),
        ({"en": "In Guangzhou, in Guangdong."}, ["where summary Guangzhou"]),
        ({"zh": "广东省的一家公司。"}, []),
        ({"zh": "在顺达物流上班。"}, ["employer_name summary 顺达物流"]),
        ({"zh": "在顺达**物流**上班。"}, ["employer_name summary 顺达物流"]),
        ({"zh": "在順達物流上班。"}, ["employer_name summary 顺达物流"]),
        # in other characters, taken apart, over a line, in letters
        ({"zh": "在義烏市一家工廠。"}, ["where summary 义乌市"]),
        ({"zh": "遵 义 市的一家酒店。"}, ["where summary 遵义市"]),
        ({"zh": "遵**义**市的一家酒店。"}, ["where summary 遵义市"]),
        ({"zh": "一家酒店，在遵\n义市。"}, ["where summary 遵义市"]),
        ({"zh": "Zunyi 的一家酒店。"}, ["where summary Zunyi"]),
        ({"en": "A hotel in 遵义."}, ["where summary 遵义"]),
        ({"en": "A hotel in Zun*yi*."}, ["where summary Zunyi"]),
    ],
)
def test_the_words_of_a_story_are_no_more_exact_than_its_fields(words: dict[str, str], told: list[str]) -> None:
    where = {"zh": "广东省广州市黄埔区", "en": "Huangpu District, Guangzhou, Guangdong"}
    record = story(summary=words, where=where, employer_name={"zh": "顺达物流"})
    assert found(quasi_identifiers, record) == [f"story-too-exact {one}" for one in told]
    published = story(summary=words, where=where, consent="published", standing="press")
    assert found(quasi_identifiers, published) == []


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("happened", "2020年7月被辞退。"),
        ("person.age", "34岁被辞退。"),
        ("person", "34岁，肢体二级残疾。"),
        ("where", "在广州被辞退。"),
        ("employer_name", "被顺达物流辞退。"),
    ],
)
def test_what_the_person_agreed_to_may_be_worded_exactly(field: str, words: str) -> None:
    fields = {"summary": {"zh": words}, "where": {"zh": "广东省广州市"}, "employer_name": {"zh": "顺达物流"}}
    assert found(quasi_identifiers, story(**fields)) != []
    assert found(quasi_identifiers, story(**fields, consent=agreed(exact=(field,)))) == []


STREET = {"zh": "住在遵义市汇川区高桥街道。", "en": "In Gaoqiao Sub-district, Zunyi."}
ZH, EN = "遵义市汇川区高桥街道", ("Gaoqiao Sub-district", "Zunyi")


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"title": STREET}, "title"),
        ({"summary": STREET}, "summary"),
        ({"employer": STREET}, "employer"),
        ({"reason_given": STREET}, "reason_given"),
        ({"outcome": {"forum": "court", "result": STREET}}, "outcome.result"),
        ({"outcome": {"forum": {"other": STREET}, "result": {"zh": "调解"}}}, "outcome.forum"),
        ({"act": {"other": STREET}}, "act"),
        ({"person": {"called": STREET}}, "person.called"),
        ({"person": {**PERSON, "disability": {"other": STREET}}}, "person.disability"),
        ({"quote": STREET, "consent": agreed(scope="quote")}, "quote"),
        ({"sources": ({"source": "gazette", "at": STREET},)}, "sources.at"),
        ({"checked": {"by": STREET, "on": "2026-11-20"}}, "checked.by"),
    ],
)
def test_a_place_finer_than_the_province_is_found_wherever_it_would_be_printed(
    fields: dict[str, Any], field: str
) -> None:
    record = story(**{"where": {"zh": "贵州省", "en": "Guizhou"}, **fields})
    expected = [f"story-too-exact where {field} {what}" for what in (ZH, *EN)]
    assert found(quasi_identifiers, record) == expected
    # what was published is free, and so is what the person agreed to, by the place or by the text
    published = story(**{**fields, "consent": "published", "standing": "press"})
    assert found(quasi_identifiers, published) == []
    scope = fields.get("consent", agreed())["scope"]
    for exact in (("where",), (field,)):
        assert found(quasi_identifiers, story(**{**fields, "consent": agreed(exact=exact, scope=scope)})) == []


def test_the_title_of_a_source_that_nobody_published_is_looked_through_too() -> None:
    told = {"zh": "走访记录：遵义市汇川区高桥街道", "en": "Notes of a visit"}
    cited = story(where={"zh": "贵州省"}, sources=({"source": "visit"},))
    for standing, expected in (("testimony", [f"story-too-exact where sources {ZH}"]), ("press", [])):
        known = by_id(source("visit", title=told, standing=standing))
        assert found(quasi_identifiers, cited, sources=known) == expected


def test_what_is_not_printed_is_not_looked_through() -> None:
    where = {"where": {"zh": "贵州省", "en": "Guizhou"}}
    assert found(quasi_identifiers, story(**where, quote=STREET)) == []
    assert found(quasi_identifiers, story(**where, employer=STREET, private=("employer",))) == []
    anonymised = agreed(scope="anonymised")
    assert found(quasi_identifiers, story(**where, person={"called": STREET}, consent=anonymised)) == []


def test_the_cure_of_a_story_too_exact_is_a_line_that_works() -> None:
    """In a kind without a place it is the text itself that the person may agree to."""
    for record, exact in (
        (story(summary=STREET, consent=agreed(exact=("happened",))), "happened, where"),
        (gap(summary=STREET, person=PERSON, consent=agreed()), "summary"),
    ):
        assert isinstance(record.consent, Consent)
        first, *_ = findings_of(quasi_identifiers, dossier(records=by_id(record)))
        assert f"exact: [{exact}]" in tell(first, "en")
        assert isinstance(record.consent, Consent)
        cured = replace(record.consent, exact=tuple(exact.split(", ")))
        again = dossier(records=by_id(replace(record, consent=cured)))
        assert [*findings_of(quasi_identifiers, again), *findings_of(private_fields, again)] == []


@pytest.mark.parametrize("make", [gap, shortfall])
def test_a_story_of_any_kind_keeps_to_its_consent(make: Any) -> None:
    words = {"zh": "小温，34岁，肢体二级残疾，2020年7月4日在遵义的遭遇。"}
    told = {"person": PERSON, "standing": "testimony", "summary": words}
    codes = found(quasi_identifiers, make(**told, consent=agreed(scope="anonymised")))
    assert [one.split()[0] for one in codes] == ["story-too-exact"] * 4 + ["story-beyond-scope"]
    assert found(quasi_identifiers, make(**told, consent=agreed(scope="name"))) == []


@pytest.mark.parametrize(
    ("scope", "words", "expected"),
    [
        ("anonymised", "小温被辞退。", ["story-beyond-scope summary what the person is called anonymised"]),
        ("pseudonymous", "小温被辞退。", []),
        ("pseudonymous", "经理说：你走吧。", ["story-beyond-scope summary the person's own words pseudonymous"]),
        ("quote", "经理说：你走吧。", []),
        ("name", "小温，34岁，2020年7月被辞退。", []),
        ("aggregate", "小温，34岁，2020年7月被辞退。", []),  # never told
    ],
)  # fmt: skip
def test_the_words_of_a_story_keep_to_its_scope(scope: str, words: str, expected: list[str]) -> None:
    record = story(summary={"zh": words}, quote={"zh": "你走吧"}, consent=agreed(scope=scope))
    assert found(quasi_identifiers, record) == expected


@pytest.mark.parametrize(
    ("where", "named"),
    [
        ({"zh": "浙江省"}, True),
        ({"zh": "浙江杭州"}, True),
        ({"zh": "全国"}, True),
        ({"en": "Hangzhou, Zhejiang Province"}, True),
        ({"en": "a town, Example Province"}, True),
        ({"en": "Nationwide"}, True),
        ({"zh": "示例省某市"}, True),
        ({"zh": "杭州市"}, True),  # a city that one province alone has
        ({"zh": "海南州共和县"}, True),  # in Qinghai, not in Hainan
        ({"zh": "鼓楼区"}, False),  # several provinces have one
        ({"zh": "示例港"}, False),
        ({"zh": "杭州市", "en": "Hangzhou, Zhejiang"}, True),
        ({"en": "Hangzhou"}, True),
        ({"en": "Gulou District"}, False),
        ({"en": "a town by the sea"}, False),
    ],
)
def test_a_place_without_its_province_is_not_printed_and_that_is_said(where: dict[str, str], *, named: bool) -> None:
    expected = [] if named else ["place-not-told where"]
    assert found(quasi_identifiers, story(where=where)) == expected
    assert found(quasi_identifiers, story(where=where, consent=agreed(exact=("where",)))) == []


@pytest.mark.parametrize(
    "ended",
    [
        {"consent": agreed(withdrawn="2026-11-22")},
        {"consent": agreed(expires="2026-11-21")},
        {"private": True},
        {"consent": None},
    ],
)
def test_to_withdraw_a_story_asks_for_no_other_work(ended: dict[str, Any]) -> None:
    words = {"zh": "2020年7月4日被辞退。"}
    assert found(quasi_identifiers, story(summary=words)) != []
    assert found(quasi_identifiers, story(summary=words, **ended)) == []
    assert found(quasi_identifiers, story(summary=words, consent=agreed(withdrawn="2026-11-23"))) != []


def test_records_of_nobody_are_worded_as_they_are() -> None:
    words = {"zh": "2020年7月4日，34岁，二级残疾。"}
    records = (case(summary=words), gap(summary=words), shortfall(summary=words))
    assert found(quasi_identifiers, *records) == []


def test_a_consent_is_over_after_its_last_day() -> None:
    ends = story(consent=agreed(expires="2026-12-31")).consent
    days = (datetime.date(2026, 12, 31), datetime.date(2027, 1, 1))
    assert [ends.over(day) for day in days] == [False, True]


def test_a_firm_is_known_by_what_people_call_it() -> None:
    name = {"zh": "浙江飞速物流有限公司", "en": "Feisu Logistics Co., Ltd."}
    for words, told in (
        ({"zh": "在飞速物流上班。"}, ["飞速物流"]),
        ({"en": "She worked at Feisu Logistics."}, ["Feisu Logistics"]),
        ({"zh": "在一家物流公司上班。", "en": "At a logistics company."}, []),
    ):
        expected = [f"story-too-exact employer_name summary {one}" for one in told]
        assert found(quasi_identifiers, story(summary=words, employer_name=name)) == expected


def test_a_clause_of_what_the_person_said_is_their_words_too() -> None:
    quote = {"zh": "“我把证交上去的那天就知道了，”她说，“他们不要我们这样的人。”"}
    told = {"zh": "她觉得他们不要我们这样的人。"}
    (one,) = found(quasi_identifiers, story(quote=quote, summary=told))
    assert one.startswith("story-beyond-scope summary the person's own words")
    assert found(quasi_identifiers, story(quote=quote, summary={"zh": "她说单位不要人。"})) == []


@pytest.mark.parametrize(
    ("words", "exact"),
    [
        ("依照GB/T 26341-2010评定", None),
        ("GB/T 16180-2014", None),
        ("2019-21", None),
        ("于2025-07被辞退", "2025-07"),
        ("2025-07-04", "2025-07-04"),
    ],
)
def test_the_number_of_a_standard_is_no_day(words: str, exact: str | None) -> None:
    assert {said_exactly("day", words, language) for language in LANGUAGES} == {exact}
