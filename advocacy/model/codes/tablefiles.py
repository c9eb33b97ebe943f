"""Findings of files that are not what their name or their map says, and of text tables."""

from __future__ import annotations

from advocacy.model.finding import Code

TABLE_FILES: tuple[Code, ...] = (
    Code(
        "workbook-other-form",
        "error",
        {
            "zh": "“{file}”的内容其实是 {form} 形式",
            "en": "what is in “{file}” is really in the form {form}",
        },
        {
            "zh": "把文件名的后缀改成 {form}，再改 file 一行",
            "en": "let its name end in {form} and change the line `file`",
        },
        {
            "zh": "网站上下载的表格，后缀常常和内容不符。按内容改后缀，或在 Excel、WPS 里另存一次。",
            "en": "Downloaded tables often have a name that does not fit what is in them. Change the ending of the name, or save the file again in Excel.",
        },
    ),
    Code(
        "workbook-is-page",
        "error",
        {
            "zh": "“{file}”其实是一个网页，只是名字像表格",
            "en": "“{file}” is a web page with the name of a table",
        },
        {
            "zh": "在 Excel 或 WPS 里打开，另存为 .xlsx，再改 file 一行",
            "en": "open it in Excel, save it as .xlsx and change the line `file`",
        },
        {
            "zh": "有的网站导出的“.xls”其实是网页，也可能下载到的是出错或登录的页面。打开看一看，再另存。",
            "en": "Some sites export a web page as “.xls”; it can also be an error page or a log-in page. Open it and see before you save it again.",
        },
    ),
    Code(
        "workbook-is-xml",
        "error",
        {
            "zh": "“{file}”是 Excel 2003 的 XML 表格",
            "en": "“{file}” is a table in the XML form of Excel 2003",
        },
        {
            "zh": "在 Excel 或 WPS 里打开，另存为 .xlsx，再改 file 一行",
            "en": "open it in Excel, save it as .xlsx and change the line `file`",
        },
        {
            "zh": "这种旧的 XML 形式不能直接读。另存之后请核对数字没有变。",
            "en": "This old form is not read. After saving it in the new one, compare the numbers.",
        },
    ),
    Code(
        "workbook-too-large",
        "error",
        {
            "zh": "“{file}”太大：超过 {most}，没有读取",
            "en": "“{file}” is too large: it exceeds {most} and was not read",
        },
        {
            "zh": "只保留需要的工作表或行，另存一份；或者检查是否下载错了文件",
            "en": "save a copy with the sheets or rows that are needed, or check that it is the right file",
        },
        {
            "zh": "表格文件最大 100 MB，文本表格最大 64 MB，压缩的内容展开后每部分最大 256 MB。更大的文件不是统计表，或者是有意做坏的文件。",
            "en": "A workbook may have 100 MB, a text table 64 MB, and each part of a workbook 256 MB once unfolded. What is larger is no statistical table, or was made to do harm.",
        },
    ),
    Code(
        "sheet-hidden",
        "error",
        {
            "zh": "“{file}”的工作表“{sheet}”是隐藏的",
            "en": "the sheet “{sheet}” of “{file}” is hidden",
        },
        {
            "zh": "看看为什么隐藏；确实要用，在说明里写 hidden: allow",
            "en": "see why it is hidden; to use it all the same, write hidden: allow",
        },
        {
            "zh": "隐藏的工作表常是旧稿或计算过程，看表的人看不到。写上 hidden: allow 表示有人核对过，可以用。",
            "en": "A hidden sheet is often a draft or a step of a calculation that no reader sees. hidden: allow says that somebody looked and found it sound.",
        },
    ),
    Code(
        "sheet-needed",
        "error",
        {
            "zh": "“{file}”有几张工作表，说明没有写是哪一张：{sheets}",
            "en": "“{file}” has several sheets and the map does not say which: {sheets}",
        },
        {"zh": "写上 sheet 一行", "en": "add a line `sheet`"},
        {
            "zh": "例如 sheet: 就业。只有一张工作表的文件可以不写。",
            "en": "For example sheet: Employment. A file with a single sheet needs no such line.",
        },
    ),
    Code(
        "sheet-of-text",
        "error",
        {
            "zh": "“{file}”是文本表格，没有工作表",
            "en": "“{file}” is a text table and has no sheets",
        },
        {"zh": "删去 sheet 一行", "en": "leave the line `sheet` out"},
        {
            "zh": ".csv 和 .tsv 文件里只有一张表，没有工作表的名字。",
            "en": "A .csv or .tsv file holds one table, without a name.",
        },
    ),
    Code(
        "text-nul",
        "error",
        {
            "zh": "“{file}”第 {row} 行有空字符（NUL），不是正常的文本",
            "en": "“{file}” has a NUL character in line {row}: it is no sound text",
        },
        {
            "zh": "重新下载；如果是 UTF-16 文本，写 encoding: utf-16",
            "en": "download it again; where it is text in UTF-16, write encoding: utf-16",
        },
        {
            "zh": "文本里不会有空字符。它说明文件在传输或导出时坏了，数字可能已经缺失或错位。",
            "en": "Text never holds this character. The file was damaged on its way, and numbers may be lost or shifted.",
        },
    ),
    Code(
        "text-quotes",
        "error",
        {
            "zh": "“{file}”第 {row} 行的引号不成对，这样的行太多，或者一格太长",
            "en": "in line {row} of “{file}” quotation marks do not pair, as in too many before it, or a cell is far too long",
        },
        {
            "zh": "在这一行改正引号，或者重新下载",
            "en": "mend the quotation marks in that line, or download the file again",
        },
        {
            "zh": "缺了一个引号，后面的许多行会并成一格，数字就对不上行。",
            "en": "With a quotation mark missing, many lines run together into one cell and the numbers no longer stand in their rows.",
        },
    ),
    Code(
        "row-quotes",
        "error",
        {
            "zh": "第 {row} 行（或表头）的引号不成对，不知道各格到哪里为止",
            "en": "quotation marks do not pair in row {row} or in the heads, so nobody knows where its cells end",
        },
        {
            "zh": '在这一行改正引号：格里的引号写两个（""），整格用引号括起来',
            "en": 'mend them in that row: a quotation mark inside a cell is written twice ("") and the cell put in quotation marks',
        },
        {
            "zh": "多一个或少一个引号，后面的格子就会并在一起或错开。题目、注里的引号不影响数据行，不会拦住。",
            "en": "One quotation mark too many or too few joins cells or shifts them. In titles and notes they do no harm to rows of data and are passed over.",
        },
    ),
    Code(
        "row-wide",
        "error",
        {
            "zh": "第 {row} 行有 {cells} 格，表头只有 {heads} 格{split}",
            "en": "row {row} has {cells} cells and the heads have {heads}{split}",
        },
        {
            "zh": '数里的千位逗号会把一个数切成两格：给这个数加引号（"12,345"）或去掉逗号；确实多一列的，给那一列写上列头',
            "en": 'a comma between thousands cuts a number in two: put the number in quotation marks ("12,345") or leave the comma out; where there is one more column, give it a head',
        },
        {
            "zh": "逗号分隔的文件里，没有加引号的 12,345 会被当成 12 和 345 两格，右边的数全部错开一列。",
            "en": "In a file with commas between cells, 12,345 without quotation marks is read as 12 and 345, and all that follows stands one column to the right.",
        },
    ),
    Code(
        "row-cut",
        "error",
        {
            "zh": "第 {row} 行的“{first}”和“{second}”可能是 {first},{second} 一个数，被逗号切成了两格",
            "en": "“{first}” and “{second}” in row {row} may be one number, {first},{second}, that its comma cut in two",
        },
        {
            "zh": '对照原表：是一个数的，加引号（"{first},{second}"）或去掉逗号，并补上漏掉的一格；确实是两个数的，各加引号（"{first}","{second}"）',
            "en": 'compare with the source: one number is put in quotation marks ("{first},{second}") or written without its comma, and the cell that was left out is put in; two numbers are put in quotation marks each ("{first}","{second}")',
        },
        {
            "zh": "这一列别的数都上千，只有这一行是不到一千的两格。少写一格的行，格数不变，也会错列。",
            "en": "All other numbers of the column reach a thousand, and only this row has two cells below it. A row that leaves out a cell is as wide as the others and stands in wrong columns all the same.",
        },
    ),
    Code(
        "encoding-needed",
        "error",
        {
            "zh": "“{file}”不是 UTF-8 文本，说明没有写编码",
            "en": "“{file}” is not in UTF-8, and the map does not say in which encoding it is",
        },
        {"zh": "写上 encoding 一行{likely}", "en": "add a line `encoding`{likely}"},
        {
            "zh": "例如 encoding: gb18030（大陆）、cp950 或 big5（台湾）、shift_jis（日本）。编码写错会读出乱码，所以不能猜，要写明。",
            "en": "For example encoding: gb18030 (mainland China), cp950 or big5 (Taiwan), shift_jis (Japan). A wrong one gives nonsense without an error, so it is never guessed.",
        },
    ),
    Code(
        "encoding-unknown",
        "error",
        {"zh": "没有叫“{encoding}”的编码", "en": "there is no encoding “{encoding}”"},
        {
            "zh": "写成 utf-8、gb18030、cp950、big5、shift_jis 之类",
            "en": "write utf-8, gb18030, cp950, big5, shift_jis or the like",
        },
        {
            "zh": "编码的名字要写标准的写法，例如 encoding: gb18030。",
            "en": "Write the usual name of the encoding, for example encoding: gb18030.",
        },
    ),
    Code(
        "encoding-wrong",
        "error",
        {
            "zh": "“{file}”不能按 {encoding} 读取",
            "en": "“{file}” cannot be read as {encoding}",
        },
        {"zh": "改正 encoding 一行{likely}", "en": "correct the line `encoding`{likely}"},
        {
            "zh": "文件里有这种编码没有的字节：不是编码写错了，就是文件坏了。",
            "en": "It holds bytes that this encoding does not have: either the encoding is another, or the file is damaged.",
        },
    ),
    Code(
        "encoding-differs",
        "error",
        {
            "zh": "按 {encoding} 读“{file}”，找不到说明里的列头或行名；按 {likely} 能找到",
            "en": "read as {encoding}, “{file}” lacks heads or labels of the map; read as {likely} it has them",
        },
        {"zh": "写 encoding: {likely}", "en": "write encoding: {likely}"},
        {
            "zh": "有的编码什么字节都能读，读出来却是乱码，也不报错。列头对不上，就说明编码写错了。",
            "en": "Some encodings read any bytes and give nonsense without an error. Heads that do not match give it away.",
        },
    ),
)
