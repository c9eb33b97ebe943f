"""Word as a format: a document as the bytes of a .docx, and what it tells of a finished file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from advocacy.model.archive import members
from advocacy.model.document import Document
from advocacy.model.finding import Finding
from advocacy.model.finished import PartText
from advocacy.model.walk import around_title
from advocacy.write.body import Body
from advocacy.write.captions import captions_of
from advocacy.write.chart import chart_entries
from advocacy.write.contents import entries_of
from advocacy.write.heading_numbers import HeadingNumber, ListLevel
from advocacy.write.house import House, ListStart, Ready
from advocacy.write.house_package import TITLE_SPOT
from advocacy.write.names import (
    APP_TYPE,
    CHART_TYPE,
    CORE_KIND,
    CORE_TYPE,
    DECLARATION,
    DOCUMENT_TYPE,
    FOOTNOTES_TYPE,
    PACKAGE,
    RELATIONS_TYPE,
    WORKBOOK_TYPE,
    WP,
    A,
    C,
    R,
    W,
    relation,
    relations,
)
from advocacy.write.open_house import read_house
from advocacy.write.package import Entry, lay_down, pack
from advocacy.write.part_writer import PartWriter, Tally
from advocacy.write.picture import extension, picture_entry
from advocacy.write.properties import APP, core
from advocacy.write.text import escape
from advocacy.write.title import title
from advocacy.write.word_marks import state_marks
from advocacy.write.word_texts import texts_of
from advocacy.write.writer import Writer

_SPACES = f'xmlns:w="{W}" xmlns:r="{R}" xmlns:wp="{WP}" xmlns:a="{A}" xmlns:c="{C}"'
# The line above the notes, and the one above a note that runs on from the page before.
_SEPARATORS = "".join(
    f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:pPr><w:spacing w:before="0" w:after="0"/>'
    f'<w:ind w:firstLineChars="0" w:firstLine="0"/></w:pPr><w:r><w:{mark}/></w:r></w:p>'
    "</w:footnote>"
    for kind, number, mark in (("separator", -1, "separator"), ("continuationSeparator", 0, "continuationSeparator"))
)
_PACKAGE_LINKS = relations(
    [
        relation("rId1", "officeDocument", "word/document.xml"),
        relation("rId2", CORE_KIND, "docProps/core.xml"),
        relation("rId3", "extended-properties", "docProps/app.xml"),
    ]
)


def write_docx(document: Document, house: House) -> bytes:
    """A whole Word file: the house's parts as they are, the rest in one pass over the tree."""
    captions = captions_of(document.blocks, document.language)
    tally = Tally()
    notes = PartWriter(document.language, house, captions, tally, None)
    part = PartWriter(document.language, house, captions, tally, notes)
    numbers = house.ready[document.language].headings
    body = Body(part, entries_of(document.blocks, captions, numbers))
    above, below = around_title(document.blocks)
    body.blocks(above)
    title(part, document)
    body.blocks(below)
    return lay_down(_entries(document, house, body, notes))


def _entries(document: Document, house: House, body: Body, notes: PartWriter) -> Iterator[Entry]:
    part = body.part
    charts = range(1, len(body.charts) + 1)
    yield _same("[Content_Types].xml", _types(house, len(body.charts), frozenset(map(extension, part.pictures))))
    yield _same("_rels/.rels", _PACKAGE_LINKS)
    yield pack("docProps/core.xml", core(document))
    yield _same("docProps/app.xml", APP)
    yield pack(
        "word/document.xml",
        _joined(f"{DECLARATION}<w:document {_SPACES}><w:body>", part.out, f"{house.section}</w:body></w:document>"),
    )
    links = [house.relations, relation("rIdNotes", "footnotes", "footnotes.xml")]
    links += [relation(f"rIdChart{n}", "chart", f"charts/chart{n}.xml") for n in charts]
    yield _same("word/_rels/document.xml.rels", relations([*links, *part.relations()]))
    yield pack(
        "word/footnotes.xml", _joined(f"{DECLARATION}<w:footnotes {_SPACES}>{_SEPARATORS}", notes.out, "</w:footnotes>")
    )
    if notes.addresses:
        yield pack("word/_rels/footnotes.xml.rels", relations(notes.relations()))
    ready = house.ready[document.language]
    yield from ready.entries
    for name, text in house.titled:
        yield pack(name, text.replace(TITLE_SPOT, escape(document.title)).encode())
    if body.lists:
        lists = f"{DECLARATION}{ready.numbering}{''.join(body.lists)}</w:numbering>"
        yield pack("word/numbering.xml", lists.encode())
    else:
        yield ready.numbering_entry
    for picture, number in part.pictures.items():
        yield picture_entry(picture, number)
    for number, chart in enumerate(body.charts, 1):
        yield from chart_entries(chart, number, document, house)


@lru_cache(maxsize=64)
def _same(name: str, content: bytes) -> Entry:
    """A part that is the same in most documents, compressed once."""
    return pack(name, content)


def _joined(begin: str, blocks: list[bytes], end: str) -> bytes:
    return b"".join((begin.encode(), *blocks, end.encode()))


def _types(house: House, charts: int, pictures: frozenset[str]) -> bytes:
    own = [
        ("/word/document.xml", DOCUMENT_TYPE),
        ("/word/footnotes.xml", FOOTNOTES_TYPE),
        ("/docProps/core.xml", CORE_TYPE),
        ("/docProps/app.xml", APP_TYPE),
        *((f"/word/charts/chart{number}.xml", CHART_TYPE) for number in range(1, charts + 1)),
    ]
    shown = "".join(f'<Default Extension="{one}" ContentType="image/{one}"/>' for one in sorted(pictures))
    overrides = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in own)
    return (
        f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{RELATIONS_TYPE}"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="xlsx" ContentType="{WORKBOOK_TYPE}"/>'
        f"{shown}{overrides}{house.types}</Types>"
    ).encode()


def _read_style(name: str, files: Mapping[str, bytes]) -> tuple[House | None, tuple[Finding, ...]]:
    data = files.get(f"{name}.docx")
    if data is None:  # it cannot be read, and that was said when it was loaded
        return None, ()
    return read_house(name, data)


def _texts_of(data: bytes) -> Iterator[PartText]:
    return texts_of(data, "")


def _parts_of(data: bytes) -> dict[str, bytes]:
    """The content of every member: two libraries compress the same text to different bytes."""
    return dict(sorted(members(data).items()))


WRITER = Writer(
    suffix=".docx",
    read_style=_read_style,
    write=write_docx,
    texts_of=_texts_of,
    parts_of=_parts_of,
    state_marks=state_marks,
    style_types=(House, Ready, Entry, ListStart, HeadingNumber, ListLevel),
    editable=True,
)
