"""`advocacy history FILE`: the earlier versions of a file, and one of them put back."""

from __future__ import annotations

import datetime
import hashlib
import os
from pathlib import Path

import pytest

from advocacy.build import build
from advocacy.edit import clear, save, set_value
from advocacy.history import versions
from tests.campaigns.failing import failing_disk
from tests.campaigns.running import Campaign, small

FILE = "evidence/agenda.yaml"
START = datetime.datetime(2026, 11, 30, 12, 0, tzinfo=datetime.UTC)


@pytest.fixture
def campaign(tmp_path: Path) -> Campaign:
    return small(tmp_path)


def edit(campaign: Campaign, value: str, file: str = FILE, seconds: int = 0) -> None:
    """Change the title of the first problem, as the program does it."""
    text = campaign.path(file).read_bytes().decode()
    after = set_value(file, text, ("problems", "hiring-discrimination", "title", "zh"), value)
    assert isinstance(after, str), after
    made_from = hashlib.sha256(text.encode()).hexdigest()
    when = START + datetime.timedelta(seconds=seconds)
    assert save(campaign.root, file, made_from, after.encode(), when) is None


def test_versions_are_listed_with_the_first_line_that_differs(campaign: Campaign) -> None:
    before = campaign.path(FILE).read_text("utf-8").split("\n")
    edit(campaign, "甲")
    edit(campaign, "乙", seconds=1)
    run = campaign.run("history", FILE)
    assert run.code == 0, run.err
    now = campaign.path(FILE).read_text("utf-8").split("\n")
    line = now.index("      zh: 乙") + 1
    first, second = (versions(campaign.root, FILE)[n].replaced.astimezone() for n in (0, 1))
    assert run.out == (
        f"{FILE} 的旧版本，新的在前；时间是被替换的时间：\n"
        f"  1  {first:%Y-%m-%d %H:%M:%S}  1 行不同，从第 {line} 行起：\n     原来是 zh: 甲\n     现在是 zh: 乙\n"
        f"  2  {second:%Y-%m-%d %H:%M:%S}  1 行不同，从第 {line} 行起：\n"
        f"     原来是 {before[line - 1].strip()}\n     现在是 zh: 乙\n"
    )
    english = campaign.run("history", FILE, "--language", "en").out
    assert f"lines that differ: 1, the first is line {line}:\n     it was zh: 甲\n     it is zh: 乙\n" in english
    (newest, _) = campaign.run("history", FILE, "--format", "json").json["versions"]
    assert (newest["number"], newest["lines"], newest["line"], newest["before"], newest["now"]) == (
        1, 1, line, "      zh: 甲", "      zh: 乙",
    )  # fmt: skip


def test_a_version_is_restored_and_what_stood_there_is_kept_first(campaign: Campaign) -> None:
    first = campaign.path(FILE).read_bytes()
    edit(campaign, "甲")
    second = campaign.path(FILE).read_bytes()
    run = campaign.run("history", FILE, "--restore", "1")
    assert run.code == 0, run.err
    assert run.out == f"已把 {FILE} 恢复为第 1 个旧版本；恢复之前的内容保留为第 1 个旧版本\n"
    assert campaign.path(FILE).read_bytes() == first
    assert campaign.run("history", FILE, "--restore", "1").code == 0
    assert campaign.path(FILE).read_bytes() == second
    # What is there already is not written again.
    assert campaign.run("history", FILE, "--restore", "2").out == f"{FILE} 与第 2 个旧版本相同，没有改动\n"
    assert len(versions(campaign.root, FILE)) == 3


