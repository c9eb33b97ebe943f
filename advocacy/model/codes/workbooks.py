"""Findings of workbooks and of where a sheet map looks in them."""

from __future__ import annotations

from advocacy.model.finding import Code

WORKBOOKS: tuple[Code, ...] = (
    Code(
        "workbook-refused",
        "error",
        {"zh": "“{file}”打不开：{reason}", "en": "“{file}” cannot be opened: {reason}"},
        {
            "zh": "检查权限，或者换成一个普通文件",
            "en": "check its permissions, or put an ordinary file in its place",
        },
        {
            "zh": "操作系统不让程序读取这个文件，或者它不是普通文件，而是文件夹、管道或者设备。",
            "en": "The operating system does not let the program read it, or it is no ordinary file but a folder, a pipe or a device.",
        },
    ),
    Code(
        "workbook-missing",
        "error",
        {"zh": "找不到表格文件“{file}”", "en": "the workbook “{file}” is not there"},
        {
            "zh": "把它放在说明文件旁边，或改正 file 一行{hint}",
            "en": "put it beside the sheet map, or correct the line `file`{hint}",
        },
        {
            "zh": "表格说明和它说明的表格放在同一个文件夹里。文件名要连同后缀写全，例如 file: employment.xlsx。",
            "en": "A sheet map and its workbook stand in the same folder. Write the whole name: file: employment.xlsx.",
        },
    ),
    Code(
        "workbook-elsewhere",
        "error",
        {"zh": "file 只能写文件名：“{file}”", "en": "`file` must be a name alone: “{file}”"},
        {
            "zh": "把表格放到说明文件旁边，只写文件名",
            "en": "put the workbook beside the sheet map and write only its name",
        },
        {
            "zh": "为了让数字跟着资料一起走，表格必须和说明放在一起，不能指向别的文件夹。例如 file: employment.xlsx。",
            "en": "Figures travel with the evidence, so the workbook must stand beside its map and not in another folder. Write: file: employment.xlsx.",
        },
    ),
    Code(
        "workbook-form",
        "error",
        {"zh": "“{file}”不是能读的表格形式", "en": "“{file}” is in no form that can be read"},
        {
            "zh": "在 Excel 或 WPS 里另存为 .xlsx，再改 file 一行",
            "en": "save it as .xlsx and change the line `file`",
        },
        {
            "zh": "能读的有 .xlsx、.xls、.ods、.csv 和 .tsv。另存之后请核对数字没有变。",
            "en": "The forms are .xlsx, .xls, .ods, .csv and .tsv. After saving in a new form, compare the numbers.",
        },
    ),
    Code(
        "workbook-locked",
        "error",
        {"zh": "“{file}”设了密码，打不开", "en": "“{file}” is protected by a password"},
        {
            "zh": "在 Excel 或 WPS 里取消打开密码，再保存",
            "en": "remove the password for opening it and save it again",
        },
        {
            "zh": "加密的表格读不出数字。写进文稿的数字本来就要公开，表格里不应有需要加密的内容。",
            "en": "No number can be read from an encrypted workbook. What a brief prints is public, so its workbook should hold nothing that needs a password.",
        },
    ),
    Code(
        "workbook-unreadable",
        "error",
        {"zh": "“{file}”的内容不是表格", "en": "what is in “{file}” is not a workbook"},
        {"zh": "重新下载或重新保存这个文件", "en": "download or save the file again"},
        {
            "zh": "下载的表格有时其实是网页，或者是改了名字的别的文件。用 Excel 或 WPS 打开看一看。",
            "en": "A downloaded “workbook” is sometimes a web page or another file with a new name. Open it in Excel to see.",
        },
    ),
    Code(
        "workbook-damaged",
        "error",
        {"zh": "“{file}”已损坏或不完整", "en": "“{file}” is damaged or cut short"},
        {"zh": "重新下载或从备份恢复", "en": "download it again or restore it from a backup"},
        {
            "zh": "文件开头像表格，但后面的内容缺了或坏了，常见于下载中断。",
            "en": "It begins like a workbook but the rest is missing or broken, as after an interrupted download.",
        },
    ),
    Code(
        "workbook-changed",
        "error",
        {
            "zh": "“{file}”不是写说明时的那个文件",
            "en": "“{file}” is not the file that the map was written for",
        },
        {
            "zh": "核对数字之后，把 sha256 改为 {found}",
            "en": "compare the numbers, then set sha256 to {found}",
        },
        {
            "zh": "sha256 把说明和一个确定的文件锁在一起。文件换了，要先核对，再改这一行。",
            "en": "`sha256` ties the map to one exact file. Where the file is another, compare it first and then change the line.",
        },
    ),
    Code(
        "sheet-not-found",
        "error",
        {
            "zh": "“{file}”里没有工作表“{sheet}”；有：{sheets}",
            "en": "“{file}” has no sheet “{sheet}”; it has: {sheets}",
        },
        {"zh": "改正 sheet 一行{hint}", "en": "correct the line `sheet`{hint}"},
        {
            "zh": "sheet 写工作表下方标签上的名字，一字不差；隐藏的工作表也列在上面。",
            "en": "`sheet` is the name on the tab, letter by letter; hidden sheets are listed too.",
        },
    ),
    Code(
        "head-needed",
        "error",
        {
            "zh": "指标“{indicator}”没有说在哪一列",
            "en": "the indicator “{indicator}” does not say which column it stands in",
        },
        {
            "zh": "写上列头，例如 head: 就业人数",
            "en": "write its head, for example head: Employed persons",
        },
        {
            "zh": "先写列头的文字（head），必要时再写列号（column）作为第二重核对。",
            "en": "Write the words of the head first (`head`), and the column (`column`) as a second witness where needed.",
        },
    ),
    Code(
        "head-not-found",
        "error",
        {
            "zh": "第 {rows} 行里没有列头“{head}”；有：{heads}",
            "en": "no head “{head}” in row {rows}; there are: {heads}",
        },
        {
            "zh": "照表里的文字改 head，或改 head_rows{hint}",
            "en": "write `head` as it stands in the sheet, or correct `head_rows`{hint}",
        },
        {
            "zh": "列头按表里的原文写，空格、全半角和大小写不计。",
            "en": "A head is written as it stands in the sheet; blanks, full or half width and capitals do not count.",
        },
    ),
    Code(
        "head-changed",
        "error",
        {
            "zh": "这里的列头应是“{head}”，现在是“{found}”",
            "en": "the head here should be “{head}” and is now “{found}”",
        },
        {
            "zh": "看看这一列是不是还是同样的内容，再改 head 或 column；要的是另一张表的，把 head_rows 写成那张表的表头行",
            "en": "see whether the column still holds the same thing, then correct `head` or `column`; where the numbers of another table are meant, write its rows of heads as `head_rows`",
        },
        {
            "zh": "发布机关改了列头，可能只是换了说法，也可能换了口径。核对之后再改说明。",
            "en": "The issuer changed the head: perhaps only the words, perhaps what is counted. Compare before you change the map.",
        },
    ),
    Code(
        "head-elsewhere",
        "error",
        {
            "zh": "列头“{head}”不在 {column} 列，在 {cells}",
            "en": "the head “{head}” is not in column {column} but in {cells}",
        },
        {
            "zh": "改正 column；如果列头和数据确实错开，用 head_at 写明列头的位置",
            "en": "correct `column`; where head and data really stand apart, say where the head is with `head_at`",
        },
        {
            "zh": "文字和位置对不上，就不知道哪个对。常见原因是表里插入了一列。列头确实错开一列时这样写：column: H 和 head_at: I3。",
            "en": "Where word and place disagree, nobody knows which is right; often a column was inserted. Where a head stands one column off, write: column: H and head_at: I3.",
        },
    ),
    Code(
        "head-not-unique",
        "error",
        {
            "zh": "列头“{head}”不止一处：{cells}",
            "en": "the head “{head}” stands in several places: {cells}",
        },
        {
            "zh": "从最上一行起写成列表，或加上 column",
            "en": "write the heads from the top row down as a list, or add `column`",
        },
        {
            "zh": "例如 head: [城镇, 就业人数]，表示“城镇”之下的“就业人数”。",
            "en": "For example head: [Urban, Employed] means “Employed” under “Urban”.",
        },
    ),
    Code(
        "row-not-found",
        "error",
        {"zh": "数据行里没有“{row}”", "en": "no data row is called “{row}”"},
        {
            "zh": "照表里的文字改 row，或改 label_column、data_rows{hint}",
            "en": "write `row` as it stands in the sheet, or correct `label_column` or `data_rows`{hint}",
        },
        {
            "zh": "行名在 label_column 那一列里找，只在 data_rows 的范围内找。",
            "en": "Row labels are looked up in `label_column`, and only inside `data_rows`.",
        },
    ),
    Code(
        "data-end-not-found",
        "error",
        {
            "zh": "{column} 列里没有以“{until}”开头的行，不知道数据到哪里结束",
            "en": "no row in column {column} begins with “{until}”, so the end of the data is not known",
        },
        {"zh": "改正 data_rows{hint}", "en": "correct `data_rows`{hint}"},
        {
            "zh": "data_rows: 5 until 注 表示从第 5 行起，到以“注”开头的那一行之前为止；也可以写 5-12。",
            "en": "data_rows: 5 until Note means from row 5 to the row before the one that begins with “Note”; 5-12 is possible too.",
        },
    ),
    Code(
        "period-form",
        "error",
        {
            "zh": "“{text}”不是 {form} 形式的时间",
            "en": "“{text}” is not a period of the form {form}",
        },
        {
            "zh": "改正这个单元格，或改 layout 里 period 的 as",
            "en": "correct the cell, or `as` of the period in `layout`",
        },
        {
            "zh": "可用的形式：YYYY、YYYY年、民国YYY年、Mmm YYYY、Mmm-Mmm YYYY、YYYY/YY（四月至次年三月）、YYYY Qn、YYYY Hn（2023年上半年）、YYYY-MM、YYYY年M月、YYYY年M-M月、YYYY-MM-DD、date（真正的日期）、era years（令和5年）。注释行请用 data_rows 排除。",
            "en": "The forms are YYYY, YYYY年, 民国YYY年, Mmm YYYY, Mmm-Mmm YYYY, YYYY/YY (April to March), YYYY Qn, YYYY Hn (2023 H1), YYYY-MM, YYYY年M月, YYYY年M-M月, YYYY-MM-DD, date (a real date) and era years (令和5年). Leave rows of notes out with `data_rows`.",
        },
    ),
    Code(
        "period-impossible",
        "error",
        {"zh": "没有“{period}”这个时间", "en": "there is no such period: “{period}”"},
        {
            "zh": "写成 2023、2023-09 或 2023-09-30",
            "en": "write it as 2023, 2023-09 or 2023-09-30",
        },
        {
            "zh": "fixed 是整张表共同的时间，例如 fixed: 2006。",
            "en": "`fixed` is the period of the whole table, for example fixed: 2006.",
        },
    ),
    Code(
        "period-not-found",
        "error",
        {
            "zh": "表里没有 {period} 的数；有：{periods}",
            "en": "the sheet has no value for {period}; it has: {periods}",
        },
        {"zh": "改正说明里的时间", "en": "correct the period in the map"},
        {
            "zh": "说明里的时间（period 或 expect）要是表里有的；换了新表以后旧年份可能不在了。",
            "en": "A period in the map (`period` or `expect`) must stand in the sheet; a newer sheet may have dropped old years.",
        },
    ),
    Code(
        "period-twice",
        "error",
        {
            "zh": "{period} 不止一个单元格：{cells}",
            "en": "{period} has several cells: {cells}",
        },
        {
            "zh": "加上 row 写明是哪一行，或缩小 data_rows",
            "en": "say which row with `row`, or narrow `data_rows`",
        },
        {
            "zh": "一个指标在一个时间只能有一个数。表里叠着几张表，或年份之后又有月份时，会出现这种情况。",
            "en": "An indicator has one value a period. Stacked tables, or months below the years, lead to this.",
        },
    ),
)
