"""How a finished file of another format is read again: as the XML of the same text in Word."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.etree import _Element

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True, slots=True)
class WordForm:
    """The body of a text, its notes, its properties, and the words that it holds and does not show."""

    main: _Element
    notes: _Element
    core: _Element
    unseen: _Element


@dataclass(frozen=True, slots=True)
class Reading:
    """What a format is called in both languages, what tells its files by their bytes, and how they are read.

    `as_word` gives None for a file that is damaged. Nothing in a file is run or fetched.
    """

    called: tuple[str, str]
    recognises: Callable[[bytes], bool]
    as_word: Callable[[bytes], WordForm | None]


def paragraphs_as_word(paragraphs: Iterable[str]) -> WordForm:
    """Plain paragraphs, for a format that has neither marks nor properties."""
    from lxml import etree

    main = etree.Element(f"{_W}document")
    body = etree.SubElement(main, f"{_W}body")
    for words in paragraphs:
        run = etree.SubElement(etree.SubElement(body, f"{_W}p"), f"{_W}r")
        etree.SubElement(run, f"{_W}t").text = words
    return WordForm(main, etree.Element(f"{_W}footnotes"), etree.Element("properties"), etree.Element("texts"))
