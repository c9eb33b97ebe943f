"""The draft of a sheet map as text: what was seen, and comments where a person must decide."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from advocacy.inspect.around import Said, breaks_of, is_chinese, period_of, publisher_of, title_above
from advocacy.inspect.candidates import Candidate, Found
from advocacy.inspect.cells import filled
from advocacy.inspect.lines import clean, listed, quoted, span
from advocacy.inspect.marks import Marks
from advocacy.inspect.relations import Quotient, Total
from advocacy.inspect.table import Table
from advocacy.inspect.words import Say
from advocacy.model.finding import LANGUAGES
from advocacy.model.unit import UNITS
from advocacy.workbooks.addresses import column_letters

_SCHEMA = "# yaml-language-server: $schema=../../schema/sheet-map.schema.json"
_YEAR_END = re.compile(r"[底末]|end of", re.IGNORECASE)
_SCALED = ("", "thousand", "million")
_NO_YEAR = "1900"  # for trying a draft out, until a person has said the year


@dataclass
class Draft:
    """All that a draft is written from.

    `way` chooses among the ways to say a head, `aside` holds why an indicator could not be read;
    both, and whether numbers are read `as_text`, change while the draft is tried. `comma`: it stands
    before decimals. While it is `tried`, guesses stand in the place of what a person must decide.
    """

    file: str
    encoding: str | None
    table: Table
    found: Found
    marks: Marks
    totals: tuple[Total, ...]
    quotients: tuple[Quotient, ...]
    say: Say
    way: dict[str, int] = field(default_factory=dict)
    aside: dict[str, str] = field(default_factory=dict)
    as_text: bool = False
    comma: bool = False
    tried: bool = False

    def decide(self, key: str, guess: str, why: str, *, known: bool = True) -> str:
        """A line that a person must decide, with the guess, where something is `known`, and why."""
        if self.tried:
            return f"{key}: {guess}"
        reason = self.say("guess", value=guess, why=why) if known else why
        return f"{key}: {self.say('decide')}  # {reason}"

    def candidate(self, column: int) -> Candidate | None:
        """The indicator of a column, if it is in the draft."""
        letters = column_letters(column)
        return next((one for one in self.found.candidates if one.column == letters and one.id not in self.aside), None)


def write(draft: Draft) -> str:
    """The text of the draft."""
    return "\n".join([*_head(draft), "", *_layout(draft), *_indicators(draft), *_related(draft), ""])


def _texts(key: str, said: Said) -> Iterator[str]:
    yield f"  {key}:"
    if said.zh:
        yield f"    zh: {quoted(said.zh)}"
    if said.en:
        yield f"    en: {quoted(said.en)}"


def _head(draft: Draft) -> Iterator[str]:
    say, table = draft.say, draft.table
    yield _SCHEMA
    yield f"# {say('drafted')}"
    yield f"file: {quoted(draft.file)}"
    if draft.encoding is not None:
        yield f"encoding: {draft.encoding}"
    if table.grid.sheet:
        yield f"sheet: {quoted(table.grid.sheet)}"
    yield f"# {say('source')}"
    yield "source:"
    publisher, title = publisher_of(table), title_above(table)
    if publisher.zh or publisher.en:
        yield from _texts("publisher", publisher)
    else:
        yield "  " + draft.decide("publisher", "publisher", say("publisher"), known=False)
    if title.zh or title.en:
        yield from _texts("title", title)
    else:
        yield "  " + draft.decide("title", quoted(table.title), say("title"))
    yield draft.decide("publication", "own", say("publication"), known=False)
    yield f"# {say('population')}"
    yield "# population: ID"
    hidden = draft.marks.traps.get("hidden") or table.grid.hidden_sheet
    if hidden:
        yield draft.decide("hidden", "allow", say("hidden-allowed"))


def _layout(draft: Draft) -> Iterator[str]:
    shape, say = draft.table.shape, draft.say
    yield "layout:"
    heads = span(shape.heads.first, shape.heads.last)
    sure = draft.table.has_heads
    yield "  " + (f"head_rows: {heads}" if sure else draft.decide("head_rows", heads, say("head-rows")))
    down = shape.periods is not None and shape.periods.place == "column"
    if shape.labels and not down:
        yield f"  label_column: {listed(map(column_letters, shape.labels))}"
        if len(shape.labels) > 1:
            yield "  carry_down: true"
    rows = span(shape.rows[0], shape.rows[-1])
    if shape.until is not None and not shape.left_out and not down:
        rows = f"{shape.rows[0]} until {shape.until}"
    goes_on = draft.table.last_row > draft.table.grid.last_row
    reason = say("goes-on", row=str(draft.table.last_row))
    yield "  " + (draft.decide("data_rows", rows, reason) if goes_on else f"data_rows: {rows}")
    yield "  period:"
    yield from _period(draft)
    if len(shape.words) > 1:
        column = next(c for c, _ in filled(draft.table.grid, shape.words[0]))
        yield "  sections:"
        yield "    - name: part"
        yield f"      in_column: {column_letters(column)}"
        words = (draft.table.grid.text(row, column) for row in shape.words)
        yield f"      one_of: [{', '.join(quoted(word) for word in dict.fromkeys(words))}]"
    yield ""
    signs = [*(['decimal: ","'] if draft.comma else []), *(["as_text: true"] if draft.as_text else [])]
    if signs:
        why = say("as-text") if draft.as_text else say("comma")
        yield f"numbers: {{{', '.join(signs)}}}  # {why}"
        yield ""
    for key, marks in (("missing", draft.marks.missing), ("flags", draft.marks.flags)):
        if marks:
            yield f"{key}:"
            for mark, meaning in marks.items():
                if mark in draft.marks.guessed:
                    yield "  " + draft.decide(_mark(mark), meaning, say("mark"))
                else:
                    yield f"  {_mark(mark)}: {meaning}"
            yield ""
    if draft.marks.flag_column is not None:
        yield f"flag_column: {column_letters(draft.marks.flag_column)}"
        yield ""
    broken = list(breaks_of(draft.table))
    if broken:
        yield f"breaks:  # {say('breaks')}"
        for one in broken:
            yield f"  - between: [{one.year - 1}, {one.year}]"
            yield f"    why: {quoted(one.why)}"
        yield ""


def _mark(mark: str) -> str:
    return json.dumps(clean(mark), ensure_ascii=False)


def _period(draft: Draft) -> Iterator[str]:
    periods, say = draft.table.shape.periods, draft.say
    if periods is None:
        found = period_of(draft.table)
        if found is None:
            yield "    " + draft.decide("fixed", _NO_YEAR, say("no-year"), known=False)
        elif found.sure:
            yield f"    fixed: {found.period}"
        else:
            yield "    " + draft.decide("fixed", found.period, say("fixed"))
        return
    down = periods.place == "column"
    key, place = ("in_column", column_letters(periods.number)) if down else ("in_row", str(periods.number))
    if periods.are_sure(draft.table.head_of_periods):
        yield f"    {key}: {place}"
    else:
        yield "    " + draft.decide(key, place, say("periods"))
    yield f"    as: {periods.form}"
    grid = draft.table.grid
    if all(_YEAR_END.search(grid.text(*spot)) for spot in periods.at):
        yield "    when: year end"


def _indicators(draft: Draft) -> Iterator[str]:
    drafted = [one for one in draft.found.candidates if one.id not in draft.aside]
    yield "indicators:" if drafted else "indicators: {}"
    for one in drafted:
        yield f"  {one.id}:"
        for line in _indicator(draft, one):
            yield f"    {line}"
    for one in draft.found.candidates:
        if one.id in draft.aside:
            yield f"  # {one.id} ({one.seen}): {draft.aside[one.id]}"
    if draft.found.left_out:
        yield f"  # {draft.say('left-out', number=str(draft.found.left_out))}"
    for label, cells in draft.found.repeated.items():
        yield f"  # {draft.say('repeated', label=clean(label), cells=', '.join(cells))}"
    yield ""


def _indicator(draft: Draft, one: Candidate) -> Iterator[str]:
    meaning, say = one.meaning, draft.say
    yield "name:"
    for language in LANGUAGES:
        words = [word for word in one.words if is_chinese(word) == (language == "zh")]
        if any(re.search(r"\w", word) for word in words) or words == list(one.words):
            yield f"  {language}: {quoted(' '.join(words))}"
    if one.row is not None:
        yield f"row: {one.row}"
    if one.section is not None:
        yield one.section
    head, at = one.ways[draft.way.get(one.id, 0)]
    if head:
        yield f"head: {listed(head)}"
    if at is not None:
        yield f"head_at: {at}"
    if one.column is not None:
        yield f"column: {one.column}"
    unit = f"unit: {meaning.unit}"
    yield unit if meaning.sure else draft.decide("unit", meaning.unit, say("unit"))
    scaled = _scaled(draft, one)
    if scaled is not None:
        yield f"written_in: {scaled}"
        yield f"stored_as: {meaning.unit}"
    elif meaning.written_in is not None:
        yield f"written_in: {meaning.written_in}"
    if not UNITS[meaning.unit].is_quotient:
        known = meaning.nature is not None
        yield (f"nature: {meaning.nature}" if known else draft.decide("nature", "stock", say("nature")))
    yield f"expect: {one.expect}"


def _scaled(draft: Draft, one: Candidate) -> str | None:
    by_letters: Mapping[str, int] = {column_letters(c): n for c, n in draft.marks.scaled.items()}
    commas = by_letters.get(one.column or "", 0)
    return _SCALED[commas] if 0 < commas < len(_SCALED) else None


def _related(draft: Draft) -> Iterator[str]:
    made = [
        (one, named)
        for one in draft.quotients
        if len(named := [c.id for n in (one.column, one.above, one.below) if (c := draft.candidate(n))]) == 3  # noqa: PLR2004  the published one, the upper and the lower
        and f"{named[0]}-made" not in draft.aside
    ]
    if made:
        yield f"derived:  # {draft.say('derived')}"
        for _, (published, above, below) in made:
            yield f"  {published}-made:"
            yield f"    ratio: [{above}, {below}]"
            yield "    unit: percent"
            yield f"    agrees_with: {published}"
        yield ""
    sums = [[c.id for n in (one.column, *one.parts) if (c := draft.candidate(n))] for one in draft.totals]
    sums = [names for names, one in zip(sums, draft.totals, strict=True) if len(names) == 1 + len(one.parts)]
    if sums:
        yield "parts:"
        for total, *parts in sums:
            yield f"  - total: {total}"
            yield f"    of: [{', '.join(parts)}]"
