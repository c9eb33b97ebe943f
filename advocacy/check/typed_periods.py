"""A period typed beside a figure is that of the figure, also when a newer row comes in."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from advocacy.check.figure_calls import CALL, PERIOD, is_of, printed
from advocacy.check.typed_texts import Paragraph
from advocacy.model.dossier import Dossier
from advocacy.model.figure import Indicator, Period
from advocacy.model.finding import Finding
from advocacy.numbers.said_periods import FigureSaid, said_otherwise

_PRINTED = re.compile(r"\{\{[^{}]*\}\}")


def typed_periods(dossier: Dossier, one: Paragraph) -> Iterator[Finding]:
    """Typed periods that a sentence says of a figure of another period."""
    if "{{" not in one.raw:  # as in most
        return
    calls: dict[int, re.Match[str]] = {}
    figures: list[FigureSaid] = []
    for place in _PRINTED.finditer(one.raw):
        match = CALL.search(place[0])
        period = None if match is None else _period(dossier.indicators.get(match["indicator"]), match)
        if match is not None and period is not None:
            calls[place.start()] = match
            figures.append(FigureSaid(place.start(), place.end(), period))
    for figure, said in said_otherwise(one.words, figures, _day(dossier, one)):
        match = calls[figure.start]
        indicator = dossier.indicators[match["indicator"]]
        called = "-".join(f"{part:02}" for part in (said.year, said.month, said.day) if part)
        yield Finding(
            "typed-period-differs",
            one.at(said.start),
            {
                "said": said.text,
                "indicator": indicator.id,
                "period": figure.period.end.isoformat()[:7],
                "cure": _cure(indicator, match, called),
            },
            one.about,
        )


def _day(dossier: Dossier, one: Paragraph) -> datetime.date | None:
    """The day of the document whose own words these are; a template has many."""
    order = one.about[0].removeprefix("edition:").rpartition(".")[0] if one.about else ""
    known = dossier.orders.get(order) if one.kind == "own words" else None
    return None if known is None else known.date


def _period(indicator: Indicator | None, match: re.Match[str]) -> Period | None:
    """What the figures of a call are about, from first to last; None where it is not known here."""
    names_none = PERIOD.search(match["arguments"]) is None
    if indicator is None or (match["call"] == "compare" and names_none):
        return None
    found = [one.period for one in printed(indicator, match["arguments"])]
    if len(set(found)) < 2:  # noqa: PLR2004
        return found[0] if found else None
    return Period(min(one.start for one in found), max(one.end for one in found))


def _cure(indicator: Indicator, match: re.Match[str], called: str) -> tuple[str, str]:
    """The call for the period that was typed, where there is such a figure."""
    there = {one.period for one in indicator.figures if one.value is not None and is_of(one.period, called)}
    if match["call"] != "figure" or len(there) != 1:
        return "把时间改成数字所属的时期", "write the period that the figure is of"
    kept = re.sub(rf",\s*['\"]?{PERIOD.pattern}['\"]?", "", match["arguments"])
    call = f"{{{{ figure('{indicator.id}', '{called}'{kept}) }}}}"
    return (
        f"写明时期：{call}；或者把时间改成数字所属的时期",
        f"name the period: {call}; or write the one that the figure is of",
    )
