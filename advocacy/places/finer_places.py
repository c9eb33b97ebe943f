"""Where a text names a place that is finer than a province."""

from __future__ import annotations

import functools

from advocacy.model.finding import Language
from advocacy.places.divisions import divisions_in
from advocacy.places.local_forms import Spot, local_places


@functools.lru_cache(maxsize=1024)  # the words of closed lists stand in every record
def finer_places(text: str, language: Language) -> tuple[str, ...]:
    """The cities, counties, streets, towns and villages that `text` names, as they stand in it.

    What stands side by side is one: 遵义市汇川区高桥街道.
    """
    spots = [Spot(one.start, one.text) for one in divisions_in(text, language) if one.is_finer]
    spots += local_places(text, language)
    joined: list[tuple[int, int]] = []
    for one in sorted(spots, key=lambda spot: (spot.start, -spot.end)):
        if joined and one.start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], one.end))
        else:
            joined.append((one.start, one.end))
    return tuple(dict.fromkeys(text[start:end] for start, end in joined))
