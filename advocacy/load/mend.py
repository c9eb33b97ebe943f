"""Parsing YAML past every slip: a slip is mended in memory, and the parser comes further."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from advocacy.load.broken import spot
from advocacy.load.silent import silent_slips
from advocacy.load.slips import Slip, mends_of_error

if TYPE_CHECKING:
    from yaml.error import MarkedYAMLError

_MOST = 40  # slips that are mended in one file before the parser's own message is given


def _events(text: str) -> tuple[list[Any], MarkedYAMLError | None]:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    events: list[Any] = []
    try:
        events.extend(yaml.parse(text, Loader=loader))
    except yaml.MarkedYAMLError as error:
        return events, error
    return events, None


def _mended(lines: list[str], slip: Slip) -> list[str]:
    return [*lines[: slip.line], slip.corrected, *lines[slip.line + 1 :]]


def _better(lines: list[str], error: MarkedYAMLError) -> tuple[Slip, list[str]] | None:
    """The first mended line with which the parser comes further than before."""
    for slip in mends_of_error(error, lines):
        trial = _mended(lines, slip)
        _, now = _events("\n".join(trial))
        if now is None or spot(now) > spot(error):
            return slip, trial
    return None


def mend(text: str, most: int) -> tuple[str, list[Any], list[Slip], MarkedYAMLError | None]:
    """Parse `text`, mending slip after slip, so that all of a file's slips are found at once.

    Where there are more than `most` it stops, with more than `most` slips.
    """
    lines = text.split("\n")
    slips: list[Slip] = []
    events, error = _events(text)
    while len(slips) < _MOST:
        if error is not None:
            better = _better(lines, error)
            if better is None:
                break
            slips.append(better[0])
            lines = better[1]
        else:
            known = frozenset(slips)
            new = (one for one in silent_slips(events, lines) if one not in known)
            silent = list(islice(new, most + 1))
            if not silent:
                break
            slips += silent
            for slip in silent:  # at most one a line
                lines[slip.line] = slip.corrected
        events, error = _events("\n".join(lines))
    return "\n".join(lines), events, slips, error
