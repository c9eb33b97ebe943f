"""What a person named on the command line and the program cannot use: click exits 2 and says why."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

import click


def refuse_unknown(name: str, known: Iterable[str]) -> NoReturn:
    """`name` is none of the `known` names: the nearest is shown, or a list of them."""
    from advocacy.model.suggestion import did_you_mean

    zh, en = did_you_mean(name, known)
    message = f"“{name}”: {zh} / {en}"
    raise click.UsageError(message)


def refuse_existing(path: Path) -> None:
    """A command that makes a new file refuses a path where something stands."""
    if os.path.lexists(path):
        message = f"{path.as_posix()} is there already"
        raise click.UsageError(message)
