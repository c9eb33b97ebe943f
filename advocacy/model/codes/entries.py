"""Findings of what a file says: keys, choices, dates and forms."""

from __future__ import annotations

from advocacy.model.finding import Code

ENTRIES: tuple[Code, ...] = (
    Code(
        code="unknown-key",
        severity="error",
        message={
            "zh": "没有“{key}”这个名称",
            "en": "there is no key “{key}” here",
        },
        remedy={
            "zh": "{hint}",
            "en": "{hint}",
        },
        explanation={
            "zh": "名称写错时内容会悄悄丢失，所以不认识的名称一律报错。每一类证据可用的名称见 advocacy explain fields。",
            "en": "A misspelt key would lose its content without a word, so unknown keys are refused. `advocacy explain fields` lists the keys of each kind.",
        },
    ),
    Code(
        code="missing-key",
        severity="error",
        message={
            "zh": "缺少“{key}”",
            "en": "“{key}” is missing",
        },
        remedy={
            "zh": "在这里加上“{key}: ……”",
            "en": "add `{key}: ...` here",
        },
        explanation={
            "zh": "这一项必须填写。运行 advocacy new 可以得到一份写好全部必填项的样本。",
            "en": "This must be filled in. `advocacy new` writes a starter file with everything that is required.",
        },
    ),
    Code(
        code="wrong-type",
        severity="error",
        message={
            "zh": "“{field}”应为{expected}，这里是{found}",
            "en": "“{field}” should be {expected}; here stands {found}",
        },
        remedy={
            "zh": "改正这一项{hint}",
            "en": "correct it{hint}",
        },
        explanation={
            "zh": "同样的内容要用规定的样子写，程序才知道怎么用。带前导零的号码、带冒号的文字请加引号。",
            "en": "The program must know what it reads: a list stands in brackets or under dashes, a block is indented, a text with odd signs goes in quotes.",
        },
    ),
    Code(
        code="wrong-form",
        severity="error",
        message={
            "zh": "“{field}”的写法不对：这里是{found}",
            "en": "“{field}” is not written like this: {found}",
        },
        remedy={
            "zh": "应为{expected}",
            "en": "write {expected}",
        },
        explanation={
            "zh": "这一项有固定写法，这样它在中英文文稿里都能正确印出、可以核对。",
            "en": "This field has a fixed form, so that it prints right in both languages and can be checked.",
        },
    ),
    Code(
        code="other-without-text",
        severity="error",
        message={
            "zh": "{field} 写了 other，没有写明是什么",
            "en": "{field} says other and not what it is",
        },
        remedy={
            "zh": "把 other 换成 {{other: {{zh: 【待补】, en: 【待补】}}}}，再写明是什么；文字里有逗号的，加引号",
            "en": "put {{other: {{zh: 【待补】, en: 【待补】}}}} in place of other and say what it is; a text with a comma needs quotation marks",
        },
        explanation={
            "zh": "清单里没有合适的词，就在 other 下面用自己的话写明，印出的就是这句话。只写 other 印不出内容；也不要勉强选一个不对的词。",
            "en": "Where no word of the list fits, write your own under `other`; these words are printed. `other` alone would print nothing, and a word that does not fit would print something false.",
        },
    ),
    Code(
        code="unknown-choice",
        severity="error",
        message={
            "zh": "“{field}”不能是“{value}”",
            "en": "“{field}” cannot be “{value}”",
        },
        remedy={
            "zh": "{hint}",
            "en": "{hint}",
        },
        explanation={
            "zh": "这一项只能从几个词里选一个，程序按它来分类、统计和印发。",
            "en": "This field takes one of a few words: the program sorts, counts and prints by them.",
        },
    ),
    Code(
        code="date-form",
        severity="error",
        message={
            "zh": "日期“{value}”写法不对",
            "en": "“{value}” is not how a date is written here",
        },
        remedy={
            "zh": "改成 {corrected}",
            "en": "write {corrected}",
        },
        explanation={
            "zh": "日期写成 2020-07-04，月和日都是两位数；只知道年月时写 2020-07，只知道年份时写 2020。",
            "en": "Dates are written 2020-07-04, month and day with two digits; 2020-07 or 2020 where no more is known.",
        },
    ),
    Code(
        code="no-such-day",
        severity="error",
        message={
            "zh": "没有“{value}”这一天",
            "en": "there is no such day as {value}",
        },
        remedy={
            "zh": "核对来源后改正日期",
            "en": "look the date up in the source and correct it",
        },
        explanation={
            "zh": "例如 2 月没有 30 日。",
            "en": "February, for one, has no 30th.",
        },
    ),
    Code(
        code="unknown-language",
        severity="error",
        message={
            "zh": "“{field}”下面只能写 zh 和 en，这里是“{key}”",
            "en": "“{field}” can be given in zh and en only; here stands “{key}”",
        },
        remedy={
            "zh": "改成 zh: 或 en:",
            "en": "write zh: or en:",
        },
        explanation={
            "zh": "中文写在 zh: 后面，英文写在 en: 后面。只有一种语言时可以只写一种。",
            "en": "Chinese stands after zh:, English after en:. One of them is enough where no brief needs the other.",
        },
    ),
    Code(
        code="empty-value",
        severity="error",
        message={
            "zh": "“{field}”后面没有内容",
            "en": "there is nothing after “{field}”",
        },
        remedy={
            "zh": "填写内容；不需要时删去这一行",
            "en": "fill it in, or take the line out if it is not needed",
        },
        explanation={
            "zh": "空着的一项既不能印出，也不能算作“没有”。不知道的事请写“不详”，或者删去这一项。",
            "en": "An empty field can neither be printed nor be taken for “none”. Say “not known”, or leave the field out.",
        },
    ),
)
