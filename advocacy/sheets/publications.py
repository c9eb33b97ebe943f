"""One workbook is published or it is not: two maps of it cannot say both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from advocacy.model.finding import Finding
from advocacy.sheets.mapfile import MapFile


def check_publications(opened: Sequence[tuple[MapFile, str]]) -> Iterator[Finding]:
    """A finding at each map that calls a workbook published which another map does not.

    `opened` are maps, each with the SHA-256 of its workbook: a copy under another name is the same.
    """
    for map_file, workbook in opened:
        if map_file.plan.publication != "official":
            continue
        private = next(
            (other for other, same in opened if same == workbook and other.plan.publication != "official"), None
        )
        if private is not None:
            yield map_file.in_map(
                "publication-differs",
                ("publication",),
                (*map_file.plan.names(), *private.plan.names()),
                workbook=map_file.plan.file,
                other=private.at.file,
                line=f"publication: {private.plan.publication}",
            )
