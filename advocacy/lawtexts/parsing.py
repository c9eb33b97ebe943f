"""The text of a law -> its articles (条), paragraphs (款) and items (项).

Read are both forms in which collections print laws: the Markdown of the national database
(`- **第三十八条**　　…`, further paragraphs and items indented) and plain text (`第三十八条 …`). Each line is a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from functools import lru_cache

from advocacy.model.lawtext import Disorder, LawParagraph, LawText, LawWords
from advocacy.numbers.number_words import chinese

_NUMERAL = "[〇零一二三四五六七八九十百千]+"
_NUMBER = rf"第(?P<{{0}}>{_NUMERAL})条(?:之(?P<{{1}}>{_NUMERAL}))?"
_MARK = re.compile(
    rf"(?:\*\*{_NUMBER.format('bold', 'bold_sub')}\*\*\s*|{_NUMBER.format('plain', 'plain_sub')}(?:\s+|$))"
)
_ITEM = re.compile(rf"[（(](?P<number>{_NUMERAL})[）)]\s*")
# A point of an item, 1. or ①, is a part of its words.
_POINT = re.compile(r"\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]|[①-⑳]")
# Items that a conversion left on the line of what they belong to.
_JOINED = re.compile(rf"(?<=[：:；;。])[ \t\u3000]+(?=[（(]{_NUMERAL}[）)])")
# An article that a conversion left on the line of the heading before it.
_IN_HEADING = re.compile(rf"#++.*?(?={_NUMBER.format('_', '__')}\s)")
_LIST_SIGN = re.compile(r"[ \t\u3000]*(?:[-*+][ \t]+)?")
# Headings, the preamble, rules and remarks of the collection, and annexes: no words of the article before them.
_OUTSIDE = re.compile(rf"[#>]|-{{3,}}\s*$|<!--|第{_NUMERAL}(?:编|分编|章|节)(?:\s|$)|附(?:件|录|表|[:：])")


@dataclass(slots=True)
class _Paragraph:
    line: int
    column: int
    lines: list[str]
    items: dict[str, LawWords] = field(default_factory=dict)
    last: str = ""  # the number of the item that is open
    mark: str = ""  # and the same as it is printed

    def frozen(self) -> LawParagraph:
        return LawParagraph(LawWords("\n".join(self.lines), self.line, self.column), self.items)


def parse(text: str, first_line: int = 1, only: Collection[str] | None = None) -> LawText:
    """The articles of a text that begins on line `first_line` of its file; those named in `only` alone, where it is given.

    That the articles follow one another is looked at in the whole text, items in what is read.
    """
    reader = _Reader(only)
    for number, line in enumerate(text.split("\n"), first_line):
        if line:
            reader.read(line, number)
    articles = {article: tuple(one.frozen() for one in paragraphs) for article, paragraphs in reader.articles.items()}
    return LawText(articles, tuple(reader.disorder), reader.count)


class _Reader:
    """The article and the paragraph that are open while a text is read line by line."""

    def __init__(self, only: Collection[str] | None) -> None:
        self.articles: dict[str, list[_Paragraph]] = {}
        self.disorder: list[Disorder] = []
        self.count = 0
        self._only = only
        self._open: list[_Paragraph] | None = None
        self._last = (0, 0)
        self._printed = ""

    def read(self, line: str, number: int) -> None:
        """The next line."""
        if self._open is None and "条" not in line:
            return
        before = (_IN_HEADING.match(line) if line[0] == "#" else None) or _LIST_SIGN.match(line)
        start = before.end() if before else 0
        said = line[start:].rstrip()
        if not said:
            return
        mark = _MARK.match(said)
        if mark is not None:
            self._begin(mark, number)
            start, said = start + mark.end(), said[mark.end() :]
        elif _OUTSIDE.match(said):
            self._open = None
        for piece in _JOINED.split(said) if said and self._open is not None else ():
            start = line.index(piece, start)
            self._add(piece, number, start + 1)
            start += len(piece)

    def _begin(self, mark: re.Match[str], line: int) -> None:
        article, inserted = _value(mark["bold"] or mark["plain"]), _value(mark["bold_sub"] or mark["plain_sub"] or "")
        printed = mark[0].strip("* \u3000\t")
        before, inserted_before = self._last
        if (article, inserted) not in {(before + 1, 0), (before, inserted_before + 1)}:
            self.disorder.append(Disorder(line, printed, self._printed))
        self._last, self._printed = (article, inserted), printed
        name = f"{article}-{inserted}" if inserted else str(article)
        self.count += 1
        self._open = None
        if self._only is None or name in self._only:
            self._open = []
            self.articles.setdefault(name, self._open)

    def _add(self, said: str, line: int, column: int) -> None:
        paragraphs = self._open if self._open is not None else []
        item = _ITEM.match(said)
        inside = paragraphs[-1] if paragraphs else None
        if inside is not None and item is not None:
            self._add_item(inside, item, said, line, column)
        elif inside is not None and _POINT.match(said):
            inside.lines.append(said)
            if inside.last:
                whole = inside.items[inside.last]
                inside.items[inside.last] = LawWords(f"{whole.text}\n{said}", whole.line, whole.column)
        else:
            paragraphs.append(_Paragraph(line, column, [said]))

    def _add_item(self, inside: _Paragraph, item: re.Match[str], said: str, line: int, column: int) -> None:
        number = _value(item["number"])
        if number != len(inside.items) + 1:
            self.disorder.append(Disorder(line, item[0].strip(), inside.mark or self._printed))
        inside.last, inside.mark = str(number), item[0].strip()
        inside.lines.append(said)
        inside.items.setdefault(inside.last, LawWords(said[item.end() :], line, column + item.end()))


@lru_cache(maxsize=2048)  # every law numbers its articles from one
def _value(numeral: str) -> int:
    known = chinese(numeral) if numeral else None
    return int(known) if known is not None else 0
