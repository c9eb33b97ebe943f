"""Where the lines of a text end, by how wide its signs are: as LibreOffice breaks them, near enough to count lines."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from string import ascii_lowercase, ascii_uppercase

# A note mark, and the gap that programs set between Han characters and others.
NOTE, GAP = "\x1a", "\x1f"
_MARK, _GAP = 0.6, 0.22  # the first in average signs of English, the second in Han characters
_FIRST_HAN = "\u2e80"
# Widths in hundredths of the average sign of English text (Carlito, as wide as Calibri; others are in proportion).
_LOWER = (
    108, 118, 95, 118, 112, 69, 106, 118, 52, 54, 102, 52, 180, 118, 119, 118, 118, 78, 88, 75, 118, 102, 161, 97, 102, 89
)  # fmt: skip
_UPPER = (
    130, 122, 120, 138, 110, 103, 142, 140, 57, 72, 117, 95, 192, 145, 149, 116, 151, 122, 103, 110, 144, 128, 200, 117,
    110, 105,
)  # fmt: skip
_OTHERS = {
    " ": 51, ".": 57, ",": 56, ":": 60, ";": 60, "'": 50, "’": 50, "‘": 50, "!": 73, "(": 68, ")": 68, "-": 69, "/": 87,
    "“": 92, "”": 92, "–": 112, "—": 204, "…": 155, "%": 161, "&": 154, "·": 57, "\t": 200, "\u3000": 200,
}  # fmt: skip
_LATIN = {
    **dict(zip(ascii_lowercase, _LOWER, strict=True)),
    **dict(zip(ascii_uppercase, _UPPER, strict=True)),
    **dict.fromkeys("0123456789$¥?", 114),
    **_OTHERS,
}
_WIDE_IN_HAN = "“”‘’—…·"  # as wide as a Han character in Chinese text
# No line begins or ends with one of these; of the first, some hang in the margin.
_NOT_FIRST = frozenset("，。、；：！？）》”’】%…·,.;:!?)%" + NOTE)
_NOT_LAST = frozenset("（《“‘【(¥")
_HANGING = frozenset("，。、；：！？")


class Widths(dict[str, float]):
    """The width of each sign in Han characters."""

    def __init__(self, latin: float, *, chinese: bool) -> None:
        """`latin` is the width of the average sign of English, `chinese` says that the text around is."""
        super().__init__({sign: width * latin / 100 for sign, width in _LATIN.items()})
        if chinese:
            self.update(dict.fromkeys(_WIDE_IN_HAN, 1.0))
        self.update({NOTE: _MARK * latin, GAP: _GAP})
        self._other = latin * 1.1
        self.widest = max(self.values())

    def __missing__(self, sign: str) -> float:
        width = self[sign] = 1.0 if sign >= _FIRST_HAN else self._other
        return width


def line_ends(text: str, widths: Widths, room: float, indent: float = 0.0) -> tuple[int, ...]:
    """The end of each line of `text`, which may hold line breaks, in lines `room` wide, the first one less by `indent`."""
    if len(text) * widths.widest <= room - indent and "\n" not in text:
        return (len(text),)
    ends: list[int] = []
    start = 0
    for piece in text.split("\n"):
        ends += (start + end for end in _ends(piece, list(accumulate(map(widths.__getitem__, piece))), room, indent))
        start += len(piece) + 1
        indent = 0.0
    return tuple(ends)


def _ends(text: str, reach: Sequence[float], room: float, indent: float) -> Iterator[int]:
    start, last = 0, len(text)
    limit = room - indent
    while last and reach[-1] > limit and start < last:
        at = full = bisect_right(reach, limit, start)
        if at >= last:
            break
        if text[at] in _HANGING and at < last - 1:
            at += 1
        while at < last and text[at] in {" ", GAP}:
            at += 1
        if at >= last:
            break
        while at > start and not _may_part(text[at - 1], text[at]):
            at -= 1
        start = at if at > start else max(full, start + 1)
        yield start
        limit = reach[start - 1] + room
    if start < last or not last:
        yield last


def _may_part(before: str, after: str) -> bool:
    """True if a line may end between two signs."""
    if before in {" ", GAP}:
        return True
    if after in _NOT_FIRST or before in _NOT_LAST or after in {" ", GAP}:
        return False
    if before in {"-", "–", "—"}:
        return after.isalpha()
    return before >= _FIRST_HAN or after >= _FIRST_HAN
