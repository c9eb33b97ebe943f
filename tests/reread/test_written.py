"""What our own writer writes is read back: the same texts, the same figures, each to its cell."""

from __future__ import annotations

import datetime
import re
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest

from advocacy.model.document import (
    AnnexRow,
    Block,
    Blocks,
    Contents,
    Document,
    Heading,
    Inlines,
    Label,
    Note,
    Paragraph,
    PrintedFigure,
    Table,
)
from advocacy.model.figure import Cell, Figure, Formula, Period
from advocacy.model.ledger import BlockText, FigureSpot, Ledger, ShelvedFile
from advocacy.model.mark import figure_hash
from advocacy.reread import Package, read_package, read_text, trace
from advocacy.write import WRITERS, marks_of, read_house, write

HOUSES = Path(__file__).parents[2] / "templates" / "house"
FILES = {path.name: path.read_bytes() for path in HOUSES.iterdir() if path.is_file()}
YEAR = Period(datetime.date(2023, 1, 1), datetime.date(2023, 12, 31), "year end")
EMPLOYED = Figure(
    "certified-employed", Decimal(9061000), "persons", Decimal(1000), YEAR, "certified", "stock",
    Cell("evidence/statistics/employment.xlsx", "ab" * 32, "就业", "B7"), "report-2024",
)  # fmt: skip
ALL = Figure(
    "all-disabled", Decimal(85020000), "persons", Decimal(10000), YEAR, "all-disabled", "estimate",
    Cell("evidence/statistics/population.xlsx", "cd" * 32, "推算", "C9"), "estimate-2010",
)  # fmt: skip
SHARE = Figure(
    "share", Decimal("10.66"), "percent", Decimal("0.1"), YEAR, "all-disabled", "rate",
    Formula("share", (EMPLOYED, ALL)), "report-2024",
)  # fmt: skip


def row(number: str, figure: Figure, printed: str, where: str) -> tuple[tuple[Inlines, ...], ...]:
    return (
        ((AnnexRow(figure_hash(figure), (Label(number),)),),),
        ((PrintedFigure(printed, figure),),),
        (("统计内容",),),
        ((Label(where),),),
        (("来源",),),
    )


def table(label: str, *rows: tuple[tuple[Inlines, ...], ...], annex: bool = True) -> Table:
    columns = len(rows[0])
    return Table(
        label, ("说明",), "说明", tuple(("栏",) for _ in range(columns)), rows,
        (1,) * columns, look="annex" if annex else "plain",
    )  # fmt: skip


BLOCKS: Blocks = (
    Heading(1, ("就业",)),
    Paragraph(
        (
            "持证残疾人就业",
            PrintedFigure("906.1万人", EMPLOYED),
            Note(("占", PrintedFigure("10.7%", SHARE), "。")),
            "。",
        )
    ),
    table("in-text", ((("就业",),), ((PrintedFigure("906.1", EMPLOYED),),)), annex=False),
    Heading(1, ("数字出处",), look="annex", new_page=True),
    table(
        "annex-figures",
        row("A1", EMPLOYED, "906.1万人", "evidence/statistics/employment.xlsx · 就业!B7"),
        row("A2", SHARE, "10.7%", "=A1÷A3"),
        row("A3", ALL, "约8502万人", "evidence/statistics/population.xlsx · 推算!C9"),
    ),
    Heading(1, ("工作簿",), look="annex"),
    table(
        "annex-sources",
        (((Label("evidence/statistics/employment.xlsx"),),), (("来源",),), (("日期",),), ((Label("abab abab abab"),),)),
    ),
    Paragraph(("文稿编号：", Label("c0de1234")), "source"),
)


def document(blocks: tuple[Block, ...] = BLOCKS) -> Document:
    day = datetime.date(2026, 11, 30)
    return Document("zh", "题目", "政策简报", "某机构", day, "c0de1234", blocks)


@pytest.fixture(params=["gongwen", "brief", "large-print", "page"])
def written(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    if request.param == "page":
        writer = WRITERS["html"]
        style, found = writer.read_style("brief", FILES)
        assert found == ()
        page = tmp_path / "employment.zh.html"
        page.write_bytes(writer.write(document(), style))
        return page
    house, findings = read_house(request.param, (HOUSES / f"{request.param}.docx").read_bytes())
    assert house is not None
    assert findings == ()
    path = tmp_path / "employment.zh.docx"
    path.write_bytes(write(document(), house))
    return path


def test_every_figure_leads_to_its_cell(written: Path) -> None:
    traced, findings = trace(written, None, None)
    assert findings == ()
    assert [
        (one.printed, one.found, one.agrees, one.line.number, one.line.cell) for one in traced if one.line is not None
    ] == [
        ("906.1万人", "mark", True, "A1", "B7"),
        ("10.7%", "mark", True, "A2", ""),  # in a footnote
        ("906.1", "mark", True, "A1", "B7"),
    ]
    share = traced[1]
    assert [part.cell for part in share.parts] == ["B7", "C9"]
    assert share.parts[0].checksum == "abab abab abab"


def test_texts_and_marks_are_those_that_the_writer_reports(written: Path) -> None:
    package = read_package(written)
    assert isinstance(package, Package)
    read = {
        stretch.bookmark: paragraph.text[stretch.start : stretch.end]
        for paragraph in read_text(package).everything()
        for stretch in paragraph.stretches
    }
    for block in marks_of(document()):
        if block.cell is None:
            assert read[block.name] == block.text
        for spot in block.figures:
            assert read[spot.bookmark] == block.text[spot.start : spot.end]


def test_the_ledger_knows_the_figures_of_the_edition(written: Path) -> None:
    blocks = tuple(
        BlockText(one.name, one.text, tuple(
            FigureSpot(spot.bookmark, spot.start, spot.end) for spot in one.figures
        ))
        for one in marks_of(document())
    )  # fmt: skip
    file = ShelvedFile("employment.zh.docx", "", "", "", "c0de1234", blocks=blocks)
    traced, findings = trace(written, "906.1", Ledger({"employment.zh.docx": file}))
    assert findings == ()
    assert [one.agrees for one in traced] == [True, True]


@pytest.mark.parametrize("house_name", ["gongwen", "large-print"])
def test_the_list_of_contents_is_no_second_place_of_a_figure(house_name: str, tmp_path: Path) -> None:
    """Neither with our bookmarks nor where a person's program has lost them."""
    house, _ = read_house(house_name, (HOUSES / f"{house_name}.docx").read_bytes())
    assert house is not None
    heading = Heading(1, ("就业", PrintedFigure("906.1万人", EMPLOYED)))
    path = tmp_path / "employment.zh.docx"
    path.write_bytes(write(document((Contents(), heading, *BLOCKS[1:])), house))
    package = read_package(path)
    assert isinstance(package, Package)
    repeated = [one.text for one in read_text(package).paragraphs if one.repeats]
    first = "一、" if house_name == "gongwen" else ""
    assert repeated == [f"{first}就业906.1万人", "附件1　数字出处", "附件2　工作簿"]
    employed = trace(path, "906.1万人", None)[0][0]
    assert (employed.times, employed.context) == (2, "就业906.1万人")

    bare = re.compile(rb'<w:bookmarkStart [^>]*w:name="_adv_[^>]*>')
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(tmp_path / "bare.docx", "w") as new:
        for name in old.namelist():
            new.writestr(name, bare.sub(b"", old.read(name)))
    found = [one for one in trace(tmp_path / "bare.docx", None, None)[0] if one.line is not None]
    assert (found[0].printed, found[0].found, found[0].times) == ("906.1万人", "text", 2)
