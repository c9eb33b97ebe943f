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


def finish(
    findings: Iterable[Finding],
    language: Languages,
    form: str,
    *,
    strict: bool,
    beside: Mapping[str, Any] | None = None,
) -> None:
    """Print the findings, then exit; in JSON with what stands `beside` them.

    Of each file ten are told, in JSON a thousand, and there the key `more` counts the rest by file.

    The exit code is what all of them ask for, shown or not.
    """
    from advocacy.messages import as_json, tell
    from advocacy.model.codes import category_of, is_private, severity_of
    from advocacy.model.finding_limit import MORE, MOST_SHOWN, MOST_STORED, limit_per_file, number_of_more

    found = list(findings)
    shown = limit_per_file(found, MOST_STORED if form == "json" else MOST_SHOWN)
    if form == "json":
        told = [as_json(one, language.single()) for one in shown if one.code != MORE]
        more = {one.place.file: number_of_more(one) for one in shown if one.code == MORE}
        click.echo(as_json_text({**(beside or {}), "findings": told, "more": more}))
    elif shown:
        languages = language.of_findings()
        for finding in shown:
            for one in languages:
                click.echo(tell(finding, one).replace("\n", " "), err=True)
    grave = {"error", "warning"} if strict else {"error"}
    if any(is_private(finding) for finding in found):
        sys.exit(_PRIVACY)
    if any(severity_of(finding) in grave for finding in found):
        sys.exit(_ERROR)
    if any(category_of(finding) == "edited" for finding in found):
        sys.exit(_EDITED)


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
