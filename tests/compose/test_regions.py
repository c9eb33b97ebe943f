"""Indicators by region in calls, charts and annex A: never one region as the whole."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from advocacy.compose import Composed
from advocacy.messages import tell
from advocacy.model.document import Chart
from advocacy.model.figure import Break, Figure, Indicator
from advocacy.model.finding import LANGUAGES, Language
from advocacy.model.public import PublicDossier
from advocacy.model.text import Text, label
from tests.compose.composing import compose, document_of, drawn, standard
from tests.model.making import by_id, chart, figure, indicator

ZH = "templates/brief/zh.md"
BREAK = Break(2022, 2023, label("口径改变", "another definition"))


def by_region(name: str, values: dict[str, dict[int, str | None]], called: Text, **fields: Any) -> Indicator:
    """`values` by region and year; a cell for each."""
    figures: list[Figure] = []
    for row, (region, years) in enumerate(values.items(), 5):
        for column, (year, value) in enumerate(years.items()):
            one = figure(value, year, name, cell=f"{'BCDEF'[column]}{row}", **fields)
            figures.append(replace(one, region=region))
    return replace(indicator(*figures, name=called), breaks=(BREAK,))


JOBS = by_region(
    "jobs",
    {
        "北京市": {2022: "7500000", 2023: "7636000"},
        "上海市": {2022: "6900000", 2023: None},
        "华北": {2022: "100000", 2023: "110000"},  # of no standard: printed as the sheet has it
    },
    label("城镇就业人数", "Urban jobs"),
    missing=label("未公布", "not published"),
)
WAGES = by_region("new-jobs", {"北京市": {2023: "90000"}, "上海市": {2023: "80000"}}, label("新增就业", "New jobs"))
SHANGHAI = by_region("shanghai-jobs", {"上海市": {2022: "69000"}}, label("上海新增就业", "New jobs in Shanghai"))
UNSAID = by_region("local-jobs", {"上海市": {2022: "68000"}}, label("本地就业", "Local jobs"))
NATION = indicator(
    figure("90000000", 2022, "nation"), figure("91000000", 2023, "nation"),
    name=label("全国就业", "Jobs in the country"),
)  # fmt: skip
WIDE = by_region(
    "wide",
    {name: {2022: "1000", 2023: "2000"} for name in ("北京市", "天津市", "河北省", "山西省",
                                                     "上海市", "江苏省", "浙江省")},
    label("各地", "Everywhere"),
)  # fmt: skip


def dossier(**plan: Any) -> PublicDossier:
    charts = by_id(chart("shown", **plan)) if plan else {}
    return standard(indicators=by_id(JOBS, WAGES, SHANGHAI, UNSAID, NATION, WIDE), charts=charts)


def found(composed: Composed) -> list[str]:
    for one in composed.findings:
        assert all(tell(one, language) for language in LANGUAGES)
    return [f"{one.place} {one.code}" for one in composed.findings]


def tree(composed: Composed) -> str:
    return drawn(document_of(composed).blocks)


def rows(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip().startswith(("head", "row"))]


# --------------------------------------------------------------------- calls


@pytest.mark.parametrize(
    ("call", "printed"),
    [
        ("figure('jobs', 2022, region='上海市')", "690.0万人: jobs 2022"),
        ("figure('jobs', 2022, region='上海')", "690.0万人: jobs 2022"),
        ("figure('jobs', 2022, region='shanghai')", "690.0万人: jobs 2022"),
        ("figure('jobs', '2022', region='310000')", "690.0万人: jobs 2022"),
        ("figure('jobs', region='华北')", "11.0万人: jobs 2023"),
        # the latest of Shanghai is older than that of Beijing
        ("figure('jobs', region='上海市')", "690.0万人: jobs 2022"),
        ("figure('shanghai-jobs', region='上海市')", "6.9万人: shanghai-jobs 2022"),
    ],
)
def test_a_figure_of_a_region_by_any_of_its_names(call: str, printed: str) -> None:
    assert tree(compose(f"{{{{ {call} }}}}", dossier=dossier())) == f"text: [figure {printed}]\n"


def test_a_comparison_inside_a_region() -> None:
    composed = compose("{{ compare('jobs', 2022, 2023, region='Beijing') }}", dossier=dossier())
    assert tree(composed) == "text: 增加[figure 13.6万人: jobs 2023][note 口径改变。]\n"


@pytest.mark.parametrize(
    ("call", "code"),
    [
        ("figure('jobs')", "figure-of-regions"),
        ("figure('jobs', 2023)", "figure-of-regions"),
        ("compare('jobs', 2022, 2023)", "figure-of-regions"),
        ("figure('jobs') | in_words", "figure-of-regions"),
        # of one region alone, though it is the only one
        ("figure('shanghai-jobs')", "figure-of-regions"),
        ("figure('jobs', region='上海事')", "region-unknown"),
        ("compare('jobs', 2022, 2023, region='Shanghi')", "region-unknown"),
        ("figure('nation', region='上海市')", "region-unknown"),
        ("figure('jobs', 1999, region='上海市')", "figure-missing"),
    ],
)
def test_one_region_is_never_printed_as_the_whole(call: str, code: str) -> None:
    composed = compose(f"{{{{ {call} }}}}", dossier=dossier())
    assert found(composed) == [f"{ZH}:1:1 {code}"]
    assert composed.document is not None
    assert drawn(composed.document.blocks) == "text: 【待补】\n"


@pytest.mark.parametrize(
    ("indicator_id", "region", "meant"),
    [
        ("jobs", "上海事", ("是不是“上海市”？", "did you mean “Shanghai”?")),
        ("jobs", "Shanghi", ("是不是“上海市”？", "did you mean “Shanghai”?")),
        ("jobs", "X", ("已有的是：上海市, 北京市, 华北", "there are: Beijing, Shanghai, 华北")),
        ("nation", "上海市", ("已有的是：无", "there are: none")),
    ],
)
def test_which_region_was_meant(indicator_id: str, region: str, meant: tuple[str, str]) -> None:
    call = f"{{{{ figure('{indicator_id}', region='{region}') }}}}"
    (one,) = compose(call, dossier=dossier()).findings
    assert one.details["meant"] == meant


def test_the_remedy_can_be_copied() -> None:
    (one,) = compose("{{ figure('jobs') }}", dossier=dossier()).findings
    assert "figure('jobs', region='北京市')" in "".join(str(part) for part in tell(one, "zh"))
    assert "figure('jobs', region='Beijing')" in "".join(str(part) for part in tell(one, "en"))


# ------------------------------------------------------------------- annex A


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "zh",
            [
                "城镇就业人数；持证残疾人；上海市；[date 2022年末]",
                "上海新增就业；持证残疾人；[date 2022年末]",
                "本地就业；持证残疾人；上海市；[date 2022年末]",
            ],
        ),
        (
            "en",
            [
                "Urban jobs; certified disabled people; Shanghai; [date end of 2022]",
                "New jobs in Shanghai; certified disabled people; [date end of 2022]",
                "Local jobs; certified disabled people; Shanghai; [date end of 2022]",
            ],
        ),
    ],
)
def test_annex_a_says_the_region_once(language: Language, said: list[str]) -> None:
    calls = (
        "{{ figure('jobs', region='上海') }}",
        "{{ figure('shanghai-jobs', region='上海') }}",
        "{{ figure('local-jobs', region='上海') }}",
    )
    text = "\n\n".join((*calls, "{{ annex('figures') }}"))
    shown = tree(compose(text, language, dossier=dossier()))
    assert [line.split(" | ")[3] for line in shown.splitlines() if "[row " in line] == said


# -------------------------------------------------------------------- charts


@pytest.mark.parametrize(
    ("plan", "language", "table"),
    [
        (  # one moment: a row a region
            {"of": ("jobs",), "periods": "2022", "draw": "bar"},
            "zh",
            [
                "head | 地区 | 城镇就业人数（万人）",
                "row | 北京市 | [figure 750.0: jobs 2022]",
                "row | 上海市 | [figure 690.0: jobs 2022]",
                "row | 华北 | [figure 10.0: jobs 2022]",
            ],
        ),
        (
            {"of": ("jobs",), "periods": "2023", "draw": "none"},
            "en",
            [
                "head | Region | Urban jobs ([label million] people)",
                "row | Beijing | [figure 7.636: jobs 2023]",
                "row | Shanghai | not published",
                "row | 华北 | [figure 0.110: jobs 2023]",
            ],
        ),
        (  # those that are named, in that order
            {"of": ("jobs",), "periods": "2022", "regions": ("Shanghai", "北京")},
            "zh",
            [
                "head | 地区 | 城镇就业人数（万人）",
                "row | 上海市 | [figure 690.0: jobs 2022]",
                "row | 北京市 | [figure 750.0: jobs 2022]",
            ],
        ),
        (  # one region over time says which
            {"of": ("jobs",), "regions": "北京市", "draw": "line"},
            "zh",
            [
                "head | 时间 | 城镇就业人数（北京市）（万人）",
                "row | [date 2022年末] | [figure 750.0: jobs 2022]",
                "row | [date 2023年末] | [figure 763.6: jobs 2023]",
            ],
        ),
        (  # several regions over time: a line each
            {"of": ("jobs",), "regions": ("北京市", "华北"), "draw": "line"},
            "en",
            [
                "head | Period | Beijing ([label million] people) | 华北 ([label million] people)",
                "row | [date end of 2022] | [figure 7.500: jobs 2022] | [figure 0.100: jobs 2022]",
                "row | [date end of 2023] | [figure 7.636: jobs 2023] | [figure 0.110: jobs 2023]",
            ],
        ),
        (  # two indicators by region side by side
            {"of": ("jobs", "new-jobs"), "periods": "2023", "regions": ("北京市", "上海市")},
            "zh",
            [
                "head | 地区 | 城镇就业人数（万人） | 新增就业（万人）",
                "row | 北京市 | [figure 763.6: jobs 2023] | [figure 9.0: new-jobs 2023]",
                "row | 上海市 | 未公布 | [figure 8.0: new-jobs 2023]",
            ],
        ),
        (  # a region beside the whole
            {"of": ("nation", "jobs"), "periods": "2022", "regions": "上海"},
            "zh",
            [
                "head | 项目 | 数值（万人）",
                "row | 全国就业 | [figure 9000.0: nation 2022]",
                "row | 城镇就业人数（上海市） | [figure 690.0: jobs 2022]",
            ],
        ),
        (  # what is of one region alone says so, unless its name does
            {"of": ("shanghai-jobs", "local-jobs"), "draw": "column"},
            "en",
            [
                "head | Item | Value ([label thousand] people)",
                "row | New jobs in Shanghai | [figure 69: shanghai-jobs 2022]",
                "row | Local jobs (Shanghai) | [figure 68: local-jobs 2022]",
            ],
        ),
    ],
)  # fmt: skip
def test_regions_in_charts_and_tables(plan: dict[str, Any], language: Language, table: list[str]) -> None:
    composed = compose("{{ chart('shown') }}", language, dossier=dossier(**plan))
    text = tree(composed)
    assert rows(text) == table
    for block in document_of(composed).blocks:
        if isinstance(block, Chart):
            (side,) = {len(one.points) for one in block.series}
            assert side == len(block.categories) == len(table) - 1


def test_no_line_is_drawn_across_a_break_of_a_region() -> None:
    plan = {"of": ("jobs",), "regions": ("北京市", "华北"), "draw": "line"}
    text = tree(compose("{{ chart('shown') }}", dossier=dossier(**plan)))
    assert text.count("gaps after [0]") == 2
    bars = {"of": ("jobs",), "periods": "2022", "draw": "bar"}
    assert "gaps after []" in tree(compose("{{ chart('shown') }}", dossier=dossier(**bars)))


@pytest.mark.parametrize(
    ("plan", "findings"),
    [
        ({"of": ("jobs",), "periods": "2022", "draw": "line"}, [f"{ZH}:1:1 line-between-regions"]),
        ({"of": ("wide",)}, [f"{ZH}:1:1 chart-too-wide"]),
        ({"of": ("jobs",), "regions": "上海事"}, [" region-unknown"]),
        ({"of": ("nation",), "regions": "上海市"}, [" region-unknown"]),
        ({"of": ("wide",), "periods": "2022"}, []),
        ({"of": ("local-jobs",), "draw": "line"}, []),
    ],
)
def test_charts_of_regions_that_cannot_be_drawn(plan: dict[str, Any], findings: list[str]) -> None:
    assert found(compose("{{ chart('shown') }}", dossier=dossier(**plan))) == findings


# ------------------------------------------------------------- bars by region


def test_bars_by_region_stand_from_the_largest_to_the_smallest() -> None:
    composed = compose("{{ chart('shown') }}", dossier=dossier(of=("jobs",), periods="2023", draw="bar"))
    assert found(composed) == []
    assert [line for line in tree(composed).splitlines() if "categories" in line] == [
        "  categories: [label 北京市] | [label 华北] | [label 上海市]"  # a region without a value is the last
    ]
    chosen = dossier(of=("jobs",), periods="2023", draw="bar", regions=("华北", "北京市"))
    assert "categories: [label 华北] | [label 北京市]" in tree(compose("{{ chart('shown') }}", dossier=chosen))
    columns = dossier(of=("jobs",), periods="2022", draw="column")
    assert "categories: [label 北京市] | [label 上海市] | [label 华北]" in tree(
        compose("{{ chart('shown') }}", dossier=columns)
    )


def test_a_stack_of_regions_without_a_value_is_refused() -> None:
    composed = compose("{{ chart('shown') }}", dossier=dossier(of=("jobs",), periods="2023", draw="stacked"))
    assert found(composed) == [f"{ZH}:1:1 chart-stack-incomplete"]
    assert found(compose("{{ chart('shown') }}", dossier=dossier(of=("new-jobs",), draw="stacked"))) == []


def test_more_series_than_there_are_colours_are_refused() -> None:
    six = [by_region(f"s{number}", {"北京市": {2022: "1", 2023: "2"}}, label("甲", "A")) for number in range(7)]
    names = tuple(one.id for one in six)
    for draw, codes in (("column", ["chart-too-many-series"]), ("none", [])):
        public = standard(indicators=by_id(*six), charts=by_id(chart("shown", of=names, draw=draw)))
        composed = compose("{{ chart('shown') }}", dossier=public)
        assert [one.code for one in composed.findings] == codes
