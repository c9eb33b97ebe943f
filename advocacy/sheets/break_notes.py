"""Notes in a sheet that speak of a break in its series: one recogniser for maps and for drafts.

A note counts where one of its sentences speaks of a changed definition, a revision, a sample or
figures that cannot be compared, and either names a year or begins with a sign that stands behind a
period or a head as well (`①`, `*`, `(1)`).
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from advocacy.model.figure import BreakNote, Cell, Figure, Indicator
from advocacy.model.finding import Detail, Finding
from advocacy.model.place import Place
from advocacy.model.text_matching import fold, listed
from advocacy.sheets.frame import Frame
from advocacy.sheets.mapfile import MapFile, about
from advocacy.sheets.named_periods import named_periods
from advocacy.workbooks.addresses import address
from advocacy.workbooks.grid import Grid, Spot

_CHINESE = (
    r"口径|口徑|不可比|不具(?:有)?可比|不(?:宜|能|可).{0,4}比[较較]|[无無]法.{0,4}比[较較]|抽样|抽樣|普查|"
    r"调整|調整|修订|修訂|修正|中断|中斷|不连续|不連續|新标准|新標準|分类标准|分類標準|新系列|新数列|"
    r"重新(?:计算|計算|推算|统计|統計)|改[为為用按]|范围.{0,6}(?:变|變|扩|擴|缩|縮)|"
    r"(?:方法|标准|標準|定义|定義|制度|指标|指標).{0,8}(?:改变|改變|变化|變化|变更|變更|不同|有变|更新)|"
    r"[采採]用?新|(?<![-—~至]\d{4})年[度末底]?及?(?:以?[前后後]|之[前后後]|起|以来|以來)?的?(?:数据|數據|资料|資料)?[均都,,]?"
    r"(?:不含|不包括|不包含|未含|未包括|未计|未計)|"
    r"[与與](?:以前|之前|此前|往年|前期).{0,4}不同|(?:起|以来|以來|后|後)(?:不再?|仅|僅|只)?(?:包括|包含|含|纳入|納入|计入|計入)"
)
_ENGLISH = (
    r"\bbreaks? in\b|\bseries break|discontinu|comparab|\bnew (?:series|basis|survey|design|definition|"
    r"method|classification|questionnaire|sampl)|\brevis(?:ed|ion)|\bre-?(?:based\b|defin|classif|design)|"
    r"\bchange[sd]? (?:in|of|to) (?:the )?\w* ?(?:definition|method|coverage|classification|questionnaire|"
    r"survey|sampl)|\b(?:definition|method|coverage|classification|questionnaire)s? (?:has |have |was |"
    r"were )?changed|\bre-?weight|\b(?:before|until|prior to)\b.{0,40}\b(?:includ|exclud|cover)|"
    r"\b(?:do|did) not (?:include|cover)\b.{0,40}\b(?:before|until|prior to)\b|"
    r"\bsample survey|\bmethodolog|\bbased on (?:a )?(?:new|different|administrative|"
    r"the new)|\b(?:no longer|now) includ|\b(?:from|since) \d{4}(?:-\d\d)?(?: on(?:wards)?)?,? (?:\w+ ){0,3}(?:includ|exclud|cover)|\bexcludes? .{0,40}\b(?:from|since)\b"
)
_GERMAN = (
    r"zeitreihenbruch|\bbruch in|(?:nicht|eingeschränkt|bedingt) (?:mehr )?vergleichbar|\brevidiert|methodenwechsel|methodisch|stichprobe|"
    r"\b(?:neue|geänderte|andere)[rs]? (?:reihe|abgrenzung|definition|erhebung|method)"
)
_FRENCH = (
    r"\brupture|non comparables?|\brévis|échantillon|\bnouvelle (?:série|définition|méthode|enquête)|"
    r"\bchangement d[e'] ?(?:la )?(?:méthod|définition|série|champ|questionnaire)"
)
_SPANISH = (
    r"\bruptura|no (?:es |son )?comparables?|\brevisad|\bmuestra\b|"
    r"\bnueva (?:serie|definición|metodología|encuesta)|\bcambios? (?:metodol|de (?:metod|defin|serie))"
)
_BREAK = re.compile(f"{_CHINESE}|{_ENGLISH}|{_GERMAN}|{_FRENCH}|{_SPANISH}", re.IGNORECASE)
# Adjusted for the season or for prices: no other series.
_NO_BREAK = re.compile(
    r"季[节節](?:性)?(?:因素)?(?:调整|調整)|季(?:调|調)|(?:价格|價格|通胀|物价|物價|汇率)(?:因素)?(?:调整|調整)|"
    r"(?:可|可以|能够|能)比[较較]|具有可比性|(?:前后|前後)可比|(?<!not )(?<!non)(?<!non-)(?<!un)\bcomparable (?:to|with|over|across)|"
    r"(?:subject to|may be) revis\w+|可能.{0,4}修[订訂]",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[。;；\n]|(?<=[a-z)])\. ")
_SIGN = r"[*†‡§#]+|[①-⑳]|\[\w{1,2}\]|\((?:\d{1,2}|[a-z])\)|(?<=\d)[ ]?[a-z]"
_ENDS_WITH_SIGN = re.compile(rf"({_SIGN})$", re.IGNORECASE)
_BEGINS_WITH_SIGN = re.compile(
    r"^(?:注|註|备注|note)?s? ?[::]? ?([*†‡§#]+|[①-⑳]|\[\w{1,2}\]|\((?:\d{1,2}|[a-z])\)|[a-z](?=[ =::.、)]))",
    re.IGNORECASE,
)
_REMARKS = frozenset(
    map(
        fold,
        (
            "备注", "備註", "说明", "說明", "注", "注释", "remark", "remarks", "note", "notes",
            "comment"
        ),
    )
)  # fmt: skip
_SHOWN = 60


def find_break_notes(cells: Iterable[tuple[Spot, str]], marked: Mapping[str, Iterable[int]]) -> Iterator[BreakNote]:
    """The notes among `cells` that speak of a break; `marked` are the years behind which a sign stands."""
    for spot, text in cells:
        if not _speaks_of_break(text):
            continue
        plain = _half_width(text)
        sign = _BEGINS_WITH_SIGN.match(plain.strip())
        years: list[int] = []
        for sentence in _SENTENCE.split(plain):
            if _BREAK.search(_NO_BREAK.sub("", sentence)):
                named = named_periods(sentence, any_year=True)
                years += [year for one in named for year in one.years()]
                if sign is not None:
                    years += marked.get(sign[1].casefold(), ())
        if years:
            yield BreakNote(address(*spot), " ".join(text.split()), tuple(dict.fromkeys(years)))


@lru_cache(maxsize=65_536)
def _speaks_of_break(text: str) -> bool:
    return _BREAK.search(text) is not None


def texts_around(grid: Grid, rows: range) -> Iterator[tuple[Spot, str]]:
    """The texts above and below the rows of data."""
    for row in range(1, grid.last_row + 1):
        if row in rows:
            continue
        for column in range(1, grid.last_column + 1):
            value = grid.value(row, column)
            if isinstance(value, str):
                yield (row, column), value


def signs_behind(texts: Iterable[tuple[str, int]]) -> Mapping[str, tuple[int, ...]]:
    """The signs that stand at the end of texts, each with the years of those texts."""
    found: dict[str, tuple[int, ...]] = {}
    for text, year in texts:
        sign = _ENDS_WITH_SIGN.search(_half_width(text).strip())
        if sign is not None:
            key = sign[1].strip().casefold()
            found[key] = (*found.get(key, ()), year)
    return found


def _half_width(text: str) -> str:
    """NFKC, but for numbers in circles, which are signs."""
    return "".join(sign if "①" <= sign <= "⑳" else unicodedata.normalize("NFKC", sign) for sign in text)


def notes_of(grid: Grid, frame: Frame) -> tuple[BreakNote, ...]:
    """The notes of a sheet that speak of a break in the table of a map."""
    beside = [
        (grid.text(row, column), period.year)
        for row, period in frame.by_row.items()
        for column in filter(None, (frame.period_column,))
    ]
    over = [
        (word, period.year) for column, period in frame.by_column.items() for word in frame.heads.all.get(column, ())
    ]
    return (
        *find_break_notes(texts_around(grid, frame.rows), signs_behind([*beside, *over])),
        *_remarks(grid, frame),
        *_among(grid, frame),
    )


def _among(grid: Grid, frame: Frame) -> Iterator[BreakNote]:
    """Notes in a row of their own among those of the periods, said of the period below them."""
    columns = {*frame.labels.columns, *filter(None, (frame.period_column,))}
    year: int | None = None
    first = min(frame.by_row, default=frame.rows.stop)
    for row in reversed(range(first, frame.rows.stop)):
        if row in frame.by_row:
            year = frame.by_row[row].year
            continue
        for column in sorted(columns):
            text = grid.text(row, column)
            if year is not None and _BREAK.search(_NO_BREAK.sub("", text)):
                yield BreakNote(address(row, column), text, (year,))


def _remarks(grid: Grid, frame: Frame) -> Iterator[BreakNote]:
    """Remarks beside a row, which are said of its period."""
    columns = [c for c, word in frame.heads.own_folded.items() if word in _REMARKS]
    for column in columns:
        for row, period in frame.by_row.items():
            text = grid.text(row, column)
            if _BREAK.search(_NO_BREAK.sub("", text)):
                yield BreakNote(address(row, column), text, (period.year,))


def uncovered(notes: Sequence[BreakNote], indicator: Indicator) -> tuple[BreakNote, ...]:
    """The notes of a break inside a series that its map does not declare."""
    years = {figure.period.year for figure in indicator.figures if figure.value is not None}
    if len(years) < 2:  # noqa: PLR2004  one year alone is compared with nothing
        return ()
    first, last = min(years), max(years)
    return tuple(
        note
        for note in notes
        if any(first <= year <= last for year in note.years)
        and not any(one.after <= year <= one.before for one in indicator.breaks for year in note.years)
    )


def check_break_notes(map_file: MapFile, indicators: Mapping[str, Indicator]) -> Iterator[Finding]:
    """One warning a note that no break declares, about all indicators that it lies inside of."""
    names: dict[BreakNote, list[str]] = {}
    for name, indicator in indicators.items():
        for note in uncovered(indicator.break_notes, indicator):
            names.setdefault(note, []).append(name)
    for note, concerned in names.items():
        inside = [year for year in note.years if any(_lies_inside(year, indicators[name]) for name in concerned)]
        yield map_file.in_cell("break-undeclared", note.cell, concerned, **_details(note, inside))


def notes_between(name: str, parts: Sequence[Indicator], row: Sequence[Figure]) -> Iterator[Finding]:
    """Notes of a break between the values of a change, a difference or a sum over several sheets.

    What lies inside the series of one part is said of that series.
    """
    years = [figure.period.year for figure in row]
    declared = [each for part in parts for each in part.breaks]
    for part, figure in zip(parts, row, strict=True):
        for note in part.break_notes:
            inside = [year for year in note.years if min(years) <= year <= max(years)]
            said = any(note in uncovered(one.break_notes, one) for one in parts)
            covered = any(one.after <= year <= one.before for one in declared for year in inside)
            origin = figure.origin
            if min(years) < max(years) and inside and not (said or covered) and isinstance(origin, Cell):
                yield Finding(
                    "break-undeclared",
                    Place(origin.file, sheet=origin.sheet, cell=note.cell),
                    _details(note, inside),
                    about((name,)),
                )


def _details(note: BreakNote, years: Sequence[int]) -> dict[str, Detail]:
    return {"text": shown(note.text), "years": listed(map(str, years)), "line": break_line(years[0], note.text)}


def _lies_inside(year: int, indicator: Indicator) -> bool:
    years = [figure.period.year for figure in indicator.figures if figure.value is not None]
    return min(years) <= year <= max(years)


def shown(text: str) -> str:
    """A note as it can stand in a message."""
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def break_line(year: int, text: str) -> str:
    """The line of a map that declares a break at a year."""
    why = json.dumps(shown(text), ensure_ascii=False)
    return f"breaks: [{{between: [{year - 1}, {year}], why: {why}}}]"
