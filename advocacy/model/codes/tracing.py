"""Findings about Word files that come back, and their figures."""

from __future__ import annotations

from advocacy.model.finding import Code

TRACING: tuple[Code, ...] = (
    Code(
        code="word-file-missing",
        severity="error",
        message={
            "zh": "无法打开 {name}：{reason}",
            "en": "{name} cannot be opened: {reason}",
        },
        remedy={
            "zh": "请检查文件名和所在文件夹",
            "en": "check the name and the folder",
        },
        explanation={
            "zh": "没有这个文件、它是一个文件夹，或者没有读取权限。",
            "en": "There is no such file, it is a folder, or you may not read it.",
        },
    ),
    Code(
        code="not-a-word-file",
        severity="error",
        message={
            "zh": "{name} 不是 Word 文件（.docx），而是{found}",
            "en": "{name} is not a Word file (.docx) but {found}",
        },
        remedy={
            "zh": "请用 Word、WPS 或 LibreOffice 打开，另存为 .docx",
            "en": "open it in Word, WPS or LibreOffice and save it as .docx",
        },
        explanation={
            "zh": "只改扩展名不会改变文件的格式。旧式 .doc 和 .wps 要另存为 .docx 才能读取。",
            "en": "Another extension does not make another format. Old .doc and .wps files can be "
            "read once they are saved as .docx.",
        },
    ),
    Code(
        code="word-file-protected",
        severity="error",
        message={
            "zh": "{name} 设有打开密码，无法读取",
            "en": "{name} is protected by a password and cannot be read",
        },
        remedy={
            "zh": "请发件人去掉密码，或打开后另存一份不带密码的文件",
            "en": "ask the sender for a copy without a password, or open it and save one",
        },
        explanation={
            "zh": "加密文件里的文字和标记都读不出来。",
            "en": "Neither text nor marks can be read from an encrypted file.",
        },
    ),
    Code(
        code="word-file-macro",
        severity="error",
        message={
            "zh": "{name} 含有宏，不予读取",
            "en": "{name} holds macros and is not read",
        },
        remedy={
            "zh": "请另存为不带宏的 .docx；不认识的发件人寄来的宏文件不要打开",
            "en": "save it as .docx without macros; do not open macro files from unknown senders",
        },
        explanation={
            "zh": "本程序生成的文件从不含宏，宏一定是别处加上的，有可能是病毒。",
            "en": "No file of this program holds macros, so they were added elsewhere and may be "
            "harmful.",
        },
    ),
    Code(
        code="word-file-damaged",
        severity="error",
        message={
            "zh": "{name} 已损坏（{part}），无法读取",
            "en": "{name} is damaged ({part}) and cannot be read",
        },
        remedy={
            "zh": "请发件人发一份较早的副本，或另存为 .odt 再转成 .docx",
            "en": "ask the sender for an earlier copy, or for an .odt to be saved as .docx again",
        },
        explanation={
            "zh": "下载或发送中断会截断文件；LibreOffice 7.4 保存带修订的文件时也可能写坏。",
            "en": "A broken-off download cuts a file short; LibreOffice 7.4 is known to damage some "
            "files with tracked changes when it saves them.",
        },
    ),
    Code(
        code="word-file-suspect",
        severity="error",
        message={
            "zh": "{name} 的结构可疑（{part}），不予读取",
            "en": "{name} is built in a suspect way ({part}) and is not read",
        },
        remedy={
            "zh": "请不要打开，并向发件人核实",
            "en": "do not open it, and ask the sender about it",
        },
        explanation={
            "zh": "文件解压后大得不合常理、含有重名部件，或者含有 Word 从不写入的声明，可能是有意做成的。",
            "en": "It unpacks to an absurd size, holds two parts of one name, or declarations that "
            "Word never writes; it may have been made to do harm.",
        },
    ),
    Code(
        code="figure-not-found",
        severity="warning",
        message={
            "zh": "{name} 中找不到“{text}”这个数字",
            "en": "the figure “{text}” is not in {name}",
        },
        remedy={
            "zh": "请照文中的样子写，例如 906.1万人；不写数字则列出全部",
            "en": "write it as it is printed, such as 9.061 million; without a figure all are "
            "listed",
        },
        explanation={
            "zh": "只能追溯来自表格或证据计数的数字；日期、条文号和证据原文里的数字不在附件A中。",
            "en": "Only figures out of a workbook or a count of records are traced; dates, articles "
            "and numerals in the words of a record are not in Annex A.",
        },
    ),
    Code(
        code="figures-untraceable",
        severity="error",
        message={
            "zh": "{name} 中既没有数字标记，也没有附件A",
            "en": "{name} has neither marks of figures nor an Annex A",
        },
        remedy={
            "zh": "请改用草稿文件夹中的原文件，或带附件的副本",
            "en": "use the original in the drafts folder, or a copy with its annexes",
        },
        explanation={
            "zh": "附件可能被删去，或者文件不是本程序生成的。",
            "en": "The annexes may have been removed, or the file was not made by this program.",
        },
    ),
    Code(
        code="figure-row-missing",
        severity="warning",
        message={
            "zh": "“{text}”带有标记，但附件A中没有它的出处",
            "en": "“{text}” has a mark, but Annex A has no row for it",
        },
        remedy={
            "zh": "附件A可能被改过，请与草稿文件夹中的原文件对照",
            "en": "Annex A may have been edited: compare it with the original in the drafts folder",
        },
        explanation={
            "zh": "每个数字的出处都写在附件A的一行里；少了这一行，就只能从原文件追溯。",
            "en": "Where a figure comes from stands in its row of Annex A; without the row it can "
            "be traced only from the original.",
        },
    ),
    Code(
        code="figure-ambiguous",
        severity="note",
        message={
            "zh": "附件A中有{rows}行印作“{text}”，无法断定文中指的是哪一行",
            "en": "{rows} rows of Annex A print “{text}”, and which one is meant cannot be told",
        },
        remedy={
            "zh": "请逐行核对统计内容，或改用草稿文件夹中的原文件",
            "en": "compare what each row counts, or use the original in the drafts folder",
        },
        explanation={
            "zh": "这份文件里的数字标记已经丢失，只能按字面对应；字面相同的都列出来，不替您选择。",
            "en": "The marks of the figures are gone from this file, so they are matched by their "
            "text; all that read the same are listed, none is chosen for you.",
        },
    ),
    Code(
        code="figure-changed",
        severity="warning",
        message={
            "zh": "文中写作“{text}”，而附件A（{number}）写作“{printed}”：生成之后有人改过",
            "en": "the text has “{text}” but Annex A ({number}) has “{printed}”: it was changed "
            "after it was built",
        },
        remedy={
            "zh": "请核对原始表格；要改数字，应改表格后重新生成",
            "en": "check the workbook; to change a figure, change the workbook and build again",
        },
        explanation={
            "zh": "手工改动的数字不再有出处，收文机关按附件核对时会发现不符。",
            "en": "A figure changed by hand has no source any more, and whoever checks it against "
            "the annex will notice.",
        },
    ),
    Code(
        code="figure-renewed",
        severity="warning",
        message={
            "zh": "正文和附件A（{number}）都写作“{text}”，而生成时是“{was}”",
            "en": "text and Annex A ({number}) both have “{text}”, which was built as “{was}”",
        },
        remedy={
            "zh": "如果用 refresh 更新过，不必处理；否则有人改了两处，请核对原始表格",
            "en": "where refresh brought it up to date nothing is to be done; else somebody changed "
            "both: check the workbook",
        },
        explanation={
            "zh": "advocacy refresh 同时更新正文和附件；文件本身看不出是 refresh 还是人改的。release 会按当前的表格再核对一遍。",
            "en": "advocacy refresh renews text and annex alike; the file alone does not tell it from "
            "a person. release holds every figure against the workbooks of today.",
        },
    ),
)
