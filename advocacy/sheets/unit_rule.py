"""Which of the units that a sheet says rules which value, and whether the map says the same.

From the nearest words out: what stands beside or over a value goes before the title, the title
before a note. A rate is a rate wherever the table says so; and a head that calls its numbers a
rate, a number of something or money is not ruled by a title about another sort of number.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from advocacy.model.finding import Finding
from advocacy.model.sheetfields import Row
from advocacy.model.unit import UNITS, Unit, UnitId, scales_of
from advocacy.sheets.frame import Frame
from advocacy.sheets.head_words import (
    is_money,
    is_number_of,
    is_rate,
    is_visits,
    labels_rate,
    names_rate,
    says_sort,
    sort_of,
    speaks_of_change,
)
from advocacy.sheets.measure import Meaning
from advocacy.sheets.spots import Stand
from advocacy.sheets.unit_phrases import SheetUnit, units_in
from advocacy.sheets.unit_words import MONEY
from advocacy.sheets.units import Said
from advocacy.workbooks.addresses import address
from advocacy.workbooks.displayed import displayed_around
from advocacy.workbooks.grid import Grid
from advocacy.workbooks.shown import read_format, words_around

_PERCENT: frozenset[UnitId] = frozenset({"percent"})
_PIECES = frozenset({"个", "個"})
_COUNTS: frozenset[UnitId] = frozenset(unit.id for unit in UNITS.values() if unit.is_count)


@dataclass(frozen=True, slots=True)
class _Around:
    """What the sheet says around one value.

    `words` are the lowest head, the labels that may say a sort, and section words, `rates` the labels of its row that are those of a rate, `heads` all
    heads over it; `in_format` is what its number format writes behind it (0.0"万人").
    """

    words: tuple[str, ...]
    rates: tuple[str, ...]
    heads: tuple[str, ...]
    in_format: tuple[Said, ...]
    beside: tuple[Said, ...]
    under_heads: tuple[Said, ...]
    heading: tuple[Said, ...]
    heading_ended: bool
    over: tuple[Said, ...]
    in_words: tuple[Said, ...]
    title: tuple[Said, ...]
    notes: tuple[Said, ...]
    counted: tuple[Said, ...]


def check_unit(frame: Frame, meaning: Meaning, stands: Sequence[Stand]) -> Iterator[Finding]:
    """The first value of which the sheet says another unit than the map, if there is one."""
    seen: set[object] = set()
    for stand in stands:
        row, column = stand.spot
        if meaning.unit.id == "percent" and _shows_percent(frame.grid, row, column):
            continue  # whether the map says what the cell holds is seen by the number itself
        around = _around(frame, meaning, row, column)
        if around in seen:
            continue
        seen.add(around)
        said = _Judge(meaning, around).other_unit()
        if said:
            yield _found(meaning, stand, said)
            return


def _shows_percent(grid: Grid, row: int, column: int) -> bool:
    value = grid.value(row, column)
    if grid.is_text or not isinstance(value, Decimal):
        return False
    displayed = grid.displayed(row, column)
    if displayed is not None:
        return "%" in displayed
    return read_format(grid.number_format(row, column), value).percent


def _in_format(grid: Grid, row: int, column: int, unit: Unit) -> tuple[Said, ...]:
    """The units that a number format writes; of money its currency alone is that of the reader's country."""
    value = grid.value(row, column)
    if grid.is_text or not isinstance(value, Decimal):
        return ()
    displayed = grid.displayed(row, column)
    texts = words_around(grid.number_format(row, column), value) if displayed is None else displayed_around(displayed)
    return tuple(
        Said(said, address(row, column))
        for text in texts
        for said in units_in(text.strip("()[]/ "), "cell")
        if said.factor > 1 or not (unit.is_money and said.units & MONEY)
    )


def _around(frame: Frame, meaning: Meaning, row: int, column: int) -> _Around:
    units, heads = frame.units, tuple(filter(None, frame.heads.all.get(column, ())))
    labels = () if meaning.plan.row is None else frame.labels.of.get(row, ())
    chosen = _words(meaning.plan.row)
    heading = units.heading(row)
    sections = tuple(frame.sections.words(row).values())
    return _Around(
        (*heads[-1:], *filter(says_sort, labels), *sections, *chosen, *filter(None, (heading.text,))),
        (*filter(labels_rate, chosen), *(text for at, text in units.rates.get(row, ()) if at < column))
        if meaning.unit.is_count
        else (),
        heads,
        _in_format(frame.grid, row, column, meaning.unit),
        ()
        if meaning.plan.row is None
        else (*units.beside(row, labels), *(Said(one, "") for word in chosen for one in units_in(word, "title"))),
        units.under_heads(row, column),
        heading.said or tuple(Said(one, "") for word in sections for one in units_in(word, "title")),
        heading.ended,
        units.over(column),
        units.in_words(row) if isinstance(meaning.plan.row, Mapping) else (),
        units.title(column),
        units.notes,
        units.counted(column),
    )


def _words(row: Row | None) -> tuple[str, ...]:
    """The words that choose the rows of a long table."""
    return tuple(row.values()) if isinstance(row, Mapping) else ()


