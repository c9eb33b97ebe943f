"""Units in a text of a sheet: the one place that knows them, whether in a head, title or note."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from advocacy.model.unit import UNITS, Unit, UnitId
from advocacy.sheets.unit_words import (
    COUNTED,
    MONEY,
    QUOTIENTS,
    SCALES,
    SCALES_BEFORE_MONEY,
    SCALES_IN_BRACKETS,
    SCALES_OF_MONEY,
    WORDS,
)

# How much of a text may be a unit. In a note only what says so outright; in a head or a row label
# also a scale at its end (`Employed thousands`); `cell` is a text that is a unit and nothing else.
Where = Literal["head", "title", "note", "label", "cell"]


@dataclass(frozen=True, slots=True)
class SheetUnit:
    """What a sheet says about a unit.

    `factor` is how many base units one stands for. `units` are those that may be meant, empty
    where only a scale is said.
    """

    words: str
    factor: Decimal
    units: frozenset[UnitId]

    def may_be(self, unit: Unit) -> bool:
        """True if the numbers can be of this unit, whatever their scale."""
        return unit.id in self.units if self.units else unit.is_scaled


def _any(alternatives: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, alternatives), key=len, reverse=True))


_MONEY_SCALES = {**SCALES, **SCALES_OF_MONEY}
_BEFORE_MONEY = {**SCALES, **SCALES_BEFORE_MONEY}
_MONEY_WORDS = {word for word, units in COUNTED.items() if units <= MONEY}
_CODE = 3  # letters of the code of a currency
# Codes and signs of currencies, which may follow a letter at once: kEUR, M€; Kwon is a name.
_MONEY_SIGNS = {w for w in _MONEY_WORDS if not w.isalpha() or len(w) == _CODE or not w.isascii()} - {*("won", "yen")}
_NUMERALS = frozenset(word for word in SCALES if word.isdecimal() and not word.startswith("0"))
_HUNDRED = "100"  # alone it is the base of an index (2015=100)
# Scales that can be nothing else where they stand in running text.
_PLAIN_SCALES = frozenset(
    word for word in SCALES if word not in _NUMERALS and (word.endswith("s") or "000" in word) and word != "ths"
) - {"miles", "millares", "cientos"}

_INTO, _LABELS = _any(WORDS["into"]), _any(WORDS["labels"])
_CJK = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_LEAD = rf"(?:(?:{_any(WORDS['subjects'])})\s+)*(?:(?:{_INTO})\s+)?(?:均?(?:以|按|用|为|為|是)\s*)?"
_AS_UNIT = r"(?:作?[为為])?(?:(?:计量|計量)?(?:单位|單位)|计量|計量|计算|計算|计|計|统计|統計|表示|列示)"
_END = rf"\s*(?:{_AS_UNIT})?\.?"
_OF = r"(?:\s*\b(?:of|de|von|di|der)\b|\s+d')?\s*"
_PHRASE = re.compile(
    rf"{_LEAD}(?:(?P<before>{_any(COUNTED)})\s*(?:\b(?:{_INTO})\b\s*)?)?"
    rf"(?P<scale>{_any(SCALES)})?\.?{_OF}(?P<after>{_any(COUNTED)})?{_END}"
)
_MONEY = re.compile(rf"{_LEAD}(?P<before>{_any(_MONEY_WORDS)})\s*(?P<scale>{_any(_MONEY_SCALES)})")
_LETTER_MONEY = rf"(?P<scale>{_any(_BEFORE_MONEY)})\s?(?P<after>{_any(_MONEY_SIGNS)})"
_LETTER = re.compile(
    rf"{_LEAD}{_LETTER_MONEY}|(?:(?:{_any(WORDS['subjects'])})\s+)*in\s+(?P<k>k)|"
    rf"(?:(?:{_any(WORDS['subjects'])})\s+)+in\s+(?P<m>m)|"
    rf"{_LEAD}(?P<scale2>k)(?:\s(?P<after2>{_any(w for w in COUNTED if w.isascii())})|"
    rf"\s?(?P<after3>{_any(w for w in COUNTED if not w.isascii())}))"
)
_LETTER_AT_END = re.compile(rf"(?<=\s){_LETTER_MONEY}")
_WHOM = rf"(?:\s*(?:of\s+)?(?:{_any(WORDS['of_whom'])}))*"
_QUOTIENT = re.compile(rf"{_LEAD}(?P<quotient>{_any(QUOTIENTS)}){_WHOM}{_END}")
_QUOTIENT_AT_END = re.compile(rf"(?:(?<![0-9\s])\s*(?P<sign>[%‰])|(?<![0-9])\s(?P<quotient>{_any(QUOTIENTS)})){_WHOM}")
# % of all, Percentage of employees; percentage points are another unit.
_SHARE = re.compile(
    r"%(?!-?\s?p(?:oint|$))(?=\s?[^\s\d])|(?:per ?cent|percentage|pct|pourcentage|porcentaje|prozent)"
    r"(?= (?:of|de|del|der|des|du|who|with|aged|in)\b)"
)
PER = re.compile(rf"(?P<quotient>{_any(w for w in QUOTIENTS if w.startswith(('每', 'per 1')))})(?![0-9])")
_LABEL = re.compile(rf"(?<![a-zà-ÿ])(?:{_LABELS})(?![a-zà-ÿ])\s*(?:均?(?:为|為|是)|:|=|is\b)?\s*")
_IN_TEXT = re.compile(
    rf"(?<![a-zà-ÿ])(?:{_INTO})\s+(?P<scale>{_any(_PLAIN_SCALES | {'miles', 'tausend'})})"
    rf"(?![a-zà-ÿ0-9])(?:{_OF}(?P<after>{_any(COUNTED)})(?![a-zà-ÿ]))?"
)
_PERCENT_IN_TEXT = re.compile(
    r"\b(?:figures|values|numbers|estimates|data)(?: are| is)?(?: shown| given| expressed| presented)?(?: as| in)?"
    r"(?: an?)? (?P<quotient>percentages?|per ?cent)\b"
)
_COUNTED_BY = re.compile(rf"以\s*(?P<scale>{_any(SCALES)})\s*(?P<after>{_any(COUNTED)})?\s*{_AS_UNIT}")
_SCALE_AT_END = re.compile(
    rf"(?<=\S)\s+(?P<phrase>(?:(?P<into>{_INTO})\s+)?(?P<scale>{_any(SCALES)})"
    rf"(?:{_OF}(?P<after>{_any(COUNTED)}))?)\.?"
)
_GLUED = re.compile(
    r"(?:(?<=[数數额額员員量资資入费費出业業口])"
    # 过万人 and 就业援助进万家 are no units
    rf"|(?<=[{_CJK}])(?<![过過上超数數每近满滿逾达達几幾余餘约約到至不于於以百千仟万萬亿億十])"
    r"(?!..?[家个個件]))"
    r"(?P<scale>[百千仟万萬亿億]{1,2})(?P<after>[人户戶元家件个個])"
)
_MONEY_AT_END = re.compile(
    rf"(?<=\s)(?P<before>{_any(_MONEY_WORDS)})\s?"
    rf"(?P<scale>{_any(word for word in _MONEY_SCALES if word not in _NUMERALS)})"
)
_OF_HUNDRED = re.compile(rf"(?:{_any(WORDS['wholes'])})\s?=\s?100(?:\.0)?%?(?![0-9.])")
_BRACKETS = re.compile(r"[(\[{【〔<]([^()\[\]{}【】〔〕<>]*)[)\]}】〕>]")
# What one of something is for says no unit of its own: 元/人·月, hours/week.
_FOR = r"(?:人|户|戶|月|年|天|日|周|週|小时|次|person|head|capita|hour|day|week|month|year)"
_EACH = re.compile(
    rf"({_any(word for word, units in COUNTED.items() if 'persons' not in units)})"
    rf"\s?/\s?{_FOR}(?:[·*/.]{_FOR})*"
)
_BREAK = re.compile(
    r"[()\[\]{}【】〔〕<>《》,;:、/|·•–—=。\n]|\s-\s|\.(?=\s|$)|及|和|或|\s(?:and|und|et|y|&)\s|"
    rf"(?<=[{_CJK}])-(?=[{_CJK}])"
)
_ENDS_LIST = re.compile(r"[)\]}】〕。\n]")
_NOUN = re.compile(rf"[{_CJK}]{{1,4}}")
_RANGE = re.compile(r"\d[^\d\s]{0,3}\s*[-–—~〜至]\s*\D?\d")
_NUMERAL = re.compile(rf"(?<![0-9])(?:{_any(_NUMERALS)})(?![0-9])")
_GROUPS = re.compile(r"(?<=\d)[,.' ](?=\d{3}(?!\d))")
_SHORTENED = re.compile(r"\b(mio|mill|mrd|tsd|ths|thsd|thous|mln|bn|mn|pct|no)\.")
_HYPHENS = re.compile(r"\b((?:tens?|hundreds?|10+s?)(?:-of)?)-(of |thousand|million)")  # tens-of-thousands
_POWER = re.compile(r"10([⁰¹²³⁴⁵⁶⁷⁸⁹]+)")
_APOSTROPHES = str.maketrans(dict.fromkeys("‘’‛′`´＇", "'"))


def _beginning(word: str) -> str:
    """What a text holds if it holds a word: three Latin letters, or one sign of any other script."""
    if re.match("[a-zà-ÿ]{2}", word):
        return word[:3]
    return next((sign for sign in word if not sign.isascii()), word)


# Most texts of a sheet say no unit: they are passed over at the price of one search.
_TELLING = re.compile(
    rf"[(\[](?:k|th)\b|\bin [km]\b|"
    rf"{_any({_beginning(word) for word in (*SCALES, *COUNTED, *QUOTIENTS, *WORDS['percent_codes'], *WORDS['labels'])})}"
)
# Without blanks, marks and words that join, as most labels are: it is a unit as a whole or says none.
_ONE_WORD = re.compile(r"[^\W以及和或]+")
_MOST_READ = 5_000  # characters of one cell: a unit stands in no essay
# Letters, digits and single blanks before letters, as in most labels: such a text is plain but for its case.
_EVEN = re.compile(r"[0-9A-Za-z\u4e00-\u9fff]*(?: [A-Za-z\u4e00-\u9fff][0-9A-Za-z\u4e00-\u9fff]*)*")


@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """A text in the form in which unit words are kept."""
    if _EVEN.fullmatch(text):
        return text.lower()
    raised = _POWER.sub(lambda power: "10^" + unicodedata.normalize("NFKC", power[1]), text)
    folded = unicodedata.normalize("NFKC", raised.translate(_APOSTROPHES)).casefold()
    folded = folded.translate(_APOSTROPHES).replace("_", " ")
    lines = (" ".join(line.split()) for line in folded.splitlines())
    grouped = _GROUPS.sub("", _SHORTENED.sub(r"\1", "\n".join(filter(None, lines))))
    return _HYPHENS.sub(lambda scale: scale[0].replace("-", " "), grouped)


@lru_cache(maxsize=20_000)
def units_in(text: str, where: Where) -> tuple[SheetUnit, ...]:
    """The units that a text says, in its order; empty where it says none."""
    folded = plain(text[:_MOST_READ])
    if not _TELLING.search(folded):
        return ()
    if where == "label":
        return tuple(dict.fromkeys(_labelled(folded)))
    whole = _unit(folded, where)
    if whole is not None:
        return (whole,)
    if where == "cell" or (where == "title" and _ONE_WORD.fullmatch(folded) and not _LABEL.search(folded)):
        return ()
    said = dict.fromkeys(_said(folded, where))
    named = {one.factor for one in said if one.units and one.factor > 1}
    return tuple(one for one in said if one.units or one.factor not in named)


def _said(text: str, where: Where) -> Iterator[SheetUnit]:
    yield from _labelled(text)
    for found in (*_IN_TEXT.finditer(text), *_COUNTED_BY.finditer(text)):
        yield _made(found[0], found["scale"], (found["after"],))
    for share in _PERCENT_IN_TEXT.finditer(text):
        yield SheetUnit(share[0], Decimal(1), frozenset({"percent"}))
    if where == "note":
        return
    for hundred in _OF_HUNDRED.finditer(text):
        yield SheetUnit(hundred[0], Decimal(1), frozenset({"percent"}))
    outside = _BRACKETS.sub("", text).strip()
    for inner in _BRACKETS.findall(text):
        for piece in _BREAK.split(_EACH.sub(r"\1", inner)):
            word = piece.strip().removesuffix(".")
            unit = _unit(word, "cell")
            if unit is not None:
                noun = unit.units or COUNTED.get(outside, frozenset())  # Hours ('000)
                yield SheetUnit(unit.words, unit.factor, noun)
            elif word in SCALES_IN_BRACKETS:
                yield SheetUnit(word, SCALES_IN_BRACKETS[word], frozenset())
    is_range = _RANGE.search(text) is not None
    for segment in _BREAK.split(text):
        # 500–1,000 yuan is a class of incomes
        if not (is_range and _NUMERAL.search(segment)):
            yield from _in_segment(segment.strip(), where)


def _labelled(text: str) -> Iterator[SheetUnit]:
    """What stands behind 单位 or `unit`: one or a list, to the next label."""
    labels = list(_LABEL.finditer(text))
    ends = [*(label.start() for label in labels[1:]), len(text)]
    for label, end in zip(labels, ends, strict=False):
        found: list[SheetUnit] = []
        others: list[SheetUnit] = []
        for piece in map(str.strip, _BREAK.split(_ENDS_LIST.split(text[label.end() : end])[0])):
            unit = _unit(piece, "cell")
            if unit is None and piece in SCALES_OF_MONEY:
                unit = SheetUnit(piece, SCALES_OF_MONEY[piece], frozenset())
            if unit is not None and not unit.units and found:  # Persons ('000): the scale of what stands before it
                found = [_scaled(one, unit) for one in found]
            elif unit is not None:
                found.append(unit)
            elif ":" in label[0] and _NOUN.fullmatch(piece):  # 单位：人、企业 counts something that has no word here
                others.append(SheetUnit(piece, Decimal(1), frozenset()))
            else:
                break
        if found:
            yield from (*found, *others)


def _scaled(said: SheetUnit, scale: SheetUnit) -> SheetUnit:
    if said.factor > 1 or not all(UNITS[name].is_scaled for name in said.units):
        return said
    return replace(said, words=f"{said.words} {scale.words}", factor=scale.factor)


def _in_segment(segment: str, where: Where) -> Iterator[SheetUnit]:
    """A piece of a head or title between two marks, that is a unit or ends in one."""
    unit = _unit(segment, where)
    if unit is not None:
        if _says_scale(segment):
            yield unit
        return
    quotient = _last(_QUOTIENT_AT_END, segment)
    if quotient is not None and (quotient["sign"] or where == "head"):
        sign = quotient["sign"] or quotient["quotient"]
        yield SheetUnit(quotient[0].strip(), Decimal(1), QUOTIENTS[sign])
        return
    share = _SHARE.match(segment)
    if share is not None and where == "head":
        yield SheetUnit(share[0].strip(), Decimal(1), frozenset({"percent"}))
        return
    per = PER.search(segment)
    if per is not None and where == "head":
        yield SheetUnit(per[0], Decimal(1), QUOTIENTS[per["quotient"]])
        return
    money = _last(_MONEY_AT_END, segment)
    if money is not None and where == "head":
        yield _made(money[0], money["scale"], (money["before"],))
        return
    lettered = _last(_LETTER_AT_END, segment)
    if lettered is not None and where == "head":
        yield _made(lettered[0], lettered["scale"], (lettered["after"],))
        return
    scaled = _last(_SCALE_AT_END, segment)
    if scaled is not None and _is_unit_at_end(segment[: scaled.start()], scaled, where):
        yield _made(scaled["phrase"], scaled["scale"], (scaled["after"],))
        return
    glued = _GLUED.search(segment)
    if where == "head" and glued is not None and glued.end() == len(segment):
        yield _made(glued[0], glued["scale"], (glued["after"],))


def _last(form: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The first match that goes on to the end of the text."""
    return next((one for one in form.finditer(text) if one.end() == len(text)), None)


