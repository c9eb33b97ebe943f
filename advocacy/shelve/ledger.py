"""The ledger on the disk: `.ledger.json` in the drafts folder, for people to read as well."""

from __future__ import annotations

import functools
import json
import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from advocacy import files
from advocacy.model.finding import Finding
from advocacy.model.ledger import Ledger, ShelvedFile
from advocacy.shelve.ledger_json import file_to_json, from_json, to_json
from advocacy.shelve.names import is_beside, place_in, refused
from advocacy.shelve.put import fingerprint, put

NAME = ".ledger.json"
VERSION = 1  # of the format; a file of another version is not understood


def read_ledger(folder: Path) -> tuple[Ledger, tuple[Finding, ...]]:
    """The ledger of the drafts in `folder`; empty where there is none or it cannot be understood.

    With an empty ledger every draft counts as a person's, so nothing is lost by it. What a build
    that broke off had announced and laid down counts as written.
    """
    try:
        return _settled(folder, _ledger(files.read(folder / NAME))), ()
    except FileNotFoundError:
        return Ledger(), ()
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return Ledger(), (Finding("ledger-unreadable", place_in(folder, NAME)),)


@functools.lru_cache(maxsize=1)
def _ledger(data: bytes) -> Ledger:
    """A build looks twice: before it takes the lock, and with it."""
    return from_json(json.loads(data), VERSION)


def _settled(folder: Path, ledger: Ledger) -> Ledger:
    written = dict(ledger.files)
    names = sorted(os.listdir(folder)) if ledger.coming else []  # noqa: PTH208 - names, not paths
    for entry in ledger.coming:
        for name in names:
            beside = name == entry.edition or is_beside(name, entry.edition)
            if beside and fingerprint(folder / name) == entry.sha256:
                written[name] = entry
    return replace(ledger, files=written)


def announce(folder: Path, ledger: Ledger, entries: Iterable[ShelvedFile]) -> tuple[Ledger, tuple[Finding, ...]]:
    """Note in the ledger what is about to be written, so that it is known as ours whatever happens.

    Nothing is written where all of it was written before. A finding where the disk refuses: then
    no entry may be laid down.
    """
    known = {(one.edition, one.sha256) for one in (*ledger.files.values(), *ledger.coming)}
    new = tuple(one for one in entries if (one.edition, one.sha256) not in known)
    if not new:
        return ledger, ()
    ledger = replace(ledger, coming=(*ledger.coming, *new))
    return ledger, write_ledger(folder, ledger)


def write_ledger(folder: Path, ledger: Ledger) -> tuple[Finding, ...]:
    """Keep the ledger; a finding where the disk refuses, and the old one is then as it was."""
    text = _lines(ledger)
    path = folder / NAME
    try:
        files.folder(folder)
        put(f"{text}\n".encode("utf-8", "backslashreplace"), path, fingerprint(path))
    except OSError as error:
        return (refused("shelf-unwritable", place_in(folder, NAME), NAME, error),)
    return ()


def _lines(ledger: Ledger) -> str:
    """JSON with a line for each file, as a person reads it; indenting all of it takes longer."""
    lines = {name: _json(one) for name, one in to_json(replace(ledger, files={}), VERSION).items()}
    if ledger.files:
        inner = ",\n".join(f"  {_json(name)}: {_line(file)}" for name, file in sorted(ledger.files.items()))
        lines["files"] = "{\n" + inner + "\n }"
    return "{\n" + ",\n".join(f" {_json(name)}: {line}" for name, line in sorted(lines.items())) + "\n}"


@functools.lru_cache(maxsize=256)
def _line(file: ShelvedFile) -> str:
    """A build writes the ledger twice, and few files change in between."""
    return _json(file_to_json(file))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
