"""Every mark of a tracked change that the format knows, in whatever part it stands.

The names are those of all elements of `wml.xsd` (ECMA-376 part 4, annex A) whose type extends
`CT_TrackChange`, the comment excepted, with `tblGridChange` and the beginnings of moves; and of the
conflict marks of [MS-DOCX] 2.2.4. The end of a range has no entry of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from advocacy.reread.passages import attribute, local

if TYPE_CHECKING:
    from lxml.etree import _Element

Words = tuple[str, str]  # zh, en

# Marks of words and paragraphs that were put in or taken out: who reads both versions of a
# paragraph reads these.
PUT_IN: Final = frozenset({"ins", "moveTo"})
TAKEN_OUT: Final = frozenset({"del", "moveFrom"})
OF_WORDS: Final = PUT_IN | TAKEN_OUT

MARKS: Final[Mapping[str, Words]] = {
    "ins": ("增加", "insertion"),
    "del": ("删除", "deletion"),
    "moveFrom": ("移走", "moved away"),
    "moveTo": ("移来", "moved here"),
    "moveFromRangeStart": ("移走", "moved away"),
    "moveToRangeStart": ("移来", "moved here"),
    "rPrChange": ("字符格式", "looks of characters"),
    "pPrChange": ("段落格式", "looks of a paragraph"),
    "sectPrChange": ("页面设置", "page setup"),
    "tblPrChange": ("表格格式", "looks of a table"),
    "tblPrExChange": ("表格格式", "looks of a table"),
    "tblGridChange": ("表格列宽", "widths of columns"),
    "trPrChange": ("表格行的格式", "looks of a row"),
    "tcPrChange": ("单元格格式", "looks of a cell"),
    "cellIns": ("插入单元格", "cell put in"),
    "cellDel": ("删除单元格", "cell taken out"),
    "cellMerge": ("合并或拆分单元格", "cells merged or split"),
    "numberingChange": ("编号", "numbering"),
    "customXmlInsRangeStart": ("增加的 XML 标记", "XML tags put in"),
    "customXmlDelRangeStart": ("删除的 XML 标记", "XML tags taken out"),
    "customXmlMoveFromRangeStart": ("移走的 XML 标记", "XML tags moved away"),
    "customXmlMoveToRangeStart": ("移来的 XML 标记", "XML tags moved here"),
    "conflictIns": ("有冲突的增加", "insertion in conflict"),
    "conflictDel": ("有冲突的删除", "deletion in conflict"),
    "customXmlConflictInsRangeStart": ("有冲突的 XML 标记", "XML tags in conflict"),
    "customXmlConflictDelRangeStart": ("有冲突的 XML 标记", "XML tags in conflict"),
}
# Words struck out stand in these; outside a mark no program shows them, and they travel.
_STRUCK: Final = frozenset({"delText", "delInstrText"})

MARK_TAGS: Final = tuple(f"{{*}}{name}" for name in (*MARKS, *sorted(_STRUCK)))

PARTS: Final[Mapping[str, Words]] = {
    "document": ("正文", "body"),
    "footnotes": ("脚注", "footnotes"),
    "endnotes": ("尾注", "endnotes"),
    "comments": ("批注", "comments"),
    "hdr": ("页眉", "header"),
    "ftr": ("页脚", "footer"),
    "glossaryDocument": ("构建基块", "building blocks"),
    "styles": ("样式", "styles"),
    "numbering": ("编号定义", "definitions of numbering"),
}
_OTHER_PART: Final[Words] = ("其他部分", "another part")


@dataclass(frozen=True, slots=True)
class Revision:
    """One mark: its name in the format, who made it and on which day ("" where nobody says)."""

    name: str
    author: str
    date: str
    element: _Element

    @property
    def words(self) -> Words:
        """What was changed, in both languages."""
        return MARKS[self.name]


def revisions_in(root: _Element) -> Iterator[Revision]:
    """Every mark in a part, in document order; words struck out without a mark are a deletion."""
    for element in root.iter(*MARK_TAGS):
        name = local(element)
        if name in _STRUCK:
            if any(local(above) in TAKEN_OUT for above in element.iterancestors()):
                continue
            name = "del"
        elif name not in MARKS:
            continue
        if _is_of_word(element):
            author, date = attribute(element, "author"), attribute(element, "date")[:10]
            yield Revision(name, author, date, element)


def part_words(root: _Element) -> Words:
    """What a part of a Word file is called, in both languages."""
    return PARTS.get(local(root), _OTHER_PART)


def _is_of_word(element: _Element) -> bool:
    """True if an element is of WordprocessingML, transitional or strict, or of Word's own."""
    space = str(element.tag).partition("}")[0]
    return "wordprocessingml" in space or "/office/word/" in space
