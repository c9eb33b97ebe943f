"""All remarks in a file that came back, each with the passage that it is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from advocacy.model.digest import hex_digest
from advocacy.model.ledger import BlockText
from advocacy.model.mark import FIGURE_MARK
from advocacy.model.remark import RemarkKind
from advocacy.reread.annex import AnnexLine, read_annex
from advocacy.reread.block_alignment import Alignment, align, plain
from advocacy.reread.changes import Change, changes_in
from advocacy.reread.joined_paragraphs import as_one, joined_blocks, rejoined
from advocacy.reread.numbers import folded
from advocacy.reread.package import Package
from advocacy.reread.reading import read_text
from advocacy.reread.revisions import Revision, part_words, revisions_in
from advocacy.reread.versions import NOBODY, Comment, Stamp, Versions, comments_of, versions_of

_PAGE_NUMBER = re.compile(r"(?<!\d)\d{1,3}(?!\d)")
_MOST_UNKNOWN = 200  # changes where no passage of ours is, each an entry of its own
_MORE = "另有 {} 处，见退回的文件 / {} more places, see the returned file"
_NOTE, _MARGIN = "脚注 / footnote", "页眉页脚 / header or footer"


@dataclass(frozen=True, slots=True)
class ReadRemark:
    """A remark as it was read; `block` is what we handed over there, None where nobody can say.

    `after` of a comment is the text that it holds on to, of a change of format the words concerned.
    `several` are passages that fit as well. `comment` is its place among all comments, `answers` that
    of the one above it in its thread. `places` is for how many places of the file it stands.
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
    align: Alignment
    block: BlockText | None
    several: tuple[str, ...] = ()
    line: AnnexLine | None = None
    reply_to: str = ""
    settled: bool = False
    comment: int | None = None
    answers: int | None = None
    places: int = 1


def remarks_in(
    package: Package, blocks: Sequence[BlockText], margins: Sequence[str] | None = None, rows: Sequence[AnnexLine] = ()
) -> tuple[ReadRemark, ...]:
    """Changed figures first, then in reading order; paragraphs of ours that are gone at the end.

    `margins` are the paragraphs of headers and footers as we handed them over, None where nobody knows.
    `rows` are those of annex A that stand in another file. Of the list of contents, which programs write anew, only comments are remarks.
    """
    read = [
        Versions(one.part, comments=one.comments) if one.repeats else one
        for one in versions_of(package)
        if not one.repeats or one.comments
    ]
    paragraphs = rejoined(read, blocks)
    alignments = _alignments(paragraphs, blocks)
    lines = {one.mark: one for one in (*rows, *read_annex(read_text(package))[0]) if one.mark}
    found = list(_found(paragraphs, alignments, blocks, lines, comments_of(package)))
    found += _gone(paragraphs, alignments, blocks)
    found += _elsewhere(package)
    if margins is not None:
        now = [one.before for one in paragraphs if one.part == "margin"]
        found += _edited_margins(margins, now)
    numbered = _numbered(_gathered(found))
    by_comment = {one.comment: one.id for one in numbered if one.comment is not None}
    threads = [
        one if one.answers is None else replace(one, reply_to=by_comment.get(one.answers, "")) for one in numbered
    ]
    return tuple(sorted(threads, key=lambda one: one.kind != "figure"))


def _alignments(paragraphs: Sequence[Versions], blocks: Sequence[BlockText]) -> list[Alignment]:
    """Ties of all paragraphs but those of headers and footers, which are no blocks."""
    inside = [one for one in paragraphs if one.part != "margin"]
    alignments = iter(align(inside, blocks))
    return [Alignment("nothing") if one.part == "margin" else next(alignments) for one in paragraphs]


