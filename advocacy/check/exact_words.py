"""How a text says exactly what generalisation makes less exact: days, ages, grades, names of employers."""

from __future__ import annotations

import re
from collections.abc import Mapping

from advocacy.check.clauses import clauses, closed
from advocacy.kinds.field import Sort
from advocacy.model.finding import Language
from advocacy.model.lazy_pattern import LazyPattern, lazy
from advocacy.places.divisions import divisions_in

_MONTHS = (
    r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_ISO = r"(?<![\d-])(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?:-\d{2})?(?!\d)"  # not GB/T 26341-2010
_HAN = "[一二三四五六七八九十]"
_SORT_ZH = "(?:视力|听力|言语|肢体|智力|精神|多重)"
_DISABLED_ZH = f"(?:残[疾障]|[视听肢智精]残|{_SORT_ZH})"
_GRADE = "(?:[1-4]|I{1,3}|IV|one|two|three|four)"
_TENS = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty)"
_ONES = "(?:one|two|three|four|five|six|seven|eight|nine)"
_TEENS = "(?:sixteen|seventeen|eighteen|nineteen|fifteen|fourteen|thirteen|twelve|eleven|ten)"
_AGE = rf"(?:\d{{1,3}}|{_TENS}(?:[- ]{_ONES})?|{_TEENS})"
# Per sort of field that generalisation makes less exact, how a text would say it exactly.
EXACT: Mapping[Sort, Mapping[Language, LazyPattern]] = {
    "day": {
        "zh": lazy(
            rf"\d{{4}}年\d{{1,2}}月(?:\d{{1,2}}[日号])?|\d{{1,2}}月\d{{1,2}}[日号]"
            rf"|[〇零○一二三四五六七八九]{{4}}年{_HAN}{{1,3}}月(?:{_HAN}{{1,3}}[日号])?"
            rf"|{_HAN}{{1,3}}月{_HAN}{{1,3}}[日号]"
            rf"|(?:[去今前当次同]年)(?:\d{{1,2}}|{_HAN}{{1,2}})月"
            rf"|(?<![\d.])(?:\d{{1,2}}|{_HAN}{{1,2}})月(?:份|初|底|末|[上中下]旬)"
            rf"|{_ISO}|(?:19|20)\d\d([./])\d{{1,2}}\1\d{{1,2}}(?!\d)"
        ),
        "en": lazy(
            rf"\b{_DAY}(?: of)? {_MONTHS},?(?: \d{{4}})?|\b{_MONTHS} \d{{1,4}}(?:st|nd|rd|th)?\b"
            rf"|\b(?:[Ii]n|[Ll]ast|[Ss]ince|[Ee]arly|[Ll]ate|[Mm]id-?) ?(?:{_MONTHS})(?! \d)"
            rf"|{_ISO}|\b\d{{1,2}}([./])\d{{1,2}}\1(?:19|20)\d\d\b"
            r"|\b(?:19|20)\d\d([./])\d{1,2}\2\d{1,2}\b"
        ),
    },
    "age": {
        # From 16, or over 60, is what a law says; see also _is_laws_age.
        "zh": lazy(
            rf"(?:\d{{1,3}}|{_HAN}{{2,4}})周?岁(?!及?以[上下内])|生于(?:\d{{4}}|\d\d)年"
            r"|(?:\d{4}|(?<!\d)\d\d)年(?:出生|生人|生(?=[,，。;；、)）]|$))"
        ),
        "en": lazy(
            rf"\b(?:aged|age|age of) {_AGE}\b|\b{_AGE}[- ]years?[- ]old\b|\b\d{{1,3}} ?y/?o\b"
            r"|\bborn in (?:\w+ )?(?:19|20)\d\d\b",
            re.IGNORECASE,
        ),
    },
    "grade": {
        "zh": lazy(
            rf"{_DISABLED_ZH}(?:证|残疾)?(?:等级)?(?:[为是属定：:]|评定为){{0,2}}[一二三四1-4]级"
            rf"|[一二三四1-4]级{_DISABLED_ZH}"
        ),
        "en": lazy(
            rf"\bgrade[- ]{_GRADE}\b|\b(?:level|class|category|degree)[- ]{_GRADE}(?= (?:\w+ )?(?:disab|impair))"
            r"|\b(?:first|second|third|fourth)[- ](?:grade|degree|level|class)(?= (?:\w+ )?(?:disab|impair))",
            re.IGNORECASE,
        ),
    },
}
# An age of which a law, or a condition for a job, speaks is nobody's own: 年满16周岁的劳动者.
_CLAUSE_ENDS = re.compile(r"[，。；：！？,;:!?\n]|\.(?=\s|$)")
_LONGEST_CLAUSE = 200  # characters before and after an age
_REACHED = lazy(r"(?:年满|已满|未满|不满|不足|低于|高于|满)$")
_LAW_BEFORE = lazy(r"法律|法定|规定|条例|[法例]》|招|要求|条件|禁止|不得|应当|必须|凡")
_LAW_AFTER = lazy(
    r"(?:的)?(?:未成年人|公民|劳动者|自然人|残疾人|人员|职工|妇女|男性|女性|居民|应聘者|人(?!生))"
    r"|(?:方可|才可|才能|即可|可以|应当|必须|不得|退休)"
)
_PERSON = lazy(r"[他她我]|当事人|本人|小[\u4e00-\u9fff]|某")
_LAW_AFTER_EN = lazy(
    r"(?: years)?(?: old| of age)?,? (?:or|and) (?:older|over|above|more|under|younger)\b", re.IGNORECASE
)
_LAW_BEFORE_EN = lazy(
    r"\b(?:minimum|legal|working|retirement|pension(?:able)?|statutory|school-leaving|required) $"
    r"|\b(?:at least|must be|ha(?:ve|s) to be) $",
    re.IGNORECASE,
)
_LAW_EN = lazy(
    r"\b(?:laws?|act|legal(?:ly)?|persons|people|workers|anyone|nobody|no one|citizens|employers?|minors|those)\b",
    re.IGNORECASE,
)
_PERSON_EN = lazy(r"\b(?:she|he|her|him|his|I|my)\b", re.IGNORECASE)
_FIRM = lazy(
    r"(?:(?:股份|集团)?(?:有限)?(?:责任)?公司|集团)(?:.{1,10}分公司)?$"
    r"|,? (?:co\.?,? ?(?:ltd\.?|limited)|ltd\.?|limited|inc\.?|llc|corporation|corp\.?|company|group)$",
    re.IGNORECASE,
)
_LONG = 24  # bytes: eight Chinese characters, or some five words in English
_SHORTEST = 3  # characters of what people call a firm: 飞速物流 of 浙江飞速物流有限公司


