"""An identifier is found wherever a sentence puts it, and never put together from what lies side by side.

All of it is made up; the numbers have true check digits.
"""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advocacy.check import Allowances, FinishedFile, IdentifierScanner, check_inputs, mask_findings, scanner_of
from advocacy.check.identifiers import find_identifiers, identifiers
from advocacy.check.identifiers.names import names_to_find
from advocacy.load.disk import Disk
from advocacy.load.inputs import inputs_of
from advocacy.model.finding import Finding
from advocacy.model.input import InputFile, Passage
from advocacy.model.place import Place, Places
from advocacy.write import writer_of
from tests.campaigns.packages import packed
from tests.campaigns.running import small
from tests.model.making import dossier, source

NAMES = ("牛丽娟", "Zhang Weilin")

# ------------------------------------------------------------------- planted


def _identity(born: datetime.date, order: int) -> str:
    digits = f"330102{born:%Y%m%d}{order:03d}"
    weights = [2**place % 11 for place in range(17, 0, -1)]
    total = sum(int(one) * weight for one, weight in zip(digits, weights, strict=True))
    return digits + "10X98765432"[total % 11]


def _card(digits: str) -> str:
    body = f"622202{digits}"
    doubled = [int(one) * (2 if at % 2 == 0 else 1) for at, one in enumerate(reversed(body))]
    return body + str(-sum(one - 9 if one > 9 else one for one in doubled) % 10)


def digits(least: int, most: int | None = None) -> st.SearchStrategy[str]:
    return st.text("0123456789", min_size=least, max_size=most or least)


DAYS = st.dates(datetime.date(1930, 1, 1), datetime.date(2015, 12, 31))
IDENTITIES = st.builds(_identity, DAYS, st.integers(0, 999))
MOBILES = st.builds("1{}{}".format, st.sampled_from("356789"), digits(9))
LOCAL = st.builds("{}{}".format, st.sampled_from("2345678"), digits(7))
ACCOUNTS = st.builds("{}{}".format, st.sampled_from(["niuli", "li_juan", "abcde"]), digits(2, 6))
GAPS = st.sampled_from(["", " ", "-", "\u2010", "—", "·", "\u2800", "\u200b", "\u3164", "_", "/"])


def _grouped(number: str, gap: str) -> str:
    return gap.join((number[:3], number[3:7], number[7:]))


PLANTED: dict[str, st.SearchStrategy[str]] = {
    "identity": IDENTITIES
    | st.builds(lambda one, gap: gap.join((one[:6], one[6:14], one[14:])), IDENTITIES, GAPS)
    | st.builds("{}{}".format, IDENTITIES, IDENTITIES),
    "certificate": st.builds("{}{}".format, IDENTITIES, st.sampled_from(["11", "43", "74B1"])),
    "mobile": MOBILES | st.builds(_grouped, MOBILES, GAPS) | st.builds("+86 {}".format, MOBILES),
    "telephone": st.builds("0571-{}".format, LOCAL)
    | st.builds("({}){}".format, st.sampled_from(["0571", "021"]), LOCAL)
    | st.builds("{}{}".format, st.sampled_from(["电话", "電話：", "Tel: ", "phone "]), LOCAL),
    "bank-card": st.builds(_card, digits(12)),
    "email": st.builds(
        "{}{}{}".format,
        ACCOUNTS,
        st.sampled_from(["@", " @ ", "(at)", "＠"]),
        st.sampled_from(["qq.com", "163。com", "mail.example.org"]),
    ),
    "account": st.builds(
        "{}{}{}".format,
        st.sampled_from(["微信", "QQ：", "微信号", "VX:", "wechat ", "抖音（", "微信“"]),
        ACCOUNTS,
        st.just(""),
    ),
    "passport": st.builds("{}E{}".format, st.sampled_from(["护照", "護照號", "passport "]), digits(8)),
    "birth-date": DAYS.map(lambda day: f"出生日期：{day:%Y-%m-%d}")
    | DAYS.map(lambda day: f"({day.year}年{day.month}月{day.day}日)出生")
    | DAYS.map(lambda day: f"born on {day.day} {day:%B} {day.year}"),
    "address": st.sampled_from(["文三路256号", "文三路256號", "A栋1203室", "12 Baker Street"]),
    "name": st.sampled_from(["牛丽娟", "牛麗娟", "牛 丽·娟", "牛（丽娟）", "Zhang Wei-lin"]),
}  # fmt: skip
BEFORE = st.sampled_from(
    ["", "她说：", "她說", "（", "“", "「", "请记住", "See ", "(", "'", "，", "据称", "of the one "]
)
AFTER = st.sampled_from(["", "。", ".", "，", "）", ")", "”", "」", "!", "；", "的", "找她", " or so", "、"])


