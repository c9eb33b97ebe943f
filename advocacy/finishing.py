"""A document becomes a file, and the file is checked before anybody gets it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from advocacy.check import FinishedFile, IdentifierScanner, check_file
from advocacy.edition import Edition
from advocacy.log import FindingLog
from advocacy.model.dossier import Dossier
from advocacy.model.finding import Details, Finding
from advocacy.model.stored import Store
from advocacy.write import Writer, style_of, writer_of


def check_finished(scanner: IdentifierScanner, name: str, data: bytes, about: str) -> tuple[Finding, ...]:
    """What the checks of files find in a file, whoever wrote it last; one that was clean is not looked through again."""

    def check(_: str) -> tuple[Finding, ...]:
        writer = writer_of(name)
        marks = tuple(writer.state_marks(data))
        return check_file(FinishedFile(name, tuple(writer.texts_of(data)), marks, scanner, about))

    # All that the answer depends on, beside the private names.
    file = [name, hashlib.sha256(data).hexdigest(), scanner.own, sorted(scanner.allowed)]
    return tuple(scanner.clean.unless_clean(json.dumps(file), check))


@dataclass(frozen=True, slots=True)
class Styles:
    """The house styles of a campaign for each format: each is read once, and what is wrong with it is found once."""

    files: Mapping[str, bytes]
    store: Store | None
    log: FindingLog
    _known: dict[tuple[str, str], Any] = field(default_factory=dict)

    def of(self, writer: Writer[Any], house: str) -> Any | None:
        """The style that `writer` takes; None where it cannot be used."""
        key = writer.suffix, house
        if key not in self._known:
            self._known[key], found = style_of(writer, house, self.files, self.store)
            self.log.put(found)
        return self._known[key]


def write_edition(edition: Edition, styles: Styles) -> bytes | None:
    """The file of an edition; None where its house style cannot be used."""
    writer = writer_of(edition.name)
    style = styles.of(writer, edition.house)
    return None if style is None else writer.write(edition.document, style)


def not_final(edition: Edition, dossier: Dossier, log: FindingLog) -> Iterator[Finding]:
    """Why an edition cannot be final: what is open about it, or about nothing in particular."""
    still_open = log.still_open({*edition.uses, f"house:{edition.house}"})
    if still_open:
        listed = "; ".join(dict.fromkeys(f"{finding.code} {finding.place}" for finding in still_open))
        place = dossier.places.of(edition.order.at)
        details: Details = {"name": edition.name, "open": listed}
        yield Finding("not-final", place, details, (f"order:{edition.order.id}",))
