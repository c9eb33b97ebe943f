"""Rules of text: what is said of figures and asks, and the marks that a final text may not have."""

from __future__ import annotations

import datetime
import io
import zipfile
from typing import Any

import pytest

from advocacy.check import Edition, FinishedFile, IdentifierScanner, check_text
from advocacy.check.letterhead import letterhead
from advocacy.check.marks_left import marks_left
from advocacy.check.natures import natures
from advocacy.check.newer_figures import newer_figures
from advocacy.check.printed_evidence import printed_evidence
from advocacy.messages import tell
from advocacy.model.document import Block, BulletList, Document, Heading, Note, Paragraph, PrintedFigure, Strong, Table
from advocacy.model.figure import Figure, Formula
from advocacy.model.finding import LANGUAGES, Finding, Language
from advocacy.model.place import Place
from advocacy.write import writer_of
from tests.model.making import ask, case, figure, gap, genre, indicator, order, public_record

PLACE = Place("briefs/fair-hiring.yaml")
DAY = datetime.date(2026, 11, 30)


def edition(*blocks: Block, language: Language = "zh", **fields: Any) -> Edition:
    document = Document(language, "建议", "政策建议", "某机构", DAY, "0" * 12, blocks)
    return Edition(order(), genre(), document, PLACE, **fields)


def told(findings: Any) -> list[str]:
    """The code of each finding, all of one edition."""
    found: list[Finding] = list(findings)
    assert all(tell(one, language) for one in found for language in LANGUAGES)
    editions = {(f"edition:fair-hiring.{language}",) for language in LANGUAGES}
    editions.add(("order:fair-hiring",))
    assert {one.about for one in found} <= editions
    assert all(one.place == PLACE for one in found)
    return [one.code for one in found]


def printed(before: str, what: Figure, after: str = "") -> Paragraph:
    return Paragraph((before, PrintedFigure("51.2万人", what), after))


FLOW = figure("512000", name="newly-employed", nature="flow")
CHANGE = figure("83000", name="employed", nature="flow", origin=Formula("difference", (figure(), figure())))
TARGET = figure("90", name="aim", nature="target", unit="percent")
TOTAL = figure("25140000", name="insured", nature="cumulative")


# --------------------------------------------------------------------- natures


@pytest.mark.parametrize(
    ("language", "block", "expected"),
    [
        ("zh", printed("就业人数比上年增加", FLOW), ["flow-as-increase"]),
        ("zh", printed("增长了", FLOW), ["flow-as-increase"]),
        ("en", printed("The number rose by ", FLOW), ["flow-as-increase"]),
        ("en", printed("up ", FLOW), ["flow-as-increase"]),
        ("en", Paragraph(("It rose by ", Strong((PrintedFigure("512,000", FLOW),)))),
         ["flow-as-increase"]),
        ("en", Paragraph((Strong((PrintedFigure("512,000", FLOW),)), " found work, so it rose by a lot")),
         []),
        ("zh", printed("新增就业", FLOW, "，比上年有所增加"), []),
        ("en", printed("Newly employed: ", FLOW), []),
        ("zh", printed("增加", CHANGE), []),
        ("zh", printed("增加", figure()), []),
        ("zh", printed("就业率为", TARGET), ["target-as-fact"]),
        ("zh", printed("规划的目标是", TARGET), []),
        ("en", printed("The plan aims at ", TARGET), []),
        ("en", printed("It is ", TARGET), ["target-as-fact"]),
        ("zh", printed("参保", TOTAL), ["cumulative-unsaid"]),
        ("zh", printed("累计参保", TOTAL), []),
        ("en", printed("It had insured a cumulative ", TOTAL), []),
        ("en", printed("It has insured ", TOTAL, " so far"), []),
        ("en", printed("It insures ", TOTAL), ["cumulative-unsaid"]),
        ("zh", BulletList(((printed("增加", FLOW),),)), ["flow-as-increase"]),
    ],
)  # fmt: skip
def test_a_figure_is_called_what_it_is(language: Language, block: Block, expected: list[str]) -> None:
    assert told(natures((edition(block, language=language),))) == expected


def test_headings_tables_and_annexes_call_nothing() -> None:
    row = (((PrintedFigure("51.2万人", TOTAL),),),)
    table = Table("t", ("表",), "表", (("参保",),), (row,), (1,))
    annex = Heading(1, ("数字出处",), look="annex")
    source = Paragraph(printed("参保", TOTAL).content, "source")
    blocks = (Heading(1, printed("参保", TOTAL).content), table, source, annex, printed("", TOTAL))
    assert told(natures((edition(*blocks),))) == []


# --------------------------------------------------------------- newer figures

SERIES = {"employed": indicator(figure("8900000", 2022), figure(), figure(None, 2024))}


@pytest.mark.parametrize(
    ("blocks", "older_only"),
    [
        ((printed("", figure("8900000", 2022)),), True),
        ((printed("", figure("8900000", 2022)), printed("", figure())), False),
        ((printed("", figure()),), False),
        ((printed("", figure("1", 2022, "unknown")),), False),
        ((Heading(1, ("附件",), look="annex"), printed("", figure("8900000", 2022))), False),
    ],
)
def test_an_older_value_alone(blocks: tuple[Block, ...], *, older_only: bool) -> None:
    one = edition(*blocks, indicators=SERIES)
    assert told(newer_figures((one,))) == (["newer-figure-known"] if older_only else [])


