"""The command `status`: what was handed over, and how strong each ask is."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import click

from advocacy.cli.languages import Languages
from advocacy.cli.options import campaign_options
from advocacy.cli.progress import ask_as_json, progress_lines, release_as_json
from advocacy.cli.reporting import finish
from advocacy.cli.strength import strength_as_json, strength_lines, strengths_of, write_annex
from advocacy.cli.usage import refuse_existing, refuse_unknown


@click.command()
@campaign_options
@click.option("--to", metavar="BODY", default="", help="Count what this body of the agenda may read.")
@click.option(
    "--word",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the strength of the asks into this new Word file too.",
)
def status(root: Path, today: datetime.date, language: Languages, form: str, *, to: str, word: Path | None) -> None:
    """Show how strong each ask is and what is missing. 查看各项诉求的证据强度。"""
    from advocacy.check import masked_findings
    from advocacy.follow import ask_progress, progress
    from advocacy.load import load
    from advocacy.load.releases import read_releases

    if word is not None:
        refuse_existing(word)
    dossier, found = load(root, today)
    beside: dict[str, Any] = {}
    if dossier is not None:
        if to and to not in dossier.agenda.bodies:
            refuse_unknown(to, dossier.agenda.bodies)
        spoken = language.single()
        followed, of_releases = read_releases(root, dossier.campaign.language, today)
        releases = [one for one in progress(followed, today) if not to or one.release.to.body == to]
        ordered = {name: order.asks for name, order in dossier.orders.items()}
        asks = ask_progress(dossier.agenda.asks, ordered, releases)
        strengths = strengths_of(dossier, to, today)
        if form == "text":
            for line in (*progress_lines(releases, asks, dossier, spoken), *strength_lines(dossier, strengths, spoken)):
                click.echo(line)
        beside = {
            "progress": {
                "releases": [release_as_json(one) for one in releases],
                "asks": [ask_as_json(one) for one in asks],
            },
            "strength": [strength_as_json(dossier, one) for one in strengths],
        }
        found += of_releases
        if word is not None:
            found += write_annex(dossier, strengths, spoken, word)
    finish(masked_findings(dossier, found), language, form, beside=beside)
