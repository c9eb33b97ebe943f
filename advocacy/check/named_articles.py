"""An article that somebody typed by name stands in laws.yaml: else nobody has compared it.

`provision()` looks each article up; the agenda and a sentence that names one article after
another write them out, and are looked up here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from advocacy.check.prefilter import PrefilteredPattern
from advocacy.check.typed_texts import Paragraph
from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding, Language
from advocacy.model.law import Law
from advocacy.model.lazy_pattern import lazy

_NUMERAL = "[零〇一二三四五六七八九十百\\d]+"
_ZH_ARTICLE = rf"第{_NUMERAL}条(?:之{_NUMERAL})?(?:第{_NUMERAL}款)?"
_ZH = lazy(
    rf"(?P<before>[\u4e00-\u9fff]{{2,24}})》?(?:（[^（）]{{1,16}}）)?(?P<articles>{_ZH_ARTICLE}(?:[、和及]{_ZH_ARTICLE})*)"
)
_ZH_ONE = re.compile(rf"第({_NUMERAL})条(?:之({_NUMERAL}))?(?:第({_NUMERAL})款)?")
_ZH_LAW = re.compile("(?:法|条例|办法|规定|规则)$")
_ITSELF = re.compile("(?:本|该|此|同|前一部|两部|部)法律?$|(?:本|该|此)(?:条例|办法|规定)$|依法$")
_EN_ARTICLE = r"Articles?\ \d+(?:-\d+)?(?:\(\d+\))*"
_EN = lazy(rf"(?P<articles>{_EN_ARTICLE}(?:(?:,\ (?:and\ )?|\ and\ ){_EN_ARTICLE})*)\ of\ (?:the\ )?")
_EN_LAW = re.compile(r"(?:[A-Z][\w’'-]*(?: (?:of|on|the|and|for)(?= ))* ){1,9}(?:Law|Regulations?|Measures|Act)\b")
# The other order: “the Disabled Persons Law, Article 38(3)”, “(art. 38)”.
_EN_AFTER = lazy(r"(?:,? ?\(?|'s |’s )(?:Article|Art\.|art\.|article) (\d+(?:-\d+)?)(?:\((\d+)\))?")
_EN_ONE = re.compile(r"Articles? (\d+(?:-\d+)?)(?:\((\d+)\))?")
_DIGITS = "零一二三四五六七八九"
# A text that none of these can match names no article.
NAMED: Mapping[Language, tuple[PrefilteredPattern, ...]] = {
    "zh": (PrefilteredPattern(_ZH, ("条",)),),
    "en": (PrefilteredPattern(_EN, ("rticle",)), PrefilteredPattern(_EN_AFTER, ("rticle", "Art.", "art."))),
}


def named_articles(dossier: Dossier, one: Paragraph) -> Iterator[Finding]:
    """Typed articles that laws.yaml does not have, and typed laws that are not in it."""
    for name, article, start in articles_in(one, dossier.laws):
        law = named_law(name, one.language, dossier.laws)
        if law is None:
            details = {"law": name, "article": article}
            yield Finding("named-law-unlisted", one.at(start), details, one.about)
        elif not any(is_in(article, known) for known in law.articles):
            details = {"law": law.short.either(one.language).text, "article": article, "known": ", ".join(law.articles)}
            yield Finding("named-article-unlisted", one.at(start), details, one.about)


def articles_in(one: Paragraph, laws: Mapping[str, Law]) -> Iterator[tuple[str, str, int]]:
    """(law as it is called there, article like 38.3, start) of each article of a named law."""
    if not any(prefiltered.possible(one.raw) for prefiltered in NAMED[one.language]):
        return
    names = sorted(_names(laws, one.language), key=len, reverse=True)
    if one.language == "en":
        for match in _EN().finditer(one.raw):
            rest = one.raw[match.end() :]
            known = next((name for name in names if rest.startswith(name)), "")
            other = _EN_LAW.match(rest)
            if known or other:
                for number, paragraph in _EN_ONE.findall(match["articles"]):
                    law = known or (other[0] if other else "")
                    yield law, _joined(number, paragraph), match.start()
        for name in names:
            for said in re.finditer(rf"{re.escape(name)}(?={_EN_AFTER().pattern})", one.raw):
                after = _EN_AFTER().match(one.raw, said.end())
                if after is not None:
                    yield name, _joined(after[1], after[2]), said.start()
        return
    # A law in 《》 is named too, so the text is read as it was typed.
    for match in _ZH().finditer(one.raw):
        before = match["before"]
        name = next((known for known in names if before.endswith(known)), "")
        if not name and (not _ZH_LAW.search(before) or _ITSELF.search(before)):
            continue
        for number, inserted, paragraph in _ZH_ONE.findall(match["articles"]):
            article = _arabic(number) + (f"-{_arabic(inserted)}" if inserted else "")
            digits = _joined(article, _arabic(paragraph) if paragraph else "")
            yield name or before, digits, match.start("articles")


def _names(laws: Mapping[str, Law], language: Language) -> Mapping[str, Law]:
    return {name.either(language).text: law for law in laws.values() for name in (law.title, law.short)}


def named_law(name: str, language: Language, laws: Mapping[str, Law]) -> Law | None:
    """The law that has this name, in full or short."""
    return _names(laws, language).get(name)


def _joined(number: str, paragraph: str) -> str:
    return f"{number}.{paragraph}" if paragraph else number


def is_in(article: str, known: str) -> bool:
    """True if a known provision is the article that is named, a part of it or what holds it."""
    return f"{known}.".startswith(f"{article}.") or f"{article}.".startswith(f"{known}.")


def _arabic(numeral: str) -> str:
    """一百零八 as 108; digits stay as they are."""
    if numeral.isdigit() and numeral.isascii():
        return numeral
    total, waiting = 0, 0
    for sign in numeral.replace("〇", "零"):
        if sign in _DIGITS:
            waiting = _DIGITS.index(sign)
        else:
            total += (waiting or 1) * (100 if sign == "百" else 10)
            waiting = 0
    return str(total + waiting)
