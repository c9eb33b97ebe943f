"""Bytes of a Word file -> House: opened once, checked, its parts compressed once."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from advocacy.model.archive import is_bounded
from advocacy.model.finding import Finding, Language
from advocacy.model.place import Place
from advocacy.write.colours import house_colours
from advocacy.write.heading_numbers import HeadingNumber, heading_number
from advocacy.write.house import (
    CARD_HEADING,
    CHARACTER_STYLES,
    END,
    END_STYLES,
    HEADING_STYLES,
    KEEP,
    KEEP_STYLES,
    LOOK_STYLES,
    NUMBERED_STYLES,
    PARAGRAPH_STYLES,
    STAND_INS,
    TABLE_STYLES,
    House,
    ListStart,
    Ready,
)
from advocacy.write.house_package import gather, related
from advocacy.write.house_parts import broken_part, cleaned, numbering_in, parsed, section_of, styles_in, text_of, w
from advocacy.write.names import DECLARATION, A
from advocacy.write.package import pack
from advocacy.write.text import attribute

if TYPE_CHECKING:
    from docx.document import Document as WordFile
    from lxml.etree import _Element

_KINDS: Mapping[str, tuple[tuple[str, ...], tuple[str, str]]] = {
    "paragraph": (PARAGRAPH_STYLES, ("段落", "paragraph")),
    "character": (CHARACTER_STYLES, ("字符", "character")),
    "table": (TABLE_STYLES, ("表格", "table")),
}
_MOST_BYTES = 100_000_000  # of everything in a house style, with its pictures and fonts
_SECOND_LEVEL = "1"  # counted from nought
_NARROWEST = 2835  # 50 mm: less is no room for a table
_WORDS_OWN_SIZE = 20  # 10 pt, where a file names no size
_OF_LETTERS = 14  # a picture is as high as 1.4 letters of the name beside it (half points in twentieths of a point)
_TWIP = 635  # a twentieth of a point in the units of python-docx


@dataclass(frozen=True, slots=True)
class _Look:
    """The two parts of a house that the checks and the writer look into; `named` are its styles by type and name."""

    styles: _Element
    numbering: _Element | None
    named: dict[tuple[str, str], _Element] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """The first of several styles of one name counts."""
        for style in self.styles.iter(w("style")):
            known = style.find(w("name"))
            if known is not None:
                key = (str(style.get(w("type"))), str(known.get(w("val"))).casefold())
                self.named.setdefault(key, style)

    def style(self, name: str, kind: str) -> _Element | None:
        """The style of this name and type."""
        return self.named.get((kind, name.casefold()))

    def stand_in(self, name: str, kind: str) -> _Element | None:
        """The style itself, or the first of those that stand for it which the house has."""
        found = self.style(name, kind)
        return found if found is not None or name not in STAND_INS else self.stand_in(STAND_INS[name], kind)

    def start(self, name: str) -> ListStart | None:
        """The list behind a paragraph style, or None where it has none."""
        style = self.style(name, "paragraph")
        if style is None or self.numbering is None:
            return None
        key = style.find(f"{w('pPr')}/{w('numPr')}/{w('numId')}")
        if key is None:
            return None
        lists = {entry.get(w("numId")): entry.find(w("abstractNumId")) for entry in self.numbering.iter(w("num"))}
        abstract = lists.get(key.get(w("val")))
        if abstract is None:
            return None
        level = style.find(f"{w('pPr')}/{w('numPr')}/{w('ilvl')}")
        return ListStart(str(abstract.get(w("val"))), "0" if level is None else str(level.get(w("val"))))


@lru_cache(maxsize=8)
def read_house(name: str, data: bytes) -> tuple[House | None, tuple[Finding, ...]]:
    """The house style `name` out of the bytes of its .docx, or what it lacks or what is broken.

    The same one is asked for by each format.
    """
    try:
        return _read(name, data)
    except Exception:  # noqa: BLE001  python-docx raises whatever a broken byte happens to cause
        return None, (_finding(name, "house-unreadable"),)


def _finding(name: str, code: str, **details: str | tuple[str, str]) -> Finding:
    place = Place(f"templates/house/{name}.docx")
    return Finding(code, place, {"house": name, **details}, (f"house:{name}",))


def _read(name: str, data: bytes) -> tuple[House | None, tuple[Finding, ...]]:
    import docx

    with zipfile.ZipFile(BytesIO(data)) as archive:
        if not is_bounded(archive, _MOST_BYTES):
            return None, (_finding(name, "house-unreadable"),)
        broken = broken_part(archive)
    if broken is not None:
        return None, (_finding(name, "house-part-broken", part=broken),)
    opened = docx.Document(BytesIO(data))
    look = _look(opened)
    page = opened.sections[-1] if len(opened.sections) else None
    missing = [
        _finding(name, "house-style-missing", style=style, kind=called)
        for kind, (styles, called) in _KINDS.items()
        for style in styles
        if look.stand_in(style, kind) is None
    ]
    bare = [
        _finding(name, "house-numbering-missing", style=style)
        for style in NUMBERED_STYLES
        if look.style(style, "paragraph") is not None and look.start(style) is None
    ]
    width = 0
    if page is not None and page.page_width and page.page_height:
        sides = (page.left_margin or 0) + (page.right_margin or 0) + (page.gutter or 0)
        width = (page.page_width - sides) // _TWIP
    if width < _NARROWEST:
        return None, (*missing, *bare, _finding(name, "house-page-missing"))
    if missing or bare:
        return None, (*missing, *bare)
    return _house(name, opened, look, width), ()


def _look(opened: WordFile) -> _Look:
    numbering = related(opened, "numbering")
    return _Look(cleaned(opened.styles.element), parsed(numbering) if numbering else None)


def _second(look: _Look, name: str, word: str, *, keep: bool) -> None:
    """Add the second style of a house that differs in whether it keeps with the next, unless it is there."""
    from lxml.etree import SubElement

    style = look.style(name, "paragraph")
    if style is None or look.style(name + word, "paragraph") is not None:
        return
    based = str(style.get(w("styleId")))
    second = SubElement(look.styles, w("style"))
    second.set(w("type"), "paragraph")
    second.set(w("customStyle"), "1")
    second.set(w("styleId"), f"{based}{word.strip()}")
    for tag, value in (("name", name + word), ("basedOn", based)):
        SubElement(second, w(tag)).set(w("val"), value)
    keeps = SubElement(SubElement(second, w("pPr")), w("keepNext"))
    if not keep:
        keeps.set(w("val"), "0")


def _outline(look: _Look, name: str) -> None:
    """Make a heading of a style, as one level of the outline, unless the house says which."""
    from lxml.etree import SubElement

    style = look.style(name, "paragraph")
    if style is None:
        return
    form = style.find(w("pPr"))
    if form is None:
        form = style.makeelement(w("pPr"))
        run = style.find(w("rPr"))
        style.append(form) if run is None else run.addprevious(form)
    if form.find(w("outlineLvl")) is None:
        SubElement(form, w("outlineLvl")).set(w("val"), _SECOND_LEVEL)


def _house(name: str, opened: WordFile, look: _Look, width: int) -> House:
    numbering = look.numbering
    assert numbering is not None  # noqa: S101  read_house found every numbered style in it
    for style in (*LOOK_STYLES.values(), CARD_HEADING):
        _outline(look, style)
    for style in KEEP_STYLES:
        _second(look, style, KEEP, keep=True)
    for style in END_STYLES:
        _second(look, style, END, keep=False)
    styles = {
        str(known.get(w("val"))).casefold(): str(style.get(w("styleId")))
        for style in look.styles.iter(w("style"))
        if (known := style.find(w("name"))) is not None
    }
    for style, other in STAND_INS.items():
        for word in ("", KEEP, END):
            key = styles.get((other + word).casefold(), styles.get(other.casefold()))
            if key is not None:
                styles.setdefault((style + word).casefold(), key)
    gathered = gather(opened)

    def ready(language: Language) -> Ready:
        lists = numbering_in(numbering, styles["annex heading"], language)
        open_lists = text_of(lists).removesuffix("</w:numbering>")
        return Ready(
            (pack("word/styles.xml", styles_in(look.styles, language)), *gathered.entries),
            open_lists,
            pack("word/numbering.xml", f"{DECLARATION}{open_lists}</w:numbering>".encode()),
            _heading_numbers(look, lists),
        )

    starts = {style: look.start(style) for style in NUMBERED_STYLES}
    starts["Table Ask"] = look.start("Table Ask") or starts["List Number"]
    latin, east = _faces(look)
    return House(
        name=name,
        styles={called: attribute(key) for called, key in styles.items()},
        section=section_of(opened.sections[-1]._sectPr, gathered.keys),  # noqa: SLF001  no public way
        text_width=width,
        table_size=_size(look, "Table Text"),
        lists={style: start for style, start in starts.items() if start},
        last_list=max(int(str(entry.get(w("numId")))) for entry in numbering.iter(w("num"))),
        table_align={name: _alignment(look, name) for name in TABLE_STYLES},
        group_rule=_group_rule(look),
        look_numbers={name: form for name in (*LOOK_STYLES.values(), CARD_HEADING) if (form := _number(look, name))},
        latin=latin,
        east=east,
        title_signs=width // (_size(look, "Title") * 10),
        title_centred=_is_centred(look, "Title"),
        titled=gathered.titled,
        relations=gathered.relations,
        types=gathered.types,
        ready={"zh": ready("zh"), "en": ready("en")},
        chart_colours=house_colours(_accents(opened)),
        picture_height=0 if _is_exact(look, "Sender") else _size(look, "Sender Name", "character") * _OF_LETTERS,
    )


def _heading_numbers(look: _Look, lists: _Element) -> dict[str, HeadingNumber]:
    """How the headings of a house are numbered, by the name of their style."""
    numbers = {}
    for style in (*HEADING_STYLES, *LOOK_STYLES.values()):
        start = look.start(style)
        number = heading_number(lists, start.abstract, start.level) if start else None
        if number is not None:
            numbers[style] = number
    return numbers


def _accents(opened: WordFile) -> tuple[str, ...]:
    """The accent colours of the theme, as far as it has them as plain colours."""
    theme = related(opened, "theme")
    scheme = parsed(theme).iter(f"{{{A}}}clrScheme") if theme is not None else iter(())
    colours = {
        str(one.tag).rpartition("}")[2]: str(one[0].get("val", "")) for found in scheme for one in found if len(one)
    }
    return tuple(colours.get(f"accent{number}", "") for number in range(1, 7))


def _faces(look: _Look) -> tuple[str, str]:
    """The fonts of tables, Latin and East Asian, which charts share; else those of the theme."""
    style = look.style("Table Text", "paragraph")
    faces = style.find(f"{w('rPr')}/{w('rFonts')}") if style is not None else None
    if faces is None:
        return "+mn-lt", "+mn-ea"
    return (str(faces.get(w("ascii"), "+mn-lt")), str(faces.get(w("eastAsia"), "+mn-ea")))


def _is_centred(look: _Look, name: str) -> bool:
    style = look.style(name, "paragraph")
    align = style.find(f"{w('pPr')}/{w('jc')}") if style is not None else None
    return align is not None and align.get(w("val")) == "center"


def _is_exact(look: _Look, name: str) -> bool:
    """True if the lines of a style have a height that nothing in them changes."""
    style = look.style(name, "paragraph")
    style = look.style(STAND_INS[name], "paragraph") if style is None else style
    by_id = {str(one.get(w("styleId"))): one for one in look.styles.iter(w("style"))}
    while style is not None:
        spacing = style.find(f"{w('pPr')}/{w('spacing')}")
        rule = None if spacing is None else spacing.get(w("lineRule"))
        if rule is not None:
            return str(rule) == "exact"
        based = style.find(w("basedOn"))
        style = None if based is None else by_id.pop(str(based.get(w("val"))), None)
    return False


def _size(look: _Look, name: str, kind: str = "paragraph") -> int:
    """The size of the letters of a style in half points; else that of the whole file."""
    own = look.style(name, kind)
    for place in (own, look.styles.find(f"{w('docDefaults')}/{w('rPrDefault')}")):
        size = place.find(f"{w('rPr')}/{w('sz')}") if place is not None else None
        if size is not None:
            return int(str(size.get(w("val"))))
    return _WORDS_OWN_SIZE


def _number(look: _Look, name: str) -> str:
    """The place in a list that a style names."""
    style = look.style(name, "paragraph")
    style = look.stand_in(name, "paragraph") if style is None else style
    number = style.find(f"{w('pPr')}/{w('numPr')}") if style is not None else None
    if number is None:
        return ""
    level, key = (number.find(w(one)) for one in ("ilvl", "numId"))
    depth = "0" if level is None else str(level.get(w("val")))
    return (
        f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{key.get(w("val"))}"/></w:numPr>' if key is not None else ""
    )


def _group_rule(look: _Look) -> str:
    """A line in the colour of that above a table, half as thick: above each group of its rows."""
    style = look.style("Advocacy Table", "table")
    line = style.find(f"{w('tblPr')}/{w('tblBorders')}/{w('top')}") if style is not None else None
    colour = "auto" if line is None else str(line.get(w("color"), "auto"))
    return f'<w:top w:val="single" w:sz="8" w:space="0" w:color="{attribute(colour)}"/>'


def _alignment(look: _Look, name: str) -> str:
    """Where a table of this style stands; LibreOffice reads it from the table alone."""
    style = look.style(name, "table")
    align = style.find(f"{w('tblPr')}/{w('jc')}") if style is not None else None
    return str(align.get(w("val"))) if align is not None else "left"
