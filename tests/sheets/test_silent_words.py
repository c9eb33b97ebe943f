"""Words of a sheet against what its map says: of which nature a number is, of which years, and whether it is a rate."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.sheets.conftest import read_text

if TYPE_CHECKING:
    from tests.sheets.conftest import Desk


def natures(
    desk: Desk, title: str, head: str, nature: str, values: tuple[int, ...] = (10, 20, 30), **period: Any
) -> list[str]:
    """What is found in three years of numbers under a head."""
    desk.lay_sheet([[title], ["年份", head], *([2021 + n, value] for n, value in enumerate(values))])
    desk.lay_map(
        layout={
            "head_rows": 2, "data_rows": f"3-{2 + len(values)}",
            "period": period or {"in_column": "A", "as": "YYYY"},
        },
        indicators={"one": {"head": head, "unit": "persons", "nature": nature, **({"row": "2021"} if period else {})}},
    )  # fmt: skip
    indicator = desk.read()["one"]
    assert all(figure.value is not None for figure in indicator.figures)
    return [one.removeprefix("work.xlsx[就业!") for one in desk.said()]


@pytest.mark.parametrize(
    ("title", "head", "nature", "cell"),
    [
        ("参保情况", "累计参保人数", "flow", "B2"),
        ("残疾人培训累计人次", "培训", "flow", "A1"),
        ("Insured", "Cumulative number", "flow", "B2"),
        ("就业情况", "新增就业人数", "stock", "B2"),
        ("就业情况", "当年新增", "stock", "B2"),
        ("Work", "Newly employed", "stock", "B2"),
        ("登记情况", "新登记人数", "stock", "B2"),
        ("Work", "New registrations", "stock", "B2"),
        ("就业情况", "净增", "stock", "B2"),
        ("参保情况", "历年合计", "flow", "B2"),
        ("参保情况", "年末存量", "flow", "B2"),
        ("就业情况", "年末就业人数", "flow", "B2"),
        ("就业情况", "在册人数", "flow", "B2"),
        ("Arbeit", "Bestand am Jahresende", "flow", "B2"),
        ("就业情况", "新安置人数", "stock", "B2"),
        ("就业情况", "退出人数", "stock", "B2"),
        ("Arbeit", "Neuzugänge", "stock", "B2"),
        ("Emploi", "Nouveaux inscrits", "stock", "B2"),
        ("Empleo", "Nuevas altas", "stock", "B2"),
        ("Emploi", "Cumul", "flow", "B2"),
    ],
)
def test_a_word_of_another_nature_is_said(desk: Desk, title: str, head: str, nature: str, cell: str) -> None:
    assert natures(desk, title, head, nature) == [f"{cell}]: nature-doubtful"]


@pytest.mark.parametrize(
    ("title", "head", "nature"),
    [
        ("参保情况", "累计参保人数", "cumulative"),
        ("参保情况", "全年累计培训", "flow"),
        ("1-12月累计", "培训", "flow"),
        ("累计参保和新增就业", "新增就业人数", "flow"),  # the nearest word rules
        ("新增就业情况", "年末就业人数", "stock"),
        ("就业情况", "新增就业人员年末在岗人数", "stock"),
        ("就业情况", "新增长点就业", "stock"),
        ("就业情况", "就业人数", "stock"),
        ("就业情况", "净增长点就业", "stock"),
        ("就业情况", "新登记人员年末存量", "stock"),
        ("就业情况", "年末新增贷款人数", "flow"),
        ("就业情况", "新增在册人数", "flow"),
        ("就业情况", "年末比上年增加人数", "flow"),
        ("就业情况", "新招残疾职工年末人数", "stock"),
        ("就业情况", "退出人数", "flow"),
    ],
)
def test_what_the_map_says_rightly_is_left_alone(desk: Desk, title: str, head: str, nature: str) -> None:
    assert natures(desk, title, head, nature) == []


def test_numbers_that_fall_are_not_cumulative(desk: Desk) -> None:
    assert natures(desk, "情况", "累计培训", "flow", (30, 20, 10)) == []


def test_a_total_of_its_period_is_declared(desk: Desk) -> None:
    period: dict[str, Any] = {"in_column": "A", "as": "YYYY", "when": "total"}
    assert natures(desk, "情况", "累计培训", "flow", **period) == []


@pytest.mark.parametrize(
    ("fixed", "found"),
    [
        ("2021-06", ["B2]: nature-doubtful"]),  # June, and all since January
        ("2021-01-01/2021-06-30", []),
        ("2021", ["B2]: nature-doubtful"]),
    ],
)
def test_what_adds_up_since_january(desk: Desk, fixed: str, found: list[str]) -> None:
    assert natures(desk, "情况", "累计培训", "flow", (10,), fixed=fixed) == found


@pytest.mark.parametrize(
    ("head", "passes"),
    [
        ("2019-2021", False),
        ("就业人数（2019-2021年）", False),
        ("2019-2021年平均", False),
        ("2021", True),
        ("Change, 2019-2021", True),
        ("2019-2021年增减", True),
        ("2019-2021年累计", True),
    ],
)
def test_several_years_over_the_number_of_one(desk: Desk, head: str, passes: bool) -> None:  # noqa: FBT001
    desk.lay_sheet([["就业情况"], ["类别", head], ["残疾人", 12]])
    desk.lay_map(
        layout={"head_rows": 2, "data_rows": "3-3", "period": {"fixed": "2021"}},
        indicators={"one": {"head": head, "unit": "persons", "row": "残疾人"}},
    )
    desk.read()
    assert desk.said() == ([] if passes else ["work.xlsx[就业!B2]: period-differs"])


@pytest.mark.parametrize("named", [True, False])
@pytest.mark.parametrize(
    ("label", "is_rate"),
    [
        ("就业比例", True),
        ("比例：男", True),
        ("比例", True),
        ("就业（%）", True),
        ("就业%", True),
        ("% employed", True),
        ("Percentage of disabled people", True),
        ("就业人数", False),
        ("按比例就业", False),
        ("按比例就业人数", False),
        ("25% 以上单位", False),
        ("Rated disabled", False),
        ("Percentage points scheme members", False),
    ],
)
def test_a_rate_in_the_label_of_a_row_that_counts_persons(label: str, is_rate: bool, named: bool) -> None:  # noqa: FBT001
    row = {"指标": label} if named else {"地区": "上海"}
    indicators, findings = read_text(
        f"年份,地区,指标,值\n2021,上海,{label},45\n",
        layout={"head_rows": 1, "data_rows": "2-2", "period": {"in_column": "A", "as": "YYYY"}},
        indicators={"one": {"head": "值", "unit": "persons", "row": row}},
    )
    assert [one.code for one in findings] == (["unit-differs"] if is_rate else [])
    assert (indicators["one"].figures[0].value is None) == is_rate


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("年份,指标,值（人）\n2021,% employed,45\n", ["unit-differs"]),  # the label goes before the head
        ("年份,指标,单位,值\n2021,% employed,人,45\n", []),  # the row says its unit
    ],
)
def test_where_a_label_and_a_unit_differ(text: str, codes: list[str]) -> None:
    _, findings = read_text(
        text,
        layout={"head_rows": 1, "data_rows": "2-2", "period": {"in_column": "A", "as": "YYYY"}},
        indicators={
            "one": {
                "head": text.split("\n", 1)[0].rsplit(",", maxsplit=1)[-1],
                "unit": "persons",
                "row": {"指标": "% employed"},
            }
        },
    )
    assert [one.code for one in findings] == codes


@pytest.mark.parametrize("head", ["上年", "前年", "上期", "Vorjahreswert", "N-1"])
def test_a_column_of_the_year_before_under_a_title_with_its_year(desk: Desk, head: str) -> None:
    desk.lay_sheet([["2024年就业情况"], ["指标", "本年", head], ["就业人数", 90, 80]])
    for fixed, found in (("2023", []), ("2024", ["period-differs"])):
        desk.lay_map(
            layout={"head_rows": 2, "data_rows": "3-3", "label_column": "A", "period": {"fixed": fixed}},
            indicators={"one": {"head": head, "unit": "persons", "row": "就业人数"}},
        )
        desk.read()
        assert [one.code for one in desk.findings] == found


@pytest.mark.parametrize(
    ("head", "when"),
    [
        ("Jahresmitte", "year end"),
        ("Mi-année", "year end"),
        ("Media anual", "year end"),
        ("期末人数", "average"),
        ("Jahresende", "average"),
        ("Fin d'année", "average"),
        ("Fin de año", "average"),
        ("31.12.", "average"),
    ],
)
def test_another_moment_of_the_year_in_other_languages(desk: Desk, head: str, when: str) -> None:
    desk.lay_sheet([["年份", head], ["2023", 90], ["2024", 91]])
    for said, found in ((when, ["period-doubtful"]), (None, [])):
        desk.lay_map(
            layout={
                "head_rows": 1, "data_rows": "2-3",
                "period": {"in_column": "A", "as": "YYYY", **({} if said is None else {"when": said})},
            },
            indicators={"one": {"head": head, "unit": "persons"}},
        )  # fmt: skip
        desk.read()
        assert [one.code for one in desk.findings] == found
