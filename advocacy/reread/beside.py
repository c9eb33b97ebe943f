"""The verification file of a brief that came back: which of the files at hand is it?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from advocacy.model.annex_form import PRINTED_SOURCES_FILE, PRINTED_VERIFIES
from advocacy.model.editionname import brief_of, other_of
from advocacy.model.finding import Finding
from advocacy.reread.annex import AnnexLine, read_annex
from advocacy.reread.delivered import same_format
from advocacy.reread.marks import marked_figures
from advocacy.reread.package import read_package
from advocacy.reread.reading import Reading, read_text
from advocacy.write import WRITERS

_MOST = 40  # files of a folder that are opened to look for it


def sources_named(reading: Reading) -> str:
    """The file that a brief says its annexes are in, without the ending; "" where it does not say."""
    found = (PRINTED_SOURCES_FILE.search(one.text) for one in reading.paragraphs)
    return next((match[1] for match in found if match), "")


def brief_verified(reading: Reading) -> tuple[str, str]:
    """The brief that a verification file stands beside: its file without the ending, its build code; or "" twice."""
    found = (PRINTED_VERIFIES.search(one.text) for one in reading.paragraphs)
    return next(((match[1], match[2]) for match in found if match), ("", ""))


def sources_near(path: Path) -> tuple[Path, ...]:
    """The verification files in the folder of a brief, the one with its name first; of a renamed brief all."""
    endings = {writer.suffix for writer in WRITERS.values()}
    try:
        names = sorted(one.name for one in path.parent.iterdir() if one.suffix.lower() in endings)
    except OSError:
        return ()
    own = other_of(path.name)
    found = [name for name in names if ".sources." in name and name != path.name]
    found.sort(key=lambda name: (name != own, brief_of(name) != brief_of(path.name), not same_format(name, path.name)))
    return tuple(path.parent / name for name in found[:_MOST])


@dataclass(frozen=True, slots=True)
class Beside:
    """A verification file, and the rows of annex A in it."""

    file: Path
    lines: tuple[AnnexLine, ...]


def find_beside(files: Iterable[Path], code: str, marks: frozenset[str]) -> Beside | None:
    """The file that verifies the brief with this build code, else the one with most rows for `marks`; one has some.

    Without `marks`, as in a brief that another program stripped of them, only the build code tells.
    """
    best: Beside | None = None
    most = 0
    for file in files:
        package = read_package(file)
        if isinstance(package, Finding):
            continue
        reading = read_text(package)
        lines = tuple(replace(line, document=file.name) for line in read_annex(reading)[0])
        known = sum(line.mark in marks for line in lines)
        if (known or not marks) and code and brief_verified(reading)[1] == code:
            return Beside(file, lines)
        if known > most:
            best, most = Beside(file, lines), known
    return best


def rows_beside(files: Iterable[Path], code: str, marks: frozenset[str]) -> tuple[AnnexLine, ...]:
    """The rows of annex A in the file that `find_beside` finds."""
    found = find_beside(files, code, marks)
    return () if found is None else found.lines


def marks_without_row(reading: Reading) -> frozenset[str]:
    """The marks of the figures that have no row in the file itself."""
    lines, rest = read_annex(reading)
    return frozenset(figure.mark for figure in marked_figures(rest)) - {line.mark for line in lines}
