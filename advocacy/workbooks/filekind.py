"""What a file is by its bytes, whatever its name says."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

Kind = Literal[".xlsx", ".xls", ".ods", ".csv", ".tsv"]
KINDS: tuple[Kind, ...] = (".xlsx", ".xls", ".ods", ".csv", ".tsv")
TEXTS: tuple[Kind, ...] = (".csv", ".tsv")

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
# The last record of an archive, which may be followed by a remark of at most 64 kB.
_END_OF_ZIP, _LAST_OF_ZIP = b"PK\x05\x06", 22 + 65_535
# Workbooks older than OLE begin with their first record, of versions 2 to 5.
_RECORDS = (b"\x09\x00", b"\x09\x02", b"\x09\x04", b"\x09\x08")
# A stream inside an OLE container, by its name in UTF-16; parts that only such an archive has.
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_PARTS: Mapping[bytes, Kind] = {b"xl/workbook.xml": ".xlsx", b"META-INF/manifest.xml": ".ods"}
_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body|table|meta)\b|MIME-Version:", re.IGNORECASE)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_LOOKED_AT = 4096


def kind_of(data: bytes) -> Kind | Literal["locked", "page", "xml", "damaged", "nothing"]:
    """The form of a file: `locked` needs a password, `page` is a web page under another name.

    `xml` is the XML form of Excel 2003, `damaged` a zip archive without its end, `nothing` no
    table at all.
    """
    start = data[:_LOOKED_AT]
    if start.startswith(_OLE):
        return "locked" if _ENCRYPTED in data else ".xls"
    if start.startswith(_ZIP):
        if _END_OF_ZIP not in data[-_LAST_OF_ZIP:]:
            return "damaged"
        return next((kind for part, kind in _PARTS.items() if part in data), "nothing")
    if start.startswith(_RECORDS):
        return ".xls"
    if b"urn:schemas-microsoft-com:office:spreadsheet" in start:
        return "xml"
    if _PAGE.search(start):
        return "page"
    if not start.strip() or _CONTROLS.search(start):
        return "nothing"
    return ".tsv" if start.count(b"\t") > start.count(b",") else ".csv"
