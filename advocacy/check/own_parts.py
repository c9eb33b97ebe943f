"""The parts that a genre cannot do without are written in every ordered language."""

from __future__ import annotations

from collections.abc import Iterator

from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding, about_edition


def own_parts(dossier: Dossier) -> Iterator[Finding]:
    """Required parts that a brief's own words do not have, or have empty."""
    for order in dossier.orders.values():
        genre = dossier.templates.genres.get(order.genre)
        required = [] if genre is None else [(name, part) for name, part in genre.parts.items() if part.required]
        for language in order.languages:
            own = dossier.own_words.get((order.id, language))
            for name, part in required:
                if own is None or not own.parts.get(name, ("", 0))[0].strip():
                    heading = part.heading.either(language).text
                    details = {"heading": heading, "file": f"briefs/{order.id}.{language}.md"}
                    about = (about_edition(order.id, language),)
                    yield Finding("part-missing", dossier.places.of(order.at), details, about)
