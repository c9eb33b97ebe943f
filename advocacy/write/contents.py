"""The list of contents: a field whose entries stand there already, each a link to its heading.

Without page numbers, which only a layout knows: nothing needs an update, and no program asks for
one. Word makes the same list anew when somebody updates it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from advocacy.model.document import Blocks, Contents, Heading
from advocacy.model.finding import Language
from advocacy.model.walk import all_blocks, plain
from advocacy.write.captions import Caption
from advocacy.write.heading_numbers import HeadingCounter, HeadingNumber
from advocacy.write.house import CONTENTS_HEADING, CONTENTS_STYLES, HEADING_STYLES, LOOK_STYLES
from advocacy.write.part_writer import FIELD_END, PartWriter, field_begin

CONTENTS_TITLE: Mapping[Language, str] = {"zh": "目录", "en": "Contents"}
# Headings by their built-in styles, and those of annexes by name.
_ANNEXES = "Annex Heading,1,Annex Heading New Page,1,Annex Heading 2,2"
_FIELD = f'TOC \\o "1-{max(CONTENTS_STYLES)}" \\n \\h \\t "{_ANNEXES}"'
# Word's own names for these bookmarks are `_Toc` and nine digits.
_FIRST_MARK = 300_000_000
_UNLISTED = 9  # cases and objections: there can be hundreds
_ONE_LINE = str.maketrans("\n\t", "  ")


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """A heading as the contents repeat it: how deep, its number and text, its bookmark."""

    depth: int
    text: str
    mark: str


def heading_style(heading: Heading, *, in_annex: bool) -> str:
    """The style of a heading; an annex has two levels of its own, for its cases too."""
    if heading.look in LOOK_STYLES and not in_annex:
        return LOOK_STYLES[heading.look]
    if in_annex or heading.look == "annex":
        return "Annex Heading" if heading.level == 1 else "Annex Heading 2"
    return f"heading {heading.level}"


def entries_of(
    blocks: Blocks, captions: Mapping[str, Caption], numbers: Mapping[str, HeadingNumber]
) -> tuple[ContentsEntry, ...]:
    """An entry for every heading, in order; none in a document without a list of contents.

    `numbers` says how the styles of headings are numbered.
    """
    if Contents not in map(type, all_blocks(blocks)):
        return ()
    counter = HeadingCounter(numbers)
    entries: list[ContentsEntry] = []
    in_annex = False
    for heading in all_blocks(blocks):
        if isinstance(heading, Heading):
            in_annex = heading.look == "annex" if heading.level == 1 else in_annex
            style = heading_style(heading, in_annex=in_annex)
            # One line: its figures are marked where it stands itself.
            said = plain(heading.content, lambda label: str(captions[label])).translate(_ONE_LINE)
            text = counter.next(style) + said
            mark = f"_Toc{_FIRST_MARK + len(entries) + 1}"
            depth = _UNLISTED if heading.look in LOOK_STYLES else HEADING_STYLES[style]
            entries.append(ContentsEntry(depth, text, mark))
    return tuple(entries)


def contents(part: PartWriter, entries: tuple[ContentsEntry, ...]) -> None:
    """Write the list under its title; nothing where no heading stands high enough."""
    listed = [entry for entry in entries if entry.depth in CONTENTS_STYLES and entry.text]
    if not listed:
        return
    part.put(CONTENTS_HEADING, part.plain(CONTENTS_TITLE[part.language]))
    for number, entry in enumerate(listed, 1):
        begin = field_begin(_FIELD) if number == 1 else b""
        end = FIELD_END if number == len(listed) else b""
        link = b'<w:hyperlink w:anchor="%b" w:history="1">%b</w:hyperlink>' % (
            entry.mark.encode(),
            part.plain(entry.text),
        )
        part.put(CONTENTS_STYLES[entry.depth], begin + link + end)
