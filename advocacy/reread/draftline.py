"""Lines by which a Word file calls itself a draft, whoever wrote them and wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import Final

from advocacy.reread.numbers import folded
from advocacy.reread.package import Package
from advocacy.reread.passages import attribute
from advocacy.reread.reading import Reading

_LIKE: Final = 0.75  # so much of a line of ours is left after an edit
_LONGEST: Final = {"zh": 30, "en": 70}  # characters; a label is short
_ZH: Final = re.compile(
    r"[（(【\[〔]?(?:内部)?(?:草稿|初稿|讨论稿|未定稿|送审稿|征求意见稿|审阅稿|待核对稿)"
    r"(?:[，,：:；;、（(—–\-]\S*|第?[一二三四五六七八九十0-9]+[稿版次]"
    r"|[vV]?[0-9][0-9年月日.\-/]*)?[）)】\]〕]?"
)
# Behind a title; the name of a law that is still a draft ends otherwise, or in the text.
_BEHIND: Final = re.compile(
    r".*(?:[（(【\[]?(?:草稿|初稿|讨论稿|未定稿)[）)】\]]?|[(\[](?:working |discussion |internal )?draft[)\]])",
    re.IGNORECASE,
)
_TITLES: Final = 3  # paragraphs at the beginning, the title among them
# Only as a label: “Draft rules on …” is a heading like any other.
_EN: Final = re.compile(
    r"\W*(?:(?:working|discussion|internal|first|second|third|final|revised)\s+)?draft"
    r"(?:\s+(?:version|copy|text|paper|document))?"
    r"(?:\W*|\W+(?:for\s+(?:discussion|comment|review|checking|consultation|information|internal)"
    r"|not\s+(?:for|to)|to\s+be|only|as\s+of|of\s+\d|v(?:ersion)?[ .]?\d|no\.?\s*\d|\d|do\s+not)\b.*)",
    re.IGNORECASE,
)


def draft_lines(package: Package, reading: Reading, ours: Iterable[str]) -> tuple[str, ...]:
    """Each line once: those of `ours`, also after an edit, others of that sort, and watermarks.

    Paragraphs of tables and notes are passed over, and so is every sentence that merely speaks of a
    draft, such as the name of a draft law.
    """
    lines = tuple(folded(one) for one in ours if one.strip())
    said = [one for one in reading.paragraphs if one.text.strip() and not one.note]
    found = [one.text.strip() for one in said if is_draft_line(one.text, lines)]
    titles = [*said[:_TITLES], *(one for one in said if one.zone in {"header", "footer", "box"})]
    found += [one.text.strip() for one in titles if _BEHIND.fullmatch(one.text.strip())]
    found += [text for text in _watermarks(package) if is_draft_line(text, lines)]
    return tuple(dict.fromkeys(found))


def is_draft_line(text: str, ours: Iterable[str] = ()) -> bool:
    """True if a paragraph is one of `ours` (folded), much like it, or a label of a draft."""
    line = " ".join(text.split())
    plain = folded(line)
    if any(_is_like(plain, one) for one in ours):
        return True
    if len(line) <= _LONGEST["zh"] and _ZH.fullmatch("".join(line.split())):
        return True
    return len(line) <= _LONGEST["en"] and _EN.fullmatch(line) is not None


def _is_like(text: str, line: str) -> bool:
    if not text or not len(line) / 2 <= len(text) <= len(line) * 2:
        return text == line
    return SequenceMatcher(None, text, line, autojunk=False).ratio() >= _LIKE


def _watermarks(package: Package) -> Iterator[str]:
    """What lies behind the text in large letters: text along a path (ECMA-376 part 4, 14.1.2.21)."""
    for root in (package.main, *package.margins):
        for path in root.iter("{*}textpath"):
            yield path.get("string", "") or attribute(path, "string")
