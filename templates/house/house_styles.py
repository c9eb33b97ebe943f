"""The vocabulary of a house style: styles, numbering and notes as WordprocessingML text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@dataclass(frozen=True, slots=True)
class Typeface:
    """A Latin font and the East Asian font that goes with it."""

    latin: str
    east: str


@dataclass(frozen=True, slots=True)
class Font:
    """An entry of the font table; `other_names` are tried where the font is not installed."""

    name: str
    other_names: str = ""
    east: bool = False
    family: str = "roman"


@dataclass(frozen=True, slots=True)
class Look:
    """A whole house style: all that its Word file holds."""

    name: str
    title: str
    language: str
    fonts: tuple[Font, ...]
    heading_face: Typeface
    body_face: Typeface
    accents: tuple[str, ...]
    defaults: str
    styles: tuple[str, ...]
    numbering: tuple[str, ...]
    section: str
    footers: tuple[tuple[str, str], ...]
    even_and_odd: bool = False


def run_look(
    face: Typeface | None = None,
    points: float | None = None,
    *,
    bold: bool | None = None,
    colour: str = "",
    spacing: int = 0,
    underline: bool = False,
) -> str:
    """What of `w:rPr` is asked for, in the order of the schema; `spacing` in twentieths."""
    parts = []
    if face:
        latin, east = quoteattr(face.latin), quoteattr(face.east)
        parts.append(f"<w:rFonts w:ascii={latin} w:eastAsia={east} w:hAnsi={latin} w:cs={latin}/>")
    if bold is not None:
        value = "" if bold else ' w:val="0"'
        parts.append(f"<w:b{value}/><w:bCs{value}/>")
    if colour:
        parts.append(f'<w:color w:val="{colour}"/>')
    if spacing:
        parts.append(f'<w:spacing w:val="{spacing}"/>')
    if points:
        half = round(points * 2)
        parts.append(f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>')
    if underline:
        parts.append('<w:u w:val="single"/>')
    return "".join(parts)


def paragraph_look(
    *,
    keep_next: bool = False,
    keep_lines: bool = False,
    new_page: bool = False,
    number: tuple[int, int] | None = None,
    padding: tuple[int, int, int, int] | None = None,
    shade: str = "",
    tabs: tuple[tuple[str, int], ...] = (),
    grid: bool = True,
    before: int = 0,
    after: int = 0,
    line: int | None = None,
    rule: str = "auto",
    indent: str = "",
    close: bool = False,
    align: str = "",
    centred: bool = False,
    outline: int | None = None,
) -> str:
    """What of `w:pPr` is asked for, in the order of the schema; lengths in twentieths of a point.

    What stands in a `centred` line has its middle at one height. `number` is the numId and level of a list; `padding` is that of a shade in points, above, left,
    below and right: borders that are not drawn, since LibreOffice leaves drawn ones out of the tags of
    a PDF. `close` paragraphs of one style have no space
    between them, only before the first and after the last.
    """
    parts = []
    if keep_next:
        parts.append("<w:keepNext/>")
    if keep_lines:
        parts.append("<w:keepLines/>")
    if new_page:
        parts.append("<w:pageBreakBefore/>")
    if number:
        parts.append(f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>')
    if padding:
        sides = zip(("top", "left", "bottom", "right"), padding, strict=True)
        inner = "".join(f'<w:{side} w:val="nil" w:space="{space}"/>' for side, space in sides)
        parts.append(f"<w:pBdr>{inner}</w:pBdr>")
    if shade:
        parts.append(f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>')
    if tabs:
        stops = "".join(f'<w:tab w:val="{kind}" w:pos="{at}"/>' for kind, at in tabs)
        parts.append(f"<w:tabs>{stops}</w:tabs>")
    if not grid:
        parts.append('<w:snapToGrid w:val="0"/>')
    lines = f' w:line="{line}" w:lineRule="{rule}"' if line else ""
    parts.append(f'<w:spacing w:before="{before}" w:after="{after}"{lines}/>')
    if indent:
        parts.append(f"<w:ind {indent}/>")
    if close:
        parts.append("<w:contextualSpacing/>")
    if align:
        parts.append(f'<w:jc w:val="{align}"/>')
    if centred:
        parts.append('<w:textAlignment w:val="center"/>')
    if outline is not None:
        parts.append(f'<w:outlineLvl w:val="{outline}"/>')
    return "".join(parts)


def style_id(name: str) -> str:
    """The id of a style from its name: `heading 1` is Heading1."""
    return "".join(word[:1].upper() + word[1:] for word in name.split())


def paragraph_style(name: str, paragraph: str, run: str, *, based: str = "Normal", follow: str = "Body Text") -> str:
    """A paragraph style; `follow` is the style of the next paragraph that a person types."""
    return (
        f'<w:style w:type="paragraph" w:styleId="{style_id(name)}"{_custom(name)}>'
        f'<w:name w:val="{name}"/><w:basedOn w:val="{style_id(based)}"/>'
        f'<w:next w:val="{style_id(follow)}"/><w:uiPriority w:val="1"/><w:qFormat/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def end_of(name: str, paragraph: str = "") -> str:
    """The style `name` again, for the last paragraph of its block: the next one may begin another page."""
    return paragraph_style(f"{name} End", f'<w:keepNext w:val="0"/>{paragraph}', "", based=name)


def on_new_page(name: str) -> str:
    """The style `name` again, for a paragraph that begins a page."""
    return paragraph_style(f"{name} New Page", "<w:pageBreakBefore/>", "", based=name)


def character_style(name: str, run: str) -> str:
    """A character style."""
    return (
        f'<w:style w:type="character" w:styleId="{style_id(name)}"{_custom(name)}>'
        f'<w:name w:val="{name}"/><w:basedOn w:val="DefaultParagraphFont"/>'
        f'<w:uiPriority w:val="2"/><w:qFormat/><w:rPr>{run}</w:rPr></w:style>'
    )


def table_style(
    name: str,
    *,
    rule: str,
    inner: str,
    head: str,
    shade: str,
    cell: int,
    align: str = "left",
    row: int = 30,
    sides: str = "",
    foot: str = "",
) -> str:
    """A table with a rule above and below, thin ones between, and a marked header row.

    `rule`, `foot`, `inner`, `head` and `sides` are `w:sz` and `w:color`: of the lines above and below the table,
    between rows, below the head, and between columns and at the sides; `cell` and `row` are the margins of a cell.
    """
    edge = f'<w:{{}} w:val="single" w:space="0" {sides}/>' if sides else ""
    fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>' if shade else ""
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{style_id(name)}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="3"/>'
        f'<w:qFormat/><w:tblPr><w:jc w:val="{align}"/><w:tblBorders>'
        f'<w:top w:val="single" w:space="0" {rule}/>{edge.format("left")}'
        f'<w:bottom w:val="single" w:space="0" {foot or rule}/>{edge.format("right")}'
        f'<w:insideH w:val="single" w:space="0" {inner}/>{edge.format("insideV")}</w:tblBorders><w:tblCellMar>'
        f'<w:top w:w="{row}" w:type="dxa"/><w:left w:w="{cell}" w:type="dxa"/>'
        f'<w:bottom w:w="{row}" w:type="dxa"/><w:right w:w="{cell}" w:type="dxa"/></w:tblCellMar>'
        '</w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr>'
        f'<w:tcBorders><w:bottom w:val="single" w:space="0" {head}/></w:tcBorders>{fill}'
        '<w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>'
    )


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: its numeral, its text (`%1、`), its style, what follows the number."""

    numeral: str
    text: str
    style: str
    follow: str = "nothing"
    indent: str = 'w:left="0" w:firstLine="0"'
    run: str = ""


