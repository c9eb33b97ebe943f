"""From a printed number back to its cell, out of the Word file alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from advocacy.model.editionname import other_of
from advocacy.model.finding import Finding
from advocacy.model.ledger import Ledger
from advocacy.model.place import Place
from advocacy.numbers.amounts import Amount, amounts
from advocacy.reread.annex import AnnexLine, read_annex
from advocacy.reread.beside import sources_named
from advocacy.reread.marks import MarkedFigure, build_code, built_figures, in_people, marked_figures
from advocacy.reread.numbers import SOFTENING, amounts_agree, asked_for, folded, may_say, read_alone, stands_in
from advocacy.reread.package import read_package
from advocacy.reread.reading import Reading, read_text


@dataclass(frozen=True, slots=True)
class Traced:
    """A printed number and its origin.

    `line` is its row of annex A, None where there is none; `parts` are the rows that its formula
    rests on, each once. `found` says how the two were tied: by the hidden mark, or because they
    read the same (then another figure of the same value may be meant). `agrees` is whether the
    number is still the one that was built; None where nobody can say. `was` is what was built where
    text and annex say another number, both the same: that of `refresh`, or of a hand. `times` is how often it
    stands so in the text, and `context` the paragraph in which it first does; a count of records
    has no mark and is too short to be looked for: 0 and "".
    """

    printed: str
    context: str
    times: int
    found: Literal["mark", "text"]
    agrees: bool | None
    line: AnnexLine | None
    parts: tuple[AnnexLine, ...] = ()
    was: str = ""


# Gives the rows that stand elsewhere for a build code and the marks of figures.
Elsewhere = Callable[[str, frozenset[str]], tuple[AnnexLine, ...]]


def _nowhere(_code: str, _marks: frozenset[str]) -> tuple[AnnexLine, ...]:
    return ()


def trace(
    path: Path, text: str | None, ledger: Ledger | None, elsewhere: Elsewhere = _nowhere
) -> tuple[tuple[Traced, ...], tuple[Finding, ...]]:
    """Every number of the file at `path`, or those that `text` means.

    The ledger only sharpens `agrees`; a copy in a stranger's folder has none. `elsewhere` is asked
    for the rows of marked figures that have none in the file, and where it has neither marks nor rows.
    """
    package = read_package(path)
    if isinstance(package, Finding):
        return (), (package,)
    reading = read_text(package)
    lines, rest = read_annex(reading)
    figures = marked_figures(rest)
    place = Place(path.as_posix())
    code = build_code(package, reading)
    built = built_figures(ledger, code)
    without = frozenset(figure.mark for figure in figures) - {line.mark for line in lines}
    if without or not (lines or figures):
        lines += elsewhere(code, without)
    alone = bool(without) and not lines
    if not (lines or figures) and (built or not code):  # a brief without figures has a code alone
        return (), (Finding("figures-untraceable", place, {"name": path.name}),)
    everything = (*_by_mark(figures, lines, built), *_by_text(_unmarked(lines, figures), rest))
    traced = tuple(
        replace(one, parts=_parts(one.line, lines)) for one in everything if text is None or _meant(text, one)
    )
    if text is not None and not traced:  # what a chart draws stands in no paragraph
        rows = (line for line in lines if line.document and asked_for(text, line.printed))
        traced = tuple(
            Traced(line.printed, "", 0, "text", agrees=True, line=line, parts=_parts(line, lines)) for line in rows
        )
    if text is not None and not traced:
        return (), (Finding("figure-not-found", place, {"name": path.name, "text": text}),)
    if alone:
        details = {
            "name": path.name,
            "sources": sources_named(reading) or other_of(path.name),
            "number": str(len(traced)),
        }
        return traced, (Finding("figures-without-sources", place, details),)
    return traced, tuple(_findings(traced, place))


def _by_mark(
    figures: Iterable[MarkedFigure], lines: Iterable[AnnexLine], built: Mapping[str, tuple[str, Amount | None]]
) -> tuple[Traced, ...]:
    """Each marked figure with the row of its mark; equal printings of one figure are one."""
    by_mark = {line.mark: line for line in lines if line.mark}
    printed = {folded(line.printed) for line in lines if not line.mark}
    found: dict[tuple[str, str], Traced] = {}
    for marked in figures:
        figure, line = marked, by_mark.get(marked.mark)
        if line is not None:
            figure = in_people(marked, line.counts)
        if line is None and folded(figure.text) in printed:
            continue  # its row has lost its mark; it will be found by what it prints
        agrees, was = _agrees(figure, line, built.get(figure.bookmark))
        key = (figure.mark, folded(figure.text))
        before = found.get(key)
        if before is not None:
            found[key] = replace(before, times=before.times + 1)
        else:
            found[key] = Traced(figure.text, figure.context, 1, "mark", agrees, line, was=was)
    return tuple(found.values())


def _agrees(
    figure: MarkedFigure, line: AnnexLine | None, built: tuple[str, Amount | None] | None
) -> tuple[bool | None, str]:
    """Whether a marked figure says what was built, and what its row of annex A says.

    With what was built, where only that is another number.
    """
    said: list[bool | None] = []
    was = ""
    is_cell = figure.amount is not None and figure.amount.is_bare
    if built is not None:
        was, amount = built
        if amount is None:
            said.append(folded(figure.text) == folded(was))
        else:
            said.append(figure.amount is not None and figure.amount.says(amount))
        lost = amount is not None and not amount.is_bare and is_cell  # its scale, as 200 of 200 million
        if said == [False] and not lost and line is not None and _as_in_annex(figure, line.printed):
            return None, was
    # What the build printed in a sentence is known; of a cell also the head of its column counts.
    if line is not None and amounts(figure.text) and (built is None or is_cell):
        said.append(_as_in_annex(figure, line.printed))
    if False in said:
        return False, ""
    return (None if None in said or not said else True), ""


def _as_in_annex(figure: MarkedFigure, printed: str) -> bool | None:
    """True if a figure is what annex A prints.

    A sentence bounds a figure (至多约35%) that the annex gives alone. Whether other words before it
    are ours, nobody can say.
    """
    alone, now = read_alone(printed), figure.in_unit
    if alone is None or now is None:
        return False
    if now.is_bare and figure.in_table:  # the head of its column gives no unit
        return may_say(now.text, printed)
    if figure.in_table and not now.unit:  # a key figure says of what it is above the number
        alone = replace(alone, unit="")
    if alone.bounds:
        return amounts_agree(alone, replace(now, directions=alone.directions))
    same = amounts_agree(alone, replace(now, directions=alone.directions, bounds=()))
    return None if same and not set(now.bounds) <= SOFTENING else same


def _unmarked(lines: Iterable[AnnexLine], figures: Iterable[MarkedFigure]) -> tuple[AnnexLine, ...]:
    """The rows of no marked figure; of the file beside, which prints more, none that a marked figure reads like."""
    marks = {figure.mark for figure in figures}
    said = {folded(figure.text) for figure in figures}
    return tuple(
        line for line in lines if line.mark not in marks and not (line.document and folded(line.printed) in said)
    )


def _by_text(lines: Iterable[AnnexLine], rest: Reading) -> tuple[Traced, ...]:
    """Rows without a mark in the text: by what they print."""
    texts = [one.text for one in rest.everything() if not one.repeats]
    traced = []
    for line in lines:
        sought = bool(line.file or line.formula)  # else a count of records
        contexts = [text for text in texts if sought and stands_in(line.printed, text)]
        if contexts or not sought:
            context = contexts[0] if contexts else ""
            traced.append(Traced(line.printed, context, len(contexts), "text", agrees=True, line=line))
    return tuple(traced)


def _meant(text: str, traced: Traced) -> bool:
    printed = (traced.printed, traced.line.printed) if traced.line else (traced.printed,)
    return any(asked_for(text, one) for one in printed)


def _parts(line: AnnexLine | None, lines: Iterable[AnnexLine]) -> tuple[AnnexLine, ...]:
    """The rows under a formula, and under theirs; a row that leads back to itself ends there."""
    by_number = {one.number: one for one in lines}
    found: dict[str, AnnexLine] = {}
    waiting = list(line.operands) if line is not None else []
    for number in waiting:
        part = by_number.get(number)
        if part is not None and number not in found:
            found[number] = part
            waiting.extend(part.operands)
    return tuple(found.values())


def _findings(traced: tuple[Traced, ...], place: Place) -> Iterable[Finding]:
    by_text = Counter(folded(one.printed) for one in traced if one.found == "text" and one.times)
    for printed, rows in by_text.items():
        if rows > 1:
            details = {"text": printed, "rows": str(rows)}
            yield Finding("figure-ambiguous", place, details)
    for one in traced:
        if one.line is None:
            yield Finding("figure-row-missing", place, {"text": one.printed})
        elif one.was:
            details = {"text": one.printed, "number": one.line.number, "was": one.was}
            yield Finding("figure-renewed", place, details | {"printed": one.line.printed})
        elif one.agrees is False:
            details = {"text": one.printed, "number": one.line.number, "printed": one.line.printed}
            yield Finding("figure-changed", place, details)