def test_which_value_is_newer() -> None:
    (one,) = newer_figures((edition(printed("", figure("8900000", 2022)), indicators=SERIES),))
    assert one.details == {"name": "employed", "printed": "2022-12-31", "latest": "2023-12-31", "language": "zh"}


# ------------------------------------------------------------- asks, languages


def test_an_ask_whose_evidence_consent_keeps_out() -> None:
    asks = (ask(), ask("cover", answers=("uncovered",)))
    told_of = (public_record(case()),)
    both = tuple(edition(language=one, asks=asks, records=told_of) for one in LANGUAGES)
    (finding,) = printed_evidence(both)
    assert told([finding]) == ["ask-without-printed-evidence"]
    assert finding.details == {"name": "cover", "problems": "uncovered"}
    whole = edition(asks=asks, records=(*told_of, public_record(gap())))
    assert told(printed_evidence((whole,))) == []
    assert told(printed_evidence(())) == []


@pytest.mark.parametrize("what", ["source:gazette", "record:driver", "chart:by-year"])
def test_what_readers_see_stands_in_both_languages(what: str) -> None:
    seen, unseen = frozenset({what, "ask:fines"}), frozenset({"law:protection-law"})
    found = check_text((edition(uses=seen), edition(language="en", uses=unseen)))
    assert [(one.code, one.details["what"]) for one in found] == [("languages-differ", what.replace(":", " "))]


def test_a_text_that_is_too_short() -> None:
    asked = genre(at_least={"zh": 6})
    blocks = (Paragraph(("五个字而已",)),)
    short = Edition(order(), asked, edition(*blocks).document, PLACE)
    assert told(check_text((short,))) == ["too-short"]
    long_enough = Edition(order(), asked, edition(*blocks, *blocks).document, PLACE)
    assert told(check_text((long_enough,))) == []


# ----------------------------------------------------------------------- marks


@pytest.mark.parametrize(
    ("blocks", "mark", "under"),
    [
        ((Paragraph(("住址：【待补】",)),), "【待补】", "建议"),
        ((Heading(1, ("事实",)), Paragraph(("有【待核实】。",))), "【待核实】", "事实"),
        ((Paragraph(("Address: [to be completed]",)),), "[to be completed]", "建议"),
        ((Paragraph(("甲", Note(("[To be verified]",)))),), "[To be verified]", "建议"),
    ],
)
def test_a_final_text_holds_no_mark(blocks: tuple[Block, ...], mark: str, under: str) -> None:
    (finding,) = marks_left((edition(*blocks),))
    assert told([finding]) == ["mark-left"]
    assert (finding.details["mark"], finding.details["under"]) == (mark, under)
    # a draft may, and says so
    assert [one.code for one in check_text((edition(*blocks),))] == ["marks-open"]
    assert told(check_text((edition(*blocks),), final=True)) == ["mark-left"]


def test_text_that_looks_a_little_like_a_mark() -> None:
    assert told(marks_left((edition(Paragraph(("待补的证据，to be completed",))),))) == []


# ------------------------------------------------------------------ letterhead

RED = '<w:style w:styleId="Title"><w:rPr><w:color w:val="C00000"/></w:rPr></w:style>'
PARAGRAPH = "<w:p><w:r><w:t>%s</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    ("part", "content", "what"),
    [
        ("word/header1.xml", '<w:color w:val="FF0000"/>', "a red letterhead"),
        ("word/header1.xml", '<w:bottom w:val="single" w:color="ff0000"/>', "a red letterhead"),
        ("word/styles.xml", RED, "a red letterhead"),
        ("word/header2.xml", '<v:shape id="PowerPlusWaterMarkObject1"/>', "a watermark"),
        ("word/footer1.xml", '<wp:docPr id="1" name="公章.png"/>', "a picture of a seal"),
        ("word/header1.xml", '<wp:docPr id="1" name="" descr="Easy-to-Read logo"/>',
         "the Easy-to-Read logo"),
        ("word/document.xml", PARAGRAPH % "某残联发〔2026〕12号", "a document number"),
        ("word/header1.xml", '<w:color w:val="1F3864"/><wp:docPr name="logo.png"/>', ""),
        ("word/header1.xml", '<w:color w:val="auto"/>', ""),
        ("word/styles.xml", '<w:style w:styleId="Title"/>', ""),
        ("word/styles.xml", '<w:style w:styleId="Warning"><w:color w:val="FF0000"/></w:style>', ""),
        ("word/document.xml", PARAGRAPH % "依照国办发〔2020〕49号文件办理。", ""),
        ("word/charts/chart1.xml", '<w:color w:val="FF0000"/>', ""),
    ],
)  # fmt: skip
def test_what_belongs_to_organs_of_state(part: str, content: str, what: str) -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as package:
        package.writestr(part, content)
    marks = tuple(writer_of("a.zh.docx").state_marks(data.getvalue()))
    file = FinishedFile("a.zh.docx", (), marks, IdentifierScanner(), "order:a")
    findings = list(letterhead(file))
    assert [one.details["what"][1] for one in findings] == ([what] if what else [])
    for one in findings:
        assert (one.code, one.place, one.about) == ("state-mark", Place("a.zh.docx"), ("order:a",))
        assert tell(one, "en").startswith(f"a.zh.docx: state-mark the finished file has {what} (")
