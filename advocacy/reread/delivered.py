"""Which edition a file that came back was, and how it read when it was handed over."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence

from advocacy.model.ledger import BlockText, FigureSpot, Ledger
from advocacy.model.mark import BLOCK_MARK
from advocacy.reread.annex import AnnexLine, read_annex
from advocacy.reread.block_alignment import plain
from advocacy.reread.marks import build_code
from advocacy.reread.numbers import may_say, read_alone
from advocacy.reread.package import Package
from advocacy.reread.passages import FigureAt, attribute, passages_of
from advocacy.reread.reading import read_text
from advocacy.reread.versions import is_of_contents, style_of, versions_of


def code_of(package: Package) -> str:
    """The build code of a file, "" where it has none."""
    return build_code(package, read_text(package))


def delivered_by_ledger(ledger: Ledger, code: str, name: str) -> tuple[str, tuple[BlockText, ...]] | None:
    """Edition and blocks of what the shelf wrote with this build code, the one of `name` first.

    One text in two house styles or formats has one code.
    """
    known = [file for file in ledger.files.values() if code and file.code == code]
    known.sort(key=lambda file: not same_format(file.edition, name))
    if not known:
        return None
    edition = nearest_name(name, (file.edition for file in known)) or known[0].edition
    return edition, next(file.blocks for file in known if file.edition == edition)


def delivered_blocks(package: Package) -> tuple[BlockText, ...]:
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


def delivered_margins(package: Package) -> tuple[str, ...]:
    """The paragraphs of headers and footers of a file that we handed over."""
    return tuple(one.before for one in versions_of(package) if one.part == "margin")


def texts_before_changes(package: Package) -> frozenset[str]:
    """The paragraphs of a file with all tracked changes refused."""
    return frozenset(plain(one.before) for one in versions_of(package))


def known_share(texts: frozenset[str], blocks: Sequence[BlockText]) -> float:
    """Which share of `blocks` stands word for word in `texts`, from 0 to 1."""
    return sum(plain(one.text) in texts for one in blocks) / max(len(blocks), 1)


def nearest_name(name: str, editions: Iterable[str]) -> str:
    """The edition whose name a file name begins with (a.zh.docx of a.zh.signed.docx), or ""."""
    fitting: Sequence[str] = [one for one in editions if name.startswith(f"{one.rpartition('.')[0]}.")]
    return max(fitting, key=lambda one: (len(one.rpartition(".")[0]), same_format(one, name)), default="")


def same_format(one: str, other: str) -> bool:
    """True for two names of files with one ending."""
    return one.rpartition(".")[2].lower() == other.rpartition(".")[2].lower()


def core_of(package: Package) -> tuple[str, datetime.date | None]:
    """Who made a file and on which day, by its properties; our writer sets the brief's own."""
    if package.core is None:
        return "", None
    author = package.core.findtext("{*}creator", "").strip()
    try:
        created = package.core.findtext("{*}created", "")[:10]
        return author, datetime.date.fromisoformat(created)
    except ValueError:
        return author, None


def blocks_of_copy(package: Package, rows: Iterable[AnnexLine] = ()) -> tuple[BlockText, ...]:
    """The paragraphs of a copy of another build than those whose text is kept, as they were when it went out.

    Nobody has its text any more, but the copy has: without its tracked changes, and with each figure as annex A of the
    same copy prints it, or its verification file (`rows`). So changes of our own between two builds are nobody's
    remarks.
    """
    lines, rest = read_annex(read_text(package))
    printed = {line.mark: line.printed for line in (*rows, *lines) if line.mark}
    texts = {one.text for one in rest.everything()}  # annex A also gives exact values
    figures: dict[str, list[tuple[FigureAt, ...]]] = {}
    for passage in passages_of(package):
        figures.setdefault(passage.text, []).append(passage.figures)
    blocks = []
    for one in versions_of(package):
        if one.part == "margin" or one.repeats or not one.before.strip():
            continue
        waiting = figures.get(one.after, [])
        mark = next((name for name in one.bookmarks if BLOCK_MARK.fullmatch(name)), "")
        spots = waiting.pop(0) if waiting else ()
        said = printed if one.after in texts else {}
        blocks.append(_block(mark, one.before, one.after, spots, said))
    return tuple(blocks)


def _block(mark: str, before: str, after: str, figures: tuple[FigureAt, ...], printed: Mapping[str, str]) -> BlockText:
    """A paragraph with its figures as they were printed, as far as that is known."""
    text, found = before, []
    for start, end, was, figure in _places(before, after, figures, printed):
        at = start + len(text) - len(before)
        text = text[:at] + was + text[at + end - start :]
        found.append(FigureSpot(figure.bookmark, at, at + len(was)))
    return BlockText(mark, text, tuple(found))


def _places(
    before: str, after: str, figures: tuple[FigureAt, ...], printed: Mapping[str, str]
) -> Iterator[tuple[int, int, str, FigureAt]]:
    """Where each figure stands in `before`, and what was printed there."""
    for figure in figures:
        now = after[figure.start : figure.end]
        was = printed.get(figure.mark, now)
        if before == after:
            known = read_alone(now) is None or may_say(now, was)
            yield figure.start, figure.end, now if known else was, figure
        elif before.count(was) == 1:
            start = before.index(was)
            yield start, start + len(was), was, figure
