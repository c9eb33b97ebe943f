"""A document becomes a file, and the file is checked before anybody gets it."""

from __future__ import annotations

from collections.abc import Iterator

from advocacy.check import FinishedFile, Sought, check_file
from advocacy.edition import Edition
from advocacy.files import reason
from advocacy.log import FindingLog
from advocacy.model.dossier import Dossier
from advocacy.model.finding import Details, Finding
from advocacy.model.order import Order
from advocacy.model.place import Place
from advocacy.write import House, read_house, write


def check_finished(scanner: Sought, name: str, data: bytes, order: Order) -> tuple[Finding, ...]:
    """What the checks of files find in a file of an order, whoever wrote it last."""
    return check_file(FinishedFile(name, data, scanner, f"order:{order.id}"))


def write_edition(
    edition: Edition, dossier: Dossier, houses: dict[str, House | None], log: FindingLog
) -> bytes | None:
    """The file of an edition; None where its house style or the disk refuses."""
    if edition.house not in houses:
        octets = dossier.templates.houses.get(edition.house)
        if octets is None:  # it cannot be read, and that was said when it was loaded
            return None
        houses[edition.house], found = read_house(edition.house, octets)
        log.put(found)
    house = houses[edition.house]
    if house is None:
        return None
    try:
        return write(edition.document, house)
    except OSError as error:  # the workbook inside a chart is made in a temporary file
        place = Place(f"briefs/drafts/{edition.name}")
        details: Details = {"name": edition.name, "reason": reason(error)}
        log.add([Finding("shelf-unwritable", place, details, (f"order:{edition.order.id}",))])
        return None


def not_final(edition: Edition, dossier: Dossier, log: FindingLog) -> Iterator[Finding]:
    """Why an edition cannot be final: what is open about it, or about nothing in particular."""
    still_open = log.still_open({*edition.uses, f"house:{edition.house}"})
    if still_open:
        told = "; ".join(dict.fromkeys(f"{one.code} {one.place}" for one in still_open))
        place = dossier.places.of(edition.order.at)
        details: Details = {"name": edition.name, "open": told}
        yield Finding("not-final", place, details, (f"order:{edition.order.id}",))
