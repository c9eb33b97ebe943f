"""The content of one edition of the reference brief, made up from its number."""

from __future__ import annotations

import re
from typing import Any

from benchmarks.reference import HERE

_CALL = re.compile(r"cited\['(F\d\d)'\]")
_KINDS = ("int", "yuan", "pct")
_ROWS = {4: 6, 5: 12, 6: 31}
_PROVINCES = [
    "北京",
    "天津",
    "河北",
    "山西",
    "辽宁",
    "吉林",
    "上海",
    "江苏",
    "浙江",
    "安徽",
    "福建",
    "江西",
    "山东",
    "河南",
    "湖北",
    "湖南",
]


def figures() -> list[dict[str, Any]]:
    """The figures that the template cites."""
    names = _CALL.findall((HERE / "brief.md").read_text("utf-8"))
    return [
        {
            "id": name,
            "kind": _KINDS[number % 3],
            "base": 1900 + 731 * number,
            "source": f"employment.xlsx!省级!C{number + 5}",
        }
        for number, name in enumerate(names)
    ]


def content(number: int) -> dict[str, Any]:
    """Edition `number`: its own region and its own numbers."""
    pieces = []
    for place, figure in enumerate(figures()):
        value = figure["base"] * (1000 + (number * 37 + place * 11) % 200) // 1000
        shown = {"int": f"{value:,}", "yuan": f"¥{value:,}", "pct": f"{value % 1000 / 10:.1f}%"}
        pieces.append({"v": shown[figure["kind"]]})
    tables = {f"t{size}": [{"cells": _cells(size, number)}] for size in _ROWS}
    return {
        "title": f"关于完善第{number:03d}地区残疾人电子商务就业保障的政策建议",
        "region": f"Region {number:03d}",
        "sections": [{"paragraphs": [{"segs": pieces}], **tables}],
        "cases": [
            {
                "id": f"EV-2025-{case:03d}",
                "title": f"个案{case} / Case {case}",
                "place": f"第{number:03d}地区 / {_PROVINCES[case]}",
                "date": f"2025-{case:02d}-04",
                "law": "残疾人保障法第三十八条",
                "consent": "匿名 / anonymised",
                "summary": f"第{number:03d}地区的网店客服应聘时被拒绝,没有说明条件。 "
                "The refusal named no requirement of the post.",
            }
            for case in range(1, 13)
        ],
    }


def long_table(rows: int) -> dict[str, Any]:
    """A document that is one table of `rows` rows."""
    cells = [
        [_PROVINCES[row % 16], f"{row:,}", f"{row * 3:,}", f"{row * 7:,}", f"{row * 11:,}",
         f"{row % 1000 / 10:.1f}%"]
        for row in range(rows)
    ]  # fmt: skip
    heads = ["省份 / Province", "A", "B", "C", "D", "比例 / Share"]
    return {"title": "一张长表", "t": {"cells": cells, "header": heads}}


def _cells(size: int, number: int) -> list[list[str]]:
    rows = []
    for row in range(_ROWS[size]):
        counts = [
            (300 + 41 * row + 97 * column) * (100 + (number * 13 + row * 7) % 90) // 100 for column in range(size - 2)
        ]
        share = f"{100 * counts[-1] / (counts[0] + counts[-1]):.1f}%"
        rows.append([_PROVINCES[row % 16], *(f"{count:,}" for count in counts), share])
    return rows
