"""Findings of slips of the hand in YAML; each shows the line as it should be."""

from __future__ import annotations

from advocacy.model.finding import Code

SLIPS: tuple[Code, ...] = (
    Code(
        code="wide-colon",
        severity="error",
        message={
            "zh": "冒号用了全角“：”",
            "en": "this colon is full-width (：)",
        },
        remedy={
            "zh": "改成半角冒号加空格：{corrected}",
            "en": "use a plain colon and a blank: {corrected}",
        },
        explanation={
            "zh": "名称后面的冒号必须是英文输入法的“:”，后面空一格。正文里的全角冒号不受影响。",
            "en": "The colon after a key must be the plain `:` followed by a blank. Full-width colons inside a text are fine.",
        },
    ),
    Code(
        code="wide-comma",
        severity="error",
        message={
            "zh": "清单里用了全角“，”或“、”",
            "en": "this list has a full-width comma (， or 、)",
        },
        remedy={
            "zh": "改成半角逗号加空格：{corrected}；如果它是文字的一部分，请加引号",
            "en": "use a plain comma and a blank: {corrected}; if it belongs to a text, put the text in quotes",
        },
        explanation={
            "zh": "方括号、大括号里的各项用英文逗号“, ”隔开。写成 [a，b] 会被当成一项。",
            "en": "Items in brackets are parted by a plain `, `. Written with ， two items are read as one.",
        },
    ),
    Code(
        code="wide-bracket",
        severity="error",
        message={
            "zh": "括号用了全角",
            "en": "this bracket is full-width",
        },
        remedy={
            "zh": "改成半角括号：{corrected}",
            "en": "use plain brackets: {corrected}",
        },
        explanation={
            "zh": "清单写在英文方括号里：[a, b]。正文开头的【】要加引号。",
            "en": "A list stands in plain brackets: [a, b]. A text that begins with 【 goes in quotes.",
        },
    ),
    Code(
        code="wide-quote",
        severity="error",
        message={
            "zh": "引号用了中文引号",
            "en": "these quotation marks are curly",
        },
        remedy={
            "zh": "改成半角引号：{corrected}",
            "en": "use plain quotes: {corrected}",
        },
        explanation={
            "zh": '包住整个内容的引号必须是英文输入法的 " 。正文里的“ ”不受影响。',
            "en": 'Quotes around a whole value must be the plain ". Curly ones inside a text are fine.',
        },
    ),
    Code(
        code="wide-blank",
        severity="error",
        message={
            "zh": "这里用了全角空格或不间断空格",
            "en": "there is a full-width or non-breaking blank here",
        },
        remedy={
            "zh": "改成普通空格：{corrected}",
            "en": "use plain blanks: {corrected}",
        },
        explanation={
            "zh": "缩进和冒号后面只能用普通空格。这种空格看上去一样，多半是从网页或 Word 粘贴来的。",
            "en": "Only plain blanks can indent a line or follow a colon. The others look alike and come from web pages or Word.",
        },
    ),
    Code(
        code="missing-blank",
        severity="error",
        message={
            "zh": "冒号或短横后面少了空格",
            "en": "a blank is missing after the colon or the dash",
        },
        remedy={
            "zh": "加一个空格：{corrected}",
            "en": "add a blank: {corrected}",
        },
        explanation={
            "zh": "“名称:”和清单的“-”后面都要空一格，否则整行会被当成文字。",
            "en": "A key's colon and a list's dash are followed by a blank; without it the whole line is read as text.",
        },
    ),
    Code(
        code="colon-in-text",
        severity="error",
        message={
            "zh": "文字里有冒号，会被当成新的一项",
            "en": "the text holds a colon, which would begin a new entry",
        },
        remedy={
            "zh": "给整段文字加引号：{corrected}",
            "en": "put the whole text in quotes: {corrected}",
        },
        explanation={
            "zh": "文字里有英文冒号加空格时，要加引号，或者写在 | 下面另起一行。",
            "en": "A text that holds a colon and a blank goes in quotes, or on its own lines under |.",
        },
    ),
    Code(
        code="text-in-braces",
        severity="error",
        message={
            "zh": "大括号里的文字含有逗号或冒号，会被截断",
            "en": "a text in braces holds a comma or a colon and would be cut there",
        },
        remedy={
            "zh": "改成 {corrected}；句子最好分行写",
            "en": "write {corrected}; better, give each sentence its own line",
        },
        explanation={
            "zh": "大括号只适合写编号。句子请分行写：第一行 title:，下面缩进写 zh: …… 和 en: ……。",
            "en": "Braces are for codes only. Write sentences on lines of their own: title: and below it, indented, zh: ... and en: ....",
        },
    ),
    Code(
        code="braces-for-list",
        severity="error",
        message={
            "zh": "清单用了大括号",
            "en": "this list stands in braces",
        },
        remedy={
            "zh": "改成方括号：{corrected}",
            "en": "use brackets: {corrected}",
        },
        explanation={
            "zh": "清单写在方括号里：[a, b]。大括号里的每一项都要有名称和冒号。",
            "en": "A list stands in brackets: [a, b]. In braces each item has a key and a colon.",
        },
    ),
    Code(
        code="missing-colon",
        severity="error",
        message={
            "zh": "大括号里的这一项没有冒号和内容",
            "en": "this item in braces has neither colon nor value",
        },
        remedy={
            "zh": "补上冒号和内容：{corrected}",
            "en": "add a colon and the value: {corrected}",
        },
        explanation={
            "zh": "大括号里的每一项都写成“名称: 内容”，各项用英文逗号隔开。",
            "en": "Each item in braces is `name: value`; items are parted by commas.",
        },
    ),
    Code(
        code="sign-at-start",
        severity="error",
        message={
            "zh": "文字开头的符号在 YAML 里另有含义",
            "en": "the text begins with a sign that means something else in YAML",
        },
        remedy={
            "zh": "给整段文字加引号：{corrected}",
            "en": "put the whole text in quotes: {corrected}",
        },
        explanation={
            "zh": "以 * & @ % ! ` 或引号开头的文字要整段加引号，或者写在 | 下面另起一行。",
            "en": "A text that begins with * & @ % ! ` or a quotation mark goes in quotes as a whole, or on its own lines under |.",
        },
    ),
)
