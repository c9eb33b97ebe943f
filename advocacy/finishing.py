"""A document becomes a file, and the file is checked before anybody gets it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from advocacy.check import FinishedFile, IdentifierScanner, check_file
from advocacy.edition import Edition
from advocacy.log import FindingLog
from advocacy.model.dossier import Dossier
from advocacy.model.finding import Details, Finding
from advocacy.write import Written, writer_of


def check_finished(scanner: IdentifierScanner, name: str, file: bytes | Written, about: str) -> tuple[Finding, ...]:
    """What the checks of files find in a file, whoever wrote it last."""
    writer = writer_of(name)
    data = file.data if isinstance(file, Written) else file
    texts = file.texts if isinstance(file, Written) else tuple(writer.texts_of(file))
    marks = tuple(writer.state_marks(data))
    return check_file(FinishedFile(name, texts, marks, scanner, about))


def write_edition(
    edition: Edition, dossier: Dossier, styles: dict[tuple[str, str], Any], log: FindingLog
) -> Written | None:
    """The file of an edition; None where its house style cannot be used."""
    writer = writer_of(edition.name)
    key = writer.suffix, edition.house
    if key not in styles:
        styles[key], found = writer.read_style(edition.house, dossier.templates.house_files)
        log.put(found)
    style = styles[key]
    return None if style is None else writer.write(edition.document, style)


def not_final(edition: Edition, dossier: Dossier, log: FindingLog) -> Iterator[Finding]:
    """Why an edition cannot be final: what is open about it, or about nothing in particular."""
    still_open = log.still_open({*edition.uses, f"house:{edition.house}"})
    if still_open:
        told = "; ".join(dict.fromkeys(f"{one.code} {one.place}" for one in still_open))
        place = dossier.places.of(edition.order.at)
        details: Details = {"name": edition.name, "open": told}
        yield Finding("not-final", place, details, (f"order:{edition.order.id}",))
