"""A sheet taken: what its rows mean as files, judged as files are; the good ones written, the others given back."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from advocacy import edit, files
from advocacy.casesheet.columns import ID, columns_of
from advocacy.casesheet.judging import column_of, columns_named, judged
from advocacy.casesheet.planning import Plan, Sheet, planned
from advocacy.casesheet.returned import free_path, returned
from advocacy.casesheet.rows import Table, kind_in, rows_in, table_in
from advocacy.casesheet.vocabulary import languages_of, vocabulary_of
from advocacy.check import masked_findings
from advocacy.kinds import KINDS
from advocacy.kinds.form import form_of
from advocacy.kinds.kind import Kind
from advocacy.load import load
from advocacy.messages import texts
from advocacy.model.codes.casesheet import CASE_SHEETS
from advocacy.model.dossier import Dossier
from advocacy.model.finding import LANGUAGES, Finding, Language
from advocacy.model.place import Place
from advocacy.model.text import SEMICOLON
from advocacy.sheets.workbook import Workbook, read_workbook
from advocacy.workbooks.fault import MOST_BYTES_OF_WORKBOOK, Fault, refused
from advocacy.workbooks.xlsx import XlsxBook

_OF_ROWS = frozenset(code.code for code in CASE_SHEETS)
_OF_NAMES = frozenset({"workbook-other-form", "workbook-form"})  # of which the cure is that of `form-unknown`
_LONGEST_LIST = 40  # columns of a list that a filled form may have


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a sheet: the files that were (or would be) written, and rows by their number.

    `copy` is the workbook beside it with ids and problems; `unknown` are heads of columns that mean nothing.
    """

    findings: tuple[Finding, ...] = ()
    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    returned: tuple[int, ...] = ()
    unknown: tuple[str, ...] = ()
    copy: Path | None = None


def take(
    root: Path, path: Path, today: datetime.date, now: datetime.datetime, spoken: Language, *, dry_run: bool = False
) -> Taken:
    """Take the sheet at `path` into the campaign in `root`; with `dry_run` nothing is written.

    `spoken` is the language of what is said in the copy.
    """
    file = path.as_posix()
    data, workbook = _opened(path)
    if workbook is None:
        return Taken((_unreadable(path, data),))
    dossier, loaded = load(root, today)
    if dossier is None:
        return Taken(loaded)
    found = _table(file, workbook, dossier)
    if not isinstance(found, tuple) or not isinstance(data, bytes):
        return Taken((_unreadable(path, found),))
    kind, table = found
    rows = rows_in(file, table)
    if isinstance(rows, Finding):
        return Taken((rows,))
    if table.findings:
        return Taken(table.findings)
    sheet = Sheet(root, file, kind, table, dossier.campaign.language)
    plans = planned(sheet, rows)
    _mask(plans, dossier)
    _judge(today, plans, sheet)
    if not dry_run:
        _write(root, plans, now)
    return _told(path, data, sheet, plans, spoken, dry_run=dry_run)


def _opened(path: Path) -> tuple[bytes | Fault, Workbook | None]:
    try:
        data = files.read(path, MOST_BYTES_OF_WORKBOOK)
    except OSError as error:
        return refused(error), None
    workbook = read_workbook(path.name, data)
    if isinstance(workbook, Fault) and workbook.code not in _OF_NAMES:
        return workbook, None
    if isinstance(workbook, Fault):
        return data, None
    return data, workbook if isinstance(workbook.book, XlsxBook) else None


def _unreadable(path: Path, fault: object) -> Finding:
    if not isinstance(fault, Fault):
        return Finding("form-unknown", Place(path.as_posix()))
    return Finding(fault.code, Place(path.as_posix()), {"file": path.name, **fault.details})


def _table(file: str, workbook: Workbook, dossier: Dossier) -> tuple[Kind, Table] | Fault | None:
    """The kind of a workbook and its table; without a name that says the kind, that of which most heads are there."""
    named = kind_in(workbook, KINDS)
    best: tuple[Kind, Table] | Fault | None = None
    first = languages_of(dossier)[0]
    languages = (first, *(one for one in LANGUAGES if one != first))
    for kind in KINDS if named is None else (named,):
        lengths = {one.path: _LONGEST_LIST for _, fields in form_of(kind) for one in fields}
        columns = columns_of(kind, vocabulary_of(kind, dossier), languages, lengths)
        table = table_in(file, workbook, columns)
        if isinstance(table, Fault):
            best = best or table
        elif table is not None and (not isinstance(best, tuple) or len(table.columns) > len(best[1].columns)):
            best = kind, table
    return best


