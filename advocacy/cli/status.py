"""The command `status`: sections one after another, as a person reads them or as JSON."""

from __future__ import annotations

import datetime
import os
from collections.abc import Collection
from pathlib import Path
from typing import Any

import click

from advocacy.cli.languages import Languages
from advocacy.cli.options import campaign_options
from advocacy.cli.progress import PROGRESS
from advocacy.cli.sections import Look, Section
from advocacy.cli.strength import STRENGTH, write_annex
from advocacy.cli.telling import finish

# In the order in which they are told.
_SECTIONS: tuple[Section, ...] = (PROGRESS, STRENGTH)


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
    from advocacy.load import load

    if word is not None and os.path.lexists(word):
        message = f"{word.as_posix()} is there already"
        raise click.UsageError(message)
    dossier, loaded = load(root, today)
    findings = list(loaded)
    beside: dict[str, Any] = {}
    if dossier is not None:
        _check_body(to, dossier.agenda.bodies)
        look = Look(root, today, dossier, to)
        for section in _SECTIONS:
            told = section.tell(look, language.single())
            beside[section.key] = told.value
            findings += told.findings
            if form == "text":
                click.echo("\n".join(told.lines))
        if word is not None:
            findings += write_annex(look, language.single(), word)
    finish(masked_findings(dossier, findings), language, form, strict=False, beside=beside)


def _check_body(name: str, known: Collection[str]) -> None:
    from advocacy.model.suggestion import did_you_mean

    if name and name not in known:
        zh, en = did_you_mean(name, known)
        message = f"“{name}”: {zh} / {en}"
        raise click.UsageError(message)
