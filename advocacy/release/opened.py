"""A file taken apart once: its XML, and its text as it is read."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from advocacy.model.finding import Finding
from advocacy.model.place import Place
from advocacy.reread import Package, Reading, code_of, read_bytes, read_text, read_whole, texts_of
from advocacy.reread.differences import Texts


@dataclass(frozen=True, slots=True)
class Opened:
    """`reading` is what a reader sees, `whole` also what is on no page, `texts` without annex A; `code` may be ""."""

    package: Package
    reading: Reading
    whole: Reading
    texts: Texts
    code: str


@functools.lru_cache(maxsize=8)  # a draft is often the very file that is built again
def opened(name: str, data: bytes) -> Opened | Finding:
    """What the draft `name` holds, or why it cannot be read. Nothing of it may be changed."""
    package = read_bytes(data, Place(f"briefs/drafts/{name}"))
    if isinstance(package, Finding):
        return package
    return Opened(package, read_text(package), read_whole(package), texts_of(package), code_of(package))


def opened_built(name: str, data: bytes) -> Opened:
    """The same of what our writer made, which can always be read."""
    built = opened(name, data)
    assert isinstance(built, Opened)  # noqa: S101  the writer makes Word files
    return built
