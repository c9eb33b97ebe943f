"""The title of a document: in each language one text, or the lines in which it is to stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from advocacy.model.finding import LANGUAGES, Language
from advocacy.model.text import Text, Words, read_text
from advocacy.model.written import MalformedError, Written

_BETWEEN: Mapping[Language, str] = {"zh": "", "en": " "}


@dataclass(frozen=True, slots=True)
class Title(Text):
    """A text; `lines_zh` and `lines_en` are its lines, where somebody wrote them."""

    lines_zh: tuple[str, ...] = ()
    lines_en: tuple[str, ...] = ()

    def lines(self, language: Language) -> tuple[str, ...]:
        """The lines in which it stands in `language`; none where nobody wrote them."""
        return self.lines_zh if language == "zh" else self.lines_en


def read_title(value: Any, language: Language) -> Title:
    """As any text; in place of the text of one language there may be a list of lines."""
    if isinstance(value, Title):
        return value
    if isinstance(value, list | tuple):
        value = {language: value}
    if not isinstance(value, Mapping):
        text = read_text(value, language)
        return Title(text.zh, text.en)
    lines: dict[Language, tuple[Words, ...]] = {}
    single = dict(value)
    for one in LANGUAGES:
        written = value.get(one)
        if isinstance(written, list | tuple):
            if not written:
                raise MalformedError("text_expected")
            lines[one] = tuple(read_text(line, one).either(one) for line in written)
            single[one] = lines[one][0]
    text = read_text({key: item.text if isinstance(item, Words) else item for key, item in single.items()}, language)
    words = {one: _joined(lines[one], one) if one in lines else text.words(one) for one in LANGUAGES}
    shown = {one: tuple(line.on_one_line for line in lines.get(one, ())) for one in LANGUAGES}
    return Title(words["zh"], words["en"], shown["zh"], shown["en"])


def _joined(lines: tuple[Words, ...], language: Language) -> Words:
    return Words(_BETWEEN[language].join(line.text for line in lines), lines[0].place)


_LINES = {
    "anyOf": [
        {"type": "string", "minLength": 1},
        {"type": "array", "items": {"type": "string", "minLength": 1}, "minItems": 1},
    ]
}
TitleField = Annotated[
    Title,
    Written(
        read_title,
        {
            "anyOf": [
                *_LINES["anyOf"],
                {
                    "type": "object",
                    "properties": {"zh": _LINES, "en": _LINES},
                    "additionalProperties": False,
                    "minProperties": 1,
                },
            ]
        },
        in_language=True,
    ),
]
