"""What people typed beside what is found in it: quantity words, deficit words, laws and articles."""

from __future__ import annotations

from typing import Any

import pytest

from advocacy.check.deficit_words import deficit_words
from advocacy.check.named_articles import named_articles
from advocacy.check.no_law import no_law
from advocacy.check.quantity_words import quantity_words
from advocacy.check.typed_texts import read_typed
from advocacy.messages import tell
from advocacy.model.finding import LANGUAGES, Language
from advocacy.model.genre import OwnWords
from advocacy.model.place import Place
from advocacy.model.text import Text, Words
from tests.check.rules import Rule, findings_of
from tests.model.making import (
    agenda,
    ask,
    body,
    by_id,
    case,
    chart,
    dossier,
    figure,
    indicator,
    law,
    problem,
    said,
    source,
    templates,
)

SERIES = {
    "employed": indicator(figure("4500000", 2021), figure("8900000", 2022), figure("9061000", 2023)),
    "working-age": indicator(figure("18000000", 2021, "working-age", cell="C1")),
    "share": indicator(figure("49.0", 2021, "share", unit="percent"), figure("51.6", 2022, "share", unit="percent")),
    "missing": indicator(figure(None, 2021, "missing", unit="percent")),
}


def own(text: str, language: Language = "zh", line: int = 3) -> dict[str, Any]:
    """A campaign's own words: one part that begins on `line`."""
    words = OwnWords(f"briefs/fair-hiring.{language}.md", {"problem": (text, line)})
    return {"own_words": {("fair-hiring", language): words}, "indicators": SERIES}


def found(rule: Rule, **parts: Any) -> list[str]:
    """Code and word of each finding; every brace of its texts has its detail."""
    findings = findings_of(rule, dossier(**parts))
    assert all(tell(one, language) for one in findings for language in LANGUAGES)
    return [f"{one.code} {one.details.get('word', '')}".strip() for one in findings]


