"""Files made to do harm: archives, XML, YAML and cells, each beside how it is refused."""

from __future__ import annotations

import csv
import datetime
import io
import time
import tracemalloc
import zipfile
from decimal import Decimal
from typing import Any

import openpyxl
import pandas as pd
import pytest

from advocacy.check.typed_texts import read_typed
from advocacy.load.strict_yaml import read_yaml
from advocacy.model.archive import MOST_MEMBERS, is_bounded, read_member
from advocacy.model.document import Document
from advocacy.numbers.numerals import typed_numbers
from advocacy.workbooks.fault import Unreadable
from advocacy.workbooks.package import Package, refuse_doctype
from advocacy.write import read_house
from advocacy.write.export import as_csv, as_xlsx
from advocacy.write.workbook import workbook
from tests.campaigns.running import PROJECT
from tests.model.making import dossier, own_words

ENTITIES = '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;">]><a x="&c;"/>'


def zipped(members: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return stream.getvalue()


MANY_MEMBERS = {f"m{number}": b"" for number in range(MOST_MEMBERS + 1)}
BLOWN_UP = {"a": b"\0" * 6_000_000}
TOGETHER = {"a": bytes(range(256)) * 8, "b": bytes(range(256)) * 8}


@pytest.mark.parametrize(
    ("members", "most", "bounded"),
    [
        ({"a": b"x", "b": b"y"}, 10, True),
        (MANY_MEMBERS, 10, False),
        (BLOWN_UP, 10_000_000, False),
        (TOGETHER, 4_095, False),
        (TOGETHER, 4_096, True),
    ],
)
def test_an_archive_is_bounded_in_number_size_and_ratio(members: dict[str, bytes], most: int, *, bounded: bool) -> None:
    with zipfile.ZipFile(io.BytesIO(zipped(members))) as archive:
        assert is_bounded(archive, most) == bounded


def test_a_member_stands_once_in_an_archive() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a", b"one")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("a", b"other")
    with zipfile.ZipFile(stream) as archive:
        assert not is_bounded(archive)


def test_of_a_member_that_lies_about_its_size_no_more_is_unfolded_than_it_says() -> None:
    said, true = (4).to_bytes(4, "little"), (50_000_000).to_bytes(4, "little")
    data = zipped({"a": bytes(50_000_000)}).replace(true, said)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert is_bounded(archive)
        tracemalloc.start()
        with pytest.raises(zipfile.BadZipFile):
            read_member(archive, "a")
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
        tracemalloc.stop()


@pytest.mark.parametrize("members", [MANY_MEMBERS, BLOWN_UP])
def test_workbooks_and_house_styles_are_looked_at_before_they_are_unfolded(members: dict[str, bytes]) -> None:
    whole = PROJECT / "templates" / "house" / "brief.docx"
    with zipfile.ZipFile(whole) as archive:
        house = {name: archive.read(name) for name in archive.namelist()}
    read, found = read_house("brief", zipped({**house, **members}))
    assert read is None
    assert [one.code for one in found] == ["house-unreadable"]
    with pytest.raises(Unreadable) as refused:
        Package(zipped(members))
    assert refused.value.fault.code == "workbook-too-large"


def test_a_member_never_leaves_the_archive() -> None:
    """Members are read by name into memory: one that climbs up is a name like any other."""
    package = Package(zipped({"../../outside": b"x", "a/_rels/b.rels": (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="r" Type="x/y" Target="../../../../etc/hostname"/></Relationships>'
    )}))  # fmt: skip
    assert package.part("../../outside") == b"x"
    assert package.related("a/b") == (("r", "y", "etc/hostname"),)
    with pytest.raises(Unreadable):
        package.part("etc/hostname")


# ------------------------------------------------------------------------ XML


@pytest.mark.parametrize(
    ("data", "is_refused"),
    [
        (ENTITIES.encode(), True),
        (ENTITIES.encode("utf-16"), True),
        (ENTITIES.encode("utf-16-be"), True),
        (ENTITIES.encode("utf-16-le"), True),
        (b"\xef\xbb\xbf" + ENTITIES.encode(), True),
        (b'<?xml version="1.0" encoding="UTF-7"?>' + ENTITIES.encode("utf-7"), True),
        ("<?xml version='1.0' encoding='UTF-16'?><a/>".encode("utf-16"), False),
        (b'<?xml version="1.0" encoding="UTF-8"?><a/>', False),
        ('<?xml version="1.0" encoding="GB18030"?><a b="甲"/>'.encode("gb18030"), False),
        (b"<a>&lt;!DOCTYPE</a>", False),
    ],
)
def test_a_document_type_is_refused_in_every_encoding(data: bytes, *, is_refused: bool) -> None:
    if is_refused:
        with pytest.raises(Unreadable):
            refuse_doctype(data)
    else:
        refuse_doctype(data)


# ----------------------------------------------------------------------- YAML


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[" * 400_000, "too-deep"),
        ("a: " + "{b: " * 300_000, "too-deep"),
        ("- " * 500_000, "too-deep"),
        ("? " * 300_000, "too-deep"),
        ("".join(" " * depth + "a:\n" for depth in range(500)), "too-deep"),
        ("a: &a [x, x]\n" + "".join(f"a{n}: &a{n} [*a, *a]\n" for n in range(99)), "anchor"),
        ("<<: {a: b}\n", "anchor"),
        ('!!python/object/apply:os.system ["id"]\n', "tag"),
        ("a: !!binary aGFsbG8=\n", "tag"),
    ],
)
def test_yaml_has_no_tags_no_aliases_and_a_depth(text: str, code: str) -> None:
    start = time.monotonic()
    _, _, findings = read_yaml("a.yaml", text.encode())
    assert time.monotonic() - start < 60
    assert {one.code for one in findings} == {code}


