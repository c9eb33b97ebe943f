from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.campaigns.running import TODAY, Campaign, finish, small


@pytest.fixture(scope="session")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Campaign:
    """The small campaign whose brief was handed over in both languages, through a deputy."""
    campaign = finish(small(tmp_path_factory.mktemp("sent")))
    assert campaign.build().code == 0
    words = ("--channel", "letters-and-visits", "--to", "a deputy", "--as-draft")
    assert campaign.run("release", "fair-hiring", "--today", TODAY, *words).code == 0
    return campaign


@pytest.fixture
def campaign(sent: Campaign, tmp_path: Path) -> Campaign:
    """A copy of it to work with."""
    shutil.copytree(sent.root, tmp_path / "campaign")
    return Campaign(tmp_path / "campaign")
