"""XML parts of an .xlsx that are searched as bytes instead of being parsed whole.

In XML without comments, CDATA sections and prefixes a `<` always begins a tag. So the place of a
row or a cell is found by its opening bytes, exactly, and only what is needed is parsed.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from advocacy.model.text_matching import raised
from advocacy.workbooks.addresses import LAST_ROW, column_letters, split_address
from advocacy.workbooks.fault import Unreadable
from advocacy.workbooks.package import parse, refuse_doctype

if TYPE_CHECKING:
    from lxml.etree import _Element

_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml(?: version=\"1\.0\"| encoding=\"(?i:utf-8)\"| standalone=\"\w+\")*\s*\?>)?"
    rb"\s*(<([A-Za-z]+)(?:\s[^>]*)?>)"
)
_PREFIXED = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*\?>)?\s*<(\w+):worksheet\b")
_ROW = re.compile(rb'<row(?: r="(\d+)"[^>]*>)?')
_ODD_CELL = re.compile(rb'<c(?! r=")')
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_CELL = re.compile(r"[A-Z]{1,3}[1-9][0-9]*")


def opening(data: bytes) -> bytes | None:
    """The opening tag of the root of plain XML, with its namespaces; None for any other XML."""
    start = _START.match(data)
    if start is None or _holds(data, b"<!") or _holds(data, b"<?", start.end()):
        return None
    return start[1]


def _holds(data: bytes, mark: bytes, since: int = 0) -> bool:
    """True if `mark` is in `data`; its second sign, which is rare, is looked for first."""
    return data.find(mark[1:], since) >= 0 and data.find(mark, since) >= 0


def fragment(root: bytes, data: bytes) -> _Element:
    """A piece of plain XML, parsed inside its root."""
    name = root[1:].split(None, 1)[0].rstrip(b">")
    return parse(b"%s%s</%s>" % (root, data, name))


def string_text(element: _Element) -> str:
    """The text of a string: its runs in order, the reading aids of East Asian text left out.

    The digits of a raised or lowered run (12345 with a small 2 behind it) are raised ones.
    """
    runs = (one for one in element.iter("{*}t") if not _is_aid(one))
    return unescape("".join(raised(_string(one)) if _is_raised(one) else _string(one) for one in runs))


def _is_raised(element: _Element) -> bool:
    above = element.getparent()
    look = None if above is None else above.find("{*}rPr/{*}vertAlign")
    return look is not None and look.get("val") in {"superscript", "subscript"}


def _string(element: _Element) -> str:
    """All text inside, comments left out."""
    return str(element.xpath("string()"))


def _is_aid(element: _Element) -> bool:
    above = element.getparent()
    return above is not None and str(above.tag).rpartition("}")[2] == "rPh"


def unescape(text: str) -> str:
    """`_x000D_` as the character that it stands for."""
    if "_x" not in text:
        return text
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)


@dataclass(frozen=True, slots=True)
class SheetXml:
    """The XML of a sheet: `rows` says where each row begins and ends in `data`.

    `root` is the opening tag; `frame` the sheet without its rows.
    """

    data: bytes
    root: bytes
    rows: dict[int, tuple[int, int]]
    frame: _Element


def read_sheet_xml(data: bytes) -> SheetXml:
    """The XML of a sheet, brought into plain form first where it is not."""
    return _plain(data) or _plain(_without_prefix(data)) or _rewritten(data)


def _without_prefix(data: bytes) -> bytes:
    """Plain XML whose tags have a prefix (`<x:row>`), as some libraries write it, without it."""
    prefixed = _PREFIXED.match(data)
    if prefixed is None:
        return data
    prefix = prefixed[1]
    return data.replace(b"</%s:" % prefix, b"</").replace(b"<%s:" % prefix, b"<")


def _plain(data: bytes) -> SheetXml | None:
    root = opening(data)
    start = data.find(b"<sheetData")
    if root is None or start < 0:
        return None
    end = data.find(b"</sheetData>", start)
    if end < 0:  # <sheetData/>, or cut short
        return SheetXml(data, root, {}, parse(data))
    marks = list(_ROW.finditer(data, start, end))
    if not all(mark[1] for mark in marks) or _ODD_CELL.search(data, start, end):
        return None
    numbers = [int(mark[1]) for mark in marks]
    if any(late <= early for early, late in pairwise(numbers)):
        return None
    if numbers and numbers[-1] > LAST_ROW:
        raise Unreadable("workbook-damaged")
    spans = pairwise([*(mark.start() for mark in marks), end])
    frame = parse(data[:start] + b"<sheetData/>" + data[end + len(b"</sheetData>") :])
    return SheetXml(data, root, dict(zip(numbers, spans, strict=True)), frame)


def _rewritten(data: bytes) -> SheetXml:
    """The same sheet in plain form: by a parser, row by row, with every address written out."""
    from lxml import etree

    refuse_doctype(data)
    pieces, size, rows, number = [b"<sheetData>"], len(b"<sheetData>"), {}, 0
    try:
        reader = etree.iterparse(
            io.BytesIO(data), tag="{*}row", resolve_entities=False, no_network=True, huge_tree=True
        )
        for _, row in reader:
            number = int(row.get("r") or number + 1)
            if number > LAST_ROW or number in rows:
                raise Unreadable("workbook-damaged")
            piece = "".join(_row(row, number)).encode()
            rows[number] = size, size + len(piece)
            pieces.append(piece)
            size += len(piece)
            row.clear()
        frame = reader.root
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable("workbook-damaged") from error
    for row in list(frame.iter("{*}row")):
        row.getparent().remove(row)
    return SheetXml(b"".join(pieces), b"<sheetData>", rows, frame)


def _row(row: _Element, number: int) -> Iterator[str]:
    yield f'<row r="{number}"{_attributes(row, "hidden", "ht")}>'
    column = 0
    for cell in row.iterfind("{*}c"):
        at = cell.get("r") or f"{column_letters(column + 1)}{number}"
        if not _CELL.fullmatch(at):
            raise Unreadable("workbook-damaged")
        _, column = split_address(at)
        yield f'<c r="{at}"{_attributes(cell, "s", "t")}>'
        for part in cell:
            match str(part.tag).rpartition("}")[2]:
                case "is":
                    yield f"<is><t>{escape(string_text(part))}</t></is>"
                case "f":
                    yield f"<f{_attributes(part, 't', 'si')}>{escape(_string(part))}</f>"
                case "v":
                    yield f"<v>{escape(_string(part))}</v>"
        yield "</c>"
    yield "</row>"


def _attributes(element: _Element, *names: str) -> str:
    return "".join(f" {name}={quoteattr(value)}" for name in names if (value := element.get(name)) is not None)
