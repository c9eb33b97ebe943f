"""Rules of text: what the editions of one order carry beside what is found in them."""

from __future__ import annotations

import datetime

import pytest

from advocacy.check import TEXT_RULES, Edition, check_text
from advocacy.check.length import count
from advocacy.messages import tell
from advocacy.model.document import (
    AnnexRow,
    BlockQuote,
    Blocks,
    BulletList,
    Chart,
    Document,
    Heading,
    Label,
    Note,
    Paragraph,
    PrintedCount,
    PrintedFigure,
    PrintedProvision,
    Table,
)
from advocacy.model.finding import LANGUAGES, Language
from advocacy.model.mark import figure_hash
from advocacy.model.place import Place
from tests.model.making import figure, genre, order

PLACE = Place("briefs/fair-hiring.yaml")
ANNEX = Heading(1, ("数字出处",), look="annex")


def document(language: Language, *blocks: Paragraph | Heading | Table | Chart) -> Document:
    day = datetime.date(2026, 11, 30)
    return Document(language, "建议", "政策建议", "某机构", day, "0" * 12, blocks)


def edition(language: Language, *blocks: Paragraph | Heading | Table | Chart) -> Edition:
    return Edition(order(), genre(length={"zh": 5, "en": 3}), document(language, *blocks), PLACE)


def table(blocks: tuple[tuple[Paragraph, ...], ...] = (), *, annex: bool = False) -> Table:
    rows = tuple(tuple((one.content,) for one in row) for row in blocks)
    return Table("t", ("表",), "表", (("甲",),), rows, (1,), look="annex" if annex else "plain")


def found(*editions: Edition) -> list[str]:
    findings = check_text(editions)
    for one in findings:
        assert one.place == PLACE
        assert all(tell(one, language) for language in LANGUAGES)
    return [tell(one, "en").partition(": ")[2] for one in findings]


FIGURE = Paragraph(("有", PrintedFigure("906.1万人", figure())))
ROW = AnnexRow(figure_hash(figure()), (Label("1"),))
ROWS = Table("figures", ("表",), "表", (("甲",),), ((((ROW,),),),), (1,), look="annex")
COUNT = Paragraph((PrintedCount("两", "coverage-gap", "uncovered", ("a", "b")),))
COUNT_OF_ALL = Paragraph((PrintedCount("两", "coverage-gap", "", ("a", "b")),))
PROVISION = Paragraph((Note((PrintedProvision("《法》", "law", "38"),)),))


@pytest.mark.parametrize("rule", TEXT_RULES, ids=lambda rule: rule.__name__)
def test_editions_that_carry_the_same_are_passed_over_in_silence(rule: object) -> None:
    assert rule in TEXT_RULES
    same = (FIGURE, COUNT, PROVISION)
    assert found(edition("zh", *same, ROWS), edition("en", *same, ROWS)) == []


@pytest.mark.parametrize(
    ("block", "what"),
    [
        (FIGURE, r"employed 2023-12-31 \(\w{8}\)"),
        (COUNT, "count coverage-gap uncovered"),
        (COUNT_OF_ALL, "count coverage-gap"),
        (PROVISION, "law 38"),
    ],
)
def test_what_only_one_language_says(block: Paragraph, what: str) -> None:
    import re

    (said,) = found(edition("zh", block, ROWS), edition("en", Paragraph(("text",))))
    assert re.search(f"the zh text has “{what}” and the en text does not", said)
    (said,) = found(edition("zh"), edition("en", block, ROWS))
    assert re.search(f"the en text has “{what}” and the zh text does not", said)


def test_a_finding_of_parity_stops_the_order() -> None:
    (finding,) = check_text((edition("zh", FIGURE, ROWS), edition("en")))
    assert (finding.code, finding.about) == ("languages-differ", ("order:fair-hiring",))


def test_one_language_alone_lacks_nothing() -> None:
    assert found(edition("zh", FIGURE, ROWS)) == []


def test_annexes_follow_from_the_text_and_are_not_compared() -> None:
    assert found(edition("zh", table(((FIGURE,),), annex=True), ROWS), edition("en")) == []
    assert found(edition("zh", ANNEX, FIGURE, ROWS), edition("en")) == []
    (said,) = found(edition("zh", table(((FIGURE,),)), ROWS), edition("en"))
    assert "employed 2023-12-31" in said


# -------------------------------------------------------------------- length


@pytest.mark.parametrize(
    ("language", "text", "size"),
    [("zh", "残疾人就业，2024年；A3。", 6), ("en", "Half of 9.5 million people’s jobs — A3.", 7)],
)
def test_han_characters_or_words_are_counted(language: Language, text: str, size: int) -> None:
    assert count(document(language, Paragraph((text,)))) == size


def test_what_counts_and_what_does_not() -> None:
    blocks: Blocks = (
        Heading(1, ("题",)),
        Paragraph(("文", Note(("脚注",)), Label("第3条"))),
        BulletList(((Paragraph(("项",)),),)),
        BlockQuote((Paragraph(("引",)),)),
        table(),
        Chart("c", "bar", ("图",), ("图",), "人", (), ()),
        Paragraph(("来源",), "source"),
        Paragraph(("文献",), "reference"),
        ANNEX,
        Paragraph(("附件的文字",)),
    )
    one = Document("zh", "", "", "", datetime.date(2026, 1, 1), "", blocks)
    assert count(one) == len("题文脚注第条项引表甲图来源")


def test_what_a_failed_call_left_to_be_completed_is_no_length() -> None:
    assert count(document("zh", Paragraph(("一二三四五【待补】",)))) == len("一二三四五")
    assert count(document("en", Paragraph(("one two three [to be completed]",)))) == len(("one", "two", "three"))


def test_a_text_that_is_too_long() -> None:
    assert found(edition("zh", Paragraph(("一二三四五",)))) == []
    (said,) = found(edition("zh", Paragraph(("一二三四五六",))))
    assert said.startswith("too-long the text (zh) has 6 characters or words; the genre allows 5")
    (said,) = found(edition("en", Paragraph(("one two three four",))))
    assert "has 4 characters or words; the genre allows 3" in said
    unlimited = Edition(order(), genre(), document("zh", Paragraph(("一" * 9999,))), PLACE)
    assert found(unlimited) == []
