"""Opening a file that anybody may have made: bounded, without entities, without the network."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from advocacy import files
from advocacy.model.archive import LOCKED, is_bounded, read_member
from advocacy.model.finding import Finding
from advocacy.model.place import Place
from advocacy.write import WRITERS
from advocacy.write.reading import Reading

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
_NOT_UNFOLDED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError)
_CONTENT_TYPES = "[Content_Types].xml"
_RELATED = ("footnotes", "endnotes", "comments", "commentsExtended")
_MARGINS = ("header", "footer")
_THREADS = "commentsExtended"
_PACKAGES = (".docx", ".dotx", ".docm", ".dotm")
_MOST_BESIDE = 30_000_000  # bytes of all XML beside the text, which no brief comes near
_DEEPEST = 3  # a Word file inside a Word file, and one more inside that


@dataclass(frozen=True, slots=True)
class Package:
    """The XML of a Word file, or of another format as one: the body, what relates to it by sort (footnotes...), properties.

    `members` are the names in the archive of the body ("main") and of what relates to it; `margins`
    are the headers and footers. `others` is all other XML by its name in the archive, `core` too and
    that of Word files inside the file (`outer/inner`); `unread` are names of XML that is not well formed.
    """

    name: str
    main: _Element
    related: Mapping[str, _Element]
    core: _Element | None
    members: Mapping[str, str] = field(default_factory=dict)
    margins: tuple[_Element, ...] = ()
    others: Mapping[str, _Element] = field(default_factory=dict)
    unread: tuple[str, ...] = ()

    def everything(self) -> Iterator[_Element]:
        """The roots of all XML that is in the file: body, what relates to it, margins, others."""
        yield self.main
        yield from self.related.values()
        yield from self.margins
        yield from self.others.values()


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


def read_word_file(path: Path, place: Place | None = None) -> tuple[bytes, Package] | Finding:
    """As `read_file`, for what is to be written as a Word file again: no other format."""
    place = place or Place(path.as_posix())
    read = read_file(path, place)
    if not isinstance(read, Finding) and (reading := _reading_of(read[0])) is not None:
        return Finding("not-a-word-file", place, {"name": path.name, "found": reading.called})
    return read


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


def _reading_of(data: bytes) -> Reading | None:
    """How a file is read that is no Word file and yet of one of our formats."""
    readings = (writer.reading for writer in WRITERS.values())
    return next((one for one in readings if one is not None and one.recognises(data)), None)


def _unpack(name: str, data: bytes) -> Package:
    reading = _reading_of(data)
    if reading is not None:
        read = reading.as_word(data)
        if read is None:
            raise _Refused("word-file-damaged", part=name)
        return Package(name, read.main, {"footnotes": read.notes}, read.core, others={"page": read.unseen})
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
    except _NOT_UNFOLDED as error:
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
    top = dict(_targets(archive, ""))
    main = _xml(archive, top["officeDocument"]) if top.get("officeDocument") in names else None
    if main is None or "}document" not in main.tag or "wordprocessingml" not in main.tag:
        raise _Refused("not-a-word-file", found=_OTHER)
    relations = _targets(archive, top["officeDocument"])
    beside = dict(relations)
    related = {
        sort: root
        for sort in _RELATED
        if beside.get(sort) in names and (root := _related(archive, sort, beside[sort])) is not None
    }
    core = top.get("core-properties")
    properties = _xml(archive, core) if core is not None and core in names else None
    inside = {"main": top["officeDocument"], **{sort: beside[sort] for sort in related}}
    at_margins = [part for sort, part in relations if sort in _MARGINS and part in names]
    margins = tuple(_xml(archive, part) for part in dict.fromkeys(at_margins))
    others, unread = _others(archive, {*inside.values(), *at_margins})
    return Package(name, main, related, properties, inside, margins, others, unread)


def _related(archive: zipfile.ZipFile, sort: str, member: str) -> _Element | None:
    """A part of text or comments; None where the threads of comments, which no text needs, are broken."""
    try:
        return _xml(archive, member)
    except _Refused as refused:
        if sort == _THREADS and refused.code == "word-file-damaged":
            return None
        raise


def _others(
    archive: zipfile.ZipFile, read: AbstractSet[str], outer: str = "", depth: int = 0
) -> tuple[dict[str, _Element], tuple[str, ...]]:
    """All XML of an archive but for the members that are `read`; the names of what is broken.

    A Word file inside the file is gone through as well. All of it together has a bound of its own.
    """
    found: dict[str, _Element] = {}
    broken: list[str] = []
    left = _MOST_BESIDE
    written = _written_in_xml(archive)
    for member in archive.infolist():
        name = f"{outer}{member.filename}"
        is_xml = member.filename in written
        is_package = member.filename.lower().endswith(_PACKAGES) and depth < _DEEPEST
        if member.filename in read or not (is_xml or is_package):
            continue
        left -= member.file_size
        if left < 0:
            raise _Refused("word-file-suspect", part=name)
        if is_package:
            try:
                with zipfile.ZipFile(io.BytesIO(_member(archive, member.filename))) as inner:
                    if not is_bounded(inner):
                        raise _Refused("word-file-suspect", part=f"{name}/")
                    inside, broken_inside = _others(inner, frozenset(), f"{name}/", depth + 1)
            except _NOT_UNFOLDED:
                inside, broken_inside = {}, (f"{name}/",)  # broken as a whole
            found |= inside
            broken += broken_inside
            continue
        try:
            found[name] = _xml(archive, member.filename)
        except _Refused as refused:
            if refused.code != "word-file-damaged":
                raise
            broken.append(name)
    return found, tuple(broken)


def _written_in_xml(archive: zipfile.ZipFile) -> frozenset[str]:
    """The members that hold XML: by their name, or by what the list of content types says."""
    names = archive.namelist()
    types = _xml(archive, _CONTENT_TYPES).iterchildren("*") if _CONTENT_TYPES in names else ()
    said = {one.get("PartName", "").lstrip("/") for one in types if one.get("ContentType", "").endswith("xml")}
    return frozenset(one for one in names if one in said or one.lower().endswith(".xml"))


def _refuse_locked(members: Iterable[zipfile.ZipInfo]) -> None:
    """Also those that we do not read: whoever goes through the whole package after us reads all."""
    for member in members:
        if member.flag_bits & LOCKED:
            raise _Refused("word-file-protected")
        if member.compress_type not in _PACKED:
            raise _Refused("word-file-suspect", part=member.filename)


def _has_macros(archive: zipfile.ZipFile) -> bool:
    kinds = (part.get("ContentType", "") for part in _xml(archive, _CONTENT_TYPES).iterchildren("*"))
    return any("macroEnabled" in kind or "vbaProject" in kind for kind in kinds)


def _targets(archive: zipfile.ZipFile, part: str) -> list[tuple[str, str]]:
    """Sort and target of what relates to a part inside the package; "" is the package.

    The sort is the last word of the type: transitional and strict files differ in all but that.
    """
    folder, name = posixpath.split(part)
    path = posixpath.join(folder, "_rels", f"{name}.rels")
    if path not in archive.namelist():
        return []
    return [
        (
            relation.get("Type", "").rpartition("/")[2],
            posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/"),
        )
        for relation in _xml(archive, path).iterchildren("*")
        if relation.get("TargetMode") != "External"
    ]


def _xml(archive: zipfile.ZipFile, member: str) -> _Element:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
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
