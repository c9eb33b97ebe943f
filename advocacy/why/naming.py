"""What somebody means by a name: a record, an order or one of its files, a sheet map or its workbook."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from advocacy import files
from advocacy.kinds import KINDS
from advocacy.model.dossier import Dossier
from advocacy.model.editionname import brief_of
from advocacy.model.figure import Cell

_STATISTICS = "evidence/statistics"
_DOCUMENTS = (".docx", ".html", ".md")


@dataclass(frozen=True, slots=True)
class Meant:
    """A record by its id, an order by its id (and the `file` of it that was named), or a map by its path."""

    sort: Literal["record", "order", "map"]
    id: str
    file: str = ""


def meant_by(name: str, dossier: Dossier, root: Path) -> tuple[Meant, ...]:
    """All that a bare name means; of a path what lies in such a folder; nothing where nothing has the name."""
    path = Path(name)
    if files.elsewhere(path, root):
        return ()
    return tuple(dict.fromkeys(_meant(path, dossier, root)))


def _meant(path: Path, dossier: Dossier, root: Path) -> Iterator[Meant]:
    name, folder = path.name, path.parent.name
    plain = name.removesuffix(".yaml")
    if plain in _records(dossier) and folder in {"", *(kind.folder for kind in KINDS)}:
        yield Meant("record", plain)
    if brief_of(name) in _orders(dossier):
        if name.endswith(_DOCUMENTS) and folder in {"", "briefs", "drafts"}:
            yield Meant("order", brief_of(name), "" if name.endswith(".md") else name)
        elif plain == brief_of(name) and folder in {"", "briefs"}:
            yield Meant("order", plain)
    if folder in {"", "statistics"}:
        maps = {one.as_posix() for one in _maps(root)}
        if f"{_STATISTICS}/{plain}.yaml" in maps:
            yield Meant("map", f"{_STATISTICS}/{plain}.yaml")
        else:
            yield from (Meant("map", one) for one in _of_workbook(name, dossier))
            if path.suffix and f"{_STATISTICS}/{path.stem}.yaml" in maps and path.suffix != ".yaml":
                yield Meant("map", f"{_STATISTICS}/{path.stem}.yaml")


def known_names(dossier: Dossier, root: Path) -> tuple[str, ...]:
    """The names of records, orders and sheet maps."""
    return (*_records(dossier), *_orders(dossier), *(one.stem for one in _maps(root)))


def _records(dossier: Dossier) -> tuple[str, ...]:
    return (*dossier.records, *_broken(dossier, "record"))


def _orders(dossier: Dossier) -> tuple[str, ...]:
    return (*dossier.orders, *_broken(dossier, "order"))


def _broken(dossier: Dossier, word: str) -> tuple[str, ...]:
    named = (one.partition(":") for one in sorted(dossier.broken))
    return tuple(name for sort, _, name in named if sort == word and name != "*")


def _maps(root: Path) -> list[Path]:
    return sorted(Path(_STATISTICS, path.name) for path in (root / _STATISTICS).glob("*.yaml"))


def _of_workbook(name: str, dossier: Dossier) -> Iterator[str]:
    """The maps that read figures out of the workbook of this name."""
    for indicator in dossier.indicators.values():
        files = {figure.origin.file for figure in indicator.figures if isinstance(figure.origin, Cell)}
        if f"{_STATISTICS}/{name}" in files:
            yield indicator.map_file
