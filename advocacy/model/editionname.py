"""What the file of an edition is called: the only place that puts such a name together or takes it apart."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, Self, get_args

from advocacy.model.finding import LANGUAGES, Language

if TYPE_CHECKING:  # a build with nothing to do reads this too, and must stay quick
    from advocacy.model.text import Pair

Part = Literal["brief", "sources"]
Format = Literal["docx", "html"]
FORMATS: Mapping[Format, Pair] = {"docx": ("Word 文件", "Word file"), "html": ("网页", "web page")}
_REGION = re.compile("[0-9]{6}")  # GB/T 2260
_NEW = re.compile(r"new(?:-[1-9][0-9]*)?")  # what is laid beside an edited draft is called so


@dataclass(frozen=True, slots=True)
class EditionName:
    """`BRIEF.LANG[.REGION][.STYLE][.sources].EXT`; without `style` the first that the order names."""

    brief: str
    language: Language
    region: str = ""
    style: str = ""
    part: Part = "brief"
    format: Format = "docx"

    def __str__(self) -> str:
        part = "" if self.part == "brief" else self.part
        pieces = (self.brief, self.language, self.region, self.style, part, self.format)
        return ".".join(piece for piece in pieces if piece)

    @classmethod
    def parse(cls, file: str) -> Self | None:
        """The edition that a file of this name is; None for a name that no edition has."""
        brief, *middle = file.split(".")
        form = middle.pop() if middle else ""
        language = next((one for one in LANGUAGES if middle[:1] == [one]), None)
        known = next((one for one in get_args(Format) if one == form), None)
        if not brief or language is None or known is None:
            return None
        rest = middle[1:]
        region = rest.pop(0) if rest and _REGION.fullmatch(rest[0]) else ""
        part: Part = "sources" if rest and rest[-1] == "sources" else "brief"
        style = ".".join(rest[:-1] if part == "sources" else rest)
        return None if is_reserved(style) else cls(brief, language, region, style, part, known)


def brief_of(file: str) -> str:
    """The brief that a file in the drafts folder belongs to, whatever stands behind its name."""
    return file.partition(".")[0]


def other_of(file: str) -> str:
    """The file that goes with a brief, its verification file, or the brief of such a file; "" of another name."""
    edition = EditionName.parse(file)
    if edition is None:
        return ""
    return str(replace(edition, part="brief" if edition.part == "sources" else "sources"))


def as_word(file: str) -> str:
    """The Word file of the edition that a file of this name is."""
    edition = EditionName.parse(file)
    return file if edition is None else str(replace(edition, format="docx"))


def is_reserved(style: str) -> bool:
    """True if no house style may be called so, as names of files would mean something else."""
    first, *_ = pieces = style.lower().split(".")
    last = pieces[-1]
    return bool(_REGION.fullmatch(first) or _NEW.fullmatch(last) or last == "sources")