def said_exactly(sort: Sort, text: str, language: Language) -> str | None:
    """The first words of `text` that say exactly what a field of this sort says."""
    found = EXACT[sort][language]().finditer(text)
    return next((m[0] for m in found if sort != "age" or not _is_laws_age(text, m, language)), None)


def _is_laws_age(text: str, age: re.Match[str], language: Language) -> bool:
    """True if a law or a condition speaks of the age, and the clause of no person."""
    first = max(0, age.start() - _LONGEST_CLAUSE)
    ends = _CLAUSE_ENDS.finditer(text, first, age.start())
    start = max((one.end() for one in ends), default=first)
    before = text[start : age.start()]
    if language == "zh":
        return (
            _REACHED().search(before) is not None
            and _PERSON().search(before) is None
            and bool(_LAW_BEFORE().search(before) or _LAW_AFTER().match(text, age.end()))
        )
    if _PERSON_EN().search(before):
        return False
    last = age.end() + _LONGEST_CLAUSE
    end = _CLAUSE_ENDS.search(text, age.end(), last)
    clause = text[start : end.start() if end else last]
    return bool(
        _LAW_AFTER_EN().match(text, age.end())
        or _LAW_BEFORE_EN().search(before)
        or (re.search(r"\bthe $", before) and _LAW_EN().search(clause))
    )


def named_in(text: str, name: str, language: Language) -> str | None:
    """`name`, or what people call it for short, where `text` holds it in whatever case and blanks."""
    whole = name.strip()
    short = _FIRM().sub("", whole)
    for one in divisions_in(short, language)[:1]:
        if one.start == 0:
            short = short[one.end :].lstrip("省市, ")
    if closed(whole) in closed(text):
        return whole
    if short == whole or len(short) < _SHORTEST:
        return None
    # A short name in English can be a word too: only in its own letters, and as a word.
    found = re.search(rf"\b{re.escape(short)}\b", text) if language == "en" else short in text
    return short if found else None


def repeated_clause(text: str, said: str) -> bool:
    """True if `text` holds the whole of `said` or a clause of it that nobody says by chance."""
    whole = closed(text)
    return closed(said) in whole or any(one in whole for one in clauses(said, _LONG))
