from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.campaigns.running import Campaign, finish, small


@pytest.fixture(scope="session")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Campaign:
    """The small campaign with nothing left to complete, built once for all."""
    campaign = finish(small(tmp_path_factory.mktemp("finished")))
    assert campaign.build().code == 0
    return campaign


@pytest.fixture
def campaign(finished: Campaign, tmp_path: Path) -> Campaign:
    """A copy of it to work with."""
    shutil.copytree(finished.root, tmp_path / "campaign")
    return Campaign(tmp_path / "campaign")
