"""The parts of a house style that go into every document as they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from advocacy.write.house_parts import bytes_of, parsed, settings_of, w
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
_MARGINS = ("header+xml", "footer+xml")
# What stands for the title of the document in a header or footer that has a field for it.
TITLE_SPOT = "{title}"


@dataclass(frozen=True, slots=True)
class Gathered:
    """Entries of the zip, their relationships and types as XML, and the new ids of page parts.

    `titled` are the headers and footers that name the title, as XML.
    """

    entries: tuple[Entry, ...]
    titled: tuple[tuple[str, str], ...]
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
    titled: dict[str, str] = {}
    for key, link in opened.part.rels.items():
        kind = link.reltype.rsplit("/", 1)[-1]
        if kind not in _PAGE:
            continue
        keys[key] = f"rIdPage{len(keys) + 1}"
        links.append(relation(keys[key], kind, attribute(str(link.target_part.partname))))
        for part in _drawn_on(link.target_part):
            types[str(part.partname)] = part.content_type
            text = _titled(part)
            if text is not None:
                titled[part.partname.membername] = text
            entries.update((entry.name, entry) for entry in _entries(part, own=text is None))
    overrides = "".join(
        f'<Override PartName="{attribute(part)}" ContentType="{kind}"/>' for part, kind in types.items()
    )
    return Gathered(tuple(entries.values()), tuple(titled.items()), "".join(links), overrides, keys)


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


def _titled(part: Part) -> str | None:
    """A part in which a field shows the title, with TITLE_SPOT for what it shows now."""
    if not part.content_type.endswith(_MARGINS):
        return None
    root = parsed(part)
    inside = found = False
    for element in root.iter(w("instrText"), w("fldChar"), w("t")):
        if element.tag == w("instrText") and (element.text or "").split()[:1] == ["TITLE"]:
            inside = True
        elif element.tag == w("fldChar") and element.get(w("fldCharType")) == "end":
            inside = False
        elif element.tag == w("t") and inside:
            element.text = "" if found else TITLE_SPOT
            found = True
    return bytes_of(root).decode() if found else None


def _entries(part: Part, *, own: bool) -> Iterator[Entry]:
    """The part itself where it is the same in every document (`own`), and how it reaches others."""
    name = part.partname.membername
    is_xml = part.content_type.endswith("+xml")
    if own:
        yield pack(name, bytes_of(parsed(part)) if is_xml else part.blob)
    if part.rels:
        yield pack(part.partname.rels_uri.membername, part.rels.xml)
