"""Names for indicators: short, lower case, from the English words of the table where it has any."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

# Words of official tables in Chinese, longest first where one holds another.
_GLOSSARY = {
    "法定進用": "required",
    "實際進用": "employed",
    "未達": "short",
    "身心障礙者": "disabled",
    "持证残疾人": "certified",
    "残疾人": "disabled",
    "残疾": "disability",
    "城镇单位": "urban-units",
    "就业人员": "employed",
    "就业人数": "employed",
    "就業人數": "employed",
    "新增就业": "newly-employed",
    "按比例就业": "by-quota",
    "失业率": "unemployment-rate",
    "失業率": "unemployment-rate",
    "失业": "unemployed",
    "失業": "unemployed",
    "就业率": "employment-rate",
    "就业": "employed",
    "就業": "employed",
    "灵活就业": "flexible",
    "劳动力": "labour-force",
    "勞動力": "labour-force",
    "城镇": "urban",
    "农村": "rural",
    "视力": "vision",
    "听力": "hearing",
    "言语": "speech",
    "肢体": "limb",
    "智力": "intellectual",
    "精神": "mental",
    "多重": "multiple",
    "参保": "insured",
    "养老": "pension",
    "医疗": "medical",
    "工伤": "injury",
    "工资": "wage",
    "培训": "trained",
    "机构": "institutions",
    "机關": "authorities",
    "企业": "companies",
    "户数": "households",
    "公立": "public",
    "私立": "private",
    "應進用": "required",
    "合计": "total",
    "合計": "total",
    "总计": "total",
    "總計": "total",
    "男": "men",
    "女": "women",
    "比例": "share",
    "人数": "persons",
    "人數": "persons",
}
_EMPTY_WORDS = frozenset(("the", "of", "a", "an", "and", "or", "to", "in", "which", "for", "by", "have", "at", "on"))
_NO_NAMES = frozenset(("true", "false", "null"))  # YAML means something else by them
_LONGEST = 48
_SAYS_ENOUGH = 1  # hyphens


def name_of(words: Iterable[str], otherwise: str, taken: Collection[str]) -> str:
    """A name from the words of heads and labels; `otherwise` where they give none."""
    listed = [word.replace("%", " percent ") for word in dict.fromkeys(words) if word]
    name = _slug(" ".join(listed))
    if name.count("-") < _SAYS_ENOUGH:  # “total” or “public” alone says nothing of what is counted
        name = _slug(" ".join((*map(_translated, listed), name))) or otherwise
    number, free = 2, name
    while free in taken or free in _NO_NAMES:
        free = f"{name}-{number}"
        number += 1
    return free


def file_name_of(stem: str) -> str:
    """The stem of a file as the id of a map."""
    return _slug(stem, longest=80, all_words=True) or "sheet"


def _slug(text: str, longest: int = _LONGEST, *, all_words: bool = False) -> str:
    words = re.findall(r"[a-z]+[a-z0-9]*|[0-9]+", text.lower().replace("'", "").replace("’", ""))
    telling = [word for word in dict.fromkeys(words) if all_words or word not in _EMPTY_WORDS]
    if not any(word[0].isalpha() for word in telling):
        return ""
    slug = ""
    for word in telling:
        if slug and len(slug) + len(word) >= longest:
            break
        slug = f"{slug}-{word}" if slug else word[:longest]
    return slug


def _translated(text: str) -> str:
    """The words of the glossary that occur in a Chinese text, in its order."""
    if text in {"计", "計"}:
        return "total"
    found = re.findall("|".join(sorted(_GLOSSARY, key=len, reverse=True)), text)
    return " ".join(_GLOSSARY[word] for word in found)
