"""Captions: every table and chart gets its word and number before anything is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from advocacy.model.document import Blocks, Chart, Table
from advocacy.model.finding import Language
from advocacy.model.walk import all_blocks

Sort = Literal["table", "chart"]
_CAPTIONED = (Table, Chart)
_WORDS: Mapping[Language, Mapping[Sort, str]] = {
    "zh": {"table": "表", "chart": "图"},
    "en": {"table": "Table", "chart": "Chart"},
}
_GAP: Mapping[Language, str] = {"zh": "", "en": " "}
# Word's own names for these bookmarks are `_Ref` and nine digits.
_SERIES: Mapping[Sort, int] = {"table": 100_000_000, "chart": 200_000_000}
STOP: Mapping[Language, str] = {"zh": "\u3000", "en": ". "}


@dataclass(frozen=True, slots=True)
class Caption:
    """The label of a caption: `word` and `number` with `gap` between; `mark` is its bookmark."""

    word: str
    gap: str
    number: int
    mark: str

    def __str__(self) -> str:
        """表1 / Table 1."""
        return f"{self.word}{self.gap}{self.number}"


def captions_of(blocks: Blocks, language: Language) -> dict[str, Caption]:
    """The caption of each table and chart by its label, numbered in reading order.

    Raises:
        ValueError: two of them have one label.
    """
    counts: dict[Sort, int] = {"table": 0, "chart": 0}
    captions: dict[str, Caption] = {}
    for block in all_blocks(blocks):
        if not isinstance(block, _CAPTIONED):
            continue
        sort: Sort = "table" if isinstance(block, Table) else "chart"
        if block.label in captions:
            message = f"two captions have the label {block.label!r}"
            raise ValueError(message)
        counts[sort] += 1
        captions[block.label] = Caption(
            _WORDS[language][sort], _GAP[language], counts[sort], f"_Ref{_SERIES[sort] + counts[sort]}"
        )
    return captions
