"""Comments of ours beside a tracked change: their part, its relation, its content type.

WordprocessingML (ISO/IEC 29500-1) 17.13.4; the part is made where a file has none.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from advocacy.reread.passages import attribute

if TYPE_CHECKING:
    from lxml.etree import _Element

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


@dataclass(slots=True)
class Remarks:
    """The comments of a file while ours are added to them."""

    root: _Element
    author: str
    day: datetime.date
    number: int

    def add(self, text: str, first: _Element, last: _Element) -> None:
        """A comment on what stands from `first` to `last`, elements of one paragraph."""
        from lxml import etree

        number = str(self.number)
        self.number += 1
        comment = etree.SubElement(self.root, f"{{{_W}}}comment")
        for word, value in (
            ("id", number),
            ("author", self.author),
            ("date", f"{self.day.isoformat()}T00:00:00Z"),
            ("initials", self.author[:2]),
        ):
            comment.set(f"{{{_W}}}{word}", value)
        for line in text.split("\n"):
            run = etree.SubElement(etree.SubElement(comment, f"{{{_W}}}p"), f"{{{_W}}}r")
            etree.SubElement(run, f"{{{_W}}}t").text = line
        start, end, mark = (
            etree.Element(f"{{{_W}}}{word}") for word in ("commentRangeStart", "commentRangeEnd", "commentReference")
        )
        run = etree.Element(f"{{{_W}}}r")
        run.append(mark)
        for one in (start, end, mark):
            one.set(f"{{{_W}}}id", number)
        first.addprevious(start)
        last.addnext(end)
        end.addnext(run)


def open_remarks(root: _Element | None, anchored: _Element, author: str, day: datetime.date) -> Remarks:
    """The comments of a file, or an empty part; new ids are above all that are in use.

    `anchored` is the body, where ids without a comment may have been left behind.
    """
    from lxml import etree

    if root is None:
        root = etree.Element(f"{{{_W}}}comments", nsmap={"w": _W})
    named = [*root.iter("{*}comment"), *anchored.iter("{*}commentRangeStart")]
    named += [*anchored.iter("{*}commentReference")]
    numbers = (attribute(one, "id") for one in named)
    last = max((int(one) for one in numbers if one.isdecimal()), default=-1)
    return Remarks(root, author, day, last + 1)


def place_remarks(parts: dict[str, bytes], main: str) -> str:
    """Name a new part of comments in the content types and beside the body; gives its name."""
    from lxml import etree

    folder = PurePosixPath(main).parent
    name = str(folder / "comments.xml")
    number = 2
    while name in parts:
        name, number = str(folder / f"comments{number}.xml"), number + 1
    types = etree.fromstring(parts["[Content_Types].xml"])
    override = etree.SubElement(types, types.tag.replace("}Types", "}Override"))
    override.set("PartName", f"/{name}")
    override.set("ContentType", _TYPE)
    parts["[Content_Types].xml"] = as_part(types)
    beside = str(folder / "_rels" / f"{PurePosixPath(main).name}.rels")
    links = etree.fromstring(parts[beside])
    known = {one.get("Id") for one in links}
    key = next(key for n in range(len(known) + 1) if (key := f"rIdRemarks{n}") not in known)
    link = etree.SubElement(links, links.tag.replace("}Relationships", "}Relationship"))
    link.set("Id", key)
    link.set("Type", f"{_R}/comments")
    link.set("Target", PurePosixPath(name).name)
    parts[beside] = as_part(links)
    return name


def as_part(root: _Element) -> bytes:
    """The bytes of a part."""
    from lxml import etree

    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
