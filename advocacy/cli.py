"""The commands: the only place that prints, exits, and reads clock or working directory."""

from __future__ import annotations

import contextlib
import datetime
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from advocacy import __version__
from advocacy.model.finding import Finding, Language
from advocacy.model.place import Place

if TYPE_CHECKING:
    from advocacy.build import Report
    from advocacy.reread import Traced

# The first that applies decides (DESIGN section 9); click itself exits 2 on wrong usage.
_PRIVACY, _ERROR, _EDITED = 4, 1, 3
_PRIVATE_CODES = ("identifier-", "draft-tells-withheld")
_EDITED_CODES = ("draft-kept", "draft-open")


def _day(_: click.Context, __: click.Parameter, value: str | None) -> datetime.date:
    if value is None:
        return datetime.datetime.now().astimezone().date()
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        message = f"{value} is not a day like 2026-11-30"
        raise click.BadParameter(message) from None


_today = click.option(
    "--today", callback=_day, metavar="DAY", help="Build as if it were DAY (2026-11-30)."
)
_language = click.option(
    "--language", type=click.Choice(["zh", "en"]), help="Language of findings; default: both."
)
_format = click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
_strict = click.option("--strict", is_flag=True, help="Treat warnings as errors.")
_root = click.option(
    "--campaign",
    "root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="Folder of the campaign; default: this one.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def main() -> None:
    """Turn evidence into Word documents that policymakers can check line by line.

    把证据变成政策制定者可以逐行核对的 Word 文稿。
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")


@main.command()
@_root
@click.option(
    "--house",
    "twin",
    default="",
    metavar="NAME",
    help="Build each edition once more in this house style: large-print for low vision.",
)
@_today
@_language
@_format
@_strict
def build(
    root: Path,
    twin: str,
    today: datetime.date,
    language: Language | None,
    form: str,
    *,
    strict: bool,
) -> None:
    """Build every ordered document. 生成全部文稿。"""
    from advocacy import build as builder

    report = builder.build(root, today, twin)
    if form == "text":
        _tell_outcomes(report)
    _finish(report.findings, language, form, strict=strict)


@main.command()
@_root
@_today
@_language
@_format
@_strict
def check(
    root: Path, today: datetime.date, language: Language | None, form: str, *, strict: bool
) -> None:
    """Check everything, write nothing. 只检查，不生成。"""
    from advocacy import build as builder

    report = builder.check(root, today)
    if form == "text" and not report.findings:
        click.echo("没有发现问题。 / Nothing was found.")
    _finish(report.findings, language, form, strict=strict)


@main.command()
@_root
@click.argument("kind")
@click.argument("identifier", metavar="ID")
def new(root: Path, kind: str, identifier: str) -> None:
    """Start a new evidence file of KIND named ID. 新建一份证据。"""
    from advocacy.kinds import KINDS
    from advocacy.load import is_id

    known = {one.name: one for one in KINDS}
    if kind not in known:
        message = f"KIND is one of: {', '.join(known)}"
        raise click.UsageError(message)
    if not is_id(identifier):
        message = f"“{identifier}”: lower case letters, digits and hyphens (shop-app-captcha)"
        raise click.UsageError(message)
    if not (root / "advocacy.yaml").is_file():
        _finish((Finding("no-campaign", Place("advocacy.yaml")),), None, "text", strict=False)
    path = root / "evidence" / known[kind].folder / f"{identifier}.yaml"
    if path.exists():
        message = f"{path.as_posix()} is there already"
        raise click.UsageError(message)
    header = f"# yaml-language-server: $schema=../../schema/{kind}.schema.json\n"
    with _told_by_the_disk(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(header + known[kind].starter)
    click.echo(path.as_posix())


@main.command()
@_root
@_language
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("text", required=False)
def trace(root: Path, language: Language | None, form: str, file: Path, text: str | None) -> None:
    """Show the cell behind each figure of FILE, or behind TEXT. 追溯文稿中的数字。"""
    from advocacy.build import drafts_of
    from advocacy.reread import trace as trace_file
    from advocacy.shelve import read_ledger

    ledger, _ = read_ledger(drafts_of(root))
    traced, findings = trace_file(file, text, ledger)
    if form == "text":
        for one in traced:
            click.echo(_traced(one, language or "zh"))
    figures = {"figures": [_plain(one) for one in traced]}
    _finish(findings, language, form, strict=False, beside=figures)


@main.command()
@_language
@click.argument("what")
@click.argument("kind", required=False)
def explain(language: Language | None, what: str, kind: str | None) -> None:
    """Explain a finding CODE, `templates`, or `fields KIND`. 解释检查结果、模板或字段。"""
    shown: tuple[Language, ...] = ("zh", "en") if language is None else (language,)
    if what == "templates":
        from advocacy.compose.vocabulary import CALLS, FILTERS, VARIABLES

        for entry in (*CALLS, *FILTERS, *VARIABLES):
            click.echo(entry.written)
            for one in shown:
                click.echo(f"    {entry.zh if one == 'zh' else entry.en}")
        return
    if what == "fields":
        _explain_fields(kind)
        return
    from advocacy.model.codes import CODES
    from advocacy.model.near import did_you_mean

    if what not in CODES:
        zh, en = did_you_mean(what, CODES)
        message = f"“{what}”: {zh} / {en}"
        raise click.UsageError(message)
    code = CODES[what]
    for one in shown:
        click.echo(f"{code.code} ({code.severity})")
        for text in (code.message, code.remedy, code.explanation):
            click.echo(f"    {text[one]}")


def _explain_fields(kind: str | None) -> None:
    from advocacy.kinds import KINDS

    known = {one.name: one for one in KINDS}
    if kind not in known:
        message = f"KIND is one of: {', '.join(known)}"
        raise click.UsageError(message)
    click.echo(known[kind].starter.rstrip())
    click.echo("\n* 必填 / required")
    schema = known[kind].record.model_json_schema()
    required = set(schema["required"])
    for name, field in schema["properties"].items():
        choices = field.get("enum") or ([field["const"]] if "const" in field else [])
        mark = "*" if name in required else " "
        click.echo(f"{mark} {name:<16}{' | '.join(str(one) for one in choices)}")


@main.command()
@_root
def schema(root: Path) -> None:
    """Write the JSON Schemas that editors complete from. 生成编辑器用的 schema。"""
    from advocacy.load import schemas

    folder = root / "schema"
    for name, content in schemas().items():
        path = folder / f"{name}.schema.json"
        with _told_by_the_disk(path):
            folder.mkdir(exist_ok=True)
            path.write_text(_json(content) + "\n", encoding="utf-8", newline="\n")
        click.echo(path.as_posix())


@contextlib.contextmanager
def _told_by_the_disk(path: Path) -> Iterator[None]:
    """What the disk refuses is said in one line; the command then exits 1."""
    try:
        yield
    except OSError as error:
        message = f"{path.as_posix()}: {error.strerror or error}"
        raise click.ClickException(message) from None


# ------------------------------------------------------------------ printing


def _tell_outcomes(report: Report) -> None:
    from advocacy.shelve import KeptEdited, Unchanged, Written

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
            case _:
                click.echo(f"未写入 / not written briefs/drafts/{outcome.file}")
    for name in report.stopped:
        click.echo(f"未生成 / stopped     {name}")
    if report.withheld:
        click.echo(f"因隐私或同意未使用的证据 / records withheld: {report.withheld}")


def _finish(
    findings: Iterable[Finding],
    language: Language | None,
    form: str,
    *,
    strict: bool,
    beside: Mapping[str, Any] | None = None,
) -> None:
    """Print all findings, in JSON with what stands `beside` them; exit with the code they ask for."""
    from advocacy.model.codes import severity_of
    from advocacy.model.told import as_json, tell

    found = list(findings)
    languages: tuple[Language, ...] = ("zh", "en") if language is None else (language,)
    if form == "json":
        told = [as_json(finding, language or "zh") for finding in found]
        click.echo(_json({**(beside or {}), "findings": told}))
    else:
        for finding in found:
            for one in languages:
                click.echo(tell(finding, one).replace("\n", " "), err=True)
    codes = [finding.code for finding in found]
    grave = {"error", "warning"} if strict else {"error"}
    if any(code.startswith(_PRIVATE_CODES) for code in codes):
        sys.exit(_PRIVACY)
    if any(severity_of(finding) in grave for finding in found):
        sys.exit(_ERROR)
    if any(code in _EDITED_CODES for code in codes):
        sys.exit(_EDITED)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


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
    elif traced.found == "text" and traced.times:
        lines.append(words["text"])
    return "\n    ".join(lines)


_TRACED: dict[Language, dict[str, str]] = {
    "zh": {
        "lost": "附件中没有这个数字的出处",
        "changed": "与生成时的数字不一致，已被人改动",
        "text": "标记已丢失，按文字在附件中找到",
    },
    "en": {
        "lost": "the annex has no row for this number",
        "changed": "no longer the number that was built: somebody changed it",
        "text": "its mark is gone; found in the annex by its text",
    },
}