# ------------------------------------------------------------------ quantities


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # nothing stands there
        ("大多数企业不招残疾人。", ["quantity-word-alone 大多数"]),
        ("过半的人没有工作，几乎没有人投诉。", ["quantity-word-alone 过半", "quantity-word-alone 几乎没有"]),
        ("就业人数翻了一番。", ["quantity-word-alone 翻了一番"]),
        ("有七分之二的人在职。", ["quantity-word-alone 七分之二"]),
        # one count alone bears no share
        ("大多数人在职：{{ figure('employed') }}。", ["quantity-word-alone 大多数"]),
        ("只有少数人：{{ count('coverage-gap') }}。", ["quantity-word-alone 少数"]),
        # a percentage bears it, or does not
        ("近一半，即{{ figure('share', 2021) }}。", []),
        ("超过一半，即{{ figure('share') }}。", []),
        ("超过一半，即{{ figure('share', 2021) }}。", ["quantity-word-contradicted 超过一半"]),
        ("三分之一，即{{ figure('share', '2021') }}。", ["quantity-word-contradicted 三分之一"]),
        ("七分之三，实为{{ figure('share', 2021) }}。", ["quantity-word-contradicted 七分之三"]),
        # two figures of one unit do
        ("四分之一：{{ figure('employed', 2021) }}，共{{ figure('working-age') }}。", []),
        ("大多数：{{ figure('employed', 2021) }}，共{{ figure('working-age') }}。",
         ["quantity-word-contradicted 大多数"]),
        # a change is borne by two values of one indicator
        ("翻番：{{ figure('employed', 2021) }}，{{ figure('employed', 2022) }}。", []),
        ("翻番：{{ compare('employed', 2021, 2022) }}。", []),
        ("翻番：{{ compare('employed', 2022, 2023) }}。", ["quantity-word-contradicted 翻番"]),
        ("翻番：{{ figure('employed', 2022) }}和{{ figure('share', 2021) }}。",
         ["quantity-word-alone 翻番"]),
        # another paragraph, item or row does not help
        ("近一半。\n\n{{ figure('share', 2021) }}", ["quantity-word-alone 近一半"]),
        ("- 近一半\n- {{ figure('share', 2021) }}", ["quantity-word-alone 近一半"]),
        ("| 近一半 | {{ figure('share', 2021) }} |", []),
        # what cannot be read here may bear it
        ("近一半：{{ figure(name) }}", []),
        ("近一半：{{ figure('unknown') }}", ["quantity-word-alone 近一半"]),
        ("近一半：{{ figure('missing') }}", ["quantity-word-alone 近一半"]),
        # the words of others, names, and other meanings
        ("> 大多数企业更愿意雇用别人。", []),
        ("据《大多数人的调查》。", []),
        # one part of so many
        ("每五名残疾人就有一人失业。", ["quantity-word-alone 每五名残疾人就有一人"]),
        ("十个人中有九个没有参保。", ["quantity-word-alone 十个人中有九个"]),
        ("每两户有一户，即{{ figure('share', 2021) }}。", []),
        ("两个人里就有一个，即{{ figure('share') }}。", ["quantity-word-contradicted 两个人里就有一个"]),
        # no share of anybody is meant
        ("大多数国家如此，由委员多数决，过半数票通过；三年里有一次，每一个人都有一个机会。", []),
        ("少数民族地区有许多数据，{{ cite('x', at='一半') }}最多数得出来。", []),
    ],
)  # fmt: skip
def test_a_quantity_word_needs_a_figure_that_bears_it(text: str, expected: list[str]) -> None:
    assert found(quantity_words, **own(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Most of them have no work.", ["quantity-word-alone Most"]),
        ("Most disabled people have no work.", ["quantity-word-alone Most"]),
        ("Nearly half, doubled.", ["quantity-word-alone Nearly half", "quantity-word-alone doubled"]),
        ("More than half: {{ figure('share') }}.", []),
        ("Half of them: {{ figure('share') }}.", ["quantity-word-contradicted Half of"]),
        ("The vast majority: {{ figure('share') }}.", ["quantity-word-contradicted vast majority"]),
        ("A third of the posts.", ["quantity-word-alone A third of"]),
        ("Nine out of ten lost. Most are idle.",
         ["quantity-word-alone Nine out of ten", "quantity-word-alone Most"]),
        ("Three in seven: {{ figure('share', 2021) }}.", ["quantity-word-contradicted Three in seven"]),
        ("One out of two: {{ figure('share', 2021) }}.", []),
        ("One disabled person in five: {{ figure('share') }}.",
         ["quantity-word-contradicted One disabled person in five"]),
        ("Three of every four firms.", ["quantity-word-alone Three of every four"]),
        ("Two-thirds of them.", ["quantity-word-alone Two-thirds"]),
        ("One worker in two: {{ figure('share', 2021) }}.", []),
        # no share is meant
        ("Most of all, a quarter of a century ago, by a two-thirds majority.", []),
        ("One of two bodies; one in three years; a third of the year; one person in charge.", []),
        ("This is the evidence most needed; at most people of the third party, half a day.", []),
        ("The most people ever; each quarter; a third party.", []),
    ],
)  # fmt: skip
def test_quantity_words_in_english(text: str, expected: list[str]) -> None:
    assert found(quantity_words, **own(text, "en")) == expected


def test_what_contradicts_a_word_is_told() -> None:
    text = "翻番：{{ compare('employed', 2022, 2023) }}，大多数：{{ figure('share', 2021) }}"
    double, most = findings_of(quantity_words, dossier(**own(text)))
    assert double.details == {"word": "翻番", "values": "1.02×"}
    assert most.details == {"word": "大多数", "values": "49.0%"}


def test_a_fall_to_nothing_is_no_division() -> None:
    series = {"none": indicator(figure("0", 2021, "none"), figure("5", 2022, "none"))}
    parts = {**own("减半：{{ compare('none', 2021, 2022) }}，过半。"), "indicators": series}
    assert found(quantity_words, **parts) == ["quantity-word-alone 减半", "quantity-word-alone 过半"]


