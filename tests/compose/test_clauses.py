"""The comparison of clauses: present text, proposed text, reason."""

from __future__ import annotations

from typing import Any

from advocacy.compose.clauses import compared
from advocacy.model.place import Place
from advocacy.model.text import Words
from tests.compose.composing import compose, document_of, drawn, said, standard
from tests.model.making import CHECKED, agenda, ask, body, both, problem

PROPOSED = {
    "zh": "在职工的招用等方面，不得歧视残疾人；违反的，责令改正。",
    "en": "No discrimination in recruitment; breaches are corrected.",
}


def with_proposal(**fields: Any) -> Any:
    amendment = {"law": "protection-law", "article": "38.2", **fields}
    return standard(agenda=agenda(problem(), ask(amends=(amendment,)), body()))


def test_new_words_are_set_off() -> None:
    dossier = with_proposal(proposed=PROPOSED, reason=both("禁止要有后果。", "A ban needs a consequence."))
    table = drawn(document_of(compose("{{ clauses() }}\n", dossier=dossier)).blocks).splitlines()
    assert table[0] == "table clauses clauses: 现行条文与建议条文对照（新增文字加粗）"
    assert table[3:] == [
        "  head | 现行条文 | 建议条文（供研究） | 理由",
        (
            "  row | [provision 《残疾人保障法》第三十八条第二款: protection-law 38.2] / [fact ……不得歧视残疾人][fact 。] | "
            "[fact ……不得歧视残疾人]**[fact ；违反的，责令改正]**[fact 。] | 禁止要有后果。"
        ),
    ]


def both_of(present: str, proposed: str) -> list[str]:
    return [said(one) for one in compared(Words(present, Place("")), Words(proposed, Place("")))]


def test_in_english_words_are_compared_whole() -> None:
    assert both_of("No discrimination in recruitment.", "No direct discrimination in recruiting.") == [
        "[fact No][fact  discrimination in ][fact recruitment][fact .]",
        "[fact No]**[fact  direct]**[fact  discrimination in ]**[fact recruiting]**[fact .]",
    ]


def test_what_both_say_far_from_a_difference_is_left_out() -> None:
    present = "用人单位发布的单位基本情况、招聘人数、招聘条件等招聘信息，应当真实、合法，不得含有民族、性别等方面的歧视性内容。"
    assert both_of(present, present.replace("性别等", "性别、残疾等")) == [
        "[fact ……不得含有民族、性别][fact 等方面的歧视性内容。]",
        "[fact ……不得含有民族、性别]**[fact 、残疾]**[fact 等方面的歧视性内容。]",
    ]
    english = "The information that employers publish about themselves, the jobs, the pay and the place shall be true and fair."
    assert both_of(english, english.replace("fair.", "fair to all.")) == [
        "[fact … the pay and the place shall be true and fair][fact .]",
        "[fact … the pay and the place shall be true and fair]**[fact  to all]**[fact .]",
    ]
    assert both_of(english, english.replace("The", "All")) == [
        "[fact The][fact  information that employers publish about themselves, …]",
        "**[fact All]**[fact  information that employers publish about themselves, …]",
    ]


def test_until_somebody_checked_them_they_are_a_suggestion() -> None:
    for checked, head in ((None, "Drafting suggestion"), (CHECKED, "Proposed text")):
        dossier = with_proposal(proposed={**PROPOSED, "checked": checked})
        table = drawn(document_of(compose("{{ clauses() }}\n", "en", dossier=dossier)).blocks)
        assert f"head | Present text | {head} | Reason" in table


def test_where_nothing_is_proposed_nothing_stands() -> None:
    for dossier in (with_proposal(), with_proposal(proposed={"en": "Only in English."})):
        assert drawn(document_of(compose("一\n\n{{ clauses() }}\n", dossier=dossier)).blocks) == "text: 一\n"
