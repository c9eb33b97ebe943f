"""The commands about documents: `build`, `check` and `trace`."""

from __future__ import annotations

import datetime
import gc
from pathlib import Path
from typing import TYPE_CHECKING, Any, assert_never, get_args

import click

from advocacy.cli.bar import Progress
from advocacy.cli.languages import Languages
from advocacy.cli.options import campaign_options, language_option, root_option, strict_option, today_option
from advocacy.cli.telling import finish
from advocacy.model.editionname import Format
from advocacy.model.finding import LANGUAGES, Language
from advocacy.model.withheld import REASONS

if TYPE_CHECKING:
    from advocacy.build import Report
    from advocacy.model.withheld import WithheldRecord
    from advocacy.reread import Traced


@click.command()
@root_option
@click.option(
    "--house",
    "twin",
    default="",
    metavar="NAME",
    help="Build each edition once more in this house style: large-print for low vision.",
)
@click.option("--final", is_flag=True, help="Build final texts: no draft line; refused where anything is left open.")
@today_option
@language_option
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=click.Choice(["text", "json", *get_args(Format)]),
    help="html or docx: build each edition in this format too. text or json: how findings are told.",
)
@strict_option
def build(
    root: Path,
    twin: str,
    today: datetime.date,
    language: Languages,
    formats: tuple[str, ...],
    *,
    final: bool,
    strict: bool,
) -> None:
    """Build every ordered document. 生成全部文稿。"""
    from advocacy import build as builder

    _calm_collector()
    form = "json" if "json" in formats else "text"
    also = tuple(one for one in get_args(Format) if one in formats)
    with Progress(wanted=form == "text") as progress:
        report = builder.build(root, today, twin, formats=also, final=final, on_step=progress.step)
    if form == "text":
        _tell_outcomes(report)
        _tell_withheld(report.withheld, language)
    finish(report.findings, language, form, strict=strict, beside=_withheld(report, language))


@click.command()
@campaign_options
@strict_option
def check(root: Path, today: datetime.date, language: Languages, form: str, *, strict: bool) -> None:
    """Check everything, write nothing. 只检查，不生成。"""
    from advocacy import build as builder

    _calm_collector()
    report = builder.check(root, today)
    if form == "text" and not report.findings:
        click.echo("没有发现问题。 / Nothing was found.")
    if form == "text":
        _tell_withheld(report.withheld, language)
    finish(report.findings, language, form, strict=strict, beside=_withheld(report, language))


@click.command()
@campaign_options
@click.argument("record")
def why(root: Path, today: datetime.date, language: Languages, form: str, record: str) -> None:
    """Say where RECORD is printed, and why not elsewhere. 一条证据印在哪里，为什么没有印。"""
    from advocacy.model.suggestion import did_you_mean
    from advocacy.why import why as fates_of

    record = Path(record).name.removesuffix(".yaml")
    found = fates_of(root, record, today)
    if record not in found.known:
        zh, en = did_you_mean(record, found.known)
        message = f"“{record}”: {zh} / {en}"
        raise click.UsageError(message)
    if form == "text":
        for one in found.fates:
            state = dict(zip(LANGUAGES, _FATES[one.state], strict=True))
            said = " / ".join(state[spoken] for spoken in language.of_findings())
            click.echo(f"{one.order}: {said}")
            if one.withheld is not None:
                click.echo(_reason(one.withheld, language))
    fates = [
        {"order": one.order, "state": one.state, "withheld": one.withheld and _plain_withheld(one.withheld, language)}
        for one in found.fates
    ]
    finish(found.findings, language, form, strict=False, beside={"orders": fates})


_FATES = {
    "printed": ("印出", "printed"),
    "withheld": ("因隐私或同意不印", "withheld"),
    "unchecked": ("没有人核对过，不印（写上 checked）", "not printed: nobody has checked it (add `checked`)"),
    "other-problems": (
        "它的 problems 不在这份文稿的诉求之内", "none of its problems is answered by an ask of this order"
    ),
    "stopped": ("文稿因别的问题没有生成（见 advocacy check）", "the document was stopped (see advocacy check)"),
    "not-chosen": (
        "订单的 only、without 或 cases 没有选它，或者文种不印它",
        "`only`, `without` or `cases` of the order leaves it out, or the genre does not print it",
    ),
}  # fmt: skip