def test_where_the_word_stands() -> None:
    (one,) = findings_of(quantity_words, dossier(**own("第一段。\n\n又一段，\n近半的人。")))
    assert said(one) == "briefs/fair-hiring.zh.md:6:1 quantity-word-alone edition:fair-hiring.zh"
    page = templates(
        en="# Problem\n\n{% if x %}\nIt is so for nearly half.\n{% endif %}\n",
        shared={"parts/law.en.md": "- so\n- tripled\n"},
    )
    assert [said(one) for one in findings_of(quantity_words, dossier(templates=page))] == [
        "templates/brief/en.md:4:14 quantity-word-alone genre:brief",
        "templates/parts/law.en.md:2:3 quantity-word-alone genre:brief",
    ]


def test_the_agenda_calls_no_figures_and_a_chart_stands_beside_its_own() -> None:
    def text(words: str, line: int) -> Text:
        return Text(zh=Words(words, Place("evidence/agenda.yaml", line, 5)))

    agreed = agenda(
        problem(statement=text("大多数人没有工作。", 4)),
        ask(answer=text("过半的企业愿意。", 9)),
        body(channel=text("多数情况下来信。", 20)),
    )
    charts = by_id(chart(says=text("人数翻番。", 3)))
    assert [said(one) for one in findings_of(quantity_words, dossier(agenda=agreed, charts=charts))] == [
        "evidence/agenda.yaml:4:5 quantity-word-alone problem:hiring",
        "evidence/agenda.yaml:9:5 quantity-word-alone ask:fines",
        "evidence/agenda.yaml:20:5 quantity-word-alone body:congress",
    ]


# --------------------------------------------------------------------- deficit


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("zh", "因身体缺陷，不如健全人、正常人。", ["缺陷", "健全人", "正常人"]),
        ("zh", "打破枷锁，帮助聋哑人和残废。", ["枷锁", "残废", "聋哑人"]),
        ("zh", "这是制度缺陷和立法缺陷，页面正常。", []),
        ("zh", "> 没有缺陷的健全人\n\n《正常人》", []),
        ("en", "She suffers from a stroke and is wheelchair-bound.",
         ["suffers from", "wheelchair-bound"]),
        ("en", "Jobs for the handicapped and the disabled.", ["handicapped", "the disabled"]),
        ("en", "The disabled are able-bodied people's victims.", ["able-bodied", "The disabled"]),
        ("en", "the disabled persons' federation; the disabled worker", []),
    ],
)  # fmt: skip
def test_words_that_make_a_defect_of_a_person(language: Language, text: str, words: list[str]) -> None:
    told = found(deficit_words, **own(text, language))
    assert told == [f"deficit-word {word}" for word in words]


def test_what_staff_say_of_a_record_and_not_what_others_said() -> None:
    def told(standing: str, words: str) -> list[str]:
        record = case(standing=standing, summary={"zh": words, "en": "no defect"})
        return [said(one) for one in findings_of(deficit_words, dossier(records=by_id(record)))]

    assert told("press", "他有缺陷。") == [" deficit-word record:driver"]
    assert told("press", "企业说：“不要有缺陷的。”") == []
    assert told("judgment", "他有缺陷。") == []
    assert told("law-text", "要求没有缺陷。") == []
    only_zh = case(standing="press", summary="他有缺陷。", title="正常人")
    findings = findings_of(deficit_words, dossier(records=by_id(only_zh)))
    assert [one.details["word"] for one in findings] == ["正常人", "缺陷"]


# ---------------------------------------------------------------------- no law

