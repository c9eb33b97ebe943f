"""Heads, labels and titles that call numbers cumulative or new where the map says flow or stock.

The nearest words count: 新增 over a column goes before 累计 in the title. What adds up within the very period of the
map (1-6月累计 for January to June, 全年累计 for a year) is a flow, and so are numbers of years that fall somewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from advocacy.model.figure import Period
from advocacy.model.finding import Finding
from advocacy.sheets.around import Words, beside, called, over, section, title_cells
from advocacy.sheets.frame import Frame
from advocacy.sheets.measure import Meaning
from advocacy.sheets.named_periods import named_parts, named_periods
from advocacy.sheets.spots import Stand
from advocacy.workbooks.addresses import column_number

_CUMULATIVE = re.compile(
    r"累[计計积積]|[历歷]年(?:合[计計]|[总總][计計数數])|\bcumul(?:ative|ated)|\bkumul|\bcumul(?:ée?s?)?\b|\bacumulad|\btotal to date\b",
    re.IGNORECASE,
)
_NEW = re.compile(
    r"新增(?![长長速幅])|新登[记記]|新注册|新(?:安置|上岗|上崗|吸纳|吸納|招[聘收用])|(?:减少|減少|退出|注销|註銷)(?:人[数數]|[户戶][数數])|新(?:申领|申領|办|辦|入职|入職|参保|參保)|[净淨](?:增(?![长長速幅])|流入|流出)|\bnewly\b|"
    r"\bneuzug[aä]ng|^zugänge?\b|\bnouve(?:aux|lles) (?:inscri|entré)|\bnuev[ao]s (?:altas|inscri)|\b(?:in|out)flows?\b|"
    r"\bnew (?:registrations?|entrants?|cases|claims|hires|jobs|enrol?lments?|certificates?)\b|\bnet (?:increase|gain|change)\b",
    re.IGNORECASE,
)
# What stands at a moment, in a head over the value itself.
_IN_STOCK = re.compile(
    r"[年期月][末底](?:存量|[实實]有|在册|在冊|余额|餘額|[^增增减減新累,，、]{0,6}人[数數])|(?<!新增)在[册冊]人[数數]|存量|\bbestand\b|^stand (?:am |zum )?31\.|\bstocks? at\b|\b(?:year[- ]end|end[- ]of[- ]year) stock\b",
    re.IGNORECASE,
)
_AT_END = re.compile(
    r"[年期月][末底]|存量|现有|現有|在册|在冊|\bat (?:the )?(?:year )?end|\bend of\b|\bstock\b", re.IGNORECASE
)
_OF_YEAR = re.compile(
    r"[当當本全]年|年[内內度]|今年|\byear to date\b|\bytd\b|\b(?:in|during|of) the year\b", re.IGNORECASE
)
_OF_SPAN = re.compile(rf"{_NEW.pattern}|{_OF_YEAR.pattern}|[当當本][月期季]", re.IGNORECASE)
_YEAR = 364  # days of the shortest year, from its first day to its last
_MONTH = 31


def check_nature(said: bool, frame: Frame, meaning: Meaning, stands: Sequence[Stand]) -> Iterator[Finding]:  # noqa: FBT001
    """The first word that says another nature than the map; `said` where its table `says_nature`."""
    found = None
    if not said and not _says_any((*called(meaning, 1).texts, *(meaning.measure.head or ()))):
        return
    cure = "flow"
    if meaning.nature == "flow":
        cure = "cumulative"
        found = None if _is_total(frame, stands) else _cumulative(frame, meaning, stands)
        if found is None:
            cure, found = "stock", _stock(frame, meaning, stands)
    elif meaning.nature == "stock":
        found = _new(frame, meaning, stands)
    if found is not None:
        text, cell = found
        yield meaning.in_cell("nature-doubtful", cell, text=text, declared=meaning.nature, cure=cure)


def says_nature(frame: Frame) -> bool:
    """True if a word of a nature stands anywhere around the values of a table: in most there is none."""
    columns = *frame.labels.columns, *(column_number(one.in_column) for one in frame.map_file.plan.layout.sections)
    texts = {text for column in columns for text in frame.grid.texts(column)}
    texts.update(frame.heads.words(), [frame.grid.sheet], (text for text, _ in title_cells(frame)))
    return _says_any(texts)


def _says_any(texts: Iterable[str]) -> bool:
    return any(words.search(text) for text in texts for words in (_CUMULATIVE, _NEW, _IN_STOCK))


def _cumulative(frame: Frame, meaning: Meaning, stands: Sequence[Stand]) -> tuple[str, str] | None:
    above = [*title_cells(frame), (frame.grid.sheet, "")]
    for stand, words in _near(frame, meaning, stands):
        for text, cell in (*words, *above):
            if _CUMULATIVE.search(text):
                if not _is_within(text, stand.period):
                    return text, cell
                break
            if _OF_SPAN.search(text):
                break
    return None


def _stock(frame: Frame, meaning: Meaning, stands: Sequence[Stand]) -> tuple[str, str] | None:
    near = (one for _, words in _near(frame, meaning, stands) for one in words)
    return next((one for one in near if _IN_STOCK.search(one[0])), None)


def _new(frame: Frame, meaning: Meaning, stands: Sequence[Stand]) -> tuple[str, str] | None:
    for _, words in _near(frame, meaning, stands):
        for text, cell in words:
            if _CUMULATIVE.search(text) or _AT_END.search(text):
                break
            if _NEW.search(text):
                return text, cell
    return None


def _near(frame: Frame, meaning: Meaning, stands: Sequence[Stand]) -> Iterator[tuple[Stand, list[tuple[str, str]]]]:
    """The texts beside and over each value with their cells, from the nearest out, once."""
    seen: set[object] = set()
    for stand in stands:
        row, column = stand.spot
        labels = Words((), "") if meaning.plan.row is None else beside(frame, row)
        around = labels, called(meaning, row), over(frame, meaning, column), section(frame, row)
        key = stand.period, *(words.texts for words in around)
        if key not in seen:
            seen.add(key)
            yield stand, [(text, words.cell) for words in around for text in words.texts]


def _is_within(text: str, period: Period) -> bool:
    """True if numbers that add up do so from the beginning of their period to its end, by words or by the period."""
    months = period.start.month, period.end.month
    long = (period.end - period.start).days
    if any(part == months for part in named_parts(text)):
        return True
    if any((one.start, one.end) == (period.start, period.end) for one in named_periods(text)):
        return long < _YEAR or bool(_OF_SPAN.search(text))
    if long >= _YEAR:
        return _OF_YEAR.search(text) is not None
    return months[0] == 1 and (long >= _MONTH or months[1] == 1)


def _is_total(frame: Frame, stands: Sequence[Stand]) -> bool:
    """True if the map says that each number is the total of its period, or numbers of years fall somewhere."""
    if frame.map_file.plan.layout.period.when == "total":
        return True
    series: dict[str | None, list[tuple[Period, Decimal]]] = {}
    for stand in stands:
        value = frame.grid.value(*stand.spot)
        if isinstance(value, Decimal) and (stand.period.end - stand.period.start).days >= _YEAR:
            series.setdefault(stand.region, []).append((stand.period, value))
    return any(
        later[1] < earlier[1]
        for values in series.values()
        for earlier, later in pairwise(sorted(values, key=lambda one: one[0].end))
    )
