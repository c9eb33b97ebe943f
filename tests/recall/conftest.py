from __future__ import annotations

from pathlib import Path

import pytest

from tests.campaigns.running import Campaign, small_built


@pytest.fixture
def campaign(tmp_path: Path) -> Campaign:
    """The small campaign whose brief was handed over in both languages, through a deputy."""
    return small_built(tmp_path, "sent")