def test_a_file_that_was_deleted_comes_back_and_needs_no_other_folder_than_that_of_the_campaign(
    campaign: Campaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = campaign.path(FILE).read_bytes()
    edit(campaign, "甲")
    campaign.path(FILE).unlink()
    monkeypatch.chdir("/" if os.name != "nt" else campaign.root.parent)
    assert campaign.run("history", FILE, "--restore", "1").code == 0
    assert campaign.path(FILE).read_bytes() == first
    assert campaign.run("history", str(campaign.path(FILE))).code == 0


def test_all_that_is_kept_of_a_file_can_be_deleted(campaign: Campaign) -> None:
    edit(campaign, "甲")
    run = campaign.run("history", FILE, "--forget")
    assert (run.code, run.out) == (0, f"已删除 {FILE} 的 1 个旧版本\n")
    assert versions(campaign.root, FILE) == ()


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("evidence/sources.yaml",), "version-none", "这个文件没有保留下来的旧版本"),
        (("evidence/no-such-file.yaml",), "version-none", "这个文件没有保留下来的旧版本"),
        (("evidence",), "unreadable-file", "文件打不开：这是一个文件夹"),
        (("a" * 300,), "unreadable-file", "文件打不开：名称太长"),
        ((FILE, "--restore", "0"), "version-unknown", "没有第 0 个旧版本，一共有 1 个"),
        ((FILE, "--restore", "2"), "version-unknown", "没有第 2 个旧版本，一共有 1 个"),
        (("../outside.yaml",), "edit-outside", "这个文件不在项目文件夹里"),
    ],
)
def test_what_cannot_be_listed_or_restored_is_a_finding(
    campaign: Campaign, words: tuple[str, ...], code: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(campaign.root)
    edit(campaign, "甲")
    before = campaign.path(FILE).read_bytes()
    run = campaign.run("history", *words)
    assert (run.code, run.out) == (1, "")
    assert f": {code} {said}；" in run.err
    assert campaign.path(FILE).read_bytes() == before


def test_a_version_that_is_not_as_it_was_kept_is_named_and_not_restored(campaign: Campaign) -> None:
    edit(campaign, "甲")
    versions(campaign.root, FILE)[0].path.write_bytes(b"problems: {}\n")
    now = campaign.path(FILE).read_bytes()
    assert "内容与保存时不一致，不能恢复" in campaign.run("history", FILE).out
    run = campaign.run("history", FILE, "--restore", "1")
    assert (run.code, run.out) == (1, "")
    assert "version-damaged 第 1 个旧版本的内容与保存时不一致" in run.err
    assert campaign.path(FILE).read_bytes() == now


# ---------------------------------------------------------------- privacy

STORY = "evidence/cases/driver-dismissed.yaml"
NAME = "温某甲zqname"  # synthetic; stands in an earlier version alone


@pytest.fixture
def named(campaign: Campaign) -> Campaign:
    """A campaign in which an earlier version of a record names the person, built while it did."""
    campaign.edit(STORY, "小温驾驶", f"{NAME}驾驶")
    campaign.build()
    edit_story(campaign, ("summary", "zh"), "司机被辞退。\n")
    assert NAME not in campaign.path(STORY).read_text("utf-8")
    return campaign


def edit_story(campaign: Campaign, path: tuple[str, ...], value: object) -> None:
    text = campaign.path(STORY).read_bytes().decode()
    after = set_value(STORY, text, path, value)
    assert isinstance(after, str), after
    made_from = hashlib.sha256(text.encode()).hexdigest()
    assert save(campaign.root, STORY, made_from, after.encode(), START) is None


def kept_anywhere(campaign: Campaign) -> list[str]:
    """The files in the program's own folder that hold the name, in their octets or in their own names."""
    folder = campaign.path(".advocacy-cache")
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files
    return [path.name for path in files if NAME.encode() in path.read_bytes() or "driver-dismissed" in str(path)]


def withdraw(campaign: Campaign) -> None:
    edit_story(campaign, ("consent", "withdrawn"), "2026-11-20")


def withdraw_in_an_editor(campaign: Campaign) -> None:
    campaign.edit(STORY, "  expires: 2026-12-31", "  withdrawn: 2026-11-20")


def withdraw_with_a_slip(campaign: Campaign) -> None:
    campaign.edit(STORY, "  expires: 2026-12-31", "  withdrawn：2026-11-20")


def make_private(campaign: Campaign) -> None:
    edit_story(campaign, ("private",), True)


def delete(campaign: Campaign) -> None:
    campaign.path(STORY).unlink()


def rename(campaign: Campaign) -> None:
    campaign.path(STORY).rename(campaign.path("evidence/cases/driver.yaml"))


def move_out(campaign: Campaign) -> None:
    campaign.path("evidence/cases").rename(campaign.path("elsewhere"))


@pytest.mark.parametrize(
    "act",
    [withdraw, withdraw_in_an_editor, withdraw_with_a_slip, make_private, delete, rename, move_out],
    ids=lambda act: act.__name__,
)
def test_nothing_is_kept_of_a_record_that_is_withdrawn_private_or_gone(named: Campaign, act: object) -> None:
    assert callable(act)
    assert kept_anywhere(named)
    act(named)
    told = [one for one in named.check("--format", "json").json["findings"] if one["code"] == "versions-go"]
    assert [(one["file"], one["severity"]) for one in told] == [(STORY, "note")]
    assert kept_anywhere(named), "a check deletes nothing"
    named.build()
    assert kept_anywhere(named) == []
    assert "versions-go" not in named.check("--format", "json").codes()


def test_a_record_that_may_be_told_keeps_its_versions_and_so_does_every_other_file(named: Campaign) -> None:
    edit(named, "甲")
    named.path(FILE).unlink()
    named.build()
    assert len(versions(named.root, STORY)) == len(versions(named.root, FILE)) == 1


def test_what_was_edited_and_edited_back_goes_although_the_files_are_the_same(named: Campaign) -> None:
    withdraw(named)
    named.build()
    text = named.path(STORY).read_bytes().decode()
    edit_story(named, ("summary", "zh"), f"{NAME}。\n")
    edit_story(named, ("summary", "zh"), "司机被辞退。\n")
    assert named.path(STORY).read_bytes().decode() == text
    assert kept_anywhere(named)
    named.build()
    assert kept_anywhere(named) == []


def test_what_is_thirty_days_old_by_the_clock_goes_with_the_next_build(named: Campaign) -> None:
    edit(named, "甲")
    for today, clock, left in (
        ("2026-11-30", "2026-11-30", 1),
        ("2027-02-01", "2026-12-30", 1),  # a trial of a later day
        ("0001-01-01", "2026-12-30", 1),
        ("2026-12-31", "2026-12-31", 0),
    ):
        build(named.root, datetime.date.fromisoformat(today), clock=datetime.date.fromisoformat(clock))
        assert len(versions(named.root, FILE)) == left


def test_versions_that_the_disk_does_not_let_go_are_named(named: Campaign) -> None:
    withdraw(named)
    with failing_disk(1, "read-only"):
        found = clear(named.root)
    assert [(one.code, one.place.file, one.details) for one in found] == [("versions-stay", STORY, {"number": "2"})]
    assert clear(named.root) == ()
    assert versions(named.root, STORY) == ()


@pytest.mark.parametrize("content", [b"- a list\n", b"title: [\n", b""])
def test_a_record_that_cannot_be_understood_is_not_gone(named: Campaign, content: bytes) -> None:
    named.path(STORY).write_bytes(content)
    assert clear(named.root) == ()
    assert len(versions(named.root, STORY)) == 1


def test_a_folder_in_the_place_of_a_record_does_not_say_that_it_is_gone(named: Campaign) -> None:
    named.path(STORY).unlink()
    named.path(STORY).mkdir()
    assert clear(named.root) == ()
    assert len(versions(named.root, STORY)) == 1
