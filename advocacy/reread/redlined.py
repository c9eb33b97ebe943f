"""Two Word files as one with tracked changes: made by docxodus, checked by us.

The only place that knows python-redlines, which is an extra and may be absent.
"""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from advocacy.model.finding import Finding
from advocacy.model.place import Place
from advocacy.reread.package import Package, read_bytes
from advocacy.reread.passages import attribute, local
from advocacy.reread.revisions import PUT_IN, TAKEN_OUT, Words

if TYPE_CHECKING:
    from lxml.etree import _Element

_LONGEST = 200  # characters of what the engine says
_OF_FIELDS = tuple(f"{{*}}{one}" for one in ("fldChar", "instrText", "delInstrText", "t", "delText"))
_PAGE = re.compile(r"\b(?:PAGE|NUMPAGES|SECTIONPAGES)\b", re.IGNORECASE)
# What says nothing of the looks: numbers of savings, paragraphs and relations, bookmarks and the like.
_PASSING = ("rsid", "paraId", "textId", "id", "durableId")
_UNSEEN = ("bookmarkStart", "bookmarkEnd", "proofErr", "lastRenderedPageBreak", "rsids")
_DEFINING = frozenset({"styles", "numbering", "theme"})
_CHARTS: Words = ("图表", "charts")
_PICTURES: Words = ("图片", "pictures")
_MARGINS: Words = ("页眉、页脚", "headers and footers")
_LOOKS: Words = ("格式，或者保存它的程序不同", "the looks, or the program that saved it")
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}


@dataclass(frozen=True, slots=True)
class Redline:
    """The bytes of a redline, None where there is none, and what is to be said."""

    data: bytes | None
    findings: tuple[Finding, ...] = ()


def redline_files(old: tuple[Place, bytes], new: tuple[Place, bytes], author: str, day: datetime.date) -> Redline:
    """A redline of two files; none where all that a reader sees is equal, or where none can be made."""
    names = {"old": _name(old[0]), "new": _name(new[0])}
    packages = [read_bytes(data, place) for place, data in (old, new)]
    unread = tuple(one for one in packages if isinstance(one, Finding))
    if unread:
        return Redline(None, unread[:1])
    before, after = (one for one in packages if isinstance(one, Package))
    was, now = text_of(before, taken=True), text_of(after, taken=True)
    around = (margins_of(before, taken=True), margins_of(after, taken=True))
    unshown = unshown_in((before, old[1]), (after, new[1]))
    if was == now and around[0] == around[1]:
        unshown = (*unshown, *looks_in(before, after))
        code = "redline-unshown" if unshown else "redline-equal"
        return Redline(None, (Finding(code, new[0], {**names, "what": _listed(unshown)}),))
    made = _run(old[1], new[1], author, day)
    if isinstance(made, str):
        if not made:
            return Redline(None, (Finding("redline-not-installed", new[0]),))
        return Redline(None, (Finding("redline-failed", new[0], {**names, "reason": made}),))
    result = read_bytes(made, new[0])
    if isinstance(result, Finding):
        reason = {**names, "reason": result.code}
        return Redline(None, (Finding("redline-failed", new[0], reason),))
    if text_of(result, taken=True) != now or text_of(result, taken=False) != was:
        return Redline(None, (Finding("redline-not-exact", new[0], names),))
    marked = (margins_of(result, taken=False), margins_of(result, taken=True))
    if marked != around:
        unshown = (*unshown, _MARGINS)
    found = Finding("redline-unshown", new[0], {**names, "what": _listed(unshown)})
    return Redline(made, (found,) if unshown else ())


def text_of(package: Package, *, taken: bool) -> str:
    """All words with the tracked changes taken or refused, notes where their numbers stand.

    Blanks and paragraphs do not count: a paragraph that is taken out leaves its words struck out.
    """
    return "".join("".join(_words(package, package.main, taken=taken)).split())


def margins_of(package: Package, *, taken: bool) -> tuple[str, ...]:
    """The words of each header and footer, in order of the alphabet; the numbers of pages left out."""
    texts = (local(root) + "".join("".join(_words(package, root, taken=taken)).split()) for root in package.margins)
    return tuple(sorted(one for one in texts if one not in {"hdr", "ftr"}))


