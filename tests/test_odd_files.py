"""Whatever lies where a file of a campaign is expected: a finding, in a bounded time, no traceback."""

from __future__ import annotations

import os
import random
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.campaigns.running import BRIEF, CHINESE, COVER, PROJECT, TODAY, Campaign, Run, needs_links, small_built

DOCX = PROJECT / "templates" / "house" / "brief.docx"
Make = Callable[[Path], object]


def _socket(path: Path) -> None:
    import socket

    before = Path.cwd()
    os.chdir(path.parent)  # the name of a socket may have a hundred characters
    try:
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind(path.name)
    finally:
        os.chdir(before)


# What is no ordinary file.
NO_FILES: dict[str, Make] = {
    "a pipe": lambda path: os.mkfifo(path),  # noqa: PLW0108 - not there on Windows
    "a socket": _socket,
    "a device": lambda path: path.symlink_to("/dev/zero"),
    "a link to itself": lambda path: path.symlink_to(path.name),
    "a link to nothing": lambda path: path.symlink_to("nowhere"),
    "a folder": lambda path: path.mkdir(),
}
# What is one, and holds something else.
CONTENTS: dict[str, bytes] = {
    "nothing": b"",
    "noise": random.Random(1).randbytes(200_000),  # noqa: S311
    "a Word file": DOCX.read_bytes(),
    "zeros": bytes(100_000),
    "half a character": "标题: 甲".encode()[:-1],
    "a list": b"- a\n- b\n",
    "a text": b"just words\n",
    "a number": b"7\n",
    "deep JSON": b"[" * 100_000,
}
ODD: dict[str, Make] = NO_FILES | {
    name: (lambda path, data=data: path.write_bytes(data)) for name, data in CONTENTS.items()
}
FEW = ("a pipe", "a folder", "noise", "a list")  # where a run takes long
NEW = (
    "evidence/cases/odd.yaml",
    "evidence/odd.yaml",
    "evidence/odd/odd.yaml",
    "evidence/statistics/odd.yaml",
    "evidence/statistics/odd.csv",
    "briefs/odd.yaml",
    "briefs/odd.zh.md",
    "templates/odd/genre.yaml",
    "templates/odd/zh.md",
    "templates/parts/odd.zh.md",
    "templates/house/odd.docx",
    "private-names.txt",
    "schema",
    ".advocacy-cache",
)
INSTEAD = (
    "evidence/laws.yaml",
    "evidence/sources.yaml",
    "evidence/charts.yaml",
    "evidence/populations.yaml",
    "evidence/channels.yaml",
    "evidence/statistics/employment.yaml",
    "evidence/statistics/insurance.xlsx",
    "briefs/fair-hiring.yaml",
    "briefs/injury-cover.zh.md",
    "templates/policy-brief/genre.yaml",
    "templates/petition/zh.md",
    "templates/house/gongwen.docx",
)
RELEASE = f"briefs/released/fair-hiring/{TODAY}"
KEPT = {
    "briefs/drafts/.ledger.json": ("build", "trace", "release", "recall", "feedback", "refresh"),
    "briefs/drafts/.build.lock": ("build",),
    f"briefs/drafts/{BRIEF[0]}": ("build", "trace", "release", "recall", "feedback", "refresh",
                                  "redline"),
    "briefs/drafts/letters": ("recall",),
    "briefs/returned": ("feedback", "recall"),
    "briefs/returned/fair-hiring.yaml": ("feedback", "recall"),
    f"{RELEASE}/release.json": ("status", "release --verify", "recall", "redline"),
    f"{RELEASE}/{BRIEF[0]}": ("release --verify", "recall", "redline", "feedback"),
    f"{RELEASE}.yaml": ("status",),
    RELEASE: ("status", "release --verify", "recall", "redline", "release"),
    "briefs/released": ("status", "release --verify", "recall", "release"),
}  # fmt: skip
DRAFT = f"briefs/drafts/{BRIEF[0]}"
WORDS: dict[str, tuple[str, ...]] = {
    "build": (),
    "check": (),
    "status": (),
    "figures": (),
    "release": ("fair-hiring",),
    "release --verify": ("--verify",),
    "recall": ("driver-dismissed",),
    "redline": ("fair-hiring",),
    "trace": (DRAFT,),
    "feedback": (DRAFT,),
    "refresh": (DRAFT,),
}
SECONDS = 60  # of CPU; most take one


@pytest.fixture
def campaign(tmp_path: Path) -> Campaign:
    return small_built(tmp_path, "released")


def put(campaign: Campaign, file: str, make: Make) -> None:
    path = campaign.path(file)
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    elif os.path.lexists(path):
        path.unlink()
    path.parent.mkdir(parents=True, exist_ok=True)
    make(path)


def run(campaign: Campaign, command: str) -> Run:
    """An exception fails the test; so does a flood of words, and a sign that a terminal obeys."""
    import time

    name, *_ = command.split()
    words = [word if word != DRAFT else str(campaign.path(DRAFT)) for word in WORDS[command]]
    today = [] if name == "trace" else ["--today", TODAY]
    begun = time.process_time()
    done = campaign.run(name, *today, *words)
    assert time.process_time() - begun < SECONDS
    assert len(done.out + done.err) < 60_000
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", done.out + done.err)
    return done


