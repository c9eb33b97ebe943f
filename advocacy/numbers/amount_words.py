"""The words around a number that say what it is worth: scales, units, bounds, directions.

Both languages in one table, `data/amount_words.csv`, by meaning; readers build their patterns from
it, the longest word first.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from advocacy.model.data_table import data_rows
from advocacy.model.unit import UNITS

_ROWS = tuple(data_rows("amount_words"))


def _meaning_of(table: str) -> dict[str, str]:
    """Each word of a table -> its meaning."""
    return {word: meaning for name, meaning, words in _ROWS if name == table for word in words.split("|")}


SCALES: Mapping[str, Decimal] = {word: Decimal(worth) for word, worth in _meaning_of("scale").items()}
_ENGLISH_UNITS = [(one.en_many, one.en_one) for one in UNITS.values() if one.id != "persons"]
_CHINESE_UNITS = [one.zh.strip("（）") for one in UNITS.values()]
UNIT_OF: Mapping[str, str] = {
    **{word: words[0] for words in _ENGLISH_UNITS for word in words},
    **{word: word for word in _CHINESE_UNITS},
    **_meaning_of("unit"),
}
CURRENCY_OF: Mapping[str, str] = {
    **{unit.symbol.lower(): unit.en_many for unit in UNITS.values() if unit.symbol.isalpha()},
    **_meaning_of("currency"),
}
COMMON_UNITS = frozenset(_meaning_of("common unit"))
BOUND_OF: Mapping[str, str] = _meaning_of("bound")
LATER_BOUND_OF: Mapping[str, str] = _meaning_of("later bound")
DIRECTION_OF: Mapping[str, str] = _meaning_of("direction")
RATE_OF: Mapping[str, str] = _meaning_of("rate")
COMPARED_OF: Mapping[str, str] = _meaning_of("compared")
