"""Where in a template or a brief's own words the Markdown stands that could not be read.

Markdown is parsed after the parts were put together, so the line is looked up by what is wrong in
it. Where that stands in several places, or came out of a value, the file is all that is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from advocacy.compose.page import Page
from advocacy.model.genre import Template
from advocacy.model.place import Place

# Markdown that is not supported, as the parser calls it, and how its line begins.
_SIGNS = {"hr": r"[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$", "fence": r"[ \t>]*(?:```|~~~)", "code_block": r"    \S"}
_MOST_SPOTTED = 100


def spotted(troubles: Iterable[tuple[str, str]], page: Page, template: Template) -> Iterator[tuple[str, str, Place]]:
    """Each trouble (code, detail) with its line; of many different ones the first hundred.

    Each is looked for in every text, which takes too long for thousands.
    """
    known: dict[tuple[str, str], Place] = {}
    for code, detail in troubles:
        if (code, detail) not in known and len(known) < _MOST_SPOTTED:
            known[code, detail] = _line_of(code, detail, page, template)
        yield code, detail, known.get((code, detail), Place(template.file))


def _line_of(code: str, detail: str, page: Page, template: Template) -> Place:
    """The one line that is meant, in the edition's own words, its page or a shared part."""
    look = _look(code, detail)
    found = [] if look is None else list(_places(look, page, template))
    if detail == "fence":
        found = found[::2]  # the other lines close one
    return found[0] if len(found) == 1 else Place(template.file)


def _look(code: str, detail: str) -> re.Pattern[str] | None:
    if not detail:
        return None
    words = re.escape(detail)
    match code:
        case "role-unknown" | "fence-open":
            return re.compile(rf"[ \t]*:::+.*\b{words}\b")
        case "link-without-address":
            return re.compile(rf".*\]\(\s*<?{words}")
        case "link-without-text":
            return re.compile(rf".*(?<!!)\[\s*\]\(\s*<?{words}")
        case "picture-in-text":
            return re.compile(rf".*!\[.*\]\(\s*<?{words}")
        case "table-without-caption":
            return re.compile(rf"[ \t]*\|[ \t]*{words}[ \t]*\|")
        case "markdown-unknown":
            return re.compile(_SIGNS.get(detail, rf"[ \t]*{words}[ \t]"))
    return None


def _places(look: re.Pattern[str], page: Page, template: Template) -> Iterator[Place]:
    texts = [(template.file, 1, template.text)]
    ending = f".{page.language}.md"
    for name, part in page.templates.shared.items():
        if name.endswith(ending):
            texts.append((part.file, 1, part.text))
    own = page.own_words
    if own is not None:
        texts += [(own.file, line, text) for text, line in own.parts.values()]
    for file, first, text in texts:
        for number, line in enumerate(text.split("\n"), first):
            if look.match(line):
                yield Place(file, number, 1)