@click.command()
@root_option
@language_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("text", required=False)
def trace(root: Path, language: Languages, form: str, file: Path, text: str | None) -> None:
    """Show the cell behind each figure of FILE, or behind TEXT. 追溯文稿中的数字。"""
    from advocacy.model.paths import CampaignPaths
    from advocacy.reread import trace as trace_file
    from advocacy.shelve import read_ledger

    ledger, _ = read_ledger(CampaignPaths(root).drafts)
    traced, findings = trace_file(file, text, ledger)
    if form == "text":
        for one in traced:
            click.echo(_traced(one, language.single()))
    figures = {"figures": [_plain(one) for one in traced]}
    finish(findings, language, form, strict=False, beside=figures)


def _calm_collector() -> None:
    """Look for garbage rarely.

    A build makes many small values that hold no cycles, and ends within seconds; at Python's own
    threshold much of the time of a large campaign goes into looking at them again and again.
    """
    gc.set_threshold(100_000, 50, 1000)


def _tell_outcomes(report: Report) -> None:
    from advocacy.shelve import KeptEdited, NotWritten, Unchanged, Written

    if report.idle:
        click.echo("没有变化，无需重新生成。 / Nothing has changed: nothing was rebuilt.")
        return
    for outcome in report.outcomes:
        match outcome:
            case Written():
                click.echo(f"已生成 / written     briefs/drafts/{outcome.file}")
            case Unchanged():
                click.echo(f"无变化 / unchanged   briefs/drafts/{outcome.file}")
            case KeptEdited():
                click.echo(f"已保留 / kept        briefs/drafts/{outcome.file}")
                click.echo(f"  新文本 / new text  briefs/drafts/{outcome.beside}")
            case NotWritten():
                click.echo(f"未写入 / not written briefs/drafts/{outcome.file}")
            case _:
                assert_never(outcome)
    for name in report.stopped:
        click.echo(f"未生成 / stopped     {name}")


def _tell_withheld(withheld: tuple[WithheldRecord, ...], languages: Languages) -> None:
    """Name each record that was kept out, for whom and why: the builder hears it, no document does."""
    if not withheld:
        return
    records = len({one.record for one in withheld})
    click.echo(f"因隐私或同意未使用的证据 / records withheld: {records}")
    for one in withheld:
        click.echo(_reason(one, languages))


def _reason(one: WithheldRecord, languages: Languages) -> str:
    on = f" {one.on.isoformat()}" if one.on else ""
    reason = dict(zip(LANGUAGES, REASONS[one.reason], strict=True))
    said = " / ".join(reason[language] for language in languages.of_findings())
    return f"  {one.record} → {one.audience}: {one.reason}{on} {said}"


def _withheld(report: Report, languages: Languages) -> dict[str, Any]:
    """The same for programs."""
    return {"withheld": [_plain_withheld(one, languages) for one in report.withheld]}


def _plain_withheld(one: WithheldRecord, languages: Languages) -> dict[str, Any]:
    return {
        "record": one.record,
        "audience": one.audience,
        "reason": one.reason,
        "on": one.on.isoformat() if one.on else None,
        "message": REASONS[one.reason][LANGUAGES.index(languages.single())],
    }


def _plain(traced: Traced) -> dict[str, Any]:
    from dataclasses import asdict

    return asdict(traced)


def _traced(traced: Traced, language: Language) -> str:
    """A traced number as a few lines: what it is, where it stands, whether it still agrees."""
    words = _TRACED[language]
    lines = [traced.printed if traced.times < 2 else f"{traced.printed} (×{traced.times})"]  # noqa: PLR2004  once is not said
    if traced.line is None:
        return "\n    ".join([*lines, words["lost"]])
    for line in (traced.line, *traced.parts):
        lines.append(f"{line.number}  {line.printed}  {line.counts}")
        lines.append(f"    {line.where}  {line.source}  {line.checksum}".rstrip())
    if traced.agrees is False:
        lines.append(words["changed"])
    elif traced.was:
        lines.append(f"{words['renewed']} {traced.was}")
    elif traced.found == "text" and traced.times:
        lines.append(words["text"])
    return "\n    ".join(lines)


_TRACED: dict[Language, dict[str, str]] = {
    "zh": {
        "lost": "附件中没有这个数字的出处",
        "changed": "与生成时的数字不一致，已被人改动",
        "renewed": "正文和附件一致；生成时是",
        "text": "标记已丢失，按文字在附件中找到",
    },
    "en": {
        "lost": "the annex has no row for this number",
        "changed": "no longer the number that was built: somebody changed it",
        "renewed": "text and annex agree; it was built as",
        "text": "its mark is gone; found in the annex by its text",
    },
}
