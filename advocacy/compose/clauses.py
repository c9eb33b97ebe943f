"""The comparison of clauses (条文对照表; 立法法, art. 58): present text, proposed text, reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from advocacy.compose.labelled import labelled
from advocacy.compose.page import Page
from advocacy.compose.printing import prose
from advocacy.compose.provisions import name_provision
from advocacy.model.agenda import Amendment
from advocacy.model.document import Blocks, Fact, Inline, Inlines, Strong, Table
from advocacy.model.text import Words, label

_CAPTION = label("现行条文与建议条文对照", "The law as it stands and as it could read")
_NEW_WORDS = label("（新增文字加粗）", " (new words in bold)")
_HEADS = (label("现行条文", "Present text"), label("建议条文", "Proposed text"), label("理由", "Reason"))
_UNCHECKED = label("建议条文（供研究）", "Drafting suggestion")
_WIDTHS = (12, 14, 6)
# How much of what both say stands beside a difference: to the nearest of these marks, so that no word is cut, or so far.
_MARKS = frozenset("，。；：、,;:.")
_KEPT_SIGNS, _KEPT_WORDS = 26, 26
_LEAST, _FEWEST_LEFT_OUT = 5, 6
_HAN = re.compile("[\u4e00-\u9fff]")
# What is compared: Chinese by its signs, other texts by words and the blanks between them.
_PIECES = re.compile(r"[A-Za-z0-9’'-]+|\s+|.", re.DOTALL)


def clauses(page: Page) -> Blocks:
    """The table for the asks of the order; nothing where none proposes words in this language."""
    language = page.language
    amendments = tuple(_proposed(page))
    if not amendments:
        return ()
    checked = all(one.proposed is not None and one.proposed.checked is not None for one in amendments)
    heads = (_HEADS[0], _HEADS[1] if checked else _UNCHECKED, _HEADS[2])
    caption = (*labelled(_CAPTION.either(language).text), *labelled(_NEW_WORDS.either(language).text))
    return (
        Table(
            label="clauses",
            caption=caption,
            description=_CAPTION.either(language).text,
            head=tuple((*labelled(head.either(language).text),) for head in heads),
            rows=tuple(_row(page, one) for one in amendments),
            widths=_WIDTHS,
            look="clauses",
        ),
    )


def _proposed(page: Page) -> Iterator[Amendment]:
    """Each amendment with words in the edition's language, once."""
    asks, laws = page.public.agenda.asks, page.public.laws
    met: set[tuple[str, str]] = set()
    for name in page.order.asks:
        for one in asks[name].amends if name in asks else ():
            known = one.law in laws and one.article in laws[one.law].articles
            words = None if one.proposed is None else one.proposed.words(page.language)
            if known and words is not None and (one.law, one.article) not in met:
                met.add((one.law, one.article))
                yield one


def _row(page: Page, one: Amendment) -> tuple[tuple[Inlines, ...], ...]:
    language = page.language
    law = page.public.laws[one.law]
    page.uses.add(f"law:{one.law}")
    article = law.articles[one.article]
    present = article.zh if language == "zh" else article.en
    proposed = None if one.proposed is None else one.proposed.words(language)
    name = name_provision(law, one.article, language, short=True)
    reason = () if one.reason is None else page.prose(one.reason)
    before, after = (prose(present, language), ()) if proposed is None else compared(present, proposed)
    return ((name, before), (after,), (reason,))


def compared(present: Words, proposed: Words) -> tuple[Inlines, Inlines]:
    """Both texts around what differs; in the second what the first has not, in runs of whole words, is strong.

    What both say further away is left out, as a sign in both shows: the whole of it stands in the law table.
    """
    old, new = _PIECES.findall(present.on_one_line), _PIECES.findall(proposed.on_one_line)
    before: list[Inline] = []
    after: list[Inline] = []
    for operation, first, last, start, end in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if operation == "equal":
            kept = _shortened(new[start:end], opens=start == 0, closes=end == len(new))
            before.append(Fact(kept, present.place))
            after.append(Fact(kept, proposed.place))
            continue
        if first < last:
            before.append(Fact("".join(old[first:last]), present.place))
        if start < end:
            after.append(Strong((Fact("".join(new[start:end]), proposed.place),)))
    return tuple(before), tuple(after)


def _shortened(pieces: Sequence[str], *, opens: bool, closes: bool) -> str:
    """What both texts say, without what stands far from a difference."""
    zh = any(map(_HAN.match, pieces))
    kept = _KEPT_SIGNS if zh else _KEPT_WORDS
    # The first mark behind a difference and the last before the next, but for those right beside it.
    head = (
        0 if opens else next((at + 1 for at, one in enumerate(pieces[:kept]) if one in _MARKS and at >= _LEAST), kept)
    )
    back = range(len(pieces) - 1 - _LEAST, max(-1, len(pieces) - 1 - kept), -1)
    tail = len(pieces) if closes else next((at + 1 for at in back if pieces[at] in _MARKS), max(0, len(pieces) - kept))
    if tail - head <= _FEWEST_LEFT_OUT:
        return "".join(pieces)
    left_out = "……" if zh else (" … " if head else "… ")
    said = f"{''.join(pieces[:head]).rstrip()}{left_out}{''.join(pieces[tail:]).lstrip()}"
    return said.rstrip() if closes else said
