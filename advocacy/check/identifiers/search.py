"""All searches over one text, each place told once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from advocacy.check.identifiers.addresses import addresses, english_addresses, telephones
from advocacy.check.identifiers.found import Found
from advocacy.check.identifiers.names import private_names
from advocacy.check.identifiers.numbers import numbers
from advocacy.check.identifiers.plain import plain, tight
from advocacy.check.identifiers.worded import accounts, birth_dates, emails, passports, plates

# Surest first: where two overlap, the first is told.
_IN_PLAIN: tuple[Callable[[str], Iterator[Found]], ...] = (
    numbers,
    emails,
    accounts,
    passports,
    telephones,
    birth_dates,
    english_addresses,
)
_IN_TIGHT: tuple[Callable[[str], Iterator[Found]], ...] = (plates, addresses)


def find_identifiers(text: str, names: re.Pattern[str] | None = None) -> list[Found]:
    """Every identifier in `text`, in whatever width, spacing or digits; `names` are private ones."""
    searched = plain(text)
    met = [] if names is None else list(private_names(searched, names))
    met += (one for search in _IN_PLAIN for one in search(searched))
    found = list(_apart(met, len(searched)))
    if not searched.isascii():
        closed = tight(searched)
        found += (one for search in _IN_TIGHT for one in search(closed))
    return found


def _apart(met: Iterable[Found], length: int) -> Iterator[Found]:
    """Those of `met` that overlap none before them."""
    taken = bytearray(length)
    for one in met:
        if not any(taken[one.start : one.end]):
            taken[one.start : one.end] = b"\1" * (one.end - one.start)
            yield one
