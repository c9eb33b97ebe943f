"""At most ten findings a file: nobody reads thousands, and a terminal should not have to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from advocacy.model.codes import severity_of
from advocacy.model.finding import Finding, Severity
from advocacy.model.place import Place

MOST = 10  # of one file
_GRAVITY: dict[Severity, int] = {"error": 0, "warning": 1, "note": 2}


def few_a_file(
    findings: Iterable[Finding], first: Callable[[Finding], bool]
) -> tuple[Finding, ...]:
    """`findings` file by file, at most `MOST` of each, then how many more there are.

    Those for which `first` holds are kept before all others, then errors before warnings, and of
    each code one before a second: a grave finding never hides behind many of another sort.
    """
    by_file: dict[str, list[Finding]] = {}
    for finding in findings:
        by_file.setdefault(finding.place.file, []).append(finding)
    shown: list[Finding] = []
    for file, all_of_it in by_file.items():
        met: Counter[str] = Counter()
        ranked = []
        for number, one in enumerate(all_of_it):
            ranked.append((not first(one), _GRAVITY[severity_of(one)], met[one.code], number))
            met[one.code] += 1
        shown += [all_of_it[number] for *_, number in sorted(sorted(ranked)[:MOST], key=_number)]
        if len(all_of_it) > MOST:
            more = {"count": f"{len(all_of_it) - MOST:,}"}
            shown.append(Finding("more-findings", Place(file), more))
    return tuple(shown)


def _number(ranked: tuple[bool, int, int, int]) -> int:
    return ranked[-1]
