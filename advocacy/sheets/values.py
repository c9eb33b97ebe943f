"""A cell to an exact number, or to the reason why it has none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from advocacy.model.finding import Finding
from advocacy.model.sheetmap import UNVERIFIED, Numbers
from advocacy.model.text import Text, label
from advocacy.model.text_matching import code_points, half_width
from advocacy.sheets.measure import Meaning
from advocacy.sheets.unit_phrases import units_in
from advocacy.sheets.written import read_number, split_scale, two_readings, without_raised
from advocacy.workbooks.addresses import address
from advocacy.workbooks.displayed import displayed_around, read_displayed
from advocacy.workbooks.grid import CellError, Grid, HiddenPart, Look, NoResult
from advocacy.workbooks.shown import GENERAL_DIGITS, Shown, last_digit, read_format, words_around
from advocacy.workbooks.text_table import TextSheet

# Another workbook: `[1]Sheet!A1` in .xlsx, `'file:///other.ods'#$Sheet.A1` in .ods, and what xlrd
# calls it in .xls. A column of a table, `Table[2023]`, is none.
_OUTSIDE = re.compile(r"(?<![\w\]])'?\[\d+\][^\[\]]*!|'#\$|<<external>>")
_PLAIN = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?")
_ONE_GROUP = re.compile(r"([+-]?[0-9]{1,3})\.([0-9]{3})")
_PERCENT = 100
# They say of a number in a format that it is one: 第3位, 共5人.
_NUMBER_WORDS = frozenset({"第", "共", "共计", "合计", "位", "no", "no."})
_PARTS: Mapping[HiddenPart, tuple[str, str]] = {
    "sheet": ("工作表", "sheet"),
    "row": ("行", "row"),
    "column": ("列", "column"),
}
_LOOKS: Mapping[Look, tuple[str, str]] = {
    "struck": ("被划掉了", "is struck out"),
    "colour": ("和底色同色，看不见", "has the colour of its background"),
    "rule": (
        "可能被条件格式划掉或者隐去（这条规则要由表格软件来算）",
        "may be struck out or hidden by a rule of conditional formatting that only a spreadsheet program works out",
    ),
}
UNREADABLE = label("单元格无法读取", "the cell could not be read")


@dataclass(frozen=True, slots=True)
class CellValue:
    """What a cell says, in the scale that its sheet is written in.

    `value` is None with the reason in `missing`. `last_digit` is the worth of the last digit that
    a reader sees; `formatted` whether the sheet decides it, by a number format or as text.
    `unconfirmed` is a number that the sheet itself calls not verified: then there is no value.
    """

    value: Decimal | None
    last_digit: Decimal
    formatted: bool
    missing: Text | None
    notes: tuple[Text, ...]
    unconfirmed: Decimal | None = None


def read_value(sheet: Grid, row: int, column: int, meaning: Meaning) -> tuple[CellValue, tuple[Finding, ...]]:
    """The value of a cell; one that cannot be read is missing, with an error that says why."""
    cell = _Cell(sheet, row, column, meaning)
    findings = list(cell.warnings())
    read = cell.read()
    if isinstance(read, Finding):
        findings.append(read)
        read = _none(UNREADABLE)
    return read, tuple(findings)


@dataclass(frozen=True, slots=True)
class _Cell:
    sheet: Grid
    row: int
    column: int
    meaning: Meaning

    def found(self, code: str, **details: str | tuple[str, str]) -> Finding:
        spot = address(self.row, self.column)
        return self.meaning.in_cell(code, spot, **details)

    def warnings(self) -> Iterator[Finding]:
        """What changes no number but may change what it means."""
        comment = self.sheet.comment(self.row, self.column)
        if comment:
            yield self.found("cell-comment", comment=comment)
        formula = self.sheet.formula(self.row, self.column)
        if formula and _OUTSIDE.search(formula):
            yield self.found("formula-outside", formula=formula)

    def read(self) -> CellValue | Finding:
        if self.meaning.map_file.plan.hidden == "refuse":
            part = self.sheet.hidden(self.row, self.column)
            if part is not None:
                return self.found("cell-hidden", part=_PARTS[part])
            look = self.sheet.look(self.row, self.column)
            if look is not None and self.sheet.text(self.row, self.column):
                return self.found("cell-unseen", look=_LOOKS[look])
        missing = self.meaning.map_file.plan.missing
        value = self.sheet.value(self.row, self.column)
        match value:
            case NoResult():
                return self.found("formula-without-value")
            case CellError():
                reason = _reason(missing, value.text)
                return _none(reason) if reason else self.found("cell-error", text=value.text)
            case Decimal():
                reason = _reason(missing, str(value.normalize() if value else 0), f"{value:f}")
                return _none(reason) if reason else self.number(value)
        text = self.sheet.text(self.row, self.column)
        reason = _reason(missing, text)
        if reason is not None:
            return _none(reason)
        return self.written(text) if text else self.found("cell-empty")

    def number(self, number: Decimal) -> CellValue | Finding:
        """A number, as what its reader sees: its scale is the one that the map says."""
        number_format, shown = self.shown(number)
        if shown.in_place is not None:
            reason = _reason(self.meaning.map_file.plan.missing, shown.in_place) if shown.in_place else None
            if reason is not None:
                return _none(reason)
            return self.hides(number, number_format)
        measure, held = self.meaning.measure, self.meaning.factor / self.meaning.seen
        if measure.stored_as is None:
            percent = shown.percent and measure.written_in != "fraction"
            if shown.altered or shown.thousands or percent:
                return self.hides(number, number_format)
        elif held != shown.scale and not (held == 1 and measure.written_in is None):
            return self.found(
                "stored-as-differs", format=number_format, value=f"{number:f}", declared=measure.stored_as
            )
        digit = shown.last_digit(number)
        seen = number if shown.decimals is None else number.quantize(digit)
        if self.has_part_of_one(seen):
            return self.part_of_one(f"{number:f}")
        notes: tuple[Text, ...] = ()
        for words in self.around(number):
            rest, meanings = self.flagged(words)
            if self.says_more(rest):
                return self.found("flag-unknown", text=rest, marks=code_points(rest))
            notes += meanings
        read = CellValue(number, digit, shown.decimals is not None, None, notes)
        return unverified(read) if UNVERIFIED in notes else read

    def around(self, number: Decimal) -> tuple[str, str]:
        """What a reader sees before and behind the number, though the cell holds the number alone."""
        displayed = self.sheet.displayed(self.row, self.column)
        if displayed is not None:
            return displayed_around(displayed)
        return words_around(self.sheet.number_format(self.row, self.column), number)

    def says_more(self, words: str) -> bool:
        """True if words beside a number are neither a unit, which is compared with the map, nor a currency nor empty."""
        bare = words.strip("()[]/ ")
        if not any(map(str.isalpha, bare)) or bare in _NUMBER_WORDS:
            return False
        return not (units_in(bare, "cell") or (self.meaning.unit.is_money and bare.isascii()))

    def shown(self, number: Decimal) -> tuple[str, Shown]:
        """The number format, or the text that the file keeps beside the value, and what it shows."""
        displayed = self.sheet.displayed(self.row, self.column)
        if displayed is not None:
            return displayed, read_displayed(displayed, number)
        number_format = self.sheet.number_format(self.row, self.column)
        return number_format, read_format(number_format, number)

    def hides(self, number: Decimal, number_format: str) -> Finding:
        return self.found("format-hides-value", format=number_format, value=f"{number:f}")

    def written(self, text: str) -> CellValue | Finding:
        """A number with flags at its end; text alone is a number only in a text table."""
        scaled = split_scale(half_width(text))
        if scaled is not None:
            return self.found("number-with-scale", text=text, number=scaled[0], word=scaled[1])
        rest, notes = self.flagged(text)
        number = self.decimal(rest)
        if UNVERIFIED in notes and not rest:
            return _none(UNVERIFIED)
        if number is None:
            return self.no_number(text, rest)
        if not notes and not self.sheet.is_text and not self.meaning.map_file.plan.numbers.as_text:
            return self.found("number-as-text", text=text)
        measure = self.meaning.measure
        both = two_readings(
            rest,
            self.meaning.map_file.plan.numbers,
            self.meaning.unit,
            scaled=measure.written_in is not None,
            semicolons=isinstance(self.sheet, TextSheet) and self.sheet.separator == ";",
        )
        if both is not None:
            first, second = f"{both.usual:f}", f"{both.other:f}"
            return self.found("number-two-readings", text=text, first=first, second=second)
        if self.has_part_of_one(number):
            return self.part_of_one(rest)
        # Text is what a reader sees; where cells hold another scale it is brought into that one.
        scale = self.meaning.seen / self.meaning.factor
        digit = Decimal(1).scaleb(int(number.as_tuple().exponent)) if self.sheet.is_text else last_digit(number)
        exact = len(number.as_tuple().digits) <= GENERAL_DIGITS
        read = CellValue(number * scale, digit * scale, self.sheet.is_text and exact, None, notes)
        return unverified(read) if UNVERIFIED in notes else read

    def no_number(self, text: str, rest: str) -> Finding:
        """Text that is no number, or one with the mark of a footnote that nobody explained."""
        before, mark = without_raised(rest)
        if mark and self.decimal(before) is not None:
            return self.found("footnote-mark", text=text, mark=mark, number=before)
        if not self.sheet.is_text and self.as_text(rest) is not None:
            return self.found("number-as-text", text=text)
        numbers = self.meaning.map_file.plan.numbers
        if numbers.decimal is None and numbers.thousands is None:
            number = self.as_text(rest, Numbers(decimal=","))
            if number is not None:
                cure = 'decimal: ","' + ("" if self.sheet.is_text else ", as_text: true")
                return self.found("number-signs", text=text, number=f"{number:f}", cure=cure)
        return self.found("cell-not-number", text=text, marks=code_points(text))

    def has_part_of_one(self, seen: Decimal) -> bool:
        """True if whole things are counted one by one and the number has decimals all the same."""
        measure = self.meaning.measure
        if not self.meaning.unit.is_whole or measure.written_in is not None:
            return False
        return Decimal(f"{seen:.{GENERAL_DIGITS}g}") % 1 != 0

    def part_of_one(self, text: str) -> Finding:
        grouped = _ONE_GROUP.fullmatch(text)
        whole = ("", "") if grouped is None else _grouped(grouped[1] + grouped[2])
        return self.found("count-with-decimals", text=text, unit=self.meaning.unit.id, whole=whole)

    def flagged(self, text: str) -> tuple[str, tuple[Text, ...]]:
        """A text without the flags at its end, and their meanings."""
        rest = half_width(text).strip()
        marks = {half_width(mark): meaning for mark, meaning in self.meaning.map_file.plan.flags.items()}
        notes: list[Text] = []
        while flag := next((mark for mark in marks if mark and rest.endswith(mark)), None):
            notes.insert(0, marks[flag])
            rest = rest[: -len(flag)].strip()
        return rest, tuple(notes)

    def decimal(self, text: str) -> Decimal | None:
        """A number in figures; in a text table as one that is kept as text."""
        if not self.sheet.is_text and not self.meaning.map_file.plan.numbers.as_text:
            return Decimal(text) if _PLAIN.fullmatch(text) else None
        return self.as_text(text)

    def as_text(self, text: str, numbers: Numbers | None = None) -> Decimal | None:
        """A number in figures; grouped, as a power of ten, a percentage with its sign."""
        if self.meaning.unit.per == _PERCENT and self.meaning.measure.written_in != "fraction":
            text = text.removesuffix("%").rstrip()
        return read_number(text, numbers or self.meaning.map_file.plan.numbers)


def _grouped(digits: str) -> tuple[str, str]:
    """What the number would be if its point stood between thousands."""
    return f"；点若是千位号，就是 {digits}", f"; with a point between thousands it is {digits}"


def _reason(missing: Mapping[str, Text], *texts: str) -> Text | None:
    wanted = {half_width(text) for text in texts}
    return next((reason for mark, reason in missing.items() if half_width(mark).strip() in wanted), None)


def unverified(read: CellValue) -> CellValue:
    """A value that the sheet calls not verified: none, with the number beside it."""
    number = read.unconfirmed if read.value is None else read.value
    return replace(read, value=None, missing=UNVERIFIED, notes=(), unconfirmed=number)


def _none(reason: Text) -> CellValue:
    return CellValue(None, Decimal(1), formatted=False, missing=reason, notes=())
