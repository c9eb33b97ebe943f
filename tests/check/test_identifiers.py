"""What identifies a person, however it is written and wherever it hides.

All of it is made up: the numbers have true check digits, the persons are not.
"""

from __future__ import annotations

import datetime
import io

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from advocacy.check import FinishedFile, IdentifierScanner, find_identifiers, scanner_of
from advocacy.check.identifiers import identifiers
from advocacy.check.identifiers.found import mask
from advocacy.check.identifiers.names import names_to_find
from advocacy.check.identifiers.plain import plain, spot, tight
from advocacy.messages import tell
from advocacy.model.finding import LANGUAGES
from advocacy.write import writer_of
from tests.campaigns.packages import packed
from tests.growth import grows_with_its_size
from tests.model.making import both, campaign, dossier, said

IDENTITY = "310101198001011248"
WITH_X = "11010519491231002X"
OLD = "110105491231002"
CERTIFICATE = f"{IDENTITY}43"
MOBILE = "13812345678"
CARD = "6222020200112233446"
NAMES = names_to_find(["王小明", "Wang Xiaoming", "王小", "阿依古丽·买买提"])


def found(text: str) -> list[tuple[str, str]]:
    """(sort, value) of each, in the order of the text."""
    met = find_identifiers(text, NAMES)
    return [(one.sort, one.value) for one in sorted(met, key=lambda one: one.start)]


