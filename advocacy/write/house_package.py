"""The parts of a house style that go into every document as they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from advocacy.write.house_parts import bytes_of, parsed, settings_of
from advocacy.write.names import R, relation
from advocacy.write.package import Entry, pack
from advocacy.write.text import attribute

if TYPE_CHECKING:
    from docx.document import Document as WordFile
    from docx.opc.part import Part

_OWN = ("styles", "numbering")  # made for each language
_FIXED = ("settings", "fontTable", "theme")
_FILES = {"theme": "theme/theme1"}  # where readers expect it
_PAGE = ("header", "footer")


@dataclass(frozen=True, slots=True)
class Gathered:
    """Entries of the zip, their relationships and types as XML, and the new ids of page parts."""

    entries: tuple[Entry, ...]
    relations: str
    types: str
    keys: Mapping[str, str]


def related(opened: WordFile, kind: str) -> Part | None:
    """The part that the document reaches by a relationship of this kind."""
    for link in opened.part.rels.values():
        if link.reltype == f"{R}/{kind}" and not link.is_external:
            part: Part = link.target_part
            return part
    return None


def gather(opened: WordFile) -> Gathered:
    """Settings, fonts, theme, and the headers and footers with what they draw on."""
    entries: dict[str, Entry] = {}
    links: list[str] = []
    types: dict[str, str] = {}
    for kind in (*_OWN, *_FIXED):
        part = related(opened, kind)
        if part is None:
            continue
        file = f"{_FILES.get(kind, kind)}.xml"
        types[f"/word/{file}"] = part.content_type
        links.append(relation(f"rId{kind.title()}", kind, file))
        if kind in _FIXED:
            content = settings_of(parsed(part)) if kind == "settings" else bytes_of(parsed(part))
            entries[kind] = pack(f"word/{file}", content)
    keys: dict[str, str] = {}
    for key, link in opened.part.rels.items():
        kind = link.reltype.rsplit("/", 1)[-1]
        if kind not in _PAGE:
            continue
        keys[key] = f"rIdPage{len(keys) + 1}"
        links.append(relation(keys[key], kind, attribute(str(link.target_part.partname))))
        for part in _drawn_on(link.target_part):
            types[str(part.partname)] = part.content_type
            entries.update((entry.name, entry) for entry in _entries(part))
    overrides = "".join(
        f'<Override PartName="{attribute(part)}" ContentType="{kind}"/>' for part, kind in types.items()
    )
    return Gathered(tuple(entries.values()), "".join(links), overrides, keys)


def _drawn_on(start: Part) -> Iterator[Part]:
    """`start` and every part that it needs (a logo in a header), each once."""
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        part = waiting.pop()
        if part.partname not in seen:
            seen.add(part.partname)
            yield part
            waiting += [link.target_part for link in part.rels.values() if not link.is_external]


def _entries(part: Part) -> Iterator[Entry]:
    name = part.partname.membername
    is_xml = part.content_type.endswith("+xml")
    yield pack(name, bytes_of(parsed(part)) if is_xml else part.blob)
    if part.rels:
        yield pack(part.partname.rels_uri.membername, part.rels.xml)
