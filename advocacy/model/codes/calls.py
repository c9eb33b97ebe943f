"""Findings of what a text calls for: figures, charts, sources, provisions, records, parts."""

from __future__ import annotations

from advocacy.model.finding import Code

CALLS: tuple[Code, ...] = (
    Code(
        code="indicator-unknown",
        severity="error",
        message={"zh": "没有名为“{indicator}”的指标", "en": "there is no indicator “{indicator}”"},
        remedy={
            "zh": "查看 evidence/statistics/ 中的表格说明",
            "en": "look at the sheet maps in evidence/statistics/",
        },
        explanation={
            "zh": "指标的名称写在表格说明的 indicators 和 derived 中。",
            "en": "Indicators are named in the sheet maps under indicators and derived.",
        },
    ),
    Code(
        code="figure-missing",
        severity="error",
        message={
            "zh": "指标“{indicator}”没有 {period} 的数字",
            "en": "the indicator “{indicator}” has no figure for {period}",
        },
        remedy={
            "zh": "换一个时间，或在表格和表格说明中补上",
            "en": "choose another period or add it to the sheet and its map",
        },
        explanation={
            "zh": "时间写成 2021、2021-09 或 2021-09-30，要与表格中的时间一致。",
            "en": "Write the period as 2021, 2021-09 or 2021-09-30, as the sheet has it.",
        },
    ),
    Code(
        code="figures-incomparable",
        severity="error",
        message={
            "zh": "指标“{indicator}”的这两个数字不能比较",
            "en": "these two figures of “{indicator}” cannot be compared",
        },
        remedy={
            "zh": "换两个可比的时间，或分别印出两个数字",
            "en": "choose two comparable periods, or print both figures",
        },
        explanation={
            "zh": "缺数、“超过……”一类的下限值、单位不同的数字之间没有差值可印。",
            "en": "There is no difference to print between missing values, floors (“more than”) or unlike units.",
        },
    ),
    Code(
        code="figure-without-words",
        severity="error",
        message={
            "zh": "指标“{indicator}”的数值不适合用文字概括",
            "en": "no words fit the value of “{indicator}”",
        },
        remedy={"zh": "去掉 in_words，直接印数字", "en": "leave in_words out and print the number"},
        explanation={
            "zh": "“近一半”这样的词只在数值确实接近时才能用；数字更新后词可能不再成立。",
            "en": "Words such as “nearly half” must still be true when the number has changed.",
        },
    ),
    Code(
        code="chart-unknown",
        severity="error",
        message={"zh": "没有名为“{chart}”的图表", "en": "there is no chart “{chart}”"},
        remedy={"zh": "查看 evidence/charts.yaml", "en": "look at evidence/charts.yaml"},
        explanation={
            "zh": "图表在 charts.yaml 中定义。",
            "en": "Charts are defined in charts.yaml.",
        },
    ),
    Code(
        code="chart-empty",
        severity="error",
        message={
            "zh": "图表“{chart}”没有可以印出的数字",
            "en": "the chart “{chart}” has no figure that could be printed",
        },
        remedy={"zh": "检查 of 和 periods", "en": "look at its `of` and `periods`"},
        explanation={
            "zh": "未核实的数字不印，也不画。",
            "en": "Figures that were not verified are neither printed nor drawn.",
        },
    ),
    Code(
        code="chart-units-differ",
        severity="error",
        message={
            "zh": "图表“{chart}”里的指标单位不同：{units}",
            "en": "the indicators of the chart “{chart}” have different units: {units}",
        },
        remedy={
            "zh": "在 of 中只放单位相同的指标",
            "en": "put only indicators of one unit into `of`",
        },
        explanation={
            "zh": "人数和百分比不能画在同一根轴上，也不能放在同一列里。",
            "en": "Numbers of people and percentages share neither an axis nor a column.",
        },
    ),
    Code(
        code="chart-not-placed",
        severity="error",
        message={
            "zh": "文中提到图表“{chart}”，但它还没有出现",
            "en": "the text refers to the chart “{chart}” before it is placed",
        },
        remedy={
            "zh": "先用 chart('{chart}') 放置图表，再用 see",
            "en": "place it by chart('{chart}') before you refer to it",
        },
        explanation={
            "zh": "交叉引用只能指向文稿里已有的图表。",
            "en": "A cross-reference can only point at a chart in the document.",
        },
    ),
    Code(
        code="source-unknown",
        severity="error",
        message={
            "zh": "没有可用的来源“{source}”",
            "en": "there is no source “{source}” that could be cited",
        },
        remedy={
            "zh": "在 evidence/sources.yaml 中补上并核对",
            "en": "add it to evidence/sources.yaml and have it checked",
        },
        explanation={
            "zh": "没有核对过的来源不能引用。",
            "en": "A source that nobody has checked cannot be cited.",
        },
    ),
    Code(
        code="provision-unknown",
        severity="error",
        message={
            "zh": "没有可用的条款：{law} 第 {article} 条（款）",
            "en": "there is no provision {law}, article {article}, that could be cited",
        },
        remedy={
            "zh": "在 evidence/laws.yaml 中补上并核对",
            "en": "add it to evidence/laws.yaml and have it checked",
        },
        explanation={
            "zh": "引用的条款必须在 laws.yaml 中有原文并经过核对。",
            "en": "A provision that is cited must stand in laws.yaml with its text, checked.",
        },
    ),
    Code(
        code="unconfirmed-missing",
        severity="error",
        message={
            "zh": "“{indicator}”{period} 没有可以印出的待核实的数",
            "en": "“{indicator}” has no number of {period} that awaits confirmation and could be printed",
        },
        remedy={
            "zh": "已核实的数用 figure('{indicator}', …)；检查时间",
            "en": "print a verified number with figure('{indicator}', …); check the period",
        },
        explanation={
            "zh": "unconfirmed 只印表中标为未核实的数。核实以后把标记删去，改用 figure。自有的表里涉及少数人的数不印。",
            "en": "`unconfirmed` prints only what the sheet calls not verified. Once it is verified, delete the mark and call `figure`. A number of few people in your own sheet is not printed.",
        },
    ),
    Code(
        code="unconfirmed-in-words",
        severity="error",
        message={
            "zh": "“{indicator}”的数待核实，不能换成“近一半”这样的词",
            "en": "“{indicator}” awaits confirmation: no words such as “nearly half” may stand for it",
        },
        remedy={"zh": "去掉 | in_words", "en": "take out | in_words"},
        explanation={
            "zh": "待核实的数只能照原样印出，注明“待核实”。",
            "en": "A number that awaits confirmation is printed as it is, and says so.",
        },
    ),
    Code(
        code="record-unknown",
        severity="error",
        message={
            "zh": "没有可印发的证据“{record}”",
            "en": "there is no record “{record}” that could be printed",
        },
        remedy={
            "zh": "检查编号；不公开或没有同意的证据不能印出，说到它的文字写在“::: record {record}”和“:::”之间",
            "en": "check the id; a private record, or one without consent, cannot be printed: what you say of it stands between “::: record {record}” and “:::”",
        },
        explanation={
            "zh": "record('编号') 印出一份证据的标题和来源。",
            "en": "record('id') prints a record's title and sources.",
        },
    ),
    Code(
        code="part-unknown",
        severity="error",
        message={"zh": "文种没有名为“{part}”的部分", "en": "the genre has no part “{part}”"},
        remedy={
            "zh": "可用的部分写在 genre.yaml 的 parts 中",
            "en": "genre.yaml lists the parts under `parts`",
        },
        explanation={
            "zh": "part('名称') 放置文稿自拟文字。",
            "en": "part('name') places the brief's own words.",
        },
    ),
    Code(
        code="annex-unknown",
        severity="error",
        message={"zh": "没有名为“{annex}”的附件", "en": "there is no annex “{annex}”"},
        remedy={
            "zh": "可用的有 figures、sources、records",
            "en": "there are figures, sources and records",
        },
        explanation={
            "zh": "附件由程序根据文中印出的内容生成。",
            "en": "The annexes are made from what the document prints.",
        },
    ),
)
