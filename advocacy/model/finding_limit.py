"""A bounded number of findings a file, and each cause once: nobody reads thousands, and each costs time to search."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from advocacy.model.codes import CODES, is_private, severity_of
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


def grouped(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """`findings` with each cause once, at its first place, with the other places in `also`.

    Of one cause are those of one code with the same details, but for the one that names each; in one file,
    where the code does not say that it is met in several.
    """
    causes: dict[tuple[str, ...], list[Finding]] = {}
    for finding in findings:
        code = CODES[finding.code]
        said = [str(finding.details.get(name)) for name in code.parameters if name != code.each]
        of_file = "" if code.across else finding.place.file
        causes.setdefault((finding.code, of_file, *said), []).append(finding)
    return tuple(
        replace(first, also=tuple(dict.fromkeys(one.place for one in others if one.place != first.place)))
        for first, *others in causes.values()
    )


def limit_per_file(findings: Iterable[Finding], most: int) -> tuple[Finding, ...]:
    """`findings` file by file, at most `most` of each, then how many more there are.

    Private ones are kept before all others, then errors before warnings, and of each code one
    before a second: a grave finding never hides behind many of another sort. What was left out
    before is counted too, and of a cause that is not shown each of its places.
    """
    by_file: dict[str, list[Finding]] = {}
    left: Counter[str] = Counter()
    for finding in findings:
        here = by_file.setdefault(finding.place.file, [])
        if finding.code == MORE:
            left[finding.place.file] += number_of_more(finding)
        else:
            here.append(finding)
    kept: dict[str, list[Finding]] = {}
    for file, all_of_it in by_file.items():
        met: Counter[str] = Counter()
        ranked = []
        for number, one in enumerate(all_of_it):
            ranked.append((not is_private(one), _GRAVITY[severity_of(one)], met[one.code], number))
            met[one.code] += 1
        chosen = sorted(number for *_, number in sorted(ranked)[:most])
        kept[file] = [all_of_it[number] for number in chosen]
        left.update(place.file for *_, number in sorted(ranked)[most:] for place in _places(all_of_it[number]))
    return tuple(
        one
        for file in dict.fromkeys((*kept, *left))
        for one in (*kept.get(file, ()), *([more(Place(file), left[file])] if left[file] else ()))
    )


def _places(finding: Finding) -> tuple[Place, ...]:
    return (finding.place, *finding.also)
