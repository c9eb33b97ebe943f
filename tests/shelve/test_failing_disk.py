"""Whatever the disk refuses while drafts are laid down, the next build knows ours and theirs."""

from __future__ import annotations

import shutil
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from advocacy.model.finding import Finding
from advocacy.shelve import KeptEdited, Outcome, Written, announce, entry_of, lay, read_ledger, write_ledger
from tests.campaigns.failing import FAILURES, Failure, failing_disk, slow_disk

NAMES = ("a.zh.docx", "b.en.docx", "c.zh.docx")
MINE = b"words of a person"
EDITED = "b.en.docx"


def build(folder: Path, text: str) -> tuple[dict[str, Outcome], tuple[Finding, ...]]:
    """What a build does with the shelf: the ledger, the drafts, the ledger again."""
    ledger, unreadable = read_ledger(folder)
    assert unreadable == ()
    texts = {name: f"{name}: {text}".encode() for name in NAMES}
    entries = {name: entry_of(data, name, "inputs") for name, data in texts.items()}
    ledger, refused = announce(folder, ledger, entries.values())
    if refused:
        return {}, refused
    outcomes = {}
    for name, data in texts.items():
        outcomes[name], ledger = lay(data, entries[name], folder, ledger)
    found = tuple(one for outcome in outcomes.values() for one in outcome.findings)
    return outcomes, (*found, *write_ledger(folder, replace(ledger, coming=())))


def visible(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if not path.name.startswith(".")}


@pytest.fixture
def on_disk(tmp_path: Path) -> Path:
    """Three drafts of a first build, of which a person has edited one."""
    folder = tmp_path / "briefs" / "drafts"
    build(folder, "first")
    (folder / EDITED).write_bytes(MINE)
    return folder


@pytest.mark.parametrize("failure", FAILURES)
@pytest.mark.parametrize("begun", [True, False])
def test_after_a_failure_at_any_write_the_next_build_takes_no_draft_of_ours_for_an_edit(
    failure: Failure, tmp_path: Path, on_disk: Path, *, begun: bool
) -> None:
    """`begun`: there are drafts already; else it is the first build of all."""
    failed = 0
    for at in count(1):
        folder = tmp_path / f"{at}" / "briefs" / "drafts"
        if begun:
            shutil.copytree(on_disk, folder)
        with failing_disk(at, failure) as disk:
            _, found = build(folder, "second")
        if not disk.refused:
            assert at > 20  # and every operation was refused once
            break
        failed += bool(found)
        whole = {b"%s: %s" % (name.encode(), text) for name in NAMES for text in (b"first", b"second")}
        if folder.exists():
            assert set(visible(folder).values()) <= {*whole, MINE}
        if begun:
            assert (folder / EDITED).read_bytes() == MINE
        # Somebody corrects the evidence before the next build: the texts are others again.
        outcomes, found = build(folder, "third")
        kept = {name for name, one in outcomes.items() if isinstance(one, KeptEdited)}
        assert kept == ({EDITED} if begun else set())
        assert [one.code for one in found if one.code != "draft-superseded"] == (["draft-kept"] if begun else [])
        assert (folder / "a.zh.docx").read_bytes() == b"a.zh.docx: third"
        beside = {f"{EDITED[:-5]}.new.docx"} if begun else set()
        assert set(visible(folder)) == {*NAMES, *beside}
        if begun:
            assert (folder / EDITED).read_bytes() == MINE
    assert failed > 10


def test_what_was_refused_is_told_with_its_reason(on_disk: Path) -> None:
    with failing_disk(1, "full"):
        _, found = build(on_disk, "second")
    (one,) = found
    assert one.code == "shelf-unwritable"
    assert one.details == {"name": ".ledger.json", "reason": ("磁盘已满", "the disk is full")}


def test_where_the_ledger_cannot_be_written_no_draft_is(on_disk: Path) -> None:
    before = visible(on_disk)
    with failing_disk(1, "full"):
        outcomes, _ = build(on_disk, "second")
    assert outcomes == {}
    assert visible(on_disk) == before


def test_a_draft_beside_an_edit_is_known_though_the_ledger_failed_after_it(on_disk: Path) -> None:
    """And still where the person then takes it by giving it the name of the draft."""
    for at in count(1):  # pragma: no branch
        with failing_disk(at, "full") as disk:
            build(on_disk, "second")
        beside = on_disk / "b.en.new.docx"
        if beside.exists():
            assert disk.refused  # the ledger behind it
            break
    assert read_ledger(on_disk)[0].coming
    beside.replace(on_disk / EDITED)
    outcomes, _ = build(on_disk, "third")
    assert outcomes[EDITED] == Written(EDITED)


def test_a_system_that_takes_a_few_octets_at_a_time_writes_whole_files(on_disk: Path) -> None:
    with slow_disk():
        outcomes, _ = build(on_disk, "second")
    assert isinstance(outcomes["a.zh.docx"], Written)
    assert (on_disk / "a.zh.docx").read_bytes() == b"a.zh.docx: second"


def test_nothing_changed_nothing_announced(on_disk: Path) -> None:
    build(on_disk, "second")
    before = (on_disk / ".ledger.json").stat().st_mtime_ns
    ledger, _ = read_ledger(on_disk)
    entries = [entry_of(f"{name}: second".encode(), name, "inputs") for name in NAMES]
    assert announce(on_disk, ledger, entries) == (ledger, ())
    assert (on_disk / ".ledger.json").stat().st_mtime_ns == before
