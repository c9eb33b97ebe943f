"""The rows that hold data."""

from __future__ import annotations

from advocacy.load.sheets.likeness import did_you_mean, fold
from advocacy.load.sheets.mapfile import MapFile
from advocacy.load.sheets.workbook import Sheet
from advocacy.model.finding import Finding


def column_number(name: str) -> int:
    """1 for A, 27 for AA."""
    number = 0
    for letter in name:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def address(row: int, column: int) -> str:
    """`D14` for row 14 and column 4."""
    return f"{column_letters(column)}{row}"


def column_letters(column: int) -> str:
    """`A` for 1, `AA` for 27."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def split_address(cell: str) -> tuple[int, int]:
    """Row 14 and column 4 for `D14`."""
    letters = cell.rstrip("0123456789")
    return int(cell[len(letters) :]), column_number(letters)


def label_column(map_file: MapFile) -> int:
    """The column of the row labels: the declared one, else that of the periods, else A."""
    layout = map_file.plan.layout
    return column_number(layout.label_column or layout.period.in_column or "A")


def data_rows(map_file: MapFile, sheet: Sheet) -> range | Finding:
    """The data rows, cut off before the row whose label starts with the word of `until`."""
    rows = map_file.plan.layout.data_rows
    if rows.until is None:
        return range(rows.first, min(rows.last or rows.first, sheet.last_row) + 1)
    column = label_column(map_file)
    wanted = fold(rows.until)
    labels = {}
    for row in range(rows.first, sheet.last_row + 1):
        labels[row] = sheet.text(row, column)
        if fold(labels[row]).startswith(wanted):
            return range(rows.first, row)
    return map_file.in_map(
        "data-end-not-found",
        ("layout", "data_rows"),
        map_file.plan.names(),
        until=rows.until,
        column=column_letters(column),
        hint=did_you_mean(rows.until, filter(None, labels.values())),
    )


def rows_labelled(
    map_file: MapFile, sheet: Sheet, rows: range, name: str, row: str
) -> tuple[int, ...] | Finding:
    """The data rows whose label is `row`; several where the table has a row a period."""
    column = label_column(map_file)
    labels = {number: sheet.text(number, column) for number in rows}
    found = tuple(number for number, label in labels.items() if fold(label) == fold(row))
    if found:
        return found
    hint = did_you_mean(row, filter(None, labels.values()))
    path = (*map_file.path_of(name), "row")
    return map_file.in_map("row-not-found", path, (name,), row=row, hint=hint)
