"""Bytes of a text file -> text with Unix line ends, and what was wrong with the bytes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from advocacy.load.corrections import told
from advocacy.model.finding import Finding
from advocacy.model.place import Place

# Private use: symbol fonts draw bullets there, and the composer keeps values there.
_SYMBOL = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
# They can make a text read otherwise than it stands.
_TURN = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_HALF = re.compile("[\ud800-\udfff\ufff9-\uffff]")
# Controls, marks of byte order and blanks of no width: two words that look alike would differ.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u2028\u2029\u2060\ufeff]")
_NO_WIDTH = re.compile(f"{_TURN.pattern}|[\u200b\u2060\ufeff]")
_FORBIDDEN = re.compile("|".join(one.pattern for one in (_SYMBOL, _TURN, _HALF, _CONTROL)))


def _description(character: str) -> tuple[str, str]:
    if _SYMBOL.match(character):
        return ("自造字或符号字体的字", "a character of a symbol font")
    if _TURN.match(character):
        return ("改变文字方向的隐藏符号", "a hidden mark that turns the reading direction")
    if _HALF.match(character):
        return ("残缺的字", "a broken character")
    return ("看不见的控制符", "an invisible control character")


def forbidden(text: str) -> Iterator[tuple[int, dict[str, str | tuple[str, str]]]]:
    """Every character of `text` that no file may hold: its index and the details of a finding."""
    for match in _FORBIDDEN.finditer(text):
        code = f"U+{ord(match[0]):04X}"
        yield match.start(), {"character": code, "description": _description(match[0])}


# What a file begins with -> what it is.
_KINDS: tuple[tuple[bytes, tuple[str, str]], ...] = (
    (b"PK\x03\x04", ("Word、Excel 或压缩文件", "a Word, Excel or zip file")),
    (bytes.fromhex("D0CF11E0A1B11AE1"), ("旧式 Word 或 Excel 文件", "an old Word or Excel file")),
    (b"%PDF", ("PDF 文件", "a PDF")),
    (b"{\\rtf", ("RTF 文件", "an RTF file")),
    (b"\x89PNG", ("图片", "a picture")),
    (b"\xff\xd8\xff", ("图片", "a picture")),
)
_OTHER = ("别的程序的文件", "the file of another program")
_LOOK = 65_536  # characters that are looked at to tell text from anything else
_MOST_CONTROLS = 0.05  # of the characters of a text; a random octet is one in nine times


def _no_text(data: bytes) -> tuple[str, str] | None:
    """What these bytes are if they are no text."""
    return next((kind for start, kind in _KINDS if data.startswith(start)), None)


def _is_noise(text: str) -> bool:
    """True if so many characters are controls that nobody can have written them."""
    looked = text[:_LOOK]
    return sum(1 for _ in _CONTROL.finditer(looked)) > max(len(looked) * _MOST_CONTROLS, 20)


def _utf_16(data: bytes) -> str | None:
    """The text of a file in UTF-16, by its byte-order mark or by its many zero bytes."""
    order = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}.get(data[:2])
    if order is None and data.count(0) * 4 > len(data):
        order = "utf-16-le" if data[1::2].count(0) > data[::2].count(0) else "utf-16-be"
    if order is None:
        return None
    return data.decode(order, "replace").removeprefix("\ufeff")


def _place_of_byte(file: str, data: bytes, index: int) -> Place:
    before = data[:index].decode("utf-8", "replace")
    line = before.count("\n") + 1
    return Place(file, line, len(before) - before.rfind("\n"))


def _unix(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def text_of(file: str, data: bytes) -> tuple[str, list[Finding]]:
    """The text of `data` without byte-order mark, its line ends as they are, and what is wrong with its encoding."""
    wide = _utf_16(data)
    if wide is not None:
        return wide, [Finding("utf-16-file", Place(file, 1, 1))]
    try:
        return data.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        place = _place_of_byte(file, data, error.start)
    # Damaged UTF-8 has few bad bytes among many good characters; Chinese in GBK is the reverse.
    loose = data.decode("utf-8", "replace")
    bad = loose.count("\ufffd")
    good = sum(character > "\x7f" for character in loose) - bad
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        bad = 0
    if bad <= good or not bad:
        return loose.removeprefix("\ufeff").replace("\ufffd", "?"), [Finding("damaged-text", place)]
    line = _unix(text).split("\n")[place.line - 1].strip()
    return text, [Finding("gbk-file", place, {"line": line[:60]})]


def decode(file: str, data: bytes) -> tuple[str, list[Finding]]:
    """The text of `data`; what cannot stand in a file is found, and left out or made a blank.

    The text can be read on even where there are findings, so that all come out in one run; of
    what is no text at all nothing is read.
    """
    found = _no_text(data)
    text, findings = ("", []) if found else text_of(file, data)
    text = _unix(text)
    if not found and not _FORBIDDEN.search(text):
        return text, findings
    if found or _is_noise(text):
        return "", [Finding("not-text", Place(file), {"found": found or _OTHER})]
    seen = set()
    ends = [match.start() for match in re.finditer("\n", text)]
    for index, details in forbidden(text):
        line = bisect_left(ends, index)
        place = Place(file, line + 1, index - (ends[line - 1] if line else -1))
        if (place.line, details["character"]) not in seen:
            seen.add((place.line, details["character"]))
            findings.append(Finding("forbidden-character", place, details))
    return _FORBIDDEN.sub(lambda match: "" if _NO_WIDTH.match(match[0]) else " ", text), findings


def untabbed(file: str, text: str) -> tuple[str, list[Finding]]:
    """`text` with two blanks for each tab, and a finding for each line that had one."""
    if "\t" not in text:
        return text, []
    findings = []
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        if "\t" in line:
            lines[number - 1] = line.replace("\t", "  ")
            place = Place(file, number, line.index("\t") + 1)
            findings.append(Finding("tab", place, {"corrected": told(line, lines[number - 1])}))
    return "\n".join(lines), findings
