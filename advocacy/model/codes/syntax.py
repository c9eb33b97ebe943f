"""Findings of the form of YAML."""

from __future__ import annotations

from advocacy.model.finding import Code

SYNTAX: tuple[Code, ...] = (
    Code(
        code="broken-yaml",
        severity="error",
        message={
            "zh": "文件读不下去：{reason}",
            "en": "the file cannot be read on: {reason}",
        },
        remedy={
            "zh": "请检查这一行和上一行的缩进、冒号、引号和括号",
            "en": "check indentation, colons, quotes and brackets in this line and the one before",
        },
        explanation={
            "zh": "同一层的名称要上下对齐，下一层多缩进两个空格；引号和括号要成对。改好这一处后再检查一次，后面可能还有别的问题。",
            "en": "Keys of one level are aligned, the next level is indented by two more blanks; quotes and brackets come in pairs. Check again after the cure: there may be more below.",
        },
    ),
    Code(
        code="duplicate-key",
        severity="error",
        message={
            "zh": "“{key}”写了两次，第一次在第 {line} 行",
            "en": "“{key}” stands twice, first in line {line}",
        },
        remedy={
            "zh": "删去其中一处，或者合并成一处",
            "en": "take one of them out, or join the two",
        },
        explanation={
            "zh": "同一处不能有两个相同的名称，否则只有一处会起作用，另一处会悄悄丢失。",
            "en": "One block cannot hold the same key twice: one of the two would be lost without a word.",
        },
    ),
    Code(
        code="anchor",
        severity="error",
        message={
            "zh": "不支持 YAML 的引用写法 {sign}",
            "en": "references of YAML like {sign} are not used here",
        },
        remedy={
            "zh": "把内容直接写出来；如果只是文字，请加引号",
            "en": "write the content out; if it is only text, put it in quotes",
        },
        explanation={
            "zh": "& 和 * 开头的词以及 << 在 YAML 里是引用。证据文件要让人一眼看懂，所以每处都写全。",
            "en": "Words that begin with & or *, and <<, are references in YAML. Evidence must be plain to read, so everything is written where it stands.",
        },
    ),
    Code(
        code="tag",
        severity="error",
        message={
            "zh": "不支持 YAML 的标签写法 {tag}",
            "en": "tags of YAML like {tag} are not used here",
        },
        remedy={
            "zh": "删去标签；如果只是文字，请加引号",
            "en": "take the tag out; if it is only text, put it in quotes",
        },
        explanation={
            "zh": "以 ! 开头的词在 YAML 里是标签。文字要以叹号开头时请加引号。",
            "en": "Words that begin with ! are tags in YAML. A text that begins with an exclamation mark goes in quotes.",
        },
    ),
    Code(
        code="several-documents",
        severity="error",
        message={
            "zh": "文件里有第二个“---”，后面的内容不会被读取",
            "en": "a second `---` begins here; what follows would not be read",
        },
        remedy={
            "zh": "删去“---”，或者分成两个文件",
            "en": "take out the `---`, or make two files",
        },
        explanation={
            "zh": "一个文件只写一份内容。一条证据一个文件。",
            "en": "One file holds one thing: one record, one file.",
        },
    ),
    Code(
        code="odd-key",
        severity="error",
        message={
            "zh": "这里的名称不是一个词",
            "en": "the key here is not a word",
        },
        remedy={
            "zh": "写成“名称: 内容”",
            "en": "write `name: value`",
        },
        explanation={
            "zh": "冒号前面只能是一个词或年份，不能是清单或大括号。",
            "en": "What stands before a colon is a word or a year, never a list or braces.",
        },
    ),
    Code(
        code="too-deep",
        severity="error",
        message={
            "zh": "嵌套超过 {most} 层",
            "en": "there are more than {most} levels inside each other",
        },
        remedy={
            "zh": "减少缩进层次，或者检查多余的括号",
            "en": "use fewer levels, or look for brackets too many",
        },
        explanation={
            "zh": "资料文件一般只有三四层，这里多半是缩进或括号写错了。",
            "en": "Files have three or four levels as a rule; here an indentation or a bracket is off.",
        },
    ),
)
