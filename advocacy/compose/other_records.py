"""The cases that are not told whole, counted by what was done and where: as long for six as for six hundred."""

from __future__ import annotations

from collections.abc import Iterable

from advocacy.compose.page import Page
from advocacy.compose.protection import print_tally
from advocacy.compose.selection import rest
from advocacy.model.document import Blocks, Inline, Inlines, Paragraph, PrintedCount, Table
from advocacy.model.public import PublicRecord, Tally
from advocacy.model.text import COLON, SEMICOLON, Text, label
from advocacy.places.province import province

_CAPTION = label("其他已核对的证据", "Other checked evidence")
_HEADS = (label("情形", "What happened"), label("地区", "Where"), label("份数", "Records"))
_WIDTHS = (14, 20, 6)
_MOST_PLACES = 3
_MOST_ROWS = 8
_MOST_IN_WORDS = 3
_OTHERS = label("其他情形", "other")
_COMMA = {"zh": "、", "en": ", "}
_ELSEWHERE = {"zh": "等地", "en": " and elsewhere"}
_NOWHERE = "—"  # an empty cell is read out as nothing
_ALSO = {"zh": "另有已核对的证据：", "en": "Other checked evidence: "}


def other_records(page: Page) -> Blocks:
    """A table with a row for each sort of case; a sentence where there are few sorts, nothing where there is none."""
    groups: dict[tuple[str, str], list[PublicRecord]] = {}
    for record in rest(page.records, page.shown):
        groups.setdefault((record.kind, _sort(record)), []).append(record)
    by_size = sorted(groups.values(), key=lambda group: -len(group))
    in_words = len(by_size) <= _MOST_IN_WORDS
    rows = [_row(page, group, short=in_words) for group in by_size[:_MOST_ROWS]]
    remaining = [record for group in by_size[_MOST_ROWS:] for record in group]
    if remaining:
        rows.append((page.prose(_OTHERS), _where(page, remaining), (_number(page, remaining),)))
    if not in_words:
        language = page.language
        return (
            Table(
                label="other-records",
                caption=page.prose(_CAPTION),
                description=_CAPTION.either(language).text,
                head=tuple(page.prose(head) for head in _HEADS),
                rows=tuple(tuple((cell,) for cell in row) for row in rows),
                widths=_WIDTHS,
                numeric=frozenset({2}),
            ),
        )
    return (Paragraph(_sentence(page, rows)),) if rows else ()


def _sentence(page: Page, rows: Iterable[tuple[Inlines, ...]]) -> Inlines:
    """另有已核对的证据：录用2份（广东省）；Other checked evidence: job advertisement, 1 (Guangdong)."""
    zh = page.language == "zh"
    opens, closes, copies = ("（", "）", "份") if zh else (" (", ")", "")
    said: list[Inline] = [_ALSO[page.language]]
    for number, (what, where, many) in enumerate(rows):
        place: Inlines = () if where == (_NOWHERE,) else (opens, *where, closes)
        between = [SEMICOLON[page.language]] if number else []
        said += [*between, *what, *(() if zh else (", ",)), *many, copies, *place]
    return tuple(one for one in (*said, "。" if zh else ".") if one != "")


def _row(page: Page, group: list[PublicRecord], *, short: bool) -> tuple[Inlines, ...]:
    """A sort of case; in a sentence (`short`) without the name of its kind, where it says what was done."""
    act, kind = _act(group[0]), page.prose(group[0].kind_name)
    done = () if act is None else page.prose(act)
    what = done if short and done else (*kind, *((COLON[page.language], *done) if done else ()))
    return (what, _where(page, group), (_number(page, group),))


def _number(page: Page, group: list[PublicRecord]) -> PrintedCount:
    """How many; where few people told us of it, that they are few."""
    threshold = page.public.campaign.thresholds.small_counts
    own = sum(one.own_account for one in group)
    told = tuple(one.id for one in group)
    if not 0 < own < threshold:
        return PrintedCount(f"{len(group):,}", group[0].kind, "", told)
    page.suppressed = True
    small = len(group) < threshold
    tally = Tally(None, below=threshold) if small else Tally(None, least=len(group) - own)
    return PrintedCount(print_tally(tally, page.language), group[0].kind, "", ())


def _where(page: Page, group: Iterable[PublicRecord]) -> Inlines:
    found = (province(place) for one in group for place in one.places)
    names = tuple(dict.fromkeys(one.either(page.language).text for one in found if one is not None))
    if not names:
        return (_NOWHERE,)
    shown = _COMMA[page.language].join(names[:_MOST_PLACES])
    return (shown + (_ELSEWHERE[page.language] if len(names) > _MOST_PLACES else ""),)


def _act(record: PublicRecord) -> Text | None:
    """What was done, left out or met: the first of its features that is no place."""
    return next((text for _, text in record.features if text not in record.places), None)


def _sort(record: PublicRecord) -> str:
    act = _act(record)
    return "" if act is None else act.either("zh").text