WEAK = law(
    "weak-law",
    title={"zh": "就业法", "en": "Work Act"},
    short={"zh": "就业法", "en": "Work Act"},
    articles={
        "9": {"zh": "国家鼓励。", "en": "The State encourages.", "duty": "encourages",
              "penalty": "none"},
    },
)  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("zh", "目前没有法律禁止歧视。", "没有法律"),
        ("zh", "这是立法空白。", "立法空白"),
        ("zh", "有关立法的缺失。", "立法的缺失"),
        ("zh", "残疾人维权无法可依。", "无法可依"),
        ("zh", "缺乏专门的法律。", "缺乏专门的法律"),
        ("zh", "我国没有禁止残疾歧视的法律。", "没有禁止残疾歧视的法律"),
        ("zh", "法律对就业歧视未作任何规定。", "法律对就业歧视未作任何规定"),
        ("zh", "现行法律没有规定。", "现行法律没有规定"),
        ("zh", "残疾歧视在我国并不违法。", "歧视在我国并不违法"),
        ("en", "There is no law against it.", "There is no law"),
        ("en", "Discrimination is still legal.", "Discrimination is still legal"),
        ("en", "The law is silent on it.", "The law is silent"),
        ("en", "Nothing in Chinese law forbids it.", "Nothing in Chinese law"),
        ("en", "No provision prohibits refusal.", "No provision prohibits"),
        ("en", "The E-Commerce Law is silent on disability.", ""),
        ("en", "It is a legal vacuum.", "legal vacuum"),
        ("en", "The lack of legislation hurts.", "lack of legislation"),
        ("zh", "法律对招聘歧视没有任何规定。", "法律对招聘歧视没有任何规定"),
        ("zh", "现行法律从未禁止歧视残疾人。", "法律从未禁止歧视"),
        ("zh", "我国缺乏反歧视的法律规定。", "缺乏反歧视的法律规定"),
        ("zh", "法律没有对歧视作出禁止性规定。", "法律没有对歧视作出禁止性规定"),
        ("zh", "法律不保护残疾人。", "法律不保护残疾人"),
        ("en", "The law never prohibits it.", "The law never prohibits"),
        ("en", "Existing law does not protect them.", "Existing law does not protect"),
        ("en", "It remains legal to discriminate.", "remains legal to discriminate"),
        ("zh", "法律並不禁止歧視。", "法律并不禁止歧视"),
        ("zh", "法律没有禁止企业拒绝录用残疾人。", "法律没有禁止企业拒绝录用残"),
        ("zh", "反歧视立法仍是空白。", "立法仍是空白"),
        ("zh", "法律对此只字未提。", "法律对此只字未提"),
        ("zh", "歧视残疾人不违反任何法律。", "不违反任何法律"),
        ("en", "The law doesn't prohibit it.", "The law doesn't prohibit"),
        ("en", "There isn't any law.", "There isn't any law"),
        ("en", "The law allows employers to discriminate.", "law allows employers to discriminat"),
        ("en", "It is not illegal to discriminate.", "is not illegal to discriminate"),
        # what is weak, said exactly; and other meanings
        ("en", "She had no law degree, and no law firm took the case.", ""),
        ("zh", "我国尚未制定反就业歧视法。", ""),
        ("zh", "法律对举证责任没有规定，法律没有对罚款标准作出规定。", ""),
        ("zh", "并非没有法律；法律禁止歧视，没有规定受理机关；歧视侵害其合法权益。", ""),
        ("en", "There is no law without enforcement. No law alone can do it.", ""),
        ("en", "The law does not define discrimination and sets no fine.", ""),
        ("zh", "法律没有规定罚款，也没有法律责任一章。", ""),
        ("zh", "法律并非空白。没有找到这样的法律规定。", ""),
        ("en", "The law has no penalty. No legislation needed.", ""),
        # said by others and answered beside it
        ("zh", "论文称有关立法缺失。其实残疾人保障法已有禁令。", ""),
        ("zh", "论文称有关立法缺失。其实{{ provision('a', '1') }}已有禁令。", ""),
        ("zh", "论文称有关立法缺失。我们同意。", "立法缺失"),
        ("en", "The paper speaks of missing legislation. In fact the Disabled Persons Law is there.", ""),
    ],
)  # fmt: skip
def test_whoever_says_there_is_no_law_is_shown_the_articles(language: Language, text: str, word: str) -> None:
    expected = [f"no-law-claimed {word}"] if word else []
    assert found(no_law, **own(text, language)) == expected


