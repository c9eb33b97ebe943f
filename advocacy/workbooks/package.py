"""The parts of a zipped workbook (.xlsx, .ods), each read within a bound."""

from __future__ import annotations

import codecs
import io
import posixpath
import re
import struct
import zipfile
from functools import cached_property
from typing import TYPE_CHECKING

from advocacy.model.archive import LOCKED, is_bounded
from advocacy.workbooks.fault import MOST_BYTES_OF_PART, Unreadable, too_large

if TYPE_CHECKING:
    import zlib

    from lxml.etree import _Element
else:
    try:
        from isal import isal_zlib as zlib  # as in advocacy/write/package.py
    except ImportError:
        import zlib

_PACKED = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
# What the archive raises on bytes that are cut short or twisted.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    KeyError,
    ValueError,
    OverflowError,
    NotImplementedError,
    EOFError,
    OSError,
)
_LOCAL_MARK = b"PK\3\4"
_LOCAL = struct.Struct("<4s22x2H")  # of all that a header says, how long the name and what follows it are
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_ENCODING = re.compile(rb"(?:\xef\xbb\xbf)?<\?xml[^>]*?encoding\s*=\s*[\"']([^\"']*)")
_ASCII_LIKE = re.compile(rb"utf-?8|us-ascii|ascii|iso-8859-\d+|windows-\d+|gb2312|gbk|gb18030", re.IGNORECASE)
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Package:
    """A zip archive in memory; `part` gives the bytes of one entry."""

    def __init__(self, data: bytes) -> None:
        """Raises `Unreadable` where `data` is no whole zip archive."""
        try:
            self._data, self._zip = data, zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise Unreadable("workbook-damaged") from error
        if not is_bounded(self._zip):
            raise too_large(MOST_BYTES_OF_PART)

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of all parts."""
        return frozenset(self._zip.namelist())

    def part(self, name: str) -> bytes:
        """The bytes of a part.

        What it unfolds to is bounded twice: the size that the archive declares, and what is read,
        which never exceeds the declared size.
        """
        try:
            entry = self._zip.getinfo(name)
            if entry.compress_type not in _PACKED:  # no spreadsheet program packs in another way
                raise Unreadable("workbook-damaged")
            if entry.file_size > MOST_BYTES_OF_PART:
                raise too_large(MOST_BYTES_OF_PART)
            if entry.flag_bits & LOCKED:
                raise Unreadable("workbook-locked")
            return self._unfolded(entry)
        except _BROKEN as error:
            raise Unreadable("workbook-damaged") from error

    def _unfolded(self, entry: zipfile.ZipInfo) -> bytes:
        """What lies behind the local header of an entry, twice as quick as by zipfile."""
        at = entry.header_offset
        mark, name, extra = _LOCAL.unpack_from(self._data, at)
        begin = at + _LOCAL.size + name + extra
        packed = self._data[begin : begin + entry.compress_size]
        if entry.compress_type == zipfile.ZIP_STORED:
            data = packed
        else:
            # without a size it would unfold what lies behind the declared end as well
            data = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, entry.file_size) if entry.file_size else b""
        if mark != _LOCAL_MARK or len(data) != entry.file_size or zlib.crc32(data) != entry.CRC:
            raise zipfile.BadZipFile
        return data

    def root(self, name: str) -> _Element:
        """The root element of an XML part."""
        return parse(self.part(name))

    def related(self, part: str) -> tuple[tuple[str, str, str], ...]:
        """What a part refers to: (id, last word of the type, name of the other part)."""
        folder, file = posixpath.split(part)
        relations = posixpath.join(folder, "_rels", f"{file}.rels")
        if relations not in self.names:
            return ()
        return tuple(
            (
                one.get("Id", ""),
                one.get("Type", "").rsplit("/", 1)[-1],
                posixpath.normpath(posixpath.join("/", folder, one.get("Target", "")))[1:],
            )
            for one in self.root(relations).iter(_RELATION)
            if one.get("TargetMode") != "External"
        )


def parse(data: bytes) -> _Element:
    """The root of an XML text; entities are not resolved and nothing is fetched."""
    from lxml import etree

    refuse_doctype(data)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable("workbook-damaged") from error
    return root


def refuse_doctype(data: bytes) -> None:
    """Raise `Unreadable` for XML with a document type: no spreadsheet program writes one.

    Looked for in the bytes, as a parser unfolds entities in attributes before it can be asked. So
    the bytes must be of an encoding in which the sign `<` is one byte, or of UTF-16.
    """
    if data[:2] in _UTF_16 or b"\0" in data[:4]:
        plain = data.decode("utf-16-be" if data[:1] in b"\xfe\0" else "utf-16-le", "replace")
        found = "<!DOCTYPE" in plain
    else:
        declared = _ENCODING.match(data)
        found = b"<!DOCTYPE" in data or (declared is not None and _ASCII_LIKE.fullmatch(declared[1]) is None)
    if found:
        raise Unreadable("workbook-damaged")
