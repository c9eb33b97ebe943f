"""The octets of a .png or .jpeg: its size out of its head, and the same picture without what is not seen.

Nothing is unpacked, so a small file that would fill the memory costs nothing here. What was written beside the
picture (where a photograph was taken and with what, a small copy of it from before it was cut, remarks, whatever
stands behind its end) is not copied: only the pieces that draw it are.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Container, Iterator, Mapping

from advocacy.model.image import Image

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"
# Pieces of a .png without which it would be another picture, and how long each is; all others are left out, moving
# pictures too.
_DRAWING: Mapping[bytes, Container[int]] = {
    b"IHDR": (13,), b"PLTE": range(3, 769, 3), b"tRNS": range(1, 257), b"cHRM": (32,), b"gAMA": (4,), b"sRGB": (1,),
    b"sBIT": range(1, 5), b"IDAT": range(2**31),
}  # fmt: skip
_END_OF_PNG = b"\0\0\0\0IEND\xae\x42\x60\x82"
_PALETTE = 3
_BITS: Mapping[int, Container[int]] = {0: (1, 2, 4, 8, 16), 2: (8, 16), _PALETTE: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
_LAYOUTS = frozenset({(0, 0, 0), (0, 0, 1)})  # one way to pack rows, one to foretell them, two orders of them
# Segments of a .jpeg: frames that every program can draw, tables, and the scan.
_FRAMES = frozenset({0xC0, 0xC1, 0xC2})
_OTHER_FRAMES = frozenset(range(0xC3, 0xD0)) - {0xC4, 0xC8, 0xCC}
_TABLES = frozenset({0xC4, 0xDB, 0xDD})
_MARK, _JFIF, _ADOBE, _SCAN, _END = 0xFF, 0xE0, 0xEE, 0xDA, 0xD9
_MOST_SCANS = 100  # a picture that comes into view bit by bit has some ten
_NEXT = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")  # within a scan: 0xff 0x00 is data
# How files begin that somebody may take for such a picture, and what they are called.
_OTHERS: tuple[tuple[re.Pattern[bytes], str], ...] = (
    (re.compile(rb"GIF8"), "GIF"),
    (re.compile(rb"RIFF....WEBP", re.DOTALL), "WebP"),
    (re.compile(rb"BM"), "BMP"),
    (re.compile(rb"II\*\0|MM\0\*"), "TIFF"),
    (re.compile(rb"....ftyp(?:hei|mif|avi)", re.DOTALL), "HEIC / AVIF"),
    (re.compile(rb"%PDF"), "PDF"),
    (re.compile(rb"\s*(?:\xef\xbb\xbf)?<(?:\?xml|!DOCTYPE svg|svg|!--)", re.IGNORECASE), "SVG"),
)


class OtherFormatError(ValueError):
    """A picture of another sort, or none; `called` is what it is, "" where nothing tells."""

    def __init__(self, called: str = "") -> None:
        super().__init__(called)
        self.called = called


class DamagedError(ValueError):
    """A .png or .jpeg that breaks off or is not put together as it should be."""


def read_image(data: bytes) -> Image:
    """The picture in `data`.

    Raises:
        OtherFormatError: it is no .png and no .jpeg that Word and browsers draw.
        DamagedError: it is one, and not whole.
    """
    try:
        if data.startswith(_PNG):
            return _png(data)
        if data.startswith(_JPEG):
            return _jpeg(data)
    except (struct.error, IndexError) as error:
        raise DamagedError from error
    raise OtherFormatError(next((called for begins, called in _OTHERS if begins.match(data)), ""))


def _png(data: bytes) -> Image:
    kept: list[tuple[bytes, bytes]] = []
    kind = b""
    at = len(_PNG)
    while kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", data, at)
        end = at + 12 + length
        (check,) = struct.unpack_from(">I", data, end - 4)
        if zlib.crc32(data[at + 4 : end - 4]) != check or bool(kept) is (kind == b"IHDR"):
            raise DamagedError
        if length in _DRAWING.get(kind, ()):
            kept.append((kind, data[at:end]))
        at = end
    width, height, bits, colours, *layout = struct.unpack_from(">IIBBBBB", kept[0][1], 8)
    kinds = {kind for kind, _ in kept}
    if not (width and height) or bits not in _BITS.get(colours, ()) or tuple(layout) not in _LAYOUTS:
        raise DamagedError
    if not kinds >= ({b"IDAT", b"PLTE"} if colours == _PALETTE else {b"IDAT"}):
        raise DamagedError
    drawn = [piece for kind, piece in kept if kind != b"PLTE" or colours == _PALETTE]  # others only advise
    return Image(b"".join((_PNG, *drawn, _END_OF_PNG)), width, height)


def _jpeg(data: bytes) -> Image:
    kept = [_JPEG]
    size: tuple[int, int] | None = None
    scans = 0
    for sign, content in _segments(data):
        if sign in _OTHER_FRAMES:
            called = "JPEG (lossless or arithmetic)"
            raise OtherFormatError(called)
        if sign in _FRAMES:
            bits, height, width, colours = struct.unpack_from(">BHHB", content, 4)
            if colours == 4:  # noqa: PLR2004  cyan, magenta, yellow, black
                called = "JPEG (CMYK)"
                raise OtherFormatError(called)
            if size or bits != 8 or not (width and height):  # noqa: PLR2004  others are for scientists
                raise DamagedError
            size = width, height
        if sign == _SCAN:
            scans += 1
            if size is None or scans > _MOST_SCANS:
                raise DamagedError
        kept.append(_seen(sign, content))
    if size is None or not scans:
        raise DamagedError
    return Image(b"".join((*kept, b"\xff\xd9")), *size)


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Each segment up to the end of the picture, by its sign; a scan with all that it draws."""
    at = len(_JPEG)
    while True:
        while data[at + 1] == _MARK:  # as many as a program likes
            at += 1
        mark, sign = data[at], data[at + 1]
        if mark == _MARK and sign == _END:
            return
        (length,) = struct.unpack_from(">H", data, at + 2)
        end = at + 2 + length
        if mark != _MARK or length < 2 or end > len(data):  # noqa: PLR2004  it counts itself
            raise DamagedError
        if sign == _SCAN:
            following = _NEXT.search(data, end)
            if following is None:
                raise DamagedError
            end = following.start()
        yield sign, data[at:end]
        at = end


def _seen(sign: int, content: bytes) -> bytes:
    """What of a segment draws the picture."""
    if sign == _JFIF and content[4:9] == b"JFIF\0":
        return b"\xff\xe0\x00\x10" + content[4:16] + b"\0\0"  # without the small copy of it
    if sign == _ADOBE and content[4:9] == b"Adobe":  # says how the colours are meant
        return b"\xff\xee\x00\x0e" + content[4:16]
    return content if sign in _FRAMES | _TABLES or sign == _SCAN else b""
