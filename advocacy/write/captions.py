"""Captions: every table and chart gets its word and number before anything is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from advocacy.model.document import Block, BlockQuote, Blocks, BulletList, Chart, OrderedList, Table
from advocacy.model.finding import Language

Sort = Literal["table", "chart"]
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
    for block in _captioned(blocks):
        if block.label in captions:
            message = f"two captions have the label {block.label!r}"
            raise ValueError(message)
        sort: Sort = "table" if isinstance(block, Table) else "chart"
        counts[sort] += 1
        captions[block.label] = Caption(
            _WORDS[language][sort],
            _GAP[language],
            counts[sort],
            f"_Ref{_SERIES[sort] + counts[sort]}",
        )
    return captions


def _captioned(blocks: Blocks) -> Iterator[Table | Chart]:
    for block in blocks:
        if isinstance(block, Table | Chart):
            yield block
        else:
            for inner in parts_of(block):
                yield from _captioned(inner)


def parts_of(block: Block) -> tuple[Blocks, ...]:
    """The blocks inside a list or a quotation."""
    match block:
        case BulletList() | OrderedList():
            return block.items
        case BlockQuote():
            return (block.blocks,)
        case _:
            return ()
