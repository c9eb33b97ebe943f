"""From the rows of a sheet to what each of them would make of its file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from advocacy import edit
from advocacy.casesheet.columns import ID, Column
from advocacy.casesheet.existing import file_of, known_ids, numbered, stand_in
from advocacy.casesheet.page import EXAMPLE, example_of
from advocacy.casesheet.record import changes, emptied, in_order, key_of, key_order, merged, said_of
from advocacy.casesheet.rows import Row, Table
from advocacy.edit import GONE, Order, Stand
from advocacy.edit.difference import form
from advocacy.edit.written import entry
from advocacy.kinds.kind import Kind
from advocacy.load import is_id
from advocacy.load.walk import Path as KeyPath
from advocacy.load.walk import Value
from advocacy.model.finding import LANGUAGES, Finding, Language
from advocacy.model.place import Place
from advocacy.workbooks.addresses import address


@dataclass(frozen=True)
class Sheet:
    """A table of a workbook: whose records it has, and the ids that the campaign knows."""

    root: Path
    file: str
    kind: Kind
    table: Table
    language: Language

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """The columns that mean something."""
        return tuple(self.table.columns.values())

    @cached_property
    def known(self) -> Mapping[str, Kind]:
        """The kind of every record by its id."""
        return known_ids(self.root)

    @cached_property
    def order(self) -> Order:
        """The keys of each block in the order of the file."""
        return key_order(self.kind)

    def place(self, row: Row, path: KeyPath = ID) -> Place:
        """The cell of a row for the column at `path`; its first cell where there is no such column."""
        column = next((number for number, one in self.table.columns.items() if one.path == path), 1)
        return Place(self.file, sheet=self.table.grid.sheet, cell=address(row.number, column))


@dataclass
class Plan:
    """One row on its way into a file."""

    row: Row
    id: str
    stand: Stand | None = None
    data: bytes | None = None  # None where nothing changes
    findings: list[Finding] = field(default_factory=list)
    remarks: list[Finding] = field(default_factory=list)  # that keep nothing from being taken


def planned(sheet: Sheet, rows: Sequence[Row]) -> list[Plan]:
    """A plan for each row but the example as it was written."""
    given = {row.id for row in rows}
    plans: list[Plan] = []
    same: dict[object, int] = {}
    by_content = _by_content(sheet) if "" in given else {}
    bases: dict[str, Iterator[str]] = {}
    for row in rows:
        if row.id in EXAMPLE and _says_the_example(row, sheet.columns):
            continue  # as it was written
        plan = Plan(row, row.id, findings=[*row.findings])
        plans.append(plan)
        if not plan.findings:
            plan.findings += _of_id(row, sheet)
        if plan.findings:
            continue
        if row.id and row.id in sheet.known:
            _update(plan, sheet)
            continue
        value = _new_value(row, sheet)
        content = form(value)
        if not row.id and content in by_content:
            plan.id = by_content[content]
            plan.stand = Stand(file_of(sheet.kind, plan.id), b"")
            continue
        if not row.id:
            base = _base(sheet.kind, value)
            if base not in bases:
                bases[base] = numbered(base, {*sheet.known, *given})
            plan.id = next(bases[base])
            if content in same:
                plan.findings.append(_twice(row, sheet, same[content], ("内容", "the same content")))
            same.setdefault(content, row.number)
        plan.stand, plan.data = Stand(file_of(sheet.kind, plan.id), None), _new_file(sheet.kind, value)
    _no_id_twice(plans, sheet)
    return plans


def _says_the_example(row: Row, columns: Sequence[Column]) -> bool:
    return any(dict(row.said) == example_of(columns, spoken) for spoken in LANGUAGES)


def _of_id(row: Row, sheet: Sheet) -> list[Finding]:
    place, known = sheet.place(row), sheet.known
    if row.id in EXAMPLE or _says_the_example(row, sheet.columns):
        return [Finding("row-example", place)]
    if row.id and not is_id(row.id):
        return [Finding("row-id", place, {"id": row.id})]
    if row.id and known.get(row.id, sheet.kind) is not sheet.kind:
        return [Finding("row-id-elsewhere", place, {"id": row.id, "file": file_of(known[row.id], row.id)})]
    return []


def _twice(row: Row, sheet: Sheet, other: int, what: tuple[str, str]) -> Finding:
    return Finding("row-twice", sheet.place(row), {"row": str(other), "what": what})


def _no_id_twice(plans: Sequence[Plan], sheet: Sheet) -> None:
    rows = defaultdict(list)
    for plan in plans:
        if plan.row.id and plan.row.id not in EXAMPLE:
            rows[plan.row.id].append(plan)
    for each in rows.values():
        for plan in each if len(each) > 1 else ():
            other = next(one.row.number for one in each if one is not plan)
            plan.findings = [_twice(plan.row, sheet, other, ("编号", "the same id"))]


def _by_content(sheet: Sheet) -> dict[object, str]:
    """The id of each record by what it says: a row without an id that was taken before is known again."""
    found: dict[object, str] = {}
    for identifier, folder in sheet.known.items():
        read = stand_in(sheet.root, sheet.kind, identifier) if folder is sheet.kind else None
        if isinstance(read, tuple) and not read[2]:
            found.setdefault(form(read[1]), identifier)
    return found


def _base(kind: Kind, value: Mapping[str, Value]) -> str:
    """What an id begins with: a word of the list that the kind counts by, and the year; never place or person."""
    words = (value.get(one.path) for one in kind.fields if one.sort == "choice" and "." not in one.path)
    word = next((one for one in words if isinstance(one, str) and is_id(one)), kind.name)
    days = (value.get(one.path) for one in kind.fields if one.sort == "day" and "." not in one.path)
    year = next((str(one)[:4] for one in days if one is not None), "")
    return f"{word}-{year}" if year.isdigit() else word


def _new_value(row: Row, sheet: Sheet) -> dict[str, Value]:
    """What a new file says: where the row names no source, that there is none."""
    value = merged(sheet.order, {"kind": sheet.kind.name}, row.said, sheet.columns, sheet.language)
    return in_order(sheet.order, {"sources": (), **value})


def _new_file(kind: Kind, value: Mapping[str, Value]) -> bytes:
    """The file as `advocacy new` begins it."""
    header = f"# yaml-language-server: $schema=../../schema/{kind.name}.schema.json"
    lines = [line for key, item in value.items() for line in entry(key, item)]
    return ("\n".join((header, *lines)) + "\n").encode()


def _update(plan: Plan, sheet: Sheet) -> None:
    kind, columns, language = sheet.kind, sheet.columns, sheet.language
    read = stand_in(sheet.root, kind, plan.id)
    if isinstance(read, Finding):
        plan.findings.append(read)
        return
    plan.stand, value, slips = read
    before = said_of(value, columns, language)
    said = changes(plan.row.said, before, columns)
    if sheet.table.is_filled:
        for path in emptied(plan.row.said, before):
            column = next(one for one in columns if key_of(one) == path)
            plan.remarks.append(Finding("row-emptied", sheet.place(plan.row, column.path), {"column": column.heads}))
    if slips and (said or not isinstance(value, dict)):
        plan.findings += slips[:1]
    if plan.findings or not said or not isinstance(value, dict) or plan.stand.data is None:
        return
    new = merged(sheet.order, value, said, columns, language)
    text: str | Finding = plan.stand.data.decode("utf-8")
    for key in dict.fromkeys((*value, *new)):
        wanted = new.get(str(key), GONE)
        if not isinstance(text, str) or (key in value and form(value[key]) == form(wanted)):  # type: ignore[arg-type]
            continue
        text = edit.set_value(plan.stand.file, text, (key,), wanted, sheet.order)
    if isinstance(text, Finding):
        plan.findings.append(text)
    elif text.encode() != plan.stand.data:
        plan.data = text.encode()
