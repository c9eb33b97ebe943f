"""Telephones of other countries, of Hong Kong, Macao and Taiwan, by their own forms, with no word beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from advocacy.check.identifiers.amounts import is_amount
from advocacy.check.identifiers.found import Found
from advocacy.check.identifiers.telephones import fills_line, is_service

_ENDS = r"(?![\dA-Za-z\-]|\.\d)"
_GROUPS = r"(?:[ \-]{0,2}\(?\d{1,4}\)?){2,6}"
_COUNTRY = r"(?:1|7|2[07]|3[0-469]|4\d|5[1-8]|6[0-6]|8[124]|9[0-58]|85[23]|88[06]|97\d)"
_NEAR = r"(?:85[23]|886)"  # Hong Kong, Macao, Taiwan
_LOCAL = r"(?:[2-9]\d{3}[ \-]?\d{4}|9\d\d[ \-]?\d{3}[ \-]?\d{3})"
_FORMS = re.compile(
    r"[+(08](?:"
    rf"(?<=\+)(?!86)(?:[1-9]\d{{0,2}}(?=[ \-(]){_GROUPS}(?!\d)|[1-9]\d{{9,14}}{_ENDS}"
    rf"|[1-9]\d{{0,2}}(?:\.\d{{2,4}}){{1,4}}\.\d{{4}}{_ENDS})"
    rf"|(?<=0)0(?:{_COUNTRY}[ \-]\(?(?:0\))?(?=[1-9]){_GROUPS}|{_NEAR}\d{{8,9}}){_ENDS}"
    rf"|(?:(?<=\()\+?{_NEAR}\) ?|(?<=8)(?:5[23]|86)[ \-]){_LOCAL}{_ENDS}"
    rf"|(?:(?<=\()0|(?<=0))(?:[2-8](?:\)[ \-]?|-)\d{{3,4}}[ \-]\d{{4}}|9\d\d-\d{{3}}-?\d{{3}}){_ENDS})"
)
_BEFORE = re.compile(r"[\dA-Za-z.+\-]")
# Of North America the last seven digits are found fast.
_SEVEN = re.compile(rf"[)\-] ?[2-9]\d\d-\d{{4}}{_ENDS}")
_BEFORE_SEVEN = re.compile(
    r"(?<![\d\-.A-Za-z])(?<!p\. )(?<!/T )(?<!No\. )(?<!§ )(?:1[ \-])?(?:\([2-9]\d\d|(?<!\()[2-9]\d\d)$"
)
_LONGEST = len(" 1-(212")
_FEWEST = 9  # digits of a number with the code of its country
_FEWEST_NOUGHTS = 11  # where two noughts stand for the plus: 001 234 567 is a number in a list


def telephones_abroad(text: str) -> Iterator[Found]:
    """Telephones with the code of another country, or in the groups of Taiwan and North America."""
    for match in _FORMS.finditer(text):
        digits = re.sub(r"\D", "", match[0])
        is_part = match.start() > 0 and _BEFORE.match(text, match.start() - 1) is not None
        in_fours = match[0][0] == "8" and "-" not in match[0] and fills_line(match)
        fewest = _FEWEST_NOUGHTS if digits.startswith("00") else _FEWEST
        if len(digits) >= fewest and not is_part and not in_fours and not is_amount(text, *match.span()):
            yield Found("telephone", digits, match.start(), match.end(), text)
    for match in _SEVEN.finditer(text):
        begins = _BEFORE_SEVEN.search(text[max(0, match.start() - _LONGEST) : match.start()])
        if begins is not None and ("(" in begins[0]) == (match[0][0] == ")"):
            start = match.start() - len(begins[0])
            written = text[start : match.end()]
            digits = re.sub(r"\D", "", written)
            if not is_service(written, digits):
                yield Found("telephone", digits, start, match.end(), text)
