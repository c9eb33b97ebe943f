"""Long numbers in a plain text: identity cards, certificates, bank cards, mobile telephones.

People write them in groups, and tables split them over cells. A run of groups is looked at window
by window. What has a check digit is believed however it is split; what has none, such as a mobile
number, only in the groups in which people write it, or beside a word that says what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from advocacy.check.identifiers.checksums import (
    is_bank_card,
    is_certificate,
    is_identity,
    is_old_identity,
)
from advocacy.check.identifiers.found import Found, Sort

_LONGEST = 20
_GAP = r"[ \t.·•\-\u2010-\u2015\u2212]{1,3}|[ \t]*[\n|][ \t\n|\-]*"
_GROUP = r"\d\d*(?:[Xx]\d{0,2}(?![A-Za-z\d]))?"
_RUN = re.compile(rf"(?:{_GROUP})(?:(?:{_GAP})(?:{_GROUP}|[Xx](?![A-Za-z\d])))*")
_PIECE = re.compile(rf"({_GAP})?({_GROUP}|[Xx])")
_REISSUED = re.compile(r"B\d(?![A-Za-z\d])")
_MOBILE = re.compile(r"1[3-9]\d{9}")
_PREFIXED = re.compile(r"(?:00)?86(1[3-9]\d{9})")
# How people write eleven digits in groups. (2, 3, 3, 3) is a number with thousands.
_MOBILE_GROUPS = frozenset(
    {
        (11,),
        (3, 4, 4),
        (3, 8),
        (7, 4),
        (4, 4, 3),
        (4, 3, 4),
        (3, 3, 5),
        (5, 6),
        (6, 5),
        (3, 4, 2, 2),
        (3, 2, 2, 2, 2),
        (3, 3, 3, 2),
        (3, 2, 3, 3),
        (1,) * 11,
    }
)
_CARD_GROUPS = re.compile(r"(?:4){3}4[123]?|4{3}[45]|6(?:10|11|12|13)|1{16,19}")
_HASH = re.compile(r"(?=[0-9a-f]*[a-f])[0-9a-f]{12,}")
_URL = re.compile(r"https?://[^\s<>\"'，。；、）]+|\bdoi\.org/\S+|\b10\.\d{4,9}/\S+")
_PHONE_WORD = re.compile(r"电话|手机|联系|座机|热线|(?i:phone|mobile|tel\b|cell|contact)")
_IDENTITY_WORD = re.compile(
    r"身份证|身份号码|证件号|公民号码|残疾证|残疾人证|(?i:\bid (?:card|number|no)|identity)"
)
_NEAR = 16  # characters before a number in which a word says what it is
_CELL_NEAR = 40
_HAN = "〇零○一二三四五六七八九幺壹贰叁肆伍陆柒捌玖"
_HAN_DIGITS = str.maketrans(_HAN, "000123456789" + "1" + "123456789")
_HAN_DIGIT = re.compile(f"[{_HAN}]")
_HAN_RUN = re.compile(
    rf"[\d{_HAN}](?:[ \-,、·]{{0,2}}[\d{_HAN}]){{10,}}(?:[ \-]?[Xx](?![A-Za-z]))?"
)


@dataclass(frozen=True, slots=True)
class _Window:
    """Neighbouring groups of a run, taken as one number."""

    text: str
    digits: str
    lengths: tuple[int, ...]
    gaps: tuple[str, ...]
    before: str
    after: str
    start: int
    end: int

    @property
    def over_cells(self) -> bool:
        return any("\n" in gap or "|" in gap for gap in self.gaps)

    @property
    def in_hash(self) -> bool:
        """Part of a checksum: in one piece, or printed in groups of four."""
        first = self.text[max(0, self.start - 2) : self.start]
        last = self.text[self.end : self.end + 2]
        if set(self.gaps) == {" "}:
            leads = re.fullmatch(r"(?:[^0-9A-Za-z])?[a-f]", first) is not None
            trails = re.fullmatch(r"[a-f](?:[^0-9A-Za-z])?", last) is not None
            return (leads and self.lengths[0] == 3) or (trails and self.lengths[-1] == 3)  # noqa: PLR2004
        return any(
            one.start() <= self.start and self.end <= one.end()
            for one in _HASH.finditer(self.text, max(0, self.start - 80), self.end + 80)
        )

    @property
    def in_decimal(self) -> bool:
        """A single group that is a part of a number with a decimal point."""
        if len(self.lengths) > 1:
            return False
        return self.before == "0." or re.fullmatch(r"\.\d{1,2}(?!\d).*", self.after) is not None

    def after_word(self, word: re.Pattern[str], near: int = _NEAR) -> bool:
        return word.search(self.text, max(0, self.start - near), self.start) is not None


def numbers(text: str) -> Iterator[Found]:
    """Identifying numbers of a plain text; of several readings of a place the longest."""
    # Shorter runs identify nobody.
    runs = [one for one in _RUN.finditer(text) if one.end() - one.start() >= 11]  # noqa: PLR2004
    addresses = [one.span() for one in _URL.finditer(text)] if runs else []
    for run in runs:
        yield from _in_run(text, run, addresses)
    if _HAN_DIGIT.search(text) is not None:
        for run in _HAN_RUN.finditer(text):
            if _HAN_DIGIT.search(run[0]) is not None:
                yield from _in_words(text, run)


def _in_run(text: str, run: re.Match[str], addresses: list[tuple[int, int]]) -> Iterator[Found]:
    pieces = list(_PIECE.finditer(text, run.start(), run.end()))
    in_url = any(start <= run.start() < end for start, end in addresses)
    first = 0
    while first < len(pieces):
        best: tuple[Found, int] | None = None
        length = 0
        for last in range(first, len(pieces)):
            length += len(pieces[last][2])
            if length > _LONGEST:
                break
            if length < 11:  # noqa: PLR2004
                continue
            window = _window(text, pieces, first, last)
            named = _named(window, in_url=in_url)
            if named is not None:
                best = Found(named[0], named[1], window.start, window.end, text), last
        if best is None:
            first += 1
            continue
        found, last = best
        reissued = _REISSUED.match(text, found.end) if found.sort == "certificate" else None
        yield (
            Found(found.sort, found.value + reissued[0], found.start, reissued.end(), text)
            if reissued
            else found
        )
        first = last + 1


def _window(text: str, pieces: list[re.Match[str]], first: int, last: int) -> _Window:
    groups = pieces[first : last + 1]
    start, end = groups[0].start(2), groups[-1].end(2)
    return _Window(
        text,
        "".join(one[2] for one in groups).upper(),
        tuple(len(one[2]) for one in groups),
        tuple(one[1] or "" for one in groups[1:]),
        text[max(0, start - 2) : start],
        text[end : end + 4],
        start,
        end,
    )


def _named(window: _Window, *, in_url: bool) -> tuple[Sort, str] | None:
    """The sort and the value of a number; None for one that identifies nobody."""
    digits = window.digits
    match len(digits):
        case 18 if is_identity(digits):
            return "identity", digits
        case 20 if is_certificate(digits) and not window.over_cells:
            return "certificate", digits
    if in_url and _MOBILE.fullmatch(digits) is None:
        return None
    if window.in_hash or window.in_decimal:
        return None
    if not window.over_cells and window.after_word(_IDENTITY_WORD) and len(digits) >= 15:  # noqa: PLR2004
        return ("certificate" if len(digits) == _LONGEST else "identity"), digits
    if not digits.isdigit():
        return None
    return _unsigned(window, digits)


def _unsigned(window: _Window, digits: str) -> tuple[Sort, str] | None:
    prefixed = _PREFIXED.fullmatch(digits)
    if prefixed is not None and len(window.lengths) == 1:
        return "mobile", prefixed[1]
    if window.lengths in {(15,), (6, 6, 3)} and not window.over_cells and is_old_identity(digits):
        return None if window.before.endswith(".") else ("identity", digits)
    if is_bank_card(digits):
        return ("bank-card", digits) if _written_as_card(window) else None
    if _MOBILE.fullmatch(digits) is not None and _written_as_mobile(window):
        return "mobile", digits
    return None


def _written_as_card(window: _Window) -> bool:
    if len(window.lengths) > 1:
        shape = "".join(str(length) for length in window.lengths)
        grouped = _CARD_GROUPS.fullmatch(shape) is not None
        return grouped and (not window.over_cells or window.digits.startswith("62"))
    return not window.before.endswith(".")


def _written_as_mobile(window: _Window) -> bool:
    if window.lengths not in _MOBILE_GROUPS:
        return window.after_word(_PHONE_WORD) and not window.over_cells
    if window.over_cells:
        return window.after_word(_PHONE_WORD, _CELL_NEAR)
    kinds = {gap.strip() for gap in window.gaps}
    if kinds == {"."}:
        return window.lengths == (3, 4, 4)
    return len(kinds) < 2 or window.after_word(_PHONE_WORD) or window.lengths == (3, 4, 4)  # noqa: PLR2004


def _in_words(text: str, run: re.Match[str]) -> Iterator[Found]:
    """Numbers in Chinese digits, also mixed with others; such a run may begin a word early."""
    digits = re.sub(r"[^\dX]", "", run[0].translate(_HAN_DIGITS).upper())
    for length, sort in ((20, "certificate"), (18, "identity")):
        for start in range(len(digits) - length + 1):
            number = digits[start : start + length]
            if is_certificate(number) if sort == "certificate" else is_identity(number):
                yield Found(_SORTS[sort], number, run.start(), run.end(), text)
                return
    if _said_identity(text, run, len(digits)) or is_old_identity(digits):
        sort = "certificate" if len(digits) == _LONGEST else "identity"
        yield Found(_SORTS[sort], digits, run.start(), run.end(), text)
        return
    mobile = _MOBILE.search(digits)
    if mobile is not None and len(digits) <= 13:  # noqa: PLR2004  a stray digit on either side
        yield Found("mobile", mobile[0], run.start(), run.end(), text)
    elif is_bank_card(digits):
        yield Found("bank-card", digits, run.start(), run.end(), text)


def _said_identity(text: str, run: re.Match[str], length: int) -> bool:
    """Whether a word before the digits says what they are; a row of years is none."""
    near = _IDENTITY_WORD.search(text, max(0, run.start() - _NEAR), run.start())
    return near is not None and 15 <= length <= _LONGEST and not re.search("[、,]", run[0])  # noqa: PLR2004


_SORTS: dict[str, Sort] = {"certificate": "certificate", "identity": "identity"}
