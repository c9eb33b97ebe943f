"""The comments of a sheet of an .xlsx workbook."""

from __future__ import annotations

from collections.abc import Mapping

from advocacy.workbooks.fault import Unreadable
from advocacy.workbooks.package import Package
from advocacy.workbooks.xlsx_xml import string_text


def read_comments(package: Package, sheet: str) -> Mapping[str, str]:
    """The text of each commented cell, by its address.

    A thread of comments is kept twice, the older form with a preamble: the thread is taken.
    """
    notes: dict[str, str] = {}
    threads: dict[str, list[str]] = {}
    try:
        for _, kind, part in package.related(sheet):
            if kind == "comments":
                for one in package.root(part).iterfind("{*}commentList/{*}comment"):
                    notes[one.get("ref", "")] = string_text(one)
            elif kind == "threadedComment":
                for one in package.root(part).iterfind("{*}threadedComment"):
                    text = one.findtext("{*}text") or ""
                    threads.setdefault(one.get("ref", ""), []).append(text)
    except Unreadable:  # a damaged comment changes no number
        return notes
    return {**notes, **{cell: " / ".join(texts) for cell, texts in threads.items()}}
