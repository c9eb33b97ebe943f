"""A picture of the campaign, as it may leave the house: what draws it, and nothing that was written beside it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Image:
    """A .png or .jpeg of `width` and `height` pixels, without metadata."""

    data: bytes
    width: int
    height: int
