"""All remarks in a file that came back, each with the passage that it is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from advocacy.model.digest import digest
from advocacy.model.ledger import BlockText, FigureSpot
from advocacy.model.mark import BLOCK_MARK, FIGURE_MARK
from advocacy.model.remark import RemarkKind
from advocacy.reread.annex import AnnexLine, read_annex
from advocacy.reread.blocks import Tie, plain, tie
from advocacy.reread.changes import Change, changes_in
from advocacy.reread.numbers import folded
from advocacy.reread.package import Package
from advocacy.reread.passages import attribute, passages_of
from advocacy.reread.reading import read_text
from advocacy.reread.rejoined import rejoined
from advocacy.reread.versions import (
    Comment,
    Stamp,
    Versions,
    comments_of,
    is_of_contents,
    style_of,
    versions_of,
)

_NOTE, _MARGIN = "脚注 / footnote", "页眉页脚 / header or footer"


@dataclass(frozen=True, slots=True)
class ReadRemark:
    """A remark as it was read; `block` is what we handed over there, None where nobody can say.

    `after` of a comment is the text that it holds on to. `several` are passages that fit as well.
    """

    id: str
    kind: RemarkKind
    by: Stamp
    before: str
    after: str
    text: str
    at: int
    where: str
    passage: str
    tie: Tie
    block: BlockText | None
    several: tuple[str, ...] = ()
    line: AnnexLine | None = None
    reply_to: str = ""
    settled: bool = False


def handed_blocks(package: Package) -> tuple[BlockText, ...]:
    """The paragraphs of a file that we handed over, as blocks: their text, marks and figures."""
    made = []
    for one in passages_of(package):
        anchors = (attribute(link, "anchor") for link in one.element.iter("{*}hyperlink"))
        if is_of_contents(style_of(one.element)) or any("_Toc" in anchor for anchor in anchors):
            continue  # the list of contents says headings again
        names = (attribute(start, "name") for start in one.element.iter("{*}bookmarkStart"))
        mark = next((name for name in names if BLOCK_MARK.fullmatch(name)), "")
        figures = tuple(FigureSpot(at.bookmark, at.start, at.end) for at in one.figures)
        made.append(BlockText(mark, one.text, figures))
    return tuple(made)


def remarks_in(package: Package, blocks: Sequence[BlockText]) -> tuple[ReadRemark, ...]:
    """Changed figures first, then in reading order; paragraphs of ours that are gone at the end."""
    read = [one for one in versions_of(package) if not one.repeats]
    paragraphs = rejoined(read, blocks)
    ties = _tied(paragraphs, blocks)
    lines = {one.mark: one for one in read_annex(read_text(package))[0] if one.mark}
    comments = {one.number: one for one in comments_of(package)}
    found = list(_found(paragraphs, ties, blocks, lines, comments))
    found += _gone(ties, blocks)
    numbered = _numbered(found)
    by_comment = {one.text: one.id for one in numbered if one.kind == "comment"}
    threads = [
        replace(one, reply_to=by_comment.get(comments[one.reply_to].text, ""))
        if one.reply_to in comments
        else one
        for one in numbered
    ]
    return tuple(sorted(threads, key=lambda one: one.kind != "figure"))


def known_share(package: Package, blocks: Sequence[BlockText]) -> float:
    """Which share of `blocks` a file still holds word for word, from 0 to 1."""
    now = {plain(one.before) for one in versions_of(package)}
    texts = [plain(one.text) for one in blocks]
    return sum(text in now for text in texts) / max(len(texts), 1)


def _tied(paragraphs: Sequence[Versions], blocks: Sequence[BlockText]) -> list[Tie]:
    """Ties of all paragraphs but those of headers and footers, which are no blocks."""
    inside = [one for one in paragraphs if one.part != "margin"]
    ties = iter(tie(inside, blocks))
    return [Tie("nothing") if one.part == "margin" else next(ties) for one in paragraphs]


def _found(
    paragraphs: Sequence[Versions],
    ties: Sequence[Tie],
    blocks: Sequence[BlockText],
    lines: Mapping[str, AnnexLine],
    comments: Mapping[str, Comment],
) -> Iterator[ReadRemark]:
    above = ""
    met: set[str] = set()
    for paragraph, one in zip(paragraphs, ties, strict=True):
        block = None if one.block is None else blocks[one.block]
        passage = plain(paragraph.before if block is None else block.text)
        if paragraph.part == "body" and paragraph.is_heading:
            above = passage
        here = _here(paragraph, above)
        several = tuple(blocks[at].text for at in one.several)
        for change in changes_in(paragraph, block):
            if change.mark and not change.after and _stands(change, paragraph, paragraphs):
                continue  # somebody split the paragraph
            line = _line(change, lines)
            yield ReadRemark(
                "", change.kind, change.by, change.before, change.after, "", change.at,
                here, passage, one, block, several, line,
            )  # fmt: skip
        if block is None and one.found == "nothing" and _is_new(paragraph):
            text = paragraph.before
            yield ReadRemark(
                "", "insertion", Stamp("", ""), "", text, "", 0, here, "", one, None, several
            )
        for number, anchor in paragraph.comments.items():
            comment = comments.get(number)
            if comment is not None and number not in met:
                met.add(number)
                yield ReadRemark(
                    "", "comment", Stamp(comment.author, comment.date), "", anchor, comment.text, 0,
                    here, passage, one, block, several, None, comment.answers, comment.settled,
                )  # fmt: skip
    for number, comment in comments.items():
        if number not in met:
            yield ReadRemark(
                "", "comment", Stamp(comment.author, comment.date), "", "", comment.text, 0, "", "",
                Tie("nothing"), None, (), None, comment.answers, comment.settled,
            )  # fmt: skip


def _stands(change: Change, here: Versions, paragraphs: Sequence[Versions]) -> bool:
    """True if a figure that is gone from `here` stands, with its mark, in another paragraph."""
    return any(
        change.mark in one.bookmarks and folded(change.before) in folded(one.after)
        for one in paragraphs
        if one is not here
    )


def _is_new(paragraph: Versions) -> bool:
    """Whether a paragraph is not ours though nobody tracked it; headers are no blocks."""
    return paragraph.part != "margin" and bool(plain(paragraph.before))


def _gone(ties: Iterable[Tie], blocks: Sequence[BlockText]) -> Iterator[ReadRemark]:
    """Blocks of which no paragraph is left, not even struck out."""
    kept = {one.block for one in ties} | {at for one in ties for at in one.several}
    for number, block in enumerate(blocks):
        if number not in kept and plain(block.text):
            nobody = Stamp("", "")
            yield ReadRemark(
                "", "deletion", nobody, plain(block.text), "", "", 0, "", plain(block.text),
                Tie("text", number), block,
            )  # fmt: skip


def _numbered(remarks: Iterable[ReadRemark]) -> list[ReadRemark]:
    """Each with its id: of what it says and where, so that the same file gives the same again."""
    times: Counter[str] = Counter()
    made = []
    for one in remarks:
        said = (one.kind, one.by.author, one.before, one.after, one.text, one.passage)
        name = digest("remark", tuple(plain(part) for part in said))
        times[name] += 1
        made.append(replace(one, id=name if times[name] == 1 else f"{name}-{times[name]}"))
    return made


def _line(change: Change, lines: Mapping[str, AnnexLine]) -> AnnexLine | None:
    match = FIGURE_MARK.fullmatch(change.mark)
    return None if match is None else lines.get(match["hash"])


def _here(paragraph: Versions, above: str) -> str:
    return {"body": above, "note": _NOTE, "margin": _MARGIN}[paragraph.part]