@st.composite
def sentences(draw: st.DrawFn) -> tuple[str, str]:
    """(sort, a sentence that holds one of this sort)."""
    sort = draw(st.sampled_from(sorted(PLANTED)))
    return sort, draw(BEFORE) + draw(PLANTED[sort]) + draw(AFTER)


def found_in_file(parts: dict[str, str]) -> list[Finding]:
    scanner = IdentifierScanner(names_to_find(NAMES))
    texts = tuple(writer_of("a.zh.docx").texts_of(packed(parts)))
    return list(identifiers(FinishedFile("a.zh.docx", texts, (), scanner, "order:a")))


def found_in_input(file: InputFile) -> list[Finding]:
    made = dossier(inputs=(file,), private_names=NAMES)
    return list(check_inputs(made, Allowances(made), scanner_of(made))[1])


@given(planted=sentences(), cut=st.integers(0, 200))
def test_a_planted_identifier_is_found_in_an_input_and_in_a_finished_file(planted: tuple[str, str], cut: int) -> None:
    sort, text = planted
    passage = Passage(text, Place("briefs/a.zh.md", 1, 1))
    met = found_in_input(InputFile("briefs/a.zh.md", "markdown", (passage,)))
    assert met, (sort, text)
    at = cut % (len(text) + 1)  # Word cuts a text into runs wherever it likes
    runs = "".join(f"<w:r><w:t>{one}</w:t></w:r>" for one in (text[:at], text[at:]))
    assert found_in_file({"word/document.xml": f"<w:p>{runs}</w:p>"}), (sort, text)
    for finding in met:
        assert text.strip() not in str(finding.details)


@pytest.mark.parametrize(
    "text",
    [
        "联系她：niu.li**@qq.com**",
        "联系她：niu.li<b>@qq.com</b>",
        "联系她：niu.li<!-- 不印 -->@qq.com",
        "联系她：niu.li\\@qq.com",
        "联系她：niu.li  \n@qq.com",
        "| 邮箱 | niu.li | @qq.com |",
        "手机 **138**`1234`5678",
        "138  \n1234 5678",
        "| 138 | 1234 | 5678 |",
        "她叫牛**丽**娟",
    ],
)
def test_marks_of_markdown_hide_nothing(text: str, tmp_path: Path) -> None:
    (tmp_path / "a.zh.md").write_text(f"# 一\n\n{text}\n", encoding="utf-8")
    disk = Disk(tmp_path)
    disk.read_text("a.zh.md")
    (file,) = inputs_of([disk], ())
    met = found_in_input(file)
    assert [one.place.line for one in met][:1] == [3]


