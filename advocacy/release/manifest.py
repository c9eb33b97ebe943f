"""The manifest of a release, out of what a person says of it, the dossier, and what is in the files."""

from __future__ import annotations

import datetime
import platform
from dataclasses import dataclass
from pathlib import Path

from advocacy import __version__
from advocacy.model.agenda import Body
from advocacy.model.channel import Channel, Term
from advocacy.model.dossier import Dossier
from advocacy.model.finding import LANGUAGES
from advocacy.model.release import Due, Inputs, Made, Named, Recipient, Release, ReleasedFile, Way
from advocacy.model.term import Within
from advocacy.model.text import Text, label
from advocacy.shelve import list_inputs, program_content, snapshot

_OF_THE_BODY = label("受文机关的答复期限", "the body's own term")


@dataclass(frozen=True, slots=True)
class Handover:
    """What a person says of a release: which brief, when, by which channel, through whom.

    `editions` are file names in the drafts folder; none stands for all of the brief. `as_draft` is
    whether it is handed over as the draft that it calls itself.
    """

    brief: str
    on: datetime.date
    channel: str = ""
    through: str = ""
    editions: tuple[str, ...] = ()
    as_draft: bool = False


def manifest(root: Path, dossier: Dossier, handover: Handover, name: str, files: tuple[ReleasedFile, ...]) -> Release:
    """The sealed manifest of the release that gets the folder `name`."""
    order = dossier.orders[handover.brief]
    body = dossier.agenda.bodies[order.to]
    return Release(
        brief=order.id,
        name=name,
        on=handover.on,
        title=_named(order.title),
        asks=order.asks,
        to=Recipient(body=body.id, kind=body.kind, name=_named(body.name), through=handover.through),
        channel=_way(dossier.channels.get(handover.channel), body),
        files=files,
        inputs=Inputs(digest=snapshot(root), files=list_inputs(root)),
        made_by=Made(advocacy=__version__, python=platform.python_version(), files=program_content()),
    ).sealed()


def _way(channel: Channel | None, body: Body) -> Way:
    """The channel's terms; the body's own term where the channel sets none for the reply."""
    own = None
    if body.reply_in is not None:
        own = Due(within=Within(body.reply_in, "days"), basis=_named(_OF_THE_BODY))
    if channel is None:
        return Way(reply=own)
    return Way(
        id=channel.id,
        name=_named(channel.name),
        acknowledge=_due(channel.acknowledge),
        reply=_due(channel.reply) or own,
    )


def _due(term: Term | None) -> Due | None:
    if term is None:
        return None
    return Due(within=term.within, at_most=term.at_most, counted_from=term.counted_from, basis=_named(term.basis))


def _named(text: Text) -> Named:
    return {one: words.text for one in LANGUAGES if (words := text.words(one)) is not None}
