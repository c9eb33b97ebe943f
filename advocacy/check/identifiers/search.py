"""All searches over one text, each place told once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from advocacy.check.identifiers.abroad import telephones_abroad
from advocacy.check.identifiers.accounts import accounts
from advocacy.check.identifiers.addresses import addresses, english_addresses, points, rooms
from advocacy.check.identifiers.births import birth_dates
from advocacy.check.identifiers.cards import cards
from advocacy.check.identifiers.emails import emails
from advocacy.check.identifiers.found import Found
from advocacy.check.identifiers.names import PrivateNames, private_names
from advocacy.check.identifiers.numbers import numbers
from advocacy.check.identifiers.papers import papers
from advocacy.check.identifiers.plain import plain, tight
from advocacy.check.identifiers.plates import plates
from advocacy.check.identifiers.spelled import han_numbers, lettered_numbers
from advocacy.check.identifiers.telephones import telephones
from advocacy.check.identifiers.travel import passports

# Surest first: where two overlap, the first is told.
_IN_PLAIN: tuple[Callable[[str], Iterator[Found]], ...] = (
    numbers,
    han_numbers,
    lettered_numbers,
    emails,
    accounts,
    cards,
    papers,
    passports,
    telephones,
    telephones_abroad,
    birth_dates,
    rooms,
    english_addresses,
    points,
)
_MOST = 1000  # of one sort: a text with more is a register, and is told by fewer
_IN_TIGHT: tuple[Callable[[str], Iterator[Found]], ...] = (plates, addresses)


def find_identifiers(text: str, names: PrivateNames | None = None) -> list[Found]:
    """Every identifier in `text`, in whatever width, script, spacing or digits; `names` are private ones."""
    searched = plain(text)
    met = [] if names is None else list(islice(private_names(searched, names), _MOST))
    met += (one for search in _IN_PLAIN for one in islice(search(searched), _MOST))
    found = list(_apart(met, len(searched)))
    if not searched.isascii():
        closed = tight(searched)
        found += (one for search in _IN_TIGHT for one in islice(search(closed), _MOST))
    return found


def _apart(met: Iterable[Found], length: int) -> Iterator[Found]:
    """Those of `met` that overlap none before them."""
    taken = bytearray(length)
    for one in met:
        if not any(taken[one.start : one.end]):
            taken[one.start : one.end] = b"\1" * (one.end - one.start)
            yield one
