"""One build at a time."""

from __future__ import annotations

import errno
import fcntl
import subprocess
import sys
from pathlib import Path

import pytest

from advocacy.model.codes import CODES
from advocacy.model.finding import Finding
from advocacy.model.place import Place
from advocacy.shelve import lock

RUNNING = (Finding("build-running", Place("briefs/drafts/.build.lock")),)
# Another build: takes its turn, says so, and goes on until it is killed.
OTHER = """
import pathlib, sys, time
from advocacy.shelve import lock
with lock(pathlib.Path(sys.argv[1])) as findings:
    print(len(findings), flush=True)
    time.sleep(60)
"""


def test_second_build_is_told_and_the_first_goes_on(drafts: Path) -> None:
    with lock(drafts) as first:
        assert first == ()
        with lock(drafts) as second:
            assert second == RUNNING
        with lock(drafts) as third:
            assert third == RUNNING
    with lock(drafts) as later:
        assert later == ()
    assert RUNNING[0].code in CODES


def test_lock_of_a_killed_build_is_free(drafts: Path) -> None:
    other = subprocess.Popen(  # noqa: S603
        [sys.executable, "-c", OTHER, str(drafts)], stdout=subprocess.PIPE, text=True
    )
    assert other.stdout is not None
    with other, other.stdout:
        assert other.stdout.readline() == "0\n"
        with lock(drafts) as findings:
            assert findings == RUNNING
        other.kill()
    with lock(drafts) as findings:
        assert findings == ()


def test_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "briefs").write_bytes(b"a file")
    with lock(tmp_path / "briefs" / "drafts") as findings:
        assert [finding.code for finding in findings] == ["shelf-unwritable"]


def test_drive_without_locks_lets_people_build(drafts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_locks(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", no_locks)
    with lock(drafts) as findings:
        assert findings == ()


def test_error_inside_frees_the_lock(drafts: Path) -> None:
    message = "a bug"
    with pytest.raises(RuntimeError, match=message), lock(drafts):
        raise RuntimeError(message)
    with lock(drafts) as findings:
        assert findings == ()
