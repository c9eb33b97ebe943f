"""“There is no law” is thrown out by every official who knows the law: what is weak is said exactly.

The duties and penalties of laws.yaml answer it: the finding lists the articles that exist.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import chain

from advocacy.check.written import Written, told, written
from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding, Language
from advocacy.model.law import Law

_CLAIMS: Mapping[Language, re.Pattern[str]] = {
    "zh": re.compile(
        "(?:没有|并无|尚无|缺乏|缺少|缺失)(?:任何|专门|相关|有关|明确)?的?(?:法律|法规|立法)"
        "(?!责任|后果|意识|援助|效力|约束|上|界定)"
        "|(?:法律|立法|法规)(?:上)?的?(?:空白|缺失|缺位|真空)|无法可依|无法律依据"
        "|(?:没有|并无|尚无)(?:一部|哪部|任何)?(?:禁止|反对|规制|保护|规范)[^，。；！？\n]{0,12}的法律(?!责任|后果)"
        "|(?:现行)?(?:法律|法规|立法)(?:对[^，。；！？\n]{1,16})?(?:未作|未做|没有作|没有做)(?:出)?(?:任何|明确)?规定"
        "|(?:现行法律|法律法规|国家法律)(?:没有|尚无)(?:任何|相关)?规定(?=[，。；！？]|$)"
        "|(?:没有|并无)(?:任何)?法律规定(?=[，。；！？]|$)|歧视[^，。；！？\n]{0,8}(?:不违法|不犯法|合法)"
    ),
    "en": re.compile(
        r"\b(?:there (?:is|are|was) )?no (?:such |specific |dedicated |relevant |applicable |"
        r"national |anti-discrimination )?(?:laws?|legislation|statutes?)\b(?! enforcement| (?:is )?(?:needed|required|necessary))"
        r"|\b(?:legal|legislative) (?:vacuum|void|gap)s?\b|\b(?:missing|lack of|absence of) "
        r"(?:any |relevant |specific )?(?:laws?|legislation)\b|\bnot (?:prohibited|regulated) by law\b"
        r"|\b(?:the|chinese|china’s|china's) law (?:is silent|says nothing)\b"
        r"|\bnothing in (?:the |chinese )?law\b|\bno (?:provision|article|rule) "
        r"(?:prohibits|forbids|bans|outlaws)\b|\bdiscrimination\b[^.;!?\n]{0,30} (?:is|remains) "
        r"(?:(?:still|perfectly|entirely) )?(?:legal|lawful|not illegal|not unlawful)\b",
        re.IGNORECASE,
    ),
}
# Said by others and answered in the same paragraph: “the paper speaks of …. In fact the … Law”.
_BY_OTHERS: Mapping[Language, re.Pattern[str]] = {
    "zh": re.compile("论文(?:称|认为|指出|提出|所说|说)|有人(?:说|认为)|有观点"),
    "en": re.compile(r"\bthe paper\b|\bsome (?:say|argue|claim)\b", re.IGNORECASE),
}
_SENTENCE = re.compile(r"[^。！？.!?\n]*")
_MOST_LISTED = 8


def no_law(dossier: Dossier) -> Iterator[Finding]:
    """Claims that the law is silent, each with the articles of laws.yaml that are not."""
    for one in chain(written(dossier), told(dossier)):
        for match in _CLAIMS[one.language].finditer(one.words):
            if _answered(one, match.start(), dossier.laws):
                continue
            listed = _existing(dossier, one.about)
            if listed[0]:
                details: dict[str, str | tuple[str, str]] = {"word": match[0], "articles": listed}
                yield Finding("no-law-claimed", one.at(match.start()), details, one.about)


def _answered(one: Written, start: int, laws: Mapping[str, Law]) -> bool:
    """Whether somebody else is said to claim it, and the paragraph names a law that exists."""
    before = max(one.words.rfind(stop, 0, start) for stop in "。！？.!?\n") + 1
    match = _SENTENCE.match(one.words, before)
    sentence = match[0] if match else ""
    if not _BY_OTHERS[one.language].search(sentence):
        return False
    rest = one.raw.replace(sentence, "", 1)
    names = (law.short.either(one.language).text for law in laws.values())
    return "provision(" in rest or any(name in rest for name in names)


def _existing(dossier: Dossier, about: tuple[str, ...]) -> tuple[str, str]:
    """The articles (zh, en) that set a duty or a penalty, those of what is spoken of first."""
    near = _laws_near(dossier, about)
    found = [
        (law, number)
        for law in sorted(dossier.laws.values(), key=lambda one: one.id not in near)
        for number, article in law.articles.items()
        if (article.duty == "shall" or article.penalty != "none") and (not near or law.id in near)
    ]
    shown = found[:_MOST_LISTED]
    more = len(found) - len(shown)
    zh = "、".join(f"{law.short.either('zh').text} {number}" for law, number in shown)
    en = ", ".join(f"{law.short.either('en').text} {number}" for law, number in shown)
    return (
        zh + (f" 等 {len(found)} 条" if more else ""),
        en + (f" and {more} more" if more else ""),
    )


def _laws_near(dossier: Dossier, about: tuple[str, ...]) -> frozenset[str]:
    """The laws that the ordered asks, or the ask that is spoken of, would amend."""
    names = [one.partition(":")[2] for one in about if one.startswith("ask:")]
    for one in about:
        word, _, name = one.partition(":")
        name = name.rpartition(".")[0] if word == "edition" else name
        order = dossier.orders.get(name) if word in {"order", "edition"} else None
        names += order.asks if order is not None else ()
    asks = [dossier.agenda.asks[name] for name in names if name in dossier.agenda.asks]
    return frozenset(one.law for ask in asks for one in ask.amends if one.law in dossier.laws)
