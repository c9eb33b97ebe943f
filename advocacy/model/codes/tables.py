"""Findings of how a table lies in its sheet: moved tables, sections, long tables, flag columns."""

from __future__ import annotations

from advocacy.model.finding import Code

TABLES: tuple[Code, ...] = (
    Code(
        "table-moved",
        "warning",
        {
            "zh": "整张表比说明里写的{where}了 {rows} 行，已按新的位置读取",
            "en": "the table stands {rows} rows further {where} than the map says, and was read there",
        },
        {
            "zh": "核对之后改 layout 里的行号，head_rows 现在从第 {first} 行开始",
            "en": "compare, then correct the row numbers under `layout`: the heads now begin in row {first}",
        },
        {
            "zh": "列头的文字在说明写的行里找不到，而在另外一处完整地找到，只有一处，所以断定是上面增删了行。",
            "en": "The heads are not in the rows that the map says and stand complete in one other place, so rows were inserted or deleted above the table.",
        },
    ),
    Code(
        "labels-moved",
        "warning",
        {
            "zh": "行名或时间不在 {column} 列，在 {found} 列，已按那一列读取",
            "en": "labels or periods stand in column {found}, not in {column}, and were read there",
        },
        {
            "zh": "核对之后改 label_column 或 in_column",
            "en": "compare, then correct `label_column` or `in_column`",
        },
        {
            "zh": "表里增删或调换了列。只有一列能完整认出时才这样读取。",
            "en": "Columns were inserted, deleted or moved. It is followed only where one single column can be read throughout.",
        },
    ),
    Code(
        "head-among-labels",
        "error",
        {
            "zh": "列头“{head}”所在的 {column} 列就是行名或时间那一列",
            "en": "the head “{head}” stands in column {column}, which is that of the labels or periods",
        },
        {
            "zh": "改正 label_column 或 in_column",
            "en": "correct `label_column` or `in_column`",
        },
        {
            "zh": "数值列不会同时是行名列。常见原因是表里调换了列。",
            "en": "A column of values is not that of the labels; often columns changed places.",
        },
    ),
    Code(
        "data-goes-on",
        "warning",
        {
            "zh": "数据行之后，第 {row} 行的 {column} 列还有一个时间“{text}”",
            "en": "row {row}, after the last data row, holds one more period in column {column}: “{text}”",
        },
        {
            "zh": "把 data_rows 延长到这一行；或写成 5 until 注，表格增加年份时就不用再改",
            "en": "extend `data_rows`, or write it as 5 until Note, which needs no change when a year is added",
        },
        {
            "zh": "表里插入了一行，或者新添了一年，说明里的行号就会把最后一年漏掉。",
            "en": "Where a row was inserted or a year added, fixed row numbers leave the last year out.",
        },
    ),
    Code(
        "period-after-data",
        "warning",
        {
            "zh": "数据结束之后，第 {row} 行的 {column} 列还有表里没有的时间“{text}”，旁边有数字，没有读取",
            "en": "row {row}, after the end of the data, holds a period that the table does not have, “{text}” in column {column}, with numbers; it was not read",
        },
        {
            "zh": "把这一行移到数据里（注的上面）；如果它属于另一张表，为那张表另写一份说明",
            "en": "move the row up among the data, above the notes; where it belongs to another table, write a map of its own for that",
        },
        {
            "zh": "新的一年常被加在表的最下面、注的后面。那里的行不在 data_rows 之内，最新的数就印不出来。",
            "en": "A new year is often typed at the bottom of the sheet, below the notes. Rows there lie outside `data_rows`, and the newest number would not be printed.",
        },
    ),
    Code(
        "period-differs",
        "error",
        {
            "zh": "这里写的是“{text}”，说明里写的时间是 {period}",
            "en": "this says “{text}”, and the map says that the period is {period}",
        },
        {
            "zh": "改正说明里的 fixed 或 period；如果“{text}”里的年份说的是别的事（如定义、调查的年份），在 layout 的 period 之下写 other_years: [{year}]",
            "en": "correct `fixed` or `period` in the map; where the year in “{text}” is said of something else, such as a definition, write other_years: [{year}] below `period` in `layout`",
        },
        {
            "zh": "数字上方的列头、旁边的行名或所属的小标题写着另一个时间，说明里的时间多半抄错了，所以不读这个数。",
            "en": "A head over the number, its label or its section word names another time than the map. The one in the map was probably mistyped, so the number is not read.",
        },
    ),
    Code(
        "period-doubtful",
        "warning",
        {
            "zh": "这里写的是“{text}”，表里的数读作 {period} 的",
            "en": "this says “{text}”, and the numbers are read as those of {period}",
        },
        {
            "zh": "核对是哪一年的数；如果这里的年份说的是别的事（如定义、发布的年份），在 layout 的 period 之下写 other_years: [{year}]",
            "en": "compare which time the numbers are of; where this year is said of something else, such as a definition or the publication, write other_years: [{year}] below `period` in `layout`",
        },
        {
            "zh": "标题、工作表的名字或列头写着另一个时间。发布日期、基期、“较某年”、法规和分类标准的年份不算。",
            "en": "A title, the name of the sheet or a head names another time. Days of publication, base years, comparisons and the years of laws and classifications do not count.",
        },
    ),
    Code(
        "break-undeclared",
        "warning",
        {
            "zh": "注里说口径有变或不可比（{years}）：“{text}”，说明里没有写 breaks",
            "en": "a note speaks of a break or a changed definition ({years}): “{text}”, and the map declares no break there",
        },
        {
            "zh": "核对之后在说明里写：{line}",
            "en": "compare, then write in the map: {line}",
        },
        {
            "zh": "这个数列跨过注里写的年份。写明 breaks，增减和图表就会注明前后不可比；年份写成中断前后的两年。",
            "en": "The series has values on both sides of that year. With `breaks`, changes and charts say that the years cannot be compared; write the years before and after the break.",
        },
    ),
    Code(
        "total-among-rows",
        "warning",
        {
            "zh": "“{text}”是合计的一行，row: all 把它当成了一个地区或一类",
            "en": "“{text}” is a row of the whole, and `row: all` takes it for one more row beside its parts",
        },
        {
            "zh": "用 data_rows 把这一行排除在外；要用合计数，另写一个指标，row: {text}",
            "en": "leave the row out with `data_rows`; to use the total, give it an indicator of its own with row: {text}",
        },
        {
            "zh": "数据透视表会在旁边或下面加上总计。各行相加时，总计会被再加一遍。",
            "en": "Pivot tables add a grand total below or beside their rows. Added up with them it would count twice.",
        },
    ),
    Code(
        "block-copied",
        "warning",
        {
            "zh": "{cells} 的十个数和 {other} 的完全一样",
            "en": "the ten numbers in {cells} are the same as those in {other}",
        },
        {
            "zh": "对照原始来源，看哪一处是误贴的",
            "en": "compare with the source: one of the two was probably pasted by mistake",
        },
        {
            "zh": "不同的列或行连续十个数都相同，通常是复制粘贴的错误。",
            "en": "Ten equal numbers in the same order under other heads or labels are usually a slip of copying.",
        },
    ),
    Code(
        "other-table-beside",
        "error",
        {
            "zh": "{cell} 的数左边有同名的一列，写的是“{text}”；说明取的是 {other_cell} 的“{other}”",
            "en": "nearer to the number in {cell}, a column under the same head says “{text}”; the map takes “{other}” from {other_cell}",
        },
        {
            "zh": "两张表并排放着，各有各的年份和行名：改用 {column} 列（in_column 或 label_column），或把数所在的列改对",
            "en": "two tables stand side by side, each with its own periods and labels: take those of column {column} (`in_column` or `label_column`), or correct the column of the number",
        },
        {
            "zh": "年份或行名取自一张表，数取自另一张，印出来就是错的。两列写的一样时不算。",
            "en": "With the periods or labels of one table and the numbers of the other, each number is said of something else. Where both columns say the same, nothing is wrong.",
        },
    ),
    Code(
        "row-without-period",
        "warning",
        {
            "zh": "这里有数（{text}），同一行的 {column} 列却没有时间，这个数没有读",
            "en": "there is a number here ({text}), but its row says no period in column {column}; it is not read",
        },
        {
            "zh": "时间只写在一组的第一行的，第一行未必是全组的数：用 row 写明要哪一行，或写 carry_down: true；别的数据，把 data_rows 缩短",
            "en": "where a period stands in the first row of a group only, that row may not be the one of the whole group: say with `row` which is meant, or write carry_down: true; where the row is something else, narrow `data_rows`",
        },
        {
            "zh": "年份下面分季度、分性别的表，第一行是第一季度或男性，不是全年、全体。",
            "en": "In a table with quarters or sexes below each year, the first row is that of the first quarter or of men, not of the year or of all.",
        },
    ),
    Code(
        "rows-go-on",
        "warning",
        {
            "zh": "数据行之后，第 {row} 行“{text}”还有数字",
            "en": "row {row}, after the last data row, has numbers too: “{text}”",
        },
        {
            "zh": "把 data_rows 延长到这一行；如果它不该算进去，写成 5 until {text}",
            "en": "extend `data_rows`; if it does not belong, write 5 until {text}",
        },
        {
            "zh": "row: all 取数据行里的每一行。表里添了一行，说明里的行号就会把它漏掉。",
            "en": "`row: all` takes every data row. Where the table has grown, fixed row numbers leave a row out.",
        },
    ),
    Code(
        "section-not-found",
        "error",
        {
            "zh": "{column} 列的数据行里没有“{word}”",
            "en": "no data row has “{word}” in column {column}",
        },
        {
            "zh": "照表里的文字改 one_of，或改 in_column{hint}",
            "en": "write it under `one_of` as it stands in the sheet, or correct `in_column`{hint}",
        },
        {
            "zh": "上下叠放的几张表靠这些字分开。少认出一个，它下面的行就会算到前一张表里。",
            "en": "These words tell stacked tables apart. Where one is not found, the rows below it would pass as those of the table before.",
        },
    ),
    Code(
        "section-outside-data",
        "error",
        {
            "zh": "“{word}”在 {cell}，不在数据行里",
            "en": "“{word}” stands in {cell}, outside the data rows",
        },
        {
            "zh": "数据行要包括小标题那一行：{line}",
            "en": "let the data rows include the row of that word: {line}",
        },
        {
            "zh": "叠放的几张表从各自的小标题开始，所以第一个小标题也在 data_rows 之内。",
            "en": "Stacked tables begin with their words, so the first word too lies within `data_rows`.",
        },
    ),
    Code(
        "head-at-other",
        "error",
        {
            "zh": "head_at 写的 {cell} 里是“{found}”，不是列头“{head}”",
            "en": "`head_at` names {cell}, which holds “{found}” and not the head “{head}”",
        },
        {
            "zh": "写上这个列头所在的单元格{hint}；列头就在数据上方时，删去 head_at",
            "en": "write the cell in which this head stands{hint}; where it stands over its data, delete `head_at`",
        },
        {
            "zh": "head_at 只用于列头不在数据正上方的表，写的是列头的单元格，不是标题的。",
            "en": "`head_at` is for a head that does not stand over its data; it is the cell of the head, not of a title.",
        },
    ),
    Code(
        "section-unknown",
        "error",
        {
            "zh": "sections 里的 {section} 没有“{word}”；有：{words}",
            "en": "the section {section} has no “{word}”; it has: {words}",
        },
        {"zh": "改正这个字{hint}", "en": "correct the word{hint}"},
        {
            "zh": "例如 layout 之下 sections: [{{name: sex, in_column: A, one_of: [男, 女]}}]，指标之下写 sex: 女。",
            "en": "For example sections: [{{name: sex, in_column: A, one_of: [Male, Female]}}] under `layout`, and sex: Female under the indicator.",
        },
    ),
    Code(
        "section-heading-unknown",
        "warning",
        {
            "zh": "“{text}”像一个小标题，sections 里没有它；{section}“{word}”到这里为止",
            "en": "“{text}” looks like a heading that `sections` does not name; {section} “{word}” ends here",
        },
        {
            "zh": "如果它是另一张表的开头，写进 one_of",
            "en": "where another table begins, add it under `one_of`",
        },
        {
            "zh": "一行里只有这一格有字。为免把别的表的数算进来，它下面的行不归前一个小标题。",
            "en": "It is the only filled cell of its row. The rows below it are not counted to the heading before, lest the numbers of another table slip in.",
        },
    ),
    Code(
        "row-mixed",
        "warning",
        {
            "zh": "同一个指标的各行，“{head}”一列不一样：{words}",
            "en": "the rows of this indicator differ under “{head}”: {words}",
        },
        {
            "zh": "在 row 里加上这一列要哪一个；如果它是数值的标记，写成 flag_column",
            "en": "say under `row` which of them is meant; where it marks the values, name it as `flag_column`",
        },
        {
            "zh": "长表里少写一列，就会把不同的人群或口径接成一个数列。",
            "en": "Where a column of a long table is left out, different groups or definitions are joined into one series.",
        },
    ),
    Code(
        "flag-unknown",
        "error",
        {
            "zh": "标记列里的“{text}”没有说明（{marks}）",
            "en": "the mark “{text}” in the flag column is not explained ({marks})",
        },
        {
            "zh": "写进 flags；表示没有数的写进 missing；表示一切正常的写 normal",
            "en": "add it to `flags`, to `missing` where it says why there is no value, or as `normal` where all is well",
        },
        {
            "zh": "例如 flags 之下写 p: provisional 和 Normal value: normal。不知道意思的标记可能就是“不可靠”。",
            "en": "For example p: provisional and Normal value: normal under `flags`. A mark that nobody explained may mean “unreliable”.",
        },
    ),
    Code(
        "stored-as-unit",
        "error",
        {
            "zh": "stored_as 写的是 {stored}，单位却是 {unit}",
            "en": "`stored_as` is {stored} and the unit {unit}",
        },
        {
            "zh": "stored_as 写同一个单位或一个倍数，例如 stored_as: {unit}",
            "en": "`stored_as` is the same unit or a scale, for example stored_as: {unit}",
        },
        {
            "zh": "stored_as 说明单元格里实际保存的是什么，例如显示为千人、保存的是人。",
            "en": "`stored_as` says what the cell holds where it shows something else: persons where it shows thousands.",
        },
    ),
    Code(
        "sheets-disagree",
        "error",
        {
            "zh": "“{indicator}”{period} 这里是 {value}，{cell} 里是 {other}",
            "en": "“{indicator}” {period} is {value} here and {other} in {cell}",
        },
        {
            "zh": "查清哪一个是新的或更正过的，只留一处；确实不是一回事的，改名或写明 population",
            "en": "find out which is newer or corrected and keep that one; where they are not the same, rename one or say its `population`",
        },
        {
            "zh": "两份表对同一指标、同一时间、同一地区给出不同的数，不能两个都用。",
            "en": "Two sheets give different values for one indicator, period and region; a brief cannot use both.",
        },
    ),
    Code(
        "map-source-unchecked",
        "warning",
        {
            "zh": "来源《{title}》还没有核对，它的数暂不能印出",
            "en": "nobody has checked the source “{title}” yet, so its figures cannot be printed",
        },
        {
            "zh": "核对之后在 source 里写上 checked: {{by: 谁, on: 2026-11-20}}",
            "en": "compare the sheet with its issuer and write checked: {{by: who, on: 2026-11-20}} under `source`",
        },
        {
            "zh": "写在表格说明里的来源和 sources.yaml 里的一样，要有人核对过才会印出来。",
            "en": "A source written in a sheet map is like those of sources.yaml: it is printed after somebody checked it.",
        },
    ),
    Code(
        "newer-edition",
        "note",
        {
            "zh": "《{title}》有更新的一版（{newer}），这里用的是 {date} 的",
            "en": "there is a newer edition of “{title}” ({newer}); this sheet is that of {date}",
        },
        {
            "zh": "看看 {file} 里的数有没有修订",
            "en": "see whether the numbers were revised in {file}",
        },
        {
            "zh": "发布机关和标题相同而日期更晚的，当作同一数列的新版。旧版的数可能已经修订。",
            "en": "The same publisher and title with a later date is a newer edition of the series; it may have revised older numbers.",
        },
    ),
)
