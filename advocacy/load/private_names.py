"""The list of names that no document may hold."""

from __future__ import annotations

import codecs
import os
import re
from collections.abc import Iterator
from pathlib import Path

from advocacy import files
from advocacy.model.finding import Finding
from advocacy.model.place import At, Place, Places
from advocacy.model.private_names import PRIVATE_NAMES, named_file, names_in

_ABOUT = ("campaign",)
_LISTED = "private_names"
_LETTERS = "privatename"
_LARGEST = 2_000_000  # octets: names of a hundred thousand people
_LONGEST = 80  # characters: names with their titles and forms in brackets are shorter


def read_private_names(
    root: Path, settings: str, said: str | None, places: Places
) -> tuple[tuple[str, ...], tuple[Finding, ...]]:
    """The names, and what is wrong with the list; no finding tells a name.

    `settings` is the text of advocacy.yaml, `said` the value that YAML has for its key. Without
    the key a list beside advocacy.yaml is read where there is one.
    """
    key = places.of(At("advocacy.yaml"), _LISTED)
    named = named_file(settings)
    if named != said:
        return (), (Finding("private-names-unclear", key, {}, _ABOUT),)
    path = root / (named or PRIVATE_NAMES)
    if not os.path.lexists(path):
        if named is None:
            return (), tuple(_misnamed(root))
        return (), (Finding("private-names-missing", key, {}, _ABOUT),)
    text = _text_of(path)
    if text is None:
        return (), (Finding("private-names-unreadable", key, {}, _ABOUT),)
    names, findings = [], []
    for line, name in names_in(text):
        place = Place(named or PRIVATE_NAMES, line, 1)
        if len(re.sub(r"[\W_]", "", name)) <= 1:  # `- a` is one letter too
            findings.append(Finding("private-name-short", place, {}, _ABOUT))
        elif len(name) > _LONGEST:
            findings.append(Finding("private-name-long", place, {"most": str(_LONGEST)}, _ABOUT))
        else:
            names.append(name)
    return tuple(names), tuple(findings)


def _misnamed(root: Path) -> Iterator[Finding]:
    """Lists that nobody reads: `private-names.txt.txt`, `Private_Names.csv`."""
    for name in sorted(one.name for one in root.glob("[!.~]*")):
        if re.sub(r"[^a-z]", "", name.casefold()).startswith(_LETTERS):
            shown = files.printable(name)
            details = {"name": shown, "corrected": PRIVATE_NAMES}
            yield Finding("wrong-ending", Place(shown), details, _ABOUT)


def _text_of(path: Path) -> str | None:
    """The text of a file that an editor or a spreadsheet has saved; None for anything else."""
    try:
        data = files.read(path, _LARGEST)
    except OSError:
        return None
    wide = data[:2] in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE}
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return None if "\0" in text else text
    return None
