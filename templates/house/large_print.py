"""The house style large-print: 18 pt, flush left, wide leading; the accessible twin of either.

No text is smaller than 18 pt, none is justified, hyphenated or slanted, and every colour of text
has at least 7:1 against what lies behind it. Its lines hold so few characters that a table of
long texts is printed as a list (see advocacy/write/listed.py).
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
    page_number,
    paragraph_look,
    paragraph_style,
    run_look,
    table_style,
)

READ = Typeface("Arial", "微软雅黑")
SIGNS = Typeface("Segoe UI Symbol", "Segoe UI Symbol")
POINTS = 18
INK = "000000"
ACCENT = "0B3B4A"  # 12:1 on white, 10:1 on the tint
TINT = "E6F0F3"
LEADING = 360  # one and a half lines
SMALL = 'w:left="567" w:hanging="567"'
DEEP = 'w:left="1134" w:hanging="567"'
CARD = 'w:left="160" w:right="160"'
ENTRY = 'w:left="794" w:hanging="794"'


def _reading(name: str, *, points: float = POINTS, bold: bool | None = None, colour: str = INK, **look: object) -> str:
    form: dict[str, object] = {"after": 240, "line": LEADING, "align": "left"}
    form.update(look)
    follow = name if name.startswith(("Table", "Annex", "foot")) else "Body Text"
    return paragraph_style(
        name,
        paragraph_look(**form),  # type: ignore[arg-type]
        run_look(READ, points, bold=bold, colour=colour),
        follow=follow,
    )


def _heading(name: str, level: int, points: float, before: int, **look: object) -> str:
    return _reading(
        name,
        points=points,
        bold=True,
        colour=ACCENT,
        keep_next=True,
        keep_lines=True,
        before=before,
        after=160,
        line=300,
        outline=level - 1,
        **look,
    )


def _cell(
    name: str,
    *,
    bold: bool | None = None,
    keep: bool = False,
    align: str = "left",
    points: float = POINTS,
    number: tuple[int, int] | None = None,
    indent: str = "",
) -> str:
    return _reading(
        name,
        points=points,
        bold=bold,
        keep_next=keep,
        number=number,
        before=40,
        after=80,
        line=312,
        indent=indent,
        align=align,
    )


def _caption(name: str, *, keep: bool, before: int, after: int) -> str:
    return _reading(
        name, bold=True, colour=ACCENT, keep_next=keep, keep_lines=True, before=before, after=after, line=312
    )


def _box(name: str) -> str:
    """A line of a box or card; a tab after its label would leave too little room."""
    return _reading(name, keep_next=True, padding=(8, 8, 8, 8), shade=TINT, after=160, indent=CARD)


STYLES = (
    _reading("Sender", bold=True, colour=ACCENT, keep_next=True, tabs=(("left", 567),)),
    _reading("Sender Logo", bold=True, colour=ACCENT, keep_next=True, tabs=(("left", 567),), centred=True),
    _reading("Kicker", bold=True, colour=ACCENT, keep_next=True, after=120),
    _reading("Title", points=30, bold=True, colour=ACCENT, keep_next=True, keep_lines=True, after=240, line=288),
    _reading("Body Text"),
    _heading("heading 1", 1, 26, 480),
    _heading("heading 2", 2, 22, 400),
    _heading("heading 3", 3, 20, 320),
    _heading("heading 4", 4, 18, 280),
    _heading("Annex Heading", 1, 26, 480, number=(1, 0)),
    _heading("Annex Heading 2", 2, 22, 400),
    on_new_page("Annex Heading"),
    _reading("TOC Heading", points=26, bold=True, colour=ACCENT, keep_next=True, new_page=True),
    _reading("toc 1", after=120, line=312),
    _reading("toc 2", after=120, line=312, indent='w:left="567"'),
    _reading("Lead"),
    _reading("Document State", bold=True),
    _reading("Addressee", bold=True),
    _reading("Signature", bold=True, before=480, keep_next=True, keep_lines=True),
    _reading("Date"),
    _reading("Ask", bold=True, colour=ACCENT, number=(7, 0), before=240, keep_lines=True, shade=TINT, indent=SMALL),
    _reading("Key Message", number=(6, 0), indent=SMALL),
    _reading("Case", bold=True, colour=ACCENT, before=320, keep_next=True, keep_lines=True, outline=1),
    _reading("Row Heading", bold=True, colour=ACCENT, before=320, keep_next=True, keep_lines=True),
    _reading("Case Detail"),
    _box("Ask Box"),
    end_of("Ask Box"),
    _box("Next Step"),
    end_of("Next Step"),
    _heading("Card Heading", 2, 20, 320, padding=(8, 8, 8, 8), shade=TINT, indent=CARD),
    _box("Card Text"),
    end_of("Card Text"),
    _box("Card Fact"),
    end_of("Card Fact"),
    _heading("Objection", 2, 18, 320),
    _reading("Pull Quote", points=26, colour=ACCENT, keep_next=True, before=240, after=80, line=312),
    _reading("Pull Quote Source"),
    _reading("Annex List", keep_lines=True, before=240),
    _reading("Caption Source", before=120),
    _reading("Contact"),
    _reading("Bibliography", number=(5, 0), indent=ENTRY),
    _reading("List Bullet", number=(2, 0), indent=SMALL),
    _reading("List Bullet 2", number=(2, 1), indent=DEEP),
    _reading("List Number", number=(3, 0), indent=SMALL),
    _reading("List Number 2", number=(4, 0), indent=DEEP),
    _reading("List Continue", indent='w:left="567"'),
    _reading("List Continue 2", indent='w:left="1134"'),
    _reading("Quotation", indent='w:left="567"'),
    _caption("caption", keep=True, before=320, after=160),
    _cell("Table Text"),
    _cell("Table Number", align="right"),
    _cell("Table Head", bold=True, keep=True),
    _cell("Table Number Head", bold=True, keep=True, align="right"),
    _cell("Table Law", bold=True),
    _cell("Table Ask", number=(8, 0), indent=SMALL),
    _cell("Key Figure Label", bold=True, keep=True),
    _cell("Key Figure Number", bold=True, keep=True, points=30),
    _cell("Key Figure Number Long", bold=True, keep=True, points=24),
    _cell("Key Figure Note"),
    _cell("Annex Text"),
    _cell("Annex Number", align="right"),
    _reading("Chart", keep_next=True, before=120, after=120, line=240),
    _reading("footnote text", keep_lines=True, after=120, line=312),
    _reading("footer", after=0, line=240, align="right"),
    character_style("footnote reference", '<w:vertAlign w:val="superscript"/>'),
    character_style("Hyperlink", run_look(colour="0B3B8A", underline=True)),
    character_style("Figure value", ""),
    character_style("Strong", run_look(bold=True)),
    character_style("Sender Link", run_look(colour="0B3B8A", underline=True)),
    character_style("Sender Name", run_look(bold=True, colour=ACCENT)),
    character_style("Box Label", run_look(bold=True, colour=ACCENT)),
    character_style("New Words", run_look(bold=True, underline=True)),
    character_style("Symbol", run_look(SIGNS)),
    # Slanted letters are hard to read: stress is weight here.
    character_style("Emphasis", run_look(bold=True)),
    table_style(
        "Advocacy Table",
        rule=f'w:sz="12" w:color="{INK}"',
        inner='w:sz="6" w:color="595959"',
        head=f'w:sz="12" w:color="{INK}"',
        shade=TINT,
        cell=120,
    ),
    table_style(
        "Advocacy Annex Table",
        rule=f'w:sz="12" w:color="{INK}"',
        inner='w:sz="6" w:color="595959"',
        head=f'w:sz="12" w:color="{INK}"',
        shade=TINT,
        cell=120,
    ),
    key_figures_style(rule=f'w:sz="12" w:color="{INK}"', inner='w:sz="6" w:color="595959"', cell=120),
)

NUMBERING = (
    numbered(0, [Level("upperLetter", "Annex %1.", "Annex Heading", "space")]),
    numbered(
        1, [Level("bullet", "•", "List Bullet", "tab", SMALL), Level("bullet", "–", "List Bullet 2", "tab", DEEP)]
    ),
    numbered(2, [Level("decimal", "%1.", "List Number", "tab", SMALL)]),
    numbered(3, [Level("lowerLetter", "%1.", "List Number 2", "tab", DEEP)]),
    numbered(4, [Level("decimal", "[%1]", "Bibliography", "tab", ENTRY)]),
    numbered(5, [Level("bullet", "■", "Key Message", "tab", SMALL, run_look(points=12))]),
    numbered(6, [Level("bullet", "►", "Ask", "tab", SMALL, run_look(points=14))]),
    numbered(7, [Level("decimal", "%1", "Table Ask", "tab", SMALL, run_look(bold=True))]),
)

# Margins of 22 mm: the line is as long as it can be with large letters.
SECTION = (
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1304" w:right="1247" w:bottom="1417" '
    'w:left="1247" w:header="709" w:footer="624" w:gutter="0"/><w:cols w:space="708"/>'
)

LARGE_PRINT = Look(
    name="large-print",
    title="大字版 / Large print",
    language="en-GB",
    fonts=(
        Font("Arial", "Helvetica,Liberation Sans", family="swiss"),
        Font("微软雅黑", "Microsoft YaHei,PingFang SC,黑体,SimHei", east=True, family="swiss"),
        Font("Segoe UI Symbol", "Arial Unicode MS,DejaVu Sans", family="swiss"),
    ),
    heading_face=READ,
    body_face=READ,
    accents=(ACCENT, "C44210", "0C6574", "3F1516", "73392E", "1D0736"),
    defaults=run_look(READ, POINTS),
    styles=STYLES,
    numbering=NUMBERING,
    section=SECTION,
    footers=(("default", page_number("", "", "Footer")),),
)
