"""The commands about statistics: `figures` prints what the sheet maps read, `inspect` drafts one."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, assert_never

import click

from advocacy import files
from advocacy.cli.languages import Languages
from advocacy.cli.options import language_option, root_option, today_option
from advocacy.cli.reporting import disk_errors_reported, finish
from advocacy.cli.usage import refuse, refuse_existing, refuse_unknown
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
        reported = {word.removeprefix("indicator:") for finding in findings for word in finding.about}
        for unknown in (name for name in ids if name not in indicators and name not in reported):
            refuse_unknown(unknown, indicators)
        indicators = {name: indicators[name] for name in dict.fromkeys(ids) if name in indicators}
        findings = _about(findings, {*ids, *_parts(indicators)})
    findings = masked_findings(dossier, findings)
    spoken, table = language.single(), tabulate(indicators.values())
    beside: dict[str, Any] = {}
    match form:
        case "json":
            beside = {"figures": [_as_json(figure, spoken) for figure in table.rows]}
        case "table":
            for line in _lines(table, spoken):
                click.echo(line)
        case "csv" | "xlsx":
            with disk_errors_reported(output or Path(form)):  # it is made in a temporary file
                data = _spreadsheet(table, spoken, form)
            if output is None:
                click.echo(data, nl=False)
            else:
                _write(data, output)
        case _:
            assert_never(form)
    finish(findings, language, form, beside=beside)


def _check_output(form: Form, output: Path | None) -> None:
    if output is None:
        if form == "xlsx" and sys.stdout.isatty():
            refuse(
                "屏幕上显示不了工作簿：请加上 --output figures.xlsx",
                "a workbook cannot be shown here: add --output figures.xlsx",
            )
        return
    if form not in ("csv", "xlsx"):
        refuse(
            "--output 要和 --format csv 或 --format xlsx 一起用", "--output goes with --format csv and --format xlsx"
        )
    refuse_existing(output)


def _write(data: bytes, path: Path) -> None:
    with disk_errors_reported(path):
        files.put_new(data, path)
    click.echo(path.as_posix())


# ------------------------------------------------------------------ which figures


def _of_campaign(root: Path, today: datetime.date) -> tuple[Dossier | None, Sequence[Finding]]:
    """A campaign, and the findings that concern its statistics."""
    from advocacy.load import load

    dossier, findings = load(root, today)
    if dossier is None:
        return None, findings
    concerned = ("indicator:", "population:")
    return dossier, tuple(one for one in findings if any(word.startswith(concerned) for word in one.about))


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
    indicators = {name: indicator for name, indicator in known.items() if indicator.map_file == file}
    concerned = _about(findings, {*indicators, *_parts(indicators)})
    return dossier, indicators, tuple(one for one in findings if one.place.file == file or one in concerned)


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


# ------------------------------------------------------------------ how they are printed


def _as_json(figure: Figure, language: Language) -> dict[str, Any]:
    from advocacy.compose.numbers import print_figure
    from advocacy.model.scalar import plain_number
    from advocacy.statistics.table import row_of

    row = row_of(figure, language)
    region = {} if figure.region is None else {"region": figure.region}
    return {
        "id": figure.indicator,
        "value": None if figure.value is None else plain_number(figure.value),
        **{key: row[key] for key in ("unit", "period")},
        **region,
        **{key: row[key] for key in ("population", "file", "sheet", "cell", "missing")},
        "notes": list(row["notes"]),
        "printed": {spoken: print_figure(figure, spoken) for spoken in LANGUAGES},
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
        printed = print_figure(figure, language)
        region, population = row["region"] or "", figure.population or ""
        rows.append((figure.indicator, row["period"], region, printed, population, where, notes))
    if rows:
        columns = zip(*(_HEADS[language], *rows), strict=True)
        filled = [column for column in columns if any(column[1:])]
        yield from align(list(zip(*filled, strict=True)))


def _spreadsheet(figures: FigureTable, language: Language, form: Literal["csv", "xlsx"]) -> bytes:
    from advocacy.compose.numbers import print_figure
    from advocacy.statistics.table import table_of
    from advocacy.write import as_csv, as_xlsx

    table = table_of(figures, language)
    for spoken in LANGUAGES:
        table[f"printed_{spoken}"] = [print_figure(figure, spoken) for figure in figures.rows]
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
            file = path.parent / inspected.name
            refuse_existing(file)
            _write(inspected.draft.encode(), file)
        else:
            click.echo(inspected.draft, nl=False)
    finish(findings, language, "text")
