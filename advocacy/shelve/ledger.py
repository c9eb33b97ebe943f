"""The ledger on the disk: `.ledger.json` in the drafts folder, for people to read as well."""

from __future__ import annotations

import json
from pathlib import Path

from advocacy.model.finding import Finding
from advocacy.model.ledger import Ledger
from advocacy.model.place import Place
from advocacy.shelve.ledger_json import from_json, to_json
from advocacy.shelve.put import fingerprint, put

NAME = ".ledger.json"
VERSION = 1  # of the format; a file of another version is not understood


def read_ledger(folder: Path) -> tuple[Ledger, tuple[Finding, ...]]:
    """The ledger of the drafts in `folder`; empty where there is none or it cannot be understood.

    With an empty ledger every draft counts as a person's, so nothing is lost by it.
    """
    try:
        value = json.loads((folder / NAME).read_bytes())
        return from_json(value, VERSION), ()
    except FileNotFoundError:
        return Ledger(), ()
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        place = Place("/".join((*folder.parts[-2:], NAME)))
        return Ledger(), (Finding("ledger-unreadable", place),)


def write_ledger(folder: Path, ledger: Ledger) -> tuple[Finding, ...]:
    """Keep the ledger; a finding where the disk refuses, and the old one is then as it was."""
    text = json.dumps(to_json(ledger, VERSION), ensure_ascii=False, indent=1, sort_keys=True)
    path = folder / NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        put(f"{text}\n".encode(), path, fingerprint(path))
    except OSError as error:
        place = Place("/".join((*folder.parts[-2:], NAME)))
        reason = error.strerror or str(error)
        return (Finding("shelf-unwritable", place, {"name": NAME, "reason": reason}),)
    return ()
