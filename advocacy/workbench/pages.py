"""The pages as HTML: templates of this folder, every value escaped, in the language of the reader."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from advocacy.model.finding import Language
from advocacy.model.text import Pair, Text, pair
from advocacy.workbench.desk import Desk

_TAGS: Mapping[Language, str] = {"zh": "zh-CN", "en": "en-GB"}
_NAVIGATION: tuple[tuple[str, str, Pair], ...] = (
    ("overview", "/", ("总览", "Overview")),
    ("evidence", "/evidence", ("证据", "Evidence")),
    ("briefs", "/briefs", ("文稿", "Briefs")),
    ("laws", "/laws", ("法律", "Laws")),
)


@functools.cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(Path(__file__).with_name("pages")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@dataclass(frozen=True, slots=True)
class Speaking:
    """What is said in the language of the reader."""

    language: Language

    def say(self, zh: str, en: str) -> str:
        """The words of the page itself."""
        return zh if self.language == "zh" else en

    def of(self, said: Pair | Text) -> Markup:
        """Words of the campaign, with their language where it is the other one."""
        if not isinstance(said, Text):
            return escape(self.say(*said))
        words = said.words(self.language)
        if words is not None:
            return escape(words.on_one_line)
        other: Language = "en" if self.language == "zh" else "zh"
        return Markup('<span lang="{}">{}</span>').format(_TAGS[other], said.either(other).on_one_line)

    def plain(self, said: Pair | Text) -> str:
        """The same where no markup may stand."""
        return self.say(*pair(said)) if not isinstance(said, Text) else said.either(self.language).on_one_line


def render(name: str, desk: Desk, language: Language, back: str, values: Mapping[str, Any]) -> str:
    """The page `name`; `back` is its own address, to which a switch of language returns."""
    speaking = Speaking(language)
    shared: dict[str, str | Callable[..., Any] | Any] = {
        "tag": _TAGS[language],
        "language": language,
        "say": speaking.say,
        "of": speaking.of,
        "plain": speaking.plain,
        "back": back,
        "navigation": [(word, to, speaking.say(*called)) for word, to, called in _NAVIGATION],
        "version": desk.version,
        "folder": desk.root.resolve().name,
        "today": None if desk.gathered is None else desk.gathered.today,
    }
    return _templates().get_template(f"{name}.html").render({**shared, **values})
