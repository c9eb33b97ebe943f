"""What a chart or a table of figures shows, as charts.yaml says it."""

from __future__ import annotations

from typing import Literal

from advocacy.model.entry import Entry
from advocacy.model.text import TextField


class ChartPlan(Entry):
    """`draw: none` is a table alone. `periods` is `2019-2024`, `2023` or absent (all).

    `says` is the one sentence that the chart shows; it becomes the alt text.
    """

    draw: Literal["column", "bar", "line", "none"]
    of: tuple[str, ...]
    periods: str | None = None
    title: TextField
    says: TextField
