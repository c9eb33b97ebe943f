"""Words that a text quotes from an article are those of the article.

第三十八条第三款规定：“……”, with the article typed by name or by `provision()`. Punctuation may differ, and what is left
out is marked by ……; every other sign has to stand in the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from advocacy.check.named_articles import articles_in, is_in, named_law
from advocacy.check.prefilter import PrefilteredPattern
from advocacy.check.typed_texts import Paragraph
from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding
from advocacy.model.law import Law
from advocacy.model.lazy_pattern import lazy

# Between the article and the quotation stands at most 规定：, 明确要求， or the like, never the end of a sentence.
_CALLED = lazy(
    r"\{\{ *provision\( *(?P<one>['\"])(?P<law>[a-z0-9-]{1,80})(?P=one) *, *(?P<two>['\"])(?P<article>[0-9.-]{1,20})(?P=two) *\) *\}\}"
    r"(?P<between>[^“”。；\n]{0,12})“(?P<said>[^“”]{4,1000})”"
)
_TYPED = re.compile(r"[^“”。；\n]{0,40}“(?P<said>[^“”]{4,1000})”")
_LEFT_OUT = re.compile(r"(?:…|\.{3,}|⋯)+")
_SIGNS = re.compile(r"[\W_]+")
QUOTED = (PrefilteredPattern(_CALLED, ("provision(",)),)


def quoted_law(dossier: Dossier, one: Paragraph) -> Iterator[Finding]:
    """Quotations behind an article that the article does not hold; Chinese alone is the law's own text."""
    if one.language != "zh" or "“" not in one.raw:
        return
    for law, article, said, start in _quotations(dossier, one):
        words = [known.zh.text for number, known in law.articles.items() if is_in(article, number)]
        pieces = [_SIGNS.sub("", piece) for piece in _LEFT_OUT.split(said)]
        if words and not any(_holds(_SIGNS.sub("", text), pieces) for text in words):
            details = {"law": law.short.either("zh").text, "article": article, "said": said}
            yield Finding("law-quoted-otherwise", one.at(start), details, one.about)


def _quotations(dossier: Dossier, one: Paragraph) -> Iterator[tuple[Law, str, str, int]]:
    """(law, article, quoted words, where they begin)."""
    if all(prefiltered.possible(one.raw) for prefiltered in QUOTED):
        for match in _CALLED().finditer(one.raw):
            law = dossier.laws.get(match["law"])
            if law is not None:
                yield law, match["article"], match["said"], match.start("said")
    for name, article, start in articles_in(one, dossier.laws):
        typed = named_law(name, one.language, dossier.laws)
        quoted = _TYPED.match(one.raw, start)
        if typed is not None and quoted is not None:
            yield typed, article, quoted["said"], quoted.start("said")


def _holds(words: str, pieces: list[str]) -> bool:
    """True if the pieces stand in the words, one after another."""
    at = 0
    for piece in pieces:
        found = words.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    return True