@pytest.mark.parametrize(
    ("text", "sort", "value"),
    [
        # resident identity numbers, by their check digit (GB 11643-1999)
        (f"身份证号{IDENTITY}。", "identity", IDENTITY),
        (f"ID{IDENTITY}", "identity", IDENTITY),
        (WITH_X, "identity", WITH_X),
        ("11010519491231002x", "identity", WITH_X),
        ("11010519491231002 X", "identity", WITH_X),
        ("310101 19800101 1248", "identity", IDENTITY),
        ("310101-19800101-1248", "identity", IDENTITY),
        (" ".join(IDENTITY), "identity", IDENTITY),
        ("３１０１０１１９８００１０１１２４８", "identity", IDENTITY),
        ("三一〇一〇一一九八〇〇一〇一一二四八", "identity", IDENTITY),
        ("叁壹零壹零壹壹玖捌零零壹零壹壹贰肆捌", "identity", IDENTITY),
        ("٣١٠١٠١١٩٨٠٠١٠١١٢٤٨", "identity", IDENTITY),
        ("310101\u200b19800101\ufeff1248", "identity", IDENTITY),
        ("310101\n19800101\n1248", "identity", IDENTITY),
        ("| 310101 | 19800101 | 1248 |", "identity", IDENTITY),
        (f"https://example.org/{IDENTITY}", "identity", IDENTITY),
        # of fifteen digits, and with a wrong check digit beside the word
        (OLD, "identity", OLD),
        ("110105 491231 002", "identity", OLD),
        ("身份证：310101198001011249", "identity", "310101198001011249"),
        ("ID card 310101198001011249", "identity", "310101198001011249"),
        ("身份证三一〇一〇一一九八〇〇一〇一一二四九", "identity", "310101198001011249"),
        ("残疾证号三一〇一〇一一九八〇〇一〇一一二四九四三", "certificate", "31010119800101124943"),
        ("一一零一零五四九一二三一零零二", "identity", OLD),
        ("残疾人证 31010119800101124943", "certificate", "31010119800101124943"),
        # certificates: the identity number, the kind and the grade; B1 is a copy issued again
        (CERTIFICATE, "certificate", CERTIFICATE),
        (f"{CERTIFICATE}B1", "certificate", f"{CERTIFICATE}B1"),
        (f"{IDENTITY} 43", "certificate", CERTIFICATE),
        ("三一〇一〇一一九八〇〇一〇一一二四八四三", "certificate", CERTIFICATE),
        # bank cards, by their check digit (ISO/IEC 7812)
        (CARD, "bank-card", CARD),
        ("6222 0202 0011 2233 446", "bank-card", CARD),
        ("622202 0200112233446", "bank-card", CARD),
        ("六二二二〇二〇二〇〇一一二二三三四四六", "bank-card", CARD),
        # mobile numbers
        (f"电话{MOBILE}", "mobile", MOBILE),
        (f"请打{MOBILE}.", "mobile", MOBILE),
        (f"1.{MOBILE}", "mobile", MOBILE),
        ("138 1234 5678", "mobile", MOBILE),
        ("138-1234-5678", "mobile", MOBILE),
        ("138‑1234‑5678", "mobile", MOBILE),
        ("138.1234.5678", "mobile", MOBILE),
        ("1 3 8 1 2 3 4 5 6 7 8", "mobile", MOBILE),
        ("+86 138 1234 5678", "mobile", MOBILE),
        (f"86{MOBILE}", "mobile", MOBILE),
        (f"0086{MOBILE}", "mobile", MOBILE),
        ("１３８１２３４５６７８", "mobile", MOBILE),
        ("幺三八一二三四五六七八", "mobile", MOBILE),
        ("1三8一二三4五678", "mobile", MOBILE),
        ("电话\n138\n1234\n5678", "mobile", MOBILE),  # cells of one row
        ("手机13 81 234 5678", "mobile", MOBILE),  # groups that nobody else uses
        # telephones
        ("010-88886666", "telephone", "01088886666"),
        ("(021) 5888 6666", "telephone", "02158886666"),
        ("电话0755 2345 6789", "telephone", "075523456789"),
        ("Tel01088886666", "telephone", "01088886666"),
        ("+86 10 8888 6666", "telephone", "861088886666"),
        ("+44 20 7946 0958", "telephone", "442079460958"),
        ("电话：88886666", "telephone", "88886666"),
        # e-mail
        ("来信niu.x+a@Mail.example.org。", "email", "niu.x+a@mail.example.org"),
        ("ｎｉｕ＠example.org", "email", "niu@example.org"),
        ("niu (at) example [dot] org", "email", "niu@example.org"),
        # accounts, beside the word of their service
        ("微信号：abc_2020", "account", "abc_2020"),
        ("加微信 xiaoming88", "account", "xiaoming88"),
        ("微信账号: abcdef", "account", "abcdef"),
        ("QQ：123456789", "account", "123456789"),
        # number plates
        ("车牌京A12345", "plate", "京A12345"),
        ("沪AD12345", "plate", "沪AD12345"),
        ("粤 B 1 2 3 4 5", "plate", "粤B12345"),
        ("京A·1234学", "plate", "京A1234学"),
        # passports
        ("E12345678", "passport", "E12345678"),
        ("EA1234567", "passport", "EA1234567"),
        ("SE1234567", "passport", "SE1234567"),
        ("护照号码 g12345678", "passport", "g12345678"),
        ("passport no. 123456789", "passport", "123456789"),
        # addresses
        ("住在中山路12号3单元402室", "address", "中山路12号3单元402室"),
        ("建国路八十八号", "address", "建国路八十八号"),
        ("建国路贰零叁号", "address", "建国路贰零叁号"),
        ("中 山 路 12 号", "address", "中山路12号"),
        ("3号楼2单元501", "address", "3号楼2单元501"),
        ("幸福小区5栋", "address", "幸福小区5栋"[1:]),
        ("李家村3组12号", "address", "李家村3组12号"),
        ("12 Baker Street", "address", "12 Baker Street"),
        ("Room 302, Block 4", "address", "Room 302, Block 4"),
        # days of birth
        ("1990年5月3日出生", "birth-date", "1990年5月3"),
        ("生于一九九〇年十二月二十三日", "birth-date", "一九九〇年十二月二十三"),
        ("出生日期：壹玖玖零年叁月柒日", "birth-date", "壹玖玖零年叁月柒"),
        ("生于一九九〇年三月廿七日", "birth-date", "一九九〇年三月廿七"),
        ("生于一九九〇年三月初七", "birth-date", "一九九〇年三月初七"),
        ("出生日期：1990-05-03", "birth-date", "1990-05-03"),
        ("出生日期 19900503", "birth-date", "19900503"),
        ("birth_date: 1990-05-03", "birth-date", "1990-05-03"),
        ("born on 3 May 1990", "birth-date", "3 May 1990"),
        # listed names, the longest that fits
        ("王 小 明说", "name", "王小明"),
        ("王·小\u200b明", "name", "王小明"),
        ("阿依古丽•买买提说", "name", "阿依古丽买买提"),
        ("阿依古丽买买提说", "name", "阿依古丽买买提"),
        ("老王小王子", "name", "王小"),  # nothing shows where a Chinese word ends
        ("ＷＡＮＧ  xiaoming", "name", "WANGxiaoming"),
        ("wang-xiaoming.yaml", "name", "wangxiaoming"),
    ],
)
def test_what_is_found(text: str, sort: str, value: str) -> None:
    assert found(text) == [(sort, value)]


