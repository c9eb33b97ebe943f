"""A file is saved only over what the change was made from, and the version before is kept."""

from __future__ import annotations

import datetime
import hashlib
import os
from pathlib import Path

import pytest

from advocacy import history as kept
from advocacy.edit import Stand, save, stand_of
from advocacy.history import content, versions
from advocacy.model.finding import Finding
from tests.campaigns.failing import FAILURES, Failure, failing_disk
from tests.campaigns.running import needs_links

FILE = "evidence/cases/a.yaml"
FIRST, SECOND = b"title: \xe7\x94\xb2\n", b"title: \xe4\xb9\x99\n"
NOW = datetime.datetime(2026, 11, 30, 12, 0, tzinfo=datetime.UTC)


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "campaign/evidence/cases").mkdir(parents=True)
    (tmp_path / "campaign" / FILE).write_bytes(FIRST)
    return tmp_path / "campaign"


def contents(root: Path, file: str = FILE) -> list[bytes | None]:
    return [content(one) for one in versions(root, file)]


def saved(root: Path, before: bytes, after: bytes, seconds: int = 0) -> Finding | None:
    return save(root, FILE, digest(before), after, NOW + datetime.timedelta(seconds=seconds))


def test_what_was_there_is_kept_and_version_control_passes_it_over(root: Path) -> None:
    stand = stand_of(root, root / FILE)
    assert stand == Stand(FILE, FIRST)
    assert saved(root, FIRST, SECOND) is None
    assert (root / FILE).read_bytes() == SECOND
    (version,) = versions(root, FILE)
    assert (version.replaced, version.digest, content(version)) == (NOW, digest(FIRST), FIRST)
    assert (root / ".advocacy-cache/.gitignore").read_text() == "*\n"


def test_the_newest_comes_first_and_the_same_twice_is_kept_twice(root: Path) -> None:
    saved(root, FIRST, SECOND, 0)
    saved(root, SECOND, FIRST, 1)
    saved(root, FIRST, SECOND, 2)
    assert contents(root) == [FIRST, SECOND, FIRST]


def test_the_order_is_that_of_saving_also_where_the_clock_was_set_back(root: Path) -> None:
    saved(root, FIRST, SECOND, 9)
    saved(root, SECOND, b"3", 9)
    saved(root, b"3", FIRST, 0)
    assert contents(root) == [b"3", SECOND, FIRST]


def test_what_somebody_saved_meanwhile_is_not_lost(root: Path) -> None:
    (root / FILE).write_bytes(b"title: of somebody else\n")
    found = saved(root, FIRST, SECOND)
    assert isinstance(found, Finding)
    assert (found.code, found.place.file) == ("edit-outdated", FILE)
    assert (root / FILE).read_bytes() == b"title: of somebody else\n"
    assert contents(root) == []


def test_a_new_file_is_made_only_where_there_is_none(root: Path) -> None:
    assert save(root, "briefs/new.yaml", "", SECOND, NOW) is None
    assert (root / "briefs/new.yaml").read_bytes() == SECOND
    found = save(root, FILE, "", SECOND, NOW)
    assert found is not None
    assert found.code == "edit-outdated"
    assert (root / FILE).read_bytes() == FIRST


def test_a_file_that_was_deleted_meanwhile_does_not_come_back(root: Path) -> None:
    (root / FILE).unlink()
    found = saved(root, FIRST, SECOND)
    assert found is not None
    assert found.code == "edit-outdated"
    assert not (root / FILE).exists()


@pytest.mark.parametrize("file", ["../outside.yaml", "evidence/../../outside.yaml", "/etc/hostname"])
def test_nothing_outside_the_campaign_is_touched(root: Path, file: str) -> None:
    found = save(root, file, "", SECOND, NOW)
    assert found is not None
    assert found.code == "edit-outside"
    seen = stand_of(root, root / file)
    assert isinstance(seen, Finding)
    assert seen.code == "edit-outside"


