"""The house style brief: an English policy brief in one clean sans, led by weight and colour.

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
    numbered,
    on_new_page,
    page_number,
    paragraph_look,
    paragraph_style,
    run_look,
    table_style,
)

READ = Typeface("Calibri", "微软雅黑")
ACCENT = "0B4F60"  # 9:1 on white
INK = "1A1A1A"
QUIET = "4A4A4A"
WARN = "8F2A16"
TINT = "E8F1F3"
SMALL = 'w:left="397" w:hanging="397"'
DEEP = 'w:left="794" w:hanging="397"'


def _heading(level: int, points: float, before: int, after: int, *, colour: str = ACCENT) -> str:
    return paragraph_style(
        f"heading {level}",
        paragraph_look(keep_next=True, keep_lines=True, before=before, after=after, outline=level - 1),
        run_look(READ, points, bold=True, colour=colour),
    )


def _reading(name: str, points: float = 11, colour: str = INK, *, bold: bool | None = None, **look: object) -> str:
    form: dict[str, object] = {"after": 140, "line": 276}
    form.update(look)
    return paragraph_style(
        name,
        paragraph_look(**form),  # type: ignore[arg-type]
        run_look(READ, points, bold=bold, colour=colour),
    )


def _cell(name: str, points: float, *, bold: bool | None = None, keep: bool = False, align: str = "") -> str:
    form = paragraph_look(keep_next=keep, before=20, after=20, line=247, align=align)
    run = run_look(READ, points, bold=bold, colour=ACCENT if bold else INK)
    return paragraph_style(name, form, run, follow=name)


def _caption(name: str, *, keep: bool, before: int, after: int) -> str:
    form = paragraph_look(keep_next=keep, keep_lines=True, before=before, after=after, line=252)
    return paragraph_style(name, form, run_look(READ, 10, bold=True, colour=ACCENT))


STYLES = (
    paragraph_style(
        "Title",
        paragraph_look(keep_next=True, keep_lines=True, before=0, after=160, line=252),
        run_look(READ, 26, bold=True, colour=ACCENT),
    ),
    _reading("Body Text"),
    _heading(1, 17, 360, 100),
    _heading(2, 13.5, 260, 80),
    _heading(3, 11.5, 200, 60),
    _heading(4, 11, 160, 40, colour=QUIET),
    paragraph_style(
        "Annex Heading",
        paragraph_look(keep_next=True, keep_lines=True, number=(1, 0), before=360, after=120, outline=0),
        run_look(READ, 17, bold=True, colour=ACCENT),
    ),
    paragraph_style(
        "Annex Heading 2",
        paragraph_look(keep_next=True, keep_lines=True, before=240, after=80, outline=1),
        run_look(READ, 13.5, bold=True, colour=ACCENT),
    ),
    on_new_page("Annex Heading"),
    # On a new page the first one stays what it is: the ask and the key messages. Without the break
    # LibreOffice can leave this line alone at the foot of the page before the list.
    _reading("TOC Heading", 17, ACCENT, bold=True, new_page=True, keep_next=True, line=252),
    _reading("toc 1", after=60, line=252),
    _reading("toc 2", 10.5, QUIET, after=60, line=252, indent='w:left="397"'),
    _reading("Lead", 13, QUIET, after=200, line=288),
    _reading("Document State", 10, WARN, bold=True, after=160),
    _reading("Addressee", bold=True, after=100),
    _reading("Signature", bold=True, before=320, after=40, keep_next=True, keep_lines=True),
    _reading("Date", colour=QUIET, after=200),
    # A border would set it off better, but LibreOffice leaves borders of paragraphs out of the
    # tags of a PDF. The mark before the text gives the tint its margin.
    _reading(
        "Ask",
        13,
        ACCENT,
        bold=True,
        number=(7, 0),
        before=200,
        after=200,
        line=324,
        keep_lines=True,
        shade=TINT,
        indent=SMALL,
    ),
    _reading("Key Message", number=(6, 0), indent=SMALL, after=100),
    _reading("Case", colour=ACCENT, bold=True, before=200, after=40, keep_next=True, keep_lines=True),
    _reading("Case Detail", 9.5, QUIET, after=100, line=259),
    _reading("Source Line", 9, QUIET, before=60, after=240, line=252),
    _reading("Contact", 10, QUIET, after=40),
    _reading("Bibliography", 10, number=(5, 0), indent='w:left="510" w:hanging="510"', after=80),
    _reading("List Bullet", number=(2, 0), indent=SMALL, after=80),
    _reading("List Bullet 2", number=(2, 1), indent=DEEP, after=80),
    _reading("List Number", number=(3, 0), indent=SMALL, after=80),
    _reading("List Number 2", number=(4, 0), indent=DEEP, after=80),
    _reading("List Continue", indent='w:left="397"', after=80),
    _reading("List Continue 2", indent='w:left="794"', after=80),
    _reading("Quotation", colour=QUIET, indent='w:left="567" w:right="567"'),
    _caption("caption", keep=True, before=240, after=80),
    _cell("Table Text", 9.5),
    _cell("Table Number", 9.5, align="right"),
    _cell("Table Head", 9.5, bold=True, keep=True),
    _cell("Table Number Head", 9.5, bold=True, keep=True, align="right"),
    _cell("Annex Text", 9),
    _cell("Annex Number", 9, align="right"),
    _reading("Chart", keep_next=True, before=60, after=60, line=240),
    _reading("footnote text", 9, INK, after=40, line=240),
    _reading("footer", 9.5, QUIET, after=0, line=240, align="right"),
    character_style("footnote reference", '<w:vertAlign w:val="superscript"/>'),
    character_style("Hyperlink", run_look(colour="0B4F8A", underline=True)),
    character_style("Figure value", ""),
    character_style("Strong", run_look(bold=True)),
    character_style("Emphasis", "<w:i/><w:iCs/>"),
    table_style(
        "Advocacy Table",
        rule=f'w:sz="10" w:color="{ACCENT}"',
        inner='w:sz="4" w:color="B8C6CA"',
        head=f'w:sz="8" w:color="{ACCENT}"',
        shade=TINT,
        cell=90,
    ),
    table_style(
        "Advocacy Annex Table",
        rule=f'w:sz="8" w:color="{ACCENT}"',
        inner='w:sz="4" w:color="B8C6CA"',
        head=f'w:sz="6" w:color="{ACCENT}"',
        shade=TINT,
        cell=105,
    ),
)

_BULLET = run_look(colour=ACCENT)
NUMBERING = (
    numbered(0, [Level("upperLetter", "Annex %1.", "Annex Heading", "space")]),
    numbered(
        1,
        [
            Level("bullet", "•", "List Bullet", "tab", SMALL, _BULLET),
            Level("bullet", "–", "List Bullet 2", "tab", DEEP, _BULLET),
        ],
    ),
    numbered(2, [Level("decimal", "%1.", "List Number", "tab", SMALL)]),
    numbered(3, [Level("lowerLetter", "%1.", "List Number 2", "tab", DEEP)]),
    numbered(4, [Level("decimal", "[%1]", "Bibliography", "tab", 'w:left="510" w:hanging="510"')]),
    numbered(5, [Level("bullet", "■", "Key Message", "tab", SMALL, run_look(points=8, colour=ACCENT))]),
    numbered(6, [Level("bullet", "►", "Ask", "tab", SMALL, run_look(points=10, colour=ACCENT))]),
)

SECTION = (
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1588" w:bottom="1418" '
    'w:left="1588" w:header="709" w:footer="680" w:gutter="0"/><w:cols w:space="708"/>'
)

BRIEF = Look(
    name="brief",
    title="Policy brief: house style",
    language="en-GB",
    fonts=(
        Font("Calibri", "Carlito,Arial", family="swiss"),
        Font("微软雅黑", "Microsoft YaHei,PingFang SC,黑体,SimHei", east=True, family="swiss"),
    ),
    heading_face=READ,
    body_face=READ,
    accents=(ACCENT, "DD6B39", "611718", "1D7BAE", "7A581B", "120B2B"),
    defaults=run_look(READ, 11),
    styles=STYLES,
    numbering=NUMBERING,
    section=SECTION,
    footers=(("default", page_number("", "", "Footer")),),
)