@needs_links
@pytest.mark.parametrize("oddity", ODD)
def test_files_that_nobody_asked_for_stop_nothing_and_are_told(oddity: str, campaign: Campaign) -> None:
    for file in NEW:
        put(campaign, file, ODD[oddity])
    done = run(campaign, "build")
    # What lies there for the list of private names is read as one.
    assert done.code == (4 if oddity == "a text" else 1)
    told = {line.partition(": ")[0].partition(":")[0] for line in done.err.splitlines()}
    for file in ("evidence/cases/odd.yaml", "evidence/odd.yaml", "briefs/odd.yaml"):
        assert file in told, done.err


@needs_links
@pytest.mark.parametrize(
    ("command", "oddity"),
    [("check", oddity) for oddity in ODD]
    + [(command, oddity) for command in ("status", "figures", "release", "recall") for oddity in FEW],
)
def test_lists_templates_and_orders_that_are_something_else_are_findings(
    command: str, oddity: str, campaign: Campaign
) -> None:
    for file in INSTEAD:
        put(campaign, file, ODD[oddity])
    done = run(campaign, command)
    if command == "check":
        assert done.code == 1
        told = {line.partition(":")[0] for line in done.err.splitlines()}
        assert "evidence/statistics/employment.yaml" in told
        assert "briefs/fair-hiring.yaml" in told


@needs_links
@pytest.mark.parametrize("file", ["advocacy.yaml", "evidence/agenda.yaml", "evidence", "briefs"])
@pytest.mark.parametrize("oddity", [*FEW, "nothing", "a link to itself"])
def test_a_campaign_whose_heart_is_something_else_is_a_finding(oddity: str, file: str, campaign: Campaign) -> None:
    put(campaign, file, ODD[oddity])
    # Without evidence the drafts tell of records that are withdrawn.
    wanted = {"evidence": 4, "briefs": 0 if oddity == "a folder" else 1}.get(file, 1)
    assert run(campaign, "build").code == wanted


def _kept() -> Iterator[tuple[str, str, str]]:
    """Each file to each of its commands as two of four things, in turn; a file is all of them."""
    odd = ("a pipe", "a folder", "noise", "deep JSON")
    pairs = [(file, command) for file, each in KEPT.items() for command in each]
    for number, (file, command) in enumerate(pairs):
        for oddity in odd if len(KEPT[file]) == 1 else odd[number % 2 :: 2]:
            yield oddity, file, command


@needs_links
@pytest.mark.parametrize(("oddity", "file", "command"), tuple(_kept()))
def test_what_lies_in_briefs_may_be_something_else(oddity: str, file: str, command: str, campaign: Campaign) -> None:
    put(campaign, file, ODD[oddity])
    run(campaign, command)


@pytest.mark.skipif(os.name == "nt", reason="names there are always text")
@pytest.mark.parametrize("command", ["build", "status", "recall", "release --verify", "feedback"])
def test_names_that_are_no_text_are_shown_with_escapes(command: str, campaign: Campaign) -> None:
    odd = os.fsdecode(b"\xff\xfe")
    for folder, ending in (
        ("evidence/cases", ".yaml"),
        ("evidence", "/a.yaml"),
        ("evidence/statistics", ".yaml"),
        ("evidence/statistics", ".csv"),
        ("briefs", ".yaml"),
        ("briefs", ".zh.md"),
        ("briefs/drafts", ".docx"),
        ("briefs/released", "/2026-11-22/a"),
        ("briefs/released/fair-hiring", ".yaml"),
        ("briefs/returned", ".docx"),
        ("templates", "/genre.yaml"),
        ("templates/parts", ".zh.md"),
        ("templates/house", ".docx"),
    ):
        campaign.write(f"{folder}/{odd}{ending}", b"a: b\n")
    done = run(campaign, command)
    if command == "build":
        assert r"evidence/cases/\udcff\udcfe.yaml: file-name-no-text" in done.err
        assert done.code == 1


@needs_links
@pytest.mark.parametrize("command", ["trace", "refresh", "feedback", "redline", "inspect"])
@pytest.mark.parametrize("oddity", ODD)
def test_a_path_that_is_given_may_lead_anywhere(oddity: str, command: str, campaign: Campaign, tmp_path: Path) -> None:
    path = tmp_path / ("odd.csv" if command == "inspect" else "odd.docx")
    ODD[oddity](path)
    words = [str(path), str(campaign.path(DRAFT))] if command == "redline" else [str(path)]
    if command == "inspect":
        from click.testing import CliRunner

        from advocacy.cli import main

        inspected = CliRunner().invoke(main, ["inspect", str(path)], catch_exceptions=False)
        assert inspected.exit_code in {0, 1, 2}
        return
    done = campaign.run(command, *words)
    if oddity != "a Word file":
        assert done.code == 1


@needs_links
def test_folders_that_lead_in_a_circle_are_gone_through_once(campaign: Campaign) -> None:
    for number in range(30):
        campaign.path(f"evidence/loop{number}").symlink_to(".")
    assert run(campaign, "build").code in {0, 1}


@needs_links
def test_a_broken_house_style_stops_only_its_own_editions(campaign: Campaign) -> None:
    import zipfile

    sound = DOCX
    path = campaign.path("templates/house/brief.docx")
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(sound) as whole, zipfile.ZipFile(path, "w") as broken:
        for name in whole.namelist():
            broken.writestr(name, b"" if name.endswith("theme1.xml") else whole.read(name))
    campaign.edit("evidence/cases/driver-dismissed.yaml", "没有任何困难", "从未出过差错")
    done = campaign.build()
    assert done.code == 1
    assert "templates/house/brief.docx: house-part-broken" in done.err
    assert "word/theme/theme1.xml" in done.err
    assert done.written() == CHINESE | COVER
