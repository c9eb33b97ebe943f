"""Web pages as a format: a document as one page that loads nothing and runs nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeGuard

from advocacy.model.annex_form import BUILD_CODE
from advocacy.model.document import AnnexRow, Block, Document, Label, Paragraph
from advocacy.model.finding import Language
from advocacy.model.text import COLON
from advocacy.model.walk import around_title, walk
from advocacy.write.captions import captions_of
from advocacy.write.contents import entries_of
from advocacy.write.heading_numbers import HeadingCounter, HeadingNumber, ListLevel
from advocacy.write.html_body import HtmlBody
from advocacy.write.html_file import parts_of, state_marks, texts_of
from advocacy.write.html_reading import READING
from advocacy.write.html_style import PageStyle, read_page_style
from advocacy.write.html_text import Inliner
from advocacy.write.properties import LOCALE
from advocacy.write.text import attribute, escape
from advocacy.write.writer import Writer

_SKIP: Mapping[Language, str] = {"zh": "跳到正文", "en": "Skip to the text"}
# Whatever a style sheet says, a browser loads nothing.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"


def write_html(document: Document, style: PageStyle) -> bytes:
    """The whole page; ids are the names of the bookmarks in Word (see `marks_of`)."""
    language, numbers = document.language, style.headings[document.language]
    captions = captions_of(document.blocks, language)
    # Of the marks of captions in Word: `_Ref100000001` is the first table.
    anchors = {label: one.mark.lstrip("_").lower() for label, one in captions.items()}
    rows = frozenset(one.mark for one in walk(document.blocks) if isinstance(one, AnnexRow))
    inliner = Inliner(language, captions, anchors, rows, document.annexes)
    body = HtmlBody(
        inliner, HeadingCounter(numbers), entries_of(document.blocks, captions, numbers), style.chart_colours
    )
    above, below = around_title(document.blocks)
    senders = tuple(one for one in above if isinstance(one, Paragraph) and one.role == "sender")
    body.blocks(senders)
    band = _band(document, inliner, body)
    body.blocks(above[len(senders) :])
    body.out.append(f'<h1 id="{inliner.mark()}">{inliner.text(document.title)}</h1>')
    code = f"{BUILD_CODE.either(language).text}{COLON[language]}{escape(document.code)}"
    blocks, foot = below, f'<footer class="frame"><p>{code}</p></footer>'
    last = blocks[-1] if blocks else None
    if _is_code(last, document.code):  # what the text ends with stands at the foot of the page
        body.blocks(blocks[:-1])
        foot = f"<footer>{body.paragraph('p', 'code', last)}</footer>"
    else:
        body.blocks(blocks)
    body.close()
    page = "\n".join(body.out)
    return (
        f'<!DOCTYPE html>\n<html lang="{LOCALE[language]}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(document.title)}</title>\n{_meta(document)}"
        f"<style>\n{style.sheet}\n</style>\n</head>\n<body>\n"
        f'<a class="frame skip" href="#main">{_SKIP[language]}</a>\n'
        f"{band}\n"
        f'<main id="main">\n{page}\n</main>\n'
        f"{foot}\n</body>\n</html>\n"
    ).encode()


def _band(document: Document, inliner: Inliner, body: HtmlBody) -> str:
    """The band above the page: what the document says of its sender, else who wrote it and what it is."""
    if body.out:
        said = "".join(body.out)
        body.out.clear()
        return f"<header><div>{said}</div></header>"
    return (
        f'<header class="frame"><div><p class="from">{inliner.text(document.author)}</p>'
        f'<p class="kind">{inliner.text(document.subject)}</p></div></header>'
    )


def _is_code(block: Block | None, code: str) -> TypeGuard[Paragraph]:
    return isinstance(block, Paragraph) and block.content[-1:] == (Label(code),)


def _meta(document: Document) -> str:
    said = {
        "author": document.author,
        "description": document.subject,
        "dc.identifier": document.code,
        "dc.date": document.date.isoformat(),
    }
    return "".join(f'<meta name="{name}" content="{attribute(words)}">\n' for name, words in said.items())


WRITER = Writer(
    suffix=".html",
    read_style=read_page_style,
    write=write_html,
    texts_of=texts_of,
    parts_of=parts_of,
    state_marks=state_marks,
    style_types=(PageStyle, HeadingNumber, ListLevel),
    reading=READING,
)
