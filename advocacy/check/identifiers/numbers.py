"""Long numbers in a plain text: identity cards, certificates, bank cards, mobile telephones.

People write them in groups. A run of groups is looked at window by window. What has a check digit
is believed in almost any groups; what has none, such as a mobile number, only in the groups in
which people write it, or beside a word that says what it is. Dates, checksums and amounts are none.
"""

from __future__ import annotations

import itertools
import operator
import re
from collections.abc import Callable, Iterator
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
_UPPER = bytes.maketrans(b"x", b"X")
_NO_DIGITS = bytes(one for one in range(256) if one not in b"0123456789Xx")
_SIX = re.compile(r"\d{6}")
_WORDS = (words.TELEPHONE, words.IDENTITY, words.BANK)
_REISSUED = re.compile(r"B\d(?![A-Za-z\d])")
_MOBILE = re.compile(r"1[3-9]\d{9}")
_PREFIXED = re.compile(r"(?:00)?86(1[3-9]\d{9})")


def _groups(*written: str) -> frozenset[tuple[int, ...]]:
    """Ways in which people write a number: the lengths of its groups."""
    return frozenset(tuple(map(int, one.split("-"))) for one in written)


# How people write eleven digits. 2-3-3-3 is a number with thousands.
_MOBILE_GROUPS = _groups(
    *("11", "3-4-4", "3-8", "7-4", "4-4-3", "4-3-4", "3-3-5", "5-6", "6-5"),
    *("3-4-2-2", "3-2-2-2-2", "3-3-3-2", "3-2-3-3", "1-1-1-1-1-1-1-1-1-1-1"),
)
_NORTH_AMERICA = (1, 3, 3, 4)  # 1-800-555-0199
_CARD_GROUPS = _groups(
    *("16", "17", "18", "19", "6-10", "6-11", "6-12", "6-13"),
    *("4-4-4-4", "4-4-4-4-1", "4-4-4-4-2", "4-4-4-4-3", "4-4-4-5"),
    *("-".join("1" * length) for length in range(16, 20)),
)
_OLD_GROUPS = _groups("15", "6-6-3")
_PREFIXED_GROUPS = _groups("15", "13")
# What may begin an identity number; it is believed in any groups.
_BORN = re.compile(r"\d{6}(?:19|20)\d\d[01]\d[0-3]\d{4}[\dX]")
# Of fifteen digits, which never stand in short groups.
_OLD = re.compile(r"[1-8]\d{7}[01]\d[0-3]\d{4}")
# What else is looked for: its first digits, the groups in which it is written, and what must be true of it.
_WRITTEN: tuple[tuple[re.Pattern[str], frozenset[tuple[int, ...]], Callable[[str], object]], ...] = (
    (re.compile(r"(?:62|60|4|5|35|9558)\d{14}"), _CARD_GROUPS, is_bank_card),
    (_OLD, _OLD_GROUPS, is_old_identity),
    (re.compile(r"(?:00)?861[3-9]\d{9}"), _PREFIXED_GROUPS, _PREFIXED.fullmatch),
    (re.compile(r"1[3-9]\d{9}"), _MOBILE_GROUPS, _MOBILE.fullmatch),
)
_ANY_POSSIBLE = re.compile("|".join(one.pattern for one in (_BORN, *(one for one, _, _ in _WRITTEN if one != _OLD))))
# By the length of the first group, the longest first.
_SHAPES = {
    first: sorted(
        ((shape, len(shape), start, test) for start, shapes, test in _WRITTEN for shape in shapes if shape[0] == first),
        key=lambda one: -sum(one[0]),
    )
    for first in range(1, _LONGEST + 1)
}
# The lengths of two or three numbers that may stand without anything between them.
_TOGETHER = tuple(lengths for many in (2, 3) for lengths in itertools.product((11, 18, 20), repeat=many))
_HASH = re.compile(r"(?=[0-9a-f]*[a-f])[0-9a-f]{12,}")
_URL = re.compile(r"https?://[^\s<>\"'，。；、）]+|\bdoi\.org/\S+|\b10\.\d{4,9}/\S+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY = re.compile(r"(?<!\d)(?:19|20)\d\d([\-./])\d{1,2}\1\d{1,2}(?!\d)")
_BIRTH = 6  # digits before the day of birth in an identity number


class _Run:
    """Groups of digits side by side: `digits` of all, and the places of the groups in them.

    `said`: a word before it may say what it is.
    """

    def __init__(self, match: re.Match[str], digits: str, *, said: bool, in_url: bool) -> None:
        self.text = match.string
        self.start = match.start()
        self.digits = digits
        self.said = said
        self.in_url = in_url
        pieces = _PIECE.findall(self.text, match.start(), match.end())
        self.gaps = [gap for gap, _ in pieces]
        self.lengths = tuple([len(group) for _, group in pieces])
        self.offsets = tuple(itertools.accumulate(self.lengths, initial=0))
        self.ends = {offset: at for at, offset in enumerate(self.offsets[1:])}
        widths = map(operator.add, map(len, self.gaps), self.lengths)
        self._stops = tuple(itertools.accumulate(widths, initial=self.start))

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where some groups stand in the text."""
        return self._stops[first] + len(self.gaps[first]), self._stops[last + 1]

    def is_near(self, group: int) -> bool:
        """True if the word before the run may be about this group."""
        return self.said and self.span(group, group)[0] - self.start <= words.NEAR


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
        said = any(words.stands_before(word, text, match.start()) for word in _WORDS)
        digits = _digits(match[0])
        if said or _ANY_POSSIBLE.search(digits) or (_SIX.search(match[0]) and _OLD.search(digits)):
            yield from _in_run(_Run(match, digits, said=said, in_url=in_url))


def _digits(run: str) -> str:
    """The digits of a run, with X for the check character that is none."""
    in_ascii = run if run.isascii() else run.translate(_TO_X)
    return in_ascii.encode().translate(_UPPER, _NO_DIGITS).decode()


def _in_run(run: _Run) -> Iterator[Found]:
    first, lengths = 0, run.lengths
    while first < len(lengths):
        if lengths[first] > _LONGEST:
            yield from _run_together(run, first)
            first += 1
            continue
        found = next(_numbers_at(run, first), None)
        if found is not None:
            yield found[0]
            first = found[1] + 1
            continue
        # Of digits in boxes only the whole row is one number.
        first += 1
        while first < len(lengths) and lengths[first] == 1 == lengths[first - 1]:
            first += 1


def _numbers_at(run: _Run, first: int) -> Iterator[tuple[Found, int]]:
    """The numbers that begin with the group `first`, the longest first, and their last groups."""
    for last in _near_ends(run, first) if run.is_near(first) else _known_ends(run, first):
        if _is_whole_row(run, first, last):
            digits = run.digits[run.offsets[first] : run.offsets[last + 1]]
            lengths = run.lengths[first : last + 1]
            window = _Window(run.text, digits, lengths, tuple(run.gaps[first + 1 : last + 1]), *run.span(first, last))
            named = _named(window, in_url=run.in_url)
            if named is not None:
                yield _reissued(Found(*named, window.start, window.end, run.text)), last


def _near_ends(run: _Run, first: int) -> Iterator[int]:
    """The last groups of all windows of a length that some number has, for a word stands before them."""
    for length in range(_LONGEST, _SHORTEST - 1, -1):
        last = run.ends.get(run.offsets[first] + length)
        if last is not None:
            yield last


def _known_ends(run: _Run, first: int) -> Iterator[int]:
    """The last groups of the windows whose digits alone say that they are an identifier."""
    start, digits, lengths = run.offsets[first], run.digits, run.lengths
    if _BORN.match(digits, start) and is_identity(digits[start : start + 18]):
        for length in (20, 18):
            last = run.ends.get(start + length)
            if last is not None:
                yield last
    for shape, groups, begins, test in _SHAPES[lengths[first]]:
        if (
            lengths[first : first + groups] == shape
            and begins.match(digits, start)
            and test(digits[start : run.offsets[first + groups]])
        ):
            yield first + groups - 1


def _row(lengths: tuple[int, ...]) -> int:
    """How many boxes of one digit stand at the beginning, and the groups that may follow them."""
    boxes = next((at for at, one in enumerate(lengths) if one != 1), len(lengths))
    return boxes + 2 if boxes > 1 else 0


def _is_whole_row(run: _Run, first: int, last: int) -> bool:
    """True if the groups can be one number: few, or boxes of one digit that go on nowhere."""
    lengths = run.lengths
    if first == last:
        return True
    if lengths[first] == 1 and first and lengths[first - 1] == 1:
        return False
    if lengths[last] == 1 and last + 1 < len(lengths) and lengths[last + 1] == 1:
        return False
    return last - first < max(_MOST_GROUPS, _row(lengths[first : last + 1]))


def _reissued(found: Found) -> Found:
    """A certificate with the sign of a copy issued again."""
    again = _REISSUED.match(found.searched, found.end) if found.sort == "certificate" else None
    if again is None:
        return found
    return Found(found.sort, found.value + again[0], found.start, again.end(), found.searched)


def _run_together(run: _Run, at: int) -> Iterator[Found]:
    """Two or three numbers without anything between them, one of which has a check digit."""
    where = run.span(at, at)[0]
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
        said = words.stands_before(words.TELEPHONE, run.text, where)
        if len(parts) == len(lengths) and (said or set(sorts) != {"mobile"}):
            for (sort, value), length in zip(parts, lengths, strict=True):
                yield Found(sort, value, where, where + length, run.text)
                where += length
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
    if window.lengths == _NORTH_AMERICA:
        return False
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
