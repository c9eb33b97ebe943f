"""The table of answers: each remark with our answer and decision, as a document of ours."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import assert_never

from advocacy.compose.dates import print_day
from advocacy.model.campaign import Organisation
from advocacy.model.digest import digest
from advocacy.model.document import Block, DateText, Document, Inlines, Label, Paragraph, Table
from advocacy.model.finding import Language
from advocacy.model.remark import Decision, Remark, RemarkKind
from advocacy.model.text import COLON, Text, label

_TITLE = label("意见答复表", "Response to comments")
_INTRO = label(
    "下表逐条列出收到的意见和我们的答复。改动数字的意见列在最前。",
    "The table lists each comment received with our answer. Comments that change a figure come first.",
)
_NONE = label("没有收到意见。", "No comments were received.")
_COLUMNS: tuple[Text, ...] = (
    label("序号", "No."),
    label("提出者", "From"),
    label("位置", "Where"),
    label("意见", "Comment"),
    label("答复", "Answer"),
    label("处理", "Decision"),
)
_WIDTHS = (8, 13, 19, 28, 20, 12)
_DECISIONS: dict[Decision, Text] = {
    "accepted": label("采纳", "Accepted"),
    "partly": label("部分采纳", "Accepted in part"),
    "declined": label("不采纳", "Declined"),
    "open": label("待定", "Open"),
}
_KINDS: dict[RemarkKind, Text] = {
    "figure": label("改动数字", "Figure changed"),
    "comment": label("批注", "Comment"),
    "insertion": label("增加", "Inserted"),
    "deletion": label("删除", "Deleted"),
    "edit": label("改写", "Reworded"),
    "format": label("改动格式", "Format changed"),
}
_ARROW = " → "
_NOBODY = label("未署名", "unnamed")
_NOTHING = label("（无）", "(nothing)")
_END = label("（段落结尾）", "(end of paragraph)")
_OPEN = label("（尚未答复）", "(not answered yet)")
_LONGEST = 40


def reply_table(
    title: str, remarks: Iterable[Remark], language: Language, organisation: Organisation, day: datetime.date
) -> Document:
    """The answers to `remarks` on the brief called `title`, those on figures first."""
    rows = sorted(remarks, key=lambda one: one.kind != "figure")
    heading = f"{_TITLE.either(language).text}{COLON[language]}{title}"
    blocks = tuple(_blocks(tuple(rows), language, organisation, day))
    return Document(
        language=language,
        title=heading,
        subject=_TITLE.either(language).text,
        author=organisation.name.either(language).text,
        date=day,
        code=digest(heading, blocks),
        blocks=blocks,
    )


def _blocks(
    remarks: tuple[Remark, ...], language: Language, organisation: Organisation, day: datetime.date
) -> list[Block]:
    if not remarks:
        return [Paragraph((_NONE.either(language).text,))]
    name = organisation.name.either(language)
    table = Table(
        label="answers",
        caption=(_TITLE.either(language).text,),
        description=_INTRO.either(language).text,
        head=tuple((column.either(language).text,) for column in _COLUMNS),
        rows=tuple(_row(number, one, language) for number, one in enumerate(remarks, 1)),
        widths=_WIDTHS,
    )
    return [
        Paragraph((_INTRO.either(language).text,)),
        table,
        Paragraph((name,), "signature"),
        Paragraph((DateText(print_day(day, language)),), "date"),
    ]


def _row(number: int, remark: Remark, language: Language) -> tuple[tuple[Inlines, ...], ...]:
    author = remark.author or _NOBODY.either(language).text
    who = [one for one in (author, remark.date) if one]
    where = [_short(one) for one in (remark.where, remark.passage) if one]
    answer = remark.answer or _OPEN.either(language).text
    decision = _DECISIONS[remark.decision].either(language).text
    return (
        ((Label(str(number)),),),
        tuple((Label(one),) for one in who),
        tuple((Label(one),) for one in where or [_NOTHING.either(language).text]),
        tuple((Label(line),) for line in said(remark, language)),
        tuple((Label(line),) for line in answer.splitlines() if line.strip()),
        ((Label(decision),),),
    )


def said(remark: Remark, language: Language) -> list[str]:
    """What a remark says, line by line."""
    kind = _KINDS[remark.kind].either(language).text
    colon = COLON[language]
    nothing = _NOTHING.either(language).text
    end = _END.either(language).text
    before, after = (end if one and not one.strip() else " ".join(one.split()) for one in (remark.before, remark.after))
    match remark.kind:
        case "comment":
            first, *more = [line for line in remark.text.splitlines() if line.strip()] or [nothing]
        case "format":
            first, more = remark.text.partition(" / ")[0 if language == "zh" else 2], [after]
        case "insertion":
            first, more = after, [remark.cell]
        case "deletion":
            first, more = before, [remark.cell]
        case "figure" | "edit":
            first, more = f"{before or nothing}{_ARROW}{after or nothing}", [remark.cell]
        case never:
            assert_never(never)
    return [f"{kind}{colon}{first}", *filter(None, more)]


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
