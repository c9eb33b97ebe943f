"""The cases that are not told whole, counted by what was done and where: as long for six as for six hundred."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from advocacy.compose.labelled import joined
from advocacy.compose.numbers import print_count
from advocacy.compose.page import Page
from advocacy.compose.protection import print_tally
from advocacy.compose.selection import rest
from advocacy.model.document import Blocks, Inlines, Paragraph, PrintedCount, Table
from advocacy.model.public import PublicRecord, Tally
from advocacy.model.text import COLON, Text, label
from advocacy.model.walk import plain
from advocacy.places.province import province
from advocacy.places.region import is_region

_CAPTION = label("其他已核对的证据", "Other checked evidence")
_HEADS = (label("情形", "What happened"), label("地区", "Where"), label("份数", "Records"))
_WIDTHS = (16, 18, 6)
_MOST_PLACES = 3
_MOST_ROWS = 8
_MOST_IN_WORDS = 3
_OTHERS = label("其他情形", "other")
_AMONG = label("未整份印出的证据", "evidence that is not told whole")
_NOWHERE = "—"  # an empty cell is read out as nothing
_COMMA = {"zh": "、", "en": ", "}
_ELSEWHERE = {"zh": "等地", "en": " and elsewhere"}


@dataclass(frozen=True, slots=True)
class _Group:
    """Records of one sort: what happened, how many there are, and the provinces that they name."""

    what: Inlines
    records: tuple[PublicRecord, ...]
    number: PrintedCount
    places: tuple[str, ...]

    @property
    def exact(self) -> bool:
        """True if the number is printed as it is."""
        return bool(self.number.records)


def other_records(page: Page) -> Blocks:
    """A table with a row for each sort of case; a sentence where there are few sorts, nothing where there is none."""
    by_sort: dict[tuple[str, str], list[PublicRecord]] = {}
    for record in rest(page.records, page.shown, page.in_own_words):
        by_sort.setdefault((record.kind, _sort(record).either("zh").text), []).append(record)
    by_size = sorted(by_sort.values(), key=lambda records: -len(records))
    in_words = len(by_size) <= _MOST_IN_WORDS
    groups = [_group(page, records, _sort(records[0]), in_words=in_words) for records in by_size[:_MOST_ROWS]]
    remaining = [record for records in by_size[_MOST_ROWS:] for record in records]
    if remaining:
        groups.append(_group(page, remaining, _OTHERS, in_words=in_words))
    if not in_words:
        return (_table(page, groups),)
    return (Paragraph(joined(_sentence(page, groups))),) if groups else ()


def _group(page: Page, records: Sequence[PublicRecord], sort: Text, *, in_words: bool) -> _Group:
    what = page.prose(sort)
    found = (province(place) for one in records for place in one.places)
    places = tuple(dict.fromkeys(one.either(page.language).text for one in found if one is not None))
    return _Group(what, tuple(records), _number(page, records, plain(what), in_words=in_words), places)


def _sort(record: PublicRecord) -> Text:
    """What was done, left out or met; where a record does not say, what kind it is of."""
    return record.sort or record.kind_name


def _number(page: Page, records: Sequence[PublicRecord], among: str, *, in_words: bool) -> PrintedCount:
    """How many; where few people told us of it, that they are few."""
    threshold = page.public.campaign.thresholds.small_counts
    own = sum(one.own_account for one in records)
    kind = records[0].kind
    if not 0 < own < threshold:
        told = tuple(one.id for one in records)
        text = print_count(len(records), page.language) if in_words else f"{len(records):,}"
        return PrintedCount(text, kind, "", told, among)
    page.suppressed = True
    small = len(records) < threshold
    tally = Tally(None, below=threshold) if small else Tally(None, least=len(records) - own)
    return PrintedCount(print_tally(tally, page.language), kind, "", (), among)


# ------------------------------------------------------------------ in words


def _sentence(page: Page, groups: Sequence[_Group]) -> Iterator[Inlines | str]:
    """另有2份……：不予录用或撤回录用（均在广东省）。Two more … tell of the same: low or unpaid wages (both in Shanghai)."""
    zh = page.language == "zh"
    yield from _opening(page, groups)
    yield COLON[page.language]
    for at, group in enumerate(groups):
        if at:
            yield "，" if zh else (" and " if at == len(groups) - 1 else ", ")
        yield group.what
        where = _said_where(page, group)
        if len(groups) == 1:
            number: Inlines = ()  # the sentence begins with it
        else:
            number = (group.number, "份") if zh else (group.number,)
        if zh:
            yield from (number, f"（{where}）" if where else "")
        elif number or where:
            yield from (" (", number, ", " if number and where else "", where, ")")
    yield "。" if zh else "."


def _opening(page: Page, groups: Sequence[_Group]) -> Iterator[Inlines | str]:
    """How many there are in all; not where a part of them is few people, whom it would tell."""
    zh = page.language == "zh"
    number = _all(page, groups)
    if zh:
        yield from ("另有", number, "份" if number else "", "已核对的证据反映同类问题")
        return
    is_one = all(group.exact for group in groups) and sum(len(group.records) for group in groups) == 1
    yield from (number, " more" if number else "More")
    yield f" checked {'record tells' if is_one else 'records tell'} of the same"


def _all(page: Page, groups: Sequence[_Group]) -> Inlines:
    """The number of all of them; of one sort it may be no exact one."""
    if len(groups) == 1:
        number = groups[0].number
        return (_capital(number),) if page.language == "en" else (number,)
    if not all(group.exact for group in groups):
        return ()
    told = tuple(record for group in groups for record in group.number.records)
    text = print_count(len(told), page.language)
    number = PrintedCount(text, "", "", told, _AMONG.either(page.language).text)
    return (_capital(number),) if page.language == "en" else (number,)


def _capital(number: PrintedCount) -> PrintedCount:
    return PrintedCount(
        number.text[:1].upper() + number.text[1:], number.kind, number.problem, number.records, number.among
    )


def _said_where(page: Page, group: _Group) -> str:
    """Both in Guangdong; the names of several provinces. That it is all of them is not said of a number that is not."""
    language, many = page.language, len(group.records)
    every = all(record.places for record in group.records)
    if len(group.places) == 1 and many > 1 and every and group.exact and is_region(group.places[0]):
        if language == "zh":
            return f"均在{group.places[0]}"
        return f"{'both' if many == 2 else 'all'} in {group.places[0]}"  # noqa: PLR2004
    return _named(page, group)


def _named(page: Page, group: _Group) -> str:
    names = _COMMA[page.language].join(group.places[:_MOST_PLACES])
    return names + (_ELSEWHERE[page.language] if len(group.places) > _MOST_PLACES else "")


# ---------------------------------------------------------------- as a table


def _table(page: Page, groups: Sequence[_Group]) -> Table:
    rows = ((_begun(group.what), (_named(page, group) or _NOWHERE,), (group.number,)) for group in groups)
    return Table(
        label="other-records",
        caption=joined(_opening(page, groups)),
        description=_CAPTION.either(page.language).text,
        head=tuple(page.prose(head) for head in _HEADS),
        rows=tuple(tuple((cell,) for cell in row) for row in rows),
        widths=_WIDTHS,
        numeric=frozenset({2}),
    )


def _begun(what: Inlines) -> Inlines:
    """As the beginning of a cell: with a capital letter."""
    first, *others = what
    return (first[:1].upper() + first[1:], *others) if isinstance(first, str) else what
