"""Which encoding a text table is in: the one that the map says, checked against its words."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterable, Mapping, Sequence

from advocacy.model.text_matching import fold
from advocacy.workbooks.fault import Unreadable

_LOOKED_AT = 100_000
_MARKS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_LATIN_SIGNS = "£€¥§°–—‘’“”…·½²³×" + "\xa0"


def _led_by(encoding: str, first: int, last: int) -> Callable[[str], bool]:
    """Tells if a character is one of the common ones: those with these lead bytes."""

    def is_common(character: str) -> bool:
        try:
            code = character.encode(encoding)
        except UnicodeError:
            return False
        return len(code) > 1 and first <= code[0] <= last

    return is_common


def _is_latin(character: str) -> bool:
    return character in _LATIN_SIGNS or (character.isalpha() and "À" <= character <= "ÿ")


# The encodings that official tables are saved in, each with what it makes common characters of:
# signs and the first level of its characters, which nearly all words are written with.
_COMMON: Mapping[str, Callable[[str], bool]] = {
    "gb18030": _led_by("gb2312", 0xA1, 0xD7),
    "cp950": _led_by("cp950", 0xA1, 0xC6),
    "shift_jis": _led_by("shift_jis", 0x81, 0x97),
    "cp949": _led_by("euc_kr", 0xA1, 0xC8),
    "cp1252": _is_latin,
}


def read_text(data: bytes, encoding: str | None, words: Iterable[str]) -> str:
    """The text of a table; `words` are those that a map expects in it.

    Text that is not UTF-8 needs an encoding. Raises `Unreadable` where there is none or where the
    bytes are not in it; the words help to say which one it probably is.
    """
    marked = next((name for mark, name in _MARKS.items() if data.startswith(mark)), None)
    wide = marked == "utf-16" or (encoding or "").lower().startswith(("utf-16", "utf-32", "utf16"))
    if b"\0" in data and not wide:
        row = data.count(b"\n", 0, data.index(b"\0")) + 1
        raise Unreadable("text-nul", row=str(row))
    telling = _telling(words)
    if encoding is None:
        text = decode(data, marked or "utf-8")
        if text is None:
            raise Unreadable("encoding-needed", likely=_probably(likely_encodings(data, telling)))
        return text
    if not _is_known(encoding):
        raise Unreadable("encoding-unknown", encoding=encoding)
    text = decode(data, encoding)
    if text is None:
        likely = _probably(likely_encodings(data, telling))
        raise Unreadable("encoding-wrong", encoding=encoding, likely=likely)
    return text


def check_words(data: bytes, encoding: str | None, words: Iterable[str]) -> None:
    """Raises `Unreadable` where another encoding makes more of `words` appear than this one.

    Big5 read as GB 18030 gives characters, and no error: only the words of the map can tell.
    """
    telling = _telling(words)
    likely = likely_encodings(data, telling) if telling and encoding else ()
    if likely and encoding:
        here, there = (_found(telling, _start(data, one)) for one in (encoding, likely[0]))
        if here < there:
            raise Unreadable("encoding-differs", encoding=encoding, likely=likely[0])


def decode(data: bytes, encoding: str) -> str | None:
    """The text without a byte order mark, or None where the bytes are not in this encoding."""
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except UnicodeError:
        return None


def likely_encodings(data: bytes, words: Sequence[str] = ()) -> tuple[str, ...]:
    """The encodings that the beginning of a text can be in, the likeliest first.

    That is the one in which most of `words` (folded) stand, then the one that makes common
    characters of most of it.
    """
    marked = [name for mark, name in _MARKS.items() if data.startswith(mark)]
    if marked or _start(data, "utf-8"):
        return tuple(marked or ["utf-8"])
    scores = {}
    for encoding, is_common in _COMMON.items():
        text = _start(data, encoding)
        foreign = [character for character in text if not character.isascii()]
        if foreign:
            share = sum(map(is_common, foreign)) / len(foreign)
            scores[encoding] = _found(words, text), share
    return tuple(sorted(scores, key=lambda one: scores[one], reverse=True))


def _start(data: bytes, encoding: str) -> str:
    """The beginning of the text; empty where its bytes are not in this encoding."""
    try:
        return codecs.getincrementaldecoder(encoding)().decode(data[:_LOOKED_AT])
    except UnicodeError:
        return ""


def _found(words: Iterable[str], text: str) -> int:
    folded = fold(text[:_LOOKED_AT])
    return sum(word in folded for word in words)


def _telling(words: Iterable[str]) -> tuple[str, ...]:
    """The words, folded, that do not read the same in every encoding."""
    return tuple(word for word in map(fold, words) if not word.isascii())


def _probably(likely: Sequence[str]) -> tuple[str, str]:
    """What to try, at the end of a remedy in Chinese and in English."""
    return (f"，很可能是 {likely[0]}", f", probably {likely[0]}") if likely else ("", "")


def _is_known(encoding: str) -> bool:
    try:
        "".encode(encoding)
    except LookupError:
        return False
    return True