def test_brackets_in_a_long_text_are_not_deep() -> None:
    text = "a: |\n" + "  （1] [一] {二} [三]\n" * 500
    value, _, findings = read_yaml("a.yaml", text.encode())
    assert findings == ()
    assert isinstance(value, dict)


def test_openings_that_never_close_are_read_in_a_short_time() -> None:
    text = "{{ a " * 100_000 + "5人"
    start = time.monotonic()
    assert [one.text for one in typed_numbers(text)] == ["5"]
    words = own_words("fair-hiring", text)
    typed = read_typed(dossier(own_words={("fair-hiring", "zh"): words}))
    assert [one.words for one in typed.paragraphs if one.kind == "own words"] == [text]
    assert time.monotonic() - start < 60


# ------------------------------------------------------------------- formulas

CELLS = ["=1+1", "+1", "-甲", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", "'=1", "=cmd|' /C'!A0"]


def test_no_text_in_csv_or_xlsx_starts_a_formula() -> None:
    table = pd.DataFrame({"id": CELLS, "value": [Decimal("-5.5")] * len(CELLS)}, dtype=object)
    rows = list(csv.reader(io.StringIO(as_csv(table).decode("utf-8-sig"), newline="")))[1:]
    assert all(text.startswith("'") for text, _ in rows)
    assert {value for _, value in rows} == {"-5.5"}  # a number below nought stays a number
    sheet = openpyxl.load_workbook(io.BytesIO(as_xlsx(table))).worksheets[0]
    for text, value in sheet.iter_rows(min_row=2):
        assert text.data_type == "s"
        assert str(text.value).startswith("'")
        assert (value.data_type, value.value) == ("n", -5.5)


def test_no_text_in_the_workbook_of_a_chart_is_a_formula() -> None:
    document = Document("zh", "甲", "", "", datetime.date(2026, 11, 22), "", ())
    names: list[Any] = [one for one in CELLS if one.isprintable()]
    data = workbook([names, [Decimal("-5.5")]], "General", document)
    first, second = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0].iter_rows(max_row=2)
    assert [(cell.data_type, cell.value) for cell in first] == [("s", name) for name in names]
    assert (second[0].data_type, second[0].value) == ("n", -5.5)
