"""The texts of a finished file: what a reader sees, what hides in its markup, what lies inside."""

from __future__ import annotations

import codecs
import html
import io
import re
import zipfile
from collections.abc import Iterator

from advocacy.model.archive import is_bounded, read_member

_DEEPEST = 3  # a workbook inside a Word file, and one more inside that
_BYTE_ORDERS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_DECLARED = re.compile(rb"""<\?xml[^>]{1,80}?encoding=["']([A-Za-z0-9._\-]+)["']""")
# Where one text ends and the next begins, in Word, charts and workbooks; a page number is not
# the beginning of what stands behind it.
_END_OF_TEXT = re.compile(
    r"</(?:w:p|w:tc|w:fldSimple|a:p|c:pt|si|c|row|text)>"
    r"|<(?:w:(?:br|tab|cr|fldChar|fldSimple)|a:br)\b[^>]*>"
)
_TAG = re.compile(r"<!--.*?-->|<[^>]*>", re.DOTALL)
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
                yield where, _without_markup(_decoded(content))
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


def _without_markup(xml: str) -> str:
    tags = dict.fromkeys(_TAG.findall(xml))
    seen = _TAG.sub("", _END_OF_TEXT.sub("\n", xml))
    text = html.unescape("\n".join((seen, *tags)))
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text
