"""Opening a .docx that anybody may have made: bounded, without entities, without the network."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from advocacy import files
from advocacy.model.archive import LOCKED, is_bounded, read_member
from advocacy.model.finding import Finding
from advocacy.model.place import Place

if TYPE_CHECKING:
    from lxml.etree import _Element

# Far above any brief, far below what hurts: a brief of 5,000 rows unpacks to 20 MB.
MOST_BYTES = 60_000_000  # of the file, and of each member that is read

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_NO_PACKAGES: tuple[tuple[bytes, tuple[str, str]], ...] = (
    (_OLE, ("旧式 .doc 或 .wps 文件", "an old .doc or .wps file")),
    (b"%PDF", ("PDF 文件", "a PDF")),
    (b"{\\rtf", ("RTF 文件", "an RTF file")),
)
_ODT = b"application/vnd.oasis.opendocument"
_OTHER = ("另一种文件", "another sort of file")
_PACKED = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}  # the standard of Word files has no other
_CONTENT_TYPES = "[Content_Types].xml"
_RELATED = ("footnotes", "endnotes", "comments", "commentsExtended")
_MARGINS = ("header", "footer")


@dataclass(frozen=True, slots=True)
class Package:
    """The XML of a Word file: the body, what relates to it by sort (footnotes...), properties.

    `members` are the names in the archive of the body ("main") and of what relates to it; `margins`
    are the headers and footers.
    """

    name: str
    main: _Element
    related: Mapping[str, _Element]
    core: _Element | None
    members: Mapping[str, str] = field(default_factory=dict)
    margins: tuple[_Element, ...] = ()


class _Refused(Exception):  # noqa: N818 - not an error of the program
    """Why a file is not read; becomes a finding."""

    def __init__(self, code: str, **details: str | tuple[str, str]) -> None:
        super().__init__(code)
        self.code = code
        self.details = details


def read_file(path: Path, place: Place | None = None) -> tuple[bytes, Package] | Finding:
    """What the Word file at `path` holds, and its parts that hold text; or why it cannot be read.

    It is read once. `place` is where findings say that it lies, else its path.
    """
    place = place or Place(path.as_posix())
    try:
        data = files.read(path, MOST_BYTES)
    except files.TooLargeError:
        return Finding("word-file-suspect", place, {"name": path.name, "part": path.name})
    except OSError as error:
        reason = files.reason(error)
        return Finding("word-file-missing", place, {"name": path.name, "reason": reason})
    package = read_bytes(data, place)
    return package if isinstance(package, Finding) else (data, package)


def read_package(path: Path) -> Package | Finding:
    """The parts of the Word file at `path` that hold text, or why it cannot be read."""
    read = read_file(path)
    return read if isinstance(read, Finding) else read[1]


def read_bytes(data: bytes, place: Place) -> Package | Finding:
    """As `read_package`, of a file that was read already and is known by `place`."""
    name = place.file.rpartition("/")[2]
    try:
        return _unpack(name, data)
    except _Refused as refused:
        return Finding(refused.code, place, {"name": name, **refused.details})


def _unpack(name: str, data: bytes) -> Package:
    if data.startswith(_OLE) and _ENCRYPTED in data:
        raise _Refused("word-file-protected")
    for start, found in _NO_PACKAGES:
        if data.startswith(start):
            raise _Refused("not-a-word-file", found=found)
    if not data.startswith(b"PK"):
        raise _Refused("not-a-word-file", found=_OTHER)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _read(name, archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
        raise _Refused("word-file-damaged", part=name) from error


def _read(name: str, archive: zipfile.ZipFile) -> Package:
    members = archive.infolist()
    names = [member.filename for member in members]
    if not is_bounded(archive):
        raise _Refused("word-file-suspect", part=name)
    _refuse_locked(members)
    if "mimetype" in names and _member(archive, "mimetype").startswith(_ODT):
        raise _Refused("not-a-word-file", found=("OpenDocument 文件", "an OpenDocument file"))
    if _has_macros(archive):
        raise _Refused("word-file-macro")
    top = _relations(archive, "")
    main = _xml(archive, top["officeDocument"]) if top.get("officeDocument") in names else None
    if main is None or "}document" not in main.tag or "wordprocessingml" not in main.tag:
        raise _Refused("not-a-word-file", found=_OTHER)
    relations = _targets(archive, top["officeDocument"])
    beside = dict(relations)
    related = {sort: _xml(archive, beside[sort]) for sort in _RELATED if beside.get(sort) in names}
    core = top.get("core-properties")
    properties = _xml(archive, core) if core is not None and core in names else None
    inside = {"main": top["officeDocument"], **{sort: beside[sort] for sort in related}}
    margins = tuple(
        _xml(archive, part) for sort, part in relations if sort in _MARGINS and part in names
    )
    return Package(name, main, related, properties, inside, margins)


def _refuse_locked(members: Iterable[zipfile.ZipInfo]) -> None:
    """Also those that we do not read: whoever goes through the whole package after us reads all."""
    for member in members:
        if member.flag_bits & LOCKED:
            raise _Refused("word-file-protected")
        if member.compress_type not in _PACKED:
            raise _Refused("word-file-suspect", part=member.filename)


def _has_macros(archive: zipfile.ZipFile) -> bool:
    kinds = (part.get("ContentType", "") for part in _children(_xml(archive, _CONTENT_TYPES)))
    return any("macroEnabled" in kind or "vbaProject" in kind for kind in kinds)


def _relations(archive: zipfile.ZipFile, part: str) -> dict[str, str]:
    """The targets of a part by their sort, of each sort the last; "" is the package."""
    return dict(_targets(archive, part))


def _targets(archive: zipfile.ZipFile, part: str) -> list[tuple[str, str]]:
    """Sort and target of what relates to a part inside the package.

    The sort is the last word of the type: transitional and strict files differ in all but that.
    """
    folder = PurePosixPath(part).parent
    path = str(folder / "_rels" / f"{PurePosixPath(part).name}.rels")
    if path not in archive.namelist():
        return []
    return [
        (relation.get("Type", "").rpartition("/")[2], _inside(folder, relation.get("Target", "")))
        for relation in _children(_xml(archive, path))
        if relation.get("TargetMode") != "External"
    ]


def _children(root: _Element) -> Iterator[_Element]:
    """The elements below `root`, without comments and the like."""
    return root.iterchildren("*")


def _inside(folder: PurePosixPath, target: str) -> str:
    """The member that a target names, whether absolute, relative or through `..`."""
    parts: list[str] = []
    for step in (folder / target).parts:
        if step == "..":
            parts = parts[:-1]
        elif step != "/":
            parts.append(step)
    return "/".join(parts)


def _xml(archive: zipfile.ZipFile, member: str) -> _Element:
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(_member(archive, member), parser)
    except etree.XMLSyntaxError as error:
        raise _Refused("word-file-damaged", part=member) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise _Refused("word-file-suspect", part=member)  # Word writes no document type
    return root


def _member(archive: zipfile.ZipFile, member: str) -> bytes:
    """One member, never more than its header claims, and never more than the bound."""
    try:
        info = archive.getinfo(member)
    except KeyError as error:
        raise _Refused("word-file-damaged", part=member) from error
    if info.file_size > MOST_BYTES:
        raise _Refused("word-file-suspect", part=member)
    return read_member(archive, member)