@dataclass(frozen=True, slots=True)
class _Judge:
    meaning: Meaning
    around: _Around

    def other_unit(self) -> tuple[Said, ...]:
        """What the sheet says where the map says another unit; empty where they agree."""
        around = self.around
        places = around.in_format, around.beside, around.under_heads, around.heading, around.over
        near = [said for said in places if said]
        rates = [said for said in near if all(_is_quotient(one.unit) for one in said)]
        if around.rates and not rates and not self.possible(around.beside):
            return (Said(SheetUnit(around.rates[0], Decimal(1), _PERCENT), ""),)
        for said in rates[:1] or near:
            differing = self.differing(said)
            if differing is None or (said is around.heading and not self.possible(said)):
                continue
            return differing
        for word in around.words:
            if is_rate(word) and self.meaning.unit.is_count:
                return (Said(SheetUnit(word, Decimal(1), _PERCENT), ""),)
            if is_visits(word) and self.meaning.unit.id == "persons":
                return (Said(SheetUnit(word, self.meaning.seen, frozenset({"visits"})), ""),)
            if is_money(word) and self.meaning.unit.is_count:
                return (Said(SheetUnit(word, Decimal(1), MONEY), ""),)
            if is_number_of(word) and self.meaning.unit.per > 1:
                return (Said(SheetUnit(word, Decimal(1), _COUNTS), ""),)
        stands_apart = self.stands_apart
        for said in (around.heading, self.possible(around.in_words), around.title):
            ruling = said
            if stands_apart and not self.possible(said):
                ruling = tuple(one for one in said if _same_sort(one.unit, self.meaning.unit))
            differing = self.differing(ruling)
            if said is around.heading and around.heading_ended and self.differing(around.title) == ():
                continue  # below 构成(%) and another word, 万人 of the title may hold again
            if differing is not None:
                return differing
        noted = self.possible(around.notes)
        if around.title or noted or self.meaning.seen == 1:
            return self.differing(noted) or ()
        return around.counted

    def differing(self, said: tuple[Said, ...]) -> tuple[Said, ...] | None:
        """Empty where a place agrees with the map, what it says where not; None if it is silent."""
        if not said:
            return None
        possible = self.possible(said)
        if not possible:
            return said
        if self.meaning.unit.is_quotient:
            return () if self.meaning.seen == 1 else said  # (%) says that it is no fraction
        named = tuple(one for one in possible if one.unit.units) or possible
        return () if any(one.unit.factor == self.meaning.seen for one in named) else named

    def possible(self, said: tuple[Said, ...]) -> tuple[Said, ...]:
        """What can be about numbers in the unit of the map."""
        return tuple(one for one in said if self.may_be(one.unit))

    def may_be(self, said: SheetUnit) -> bool:
        """True if words can mean the unit of the map; a change may be told in percentage points."""
        if said.units == _PERCENT and speaks_of_change(self.all_words):
            of_rate = names_rate(self.all_words) or _all_percent(self.around.title)
            allowed = {"percentage points"} if of_rate else {"percentage points", "percent"}
            return self.meaning.unit.id in allowed
        if said.words in _PIECES and self.meaning.unit.id == "persons":
            return any("人数" in word or "人數" in word for word in self.around.words)  # 人数（个）
        if said.units == {"persons"} and self.meaning.unit.id == "visits":
            return any(map(is_visits, self.around.words))  # 单位：万人 over 培训人次 too
        return said.may_be(self.meaning.unit)

    @property
    def all_words(self) -> tuple[str, ...]:
        """All words over and beside the value."""
        return (*self.around.heads, *self.around.words)

    @property
    def stands_apart(self) -> bool:
        """True if the words say of which sort the numbers are, and it is the map's."""
        unit = self.meaning.unit
        for words in (self.around.words, self.all_words):
            match sort_of(words):
                case "rate" if unit.is_quotient:
                    return True
                case "count" if unit.is_scaled and not unit.is_money:
                    return True
                case "money" if unit.is_money:
                    return True
        return False


def _all_percent(said: tuple[Said, ...]) -> bool:
    return bool(said) and all(one.unit.units == _PERCENT for one in said)


def _is_quotient(said: SheetUnit) -> bool:
    return bool(said.units) and all(UNITS[name].is_quotient for name in said.units)


def _same_sort(said: SheetUnit, unit: Unit) -> bool:
    """True if words name numbers of the sort of a unit: rates, money, or what is counted."""
    named = [UNITS[name] for name in said.units]
    return bool(named) and all((one.is_quotient, one.is_money) == (unit.is_quotient, unit.is_money) for one in named)


def _found(meaning: Meaning, stand: Stand, said: tuple[Said, ...]) -> Finding:
    cells = dict.fromkeys(one.cell or address(*stand.spot) for one in said)
    return meaning.in_map(
        "unit-differs",
        said="、".join(dict.fromkeys(one.unit.words for one in said)),
        declared=" ".join(filter(None, (meaning.unit.id, meaning.measure.written_in))),
        cells=", ".join(cells),
        cure=_cure(said[0].unit, meaning),
    )


def _cure(said: SheetUnit, meaning: Meaning) -> tuple[str, str]:
    """The lines that the map would have to have, as far as the sheet says them."""
    unit: str = meaning.unit.id
    if said.units == _PERCENT and unit == "percent" and meaning.measure.written_in is None:
        unit = "percentage points"
    elif not said.may_be(meaning.unit) and len(said.units) == 1:
        unit = next(iter(said.units))
    elif not said.may_be(meaning.unit):
        return ("，照表里的单位改 unit 和 written_in", ": take `unit` and `written_in` from the sheet")
    scales = scales_of(said.factor)
    if said.factor == 1 or scales is None:
        return (f"：unit: {unit}，不写 written_in", f": unit: {unit}, and no `written_in`")
    return (f"：unit: {unit} 和 written_in: {scales[0]}", f": unit: {unit} and written_in: {scales[1]}")
