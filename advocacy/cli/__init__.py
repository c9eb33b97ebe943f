"""The commands: the only place that prints, exits, and reads clock or working directory."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

import click

from advocacy import __version__
from advocacy.cli.casesheet import form, take
from advocacy.cli.documents import build, check, trace
from advocacy.cli.drafts import redline, refresh
from advocacy.cli.evidence import explain, new, schema
from advocacy.cli.feedback import feedback
from advocacy.cli.figures import figures, inspect
from advocacy.cli.help import ByUse, show_help
from advocacy.cli.history import history
from advocacy.cli.init import init
from advocacy.cli.laws import laws
from advocacy.cli.open import open_workbench
from advocacy.cli.recall import recall
from advocacy.cli.releases import release
from advocacy.cli.start import overview
from advocacy.cli.status import status
from advocacy.cli.why import why

# In the order in which they are shown.
EVERYDAY = (new, check, open_workbench, build, status, trace, release)
OTHERS = (
    why,
    form,
    take,
    history,
    feedback,
    refresh,
    redline,
    recall,
    laws,
    init,
    figures,
    inspect,
    explain,
    schema,
    show_help,
)


@click.group(
    cls=ByUse,
    everyday=EVERYDAY,
    others=OTHERS,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__)
@click.pass_context
def main(ctx: click.Context) -> None:
    """Turn evidence into Word documents that policymakers can check line by line.

    把证据变成政策制定者可以逐行核对的 Word 文稿。
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A name of a file may be no text: it is shown with escapes.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if ctx.invoked_subcommand is None:
        for line in overview(Path.cwd(), datetime.datetime.now().astimezone().date()):
            click.echo(line)