@given(
    born=st.dates(datetime.date(1920, 1, 1), datetime.date(2020, 12, 31)),
    order=st.integers(0, 999),
    joint=st.sampled_from(["", " ", "-", "\u2013", "\u3000", "\u200b", "·", "\n", " \u2060"]),
    wide=st.booleans(),
    around=st.sampled_from([("", ""), ("号", "。"), ("（", "）"), ("ID:", ","), ("x ", " y")]),
)
def test_every_identity_number_is_found_however_it_is_written(
    born: datetime.date, order: int, joint: str, *, wide: bool, around: tuple[str, str]
) -> None:
    digits = f"990101{born:%Y%m%d}{order:03d}"
    weights = [2**place % 11 for place in range(17, 0, -1)]
    total = sum(int(one) * weight for one, weight in zip(digits, weights, strict=True))
    number = digits + "10X98765432"[total % 11]
    text = "".join(chr(ord(one) + 0xFEE0) for one in number) if wide else number
    assert found(around[0] + joint.join(text) + around[1]) == [("identity", number)]


@pytest.mark.parametrize(
    "text",
    [
        "310101198001011249",  # another check digit
        "310101198013011237",  # no such month
        "310101098001011231",  # no such century
        f"9{IDENTITY}",  # longer
        f"{IDENTITY}99",
        "990105491231002",  # no such province
        "0.110105491231002",
        "6222020200112233445",  # another check digit
        "1234 5678",
        "1234567890 1234567890 1234567890",
        "11010519491231003X",
        "一二三四五六七八九一二",
        "12812345678",  # no such network
        "138123456789",  # longer
        "0.13812345678",
        "13812345678.5",
        "13 345 678 901",  # thousands
        "13.1234.56789",
        "138\n1234\n5678",  # cells, and no word that says what they are
        "1381 2345 6789",  # the start of a checksum
        "0579 8912 3456",
        "e138 1234 5678",
        "1381 2345 678f",
        "a01088886666b",
        "9e107d9d372bb6826bd81d3542a419d613812345678901234",
        "https://example.org/id=6222020200112233446",
        "10.12677/ass.2025.146516",
        "906.1万人，139，2021，2022",
        "2019 2020 2021 2022",
        "一九九五年至二〇〇五年，二〇一二年至二〇二二年",
        "残疾人证发放：二〇二〇、二〇二一、二〇二二、二〇二三",
        "GB/T 37668-2019，ISBN 978-7-5020-1234-5",
        "12345，400-820-8820",
        "电话调查2019-2020",
        "+12345",
        "niu@localhost",
        "a @ b",
        "微信小程序、QQ音乐，WeChat platforms",
        "freewechat MzAxMDA1Njg5Mg",
        "新GB12345，京ABCDEF",
        "E20250508，E12000006，S92000003，G12345678-1",
        "道路交通，思路决定出路，第12号文件，中山路12号线",
        "每村3组",
        "100 people in Baker Street",
        "1990年出生，2020年7月4日入职",
        "1990年13月3日出生，出生日期 19901303",
        "born 1990",
        "Wang Xiaomings，小明",
    ],
)
def test_what_looks_alike_and_identifies_nobody(text: str) -> None:
    assert found(text) == []


def test_each_place_is_told_once() -> None:
    assert found(f"QQ{MOBILE}，护照E12345678") == [("mobile", MOBILE), ("passport", "E12345678")]


def test_a_list_without_names_finds_none() -> None:
    assert names_to_find([]) is None
    assert names_to_find(["----", "·"]) is None
    assert find_identifiers("王小明") == []


