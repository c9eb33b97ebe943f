"""Findings of calculations on figures."""

from __future__ import annotations

from advocacy.model.finding import Code

DERIVED: tuple[Code, ...] = (
    Code(
        "derived-of-rank",
        "error",
        {
            "zh": "名次不能加减乘除",
            "en": "nothing can be calculated from ranks",
        },
        {
            "zh": "删去这个计算；要比较，用排名所依据的数",
            "en": "delete the calculation; compare the values that the ranks rest on",
        },
        {
            "zh": "第三位和第六位相差三位，数值可能相差无几，也可能相差一倍。",
            "en": "Between the third and the sixth place there may be next to nothing or twice as much.",
        },
    ),
    Code(
        "derived-part-unknown",
        "error",
        {"zh": "没有指标“{part}”", "en": "there is no indicator “{part}”"},
        {"zh": "改正名字{hint}", "en": "correct the name{hint}"},
        {
            "zh": "计算只能用表格说明里声明过的指标。",
            "en": "A calculation uses indicators that a sheet map declares.",
        },
    ),
    Code(
        "derived-part-failed",
        "error",
        {
            "zh": "“{indicator}”算不出来，因为 {parts} 没有读到",
            "en": "“{indicator}” cannot be calculated because {parts} could not be read",
        },
        {"zh": "先改正那些指标的错误", "en": "correct the errors of those indicators first"},
        {
            "zh": "这一条会随着前面的错误一起消失。",
            "en": "This finding goes away together with the errors that caused it.",
        },
    ),
    Code(
        "derived-circle",
        "error",
        {
            "zh": "“{indicator}”绕了一圈又用到它自己（{parts}）",
            "en": "“{indicator}” is calculated from itself by way of {parts}",
        },
        {"zh": "去掉其中一步", "en": "remove one of the steps"},
        {
            "zh": "一个数不能由它自己算出来。",
            "en": "A number cannot be calculated from itself.",
        },
    ),
    Code(
        "derived-no-period",
        "error",
        {
            "zh": "没有共同的时间可算：{parts}",
            "en": "there is no period in common: {parts}",
        },
        {
            "zh": "用同一时间的数，或改正 period",
            "en": "use numbers of one period, or correct `period`",
        },
        {
            "zh": "计算逐个时间进行；各部分没有同一时间的数，就什么也算不出来。",
            "en": "A calculation goes period by period; where its parts share none, there is nothing to calculate.",
        },
    ),
    Code(
        "derived-units-differ",
        "error",
        {"zh": "单位不同：{units}", "en": "the units differ: {units}"},
        {
            "zh": "只用同一单位的指标；确有道理的比值，写 caveat 说明",
            "en": "use indicators of one unit; a ratio that makes sense all the same needs a `caveat`",
        },
        {
            "zh": "人和户、元和人不能相加相减；相比要在 caveat 里说明，说明会印在数字旁边。",
            "en": "People and households are not added or subtracted; to divide them, say why in `caveat`, which is printed beside the number.",
        },
    ),
    Code(
        "derived-unit",
        "error",
        {
            "zh": "这个计算的结果不能用“{declared}”作单位（应是 {made}）",
            "en": "the result cannot be in “{declared}” (it is in {made})",
        },
        {"zh": "改正或删去 unit、as", "en": "correct or delete `unit` and `as`"},
        {
            "zh": "两个百分数之差以百分点（percentage points）计；和、差与原来的单位相同；占比以 percent 计。",
            "en": "The difference of two percentages is in percentage points; a sum or difference keeps its unit; a share is in percent.",
        },
    ),
    Code(
        "derived-periods-differ",
        "error",
        {
            "zh": "时间不同：{first} 和 {second}",
            "en": "the periods differ: {first} and {second}",
        },
        {
            "zh": "用同一时间的数；只能这样比时，写 caveat 说明",
            "en": "use numbers of one period; where there are no others, write a `caveat`",
        },
        {
            "zh": "不同年份、年末数和年平均数不能直接相比。写了 caveat，这句话会印在数字旁边，例如 caveat: 分子为2023年末，分母为2010年末推算数。",
            "en": "Different years, or a year end and an average, are not alike. A caveat is printed beside the number, for example: the numerator is of 2023, the denominator an estimate for 2010.",
        },
    ),
    Code(
        "derived-regions-differ",
        "error",
        {
            "zh": "各部分的地区不同：{regions}",
            "en": "the parts are of different regions: {regions}",
        },
        {
            "zh": "用同一地区的数；确有道理的，写 caveat 说明",
            "en": "use numbers of one region, or say in `caveat` why they may be set side by side",
        },
        {
            "zh": "行名、分段或列头是省级地区的指标，就是这个地区的数。两个地区相加、相减都可以；"
            "一个地区除以另一个地区，要在 caveat 里说明，说明会印在数字旁边。",
            "en": "An indicator whose row, section or head names a province is of that region. Two regions may be "
            "added or subtracted; to divide one by another, say why in `caveat`, which is printed beside the number.",
        },
    ),
    Code(
        "derived-populations-differ",
        "error",
        {
            "zh": "统计范围不同：{populations}",
            "en": "they are counted in different populations: {populations}",
        },
        {
            "zh": "用同一范围的数；只能这样比时，写 caveat 说明",
            "en": "use numbers of one population; where there are no others, write a `caveat`",
        },
        {
            "zh": "持证残疾人和全部残疾人不是一个范围，相除得到的不是就业率。写了 caveat，这句话会印在数字旁边。",
            "en": "Certified disabled people and all disabled people are two universes: dividing one by the other gives no employment rate. A caveat is printed beside the number.",
        },
    ),
    Code(
        "derived-population-missing",
        "error",
        {
            "zh": "{parts} 没有写统计范围，不知道能不能相比",
            "en": "{parts} has no population, so it is not known whether they can be compared",
        },
        {
            "zh": "在表格说明里写上 population",
            "en": "write `population` in the sheet map",
        },
        {
            "zh": "同一份说明里不写就当作相同；不同的说明之间必须写明。",
            "en": "Inside one map, undeclared counts as equal; between two maps it must be said.",
        },
    ),
    Code(
        "share-outside-its-whole",
        "error",
        {
            "zh": "占比的两个范围互不包含：{populations}",
            "en": "neither population of this share lies in the other: {populations}",
        },
        {
            "zh": "改用 ratio，或在 populations.yaml 里写明 part_of",
            "en": "use `ratio`, or say `part_of` in populations.yaml",
        },
        {
            "zh": "占比说的是整体中的一部分；两群不同的人只能相比（ratio），不能说占比。",
            "en": "A share is a part of a whole. Two separate groups have a ratio, not a share.",
        },
    ),
    Code(
        "derived-flow-and-stock",
        "error",
        {
            "zh": "新增数（flow）和存量（stock）不能相加减",
            "en": "a flow and a stock are not added or subtracted",
        },
        {
            "zh": "存量的变化用两个时点的存量相减",
            "en": "for the change of a stock take the stock at two moments",
        },
        {
            "zh": "“新增就业”是一年里新就业的人数，不是就业人数的增加：有人新就业，也有人离开。",
            "en": "“Newly employed” counts those who found work in the year, not the growth of those in work: others left.",
        },
    ),
    Code(
        "flow-as-change",
        "error",
        {
            "zh": "“{flow}”是新增数，不能当作存量的增加来核对",
            "en": "“{flow}” is a flow and not the change of a stock",
        },
        {"zh": "去掉 agrees_with", "en": "remove `agrees_with`"},
        {
            "zh": "“新增就业”不等于就业总数比上年增加的人数，两个数对不上是正常的。",
            "en": "“Newly employed” is not the growth of those in work; the two numbers differ, and should.",
        },
    ),
    Code(
        "derived-cumulative",
        "error",
        {
            "zh": "累计数不能除以存量（也不能反过来）",
            "en": "a cumulative count is not divided by a stock, nor a stock by it",
        },
        {
            "zh": "用同一时点正在参保、正在就业的人数",
            "en": "use how many are insured or employed at one moment",
        },
        {
            "zh": "“累计参保”把中途退出的人也算在内，除以现有人数会高估覆盖面。",
            "en": "“Insured so far” still counts those who left, so the quotient would overstate the coverage.",
        },
    ),
    Code(
        "share-out-of-range",
        "error",
        {
            "zh": "占比 {value} 超出范围（{period}）",
            "en": "the share {value} is out of range ({period})",
        },
        {
            "zh": "检查单位，以及分子是不是分母的一部分",
            "en": "check the units, and whether the first is part of the second",
        },
        {
            "zh": "占比在 0 和 100% 之间。超出通常是漏写了 written_in，或分子分母写反了。",
            "en": "A share lies between 0 and 100%. Beyond it, `written_in` is missing or the two are the wrong way round.",
        },
    ),
    Code(
        "base-of-zero",
        "error",
        {"zh": "分母是零（{period}）", "en": "the base is zero ({period})"},
        {"zh": "检查这个时间的数", "en": "check the number of that period"},
        {
            "zh": "不能除以零。零有时其实是“没有数据”，应写进 missing。",
            "en": "Nothing is divided by zero. A zero is sometimes really “not available” and belongs in `missing`.",
        },
    ),
    Code(
        "derived-disagrees",
        "error",
        {
            "zh": "{period}：算出来是 {made}，公布的“{published}”是 {said}",
            "en": "{period}: calculated {made}, published as “{published}” {said}",
        },
        {
            "zh": "查清公布的数用的是哪个分母，再决定印哪一个",
            "en": "find out which base the published number has, then decide which to print",
        },
        {
            "zh": "公布的比率有时与同一篇里的人数对不上。相差超过末位的一半就不是四舍五入的缘故。",
            "en": "A published rate sometimes contradicts the numbers beside it. More than half of its last digit is not rounding.",
        },
    ),
    Code(
        "change-across-break",
        "warning",
        {
            "zh": "{after} 年和 {before} 年之间数列中断：{why}",
            "en": "the series breaks between {after} and {before}: {why}",
        },
        {
            "zh": "换用中断之后的时间；否则这句话会印在数字旁边",
            "en": "use periods after the break; otherwise this is printed beside the number",
        },
        {
            "zh": "口径变了以后，前后的差额不全是真实的增减。",
            "en": "After a change of definition, the difference is not all real growth or decline.",
        },
    ),
    Code(
        "small-base",
        "warning",
        {
            "zh": "{period}：基数“{indicator}”只有 {base}",
            "en": "{period}: the base “{indicator}” is only {base}",
        },
        {
            "zh": "改用人数来说，或合并几年再算；否则会在数字旁边注明基数很小",
            "en": "give the number itself, or put several years together; otherwise the small base is said beside the rate",
        },
        {
            "zh": "基数不足 50 时，多一两个人比率就会变好几个百分点。",
            "en": "On fewer than 50, one person more or less moves the rate by whole percentage points.",
        },
    ),
    Code(
        "change-within-one-period",
        "error",
        {
            "zh": "change 的两个数是同一时间的（{period}）",
            "en": "both numbers of the change are of one period ({period})",
        },
        {
            "zh": "给两个指标各写一个 period，或改用 difference",
            "en": "give each of the two indicators its own `period`, or use `difference`",
        },
        {
            "zh": "change 是从一个时间到另一个时间的变化；同一时间两群人的差距用 difference。",
            "en": "`change` is from one time to another; the gap between two groups at one time is a `difference`.",
        },
    ),
    Code(
        "sum-part-unknown",
        "error",
        {"zh": "parts 里的“{part}”不是指标", "en": "“{part}” under `parts` is no indicator"},
        {"zh": "改正名字{hint}", "en": "correct the name{hint}"},
        {
            "zh": "parts 用来核对各部分之和等于合计，只能写声明过的指标。",
            "en": "`parts` checks that the parts make the total; it names declared indicators.",
        },
    ),
    Code(
        "parts-differ",
        "error",
        {
            "zh": "{period}：“{total}”是 {said}，各部分（{parts}）之和是 {found}，相差 {difference}",
            "en": "{period}: “{total}” is {said}, but its parts ({parts}) make {found}, a difference of {difference}",
        },
        {
            "zh": "对照原文查是哪个数抄错了",
            "en": "compare with the original which number was copied wrongly",
        },
        {
            "zh": "相差超过四舍五入能解释的程度。网上流传的抄件常有这种错误。",
            "en": "The difference is more than rounding explains. Copies on the web often have such errors.",
        },
    ),
    Code(
        "parts-by-rounding",
        "warning",
        {
            "zh": "{period}：“{total}”是 {said}，各部分（{parts}）之和是 {found}，相差 {difference}；四舍五入很少差这么多",
            "en": "{period}: “{total}” is {said}, its parts ({parts}) make {found}, a difference of {difference}: rounding seldom makes so much",
        },
        {
            "zh": "对照原文查各部分是不是同一口径、有没有抄错",
            "en": "compare with the original whether these are the parts of this total and none was copied wrongly",
        },
        {
            "zh": "以人、户为单位的整数没有经过四舍五入，应当正好相等；以万计的数，二十次里约有一次相差这么多。",
            "en": "Counts of single persons or households are not rounded and should add up exactly; of rounded numbers about one sum in twenty differs by so much.",
        },
    ),
)
