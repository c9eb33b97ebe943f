"""Text -> runs: escaped, cut where the script changes, those in another language with its name.

A screen reader takes its voice from the language of a run, so English words inside Chinese are
English. What is in the language of the document has that of its styles: a run of Chinese that says
so itself lets LibreOffice break 2018 and 10.7% at the end of a line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from advocacy.model.finding import Language
from advocacy.numbers.numerals import NUMERAL_SIGNS

_HAN = r"\u2e80-\u303f\u3041-\u33ff\u3400-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef"
_FAR_HAN = "\U00020000-\U0003ffff"
_LATIN = r"A-Za-z\u00c0-\u024f"
# A stretch of English inside Chinese begins with a letter and holds a word of two letters.
_ENGLISH_SIGNS = r"[ !-~\u00c0-\u024f]*"
_ENGLISH = re.compile(rf"[{_LATIN}]{_ENGLISH_SIGNS}(?:(?<=[{_LATIN}])[’–](?=[{_LATIN}]){_ENGLISH_SIGNS})*")
_WORD = re.compile(rf"[{_LATIN}]{{2,}}")
# A stretch of Chinese inside English keeps the digits and quotation marks between characters.
_CHINESE = re.compile(rf"[{_HAN}{_FAR_HAN}]+(?:[“”‘’·—…0-9 ]*[{_HAN}{_FAR_HAN}]+)*")
_ANY_HAN = re.compile(rf"[{_HAN}{_FAR_HAN}]")
# These have one code in both scripts; the hint says that the Chinese font draws them.
_SHARED = re.compile(r"[\u00a7-\u00f7\u2010-\u2027\u2030-\u2040\u2100-\u27bf]")
_REFUSED = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\ufffe\uffff]")

_ENGLISH_TAG = '<w:lang w:val="en-GB" w:eastAsia="zh-CN"/>'
_CHINESE_TAG = '<w:lang w:val="zh-CN" w:eastAsia="zh-CN"/>'
_HINT = '<w:rFonts w:hint="eastAsia"/>'


def checked(text: str) -> str:
    """`text` itself, which must hold no control or private-use character.

    Raises:
        ValueError: it holds one; Word would not open the file, or print an empty box.
    """
    if not text.isprintable() and (found := _REFUSED.search(text)):
        message = f"the character U+{ord(found[0]):04X} has no place in a document: {text[:60]!r}"
        raise ValueError(message)
    return text


def escape(text: str) -> str:
    """`text` as the content of an element."""
    return checked(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(text: str) -> str:
    """`text` as the value of an attribute between double quotation marks."""
    return escape(text).replace('"', "&quot;")


def stretches(text: str, language: Language) -> Iterator[tuple[Language, str]]:
    """Cut `text` where its language changes; `language` is that of the document."""
    other: Language = "en" if language == "zh" else "zh"
    pattern = _ENGLISH if language == "zh" else _CHINESE
    done = 0
    for match in pattern.finditer(text):
        if other == "en" and not _WORD.search(match[0]):
            continue
        if match.start() > done:
            yield language, text[done : match.start()]
        yield other, match[0]
        done = match.end()
    if done < len(text):
        yield language, text[done:]


def language_of(text: str, language: Language) -> Language:
    """The one language of a text that must stay in one piece, such as a figure."""
    if _ANY_HAN.search(text):
        return "zh"
    return "en" if _WORD.search(text) else language


def run(text: str, language: Language, style: str = "", weight: str = "", *, own: Language | None = None) -> bytes:
    """One run in one language, which it says where the document has another one (`own`).

    `style` and `weight` are what stands before and after the fonts.
    """
    hint = _HINT if language == "zh" and _SHARED.search(text) else ""
    tag = "" if language == (own or language) else _CHINESE_TAG if language == "zh" else _ENGLISH_TAG
    space = ' xml:space="preserve"' if text != text.strip() or "  " in text else ""
    return f"<w:r>{_look(f'{style}{hint}{weight}{tag}')}<w:t{space}>{escape(text)}</w:t></w:r>".encode()


def _look(inner: str) -> str:
    return f"<w:rPr>{inner}</w:rPr>" if inner else ""


# The runs of a text in one look.
Runs = Callable[[str], bytes]


@lru_cache(maxsize=64)
def runs_of(language: Language, style: str = "", weight: str = "", *, whole: bool = False) -> Runs:
    """What makes the runs of texts in one look (see `run`), in a document of one language; all documents share it.

    A `whole` text is not cut where the language changes.
    """
    numeral = f"<w:r>{_look(style + weight)}<w:t>"

    @lru_cache(maxsize=16384)
    def runs(text: str) -> bytes:
        if text and not text.strip(NUMERAL_SIGNS):
            # Nothing to cut, escape or hint at.
            return f"{numeral}{text}</w:t></w:r>".encode()
        if whole:
            return run(text, language_of(text, language), style, weight, own=language)
        return b"".join([run(piece, one, style, weight, own=language) for one, piece in stretches(text, language)])

    return runs
