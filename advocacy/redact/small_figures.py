"""Figures of people that few are behind, in statistics that nobody has published.

Primary: a count below the threshold. Secondary: what would tell a primary one by subtraction from
a total, or by a share. Published statistics (`publication: official`) are left as they are.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from advocacy.model.figure import Cell, Figure, Formula, Indicator, Period
from advocacy.model.text import Text, label
from advocacy.redact.unknowns import Sum, known_together, told_by_sums

_PEOPLE = frozenset({"persons", "households", "cases"})
_PROTECTED = label("（为保护个人不印出）", "[not shown, to protect individuals]")


@dataclass(frozen=True, slots=True)
class _Key:
    """One value; with `rest` what a share or some parts leave of it, which stands nowhere."""

    indicator: str
    period: Period
    region: str | None
    rest: str = ""


def suppress(indicators: Mapping[str, Indicator], threshold: int) -> Mapping[str, Indicator]:
    """The indicators without the values that would tell of fewer people than `threshold`."""
    if all(one.publication == "official" for one in indicators.values()):
        return indicators
    desk = _Desk(indicators, threshold)
    desk.hide()
    return {
        name: replace(one, figures=tuple(desk.shown(figure) for figure in one.figures))
        for name, one in indicators.items()
    }


def _key(figure: Figure) -> _Key:
    return _Key(figure.indicator, figure.period, figure.region)


@dataclass(slots=True)
class _Desk:
    indicators: Mapping[str, Indicator]
    threshold: int
    figures: dict[_Key, Figure] = field(default_factory=dict)
    worth: dict[_Key, Decimal] = field(default_factory=dict)
    small: set[_Key] = field(default_factory=set)
    hidden: set[_Key] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Gather every value, and which of them are small counts of people."""
        for indicator in self.indicators.values():
            for figure in indicator.figures:
                if figure.value is not None:
                    self.figures[_key(figure)] = figure
                    self.worth[_key(figure)] = figure.value
        self.small = {key for key, figure in self.figures.items() if self._is_small(figure)}
        self.hidden = set(self.small)

    def _own(self, figure: Figure) -> bool:
        return self.indicators[figure.indicator].publication != "official"

    def _few(self, number: Decimal) -> bool:
        return 0 < abs(number) < self.threshold

    def _is_small(self, figure: Figure) -> bool:
        """A count of few people; a change in time is no count of people."""
        change = isinstance(figure.origin, Formula) and figure.origin.operation == "change"
        return (
            figure.value is not None
            and self._own(figure)
            and figure.unit in _PEOPLE
            and not change
            and self._few(figure.value)
        )

    # ------------------------------------------------------------- hiding

    def hide(self) -> None:
        """Hide one value more until nothing small can be worked out, or nothing is left to hide."""
        sums = list(self._sums())
        unknown_always = {key for one in sums for key in one if key.rest}
        self._hide_computed()
        while True:
            unknown = self.hidden | unknown_always
            telling = (self._candidates(one) for one in sums if self._tells(one, unknown))
            several = (self._candidates(one) for one in self._telling_together(sums, unknown))
            candidates = next(filter(None, itertools.chain(telling, several)), None)
            if candidates is None:
                return
            self.hidden.add(candidates[0])
            self._hide_computed()

    def _hide_computed(self) -> None:
        """What is computed from a hidden value would give it back: shares, differences, changes."""
        before = -1
        while before != len(self.hidden):  # what is computed can be computed with again
            before = len(self.hidden)
            for key, figure in self.figures.items():
                origin = figure.origin
                if isinstance(origin, Formula) and origin.operation != "sum":
                    parts = {_key(part) for part in origin.parts}
                    if not parts.isdisjoint(self.hidden):
                        self.hidden.add(key)

    def _tells(self, one: Sum[_Key], unknown: set[_Key]) -> bool:
        together = known_together(one, unknown, self.worth)
        if together is None:
            return False
        alone = [key for key in one if key in unknown]
        return self._few(together) or (len(alone) == 1 and alone[0] in self.hidden)

    def _candidates(self, one: Sum[_Key]) -> list[_Key]:
        """What of a sum can still be hidden: the smallest part first, the total last."""
        total = max(one, key=lambda key: (abs(self.worth[key]), one[key]))
        found = [
            key
            for key in one
            if key in self.figures
            and key not in self.hidden
            and self.worth[key]
            and self._own(self.figures[key])
        ]
        return sorted(found, key=lambda key: (key == total, abs(self.worth[key]), key.indicator))

    def _telling_together(self, sums: list[Sum[_Key]], unknown: set[_Key]) -> Iterator[Sum[_Key]]:
        """The sums around what only several of them together tell."""
        told = told_by_sums(sums, sorted(unknown, key=repr)) & self.hidden
        return (one for one in sums if not told.isdisjoint(one))

    # --------------------------------------------------------------- sums

    def _sums(self) -> Iterator[Sum[_Key]]:
        for key, figure in self.figures.items():
            if not isinstance(figure.origin, Formula):
                continue
            parts = [_key(part) for part in figure.origin.parts]
            if any(part not in self.figures for part in parts):
                continue
            match figure.origin.operation:
                case "sum":
                    yield {key: 1, **dict.fromkeys(parts, -1)}
                case "difference":
                    yield {parts[0]: 1, parts[1]: -1, key: -1}
                case "share":
                    part, whole = parts
                    rest = replace(whole, rest=key.indicator)
                    self.worth[rest] = self.worth[whole] - self.worth[part]
                    yield {whole: 1, part: -1, rest: -1}
                case _:
                    pass
        for indicator in self.indicators.values():
            for figure, names in itertools.product(indicator.figures, indicator.parts):
                if figure.value is not None:
                    yield {_key(figure): 1, **dict.fromkeys(self._of_total(figure, names), -1)}

        yield from self._one_cell()

    def _one_cell(self) -> Iterator[Sum[_Key]]:
        """One cell that several indicators print, such as those of a map and of a second one."""
        by_cell: dict[tuple[Cell, str, Decimal], _Key] = {}
        for key, figure in self.figures.items():
            if isinstance(figure.origin, Cell):
                place = figure.origin, figure.unit, self.worth[key]
                first = by_cell.setdefault(place, key)
                if first != key:
                    yield {first: 1, key: -1}

    def _of_total(self, total: Figure, names: tuple[str, ...]) -> list[_Key]:
        """The values that make up a total, of its moment and region; a part may have one a region.

        What a part without a value would be follows from the others.
        """
        found = [
            key
            for key in self.figures
            if key.indicator in names
            and key.period.end == total.period.end
            and total.region in {key.region, None}
        ]
        if {key.indicator for key in found} >= set(names):
            return found
        rest = replace(_key(total), rest=" ".join(names))
        self.worth[rest] = self.worth[_key(total)] - sum(self.worth[key] for key in found)
        return [*found, rest]

    # ------------------------------------------------------------ printing

    def shown(self, figure: Figure) -> Figure:
        """`figure` as it may be printed, and the figures that it was computed from."""
        origin = figure.origin
        if isinstance(origin, Formula):
            origin = Formula(origin.operation, tuple(self.shown(part) for part in origin.parts))
            figure = replace(figure, origin=origin)
        if _key(figure) not in self.hidden:
            return figure
        return replace(figure, value=None, missing=self._instead(figure), suppressed=True)

    def _instead(self, figure: Figure) -> Text:
        if _key(figure) in self.small and not isinstance(figure.origin, Formula):
            return label(f"少于{self.threshold}", f"fewer than {self.threshold}")
        return _PROTECTED
