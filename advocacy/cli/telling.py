"""Findings on the screen, and the exit code that they ask for."""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from advocacy.model.finding import Finding, Language

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
    language: Language | None,
    form: str,
    *,
    strict: bool,
    beside: Mapping[str, Any] | None = None,
) -> None:
    """Print all findings, in JSON with what stands `beside` them; exit with the code they ask for."""
    from advocacy.model.codes import severity_of
    from advocacy.model.told import as_json, tell

    found = list(findings)
    languages: tuple[Language, ...] = ("zh", "en") if language is None else (language,)
    if form == "json":
        told = [as_json(finding, language or "zh") for finding in found]
        click.echo(as_json_text({**(beside or {}), "findings": told}))
    else:
        for finding in found:
            for one in languages:
                click.echo(tell(finding, one).replace("\n", " "), err=True)
    codes = [finding.code for finding in found]
    grave = {"error", "warning"} if strict else {"error"}
    if any(code.startswith(_PRIVATE_CODES) for code in codes):
        sys.exit(_PRIVACY)
    if any(severity_of(finding) in grave for finding in found):
        sys.exit(_ERROR)
    if any(code in _EDITED_CODES for code in codes):
        sys.exit(_EDITED)


@contextlib.contextmanager
def told_by_the_disk(path: Path) -> Iterator[None]:
    """What the disk refuses is said in one line; the command then exits 1."""
    try:
        yield
    except OSError as error:
        message = f"{path.as_posix()}: {error.strerror or error}"
        raise click.ClickException(message) from None


def as_json_text(value: Any) -> str:
    """JSON as people can read it, Chinese as it is."""
    return json.dumps(value, ensure_ascii=False, indent=2)
