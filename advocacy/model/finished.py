"""What a format tells of a finished file to those who do not know the format."""

from __future__ import annotations

from typing import Literal

# What belongs to organs of state, or to readers who have tested a text.
StateMark = Literal["red", "number", "seal", "logo", "watermark"]
# A part of the file, and a text in it.
PartText = tuple[str, str]
