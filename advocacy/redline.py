"""Two texts as one Word file with tracked changes, beside the newer one."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

from advocacy.model.dossier import Dossier
from advocacy.model.editionname import EditionName, as_word, brief_of
from advocacy.model.finding import Finding, ordered
from advocacy.model.order import Order
from advocacy.model.paths import CampaignPaths
from advocacy.model.place import Place
from advocacy.model.suggestion import did_you_mean
from advocacy.reread import Package, code_of, core_of, delivered_by_ledger, read_bytes, read_word_file, redline_files
from advocacy.shelve import lay_beside, read_ledger

_SUFFIX = ".docx"


@dataclass(frozen=True, slots=True)
class RedlineReport:
    """The files that were written, and all that was found."""

    findings: tuple[Finding, ...]
    files: tuple[Path, ...] = ()


def redline(root: Path, old: str, new: str, today: datetime.date) -> RedlineReport:
    """OLD..NEW.redline.docx beside NEW; without NEW, `old` is a brief: its last release and drafts.

    The changes are the organisation's and of the brief's date; where the campaign does not know
    the file, what its properties say.
    """
    from advocacy.load import load

    dossier, _ = load(root, today)
    pairs, findings = _released(root, old) if not new else (((Path(old), Path(new)),), ())
    found = list(findings)
    files: list[Path] = []
    for before, after in pairs:
        read = [_read(path) for path in (before, after)]
        found += [one for one in read if isinstance(one, Finding)]
        sides = [one for one in read if not isinstance(one, Finding)]
        if len(sides) < len(read):
            continue
        author, day = _signature(root, dossier, sides[1], today)
        made = redline_files(sides[0], sides[1], author, day)
        found += made.findings
        if made.data is None:
            continue
        name = f"{before.stem}..{after.stem}.redline{_SUFFIX}"
        file, refused = lay_beside(made.data, after, name)
        found += refused
        files += [file] if file is not None else []
    return RedlineReport(ordered(found), tuple(files))


def _read(path: Path) -> tuple[Place, bytes] | Finding:
    place = Place(path.as_posix())
    read = read_word_file(path, place)
    return read if isinstance(read, Finding) else (place, read[0])


def _released(root: Path, brief: str) -> tuple[tuple[tuple[Path, Path], ...], tuple[Finding, ...]]:
    """The files of the last release of a brief, each with its draft."""
    from advocacy.load.releases import read_releases

    releases = read_releases(root, "zh")[0]
    name = brief.removesuffix(".yaml")
    own = [one for one in releases if one.release.brief == name]
    if not own:
        hint = did_you_mean(name, {one.release.brief for one in releases})
        place = Place("briefs/released")
        return (), (Finding("redline-no-release", place, {"brief": name, "hint": hint}),)
    last = max(own, key=lambda one: (one.release.on, len(one.id), one.id))
    folder = CampaignPaths(root).released / last.id
    drafts = CampaignPaths(root).drafts
    return tuple(
        (folder / one.name, drafts / one.name) for one in last.release.files if as_word(one.name) == one.name
    ), ()


def _signature(
    root: Path, dossier: Dossier | None, file: tuple[Place, bytes], today: datetime.date
) -> tuple[str, datetime.date]:
    """Who signs the changes and with which date."""
    package = read_bytes(file[1], file[0])
    if not isinstance(package, Package):
        return "", today
    author, day = core_of(package)
    if dossier is not None:
        name = Path(file[0].file).name
        delivered = delivered_by_ledger(read_ledger(CampaignPaths(root).drafts)[0], code_of(package), name)
        edition = name if delivered is None else delivered[0]
        order = dossier.orders.get(brief_of(edition))
        if order is not None:
            return _organisation(dossier, edition, order), order.date
    return author, day or today


def _organisation(dossier: Dossier, edition: str, order: Order) -> str:
    named = EditionName.parse(edition)
    language = order.languages[0] if named is None else named.language
    return dossier.campaign.organisation.name.either(language).text
