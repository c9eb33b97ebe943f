"""The workbook that is filled in: heads with notes, lists to choose from, an example, a page that explains."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from advocacy.casesheet.cells import shown
from advocacy.casesheet.columns import ID, LISTS, SAID, Column, columns_of
from advocacy.casesheet.existing import lengths_in
from advocacy.casesheet.record import key_of, said_of
from advocacy.casesheet.vocabulary import Vocabulary
from advocacy.kinds.conditions import CONDITIONS
from advocacy.kinds.form import form_of
from advocacy.kinds.kind import Kind
from advocacy.load.walk import Value
from advocacy.model.finding import LANGUAGES, Language
from advocacy.model.text import Pair

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.worksheet import Worksheet

MOST_ROWS = 10_000
FIRST_ROW = 3
EXAMPLE: Pair = ("（示例）", "(example)")
KIND_NAME = "kind_"  # before the name of the kind, as the defined name of the head of the first column
FILLED_NAME = "filled_with_records"
NOTE_SIZE = (280, 130)
_NO_TITLE, _LONGEST_TITLE = re.compile(r"[\[\]:*?/\\]"), 31  # what Excel allows in the name of a sheet
_SELDOM = frozenset({"consent", "kept"})  # groups of which the example fills in only what has to be
_SHEETS: tuple[Pair, Pair] = (("说明", "Read me"), ("选项", "Lists"))
_REQUIRED: Pair = ("必填。", "Has to be filled in. ")
_WHEN: Pair = ("必填的情形：", "Has to be filled in ")
_FOR_EXAMPLE: Pair = ("例：", "Example: ")
_ID_NOTE: Pair = (
    "新的证据留空，收回时自动编号；改已有的证据，保留原来的编号。",
    "Leave it empty for what is new: an id is given when the sheet is taken. Keep it where it stands.",
)
_SAID_NOTE: Pair = (
    "不用填。收回时有问题的，写在这里；改好了再交一次。",
    "Leave it empty. What was wrong with a row is said here; mend it and hand the sheet in again.",
)
_GUIDE: tuple[Pair, ...] = (
    ("一行写一件事。第 2 行是示例，不会收入。", "One row for each record. Row 2 is an example and is not taken."),
    (
        "表头带 * 的必填。把鼠标放在表头上，看怎么填。",
        "Heads with * have to be filled in. Rest the pointer on a head to see what belongs below it.",
    ),
    (
        "有下拉列表的，从列表里选；“都不合适”的，可以自己写。",
        "Choose from the list where there is one; where a list lets you, write words of your own.",
    ),
    (
        "可以选几项的，一栏选一项；栏不够，一格里用顿号隔开。",
        "Where several may be chosen, one in each column; where the columns are too few, several in a cell, with ; between.",
    ),
    (
        "日期知道多少写多少：2026、2026-03、2026-03-15 或 2026年3月。",
        "Dates as exactly as they are known: 2026, 2026-03 or 2026-03-15.",
    ),
    ("不写真名、电话、证件号、住址。", "No real names, telephone numbers, identity numbers or addresses."),
    (
        "没有本人同意，不要写本人讲的事；先问，再填“本人的同意”各栏。",
        "Write down what somebody told you only with their consent: ask first, then fill in the columns on it.",
    ),
    (
        "空格不改动已有的内容。要删去一项，写一个短横 -。少一行，不会删掉任何东西。",
        "An empty cell changes nothing. To take a value out, write a hyphen: -. A row that is missing deletes nothing.",
    ),
    (
        "填好后运行 advocacy take，后面写这个文件的名称。有问题的行会写明问题，放在另一份副本里；这个文件不会被改动。",
        "When it is filled in: advocacy take with the name of this file. Rows with mistakes come back in a copy that says what is wrong; this file is not changed.",
    ),
)


def make_form(
    kind: Kind,
    vocabulary: Vocabulary,
    languages: Sequence[Language],
    spoken: Language,
    rows: Mapping[str, Value] | None = None,
) -> bytes:
    """The workbook in the language `spoken`, which asks for words in `languages`; `rows` are records that are there."""
    from openpyxl import Workbook

    rows = rows or {}
    lists = [one.path for _, fields in form_of(kind) for one in fields if one.input in LISTS | {"rows"}]
    columns = columns_of(kind, vocabulary, languages, lengths_in(rows.values(), lists))
    at = LANGUAGES.index(spoken)
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = _NO_TITLE.sub(" ", kind.called.either(spoken).text)[:_LONGEST_TITLE]
    guide, words = (book.create_sheet(name[at]) for name in _SHEETS)
    for number, line in enumerate(_GUIDE, 1):
        guide.cell(number, 1, line[at])
    guide.column_dimensions["A"].width = 110
    words.sheet_state = "hidden"
    for number, column in enumerate(columns, 1):
        _head(sheet, number, column, spoken)
        _name(column.name, sheet, f"${_letters(number)}$1")
        _column(sheet, number, column)
        _validate(sheet, words, number, column, spoken)
    _name(KIND_NAME + kind.name.replace("-", "_"), sheet, "$A$1")
    if rows:
        _name(FILLED_NAME, sheet, "$A$1")
    _fill(sheet, 2, {**example_of(columns, spoken), ID: EXAMPLE[at]}, columns, spoken, is_example=True)
    for row, (identifier, value) in enumerate(rows.items(), FIRST_ROW):
        _fill(sheet, row, {**said_of(value, columns, languages[0]), ID: identifier}, columns, spoken)
    sheet.freeze_panes = f"C{FIRST_ROW}"
    _protect(sheet)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def example_of(columns: Sequence[Column], spoken: Language) -> dict[tuple[str | int, ...], object]:
    """The example of each field, in the first of the columns that it has; not of what a consent seldom has."""
    found: dict[tuple[str | int, ...], object] = {}
    for column in columns:
        field = column.field
        if field is None or field.example is None or not (column.is_first or column.is_of_list):
            continue
        if not field.required and column.group in _SELDOM:
            continue
        said = field.example
        if field.languages and isinstance(said, tuple | list):
            said = said[LANGUAGES.index(column.language or spoken)]
        if isinstance(said, list):
            found.setdefault(key_of(column), tuple(map(str, said)))
        else:
            found[key_of(column)] = said if isinstance(said, bool) else str(said)
    return found


def _letters(number: int) -> str:
    from openpyxl.utils import get_column_letter

    return get_column_letter(number)


def _name(name: str, sheet: Worksheet, cells: str) -> None:
    from openpyxl.workbook.defined_name import DefinedName

    quoted = sheet.title.replace("'", "''")
    if sheet.parent is not None:
        sheet.parent.defined_names[name] = DefinedName(name, attr_text=f"'{quoted}'!{cells}")


def _head(sheet: Worksheet, number: int, column: Column, spoken: Language) -> None:
    from openpyxl.comments import Comment
    from openpyxl.styles import Alignment, Font, PatternFill

    at = LANGUAGES.index(spoken)
    required = _is_required(column)
    cell: Cell = sheet.cell(1, number)  # type: ignore[assignment]
    put_text(cell, column.heads[at] + (" *" if required else ""))
    cell.font = Font(bold=True)
    cell.fill = PatternFill("solid", fgColor="FCE4D6" if column.path == SAID else "D9E2F3")
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    cell.comment = Comment(note_of(column, spoken), "advocacy", width=NOTE_SIZE[0], height=NOTE_SIZE[1])


def _is_required(column: Column) -> bool:
    return column.field is not None and column.field.required and column.field.depth == 0 and column.is_first


def note_of(column: Column, spoken: Language) -> str:
    """What the note on a head says: how to fill the column in."""
    at = LANGUAGES.index(spoken)
    field = column.field
    if field is None:
        return (_ID_NOTE if column.path == ID else _SAID_NOTE)[at]
    parts = [column.asked[at], _REQUIRED[at] if _is_required(column) else "", field.help[at]]
    if field.when:
        parts.append(_WHEN[at] + CONDITIONS[field.when].said[at])
    example = example_of(
        [replace(column, path=tuple(0 if isinstance(one, int) else one for one in column.path), group="")], spoken
    )
    parts += [_FOR_EXAMPLE[at] + shown(column, one, spoken) for one in example.values()]  # type: ignore[arg-type]
    return "\n".join(part for part in parts if part)


def _column(sheet: Worksheet, number: int, column: Column) -> None:
    """The look of all cells below a head: text, so that no program makes a day of 2026-03."""
    from openpyxl.styles import Alignment, Protection

    kind = "id" if column.field is None else column.field.input
    look = sheet.column_dimensions[_letters(number)]
    look.width = {"lines": 50, "line": 26, "block": 18, "day": 14, "date": 14, "number": 8}.get(kind, 22)
    look.number_format = "@"
    look.protection = Protection(locked=False)
    look.alignment = Alignment(wrap_text=True, vertical="top")


def _validate(sheet: Worksheet, words: Worksheet, number: int, column: Column, spoken: Language) -> None:
    """A list to choose from below the head, or a line of help where the cell is picked."""
    from openpyxl.worksheet.datavalidation import DataValidation

    at = LANGUAGES.index(spoken)
    offered = _offered(column, spoken)
    title, note = column.heads[at][:32], note_of(column, spoken)[:255]
    rule: DataValidation
    if offered:
        for row, word in enumerate(offered, 1):
            put_text(words.cell(row, number), word)  # type: ignore[arg-type]
        name = f"l_{number}"
        _name(name, words, f"${_letters(number)}$1:${_letters(number)}${len(offered)}")
        closed = (
            column.field is not None and column.field.input in {"choice", "yes", "block"} and not column.field.other
        )
        style: Literal["stop", "warning"] = "stop" if closed else "warning"
        rule = DataValidation("list", formula1=f"={name}", allow_blank=True, errorStyle=style, showErrorMessage=True)
        rule.error, rule.errorTitle = note, title
    else:
        rule = DataValidation(None, allow_blank=True)
    rule.promptTitle, rule.prompt, rule.showInputMessage = title, note, True
    rule.add(f"{_letters(number)}{FIRST_ROW}:{_letters(number)}{MOST_ROWS + FIRST_ROW}")
    sheet.add_data_validation(rule)


def _offered(column: Column, spoken: Language) -> list[str]:
    if column.field is not None and column.field.input == "yes":
        return ["是", "否"] if spoken == "zh" else ["yes", "no"]
    if column.words is None:
        return []
    offered = column.words.offered(column.language or spoken)
    is_flag = column.field is not None and column.field.input == "fields" and column.field.many
    whole = [("是", "yes")[LANGUAGES.index(spoken)]] if is_flag and column.path == ("private",) else []
    return whole + offered


def put_text(cell: Cell, text: str) -> None:
    """Lay a text into a cell as text, never as a formula."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    cell.value = ILLEGAL_CHARACTERS_RE.sub(" ", text)
    cell.data_type = "s"
    cell.number_format = "@"


