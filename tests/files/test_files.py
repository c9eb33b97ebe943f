"""Files are read with a bound and written whole, in one place of the program."""

from __future__ import annotations

import ast
import errno
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from advocacy import files
from tests.campaigns.failing import Failure, failing_disk
from tests.campaigns.running import PROJECT, needs_links

# What opens, makes, renames or deletes a file, as methods of a path, functions of os, and open().
TOUCHING = frozenset(
    [
        "open",
        "read_bytes",
        "read_text",
        "write_bytes",
        "write_text",
        "mkdir",
        "makedirs",
        "touch",
        "unlink",
        "remove",
        "rename",
        "replace",
        "rmdir",
        "rmtree",
        "symlink_to",
        "hardlink_to",
        "link",
        "symlink",
        "mkfifo",
        "chmod",
        "copyfile",
        "copytree",
        "move",
    ]
)
# Owners of methods that are called the same: archives, the loader of a campaign, a printer.
OTHERS = frozenset({"archive", "_zip", "package", "disk", "self", "formatter", "webbrowser"})


def _touches(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Calls that touch the disk; `text.replace(a, b)` and `date.replace(day=1)` are none."""
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call):
            continue
        name = call.func
        if isinstance(name, ast.Name) and name.id == "open":
            yield call.lineno, "open"
        if not isinstance(name, ast.Attribute) or name.attr not in TOUCHING:
            continue
        owner = name.value
        called = getattr(owner, "id", getattr(owner, "attr", ""))
        if name.attr == "replace" and called != "os" and (len(call.args) != 1 or call.keywords):
            continue
        if called in OTHERS or (name.attr == "remove" and called != "os"):
            continue
        if called == "files":
            continue
        yield call.lineno, name.attr


def test_no_other_part_of_the_program_opens_makes_renames_or_deletes_a_file() -> None:
    program = PROJECT / "advocacy"
    found = [
        f"{path.relative_to(PROJECT)}:{line}: {what}"
        for path in sorted(program.rglob("*.py"))
        if path.parent != program / "files"
        for line, what in _touches(ast.parse(path.read_text("utf-8")))
    ]
    assert found == []


@pytest.mark.parametrize(
    "line",
    [
        "path.read_bytes()",
        "open(path)",
        "path.open('xb')",
        "path.replace(other)",
        "os.replace(a, b)",
        "shutil.rmtree(a)",
    ],
)
def test_the_test_above_would_see(line: str) -> None:
    assert list(_touches(ast.parse(line)))


# -------------------------------------------------------------------- reading


def test_a_file_is_read_up_to_its_bound(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"12345")
    assert files.read(path, 5) == b"12345"
    with pytest.raises(files.TooLargeError) as refused:
        files.read(path, 4)
    assert refused.value.most == 4


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="a file of Linux")
def test_a_file_that_says_it_is_empty_is_read_up_to_its_bound_too() -> None:
    assert b"Name:" in files.read(Path("/proc/self/status"))
    with pytest.raises(files.TooLargeError):
        files.read(Path("/proc/self/status"), 10)


@needs_links
@pytest.mark.parametrize(
    ("made", "reason"),
    [
        ("pipe", "it is no ordinary file (a pipe, a device)"),
        ("device", "it is no ordinary file (a pipe, a device)"),
        ("socket", "it is no ordinary file (a pipe, a device)"),
        ("folder", "it is a folder"),
        ("circle", "the link leads back to itself"),
        ("nothing", "there is no such file"),
        ("dangling", "there is no such file"),
    ],
)
def test_what_is_no_file_is_refused_at_once_with_its_reason(
    made: str, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = Path("odd")
    if made == "pipe":
        os.mkfifo(path)
    elif made == "device":
        path.symlink_to("/dev/zero")
    elif made == "socket":
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind("odd")
    elif made == "folder":
        path.mkdir()
    elif made == "circle":
        path.symlink_to("odd")
    elif made == "dangling":
        path.symlink_to("nowhere")
    for attempt in (files.read, files.digest):
        with pytest.raises(OSError) as refused:  # noqa: PT011  the reason is looked at below
            attempt(path)
        assert files.reason(refused.value)[1] == reason


def test_a_name_with_a_nul_is_a_file_that_is_not_there() -> None:
    with pytest.raises(OSError, match="No such file"):
        files.read(Path("a\0b"))


def test_every_reason_stands_in_both_languages() -> None:
    for number in errno.errorcode:
        zh, en = files.reason(OSError(number, os.strerror(number)))
        assert zh
        assert en


# -------------------------------------------------------------------- writing


def test_a_new_file_never_takes_the_place_of_another(tmp_path: Path) -> None:
    path = tmp_path / "a"
    files.put_new(b"first", path)
    with pytest.raises(FileExistsError):
        files.put_new(b"second", path)
    assert path.read_bytes() == b"first"
    assert [one.name for one in tmp_path.iterdir()] == ["a"]


@needs_links
def test_a_link_to_nothing_is_something(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.symlink_to("nowhere")
    with pytest.raises(FileExistsError):
        files.put_new(b"first", path)
    assert path.is_symlink()


# ---------------------------------------------------------------------- names


def test_a_name_that_is_no_text_is_shown_with_escapes() -> None:
    name = os.fsdecode(b"\xff\xfe.yaml")
    assert files.is_text("牛丽娟.yaml")
    if os.name != "nt":
        assert not files.is_text(name)
        assert files.printable(name) == r"\udcff\udcfe.yaml"


@needs_links
def test_links_that_lead_out_or_in_a_circle_are_not_inside(tmp_path: Path) -> None:
    root = tmp_path / "campaign"
    root.mkdir()
    (root / "a").write_bytes(b"")
    (root / "in").symlink_to("a")
    (root / "out").symlink_to(tmp_path)
    (root / "circle").symlink_to("circle")
    assert files.inside(root / "in", root)
    assert files.inside(root / "not-there", root)
    assert not files.inside(root / "out", root)
    assert not files.inside(root / "circle" / "a", root)


@pytest.mark.parametrize("failure", ["once", "full"])
def test_several_files_are_laid_down_all_or_none(tmp_path: Path, failure: Failure) -> None:
    made = {tmp_path / "a.docx": b"a" * 9, tmp_path / "a.sources.docx": b"b" * 9}
    with failing_disk(0, failure) as disk:
        files.put_all_new(made)
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == made
    for number in range(1, len(disk.asked) + 1):
        for path in made:
            path.unlink(missing_ok=True)
        with failing_disk(number, failure) as one:
            try:
                files.put_all_new(made)
            except OSError:
                assert list(tmp_path.iterdir()) == []
        assert one.refused or failure == "full"
        assert {path.name for path in tmp_path.iterdir()} in ({path.name for path in made}, set())


def test_none_is_laid_down_where_one_stands(tmp_path: Path) -> None:
    mine = tmp_path / "b.docx"
    mine.write_bytes(b"mine")
    with pytest.raises(FileExistsError):
        files.put_all_new({tmp_path / "a.docx": b"a", mine: b"b"})
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"b.docx": b"mine"}
