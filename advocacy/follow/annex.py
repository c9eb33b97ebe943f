"""The strength of the asks as a document: counts alone, and nothing of what is kept out.

A Word file travels. People's own stories are few, so they are in no count: it says whether there
are any.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Iterator, Mapping

from advocacy.follow.groups import Group
from advocacy.follow.missing import MISSING, Missing
from advocacy.follow.strength import Strength
from advocacy.model.digest import digest
from advocacy.model.document import (
    Block,
    Document,
    Fact,
    Heading,
    Inline,
    Inlines,
    Label,
    Paragraph,
    PrintedCount,
    Table,
)
from advocacy.model.finding import Language
from advocacy.model.text import COLON, SEMICOLON, Text, label

_TITLE = label("诉求的证据强度", "How strong the asks are")
_SUBJECT = label("内部附件", "Internal annex")
_LEAD = label(
    "按可以印发的证据统计，本人同意公开的经历不计入各项数目；同一作者、出版者或网址的来源算作一个，报道与其所报道的机关发布算作一个。"
    "来源之间没有写明的转载关系，程序看不出来。",
    "Counted from the evidence that may be printed; people's own stories are in no number. Sources that share an author, publisher or "
    "address count as one, and so do a press report and the authority's publication that it "
    "reports. Retelling that the sources do not show stays unseen.",
)
_HEADINGS: Mapping[str, Text] = {"ask": label("诉求", "Asks"), "problem": label("问题", "Problems")}
_COLUMNS: tuple[Text, ...] = (label("项目", "What"), label("情况", "What there is"))
_WIDTHS = (28, 72)
ROWS: Mapping[str, Text] = {
    "records": label("证据", "Evidence"),
    "kinds": label("类别", "By kind"),
    "standings": label("可信程度", "By standing"),
    "ages": label("时间", "By age"),
    "regions": label("地区", "By region"),
    "origins": label("独立来源", "Independent sources"),
    "stories": label("本人同意公开的经历", "Consented stories"),
    "figures": label("统计指标", "Statistics"),
    "answer-to-objection": label("对反对意见的回应", "Answer to the objection"),
    "indicator-of-success": label("衡量成效的指标", "Indicator of success"),
    "missing": label("尚缺", "Missing"),
}
NOTHING = label("无", "none")
_THERE = label("有", "yes")


def annex(strengths: Iterable[Strength], language: Language, author: Text, day: datetime.date) -> Document:
    """A document with one table for each ask and problem."""
    title = _words(_TITLE, language)
    blocks = tuple(_blocks(tuple(strengths), language))
    return Document(
        language=language,
        title=title,
        subject=_words(_SUBJECT, language),
        author=_words(author, language),
        date=day,
        code=digest(title, blocks),
        blocks=blocks,
    )


def _words(text: Text, language: Language) -> str:
    return text.either(language).text


def _fact(text: Text, language: Language) -> Fact:
    """What somebody wrote in the agenda, whose numerals are facts of that place."""
    return text.either(language)


def _blocks(strengths: tuple[Strength, ...], language: Language) -> Iterator[Block]:
    yield Paragraph((_words(_LEAD, language),), "lead")
    for word, heading in _HEADINGS.items():
        concerned = [one for one in strengths if one.word == word]
        if concerned:
            yield Heading(1, (_words(heading, language),))
        for strength in concerned:
            yield _table(strength, language)


def _table(strength: Strength, language: Language) -> Table:
    code = (Label(strength.code), " ") if strength.code else ()
    name = _fact(strength.name, language)
    return Table(
        label=f"{strength.word}-{strength.id}",
        caption=(*code, name),
        description=name.text,
        head=tuple((_words(column, language),) for column in _COLUMNS),
        rows=tuple(
            (((_words(ROWS[row], language),),), (content or (_words(NOTHING, language),),))
            for row, content in _rows(strength, language)
        ),
        widths=_WIDTHS,
    )


def _rows(strength: Strength, language: Language) -> Iterator[tuple[str, Inlines]]:
    own = frozenset(strength.stories)
    yield "records", (_count([one for one in strength.records if one not in own], "record"),)
    for row, groups in (
        ("kinds", strength.kinds),
        ("standings", strength.standings),
        ("ages", strength.ages),
        ("regions", strength.regions),
    ):
        yield row, tuple(_grouped(groups, own, language))
    yield "origins", (_count([group[0] for group in strength.origins], "source"),)
    yield "stories", (_words(_THERE if own else NOTHING, language),)
    yield "figures", (_count(strength.figures, "indicator"),)
    for row, there in written(strength):
        yield row, (_words(there, language),)
    missing = (MISSING[one].either(language).text for one in strength.missing)
    yield "missing", tuple(_between(((one,) for one in missing), language))


def written(strength: Strength) -> Iterator[tuple[str, Text]]:
    """What only an ask has: the row of each, and whether it is written (yes or none)."""
    rows: tuple[Missing, ...] = ("answer-to-objection", "indicator-of-success")
    for row in rows if strength.word == "ask" else ():
        yield row, NOTHING if row in strength.missing else _THERE


def _grouped(groups: Iterable[Group], own: frozenset[str], language: Language) -> Iterator[Inline]:
    counted = ((one, [name for name in one.records if name not in own]) for one in groups)
    yield from _between(
        (
            (_fact(group.name, language), COLON[language], _count(names, group.word))
            for group, names in counted
            if names
        ),
        language,
    )


def _between(parts: Iterable[Inlines], language: Language) -> Iterator[Inline]:
    for number, part in enumerate(parts):
        if number:
            yield SEMICOLON[language]
        yield from part


def _count(counted: Collection[str], kind: str) -> PrintedCount:
    return PrintedCount(str(len(counted)), kind, "", tuple(counted))
