"""A build that is killed leaves every file whole, and the next one goes on."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from advocacy.model.ledger import Ledger
from advocacy.shelve import Written
from advocacy.shelve.put import fingerprint, put
from tests.shelve.laying import shelve

Package = Callable[..., bytes]
# Dies after the temporary file is written and before it takes the draft's place.
DYING = """
import os, pathlib, sys
pathlib.Path.replace = lambda *_: os._exit(9)
from advocacy.shelve.put import fingerprint, put
path = pathlib.Path(sys.argv[1])
put(b"half of the new text", path, fingerprint(path))
"""


def test_killed_between_temporary_file_and_replacement(drafts: Path, package: Package) -> None:
    name = "hiring.zh.docx"
    _, ledger = shelve(package("one"), name, drafts, Ledger(), "in1")
    died = subprocess.run([sys.executable, "-c", DYING, str(drafts / name)], check=False)  # noqa: S603
    assert died.returncode == 9
    assert (drafts / name).read_bytes() == package("one")
    assert sorted(path.name for path in drafts.iterdir()) == [f".{name}.part", name]

    outcome, _ = shelve(package("two"), name, drafts, ledger, "in2")
    assert outcome == Written(name)
    assert [path.name for path in drafts.iterdir()] == [name]


def test_what_a_killed_run_left_is_taken_away_and_nothing_else(drafts: Path) -> None:
    from advocacy.shelve import take_away_unfinished

    take_away_unfinished(drafts)  # no folder yet
    drafts.mkdir(parents=True)
    for name in (".a.zh.docx.part", "a.zh.docx.part", "a.zh.docx", ".~lock.a.zh.docx#"):
        (drafts / name).write_bytes(b"x")
    (drafts / ".folder.part").mkdir()
    (drafts / ".link.part").symlink_to(drafts / "a.zh.docx")
    take_away_unfinished(drafts)
    assert sorted(path.name for path in drafts.iterdir()) == [
        ".folder.part", ".link.part", ".~lock.a.zh.docx#", "a.zh.docx", "a.zh.docx.part",
    ]  # fmt: skip


def test_put_refuses_when_the_file_is_not_the_expected_one(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    assert put(b"one", path, None)
    assert not put(b"two", path, None)
    assert not put(b"two", path, "0" * 64)
    assert path.read_bytes() == b"one"
    assert put(b"two", path, fingerprint(path))
    assert path.read_bytes() == b"two"
    assert [each.name for each in tmp_path.iterdir()] == ["a.docx"]


def test_file_that_another_program_holds_counts_as_somebodys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"one")

    def held(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("os.open", held)  # as Windows does while Word has the file open
    assert fingerprint(path) == ""
