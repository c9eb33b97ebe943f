"""The command `release`: hand over the drafts of a brief, or look at releases again."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from advocacy.cli.languages import Languages
from advocacy.cli.options import campaign_options, on_option
from advocacy.cli.reporting import finish
from advocacy.cli.screen import shortened
from advocacy.cli.usage import refuse
from advocacy.model.paths import CampaignPaths

if TYPE_CHECKING:
    from advocacy.model.release import Release
    from advocacy.release import Released, Verified, VerifiedFile


@click.command()
@campaign_options
@on_option
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
        from dataclasses import asdict

        verified, findings = releasing.verify(root, brief, today)
        if form == "text":
            click.echo("\n".join(_verified_lines(verified)))
        finish(findings, language, form, beside={"releases": [asdict(one) for one in verified]})
        return
    if not brief:
        refuse(
            "请写明文稿（BRIEF）：briefs/ 里订单的名称，不带 .yaml",
            "BRIEF is missing: the name of an order in briefs/ without .yaml",
        )
    names = tuple(_edition_name(root, one) for one in editions)
    handover = releasing.Handover(brief.removesuffix(".yaml"), on or today, channel, through, names, as_draft)
    released = releasing.release(root, handover, today)
    if form == "text":
        click.echo("\n".join(_released_lines(released)))
    finish(released.findings, language, form, beside={"folder": released.folder or None})


def _edition_name(root: Path, given: str) -> str:
    """The name of a draft, which may be given as the path of its file, seen from here or from the campaign."""
    drafts = CampaignPaths(root).drafts.resolve()
    return Path(given).name if drafts in {Path(given).resolve().parent, (root / given).resolve().parent} else given


def _released_lines(released: Released) -> Iterator[str]:
    if released.release is None:
        yield "没有发出 / not released"
        return
    yield f"已发出 / released    {released.folder}/"
    for file in released.release.files:
        state = "有人改过 / edited" if file.edited else "可以重新生成 / can be rebuilt"
        kept = "；自己留存，不递交 / keep it, it is not handed over" if file.kept else ""
        yield f"  {file.name}  {state}{kept}"
        for change in file.changed:
            yield f"    - {shortened(' '.join(change.built))}"
            yield f"    + {shortened(' '.join(change.released))}"
    yield f"跟踪文件 / tracking  {released.folder}.yaml"
    yield from _dues(released.release) or ("没有已知的答复期限 / no term for a reply is known",)


def _dues(release: Release) -> list[str]:
    """What is due, as far as it is known on the day of the release."""
    channel = release.channel
    dues = ((channel.acknowledge, "应告知收到 / notice due"), (channel.reply, "应答复 / reply due"))
    return [
        f"{words}  {due.within.after(release.on)}"
        if due.counted_from == "submitted"
        else f"{words}  {due.within}, 交办之日起 / from the day it is assigned"
        for due, words in dues
        if due is not None
    ]


def _verified_lines(verified: tuple[Verified, ...]) -> Iterator[str]:
    if not verified:
        yield "没有发出过文稿 / nothing was released"
    for one in verified:
        yield one.id
        yield from (f"  {file.name}  {_outcome(file)}" for file in one.files)


def _outcome(file: VerifiedFile) -> str:
    whole = "完好 / whole" if file.whole else "发出后被改动或缺失 / altered or missing"
    edited = "，发出前有人改过 / edited before release" if file.edited else ""
    rebuild = {
        "equal": "现在重新生成，结果相同 / equal when rebuilt",
        "differs": f"现在重新生成，结果不同 / differs when rebuilt: {', '.join(file.differing)}",
        "stopped": "现在无法生成，见 advocacy check / cannot be rebuilt, see advocacy check",
    }
    return f"{whole}{edited}；{rebuild[file.rebuild]}"
