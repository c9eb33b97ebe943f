"""In which language a command speaks: that of the option, else that of the campaign."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from advocacy import files
from advocacy.model.finding import LANGUAGES, Language
from advocacy.model.text import Pair

_LANGUAGE = re.compile(r"^language:[ \t]*[\"']?([^\s\"'#]*)", re.MULTILINE)
Wish = Literal["zh", "en", "both"]


@dataclass(frozen=True, slots=True)
class Languages:
    """The `--language` of a command, None where it was not given, and the campaign it is used in.

    advocacy.yaml is looked into only when something is to be said, and only for its line
    `language:`, so that a build with nothing to do stays quick and a slip elsewhere in the file
    does not hide the language.
    """

    wish: Wish | None
    root: Path

    def of_findings(self) -> tuple[Language, ...]:
        """One language; both on request, or where advocacy.yaml cannot be read."""
        if self.wish == "both":
            return LANGUAGES
        language = self.wish or self._of_campaign()
        return LANGUAGES if language is None else (language,)

    def single(self) -> Language:
        """The language of what is only said in one, such as JSON and tables."""
        if self.wish in LANGUAGES:
            return self.wish
        return self._of_campaign() or "zh"

    def say(self, said: Pair) -> str:
        """Of the words in Chinese and in English those of the languages of findings."""
        return " / ".join(said[LANGUAGES.index(language)] for language in self.of_findings())

    def _of_campaign(self) -> Language | None:
        try:
            settings = files.read(self.root / "advocacy.yaml").decode("utf-8-sig")
        except (OSError, UnicodeDecodeError):
            return None
        line = _LANGUAGE.search(settings)
        if line is None:
            return "zh"
        return next((one for one in LANGUAGES if one == line[1]), None)
