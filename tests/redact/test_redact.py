"""What may be printed: a record and its consent beside who may read of it, and on which day."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from advocacy.model.agenda import BodyKind
from advocacy.redact import Redacted, redact
from tests.model.making import TODAY, agreed, by_id, case, dossier, gap, law, shortfall, source

PERSON = {"called": {"zh": "牛某某", "en": "Mr Niu"}, "disability": "limb"}
DAY = datetime.date(2026, 11, 30)  # of the document; TODAY is 22 November


def consent(**fields: Any) -> dict[str, Any]:
    return agreed(**{"audiences": ("legislature", "court"), **fields})


def told(name: str = "driver", **fields: Any) -> Any:
    """A record that tells of a person, with consent unless told otherwise."""
    return case(name, **{"person": PERSON, "consent": consent(), **fields})


def redacted(*records: Any, audience: BodyKind = "legislature", day: datetime.date = DAY, **parts: Any) -> Redacted:
    return redact(dossier(records=by_id(*records), **parts), audience, day)


def printed(*records: Any, **parts: Any) -> list[str]:
    return [one.id for one in redacted(*records, **parts).public.records]


# ------------------------------------------------------------------- consent


@pytest.mark.parametrize(
    ("record", "audience", "allowed"),
    [
        (case(), "public", True),  # of nobody
        (gap(), "media", True),
        (shortfall(), "platform", True),
        (told(consent="published"), "public", True),
        (told(consent=None), "legislature", False),
        (told(), "legislature", True),
        (told(), "court", True),
        (told(), "media", False),
        (told(consent=consent(audiences=())), "legislature", False),
        # each scope includes those before it; the first is counted and not told
        (told(consent=consent(scope="aggregate")), "court", False),
        (told(consent=consent(scope="anonymised")), "court", True),
        (told(consent=consent(scope="quote")), "court", True),
        (told(consent=consent(scope="name")), "court", True),
        (told(consent=consent(scope="photo")), "court", True),
        # private keeps it out of everything, consent or not
        (case(private=True), "legislature", False),
        (told(private=True), "legislature", False),
        (told(private=True, consent="published"), "legislature", False),
    ],
)
def test_consent_holds_for_its_audience_and_scope(record: Any, audience: BodyKind, *, allowed: bool) -> None:
    result = redacted(record, audience=audience)
    assert [one.id for one in result.public.records] == ([record.id] if allowed else [])
    assert result.withheld == (frozenset() if allowed else {record.id})


@pytest.mark.parametrize(
    ("fields", "allowed"),
    [
        # today is 22 November, the document's date the 30th: it must hold on both
        ({"on": "2026-11-22"}, True),
        ({"on": "2026-11-23"}, False),
        ({"expires": "2026-11-30"}, True),
        ({"expires": "2026-11-29"}, False),
        ({"expires": "2026-11-21"}, False),
        ({"withdrawn": "2026-12-01"}, True),
        ({"withdrawn": "2026-11-30"}, False),
        ({"withdrawn": "2026-11-22"}, False),
    ],
)
def test_consent_holds_today_and_on_the_day_of_the_document(fields: dict[str, str], *, allowed: bool) -> None:
    record = told(consent=consent(**fields))
    assert printed(record) == (["driver"] if allowed else [])


def test_a_document_of_the_past_does_not_bring_consent_back() -> None:
    expired = told(consent=consent(expires="2026-11-21"))
    assert printed(expired, day=datetime.date(2026, 11, 1)) == []


# --------------------------------------------------------------------- until


@pytest.mark.parametrize(
    ("records", "until"),
    [
        ((case(), told(consent="published"), gap()), None),
        ((told(),), None),  # began long ago, no end
        ((told(consent=consent(on="2026-12-05")),), "2026-12-05"),
        ((told(consent=consent(expires="2026-12-31")),), "2027-01-01"),  # the day after
        ((told(consent=consent(withdrawn="2026-12-24")),), "2026-12-24"),
        (
            (
                told("a", consent=consent(expires="2026-11-21")),
                told("b", consent=consent(expires="2027-06-30", withdrawn="2027-01-15")),
                told("c", consent=consent(expires="2027-03-01")),
            ),
            "2027-01-15",
        ),
    ],
)
def test_the_next_day_on_which_a_consent_begins_or_ends(records: tuple[Any, ...], until: str | None) -> None:
    day = None if until is None else datetime.date.fromisoformat(until)
    assert redacted(*records).until == day


def test_on_that_day_the_answer_is_another_one() -> None:
    record = told(consent=consent(expires="2026-12-31"))
    until = redacted(record).until
    assert until is not None
    before = until - datetime.timedelta(days=1)
    assert printed(record, today=before, day=TODAY) == ["driver"]
    assert printed(record, today=until, day=TODAY) == []


# --------------------------------------------------------------------- order


def test_records_stand_by_standing_then_newest_then_id() -> None:
    records = (
        gap("testimony-new", standing="testimony", person="nobody"),
        case("press-undated", standing="press", happened="2019"),
        gap("press-gap", standing="press"),  # a gap has no date
        case("press-b", standing="press", happened="2022-03-01"),
        case("press-a", standing="press", happened="2022-03-01"),
        case("press-month", standing="press", happened="2022-03"),
        case("court", happened="2001"),
        case("law-text", standing="law-text"),
        case("official", standing="official"),
        case("two", standing="two-sources"),
        case("made-up", standing="synthetic"),
        shortfall("press-found", found={"on": "2022-05", "how": "audit"}),
    )
    assert printed(*records) == [
        "court",
        "law-text",
        "official",
        "press-found",
        "press-a",
        "press-b",
        "press-month",
        "press-undated",
        "press-gap",
        "two",
        "testimony-new",
        "made-up",
    ]


# ----------------------------------------------------------------- unchecked


def test_what_nobody_checked_is_not_printed_but_known_to_be_missing() -> None:
    result = redacted(case(checked=None), gap(), told("secret", checked=None, consent=None))
    assert [one.id for one in result.public.records] == ["riders"]
    assert result.public.unverified == {"driver"}
    assert result.withheld == {"secret"}


def test_sources_and_laws_that_nobody_checked_are_left_out() -> None:
    public = redacted(
        sources=by_id(source(), source("rumour", checked=None)), laws=by_id(law(), law("draft-law", checked=None))
    ).public
    assert (list(public.sources), list(public.laws)) == (["gazette"], ["protection-law"])


# ------------------------------------------------------- what is let through


def test_a_published_case_is_told_without_what_it_is_called_and_by_whom_it_was_given() -> None:
    record = told(
        employer_name={"zh": "某某物流有限公司"},
        consent="published",
        outcome={"forum": "court", "result": {"zh": "支付赔偿金"}, "award": "5860 CNY"},
        reason_given={"zh": "隐瞒残疾证"},
    )
    (one,) = redacted(record).public.records
    for hidden in ("牛某某", "Mr Niu", "某某物流有限公司"):
        assert hidden not in repr(one)
    assert one.generalised == ()
    assert [detail.name.either("en").text for detail in one.details] == [
        "When",
        "Where",
        "Act",
        "Employer",
        "Disability",
        "Reason given",
        "Forum",
        "Outcome",
        "Award",
    ]


@pytest.mark.parametrize(
    ("record", "kind", "details"),
    [
        (case(), "歧视案例", ["时间", "地点 上海市", "行为 解除劳动合同", "单位 物流公司"]),
        (
            case(outcome={"forum": "none", "result": {"zh": "没有结果"}}),
            "歧视案例",
            ["时间", "地点 上海市", "行为 解除劳动合同", "单位 物流公司", "处理机关 未经处理", "结果 没有结果"],
        ),
        (gap(), "保障缺口", ["涉及人群 骑手", "保障项目 工伤（职业伤害）保障", "现状 不在保障范围内", "影响 受伤自费"]),
        (
            shortfall(),
            "无障碍短板",
            [
                "所在环节 卖家工具",
                "障碍 按钮没有名称",
                "后果 无法上架商品",
                "主要涉及 视力残疾、肢体残疾",
                "发现时间",
                "发现方式 调查",
                "目前 不详",
            ],
        ),
    ],
)
def test_the_details_of_each_kind(record: Any, kind: str, details: list[str]) -> None:
    from advocacy.model.text import Text

    (one,) = redacted(record).public.records
    assert one.kind_name.either("zh").text == kind
    said = []
    for detail in one.details:
        value = detail.value.either("zh").text if isinstance(detail.value, Text) else ""
        said.append(f"{detail.name.either('zh').text} {value}".strip())
    assert said == details


def test_every_kind_is_named_for_those_who_count() -> None:
    assert {name: text.either("zh").text for name, text in redacted().public.kinds.items()} == {
        "discrimination-case": "歧视案例",
        "coverage-gap": "保障缺口",
        "accessibility-shortfall": "无障碍短板",
        "good-practice": "可行做法",
    }
