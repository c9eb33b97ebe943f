"""What is said of a chart: its message above it, its series and sources under it, what who does not see it hears."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from advocacy.compose.figures import sources_behind
from advocacy.compose.labelled import facts, joined
from advocacy.compose.page import Page
from advocacy.compose.printing import literal
from advocacy.compose.stops import STOP, stopped
from advocacy.model.document import Chart, DateText, Draw, Inline, Inlines, Reference, Series
from advocacy.model.figure import Figure, Indicator
from advocacy.model.finding import Language
from advocacy.model.text import Text, Words

_KINDS: Mapping[Language, Mapping[Draw, str]] = {
    "zh": {"line": "折线图", "column": "柱形图", "bar": "条形图", "stacked": "堆积条形图"},
    "en": {"line": "Line chart", "column": "Column chart", "bar": "Bar chart", "stacked": "Stacked bar chart"},
}
_MOST_SERIES = 4  # of more, only the whole is described: nobody keeps twenty numbers in mind
_SPACE = {"zh": "", "en": " "}


def headline(page: Page, says: Text) -> Inlines:
    """What a chart says or counts, as its caption or title: without the full stop."""
    words = page.words(says)
    return facts(Words(words.on_one_line.rstrip().removesuffix(STOP[page.language]), words.place))


def source_line(
    page: Page, title: Inlines, unit: str, indicators: Sequence[Indicator], shown: Sequence[Figure]
) -> Inlines:
    """What is counted and in what unit, where the numbers come from, and all that must be said with them."""
    language, space = page.language, _SPACE[page.language]
    counted = stopped((*title, *in_unit(unit, language)), language)
    source = stopped(("资料来源：" if language == "zh" else "Source: ", *_sources(page, shown)), language)
    content: list[Inline] = [*counted, space, *source]
    notes: dict[str, Text] = {}
    for note in _notes(indicators, shown):
        notes.setdefault(note.either(page.language).text, note)
    page.noted.update(notes)
    for note in notes.values():
        content += [space, *page.sentence(note)]
    return joined((tuple(content),))


def as_for(language: Language, chart: str) -> Inlines:
    """The line under a table whose sources and notes stand under its chart."""
    if language == "zh":
        return ("资料来源和说明同", Reference(chart), "。")
    return ("Source and notes: as for ", Reference(chart), ".")


def kind_of(language: Language, draw: Draw) -> str:
    """What a way of drawing is called."""
    return _KINDS[language][draw]


def in_unit(unit: str, language: Language) -> Inlines:
    """“, in million people”, behind what is counted."""
    return literal(f"，单位：{unit}" if language == "zh" else f", in {unit}") if unit else ()


def _sources(page: Page, shown: Sequence[Figure]) -> Iterator[Inline]:
    between = "；" if page.language == "zh" else "; "
    named = 0
    for name in dict.fromkeys(name for figure in shown for name in sources_behind(figure)):
        page.uses.add(f"source:{name}")
        source = page.public.sources.get(name)
        if source is None:
            # What nobody has verified is not printed and may have no source yet.
            if name:
                page.report_unknown("source", name, page.public.sources)
            continue
        if name not in page.cited:
            page.cited.append(name)
        if named:
            yield between
        yield from page.short(source)
        named += 1


def _notes(indicators: Sequence[Indicator], shown: Sequence[Figure]) -> Iterator[Text]:
    """What must be said beside the figures and the breaks that are shown."""
    for figure in shown:
        yield from figure.notes
    for indicator in indicators:
        years = [figure.period.year for figure in indicator.figures if figure in shown]
        yield from (one.why for one in indicator.breaks if one.parts(years))


@dataclass(frozen=True, slots=True)
class _Point:
    """A value that is drawn, with its category and, where there are several, its series."""

    value: Decimal
    printed: Inline
    category: Inline
    series: Inlines


def alternative(language: Language, title: Inlines, chart: Chart) -> Inlines:
    """Kind, range, first and last value where there is an order of time, highest, lowest, breaks."""
    zh, stop = language == "zh", STOP[language]
    categories, series = chart.categories, chart.series
    several = len(series) > 1
    points = [tuple(_points(one, categories, several=several)) for one in series]
    every = [point for one in points for point in one]
    parts: list[Inlines] = [
        (kind_of(language, chart.draw), "：" if zh else ": ", *title, *in_unit(chart.unit, language))
    ]
    in_time = bool(categories) and isinstance(categories[0], DateText)
    drawn = [at for at in range(len(categories)) if any(line.values[at] is not None for line in series)]
    if in_time and len(drawn) > 1:
        parts.append(("，" if zh else ", ", categories[drawn[0]], "至" if zh else " to ", categories[drawn[-1]]))
    parts.append((stop,))
    groups = points if several and len(series) <= _MOST_SERIES else [tuple(every)]
    for number, group in enumerate(groups):
        parts.append((_SPACE[language], *_described(language, group, in_time=in_time and len(groups) == len(series))))
        if len(groups) == len(series):
            parts += [
                _break_between(language, categories[at], categories[at + 1])
                for at in sorted(series[number].gap_after)
                if 0 <= at < len(categories) - 1
            ]
    return joined(parts)


def _points(series: Series, categories: Inlines, *, several: bool) -> Iterator[_Point]:
    name = series.name if several else ()
    for value, printed, category in zip(series.values, series.points, categories, strict=True):
        if value is not None and printed is not None:
            yield _Point(value, printed, category, name)


def _described(language: Language, points: Sequence[_Point], *, in_time: bool) -> Inlines:
    """“First 9.4 (2018), last …, highest …, lowest ….” of one series, or of all."""
    zh, stop = language == "zh", STOP[language]
    if not points:
        return ()
    one_series = len({point.series for point in points}) == 1
    named: list[tuple[str, _Point]] = []
    if in_time:
        named += [("最早" if zh else "first", points[0]), ("最近" if zh else "last", points[-1])]
    named.append(("最高" if zh else "highest", max(points, key=lambda one: one.value)))
    named.append(("最低" if zh else "lowest", min(points, key=lambda one: one.value)))
    if len(points) == 1:
        named = [("只有" if zh else "only", points[0])]
    said: list[Inline] = []
    if one_series and points[0].series:
        said += [*points[0].series, "：" if zh else ": "]
    for number, (word, point) in enumerate(named):
        where = point.series if not one_series else ()
        between = ("，" if zh else ", ") if number else ""
        comma = ("，" if zh else ", ") if where else ""
        called = word if number or (one_series and points[0].series) else word.capitalize()
        said += [between, called, "" if zh else " ", point.printed]
        said += ["（" if zh else " (", *where, comma, point.category, "）" if zh else ")"]
    return (*said, stop)


def _break_between(language: Language, before: Inline, after: Inline) -> Inlines:
    if language == "zh":
        return (before, "与", after, "之间统计口径变化，前后不可比。")
    return (" The series breaks between ", before, " and ", after, ".")
