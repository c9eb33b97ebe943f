"""The command `release`: hand over the drafts of a brief, or look at releases again."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from advocacy.cli.languages import Languages
from advocacy.cli.options import campaign_options
from advocacy.cli.telling import finish

if TYPE_CHECKING:
    from advocacy.model.release import Release
    from advocacy.release import Released, Verified, VerifiedFile


def _on(_: click.Context, __: click.Parameter, value: str | None) -> datetime.date | None:
    if value is None:
        return None
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        message = f"{value} is not a day like 2026-11-30"
        raise click.BadParameter(message) from None


@click.command()
@campaign_options
@click.option("--on", callback=_on, metavar="DAY", help="The day of the handing over; default: today.")
@click.option("--channel", default="", metavar="NAME", help="An entry of evidence/channels.yaml.")
@click.option("--to", "through", default="", metavar="WHO", help="Who took it there, if not you.")
@click.option("--edition", "editions", multiple=True, metavar="FILE", help="Only this draft; repeatable.")
@click.option("--as-draft", is_flag=True, help="Hand over a text that calls itself a draft.")
@click.option("--verify", is_flag=True, help="Look at releases again: BRIEF, BRIEF/DATE, or all.")
@click.argument("brief", required=False, default="")
def release(
    root: Path,
    today: datetime.date,
    *,
    language: Languages,
    form: str,
    on: datetime.date | None,
    channel: str,
    through: str,
    editions: tuple[str, ...],
    as_draft: bool,
    brief: str,
    verify: bool,
) -> None:
    """Freeze the drafts of BRIEF as handed over. 登记递交：定格草稿，留下清单。"""
    from advocacy import release as releasing

    if verify:
        verified, findings = releasing.verify(root, brief, today)
        if form == "text":
            _tell_verified(verified)
        releases = [_verified(one) for one in verified]
        finish(findings, language, form, strict=False, beside={"releases": releases})
        return
    if not brief:
        message = "BRIEF is missing: the name of an order in briefs/ without .yaml"
        raise click.UsageError(message)
    handover = releasing.Handover(brief.removesuffix(".yaml"), on or today, channel, through, editions, as_draft)
    released = releasing.release(root, handover, today)
    if form == "text":
        _tell(released)
    beside = {"folder": released.folder or None}
    finish(released.findings, language, form, strict=False, beside=beside)


def _tell(released: Released) -> None:
    if released.release is None:
        click.echo("没有发出 / not released")
        return
    click.echo(f"已发出 / released    {released.folder}/")
    for file in released.release.files:
        state = "有人改过 / edited" if file.edited else "可以重新生成 / can be rebuilt"
        click.echo(f"  {file.name}  {state}")
        for change in file.changed:
            click.echo(f"    - {_short(change.built)}\n    + {_short(change.released)}")
    click.echo(f"跟踪文件 / tracking  {released.folder}.yaml")
    for line in _dues(released.release):
        click.echo(line)


def _dues(release: Release) -> list[str]:
    """What is due, as far as it is known on the day of the release."""
    lines = []
    for due, words in (
        (release.channel.acknowledge, "应告知收到 / notice due"),
        (release.channel.reply, "应答复 / reply due"),
    ):
        if due is None:
            continue
        if due.counted_from == "submitted":
            lines.append(f"{words}  {due.within.after(release.on)}")
        else:
            lines.append(f"{words}  {due.within}, 交办之日起 / from the day it is assigned")
    return lines or ["没有已知的答复期限 / no term for a reply is known"]


_LONGEST = 60


def _short(texts: tuple[str, ...]) -> str:
    text = " ".join(" ".join(texts).split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _tell_verified(verified: tuple[Verified, ...]) -> None:
    if not verified:
        click.echo("没有发出过文稿 / nothing was released")
    for one in verified:
        click.echo(one.id)
        for file in one.files:
            click.echo(f"  {file.name}  {_outcome(file)}")


def _outcome(file: VerifiedFile) -> str:
    whole = "完好 / whole" if file.whole else "发出后被改动或缺失 / altered or missing"
    edited = "，发出前有人改过 / edited before release" if file.edited else ""
    words = {
        "equal": "现在重新生成，结果相同 / equal when rebuilt",
        "differs": f"现在重新生成，结果不同 / differs when rebuilt: {', '.join(file.differing)}",
        "stopped": "现在无法生成，见 advocacy check / cannot be rebuilt, see advocacy check",
    }
    return f"{whole}{edited}；{words[file.rebuild]}"


def _verified(verified: Verified) -> dict[str, Any]:
    from dataclasses import asdict

    return asdict(verified)
