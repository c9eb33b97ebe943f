"""A campaign as it stands: read, checked and composed as a build would, and nothing written."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from advocacy.edition import Edition
from advocacy.follow import Progress, progress
from advocacy.load import Cache
from advocacy.load.law_library import LibraryText, in_force, read_library
from advocacy.load.releases import read_releases
from advocacy.log import mask
from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding, ordered
from advocacy.model.paths import CampaignPaths
from advocacy.pipeline import produce, read_evidence
from advocacy.result import Evidence, Request, Result
from advocacy.shelve import editions_on_shelf, read_ledger
from advocacy.steps import Steps
from advocacy.why import Fate, fates_of
from advocacy.workbench.drafts import DraftState, states_of
from advocacy.workbench.showing import Showable, showable


@dataclass(frozen=True)
class Gathered:
    """What the pages show: `result` of a whole run, files of `drafts` by name, what was handed over; whom they `may_show`."""

    root: Path
    today: datetime.date
    result: Result
    drafts: Mapping[str, DraftState] = field(default_factory=dict)
    followed: tuple[Progress, ...] = ()
    findings: tuple[Finding, ...] = ()
    may_show: Showable = field(default_factory=lambda: showable(None))

    @property
    def dossier(self) -> Dossier | None:
        """The campaign; None where it cannot be read, and `findings` say why."""
        return self.result.evidence.dossier if self.result.evidence else None

    @cached_property
    def pages(self) -> Mapping[str, tuple[Edition, bytes]]:
        """The web page of each edition that nothing stops, by name."""
        return {one.name: (one, data) for one, data in self.result.ready if one.name.endswith(".html")}

    @cached_property
    def fates(self) -> Mapping[str, tuple[Fate, ...]]:
        """What became of each record in each order."""
        known, orders = self.dossier, () if self.dossier is None else self.dossier.orders.values()
        if known is None:
            return {}
        return {name: tuple(fates_of(self.result, known, name, one) for one in orders) for name in known.records}

    @cached_property
    def library(self) -> tuple[LibraryText, ...]:
        """The texts of laws, of each the newest version first."""
        texts, _ = read_library(self.root)
        return tuple(sorted(texts, key=lambda one: (one.at.law, one.at.version), reverse=True))

    @cached_property
    def current(self) -> Mapping[str, LibraryText]:
        """By law the version in force."""
        return in_force(self.library, self.today)


def gather(root: Path, today: datetime.date, cache: Cache) -> Gathered:
    """All that a build would find and make of the campaign in `root`, and how the drafts compare with it."""
    steps = Steps(root)
    evidence = read_evidence(root, today, cache, steps)
    cache.turn()
    if not isinstance(evidence, Evidence):
        from advocacy.check import IdentifierScanner

        result = Result(mask(evidence, IdentifierScanner()))
        return Gathered(root, today, result, findings=ordered(result.findings))
    drafts = CampaignPaths(root).drafts
    ledger, unreadable = read_ledger(drafts)
    on_disk = frozenset(editions_on_shelf(drafts, ledger))
    result = produce(evidence, Request(None, formats=("html",), on_disk=on_disk, words=ledger.words), steps)
    evidence.scanner.clean.keep()
    followed, of_releases = read_releases(root, evidence.dossier.campaign.language, today)
    found = ordered((*result.findings, *mask((*unreadable, *of_releases), evidence.scanner)))
    states = states_of(evidence, result, drafts, ledger)
    return Gathered(root, today, result, states, progress(followed, today), found, showable(evidence))
