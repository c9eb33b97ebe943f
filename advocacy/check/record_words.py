"""Words tied to records, `::: record ID`: the records exist, and the blocks end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

from advocacy.check.typed_texts import TypedTexts, markdown_texts
from advocacy.model.dossier import Dossier
from advocacy.model.finding import Details, Finding, Language
from advocacy.model.place import Place
from advocacy.model.recordblock import MOST_RECORDS, Saying, record_blocks, sayings
from advocacy.model.suggestion import Names
from advocacy.model.text import Words

_COLONS = re.compile("[:：﹕∶꞉︓]{2,}")
_COLONS_OF_A_FENCE = 3


def record_words(dossier: Dossier, texts: TypedTexts) -> Iterator[Finding]:
    """Blocks of records that are not there or too many, and blocks without an end."""
    known = dossier.records.keys()
    near = Names(known)
    for one in texts.markdown:
        for number, line in enumerate(one.text.split("\n")):
            for sign in _almost_fences(line):
                place = Place(one.file, one.line + number, sign.start() + 1)
                yield Finding("fence-sign", place, {"detail": sign[0]}, one.about)
        for block in record_blocks(one.text):
            place = Place(one.file, one.line + block.first, 1)
            if not block.closed:
                detail = " ".join(("record", *block.ids))
                yield Finding("fence-open", place, {"detail": detail}, one.about)
            if block.crowded:
                yield Finding("record-block-crowded", place, {"most": f"{MOST_RECORDS}"}, one.about)
                continue
            for name in block.ids or ("",):
                if name not in known and f"record:{name}" not in dossier.broken:
                    details: Details = {"record": name, "meant": near.did_you_mean(name)}
                    yield Finding("record-block-unknown", place, details, one.about)


def _almost_fences(line: str) -> Iterator[re.Match[str]]:
    """Colons that look like a fence and are none: the words after them would always be printed."""
    for colons in _COLONS.finditer(line):
        begins = not line[: colons.start()].strip(" \t>*+-")
        is_short = len(colons[0]) == _COLONS_OF_A_FENCE - 1  # 注：：……
        if begins if is_short else not begins or not colons[0].isascii():
            yield colons


def words_beside(texts: TypedTexts) -> Mapping[str, list[tuple[Language, Words]]]:
    """The words that go with each record, each block with the place of its first line.

    A block of a record inside another of the same record is part of that one.
    """
    found: dict[str, list[tuple[Language, Words]]] = {}
    for one in texts.markdown:
        lines = one.text.split("\n")
        reached: dict[str, int] = {}
        for block in record_blocks(one.text):
            names = [name for name in dict.fromkeys(block.ids) if block.last > reached.get(name, -1)]
            if not names:
                continue
            reached |= dict.fromkeys(names, block.last)
            inside = "\n".join(lines[block.first + 1 : block.last])
            words = Words(inside, Place(one.file, one.line + block.first + 1, 1))
            for name in names:
                found.setdefault(name, []).append((one.language, words))
    return found


def sayings_of(dossier: Dossier, language: Language, uses: AbstractSet[str]) -> Iterator[Saying]:
    """The paragraphs that an edition, which draws on `uses`, prints with records."""
    for one in markdown_texts(dossier):
        if one.language == language and not uses.isdisjoint(one.about):
            yield from sayings(one.text)
