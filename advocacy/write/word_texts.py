"""The texts of a Word file: what a reader sees, what hides in its markup, what lies inside."""

from __future__ import annotations

import codecs
import io
import re
import zipfile
from collections.abc import Iterator

from advocacy.model.archive import is_bounded, read_member
from advocacy.model.cuts import CELL, END
from advocacy.write.markup import Ends, without_markup

_DEEPEST = 3  # a workbook inside a Word file, and one more inside that
_BYTE_ORDERS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_DECLARED = re.compile(rb"""<\?xml[^>]{1,80}?encoding=["']([A-Za-z0-9._\-]+)["']""")
# Where one text ends and the next begins, in Word, charts and workbooks; a page number is not
# the beginning of what stands behind it. Paragraphs are lines of one text; cells are not.
_END_OF_LINE = re.compile(r"</(?:w:p|w:fldSimple|a:p)>|<(?:w:(?:br|tab|cr|fldChar|fldSimple)|a:br)\b[^<>]*>")
_END_OF_CELL = re.compile(r"(?:</w:p>\s{0,40})?</w:tc>")
_END_OF_TEXT = re.compile(r"</(?:w:tr|c:pt|si|c|row|text)>")
_ENDS: Ends = ((_END_OF_CELL, CELL), (_END_OF_TEXT, END), (_END_OF_LINE, "\n"))
# Here each element is a text of its own: a name, a number, a date.
_PROPERTIES = re.compile(r"(?:^|/)(?:docProps|customXml)/[^/]+\.xml$")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")  # a character in a string of a workbook


def texts_of(data: bytes, name: str, depth: int = 0) -> Iterator[tuple[str, str]]:
    """(part, text) of everything in a package that can hold text, names of parts included.

    A text comes without its markup, because Word splits a number over runs, and with each different
    tag after it, because alternative texts, links, marks and comments stand there. `BadZipFile`
    where it cannot be looked through, or would unfold without bounds: somebody may have put in an
    archive of their own.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        if not is_bounded(package):
            message = f"{name} unfolds without bounds"
            raise zipfile.BadZipFile(message)
        yield f"{name}/…" if depth else "…", package.comment.decode("utf-8", "replace")
        for part in package.namelist():
            content = read_member(package, part)
            where = f"{name}/{part}" if depth else part
            yield f"{where.rpartition('/')[0]}/…", part  # the name itself is not told
            if part.endswith((".xml", ".rels", ".vml")):
                ends = None if _PROPERTIES.search(part) else _ENDS
                text = without_markup(_decoded(content), ends)
                yield where, _ESCAPED.sub(_character, text) if "_x" in text else text
            elif content[:4] == b"PK\x03\x04" and depth < _DEEPEST:
                yield from texts_of(content, where, depth + 1)
            else:
                # Without zero bytes, what is ASCII in UTF-16 stands there wherever it begins.
                yield where, content.replace(b"\0", b"").decode("utf-8", "ignore")
                yield where, content.decode("utf-16-le", "ignore")


def _decoded(content: bytes) -> str:
    if content[:2] in _BYTE_ORDERS:
        return content.decode("utf-16", "replace")
    if content[:4] == b"<\0?\0":
        return content.decode("utf-16-le", "replace")
    if content[:4] == b"\0<\0?":
        return content.decode("utf-16-be", "replace")
    declared = _DECLARED.match(content)
    try:
        return content.decode(declared[1].decode() if declared else "utf-8", "replace")
    except LookupError:
        return content.decode("utf-8", "replace")


def _character(match: re.Match[str]) -> str:
    sign = chr(int(match[1], 16))
    return sign if sign.isprintable() else " "
