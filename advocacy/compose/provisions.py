"""Laws and their provisions by name: 《……法》（2018年修正）第三十八条第三款."""

from __future__ import annotations

import datetime

from advocacy.compose.dates import print_partial
from advocacy.model.document import Inlines, PrintedProvision
from advocacy.model.finding import Language
from advocacy.model.law import Law, PassedAs
from advocacy.model.scalar import PartialDate

_DIGITS = "零一二三四五六七八九"
_PLACES = ("", "十", "百", "千")
_LARGEST = 9999
# How the version in hand came about; %s is the year.
_VERSIONS: dict[PassedAs, dict[Language, str]] = {
    "approved": {"zh": "（%s年批准）", "en": " (approved %s)"},
    "adopted": {"zh": "（%s年通过）", "en": " (adopted %s)"},
    "revised": {"zh": "（%s年修订）", "en": " (%s revision)"},
    "amended": {"zh": "（%s年修正）", "en": " (%s amendment)"},
    "draft": {"zh": "（%s年草案）", "en": " (%s draft)"},
}
# Marks within marks are single ones (GB/T 15834): 《山东省实施〈中华人民共和国残疾人保障法〉办法》.
_INNER = str.maketrans("《》", "〈〉")
# The day after which nobody looked for changes; %s is its month.
_AS_OF: dict[Language, str] = {"zh": "，据%s文本", "en": ", text as of %s"}


def name_provision(
    law: Law, article: str, language: Language, *, with_version: bool | None = None, short: bool = False
) -> Inlines:
    """A law and its article: 《残疾人保障法》第三十八条第三款, ... Law (2018 amendment), Article 38(3).

    `article` is `38`, `38.3` (paragraph 3), `38.3.2` (item 2) or `120-1` (第一百二十条之一). `short` takes the law's short
    title instead of the full one. The version goes with the full title unless told otherwise, and always
    with that of a draft; it stands right behind it: behind the article it would say that this article was amended.
    """
    title = _title(law, language, short=short)
    shown = law.passed_as == "draft" or (not short if with_version is None else with_version)
    version = name_version(law, language) if shown else ""
    name = name_article(article, language)
    text = f"{title}{version}{name}" if language == "zh" else f"{title}{version}, {name}"
    return (PrintedProvision(text, law.id, article),)


def name_law(law: Law, language: Language, *, short: bool = False) -> Inlines:
    """A law as a whole: 《中华人民共和国残疾人保障法》, or by its `short` title."""
    return (PrintedProvision(_title(law, language, short=short), law.id, ""),)


def name_article(article: str, language: Language) -> str:
    """第三十八条第三款第（二）项, Article 38(3)(2); 第一百二十条之一, Article 120-1."""
    number, *inner = article.split(".")
    if language == "en":
        return f"Article {number}" + "".join(f"({part})" for part in inner)
    number, _, inserted = number.partition("-")
    name = f"第{chinese_numeral(int(number))}条" + (f"之{chinese_numeral(int(inserted))}" if inserted else "")
    forms = ("第%s款", "第（%s）项")
    return name + "".join(form % chinese_numeral(int(part)) for form, part in zip(forms, inner, strict=False))


def name_version(law: Law, language: Language) -> str:
    """（2018年修正）, or in English with a space before it ` (2018 amendment)`.

    A regulation is known by the year of its promulgation: （2018年公布）. Where nobody looked for later
    changes, that is said: （2017年修正，据2025年4月文本）.
    """
    if law.promulgated is None:
        version = _VERSIONS[law.passed_as][language] % law.version.year
    elif language == "zh":
        version = f"（{law.promulgated.year}年{name_promulgation(law)}）"
    else:
        version = f" (promulgated {law.promulgated.year})"
    if law.as_of is None:
        return version
    return f"{version[:-1]}{name_as_of(law.as_of, language)}{version[-1]}"


def name_as_of(day: datetime.date, language: Language) -> str:
    """，据2025年4月文本, or `, text as of April 2025`: of a text for which nobody looked for later changes."""
    return _AS_OF[language] % print_partial(PartialDate(day.year, day.month), language)


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
        return f"《{words.on_one_line.translate(_INNER)}》"
    return words.on_one_line
