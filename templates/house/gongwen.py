"""The house style gongwen: the page, grid, fonts and heading numbers of GB/T 9704-2012.

Without red letterhead, document number or seal: those belong to organs of state.
Paper 5.1, type area 5.2.1, body font 5.2.2, 22 lines of 28 characters 5.2.3, title 7.3.1,
body and heading levels 7.3.3, date 7.3.5.4, page number 7.5.
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

FANG = Typeface("Times New Roman", "仿宋_GB2312")
KAI = Typeface("Times New Roman", "楷体_GB2312")
HEI = Typeface("Times New Roman", "黑体")
TITLE = Typeface("Times New Roman", "方正小标宋简体")
SONG = Typeface("SimSun", "宋体")

LINE = 579  # 225 mm / 22 lines, in twentieths of a point
TWO = 'w:firstLineChars="200" w:firstLine="640"'  # two characters of 16 pt
FLUSH = 'w:firstLineChars="0" w:firstLine="0"'
SIGNS = Typeface("Segoe UI Symbol", "Segoe UI Symbol")
ANSWER = (("left", 2560),)  # behind a label of five characters
LISTED = f'w:left="0" {TWO}'
DEEPER = 'w:left="640" w:firstLineChars="0" w:firstLine="0"'

# Not justified: LibreOffice loses commas at the end of the first line of a justified paragraph with
# an indent, and 28 characters fill the line but for one at most.
BODY = paragraph_look(line=LINE, rule="exact", indent=TWO, align="left")
# 28 characters of 16 pt are 448 pt and the type area is 442.5 pt wide: each is set 0.25 pt
# closer. A grid of characters would do it too, but LibreOffice sets one character in two cells.
CLOSER = -5
SIXTEEN = run_look(FANG, 16, spacing=CLOSER)


def _body(name: str, face: Typeface = FANG, **changes: object) -> str:
    look: dict[str, object] = {"line": LINE, "rule": "exact", "indent": TWO, "align": "left"}
    look.update(changes)
    follow = "Body Text" if name != "Body Text" else name
    return paragraph_style(name, paragraph_look(**look), run_look(face, 16, spacing=CLOSER), follow=follow)  # type: ignore[arg-type]


def _heading(level: int, face: Typeface, name: str = "") -> str:
    return paragraph_style(
        name or f"heading {level}",
        paragraph_look(
            keep_next=True,
            keep_lines=True,
            number=(1, level - 1),
            line=LINE,
            rule="exact",
            indent=TWO,
            outline=level - 1,
        ),
        run_look(face, 16, bold=False, spacing=CLOSER),
    )


def _annex(name: str, level: int, face: Typeface, indent: str) -> str:
    return paragraph_style(
        name,
        paragraph_look(
            keep_next=True,
            keep_lines=True,
            number=(2, level),
            before=LINE // 2,
            after=0 if level else LINE // 2,
            line=LINE,
            rule="exact",
            indent=indent,
            outline=level,
        ),
        run_look(face, 16, bold=False, spacing=CLOSER),
    )


def _cell(
    name: str,
    points: float,
    face: Typeface,
    *,
    keep: bool = False,
    align: str = "",
    line: int = 330,
    number: tuple[int, int] | None = None,
) -> str:
    form = paragraph_look(keep_next=keep, number=number, grid=False, line=line, rule="exact", indent=FLUSH, align=align)
    return paragraph_style(name, form, run_look(face, points, bold=False), follow=name)


def _caption(name: str, *, keep: bool, before: int, after: int) -> str:
    form = paragraph_look(
        keep_next=keep,
        keep_lines=True,
        grid=False,
        before=before,
        after=after,
        line=400,
        rule="exact",
        indent=FLUSH,
        align="center",
    )
    return paragraph_style(name, form, run_look(HEI, 14, bold=False))


def _small(name: str, points: float, face: Typeface, **changes: object) -> str:
    """What is smaller than the text, off the grid: a line of it would take two of the grid."""
    look: dict[str, object] = {"grid": False, "rule": "exact", "indent": FLUSH}
    look.update(changes)
    return paragraph_style(name, paragraph_look(**look), run_look(face, points, bold=False))  # type: ignore[arg-type]


STYLES = (
    _body("Sender", KAI, keep_next=True, indent=FLUSH),
    _body("Kicker", KAI, keep_next=True, indent=FLUSH),
    _small("Title", 22, TITLE, keep_next=True, keep_lines=True, before=240, after=120, line=660, align="center"),
    _body("Body Text"),
    _heading(1, HEI),
    _heading(2, KAI),
    _heading(3, FANG),
    _heading(4, FANG),
    _annex("Annex Heading", 0, HEI, FLUSH),
    _annex("Annex Heading 2", 1, KAI, TWO),
    on_new_page("Annex Heading"),
    paragraph_style(
        "TOC Heading",
        paragraph_look(keep_next=True, before=LINE, line=LINE, rule="exact", align="center"),
        run_look(HEI, 16, bold=False, spacing=CLOSER),
    ),
    _body("toc 1", align="left", indent=f'w:left="640" {TWO}', after=LINE // 2, close=True),
    _body("toc 2", align="left", indent=f'w:left="1280" {TWO}', after=LINE // 2, close=True),
    _body("Lead"),
    _small("Document State", 14, KAI, keep_next=True, before=80, after=240, line=400, align="center"),
    _body("Addressee", indent=FLUSH, keep_next=True, align="left"),
    _body(
        "Signature",
        keep_next=True,  # the date must not stand alone on the next page
        before=2 * LINE,
        align="right",
        indent=f'w:rightChars="200" w:right="640" {TWO}',
    ),
    _body("Date", align="right", indent=f'w:rightChars="100" w:right="320" {TWO}'),
    _body("Ask", keep_lines=True),
    _body("Ask Box", keep_next=True, tabs=ANSWER),
    end_of("Ask Box"),
    _body("Next Step", keep_next=True, tabs=ANSWER),
    end_of("Next Step"),
    _body("Key Message", number=(7, 0), indent=LISTED),
    _heading(2, KAI, "Case"),
    _heading(2, KAI, "Objection"),
    _body("Card Text"),
    _body("Card Fact"),
    _body("Case Detail"),
    _body("Pull Quote", keep_next=True, indent=f'w:left="640" w:right="640" {TWO}'),
    _body("Pull Quote Source", indent=f'w:left="640" w:right="640" {TWO}'),
    _small("Caption Source", 10.5, FANG, before=60, after=160, line=300, align="left"),
    _body("Annex List", keep_lines=True, before=LINE),
    _body("Contact", align="left"),
    _body("Bibliography", number=(6, 0), indent=LISTED, align="left"),
    _body("List Bullet", number=(3, 0), indent=LISTED),
    _body("List Bullet 2", number=(3, 1), indent=f'w:left="320" {TWO}'),
    _body("List Number", number=(4, 0), indent=LISTED),
    _body("List Number 2", number=(5, 0), indent=f'w:left="320" {TWO}'),
    _body("List Continue", indent=LISTED),
    _body("List Continue 2", indent=f'w:left="320" {TWO}'),
    _body("Quotation", indent=f'w:left="640" w:right="640" {TWO}'),
    _caption("caption", keep=True, before=160, after=80),
    _cell("Table Text", 12, FANG),
    _cell("Table Number", 12, FANG, align="right"),
    _cell("Table Head", 12, HEI, keep=True, align="center"),
    _cell("Table Number Head", 12, HEI, keep=True, align="right"),
    _cell("Table Law", 12, HEI),
    _cell("Table Ask", 12, FANG, number=(8, 0)),
    _cell("Key Figure Label", 12, HEI, keep=True, align="center"),
    _cell("Key Figure Number", 22, TITLE, keep=True, align="center", line=560),
    _cell("Key Figure Number Long", 16, TITLE, keep=True, align="center", line=440),
    _cell("Key Figure Note", 12, FANG, align="center"),
    _cell("Row Heading", 12, HEI, keep=True),
    _cell("Annex Text", 10.5, FANG, line=300),
    _cell("Annex Number", 10.5, FANG, align="right", line=300),
    paragraph_style(
        "Chart",
        paragraph_look(keep_next=True, grid=False, before=80, line=240, indent=FLUSH, align="center"),
        run_look(FANG, 12),
    ),
    paragraph_style(
        "footnote text",
        paragraph_look(grid=False, line=280, rule="atLeast", indent=FLUSH, align="left"),
        run_look(FANG, 10.5),
        follow="footnote text",
    ),
    paragraph_style("footer", paragraph_look(grid=False, align="right"), run_look(SONG, 14), follow="footer"),
    character_style("footnote reference", '<w:vertAlign w:val="superscript"/>'),
    character_style("Hyperlink", run_look(colour="0B3D91", underline=True)),
    character_style("Figure value", ""),
    character_style("Strong", run_look(bold=True)),
    character_style("Sender Name", run_look(KAI)),
    character_style("Box Label", run_look(bold=True)),
    character_style("New Words", run_look(HEI, bold=True)),
    character_style("Symbol", run_look(SIGNS)),
    # Slanted Chinese is hard to read; the script face is what 公文 uses for stress.
    character_style("Emphasis", f'<w:rFonts w:eastAsia="{KAI.east}"/>'),
    table_style(
        "Advocacy Table",
        rule='w:sz="12" w:color="000000"',
        inner='w:sz="4" w:color="000000"',
        head='w:sz="8" w:color="000000"',
        sides='w:sz="4" w:color="000000"',
        shade="",
        cell=85,
        row=40,
        align="center",
    ),
    table_style(
        "Advocacy Annex Table",
        rule='w:sz="8" w:color="000000"',
        inner='w:sz="4" w:color="7F7F7F"',
        head='w:sz="6" w:color="000000"',
        shade="",
        cell=100,
    ),
    key_figures_style(rule='w:sz="12" w:color="000000"', inner='w:sz="4" w:color="7F7F7F"', cell=85),
)

CHINESE = "chineseCounting"
NUMBERING = (
    numbered(
        0,
        [
            Level(CHINESE, "%1、", "heading 1", indent=LISTED),
            Level(CHINESE, "（%2）", "heading 2", indent=LISTED),
            Level("decimal", "%3.", "heading 3", indent=LISTED),
            Level("decimal", "（%4）", "heading 4", indent=LISTED),
        ],
    ),
    numbered(
        1,
        [Level("decimal", "附件%1\u3000", "Annex Heading"), Level(CHINESE, "（%2）", "Annex Heading 2", indent=LISTED)],
    ),
    numbered(
        2,
        [
            Level("bullet", "●", "List Bullet", "space", LISTED, run_look(points=9)),
            Level("bullet", "○", "List Bullet 2", "space", f'w:left="320" {TWO}', run_look(points=9)),
        ],
    ),
    numbered(3, [Level("decimal", "%1.", "List Number", indent=LISTED)]),
    numbered(4, [Level("decimal", "（%1）", "List Number 2", indent=f'w:left="320" {TWO}')]),
    numbered(5, [Level("decimal", "[%1]", "Bibliography", "space", LISTED)]),
    numbered(6, [Level(CHINESE, "（%1）", "Key Message", indent=LISTED, run=run_look(KAI))]),
    numbered(7, [Level("decimal", "%1.", "Table Ask", "space", FLUSH)]),
)

# Margins 37, 26, 35 and 28 mm. The dash stands 7 mm below the type area (7.5).
SECTION = (
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1468" w:bottom="1984" '
    'w:left="1588" w:header="851" w:footer="1400" w:gutter="0"/><w:cols w:space="425"/>'
    '<w:docGrid w:type="lines" w:linePitch="579"/>'
)

GONGWEN = Look(
    name="gongwen",
    title="公文版式（GB/T 9704-2012）",
    language="zh-CN",
    fonts=(
        Font("Times New Roman"),
        Font("仿宋_GB2312", "仿宋,FangSong,华文仿宋,STFangsong", east=True, family="modern"),
        Font("楷体_GB2312", "楷体,KaiTi,华文楷体,STKaiti", east=True, family="modern"),
        Font("黑体", "SimHei,华文黑体,STHeiti", east=True, family="modern"),
        Font("方正小标宋简体", "FZXiaoBiaoSong-B05S,华文中宋,宋体,SimSun", east=True, family="script"),
        Font("宋体", "SimSun,华文宋体,STSong", east=True, family="auto"),
        Font("SimSun", "宋体,STSong", east=True, family="auto"),
        Font("Segoe UI Symbol", "Arial Unicode MS,DejaVu Sans", family="swiss"),
    ),
    heading_face=HEI,
    body_face=FANG,
    accents=("1F4E79", "C08849", "2F81C1", "49151E", "815938", "10052E"),
    defaults=SIXTEEN,
    styles=STYLES,
    numbering=NUMBERING,
    section=SECTION,
    footers=(
        ("default", page_number("— ", " —", "Footer", '<w:ind w:rightChars="100" w:right="280"/>')),
        ("even", page_number("— ", " —", "Footer", '<w:ind w:leftChars="100" w:left="280"/><w:jc w:val="left"/>')),
    ),
    even_and_odd=True,
)