def test_the_longest_name_is_told_and_a_list_of_many_is_searched_like_one_of_few() -> None:
    names = names_to_find(f"王{given}" for given in ("小", "小明", "小明明", "明"))
    assert [one.value for one in find_identifiers("王小明明、王-小明，王明", names)] == ["王小明明", "王小明", "王明"]
    text = "Wang Xia and Wang Xiang met Wang Xian. " * 300
    grows_with_its_size(
        lambda count: find_identifiers(text, names_to_find(f"Wang Xia{number}" for number in range(count))), 5_000
    )


_LIKELY = "0123456789Xx-. \n|〇一二十百年月日生于出路号栋单元室京AE@微信:\u200b１９꘠ٱ²0️⃣"


_ODD = st.one_of(st.text(st.sampled_from(_LIKELY), max_size=60), st.text(max_size=30))
_PLANTED = (IDENTITY, CERTIFICATE, CARD, MOBILE, OLD, "王小明", "京A12345", "010-88886666")


@given(_ODD, st.sampled_from(_PLANTED), _ODD)
def test_no_text_is_too_odd_and_each_find_has_its_place_in_it(before: str, planted: str, after: str) -> None:
    text = f"{before}\n。{planted}。\n{after}"
    met = find_identifiers(text, NAMES)
    assert plain(planted) in {one.searched[one.start : one.end] for one in met}
    for one in met:
        line, column = spot(text, one.searched, one.start)
        assert 1 <= line <= text.count("\n") + 1
        assert 1 <= column <= max(1, len(text.split("\n")[line - 1]))
        assert one.value not in mask(one) or len(one.value) < 3


@pytest.mark.parametrize(("text", "masked"), [(IDENTITY, "31… (18)"), ("王小明", "王… (3)"), ("中山路12号", "中… (6)")])
def test_a_finding_does_not_tell_what_it_found(text: str, masked: str) -> None:
    assert [mask(one) for one in find_identifiers(text, NAMES)] == [masked]


@pytest.mark.parametrize(
    ("written", "place"),
    [
        (f"一\n二：{MOBILE}", (2, 3)),
        (f"\u200b\u200b一 \u200b{MOBILE}", (1, 6)),
        ("一 一\n住 中 山 路 12 号", (2, 3)),
        (f"&#10;一\n二：{MOBILE}", (2, 3)),
    ],
)
def test_the_way_back_to_where_it_was_written(written: str, place: tuple[int, int]) -> None:
    (one,) = find_identifiers(written)
    assert one.searched in {plain(written), tight(plain(written))}
    assert spot(written, one.searched, one.start) == place


# ------------------------------------------------------------- whole files


def checked(
    data: bytes, scanner: IdentifierScanner | None = None, name: str = "fair-hiring.zh.docx"
) -> list[tuple[str, str, str]]:
    """(code, part, masked) of each finding, each once."""
    file = FinishedFile(
        name, tuple(writer_of(name).texts_of(data)), (), scanner or IdentifierScanner(NAMES), "order:fair-hiring"
    )
    findings = list(identifiers(file))
    shown = file.scanner.hide(name)
    for one in findings:
        assert said(one) == f"{shown} {one.code} order:fair-hiring"
        for language in LANGUAGES:
            assert IDENTITY not in tell(one, language)
    met = {(one.code, str(one.details["part"]), str(one.details["masked"])) for one in findings}
    return sorted(met)


IN_DOCUMENT = [("identifier-identity", "word/document.xml", "31… (18)")]


