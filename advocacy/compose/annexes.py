"""What stands behind the text: references, and the annexes that trace every figure and record."""

from __future__ import annotations

from collections.abc import Iterable

from advocacy.compose.called import AWAITS_CONFIRMATION, CALLED, ISSUER_NOT_SEEN
from advocacy.compose.dates import print_day, print_period
from advocacy.compose.labelled import labelled
from advocacy.compose.numbers import print_figure
from advocacy.compose.page import Page
from advocacy.compose.printing import print_field, prose
from advocacy.compose.provisions import name_provision
from advocacy.compose.references import entry, law_entry
from advocacy.model.annex_form import FIGURE_HEADS, WORKBOOK_HEADS, cell_place, checksum, row_number
from advocacy.model.document import (
    AnnexRow,
    Blocks,
    DateText,
    Inline,
    Inlines,
    Label,
    LineBreak,
    Paragraph,
    PrintedCount,
    PrintedFigure,
    PrintedProvision,
    ProvisionCount,
    Table,
)
from advocacy.model.figure import Cell, Figure, Formula
from advocacy.model.finding import Language
from advocacy.model.law import NO_FINE, SIGNS
from advocacy.model.mark import figure_hash
from advocacy.model.place import Place
from advocacy.model.public import PublicRecord
from advocacy.model.text import COLON, SEMICOLON, Text, label
from advocacy.model.walk import plain
from advocacy.places.region import region_in, says_region

_EXACT = {"zh": "精确值", "en": "Exact value "}
_NO_DATE = "—"  # an empty cell is read out as nothing
_MOST_EXACT_DECIMALS = 6
_HEADS: dict[str, tuple[Text, ...]] = {
    "figures": FIGURE_HEADS,
    "sources": WORKBOOK_HEADS,
    "records": (
        label("证据", "Evidence"),
        label("要素", "Particulars"),
        label("可信程度", "Standing"),
        label("核对", "Checked"),
    ),
}
_EMPTY: dict[str, dict[Language, str]] = {
    "figures": {"zh": "本文没有印出统计数字。", "en": "This document prints no statistics."},
    "sources": {"zh": "本文没有用到统计工作簿。", "en": "This document uses no workbook."},
    "records": {"zh": "本文没有用到证据记录。", "en": "This document uses no record."},
}
_CAPTIONS: dict[str, dict[Language, str]] = {
    "figures": {"zh": "本文数字逐项出处", "en": "Where each figure comes from"},
    "sources": {"zh": "所用工作簿", "en": "Workbooks used"},
    "records": {"zh": "所用证据及核对情况", "en": "Evidence used and who checked it"},
}
# "corroborated" stays whole; a Han word can break anywhere.
_RECORD_WIDTHS: dict[Language, tuple[int, ...]] = {"zh": (17, 33, 10, 15), "en": (33, 66, 21, 30)}
_DESCRIPTIONS: dict[str, dict[Language, str]] = {
    "figures": {
        "zh": "每行一个数字：编号、印出的样子、统计内容、所在单元格或算式、来源。",
        "en": "One row a figure: number, as printed, what it counts, its workbook, sheet and cell or its formula, source.",
    },
    "sources": {
        "zh": "每行一个工作簿：来源、资料日期、文件校验码。",
        "en": "One row a workbook: its source, date and checksum.",
    },
    "records": {
        "zh": "每行一份证据：标题和类别、要素、可信程度、核对人和核对日期。",
        "en": "One row a record: title and kind, particulars, standing, who checked it and when.",
    },
}


def references(page: Page, laws: Iterable[str]) -> Blocks:
    """Every source and law that the document used, sources in the order of their first mention."""
    entries = [
        entry(page.public.sources[name], page.language, page.public.campaign.references)
        for name in page.cited
        if name in page.public.sources
    ]
    entries += [law_entry(page.public.laws[name], page.language) for name in dict.fromkeys(laws)]
    return tuple(Paragraph(one, "reference") for one in entries)


def laws_printed(inlines: Iterable[Inline]) -> tuple[str, ...]:
    """The laws that the document names, in their order."""
    return tuple(dict.fromkeys(inline.law for inline in inlines if isinstance(inline, PrintedProvision)))


