"""Findings of composing and of the check of text."""

from __future__ import annotations

from advocacy.model.finding import Code

TEXT: tuple[Code, ...] = (
    Code(
        code="template-mistake",
        severity="error",
        message={"zh": "模板有误：{told}", "en": "there is a mistake in the template: {told}"},
        remedy={
            "zh": "改正这一行；可用的写法见 advocacy explain templates",
            "en": "correct this line; advocacy explain templates lists what can be used",
        },
        explanation={
            "zh": "模板是 Markdown 加 Jinja。出错的模板只影响用到它的文稿。",
            "en": "Templates are Markdown with Jinja. A mistake stops only the documents that use it.",
        },
    ),
    Code(
        code="template-too-long",
        severity="error",
        message={
            "zh": "模板没完没了：循环、引用或文字太多，已停止",
            "en": "the template has no end: too many loops, parts or words; it was stopped",
        },
        remedy={
            "zh": "检查这一行的循环（for）和引用（include），减少次数或文字",
            "en": "look at the loops (for) and parts (include) on this line and cut them down",
        },
        explanation={
            "zh": "一份文稿生成时能做的事有上限，写错的循环不会拖住电脑。例如 range(12) 印十二行没有问题，range(10000000) 不行；五千行的表格远没有到上限。",
            "en": "What one document may do while it is made is bounded, so that a loop written wrongly cannot hold up the computer. range(12) for twelve rows is fine, range(10000000) is not; a table of five thousand rows is far below the bound.",
        },
    ),
    Code(
        code="value-misplaced",
        severity="error",
        message={
            "zh": "有一个值放在了不能放文字的位置 {detail}",
            "en": "a value stands where no text can stand {detail}",
        },
        remedy={
            "zh": "图表、附件要单独成段；链接地址里不要用 {{{{ }}}}",
            "en": "charts and annexes need a paragraph of their own; do not use {{{{ }}}} in a link's address",
        },
        explanation={
            "zh": "图表、附件、参考文献是整块内容，前后要空一行，不能放在句子、列表或表格里。",
            "en": "Charts, annexes and references are blocks: a blank line before and after, not inside a sentence, list or table.",
        },
    ),
    Code(
        code="markdown-unknown",
        severity="error",
        message={
            "zh": "不支持的 Markdown 写法：{detail}",
            "en": "Markdown that is not supported: {detail}",
        },
        remedy={
            "zh": "改用段落、标题、列表、引文、表格",
            "en": "use paragraphs, headings, lists, quotations and tables",
        },
        explanation={
            "zh": "文稿只用能做成无障碍 Word 文件的写法。",
            "en": "Only what can be made accessible in Word is supported.",
        },
    ),
    Code(
        code="block-misplaced",
        severity="error",
        message={
            "zh": "列表或引文里放了不能放的内容（{detail}）",
            "en": "a list or a quotation holds what cannot stand there ({detail})",
        },
        remedy={
            "zh": "标题、表格、图表、引文要写在列表和引文之外",
            "en": "put headings, tables, charts and quotations outside of lists and quotations",
        },
        explanation={
            "zh": "列表和引文里只能有段落和下一级列表，读屏软件才能读得清楚。",
            "en": "A list or quotation holds paragraphs and further lists, so that a screen reader can tell where it ends.",
        },
    ),
    Code(
        code="fence-open",
        severity="error",
        message={
            "zh": "“::: {detail}”没有结束",
            "en": "“::: {detail}” is not closed",
        },
        remedy={
            "zh": "在这一段之后另起一行写 :::",
            "en": "write ::: on a line of its own after it",
        },
        explanation={
            "zh": "没有结束的“::: 名称”会把后面的文字全部算进去。",
            "en": "A `::: name` that is not closed takes in all the text that follows.",
        },
    ),
    Code(
        code="link-without-address",
        severity="error",
        message={
            "zh": "链接“{detail}”不是完整的网址",
            "en": "the link “{detail}” is not a full address",
        },
        remedy={
            "zh": "写成 https://…… 或 mailto:……",
            "en": "write https://... or mailto:...",
        },
        explanation={
            "zh": "文稿会离开本机，链接要写全网址才打得开。",
            "en": "The document travels: only a full address still leads somewhere.",
        },
    ),
    Code(
        code="link-without-text",
        severity="error",
        message={
            "zh": "指向“{detail}”的链接没有文字",
            "en": "the link to “{detail}” has no text",
        },
        remedy={
            "zh": "在网址前的方括号里写明链接通向哪里，例如网页的名称",
            "en": "say between the brackets before the address where it leads, such as the name of the page",
        },
        explanation={
            "zh": "没有文字的链接在纸上看不见，读屏软件也只能念出网址。",
            "en": "A link without text cannot be seen on paper, and a screen reader can only read out its address.",
        },
    ),
    Code(
        code="picture-in-text",
        severity="error",
        message={
            "zh": "文字里放了图片“{detail}”，文稿不印图片",
            "en": "the text holds a picture (“{detail}”); documents print none",
        },
        remedy={
            "zh": "删去以“![”开头的这一处；数字写进 charts.yaml，用 {{{{ chart('名称') }}}} 画成图表，内容写成文字",
            "en": "take out what begins with “![”; draw figures by charts.yaml and {{{{ chart('name') }}}}, and say the rest in words",
        },
        explanation={
            "zh": "图片里的字和数字读屏软件读不到，也查不到出处，还可能带着拍摄地点等信息。图表由程序按表格里的数字画出，旁边附有同样数字的表。",
            "en": "No screen reader sees the words and numbers in a picture, nobody can trace them, and it may carry where it was taken. Charts are drawn from the figures, with a table of the same numbers beside them.",
        },
    ),
    Code(
        code="role-unknown",
        severity="error",
        message={
            "zh": "没有“{detail}”这种段落",
            "en": "there is no role “{detail}” for a paragraph",
        },
        remedy={
            "zh": "可用的有 lead、ask、key、case、meta 等，见 advocacy explain templates",
            "en": "there are lead, ask, key, case, meta and others: see advocacy explain templates",
        },
        explanation={
            "zh": "“::: 名称”给一段文字指定用途，版式按用途决定样子。",
            "en": "`::: name` says what a paragraph is for; the house style gives each its look.",
        },
    ),
    Code(
        code="table-without-caption",
        severity="error",
        message={
            "zh": "以“{detail}”开头的表格没有标题",
            "en": "the table that begins with “{detail}” has no caption",
        },
        remedy={
            "zh": "在表格前单独一段写“表：标题”",
            "en": "put a paragraph `Table: caption` before it",
        },
        explanation={
            "zh": "没有标题的表格，读屏软件的使用者无从知道它讲什么。",
            "en": "Without a caption a person who listens to the document cannot know what a table is about.",
        },
    ),
    Code(
        code="text-untranslated",
        severity="error",
        message={"zh": "这段文字缺少 {language} 文本", "en": "this text is missing in {language}"},
        remedy={
            "zh": "补上该语言，或从订单的 languages 中去掉它",
            "en": "add the language, or take it out of the order's languages",
        },
        explanation={
            "zh": "只有订购了某种语言、又印到这个字段的文稿才需要它。",
            "en": "A language is needed only where a brief orders it and prints the field.",
        },
    ),
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
        code="record-unknown",
        severity="error",
        message={
            "zh": "没有可印发的证据“{record}”",
            "en": "there is no record “{record}” that could be printed",
        },
        remedy={
            "zh": "检查编号；不公开或没有同意的证据不能印出",
            "en": "check the id; a private record, or one without consent, cannot be printed",
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
    Code(
        code="languages-differ",
        severity="error",
        message={
            "zh": "{has} 文本有“{what}”，{lacks} 文本没有",
            "en": "the {has} text has “{what}” and the {lacks} text does not",
        },
        remedy={
            "zh": "让两种语言印出同样的数字、条款和证据",
            "en": "let both languages print the same figures, provisions and records",
        },
        explanation={
            "zh": "两种语言的文稿依据同样的证据；一方多出的内容会被对方读者质疑。",
            "en": "Both languages rest on one evidence; what only one of them says will be doubted.",
        },
    ),
    Code(
        code="too-long",
        severity="warning",
        message={
            "zh": "正文有 {size} 字（词），超过文种允许的 {most}",
            "en": "the text has {size} characters or words; the genre allows {most}",
        },
        remedy={
            "zh": "精简自拟文字，或用 cases 限制案例数",
            "en": "shorten the brief's own words or limit the cases (cases:)",
        },
        explanation={
            "zh": "不计表格、脚注、参考文献和附件。限度写在 genre.yaml 的 length 中。",
            "en": "Tables, notes, references and annexes do not count. genre.yaml sets the limit under length.",
        },
    ),
)
