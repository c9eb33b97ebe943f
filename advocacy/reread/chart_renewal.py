"""Charts of a draft that are as the program drew them, with the numbers of today.

A program that opens a chart and saves it writes its XML anew. One whose XML is still ours but for
its numbers, and for what follows from them (steps of the axis, room for its names, which points carry
a number and with how many decimals), was touched by nobody.
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
# What the writer works out from the numbers.
_WORKED_OUT = frozenset({"max", "min", "majorUnit", "x", "y", "w", "h"})
_DIGITS = re.compile(r"[0-9][0-9,.]*")


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
    """New content by member, the charts that were renewed and those that were not, by their series.

    `drawn_as` has for each renewed member of the draft the member of the same chart built today.
    """

    parts: Mapping[str, bytes]
    drawn_as: Mapping[str, str]
    renewed: tuple[str, ...]
    unrenewed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """The body of a text with the name of its member, and all members of its archive."""

    body: _Element
    member: str
    parts: Mapping[str, bytes]


def renew_charts(draft: Mapping[str, bytes], built: Mapping[str, bytes]) -> ChartsRenewed:
    """Those charts of the draft that show other numbers than the same chart built today."""
    now = _charts(built)
    parts: dict[str, bytes] = {}
    drawn_as: dict[str, str] = {}
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
        drawn_as[chart.member] = fresh.member
        renewed.append(_called(chart))
    return ChartsRenewed(parts, drawn_as, tuple(renewed), tuple(unrenewed))


def renew_descriptions(draft: Drawn, built: Drawn, drawn_as: Mapping[str, str]) -> bool:
    """Say of renewed charts what they show now, where the words are ours but for the numbers; True if any changed."""
    ours, changed = _descriptions(built), False
    for member, element in _descriptions(draft).items():
        now = ours.get(drawn_as.get(member, ""))
        if now is None:
            continue
        was, fresh = str(element.get("descr", "")), str(now.get("descr", ""))
        if was != fresh and _DIGITS.sub("", was) == _DIGITS.sub("", fresh):
            element.set("descr", fresh)
            changed = True
    return changed


def _descriptions(drawn: Drawn) -> dict[str, _Element]:
    """What holds the description of each chart, by the member that draws it."""
    folder, name = posixpath.split(drawn.member)
    links = parsed(drawn.parts.get(f"{folder}/_rels/{name}.rels", b"")) if drawn.parts else None
    targets = {
        str(link.get("Id")): posixpath.normpath(posixpath.join(folder, str(link.get("Target", "")))).lstrip("/")
        for link in (() if links is None else links)
    }
    found = {}
    for inline in drawn.body.iter("{*}inline"):
        charts = [
            value for one in inline.iter("{*}chart") for key, value in one.attrib.items() if str(key).endswith("}id")
        ]
        described = next(inline.iter("{*}docPr"), None)
        if described is not None and len(charts) == 1 and charts[0] in targets:
            found[targets[str(charts[0])]] = described
    return found


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
    for element in root.iter("{*}val", "{*}yVal", "{*}errBars"):
        for one in element.iter("{*}v", "{*}formatCode"):
            one.text = ""
    for one in root.iter():
        if local(one) in _WORKED_OUT and one.get("val") is not None:
            one.set("val", "")
        if one.get("formatCode") is not None:
            one.set("formatCode", "")
    for labels in list(root.iter("{*}dLbls")):
        _as_looks(labels)
    return ChartRead(
        member, workbook_of(member, parts), tuple(names), tuple(values),
        etree.tostring(root, method="c14n"),
    )  # fmt: skip


def _as_looks(labels: _Element) -> None:
    """Leave of the numbers at points what they look like, each look once: at which points follows from the numbers."""
    from lxml import etree

    seen: set[bytes] = set()
    for one in list(labels.iter("{*}dLbl")):
        for place in one.iter("{*}idx"):
            place.set("val", "")
        look = etree.tostring(one, method="c14n")
        if look in seen:
            labels.remove(one)
        seen.add(look)


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
