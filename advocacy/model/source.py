"""Where something comes from, and how far it can be relied on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from advocacy.model.entry import Entry, Part
from advocacy.model.scalar import DateField, DayField
from advocacy.model.text import LineField, Pair, TextField

# What a record or a source rests on, strongest first.
Standing = Literal["judgment", "law-text", "official", "press", "two-sources", "testimony", "synthetic"]
STANDINGS: tuple[Standing, ...] = ("judgment", "law-text", "official", "press", "two-sources", "testimony", "synthetic")
# In a list; print says more (`advocacy/compose/called.py`).
STANDING_LABELS: Mapping[Standing, Pair] = {
    "judgment": ("生效裁判", "court judgment"),
    "law-text": ("法律文本", "text of the law"),
    "official": ("官方发布", "official publication"),
    "press": ("媒体报道", "press report"),
    "two-sources": ("两个独立来源", "two independent sources"),
    "testimony": ("本人讲述或只有一个来源", "one person’s account or a single source"),
    "synthetic": ("虚构示例", "invented example"),
}

# CSL 1.0.2 item types that the reference list knows how to print.
SourceType = Literal[
    "article-journal",
    "article-newspaper",
    "bill",
    "book",
    "dataset",
    "document",
    "legal_case",
    "legislation",
    "report",
    "standard",
    "thesis",
    "treaty",
    "webpage",
]
SOURCE_TYPES: Mapping[SourceType, Pair] = {
    "article-journal": ("期刊文章", "article in a journal"),
    "article-newspaper": ("报纸或网站新闻", "newspaper article"),
    "bill": ("法律草案", "bill"),
    "book": ("图书", "book"),
    "dataset": ("数据集或统计表", "data set"),
    "document": ("其他文件", "other document"),
    "legal_case": ("裁判文书或案例", "court case"),
    "legislation": ("法律法规", "legislation"),
    "report": ("报告或公报", "report"),
    "standard": ("标准", "standard"),
    "thesis": ("学位论文", "thesis"),
    "treaty": ("国际条约", "treaty"),
    "webpage": ("网页", "web page"),
}


class Checked(Part):
    """Who compared an entry with its source, and when."""

    by: TextField
    on: DayField


class Name(Part):
    """A person (family and given) or an institution (literal), as in CSL-JSON."""

    family: LineField | None = None
    given: LineField | None = None
    literal: TextField | None = None


class Source(Entry):
    """A bibliographic item with CSL-JSON field names, its standing and who checked it.

    `read_at` names the copy that was read where it is not the issuer's own.
    """

    type: SourceType
    title: TextField
    author: tuple[Name, ...] = ()
    publisher: TextField | None = None
    publisher_place: TextField | None = field(default=None, metadata={"alias": "publisher-place"})
    container_title: TextField | None = field(default=None, metadata={"alias": "container-title"})
    issued: DateField | None = None
    accessed: DayField | None = None
    volume: LineField | None = None
    issue: LineField | None = None
    page: LineField | None = None
    number: LineField | None = None
    URL: LineField | None = None
    DOI: LineField | None = None
    license: TextField | None = None
    language: Literal["zh", "en"] = "zh"
    standing: Standing
    read_at: TextField | None = None
    checked: Checked | None = None


class Citation(Part):
    """A source and the spot in it; the spot is printed as it stands (第9号案例, p. 4)."""

    source: str
    at: TextField | None = None
