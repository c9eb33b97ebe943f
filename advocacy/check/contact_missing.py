"""Whoever reads a final text can reach those who wrote it."""

from __future__ import annotations

from collections.abc import Iterator

from advocacy.check.edition import Edition
from advocacy.model.campaign import NO_CONTACT
from advocacy.model.finding import LANGUAGE_NAMES, Finding


def contact_missing(editions: tuple[Edition, ...]) -> Iterator[Finding]:
    """Editions with a contact line that has nothing to say."""
    for edition in editions:
        if NO_CONTACT in edition.uses:
            details: dict[str, str | tuple[str, str]] = {"language": LANGUAGE_NAMES[edition.document.language]}
            yield Finding("contact-missing", edition.place, details, (edition.about,))
