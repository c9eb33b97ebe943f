"""Addresses of e-mail, also as people write them to hide them from programs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from advocacy.check.identifiers.found import Found
from advocacy.check.identifiers.plain import lowered, places

_ENDINGS = r"(?:com|cn|net|org|edu|gov|info|hk|tw|mo|uk|me|io|cc)(?![A-Za-z0-9])"
_PROVIDER = r"(?:qq|163|126|139|189|gmail|outlook|hotmail|sina|foxmail|yahoo|icloud|sohu)[.。点]"
_AT = re.compile(
    r"(?:@|[\[({<] ?(?:at|a|@) ?[\])}>]|艾特|圈a"
    rf"|#(?={_PROVIDER})|%40(?=[A-Za-z0-9\-]{{1,63}}\.[A-Za-z0-9.\-]{{0,63}}[A-Za-z]{{2}})) {{0,2}}"
)
_DOT = (
    rf"(?:\.| ?[。点] ?(?={_ENDINGS})| ?\. ?(?={_ENDINGS})"
    rf"| ?[\[({{<] ?(?:dot|点|\.) ?[\])}}>] ?| dot (?={_ENDINGS}))"
)
_DOMAIN = re.compile(rf"[A-Za-z0-9\-]{{1,63}}(?:{_DOT}[A-Za-z0-9\-]{{1,63}}){{1,8}}", re.IGNORECASE)
_IN_DOMAIN = re.compile(_DOT, re.IGNORECASE)
_BOX = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._%+-"
_LONGEST_BOX = 64  # RFC 5321
_MOST_BLANKS = 2
_SPOKEN_DOT = "(?: dot | ?点 ?)"
# “niu at qq dot com” has no sign at all; “look at the dot com boom” is none.
_SPOKEN = re.compile(
    r"(?!(?:the|a|an|this|that|our|its) )[A-Za-z0-9\-]{1,63}"
    rf"(?:{_SPOKEN_DOT}[A-Za-z0-9\-]{{1,63}}){{0,3}}{_SPOKEN_DOT}{_ENDINGS}",
    re.IGNORECASE,
)
_IN_SPOKEN = re.compile(_SPOKEN_DOT, re.IGNORECASE)
_SIGNS = ("@", "at)", "at]", "at }", "at}", "at>", "at )", "at ]", "(a)", "[a]", "艾特", "圈a", "#", "%40")


def emails(text: str) -> Iterator[Found]:
    """Addresses of e-mail in a plain text; the value is in lower case, with @ and dots."""
    lower = lowered(text)
    if any(map(lower.__contains__, _SIGNS)):
        for sign in _AT.finditer(text):
            before = text[max(0, sign.start() - _LONGEST_BOX) : sign.start()]
            blanks = len(before) - len(before.rstrip(" "))
            box = _box(before.rstrip(" ")) if blanks <= _MOST_BLANKS else ""
            domain = _DOMAIN.match(text, sign.end()) if box else None
            if domain is not None:
                value = f"{box}@{_IN_DOMAIN.sub('.', domain[0])}".lower()
                start = sign.start() - blanks - len(box)
                yield Found("email", value, start, domain.end(), text)
    for at in places(" at ", lower):
        box = _box(text[max(0, at - _LONGEST_BOX) : at])
        domain = _SPOKEN.match(text, at + len(" at ")) if box else None
        if domain is not None:
            value = f"{box}@{_IN_SPOKEN.sub('.', domain[0])}".lower()
            yield Found("email", value, at - len(box), domain.end(), text)


def _box(before: str) -> str:
    """The name of a box at the end of `before`."""
    return before[len(before.rstrip(_BOX)) :]
