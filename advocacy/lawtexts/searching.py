"""Where words stand in the text of a law."""

from __future__ import annotations

from collections.abc import Iterator

from advocacy.model.lawtext import LawText, LawWords


def find_words(text: LawText, words: str) -> Iterator[tuple[str, LawWords]]:
    """Every provision that holds `words`, by its number; an item rather than the paragraph around it."""
    for number, paragraphs in text.articles.items():
        for at, paragraph in enumerate(paragraphs, 1):
            name = number if len(paragraphs) == 1 else f"{number}.{at}"
            items = [(f"{number}.{at}.{item}", one) for item, one in paragraph.items.items() if words in one.text]
            if words in paragraph.whole.text.partition("\n")[0]:
                yield name, paragraph.whole
            yield from items


def passage(words: str, sought: str, around: int = 24) -> str:
    """What stands around `sought`, on one line."""
    at = words.index(sought)
    start, end = max(at - around, 0), at + len(sought) + around
    return f"{'…' if start else ''}{words[start:end]}{'…' if end < len(words) else ''}".replace("\n", " ")
