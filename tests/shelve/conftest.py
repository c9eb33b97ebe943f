from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

Package = Callable[..., bytes]


@pytest.fixture
def package() -> Package:
    """A zip as a writer makes it: `package("text")`; `level` is how hard it is compressed."""

    def build(text: str, level: int = 3) -> bytes:
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as archive:
            for name in ("[Content_Types].xml", "word/document.xml"):
                archive.writestr(zipfile.ZipInfo(name), f"<{text * 40}/>", zipfile.ZIP_DEFLATED,
                                 compresslevel=level)  # fmt: skip
        return stream.getvalue()

    return build


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    return tmp_path / "briefs" / "drafts"
