"""What happens to a built text on its way to the drafts folder."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from advocacy.model.codes import CODES
from advocacy.model.finding import Finding
from advocacy.model.ledger import BlockText, Ledger
from advocacy.model.place import Place
from advocacy.shelve import KeptEdited, NotWritten, Unchanged, Written
from tests.shelve.laying import shelve

NAME = "hiring.zh.docx"
NEW = "hiring.zh.new.docx"
NEW_2 = "hiring.zh.new-2.docx"
Package = Callable[..., bytes]


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def codes(findings: tuple[Finding, ...]) -> list[str]:
    assert all(finding.code in CODES for finding in findings)
    return [finding.code for finding in findings]


def test_first_build_is_written_and_noted(drafts: Path, package: Package) -> None:
    blocks = (BlockText("_adv_b1", "甲", (), ("case-1",)),)
    outcome, ledger = shelve(package("one"), NAME, drafts, Ledger(), "in1", code="c0de", blocks=blocks)
    assert outcome == Written(NAME)
    assert (drafts / NAME).read_bytes() == package("one")
    assert files(drafts) == [NAME]
    noted = ledger.files[NAME]
    assert (noted.inputs, noted.code, noted.blocks) == ("in1", "c0de", blocks)


def test_same_text_is_not_written_again(drafts: Path, package: Package) -> None:
    _, ledger = shelve(package("one"), NAME, drafts, Ledger(), "in1")
    before = (drafts / NAME).stat().st_mtime_ns
    outcome, ledger = shelve(package("one"), NAME, drafts, ledger, "in2")
    assert outcome == Unchanged(NAME)
    assert (drafts / NAME).stat().st_mtime_ns == before
    assert ledger.files[NAME].inputs == "in2"


def test_another_zlib_is_no_difference(drafts: Path, package: Package) -> None:
    first, other = package("one", level=0), package("one", level=9)
    assert first != other
    _, ledger = shelve(first, NAME, drafts, Ledger(), "in1")
    outcome, ledger = shelve(other, NAME, drafts, ledger, "in1")
    assert outcome == Unchanged(NAME)
    assert (drafts / NAME).read_bytes() == first
    # and the file on the disk still counts as ours afterwards
    assert shelve(package("two"), NAME, drafts, ledger, "in2")[0] == Written(NAME)


def test_a_format_that_is_no_zip_is_compared_as_it_is(drafts: Path) -> None:
    _, ledger = shelve(b"plain", "a.zh.txt", drafts, Ledger(), "in1")
    assert shelve(b"plain", "a.zh.txt", drafts, ledger, "in1")[0] == Unchanged("a.zh.txt")
    assert shelve(b"other", "a.zh.txt", drafts, ledger, "in1")[0] == Written("a.zh.txt")


def test_untouched_draft_is_replaced(drafts: Path, package: Package) -> None:
    _, ledger = shelve(package("one"), NAME, drafts, Ledger(), "in1")
    outcome, _ = shelve(package("two"), NAME, drafts, ledger, "in2")
    assert outcome == Written(NAME)
    assert (drafts / NAME).read_bytes() == package("two")
    assert files(drafts) == [NAME]


def test_one_edited_byte_makes_it_a_persons(drafts: Path, package: Package) -> None:
    _, ledger = shelve(package("one"), NAME, drafts, Ledger(), "in1")
    edited = package("one") + b"!"
    (drafts / NAME).write_bytes(edited)
    outcome, ledger = shelve(package("two"), NAME, drafts, ledger, "in2")
    assert isinstance(outcome, KeptEdited)
    assert (outcome.file, outcome.beside) == (NAME, NEW)
    assert outcome.findings == (
        Finding("draft-kept", Place(f"briefs/drafts/{NAME}"), {"name": NAME, "beside": NEW}, ("order:hiring",)),
    )
    assert (drafts / NAME).read_bytes() == edited
    assert (drafts / NEW).read_bytes() == package("two")
    # the ledger still knows what the person's draft was made from
    assert ledger.files[NAME].inputs == "in1"


def test_own_file_beside_is_replaced_and_a_touched_one_is_not(drafts: Path, package: Package) -> None:
    _, ledger = shelve(package("one"), NAME, drafts, Ledger(), "in1")
    (drafts / NAME).write_bytes(b"mine")
    _, ledger = shelve(package("two"), NAME, drafts, ledger, "in2")
    outcome, ledger = shelve(package("three"), NAME, drafts, ledger, "in3")
    assert isinstance(outcome, KeptEdited)
    assert files(drafts) == [NAME, NEW]
    assert (drafts / NEW).read_bytes() == package("three")

    (drafts / NEW).write_bytes(b"mine too")
    for text in ("four", "five"):
        outcome, ledger = shelve(package(text), NAME, drafts, ledger, text)
        assert isinstance(outcome, KeptEdited)
        assert outcome.beside == NEW_2
        assert (drafts / NEW_2).read_bytes() == package(text)
    assert (drafts / NAME).read_bytes() == b"mine"
    assert (drafts / NEW).read_bytes() == b"mine too"

    # the newest text stays under the highest number, also when a lower one becomes free
    (drafts / NEW).unlink()
    outcome, ledger = shelve(package("six"), NAME, drafts, ledger, "six")
    assert isinstance(outcome, KeptEdited)
    assert outcome.beside == NEW_2
    assert files(drafts) == [NAME, NEW_2]


def test_text_beside_that_did_not_change_is_not_written_again(drafts: Path, package: Package) -> None:
    drafts.mkdir(parents=True)
    (drafts / NAME).write_bytes(b"mine")
    _, ledger = shelve(package("one"), NAME, drafts, Ledger(), "in1")
    before = (drafts / NEW).stat().st_mtime_ns
    outcome, _ = shelve(package("one", level=0), NAME, drafts, ledger, "in1")
    assert isinstance(outcome, KeptEdited)
    assert (drafts / NEW).stat().st_mtime_ns == before


@pytest.mark.parametrize("taken", ["deleted", "renamed"])
def test_built_text_comes_back_when_the_own_file_is_out_of_the_way(drafts: Path, package: Package, taken: str) -> None:
    _, ledger = shelve(package("one"), NAME, drafts, Ledger(), "in1")
    (drafts / NAME).write_bytes(b"mine")
    _, ledger = shelve(package("two"), NAME, drafts, ledger, "in2")
    if taken == "deleted":
        (drafts / NAME).unlink()
    else:
        (drafts / NAME).rename(drafts / "my own.docx")
    outcome, ledger = shelve(package("two"), NAME, drafts, ledger, "in2")
    assert isinstance(outcome, Written)
    assert (drafts / NAME).read_bytes() == package("two")
    # what was laid beside stays, and is named
    assert codes(outcome.findings) == ["draft-superseded"]
    assert outcome.findings[0].details == {"name": NEW, "file": NAME}
    assert (drafts / NEW).read_bytes() == package("two")
    assert codes(shelve(package("two"), NAME, drafts, ledger, "in2")[0].findings) == ["draft-superseded"]


def test_file_beside_renamed_over_the_own_one_is_the_built_text(drafts: Path, package: Package) -> None:
    _, ledger = shelve(package("one"), NAME, drafts, Ledger(), "in1")
    (drafts / NAME).write_bytes(b"mine")
    _, ledger = shelve(package("two"), NAME, drafts, ledger, "in2")
    (drafts / NEW).replace(drafts / NAME)
    outcome, ledger = shelve(package("two"), NAME, drafts, ledger, "in2")
    assert outcome == Unchanged(NAME)
    assert shelve(package("three"), NAME, drafts, ledger, "in3")[0] == Written(NAME)
    assert files(drafts) == [NAME]


def test_unknown_file_is_a_persons_unless_it_holds_just_what_was_built(drafts: Path, package: Package) -> None:
    drafts.mkdir(parents=True)
    (drafts / NAME).write_bytes(package("one"))
    assert shelve(package("one"), NAME, drafts, Ledger(), "in1")[0] == Unchanged(NAME)
    assert isinstance(shelve(package("two"), NAME, drafts, Ledger(), "in2")[0], KeptEdited)
    # the ledger is lost once more: the file beside holds this very text, no second one is laid
    assert isinstance(shelve(package("two"), NAME, drafts, Ledger(), "in2")[0], KeptEdited)
    assert files(drafts) == [NAME, NEW]


@pytest.mark.parametrize("lock", ["~$ring.zh.docx", ".~hiring.zh.docx", ".~lock.hiring.zh.docx#"], ids=str)
def test_open_draft_is_not_replaced(drafts: Path, package: Package, lock: str) -> None:
    _, ledger = shelve(package("one"), NAME, drafts, Ledger(), "in1")
    (drafts / lock).write_bytes(b"")
    # nothing new: nothing to say
    assert shelve(package("one"), NAME, drafts, ledger, "in1")[0] == Unchanged(NAME)
    outcome, ledger = shelve(package("two"), NAME, drafts, ledger, "in2")
    assert isinstance(outcome, KeptEdited)
    assert codes(outcome.findings) == ["draft-open"]
    assert outcome.findings[0].details == {"name": NAME, "beside": NEW, "lock": lock}
    assert (drafts / NAME).read_bytes() == package("one")
    # closed without an edit: the draft takes the new text
    (drafts / lock).unlink()
    outcome, _ = shelve(package("two"), NAME, drafts, ledger, "in2")
    assert isinstance(outcome, Written)


def test_read_only_draft_is_left_until_it_may_be_written(drafts: Path, package: Package) -> None:
    _, ledger = shelve(package("one"), NAME, drafts, Ledger(), "in1")
    (drafts / NAME).chmod(0o444)
    outcome, ledger = shelve(package("two"), NAME, drafts, ledger, "in2")
    assert isinstance(outcome, KeptEdited)
    assert [finding.code for finding in outcome.findings] == ["draft-read-only"]
    assert (drafts / NAME).read_bytes() == package("one")
    (drafts / outcome.beside).chmod(0o444)
    outcome, ledger = shelve(package("three"), NAME, drafts, ledger, "in3")
    assert isinstance(outcome, KeptEdited)
    assert outcome.beside == "hiring.zh.new-2.docx"
    (drafts / NAME).chmod(0o644)
    outcome, _ = shelve(package("three"), NAME, drafts, ledger, "in3")
    assert isinstance(outcome, Written)


def test_open_and_edited_is_kept_for_the_edit(drafts: Path, package: Package) -> None:
    drafts.mkdir(parents=True)
    (drafts / NAME).write_bytes(b"mine")
    (drafts / ".~lock.hiring.zh.docx#").write_bytes(b"")
    outcome, _ = shelve(package("one"), NAME, drafts, Ledger(), "in1")
    assert codes(outcome.findings) == ["draft-kept"]


def test_open_file_beside_is_left_too(drafts: Path, package: Package) -> None:
    drafts.mkdir(parents=True)
    (drafts / NAME).write_bytes(b"mine")
    _, ledger = shelve(package("one"), NAME, drafts, Ledger(), "in1")
    (drafts / f".~lock.{NEW}#").write_bytes(b"")
    outcome, _ = shelve(package("two"), NAME, drafts, ledger, "in2")
    assert isinstance(outcome, KeptEdited)
    assert outcome.beside == NEW_2
    assert (drafts / NEW).read_bytes() == package("one")


def test_link_is_a_persons_and_is_not_followed(drafts: Path, package: Package, tmp_path: Path) -> None:
    outside = tmp_path / "outside.docx"
    outside.write_bytes(b"outside")
    drafts.mkdir(parents=True)
    (drafts / NAME).symlink_to(outside)
    (drafts / NEW).symlink_to(tmp_path / "nowhere.docx")
    outcome, _ = shelve(package("one"), NAME, drafts, Ledger(), "in1")
    assert isinstance(outcome, KeptEdited)
    assert outcome.beside == NEW_2
    assert outside.read_bytes() == b"outside"
    assert (drafts / NAME).is_symlink()
    assert not (tmp_path / "nowhere.docx").exists()


def test_folder_of_the_name_is_left(drafts: Path, package: Package) -> None:
    (drafts / NAME).mkdir(parents=True)
    assert isinstance(shelve(package("one"), NAME, drafts, Ledger(), "in1")[0], KeptEdited)
    assert (drafts / NAME).is_dir()


def test_edition_whose_house_is_called_new_is_not_mistaken(drafts: Path, package: Package) -> None:
    _, ledger = shelve(package("plain"), NAME, drafts, Ledger(), "in1")
    _, ledger = shelve(package("house new"), NEW, drafts, ledger, "in1")
    (drafts / NAME).write_bytes(b"mine")
    outcome, ledger = shelve(package("two"), NAME, drafts, ledger, "in2")
    assert isinstance(outcome, KeptEdited)
    assert outcome.beside == NEW_2
    assert (drafts / NEW).read_bytes() == package("house new")
    assert shelve(package("house new"), NEW, drafts, ledger, "in1")[0] == Unchanged(NEW)


@pytest.mark.parametrize(
    "name", ["a:b.docx", "con.zh.docx", "../a.docx", ".hidden.docx", "~$a.docx", "a.docx ", "", "a?.docx"]
)
def test_name_that_some_system_refuses(drafts: Path, package: Package, name: str) -> None:
    outcome, ledger = shelve(package("one"), name, drafts, Ledger(), "in1")
    assert isinstance(outcome, NotWritten)
    assert codes(outcome.findings) == ["file-name-forbidden"]
    assert ledger == Ledger()
    assert not drafts.exists()


def test_folder_that_cannot_be_written(tmp_path: Path, package: Package) -> None:
    (tmp_path / "briefs").write_bytes(b"a file, not a folder")
    outcome, ledger = shelve(package("one"), NAME, tmp_path / "briefs" / "drafts", Ledger(), "in1")
    assert isinstance(outcome, NotWritten)
    assert codes(outcome.findings) == ["shelf-unwritable"]
    assert outcome.findings[0].about == ("order:hiring",)
    assert ledger == Ledger()


def test_disk_that_refuses_leaves_the_old_text(drafts: Path, package: Package) -> None:
    _, ledger = shelve(package("one"), NAME, drafts, Ledger(), "in1")
    (drafts / f".{NAME}.part").mkdir()  # the temporary file cannot be made
    outcome, after = shelve(package("two"), NAME, drafts, ledger, "in2")
    assert isinstance(outcome, NotWritten)
    assert (drafts / NAME).read_bytes() == package("one")
    assert after == ledger


def test_save_in_the_last_moment_is_not_overwritten(
    drafts: Path, package: Package, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, ledger = shelve(package("one"), NAME, drafts, Ledger(), "in1")
    flush = os.fsync
    saves = iter([NAME, NEW])

    def save_meanwhile(descriptor: int) -> None:
        flush(descriptor)
        name = next(saves, None)
        if name is not None:
            (drafts / name).write_bytes(b"saved while we wrote")

    monkeypatch.setattr(os, "fsync", save_meanwhile)
    outcome, _ = shelve(package("two"), NAME, drafts, ledger, "in2")
    assert isinstance(outcome, KeptEdited)
    assert outcome.beside == NEW_2
    assert (drafts / NAME).read_bytes() == b"saved while we wrote"
    assert (drafts / NEW).read_bytes() == b"saved while we wrote"
    assert (drafts / NEW_2).read_bytes() == package("two")
    assert files(drafts) == [NAME, NEW_2, NEW]
