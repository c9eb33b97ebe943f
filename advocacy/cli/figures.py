"""The commands about statistics: `figures` prints what the sheet maps read, `inspect` drafts one."""

from __future__ import annotations

import datetime
import os
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from advocacy import files
from advocacy.cli.languages import Languages
from advocacy.cli.options import language_option, root_option, today_option
from advocacy.cli.telling import finish, told_by_the_disk
from advocacy.model.columns import align, cut
from advocacy.model.finding import LANGUAGES, Finding, Language

if TYPE_CHECKING:
    from advocacy.model.dossier import Dossier
    from advocacy.model.figure import Figure, Indicator
    from advocacy.model.figuretable import FigureTable

Form = Literal["table", "json", "csv", "xlsx"]
_STATISTICS = ("evidence", "statistics")
_WIDEST = 60  # places that a note takes up in the table at most
_HEADS: dict[Language, tuple[str, ...]] = {
    "zh": ("指标", "时间", "地区", "数值", "人群", "出处", "说明"),
    "en": ("indicator", "period", "region", "value", "population", "where", "notes"),
}


@click.command()
@root_option
@today_option
@language_option
@click.option(
    "--map",
    "map_file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Read this sheet map and its sheet, wherever they lie.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "csv", "xlsx"]),
    default="table",
    help="How to print them; default: table.",
)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write csv or xlsx into this new file.")
@click.argument("ids", metavar="[ID]...", nargs=-1)
def figures(
    root: Path,
    today: datetime.date,
    language: Languages,
    *,
    map_file: Path | None,
    form: Form,
    output: Path | None,
    ids: tuple[str, ...],
) -> None:
    """Print figures with unit, period and cell. 列出数字及其单位、时间和单元格。"""
    from advocacy.check import masked_findings
    from advocacy.model.figuretable import tabulate

    _check_output(form, output)
    if map_file is None:
        dossier, findings = _of_campaign(root, today)
        indicators = {} if dossier is None else dossier.indicators
    else:
        dossier, indicators, findings = _of_map(map_file, today)
    if ids:
        _check_ids(ids, indicators, findings)
        indicators = {name: indicators[name] for name in dict.fromkeys(ids) if name in indicators}
        findings = _about(findings, {*ids, *_parts(indicators)})
    findings = masked_findings(dossier, findings)
    shown, table = language.single(), tabulate(indicators.values())
    if form == "json":
        plain = [_as_json(one, shown) for one in table.rows]
        finish(findings, language, form, strict=False, beside={"figures": plain})
        return
    if form == "table":
        for line in _lines(table, shown):
            click.echo(line)
    else:
        with told_by_the_disk(output or Path(form)):  # it is made in a temporary file
            data = _spreadsheet(table, shown, form)
        _put(data, output)
    finish(findings, language, form, strict=False)


def _check_output(form: Form, output: Path | None) -> None:
    if output is None:
        if form == "xlsx" and sys.stdout.isatty():
            message = "a workbook cannot be shown here: add --output figures.xlsx"
            raise click.UsageError(message)
        return
    if form not in ("csv", "xlsx"):
        message = "--output goes with --format csv and --format xlsx"
        raise click.UsageError(message)
    _free(output)


def _put(data: bytes, output: Path | None) -> None:
    if output is None:
        click.echo(data, nl=False)
        return
    with told_by_the_disk(output):
        files.put_new(data, output)
    click.echo(output.as_posix())


# ------------------------------------------------------------------ which figures


def _of_campaign(root: Path, today: datetime.date) -> tuple[Dossier | None, Sequence[Finding]]:
    """A campaign, and the findings that concern its statistics."""
    from advocacy.load import load

    dossier, findings = load(root, today)
    if dossier is None:
        return None, findings
    concerned = tuple(
        one for one in findings if any(word.startswith(("indicator:", "population:")) for word in one.about)
    )
    return dossier, concerned


def _of_map(path: Path, today: datetime.date) -> tuple[Dossier | None, Mapping[str, Indicator], Sequence[Finding]]:
    """The indicators of one map, and its campaign; one of a campaign may calculate with those of its other maps."""
    from advocacy.load.lone_map import read_map

    folder = path.resolve().parent
    root = folder.parent.parent
    if folder.parts[-2:] != _STATISTICS or not (root / "advocacy.yaml").is_file():
        return None, *read_map(path)
    file = "/".join((*_STATISTICS, path.name))
    dossier, findings = _of_campaign(root, today)
    known = {} if dossier is None else dossier.indicators
    indicators = {name: one for name, one in known.items() if one.map_file == file}
    names = {*indicators, *_parts(indicators)}
    return (
        dossier,
        indicators,
        tuple(one for one in findings if one.place.file == file or one in _about((one,), names)),
    )


