"""The names of WordprocessingML: name spaces, kinds of part, kinds of relationship."""

from __future__ import annotations

from collections.abc import Iterable

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
CORE_KIND = f"{PACKAGE}/relationships/metadata/core-properties"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
DOCUMENT_TYPE = f"{_WORD}document.main+xml"
FOOTNOTES_TYPE = f"{_WORD}footnotes+xml"
CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
APP_TYPE = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"


def relation(key: str, kind: str, target: str, *, external: bool = False) -> str:
    """One relationship; `kind` is its type or the last word of it; `target` is escaped already."""
    mode = ' TargetMode="External"' if external else ""
    whole = kind if "/" in kind else f"{R}/{kind}"
    return f'<Relationship Id="{key}" Type="{whole}" Target="{target}"{mode}/>'


def relations(inner: Iterable[str]) -> bytes:
    """A part of relationships."""
    text = "".join(inner)
    return (f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{text}</Relationships>').encode()
