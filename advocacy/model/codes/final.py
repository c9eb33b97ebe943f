"""Findings of the check of a text that is to be final, and of a finished file."""

from __future__ import annotations

from advocacy.model.finding import Code

FINAL: tuple[Code, ...] = (
    Code(
        code="mark-left",
        severity="error",
        message={
            "zh": "{language} 定稿里还有“{mark}”，在“{under}”下：{words}",
            "en": "the final {language} text still says “{mark}” under “{under}”: {words}",
        },
        remedy={
            "zh": "补上内容：【待补】多半缺文稿自拟文字的一部分，或者 advocacy.yaml 里的一项；【待核实】是证据还没有人核对",
            "en": "fill it in: [to be completed] mostly stands for a part of the brief's own words or an entry of advocacy.yaml, [to be verified] for evidence that nobody has checked",
        },
        explanation={
            "zh": "草稿可以留待补、待核实的标记，定稿不能。",
            "en": "A draft may keep marks of what is to be completed or verified; a final text may not.",
        },
    ),
    Code(
        code="release-unconfirmed-value",
        severity="error",
        message={
            "zh": "{language} 文本说“{name}”到 {until} {said}，而表中 {newer} 未核实的数方向相反，不能发布",
            "en": "the {language} text says that “{name}” {said} up to {until}, and a number of {newer} that is not verified points the other way: it cannot be released",
        },
        remedy={
            "zh": "核实这个数；一时核实不了，在旁边写 {call}，再生成一次",
            "en": "verify that number; as long as nobody can, write {call} beside it and build again",
        },
        explanation={
            "zh": "草稿里只是提醒（newer-unconfirmed-value）；交出去以前，要么核实，要么照实注明。",
            "en": "For a draft this is a warning (newer-unconfirmed-value). Before it is handed over the number is verified, or disclosed.",
        },
    ),
    Code(
        code="not-final",
        severity="error",
        message={
            "zh": "“{name}”还不能定稿，未了结的检查结果：{open}",
            "en": "“{name}” cannot be final; open findings: {open}",
        },
        remedy={
            "zh": "逐条处理后再运行 advocacy build --final",
            "en": "deal with each of them, then run advocacy build --final again",
        },
        explanation={
            "zh": "定稿不带任何与它有关的错误或警告。草稿照常可以生成。",
            "en": "A final text carries no error and no warning that concerns it. Drafts can be built as before.",
        },
    ),
    Code(
        code="consent-lapsed",
        severity="error",
        message={
            "zh": "“{name}”的同意已经到期或撤回，而它属于要定稿的“{order}”",
            "en": "the consent to “{name}”, which belongs in the final text of “{order}”, has expired or was withdrawn",
        },
        remedy={
            "zh": "重新取得同意，或删去这份证据；到期而要留存的写 private: true",
            "en": "ask for consent again or delete the record; where it may be kept, write private: true",
        },
        explanation={
            "zh": "文稿里已经没有这份证据。定稿以前要先决定它的去留：撤回同意的应当删除（个人信息保护法第四十七条）。",
            "en": "The text no longer tells of it. Before a text is final somebody decides what becomes of the record: after a withdrawal it is deleted (Personal Information Protection Law, art. 47).",
        },
    ),
    Code(
        code="state-mark",
        severity="error",
        message={
            "zh": "成品里有{what}（{part}）",
            "en": "the finished file has {what} ({part})",
        },
        remedy={
            "zh": "从版式（templates/house/）的页眉、标题样式或模板里去掉它",
            "en": "take it out of the header or title style of the house style in templates/house/, or out of the template",
        },
        explanation={
            "zh": "红头、发文字号、印章属于国家机关，社会组织的文稿不能使用；水印妨碍阅读；易读标志只能在智力障碍者试读之后由人加上。",
            "en": "Letterhead in red, document numbers and seals belong to organs of state; a watermark hinders reading; the Easy-to-Read logo may be added only by people, after readers with intellectual disabilities have tried the text.",
        },
    ),
)
