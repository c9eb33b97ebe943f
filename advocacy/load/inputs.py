"""What people wrote in the files of a campaign, as text for the search for identifiers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from advocacy.load.disk import Disk, ReadText
from advocacy.load.misplaced import EVIDENCE, STATISTICS
from advocacy.model.entry_files import ENTRY_FILES
from advocacy.model.finding import LANGUAGES, about_edition
from advocacy.model.input import InputFile, Passage
from advocacy.model.place import Place
from advocacy.model.text import Located

_DEEPEST = 80  # blanks before a line of a block
_EVERYTHING = ("campaign",)
# Marks of emphasis and code and the stroke of a hard break, which nobody sees in print; tags of
# HTML, over which one reads.
_MARK = re.compile(r"[*`]+|~~|__|\\(?=[\n!-/:-@\[-`{-~])|</?[A-Za-z][^<>\n]{0,40}>|<!--.{0,80}?-->")
_SIGNS_OF_MARKS = ("*", "`", "~~", "__", "\\", "<")  # each mark has one; an escape in YAML has a stroke
# Ends of lines and of cells inside one paragraph or row; blanks are looked at from their first alone.
_JOINT = re.compile(r"(?:(?<![ \t])[ \t]++)?[|\n][ \t]*")
_BLOCK_END = re.compile(r"\n(?=[ \t]*(?:\n|[|#>]|[-+*] |\d{1,9}[.)] |:::))|(?<=\|)\n")


def inputs_of(disks: Iterable[Disk], sheets: Iterable[InputFile]) -> tuple[InputFile, ...]:
    """Every text file that `disks` have read, and the sheets that maps name."""
    texts = (_input(file, read) for disk in disks for file, read in disk.texts.items())
    return (*texts, *sheets)


def _input(file: str, read: ReadText) -> InputFile:
    whole = (Passage(read.text, Place(file, 1, 1)),)
    about = about_of_file(file, read.value)
    values = _blocks(read.text, file) if file.endswith(".md") else _otherwise(read)
    sort: Literal["record", "markdown", "yaml"] = "markdown" if file.endswith(".md") else "yaml"
    return InputFile(file, "record" if is_record(file) else sort, whole, about, tuple(values))


def _otherwise(read: ReadText) -> Iterator[Passage]:
    """The values of YAML that do not stand in the text as they are: folded, escaped, or with marks.

    All others are searched with the text.
    """
    lines = read.text.split("\n")
    any_mark = any(map(read.text.__contains__, _SIGNS_OF_MARKS))
    for _, value in read.leaves:
        if any_mark and _MARK.search(value):
            yield Passage(_MARK.sub("", value), value.place)
        elif not _stands(value, lines):
            yield Passage(str(value), value.place)


def _stands(value: Located, lines: list[str]) -> bool:
    """True if a value is in the text, at its place, as it was understood."""
    said, place = value.strip(), value.place
    # A file in other line ends has fewer lines.
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    # Behind a quotation mark, or the blanks before a block; the rest of a long line is not its own.
    return line.find(said, max(place.column - 1, 0), place.column + len(said) + _DEEPEST) >= 0


def is_record(file: str) -> bool:
    """True if a file with this name is read as a record."""
    folder = file.split("/")[1] if file.startswith(f"{EVIDENCE}/") and file.count("/") > 1 else ""
    return file.startswith(f"{EVIDENCE}/") and folder != STATISTICS and file not in ENTRY_FILES


def _blocks(text: str, file: str) -> Iterator[Passage]:
    """Each paragraph and row of a Markdown text as it is read: without marks, in one line."""
    line = 1
    for block in _BLOCK_END.split(text):
        if _MARK.search(block) or _JOINT.search(block):
            said = _JOINT.sub(" ", _MARK.sub("", block.strip()))
            before = len(block) - len(block.lstrip())
            yield Passage(said, Place(file, line + block.count("\n", 0, before), 1))
        line += block.count("\n") + 1


def about_of_file(file: str, value: object) -> tuple[str, ...]:
    """What a whole file is about, as `word:id`; `value` is what it holds, where it is YAML."""
    stem = file.rpartition("/")[2].partition(".")[0]
    if is_record(file):
        return (f"record:{stem}",)
    first, _, rest = file.partition("/")
    if first == EVIDENCE and rest.startswith(f"{STATISTICS}/") and isinstance(value, dict):
        parts = (value.get(part) for part in ("indicators", "derived"))
        return tuple(f"indicator:{name}" for part in parts if isinstance(part, dict) for name in part)
    if first == "briefs":
        language = next((one for one in LANGUAGES if file == f"briefs/{stem}.{one}.md"), None)
        return (f"order:{stem}",) if language is None else (about_edition(stem, language),)
    genre = rest.partition("/")[0]
    if first == "templates" and "/" in rest and genre != "parts":
        return (f"genre:{genre}",)
    return _EVERYTHING