def test_what_the_title_above_tells_to_be_an_identifier_is_found_in_the_record(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    file = "evidence/cases/driver-dismissed.yaml"  # its title ends with a word for a certificate
    summary = "小温驾驶装卸车没有任何困难，公司查到残疾证后当天要求离职。"
    text = campaign.path(file).read_text("utf-8")
    campaign.write(file, text.replace(summary, "138-" * 2400))
    findings = campaign.check("--format", "json").json["findings"]
    told = [(one["code"], one["file"]) for one in findings if one["code"].startswith("identifier-")]
    assert told == [("identifier-identity", file)]


# ---------------------------------------------------------------- properties

PROPERTIES = ["title", "subject", "creator", "keywords", "description", "lastModifiedBy", "category",
              "contentStatus", "identifier", "language", "version", "revision"]  # fmt: skip


@pytest.mark.parametrize("value", ["13912345678", "330102198703120012X"[:17] + "0", "牛丽娟"])
@pytest.mark.parametrize(
    ("part", "element", "after"),
    [
        *(("docProps/core.xml", one, "<cp:revision>2</cp:revision>") for one in PROPERTIES),
        ("docProps/app.xml", "Company", "<AppVersion>16.0000</AppVersion>"),
        ("docProps/app.xml", "Manager", "<Pages>12</Pages>"),
        ("docProps/custom.xml", "vt:lpwstr", "<vt:i4>7</vt:i4>"),
        ("customXml/item1.xml", "b:Author", "<b:Year>2020</b:Year>"),
    ],
)
def test_each_property_is_a_text_of_its_own(part: str, element: str, after: str, value: str) -> None:
    if value.startswith("3301"):
        value = _identity(datetime.date(1987, 3, 12), 1)
    xml = f"<a><cp:revision>3</cp:revision><{element}>{value}</{element}>{after}</a>"
    assert [one.details["part"] for one in found_in_file({part: xml})] == [part]
    # and numbers of neighbours are no number
    apart = f"<a><{element}>139</{element}><b>1234</b><c>5678</c></a>"
    assert found_in_file({part: apart}) == []


def test_the_author_of_a_remark_is_looked_at() -> None:
    xml = '<w:comment w:id="0" w:author="13912345678" w:date="2026-01-01T00:00:00Z"/>'
    assert [one.code for one in found_in_file({"word/comments.xml": xml})] == ["identifier-mobile"]


# ------------------------------------------------------------- side by side

CHECKSUMS = st.text("0123456789abcdef", min_size=12, max_size=12)
DATES = st.dates(datetime.date(2000, 1, 1), datetime.date(2030, 12, 31))


def cell(*lines: str) -> str:
    return "<w:tc>" + "".join(f"<w:p><w:r><w:t>{one}</w:t></w:r></w:p>" for one in lines) + "</w:tc>"


@st.composite
def workbook_rows(draw: st.DrawFn) -> str:
    """A row of annex B: workbook, sources, dates, start of the SHA-256 in groups of four."""
    checksum = draw(CHECKSUMS)
    grouped = " ".join(checksum[at : at + 4] for at in (0, 4, 8))
    dates = [draw(DATES).isoformat()[: draw(st.sampled_from([4, 7, 10]))] for _ in range(3)]
    breaks = "<w:br/>".join(dates)
    cells = cell(f"b{draw(digits(1, 3))}.xlsx") + cell(f"公报，{dates[0]}") + cell(breaks)
    return f"<w:tr>{cells}{cell(dates[1])}{cell(dates[2])}{cell(grouped)}</w:tr>"


@given(rows=st.lists(workbook_rows(), min_size=1, max_size=12))
def test_no_dates_and_checksums_of_an_annex_make_an_identifier(rows: list[str]) -> None:
    """Twelve digits alone in a cell are a checksum; cells are never read as one number."""
    assert found_in_file({"word/document.xml": f"<w:tbl>{''.join(rows)}</w:tbl>"}) == []


def test_the_cells_of_an_annex_that_once_made_an_identity_number() -> None:
    row = cell("2022-04-14") + cell("2023") + cell("2025-06-20") + cell("1487 5521 9087")
    assert found_in_file({"word/document.xml": f"<w:tr>{row}</w:tr>"}) == []


@given(values=st.lists(st.integers(0, 99_999_999), min_size=2, max_size=30))
def test_no_cells_of_a_table_make_an_identifier(values: list[int]) -> None:
    row = "".join(cell(str(value)) for value in values)
    points = "".join(f"<c:pt><c:v>{value}</c:v></c:pt>" for value in values)
    xml = {"word/document.xml": f"<w:tr>{row}</w:tr>", "word/charts/chart1.xml": points}
    assert [one for one in found_in_file(xml) if one.code != "identifier-identity"] == []


@given(values=st.lists(st.integers(10, 99_999_999), min_size=2, max_size=30))
def test_no_cells_of_a_sheet_make_an_identifier(values: list[int]) -> None:
    cells = tuple(f"A{at}" for at in range(len(values)))
    text = "\n".join(str(value) for value in values)
    passage = Passage(text, Place("evidence/statistics/own.xlsx", sheet="一"), cells)
    assert found_in_input(InputFile("evidence/statistics/own.xlsx", "own sheet", (passage,))) == []


@given(body=digits(9), amount=digits(11, 16))
def test_no_isbn_and_no_amount_is_an_identifier(body: str, amount: str) -> None:
    assert find_identifiers(f"ISBN 978-7-{body[:3]}-{body[3:8]}-{body[8]}") == []
    for text in (f"共{amount}元", f"{amount}.00", f"USD {amount}", f"¥{amount}", f"{amount}万元"):
        assert find_identifiers(text) == []


# -------------------------------------------------- the contact of a publisher

CONTACT = "联系：0571-87654321，stat@example.gov.cn，文三路256号"
SHEET = "evidence/statistics/published.xlsx"


@pytest.mark.parametrize(
    ("sort", "codes"),
    [("sheet", set()), ("own sheet", {"identifier-telephone", "identifier-email", "identifier-address"})],
)
def test_a_published_sheet_may_name_its_office(sort: str, codes: set[str]) -> None:
    passage = Passage(CONTACT, Place(SHEET, sheet="一"), ("A9",))
    file = InputFile(SHEET, sort, (passage,))  # type: ignore[arg-type]
    assert {one.code for one in found_in_input(file)} == codes


def test_what_a_published_sheet_gives_as_its_contact_may_be_printed() -> None:
    passage = Passage(CONTACT, Place(SHEET, sheet="一"), ("A9",))
    made = dossier(inputs=(InputFile(SHEET, "sheet", (passage,)),))
    scanner, _ = check_inputs(made, Allowances(made), scanner_of(made))
    assert scanner.hide("电话：0571-87654321") == "电话：0571-87654321"
    assert scanner.hide("电话：0571-87654322") == "…"


@pytest.mark.parametrize("text", ["13912345678", "微信号niuli2023", "牛丽娟"])
def test_what_leads_to_one_person_stops_a_published_sheet_too(text: str) -> None:
    passage = Passage(text, Place(SHEET, sheet="一"), ("A9",))
    assert len(found_in_input(InputFile(SHEET, "sheet", (passage,)))) == 1


@pytest.mark.parametrize(
    ("field", "standing", "stops"),
    [("publisher", "official", False), ("publisher", "testimony", True), ("title", "official", True)],
)
def test_the_publisher_of_an_official_source_may_be_asked(field: str, standing: str, *, stops: bool) -> None:
    file = "evidence/sources.yaml"
    text = f"office:\n  {field}: 统计局，0571-87654321\n"
    keys: dict[tuple[str | int, ...], Place] = {
        ("office",): Place(file, 1, 1),
        ("office", field): Place(file, 2, len(field) + 5),
    }
    made = replace(
        dossier(
            inputs=(InputFile(file, "yaml", (Passage(text, Place(file, 1, 1)),)),),
            sources={"office": source("office", standing=standing)},
        ),
        places=Places({file: keys}),
    )
    _, met = check_inputs(made, Allowances(made), scanner_of(made))
    assert bool(met) is stops


# ------------------------------------------------------------------ messages


def test_no_message_tells_an_account_without_the_word_beside_it() -> None:
    order = InputFile("briefs/微信号niuli2023.yaml", "yaml", (Passage("", Place("")),))
    made = dossier(inputs=(order,))
    scanner, met = check_inputs(made, Allowances(made), scanner_of(made))
    findings = [
        *met,
        Finding("id-form", Place(order.file), {"name": "微信号niuli2023", "suggestion": "niuli2023"}),
        Finding("unknown-problem", Place("advocacy.yaml", 3, 1), {"name": "niuli-2023"}),
    ]
    told = " ".join(f"{one.place} {one.details}" for one in mask_findings(findings, scanner))
    assert "niuli" not in told
