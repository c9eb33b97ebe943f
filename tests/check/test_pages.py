"""What is found of a first page that is too full, and of pages that are too many."""

from __future__ import annotations

import datetime

import pytest

from advocacy.check.edition import Edition
from advocacy.check.pages import pages
from advocacy.messages import tell
from advocacy.model.document import Document, Label, Note, Paragraph
from advocacy.model.finding import LANGUAGES, Language
from advocacy.model.page_budget import Cut, FirstPage, FirstPageUse, PageBudget, PageUse, TextLines
from advocacy.model.place import At, Place
from tests.model.making import genre, order

TEXT = TextLines(line=15, zh=28, en=72)
BUDGET = PageBudget(
    id="brief",
    at=At("templates/house/brief.yaml"),
    width=450,
    height=700,
    text=TEXT,
    pages=4,
    first_page=FirstPage(through="key", zh=6, en=4),
)
BLOCKS = {
    "zh": (Paragraph(("残疾人就业，", Label("2024"), Note(("注",))), "key"), Paragraph(("其他",))),
    "en": (Paragraph(("One two three", Note(("four",))), "key"), Paragraph(("five",))),
}
LONGER = {
    "zh": (Paragraph(("残疾人就业难", Note(("注",))), "key"),),
    "en": (Paragraph(("One two three four", Note(("five six",))), "key"),),
}


def found(language: Language, use: PageUse, *, longer: bool = False, budget: PageBudget = BUDGET) -> list[str]:
    blocks = (LONGER if longer else BLOCKS)[language]
    document = Document(language, "建议", "政策建议", "某机构", datetime.date(2026, 11, 30), "0" * 12, blocks)
    edition = Edition(order(), genre(), document, Place("briefs/a.yaml", 2, 1), pages=((budget, use),))
    findings = list(pages((edition,)))
    assert all(tell(one, other) for one in findings for other in LANGUAGES)
    assert all(one.about == (f"edition:{order().id}.{language}",) for one in findings)
    return [tell(one, language) for one in findings]


FITS = FirstPageUse(1, 46, 46)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_fits(language: Language) -> None:
    assert found(language, PageUse(4, 0, FITS)) == []
    assert found(language, PageUse(4)) == []


@pytest.mark.parametrize(
    ("language", "use", "said"),
    [
        (
            "en",
            FirstPageUse(1, 46, 49, (Cut("What we ask Fine employe", 21), Cut("Why now The Government W", 9))),
            (
                "the first page (en, house style brief) is too full: 4 words (at most 4), and 49 lines where 46 have room; "
                "shorten “What we ask Fine employe …” by 21 words, “Why now The Government W …” by 9 words"
            ),
        ),
        (
            "zh",
            FirstPageUse(1, 22, 23, (Cut("建议把两件事由鼓励改", 17),)),
            (
                "第一页（zh，版式 brief）放不下：有 6 字（最多 6），要 23 行，只有 22 行的位置；"
                "“建议把两件事由鼓励改……”一段减少 17 字"
            ),
        ),
    ],
)
def test_lines_that_are_too_many(language: Language, use: FirstPageUse, said: str) -> None:
    (told,) = found(language, PageUse(4, 0, use))
    assert told.endswith(said)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "6 words (at most 4), and 46 lines where 46 have room; shorten it by 2 words"),
        ("zh", "有 7 字（最多 6），要 46 行，只有 46 行的位置；减少 1 字"),
    ],
)
def test_words_that_are_too_many(language: Language, said: str) -> None:
    (told,) = found(language, PageUse(4, 0, FITS), longer=True)
    assert told.endswith(said)


def test_a_house_that_limits_lines_alone() -> None:
    budget = PageBudget(id="own", at=BUDGET.at, width=1, height=1, text=TEXT, first_page=FirstPage(through="key"))
    assert found("en", PageUse(9, 0, FITS), longer=True, budget=budget) == []
    (told,) = found("en", PageUse(9, 0, FirstPageUse(1, 46, 47)), budget=budget)
    assert told.endswith("is too full: 4 words, and 47 lines where 46 have room; take a paragraph out")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            (
                "the text (en) fills 5 pages in the house style brief, which has 4 at most: 3 lines too many; "
                "shorten the brief's own words by 60 or more, or limit the cases in the order, as in cases: 1"
            ),
        ),
        (
            "zh",
            (
                "正文（zh）用版式 brief 排成 5 页，最多 4 页，多出 3 行；"
                "自拟文字至少精简 140 字（词），或在订单里限制案例数，例如 cases: 1"
            ),
        ),
    ],
)
def test_pages_that_are_too_many(language: Language, said: str) -> None:
    (told,) = found(language, PageUse(5, 3, FITS))
    assert told.endswith(said)
