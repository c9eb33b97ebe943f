"""The command `feedback`: what reviewers did to a file that came back."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from advocacy.cli.languages import Languages
from advocacy.cli.options import campaign_options
from advocacy.cli.reporting import finish
from advocacy.cli.screen import shortened

if TYPE_CHECKING:
    from advocacy.feedback import Feedback
    from advocacy.model.remark import Remark, RemarkKind, TiedBy

_KINDS: dict[RemarkKind, str] = {
    "figure": "改动数字 / figure changed",
    "comment": "批注 / comment",
    "insertion": "增加 / inserted",
    "deletion": "删除 / deleted",
    "edit": "改写 / reworded",
    "format": "改动格式 / format changed",
}
_TIES: dict[TiedBy, str] = {
    "mark": "凭标记 / by mark",
    "text": "凭文字 / by text",
    "several": "有几处一样像，没有选定 / several fit, none chosen",
    "nothing": "没有对上 / not found",
}
_SHOWN = 100  # remarks on the screen; a register is read in an editor


@click.command()
@campaign_options
@click.option(
    "--reply",
    type=click.Path(path_type=Path),
    metavar="OUT.docx",
    help="Write the table of answers, as they stand in the register.",
)
@click.option("--suggest", is_flag=True, help="Print changed wording as patches to review.")
@click.argument("file", type=click.Path(path_type=Path))
def feedback(
    root: Path, today: datetime.date, *, language: Languages, form: str, file: Path, reply: Path | None, suggest: bool
) -> None:
    """Read what reviewers did to a returned FILE. 读取退回的文稿。

    Their remarks go into briefs/returned/BRIEF.yaml, where you answer them.
    """
    from advocacy import feedback as returned

    report = returned.feedback(root, file, today, reply=reply)
    if form == "text" and report.register:
        for line in _lines(report, suggest=suggest):
            click.echo(line)
    beside = {
        "register": report.register or None,
        "edition": report.edition or None,
        "remarks": [vars(one) for one in report.remarks],
        "added": list(report.added),
        "suggestions": [
            {"remark": one.remark, "places": list(one.places), "patch": one.patch} for one in report.suggestions
        ],
        "reply": None if report.reply is None else report.reply.as_posix(),
    }
    finish(report.findings, language, form, beside=beside)


def _lines(report: Feedback, *, suggest: bool) -> Iterator[str]:
    for number, one in enumerate(report.remarks[:_SHOWN], 1):
        by = " ".join(filter(None, (one.author or "未署名 / unnamed", one.date)))
        yield f"{number:>3}  {_KINDS[one.kind]}  {by}"
        yield f"     {_changed(one)}"
        if one.cell:
            yield f"     单元格 / cell  {one.cell}"
        place = shortened(" · ".join(filter(None, (one.where, one.passage))))
        yield f"     {_TIES[one.tied]}  {place}".rstrip()
        if one.source:
            yield f"     {one.source}"
    if (more := len(report.remarks) - _SHOWN) > 0:
        yield f"另有 {more} 条，全部在登记册里 / {more:,} more, all in the register"
    known = len(report.remarks) - len(report.added)
    yield f"登记册 / register  {report.register}"
    yield f"新增 / new  {len(report.added)}    已有 / known  {known}"
    if report.reply is not None:
        yield f"已写出 / written   {report.reply.as_posix()}"
    if suggest:
        for suggestion in report.suggestions:
            yield ""
            yield f"# {suggestion.remark}  {' | '.join(suggestion.places)}"
            if suggestion.patch:
                yield suggestion.patch


def _changed(one: Remark) -> str:
    if one.kind == "comment":
        return shortened(one.text)
    if one.kind == "format":
        return " · ".join(filter(None, (one.text, shortened(one.after))))
    return f"{_words(one.before)} → {_words(one.after)}"


def _words(text: str) -> str:
    """The words of one side of a change; only a line break is the end of a paragraph."""
    return shortened(text) or ("（段落结尾） / (end of paragraph)" if text else "—")
