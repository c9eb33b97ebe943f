"""The parts of a house style's Word file, cleaned of what does not belong into a brief."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import TYPE_CHECKING
from zipfile import ZipFile

from advocacy.model.archive import read_member
from advocacy.model.finding import Language
from advocacy.write.names import DECLARATION, A, R, W

if TYPE_CHECKING:
    from docx.opc.part import Part
    from lxml.etree import _Element

# Settings that shape a page. Whatever else Word keeps there (revision marks, the template it
# came from, mail merge, protection) stays behind.
_SETTINGS = (
    "mirrorMargins",
    "bordersDoNotSurroundHeader",
    "bordersDoNotSurroundFooter",
    "gutterAtTop",
    "autoHyphenation",
    "consecutiveHyphenLimit",
    "hyphenationZone",
    "doNotHyphenateCaps",
    "evenAndOddHeaders",
    "bookFoldPrinting",
    "drawingGridHorizontalSpacing",
    "drawingGridVerticalSpacing",
    "characterSpacingControl",
    "noLineBreaksAfter",
    "noLineBreaksBefore",
    "compat",
    "themeFontLang",
    "clrSchemeMapping",
    "decimalSymbol",
    "listSeparator",
)
# The two notes that every part of footnotes begins with: the line, and its continuation.
_NOTES = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
_TRACES = ("rsid", "proofErr", "bookmarkStart", "bookmarkEnd", "numIdMacAtCleanup")
# The word for an annex in the other language, its label, and its numerals.
_ANNEX: Mapping[Language, tuple[str, str, str]] = {
    "zh": ("Annex", "附件%1\u3000", "decimal"),
    "en": ("附件", "Annex %1.", "upperLetter"),
}
_TYPES = "[Content_Types].xml"
# The type of a part, without what all begin and end with -> its root.
_ROOTS: Mapping[str, str] = {
    "wordprocessingml.document.main": "document",
    "wordprocessingml.styles": "styles",
    "wordprocessingml.numbering": "numbering",
    "wordprocessingml.settings": "settings",
    "wordprocessingml.fontTable": "fonts",
    "theme": "theme",
    "wordprocessingml.header": "hdr",
    "wordprocessingml.footer": "ftr",
}
_LOCALE: Mapping[Language, str] = {"zh": "zh-CN", "en": "en-GB"}


def w(name: str) -> str:
    """The full name of an element or attribute of WordprocessingML."""
    return f"{{{W}}}{name}"


def parsed(part: Part) -> _Element:
    """The root of a part, free of editing traces. ValueError for what is no XML."""
    root = _root_of(part.blob)
    if root is None:
        raise ValueError(str(part.partname))
    return cleaned(root)


def _root_of(data: bytes) -> _Element | None:
    """The root of a part; None of what is no XML, or has a document type, which Word writes none."""
    from lxml import etree

    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return None
    return root if root.getroottree().docinfo.internalDTD is None else None


def broken_part(archive: ZipFile) -> str | None:
    """The first part of a house that is empty, no XML or not what it is declared to be, by name."""
    declared = _root_of(read_member(archive, _TYPES))
    if declared is None:
        return _TYPES
    types = {str(one.get("PartName", "")).removeprefix("/"): str(one.get("ContentType", "")) for one in declared}
    for name in archive.namelist():
        wanted = _ROOTS.get(types.get(name, "").partition("officedocument.")[2].removesuffix("+xml"))
        if wanted is not None:
            root = _root_of(read_member(archive, name))
            if root is None or root.tag not in {w(wanted), f"{{{A}}}{wanted}"}:
                return name
    return None


def cleaned(root: _Element) -> _Element:
    """A copy of `root` without session marks, spelling marks and bookmarks."""
    from lxml import etree

    root = copy.deepcopy(root)
    for element in root.iter():
        for key in [key for key in element.attrib if str(key).startswith(w("rsid"))]:
            del element.attrib[key]
    etree.strip_elements(root, *(w(name) for name in _TRACES), with_tail=False)
    return root


def text_of(root: _Element) -> str:
    """A part or fragment as text, without a declaration."""
    from lxml import etree

    return etree.tostring(root, encoding="unicode")


def bytes_of(root: _Element) -> bytes:
    """A whole part."""
    return (DECLARATION + text_of(root)).encode()


def settings_of(root: _Element) -> bytes:
    """The settings that shape a page, with the notes that a document has."""
    kept = {str(child.tag): text_of(child) for child in root}
    inner = []
    for name in _SETTINGS:
        if name == "compat":
            inner.append(_NOTES)
        inner.append(kept.get(w(name), ""))
    return f'{DECLARATION}<w:settings xmlns:w="{W}">{"".join(inner)}</w:settings>'.encode()


def styles_in(root: _Element, language: Language) -> bytes:
    """The part of styles with `language` as the default one."""
    root = copy.deepcopy(root)
    for tag in root.findall(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}/{w('lang')}"):
        tag.set(w("val"), _LOCALE[language])
        tag.set(w("eastAsia"), "zh-CN")
    if language == "zh":
        _latin_in_chinese(root)
    return bytes_of(root)


def _latin_in_chinese(root: _Element) -> None:
    """The language of digits and Latin letters in Chinese text, as Word writes it: no line breaks in a number."""
    from lxml.etree import SubElement

    normal = next(one for one in root.iter(w("style")) if one.get(w("default")) and one.get(w("type")) == "paragraph")
    look = normal.find(w("rPr"))
    if look is None:
        look = SubElement(normal, w("rPr"))
    tag = look.find(w("lang"))
    if tag is None:
        tag = SubElement(look, w("lang"))
    tag.set(w("val"), "en-US")
    tag.set(w("eastAsia"), "zh-CN")


def numbering_in(root: _Element, annex_style: str, language: Language) -> _Element:
    """The part of lists; the word for an annex is that of `language`."""
    root = copy.deepcopy(root)
    strange, wanted, numerals = _ANNEX[language]
    for level in root.iter(w("lvl")):
        style, label = level.find(w("pStyle")), level.find(w("lvlText"))
        if style is None or label is None or style.get(w("val")) != annex_style:
            continue
        if strange in str(label.get(w("val"))):
            label.set(w("val"), wanted)
            form = level.find(w("numFmt"))
            if form is not None:
                form.set(w("val"), numerals)
            follow = level.find(w("suff"))
            if follow is None:  # then Word sets a tab
                follow = level.makeelement(w("suff"))
                label.addprevious(follow)
            follow.set(w("val"), "nothing" if language == "zh" else "space")
    return root


def section_of(root: _Element, keys: Mapping[str, str]) -> str:
    """The page of a house as text; `keys` maps its relationship ids to those of the document."""
    root = cleaned(root)
    for child in list(root):
        key = child.get(f"{{{R}}}id")
        if key is not None:
            child.set(f"{{{R}}}id", keys[key])
        elif child.tag in {w("sectPrChange"), w("footnotePr"), w("endnotePr")}:
            root.remove(child)
    return text_of(root)
