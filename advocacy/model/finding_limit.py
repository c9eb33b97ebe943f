"""A bounded number of findings a file: nobody reads thousands, and each costs time to search."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from advocacy.model.codes import is_private, severity_of
from advocacy.model.finding import Finding, Severity
from advocacy.model.place import Place

MOST_STORED = 1_000  # of one file, for programs; of the others only the number is known
MOST_SHOWN = 10  # of one file, for people
MORE = "more-findings"
_GRAVITY: dict[Severity, int] = {"error": 0, "warning": 1, "note": 2}


def more(place: Place, count: int) -> Finding:
    """That `count` more were found in the file of `place`."""
    return Finding(MORE, Place(place.file), {"count": f"{count:,}"})


def number_of_more(finding: Finding) -> int:
    """How many findings a finding of the code `MORE` stands for."""
    return int(str(finding.details["count"]).replace(",", ""))


def limit_per_file(findings: Iterable[Finding], most: int) -> tuple[Finding, ...]:
    """`findings` file by file, at most `most` of each, then how many more there are.

    Private ones are kept before all others, then errors before warnings, and of each code one
    before a second: a grave finding never hides behind many of another sort. What was left out
    before is counted too.
    """
    by_file: dict[str, list[Finding]] = {}
    left: Counter[str] = Counter()
    for finding in findings:
        here = by_file.setdefault(finding.place.file, [])
        if finding.code == MORE:
            left[finding.place.file] += number_of_more(finding)
        else:
            here.append(finding)
    shown: list[Finding] = []
    for file, all_of_it in by_file.items():
        met: Counter[str] = Counter()
        ranked = []
        for number, one in enumerate(all_of_it):
            ranked.append((not is_private(one), _GRAVITY[severity_of(one)], met[one.code], number))
            met[one.code] += 1
        shown += [all_of_it[number] for *_, number in sorted(sorted(ranked)[:most], key=_number)]
        left[file] += max(len(all_of_it) - most, 0)
        if left[file]:
            shown.append(more(Place(file), left[file]))
    return tuple(shown)


def _number(ranked: tuple[bool, int, int, int]) -> int:
    return ranked[-1]
