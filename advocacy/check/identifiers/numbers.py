"""Long numbers in a plain text: identity cards, certificates, bank cards, mobile telephones.

People write them in groups. A run of groups is looked at window by window. What has a check digit
is believed in almost any groups; what has none, such as a mobile number, only in the groups in
which people write it, or beside a word that says what it is. Dates, checksums and amounts are none.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from advocacy.check.identifiers import words
from advocacy.check.identifiers.amounts import is_amount
from advocacy.check.identifiers.checksums import is_bank_card, is_certificate, is_identity, is_old_identity
from advocacy.check.identifiers.found import Found, Sort
from advocacy.model.cuts import CELL

_SHORTEST, _LONGEST = 11, 20
_MOST_GROUPS = 9
# People use the first signs inside a number; the others also stand between two numbers.
_LOOSE = "_/、,。~"
_SIGNS = rf"[ \t.·•\-\u2010-\u2015\u2212()\[\]{_LOOSE}]{{1,3}}"
_GAP = rf"{_SIGNS}|[ \t]*[\n|\\][ \t\n|\\\-]*|\n?{CELL}"
_X = "Xx×✕✖╳Хх"  # the check character, and what people take for it
_GROUP = rf"\d\d*(?:[{_X}]\d{{0,2}}(?=B\d(?![A-Za-z\d])|(?![A-Za-z\d])))?"
# It begins with a set of characters, which is found fast.
_RUN = re.compile(rf"(?:{_GROUP})(?:(?:{_GAP})(?:{_GROUP}|[{_X}](?![A-Za-z\d])))*")
_PIECE = re.compile(rf"({_GAP})?({_GROUP}|[{_X}])")
_TO_X = str.maketrans(dict.fromkeys(_X, "X"))
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
# And bank cards.
_CARD_GROUPS = frozenset(
    {
        *((length,) for length in range(16, 20)),
        *((1,) * length for length in range(16, 20)),
        *((6, length) for length in range(10, 14)),
        (4, 4, 4, 4),
        *((4, 4, 4, 4, length) for length in (1, 2, 3)),
        (4, 4, 4, 5),
    }
)
_OLD_GROUPS = frozenset({(15,), (6, 6, 3)})
# The first digits of what is looked for, how many digits it has, and in which groups, where not in
# any; other windows are not looked at.
_POSSIBLE: tuple[tuple[re.Pattern[str], tuple[int, ...], frozenset[tuple[int, ...]]], ...] = (
    (re.compile(r"\d{6}(?:19|20)\d\d[01]\d[0-3]\d{4}[\dX]"), (20, 18), frozenset()),
    (re.compile(r"(?:62|60|4|5|35|9558)\d{14}"), (19, 18, 17, 16), _CARD_GROUPS),
    (re.compile(r"[1-8]\d{7}[01]\d[0-3]\d{4}"), (15,), _OLD_GROUPS),
    (re.compile(r"(?:00)?861[3-9]\d{9}"), (15, 13), frozenset({(15,), (13,)})),
    (re.compile(r"1[3-9]\d{9}"), (11,), _MOBILE_GROUPS),
)
_ANY_POSSIBLE = re.compile("|".join(one.pattern for one, _, _ in _POSSIBLE))
_SAID = tuple((length, frozenset[tuple[int, ...]]()) for length in range(20, 10, -1))
# The lengths of two or three numbers that may stand without anything between them.
_TOGETHER = tuple(lengths for many in (2, 3) for lengths in itertools.product((11, 18, 20), repeat=many))
_HASH = re.compile(r"(?=[0-9a-f]*[a-f])[0-9a-f]{12,}")
_URL = re.compile(r"https?://[^\s<>\"'，。；、）]+|\bdoi\.org/\S+|\b10\.\d{4,9}/\S+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY = re.compile(r"(?<!\d)(?:19|20)\d\d([\-./])\d{1,2}\1\d{1,2}(?!\d)")
_BIRTH = 6  # digits before the day of birth in an identity number


class _Run:
    """Groups of digits side by side: `digits` of all, and the places of the groups in them."""

    def __init__(self, match: re.Match[str], *, in_url: bool) -> None:
        self.text = match.string
        self.start = match.start()
        self.in_url = in_url
        self.pieces = list(_PIECE.finditer(self.text, match.start(), match.end()))
        groups = [one[2] for one in self.pieces]
        self.digits = "".join(groups).translate(_TO_X)
        self.lengths = tuple(map(len, groups))
        self.offsets = tuple(itertools.accumulate(self.lengths, initial=0))
        self.ends = {offset: at for at, offset in enumerate(self.offsets[1:])}


@dataclass(frozen=True, slots=True)
class _Window:
    """Neighbouring groups of a run, taken as one number."""

    text: str
    digits: str
    lengths: tuple[int, ...]
    gaps: tuple[str, ...]
    start: int
    end: int

    @property
    def before(self) -> str:
        return self.text[max(0, self.start - 2) : self.start]

    @property
    def over_lines(self) -> bool:
        return any("\n" in gap or "|" in gap for gap in self.gaps)

    @property
    def in_boxes(self) -> bool:
        """One digit a group."""
        return len(self.lengths) > 1 and set(self.lengths) == {1}

    @property
    def is_loose(self) -> bool:
        """Parted by signs that also stand between two numbers."""
        return any(sign in gap for gap in self.gaps for sign in _LOOSE)

    @property
    def in_checksum(self) -> bool:
        """Part of a checksum: in one piece, or printed in groups of four."""
        if set(self.gaps) == {" "}:
            return self.beside_letter_in_fours
        near = self.text[max(0, self.start - 80) : self.end + 80]
        start, end = self.start - max(0, self.start - 80), self.end - max(0, self.start - 80)
        return any(one.start() <= start and end <= one.end() for one in _HASH.finditer(near))

    @property
    def beside_letter_in_fours(self) -> bool:
        last = self.text[self.end : self.end + 2]
        leads = re.fullmatch(r"(?:[^0-9A-Za-z])?[a-f]", self.before) is not None
        trails = re.fullmatch(r"[a-f](?:[^0-9A-Za-z])?", last) is not None
        return (leads and self.lengths[0] == 3) or (trails and self.lengths[-1] == 3)  # noqa: PLR2004

    @property
    def in_decimal(self) -> bool:
        """A single group that is a part of a number with a decimal point."""
        if len(self.lengths) > 1:
            return False
        after = self.text[self.end : self.end + 4]
        return self.before == "0." or re.fullmatch(r"\.\d{1,2}(?!\d).*", after, re.DOTALL) is not None

    @property
    def holds_dates(self) -> bool:
        """Two years among its groups, or a whole day elsewhere than where one is born."""
        if len(self.lengths) == 1:
            return False
        groups = re.split(r"\D+", self.text[self.start : self.end])
        if sum(_YEAR.fullmatch(one) is not None for one in groups) > 1:
            return True
        first = max(0, self.start - 8)  # a day may begin in the groups before
        for day in _DAY.finditer(self.text, first, self.end + 6):
            before = len(re.sub(r"\D", "", self.text[self.start : max(self.start, day.start())]))
            if day.end() > self.start and day.start() < self.end and before != _BIRTH:
                return True
        return False

    def after_word(self, word: re.Pattern[str], near: int = words.NEAR) -> bool:
        return words.stands_before(word, self.text, self.start, near)

    @property
    def is_amount(self) -> bool:
        """Beside a unit, or with a comma for each thousand."""
        if len(self.lengths) > 1 and set(self.gaps) == {","} and set(self.lengths[1:]) == {3}:
            return True
        return is_amount(self.text, self.start, self.end, said=self.after_word(words.TELEPHONE))


def numbers(text: str) -> Iterator[Found]:
    """Identifying numbers of a plain text; of several readings of a place the longest."""
    # Shorter runs identify nobody.
    runs = [one for one in _RUN.finditer(text) if one.end() - one.start() >= _SHORTEST]
    addresses = [one.span() for one in _URL.finditer(text)] if runs else []
    at = 0
    for match in runs:
        while at < len(addresses) and addresses[at][1] <= match.start():
            at += 1
        in_url = at < len(addresses) and addresses[at][0] <= match.start()
        yield from _in_run(_Run(match, in_url=in_url))


def _in_run(run: _Run) -> Iterator[Found]:
    said = any(words.stands_before(word, run.text, run.start) for word in (words.TELEPHONE, words.IDENTITY, words.BANK))
    first, lengths = 0, run.lengths
    while first < len(lengths):
        if lengths[first] > _LONGEST:
            yield from _run_together(run, first)
            first += 1
            continue
        near = said and run.pieces[first].start(2) - run.start <= words.NEAR
        possible = near or _ANY_POSSIBLE.match(run.digits, run.offsets[first]) is not None
        found = _longest(run, first, said=near) if possible else None
        if found is not None:
            yield found[0]
            first = found[1] + 1
            continue
        # Of digits in boxes only the whole row is one number.
        first += 1
        while first < len(lengths) and lengths[first] == 1 == lengths[first - 1]:
            first += 1


def _longest(run: _Run, first: int, *, said: bool) -> tuple[Found, int] | None:
    """The longest number that begins with the group `first`, and its last group.

    With `said` a word stands before it that may say what it is.
    """
    start = run.offsets[first]
    for length, shapes in _SAID if said else _possible(run.digits, start):
        last = run.ends.get(start + length)
        if last is None:
            continue
        lengths = run.lengths[first : last + 1]
        digits = run.digits[start : start + length]
        if (shapes and lengths not in shapes) or not (said or _is_known(digits)):
            continue
        if len(lengths) > 1 and not (
            _is_whole_row(run, first, last) and len(lengths) <= max(_MOST_GROUPS, _row(lengths))
        ):
            continue
        groups = run.pieces[first : last + 1]
        gaps = tuple(one[1] or "" for one in groups[1:])
        window = _Window(run.text, digits, lengths, gaps, groups[0].start(2), groups[-1].end(2))
        named = _named(window, in_url=run.in_url)
        if named is not None:
            return _reissued(Found(*named, window.start, window.end, run.text)), last
    return None


def _possible(digits: str, start: int) -> Iterator[tuple[int, frozenset[tuple[int, ...]]]]:
    """How many digits a number that begins at `start` may have, and in which groups."""
    for pattern, lengths, shapes in _POSSIBLE:
        if pattern.match(digits, start):
            for length in lengths:
                yield length, shapes


def _is_known(digits: str) -> bool:
    """True if nothing but the digits themselves is needed to take them for an identifier."""
    return (
        is_identity(digits[:18])
        or is_bank_card(digits)
        or is_old_identity(digits)
        or _PREFIXED.fullmatch(digits) is not None
        or _MOBILE.fullmatch(digits) is not None
    )


def _row(lengths: tuple[int, ...]) -> int:
    """How many boxes of one digit stand at the beginning, and the groups that may follow them."""
    boxes = next((at for at, one in enumerate(lengths) if one != 1), len(lengths))
    return boxes + 2 if boxes > 1 else 0


def _is_whole_row(run: _Run, first: int, last: int) -> bool:
    """True unless boxes of one digit go on after `last` or before `first`."""
    lengths = run.lengths
    if lengths[first] == 1 and first and lengths[first - 1] == 1:
        return False
    return not (lengths[last] == 1 and last + 1 < len(lengths) and lengths[last + 1] == 1)


def _reissued(found: Found) -> Found:
    """A certificate with the sign of a copy issued again."""
    again = _REISSUED.match(found.searched, found.end) if found.sort == "certificate" else None
    if again is None:
        return found
    return Found(found.sort, found.value + again[0], found.start, again.end(), found.searched)


def _run_together(run: _Run, at: int) -> Iterator[Found]:
    """Two or three numbers without anything between them, one of which has a check digit."""
    piece = run.pieces[at]
    digits = run.digits[run.offsets[at] : run.offsets[at + 1]]
    for lengths in _TOGETHER:
        if sum(lengths) != len(digits):
            continue
        parts: list[tuple[Sort, str]] = []
        start = 0
        for length in lengths:
            part = digits[start : start + length]
            start += length
            if is_identity(part):
                parts.append(("identity", part))
            elif is_certificate(part):
                parts.append(("certificate", part))
            elif _MOBILE.fullmatch(part) is not None:
                parts.append(("mobile", part))
        sorts = [sort for sort, _ in parts]
        said = words.stands_before(words.TELEPHONE, run.text, piece.start(2))
        if len(parts) == len(lengths) and (said or set(sorts) != {"mobile"}):
            start = piece.start(2)
            for (sort, value), length in zip(parts, lengths, strict=True):
                yield Found(sort, value, start, start + length, run.text)
                start += length
            return


def _named(window: _Window, *, in_url: bool) -> tuple[Sort, str] | None:
    """The sort and the value of a number; None for one that identifies nobody."""
    digits = window.digits
    over_cells = any(CELL in gap for gap in window.gaps)
    if over_cells and not window.in_boxes and window.lengths != (6, 8, 4):
        return None
    if window.holds_dates or (set(window.gaps) == {" "} and window.beside_letter_in_fours):
        return None
    if is_identity(digits):
        return "identity", digits
    if is_certificate(digits) and not window.over_lines:
        return "certificate", digits
    if in_url and _MOBILE.fullmatch(digits) is None:
        return None
    if window.in_checksum or window.in_decimal or window.is_amount:
        return None
    if not window.over_lines and not over_cells:
        if window.after_word(words.IDENTITY) and len(digits) >= 15:  # noqa: PLR2004
            return ("certificate" if len(digits) == _LONGEST else "identity"), digits
        if window.after_word(words.BANK) and digits.isdigit() and 12 <= len(digits) <= 19:  # noqa: PLR2004
            return "bank-card", digits
    return _unsigned(window, digits) if digits.isdigit() else None


def _unsigned(window: _Window, digits: str) -> tuple[Sort, str] | None:
    prefixed = _PREFIXED.fullmatch(digits)
    if prefixed is not None and len(window.lengths) == 1:
        return "mobile", prefixed[1]
    if window.lengths in _OLD_GROUPS and not window.over_lines and is_old_identity(digits):
        return None if window.before.endswith(".") else ("identity", digits)
    if is_bank_card(digits):
        return ("bank-card", digits) if _written_as_card(window) else None
    if _MOBILE.fullmatch(digits) is not None and _written_as_mobile(window):
        return "mobile", digits
    return None


def _written_as_card(window: _Window) -> bool:
    if len(window.lengths) == 1:
        return not window.before.endswith(".")
    fits = window.lengths in _CARD_GROUPS
    return fits and (not window.over_lines or window.digits.startswith("62"))


def _written_as_mobile(window: _Window) -> bool:
    said = window.after_word(words.TELEPHONE)
    if window.lengths not in _MOBILE_GROUPS:
        return said and not window.over_lines
    if window.over_lines or CELL in window.gaps:
        return window.after_word(words.TELEPHONE, words.FAR)
    if said:
        return True
    kinds = {gap.strip(" \t()[]") for gap in window.gaps}
    if kinds == {"."} or window.is_loose:
        return window.lengths == (3, 4, 4)
    return len(kinds) < 2 or window.lengths == (3, 4, 4)  # noqa: PLR2004
