"""Parsing YAML past every slip: a slip is corrected in memory, and the parser comes further."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from advocacy.load.corrections import Slip, corrections_of_error
from advocacy.load.silent_slips import silent_slips
from advocacy.messages import pairs

if TYPE_CHECKING:
    from yaml.error import MarkedYAMLError

MOST_VALUES = 30_000  # keys, values and lists of a file that people write: some two thousand sources
_MOST_CORRECTED = 40  # slips of one file that are corrected before the parser's own message is given
# Characters that are parsed for all corrections of a file, and how many an event counts for: one second of CPU.
_MOST_PARSED = 6_000_000
_EVENT = 25

_OTHERWISE = ("这里的格式电脑读不懂", "the form of this line cannot be understood")


def reason(error: MarkedYAMLError) -> tuple[str, str]:
    """The parser's message for a writer, in Chinese and in English."""
    said = f"{error.context or ''} {error.problem or ''}"
    return next((words for piece, words in pairs("yaml_errors").items() if piece in said), _OTHERWISE)


def spot(error: MarkedYAMLError) -> tuple[int, int]:
    """Line and column (from 0) that a writer should look at.

    What is opened and never closed shows where it opens: the parser notices it at the end only.
    """
    said = f"{error.context or ''}"
    mark = error.problem_mark
    unclosed = "flow" in said or "unexpected end" in f"{error.problem}"
    if error.context_mark is not None and unclosed:
        mark = error.context_mark
    return (mark.line, mark.column) if mark is not None else (0, 0)


@dataclass(frozen=True, slots=True)
class Parsed:
    """The events of a text up to its end, or to where the parser stopped, or to the value that is one too many."""

    events: list[Any]
    error: MarkedYAMLError | None
    one_too_many: Any | None = None


def _parse(text: str, most: int) -> Parsed:
    import yaml

    events: list[Any] = []
    values = 0
    try:
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
        for event in iter(loader.get_event, None):
            events.append(event)
            values += isinstance(event, yaml.NodeEvent)
            if values > most:
                return Parsed(events, None, event)
    except yaml.MarkedYAMLError as error:
        return Parsed(events, error)
    return Parsed(events, None)


def parse(text: str, most_slips: int, most_values: int) -> tuple[str, Parsed, list[Slip]]:
    """`text` with every slip corrected, as far as can be, parsed; and the slips.

    It stops as soon as there are more than `most_slips`.
    """
    lines = text.split("\n")
    slips: list[Slip] = []
    left = _MOST_PARSED

    def parsed(lines: list[str]) -> Parsed:
        nonlocal left
        done = _parse("\n".join(lines), most_values)
        left -= len(text) + len(done.events) * _EVENT
        return done

    def corrected(error: MarkedYAMLError) -> tuple[Slip, Parsed] | None:
        """The first corrected line with which the parser comes further than before."""
        for slip in corrections_of_error(error, lines):
            if left <= 0:
                break
            trial = parsed([*lines[: slip.line], slip.corrected, *lines[slip.line + 1 :]])
            if trial.error is None or spot(trial.error) > spot(error):
                return slip, trial
        return None

    now = parsed(lines)
    while len(slips) < _MOST_CORRECTED and left > 0 and now.one_too_many is None:
        if now.error is not None:
            found = corrected(now.error)
            if found is None:
                break
            slip, now = found
            slips.append(slip)
            lines[slip.line] = slip.corrected
        else:
            known = frozenset(slips)
            new = (one for one in silent_slips(now.events, lines) if one not in known)
            silent = list(islice(new, most_slips + 1))
            slips += silent
            for slip in silent:  # at most one a line
                lines[slip.line] = slip.corrected
            if not silent or len(slips) > most_slips:
                break
            now = parsed(lines)
    return "\n".join(lines), now, slips