def _says_scale(segment: str) -> bool:
    """True unless it is a bare noun (a title may count persons without saying in what)."""
    match = _PHRASE.fullmatch(segment)
    return match is None or match["scale"] is not None


def _is_unit_at_end(before: str, scaled: re.Match[str], where: Where) -> bool:
    last = before.rsplit(maxsplit=1)[-1] if before.split() else ""
    if last in WORDS["not_before"] or last[-1:].isdigit():
        return False
    led = scaled["into"] is not None
    if scaled["scale"] in _NUMERALS | {"miles", "mille"}:
        return led and scaled["scale"] != _HUNDRED
    if re.match(f"[{_CJK}]", scaled["scale"]):
        return where == "head" or scaled["after"] is not None
    return led or where == "head" or scaled["scale"] in _PLAIN_SCALES


def _unit(text: str, where: Where) -> SheetUnit | None:
    """`万人`, `in thousands`, `%` as a unit; None for anything else."""
    quotient = _QUOTIENT.fullmatch(text)
    if quotient is not None:
        return SheetUnit(text, Decimal(1), QUOTIENTS[quotient["quotient"]])
    if text in WORDS["percent_codes"]:
        return SheetUnit(text, Decimal(1), frozenset({"percent"}))
    money = _MONEY.fullmatch(text)
    if money is not None:
        return _made(text, money["scale"], (money["before"],))
    lettered = _LETTER.fullmatch(text)
    if lettered is not None:
        scale = next(filter(None, lettered.group("scale", "k", "m", "scale2")))
        return _made(text, scale, lettered.group("after", "after2", "after3"))
    match = _PHRASE.fullmatch(text)
    if match is None or not (match["scale"] or match["before"] or match["after"]):
        return None
    if text == _HUNDRED:
        return None
    if where != "cell":
        if text in _NUMERALS:  # 1000 as a cell of its own is a number, in brackets a scale
            return None
        if match["scale"] is None and not re.search(f"[{_CJK}]", text):
            return None  # a head or title `Persons` says who is counted, not in what
    return _made(text, match["scale"], (match["before"], match["after"]))


def _made(text: str, scale: str | None, nouns: Iterable[str | None]) -> SheetUnit:
    named = [COUNTED[noun] for noun in nouns if noun is not None]
    units = frozenset[UnitId]()
    for one in named:
        units = (units & one) or one
    factor = Decimal(1) if scale is None else (_MONEY_SCALES | _BEFORE_MONEY)[scale]
    return SheetUnit(text.strip(), factor, units)