def _parts(indicators: Mapping[str, Indicator]) -> set[str]:
    """The ids of all that the indicators were calculated from."""
    from advocacy.model.figure import Formula
    from advocacy.model.figuretable import tabulate

    found: set[str] = set()
    waiting = list(tabulate(indicators.values()).rows)
    while waiting:
        figure = waiting.pop()
        if isinstance(figure.origin, Formula):
            found.update(part.indicator for part in figure.origin.parts)
            waiting.extend(figure.origin.parts)
    return found


def _about(findings: Iterable[Finding], names: Collection[str]) -> Sequence[Finding]:
    words = {f"indicator:{name}" for name in names}
    return tuple(one for one in findings if not words.isdisjoint(one.about) or not one.about)


def _check_ids(ids: tuple[str, ...], indicators: Mapping[str, Indicator], findings: Collection[Finding]) -> None:
    """Refuse an id that no map declares; one that could not be read has a finding of its own."""
    from advocacy.model.suggestion import did_you_mean

    told = {word.removeprefix("indicator:") for finding in findings for word in finding.about}
    for name in ids:
        if name not in indicators and name not in told:
            zh, en = did_you_mean(name, indicators)
            message = f"“{name}”: {zh} / {en}"
            raise click.UsageError(message)


# ------------------------------------------------------------------ how they are printed


def _as_json(figure: Figure, language: Language) -> dict[str, Any]:
    from advocacy.compose.numbers import print_figure
    from advocacy.statistics.table import row_of
    from advocacy.write import plain_number

    row = row_of(figure, language)
    region = {} if figure.region is None else {"region": figure.region}
    return {
        "id": figure.indicator,
        "value": None if figure.value is None else plain_number(figure.value),
        **{key: row[key] for key in ("unit", "period")},
        **region,
        **{key: row[key] for key in ("population", "file", "sheet", "cell", "missing")},
        "notes": list(row["notes"]),
        "printed": {one: print_figure(figure, one) for one in LANGUAGES},
    }


def _lines(figures: FigureTable, language: Language) -> Iterator[str]:
    """The figures as a table for a terminal; a column in which nothing stands is left out."""
    from advocacy.compose.numbers import print_figure
    from advocacy.model.figure import Cell
    from advocacy.statistics.table import row_of

    rows = []
    for figure in figures.rows:
        row = row_of(figure, language)
        where = row["cell"]
        if isinstance(figure.origin, Cell):
            where = f"{row['file']}[{'!'.join(filter(None, (row['sheet'], where)))}]"
        notes = cut("; ".join(row["notes"]), _WIDEST)
        shown = print_figure(figure, language)
        region, population = row["region"] or "", figure.population or ""
        rows.append((figure.indicator, row["period"], region, shown, population, where, notes))
    if not rows:
        return
    columns = zip(*(_HEADS[language], *rows), strict=True)
    filled = [column for column in columns if any(column[1:])]
    yield from align(list(zip(*filled, strict=True)))


def _spreadsheet(figures: FigureTable, language: Language, form: Literal["csv", "xlsx"]) -> bytes:
    from advocacy.compose.numbers import print_figure
    from advocacy.statistics.table import table_of
    from advocacy.write import as_csv, as_xlsx

    table = table_of(figures, language)
    for one in LANGUAGES:
        table[f"printed_{one}"] = [print_figure(figure, one) for figure in figures.rows]
    return as_csv(table) if form == "csv" else as_xlsx(table)


# ------------------------------------------------------------------ a first look


@click.command()
@language_option
@click.option("--sheet", help="The sheet to look at; default: the first that holds a table.")
@click.option("--write", "to_file", is_flag=True, help="Write the draft beside the spreadsheet.")
@click.argument("path", metavar="SHEET", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def inspect(language: Languages, sheet: str | None, path: Path, *, to_file: bool) -> None:
    """Show the table in SHEET and draft its sheet map. 查看表格并起草表格说明。

    What was seen goes to the screen, the draft to standard output: `inspect X.xlsx > X.yaml`.
    """
    from advocacy.inspect import inspect as look

    inspected, findings = look(path, sheet, language.single())
    if inspected is not None:
        for line in inspected.seen:
            click.echo(line, err=True)
        if to_file:
            _put(inspected.draft.encode(), _free(path.parent / inspected.name))
        else:
            click.echo(inspected.draft, nl=False)
    finish(findings, language, "text", strict=False)


def _free(path: Path) -> Path:
    if os.path.lexists(path):
        message = f"{path.as_posix()} is there already"
        raise click.UsageError(message)
    return path
