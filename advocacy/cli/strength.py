"""The section of `status` about the strength of the asks, and its Word annex."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import click

from advocacy import files
from advocacy.cli.reporting import disk_errors_reported
from advocacy.cli.screen import wrapped
from advocacy.model.finding import Finding, Language

if TYPE_CHECKING:
    from advocacy.follow import KeptOut, Strength
    from advocacy.follow.groups import Group
    from advocacy.model.dossier import Dossier

_INDENT = 28
_HOUSES: dict[Language, str] = {"zh": "gongwen", "en": "brief"}
_HEADINGS: dict[str, dict[Language, str]] = {
    "ask": {"zh": "诉求", "en": "Asks"},
    "problem": {"zh": "问题", "en": "Problems"},
    "withheld": {"zh": "因隐私或同意未计入", "en": "Withheld"},
    "unchecked": {"zh": "尚未核对", "en": "Not checked yet"},
}
_SIGNS: dict[Language, tuple[str, str]] = {"zh": (" ", "；"), "en": (" ", "; ")}


def strengths_of(dossier: Dossier, to: str, today: datetime.date) -> tuple[Strength, ...]:
    """Of every ask and problem; where `to` names a body, of those that it is competent for."""
    from advocacy.compose.called import CALLED
    from advocacy.follow import Printable, strengths
    from advocacy.kinds.about_persons import is_own_account
    from advocacy.model.agenda import BodyKind
    from advocacy.redact import redact

    body = dossier.agenda.bodies.get(to)
    audiences = get_args(BodyKind) if body is None else (body.kind,)
    found = strengths(
        Printable(
            publics={audience: redact(dossier, audience, today).public for audience in audiences},
            consented=frozenset(one.id for one in dossier.records.values() if is_own_account(one, dossier.sources)),
            standings=CALLED["standing"],
            today=today,
        )
    )
    if body is None:
        return found
    asks = [dossier.agenda.asks[name] for name in body.competent_for if name in dossier.agenda.asks]
    concerned = {*body.competent_for, *(problem for ask in asks for problem in ask.answers)}
    return tuple(one for one in found if one.id in concerned)


def write_annex(
    dossier: Dossier, strengths: tuple[Strength, ...], language: Language, path: Path
) -> tuple[Finding, ...]:
    """Write the annex into the new file `path`; the findings of what keeps it from being written."""
    from advocacy.check import scanner_of
    from advocacy.finishing import check_finished
    from advocacy.follow import annex
    from advocacy.write import read_house, write

    name = next(iter(dossier.campaign.house.get(language, ())), _HOUSES[language])
    data = dossier.templates.houses.get(name)
    house, found = (None, ()) if data is None else read_house(name, data)
    if house is None:
        return found
    document = annex(strengths, language, dossier.campaign.organisation.name, dossier.today)
    written = write(document, house)
    found += check_finished(scanner_of(dossier), path.name, written, "campaign")
    if not found:
        with disk_errors_reported(path):
            files.put_new(written, path)
        click.echo(path.as_posix(), err=True)
    return found


def strength_lines(dossier: Dossier, strengths: Iterable[Strength], language: Language) -> Iterator[str]:
    """All that `status` shows of the asks and problems, each sort under its heading."""
    from advocacy.follow import kept_out

    heading = ""
    for strength in strengths:
        if strength.word != heading:
            yield from ("",) if heading else ()
            heading = strength.word
            yield f"== {_HEADINGS[heading][language]} =="
        yield ""
        yield from _lines(strength, kept_out(dossier, strength), language)


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


def strength_as_json(dossier: Dossier, strength: Strength) -> dict[str, Any]:
    """The same for programs."""
    from advocacy.follow import kept_out

    out = kept_out(dossier, strength)
    return {
        "word": strength.word,
        "id": strength.id,
        "code": strength.code,
        "records": list(strength.records),
        **{
            key: {group.word: len(group.records) for group in groups}
            for key, groups in (
                ("kinds", strength.kinds),
                ("standings", strength.standings),
                ("ages", strength.ages),
                ("regions", strength.regions),
            )
        },
        "origins": [list(group) for group in strength.origins],
        "stories": list(strength.stories),
        "figures": list(strength.figures),
        "objection_answered": "answer-to-objection" not in strength.missing,
        "indicator": "indicator-of-success" not in strength.missing,
        "missing": list(strength.missing),
        "withheld": out.withheld,
        "unchecked": out.unchecked,
    }