@needs_links
def test_a_link_out_of_the_campaign_is_not_followed_and_one_inside_stays_a_link(root: Path) -> None:
    outside = root.parent / "outside.yaml"
    outside.write_bytes(FIRST)
    (root / "evidence/cases/b.yaml").symlink_to(outside)
    found = save(root, "evidence/cases/b.yaml", digest(FIRST), SECOND, NOW)
    assert found is not None
    assert found.code == "edit-outside"
    (root / "evidence/cases/c.yaml").symlink_to(root / FILE)
    assert save(root, "evidence/cases/c.yaml", digest(FIRST), SECOND, NOW) is None
    assert (root / "evidence/cases/c.yaml").is_symlink()
    assert (root / FILE).read_bytes() == SECOND
    assert contents(root, "evidence/cases/c.yaml") == [FIRST]


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such modes")
def test_who_may_read_a_file_stays_so_and_a_file_set_read_only_is_left(root: Path) -> None:
    (root / FILE).chmod(0o600)
    assert saved(root, FIRST, SECOND) is None
    assert (root / FILE).stat().st_mode & 0o777 == 0o600
    (root / FILE).chmod(0o400)
    found = saved(root, SECOND, FIRST, 1)
    assert found is not None
    assert (found.code, found.details["reason"]) == ("file-not-written", ("没有权限", "permission denied"))
    assert (root / FILE).read_bytes() == SECOND


@pytest.mark.parametrize("failure", FAILURES)
def test_wherever_the_disk_refuses_the_file_is_whole_and_nothing_is_lost(root: Path, failure: Failure) -> None:
    with failing_disk(0, failure) as disk:
        assert saved(root, FIRST, SECOND) is None
    operations = len(disk.asked)
    assert operations > 6, disk.asked
    (root / FILE).write_bytes(FIRST)
    for at in range(1, operations + 1):
        kept.forget(root, FILE)
        with failing_disk(at, failure):
            found = saved(root, FIRST, SECOND)
        now = (root / FILE).read_bytes()
        if found is None:  # only what is kept too long may be left
            assert now == SECOND
            assert contents(root) == [FIRST]
        else:
            assert found.code == "file-not-written"
            assert now == FIRST
            assert set(contents(root)) <= {FIRST}
        (root / FILE).write_bytes(FIRST)


def test_what_a_killed_run_left_half_written_is_no_version_and_goes(root: Path) -> None:
    saved(root, FIRST, SECOND)
    half = versions(root, FILE)[0].path.with_name(".20261130T120000000000Z-0.part")
    half.write_bytes(b"title")
    assert contents(root) == [FIRST]
    saved(root, SECOND, FIRST, 1)
    assert not half.exists()


def test_what_has_no_name_of_a_version_is_none(root: Path) -> None:
    saved(root, FIRST, SECOND)
    (version,) = versions(root, FILE)
    for name in ("notes.txt", version.path.name.replace("20261130", "20260230")):
        version.path.with_name(name).write_bytes(FIRST)
    assert versions(root, FILE) == (version,)


def test_a_version_that_somebody_changed_is_none(root: Path) -> None:
    saved(root, FIRST, SECOND)
    versions(root, FILE)[0].path.write_bytes(b"title: forged\n")
    assert contents(root) == [None]


def test_versions_go_after_thirty_days_and_the_oldest_where_there_are_too_many(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "_MOST", 3)
    for number in range(5):
        saved(root, b"%d" % (number - 1) if number else FIRST, b"%d" % number, number)
    assert contents(root) == [b"3", b"2", b"1"]
    monkeypatch.setattr(kept, "_MOST_OCTETS", 2)
    kept.prune(root, NOW.date())
    assert contents(root) == [b"3", b"2"]
    kept.prune(root, NOW.date() + datetime.timedelta(days=30))
    assert contents(root) == [b"3", b"2"]
    kept.prune(root, NOW.date() + datetime.timedelta(days=31))
    assert contents(root) == []
    assert not (root / ".advocacy-cache/history").exists()
