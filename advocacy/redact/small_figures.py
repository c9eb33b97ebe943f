"""Figures of people that few are behind, in statistics that nobody has published.

Primary: a count below the threshold, nobody at all among them. Secondary: what would tell a primary
one by subtraction from a total, by a share, or as the second of two cumulative values. Published
statistics (`publication: official`) are left as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import count

from advocacy.model.figure import NOT_SHOWN, Cell, Figure, Formula, Indicator, cells_behind
from advocacy.model.text import Text, label
from advocacy.model.unit import PEOPLE
from advocacy.redact.linear_disclosure import Range, Sum, determined, known_together, left_open, pinned
from advocacy.redact.sums import Key, Table, key_of


def suppress(indicators: Mapping[str, Indicator], threshold: int) -> Mapping[str, Indicator]:
    """The indicators without the values that would tell of fewer people than `threshold`.

    Where two maps of one workbook differ in `publication`, the least public holds for both.
    """
    if all(one.publication == "official" for one in indicators.values()):
        return indicators
    suppression = _Suppression(_least_public(indicators), threshold)
    suppression.hide()
    return {
        name: replace(one, figures=tuple(suppression.shown(figure) for figure in one.figures))
        for name, one in suppression.indicators.items()
    }


def _least_public(indicators: Mapping[str, Indicator]) -> Mapping[str, Indicator]:
    """The indicators, each as private as any other out of the workbooks behind it."""
    workbooks = {
        name: {cell.sha256 for figure in one.figures for cell in cells_behind(figure)}
        for name, one in indicators.items()
    }
    private = {
        workbook: one.publication
        for name, one in indicators.items()
        if one.publication != "official"
        for workbook in workbooks[name]
    }
    return {
        name: next((replace(one, publication=private[book]) for book in workbooks[name] & private.keys()), one)
        if one.publication == "official"
        else one
        for name, one in indicators.items()
    }


_CAREFUL_ROUNDS = 20  # a table that people look through by hand takes fewer


@dataclass(slots=True)
class _Suppression:
    indicators: Mapping[str, Indicator]
    threshold: int
    figures: dict[Key, Figure] = field(default_factory=dict)
    worth: dict[Key, Decimal] = field(default_factory=dict)
    small: set[Key] = field(default_factory=set)
    hidden: set[Key] = field(default_factory=set)
    giving_back: dict[Key, list[Key]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Gather every value, and which of them are small counts of people."""
        for indicator in self.indicators.values():
            for figure in indicator.figures:
                value = _number(figure)
                if value is not None:
                    self.figures[key_of(figure)] = figure
                    self.worth[key_of(figure)] = value
        self.small = {key for key, figure in self.figures.items() if self._is_small(figure)}
        self._gather_computed()
        self._hide(self.small | set(self._cumulative()))

    def _gather_computed(self) -> None:
        """By each value what would give it back: shares, differences, changes of it, and the same cell in another unit."""
        of_cell: dict[tuple[str, str, str], list[Key]] = {}
        for key, figure in self.figures.items():
            origin = figure.origin
            if isinstance(origin, Cell):
                of_cell.setdefault((origin.sha256, origin.sheet, origin.address), []).append(key)
            elif not origin.operation.adds_up:
                for part in origin.parts:
                    self.giving_back.setdefault(key_of(part), []).append(key)
        for keys in of_cell.values():
            for key, after in zip(keys, (*keys[1:], keys[0]), strict=True):  # a ring: one leads to all
                self.giving_back.setdefault(key, []).append(after)

    def _own(self, figure: Figure) -> bool:
        return self.indicators[figure.indicator].publication != "official"

    def _few(self, number: Decimal) -> bool:
        return abs(number) < self.threshold

    def _is_small(self, figure: Figure) -> bool:
        """A count of few people, or of nobody; a change by few."""
        value = _number(figure)
        return value is not None and self._own(figure) and figure.unit in PEOPLE and self._few(value)

    def _cumulative(self) -> Iterator[Key]:
        """Of cumulative values those with few people between them and one that is shown.

        The earliest are shown: a document of last year may have printed them.
        """
        for indicator in self.indicators.values():
            if indicator.nature == "cumulative" and indicator.unit in PEOPLE:
                shown: dict[str | None, list[Decimal]] = {}
                for figure in sorted(indicator.figures, key=lambda one: one.period):
                    value = _number(figure)
                    if value is None or not self._own(figure) or self._is_small(figure):
                        continue
                    before = shown.setdefault(figure.region, [])
                    if any(self._few(value - one) for one in before):
                        yield key_of(figure)
                    else:
                        before.append(value)

    # ------------------------------------------------------------- hiding

    def hide(self) -> None:
        """Hide one value more until nothing small can be worked out, or nothing is left to hide."""
        own = [name for name, one in self.indicators.items() if one.publication != "official" and one.unit in PEOPLE]
        sums = list(Table(self.figures, self.worth).sums(self.indicators, own))
        for rounds in count():
            before = len(self.hidden)
            for one in sums:
                if self._tells(one, self._unknown(one)):
                    self._hide_one_of(one)
            if len(self.hidden) > before:
                continue
            for near in self._telling_together(sums):
                # One value at a time hides the fewest; where that takes long, one of each sum does.
                done = (self._hide_one_of(one) for one in near)
                if any(done) if rounds < _CAREFUL_ROUNDS else any([*done]):
                    break
            else:
                return

    def _unknown(self, one: Sum[Key]) -> list[Key]:
        """What of a sum a reader does not know."""
        return [key for key in one if key.rest or key in self.hidden]

    def _hide_one_of(self, one: Sum[Key]) -> bool:
        """Hide one value more of a sum; False where nothing is left to hide."""
        candidate = self._candidate(one)
        self._hide(filter(None, (candidate,)))
        return candidate is not None

    def _hide(self, keys: Iterable[Key]) -> None:
        """Hide values with all that would give them back; what is computed can be computed with again."""
        ahead = list(keys)
        while ahead:
            key = ahead.pop()
            if key not in self.hidden:
                self.hidden.add(key)
                ahead.extend(self.giving_back.get(key, ()))

    def _tells(self, one: Sum[Key], unknown: list[Key]) -> bool:
        """True if a reader learns more of few people from a sum than that they are few."""
        together = known_together(one, unknown, self.worth)
        if together is None:
            return False
        if self._few(together) or (len(unknown) == 1 and unknown[0] in self.hidden):
            return True
        few = any(key in self.small for key in unknown)
        return few and not left_open(together, {key: self._range(key) for key in unknown})

    def _range(self, key: Key) -> Range:
        """Between which numbers a value that is not shown lies, as far as its words tell."""
        if key in self.small and not isinstance(self.figures[key].origin, Formula):
            return Range(Decimal(0), Decimal(self.threshold - 1))
        # Were it few, these words would say so.
        known = key in self.figures and isinstance(self.figures[key].origin, Cell)
        return Range(Decimal(self.threshold if known else 0), None)

    def _candidate(self, one: Sum[Key]) -> Key | None:
        """What of a sum can still be hidden: the smallest that is enough, else the smallest; the total last."""
        total = max(one, key=lambda key: (abs(self.worth[key]), one[key]))
        found = [
            key
            for key in one
            if key in self.figures and key not in self.hidden and self.worth[key] and self._own(self.figures[key])
        ]
        found.sort(key=lambda key: (key == total, abs(self.worth[key]), key.indicator))
        unknown = self._unknown(one)
        enough = (key for key in found if key != total and not self._tells(one, [*unknown, key]))
        return next(enough, found[0] if found else None)

    def _telling_together(self, sums: list[Sum[Key]]) -> Iterator[list[Sum[Key]]]:
        """The sums around what only several of them together tell, the nearest first."""
        open_sums = [one for one in sums if self._unknown(one)]
        unknown = {key for one in open_sums for key in self._unknown(one)}
        narrowed: AbstractSet[Key] = determined(open_sums, unknown) & self.hidden
        if not narrowed:
            ranges = {
                key: self._range(key) if key in unknown else Range(self.worth[key], self.worth[key])
                for one in open_sums
                for key in one
            }
            narrowed = pinned(open_sums, ranges) & {key for key in unknown if self._few(self.worth[key])}
        while narrowed:
            yield (near := [one for one in open_sums if not narrowed.isdisjoint(one)])
            open_sums = [one for one in open_sums if narrowed.isdisjoint(one)]
            narrowed = {key for one in near for key in self._unknown(one)}

    # ------------------------------------------------------------ printing

    def shown(self, figure: Figure) -> Figure:
        """`figure` as it may be printed, and the figures that it was computed from."""
        origin = figure.origin
        if isinstance(origin, Formula):
            origin = Formula(origin.id, tuple(self.shown(part) for part in origin.parts))
            figure = replace(figure, origin=origin)
        if key_of(figure) not in self.hidden:
            return figure
        if figure.value is None:  # what nobody has verified is not even told as few
            return replace(figure, unconfirmed=None)
        return replace(figure, value=None, missing=self._instead(figure), suppressed=True)

    def _instead(self, figure: Figure) -> Text:
        if key_of(figure) in self.small and not isinstance(figure.origin, Formula):
            return label(f"少于{self.threshold}", f"fewer than {self.threshold}")
        return NOT_SHOWN


def _number(figure: Figure) -> Decimal | None:
    """What could be printed of a figure: its value, or what nobody has verified."""
    return figure.unconfirmed if figure.value is None else figure.value
