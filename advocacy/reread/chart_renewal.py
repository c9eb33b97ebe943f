"""Charts of a draft that are as the program drew them, with the numbers of today.

A program that opens a chart and saves it writes its XML anew. One whose XML is still ours but for
its numbers was touched by nobody.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from advocacy.reread.passages import local

if TYPE_CHECKING:
    from lxml.etree import _Element

_CHART = re.compile(r"(?:.*/)?charts?/[^/]+\.xml")
_VALUES = frozenset({"val", "yVal"})


@dataclass(frozen=True, slots=True)
class ChartRead:
    """A chart: what is drawn of what (`names`, categories and series), its numbers, its XML without them.

    `workbook` is the member in which they stand once more.
    """

    member: str
    workbook: str
    names: tuple[str, ...]
    values: tuple[str, ...]
    skeleton: bytes


@dataclass(frozen=True, slots=True)
class ChartsRenewed:
    """New content by member, the charts that were renewed and those that were not, by their series."""

    parts: Mapping[str, bytes]
    renewed: tuple[str, ...]
    unrenewed: tuple[str, ...]


def renew_charts(draft: Mapping[str, bytes], built: Mapping[str, bytes]) -> ChartsRenewed:
    """Those charts of the draft that show other numbers than the same chart built today."""
    now = _charts(built)
    parts: dict[str, bytes] = {}
    renewed: list[str] = []
    unrenewed: list[str] = []
    for chart in _charts(draft):
        alike = [one for one in now if one.names == chart.names]
        if len(alike) != 1 or alike[0].values == chart.values:
            same = [one for one in now if set(one.names) & set(chart.names)]
            if len(alike) != 1 and same:
                unrenewed.append(_called(chart))
            continue
        (fresh,) = alike
        if fresh.skeleton != chart.skeleton or chart.workbook not in draft:
            unrenewed.append(_called(chart))
            continue
        parts[chart.member] = built[fresh.member]
        parts[chart.workbook] = built[fresh.workbook]
        renewed.append(_called(chart))
    return ChartsRenewed(parts, tuple(renewed), tuple(unrenewed))


def _called(chart: ChartRead) -> str:
    return chart.names[0] if chart.names else chart.member


def _charts(parts: Mapping[str, bytes]) -> list[ChartRead]:
    read = (_read(name, parts) for name in sorted(parts) if is_chart(name))
    return [chart for chart in read if chart is not None]


def is_chart(member: str) -> bool:
    """True if a member of an archive is where charts are kept."""
    return _CHART.fullmatch(member) is not None


def parsed(content: bytes) -> _Element | None:
    """The root of a part; None of one that is damaged or brings a document type."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        return None
    return None if root.getroottree().docinfo.internalDTD is not None else root


def _read(member: str, parts: Mapping[str, bytes]) -> ChartRead | None:
    """None of a part that is no chart, or that is damaged."""
    from lxml import etree

    root = parsed(parts[member])
    if root is None or local(root) != "chartSpace":
        return None
    names: list[str] = []
    values: list[str] = []
    for element in root.iter("{*}ser"):
        for inside in element:
            found = values if local(inside) in _VALUES else names
            if local(inside) in {*_VALUES, "tx", "cat", "xVal"}:
                found += [(one.text or "").strip() for one in inside.iter("{*}v")]
    for element in root.iter("{*}val", "{*}yVal"):
        for one in element.iter("{*}v", "{*}formatCode"):
            one.text = ""
    return ChartRead(
        member, workbook_of(member, parts), tuple(names), tuple(values),
        etree.tostring(root, method="c14n"),
    )  # fmt: skip


def workbook_of(member: str, parts: Mapping[str, bytes]) -> str:
    """The workbook inside the file from which a chart takes its numbers, or ""."""
    folder, name = posixpath.split(member)
    links = parts.get(f"{folder}/_rels/{name}.rels")
    if links is None:
        return ""
    root = parsed(links)
    for link in () if root is None else root:
        if link.get("Type", "").endswith("/package") and link.get("TargetMode") != "External":
            return posixpath.normpath(posixpath.join(folder, link.get("Target", ""))).lstrip("/")
    return ""
