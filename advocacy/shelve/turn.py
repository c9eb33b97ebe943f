"""One build at a time: a lock that ends with the process that holds it."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from advocacy import files
from advocacy.model.finding import Finding
from advocacy.shelve.names import place_in, refused

NAME = ".build.lock"


@contextlib.contextmanager
def lock(folder: Path) -> Iterator[tuple[Finding, ...]]:
    """Hold the drafts folder for one build; yields a finding instead where another one runs.

    The system holds the lock and lets it go when the process ends, however it ends: no build
    waits for a dead one, and no process number has to be trusted. The file itself stays. A folder
    that is a link out of the campaign is not written into.
    """
    if not files.inside(folder, folder.parent.parent):
        yield (Finding("outside-link", place_in(folder)),)
        return
    try:
        files.folder(folder)
        descriptor = files.hold(folder / NAME)
    except OSError as error:
        yield (refused("shelf-unwritable", place_in(folder, NAME), NAME, error),)
        return
    try:
        yield () if _hold(descriptor) else (Finding("build-running", place_in(folder, NAME)),)
    finally:
        os.close(descriptor)


if sys.platform == "win32":  # pragma: no cover - runs on Windows only

    def _hold(descriptor: int) -> bool:
        import msvcrt

        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:

    def _hold(descriptor: int) -> bool:
        import fcntl

        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True  # some network drives know no locks; nobody could ever build there
        return True
