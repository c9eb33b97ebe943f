"""How much text Markdown is parsed from: a brief of 300 pages, and no text that would take long."""

from __future__ import annotations

import functools

from advocacy.compose.template_code import TemplateTooLongError

# Of the text that Markdown is parsed from, without the values in it: a brief of 300 pages. Its
# parser takes the square of the time for what is twice as long.
_MOST_LINES, LONGEST_LINE = 60_000, 30_000
_MOST_CELLS = 100_000
_MOST_SIGNS, _MOST_SIGNS_OUTSIDE_TABLES = 5_000_000, 300_000
MOST_LINES_OF_WORDS = 5_000  # paragraphs, items and headings have some 500 in a brief of 22 pages


@functools.lru_cache(maxsize=64)
def check_length(text: str) -> None:
    """Whether what a template gave, without the values in it, can be parsed in a short time.

    Editions share their texts, so the answer is remembered.

    Raises:
        TemplateTooLongError: it cannot.
    """
    lines = text.split("\n")
    if len(text) > _MOST_SIGNS or len(lines) > _MOST_LINES:
        raise TemplateTooLongError
    rows = [line.count("|") for line in lines if line.lstrip().startswith("|")]
    outside = sum(len(line) for line in lines if not line.lstrip().startswith("|"))
    if max(map(len, lines)) > LONGEST_LINE or outside > _MOST_SIGNS_OUTSIDE_TABLES:
        raise TemplateTooLongError
    if max(rows, default=0) * len(rows) > _MOST_CELLS:  # short rows are filled up with empty cells
        raise TemplateTooLongError


@functools.lru_cache(maxsize=64)
def lines_of_words(text: str) -> int:
    """How many lines have words outside of tables: each may be a paragraph, an item or a heading."""
    return sum(1 for line in map(str.strip, text.split("\n")) if line and not line.startswith("|"))
