"""A file of ours beside somebody's: under a free name, never over anything."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from advocacy import files
from advocacy.model.finding import Finding
from advocacy.model.place import Place
from advocacy.shelve.put import fingerprint, put


def lay_beside(data: bytes, path: Path, name: str) -> tuple[Path | None, tuple[Finding, ...]]:
    """Write `data` beside `path` as `name`, or with a number (a-2.docx) where that is taken."""
    wanted = Path(name)
    try:
        for number in count(1):  # pragma: no branch - the numbers never run out
            mark = "" if number == 1 else f"-{number}"
            beside = path.with_name(f"{wanted.stem}{mark}{wanted.suffix}")
            if fingerprint(beside) is None and put(data, beside, None):
                return beside, ()
    except OSError as error:
        reason = files.reason(error)
        place = Place(path.as_posix())
        return None, (Finding("beside-not-written", place, {"name": name, "reason": reason}),)
    raise AssertionError  # pragma: no cover - the numbers never run out
