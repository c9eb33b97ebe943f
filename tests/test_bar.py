"""The bar of a long build: on a terminal only, after a second, and gone at the end."""

from __future__ import annotations

import contextlib
import io
import itertools
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from advocacy.cli.bar import Progress
from tests.campaigns.running import TODAY, small


class Terminal(io.StringIO):
    """What a terminal is shown."""

    def isatty(self) -> bool:
        return True


def shown(
    monkeypatch: pytest.MonkeyPatch,
    *,
    seconds: float = 0.3,
    term: str = "xterm",
    screen: io.StringIO | None = None,
    wanted: bool = True,
) -> str:
    """What ten steps of a work show that takes `seconds` for each."""
    screen = screen or Terminal()
    clock = itertools.count()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr(time, "monotonic", lambda: next(clock) * seconds)
    monkeypatch.setenv("TERM", term)
    with Progress(wanted=wanted) as progress:
        for done in range(1, 11):
            progress.step(done, 10)
    return screen.getvalue()


def test_a_long_build_shows_how_far_it_is_and_takes_the_bar_away(monkeypatch: pytest.MonkeyPatch) -> None:
    text = shown(monkeypatch)
    assert "正在生成 / building" in text
    assert "50%" in text
    assert "10%" not in text  # the first second
    assert text.endswith("\033[2K")


def test_what_takes_less_than_a_second_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, seconds=0.01) == ""


def test_no_bar_where_nobody_looks_or_each_step_would_be_read_aloud(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, term="dumb") == ""
    assert shown(monkeypatch, screen=io.StringIO()) == ""
    assert shown(monkeypatch, wanted=False) == ""


def test_a_step_that_moves_nothing_draws_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    progress = Progress(wanted=True)
    monkeypatch.setattr(time, "monotonic", lambda: float("inf"))
    progress.step(500, 1000)
    before = screen.getvalue()
    progress.step(501, 1000)
    assert screen.getvalue() == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
@pytest.mark.parametrize("form", ["text", "json"])
def test_the_program_on_a_real_terminal(tmp_path: Path, form: str) -> None:
    campaign = small(tmp_path)
    inner, outer = os.openpty()
    command = "import advocacy.cli.bar as p, sys; p._PATIENCE = 0\nfrom advocacy.cli import main; main(sys.argv[1:])"
    program = subprocess.Popen(  # noqa: S603  our own program
        [sys.executable, "-c", command, "build", "--campaign", str(campaign.root),
         "--today", TODAY, "--format", form],
        stdout=subprocess.PIPE, stderr=outer, env={**os.environ, "TERM": "xterm"},
    )  # fmt: skip
    os.close(outer)
    shown = b""
    with contextlib.suppress(OSError):  # how Linux says that the other end is closed
        while piece := os.read(inner, 65536):
            shown += piece
    os.close(inner)
    said, _ = program.communicate()
    assert program.returncode == 0
    assert (b"%" in shown) is (form == "text")
    assert b"building" not in said


def test_a_build_keeps_what_it_parsed_and_a_check_does_not(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.check()
    assert not campaign.path(".advocacy-cache").exists()
    campaign.build()
    first = campaign.drafts()
    campaign.path("briefs/drafts/.ledger.json").unlink()
    for draft in campaign.draft("").glob("*.docx"):
        draft.unlink()
    campaign.build()  # from the cache
    assert campaign.drafts() == first


def test_a_record_that_was_taken_away_is_gone_from_the_cache(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.build()
    kept = campaign.path(".advocacy-cache/parsed.jsonl")
    text = campaign.path("evidence/cases/driver-dismissed.yaml").read_text("utf-8")
    words = next(line for line in text.splitlines() if "zh:" in line).partition(": ")[2]
    assert words in kept.read_text("utf-8")
    campaign.take_out("evidence/cases/driver-dismissed.yaml")
    campaign.build()
    assert words not in kept.read_text("utf-8")
