"""Findings of the bytes of a file: its encoding, and characters that no file may hold."""

from __future__ import annotations

from advocacy.model.finding import Code

ENCODING: tuple[Code, ...] = (
    Code(
        code="gbk-file",
        severity="error",
        message={
            "zh": "文件是 GBK 编码，不是 UTF-8（如这一行：{line}）",
            "en": "the file is in GBK, not in UTF-8 (this line, for example: {line})",
        },
        remedy={
            "zh": "用编辑器另存为 UTF-8",
            "en": "save it as UTF-8 in your editor",
        },
        explanation={
            "zh": "旧版记事本等软件默认存为 GBK。文件内容没有丢：在“另存为”里把编码改成 UTF-8 再存一次就行。",
            "en": "Older Chinese editors save in GBK. Nothing is lost: choose UTF-8 under “Save as” and save again.",
        },
    ),
    Code(
        code="utf-16-file",
        severity="error",
        message={
            "zh": "文件是 UTF-16 编码，不是 UTF-8",
            "en": "the file is in UTF-16, not in UTF-8",
        },
        remedy={
            "zh": "用编辑器另存为 UTF-8",
            "en": "save it as UTF-8 in your editor",
        },
        explanation={
            "zh": "记事本里叫“Unicode”的就是 UTF-16。在“另存为”里把编码改成 UTF-8 再存一次就行。",
            "en": "Notepad calls it “Unicode”. Choose UTF-8 under “Save as” and save again.",
        },
    ),
    Code(
        code="damaged-text",
        severity="error",
        message={
            "zh": "这里的字已经损坏，无法按 UTF-8 读取",
            "en": "the text is damaged here and cannot be read as UTF-8",
        },
        remedy={
            "zh": "补上这一处的字，并另存为 UTF-8；或者换回完好的副本",
            "en": "write these characters again and save as UTF-8, or go back to a sound copy",
        },
        explanation={
            "zh": "文件的绝大部分是 UTF-8，但有个别字残缺，多半是传输或合并文件时截断的。",
            "en": "Nearly all of the file is UTF-8, but a few bytes are broken: most often a copy or a merge cut a character in two.",
        },
    ),
    Code(
        code="forbidden-character",
        severity="error",
        message={
            "zh": "含有不能使用的字符 {character}（{description}）",
            "en": "it holds a character that cannot be used, {character} ({description})",
        },
        remedy={
            "zh": "删去这个字符；如果是项目符号，请改用“- ”",
            "en": "delete it; in place of a bullet write `- `",
        },
        explanation={
            "zh": "这类字符肉眼看不见，或者只在某一种字体里才有样子，常随网页或 Word 里的文字一起粘贴进来。删掉整个词再手工输入一遍最稳妥。",
            "en": "Such characters are invisible or have a shape in one font only; they come along when text is pasted from a web page or from Word. The surest cure is to delete the word and type it again.",
        },
    ),
    Code(
        code="tab",
        severity="error",
        message={
            "zh": "这一行有制表符（Tab）",
            "en": "there is a tab in this line",
        },
        remedy={
            "zh": "改成空格：{corrected}",
            "en": "use blanks: {corrected}",
        },
        explanation={
            "zh": "YAML 用空格缩进，不用 Tab。可以在编辑器里设置“按 Tab 键输入空格”。",
            "en": "YAML is indented with blanks, never with tabs. Most editors can be set to write blanks for the Tab key.",
        },
    ),
    Code(
        code="not-text",
        severity="error",
        message={
            "zh": "这不是文本文件，而是{found}，没有读取",
            "en": "this is no text file but {found}; it was not read",
        },
        remedy={
            "zh": "打开它，把文字抄到一个文本文件里；或者把它移出这里",
            "en": "open it and copy its words into a text file, or take it away from here",
        },
        explanation={
            "zh": "改了后缀，文件的内容并不会变。.yaml 和 .md 文件要用文本编辑器写，存为 UTF-8。",
            "en": "Another ending does not change what a file is. Files in .yaml and .md are written "
            "in a text editor and saved as UTF-8.",
        },
    ),
    Code(
        code="too-large",
        severity="error",
        message={
            "zh": "文件超过 {most}，没有读取",
            "en": "the file is larger than {most} and was not read",
        },
        remedy={
            "zh": "拆成几个文件，或者检查是否放错了文件",
            "en": "cut it into several files, or check that it is the right file",
        },
        explanation={
            "zh": "手写的资料不会这么大。表格请存为 .xlsx，旁边写一个表格说明。",
            "en": "No file written by hand is that large. Keep tables as .xlsx with a sheet map beside them.",
        },
    ),
)
