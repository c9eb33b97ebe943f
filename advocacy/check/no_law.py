"""“There is no law” is thrown out by every official who knows the law: what is weak is said exactly.

The duties and penalties of laws.yaml answer it: the finding lists the articles that exist.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from advocacy.check.identifiers.simplified import simplified
from advocacy.check.prefilter import PrefilteredPattern, folded
from advocacy.check.typed_texts import Paragraph
from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding, Language
from advocacy.model.law import Law
from advocacy.model.lazy_pattern import LazyPattern, lazy

# What a law can lack and is said exactly: that is no claim that there is none.
_EXACT = (
    "定义|处罚|罚则|罚款|责任|举证|受理|期限|时限|标准|程序|后果|机关|部门|赔偿|补偿|救济|比例|细则|办法|意识|援助"
    "|效力|约束力|界定"
)
_CLAUSE = "[^，。；！？\n]"
_NOT_EXACT = f"(?!{_CLAUSE}{{0,16}}(?:{_EXACT}))"
_CLAIMS: Mapping[Language, LazyPattern] = {
    "zh": lazy(
        "(?<!并非)(?<!不是)(?<!绝非)(?:"
        "(?:没有|并无|尚无|缺乏|缺少|缺失)(?:任何|专门|相关|有关|明确)?的?(?:法律|法规|立法)"
        "(?!责任|后果|意识|援助|效力|约束|上|界定)"
        "|(?:法律|立法|法规)(?:上)?的?(?:空白|缺失|缺位|真空)|无法可[依循]|法无明文|无法律依据"
        f"|(?:没有|并无|尚无)(?:一部|哪部|任何)?(?:禁止|反对|规制|保护|规范){_CLAUSE}{{0,12}}的法律(?!责任|后果)"
        f"|(?:没有|并无|尚无|缺乏|缺少){_NOT_EXACT}{_CLAUSE}{{0,6}}(?:反|禁止|保护|保障|规范|针对){_CLAUSE}{{0,10}}"
        "的(?:法律|法规|立法)(?:规定|条文|依据)?(?!责任|后果)"
        f"|(?:现行)?(?:法律|法规|立法)(?:对{_CLAUSE}{{1,16}})?(?:未作|未做|没有作|没有做)(?:出)?(?:任何|明确)?规定"
        f"|(?:法律|法规|立法)(?:对|就|关于){_NOT_EXACT}{_CLAUSE}{{1,16}}?(?:没有|并无|尚无|毫无)(?:任何|相关)?的?规定"
        f"|(?:法律|法规|立法)(?:从未|并未|没有|未|尚未)(?:对|就){_NOT_EXACT}{_CLAUSE}{{1,16}}?[作做](?:出)?(?:任何|明确|禁止性)?规定"
        "|(?:现行法律|法律法规|国家法律)(?:没有|尚无)(?:任何|相关)?规定(?=[，。；！？]|$)"
        f"|(?:法律|法规|立法)(?:上|中)?(?:从未|从来没有|从来不|从不|并不|并未|并没有|没有|未|不)(?:明文|明确)?(?:规定不得|禁止|反对|规制|制止)"
        f"{_NOT_EXACT}{_CLAUSE}{{0,10}}歧视"
        f"|(?:法律|法规|立法)(?:上|中)?(?:从未|从来没有|从来不|从不|并未|并没有|没有|不)(?:保护|保障){_NOT_EXACT}{_CLAUSE}{{0,4}}"
        "(?:残疾人|残障|劳动者)"
        f"|(?:法律|法规|立法)(?:上|中)?(?:并不|并未|并没有|没有|未|不)禁止{_CLAUSE}{{0,8}}(?:拒绝录用|拒录|不录用){_CLAUSE}{{0,4}}残"
        "|(?:法律|法规|立法)(?:上|中)?(?:至今)?(?:仍然?|还|尚)?(?:是|为|存在|属于)(?:一片)?空白"
        f"|(?:法律|法规|立法)(?:对此|对{_CLAUSE}{{1,10}}|就{_CLAUSE}{{1,10}})?(?:只字[未不]提|保持沉默)"
        f"|不违反任何法律|法律(?:允许|容许|许可){_CLAUSE}{{0,8}}歧视"
        f"|(?:没有|并无)(?:任何)?法律(?:管|禁止|保护|规定(?=[，。；！？]|$))|法律管不[到着了]"
        f"|歧视{_CLAUSE}{{0,8}}(?:不违法|不犯法|合法(?!权益|性|利益))"
        ")"
    ),
    "en": lazy(
        r"(?<!not )\b(?:there (?:is|are|was) )?no (?:such |specific |dedicated |relevant |applicable |"
        r"national |chinese |anti-discrimination )?(?:laws?|legislation|statutes?)\b"
        r"(?! (?:enforcement|firm|degree|school|student|review|professor)| (?:is |are )?(?:needed|required|necessary)| (?:without|alone|can|will|could|should)\b)"
        r"|\bthere (?:isn['’]t|aren['’]t|is not|are not) (?:a |any |a single )?(?:such |specific |relevant )?(?:laws?|legislation)\b"
        r"(?! (?:enforcement|firm|degree|school|student|review|professor))"
        r"|\blegislation is (?:absent|missing|lacking)\b"
        r"|\blaws? (?:allows?|permits?|lets?) [^.;!?\n]{0,30}discriminat"
        r"|\b(?:legal|legislative) (?:vacuum|void|gap)s?\b|\b(?:missing|lack of|absence of|lacks?|without) "
        r"(?:any |relevant |specific |anti-discrimination )?(?:laws?|legislation)\b(?! enforcement)"
        r"|\bnot (?:prohibited|regulated|covered|forbidden|banned) by (?:any )?law\b"
        r"|\b(?:the|chinese|china’s|china's|existing|current) (?:laws?|legislation) (?:is silent|says? nothing|are silent"
        r"|(?:has |have )?(?:never|not) (?:prohibited|banned|forbidden|outlawed)|never (?:prohibits?|bans?|forbids?|protects?)"
        r"|(?:does|do|did)(?: not|n['’]t) (?:prohibit|ban|forbid|outlaw|protect|mention disab|address disc))"
        r"|\blaws? lacks? any (?:provision|rule|ban)s?\b"
        r"|\bnothing in (?:the |chinese )?law\b|\bno (?:legal )?(?:provision|article|rule|protection|ban) "
        r"(?:prohibits|forbids|bans|outlaws|against disc|on disc)"
        r"|\bdiscrimination\b[^.;!?\n]{0,30} (?:is|remains) "
        r"(?:(?:still|perfectly|entirely) )?(?:legal|lawful|not illegal|not unlawful)\b"
        r"|\b(?:is|remains) (?:still |perfectly |entirely )?(?:legal|lawful|not illegal|not unlawful) to (?:discriminate"
        r"|(?:refuse|reject|exclude) (?:a |the )?(?:disabled|people with|persons with))"
        r"|\bmay (?:lawfully|legally) (?:discriminate|refuse|reject)\b",
        re.IGNORECASE,
    ),
}
# Each claim has one of these words, in its clause, and most texts have none: a search for words is much faster.
CLAIMS: Mapping[Language, PrefilteredPattern] = {
    "zh": PrefilteredPattern(_CLAIMS["zh"], ("法",)),
    "en": PrefilteredPattern(
        _CLAIMS["en"],
        (*("law", "legis", "legal", "statut"), *("no provision", "no article", "no rule", "no protection", "no ban")),
    ),
}
_LACK = re.compile("[没无缺未不空许]|沉默|合法")  # and in Chinese one of these in the same clause
_CLAUSES: Mapping[Language, re.Pattern[str]] = {"zh": re.compile("[^，。；！？]+"), "en": re.compile(r"[^.;!?\n]+")}
# Said by others and answered in the same paragraph: “the paper speaks of …. In fact the … Law”.
_BY_OTHERS: Mapping[Language, re.Pattern[str]] = {
    "zh": re.compile("论文(?:称|认为|指出|提出|所说|说)|有人(?:说|认为)|有观点"),
    "en": re.compile(r"\bthe paper\b|\bsome (?:say|argue|claim)\b", re.IGNORECASE),
}
_STOPS = "。！？.!?\n"
_SENTENCE = re.compile(f"[^{_STOPS}]*")
_MOST_LISTED = 8


def no_law(dossier: Dossier, one: Paragraph) -> Iterator[Finding]:
    """Claims that the law is silent, each with the articles of laws.yaml that are not."""
    claims = list(_claims(one.words, one.language))
    listed = _existing(dossier, one.about) if claims else ("", "")
    end, answered = -1, False  # of the sentence that was looked at last
    for match in claims:
        if match.start() > end:
            begun = max(one.words.rfind(stop, end + 1, match.start()) for stop in _STOPS)
            sentence = _SENTENCE.match(one.words, max(begun, end) + 1)
            end = sentence.end() if sentence else len(one.words)
            answered = _answered(one, sentence[0] if sentence else "", dossier.laws)
        if listed[0] and not answered:
            details: dict[str, str | tuple[str, str]] = {"word": match[0], "articles": listed}
            yield Finding("no-law-claimed", one.at(match.start()), details, one.about)


def _claims(words: str, language: Language) -> Iterator[re.Match[str]]:
    claims = CLAIMS[language]
    if not claims.possible(folded(words)):
        return
    text = simplified(words)
    for clause in _CLAUSES[language].finditer(text):
        if claims.possible(folded(clause[0])) and (language == "en" or _LACK.search(clause[0])):
            yield from claims.pattern.finditer(text, *clause.span())


def _answered(one: Paragraph, sentence: str, laws: Mapping[str, Law]) -> bool:
    """True if somebody else is said to claim it, and the paragraph names a law that exists."""
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
    return (zh + (f" 等 {len(found)} 条" if more else ""), en + (f" and {more} more" if more else ""))


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
