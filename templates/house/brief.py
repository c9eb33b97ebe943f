"""The house style brief: a policy brief in one clean sans, led by weight and colour.

Labels and headings hang left of one line at 30 mm, what is read stands right of it, about eighty
letters wide; boxes, tables and charts take the whole width. Three sizes carry the page: 28, 15 and
10.5 pt. A shade is padded by borders that are not drawn, and no paragraph has a line.
Every colour of text has at least 4.5:1 against what lies behind it; nothing is said by colour
alone; no text is under 9 pt; text is set flush left.
"""

from __future__ import annotations

from templates.house.house_styles import (
    Font,
    Level,
    Look,
    Typeface,
    character_style,
    end_of,
    key_figures_style,
    numbered,
    on_new_page,
    paragraph_look,
    paragraph_style,
    run_look,
    running_title,
    table_style,
)

READ = Typeface("Calibri", "微软雅黑")
SIGNS = Typeface("Segoe UI Symbol", "Segoe UI Symbol")
ACCENT = "0F4C5C"  # 9.5:1 on white, 8.4:1 on the tint
INK = "1F2A30"  # 14.7:1
QUIET = "46565E"  # 7.6:1, 6.7:1 on the tint
WARN = "9A3412"  # 7.3:1
TINT = "EAF2F4"
LINE = "C5D3D8"
WHITE = "FFFFFF"
WIDTH = 9072  # the text, 160 mm
INNER = 1701  # 30 mm: labels and headings hang left of this line, what is read stands right of it
EDGE = 180  # the padding at the sides of a box, 9 pt
TEXT = f'w:left="{INNER}"'
SMALL = 'w:left="284" w:hanging="284"'
LISTED = f'w:left="{INNER + 284}" w:hanging="284"'
DEEP = f'w:left="{INNER + 568}" w:hanging="284"'
ANSWER = f'w:left="{INNER + EDGE}" w:right="{EDGE}" w:hanging="{INNER + EDGE}"'
ENTRY = f'w:left="{INNER + 454}" w:hanging="454"'
CARD = f'w:left="{EDGE}" w:right="{EDGE}"'


def _heading(level: int, points: float, before: int, after: int, *, colour: str = ACCENT, indent: str = "") -> str:
    return paragraph_style(
        f"heading {level}",
        paragraph_look(
            keep_next=True, keep_lines=True, before=before, after=after, line=252, indent=indent, outline=level - 1
        ),
        run_look(READ, points, bold=True, colour=colour),
    )


def _reading(name: str, points: float = 10.5, colour: str = INK, *, bold: bool | None = None, **look: object) -> str:
    form: dict[str, object] = {"after": 110, "line": 280, "indent": TEXT}
    form.update(look)
    return paragraph_style(
        name,
        paragraph_look(**form),  # type: ignore[arg-type]
        run_look(READ, points, bold=bold, colour=colour),
    )


def _box(name: str, points: float, after: int, number: int) -> str:
    """A line of a box: its label at the left, what it says right of the inner line."""
    return _reading(
        name,
        points,
        keep_next=True,
        keep_lines=True,
        number=(number, 0),
        padding=(8, 0, 8, 9),
        shade=TINT,
        tabs=(("left", EDGE), ("left", INNER + EDGE)),
        after=after,
        line=269,
        indent=ANSWER,
    )


def _card(name: str, points: float = 10.5, colour: str = INK, *, bold: bool | None = None, **look: object) -> str:
    form: dict[str, object] = {"after": 60}
    form.update(look)
    return _reading(
        name,
        points,
        colour,
        bold=bold,
        keep_next=True,
        keep_lines=True,
        padding=(7, 9, 7, 9),
        shade=TINT,
        line=262,
        indent=CARD,
        **form,
    )


def _cell(
    name: str,
    points: float,
    *,
    bold: bool | None = None,
    keep: bool = False,
    align: str = "",
    line: int = 252,
    number: tuple[int, int] | None = None,
    indent: str = "",
) -> str:
    form = paragraph_look(keep_next=keep, number=number, line=line, indent=indent, align=align)
    # LibreOffice takes the colour of a cell from its paragraph alone.
    run = run_look(READ, points, bold=bold, colour=ACCENT if bold else INK)
    return paragraph_style(name, form, run, follow=name)


def _caption(name: str, *, keep: bool, before: int, after: int) -> str:
    form = paragraph_look(keep_next=keep, keep_lines=True, before=before, after=after, line=252)
    return paragraph_style(name, form, run_look(READ, 10.5, bold=True, colour=ACCENT))


def _sender(name: str, **look: object) -> str:
    tabs = (("right", WIDTH - EDGE),)
    form: dict[str, object] = {"keep_next": True, "shade": ACCENT, "tabs": tabs, "after": 220, "indent": CARD, **look}
    return _reading(name, 9.5, WHITE, bold=None, **form)


