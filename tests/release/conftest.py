from __future__ import annotations

from pathlib import Path

import pytest

from tests.campaigns.running import Campaign, small_built


@pytest.fixture(scope="session")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Campaign:
    """The small campaign with nothing left to complete, built, to be read only."""
    return small_built(tmp_path_factory.mktemp("finished"), "finished")


@pytest.fixture
def campaign(tmp_path: Path) -> Campaign:
    """A copy of it to work with."""
    return small_built(tmp_path, "finished")


@pytest.fixture
def sent(tmp_path: Path) -> Campaign:
    """A copy of it with the drafts of its brief handed over by letter, through a deputy."""
    return small_built(tmp_path, "sent")
