"""Which cases are told whole, and how the others are counted: as long for six as for six hundred."""

from __future__ import annotations

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


def test_four_cases_leave_one_sentence() -> None:
    assert printed(*cases(4))[3:] == [
        "text: 另有已核对的证据：面试[count 1: discrimination-case: case-003]份（河南省）。"
    ]


@pytest.mark.parametrize("number", [7, 60, 600])
def test_many_cases_are_as_long_as_few(number: int) -> None:
    lines = printed(*cases(number))
    assert lines[3] == "table other-records: 其他已核对的证据"
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
    assert "少于10" in lines[-1]
    assert "told-" not in lines[-1]
