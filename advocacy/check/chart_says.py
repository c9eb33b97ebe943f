"""The one sentence of a chart does not say the opposite of what the chart shows.

A word of rising or falling is contradicted where no drawn value rises, or falls, from one period
to the next; a word of a share where no drawn percentage bears it. A clause that denies something
is passed over.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from advocacy.check.quantity_words import quantities_in
from advocacy.check.typed_texts import Paragraph
from advocacy.model.dossier import Dossier
from advocacy.model.figure import Figure
from advocacy.model.figuretable import tabulate
from advocacy.model.finding import Finding, Language

RISE: Mapping[Language, str] = {
    "zh": "增加|上升|增长|增多|上涨|升高|比上一?年多",
    "en": r"\b(?:rose|risen|rises?|rising|grew|grown|grows?|growing|increase[sd]?|increasing|climbed)\b",
}
FALL: Mapping[Language, str] = {
    "zh": "减少|下降|下滑|降低|回落|缩减|比上一?年少",
    "en": r"\b(?:fell|fallen|falls?|falling|decreased?|decreases|decreasing|declined?|declines|declining|"
    r"dropped|shrank|shrunk)\b",
}
# “Fewer … than in the year before”: the comparison is with an earlier time.
_THAN = r"(?=[^.;!?\n]*\bthan\b[^.;!?\n]*\b(?:before|earlier|last|previous)\b)"
_MORE = {"zh": "", "en": rf"|\bmore\b{_THAN}"}
_FEWER = {"zh": "", "en": rf"|\b(?:fewer|less)\b{_THAN}"}
_DENIED: Mapping[Language, re.Pattern[str]] = {
    "zh": re.compile("没有|并未|未能|不[^同仅断]|未[^来满]|停止"),
    "en": re.compile(r"\b(?:no|not|never|neither|nor|none|without|stopped|ceased|slow\w*)\b", re.IGNORECASE),
}
_CLAUSE = re.compile(r"[^，。；！？,.;!?\n]+")


def denied(text: str, language: Language) -> bool:
    """True if a text denies something: what rises in it may be what does not."""
    return _DENIED[language].search(text) is not None


def chart_says(dossier: Dossier, one: Paragraph) -> Iterator[Finding]:
    """Words of `says` and `title` that no drawn value bears."""
    if one.kind == "chart":
        plan = dossier.charts[one.about[0].removeprefix("chart:")]
        known = [dossier.indicators[name] for name in plan.of if name in dossier.indicators]
        table = tabulate(known)
        if plan.periods is not None:
            table = table.during(plan.periods.first, plan.periods.last)
        if len(known) == len(plan.of):
            yield from _of(one, table.rows)


def _of(one: Paragraph, rows: tuple[Figure, ...]) -> Iterator[Finding]:
    changes = list(_changes(rows))
    shares = [row.value for row in rows if row.unit == "percent" and row.value is not None]
    for clause in _CLAUSE.finditer(one.words):
        if denied(clause[0], one.language):
            continue
        for pattern, borne in (
            (RISE[one.language] + _MORE[one.language], any(now > was for was, now in changes)),
            (FALL[one.language] + _FEWER[one.language], any(now < was for was, now in changes)),
        ):
            word = re.search(pattern, clause[0], re.IGNORECASE)
            if word and changes and not borne:
                values = ", ".join(f"{was:f} → {now:f}" for was, now in changes)
                yield _finding(one, word[0], values)
        for word_of, start, bounds, is_change in quantities_in(one):
            if not clause.start() <= start < clause.end():
                continue
            values_of = [now / was for was, now in _pairs(rows) if was] if is_change else shares
            if values_of and not any(bounds.hold(value) for value in values_of):
                sign = "×" if is_change else "%"
                yield _finding(one, word_of, ", ".join(f"{value:.3g}{sign}" for value in values_of))


def _finding(one: Paragraph, word: str, values: str) -> Finding:
    return Finding("chart-says-otherwise", one.place, {"word": word, "values": values}, one.about)


def _changes(rows: tuple[Figure, ...]) -> Iterator[tuple[Decimal, Decimal]]:
    """Each value and the next of the same indicator and region."""
    for values in _series(rows):
        yield from itertools.pairwise(values)


def _pairs(rows: tuple[Figure, ...]) -> Iterator[tuple[Decimal, Decimal]]:
    """Each value and every later one."""
    for values in _series(rows):
        yield from itertools.combinations(values, 2)


def _series(rows: tuple[Figure, ...]) -> Iterator[list[Decimal]]:
    by_name: dict[tuple[str, str | None], list[Figure]] = {}
    for row in rows:
        by_name.setdefault((row.indicator, row.region), []).append(row)
    for figures in by_name.values():
        in_order = sorted(figures, key=lambda one: one.period)
        yield [one.value for one in in_order if one.value is not None]