class FigureAnnex:
    """Annex A: a row for each figure and count, and for the parts of those that were computed."""

    def __init__(self, page: Page, inlines: Iterable[Inline]) -> None:
        """`inlines` are those of the whole document in reading order, or of them what is traced."""
        self._page = page
        self._figures: dict[str, tuple[Figure, str]] = {}
        self._counts: dict[PrintedCount | ProvisionCount, None] = {}
        self._named: dict[tuple[str, str | None, str | None], Inlines] = {}
        self._sourced: dict[str, Inlines] = {}
        for inline in inlines:
            if isinstance(inline, PrintedFigure):
                self._add(inline.figure)
            elif isinstance(inline, PrintedCount | ProvisionCount):
                self._counts[inline] = None
        self._numbers = {mark: row_number(n) for n, mark in enumerate(self._figures, start=1)}

    def _add(self, figure: Figure) -> None:
        mark = figure_hash(figure)
        if mark in self._figures:
            return
        self._figures[mark] = (figure, print_figure(figure, self._page.language))
        if isinstance(figure.origin, Formula):
            for part in figure.origin.parts:
                self._add(part)
        elif figure.source and figure.unconfirmed is None:
            self._page.uses.add(f"source:{figure.source}")
            if figure.source not in self._page.public.sources:
                page = self._page
                page.report_unknown("source", figure.source, page.public.sources, Place(figure.origin.file))

    def cells(self) -> tuple[Cell, ...]:
        """Every cell behind the figures."""
        origins = [figure.origin for figure, _ in self._figures.values()]
        return tuple(origin for origin in origins if isinstance(origin, Cell))

    def sources_by_file(self) -> dict[str, tuple[str, ...]]:
        """Per workbook the sources of the figures out of it."""
        found: dict[str, dict[str, None]] = {}
        for figure, _ in self._figures.values():
            if isinstance(figure.origin, Cell):
                found.setdefault(figure.origin.file, {})[figure.source] = None
        return {file: tuple(sources) for file, sources in found.items()}

    def blocks(self) -> Blocks:
        """The annex as one table; nothing where the document prints no figure."""
        rows = [self._row(mark) for mark in self._figures]
        for number, count in enumerate(self._counts, start=len(rows) + 1):
            if isinstance(count, PrintedCount):
                rows.append(self._count_row(row_number(number), count))
            else:
                rows.append(self._provision_row(row_number(number), count))
        return _table(self._page, "figures", rows, (5, 9, 14, 16, 18))

    def _row(self, mark: str) -> tuple[tuple[Inlines, ...], ...]:
        figure, printed = self._figures[mark]
        language = self._page.language
        shown: list[Inlines] = [(PrintedFigure(printed, figure),)]
        exact = _exact(figure)
        if exact is not None:
            shown.append((_EXACT[language], PrintedFigure(exact, figure)))
        return (
            ((AnnexRow(mark, (Label(self._numbers[mark]),)),),),
            tuple(shown),
            (self._counts_what(figure),),
            (self._where(figure),),
            (self._source(figure),),
        )

    def _counts_what(self, figure: Figure) -> Inlines:
        language = self._page.language
        # Many figures are of one indicator.
        key = (figure.indicator, figure.population, figure.region)
        if key not in self._named:
            self._named[key] = self._name(figure)
        between = SEMICOLON[language]
        awaits = () if figure.unconfirmed is None else (between, AWAITS_CONFIRMATION.either(language).text)
        period = DateText(print_period(figure.period, language))
        return (*self._named[key], *awaits, between, period)

    def _name(self, figure: Figure) -> Inlines:
        """What the figures of an indicator, a population and a region count."""
        page, language = self._page, self._page.language
        indicator = page.public.indicators.get(figure.indicator)
        # The part of a computed figure may be no indicator of its own.
        name = labelled(figure.indicator) if indicator is None else page.prose(indicator.name)
        between = SEMICOLON[language]
        parts: list[Inline] = [*name]
        population = page.public.populations.get(figure.population or "")
        universe = () if population is None else page.prose(population.name)
        if universe and plain(universe) != plain(name):
            parts += [between, *universe]
        if figure.region is not None and not says_region(plain(name), figure.region):
            parts += [between, *labelled(region_in(figure.region, language))]
        return tuple(parts)

    def _where(self, figure: Figure) -> Inlines:
        origin = figure.origin
        if isinstance(origin, Cell):
            return (Label(cell_place(origin)),)
        numbers = [self._numbers[figure_hash(part)] for part in origin.parts]
        formula = f"={origin.operation.formula(numbers, figure.unit)}"
        called = origin.operation.called.either(self._page.language).text
        wrap = f"（{called}）" if self._page.language == "zh" else f" ({called})"
        return (Label(formula), wrap)

    def _source(self, figure: Figure) -> Inlines:
        if isinstance(figure.origin, Formula):
            return ("同算式所列各行" if self._page.language == "zh" else "as the rows of the formula",)
        if figure.unconfirmed is not None and figure.source not in self._page.public.sources:
            return (ISSUER_NOT_SEEN.either(self._page.language).text,)
        if figure.source not in self._sourced:
            self._sourced[figure.source] = _short_sources(self._page, (figure.source,))
        return self._sourced[figure.source]

    def _count_row(self, number: str, count: PrintedCount) -> tuple[tuple[Inlines, ...], ...]:
        page, zh = self._page, self._page.language == "zh"
        what: list[Inline] = [*page.prose(page.public.kinds[count.kind])] if count.kind else []
        if count.problem:
            problem = page.public.agenda.problems[count.problem]
            what += [SEMICOLON[page.language], *page.prose(problem.title)]
        if count.among:
            what += [*([SEMICOLON[page.language]] if what else []), *labelled(count.among)]
        return (
            ((Label(number),),),
            ((count,),),
            (tuple(what),),
            (("已核对、可计数的证据份数" if zh else "number of checked records that may be counted",),),
            (("本机构证据库" if zh else "the organisation’s evidence",),),
        )

    def _provision_row(self, number: str, count: ProvisionCount) -> tuple[tuple[Inlines, ...], ...]:
        """The provisions of a count by name, so that anybody can count them again."""
        page, zh = self._page, self._page.language == "zh"
        what: list[Inline] = [_COUNTED.either(page.language).text]
        if count.penalty:
            what += [SEMICOLON[page.language], *page.prose(_followed_by(count.penalty))]
        named: list[Inline] = []
        for law, article in count.counted:
            between = [SEMICOLON[page.language]] if named else []
            named += [*between, *name_provision(page.public.laws[law], article, page.language, short=True)]
        return (
            ((Label(number),),),
            ((count,),),
            (tuple(what),),
            (tuple(named),),
            (("现行法律法规" if zh else "the laws themselves",),),
        )


