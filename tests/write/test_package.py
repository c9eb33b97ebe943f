"""The zip of an Office file, with either library that compresses."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile

from advocacy.write.package import lay_down, pack

PARTS = {"small.xml": b"<a/>", "large.xml": b"<a>" + bytes(range(32, 128)) * 5000 + b"</a>"}
WITHOUT_ISAL = """
import sys
sys.modules["isal"] = None  # as where it has no wheel
from advocacy.write.package import lay_down, pack, zlib
from tests.write.test_package import PARTS
assert zlib.__name__ == "zlib"
sys.stdout.buffer.write(lay_down(pack(name, content) for name, content in PARTS.items()))
"""


def test_a_package_is_an_ordinary_zip() -> None:
    assert _read(lay_down(pack(name, content) for name, content in PARTS.items())) == PARTS


def test_another_library_compresses_to_the_same_parts() -> None:
    run = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", WITHOUT_ISAL], check=True, capture_output=True
    )
    assert _read(run.stdout) == PARTS


def test_equal_parts_have_equal_bytes_whatever_came_before() -> None:
    first = pack("large.xml", PARTS["large.xml"])
    for size in range(2000, 200_000, 7_001):
        pack("other.xml", bytes(number * number % 251 for number in range(size)))
        assert pack("large.xml", PARTS["large.xml"]) == first


def _read(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        kinds = [info.compress_type for info in package.infolist()]
        assert kinds == [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED]
        return {name: package.read(name) for name in package.namelist()}
