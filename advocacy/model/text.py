"""Words of the evidence: text in one or two languages, each with its place."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Self

from advocacy.model.finding import Language
from advocacy.model.place import Place
from advocacy.model.written import MalformedError, Written

_LINE_END = re.compile(r"(\S)\s*\n\s*(?=(\S))")
_FIRST_HAN = "\u2e80"


class Located(str):
    """A string of a YAML file that knows its place."""

    __slots__ = ("place",)
    place: Place

    def __new__(cls, text: str, place: Place) -> Self:
        """The text as it stands, with the place of its first character."""
        located = super().__new__(cls, text)
        located.place = place
        return located


@dataclass(frozen=True, slots=True)
class Words:
    """Text in one language and where it was written; its numerals are Facts of that place."""

    text: str
    place: Place

    @property
    def on_one_line(self) -> str:
        """The text of a name, a title or a reference, which somebody may have written on several lines."""
        return on_one_line(self.text)


def on_one_line(text: str) -> str:
    """`text` without the ends of its lines: nothing between two Han characters, else a blank."""
    return _LINE_END.sub(_close_up, text) if "\n" in text else text


def _close_up(end: re.Match[str]) -> str:
    """The sign before the end of a line; a blank behind it where it or the next one is no Chinese one."""
    return end[1] + ("" if min(end[1], end[2]) >= _FIRST_HAN else " ")


@dataclass(frozen=True, slots=True)
class Text:
    """What is said in Chinese, in English, or in both."""

    zh: Words | None = None
    en: Words | None = None

    def words(self, language: Language) -> Words | None:
        """What is said in `language`, or None where nobody wrote it."""
        return self.zh if language == "zh" else self.en

    def either(self, language: Language) -> Words:
        """What is said in `language`, else in the other one."""
        words = self.words(language) or self.zh or self.en
        if words is None:  # pragma: no cover - read_text refuses an empty Text
            message = "a Text without words"
            raise ValueError(message)
        return words


COLON: Mapping[Language, str] = {"zh": "：", "en": ": "}
SEMICOLON: Mapping[Language, str] = {"zh": "；", "en": "; "}


Pair = tuple[str, str]  # in Chinese and in English, where only people at their desk read it


@functools.lru_cache(maxsize=1024)  # every record has the same names of fields
def label(zh: str, en: str) -> Text:
    """A fixed name of the program's own lists, in both languages."""
    nowhere = Place("")
    return Text(Words(zh, nowhere), Words(en, nowhere))


def pair(called: Pair | Text) -> Pair:
    """What something is called, as people read it at their desk."""
    return (called.either("zh").text, called.either("en").text) if isinstance(called, Text) else called


def labelled(word: str, called: Pair) -> Pair:
    """A word with what it is called, as a list shows it: 面试 interview, `offer (offer of employment)`. A sign stands in quotes."""
    zh, en = called
    word = word if any(map(str.isalnum, word)) else f'"{word}"'
    return word if zh == word else f"{zh} {word}", word if en == word else f"{word} ({en})"


def _words(value: Any) -> Words:
    if not isinstance(value, str) or not value.strip():
        raise MalformedError("text_expected")
    place = value.place if isinstance(value, Located) else Place("")
    return Words(str(value).strip(), place)


def read_text(value: Any, language: Language) -> Text:
    """A plain string (in the campaign's own `language`) or a mapping with zh, en or both."""
    if isinstance(value, Text):
        return value
    if isinstance(value, Mapping):
        if not value or not value.keys() <= {"zh", "en"}:
            raise MalformedError("text_language")
        return Text(**{str(key): _words(item) for key, item in value.items()})
    return Text(**{language: _words(value)})


def read_words(value: Any) -> Words:
    """A plain string, kept with its place."""
    return value if isinstance(value, Words) else _words(value)


def read_line(value: Any) -> str:
    """A plain string, on one line."""
    if not isinstance(value, str):
        raise MalformedError("string_type")
    return on_one_line(value.strip()) if "\n" in value else value


LineField = Annotated[str, Written(read_line, {"type": "string"})]
WordsField = Annotated[Words, Written(read_words, {"type": "string", "minLength": 1})]
TextField = Annotated[
    Text,
    Written(
        read_text,
        {
            "anyOf": [
                {"type": "string", "minLength": 1},
                {
                    "type": "object",
                    "properties": {"zh": {"type": "string"}, "en": {"type": "string"}},
                    "additionalProperties": False,
                    "minProperties": 1,
                },
            ]
        },
        in_language=True,
    ),
]
