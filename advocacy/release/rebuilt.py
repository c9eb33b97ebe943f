"""What program and evidence make of a brief now, to hold beside a file of it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

from advocacy.gathering import Gathering
from advocacy.model.codes import severity_of
from advocacy.model.finding import Finding
from advocacy.planned import Planned

_WITH_HOUSE = 4  # brief, language, house style, docx


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """One edition as it is made now, and what it was made from."""

    edition: Planned
    data: bytes
    gathered: Gathering


class Rebuilding:
    """The editions of the campaign in `root`; each way of building it is gone once, when needed."""

    def __init__(self, root: Path, today: datetime.date) -> None:
        self._root = root
        self._today = today
        self._gathered: dict[tuple[str, bool], Gathering] = {}

    @property
    def plain(self) -> Gathering:
        """The campaign as `build` without options makes it."""
        return self._gather("", final=False)

    def names(self, brief: str) -> tuple[str, ...]:
        """The files that the order asks for, built or stopped."""
        ready = [edition.name for edition, _ in self.plain.ready if edition.order.id == brief]
        stopped = [name for name in self.plain.stopped if name.partition(".")[0] == brief]
        return tuple(sorted({*ready, *stopped}))

    def of(self, name: str, *, final: bool) -> Rebuilt | None:
        """The edition `name`, as a draft or as a final text; None where something stops it.

        A name that no order asks for is an edition once more in another house style.
        """
        brief = name.partition(".")[0]
        parts = name.split(".")
        ordered = name in self.names(brief) or len(parts) != _WITH_HOUSE
        gathered = self._gather("" if ordered else parts[2], final=final)
        for edition, data in gathered.ready:
            if edition.name == name:
                return Rebuilt(edition, data, gathered)
        return None

    def errors(self) -> tuple[Finding, ...]:
        """Why something was stopped."""
        return tuple(one for one in self.plain.findings if severity_of(one) == "error")

    def refused(self) -> tuple[Finding, ...]:
        """What the disk refused while editions were made: then no draft can be said to be edited."""
        return tuple(
            one
            for gathered in self._gathered.values()
            for one in gathered.findings
            if one.code == "shelf-unwritable"
        )

    def _gather(self, twin: str, *, final: bool) -> Gathering:
        if (twin, final) not in self._gathered:
            self._gathered[twin, final] = Gathering(self._root, self._today, twin, final=final)
        return self._gathered[twin, final]
