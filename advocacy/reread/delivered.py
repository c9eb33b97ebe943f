"""Which edition a file that came back was, and how it read when it was handed over."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from advocacy.model.finding import Finding
from advocacy.model.ledger import BlockText, FigureSpot, Ledger
from advocacy.model.place import Place
from advocacy.reread.marks import build_code
from advocacy.reread.package import Package, read_bytes
from advocacy.reread.passages import passages_of
from advocacy.reread.reading import read_text


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


def blocks_of_file(data: bytes) -> tuple[BlockText, ...]:
    """The paragraphs of a file that was released, in the form in which the ledger keeps them."""
    package = read_bytes(data, Place("released.docx"))
    if isinstance(package, Finding):
        return ()
    return tuple(
        BlockText("", passage.text, tuple(FigureSpot(one.bookmark, one.start, one.end) for one in passage.figures))
        for passage in passages_of(package)
    )


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