def unshown_in(old: tuple[Package, bytes], new: tuple[Package, bytes]) -> tuple[Words, ...]:
    """What a reader sees and no tracked change can show: charts and pictures that differ."""
    found = []
    if _charts(old[0]) != _charts(new[0]):
        found.append(_CHARTS)
    if _pictures(old[1]) != _pictures(new[1]):
        found.append(_PICTURES)
    return tuple(found)


def looks_in(old: Package, new: Package) -> tuple[Words, ...]:
    """The looks, where two files with the same words look otherwise as far as their XML says."""
    was, now = (sorted(_looks(one)) for one in (old, new))
    return () if was == now else (_LOOKS,)


def _looks(package: Package) -> Iterator[str]:
    """Each part of text and each definition of looks, without what programs write for themselves."""
    from lxml import etree

    defined = (one for one in package.others.values() if local(one) in _DEFINING)
    notes = (package.related[one] for one in _NOTES.values() if one in package.related)
    for root in (package.main, *notes, *package.margins, *defined):
        copied = etree.fromstring(etree.tostring(root))
        for element in copied.iter("{*}*"):
            for key in [str(one) for one in element.attrib]:
                if key.rpartition("}")[2].startswith(_PASSING):
                    del element.attrib[key]
        etree.strip_elements(copied, *(f"{{*}}{one}" for one in _UNSEEN), with_tail=False)
        yield etree.tostring(copied, method="c14n", exclusive=True).decode()


def _charts(package: Package) -> list[str]:
    """The words and numbers of each chart."""
    return sorted(
        "\n".join(one.text or "" for one in root.iter("{*}v", "{*}t"))
        for root in package.others.values()
        if local(root) == "chartSpace"
    )


def _pictures(data: bytes) -> list[tuple[int, int]]:
    """Size and check sum of each picture."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return sorted((one.file_size, one.CRC) for one in archive.infolist() if "/media/" in one.filename)


def _listed(words: Sequence[Words]) -> Words:
    return "、".join(one[0] for one in words), ", ".join(one[1] for one in words)


def _words(package: Package, root: _Element, *, taken: bool) -> Iterator[str]:
    unseen = TAKEN_OUT if taken else PUT_IN
    texts = {"t"} if taken else {"t", "delText"}
    pages = _page_numbers(root) if local(root) in {"hdr", "ftr"} else frozenset()
    for element in root.iter("{*}*"):
        word = local(element)
        if (word not in texts and word not in _NOTES) or element in pages:
            continue
        above = {local(one) for one in element.iterancestors()}
        if not above.isdisjoint(unseen | {"Fallback"}):
            continue
        if word in texts:
            yield element.text or ""
        elif (note := _note(package, _NOTES[word], attribute(element, "id"))) is not None:
            yield "["
            yield from _words(package, note, taken=taken)
            yield "]"


def _page_numbers(root: _Element) -> frozenset[_Element]:
    """The texts that fields of page numbers showed last: every program counts pages anew."""
    found: set[_Element] = set()
    for simple in root.iter("{*}fldSimple"):
        if _PAGE.search(attribute(simple, "instr")):
            found |= {*simple.iter("{*}t", "{*}delText")}
    fields: list[str] = []  # what each open field says that it is
    for element in root.iter(*_OF_FIELDS):
        match local(element), attribute(element, "fldCharType"):
            case "fldChar", "begin":
                fields.append("")
            case "fldChar", "end":
                fields = fields[:-1]
            case "instrText" | "delInstrText", _ if fields:
                fields[-1] += element.text or ""
            case "t" | "delText", _ if any(map(_PAGE.search, fields)):
                found.add(element)
            case _:
                pass
    return frozenset(found)


def _note(package: Package, part: str, number: str) -> _Element | None:
    root = package.related.get(part)
    if root is None:
        return None
    return next((one for one in root if attribute(one, "id") == number), None)


def _name(place: Place) -> str:
    return place.file.rpartition("/")[2]


def _run(old: bytes, new: bytes, author: str, day: datetime.date) -> bytes | str:
    """What the engine makes; else what it says of its failure, "" where it is not installed."""
    try:
        from python_redlines import DocxodusEngine, EngineExecutionError, EngineNotInstalledError
    except ImportError:
        return ""
    try:
        made, _, _ = DocxodusEngine().run_redline(author, old, new, date_time=f"{day.isoformat()}T00:00:00Z")
    except EngineNotInstalledError:
        return ""
    except (EngineExecutionError, OSError) as error:
        return " ".join(str(error).split())[:_LONGEST]
    return bytes(made)
