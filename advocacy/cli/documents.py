"""The commands about documents: `build`, `check` and `trace`."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, assert_never, get_args

import click

from advocacy.cli.bar import Progress
from advocacy.cli.languages import Languages
from advocacy.cli.options import campaign_options, language_option, root_option, strict_option, today_option
from advocacy.cli.reporting import finish
from advocacy.cli.screen import padded, width
from advocacy.cli.usage import briefs_named, refuse
from advocacy.model.editionname import Format
from advocacy.model.finding import LANGUAGES, Finding, Language
from advocacy.model.text import Pair
from advocacy.model.withheld import REASONS

if TYPE_CHECKING:
    from advocacy.build import Report
    from advocacy.model.withheld import WithheldRecord
    from advocacy.reread import Traced
    from advocacy.shelve import Outcome

_OUTCOMES: dict[str, Pair] = {
    "written": ("已生成", "written"),
    "unchanged": ("无变化", "unchanged"),
    "kept": ("已保留", "kept"),
    "new": ("  新文本", "  new text"),
    "refused": ("未写入", "not written"),
    "stopped": ("未生成", "stopped"),
    "folder": ("文件夹", "folder"),
}
_TRACED: dict[Language, dict[str, str]] = {
    "zh": {
        "lost": "附件中没有这个数字的出处",
        "changed": "与生成时的数字不一致，已被人改动",
        "renewed": "正文和附件一致；生成时是",
        "text": "标记已丢失，按文字在附件中找到",
        "in": "出处写在",
    },
    "en": {
        "lost": "the annex has no row for this number",
        "changed": "no longer the number that was built: somebody changed it",
        "renewed": "text and annex agree; it was built as",
        "text": "its mark is gone; found in the annex by its text",
        "in": "found in",
    },
}


@click.command()
@root_option
@click.option(
    "--house",
    "extra_style",
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
    help="html or docx: build each edition in this format too. text or json: how findings are shown.",
)
@strict_option
@click.argument("names", metavar="[NAME]...", nargs=-1)
def build(
    root: Path,
    extra_style: str,
    today: datetime.date,
    language: Languages,
    *,
    formats: tuple[str, ...],
    names: tuple[str, ...],
    final: bool,
    strict: bool,
) -> None:
    """Build all documents, or those of the orders NAME. 生成全部文稿，或指定的几份。"""
    from advocacy import build as builder

    form = "json" if "json" in formats else "text"
    also = tuple(name for name in get_args(Format) if name in formats)
    briefs = briefs_named(root, names)
    with Progress(wanted=form == "text") as progress:
        on_step = progress.step
        report = builder.build(
            root,
            today,
            extra_style,
            briefs=briefs,
            formats=also,
            final=final,
            clock=datetime.datetime.now().astimezone().date(),
            on_step=on_step,
        )
    lines = () if form == "json" else _outcome_lines(report, root, language)
    _finish(report, language, form, lines, strict=strict)


@click.command()
@campaign_options
@strict_option
@click.option("--fix", is_flag=True, help="Cure in the files what has one certain cure; what stood there is kept.")
@click.option("--dry-run", is_flag=True, help="With --fix: say what would be cured, write nothing.")
@click.argument("names", metavar="[NAME]...", nargs=-1)
def check(
    root: Path,
    today: datetime.date,
    language: Languages,
    form: str,
    *,
    names: tuple[str, ...],
    strict: bool,
    fix: bool,
    dry_run: bool,
) -> None:
    """Check everything, or for the orders NAME; build nothing. 只检查，不生成。"""
    from dataclasses import replace

    from advocacy import build as builder
    from advocacy.edit import CURABLE
    from advocacy.messages import as_json, tell

    if dry_run and not fix:
        refuse("--dry-run 要和 --fix 一起用", "--dry-run goes with --fix")
    briefs = briefs_named(root, names)
    fixed = _fixed(root, today, dry_run=dry_run) if fix else ()
    report = builder.check(root, today, briefs)
    lines = [] if report.findings else [language.say(("没有发现问题。", "Nothing was found."))]
    refused = tuple(one for one in fixed if one.code not in {"fixed", "fixable"})
    cured = tuple(one for one in fixed if one not in refused)
    lines[:0] = [tell(one, spoken) for one in cured for spoken in language.of_findings()]
    curable = sum(one.code in CURABLE for one in report.findings)
    if curable and not fix:
        lines.append(
            language.say(
                (
                    f"可能可以直接改好的（advocacy check --fix）：{curable} 处",
                    f"may be cured by advocacy check --fix: {curable}",
                )
            )
        )
    beside = {"fixed": [as_json(one, language.single()) for one in cured]} if fix else {}
    _finish(replace(report, findings=(*refused, *report.findings)), language, form, lines, strict=strict, beside=beside)


def _fixed(root: Path, today: datetime.date, *, dry_run: bool) -> tuple[Finding, ...]:
    from advocacy.fixing import fix

    return fix(root, today, datetime.datetime.now(datetime.UTC), dry_run=dry_run)


def _finish(
    report: Report,
    language: Languages,
    form: str,
    lines: Iterable[str],
    *,
    strict: bool,
    beside: Mapping[str, Any] | None = None,
) -> None:
    """Print `lines`, and each record that was withheld: the builder sees it, no document does."""
    if form == "text":
        for line in lines:
            click.echo(line)
        if report.withheld:
            records = {one.record for one in report.withheld}
            click.echo(
                language.say((f"因隐私或同意不印的证据：{len(records)} 份", f"records withheld: {len(records)}"))
            )
        for withheld in report.withheld:
            click.echo(_withheld_line(withheld, language))
    kept_out = [_withheld_as_json(one, language) for one in report.withheld]
    finish(report.findings, language, form, strict=strict, beside={**(beside or {}), "withheld": kept_out})


def _outcome_lines(report: Report, root: Path, language: Languages) -> Iterator[str]:
    from advocacy.shelve import Unchanged

    if report.idle:
        yield language.say(("没有变化，无需重新生成。", "Nothing has changed: nothing was rebuilt."))
        return
    for outcome in report.outcomes:
        for key, file in _told(outcome):
            yield _line(key, f"briefs/drafts/{file}", language)
    for name in report.stopped:
        yield _line("stopped", name, language)
    if report.outcomes and not report.stopped and all(isinstance(one, Unchanged) for one in report.outcomes):
        yield language.say(("都是最新的，没有改动。", "All of these were up to date."))
    if report.outcomes and root.absolute() != Path.cwd():
        yield _line("folder", root.absolute().as_posix(), language)


def _line(key: str, what: str, language: Languages) -> str:
    """A line of what became of a document, in columns."""
    columns = max(width(language.say(said)) for said in _OUTCOMES.values())
    return f"{padded(language.say(_OUTCOMES[key]), columns)} {what}"


def _told(outcome: Outcome) -> Iterator[tuple[str, str]]:
    """What became of a document, and the files that are named."""
    from advocacy.shelve import KeptEdited, NotWritten, Unchanged, Written

    match outcome:
        case Written():
            yield "written", outcome.file
        case Unchanged():
            yield "unchanged", outcome.file
        case KeptEdited():
            yield "kept", outcome.file
            yield "new", outcome.beside
        case NotWritten():
            yield "refused", outcome.file
        case _:
            assert_never(outcome)


def _withheld_line(withheld: WithheldRecord, languages: Languages) -> str:
    on = f" {withheld.on.isoformat()}" if withheld.on else ""
    reason = languages.say(REASONS[withheld.reason])
    return f"  {withheld.record} → {withheld.audience}: {withheld.reason}{on} {reason}"


def _withheld_as_json(withheld: WithheldRecord, languages: Languages) -> dict[str, Any]:
    return {
        "record": withheld.record,
        "audience": withheld.audience,
        "reason": withheld.reason,
        "on": withheld.on.isoformat() if withheld.on else None,
        "message": REASONS[withheld.reason][LANGUAGES.index(languages.single())],
    }


@click.command()
@campaign_options
@click.option(
    "--sources", type=click.Path(path_type=Path), help="The verification file of FILE. 与文稿相配的核验材料。"
)
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("text", required=False)
def trace(
    root: Path,
    today: datetime.date,
    language: Languages,
    form: str,
    *,
    sources: Path | None,
    file: Path,
    text: str | None,
) -> None:
    """Show the cell behind each figure of FILE, or behind TEXT. 追溯文稿中的数字。"""
    from dataclasses import asdict

    from advocacy.tracing import trace as trace_file

    traced, findings = trace_file(root, file, text, today, sources)
    if form == "text":
        for number in traced:
            click.echo("\n    ".join(_trace_lines(number, language.single())))
    finish(findings, language, form, beside={"figures": [asdict(number) for number in traced]})


def _trace_lines(traced: Traced, language: Language) -> Iterator[str]:
    """A traced number: what it is, where it stands, whether it still agrees."""
    words = _TRACED[language]
    yield traced.printed if traced.times <= 1 else f"{traced.printed} (×{traced.times})"
    if traced.line is None:
        yield words["lost"]
        return
    for line in (traced.line, *traced.parts):
        yield f"{line.number}  {line.printed}  {line.counts}"
        yield f"    {line.where}  {line.source}  {line.checksum}".rstrip()
    if traced.line.document:
        yield f"{words['in']} {traced.line.document}"
    if traced.agrees is False:
        yield words["changed"]
    elif traced.was:
        yield f"{words['renewed']} {traced.was}"
    elif traced.found == "text" and traced.times:
        yield words["text"]
