"""A Word file as reviewers send it back: comments, tracked changes and silent edits, in raw XML.

Written as Word writes it (ISO/IEC 29500-1, 17.13; threads and states of comments in
`commentsExtended`, [MS-DOCX] 2.5.1), with nothing of the program that reads it.
"""

from __future__ import annotations

import copy
import zipfile
from pathlib import Path

from lxml import etree
from lxml.etree import _Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_WHEN = "2026-12-{:02d}T09:00:00Z"


def _w(word: str) -> str:
    return f"{{{W}}}{word}"


class Returned:
    """A Word file while reviewers work on it; `save` writes it under another name."""

    def __init__(self, path: Path) -> None:
        with zipfile.ZipFile(path) as package:
            self._parts = {name: package.read(name) for name in package.namelist()}
        self._roots: dict[str, _Element] = {
            name: etree.fromstring(self._parts[name])
            for name in ("word/document.xml", "word/footnotes.xml")
            if name in self._parts
        }
        self._comments = etree.Element(_w("comments"), nsmap={"w": W, "w14": W14})
        self._threads = etree.Element(f"{{{W15}}}commentsEx", nsmap={"w15": W15})
        self._number = 9000

    # ------------------------------------------------------------- comments

    def comment(self, words: str, remark: str, author: str, *, under: str = "", done: bool = False) -> str:
        """A comment on `words`, or an answer in the thread `under`; gives the thread's mark."""
        run = self._run(words)
        number, mark = str(len(self._comments)), f"{0x1A000000 + len(self._comments):08X}"
        comment = self._stamped("comment", author, number)
        paragraph = etree.SubElement(comment, _w("p"))
        paragraph.set(f"{{{W14}}}paraId", mark)
        paragraph.append(_typed(remark))
        self._comments.append(comment)
        thread = etree.SubElement(self._threads, f"{{{W15}}}commentEx")
        thread.set(f"{{{W15}}}paraId", mark)
        if under:
            thread.set(f"{{{W15}}}paraIdParent", under)
        thread.set(f"{{{W15}}}done", str(int(done)))
        start, end, reference = (
            etree.Element(_w(word), {_w("id"): number})
            for word in ("commentRangeStart", "commentRangeEnd", "commentReference")
        )
        run.addprevious(start)
        run.addnext(end)
        holder = etree.Element(_w("r"))
        holder.append(reference)
        end.addnext(holder)
        return mark

    # ------------------------------------------------------ tracked changes

    def delete(self, words: str, author: str) -> _Element:
        """Strike `words` out, tracked."""
        run = self._run(words)
        struck = self._stamped("del", author)
        run.addprevious(struck)
        struck.append(run)
        for text in run.iter(_w("t")):
            text.tag = _w("delText")
        return struck

    def insert(self, after: str, words: str, author: str) -> None:
        """Write `words` behind `after`, tracked."""
        run = self._run(after)
        run.addnext(self._inserted(run, words, author))

    def replace(self, words: str, new: str, author: str) -> None:
        """Strike out and write instead, tracked."""
        struck = self.delete(words, author)
        struck.addnext(self._inserted(struck[0], new, author))

    def insert_paragraph(self, after: str, words: str, author: str) -> None:
        """A new paragraph behind that of `after`, tracked with its mark."""
        paragraph = self._silent_paragraph(after, "")
        looks = etree.Element(_w("pPr"))
        etree.SubElement(looks, _w("rPr")).append(self._stamped("ins", author))
        paragraph.insert(0, looks)
        inserted = self._stamped("ins", author)
        inserted.append(_typed(words))
        paragraph.append(inserted)

    # --------------------------------------------------------- silent edits

    def change(self, words: str, new: str) -> None:
        """Type `new` over `words`, not tracked."""
        text = self._run(words).find(_w("t"))
        assert text is not None
        text.text = new

    def write_paragraph(self, after: str, words: str) -> None:
        """A new paragraph, not tracked."""
        self._silent_paragraph(after, words)

    def take_out(self, words: str) -> None:
        """Take out the paragraph of `words`, not tracked."""
        paragraph = next(self._run(words).iterancestors(_w("p")))
        above = paragraph.getparent()
        assert above is not None
        above.remove(paragraph)

    # ----------------------------------------------------------------- save

    def save(self, path: Path) -> Path:
        """The whole file at `path`."""
        parts = dict(self._parts)
        for name, root in self._roots.items():
            parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
        added = (
            ("comments", self._comments, "comments", f"{_KIND}.comments+xml"),
            ("commentsExtended", self._threads, "commentsExtended", f"{_KIND}.commentsExtended+xml"),
        )  # fmt: skip
        types = etree.fromstring(parts["[Content_Types].xml"])
        links = etree.fromstring(parts["word/_rels/document.xml.rels"])
        office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
        modern = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
        for name, root, part, kind in added if len(self._comments) else ():
            parts[f"word/{part}.xml"] = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
            etree.SubElement(types, f"{{{_TYPES}}}Override", PartName=f"/word/{part}.xml", ContentType=kind)
            etree.SubElement(
                links, f"{{{_LINKS}}}Relationship", Id=f"rIdReturned{name}",
                Type=office if name == "comments" else modern, Target=f"{part}.xml",
            )  # fmt: skip
        parts["[Content_Types].xml"] = etree.tostring(types, xml_declaration=True, encoding="UTF-8")
        parts["word/_rels/document.xml.rels"] = etree.tostring(links, xml_declaration=True, encoding="UTF-8")
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            for name, data in parts.items():
                package.writestr(name, data)
        return path

    # --------------------------------------------------------------- inside

    def _run(self, words: str) -> _Element:
        """The run that holds `words` and nothing else: split off where it holds more."""
        for root in self._roots.values():
            for text in root.iter(_w("t")):
                run = text.getparent()
                if run is None or words not in (text.text or ""):
                    continue
                before, _, after = (text.text or "").partition(words)
                for piece, behind in ((before, False), (after, True)):
                    if piece:
                        other = copy.deepcopy(run)
                        for one in other.findall(_w("t")):
                            _say(one, piece)
                        (run.addnext if behind else run.addprevious)(other)
                _say(text, words)
                return run
        message = f"no run holds {words}"
        raise AssertionError(message)

    def _silent_paragraph(self, after: str, words: str) -> _Element:
        paragraph = next(self._run(after).iterancestors(_w("p")))
        new = etree.Element(_w("p"))
        if words:
            new.append(_typed(words))
        paragraph.addnext(new)
        return new

    def _inserted(self, like: _Element, words: str, author: str) -> _Element:
        inserted = self._stamped("ins", author)
        run = _typed(words)
        looks = like.find(_w("rPr"))
        if looks is not None:
            run.insert(0, copy.deepcopy(looks))
        inserted.append(run)
        return inserted

    def _stamped(self, word: str, author: str, number: str = "") -> _Element:
        self._number += 1
        return etree.Element(
            _w(word),
            {
                _w("id"): number or str(self._number),
                _w("author"): author,
                _w("date"): _WHEN.format(1 + self._number % 28),
            },
        )


def _typed(words: str) -> _Element:
    run = etree.Element(_w("r"))
    _say(etree.SubElement(run, _w("t")), words)
    return run


def _say(text: _Element, words: str) -> None:
    text.text = words
    text.set(_SPACE, "preserve")


def every_word(path: Path) -> str:
    """All text in a Word file, whatever part it is in: struck out, in comments, notes, headers."""
    texts = []
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if name.startswith("word/") and name.endswith(".xml"):
                root = etree.fromstring(package.read(name))
                for paragraph in root.iter(_w("p")):
                    pieces = (one.text or "" for one in paragraph.iter(_w("t"), _w("delText")))
                    texts.append("".join(pieces))
    return "\n".join(texts)