def test_the_articles_near_the_ask_are_listed_and_only_those_that_bind() -> None:
    laws = by_id(law(), law("other-law"), WEAK)
    parts = {**own("没有法律。"), "laws": laws}
    (anywhere,) = findings_of(no_law, dossier(**parts))
    both = "Disabled Persons Law 38.2, Disabled Persons Law 61"
    assert anywhere.details["articles"][1] == f"{both}, {both}"
    amends = ({"law": "protection-law", "article": "61"}, {"law": "gone", "article": "1"})
    agreed = agenda(problem(), ask(amends=amends), body())
    (near,) = findings_of(no_law, dossier(**parts, agenda=agreed))
    assert near.details["articles"] == ("残疾人保障法 38.2、残疾人保障法 61", both)
    assert said(near) == "briefs/fair-hiring.zh.md:3:1 no-law-claimed edition:fair-hiring.zh"


def test_a_long_list_is_cut_and_laws_that_only_encourage_answer_nothing() -> None:
    laws = {f"law-{number}": law(f"law-{number}") for number in range(6)}
    (one,) = findings_of(no_law, dossier(**own("没有法律。"), laws=laws))
    assert one.details["articles"][0].endswith(" 等 12 条")
    assert one.details["articles"][1].endswith(" and 4 more")
    assert found(no_law, **own("没有法律。"), laws=by_id(WEAK)) == []


# -------------------------------------------------------------- named articles


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("zh", "修改残疾人保障法第三十八条和第六十一条。", []),
        ("zh", "残疾人保障法第三十八条第二款、中华人民共和国残疾人保障法第61条。", []),
        ("zh", "修改残疾人保障法第三十九条。", ["残疾人保障法 39"]),
        ("zh", "《残疾人保障法》第三十八条第三款、第一百零六条", ["残疾人保障法 38.3", "残疾人保障法 106"]),
        ("zh", "依照就业促进法第二十条办理。", ["依照就业促进法 20"]),
        ("zh", "本法第二条、依法第三条、《残疾人权利公约》第二条、第二十七条", []),
        ("en", "Amend Article 38 and Article 61 of the Disabled Persons Law.", []),
        ("en", "Article 38(2) of the Law on the Protection of Disabled Persons", []),
        ("en", "Articles 38, and Article 39(1) of the Disabled Persons Law",
         ["Disabled Persons Law 39.1"]),
        ("zh", "残疾人保障法（2018年修正）第九十九条", ["残疾人保障法 99"]),
        ("en", "the Disabled Persons Law, Article 99(2), and the Disabled Persons Law (art. 38)",
         ["Disabled Persons Law 99.2"]),
        ("en", "Article 20 of the Employment Promotion Law", ["Employment Promotion Law 20"]),
        ("en", "Article 2 of the Convention on the Rights of Persons with Disabilities", []),
    ],
)  # fmt: skip
def test_an_article_typed_by_name_stands_in_laws_yaml(language: Language, text: str, expected: list[str]) -> None:
    findings = findings_of(named_articles, dossier(**own(text, language)))
    assert all(tell(one, "zh") and tell(one, "en") for one in findings)
    assert [f"{one.details['law']} {one.details['article']}" for one in findings] == expected


def test_an_unknown_law_and_an_unknown_article_have_codes_of_their_own() -> None:
    text = "残疾人保障法第九条；就业促进法第九条。"
    first, second = findings_of(named_articles, dossier(**own(text)))
    assert said(first) == "briefs/fair-hiring.zh.md:3:7 named-article-unlisted edition:fair-hiring.zh"
    assert first.details["known"] == "38.2, 61"
    assert said(second) == "briefs/fair-hiring.zh.md:3:16 named-law-unlisted edition:fair-hiring.zh"


# ------------------------------------------------------------ what was written


def test_paragraphs_keep_their_places_and_lose_what_is_not_their_own() -> None:
    words = "甲《乙》{{ x }}\n\n> 丙\n\n  丁\n"
    parts = list(read_typed(dossier(sources=by_id(source()), **own(words))).paragraphs)
    mine = [one for one in parts if one.kind == "own words"]
    assert [(one.words.split(), one.place) for one in mine] == [
        (["甲"], Place("briefs/fair-hiring.zh.md", 3, 1)),
        (["丁"], Place("briefs/fair-hiring.zh.md", 7, 1)),
    ]
    assert mine[0].raw == "甲《乙》{{ x }}\n\n"
