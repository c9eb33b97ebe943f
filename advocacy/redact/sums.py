"""What adds up in statistics: the sums by which a reader works out a number from others.

Declared sums (`parts`, derived indicators), and those that nobody needs to declare: a whole and its
regions, a year and its months, columns of one sheet that add up in every row, one cell under two
names.
"""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from advocacy.model.figure import Cell, Figure, Formula, Indicator, Period
from advocacy.redact.linear_disclosure import Sum

# Of columns of one sheet, that every choice among them can be tried.
_MOST_COLUMNS = 8


@dataclass(frozen=True, slots=True)
class Key:
    """One value; with `rest` what a share or some parts leave of it, which stands nowhere."""

    indicator: str
    period: Period
    region: str | None
    rest: str = ""


def key_of(figure: Figure) -> Key:
    """The key of a figure of an indicator."""
    return Key(figure.indicator, figure.period, figure.region)


@dataclass(frozen=True, slots=True)
class Table:
    """Every value: `figures` by key, and what each is worth, in base units."""

    figures: Mapping[Key, Figure]
    worth: dict[Key, Decimal]

    def sums(self, indicators: Mapping[str, Indicator], unpublished: Iterable[str]) -> Iterator[Sum[Key]]:
        """Every sum of the table; what is left over of a whole is added to `worth`.

        `unpublished` are the indicators whose values may have to be hidden.
        """
        yield from self._computed()
        ending: dict[tuple[str, datetime.date], list[Key]] = {}
        for key in self.figures:
            ending.setdefault((key.indicator, key.period.end), []).append(key)
        for indicator in indicators.values():
            for figure, names in itertools.product(indicator.figures, indicator.parts):
                if key_of(figure) in self.figures:
                    beside = [key for name in dict.fromkeys(names) for key in ending.get((name, figure.period.end), ())]
                    yield self._of_total(figure, names, beside)
        own = [indicators[name] for name in unpublished]
        for indicator in own:
            yield from self._within(indicator)
        yield from self._columns(own)
        yield from self._one_cell()

    def _computed(self) -> Iterator[Sum[Key]]:
        for key, figure in self.figures.items():
            if not isinstance(figure.origin, Formula):
                continue
            parts = [key_of(part) for part in figure.origin.parts]
            if any(part not in self.figures for part in parts):
                continue
            operation = figure.origin.operation
            # By how few a number of people changed does not say who they are.
            if not operation.divides(figure.unit) and operation.periods != "unlike":
                yield {key: -1, **dict(zip(parts, operation.terms(len(parts)), strict=True))}
            elif operation.share:
                part, whole = parts
                yield self._with_rest(whole, [part], key.indicator)

    def _with_rest(self, whole: Key, parts: list[Key], name: str) -> Sum[Key]:
        """A whole, some of its parts, and what they leave of it."""
        rest = Key(whole.indicator, whole.period, whole.region, name)
        self.worth[rest] = self.worth[whole] - sum(self.worth[part] for part in parts)
        return {whole: 1, **dict.fromkeys(parts, -1), rest: -1}

    def _of_total(self, total: Figure, names: tuple[str, ...], beside: Iterable[Key]) -> Sum[Key]:
        """A declared total, of its moment and region, out of the values `beside` it; a part may have one a region.

        What a part without a value would be follows from the others.
        """
        found = [key for key in beside if total.region in {key.region, None}]
        whole = key_of(total)
        if {key.indicator for key in found} >= set(names):
            return {whole: 1, **dict.fromkeys(found, -1)}
        return self._with_rest(whole, found, " ".join(names))

    def _within(self, indicator: Indicator) -> Iterator[Sum[Key]]:
        """A whole and its regions; what came up in a year and in its months."""
        keys = [key for one in indicator.figures if (key := key_of(one)) in self.figures]
        by_period: dict[Period, list[Key]] = {}
        by_region: dict[str | None, list[Key]] = {}
        for key in keys:
            by_region.setdefault(key.region, []).append(key)
            if key.region is not None:
                by_period.setdefault(key.period, []).append(key)
        for whole in keys:
            regions = by_period.get(whole.period, [])
            if whole.region is None and regions:
                yield from self._whole_of(whole, regions, "regions")
            if indicator.nature == "flow":
                inside = [one for one in by_region[whole.region] if _inside(one, whole)]
                parts = [one for one in inside if not any(_inside(one, two) for two in inside)]
                if parts and not _overlap(parts):
                    yield from self._whole_of(whole, parts, "periods")

    def _whole_of(self, whole: Key, parts: list[Key], name: str) -> Iterator[Sum[Key]]:
        left = self.worth[whole] - sum(self.worth[part] for part in parts)
        if left > 0:  # some part is not in the sheet
            yield self._with_rest(whole, parts, name)
        elif left == 0:
            yield {whole: 1, **dict.fromkeys(parts, -1)}

    def _columns(self, indicators: list[Indicator]) -> Iterator[Sum[Key]]:
        """Columns of one sheet of which one is the sum of others in every row."""
        by_map: dict[tuple[str, str], list[Indicator]] = {}
        for one in indicators:
            if any(isinstance(figure.origin, Cell) for figure in one.figures):
                by_map.setdefault((one.map_file, one.unit), []).append(one)
        for columns in by_map.values():
            if 2 < len(columns) <= _MOST_COLUMNS:  # noqa: PLR2004  a total and two parts
                yield from self._adding_up([one.id for one in columns])

    def _adding_up(self, names: list[str]) -> Iterator[Sum[Key]]:
        rows: dict[tuple[Period, str | None], dict[str, Key]] = {}
        for key in self.figures:
            if key.indicator in names:
                rows.setdefault((key.period, key.region), {})[key.indicator] = key
        whole_rows = [row for row in rows.values() if len(row) == len(names)]
        empty = {name for name in names if not any(self.worth[row[name]] for row in whole_rows)}
        for total in names if whole_rows else ():
            others = [name for name in names if name != total]
            for size in range(2, len(names)):
                for parts in itertools.combinations(others, size):
                    # Where nobody is in a column, it may belong to the total or not.
                    if empty <= {total, *parts} and all(
                        self.worth[row[total]] == sum(self.worth[row[part]] for part in parts) for row in whole_rows
                    ):
                        for row in whole_rows:
                            yield {row[total]: 1, **{row[part]: -1 for part in parts}}

    def _one_cell(self) -> Iterator[Sum[Key]]:
        """One cell that several indicators print, such as those of a map and of a second one."""
        first: dict[tuple[str, str, str, Decimal], Key] = {}
        for key, figure in self.figures.items():
            if isinstance(figure.origin, Cell):
                cell = figure.origin
                known = first.setdefault((cell.sha256, cell.sheet, cell.address, self.worth[key]), key)
                if known != key:
                    yield {known: 1, key: -1}


def _inside(one: Key, other: Key) -> bool:
    return (
        other.period.start <= one.period.start
        and one.period.end <= other.period.end
        and (one.period.start, one.period.end) != (other.period.start, other.period.end)
    )


def _overlap(keys: list[Key]) -> bool:
    spans = sorted((key.period.start, key.period.end) for key in keys)
    return any(later[0] <= earlier[1] for earlier, later in itertools.pairwise(spans))
