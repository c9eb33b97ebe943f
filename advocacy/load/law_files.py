"""Files of whole texts of laws: evidence/laws/ID.YYYY-MM-DD.md, and drafts in evidence/drafts-of-law/.

A build reads the files whose words it needs, and of later versions the day from which they apply.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from advocacy.lawtexts import parse
from advocacy.load.decode import decode
from advocacy.load.disk import Disk
from advocacy.load.entries import read_entry
from advocacy.load.lists import ID
from advocacy.load.strict_yaml import read_yaml
from advocacy.model.entry_files import DRAFTS_OF_LAW, LAW_TEXTS
from advocacy.model.finding import Finding
from advocacy.model.finding_limit import MOST_STORED, limit_per_file
from advocacy.model.lawtext import LawHead, LawText, LawWords
from advocacy.model.place import At, Place, Places
from advocacy.model.stored import find_stored, to_stored

LARGEST_LAW = 2_000_000  # octets: the Civil Code has some 330,000
_NAME = re.compile(rf"({ID.pattern})\.(\d{{4}}-\d\d-\d\d)\.md")
_RULE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_MOST_HEAD = 10_000  # characters
_MOST_LINES = 20_000  # the Civil Code has some 4,000


@dataclass(frozen=True, slots=True)
class LawFile:
    """The file of one version: the law's id, and the day on which the version was passed."""

    file: str
    law: str
    version: datetime.date


@dataclass(frozen=True, slots=True)
class NamedWords:
    """What is needed of a text: facts of its head, and words by the number of their provision.

    `basis` are those of provisions, or of whole articles, that set what follows for others.
    """

    title: str
    issuer: str
    promulgated: datetime.date | None
    effective: datetime.date
    as_of: datetime.date | None
    words: Mapping[str, LawWords]
    basis: Mapping[str, LawWords]


@dataclass(frozen=True, slots=True)
class Wanted:
    """The provisions of a law that are named, and those, or whole articles, that set what follows for others."""

    provisions: frozenset[str] = frozenset()
    basis: frozenset[str] = frozenset()


_TYPES: Mapping[str, type] = {one.__name__: one for one in (NamedWords, LawWords)}


def law_files(disk: Disk, folder: str) -> tuple[LawFile, ...]:
    """Every file of `folder` (LAW_TEXTS or DRAFTS_OF_LAW) with the name of a text of a law, the versions of each in order."""
    named = ((name, _NAME.fullmatch(name)) for name in disk.names(folder)[0])
    read = ((name, match[1], _day(match[2])) for name, match in named if match)
    files = (LawFile(f"{folder}/{name}", law, day) for name, law, day in read if day is not None)
    return tuple(sorted(files, key=lambda one: (one.law, one.version)))


def is_law_file(file: str) -> bool:
    """True if a file lies where texts of laws are read and has the name of one."""
    folder, _, name = file.rpartition("/")
    match = _NAME.fullmatch(name)
    return folder in {LAW_TEXTS, DRAFTS_OF_LAW} and match is not None and _day(match[2]) is not None


def _day(written: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(written)
    except ValueError:
        return None


def read_whole_text(disk: Disk, one: LawFile) -> tuple[LawHead, LawText] | None:
    """Head and articles; None, with findings about the law, where anything is wrong in them."""
    about = (f"law:{one.law}",)
    data = disk.read_bytes(one.file, about, LARGEST_LAW)
    read = None if data is None else _read(disk.name(one.file), data, one.version)
    if read is None:
        return None
    head, text, findings = read
    disk.findings += [replace(finding, about=about) for finding in findings]
    return None if findings or head is None else (head, text)


def read_named_words(disk: Disk, one: LawFile, wanted: Wanted) -> NamedWords | None:
    """What is `wanted` of a text, as far as it is there; None, with findings about the law, where it cannot be read.

    What an earlier build read of the same text is taken from the cache.
    """
    about = (f"law:{one.law}",)
    data = disk.read_bytes(one.file, about, LARGEST_LAW)
    if data is None:
        return None
    named = f"{' '.join(sorted(wanted.provisions))}\0{' '.join(sorted(wanted.basis))}\0"
    state = named.encode() + data
    known: NamedWords | None = find_stored(disk.cache, one.file, state, _TYPES, NamedWords)
    if known is not None:
        return known
    articles = {name.partition(".")[0] for name in (*wanted.provisions, *wanted.basis)}
    head, text, findings = _read(disk.name(one.file), data, one.version, articles)
    disk.findings += [replace(finding, about=about) for finding in findings]
    if findings or head is None:
        return None
    found = {name: words for name in sorted(wanted.provisions) if (words := text.words(name))}
    basis = {name: words for name in sorted(wanted.basis) if (words := text.words(name) or text.article(name))}
    effective = head.effective or one.version
    read = NamedWords(head.title, head.issuer, head.promulgated, effective, head.as_of, found, basis)
    if disk.cache is not None:
        disk.cache.keep_value(one.file, state, to_stored(read))
    return read


def _read(
    file: str, data: bytes, version: datetime.date, only: Collection[str] | None = None
) -> tuple[LawHead | None, LawText, list[Finding]]:
    """Head, articles (those in `only`, where it is given), and what is wrong with them."""
    text, findings = decode(file, data)
    nothing = LawText({})
    if findings:
        return None, nothing, findings
    if text.count("\n") > _MOST_LINES:
        lines = (f"{_MOST_LINES:,} 行", f"{_MOST_LINES:,} lines")
        return None, nothing, [Finding("too-large", Place(file), {"most": lines})]
    rules = [match for _, match in zip(range(2), _RULE.finditer(text[:_MOST_HEAD]), strict=False)]
    if len(rules) < 2 or text[: rules[0].start()].strip():  # noqa: PLR2004 - one above the head and one below
        return None, nothing, [Finding("law-head-missing", Place(file, 1, 1))]
    head, found = _read_head(file, text[: rules[1].start()].replace("---", "", 1))
    if head is not None and head.day != version:
        details = {"day": "-" if head.day is None else head.day.isoformat(), "name": version.isoformat()}
        found.append(Finding("law-day-differs", Place(file, 1, 1), details))
    first = text.count("\n", 0, rules[1].end()) + 1
    articles = parse(text[rules[1].end() :], first, only)
    found += [
        Finding("law-text-disordered", Place(file, one.line, 1), {"found": one.found, "after": one.after or "-"})
        for one in articles.disorder
    ]
    if not articles.count:
        found.append(Finding("law-without-articles", Place(file, first, 1)))
    return head, articles, list(limit_per_file(found, MOST_STORED))


def _read_head(file: str, written: str) -> tuple[LawHead | None, list[Finding]]:
    value, places, slips = read_yaml(file, written.encode())
    if slips:
        return None, list(slips)
    head, found = read_entry(LawHead, value, At(file), Places({file: places}), language="zh")
    return head, list(found)
