"""Which cases are told whole, and how the others are counted: as long for six as for six hundred."""

from __future__ import annotations

import re
from typing import Any

import pytest

from advocacy.compose.selection import choose, rest
from advocacy.model.agenda import Ask
from advocacy.model.public import PublicRecord
from advocacy.model.record import Record
from tests.compose.composing import compose, document_of, drawn, standard
from tests.model.making import agenda, ask, body, both, case, gap, good_practice, problem, public, public_record

TEXT = "{% for record in records %}{{ record.title }}\n\n{% endfor %}{{ other_records() }}\n"
ACTS = ("dismissal", "advertisement", "screening", "interview", "offer", "pay", "promotion", "no-accommodation")
PLACES = (
    ("上海市", "Shanghai"),
    ("广东省", "Guangdong Province"),
    ("浙江省", "Zhejiang Province"),
    ("河南省", "Henan Province"),
)


def cases(number: int) -> tuple[Record, ...]:
    """Published cases in which act and place change."""
    return tuple(
        case(
            f"case-{one:03}",
            title=both(f"案例{'甲乙丙丁'[one % 4]}", "A case"),
            act=ACTS[one % len(ACTS)],
            where=both(*PLACES[one % len(PLACES)]),
            happened=f"20{10 + one % 14}",
        )
        for one in range(number)
    )


def printed(*records: Record, language: Any = "zh", most: int | None = 3) -> list[str]:
    dossier = standard(records=records, agenda=agenda(problem(), problem("inaccessible"), ask(), body()))
    return drawn(document_of(compose(TEXT, language, dossier=dossier, cases=most)).blocks).splitlines()


# ------------------------------------------------------------------ the choice


def chosen(records: tuple[Record, ...], asks: tuple[Ask, ...], most: int | None) -> list[str]:
    known = public(records=records).records
    return [one.id for one in choose(known, asks, most)]


def test_the_strongest_of_each_ask_then_the_most_different() -> None:
    records = (
        case("judged", act="dismissal", where=both("上海市", "Shanghai")),
        case("judged-alike", act="dismissal", where=both("上海市", "Shanghai"), happened="2019"),
        case("reported-elsewhere", act="advertisement", where=both("广东省", "Guangdong Province"), standing="press"),
        gap("riders", problems=("uncovered",)),
        gap("statute", problems=("uncovered",), standing="law-text"),
        good_practice(problems=("hiring",)),
    )
    asks = (ask(), ask("cover", answers=("uncovered",)))
    assert chosen(records, asks, 1) == ["judged"]
    assert chosen(records, asks, 2) == ["judged", "riders"]
    assert chosen(records, asks, 3) == ["judged", "riders", "reported-elsewhere"]
    assert chosen(records, asks, 9) == ["judged", "riders", "reported-elsewhere", "judged-alike"]
    assert chosen(records, asks, 0) == []
    # without a limit the texts of laws are told too, and a good practice is no case
    assert sorted(chosen(records, asks, None)) == ["judged", "judged-alike", "reported-elsewhere", "riders", "statute"]


def test_what_is_told_whole_and_what_is_counted_are_all_cases() -> None:
    known = public(records=cases(60)).records
    shown = choose(known, (ask(),), 3)
    others = rest(known, shown)
    assert len(shown) == 3
    assert sorted([*shown, *others], key=_id) == sorted(known, key=_id)


def _id(record: PublicRecord) -> str:
    return record.id


# -------------------------------------------------------------------- the rest


def test_no_case_gives_no_words() -> None:
    assert printed() == []


def test_one_case_is_told_and_nothing_counted() -> None:
    assert printed(*cases(1)) == ["text: 案例甲"]


def counted(*records: Record, language: Any = "zh", most: int | None = 3) -> str:
    """What is said of the others, its counts as a reader has them."""
    lines = printed(*records, language=language, most=most)[most or 0 :]
    return re.sub(r"\[count ([^:]*):[^\]]*\]", r"\1", lines[0])


@pytest.mark.parametrize(
    ("number", "zh", "en"),
    [
        (
            4,
            "text: 另有1份已核对的证据反映同类问题：面试时被拒（河南省）。",
            "text: One more checked record tells of the same: rejection at interview (Henan).",
        ),
        (
            5,
            "text: 另有2份已核对的证据反映同类问题：面试时被拒1份（河南省），不予录用或撤回录用1份（上海市）。",
            (
                "text: Two more checked records tell of the same: rejection at interview (one, Henan) "
                "and refusal or withdrawal of an offer (one, Shanghai)."
            ),
        ),
        (
            7,
            "table other-records: 另有4份已核对的证据反映同类问题",
            "table other-records: Four more checked records tell of the same",
        ),
        (
            60,
            "table other-records: 另有57份已核对的证据反映同类问题",
            "table other-records: 57 more checked records tell of the same",
        ),
        (
            600,
            "table other-records: 另有597份已核对的证据反映同类问题",
            "table other-records: 597 more checked records tell of the same",
        ),
    ],
)
def test_the_others_are_said_in_a_sentence(number: int, zh: str, en: str) -> None:
    assert counted(*cases(number)) == zh
    assert counted(*cases(number), language="en") == en


