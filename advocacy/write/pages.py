"""How many pages a document fills, and whether its first page holds what has to stand there."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from advocacy.model.document import Blocks, Document, Paragraph
from advocacy.model.page_budget import Cut, FirstPageUse, PageBudget, PageUse
from advocacy.model.walk import around_title, body
from advocacy.write.laying import Laid, Laying, Line
from advocacy.write.line_breaks import GAP, NOTE

_ROUNDED = 0.05  # points that nobody sees
_BEGINS = {"zh": 10, "en": 24}  # so many signs name a paragraph


def page_use(document: Document, budget: PageBudget) -> PageUse:
    """The pages that a document fills before its annexes, as a house has them."""
    laying = Laying(document, budget)
    above, _ = around_title(document.blocks)
    blocks = tuple(body(document))
    laid = list(laying.blocks(blocks))
    laid.insert(len(above), laying.title())
    pages, beyond = _pages([line for one in laid for line in one.lines], budget)
    plan = budget.first_page
    on_it = _down_to(plan.through, blocks) if plan else 0
    first = _first_page(laid[: on_it + 1], on_it, document, budget) if on_it else None
    return PageUse(pages, beyond, first)


def _down_to(role: str, blocks: Blocks) -> int:
    """How many blocks there are down to the end of the first paragraphs of a role; none where it has none."""
    end = 0
    for number, block in enumerate(blocks, 1):
        if isinstance(block, Paragraph) and block.role == role:
            end = number
        elif end:
            break
    return end


def _pages(lines: Sequence[Line], budget: PageBudget) -> tuple[int, int]:
    """The pages that lines fill, and how many lines of running text stand on those that are too many."""
    page, beyond = 1, 0.0
    filled = after = notes = 0.0
    for chunk in _chunks(lines, budget):
        height = _height(chunk)
        under = sum(one.notes for one in chunk)
        gap = max(after, chunk[0].before) if filled or page == 1 else 0.0
        if filled and filled + gap + height > _room(notes + under, budget):
            page, filled, gap, notes = page + 1, 0.0, 0.0, 0.0
        filled, after, notes = filled + gap + height, chunk[-1].after, notes + under
        if budget.pages is not None and page > budget.pages:
            beyond += height + gap + under
    return page, math.ceil(beyond / budget.text.line)


def _chunks(lines: Sequence[Line], budget: PageBudget) -> Iterator[list[Line]]:
    """Lines that stand on one page; where they fill more than one, each by itself."""
    chunk: list[Line] = []
    for number, line in enumerate(lines, 1):
        chunk.append(line)
        if not line.kept or number == len(lines):
            if _height(chunk) + sum(one.notes for one in chunk) > budget.height:
                yield from ([one] for one in chunk)
            else:
                yield chunk
            chunk = []


def _height(lines: Sequence[Line]) -> float:
    """How high lines are, without the space around them all; between two stands the larger space of theirs."""
    height = lines[0].height
    for above, below in pairwise(lines):
        height += max(above.after, below.before) + below.height
    return height


def _room(notes: float, budget: PageBudget) -> float:
    """How high the text of a page can be above its notes."""
    left = budget.height - (notes + budget.above_notes if notes else 0.0) + _ROUNDED
    return left // budget.grid * budget.grid + _ROUNDED if budget.grid else left


def _first_page(laid: Sequence[Laid], blocks: int, document: Document, budget: PageBudget) -> FirstPageUse:
    lines = [line for one in laid for line in one.lines]
    over = lines[0].before + _height(lines) - _room(sum(line.notes for line in lines), budget)
    line = budget.text.line
    room = int(budget.height / line)
    cuts = tuple(_cuts(laid, over, document)) if over > 0 else ()
    return FirstPageUse(blocks, room, room + max(math.ceil(over / line), 0), cuts)


def _cuts(laid: Sequence[Laid], over: float, document: Document) -> Iterator[Cut]:
    """What has to be shorter, the longest paragraph first, until what is `over` has room."""
    left = {number: len(one.ends) for number, one in enumerate(laid) if one.style not in {"Title", "caption", ""}}
    while over > 0 and max(left.values(), default=0) > 1:
        longest = max(left, key=left.__getitem__)
        over -= min(line.height for line in laid[longest].lines)
        left[longest] -= 1
    if over > 0:  # tables and lists are too much by themselves
        return
    for number, kept in left.items():
        one = laid[number]
        if kept < len(one.ends):
            words = _words(one.text[one.ends[kept - 1] :], document)
            begins = one.text.translate({ord(GAP): None, ord(NOTE): None})[: _BEGINS[document.language]]
            yield Cut(begins.strip(), words)


def _words(text: str, document: Document) -> int:
    """How many words, in Chinese characters, a text has, and one more to be sure."""
    return (len(text.replace(GAP, "").replace(NOTE, "")) if document.language == "zh" else len(text.split())) + 1