STYLES = (
    _sender("Sender", padding=(5, 9, 5, 9), line=240),
    # As high as the band without a logo, so nothing below it moves.
    _sender("Sender Logo", padding=(2, 9, 2, 9), line=440, rule="atLeast", centred=True),
    _reading("Kicker", 10, WARN, bold=True, keep_next=True, after=40, line=240, indent=""),
    paragraph_style(
        "Title",
        paragraph_look(keep_next=True, keep_lines=True, before=0, after=120, line=228),
        run_look(READ, 26, bold=True, colour=ACCENT),
    ),
    _reading("Body Text"),
    _heading(1, 15, 230, 60),
    _heading(2, 11.5, 160, 40),
    _heading(3, 10.5, 120, 20, colour=INK, indent=TEXT),
    _heading(4, 10.5, 100, 20, colour=QUIET, indent=TEXT),
    paragraph_style(
        "Annex Heading",
        paragraph_look(keep_next=True, keep_lines=True, number=(1, 0), before=280, after=100, outline=0),
        run_look(READ, 15, bold=True, colour=ACCENT),
    ),
    paragraph_style(
        "Annex Heading 2",
        paragraph_look(keep_next=True, keep_lines=True, before=180, after=60, outline=1),
        run_look(READ, 11.5, bold=True, colour=ACCENT),
    ),
    on_new_page("Annex Heading"),
    _reading("TOC Heading", 15, ACCENT, bold=True, before=230, after=60, keep_next=True, line=252, indent=""),
    _reading("toc 1", after=60, line=252, indent=""),
    _reading("toc 2", 10, QUIET, after=60, line=252, indent='w:left="284"'),
    _reading("Lead", 12, QUIET, after=160, line=276, indent=""),
    _reading("Document State", 10, WARN, bold=True, keep_next=True, after=80, line=240, indent=""),
    _reading("Addressee", tabs=(("right", WIDTH),), after=160, line=240, indent=""),
    _reading("Signature", bold=True, before=240, after=40, keep_next=True, keep_lines=True),
    _reading("Date", colour=QUIET, after=160, line=240),
    # The mark before the text gives the tint its margin.
    _reading(
        "Ask",
        12,
        ACCENT,
        bold=True,
        number=(7, 0),
        before=120,
        after=160,
        line=300,
        keep_lines=True,
        padding=(7, 0, 7, 9),
        shade=TINT,
        indent=f'w:left="{EDGE + 284}" w:right="{EDGE}" w:hanging="284"',
    ),
    _box("Ask Box", 11, after=90, number=8),
    end_of("Ask Box"),
    _box("Next Step", 10.5, after=80, number=10),
    end_of("Next Step"),
    _reading("Key Message", number=(6, 0), keep_lines=True, indent=SMALL, after=60, line=269),
    _reading(
        "Case",
        11.5,
        ACCENT,
        bold=True,
        before=160,
        after=40,
        line=252,
        keep_next=True,
        keep_lines=True,
        indent="",
        outline=1,
    ),
    _reading("Case Detail", 9.5, QUIET, after=100, line=252),
    _card("Card Heading", 11.5, ACCENT, bold=True, before=60, after=50, outline=1),
    _card("Card Text"),
    end_of("Card Text", '<w:spacing w:before="0" w:after="200" w:line="262" w:lineRule="auto"/>'),
    _card("Card Fact", 9.5, QUIET),
    end_of("Card Fact", '<w:spacing w:before="0" w:after="200" w:line="262" w:lineRule="auto"/>'),
    _reading(
        "Pull Quote",
        20,
        ACCENT,
        keep_next=True,
        keep_lines=True,
        before=160,
        after=0,
        line=252,
        indent=f'w:left="{INNER}" w:right="{INNER}"',
    ),
    _reading(
        "Pull Quote Source",
        9.5,
        QUIET,
        keep_lines=True,
        before=20,
        after=160,
        line=240,
        indent=f'w:left="{INNER}" w:right="{INNER}"',
    ),
    _reading("Objection", bold=True, keep_next=True, keep_lines=True, before=100, after=20, line=259, outline=1),
    _reading("Caption Source", 9, QUIET, keep_lines=True, before=50, after=160, line=240, indent=""),
    _reading("Annex List", keep_lines=True, before=160),
    _reading("Contact", 10, QUIET, after=40, line=252),
    _reading("Bibliography", 10, number=(5, 0), indent=ENTRY, after=80, line=259),
    _reading("List Bullet", number=(2, 0), indent=LISTED, after=70),
    _reading("List Bullet 2", number=(2, 1), indent=DEEP, after=70),
    _reading("List Number", number=(3, 0), indent=LISTED, after=70),
    _reading("List Number 2", number=(4, 0), indent=DEEP, after=70),
    _reading("List Continue", indent=f'w:left="{INNER + 284}"', after=70),
    _reading("List Continue 2", indent=f'w:left="{INNER + 568}"', after=70),
    _reading("Quotation", colour=QUIET, indent=f'w:left="{INNER + 284}" w:right="284"'),
    _caption("caption", keep=True, before=180, after=70),
    _cell("Table Text", 10),
    _cell("Table Number", 10, align="right"),
    _cell("Table Head", 9.5, bold=True, keep=True),
    _cell("Table Number Head", 9.5, bold=True, keep=True, align="right"),
    _cell("Table Law", 10, bold=True),
    _cell("Table Ask", 10, number=(9, 0), indent=SMALL),
    _cell("Key Figure Label", 9.5, bold=True, keep=True),
    _cell("Key Figure Number", 28, bold=True, keep=True, line=216),
    _cell("Key Figure Number Long", 20, bold=True, keep=True, line=240),
    _cell("Key Figure Note", 10, line=245),
    _cell("Row Heading", 10, bold=True, keep=True),
    _cell("Annex Text", 9, line=247),
    _cell("Annex Number", 9, align="right", line=247),
    _reading("Chart", keep_next=True, after=0, line=240, indent=""),
    _reading("footnote text", 9, QUIET, after=20, line=240, indent=""),
    _reading("footer", 9, QUIET, tabs=(("right", WIDTH),), after=0, line=240, indent=""),
    character_style("footnote reference", '<w:vertAlign w:val="superscript"/>'),
    character_style("Hyperlink", run_look(colour=ACCENT, underline=True)),
    character_style("Sender Link", run_look(colour=WHITE, underline=True)),
    character_style("Figure value", ""),
    character_style("Strong", run_look(bold=True)),
    character_style("Emphasis", "<w:i/><w:iCs/>"),
    character_style("Sender Name", run_look(points=13, bold=True, colour=WHITE, spacing=4)),
    character_style("Box Label", run_look(points=10, bold=True, colour=ACCENT)),
    character_style("New Words", run_look(bold=True, colour=WARN)),
    character_style("Symbol", run_look(SIGNS)),
    table_style(
        "Advocacy Table",
        rule=f'w:sz="12" w:color="{ACCENT}"',
        foot=f'w:sz="8" w:color="{ACCENT}"',
        inner=f'w:sz="4" w:color="{LINE}"',
        head=f'w:sz="8" w:color="{ACCENT}"',
        shade=TINT,
        cell=85,
        row=50,
    ),
    table_style(
        "Advocacy Annex Table",
        rule=f'w:sz="8" w:color="{ACCENT}"',
        inner=f'w:sz="4" w:color="{LINE}"',
        head=f'w:sz="6" w:color="{ACCENT}"',
        shade=TINT,
        cell=85,
    ),
    key_figures_style(rule=f'w:sz="12" w:color="{ACCENT}"', inner=f'w:sz="4" w:color="{LINE}"', cell=113),
)