@pytest.mark.parametrize(
    ("places", "zh", "en"),
    [
        ((0,), "（上海市）", " (Shanghai)"),
        ((0, 0), "（均在上海市）", " (both in Shanghai)"),
        ((0, 0, 0), "（均在上海市）", " (all in Shanghai)"),
        ((0, 1), "（上海市、广东省）", " (Shanghai, Guangdong)"),
        ((0, 1, 2, 3), "（上海市、广东省、浙江省等地）", " (Shanghai, Guangdong, Zhejiang and elsewhere)"),
    ],
)
def test_where_they_are_is_said_of_all_of_them(places: tuple[int, ...], zh: str, en: str) -> None:
    records = tuple(case(f"case-{at}", where=both(*PLACES[place])) for at, place in enumerate(places))
    assert counted(*records, most=0).endswith(f"反映同类问题：解除劳动合同{zh}。")
    assert counted(*records, language="en", most=0).endswith(f" of the same: dismissal{en}.")


def test_all_over_the_country_is_no_place_that_they_are_in() -> None:
    records = tuple(case(f"case-{at}", where=both("全国", "Nationwide")) for at in range(2))
    assert counted(*records, language="en", most=0).endswith("dismissal (nationwide).")


def test_each_count_has_a_row_that_says_what_is_counted() -> None:
    dossier = standard(records=(*cases(2), case("third", act="dismissal")))
    text = "{{ other_records() }}\n\n{{ annex('figures') }}\n"
    composed = compose(text, "en", dossier=dossier, cases=0)
    rows = [line.split(" | ")[2:4] for line in drawn(document_of(composed).blocks).splitlines() if "  row" in line]
    assert rows == [
        ["[count Three: : case-000, third, case-001]", "evidence that is not told whole"],
        ["[count two: discrimination-case: case-000, third]", "Discrimination case; dismissal"],
        ["[count one: discrimination-case: case-001]", "Discrimination case; exclusion in a job advertisement"],
    ]


def test_what_the_text_tells_in_its_own_words_is_no_other_record() -> None:
    dossier = standard(records=cases(3))
    text = "{% if printed('case-000', 'case-001') %}一\n\n{% endif %}{{ other_records() }}\n"
    composed = compose(text, "en", dossier=dossier, cases=0)
    assert "[count One: " in drawn(document_of(composed).blocks)


@pytest.mark.parametrize("number", [7, 60, 600])
def test_many_cases_are_as_long_as_few(number: int) -> None:
    lines = printed(*cases(number))
    rows = [line for line in lines if line.startswith("  row")]
    assert 2 <= len(rows) <= len(ACTS)
    assert len(lines) <= 3 + 4 + len(ACTS)


def test_acts_in_words_of_their_own_are_counted_together() -> None:
    odd = tuple(
        case(f"odd-{one}", act={"other": both(f"情形{'甲乙丙丁戊己庚辛壬癸子丑'[one]}", "odd")}) for one in range(12)
    )
    rows = [line for line in printed(*odd, most=0) if line.startswith("  row")]
    assert len(rows) == 9
    assert rows[-1].startswith("  row | 其他情形 | 上海市 | [count 4:")


def test_few_people_who_told_us_are_not_counted_exactly() -> None:
    consent = {
        "given_by": "self", "form": "written", "on": "2026-01-01", "expires": "2027-12-31", "scope": "pseudonymous",
        "audiences": ("legislature",),
    }  # fmt: skip
    told = tuple(
        case(f"told-{one}", standing="testimony", sources=(), person={"called": both("甲", "A")}, consent=consent)
        for one in range(3)
    )
    assert not public_record(case()).own_account
    lines = printed(*told, most=1)
    assert re.sub(r"\[count ([^:]*):[^\]]*\]", r"\1", lines[-1]) == (
        "text: 另有少于10份已核对的证据反映同类问题：解除劳动合同（上海市）。"
    )
    assert "told-" not in lines[-1]
    # Neither the whole number nor that all are in one place tells how many they are.
    more = tuple(gap(f"gap-{one}", problems=("hiring",)) for one in range(2))
    assert counted(*told[:2], *more, language="en", most=0) == (
        "text: More checked records tell of the same: dismissal (fewer than ten, Shanghai) "
        "and gaps in work-injury protection (two)."
    )
    assert counted(told[0], language="en", most=0) == (
        "text: Fewer than ten more checked records tell of the same: dismissal (Shanghai)."
    )
