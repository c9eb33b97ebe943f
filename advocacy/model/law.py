"""Laws and their provisions, with what they order and what happens otherwise."""

from __future__ import annotations

from typing import Literal

from advocacy.model.entry import Entry, Part
from advocacy.model.scalar import ArticleField, DayField
from advocacy.model.source import Checked
from advocacy.model.text import TextField, WordsField

Duty = Literal["shall", "encourages", "none"]
# How a version came about; a regulation of the Party and the State Council is approved.
PassedAs = Literal["adopted", "approved", "revised", "amended"]
Penalty = Literal["none", "order", "fine", "criticism"]


class Article(Part):
    """One provision: its text in Chinese, its sense in English, its duty and its penalty."""

    zh: WordsField
    en: WordsField
    duty: Duty
    penalty: Penalty


class Law(Entry):
    """A law in one version; `articles` maps `38.3` (article 38, paragraph 3) to the provision.

    `version` is the day on which this version was passed, `promulgated` the day on which a
    regulation was made public after that (行政法规制定程序条例, art. 32), `in_force` the day from
    which it applies, `text_from` the source in which its text was read.
    """

    title: TextField
    short: TextField
    issuer: TextField
    version: DayField
    passed_as: PassedAs
    promulgated: DayField | None = None
    in_force: DayField
    text_from: str
    checked: Checked | None = None
    articles: dict[ArticleField, Article]


class Provision(Part):
    """A law and one of its articles, as records and asks name it."""

    law: str
    article: ArticleField
