"""What a free text names as a period: the text beside the spans that are found in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advocacy.sheets.named_periods import named_months, named_periods


def spans(text: str) -> str:
    return " ".join(f"{one.start}/{one.end}" for one in named_periods(text))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Avg. 2015", "2015-01-01/2015-12-31"),
        ("Employment, 2032", "2032-01-01/2032-12-31"),
        ("Employed 2015/16p", "2015-01-01/2016-12-31"),
        ("2015年底持证残疾人就业情况", "2015-01-01/2015-12-31"),
        ("截至２０１５年底", "2015-01-01/2015-12-31"),
        ("Data for 2015-16", "2015-01-01/2016-12-31"),
        ("2015-20", "2015-01-01/2020-12-31"),
        ("2015-09", "2015-09-01/2015-09-30"),
        ("二〇一五年底", "2015-01-01/2015-12-31"),
        ("Employed 2015¹", "2015-01-01/2015-12-31"),
        ("Dec-15", "2015-12-01/2015-12-31"),
        ("2015年1%抽样调查", "2015-01-01/2015-12-31"),
        ("67年平均 Avg. 1978", "1978-01-01/1978-12-31 1978-01-01/1978-12-31"),
        ("民國105年", "2016-01-01/2016-12-31"),
        ("令和5年9月", "2023-09-01/2023-09-30"),
        ("2015—2020年", "2015-01-01/2020-12-31"),
        ("between 2015 and 2020", "2015-01-01/2020-12-31"),
        ("2016/17-2018/19", "2016-01-01/2019-12-31"),
        ("since 2015", "2015-01-01/2200-12-31"),
        ("2015年以来", "2015-01-01/2200-12-31"),
        ("before 2015", "1800-01-01/2015-12-31"),
        ("2013 Q2", "2013-04-01/2013-06-30"),
        ("2013年第三季度", "2013-07-01/2013-09-30"),
        ("Sept. 2023", "2023-09-01/2023-09-30"),
        ("2023年9月", "2023-09-01/2023-09-30"),
        ("2023年1-6月", "2023-01-01/2023-06-30"),
        ("Jan-Mar 2013", "2013-01-01/2013-03-31"),
        ("3rd April to 3rd May 2020", "2020-04-01/2020-05-31"),
        ("工人日报，2023年10月26日", "2023-10-01/2023-10-31"),
        ("Employment in 2022, published 12 March 2024", "2022-01-01/2022-12-31"),
        ("2015年底就业情况（2016年3月发布）", "2015-01-01/2015-12-31"),
        ("国家统计局发布2015年就业数据", "2015-01-01/2015-12-31"),
        ("Employment in 2015 compared with 2014", "2015-01-01/2015-12-31"),
    ],
)
def test_texts_that_name_a_period(text: str, named: str) -> None:
    assert spans(text) == named


@pytest.mark.parametrize(
    "text",
    [
        "Published March 2024",
        "Release date: 12 May 2016",
        "发布日期：2016年3月2日",
        "中国统计年鉴2024",
        "2015=100",
        "以2015年为基期",
        "at 2010 prices",
        "2010年不变价",
        "较2015年增长",
        "比2015年末增加(万人)",
        "compared with 2015",
        "Change from 2014",
        "Equality Act 2010",
        "《残疾人就业条例》（2007年）",
        "Convention on the Rights of Persons with Disabilities (2006)",
        "UN 2030 agenda",
        "Last updated: 14/02/2017",
        "资料更新至2017年2月",
        "Statistical bulletin 2017",
        "GB/T 4754-2017",
        "SOC 2010",
        "Born before 1990",
        "2000人以上",
        "2000 and over",
        "1000-1999 employees",
        "1,800-1,999",
        "不足2000元",
        "表2015-3",
        "LNU04074597",
        "20151",
        "30年以上",
        "第2001区",
        "区1802街道",
        "",
    ],
)
def test_texts_whose_numbers_are_no_period(text: str) -> None:
    assert spans(text) == ""


@pytest.mark.parametrize(
    ("text", "months"), [("12月底 End of Dec.", {12}), ("1月底", {1}), ("maybe march", set()), ("3个月", set())]
)
def test_a_month_without_its_year(text: str, months: set[int]) -> None:
    assert named_months(text) == months


WRAPPERS = (
    "{}",
    "{}年底就业人数",
    "截至{}年底",
    "Employment, {}",
    "Avg. {}",
    "({})",
    "表 1 {}年残疾人就业情况",
    "Labour force survey {}",
    "persons, end of {}",
    "{}年12月",
    "Q4 {}",
)


@given(year=st.integers(1850, 2199), wrapper=st.sampled_from(WRAPPERS))
def test_a_year_in_any_title_is_found_and_no_other(year: int, wrapper: str) -> None:
    assert {one for span in named_periods(wrapper.format(year)) for one in span.years()} == {year}
