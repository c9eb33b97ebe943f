"""Entries of the reference list and footnotes: fields of a source beside what is printed."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advocacy.compose.labelled import facts, joined, labelled
from advocacy.compose.references import entry, law_entry, short
from advocacy.compose.references.sentences import set_sentences
from advocacy.load.validation import validate
from advocacy.model.campaign import ReferenceStyle
from advocacy.model.document import Emph, Fact, Inlines, Label, Link
from advocacy.model.finding import LANGUAGES
from advocacy.model.law import Law
from advocacy.model.place import At, Place
from advocacy.model.source import Source
from advocacy.model.text import Text, Words, label
from advocacy.model.walk import inlines_of, plain
from tests.compose.composing import compose, document_of, drawn, standard
from tests.model.making import campaign

PLACE = Place("evidence/sources.yaml", 7, 3)
NEWEST: ReferenceStyle = "gb7714-2025"


def source(**fields: Any) -> Source:
    """A source as sources.yaml would give it, checked by the same model."""
    given = {"id": "one", "at": At("evidence/sources.yaml", ("one",)), "standing": "official"}
    return validate(Source, {**given, **fields}, language="zh")


def person(family: str, given: str) -> dict[str, str]:
    return {"family": family, "given": given}


JOURNAL = {
    "type": "article-journal",
    "title": {"zh": "电子商务与残疾人就业", "en": "E-commerce and the employment of disabled people"},
    "author": tuple(person("李", given) for given in ("双娥", "明", "华", "强")),
    "container-title": {"zh": "电子商务评论", "en": "E-Commerce Letters"},
    "issued": "2025-06-20",
    "volume": "14",
    "issue": "6",
    "page": "1518-1523",
}
ENGLISH_BOOK = {
    "type": "book",
    "language": "en",
    "title": {"en": "Disability and work: 20 years"},
    "author": (person("Boobier", "Tom J."), person("Godard", "Jean-Luc"), person("Li", "Ming")),
    "publisher": {"en": "Sage"},
    "publisher-place": {"en": "London"},
    "issued": "2020",
    "page": "35",
}
WEB_PAGE = {
    "type": "webpage",
    "title": {"zh": "就业状况（2022年）", "en": "Employment in 2022"},
    "author": ({"literal": {"zh": "中国残疾人联合会", "en": "China Disabled Persons’ Federation"}},),
    "issued": "2022-09-27",
    "accessed": "2026-11-22",
    "URL": "https://www.example.org/2022/0927/1.shtml",
}
NEWSPAPER = {
    "type": "article-newspaper",
    "title": {"zh": "招聘要求“无残疾”被纠正", "en": "Adverts asked for “no disability”"},
    "container-title": {"zh": "工人日报", "en": "Workers’ Daily"},
    "issued": "2022-05-21",
    "page": "3",
    "read_at": {"zh": "网上转载本", "en": "a copy carried by another site"},
}
STANDARD = {
    "type": "standard",
    "title": {"zh": "互联网内容无障碍可访问性技术要求", "en": "Accessibility of internet content"},
    "author": ({"literal": {"zh": "国家市场监督管理总局", "en": "SAMR"}},),
    "number": "GB/T 37668—2019",
    "publisher": {"zh": "中国标准出版社", "en": "Standards Press of China"},
    "publisher-place": {"zh": "北京", "en": "Beijing"},
    "issued": "2019",
}
REPORT = {
    "type": "report",
    "language": "en",
    "title": {"en": "Persons with a disability: labor force characteristics"},
    "author": ({"literal": {"en": "U.S. Bureau of Labor Statistics"}},),
    "number": "USDL-25-0247",
    "issued": "2025-02-25",
    "accessed": "2026-11-22",
    "URL": "https://www.example.org/disabl.pdf",
}
DATA_SET = {
    "type": "dataset",
    "title": {"zh": "就业人员数据", "en": "Employment data"},
    "publisher": {"zh": "国家统计局", "en": "National Bureau of Statistics"},
    "issued": "2024-12-25",
    "accessed": "2026-11-22",
    "URL": "https://www.example.org/data",
}
REPLY = {
    "type": "document",
    "title": {"zh": "对提案的答复", "en": "Reply to a proposal"},
    "author": ({"literal": {"zh": "江苏省人社厅", "en": "Jiangsu labour department"}},),
    "issued": "2025-07-15",
}


@pytest.mark.parametrize(
    ("fields", "of_2025", "of_2015"),
    [
        (
            JOURNAL,
            "李双娥，李明，李华，等. 电子商务与残疾人就业[J]. 电子商务评论，2025，14（6）：1518-1523.",
            "李双娥, 李明, 李华, 等. 电子商务与残疾人就业[J]. 电子商务评论, 2025, 14(6): 1518-1523.",
        ),
        (
            JOURNAL | {"volume": None, "DOI": "10.12677/ecl.2025"},
            (
                "李双娥，李明，李华，等. 电子商务与残疾人就业[J/OL]. 电子商务评论，2025（6）：1518-1523."
                " DOI:10.12677/ecl.2025."
            ),
            (
                "李双娥, 李明, 李华, 等. 电子商务与残疾人就业[J/OL]. 电子商务评论, 2025(6): 1518-1523."
                " DOI:10.12677/ecl.2025."
            ),
        ),
        (
            ENGLISH_BOOK,
            "Boobier T J，Godard J-L，Li M. Disability and work: 20 years[M]. London：Sage，2020：35.",
            "BOOBIER T J, GODARD J L, LI M. Disability and work: 20 years[M]. London: Sage, 2020: 35.",
        ),
        (
            ENGLISH_BOOK | {"author": ENGLISH_BOOK["author"] * 2, "page": None},  # type: ignore[operator]
            "Boobier T J，Godard J-L，Li M，et al. Disability and work: 20 years[M]. London：Sage，2020.",
            "BOOBIER T J, GODARD J L, LI M, et al. Disability and work: 20 years[M]. London: Sage, 2020.",
        ),
        (
            WEB_PAGE,
            "中国残疾人联合会. 就业状况（2022年）[EB/OL]. （2022-09-27）[2026-11-22].",
            "中国残疾人联合会. 就业状况（2022年）[EB/OL]. (2022-09-27)[2026-11-22].",
        ),
        (
            WEB_PAGE | {"author": (), "issued": None, "URL": None},
            "就业状况（2022年）[EB/OL]. [2026-11-22].",
            "就业状况（2022年）[EB/OL]. [2026-11-22].",
        ),
        (
            NEWSPAPER,
            "招聘要求“无残疾”被纠正[N]. 工人日报，2022-05-21（3）. 所据文本：网上转载本.",
            "招聘要求“无残疾”被纠正[N]. 工人日报, 2022-05-21(3). 所据文本：网上转载本.",
        ),
        (
            NEWSPAPER | {"container-title": None, "page": None, "read_at": None, "issued": None},
            "招聘要求“无残疾”被纠正[N].",
            "招聘要求“无残疾”被纠正[N].",
        ),
        (
            STANDARD,
            "GB/T 37668—2019 互联网内容无障碍可访问性技术要求[S].",
            ("国家市场监督管理总局. 互联网内容无障碍可访问性技术要求: GB/T 37668—2019[S]. 北京: 中国标准出版社, 2019."),
        ),
        (
            STANDARD | {"number": None, "author": (), "publisher-place": None, "issued": None},
            "互联网内容无障碍可访问性技术要求[S].",
            "互联网内容无障碍可访问性技术要求[S]. 中国标准出版社.",
        ),
        (
            REPORT,
            (
                "U.S. Bureau of Labor Statistics. Persons with a disability: labor force characteristics："
                "USDL-25-0247[R/OL]. 2025-02-25."
            ),
            (
                "U.S. Bureau of Labor Statistics. Persons with a disability: labor force characteristics: "
                "USDL-25-0247[R/OL]. 2025-02-25[2026-11-22]."
            ),
        ),
        (
            DATA_SET,
            "就业人员数据[DS/OL]. 国家统计局（2024-12-25）[2026-11-22].",
            "就业人员数据[DB/OL]. 国家统计局(2024-12-25)[2026-11-22].",
        ),
        (REPLY, "江苏省人社厅. 对提案的答复[Z]. 2025-07-15.", "江苏省人社厅. 对提案的答复[Z]. 2025-07-15."),
    ],
)
def test_gb7714(fields: dict[str, Any], of_2025: str, of_2015: str) -> None:
    one = source(**fields)
    assert plain(entry(one, "zh", NEWEST)) == of_2025
    assert plain(entry(one, "zh", "gb7714-2015")) == of_2015


@pytest.mark.parametrize(
    ("type_", "mark"),
    [
        ("article-journal", "[J]"),
        ("article-newspaper", "[N]"),
        ("bill", "[Z]"),
        ("book", "[M]"),
        ("dataset", "[DS]"),
        ("document", "[Z]"),
        ("legal_case", "[Z]"),
        ("legislation", "[Z]"),
        ("report", "[R]"),
        ("standard", "[S]"),
        ("thesis", "[D]"),
        ("treaty", "[Z]"),
        ("webpage", "[EB/OL]"),
    ],
)
def test_every_type_has_its_mark(type_: str, mark: str) -> None:
    assert plain(entry(source(type=type_, title="题名"), "zh", NEWEST)) == f"题名{mark}."


@pytest.mark.parametrize(
    ("fields", "printed"),
    [
        (
            JOURNAL,
            (
                "李双娥, 李明, 李华 et al. 2025. “E-commerce and the employment of disabled people” "
                "(in Chinese). E-Commerce Letters 14 (6): 1518-1523."
            ),
        ),
        (
            JOURNAL
            | {"container-title": None, "volume": None, "issue": None, "page": None}
            | {"author": ({"literal": {"zh": "李双娥", "en": "Li Shuang’e"}},), "DOI": "10.1/e"}
            | {"publisher": {"zh": "汉斯出版社", "en": "Hans Publishers"}},
            (
                "Li Shuang’e. 2025. “E-commerce and the employment of disabled people” (in Chinese). "
                "Hans Publishers. doi:10.1/e."
            ),
        ),
        (
            ENGLISH_BOOK,
            ("Boobier, Tom J., Jean-Luc Godard and Ming Li. 2020. Disability and work: 20 years. London: Sage, p. 35."),
        ),
        (
            WEB_PAGE,
            (
                "China Disabled Persons’ Federation. 2022. “Employment in 2022” (in Chinese). "
                "27 September 2022. Accessed 22 November 2026."
            ),
        ),
        (
            WEB_PAGE | {"author": (), "issued": "2022"},
            "“Employment in 2022” (in Chinese). 2022. Accessed 22 November 2026.",
        ),
        (
            NEWSPAPER,
            (
                "“Adverts asked for ‘no disability’” (in Chinese). 2022. Workers’ Daily, 21 May 2022. "
                "Text consulted: a copy carried by another site."
            ),
        ),
        (
            STANDARD,
            (
                "SAMR. 2019. Accessibility of internet content (in Chinese). GB/T 37668—2019, "
                "Beijing: Standards Press of China."
            ),
        ),
        (
            REPORT,
            (
                "U.S. Bureau of Labor Statistics. 2025. Persons with a disability: labor force "
                "characteristics. USDL-25-0247, 25 February 2025."
            ),
        ),
        (
            DATA_SET,
            ("National Bureau of Statistics. 2024. Employment data (in Chinese, data set). Accessed 22 November 2026."),
        ),
        (REPLY, "Jiangsu labour department. 2025. Reply to a proposal (in Chinese). 15 July 2025."),
        (REPLY | {"author": (), "issued": None}, "Reply to a proposal (in Chinese)."),
        (
            ENGLISH_BOOK | {"author": (person("Li", ""),), "page": None},
            "Li. 2020. Disability and work: 20 years. London: Sage.",
        ),
    ],
)
def test_chicago(fields: dict[str, Any], printed: str) -> None:
    assert plain(entry(source(**fields), "en", NEWEST)) == printed


@pytest.mark.parametrize(
    ("fields", "at", "zh", "en"),
    [
        (
            WEB_PAGE,
            label("第9号案例", "case no. 9"),
            "中国残疾人联合会. 就业状况（2022年）：第9号案例",
            "China Disabled Persons’ Federation, “Employment in 2022”, case no. 9",
        ),
        (
            STANDARD,
            None,
            "国家市场监督管理总局. GB/T 37668—2019 互联网内容无障碍可访问性技术要求，2019",
            "SAMR, GB/T 37668—2019, Accessibility of internet content, 2019",
        ),
        (
            ENGLISH_BOOK | {"author": ({"literal": {"en": "ILO Inc."}},), "issued": None},
            None,
            "ILO Inc. Disability and work: 20 years",
            "ILO Inc., Disability and work: 20 years",
        ),
        ({"type": "document", "title": label("通知", "Notice")}, None, "通知", "Notice"),
        (
            NEWSPAPER | {"author": ({"family": "李", "given": "明"},)},
            label("末段", "last paragraph"),
            "招聘要求“无残疾”被纠正. 工人日报，2022-05-21：末段",
            "“Adverts asked for ‘no disability’”, Workers’ Daily, 21 May 2022, last paragraph",
        ),
    ],
)
def test_footnotes(fields: dict[str, Any], at: Text | None, zh: str, en: str) -> None:
    one = source(**fields)
    assert plain(short(one, at, "zh", NEWEST)) == zh
    assert plain(short(one, at, "en", NEWEST)) == en


def test_a_footnote_of_2015_has_western_signs() -> None:
    one = source(**JOURNAL)
    at = label("第3页", "p. 3")
    assert plain(short(one, at, "zh", "gb7714-2015")) == ("李双娥, 李明, 李华, 等. 电子商务与残疾人就业, 2025: 第3页")
    assert plain(short(one, at, "zh", NEWEST)) == ("李双娥，李明，李华，等. 电子商务与残疾人就业，2025：第3页")
    assert short(one, at, "en", "gb7714-2015") == short(one, at, "en", NEWEST)


def test_an_address_is_the_target_of_the_title_and_never_text() -> None:
    for language, title in (("zh", "就业状况（2022年）"), ("en", "Employment in 2022")):
        content = entry(source(**WEB_PAGE), "zh" if language == "zh" else "en", NEWEST)
        (link,) = (inline for inline in content if isinstance(inline, Link))
        assert (plain(link.content), link.target) == (title, WEB_PAGE["URL"])
        assert "http" not in plain(content)


def test_a_doi_alone_is_an_address_too() -> None:
    content = entry(source(type="report", title="报告", DOI="10.1/x"), "zh", NEWEST)
    assert content[0] == Link(("报告",), "https://doi.org/10.1/x")


def test_a_whole_work_is_stressed_in_english() -> None:
    content = entry(source(**ENGLISH_BOOK), "en", NEWEST)
    assert Emph(("Disability and work: ", Label("20"), " years")) in content


PROTECTION_LAW = Law(
    id="disabled-persons-law",
    at=At("evidence/laws.yaml"),
    title=label("中华人民共和国残疾人保障法", "Law on the Protection of Persons with Disabilities"),
    short=label("残疾人保障法", "Disabled Persons Law"),
    issuer=label("全国人民代表大会常务委员会", "NPC Standing Committee"),
    version=datetime.date(2018, 10, 26),
    passed_as="amended",
    in_force=datetime.date(2008, 7, 1),
    text_from="gazette",
    articles={},
)


def test_the_legal_basis() -> None:
    assert plain(law_entry(PROTECTION_LAW, "zh")) == (
        "《中华人民共和国残疾人保障法》（全国人民代表大会常务委员会2018年10月26日修正，自2008年7月1日起施行）。"
    )
    assert plain(law_entry(PROTECTION_LAW, "en")) == (
        "Law on the Protection of Persons with Disabilities "
        "(NPC Standing Committee; amended on 26 October 2018; in force since 1 July 2008)."
    )


@pytest.mark.parametrize(
    ("fields", "zh", "en"),
    [
        (
            {"as_of": datetime.date(2025, 4, 19)},
            "修正，自2008年7月1日起施行，据2025年4月文本）。",
            "in force since 1 July 2008, text as of April 2025).",
        ),
        ({"in_force": None}, "2018年10月26日修正）。", "amended on 26 October 2018)."),
        (
            {"in_force": None, "passed_as": "draft"},
            "2018年10月26日公布草案，尚未通过）。",
            "draft published on 26 October 2018; not passed).",
        ),
    ],
)
def test_the_legal_basis_of_local_rules_and_drafts(fields: dict[str, Any], zh: str, en: str) -> None:
    one = replace(PROTECTION_LAW, **fields)
    assert plain(law_entry(one, "zh")).endswith(zh)
    assert plain(law_entry(one, "en")).endswith(en)


# ------------------------------------------------- no numeral as plain text


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("第37668号", ("第", Label("37668"), "号")),
        ("GB/T 37668-2019，4.1.2", ("GB/T ", Label("37668-2019"), "，", Label("4.1.2"))),
        ("占51.6%，约", ("占", Label("51.6%"), "，约")),
        ("１２人", (Label("１２"), "人")),
        ("二万", ("二万",)),
        ("%", (Label("%"),)),
        ("", ()),
    ],
)
def test_numerals_of_a_text_are_labels(text: str, pieces: Inlines) -> None:
    assert labelled(text) == pieces


def test_numerals_of_evidence_keep_their_place() -> None:
    assert facts(Words("支付5860元", PLACE)) == ("支付", Fact("5860", PLACE), "元")


def test_pieces_side_by_side_become_one() -> None:
    assert joined(("甲", ("乙", Label("1")), "", ("丙",), "丁")) == ("甲乙", Label("1"), "丙丁")


def test_a_sentence_with_its_own_stop_gets_no_second_one() -> None:
    sentences: tuple[Inlines, ...] = (("et al.",), (), ("“Why?”",), ("End",))
    assert plain(set_sentences(sentences)) == "et al. “Why?” End."


def no_digit_in_plain_text(content: Inlines) -> bool:
    return not any(isinstance(inline, str) and re.search(r"[0-9０-９%％‰]", inline) for inline in inlines_of(content))


@given(st.text(alphabet="a1９%.,:/-—（）人 ", max_size=40))
def test_no_text_keeps_a_numeral_and_none_is_lost(text: str) -> None:
    for cut in (labelled(text), facts(Words(text, PLACE))):
        assert no_digit_in_plain_text(cut)
        assert plain(cut) == text


@given(
    type_=st.sampled_from(
        ["article-journal", "article-newspaper", "book", "dataset", "legal_case", "report", "standard", "thesis", "webpage"]
    ),
    title=st.text(alphabet="题T5７%-. ", min_size=1, max_size=12).filter(lambda text: text.strip(" .-%")),
    field=st.fixed_dictionaries(
        {},
        optional={
            "volume": st.just("14"),
            "issue": st.just("6/7"),
            "page": st.just("序2-3"),
            "number": st.just("K-25-0247"),
            "DOI": st.just("10.1/x2"),
            "URL": st.just("https://www.example.org/1"),
            "accessed": st.just("2026-11-22"),
            "issued": st.sampled_from(["2020", "2020-07", "2020-07-04"]),
            "publisher": st.just("出版社2"),
            "publisher-place": st.just("区3"),
            "container-title": st.just("21世纪"),
            "read_at": st.just("第4版"),
        },
    ),
)  # fmt: skip
def test_no_entry_holds_a_numeral_as_plain_text(type_: str, title: str, field: dict[str, Any]) -> None:
    one = source(type=type_, title=title, **field)
    for language in LANGUAGES:
        printed = entry(one, language, NEWEST)
        assert no_digit_in_plain_text(printed)
        assert no_digit_in_plain_text(short(one, label("第1页", "p. 1"), language, NEWEST))
        assert plain(printed).endswith(".")
        assert ".." not in plain(printed).replace(title.strip(), "")


@pytest.mark.parametrize(
    ("style", "lines"),
    [
        (
            "gb7714-2025",
            [
                "text: 见报道[note 骑手的一天. 某日报，[date 2025-03-01]。]。",
                "reference: 骑手的一天[N]. 某日报，[date 2025-03-01].",
            ],
        ),
        (
            "gb7714-2015",
            [
                "text: 见报道[note 骑手的一天. 某日报, [date 2025-03-01]。]。",
                "reference: 骑手的一天[N]. 某日报, [date 2025-03-01].",
            ],
        ),
    ],
)
def test_the_campaign_says_by_which_edition(style: ReferenceStyle, lines: list[str]) -> None:
    dossier = standard(campaign=campaign(references=style))
    text = "见报道{{ cite('daily') }}。\n\n{{ references() }}\n"
    assert drawn(document_of(compose(text, dossier=dossier)).blocks).splitlines() == lines
