"""Findings about indicators by region: in calls of templates and in charts."""

from __future__ import annotations

from advocacy.model.finding import Code

REGIONS: tuple[Code, ...] = (
    Code("figure-of-regions", "error", ("indicator", "region")),
    Code("region-unknown", "error", ("indicator", "region", "meant"), names="indicator"),
    Code("line-between-regions", "error", ("chart",)),
    Code("chart-too-wide", "error", ("chart", "columns", "most")),
)
