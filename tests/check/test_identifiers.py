"""Numbers that identify a person, wherever they hide in a finished file.

All numbers here are made up: the area codes are true, the persons are not.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

import openpyxl
import pytest

from advocacy.check import FinishedFile, check_file, find_identifiers
from advocacy.check.identifiers import mask
from advocacy.model.finding import LANGUAGES
from advocacy.model.told import tell
from tests.model.making import said

IDENTITY = "310101198001011248"
WITH_X = "11010519491231002X"
CERTIFICATE = f"{IDENTITY}43"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # resident identity numbers, by their checksum (GB 11643-1999)
        (f"身份证号{IDENTITY}。", [("identity", IDENTITY)]),
        (f"ID{IDENTITY}", [("identity", IDENTITY)]),
        (WITH_X, [("identity", WITH_X)]),
        ("11010519491231002x", [("identity", WITH_X)]),
        ("310101 19800101 1248", [("identity", IDENTITY)]),
        ("310101-19800101-1248", [("identity", IDENTITY)]),
        ("３１０１０１１９８００１０１１２４８", [("identity", IDENTITY)]),
        ("310101198001011249", []),  # another checksum
        ("310101198013011237", []),  # no such month
        ("310101098001011231", []),  # no such century
        (f"9{IDENTITY}", []),  # longer
        # disability certificates: the identity number, the category and the grade
        (CERTIFICATE, [("certificate", CERTIFICATE)]),
        (f"{CERTIFICATE}B1", [("certificate", f"{CERTIFICATE}B1")]),
        (f"{IDENTITY} 43", [("certificate", CERTIFICATE)]),
        (f"{IDENTITY}99", []),
        # mobile numbers
        ("电话13812345678", [("mobile", "13812345678")]),
        ("138 1234 5678", [("mobile", "13812345678")]),
        ("138-1234-5678", [("mobile", "13812345678")]),
        ("138‑1234‑5678", [("mobile", "13812345678")]),
        ("+86 138 1234 5678", [("mobile", "13812345678")]),
        ("8613812345678", [("mobile", "13812345678")]),
        ("１３８１２３４５６７８", [("mobile", "13812345678")]),
        ("请打13812345678.", [("mobile", "13812345678")]),
        ("12812345678", []),  # no such network
        ("138123456789", []),  # longer
        # addresses
        ("来信niu.x+a@Mail.example.org。", [("email", "niu.x+a@mail.example.org")]),
        ("ｎｉｕ＠example.org", [("email", "niu@example.org")]),
        ("niu@localhost", []),
        # what looks alike and identifies nobody
        ("9e107d9d372bb6826bd81d3542a419d613812345678901234", []),
        ("1381 2345 6789", []),  # the start of a checksum
        ("0.13812345678", []),
        ("13812345678.5", []),
        ("906.1万人，139，2021，2022", []),
        ("GB/T 37668-2019，ISBN 978-7-5020-1234-5", []),
        ("2018-2024", []),
    ],
)
def test_what_is_found_in_a_text(text: str, found: list[tuple[str, str]]) -> None:
    assert list(find_identifiers(text)) == found


def test_a_finding_does_not_tell_the_number() -> None:
    assert mask(IDENTITY) == "31… (18)"


# ------------------------------------------------------------- whole files


def package(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip of parts by name."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return data.getvalue()


def checked(data: bytes, *own: str) -> list[tuple[str, str, str]]:
    """(code, part, masked) of each finding, each once."""
    file = FinishedFile("fair-hiring.zh.docx", data, frozenset(own), "order:fair-hiring")
    findings = check_file(file)
    for one in findings:
        assert said(one) == f"fair-hiring.zh.docx {one.code} order:fair-hiring"
        for language in LANGUAGES:
            assert IDENTITY not in tell(one, language)
    found = {(one.code, str(one.details["part"]), str(one.details["masked"])) for one in findings}
    return sorted(found)


def test_a_number_that_word_split_over_runs() -> None:
    runs = "".join(f"<w:r><w:t>{part}</w:t></w:r>" for part in ("310101", "19800101", "1248"))
    assert checked(package({"word/document.xml": f"<w:p>{runs}</w:p>"})) == [
        ("identifier-identity", "word/document.xml", "31… (18)")
    ]


def test_a_number_in_an_attribute() -> None:
    assert checked(package({"word/document.xml": f'<wp:docPr descr="证号{IDENTITY}"/>'})) == [
        ("identifier-identity", "word/document.xml", "31… (18)")
    ]


def test_numbers_in_properties_links_and_names_of_parts() -> None:
    data = package(
        {
            "docProps/core.xml": "<dc:creator>niu@example.org</dc:creator>",
            "word/_rels/document.xml.rels": '<Relationship Target="mailto:niu@example.org"/>',
            f"word/media/{IDENTITY}.png": b"\x89PNG",
        },
    )
    assert checked(data) == [
        ("identifier-email", "docProps/core.xml", "ni… (15)"),
        ("identifier-email", "word/_rels/document.xml.rels", "ni… (15)"),
        ("identifier-identity", "word/media/…", "31… (18)"),
    ]


def test_a_number_in_a_workbook_inside_the_file() -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active["B2"] = "13812345678"
    data = io.BytesIO()
    book.save(data)
    outer = package({"word/embeddings/chart1.xlsx": data.getvalue()})
    assert checked(outer) == [
        (
            "identifier-mobile",
            "word/embeddings/chart1.xlsx/xl/worksheets/sheet1.xml",
            "13… (11)",
        )
    ]


def test_a_part_in_another_encoding() -> None:
    text = f'<?xml version="1.0"?><a>{IDENTITY}</a>'
    data = package({"customXml/item1.xml": text.encode("utf-16")})
    assert checked(data) == [("identifier-identity", "customXml/item1.xml", "31… (18)")]


def test_the_organisations_own_contact_may_leave_the_house() -> None:
    text = "<w:p>138 1234 5678, Info@Example.org, 139 1234 5678</w:p>"
    assert checked(package({"word/document.xml": text}), "13812345678", "info@example.org") == [
        ("identifier-mobile", "word/document.xml", "13… (11)")
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
    assert checked(package({"word/document.xml": text})) == []
