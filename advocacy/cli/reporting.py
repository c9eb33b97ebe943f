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
from advocacy.model.finding import Details, Finding
from advocacy.model.place import Place

# The first that applies decides (docs/commands.md); click itself exits 2 on wrong usage.
_PRIVACY, _ERROR, _EDITED = 4, 1, 3


def finish(
    findings: Iterable[Finding],
    language: Languages,
    form: str,
    *,
    strict: bool = False,
    beside: Mapping[str, Any] | None = None,
) -> None:
    """Print the findings, then exit; in JSON with what stands `beside` them.

    A cause that several places share is told once. Of each file ten are shown; in JSON each place of a
    cause, a thousand of a file, and there the key `more` counts the rest by file.

    The exit code is what all of them ask for, shown or not.
    """
    from advocacy.messages import as_json, tell
    from advocacy.model.codes import category_of, is_private, severity_of
    from advocacy.model.finding_limit import MORE, MOST_SHOWN, MOST_STORED, grouped, limit_per_file, number_of_more

    found = list(findings)
    shown = limit_per_file(found, MOST_STORED) if form == "json" else limit_per_file(grouped(found), MOST_SHOWN)
    if form == "json":
        listed = [as_json(finding, language.single()) for finding in shown if finding.code != MORE]
        more = {finding.place.file: number_of_more(finding) for finding in shown if finding.code == MORE}
        click.echo(as_json_text({**(beside or {}), "findings": listed, "more": more}))
    elif shown:
        languages = language.of_findings()
        for finding in shown:
            for spoken in languages:
                click.echo(tell(finding, spoken).replace("\n", " "), err=True)
    grave = {"error", "warning"} if strict else {"error"}
    if any(is_private(finding) for finding in found):
        sys.exit(_PRIVACY)
    if any(severity_of(finding) in grave for finding in found):
        sys.exit(_ERROR)
    if any(category_of(finding) in {"edited", "held"} for finding in found):
        sys.exit(_EDITED)


@contextlib.contextmanager
def disk_errors_reported(path: Path) -> Iterator[None]:
    """What the disk refuses is a finding about `path`; the command then exits 1."""
    try:
        yield
    except OSError as error:
        details: Details = {"name": path.name or path.as_posix(), "reason": files.reason(error)}
        refused = Finding("file-not-written", Place(path.as_posix()), details)
        finish((refused,), Languages(None, Path()), "text")


def as_json_text(value: Any) -> str:
    """JSON as people can read it, Chinese as it is."""
    return json.dumps(value, ensure_ascii=False, indent=2)
