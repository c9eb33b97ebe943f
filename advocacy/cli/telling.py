"""Findings on the screen, and the exit code that they ask for."""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from advocacy import files
from advocacy.cli.languages import Languages
from advocacy.model.finding import Finding
from advocacy.model.place import Place

# The first that applies decides (DESIGN section 9); click itself exits 2 on wrong usage.
_PRIVACY, _ERROR, _EDITED = 4, 1, 3
_PRIVATE_CODES = (
    "identifier-",
    "record-of-practice",
    "sheet-of-persons",
    "draft-tells-withheld",
    "text-tells-withheld",
    "recall-letter-tells",
)
_EDITED_CODES = ("draft-kept", "draft-open", "draft-read-only")


def finish(
    findings: Iterable[Finding],
    language: Languages,
    form: str,
    *,
    strict: bool,
    beside: Mapping[str, Any] | None = None,
) -> None:
    """Print the findings, at most ten a file, in JSON with what stands `beside` them; then exit.

    The exit code is what all of them ask for, shown or not.
    """
    from advocacy.cli.few import few_a_file
    from advocacy.model.codes import severity_of
    from advocacy.model.told import as_json, tell

    found = list(findings)
    shown = few_a_file(found, _is_private)
    if form == "json":
        told = [as_json(finding, language.single()) for finding in shown]
        click.echo(as_json_text({**(beside or {}), "findings": told}))
    elif shown:
        languages = language.of_findings()
        for finding in shown:
            for one in languages:
                click.echo(tell(finding, one).replace("\n", " "), err=True)
    codes = [finding.code for finding in found]
    grave = {"error", "warning"} if strict else {"error"}
    if any(_is_private(finding) for finding in found):
        sys.exit(_PRIVACY)
    if any(severity_of(finding) in grave for finding in found):
        sys.exit(_ERROR)
    if any(code in _EDITED_CODES for code in codes):
        sys.exit(_EDITED)


def _is_private(finding: Finding) -> bool:
    return finding.code.startswith(_PRIVATE_CODES)


@contextlib.contextmanager
def told_by_the_disk(path: Path) -> Iterator[None]:
    """What the disk refuses is a finding about `path`; the command then exits 1."""
    try:
        yield
    except OSError as error:
        name, reason = path.name or path.as_posix(), files.reason(error)
        place = Place(path.as_posix())
        refused = Finding("file-not-written", place, {"name": name, "reason": reason})
        finish((refused,), Languages(None, Path()), "text", strict=False)


def as_json_text(value: Any) -> str:
    """JSON as people can read it, Chinese as it is."""
    return json.dumps(value, ensure_ascii=False, indent=2)
