"""One key of a YAML file of a campaign changed at its place, saved with the version before kept.

Takes the text of a file, the path of a value and what it shall be; gives the text with every other
octet as it was, or a finding; and writes it only over what it was made from. It must not know
what is printed, nor the shelf.
"""

from __future__ import annotations

from advocacy.edit.comparing import Compared, compare
from advocacy.edit.curing import CURABLE, cured
from advocacy.edit.difference import GONE
from advocacy.edit.gone import announced, clear
from advocacy.edit.saving import Stand, save, stand_of
from advocacy.edit.values import Order, set_value

__all__ = [
    "CURABLE",
    "GONE",
    "Compared",
    "Order",
    "Stand",
    "announced",
    "clear",
    "compare",
    "cured",
    "save",
    "set_value",
    "stand_of",
]
