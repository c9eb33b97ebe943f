"""Options that several commands share."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from advocacy.cli.languages import Languages, Wish


def _day(_: click.Context, __: click.Parameter, value: str | None) -> datetime.date | None:
    try:
        return None if value is None else datetime.date.fromisoformat(value)
    except ValueError:
        message = f"“{value}”不是 2026-11-30 这样的日期 / “{value}” is not a day like 2026-11-30"
        raise click.BadParameter(message) from None


def _day_or_today(context: click.Context, parameter: click.Parameter, value: str | None) -> datetime.date:
    return _day(context, parameter, value) or datetime.datetime.now().astimezone().date()


def _languages(context: click.Context, _: click.Parameter, value: Wish | None) -> Languages:
    return Languages(value, context.params.get("root", Path()))


today_option = click.option(
    "--today", callback=_day_or_today, metavar="DAY", help="Build as if it were DAY (2026-11-30)."
)
on_option = click.option("--on", callback=_day, metavar="DAY", help="The day of the handing over; default: today.")
language_option = click.option(
    "--language",
    type=click.Choice(["zh", "en", "both"]),
    callback=_languages,
    help="Language of findings; default: that of advocacy.yaml.",
)
format_option = click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
strict_option = click.option("--strict", is_flag=True, help="Treat warnings as errors.")
root_option = click.option(
    "--campaign",
    "root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    is_eager=True,  # the language of findings is that of the campaign
    help="Folder of the campaign; default: this one.",
)


def campaign_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of a command that reads a campaign and reports findings."""
    return root_option(today_option(language_option(format_option(command))))
