"""Findings of single cells."""

from __future__ import annotations

from advocacy.model.finding import Code

CELLS: tuple[Code, ...] = (
    Code(
        "cell-not-number",
        "error",
        {"zh": "“{text}”不是数字（{marks}）", "en": "“{text}” is not a number ({marks})"},
        {
            "zh": "如果它表示缺数，写进 missing；如果是数字后面的记号，写进 flags",
            "en": "where it stands for a missing value, add it to `missing`; where it is a mark behind a number, to `flags`",
        },
        {
            "zh": '例如 missing 之下写 "…": not available，flags 之下写 e: estimated。括号里是字符的编码，用来分辨长得像的符号。',
            "en": 'For example "…": not available under `missing`, or e: estimated under `flags`. The codes in brackets tell marks apart that look alike.',
        },
    ),
    Code(
        "number-as-text",
        "error",
        {
            "zh": "“{text}”看起来是数字，其实是文本",
            "en": "“{text}” looks like a number and is text",
        },
        {
            "zh": "在 Excel 或 WPS 里把这一格转换为数字；整张表都是这样的，在说明里加一行 numbers: {{as_text: true}}",
            "en": "turn the cell into a number in Excel; where the whole sheet is like that, add the line numbers: {{as_text: true}} to the map",
        },
        {
            "zh": '以文本保存的数字不会参加求和，也看不出小数点和千位号的意思。只有几格的，选中后用“转换为数字”；整张表都是文本的，写 numbers，必要时连同记号，例如 numbers: {{decimal: ",", thousands: ".", as_text: true}}。',
            "en": 'A number kept as text is left out of sums, and its commas and points are guesswork. For a few cells choose “Convert to Number”; for a whole sheet write `numbers`, where needed with its signs: numbers: {{decimal: ",", thousands: ".", as_text: true}}.',
        },
    ),
    Code(
        "footnote-mark",
        "error",
        {
            "zh": "“{text}”末尾的“{mark}”是注的编号，不是数字；数是 {number}",
            "en": "“{mark}” at the end of “{text}” is the mark of a note and no digit; the number is {number}",
        },
        {
            "zh": '查看这个注，把它的意思写在 flags 之下，例如 "{mark}": provisional；注不影响这个数的，写 "{mark}": normal。不要把这一格转换为数字',
            "en": 'look up the note and write what it means under `flags`, for example "{mark}": provisional, or "{mark}": normal where it changes nothing; do not turn the cell into a number',
        },
        {
            "zh": "上标数字是脚注。把这样的单元格转换为数字，上标会变成最后一位，数就大了十倍。",
            "en": "A raised digit points to a note. Turned into a number, the cell would take it for its last digit and be ten times too large.",
        },
    ),
    Code(
        "number-with-scale",
        "error",
        {
            "zh": "“{text}”里的“{word}”是数量级，不是记号",
            "en": "“{word}” in “{text}” is a scale and no mark",
        },
        {
            "zh": "这一格只写数（{number}），数量级写在说明的 written_in；同一列数量级不同的，先换算成同一个。不要把“{word}”写进 flags",
            "en": "leave the number alone in the cell ({number}) and write its scale as `written_in`; where a column has several scales, bring its numbers into one; do not add “{word}” to `flags`",
        },
        {
            "zh": "12.5k 是 12,500，12万 是 120,000。把后面的字当作记号，数就小了千倍、万倍。",
            "en": "12.5k are 12,500. Taken for a mark, the letter would make the number a thousand times too small.",
        },
    ),
    Code(
        "number-signs",
        "error",
        {
            "zh": "“{text}”按这张表的记号读不出数；逗号若是小数点，就是 {number}",
            "en": "“{text}” is no number by the usual signs; with a comma before the decimals it is {number}",
        },
        {
            "zh": "整张表都这样写的，在说明里加一行 numbers: {{{cure}}}；只有这一格的，改正这一格",
            "en": "where the whole sheet is written so, add the line numbers: {{{cure}}} to the map; where it is this cell alone, correct it",
        },
        {
            "zh": "许多国家用逗号作小数点，用点或空格隔开千位。",
            "en": "In many countries a comma stands before the decimals, and a point or blank between thousands.",
        },
    ),
    Code(
        "count-with-decimals",
        "error",
        {
            "zh": "“{text}”有小数，而单位 {unit} 是一个一个数的{whole}；若以千、万计，就要乘上去",
            "en": "“{text}” has decimals, and {unit} are counted one by one{whole}; if it is in thousands or millions, it must be multiplied",
        },
        {
            "zh": '对照原表。以千计的写 written_in: thousand（以万计的写 written_in: 万）；点是千位号的，文本表写 numbers: {{decimal: ",", thousands: "."}}，工作簿里改正这一格；确实带小数的（平均数、加权推算）写 written_in: one',
            "en": 'compare with the source. In thousands: written_in: thousand. With a point between thousands: numbers: {{decimal: ",", thousands: "."}} for a text table, and correct the cell of a workbook. Where decimals are meant (an average, a weighted estimate): written_in: one',
        },
        {
            "zh": "没有 0.531 个人。这样的数不是以千、万计，就是把千位号打成了小数点。written_in: one 表示有人看过，小数就是小数。",
            "en": "There is no 0.531 of a person. Such a number is in thousands, or a sign between thousands was taken for a decimal point. written_in: one says that somebody looked and the decimals are meant.",
        },
    ),
    Code(
        "number-two-readings",
        "error",
        {
            "zh": "“{text}”可以是 {first}，也可以是 {second}",
            "en": "“{text}” can be {first} and can be {second}",
        },
        {
            "zh": '对照原表，在说明里写明记号：逗号是小数点的写 numbers: {{decimal: ",", thousands: "."}}，点是小数点的写 numbers: {{decimal: ".", thousands: ","}}',
            "en": 'compare with the source and say its signs: numbers: {{decimal: ",", thousands: "."}} where a comma stands before the decimals, numbers: {{decimal: ".", thousands: ","}} where a point does',
        },
        {
            "zh": "有的国家用逗号作小数点。用分号隔开的文件多半如此，比率也不会上千，所以这里不替人猜。",
            "en": "In many countries a comma stands before the decimals: mostly so in files with semicolons between cells, and a rate does not reach thousands. Nobody guesses here.",
        },
    ),
    Code(
        "cell-empty",
        "error",
        {"zh": "单元格是空的", "en": "the cell is empty"},
        {
            "zh": '填上数字；没有公布的，在说明里写 missing，之下写 "": not published',
            "en": 'fill it in; where the number was never published, write "": not published under `missing`',
        },
        {
            "zh": "空格不等于零。要说明空着是什么意思，文稿里才能如实写“未公布”。",
            "en": "Empty is not zero. Say what it means, so that the brief can say “not published”.",
        },
    ),
    Code(
        "formula-without-value",
        "error",
        {
            "zh": "公式没有保存计算结果",
            "en": "the formula has no stored result",
        },
        {
            "zh": "在 Excel 或 WPS 里打开、重新计算、保存",
            "en": "open the workbook in Excel, let it calculate, and save it",
        },
        {
            "zh": "本程序不替表格算公式，只读上次保存的结果。由别的软件生成的表格常常没有结果。",
            "en": "Formulas are not calculated here: the stored result is read. Workbooks made by other programs often have none.",
        },
    ),
    Code(
        "cell-error",
        "error",
        {"zh": "单元格里是错误值 {text}", "en": "the cell holds the error {text}"},
        {"zh": "在表里改正公式", "en": "correct the formula in the sheet"},
        {
            "zh": "#REF!、#DIV/0!、#N/A 之类表示公式坏了，后面没有数字可用。",
            "en": "#REF!, #DIV/0!, #N/A and the like mean that the formula is broken: there is no number behind it.",
        },
    ),
    Code(
        "cell-comment",
        "warning",
        {"zh": "这一格有批注：{comment}", "en": "the cell has a comment: {comment}"},
        {
            "zh": "看批注是否影响这个数；需要时写成 flags、breaks 或 caveat",
            "en": "see whether it changes what the number means, and if so write it as a flag, a break or a caveat",
        },
        {
            "zh": "批注不会印进文稿。要紧的说明（口径变了、数字修订过）应写进表格说明，才会跟着数字一起印出来。",
            "en": "Comments are not printed. What matters (a change of definition, a revision) belongs in the sheet map, from where it is printed with the number.",
        },
    ),
    Code(
        "format-hides-value",
        "error",
        {
            "zh": "数字格式 {format} 使显示的数与保存的数（{value}）不同",
            "en": "the number format {format} shows another number than the cell holds ({value})",
        },
        {
            "zh": "写明这一列存的是什么，例如 stored_as: persons；百分数格式的列写 stored_as: fraction；只显示记号的，写进 missing",
            "en": "say what the column holds, for example stored_as: persons, in percent format stored_as: fraction; where only a mark is seen, add it to `missing`",
        },
        {
            "zh": "格式可以把人数显示成千人，把 0.51 显示成 51%，把小数目显示成星号。例如表头写“千人”、格式是 #,##0,、格里存的是人数，就写 written_in: thousand 和 stored_as: persons。",
            "en": "A format can show persons as thousands, 0.51 as 51%, or a small count as a star. Where the head says thousands, the format is #,##0, and the cells hold persons, write written_in: thousand and stored_as: persons.",
        },
    ),
    Code(
        "stored-as-differs",
        "error",
        {
            "zh": "说明写 stored_as: {declared}，而格式 {format} 对保存的数（{value}）不是这样显示的",
            "en": "the map says stored_as: {declared}, but the format {format} does not show the stored number ({value}) that way",
        },
        {
            "zh": "对照表里显示的数，改正 stored_as 或 written_in；显示的就是保存的数，就删去 stored_as",
            "en": "compare with what the sheet shows and correct `stored_as` or `written_in`; where it shows what it holds, leave `stored_as` out",
        },
        {
            "zh": "written_in 是看表的人看到的单位，stored_as 是格子里存的单位，两者之差要和数字格式一致。发布机关换了格式或单位，就会对不上。",
            "en": "`written_in` is the scale that a reader sees, `stored_as` the one that the cells hold; the number format must account for the difference. It no longer does where the issuer changed the one or the other.",
        },
    ),
    Code(
        "cell-hidden",
        "error",
        {
            "zh": "这个数在隐藏的{part}里",
            "en": "the value stands in a hidden {part}",
        },
        {
            "zh": "看看为什么隐藏；确实要用，在说明里写 hidden: allow",
            "en": "see why it is hidden; to use it all the same, write hidden: allow",
        },
        {
            "zh": "隐藏的行列常是旧数或计算过程，看表的人看不到。写上 hidden: allow 表示有人核对过，可以用。",
            "en": "Hidden rows and columns often hold old numbers or steps of a calculation that no reader sees. hidden: allow says that somebody looked and found them sound.",
        },
    ),
    Code(
        "formula-outside",
        "warning",
        {
            "zh": "这个数来自别的文件：={formula}",
            "en": "the value comes from another file: ={formula}",
        },
        {
            "zh": "核对这个数；能找到那个文件的，请直接用那个文件",
            "en": "check the value; where the other file can be had, use that one",
        },
        {
            "zh": "公式引用了另一个工作簿，这里读到的是上次保存的结果，无法知道它是不是最新的、对不对。",
            "en": "The formula refers to another workbook. What is read is the result that was stored last: nobody can tell from here whether it is right or up to date.",
        },
    ),
    Code(
        "value-not-expected",
        "error",
        {
            "zh": "说明里记的是 {expected}，表里现在是 {found}",
            "en": "the map expects {expected}, the sheet now has {found}",
        },
        {
            "zh": "查清为什么变了，再改 expect 或改表",
            "en": "find out why it changed, then correct `expect` or the sheet",
        },
        {
            "zh": "expect 是写说明时看到的数。对不上，可能是表改版、串行、或发布机关修订了数字。",
            "en": "`expect` is what was seen when the map was written. A difference means a new layout, a shifted row, or a revision by the issuer.",
        },
    ),
    Code(
        "expect-many",
        "error",
        {
            "zh": "expect 只写了一个数 {value}，而这个指标有几个时间：{periods}",
            "en": "`expect` gives one number, {value}, but there are several periods: {periods}",
        },
        {
            "zh": "写明是哪个时间的数",
            "en": "say of which period it is",
        },
        {
            "zh": "在 expect 之下写时间和数，例如 2023: 906.1。",
            "en": "Write the period and the number under `expect`, for example 2023: 906.1.",
        },
    ),
)
