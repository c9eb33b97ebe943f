"""The commands about case sheets: `form` makes one to fill in, `take` takes one that came back."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from advocacy import files
from advocacy.cli.languages import Languages
from advocacy.cli.options import format_option, language_option, root_option, today_option
from advocacy.cli.reporting import disk_errors_reported, finish
from advocacy.cli.usage import refuse, refuse_existing, refuse_unknown
from advocacy.model.finding import Language

if TYPE_CHECKING:
    from advocacy.casesheet import Taken


@click.command()
@root_option
@today_option
@language_option
@click.option("--filled", is_flag=True, help="With the records that are there, one in each row.")
@click.argument("kind")
@click.argument("path", metavar="FILE.xlsx", type=click.Path(dir_okay=False, path_type=Path))
def form(root: Path, today: datetime.date, language: Languages, kind: str, path: Path, *, filled: bool) -> None:
    """Make a workbook to collect records of KIND in. 生成用来填写证据的 Excel 表。"""
    from advocacy.casesheet import filled_rows, languages_of, make_form, vocabulary_of
    from advocacy.check import masked_findings
    from advocacy.kinds import KINDS
    from advocacy.load import load

    known = {one.name: one for one in KINDS}
    if kind not in known:
        refuse_unknown(kind, known)
    if path.suffix.lower() != ".xlsx":
        refuse("文件名要以 .xlsx 结尾，如 cases.xlsx", "the name of the file has to end in .xlsx, as in cases.xlsx")
    refuse_existing(path)
    dossier, findings = load(root, today)
    if dossier is None:
        finish(findings, language, "text")
        return
    rows, broken = filled_rows(root, known[kind]) if filled else ({}, ())
    vocabulary, spoken = vocabulary_of(known[kind], dossier), language.single()
    data = make_form(known[kind], vocabulary, languages_of(dossier), spoken, rows)
    with disk_errors_reported(path):
        files.put_new(data, path)
    click.echo(path.as_posix())
    finish(masked_findings(dossier, broken), language, "text")


@click.command()
@root_option
@today_option
@language_option
@format_option
@click.option("--dry-run", is_flag=True, help="Say what would be taken, write nothing.")
@click.argument("path", metavar="FILE.xlsx", type=click.Path(path_type=Path))
def take(root: Path, today: datetime.date, language: Languages, form: str, path: Path, *, dry_run: bool) -> None:
    """Take the rows of FILE.xlsx as evidence. 把填好的 Excel 表收为证据。"""
    from advocacy.casesheet import take as take_sheet

    spoken = language.single()
    with disk_errors_reported(path):
        taken = take_sheet(root, path, today, datetime.datetime.now(datetime.UTC), spoken, dry_run=dry_run)
    if form == "text":
        for said in language.of_findings():
            for line in _lines(taken, said, dry_run=dry_run):
                click.echo(line)
    beside = {
        "new": taken.new,
        "changed": taken.changed,
        "unchanged": taken.unchanged,
        "returned": taken.returned,
        "unknown": taken.unknown,
        "copy": None if taken.copy is None else taken.copy.as_posix(),
    }
    finish(taken.findings, language, form, beside=beside)


def _lines(taken: Taken, spoken: Language, *, dry_run: bool) -> Iterator[str]:
    counts = tuple(map(len, (taken.new, taken.changed, taken.unchanged, taken.returned)))
    if not any(counts) and taken.findings:
        return
    zh = spoken == "zh"
    for word, ids in (("新增" if zh else "new", taken.new), ("更新" if zh else "changed", taken.changed)):
        yield from (f"{word}  {one}" for one in ids)
    if zh:
        yield "{}新增 {}，更新 {}，没有变化 {}，退回 {}".format("将会：" if dry_run else "", *counts)
    else:
        yield "{}{} new, {} changed, {} unchanged, {} returned".format("would be: " if dry_run else "", *counts)
    if taken.unknown:
        yield (
            f"没有收的列：{_listed(taken.unknown, '、')}"
            if zh
            else f"columns not taken: {_listed(taken.unknown, ', ')}"
        )
    if taken.copy is not None:
        name = taken.copy.as_posix()
        yield f"接着用这一份：{name}" if zh else f"go on in this copy: {name}"


def _listed(heads: Sequence[str], between: str) -> str:
    return between.join(" ".join(head.split()) for head in heads)
