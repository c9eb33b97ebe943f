"""Barriers, not defects: words that make a person out to be damaged, outside of quotations.

Looked for in what staff write: templates, parts, own words, agenda, charts, and what they say of
records. Left out are the words of others: quotations, names in 《》, judgments and texts of laws.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from advocacy.check.prefilter import PrefilteredPattern, folded
from advocacy.check.typed_texts import Paragraph
from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding, Language
from advocacy.model.lazy_pattern import lazy

# 缺陷 of a rule or a product is no word on people.
_NOT_OF_PEOPLE = ("制度", "设计", "立法", "法律", "产品", "程序", "系统", "技术", "软件", "条文", "规则")
_DEFECT = "".join(f"(?<!{word})" for word in _NOT_OF_PEOPLE) + "缺陷"
# “the disabled” before a noun is an adjective.
_VERB = "are|is|who|and|or|in|to|of|have|had|with|from|by|at|for|on|can|cannot|should|must|do|were|was|will|as|than"
_THE_DISABLED = rf"\bthe disabled\b(?=\s*(?:[.,;:!?)”’]|$|(?:{_VERB})\b))"
# What to look for, words of it (see prefilter.py), and what to write instead.
_WORDS: Mapping[Language, tuple[tuple[str, tuple[str, ...], str], ...]] = {
    "zh": (
        (_DEFECT, ("缺陷",), "残疾、障碍"),
        ("健全人|健全者", ("健全",), "非残疾人"),
        ("正常人", ("正常人",), "非残疾人"),
        ("枷锁", ("枷锁",), "障碍"),
        ("残废|废人", ("残废", "废人"), "残疾人"),
        ("弱智|智障", ("弱智", "智障"), "智力残疾"),
        ("聋哑人?", ("聋哑",), "听力残疾、言语残疾"),
        ("瘸子|瞎子|聋子|哑巴|疯子", ("瘸子", "瞎子", "聋子", "哑巴", "疯子"), "肢体、视力、听力、言语、精神残疾"),
        ("身残志坚", ("身残志坚",), "写这个人做了什么"),
    ),
    "en": (
        (r"\bsuffer(?:s|ed|ing)? from\b", ("suffer",), "has, with"),
        (r"\bwheelchair-bound\b|\bconfined to a wheelchair\b", ("wheelchair",), "wheelchair user"),
        (r"\bhandicap(?:s|ped)?\b", ("handicap",), "disabled, disability"),
        (r"\bcripple[ds]?\b", ("cripple",), "disabled people"),
        (r"\bable-bodied\b", ("able-bodied",), "non-disabled"),
        (r"\bnormal (?:people|persons?|workers?|employees)\b", ("normal ",), "non-disabled people"),
        (r"\b(?:mentally )?retarded\b", ("retarded",), "with an intellectual disability"),
        (r"\bdeaf and dumb\b|\bdeaf-mute\b", ("deaf",), "deaf"),
        (r"\bafflicted (?:with|by)\b", ("afflicted",), "has, with"),
        (_THE_DISABLED, ("the disabled",), "disabled people"),
    ),
}
PATTERNS: Mapping[Language, tuple[tuple[PrefilteredPattern, str], ...]] = {
    language: tuple((PrefilteredPattern(lazy(look, re.IGNORECASE), signs), better) for look, signs, better in words)
    for language, words in _WORDS.items()
}
_ANY_SIGN: Mapping[Language, tuple[str, ...]] = {
    language: tuple(sign for _, signs, _ in words for sign in signs) for language, words in _WORDS.items()
}
# A word in quotation marks is somebody's; the text of the record says whose.
_QUOTED = re.compile("“[^”]*”|‘[^’]*’|《[^》]*》|「[^」]*」")


def deficit_words(_: Dossier, one: Paragraph) -> Iterator[Finding]:
    """Each such word with what to write instead."""
    words = _QUOTED.sub("", one.words) if one.kind == "record" else one.words
    for word, start, better in deficits_in(words, one.language):
        yield Finding("deficit-word", one.at(start), {"word": word, "better": better}, one.about)


def deficits_in(words: str, language: Language) -> Iterator[tuple[str, int, str]]:
    """(word, start, what to write instead) of each."""
    text = folded(words)
    if not any(map(text.__contains__, _ANY_SIGN[language])):
        return
    for prefiltered, better in PATTERNS[language]:
        if prefiltered.possible(text):
            for match in prefiltered.pattern.finditer(words):
                yield match[0], match.start(), better