def key_figures_style(*, rule: str, inner: str, cell: int) -> str:
    """The table of key figures: a line above, thin ones between the columns and below, no head of its own look."""
    return (
        '<w:style w:type="table" w:customStyle="1" w:styleId="KeyFigures"><w:name w:val="Key Figures"/>'
        '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="3"/><w:qFormat/><w:tblPr><w:tblBorders>'
        f'<w:top w:val="single" w:space="0" {rule}/><w:bottom w:val="single" w:space="0" {inner}/>'
        f'<w:insideV w:val="single" w:space="0" {inner}/></w:tblBorders><w:tblCellMar>'
        f'<w:top w:w="50" w:type="dxa"/><w:left w:w="{cell}" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/>'
        f'<w:right w:w="{cell}" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )


def _hinted(run: str) -> str:
    """The look of a number, whose signs the East Asian font draws."""
    hint = '<w:rFonts w:hint="eastAsia"'
    return run.replace("<w:rFonts", hint, 1) if run.startswith("<w:rFonts") else f"{hint}/>{run}"


def numbered(number: int, levels: Sequence[Level]) -> str:
    """The abstract list `number` with these levels."""
    kind = "multilevel" if len(levels) > 1 else "singleLevel"
    inner = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{level.numeral}"/>'
        f'<w:pStyle w:val="{style_id(level.style)}"/><w:suff w:val="{level.follow}"/>'
        f'<w:lvlText w:val="{escape(level.text)}"/><w:lvlJc w:val="left"/>'
        f"<w:pPr><w:ind {level.indent}/></w:pPr><w:rPr>{_hinted(level.run)}</w:rPr></w:lvl>"
        for depth, level in enumerate(levels)
    )
    return f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="{kind}"/>{inner}</w:abstractNum>'


def _run(inner: str) -> str:
    return f"<w:r>{inner}</w:r>"


def _words(text: str) -> str:
    return _run(f'<w:t xml:space="preserve">{text}</w:t>') if text else ""


def _field(code: str, shown: str) -> str:
    return (
        _run('<w:fldChar w:fldCharType="begin"/>')
        + _run(f'<w:instrText xml:space="preserve"> {code} </w:instrText>')
        + _run('<w:fldChar w:fldCharType="separate"/>')
        + _run(f"<w:t>{shown}</w:t>")
        + _run('<w:fldChar w:fldCharType="end"/>')
    )


def page_number(before: str, after: str, style: str, paragraph: str = "") -> str:
    """A footer paragraph with the page number between two texts."""
    form = f'<w:pPr><w:pStyle w:val="{style}"/>{paragraph}</w:pPr>'
    return f"<w:p>{form}{_words(before)}{_field('PAGE', '1')}{_words(after)}</w:p>"


def running_title(style: str) -> str:
    """A footer paragraph with the title of the document at the left, page and number of pages at the right."""
    form = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
    pages = f"{_field('PAGE', '1')}{_words(' / ')}{_field('NUMPAGES', '1')}"
    return f"<w:p>{form}{_field('TITLE', 'Title')}{_run('<w:tab/>')}{pages}</w:p>"


def _custom(name: str) -> str:
    return "" if name in BUILT_IN else ' w:customStyle="1"'


# The names that Word itself knows.
BUILT_IN = frozenset(
    {
        "Normal",
        "Title",
        "heading 1",
        "heading 2",
        "heading 3",
        "heading 4",
        "TOC Heading",
        "toc 1",
        "toc 2",
        "Body Text",
        "Signature",
        "Date",
        "Bibliography",
        "List Bullet",
        "List Bullet 2",
        "List Number",
        "List Number 2",
        "List Continue",
        "List Continue 2",
        "caption",
        "footnote text",
        "footnote reference",
        "footer",
        "Hyperlink",
        "Strong",
        "Emphasis",
    }
)
