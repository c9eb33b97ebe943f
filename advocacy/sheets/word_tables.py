"""Words and phrases of sheets, in files of data."""

from __future__ import annotations

import re
from collections.abc import Mapping

from advocacy.model.data_table import data_table
from advocacy.model.text_matching import fold

PHRASES = data_table("sheet_phrases")
HEAD_WORDS: Mapping[str, frozenset[str]] = {
    name: frozenset(map(fold, words)) for name, words in PHRASES["words"].items()
}


def pattern_of(phrases: Mapping[str, list[str]], **named: str) -> re.Pattern[str]:
    """Any of the phrases of a table; each `{NAME}` in them stands for the pattern of that name."""
    text = "|".join(phrase for group in phrases.values() for phrase in group)
    for name, pattern in named.items():
        text = text.replace(f"{{{name}}}", pattern)
    return re.compile(text, re.IGNORECASE)
