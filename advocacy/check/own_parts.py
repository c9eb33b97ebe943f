"""The parts that a genre cannot do without are written in every ordered language."""

from __future__ import annotations

from collections.abc import Iterator

from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding, about_edition


def own_parts(dossier: Dossier) -> Iterator[Finding]:
    """Required parts that a brief's own words do not have, or have empty."""
    for order in dossier.orders.values():
        genre = dossier.templates.genres.get(order.genre)
        for language in order.languages if genre is not None else ():
            assert genre is not None  # noqa: S101  without it there is no language
            own = dossier.own_words.get((order.id, language))
            about = (about_edition(order.id, language),)
            written = {} if own is None else own.parts
            for name, part in genre.parts.items():
                if part.required and not written.get(name, ("", 0))[0].strip():
                    heading = part.heading.either(language).text
                    details = {"heading": heading, "file": f"briefs/{order.id}.{language}.md"}
                    place = dossier.places.of(order.at)
                    yield Finding("part-missing", place, details, about)
