"""The section of `status` about the strength of the asks, and its Word annex."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import click

from advocacy import files
from advocacy.cli.columns import wrapped
from advocacy.cli.sections import Look, Section, Told
from advocacy.cli.telling import told_by_the_disk
from advocacy.model.finding import Finding, Language

if TYPE_CHECKING:
    from advocacy.follow import KeptOut, Strength
    from advocacy.follow.groups import Group

_INDENT = 28
_HOUSES: dict[Language, str] = {"zh": "gongwen", "en": "brief"}
_HEADINGS: dict[str, dict[Language, str]] = {
    "ask": {"zh": "诉求", "en": "Asks"},
    "problem": {"zh": "问题", "en": "Problems"},
    "withheld": {"zh": "因隐私或同意未用", "en": "Withheld"},
    "unchecked": {"zh": "尚未核对", "en": "Not checked yet"},
}
_SIGNS: dict[Language, tuple[str, str]] = {"zh": (" ", "；"), "en": (" ", "; ")}


def _tell(look: Look, language: Language) -> Told:
    from advocacy.follow import kept_out

    rows = [(one, kept_out(look.dossier, one)) for one in _strengths(look)]
    lines: list[str] = []
    heading = ""
    for strength, out in rows:
        if strength.word != heading:
            heading = strength.word
            lines += ["", f"== {_HEADINGS[heading][language]} =="]
        lines += ["", *_lines(strength, out, language)]
    return Told([_plain(strength, out) for strength, out in rows], tuple(lines[1:]))


STRENGTH = Section("strength", _tell)


def write_annex(look: Look, language: Language, path: Path) -> tuple[Finding, ...]:
    """Write the annex into the new file `path`; the findings of what keeps it from being written."""
    from advocacy.check import scanner_of
    from advocacy.finishing import check_finished
    from advocacy.follow import annex
    from advocacy.write import read_house, write

    campaign = look.dossier.campaign
    name = next(iter(campaign.house.get(language, ())), _HOUSES[language])
    data = look.dossier.templates.houses.get(name)
    house, found = (None, ()) if data is None else read_house(name, data)
    if house is None:
        return found
    document = annex(_strengths(look), language, campaign.organisation.name, look.today)
    written = write(document, house)
    found += check_finished(scanner_of(look.dossier), path.name, written, "campaign")
    if not found:
        with told_by_the_disk(path):
            files.put_new(written, path)
        click.echo(path.as_posix(), err=True)
    return found


def _strengths(look: Look) -> tuple[Strength, ...]:
    """Of every ask and problem; with `to`, of those that this body is competent for."""
    from advocacy.compose.called import CALLED
    from advocacy.follow import Printable, strengths
    from advocacy.kinds.about_persons import is_own_account
    from advocacy.model.agenda import BodyKind
    from advocacy.redact import redact

    dossier, today = look.dossier, look.today
    body = dossier.agenda.bodies.get(look.to)
    audiences = get_args(BodyKind) if body is None else (body.kind,)
    printable = Printable(
        publics={one: redact(dossier, one, today).public for one in audiences},
        consented=frozenset(one.id for one in dossier.records.values() if is_own_account(one, dossier.sources)),
        standings=CALLED["standing"],
        today=today,
    )
    if body is None:
        return strengths(printable)
    asks = dossier.agenda.asks
    concerned = {*body.competent_for}
    concerned |= {one for ask in body.competent_for if ask in asks for one in asks[ask].answers}
    return tuple(one for one in strengths(printable) if one.id in concerned)


# --------------------------------------------------------------- screen and JSON


def _lines(strength: Strength, out: KeptOut, language: Language) -> Iterator[str]:
    from advocacy.follow.annex import NOTHING, ROWS, written
    from advocacy.follow.missing import MISSING

    name = strength.name.either(language).text
    yield from wrapped(f"{name} ({strength.id})", 4, strength.code or "-")
    _, stop = _SIGNS[language]
    values = {
        "records": str(len(strength.records)),
        "kinds": _grouped(strength.kinds, language),
        "standings": _grouped(strength.standings, language),
        "ages": _grouped(strength.ages, language),
        "regions": _grouped(strength.regions, language),
        "origins": str(len(strength.origins)),
        "stories": str(len(strength.stories)),
        "figures": stop.join(strength.figures),
        **{row: there.either(language).text for row, there in written(strength)},
        "missing": stop.join(MISSING[one].either(language).text for one in strength.missing),
    }
    for row, text in values.items():
        label = ROWS[row].either(language).text
        if text or row in {"figures", "missing"}:
            yield from wrapped(text or NOTHING.either(language).text, _INDENT, f"    {label}")
    for row, count in (("withheld", out.withheld), ("unchecked", out.unchecked)):
        if count:
            yield from wrapped(str(count), _INDENT, f"    {_HEADINGS[row][language]}")


def _grouped(groups: tuple[Group, ...], language: Language) -> str:
    between, stop = _SIGNS[language]
    return stop.join(f"{one.name.either(language).text}{between}{len(one.records)}" for one in groups)


def _plain(strength: Strength, out: KeptOut) -> dict[str, Any]:
    return {
        "word": strength.word,
        "id": strength.id,
        "code": strength.code,
        "records": list(strength.records),
        "kinds": {one.word: len(one.records) for one in strength.kinds},
        "standings": {one.word: len(one.records) for one in strength.standings},
        "ages": {one.word: len(one.records) for one in strength.ages},
        "regions": {one.word: len(one.records) for one in strength.regions},
        "origins": [list(group) for group in strength.origins],
        "stories": list(strength.stories),
        "figures": list(strength.figures),
        "objection_answered": "answer-to-objection" not in strength.missing,
        "indicator": "indicator-of-success" not in strength.missing,
        "missing": list(strength.missing),
        "withheld": out.withheld,
        "unchecked": out.unchecked,
    }
