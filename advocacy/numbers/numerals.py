"""Numerals in running text: which may be typed by hand, and which must come from a figure.

Allowed by hand are dates, years, numbers inside the name of a law, article or standard, list
numbers, and numerals up to ten as words. Everything else that counts something must be printed by
a call, so that it can be traced.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

Sort = Literal["plain", "date", "label", "typed"]

# Text of these signs alone, as in most cells of a long table, needs no cutting: it is one numeral.
NUMERAL_SIGNS = "0123456789.,%"

_HAN_DIGITS = "〇○零一二三四五六七八九"
_MONTH = r"""(?:January|February|March|April|May|June|July|August|September|October|November|December
    |(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"""
_DATE = rf"""
    (?:19|20)\d\d年(?:\d{{1,2}}月(?:\d{{1,2}}日)?)?(?:末|初|底|前|后|中(?![国央华学小心]))?
  | (?<![{_HAN_DIGITS}])(?:[一二][{_HAN_DIGITS}]{{3}})年
      (?:[一二三四五六七八九十]{{1,2}}月(?:[一二三四五六七八九十]{{1,3}}日)?)?(?:末|初|底|前|后|中(?![国央华学小心]))?
  | \d{{1,2}}月\d{{1,2}}日
  | (?<![\d.,/])\d{{1,2}}\ {_MONTH}(?:\ (?:19|20)\d\d)?(?!\d)
  | \b{_MONTH}\ (?:\d{{1,2}},\ )?(?:19|20)\d\d(?!\d)
  | (?<![\d.,/-])(?:19|20)\d\d(?P<between>[-/])(?:0[1-9]|1[0-2])(?:(?P=between)\d\d)?(?![.,/-]?\d)
  | (?:(?<=end-)|(?<=mid-)|(?<![\d.,/%-]))(?:19|20)\d\d(?![\d.,]*\d|\s*(?:%|per\ cent|人|元|万|people|yuan))
"""
_LABEL = r"""
    《[^《》]*》(?:〔[^〔〕]*〕)?
  | 〔[^〔〕]*〕\d+号
  | (?<![A-Za-z])(?:GB/T|GB|ISO/IEC|ISO|EN|WCAG|C|CRPD/C/CHN/CO/)\s?\d+(?:[.:/-]\d+)*
  | (?<![A-Za-z])Art(?:icle|icles|\.)\ \d+(?:\(\d+\))*
  | 第\d+(?:号|条|款|项|届|次)
  | (?m:^[\s>]*+\d{1,2}[.)]\s)
"""
_TYPED = r"""
    (?:(?<![A-Za-z])[+-])?[\d０-９][\d０-９.,，]*(?:\s?(?:%|％|‰|万|亿))*
  | [%％‰]
  | 百分之(?!百的)[零〇一二三四五六七八九十百点]*
  | (?<![零〇一二三四五六七八九十百千两几数])[零〇一二三四五六七八九十百千两几数]+(?:多|余)?(?:万|亿|成(?![为员立果本功就双熟])|倍|％|%|个百分点)
  | \b(?:eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|
      forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|percent|
      per\ cent)\b
"""
# Blank lines without a list number behind them are passed over at once: looked at from each of
# their beginnings, many of them take the square of the time.
_BLANK = r"(?m:^)[\s>]++"
_NUMERAL = re.compile(
    rf"(?P<label>{_LABEL})|(?P<date>{_DATE})|(?P<typed>{_TYPED})|(?P<blank>{_BLANK})", re.VERBOSE | re.IGNORECASE
)


class Piece(NamedTuple):
    """A stretch of text of one sort, and where in the text it begins."""

    sort: Sort
    text: str
    start: int


def pieces(text: str) -> Iterator[Piece]:
    """Cut `text` into plain stretches, dates, labels and typed numbers, in order."""
    done = 0
    for match in _NUMERAL.finditer(text):
        if match["blank"]:
            continue
        if match.start() > done:
            yield Piece("plain", text[done : match.start()], done)
        sort: Sort = "label" if match["label"] else "date" if match["date"] else "typed"
        yield Piece(sort, match[0], match.start())
        done = match.end()
    if done < len(text):
        yield Piece("plain", text[done:], done)


# Calls, the addresses of links, and the ids of a block of records.
# Up to the next opening at most: else many that never close take the square of the time.
UNPRINTED = re.compile(
    r"\{\{(?:(?!\{\{|\}\}).)*\}\}|\{%(?:(?!\{%|%\}).)*%\}|\{#(?:(?!\{#|#\}).)*#\}"
    r"|(?<=\]\()[^\s()]*|(?:(?<=::: record )|(?<=:::record ))[^\n]*",
    re.DOTALL,
)


def blanked(found: re.Pattern[str], text: str) -> str:
    """`text`, as long as before, with a no-break space for each sign of what is `found`.

    Lines stay as they are, so that places can still be counted.
    """
    return found.sub(lambda match: re.sub(r"\S", "\N{NO-BREAK SPACE}", match[0]), text)


def typed_numbers(template: str) -> Iterator[Piece]:
    """The numbers typed by hand in a template.

    What stands in `{{ }}` and `{% %}` and the addresses of links are left out.
    """
    for piece in pieces(blanked(UNPRINTED, template)):
        if piece.sort == "typed":
            yield piece
