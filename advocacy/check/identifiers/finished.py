"""Nothing that identifies a person leaves the house in a finished file."""

from __future__ import annotations

from collections.abc import Iterator

from advocacy.check.edition import FinishedFile
from advocacy.check.identifiers.found import mask
from advocacy.model.finding import Finding
from advocacy.model.place import Place


def identifiers(file: FinishedFile) -> Iterator[Finding]:
    """Identifiers in the name or any part of the file; the finding shows them masked."""
    for part, text in (("…", file.name), *file.texts):
        for found in file.scanner.in_text(text):
            shown = file.scanner.hide(part)
            where = (f"成品文件的 {shown} ", f"the finished file ({shown})")
            yield Finding(
                f"identifier-{found.sort}",
                Place(file.scanner.hide(file.name)),
                {"where": where, "part": shown, "masked": mask(found)},
                (file.about,),
            )
