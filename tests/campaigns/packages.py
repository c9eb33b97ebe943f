"""Word files and workbooks taken apart and put together again, as another program might."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path


def parts_of(package: bytes) -> dict[str, bytes]:
    """The parts of a package by name."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: Mapping[str, str | bytes], compression: int = zipfile.ZIP_STORED, remark: bytes = b"") -> bytes:
    """A package of these parts; `remark` is that of the archive, which no program shows."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
        archive.comment = remark
    return out.getvalue()


def as_text(parts: Mapping[str, bytes]) -> dict[str, str]:
    """Parts that are changed as text; what is none, a picture or a workbook, goes through unharmed."""
    return {name: data.decode("utf-8", "surrogateescape") for name, data in parts.items()}


def as_octets(parts: Mapping[str, str]) -> dict[str, bytes]:
    """The parts of `as_text` as they go back into a package."""
    return {name: text.encode("utf-8", "surrogateescape") for name, text in parts.items()}


def changed(package: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    """A package whose parts each went through `change`, with their names."""
    return packed({name: change(name, data) for name, data in parts_of(package).items()})


def rewrite(path: Path, part: str, change: Callable[[str], str]) -> None:
    """Change the XML of one part of a file; a change that changes nothing fails the test."""
    parts = parts_of(path.read_bytes())
    before = parts[part].decode()
    parts[part] = change(before).encode()
    assert parts[part].decode() != before
    path.write_bytes(packed(parts))
