"""What a person named on the command line and the program cannot use: click exits 2 and says why."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

import click

from advocacy import files
from advocacy.cli.languages import Languages
from advocacy.model.editionname import brief_of


def refuse(zh: str, en: str) -> NoReturn:
    """What was asked cannot be done: in both languages where it is not known yet which one is spoken."""
    context = click.get_current_context(silent=True)
    spoken = context.params.get("language") if context else None
    message = spoken.say((zh, en)) if isinstance(spoken, Languages) else f"{zh} / {en}"
    raise click.UsageError(message)


def refuse_unknown(name: str, known: Iterable[str]) -> NoReturn:
    """`name` is none of the `known` names: the nearest is shown, or a list of them."""
    from advocacy.model.suggestion import did_you_mean

    zh, en = did_you_mean(name, known)
    refuse(f"没有“{name}”；{zh}", f"there is no “{name}”; {en}")


def refuse_existing(path: Path) -> None:
    """A command that makes a new file refuses a path where something stands."""
    if os.path.lexists(path):
        refuse(f"{path.as_posix()} 已经存在，没有改动", f"{path.as_posix()} is there already and was not touched")


def briefs_named(root: Path, names: Iterable[str]) -> frozenset[str] | None:
    """The orders that `names` mean, each by its id or the path of a file of it; None where there are none, or all are."""
    known = {path.stem for path in (root / "briefs").glob("*.yaml")}
    briefs: set[str] = set()
    for name in names:
        path = Path(name)
        if files.elsewhere(path, root):
            refuse(f"{name} 不在这个项目里（--campaign）", f"{name} lies outside this campaign (--campaign)")
        brief = brief_of(path.name)
        if brief not in known and (root / "advocacy.yaml").is_file():
            refuse_unknown(brief or name, known)
        briefs.add(brief)
    return None if not briefs or briefs >= known else frozenset(briefs)
