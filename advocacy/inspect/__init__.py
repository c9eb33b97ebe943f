"""A first look at a spreadsheet: what its table seems to be, and the draft of a sheet map for it.

Takes the path of a workbook or text table; gives lines for a person and the text of a map that
loads. It guesses and says so: nothing that it finds is used before a person has confirmed it.
"""

from __future__ import annotations

from advocacy.inspect.inspection import Inspected, inspect

__all__ = ["Inspected", "inspect"]
