"""Laws and their provisions by name: 《……法》（2018年修正）第三十八条第三款."""

from __future__ import annotations

from advocacy.model.document import Inlines, PrintedProvision
from advocacy.model.finding import Language
from advocacy.model.law import Law, PassedAs

_DIGITS = "零一二三四五六七八九"
_PLACES = ("", "十", "百", "千")
_LARGEST = 9999
# How the version in hand came about; %s is the year.
_VERSIONS: dict[PassedAs, dict[Language, str]] = {
    "approved": {"zh": "（%s年批准）", "en": " (approved %s)"},
    "adopted": {"zh": "（%s年通过）", "en": " (adopted %s)"},
    "revised": {"zh": "（%s年修订）", "en": " (%s revision)"},
    "amended": {"zh": "（%s年修正）", "en": " (%s amendment)"},
}


def name_provision(
    law: Law, article: str, language: Language, *, with_version: bool | None = None, short: bool = False
) -> Inlines:
    """A law and its article: 《残疾人保障法》第三十八条第三款, ... Law (2018 amendment), Article 38(3).

    `article` is `38`, `38.3` (paragraph 3) or `38.3.2` (item 2). `short` takes the law's short
    title instead of the full one. The version goes with the full title unless told otherwise, and
    stands right behind it: behind the article it would say that this article was amended.
    """
    title = _title(law, language, short=short)
    shown = not short if with_version is None else with_version
    version = name_version(law, language) if shown else ""
    name = name_article(article, language)
    text = f"{title}{version}{name}" if language == "zh" else f"{title}{version}, {name}"
    return (PrintedProvision(text, law.id, article),)


def name_law(law: Law, language: Language, *, short: bool = False) -> Inlines:
    """A law as a whole: 《中华人民共和国残疾人保障法》, or by its `short` title."""
    return (PrintedProvision(_title(law, language, short=short), law.id, ""),)


def name_article(article: str, language: Language) -> str:
    """第三十八条第三款第（二）项, Article 38(3)(2)."""
    number, *inner = (int(part) for part in article.split("."))
    if language == "en":
        return f"Article {number}" + "".join(f"({part})" for part in inner)
    forms = ("第%s条", "第%s款", "第（%s）项")
    return "".join(form % chinese_numeral(part) for form, part in zip(forms, (number, *inner), strict=False))


def name_version(law: Law, language: Language) -> str:
    """（2018年修正）, or in English with a space before it ` (2018 amendment)`.

    A regulation is known by the year of its promulgation: （2018年公布）.
    """
    if law.promulgated is not None:
        year = law.promulgated.year
        if language == "zh":
            return f"（{year}年{name_promulgation(law)}）"
        return f" (promulgated {year})"
    return _VERSIONS[law.passed_as][language] % law.version.year


def name_promulgation(law: Law) -> str:
    """公布, as the State Council makes public; 发布 of what the Party approves with it."""
    return "发布" if law.passed_as == "approved" else "公布"


def chinese_numeral(number: int) -> str:
    """1 to 9999 as laws number their articles: 十, 二十三, 一百零二, 一千零一十."""
    if not 1 <= number <= _LARGEST:
        message = f"no Chinese numeral for {number}"
        raise ValueError(message)
    text = ""
    digits = str(number)
    for position, digit in enumerate(digits):
        place = len(digits) - position - 1
        if digit != "0":
            text += _DIGITS[int(digit)] + _PLACES[place]
        elif not text.endswith("零"):
            text += "零"
    text = text.rstrip("零")
    return text.removeprefix("一") if text.startswith("一十") else text


def _title(law: Law, language: Language, *, short: bool) -> str:
    """The title in its own marks: 《》 in Chinese, none in English."""
    title = law.short if short else law.title
    words = title.either(language)
    if words is title.zh and not words.text.startswith("《"):
        return f"《{words.text}》"
    return words.text
