"""One Word file as other programs and other hands leave it: the same text, another shape."""

from __future__ import annotations

import copy
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from lxml import etree

from tests.campaigns.packages import packed, parts_of
from tests.campaigns.reviewing import W

_DOCUMENT, _STYLES = "word/document.xml", "word/styles.xml"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def split_runs(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Each run cut in two in the middle of its text, as a spelling check does."""
    root = etree.fromstring(parts[_DOCUMENT])
    for text in list(root.iter(f"{{{W}}}t")):
        run, words = text.getparent(), text.text or ""
        if run is None or len(words) < 2 or len(run.findall(f"{{{W}}}t")) != 1:
            continue
        other = copy.deepcopy(run)
        run.addnext(other)
        for one, piece in ((run, words[: len(words) // 2]), (other, words[len(words) // 2 :])):
            element = one.find(f"{{{W}}}t")
            assert element is not None
            element.text = piece
            element.set(_SPACE, "preserve")
    return {**parts, _DOCUMENT: etree.tostring(root, xml_declaration=True, encoding="UTF-8")}


def rename_styles(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Every style under another id and name, as a file pasted into another one has them."""
    styles = re.findall(rb'w:styleId="([^"]+)"', parts[_STYLES])
    renamed = dict(parts)
    for name in parts:
        if name.startswith("word/") and name.endswith(".xml"):
            for style in styles:
                for word in (b"styleId", b"pStyle w:val", b"rStyle w:val", b"tblStyle w:val",
                             b"basedOn w:val", b"next w:val", b"link w:val"):  # fmt: skip
                    renamed[name] = renamed[name].replace(
                        b"w:" + word + b'="' + style + b'"', b"w:" + word + b'="X' + style + b'"'
                    )
    renamed[_STYLES] = re.sub(rb'<w:name w:val="([^"]+)"/>', rb'<w:name w:val="\1 (2)"/>', renamed[_STYLES])  # fmt: skip
    assert renamed[_DOCUMENT] != parts[_DOCUMENT]
    return renamed


def drop_marks(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Without our bookmarks, as a file that went through an online editor."""
    body = re.sub(rb'<w:bookmarkStart [^>]*w:name="_adv[^>]*/>', b"", parts[_DOCUMENT])
    assert body != parts[_DOCUMENT]
    return {**parts, _DOCUMENT: body}


def reorder_parts(parts: dict[str, bytes]) -> dict[str, bytes]:
    """The members of the package in the opposite order."""
    return dict(reversed(parts.items()))


BY_HAND: Mapping[str, Callable[[dict[str, bytes]], dict[str, bytes]]] = {
    "runs split": split_runs,
    "styles renamed": rename_styles,
    "marks dropped": drop_marks,
    "parts reordered": reorder_parts,
}
LIBREOFFICE = "saved by LibreOffice"
VARIANTS = (*BY_HAND, LIBREOFFICE)


def vary(path: Path, how: str, folder: Path) -> None:
    """Make the file at `path` into one of VARIANTS; skips where LibreOffice is not installed."""
    if how == LIBREOFFICE:
        _through_libreoffice(path, folder)
        return
    parts = BY_HAND[how](parts_of(path.read_bytes()))
    path.write_bytes(packed(parts, zipfile.ZIP_DEFLATED))


def _through_libreoffice(path: Path, folder: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    subprocess.run(  # noqa: S603  our own file
        [office, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
         "docx:MS Word 2007 XML", "--outdir", str(folder / "saved"), str(path)],
        check=True, capture_output=True, timeout=240,
    )  # fmt: skip
    shutil.move(folder / "saved" / path.name, path)
