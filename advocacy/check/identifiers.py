"""No identity number, certificate number, phone number or address of a person leaves the house.

Looked for in every part of a finished file: document, notes, properties, charts and the workbooks
inside them. It fails closed: any finding keeps the file from the shelf.
"""

from __future__ import annotations

import codecs
import contextlib
import datetime
import io
import re
import unicodedata
import zipfile
from collections.abc import Iterator

from advocacy.check.edition import FinishedFile
from advocacy.model.finding import Finding
from advocacy.model.place import Place

_DEEPEST = 2  # a workbook inside a Word file
_FIRST_BIRTH = 1900
# GB 11643-1999: weights of the seventeen digits, and the check character by the remainder.
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK = "10X98765432"

_JOINT = r"[ \-\u2010-\u2015]?"  # people write long numbers in groups
_IDENTITY = re.compile(
    rf"(?<![\d.])(\d{{6}}){_JOINT}(\d{{8}}){_JOINT}(\d{{3}}[\dXx])(?:{_JOINT}([1-7][1-4](?:B\d)?))?(?!\d)"
)
_MOBILE = re.compile(
    rf"(?<![\d.])(?:\+?86{_JOINT})?(1[3-9]\d){_JOINT}(\d{{4}}){_JOINT}(\d{{4}})(?!\.?\d)"
)
# Where one text ends and the next begins, in Word, charts and workbooks: numbers of two cells
# are not one number.
_END_OF_TEXT = re.compile(r"</(?:w:p|w:tc|a:p|c:pt|si|c)>|<w:(?:br|tab)/>")
_BYTE_ORDERS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_TAG = re.compile(r"<[^>]*>")
_EMAIL = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")


def identifiers(file: FinishedFile) -> Iterator[Finding]:
    """Identifiers in any part of the file; the finding shows them masked."""
    for part, text in _texts(file.data, file.name, 0):
        for sort, value in find_identifiers(text):
            if value not in file.own_contacts:
                yield Finding(
                    f"identifier-{sort}",
                    Place(file.name),
                    {"part": part, "masked": mask(value)},
                    (file.about,),
                )


def find_identifiers(text: str) -> Iterator[tuple[str, str]]:
    """(sort, value) of each identifier in `text`, full-width digits included."""
    plain = unicodedata.normalize("NFKC", text)
    for match in _IDENTITY.finditer(plain):
        number = "".join(match.group(1, 2, 3)).upper()
        if _is_day(match[2]) and number[-1] == _check_character(number):
            yield ("certificate" if match[4] else "identity"), number + (match[4] or "")
    for match in _MOBILE.finditer(plain):
        yield "mobile", "".join(match.groups())
    for match in _EMAIL.finditer(plain):
        yield "email", match[0].lower()


def mask(value: str) -> str:
    """The first two characters and the length: enough to find it, not to know it."""
    return f"{value[:2]}… ({len(value)})"


def _is_day(digits: str) -> bool:
    """Whether eight digits are a date of birth: a hash or a statistic rarely holds one."""
    with contextlib.suppress(ValueError):
        return datetime.datetime.strptime(digits, "%Y%m%d").year >= _FIRST_BIRTH  # noqa: DTZ007  a day has no zone
    return False


def _check_character(number: str) -> str:
    total = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    return _CHECK[total % 11]


def _texts(data: bytes, name: str, depth: int) -> Iterator[tuple[str, str]]:
    """Every part that holds text: with its markup, and once more without it.

    Without markup, because Word may split a number over runs; with it, because a number may hide
    in an attribute.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for part in package.namelist():
            content = package.read(part)
            where = f"{name}/{part}" if depth else part
            yield f"{where.rpartition('/')[0]}/…", part  # the name itself is not told
            if part.endswith((".xml", ".rels")):
                text = content.decode("utf-16" if content[:2] in _BYTE_ORDERS else "utf-8")
                yield where, text
                yield where, _TAG.sub("", _END_OF_TEXT.sub("\n", text))
            elif content[:4] == b"PK\x03\x04" and depth < _DEEPEST:
                yield from _texts(content, part, depth + 1)
