"""Where the things of a campaign lie."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class CampaignPaths:
    """The folders and files below the `root` of a campaign."""

    root: Path

    @property
    def settings(self) -> Path:
        """Who speaks, and how."""
        return self.root / "advocacy.yaml"

    @property
    def cache(self) -> Path:
        """What was read before, and earlier versions of files.

        Beside the evidence, where whoever sees it sees the evidence anyway; drafts travel.
        """
        return self.root / ".advocacy-cache"

    @property
    def drafts(self) -> Path:
        """Where the built editions lie, with their ledger."""
        return self.root / "briefs" / "drafts"

    @property
    def released(self) -> Path:
        """What was handed over: a folder for each brief, in it one for each day."""
        return self.root / "briefs" / "released"

    @property
    def returned(self) -> Path:
        """What came back: a register for each brief."""
        return self.root / "briefs" / "returned"
