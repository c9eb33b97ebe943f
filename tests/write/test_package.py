"""The zip of an Office file, with either library that compresses."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from pathlib import Path

from advocacy.model.document import Document
from advocacy.write import House, write
from advocacy.write.package import lay_down, pack
from tests.campaigns.packages import parts_of

PROJECT = Path(__file__).parents[2]
LARGE = b"<a>" + bytes(range(32, 128)) * 5000 + b"</a>"
WITHOUT_ISAL = """
import sys
sys.modules["isal"] = None  # as where it has no wheel
from advocacy.write import package, read_house, write
from tests.write.conftest import HOUSES, chinese
assert package.zlib.__name__ == "zlib"
house, findings = read_house("gongwen", (HOUSES / "gongwen.docx").read_bytes())
sys.stdout.buffer.write(write(chinese(), house))
"""


def test_a_package_is_an_ordinary_zip() -> None:
    entries = [pack("small.xml", b"<a/>"), pack("large.xml", LARGE)]
    with zipfile.ZipFile(io.BytesIO(lay_down(entries))) as package:
        assert package.testzip() is None
        assert package.namelist() == ["small.xml", "large.xml"]
        assert package.read("small.xml") == b"<a/>"
        assert package.read("large.xml") == LARGE
        methods = [info.compress_type for info in package.infolist()]
    assert methods == [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED]


def test_every_part_is_the_same_whatever_compresses_it(
    documents: dict[str, Document], houses: dict[str, House]
) -> None:
    """The ledger tells by the parts whether a document is another one."""
    run = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", WITHOUT_ISAL], check=True, capture_output=True, cwd=PROJECT
    )
    ours = parts_of(write(documents["zh"], houses["gongwen"]))
    assert "word/embeddings/chart1.xlsx" in ours
    assert parts_of(run.stdout) == ours


def test_equal_parts_have_equal_bytes_whatever_came_before() -> None:
    first = pack("large.xml", LARGE)
    for size in range(2000, 200_000, 7_001):
        pack("other.xml", bytes(number * number % 251 for number in range(size)))
        assert pack("large.xml", LARGE) == first
