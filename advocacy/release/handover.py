"""What a person says when a brief is handed over."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


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