def _mask(plans: Sequence[Plan], dossier: Dossier) -> None:
    """What somebody typed as an id may be a telephone number: nothing of it is told. Later findings are masked as they are made."""
    masked = iter(masked_findings(dossier, [one for plan in plans for one in plan.findings]))
    for plan in plans:
        plan.findings = [next(masked) for _ in plan.findings]


def _judge(today: datetime.date, plans: Sequence[Plan], sheet: Sheet) -> None:
    waiting = {plan.stand.file: plan for plan in plans if plan.stand and plan.data is not None and not plan.findings}
    ready = {name: plan.data for name, plan in waiting.items() if plan.data is not None}
    if not ready:
        return
    found, places = judged(sheet.root, today, ready)
    for name, plan in waiting.items():
        for one in found[name]:
            column = column_of(one, places, sheet.columns)
            plan.findings.append(replace(one, place=sheet.place(plan.row, ID if column is None else column.path)))


def _write(root: Path, plans: Sequence[Plan], now: datetime.datetime) -> None:
    for plan in plans:
        if plan.stand is not None and plan.data is not None and not plan.findings:
            wrong = edit.save(root, plan.stand.file, plan.stand.digest, plan.data, now)
            plan.findings += [] if wrong is None else [wrong]


def _told(path: Path, data: bytes, sheet: Sheet, plans: Sequence[Plan], spoken: Language, *, dry_run: bool) -> Taken:
    good = [plan for plan in plans if not plan.findings and plan.stand is not None]
    wrong = tuple(plan.row.number for plan in plans if plan.findings)
    said = {plan.row.number: _problem(plan, sheet, spoken) for plan in plans if plan.findings or plan.remarks}
    ids = {plan.row.number: plan.id for plan in good if not plan.row.id}
    findings = [finding for plan in plans for finding in (*plan.findings, *plan.remarks)]
    copy = None
    if (said or ids) and not dry_run:
        made = returned(data, sheet.table, said, ids, spoken)
        if made is None:
            findings.append(Finding("form-no-copy", Place(path.as_posix())))
        else:
            copy, refusal = _laid_down(made, path)
            findings += [] if refusal is None else [refusal]
    return Taken(
        tuple(findings),
        new=tuple(plan.id for plan in good if plan.data is not None and plan.stand and plan.stand.data is None),
        changed=tuple(plan.id for plan in good if plan.data is not None and plan.stand and plan.stand.data is not None),
        unchanged=tuple(plan.id for plan in good if plan.data is None),
        returned=wrong,
        unknown=sheet.table.unknown,
        copy=copy,
    )


def _laid_down(made: bytes, path: Path) -> tuple[Path | None, Finding | None]:
    """Where the copy is now, or what the disk refused: what was taken is told all the same."""
    copy = free_path(path)
    try:
        files.put_new(made, copy)
    except OSError as error:
        return None, Finding(
            "file-not-written", Place(copy.as_posix()), {"name": copy.name, "reason": files.reason(error)}
        )
    return copy, None


def _problem(plan: Plan, sheet: Sheet, spoken: Language) -> str:
    """What the row is told: the head, what is wrong, how it is mended, and by which columns; one line each."""
    zh = spoken == "zh"
    lines = []
    for one in (*plan.findings, *plan.remarks):
        head = next((each.heads for each in sheet.columns if sheet.place(plan.row, each.path) == one.place), ("", ""))
        said = SEMICOLON[spoken].join(texts(one, spoken))
        named = [each.heads[LANGUAGES.index(spoken)] for each in columns_named(said, sheet.columns)]
        if named and one.code not in _OF_ROWS:
            said += f"（表中的列：{'、'.join(named)}）" if zh else f" (columns: {', '.join(named)})"
        lines.append(f"【{head[0]}】{said}" if zh else f"[{head[1]}] {said}")
    return "\n".join(dict.fromkeys(lines))
