"""The table as the program sees it, in lines for a person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from advocacy.inspect.around import breaks_of, period_of
from advocacy.inspect.cells import plain
from advocacy.inspect.draft import Draft
from advocacy.inspect.lines import span
from advocacy.inspect.marks import by_kind
from advocacy.inspect.readings import Encoding
from advocacy.model.columns import align, cut
from advocacy.sheets.periods import show_period
from advocacy.workbooks.addresses import address, column_letters, split_address

_WIDE = 60
_TEXTS = 4  # of what stands above or below


def lines(draft: Draft, encoding: Encoding, sheets: Mapping[str, bool]) -> Iterator[str]:
    """All that a person should compare with the sheet before she trusts the draft."""
    say, shape, grid = draft.say, draft.table.shape, draft.table.grid
    facts = [(say("file"), draft.file)]
    if grid.sheet:
        hidden = say("hidden-sheet") if grid.hidden_sheet else ""
        facts.append((say("sheet"), grid.sheet + hidden))
        others = [
            name + (say("hidden-sheet") if is_hidden else "")
            for name, is_hidden in sheets.items()
            if name != grid.sheet
        ]
        if others:
            facts.append((say("sheets"), ", ".join(others)))
    for name, text in encoding.readings.items():
        facts.append((say("encoding"), say("reads", name=name, text=text)))
    facts.extend((say("above"), cut(text, _WIDE)) for text in shape.above[:_TEXTS])
    facts.append((say("heads"), span(shape.heads.first, shape.heads.last)))
    letters = ", ".join(map(column_letters, shape.labels)) or say("none")
    facts.append((say("labels"), letters))
    facts.append((say("period"), _period(draft)))
    facts.append((say("data"), span(shape.rows[0], shape.rows[-1])))
    if shape.is_long:
        facts.append((say("data"), say("long")))
    facts.extend((say("below"), cut(text, _WIDE)) for text in shape.below[:_TEXTS])
    for mark, meaning in {**draft.marks.missing, **draft.marks.flags}.items():
        facts.append((say("marks"), f"{mark or say('mark-empty')} = {meaning}"))
    facts.extend((say("traps"), trap) for trap in traps(draft))
    yield from align(facts)
    yield ""
    yield from align(list(_columns(draft)))


def _period(draft: Draft) -> str:
    periods, say = draft.table.shape.periods, draft.say
    if periods is None:
        period = period_of(draft.table)
        if period is None:
            return say("period-none")
        return say("period-fixed", period=period.period + ("" if period.sure else say("unsure")))
    ordered = sorted(periods.at.values())
    place = column_letters(periods.number) if periods.place == "column" else str(periods.number)
    return say(
        f"period-{periods.place}",
        place=place,
        form=periods.form,
        first=show_period(ordered[0]),
        last=show_period(ordered[-1]),
    )


def traps(draft: Draft) -> Iterator[str]:
    """What a reader of the sheet could take wrongly, in sentences."""
    say, table = draft.say, draft.table
    for column, beside in table.offset.items():
        cell = address(table.shape.heads.first, beside)
        yield say("offset", column=column_letters(column), cell=cell)
    for label, cells in draft.found.repeated.items():
        yield say("stacked", label=label, cells=", ".join(cells))
    if table.shape.left_out:
        yield say("after", rows=span(table.shape.left_out[0], table.shape.left_out[-1]))
    for one in breaks_of(table):
        yield say("break", why=one.why)
    for kind, examples in by_kind(draft.marks):
        yield say(kind, cells=examples)


def _columns(draft: Draft) -> Iterator[tuple[str, str, str, str]]:
    say = draft.say
    yield say("column"), say("says"), say("latest"), say("unit-column")
    for one in draft.found.candidates:
        meaning = one.meaning
        unit = " ".join(filter(None, (meaning.unit, meaning.written_in)))
        shown = plain(draft.table.grid.text(*split_address(one.seen)))
        yield (
            one.column or "",
            cut(" ".join(one.words), _WIDE),
            f"{one.seen} = {shown}",
            unit + ("" if meaning.sure else say("unsure")),
        )
