"""Genres, their templates, the shared parts and the house styles."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from advocacy.load.disk import Disk
from advocacy.load.misplaced import find_renamed
from advocacy.load.whole_file import read_whole_file
from advocacy.model.editionname import is_reserved
from advocacy.model.finding import LANGUAGES, Finding, Language
from advocacy.model.genre import SOURCES, Genre, Template, Templates
from advocacy.model.page_budget import PageBudget
from advocacy.model.place import Place

TEMPLATES = "templates"
_PARTS, _HOUSE = "parts", "house"


def packaged_templates() -> Path:
    """The folder of the templates that come with the program."""
    program = Path(__file__).resolve().parent.parent
    inside = program / TEMPLATES
    return inside if inside.is_dir() else program.parent / TEMPLATES


class _Layers:
    """The campaign's own templates over those of the program: a file of the first hides its like."""

    def __init__(self, disks: Sequence[Disk]) -> None:
        self._disks = disks

    def disk_of(self, file: str) -> Disk | None:
        """The first folder that has `file`."""
        return next((disk for disk in self._disks if disk.is_file(file)), None)

    def files(self, folder: str) -> list[str]:
        """The names of the files in `folder` of either."""
        return sorted({name for disk in self._disks for name in disk.names(folder)[0]})

    def folders(self) -> list[str]:
        """The names of the folders of either."""
        names = {name for disk in self._disks for name in disk.names("")[1]}
        return sorted(name for name in names if not name.startswith("__"))

    def template(self, file: str, about: tuple[str, ...]) -> Template | None:
        """One Markdown file, or None where there is none that can be read."""
        disk = self.disk_of(file)
        text = disk.read_text(file, about) if disk else None
        return Template(disk.name(file), text) if disk and text is not None else None


def _read_genre(layers: _Layers, name: str, language: Language, own: Disk) -> Genre | None:
    about = f"genre:{name}"
    file = f"{name}/genre.yaml"
    disk = layers.disk_of(file)
    if disk is None:
        place = Place(own.name(file))
        own.findings.append(Finding("missing-file", place, {}, (about,)))
        return None
    source = disk.read_yaml(file, (about,))
    return None if source is None else read_whole_file(Genre, source, disk, language, about)


def read_templates(root: Path, language: Language) -> tuple[Templates, list[Disk]]:
    """All templates of the campaign at `root`, and the folders read, with their findings."""
    own, packaged = root / TEMPLATES, packaged_templates()
    disks = [Disk(own, f"{TEMPLATES}/")]
    if packaged.is_dir() and packaged.resolve() != own.resolve():
        disks.append(Disk(packaged, f"advocacy/{TEMPLATES}/"))
    find_renamed(disks[0], "")
    layers = _Layers(disks)
    genres: dict[str, Genre] = {}
    pages: dict[tuple[str, Language], Template] = {}
    shared: dict[str, Template] = {}
    for name in layers.folders():
        if name in {_PARTS, _HOUSE}:
            continue
        genre = _read_genre(layers, name, language, disks[0])
        if genre is not None:
            genres[name] = genre
        for code in LANGUAGES:
            page = layers.template(f"{name}/{code}.md", (f"genre:{name}",))
            if page is not None:
                pages[name, code] = page
            sources = layers.template(f"{name}/{SOURCES}.{code}.md", (f"genre:{name}",))
            if sources is not None:
                shared[f"{name}/{SOURCES}.{code}.md"] = sources
    for name in layers.files(_PARTS):
        part = layers.template(f"{_PARTS}/{name}", ()) if name.endswith(".md") else None
        if part is not None:
            shared[f"{_PARTS}/{name}"] = part
    houses = {}
    for name in layers.files(_HOUSE):
        disk = layers.disk_of(f"{_HOUSE}/{name}")
        if disk is not None and name.endswith((".docx", ".css")):
            house = name.rpartition(".")[0]
            if is_reserved(house):
                place = Place(disk.name(f"{_HOUSE}/{name}"))
                found = Finding("house-name-taken", place, {"house": house}, (f"house:{house}",))
                disk.findings.append(found)
                continue
            data = disk.read_bytes(f"{_HOUSE}/{name}", (f"house:{house}",))
            if data is not None:
                houses[name] = data
    return Templates(genres, pages, shared, houses, _read_budgets(layers, disks, language)), disks


def _read_budgets(layers: _Layers, disks: Sequence[Disk], language: Language) -> dict[str, PageBudget]:
    """What the pages of each house hold, from the file of its name beside its Word file, or before that."""
    budgets: dict[str, PageBudget] = {}
    for name in layers.files(_HOUSE):
        disk, house = layers.disk_of(f"{_HOUSE}/{name}"), name.removesuffix(".yaml")
        if disk is None or house == name:
            continue
        word, about = layers.disk_of(f"{_HOUSE}/{house}.docx"), f"house:{house}"
        if word is None:
            disk.findings.append(Finding("missing-file", Place(disk.name(f"{_HOUSE}/{house}.docx")), {}, (about,)))
        elif disks.index(disk) <= disks.index(word):  # that of another Word file says nothing of this one
            source = disk.read_yaml(f"{_HOUSE}/{name}", (about,))
            budget = None if source is None else read_whole_file(PageBudget, source, disk, language, about)
            if budget is not None:
                budgets[house] = budget
    return budgets
