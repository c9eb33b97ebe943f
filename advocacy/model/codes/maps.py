"""Findings of sheet maps: what they leave open or name wrongly."""

from __future__ import annotations

from advocacy.model.finding import Code

MAPS: tuple[Code, ...] = (
    Code(
        "publication-missing",
        "warning",
        {
            "zh": "没有写明这些数是不是公开发布的；在写明以前，涉及少数几个人的数不印出",
            "en": "the map does not say whether these numbers are published; until it does, numbers of few people are withheld",
        },
        {
            "zh": "官方公布的加一行 publication: official；自己调查的写 publication: own；由申请等取得、没有公布的写 publication: obtained",
            "en": "add the line publication: official where an authority published them, publication: own for your own survey, publication: obtained for what you were given",
        },
        {
            "zh": "公开发布的统计照原样印出；自己调查和取得的，人数太少会认出是谁。没有写明时按 own 处理。",
            "en": "Published statistics are printed as published. In others a small number tells who is meant, so `own` is assumed until the map says otherwise.",
        },
    ),
    Code(
        "measure-unknown",
        "error",
        {"zh": "measures 里没有“{measure}”", "en": "`measures` has no “{measure}”"},
        {"zh": "改正 measure 一行{hint}", "en": "correct the line `measure`{hint}"},
        {
            "zh": "measure 指向同一份说明里 measures 之下的一个名字。",
            "en": "`measure` is a name under `measures` of the same map.",
        },
    ),
    Code(
        "unit-missing",
        "error",
        {
            "zh": "指标“{indicator}”没有单位",
            "en": "the indicator “{indicator}” has no unit",
        },
        {
            "zh": "写上基本单位，例如 unit: persons；表里以万计就再写 written_in: 万人",
            "en": "write its base unit, for example unit: persons, and written_in: thousand where the sheet counts in thousands",
        },
        {
            "zh": "没有单位的数字不能写进文稿。unit 写基本单位，written_in 写表里用的单位。",
            "en": "A number without a unit is not printed. `unit` is the base unit, `written_in` the one that the sheet uses.",
        },
    ),
    Code(
        "unit-differs",
        "error",
        {
            "zh": "表里写的单位是“{said}”（{cells}），说明里写的是“{declared}”",
            "en": "the sheet says “{said}” ({cells}), the map says “{declared}”",
        },
        {
            "zh": "对照原表，改正 unit 或 written_in{cure}",
            "en": "compare with the sheet and correct `unit` or `written_in`{cure}",
        },
        {
            "zh": "差一个“万”字，数字就差一万倍。表里写“万人”时：unit: persons 和 written_in: 万人。列头或行名自己的单位先于标题的，标题的先于注里的；列头写“率”“比例”“%”的，不受标题“单位：万人”管。比率的增减以百分点计：unit: percentage points。表里写（%）的不是小数，不写 written_in: fraction。",
            "en": "One word makes a number a thousand times too large. Where the sheet says thousands: unit: persons and written_in: thousand. The unit of a head or row label goes before that of the title, and that of the title before a note's; a head that says rate, share or % is not ruled by a title in thousands. The change of a rate is in percentage points. Where the sheet says (%), its numbers are no fractions: no written_in: fraction.",
        },
    ),
    Code(
        "indicator-name",
        "error",
        {
            "zh": "指标名“{indicator}”写法不对",
            "en": "“{indicator}” cannot be the name of an indicator",
        },
        {
            "zh": "只用小写字母、数字、连字符和下划线，例如 certified-employed",
            "en": "use lower case letters, digits, hyphens and underscores only, like certified-employed",
        },
        {
            "zh": "指标名在模板里使用，所以要简短、全用小写字母，并且不随年份改变。",
            "en": "Templates call indicators by this name, so it is short, in lower case and the same every year.",
        },
    ),
    Code(
        "indicator-twice",
        "error",
        {
            "zh": "指标“{indicator}”在 {other} 里已经有了",
            "en": "the indicator “{indicator}” is declared in {other} already",
        },
        {"zh": "改一个名字，或删去一处", "en": "rename one or delete one"},
        {
            "zh": "同一个名字只能有一个出处，否则不知道印的是哪一个数。",
            "en": "A name has one origin; otherwise nobody knows which number is printed.",
        },
    ),
    Code(
        "indicator-empty",
        "error",
        {
            "zh": "指标“{indicator}”一个数也没有读到",
            "en": "the indicator “{indicator}” has no value at all",
        },
        {
            "zh": "检查 data_rows 和时间所在的行或列",
            "en": "check `data_rows` and where the periods stand",
        },
        {
            "zh": "数据行的范围里没有一格能认出时间。",
            "en": "No cell inside the data rows holds a period that can be read.",
        },
    ),
    Code(
        "figure-without-source",
        "error",
        {
            "zh": "指标“{indicator}”有的数没有来源",
            "en": "the indicator “{indicator}” has values without a source",
        },
        {
            "zh": "写上 source，或在 sources 里写明每个时间的来源",
            "en": "write `source`, or the source of each period under `sources`",
        },
        {
            "zh": "每个数字都要有来源。整张表同一来源写 source；各年不同写 sources，例如 2021: economic-daily-2022。",
            "en": "Every figure has a source. Write `source` for the whole sheet, or `sources` by period, for example 2021: economic-daily-2022.",
        },
    ),
    Code(
        "map-source-unknown",
        "error",
        {"zh": "来源清单里没有“{source}”", "en": "“{source}” is not in sources.yaml"},
        {
            "zh": "把它写进 sources.yaml，或改正这里的名字{hint}",
            "en": "add it to sources.yaml or correct the name{hint}",
        },
        {
            "zh": "来源用 evidence/sources.yaml 里的名字引用，这样参考文献才能印出来。",
            "en": "Sources are called by their names in evidence/sources.yaml, so that the reference list can be printed.",
        },
    ),
    Code(
        "population-unknown",
        "error",
        {
            "zh": "populations.yaml 里没有“{population}”",
            "en": "“{population}” is not in populations.yaml",
        },
        {
            "zh": "把它写进 populations.yaml，或改正这里的名字{hint}",
            "en": "add it to populations.yaml or correct the name{hint}",
        },
        {
            "zh": "population 是统计的范围（在谁里面数），同一范围用同一个名字，才能判断两个数可不可以相比。",
            "en": "A population is the universe that is counted in. One universe has one name, so that it is known which numbers can be compared.",
        },
    ),
    Code(
        "publication-differs",
        "error",
        {
            "zh": "{workbook} 在 {other} 里是没有发布过的表，这里却当作已发布的",
            "en": "{other} calls {workbook} unpublished, and this map calls it published",
        },
        {
            "zh": "在这里也写 {line}；确实发布过的表，另存为单独的工作簿",
            "en": "write {line} here too; keep a sheet that was published in a workbook of its own",
        },
        {
            "zh": "没有发布过的表不印出少数人的数字。同一个工作簿按其中最不公开的一份说明处理，不然换一份说明就能印出来。",
            "en": "Numbers of few people in an unpublished sheet are not printed. A workbook is treated as its least public map says; otherwise a second map would print what the first protects.",
        },
    ),
)
