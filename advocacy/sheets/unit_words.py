"""The words in which tables say their units, and of which sort their numbers are: those of `data/unit_words.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from advocacy.model.data_table import data_table
from advocacy.model.unit import UNITS, UnitId

_DATA = data_table("unit_words")


def _scales(table: str) -> Mapping[str, Decimal]:
    """Each word with its factor."""
    return {word: Decimal(factor) for factor, words in _DATA[table].items() for word in words}


def _meanings(table: str) -> Mapping[str, frozenset[UnitId]]:
    """Each word with the units that it can mean."""
    named = ((frozenset(UNITS[name].id for name in key.split(", ")), words) for key, words in _DATA[table].items())
    return {word: units for units, words in named for word in words}


WORDS: Mapping[str, tuple[str, ...]] = {key: tuple(words) for key, words in _DATA.items() if isinstance(words, list)}
SCALES, SCALES_IN_BRACKETS = _scales("scales"), _scales("scales_in_brackets")
SCALES_OF_MONEY, SCALES_BEFORE_MONEY = _scales("scales_of_money"), _scales("scales_before_money")
COUNTED, QUOTIENTS = _meanings("counted"), _meanings("quotients")
MONEY: frozenset[UnitId] = frozenset(unit.id for unit in UNITS.values() if unit.is_money)
