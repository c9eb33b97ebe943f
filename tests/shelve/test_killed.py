"""Builds killed at random moments in processes of their own: the script that does it a thousand times."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.campaigns.running import PROJECT, TODAY, small, small_built

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "killed.py"


def test_two_builds_at_once_leave_one_text_of_each_document(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    words = [sys.executable, "-m", "advocacy", "build", "--campaign", str(campaign.root)]
    both = [
        subprocess.Popen(  # noqa: S603 - our own program
            [*words, "--today", TODAY], cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        for _ in range(2)
    ]
    told = [one.communicate()[1].decode() for one in both]
    assert {one.returncode for one in both} <= {0, 1}
    assert all(one.returncode == 0 or "build-running" in err for one, err in zip(both, told, strict=True))
    assert 0 in {one.returncode for one in both}
    assert campaign.drafts() == small_built(tmp_path / "alone").drafts()
    assert "Nothing has changed" in campaign.build().out


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
def test_killed_builds_leave_every_file_whole_and_lose_no_edit() -> None:
    run = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, str(SCRIPT), "4", "3"], check=False, capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr
    first, *met = run.stdout.splitlines()
    assert first.startswith("4 builds, seed 3: every file whole, no edit lost")
    assert any(line.endswith("  killed") and int(line.split()[0]) > 0 for line in met)
