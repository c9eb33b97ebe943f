"""One key of a YAML file of a campaign changed at its place, saved beside the version before.

Takes the text of a file, the path of a value and what it shall be; gives the text with every other
octet as it was, or a finding. It must not know records, documents or the shelf.
"""

from __future__ import annotations

from advocacy.edit.difference import GONE
from advocacy.edit.values import Order, set_value

__all__ = ["GONE", "Order", "set_value"]