def _found(
    paragraphs: Sequence[Versions],
    alignments: Sequence[Alignment],
    blocks: Sequence[BlockText],
    lines: Mapping[str, AnnexLine],
    comments: Sequence[Comment],
) -> Iterator[ReadRemark]:
    above = ""
    anchored = _anchored(paragraphs, comments)
    joined = joined_blocks(paragraphs, alignments, blocks)
    for number, (paragraph, one) in enumerate(zip(paragraphs, alignments, strict=True)):
        block = None if one.block is None else blocks[one.block]
        if block is not None and number in joined:
            block = as_one([blocks[at] for at in joined[number]], paragraph.before)
        passage = plain(paragraph.before if block is None else block.text)
        if paragraph.part == "body" and paragraph.is_heading:
            above = passage
        here = _here(paragraph, above)
        several = tuple(blocks[at].text for at in one.several)
        # What every remark on this paragraph shares.
        of_it = ReadRemark("", "comment", NOBODY, "", "", "", 0, here, passage, one, block, several)
        # The ends of paragraphs that are gone, tracked or by hand.
        ends = [paragraph.joined] if paragraph.joined is not None else []
        ends += [NOBODY] * (len(joined.get(number, (0,))) - 1)
        for by in ends:
            yield replace(of_it, kind="deletion", by=by, before="\n", at=len(passage))
        for change in changes_in(paragraph, block):
            if change.mark and not change.after and _stands(change, paragraph, paragraphs):
                continue  # somebody split the paragraph
            yield replace(
                of_it, kind=change.kind, by=change.by, before=change.before, after=change.after,
                at=change.at, line=_line(change, lines),
            )  # fmt: skip
        if block is None and one.found == "nothing" and _is_new(paragraph):
            yield replace(of_it, kind="insertion", after=paragraph.before, passage="")
        for what, by, words in _grouped(paragraph.marks, paragraph.after):
            yield replace(of_it, kind="format", by=by, after=words, text=what)
        for place, anchor in anchored.get(number, ()):
            yield _commented(of_it, place, comments[place], anchor)
    met = {place for places in anchored.values() for place, _ in places}
    nowhere = ReadRemark("", "comment", NOBODY, "", "", "", 0, "", "", Alignment("nothing"), None)
    for place, comment in enumerate(comments):
        if place not in met:
            yield _commented(nowhere, place, comment, "")


def _commented(of_it: ReadRemark, place: int, comment: Comment, anchor: str) -> ReadRemark:
    """The remark of a comment, which is the one at `place` among all."""
    return replace(
        of_it, by=Stamp(comment.author, comment.date), after=anchor, text=comment.text,
        settled=comment.settled, comment=place, answers=comment.answers,
    )  # fmt: skip


def _anchored(paragraphs: Sequence[Versions], comments: Sequence[Comment]) -> dict[int, list[tuple[int, str]]]:
    """For a paragraph, the comments that begin in it (their places among all) and their words.

    Of comments with one number each has the anchor of its turn, those left over the last one.
    """
    anchors: dict[str, list[tuple[int, str]]] = {}
    for number, paragraph in enumerate(paragraphs):
        for anchor in paragraph.comments:
            anchors.setdefault(anchor.number, []).append((number, anchor.text))
    found: dict[int, list[tuple[int, str]]] = {}
    for place, comment in enumerate(comments):
        own = anchors.get(comment.number)
        if own:
            number, text = own[min(comment.nth, len(own) - 1)]
            found.setdefault(number, []).append((place, text))
    return found


def _grouped(marks: Iterable[Revision], text: str) -> Iterator[tuple[str, Stamp, str]]:
    """Marks that are not of words: what was changed, by whom, and the words concerned; each once.

    Of the looks of characters these are the words of the run, of anything else those of `text`.
    """
    grouped: dict[tuple[str, Stamp], list[str]] = {}
    for one in marks:
        key = (" / ".join(one.words), Stamp(one.author, one.date))
        run = next(one.element.iterancestors("{*}r"), None)
        words = text if run is None else "".join(t.text or "" for t in run.iter("{*}t"))
        grouped.setdefault(key, []).append(words)
    for (what, by), words_of in grouped.items():
        yield what, by, "".join(dict.fromkeys(words_of))


