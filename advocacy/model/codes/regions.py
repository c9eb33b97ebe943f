"""Findings about indicators by region: in calls of templates and in charts."""

from __future__ import annotations

from advocacy.model.finding import Code

REGIONS: tuple[Code, ...] = (
    Code(
        code="figure-of-regions",
        severity="error",
        message={
            "zh": "指标“{indicator}”是分地区的，没有写要印哪个地区",
            "en": "the indicator “{indicator}” is by region, and no region is named",
        },
        remedy={
            "zh": "写明地区，如 figure('{indicator}', region='{region}')",
            "en": "name it: figure('{indicator}', region='{region}')",
        },
        explanation={
            "zh": "一个地区的数不能当作全国的数来印，所以调用里要写明地区，全称、简称、英文名或行政区划代码都可以。"
            "表格说明中行名、分段或列头是省级地区的指标，也是分地区的。",
            "en": "A number of one region must not pass for that of the whole, so a call names the region: in Chinese, "
            "in English or by its code. An indicator whose row, section or head names a province is of that region.",
        },
    ),
    Code(
        code="region-unknown",
        severity="error",
        message={
            "zh": "指标“{indicator}”没有地区“{region}”的数字",
            "en": "the indicator “{indicator}” has no figure of the region “{region}”",
        },
        remedy={"zh": "改正地区的名字：{meant}", "en": "correct the name of the region: {meant}"},
        explanation={
            "zh": "地区要与表格里的一致；省级地区写全称、简称、英文名或行政区划代码都可以。不分地区的指标，去掉 region。",
            "en": "The region must be one of the sheet’s; provinces may be named in Chinese, in English or by their "
            "code. Leave `region` out for an indicator that is not by region.",
        },
    ),
    Code(
        code="line-between-regions",
        severity="error",
        message={
            "zh": "图表“{chart}”要用线把不同地区连起来",
            "en": "the chart “{chart}” would join regions with a line",
        },
        remedy={
            "zh": "改为 draw: column 或 draw: bar，或者选多个时间",
            "en": "write draw: column or draw: bar, or show several periods",
        },
        explanation={
            "zh": "线表示随时间的变化；同一时间的各地区之间没有先后。",
            "en": "A line shows change over time; regions at one moment do not follow one another.",
        },
    ),
    Code(
        code="chart-too-wide",
        severity="error",
        message={
            "zh": "图表“{chart}”有多个时间，又有 {columns} 个地区系列，最多 {most} 个",
            "en": "the chart “{chart}” has several periods and {columns} series by region; {most} are the most",
        },
        remedy={
            "zh": "用 periods 只选一个时间，或用 regions 少选几个地区",
            "en": "choose one period with `periods`, or fewer regions with `regions`",
        },
        explanation={
            "zh": "每个地区在图里是一条线，在表里是一列；太多了看不清，也排不进页面。一个时间的各地区各占一行，多少都可以。",
            "en": "Each region is a line of the chart and a column of its table; too many cannot be read and do not fit "
            "the page. At one moment regions are rows, as many as there are.",
        },
    ),
)
