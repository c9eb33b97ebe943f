"""A rich document in both languages, with every block and every inline."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from advocacy.compose.labelled import labelled
from advocacy.model.document import (
    AnnexRow,
    BlockQuote,
    BulletList,
    Chart,
    Contents,
    DateText,
    Document,
    Emph,
    Fact,
    Heading,
    Inlines,
    Label,
    LineBreak,
    Link,
    Note,
    OrderedList,
    Paragraph,
    PrintedCount,
    PrintedFigure,
    PrintedProvision,
    Reference,
    Role,
    Series,
    Strong,
    Table,
)
from advocacy.model.figure import Cell, Figure, Formula, Period
from advocacy.model.finding import Language
from advocacy.model.mark import figure_hash
from advocacy.model.place import Place
from advocacy.write import WRITERS, House, read_house

HOUSES = Path(__file__).parents[2] / "templates" / "house"
SHEET = "evidence/statistics/cdpf-employment.xlsx"


def employed(year: int, value: str, row: int) -> Figure:
    return Figure(
        indicator="certified-employed",
        value=Decimal(value) * 10000,
        unit="person",
        quantum=Decimal(1000),
        period=Period(datetime.date(year, 12, 31), datetime.date(year, 12, 31), "year end"),
        population="certified",
        nature="stock",
        origin=Cell(SHEET, "0" * 64, "就业", f"B{row}"),
        source="cdpf-bulletin",
    )


SERIES = {
    2016: "896.1",
    2017: "942.1",
    2018: "948.4",
    2019: "855.2",
    2020: "861.7",
    2021: "881.6",
    2022: "905.5",
    2023: "906.1",
}
FIGURES = {year: employed(year, value, year - 2012) for year, value in SERIES.items()}
RISE = Figure(
    indicator="certified-employed-rise",
    value=Decimal("50.9") * 10000,
    unit="person",
    quantum=Decimal(1000),
    period=Period(datetime.date(2019, 12, 31), datetime.date(2023, 12, 31)),
    population="certified",
    nature="stock",
    origin=Formula("difference", (FIGURES[2023], FIGURES[2019])),
    source="cdpf-bulletin",
)


def printed(language: Language, year: int) -> PrintedFigure:
    value = SERIES[year]
    text = f"{value}万人" if language == "zh" else f"{Decimal(value) / 100:.3f} million people"
    return PrintedFigure(text, FIGURES[year])


def bare(language: Language, year: int) -> PrintedFigure:
    value = SERIES[year] if language == "zh" else f"{Decimal(SERIES[year]) / 100:.3f}"
    return PrintedFigure(value, FIGURES[year])


def number_table(language: Language, label: str, words: tuple[str, str, str, str]) -> Table:
    caption, description, year, count = words
    return Table(
        label=label,
        caption=(caption,),
        description=description,
        head=((year,), (count,)),
        rows=tuple((((DateText(str(at)),),), ((bare(language, at),),)) for at in SERIES),
        widths=(1, 2),
        numeric=frozenset({1}),
    )


def line_chart(language: Language, caption: str, alt: str, unit: str, name: str) -> Chart:
    scale = 1 if language == "zh" else 100
    years = tuple(SERIES)
    return Chart(
        label="employed-chart",
        draw="line",
        caption=(caption,),
        alt=labelled(alt),
        unit=unit,
        categories=tuple(DateText(str(year)) for year in years),
        series=(
            Series(
                name=(name,),
                points=tuple(bare(language, year) for year in years),
                values=tuple(Decimal(SERIES[year]) / scale for year in years),
                gap_after=frozenset({2}),
            ),
        ),
    )


def two_series(language: Language, draw: str, words: tuple[str, str, str, str, str]) -> Chart:
    caption, alt, unit, first, second = words
    values = {first: ("49.0", "51.6", None), second: ("69.9", "70.2", "71.4")}
    names = ("视力", "听力", "肢体") if language == "zh" else ("Visual", "Hearing", "Physical")
    return Chart(
        label=f"rates-{draw}",
        draw=draw,  # type: ignore[arg-type]
        caption=(caption,),
        alt=labelled(alt),
        unit=unit,
        categories=tuple(names),
        series=tuple(
            Series(
                name=(name,),
                points=tuple(None if one is None else PrintedFigure(one, FIGURES[2023]) for one in row),
                values=tuple(None if one is None else Decimal(one) for one in row),
            )
            for name, row in values.items()
        ),
    )


def annex(language: Language, words: tuple[str, ...]) -> Table:
    caption, description, *head = words
    rows = tuple(
        (
            ((AnnexRow(figure_hash(figure), (Label(str(number)),)),),),
            ((bare(language, year),),),
            ((DateText(str(year)),),),
            ((f"{SHEET} 就业!", Label(f"B{year - 2012}")),),
        )
        for number, (year, figure) in enumerate(FIGURES.items(), 1)
    )
    return Table(
        label="annex-a",
        caption=(caption,),
        description=description,
        head=tuple((one,) for one in head),
        rows=rows,
        widths=(2, 4, 3, 9),
        numeric=frozenset({1}),
        look="annex",
    )


PLACE = Place("evidence/cases/a.yaml", 3, 1)


def chinese() -> Document:
    zh: Language = "zh"

    def say(role: Role, *content: Inlines | str) -> Paragraph:
        flat: Inlines = tuple(one for part in content for one in ((part,) if isinstance(part, str) else part))
        return Paragraph(flat, role)

    text = (
        "《中华人民共和国残疾人保障法》已经规定“在职工的招用等方面，不得歧视残疾人”，"
        "但没有写明歧视的定义、举证责任和处罚，受到歧视的人只能自己去打官司。"
    )
    return Document(
        language=zh,
        title="关于为招用歧视设定处罚、完善残疾人就业保障的政策建议",
        subject="残疾人就业",
        author="某市残障权益促进中心",
        date=datetime.date(2026, 11, 30),
        code="4f2a-91c0-77de",
        blocks=(
            say("state", "草案，供", ("讨论", DateText("（2026年11月30日）"))),
            say("addressee", "全国人民代表大会常务委员会："),
            say("lead", "招用环节的歧视是残疾人就业的第一道障碍，现行法律禁止歧视而没有罚则。"),
            say("ask", "请在残疾人保障法中为招用歧视设定罚款，并明确受理投诉的机关。"),
            say("key", "到", ((DateText("2023年末"), "，持证残疾人就业", printed(zh, 2023), "。"))),
            say(
                "key", "比2019年末增加", ((PrintedFigure("50.9万人", RISE), "，2018年与2019年之间口径有变，不能相减。"))
            ),
            Contents(),
            Heading(1, ("基本情况",)),
            Heading(2, ("就业规模",)),
            say(
                "text",
                (
                    "据中国残联公报，",
                    printed(zh, 2023),
                    Note(
                        (
                            "中国残疾人联合会：",
                            Link(
                                ("《2023年残疾人事业发展统计公报》",), "https://www.cdpf.org.cn/zwgk/zccx/tjgb/2023.htm"
                            ),
                            "，其中就业",
                            bare(zh, 2023),
                            "万人。",
                        )
                    ),
                    "持证残疾人实现就业，见",
                    Reference("employed-chart"),
                    "和",
                    Reference("employed-table"),
                    "。另据英国 Office for National Statistics 的调查，残障人士的孤独感更强。本建议共收录",
                    PrintedCount("4", "discrimination-case", "", ("a",)),
                    "个案例。",
                ),
            ),
            line_chart(
                zh,
                "持证残疾人就业人数",
                "折线图：2016—2023年持证残疾人就业人数，2019年因口径变化断开，此后由855.2万人升至906.1万人；数字见表1。",
                "万人",
                "持证残疾人就业人数",
            ),
            number_table(
                zh,
                "employed-table",
                ("持证残疾人就业人数（万人）", "按年份列出持证残疾人就业人数，共八年。", "年份", "就业人数"),
            ),
            say("source", "资料来源：中国残疾人联合会历年《残疾人事业发展统计公报》。"),
            two_series(
                zh,
                "column",
                (
                    "分类别就业率",
                    "柱形图：三类残疾人两年的就业率，肢体最高；视力最低；数字见正文。",
                    "%",
                    "2021年",
                    "2024年",
                ),
            ),
            two_series(
                zh,
                "bar",
                (
                    "分类别就业率（横向）",
                    "条形图：三类残疾人两年的就业率，肢体最高，视力最低。",
                    "%",
                    "2021年",
                    "2024年",
                ),
            ),
            Heading(2, ("法律现状",)),
            say(
                "text",
                text,
                (
                    PrintedProvision("《残疾人保障法》第三十八条第三款", "disabled-persons-law", "38.3"),
                    "同时规定了用人单位的改造义务，",
                    Strong(("没有罚则",)),
                    "，",
                    Emph(("形同倡导",)),
                    "，",
                    Strong((Emph(("亟待修改",)),)),
                    "。",
                ),
            ),
            Heading(3, ("条文对照",)),
            Heading(4, ("妇女权益保障法",)),
            say("text", "第八十三条对招用中的性别歧视处以罚款，可以参照。"),
            Heading(3, ("地方立法",)),
            say("text", "《广东省人力资源市场条例》第三十三条已经列明残疾。"),
            Heading(1, ("问题与案例",)),
            Heading(2, ("叉车司机未告知残疾证被解雇，法院判单位赔偿",), "case"),
            say(
                "text",
                "牛某某应聘某物流公司，",
                (
                    Fact("2020年7月4日", PLACE),
                    "入职后因未告知残疾证被解雇。法院认为与履行职务无直接关系的个人信息，劳动者没有说明的义务，判令支付赔偿金",
                    Fact("5860元", PLACE),
                    "。",
                ),
            ),
            say("meta", "可信程度：判决；来源：最高人民法院、中国残疾人联合会典型案例第九号。"),
            BlockQuote(
                (
                    say(
                        "text",
                        "“我投了",
                        (Fact("三十多份", PLACE), "简历，一说有残疾证就没有下文。”", LineBreak(), "——一位求职者"),
                    ),
                )
            ),
            Heading(1, ("建议",)),
            OrderedList(
                (
                    (
                        say("text", "修改《残疾人保障法》第六十四条，设定罚款。"),
                        BulletList(
                            (
                                (say("text", "拒不改正的，处以罚款。"),),
                                (say("text", "列入信用记录。"), say("text", "信用修复另行规定。")),
                            )
                        ),
                    ),
                    (
                        say("text", "明确受理机关。"),
                        OrderedList(
                            ((say("text", "由劳动保障监察机构受理。"),), (say("text", "由残疾人联合会协助。"),))
                        ),
                    ),
                )
            ),
            say("text", "以下措施另行推进："),
            OrderedList(((say("text", "公开招用数据。"),), (say("text", "定期检查招聘网站。"),))),
            BulletList(
                (
                    (say("text", "平台企业提供无障碍的卖家工具；"),),
                    (
                        say("text", "卖家工具符合 GB/T 37668-2019 与 WCAG 2.1 的要求。"),
                        BulletList(((say("text", "由第三方检测。"),),)),
                    ),
                )
            ),
            say("signature", "某市残障权益促进中心"),
            say("date", (DateText("2026年11月30日"),)),
            say(
                "contact",
                "联系人：张老师；电话：（010）0000 0000；邮箱：",
                (Link(("office@example.org",), "mailto:office@example.org"),),
            ),
            Heading(1, ("参考文献",)),
            say(
                "reference",
                (
                    Link(
                        ("中国残疾人联合会. 2023年残疾人事业发展统计公报[EB/OL].",),
                        "https://www.cdpf.org.cn/zwgk/zccx/tjgb/2023.htm",
                    ),
                    "（2024-04-18）[2026-11-20].",
                ),
            ),
            say(
                "reference",
                (
                    Link(
                        ("Office for National Statistics. Loneliness by disability[DS/OL].",),
                        "https://www.ons.gov.uk/a%20b?x=1&y=二",
                    ),
                    " (2022-02-10)[2026-11-20].",
                ),
            ),
            Heading(1, ("数字出处",), look="annex", new_page=True),
            say("text", "每个数字都可以回到所在的单元格。构建代码：", (Label("4f2a-91c0-77de"), "。")),
            annex(
                zh,
                (
                    "数字出处一览",
                    "列出正文每个数字的所在工作簿、工作表和单元格。",
                    "序号",
                    "所印数字",
                    "时间",
                    "所在位置",
                ),
            ),
            Heading(1, ("工作簿",), look="annex"),
            Heading(2, ("来源文件",)),
            say("text", "工作簿的校验值：", (Label("7b1c-22fe-9a40"), "。")),
            Heading(1, ("记录清单",), look="annex"),
            Heading(2, ("判决",)),
            BulletList(((say("text", "叉车司机案：判决，已核对。"),),)),
        ),
    )


def english() -> Document:
    en: Language = "en"

    def say(role: Role, *content: Inlines | str) -> Paragraph:
        flat: Inlines = tuple(one for part in content for one in ((part,) if isinstance(part, str) else part))
        return Paragraph(flat, role)

    return Document(
        language=en,
        title="A ban without a penalty: closing the gap in China’s disability employment law",
        subject="Employment of disabled people",
        author="Example Disability Rights Centre",
        date=datetime.date(2026, 11, 30),
        code="4f2a-91c0-77de",
        blocks=(
            say("state", "Draft for discussion, ", (DateText("30 November 2026"),)),
            say(
                "lead",
                "Chinese law forbids employers to turn disabled people away, yet nobody is ever fined for doing so. A short amendment would change that.",
            ),
            say("ask", "Set a fine for discrimination in hiring, and name the body that receives complaints."),
            Heading(1, ("Key messages",)),
            say(
                "key",
                (
                    printed(en, 2023),
                    " with a disability certificate were in work at the end of ",
                    DateText("2023"),
                    ".",
                ),
            ),
            say(
                "key",
                "The law forbids discrimination but sets no penalty, no definition and no rule on the burden of proof.",
            ),
            say("key", "A model exists: the law on women’s rights already fines employers who discriminate in hiring."),
            Contents(),
            Heading(1, ("The problem",)),
            say(
                "text",
                (
                    "According to the China Disabled Persons’ Federation, ",
                    printed(en, 2023),
                    Note(
                        (
                            "China Disabled Persons’ Federation, ",
                            Link(("2023年残疾人事业发展统计公报",), "https://www.cdpf.org.cn/zwgk/zccx/tjgb/2023.htm"),
                            "; the bulletin gives ",
                            bare(en, 2023),
                            " million.",
                        )
                    ),
                    " with a certificate were employed (",
                    Reference("employed-chart"),
                    ", ",
                    Reference("employed-table"),
                    "). The ",
                    Strong(("barrier",)),
                    " is not a lack of skill; it is a ban that ",
                    Emph(("nobody enforces",)),
                    ". The law is 《中华人民共和国残疾人保障法》, in force since ",
                    DateText("1991"),
                    ". This brief draws on ",
                    PrintedCount("4", "discrimination-case", "", ("a",)),
                    " records.",
                ),
            ),
            line_chart(
                en,
                "Certified disabled people in work",
                "Line chart: certified disabled people in work, 2016 to 2023; the series breaks in 2019 and then rises to 9.06 million; figures in Table 1.",
                "million people",
                "In work",
            ),
            number_table(
                en,
                "employed-table",
                (
                    "Certified disabled people in work (millions)",
                    "Certified disabled people in work by year.",
                    "Year",
                    "In work",
                ),
            ),
            say(
                "source",
                "Source: China Disabled Persons’ Federation, annual statistical bulletins. The series breaks between 2018 and 2019.",
            ),
            two_series(
                en,
                "column",
                (
                    "Employment rate by kind of impairment",
                    "Column chart: employment rates of three groups in two years; highest for physical impairments.",
                    "%",
                    "2021",
                    "2024",
                ),
            ),
            two_series(
                en,
                "bar",
                (
                    "Employment rate by kind of impairment, as bars",
                    "Bar chart: employment rates of three groups in two years; highest for physical impairments.",
                    "%",
                    "2021",
                    "2024",
                ),
            ),
            Heading(2, ("What the law says",)),
            say(
                "text",
                (
                    PrintedProvision(
                        "Law on the Protection of Disabled Persons, article 38(3)", "disabled-persons-law", "38.3"
                    ),
                    " obliges an employer to adapt the workplace. No article sets a penalty.",
                ),
            ),
            Heading(3, ("A closer look",)),
            say("text", "Article 64 orders correction and leaves the rest to a lawsuit."),
            Heading(4, ("Local law",)),
            say("text", "Guangdong names disability in its rules on advertisements."),
            Heading(2, ("Cases",)),
            Heading(2, ("Driver dismissed for not declaring a disability; the court awarded compensation",), "case"),
            say(
                "text",
                "Mr Niu joined a logistics company on ",
                (
                    Fact("4 July 2020", PLACE),
                    " and was dismissed when it learned of his certificate. The court awarded ",
                    Fact("CNY 5,860", PLACE),
                    ".",
                ),
            ),
            say("meta", "Standing: judgment. Source: Supreme People’s Court, typical case no. 9."),
            BlockQuote(
                (
                    say(
                        "text",
                        "‘I sent thirty applications. Once I said that I had a certificate, nobody wrote back.’",
                        (LineBreak(), "A job seeker"),
                    ),
                )
            ),
            Heading(1, ("What should change",)),
            OrderedList(
                (
                    (
                        say("text", "Amend article 64 to set a fine."),
                        BulletList(
                            (
                                (say("text", "A fine where the employer refuses to put things right."),),
                                (
                                    say("text", "An entry in the credit record."),
                                    say("text", "Repair of the record is a separate matter."),
                                ),
                            )
                        ),
                    ),
                    (
                        say("text", "Name the body that receives complaints."),
                        OrderedList(
                            (
                                (say("text", "Labour inspection receives them."),),
                                (say("text", "The federation supports the complainant."),),
                            )
                        ),
                    ),
                )
            ),
            say("text", "Two measures can go ahead at once:"),
            OrderedList(((say("text", "publish hiring data;"),), (say("text", "inspect recruitment sites."),))),
            BulletList(
                (
                    (
                        say("text", "Seller tools follow GB/T 37668-2019 and WCAG 2.1."),
                        BulletList(((say("text", "Tested by a third party."),),)),
                    ),
                )
            ),
            say("addressee", "To: Standing Committee of the National People’s Congress"),
            say("signature", "Example Disability Rights Centre"),
            say("date", (DateText("30 November 2026"),)),
            say("contact", "Contact: ", (Link(("office@example.org",), "mailto:office@example.org"),)),
            Heading(1, ("References",)),
            say(
                "reference",
                (
                    Link(
                        ("China Disabled Persons’ Federation. 2023年残疾人事业发展统计公报[EB/OL].",),
                        "https://www.cdpf.org.cn/zwgk/zccx/tjgb/2023.htm",
                    ),
                    " (2024-04-18)[2026-11-20].",
                ),
            ),
            say(
                "reference",
                (
                    Link(
                        ("Office for National Statistics. Loneliness by disability[DS/OL].",),
                        "https://www.ons.gov.uk/a%20b?x=1&y=二",
                    ),
                    " (2022-02-10)[2026-11-20].",
                ),
            ),
            Heading(1, ("Where the figures come from",), look="annex", new_page=True),
            say("text", "Each figure leads back to its cell. Build code: ", (Label("4f2a-91c0-77de"), ".")),
            annex(
                en,
                (
                    "Figures and their cells",
                    "Workbook, sheet and cell of each figure.",
                    "No.",
                    "As printed",
                    "Period",
                    "Where",
                ),
            ),
            Heading(1, ("Workbooks",), look="annex"),
            Heading(2, ("Files",)),
            say("text", "Check value of the workbook: ", (Label("7b1c-22fe-9a40"), ".")),
        ),
    )


@pytest.fixture(scope="session")
def houses() -> dict[str, House]:
    opened = {}
    for name in ("gongwen", "brief", "large-print"):
        house, findings = read_house(name, (HOUSES / f"{name}.docx").read_bytes())
        assert findings == ()
        assert house is not None
        opened[name] = house
    return opened


@pytest.fixture(scope="session")
def page_style() -> object:
    """The style of web pages in the house `brief`."""
    files = {path.name: path.read_bytes() for path in HOUSES.iterdir() if path.is_file()}
    style, findings = WRITERS["html"].read_style("brief", files)
    assert findings == ()
    assert style is not None
    return style


@pytest.fixture(scope="session")
def documents() -> dict[str, Document]:
    return {"zh": chinese(), "en": english()}


@pytest.fixture(scope="session")
def small() -> Callable[..., Document]:
    """A document in which only the blocks matter."""

    def make(*blocks: object, language: Language = "en") -> Document:
        return Document(
            language=language,
            title="Title",
            subject="Subject",
            author="Centre",
            date=datetime.date(2026, 11, 30),
            code="0000-0000",
            blocks=blocks,  # type: ignore[arg-type]
        )

    return make


@pytest.fixture(scope="session")
def figure() -> PrintedFigure:
    return printed("zh", 2023)
