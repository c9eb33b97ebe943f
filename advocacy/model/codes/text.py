"""Findings of what a text is: its template, Markdown, roles, languages and length."""

from __future__ import annotations

from advocacy.model.finding import Code

TEXT: tuple[Code, ...] = (
    Code(
        code="typed-period-differs",
        severity="error",
        message={
            "zh": "句子说的是“{said}”，而这里的 {indicator} 是 {period} 的数字",
            "en": "the sentence says “{said}”, but the figure of {indicator} is of {period}",
        },
        remedy={"zh": "{cure}", "en": "{cure}"},
        explanation={
            "zh": "不写时期的 figure() 印最新一期：表格加了一行，句子里手写的时间就不对了。手写时间旁边的数字请写明时期，或者让句子不提时间。法律、报告、调查的日期不受影响，例如“据2025年12月公布的测算”。",
            "en": "figure() without a period prints the latest: with a new row in the workbook the date typed in the sentence is wrong. Name the period in the call where you type one beside it. Dates of laws, reports and surveys are left alone, such as “by an estimate published in December 2025”.",
        },
    ),
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
        code="call-mistake",
        severity="error",
        message={
            "zh": "{name} 写得不对：{wrong}；它的写法是 {takes}",
            "en": "{name} is not written as it should be: {wrong}; it is {takes}",
        },
        remedy={
            "zh": "照这样写：{written}；全部写法见 advocacy explain templates",
            "en": "write it as in {written}; advocacy explain templates lists everything",
        },
        explanation={
            "zh": "方括号里的可以不写。文字（编号、地区、2025-12 这样的时间）要加引号，年份不用。",
            "en": "What stands in square brackets may be left out. Text (an id, a region, a period such as 2025-12) stands in quotation marks, a year does not.",
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
        code="fence-sign",
        severity="error",
        message={
            "zh": "“{detail}”不是“:::”，它和后面的文字会照原样印出",
            "en": "“{detail}” is no “:::” at the beginning of a line; it would be printed as it stands, with the words after it",
        },
        remedy={
            "zh": "另起一行，用英文输入法写三个冒号，空一格，再写用途或“record 编号”；结束处单独一行写 :::",
            "en": "on a line of its own write three ordinary colons, a blank, and the role or “record ID”; end with ::: on a line of its own",
        },
        explanation={
            "zh": "“:::”要用三个英文冒号，放在一行的开头。写成别的样子，程序不知道这些文字只随证据印出，撤回同意以后还会印。",
            "en": "A fence is three ASCII colons at the beginning of a line. Written otherwise, nothing shows that the words go with a record, and they would stay after its consent was withdrawn.",
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
        message={
            "zh": "订单“{order}”要用这个字段（{field}）的{language}，这里没有写",
            "en": "order “{order}” prints this field ({field}) in {language}, which nobody wrote",
        },
        remedy={
            "zh": "在这个字段下补写 {key}: 一行；或者从 briefs/{order}.yaml 的 languages 中去掉 {key}",
            "en": "write a line “{key}:” below this field, or take {key} out of “languages” in briefs/{order}.yaml",
        },
        explanation={
            "zh": "只有订购了某种语言、又印到这个字段的文稿才需要它。缺少一种语言，只影响这种语言的文稿。",
            "en": "A language is needed only where a brief orders it and prints the field. It stops the documents in that language and no others.",
        },
    ),
    Code(
        code="figure-without-annex",
        severity="error",
        message={
            "zh": "这个文种不印数字出处表，文稿里却有 {number} 个数字（如“{figure}”），读者查不到出处",
            "en": "this genre prints no table of where figures come from, and the document has {number} (such as “{figure}”) that nobody can trace",
        },
        remedy={
            "zh": "在这个模板末尾加一行 {{% include 'parts/annexes.md' %}}，或者去掉数字",
            "en": "add a line {{% include 'parts/annexes.md' %}} at the end of this template, or take the figures out",
        },
        explanation={
            "zh": "印出的每个数字都要能从文稿查到单元格。发布时也要靠附件A核对数字有没有被人改过。",
            "en": "Every printed figure can be traced from the document to its cell, and a release needs annex A to see whether somebody altered one.",
        },
    ),
    Code(
        code="marks-open",
        severity="note",
        message={
            "zh": "{language}草稿里还有 {number} 处待补或待核实，在{marks}下",
            "en": "the {language} draft still has marks of what is to be completed or verified ({number}), under {marks}",
        },
        remedy={
            "zh": "在这个文件里写上这一部分，或者补上 advocacy.yaml 里缺的一项；【待核实】是证据还没有人核对",
            "en": "write that part in this file, or the entry that advocacy.yaml lacks; [to be verified] stands for evidence that nobody has checked",
        },
        explanation={
            "zh": "草稿可以有【待补】【待核实】，定稿和发布不能有。",
            "en": "A draft may say [to be completed] or [to be verified]; a final text and a release may not.",
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
            "zh": "正文（{language}）有 {size} 字（词），文种最多允许 {most}",
            "en": "the text ({language}) has {size} characters or words; the genre allows {most}",
        },
        remedy={
            "zh": "精简自拟文字，或在订单里限制案例数，例如 cases: 3",
            "en": "shorten the brief's own words, or limit the cases in the order, as in cases: 3",
        },
        explanation={
            "zh": "不计表格、脚注、参考文献和附件。限度写在 genre.yaml 的 length 中。",
            "en": "Tables, notes, references and annexes do not count. genre.yaml sets the limit under length.",
        },
    ),
)
