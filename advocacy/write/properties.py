"""The properties of a document: title, author, language, date, build code; and nothing else."""

from __future__ import annotations

from collections.abc import Mapping

from advocacy.model.document import Document
from advocacy.model.finding import Language
from advocacy.write.names import DECLARATION, PACKAGE
from advocacy.write.text import escape

LOCALE: Mapping[Language, str] = {"zh": "zh-CN", "en": "en-GB"}


def core(document: Document) -> bytes:
    """The part core.xml; the times are the date of the document, not the clock."""
    time = f"{document.date.isoformat()}T00:00:00Z"
    dated = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{time}</dcterms:{name}>' for name in ("created", "modified")
    )
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(document.title)}</dc:title>"
        f"<dc:subject>{escape(document.subject)}</dc:subject>"
        f"<dc:creator>{escape(document.author)}</dc:creator>"
        f"<dc:identifier>{escape(document.code)}</dc:identifier>"
        f"<dc:language>{LOCALE[document.language]}</dc:language>{dated}</cp:coreProperties>"
    ).encode()


APP = (
    f"{DECLARATION}<Properties "
    'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<DocSecurity>0</DocSecurity></Properties>"
).encode()