_COUNTED = label(
    "建议和证据提到的、作出要求、禁止或者鼓励的现行规定，每款计一项",
    "provisions that the asks and the evidence name and that order, forbid or encourage something, each paragraph once",
)


def _followed_by(penalty: str) -> Text:
    """What is counted: a penalty, no fine, or all that has one sign."""
    return {"no-fine": NO_FINE, **SIGNS}.get(penalty) or CALLED["penalty"][penalty]


def workbooks(page: Page, figures: FigureAnnex) -> Blocks:
    """Annex B: each workbook once, with the start of its SHA-256 in groups of four."""
    hashes = {cell.file: cell.sha256 for cell in figures.cells()}
    rows: list[tuple[tuple[Inlines, ...], ...]] = []
    for file, names in figures.sources_by_file().items():
        issued = [
            page.public.sources[name].issued
            for name in names
            if name in page.public.sources and page.public.sources[name].issued is not None
        ]
        dates = sorted({one.iso() for one in issued if one is not None})
        rows.append(
            (
                ((Label(file),),),
                (_short_sources(page, names) or (ISSUER_NOT_SEEN.either(page.language).text,),),
                (tuple(_joined(dates)) or (_NO_DATE,),),
                ((Label(checksum(hashes[file])),),),
            )
        )
    return _table(page, "sources", rows, (18, 28, 11, 13))


def _joined(dates: list[str]) -> Iterable[Inline]:
    for number, date in enumerate(dates):
        if number:
            yield LineBreak()
        yield DateText(date)


def records(page: Page) -> Blocks:
    """Annex C: each record that the document tells of, with its particulars."""
    rows = [_record_row(page, record) for record in page.public.records if record.id in page.mentioned]
    return _table(page, "records", rows, _RECORD_WIDTHS[page.language])


def _record_row(page: Page, record: PublicRecord) -> tuple[tuple[Inlines, ...], ...]:
    language = page.language
    colon = COLON[language]
    particulars = tuple(
        (
            *page.prose(detail.name),
            colon,
            *(page.prose(detail.value) if isinstance(detail.value, Text) else print_field(detail.value, language)),
        )
        for detail in record.details
    )
    return (
        (page.prose(record.title), page.prose(record.kind_name)),
        particulars,
        (page.prose(CALLED["standing"][record.standing]),),
        (
            # A name is not translated.
            prose(record.checked.by.either(language), language),
            (DateText(print_day(record.checked.on, language)),),
        ),
    )


def _short_sources(page: Page, names: Iterable[str]) -> Inlines:
    content: list[Inline] = []
    for name in names:
        source = page.public.sources.get(name)
        if source is not None:
            if content:
                content.append(SEMICOLON[page.language])
            content.extend(page.short(source))
            if name not in page.cited:
                page.cited.append(name)
    return tuple(content)


def _exact(figure: Figure) -> str | None:
    """The value to six decimals where it is finer than what is printed."""
    if figure.value is None or figure.value % figure.quantum == 0:
        return None
    exact = f"{figure.value:.{_MOST_EXACT_DECIMALS}f}".rstrip("0").rstrip(".")
    return exact.replace("-", "\N{MINUS SIGN}")


def _table(page: Page, name: str, rows: list[tuple[tuple[Inlines, ...], ...]], widths: tuple[int, ...]) -> Blocks:
    language = page.language
    if not rows:
        return (Paragraph((_EMPTY[name][language],)),)
    return (
        Table(
            label=f"annex-{name}",
            caption=(_CAPTIONS[name][language],),
            description=_DESCRIPTIONS[name][language],
            head=tuple((*labelled(head.either(language).text),) for head in _HEADS[name]),
            rows=tuple(rows),
            widths=widths,
            look="annex",
        ),
    )