def _fill(
    sheet: Worksheet,
    row: int,
    said: Mapping[tuple[str | int, ...], object],
    columns: Sequence[Column],
    spoken: Language,
    *,
    is_example: bool = False,
) -> None:
    from openpyxl.styles import Alignment, Font, Protection

    for number, column in enumerate(columns, 1):
        text = cell_text(column, said.get(key_of(column)), spoken)
        if not text and not is_example:
            continue
        cell: Cell = sheet.cell(row, number)  # type: ignore[assignment]
        if text:
            put_text(cell, text)
        cell.protection = Protection(locked=is_example)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if is_example:
            cell.font = Font(italic=True, color="595959")


def cell_text(column: Column, said: object, spoken: Language) -> str:
    """What the cell of a column shows of what is said for it; of a list its own item."""
    if column.is_of_list and isinstance(said, tuple):
        number = column.path[-1]
        said = said[number] if isinstance(number, int) and number < len(said) else None
    return shown(column, said, spoken) if isinstance(said, str | bool | tuple) else ""


def _protect(sheet: Worksheet) -> None:
    """Nobody types over a head by mistake; there is no password."""
    plan = sheet.protection
    plan.sheet = True
    plan.formatColumns = plan.formatRows = plan.insertRows = plan.sort = plan.autoFilter = False
