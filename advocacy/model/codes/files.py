"""Findings of files: house styles, and what must not be in a finished file."""

from __future__ import annotations

from advocacy.model.finding import Code

HOUSE: tuple[Code, ...] = (
    Code(
        "house-unreadable",
        "error",
        {
            "zh": "版式文件 {house} 打不开，它不是完好的 Word 文件（.docx）",
            "en": "the house style {house} cannot be opened: it is not a sound Word file (.docx)",
        },
        {
            "zh": "用 Word 或 WPS 打开它，另存为 .docx；打不开时从版本库取回原来的文件",
            "en": "open it in Word or WPS and save it as .docx, or take the earlier file back "
            "from version control",
        },
        {
            "zh": "templates/house/ 里的每个 .docx 是一种版式，文稿的样子全部来自其中的样式。"
            "旧格式 .doc、改了扩展名的文件和没有下载完的文件都不能用。",
            "en": "Each .docx in templates/house/ is a house style; the look of a brief comes "
            "from its styles alone. The old format .doc, a file with a changed ending and a file "
            "half downloaded cannot be used.",
        },
    ),
    Code(
        "house-part-broken",
        "error",
        {
            "zh": "版式 {house} 里的 {part} 是空的或者已经损坏",
            "en": "in the house style {house} the part {part} is empty or broken",
        },
        {
            "zh": "用 Word 或 WPS 打开它，另存为 .docx；打不开时从版本库取回原来的文件",
            "en": "open it in Word or WPS and save it as .docx, or take the earlier file back "
            "from version control",
        },
        {
            "zh": "Word 文件由许多部分组成：样式、编号、页眉页脚、字体、主题。坏了一个，用它生成的每份文稿都会坏；"
            "所以只停下用这种版式的文稿，其他版式照常生成。",
            "en": "A Word file is made of parts: styles, numbering, headers, footers, fonts, theme. "
            "One that is broken would break every document made with it; so the documents in this "
            "house style are not built, and those in others are.",
        },
    ),
    Code(
        "house-name-taken",
        "error",
        {
            "zh": "版式不能叫 {house}：这个名字留给修改过的草稿旁边的新文本",
            "en": "a house style cannot be called {house}: that is how the new text beside an "
            "edited draft is called",
        },
        {
            "zh": "给这个文件改一个别的名字，订单和 advocacy.yaml 里的 house 也照着改",
            "en": "give the file another name, and use that under house in orders and "
            "advocacy.yaml",
        },
        {
            "zh": "草稿改过以后，程序把新文本放在旁边，叫“文稿.zh.new.docx”。"
            "版式如果也叫 new，就分不清哪一个是新文本，哪一个是这种版式的文稿。",
            "en": "Beside a draft that somebody edited the new text is laid as NAME.zh.new.docx. "
            "With a house style called new nobody could tell one from the other.",
        },
    ),
    Code(
        "house-style-missing",
        "error",
        {
            "zh": "版式 {house} 缺少{kind}样式“{style}”",
            "en": "the house style {house} has no {kind} style called “{style}”",
        },
        {
            "zh": "在 Word 里打开这个文件，新建名为“{style}”的{kind}样式，再保存",
            "en": "open the file in Word, make a {kind} style called “{style}”, and save",
        },
        {
            "zh": "程序按名称找样式，少一个就不知道那一部分该是什么样子。"
            "样式改了名，或者类型不对（例如要段落样式而不是字符样式），也算缺少。"
            "样子随意修改，名称请保留。",
            "en": "The program finds styles by name; without one it does not know how that part "
            "should look. A style that was renamed, or is of another type (a character style where "
            "a paragraph style is meant), counts as missing. Change the look as you like and keep "
            "the name.",
        },
    ),
    Code(
        "house-numbering-missing",
        "error",
        {
            "zh": "版式 {house} 的样式“{style}”没有编号或项目符号",
            "en": "the style “{style}” of the house style {house} has no number or bullet",
        },
        {
            "zh": "在 Word 里修改样式“{style}”，点“格式”再点“编号”，给它一个编号或项目符号",
            "en": "modify the style “{style}” in Word: Format, Numbering, and choose a number or "
            "bullet for it",
        },
        {
            "zh": "列表、附件标题和参考文献的序号由样式给出，不是打进去的字，"
            "这样读屏软件才读得出，增减以后也会自动重排。",
            "en": "The numbers of lists, annex headings and references come from the style and are "
            "not typed, so that screen readers announce them and they stay right when an entry is "
            "added.",
        },
    ),
    Code(
        "house-page-missing",
        "error",
        {
            "zh": "版式 {house} 没有设定纸张大小或页边距，或者页边距之间没有剩下正文的位置",
            "en": "the house style {house} does not set the paper size and margins, or leaves no "
            "room between them",
        },
        {
            "zh": "在 Word 里打开“布局”，设定纸张大小（A4）和页边距，再保存",
            "en": "set the paper size (A4) and the margins in Word under Layout, and save",
        },
        {
            "zh": "表格和图表的宽度按版心计算，所以版式文件必须写明纸张和页边距。",
            "en": "Tables and charts are made as wide as the text, so the house style must say "
            "how large the paper and its margins are.",
        },
    ),
)

FILES: tuple[Code, ...] = (*HOUSE,)