_BULLET = run_look(colour=ACCENT)
_NUMBER = run_look(bold=True, colour=ACCENT)
NUMBERING = (
    numbered(0, [Level("upperLetter", "Annex %1.", "Annex Heading", "space")]),
    numbered(
        1,
        [
            Level("bullet", "•", "List Bullet", "tab", LISTED, _BULLET),
            Level("bullet", "–", "List Bullet 2", "tab", DEEP, _BULLET),
        ],
    ),
    numbered(2, [Level("decimal", "%1", "List Number", "tab", LISTED, _NUMBER)]),
    numbered(3, [Level("lowerLetter", "%1.", "List Number 2", "tab", DEEP)]),
    numbered(4, [Level("decimal", "[%1]", "Bibliography", "tab", ENTRY)]),
    numbered(5, [Level("bullet", "■", "Key Message", "tab", SMALL, run_look(points=7, colour=ACCENT))]),
    numbered(
        6,
        [
            Level(
                "bullet",
                "►",
                "Ask",
                "tab",
                f'w:left="{EDGE + 284}" w:hanging="284"',
                run_look(points=10, colour=ACCENT),
            )
        ],
    ),
    # No sign at all: the gap before the label, which a list sets and no blank.
    numbered(7, [Level("none", "", "Ask Box", "tab", f'w:left="{INNER + EDGE}" w:hanging="{INNER + EDGE}"')]),
    numbered(8, [Level("decimal", "%1", "Table Ask", "tab", SMALL, _NUMBER)]),
    numbered(9, [Level("none", "", "Next Step", "tab", f'w:left="{INNER + EDGE}" w:hanging="{INNER + EDGE}"')]),
)

# Margins 18, 25, 20 and 25 mm.
SECTION = (
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1021" w:right="1417" w:bottom="1134" '
    'w:left="1417" w:header="567" w:footer="567" w:gutter="0"/><w:cols w:space="708"/>'
)

BRIEF = Look(
    name="brief",
    title="Policy brief: house style",
    language="en-GB",
    fonts=(
        Font("Calibri", "Carlito,Arial", family="swiss"),
        Font("微软雅黑", "Microsoft YaHei,PingFang SC,黑体,SimHei", east=True, family="swiss"),
        Font("Segoe UI Symbol", "Arial Unicode MS,DejaVu Sans", family="swiss"),
    ),
    heading_face=READ,
    body_face=READ,
    accents=(ACCENT, "DD6B39", "1D7BAE", "611718", "7A581B", "120B2B"),
    defaults=run_look(READ, 10.5),
    styles=STYLES,
    numbering=NUMBERING,
    section=SECTION,
    footers=(("default", running_title("Footer")),),
)
