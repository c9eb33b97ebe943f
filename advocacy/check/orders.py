"""An order names a genre, asks, a competent body, house styles and records that exist."""

from __future__ import annotations

from collections.abc import Iterator

from advocacy.check.unknown import NameCheck
from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding, about_edition
from advocacy.model.genre import Genre
from advocacy.model.order import Order
from advocacy.model.place import Place
from advocacy.model.suggestion import did_you_mean

MOST_KEY_FIGURES = 3


def orders(dossier: Dossier) -> Iterator[Finding]:
    """Findings about each order in briefs/."""
    look = NameCheck(dossier)
    for order in dossier.orders.values():
        yield from _names(dossier, order, look)
        yield from look.provisions(order.law_table, order.at, "law_table", (f"order:{order.id}",))
        genre = dossier.templates.genres.get(order.genre)
        if genre is not None:
            yield from _genre(dossier, order, genre)
        yield from _competence(dossier, order)
        yield from _key_figures(dossier, order)


def _finding(dossier: Dossier, order: Order, code: str, path: tuple[str | int, ...], **details: str) -> Finding:
    return Finding(code, dossier.places.of(order.at, *path), details, (f"order:{order.id}",))


def check_extra_style(dossier: Dossier, house: str) -> Iterator[Finding]:
    """The house style that a build is asked for beside the ordered ones must be there, or be ""."""
    known = dossier.templates.houses
    if house and house not in known and f"house:{house}" not in dossier.broken:
        details: dict[str, str | tuple[str, str]] = {"name": house, "meant": did_you_mean(house, known)}
        yield Finding("unknown-house", Place("templates/house"), details, (f"house:{house}",))


def _names(dossier: Dossier, order: Order, look: NameCheck) -> Iterator[Finding]:
    named: list[tuple[str, str, tuple[str | int, ...]]] = [
        ("genre", order.genre, ("genre",)),
        ("body", order.to, ("to",)),
        *(("ask", ask, ("asks", number)) for number, ask in enumerate(order.asks)),
        *(("record", name, ("only", number)) for number, name in enumerate(order.only)),
        *(("record", name, ("without", number)) for number, name in enumerate(order.without)),
    ]
    for language in order.languages:
        houses = order.house.get(language, ())
        named += [("house", house, ("house", language, number)) for number, house in enumerate(houses)]
        if not houses:
            about = (about_edition(order.id, language),)
            yield Finding("house-not-named", dossier.places.of(order.at, "house"), {"language": language}, about)
    for word, name, path in named:
        yield from look.name(word, name, order.at, path, (f"order:{order.id}",))


def _genre(dossier: Dossier, order: Order, genre: Genre) -> Iterator[Finding]:
    if genre.asks is not None and len(order.asks) > genre.asks:
        yield _finding(dossier, order, "too-many-asks", ("asks",), most=str(genre.asks), genre=genre.id)
    body = dossier.agenda.bodies.get(order.to)
    if body is not None and genre.to and body.kind not in genre.to:
        yield _finding(dossier, order, "genre-not-for-body", ("to",), genre=genre.id, name=order.to)
    for number, language in enumerate(order.languages):
        if (order.genre, language) not in dossier.templates.pages:
            place = dossier.places.of(order.at, "languages", number)
            about = (about_edition(order.id, language),)
            details = {"genre": order.genre, "language": language}
            yield Finding("template-missing", place, details, about)


def _key_figures(dossier: Dossier, order: Order) -> Iterator[Finding]:
    """The first page has room for three numbers, and each is one thing."""
    if len(order.key_figures) > MOST_KEY_FIGURES:
        yield _finding(dossier, order, "too-many-key-figures", ("key_figures",), most=str(MOST_KEY_FIGURES))
    for number, key in enumerate(order.key_figures):
        if sum(one is not None for one in (key.figure, key.provisions, key.fine)) != 1:
            yield _finding(dossier, order, "key-figure-unclear", ("key_figures", number))


def _competence(dossier: Dossier, order: Order) -> Iterator[Finding]:
    """An ask to a body that cannot grant it is thrown away unread."""
    body = dossier.agenda.bodies.get(order.to)
    if body is None:
        return
    for number, name in enumerate(order.asks):
        ask = dossier.agenda.asks.get(name)
        if ask is not None and name not in body.competent_for:
            competent = (one.id for one in dossier.agenda.bodies.values() if ask.id in one.competent_for)
            others = ", ".join(competent) or "-"
            yield _finding(
                dossier, order, "body-not-competent", ("asks", number),
                name=name, body=order.to, others=others,
            )  # fmt: skip
