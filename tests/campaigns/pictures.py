"""Invented pictures, drawn here so that no file of unknown origin lies among the tests."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable

Piece = tuple[bytes, bytes]
Segment = tuple[int, bytes]
HUGE = 2**31 - 1


def png(width: int = 30, height: int = 20, *more: Piece) -> bytes:
    """A yellow disc on nothing; `more` are pieces between the head and the rows."""
    rows = b"".join(b"\0" + b"".join(_pixel(x, y, width, height) for x in range(width)) for y in range(height))
    return pieces([head(width, height), *more, (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b"")])


def head(width: int, height: int) -> Piece:
    """The first piece of a .png: eight bits of red, green, blue and alpha."""
    return (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0))


def _pixel(x: int, y: int, width: int, height: int) -> bytes:
    off = ((x + 0.5) * 2 / width - 1) ** 2 + ((y + 0.5) * 2 / height - 1) ** 2
    return bytes((242, 193, 78, 255 if off <= 1 else 0))


def pieces(content: Iterable[Piece]) -> bytes:
    """A .png of these pieces, each with its length and check."""
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in content
    )


def frame(width: int, height: int, *, bits: int = 8, colours: int = 3, sign: int = 0xC0) -> Segment:
    """The segment of a .jpeg that says how large it is."""
    each = b"".join(bytes((number, 0x11, 0)) for number in range(colours))
    return sign, struct.pack(">BHHB", bits, height, width, colours) + each


def jpeg(*segments: Segment, scan: bytes = b"\x12\xff\x00\x34\xff\xd0\x56", end: bytes = b"\xff\xd9") -> bytes:
    """A .jpeg of these segments and one scan, which draws nothing that anybody would know."""
    every = (*segments, (0xDA, b"\1\1\0\0\x3f\0"))
    written = b"".join(bytes((0xFF, sign)) + struct.pack(">H", len(data) + 2) + data for sign, data in every)
    return b"\xff\xd8" + written + scan + end


# Where a photograph was taken, as a telephone writes it; the number is invented.
EXIF: Segment = (0xE1, b"Exif\0\0MM\0*\0\0\0\x08 GPSLatitude 31.2304 owner Jane")
REMARK: Segment = (0xFE, b"drawn by Jane")
JFIF: Segment = (0xE0, b"JFIF\0\1\1\0\0\1\0\1\2\1" + b"thumbnail"[:6])
ADOBE: Segment = (0xEE, b"Adobe\0\x64\0\0\0\0\1and more")
TABLE: Segment = (0xDB, b"\0" + b"\1" * 64)
FRAME = frame(300, 200)
