"""Templates by name, compiled once, and their mistakes as places."""

from __future__ import annotations

import functools
import re
import traceback
from collections.abc import Mapping, MutableMapping
from types import CodeType
from typing import Any

from jinja2 import BaseLoader, Environment, Template, TemplateError, TemplateSyntaxError
from jinja2.exceptions import TemplateNotFound

from advocacy.compose.template_code import Compiler, TemplateTooLongError
from advocacy.model.finding import Language
from advocacy.model.genre import SOURCES, Templates
from advocacy.model.place import Place
from advocacy.model.recordblock import RecordBlock, headings_of_blocks, record_blocks

# What a mistake in a template raises: a call may be given anything, and a part may call itself.
TEMPLATE_MISTAKES = (
    TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    NameError,  # 1e999 is inf to the compiler
    MemoryError,  # Python's compiler, where brackets are nested too deep
    RecursionError,
    SyntaxError,  # as well, where loops are
    TemplateTooLongError,
    TypeError,
    ValueError,
)

# Parts that came with earlier versions, and the lines that now stand in a genre's own template.
_GONE: Mapping[str, tuple[str, str, str]] = {
    "parts/asks.md": ("{% for ask in asks %}", "1. {{ ask.demand }}", "{% endfor %}")
}

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TAG_LINE = re.compile(r"^([ \t]*\{%(?:[^%\n]|%(?!\}))*?)(-?%\})[ \t]*\n", re.MULTILINE)


def with_records(source: str) -> str:
    """`::: record ID` as a condition, and above it a heading that would stand over nothing.

    The numbers of all lines stay as they are. A block that is not closed is never printed; that of
    a name which can be no id neither.
    """
    lines = source.split("\n")
    for number, blocks in headings_of_blocks(source):
        either = " or ".join(_condition(block) for block in blocks)
        lines[number] = f"{{% if {either} %}}{lines[number]}{{% endif %}}"
    for block in record_blocks(source):
        lines[block.first] = f"{{% if {_condition(block)} %}}"
        if block.closed:
            lines[block.last] = "{% endif %}"
        else:
            lines[block.last] += "{% endif %}"
    return "\n".join(lines)


def _condition(block: RecordBlock) -> str:
    if not block.ids or not block.closed or not all(map(_ID.fullmatch, block.ids)):
        return "false"
    return f"printed({', '.join(map(repr, block.ids))})"


def close_up(source: str) -> str:
    """Move the line end after a line that is only a tag into the tag.

    So the tag leaves no empty line behind, and the numbers of all lines stay as they are.
    """
    return _TAG_LINE.sub(r"\1\n\2", source)


class PartLoader(BaseLoader):
    """The pages and shared parts of one language.

    A genre's page is named as the genre; `parts/law.md` is the shared part in this language, and
    `petition/sources.md` that genre's verification file, its own or that of all.
    """

    def __init__(self, templates: Templates, language: Language) -> None:
        self._templates = templates
        self._language = language

    def load(self, environment: Environment, name: str, globals: Any = None) -> Template:  # noqa: A002  Jinja's
        """The template of that name, which learns nothing of other renderings.

        Raises:
            TemplateNotFound: there is no page or part of this name.
        """
        page = self._templates.pages.get((name, self._language))
        genre, _, part = name.removesuffix(".md").rpartition("/")
        found = page or self._templates.shared.get(f"{genre}/{part}.{self._language}.md")
        if found is None and part == SOURCES:
            found = self._templates.sources(genre, self._language)
        if found is None:
            raise TemplateNotFound(name)
        return _template(environment, _compiled(found.text, 1, name, found.file), globals)


def own_words(environment: Environment, text: str, line: int, file: str) -> Template:
    """A part of a brief's own words as a template; its lines are those of the file."""
    return _template(environment, _compiled(text, line, file, file), environment.globals)


@functools.lru_cache(maxsize=512)
def _compiled(text: str, line: int, name: str, file: str) -> CodeType:
    """The code of a template that begins at `line` of its file; editions share it."""
    # The line end after an include went into its tag: the part brings its own.
    text = text if text.endswith("\n") else f"{text}\n"
    return Compiler().compile(close_up("\n" * (line - 1) + with_records(text)), name, file)


def _template(environment: Environment, code: CodeType, names: MutableMapping[str, Any]) -> Template:
    template: Template = environment.template_class.from_code(environment, code, names)
    return template


def place_of(mistake: BaseException, file: str) -> Place:
    """The line of the template where `mistake` was made; `file` where nothing tells."""
    if isinstance(mistake, TemplateSyntaxError):
        # close_up put the end of a tag that fills a line at the beginning of the next.
        closed = any(words in str(mistake) for words in ("end of statement block", "end of raw"))
        lines = (mistake.source or "").split("\n")[: mistake.lineno]
        moved = closed and lines[-1].startswith(("%}", "-%}"))
        # For what is not closed Jinja gives the file as its name.
        return Place(mistake.filename or mistake.name or file, mistake.lineno - moved, 1)
    place = Place(file)
    for frame, line in traceback.walk_tb(mistake.__traceback__):
        if "__jinja_exception__" in frame.f_globals:
            place = Place(frame.f_code.co_filename, line, 1)
    return place


def part_gone(mistake: BaseException) -> Mapping[str, str] | None:
    """Of a mistake that asks for a part of an earlier version: what to write instead."""
    name = str(mistake.name) if isinstance(mistake, TemplateNotFound) else ""
    if name not in _GONE:
        return None
    first, second, third = _GONE[name]
    return {"part": name, "first": first, "second": second, "third": third}


def message_of(mistake: BaseException) -> str:
    """What went wrong, in one line."""
    if isinstance(mistake, TemplateNotFound):
        return f"there is no part {mistake.name}"
    if isinstance(mistake, RecursionError):
        return "it includes or calls itself, or too much is nested in it"
    if isinstance(mistake, MemoryError | SyntaxError):
        return "too much is nested in it"
    if isinstance(mistake, LookupError):
        return f"there is no {mistake}"
    return str(mistake).splitlines()[0] if str(mistake) else type(mistake).__name__
