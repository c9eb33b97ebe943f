"""What a cell says of a field, and what a field is as a cell.

A value is compared and put in as its plain form: a text for most, `True` or `False`, a tuple of words for lists.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from advocacy.casesheet.columns import Column
from advocacy.casesheet.vocabulary import Words, folded
from advocacy.model.finding import LANGUAGES, Language
from advocacy.model.scalar import plain_number
from advocacy.model.text import Pair
from advocacy.workbooks.grid import CellError, NoResult
from advocacy.workbooks.grid import Value as Content

Plain = str | bool | tuple[str, ...]
YES: Mapping[bool, Pair] = {True: ("是", "yes"), False: ("否", "no")}
NOTHING = frozenset({"-", "—", "－", "–"})  # in place of a value: the file shall not have one
_BETWEEN = re.compile(r"[、；;\n]|,(?=\D)")
_DAY = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2}))?\s*[日月]?")
_YUAN = re.compile(r"(\d+(?:\.\d+)?)\s*(?:元|人民币|CNY|RMB)", re.IGNORECASE)
_BREAKS = re.compile(r"_x000D_\r?\n?|\r\n?")
_OF_BOTH = " / "


def typed(content: Content, number_format: str, *, is_date: bool) -> str | None:
    """What somebody typed into a cell; None for what is no text that they meant (an error, a date elsewhere).

    A date says as much as its format shows: 2026-03, where the program made a first of March of it.
    """
    match content:
        case None:
            return ""
        case str():
            return _BREAKS.sub("\n", content).strip()
        case bool():
            return YES[content][1]
        case Decimal():
            return plain_number(content)
        case datetime.date() if is_date:
            shown = re.sub(r'"[^"]*"|\\.|\[[^\]]*\]', "", number_format).lower()
            form = "%Y-%m-%d" if "d" in shown else "%Y-%m" if "m" in shown else "%Y"
            return content.strftime(form)
        case datetime.date() | CellError() | NoResult():
            return None
    return None


def read(column: Column, text: str) -> Plain:
    """The plain form of a cell that holds something; what is no word of its list stays as it was typed."""
    field = column.field
    if field is None:
        return text
    match field.input:
        case "date" | "day":
            return _day(text)
        case "money":
            yuan = _YUAN.fullmatch(unicodedata.normalize("NFKC", text).replace(",", ""))
            return f"{yuan[1]} CNY" if yuan else text
        case "yes":
            return _yes(text)
        case "fields" if not field.many:
            return _word(column.words, text)
        case "fields":
            said = _yes(text)
            return said if isinstance(said, bool) else _several(column.words, text)
        case "choices" | "ids":
            return _several(column.words, text)
        case "choice" | "id" | "block":
            return _word(column.words, text)
        case "line" if not field.languages:
            return text.strip("\"'“”")  # a number of an article, which a file needs them for
    return text


def _yes(text: str) -> Plain:
    said = folded(text)
    return next((truth for truth, words in YES.items() if said in (*words, str(truth).lower())), text)


def _word(words: Words | None, text: str) -> str:
    return text if words is None else words.meant(text) or text


def _several(words: Words | None, text: str) -> tuple[str, ...]:
    if words is None or words.meant(text) is not None:
        return (_word(words, text),)
    parts = [part.strip() for part in _BETWEEN.split(text) if part.strip()]
    known = [words.meant(part) for part in parts]
    return tuple(one for one in known if one) if all(known) else (text,)


def _day(text: str) -> str:
    found = _DAY.fullmatch(unicodedata.normalize("NFKC", text))
    if found is None:
        plain = unicodedata.normalize("NFKC", text).removesuffix("年")
        return plain if plain.isascii() and plain.isdigit() else text
    year, month, day = found.groups()
    return "-".join((year, month.zfill(2), *([day.zfill(2)] if day else [])))


def plain(column: Column, value: Any) -> Plain | None:
    """The plain form of what a file holds for a column; None where it holds nothing that a cell can say."""
    match value:
        case None:
            return None
        case {"other": said}:
            return _other(said)
        case dict():
            return None
        case bool():
            return value
        case tuple():
            each = (plain(column, one) for one in value)
            return tuple(one for one in each if isinstance(one, str))
        case Decimal():
            return f"{value:f}"
    return str(value).strip()


def _other(said: Any) -> str | None:
    if isinstance(said, dict):
        return _OF_BOTH.join(str(said[one]).strip() for one in LANGUAGES if one in said)
    return None if said is None else str(said).strip()


def shown(column: Column, said: Plain, language: Language) -> str:
    """A plain form as the cell shows it: words of a list by their labels."""
    match said:
        case bool():
            return YES[said][LANGUAGES.index(language)]
        case tuple():
            return "、".join(shown(column, one, language) for one in said)
    is_listed = column.words is not None and column.language is None
    return column.words.shown(said, language) if is_listed and column.words is not None else said


def value_of(column: Column, said: Plain, language: Language) -> Any:
    """What a file shall hold for a plain form; `language` is the campaign's own."""
    field = column.field
    if field is None or isinstance(said, bool):
        return said
    if isinstance(said, tuple):
        return tuple(value_of(column, one, language) for one in said)
    if field.choices and said not in field.choices and field.other:
        parts = said.split(_OF_BOTH)
        texts = dict(zip(LANGUAGES, parts, strict=True)) if len(parts) == len(LANGUAGES) else {language: said}
        return {"other": texts}
    is_number = field.input in {"number", "date"} or (field.choices and said in field.choices)
    if is_number and said.isascii() and said.isdigit():
        return int(said)
    if field.input == "lines":
        return f"{said}\n"
    return said
