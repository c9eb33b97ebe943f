"""One change made in the text of a YAML file: pieces of it replaced by others, all else left as it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from advocacy.edit.difference import Add, Remove, Replace, Step
from advocacy.edit.written import INDENT, block, can_be_plain, entry, in_brackets, key, list_items, newline_of
from advocacy.load.spans import BREAK, Span, spans
from advocacy.load.walk import Path, Value

_DASH = re.compile(r"^ *-", re.MULTILINE)
_COMMENT = re.compile(r"\s#")
_HEADER = re.compile(r"[|>]([-+0-9]*)")
_WHY = {
    "empty": ("文件里没有内容", "nothing stands in the file"),
    "missing": ("那里没有这一项", "there is no such key or item"),
    "list": ("列表写法特殊", "the list is written in an unusual way"),
    "header": ("这段文字写明了缩进或末尾空行", "the text below `|` says its indent or how it ends"),
    "dash": ("这一项与短横写在同一行", "it begins on the line of its dash"),
    "comment": ("里面有注释", "a comment stands in it"),
    "between": ("中间有注释", "a comment stands between"),
    "otherwise": ("写出来会读成别的意思", "it would read back as something else"),
    "item": ("列表里没有这一项", "the list has no such item"),
    "keys": ("那里不是“名称: 内容”", "no keys stand there"),
}
_Piece = tuple[int, int, str]  # from where to where, and the words that stand there then


class CannotEditError(ValueError):
    """The change cannot be made without touching something else; `why` says it in Chinese and in English."""

    def __init__(self, reason: str) -> None:
        """`reason` is a key of the list above."""
        super().__init__(reason)
        self.why = _WHY[reason]


@dataclass(frozen=True, slots=True)
class _Spot:
    """A value, its key, what holds it, and the column (from 0) of its key or dash."""

    value: Span
    column: int
    key: Span | None = None
    bracketed: bool = False


def changed(text: str, step: Step) -> str:
    """`text` (without byte-order mark) after one step. CannotEditError where that is not safe."""
    root = spans(text)
    if root is None:
        raise CannotEditError("empty")
    page = _Page(text, root)
    match step:
        case Replace(path, value):
            pieces = page.replaced(path, value)
        case Add(path, value, after):
            pieces = page.added(path, value, after)
        case Remove(path):
            pieces = page.removed(path)
    for start, end, words in reversed(pieces):  # they stand in the order of the text
        text = text[:start] + words + text[end:]
    return text


def _numbered(holder: Span, step: str | int) -> int:
    """The number, in its block, of the key or item that `step` names."""
    if holder.sort == "map":
        said: list[object] = [one.says for one in holder.keys]
        return said.index(step)
    return range(len(holder.items)).index(step)  # type: ignore[arg-type]  # a word is in no range


class _Page:
    def __init__(self, text: str, root: Span) -> None:
        self._text = text
        self._root = root
        self._newline = newline_of(text)

    # -------------------------------------------------------- where things are

    def _spot(self, path: Path) -> _Spot:
        spot = _Spot(self._root, -INDENT)
        for step in path:
            holder = spot.value
            number = _numbered(holder, step)
            of_key = holder.keys[number] if holder.sort == "map" else None
            spot = _Spot(holder.items[number], holder.column, of_key, spot.bracketed or bool(holder.style))
        return spot

    def _line_start(self, at: int) -> int:
        return max(self._text.rfind("\n", 0, at), self._text.rfind("\r", 0, at)) + 1

    def _line_end(self, at: int) -> int:
        """The end of the line of `at`, before its line break."""
        found = BREAK.search(self._text, at)
        return found.start() if found else len(self._text)

    def _lines(self, lines: Sequence[str], column: int) -> str:
        return "".join(self._newline + (" " * column + line if line else "") for line in lines)

    def _before(self, at: int, lines: Sequence[str]) -> _Piece:
        """Lines that go before what stands at `at`, in its column."""
        column = at - self._line_start(at)
        written = self._lines(lines, column)[len(self._newline) + column :]
        return at, at, written + self._newline + " " * column

    def _whole_lines(self, start: int, end: int) -> _Piece:
        """The lines from the one that begins at `start` to that of `end`, taken away."""
        stop = BREAK.search(self._text, end)
        if stop is not None:
            return start, stop.end(), ""
        back = re.search(r"(?:\r\n|\n|\r)\Z", self._text[:start])  # the last line of the file has no break of its own
        return (back.start() if back else start), len(self._text), ""

    def _dash(self, holder: Span, number: int) -> int:
        """Where the dash of an item stands."""
        if number == 0:
            return holder.start
        found = _DASH.search(self._text, holder.items[number - 1].end, holder.items[number].start)
        if found is None:
            raise CannotEditError("list")
        return found.end() - 1

    # ---------------------------------------------------------------- replaced

    def replaced(self, path: Path, value: Value) -> list[_Piece]:
        spot = self._spot(path)
        span = spot.value
        style = span.style if span.sort == "text" else ""
        quotes = style if style in {"'", '"'} and not self._freed(span, value, spot) else ""
        if spot.bracketed:
            return [(span.start, span.end, in_brackets(value, quotes))]
        words, below = block(value, quotes)
        if style in {"|", ">"}:
            return self._over_block_text(spot, words, below)
        if span.sort != "text" and not span.style:
            return self._over_block(spot, words, below)
        start = span.start
        if start == span.end and words:
            words = f" {words}"
        elif not words and self._text[start - 1 : start] == " ":
            start -= 1  # no blank is left behind the colon
        line_end = self._line_end(span.end)
        return [(start, span.end, words), (line_end, line_end, self._lines(below, spot.column + INDENT))]

    def _freed(self, span: Span, value: Value, spot: _Spot) -> bool:
        """True if the old text needed its quotation marks and the new one does not."""
        old, new = str(span.says), str(value)
        plain = can_be_plain(new, in_brackets=spot.bracketed)
        return plain and not can_be_plain(old, in_brackets=spot.bracketed)

    def _over_block_text(self, spot: _Spot, words: str, below: Sequence[str]) -> list[_Piece]:
        start = spot.value.start
        header = _HEADER.match(self._text, start)
        if header is None or header[1] not in {"", "-"}:
            raise CannotEditError("header")
        head_end = self._line_end(start)
        first = self._text[head_end : spot.value.end].lstrip("\r\n")
        indent = len(first) - len(first.lstrip(" ")) or spot.column + INDENT
        before = start if words else start - 1
        return [(before, header.end(), words), (head_end, spot.value.end, self._lines(below, indent))]

    def _over_block(self, spot: _Spot, words: str, below: Sequence[str]) -> list[_Piece]:
        """A block below its key is gone; what is there now stands behind the colon, or below it again."""
        span = spot.value
        if spot.key is None or self._line_start(span.start) <= spot.key.start:
            raise CannotEditError("dash")
        if _COMMENT.search(self._text, span.start, span.end):
            raise CannotEditError("comment")
        colon = self._text.index(":", spot.key.end) + 1
        head_end = self._line_end(colon)
        gap = f" {words}" if words else ""
        return [(colon, colon, gap), (head_end, span.end, self._lines(below, spot.column + INDENT))]

    # ------------------------------------------------------------------- added

    def added(self, path: Path, value: Value, after: str | int | None) -> list[_Piece]:
        span = self._spot(path[:-1]).value
        number = path[-1] if span.sort == "list" else None if after is None else _numbered(span, after) + 1
        at = number if isinstance(number, int) else 0
        if span.sort == "map":
            starts = [one.start for one in span.keys]
            bracketed, lines = f"{key(path[-1])}: {in_brackets(value)}", entry(path[-1], value)
        else:
            starts = [one.start for one in span.items]
            bracketed = in_brackets(value)
            lines = list(list_items((value,), bracketed=any(one.style in {"{", "["} for one in span.items)))
        if span.style:
            if at == 0:
                return [(starts[0], starts[0], f"{bracketed}, ")]
            end = span.items[at - 1].end
            return [(end, end, f", {bracketed}")]
        if at == 0:
            return [self._before(self._dash(span, 0) if span.sort == "list" else starts[0], lines)]
        end = self._line_end(span.items[at - 1].end)
        return [(end, end, self._lines(lines, span.column))]

    # ----------------------------------------------------------------- removed

    def removed(self, path: Path) -> list[_Piece]:
        holder = self._spot(path[:-1])
        gone = self._spot(path).value
        span = holder.value
        number = _numbered(span, path[-1])
        starts = [one.start for one in (span.keys or span.items)]
        if span.style:
            if number + 1 < len(starts):
                piece = (starts[number], starts[number + 1], "")
            else:
                piece = (span.items[number - 1].end, gone.end, "")
            return [self._without_comment(piece, gone.end)]
        start = self._dash(span, number) if span.sort == "list" else starts[number]
        line = self._line_start(start)
        if not self._text[line:start].strip(" "):
            return [self._whole_lines(line, gone.end)]
        if span.sort == "list" or number + 1 == len(starts):
            raise CannotEditError("dash")
        return [self._without_comment((start, starts[number + 1], ""), gone.end)]

    def _without_comment(self, piece: _Piece, said: int) -> _Piece:
        """The piece, where no comment between what it says and its end would go with it."""
        if "#" in self._text[said : piece[1]]:
            raise CannotEditError("between")
        return piece