def _edited_margins(was: Sequence[str], now: Sequence[str]) -> Iterator[ReadRemark]:
    """What stands otherwise in headers and footers though nobody tracked it; each text once.

    The numbers of pages, which every program counts anew, do not count.
    """
    before, after = (
        {_PAGE_NUMBER.sub("#", plain(one)): plain(one) for one in texts if plain(one)} for texts in (was, now)
    )
    gone = [text for key, text in before.items() if key not in after]
    new = [text for key, text in after.items() if key not in before]
    nowhere = ReadRemark("", "edit", NOBODY, "", "", "", 0, _MARGIN, "", Alignment("nothing"), None)
    for one, other in zip_longest(gone, new, fillvalue=""):
        kind: RemarkKind = "edit" if one and other else "deletion" if one else "insertion"
        yield replace(nowhere, kind=kind, before=one, after=other, passage=one)


def _elsewhere(package: Package) -> Iterator[ReadRemark]:
    """Tracked changes in parts without a passage of ours: comments, styles, building blocks."""
    comments = package.related.get("comments")
    for root in (*(() if comments is None else (comments,)), *package.others.values()):
        where = " / ".join(part_words(root))
        for what, by, words in _grouped(revisions_in(root), ""):
            yield ReadRemark("", "format", by, "", words, what, 0, where, "", Alignment("nothing"), None)


def _stands(change: Change, here: Versions, paragraphs: Sequence[Versions]) -> bool:
    """True if a figure that is gone from `here` stands, with its mark, in another paragraph."""
    return any(
        change.mark in one.bookmarks and folded(change.before) in folded(one.after)
        for one in paragraphs
        if one is not here
    )


def _is_new(paragraph: Versions) -> bool:
    """True if a paragraph is not ours though nobody tracked it; headers are no blocks."""
    return paragraph.part != "margin" and bool(plain(paragraph.before))


def _gone(
    paragraphs: Sequence[Versions], alignments: Sequence[Alignment], blocks: Sequence[BlockText]
) -> Iterator[ReadRemark]:
    """Blocks of which no paragraph is left, not even struck out."""
    remaining = {one.block for one in alignments} | {at for one in alignments for at in one.several}
    remaining |= {at for places in joined_blocks(paragraphs, alignments, blocks).values() for at in places}
    for number, block in enumerate(blocks):
        if number not in remaining and plain(block.text):
            yield ReadRemark(
                "", "deletion", NOBODY, plain(block.text), "", "", 0, "", plain(block.text),
                Alignment("text", number), block,
            )  # fmt: skip


def _gathered(remarks: Iterable[ReadRemark]) -> Iterator[ReadRemark]:
    """The same, but of changes where no passage of ours is only the first ones; the others as one for each author.

    A file can hold tens of thousands of them, and nobody answers as many.
    """
    more: dict[tuple[RemarkKind, Stamp], ReadRemark] = {}
    met = 0
    for one in remarks:
        met += (unknown := one.block is None and not one.several and one.kind != "comment")
        if not unknown or met <= _MOST_UNKNOWN:
            yield one
            continue
        first = more.get((one.kind, one.by))
        more[one.kind, one.by] = one if first is None else replace(first, places=first.places + 1)
    for one in more.values():
        words = _MORE.format(one.places, one.places)
        struck = one.kind == "deletion"
        yield one if one.places == 1 else replace(one, before=words if struck else "", after="" if struck else words)


def _numbered(remarks: Iterable[ReadRemark]) -> list[ReadRemark]:
    """Each with its id: of what it says and where, so that the same file gives the same again."""
    times: Counter[str] = Counter()
    made = []
    for one in remarks:
        said = (one.kind, one.by.author, one.before, one.after, one.text, one.passage)
        name = hex_digest("remark", tuple(plain(part) for part in said))
        times[name] += 1
        made.append(replace(one, id=name if times[name] == 1 else f"{name}-{times[name]}"))
    return made


def _line(change: Change, lines: Mapping[str, AnnexLine]) -> AnnexLine | None:
    match = FIGURE_MARK.fullmatch(change.mark)
    return None if match is None else lines.get(match["hash"])


def _here(paragraph: Versions, above: str) -> str:
    return {"body": above, "note": _NOTE, "margin": _MARGIN}[paragraph.part]
