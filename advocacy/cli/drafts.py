"""The commands about drafts that people went on with: `refresh` and `redline`."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from advocacy.cli.languages import Languages
from advocacy.cli.options import campaign_options
from advocacy.cli.reporting import finish


@click.command()
@campaign_options
@click.argument("file", type=click.Path(path_type=Path))
def refresh(root: Path, today: datetime.date, language: Languages, form: str, file: Path) -> None:
    """Bring the figures of an edited FILE up to date. 更新改过的文稿里的数字。

    The new file lies beside it, with tracked changes and comments; FILE itself is only read.
    """
    from dataclasses import asdict

    from advocacy import refresh as refreshing

    report = refreshing.refresh(root, file, today)
    written = None if report.file is None else report.file.as_posix()
    sources = None if report.sources is None else report.sources.as_posix()
    if form == "text" and written is not None:
        click.echo(f"已写出 / written     {written}")
        if sources is not None:
            click.echo(f"已写出 / written     {sources}")
        for one in report.figures:
            click.echo(f"数字 / figure        {one.old} → {one.new}")
        for chart in report.charts:
            click.echo(f"图表 / chart         {chart}")
    figures = [asdict(one) for one in report.figures]
    beside = {"file": written, "sources": sources, "figures": figures, "charts": list(report.charts)}
    finish(report.findings, language, form, beside=beside)


@click.command()
@campaign_options
@click.argument("old")
@click.argument("new", required=False, default="")
def redline(root: Path, today: datetime.date, *, language: Languages, form: str, old: str, new: str) -> None:
    """Compare OLD and NEW in tracked changes. 用修订对照两份文稿。

    Two Word files; or the name of a brief alone: its last release against its drafts.
    """
    from advocacy import redline as redlining

    report = redlining.redline(root, old, new, today)
    files = [file.as_posix() for file in report.files]
    if form == "text":
        for file in files:
            click.echo(f"已写出 / written     {file}")
    finish(report.findings, language, form, beside={"files": files})