@pytest.mark.parametrize(
    "xml",
    [
        # split over runs, over cells, over pieces of a cell of a workbook
        "<w:p>" + "".join(f"<w:r><w:t>{part}</w:t></w:r>" for part in ("310101", "19800101", "1248")) + "</w:p>",
        "".join(f"<w:tc><w:p>{part}</w:p></w:tc>" for part in ("310101", "19800101", "1248")),
        "".join(f"<w:tc><w:p>{digit}</w:p></w:tc>" for digit in IDENTITY),
        # after the number of the page, which is a field
        f'<w:fldSimple w:instr="PAGE"><w:t>1</w:t></w:fldSimple><w:t>{IDENTITY}</w:t>',
        f'<w:r><w:t>1</w:t><w:fldChar w:fldCharType="end"/></w:r><w:t>{IDENTITY}</w:t>',
        # in an attribute, a comment, an entity, an escape of a workbook
        f'<wp:docPr descr="证号{IDENTITY}"/>',
        f"<w:p><!-- {IDENTITY} > --></w:p>",
        "<w:t>" + "".join(f"&#{ord(digit)};" for digit in IDENTITY) + "</w:t>",
        f"<si><t>_x0033_{IDENTITY[1:]}</t></si>",
    ],
)
def test_a_number_that_its_markup_hides(xml: str) -> None:
    assert checked(packed({"word/document.xml": xml})) == IN_DOCUMENT


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", ""),
        ("utf-16", ""),
        ("utf-16-le", ""),
        ("utf-16-be", ""),
        ("gb18030", "GB18030"),
        ("latin-1", "no-such-encoding"),
    ],
)
def test_a_part_in_any_encoding(encoding: str, declared: str) -> None:
    head = f' encoding="{declared}"' if declared else ""
    text = f'<?xml version="1.0"{head}?><a>{IDENTITY}</a>'
    assert checked(packed({"word/document.xml": text.encode(encoding)})) == IN_DOCUMENT


def test_numbers_in_properties_links_pictures_and_names() -> None:
    data = packed(
        {
            "docProps/core.xml": "<dc:creator>王小明</dc:creator>",
            "word/_rels/document.xml.rels": '<Relationship Target="mailto:niu@example.org"/>',
            f"word/media/{IDENTITY}.png": b"\x89PNG" + CARD.encode(),
            "word/media/2.bin": b"\1" + MOBILE.encode("utf-16-le"),
        },
        remark=WITH_X.encode(),
    )
    assert checked(data, name=f"{OLD}.docx") == [
        ("identifier-bank-card", "…", "62… (19)"),
        ("identifier-email", "word/_rels/document.xml.rels", "ni… (15)"),
        ("identifier-identity", "word/media/…", "31… (18)"),
        ("identifier-identity", "…", "11… (15)"),
        ("identifier-identity", "…", "11… (18)"),
        ("identifier-mobile", "word/media/2.bin", "13… (11)"),
        ("identifier-name", "docProps/core.xml", "王… (3)"),
    ]


def test_a_number_in_a_workbook_inside_the_file() -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active["B2"] = MOBILE
    data = io.BytesIO()
    book.save(data)
    outer = packed({"word/embeddings/chart1.xlsx": data.getvalue()})
    assert checked(outer) == [("identifier-mobile", "word/embeddings/chart1.xlsx/xl/worksheets/sheet1.xml", "13… (11)")]


def test_the_organisations_own_contact_may_leave_the_house_and_what_was_allowed() -> None:
    own = scanner_of(
        dossier(
            campaign=campaign(
                organisation={
                    "name": both("公平就业项目", "Fair Work Project"),
                    "phone": MOBILE,
                    "email": "info@example.org",
                    "address": both("甲市中山路 12 号", "12 Baker Street, Example City"),
                }
            ),
            private_names=("公平",),
        )
    ).allowing(["01088886666"])
    text = "<w:p>138 1234 5678, Info@Example.org, 中山路12号, 12 Baker Street, 010-88886666</w:p>"
    assert checked(packed({"word/document.xml": text}), own) == []
    other = "<w:p>139 1234 5678, 中山路13号, 公平</w:p>"  # a listed name is nobody's contact
    assert [code for code, _, _ in checked(packed({"word/document.xml": other}), own)] == [
        "identifier-address",
        "identifier-mobile",
        "identifier-name",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "<w:tr><w:tc><w:p>139</w:p></w:tc><w:tc><w:p>2021</w:p></w:tc><w:tc>2022</w:tc></w:tr>",
        "<c:pt><c:v>139</c:v></c:pt><c:pt><c:v>2021</c:v></c:pt><c:pt><c:v>2022</c:v></c:pt>",
        '<c r="A1"><v>139</v></c><c r="B1"><v>20212022</v></c>',
        "<w:p>增加139<w:br/>20212022</w:p>",
        '<w:bookmarkStart w:name="_adv_f139_20212022"/>',
    ],
)
def test_numbers_side_by_side_are_not_one_number(text: str) -> None:
    assert checked(packed({"word/document.xml": text})) == []
