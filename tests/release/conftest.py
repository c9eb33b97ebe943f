from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.campaigns.running import PROJECT, Campaign, small

CHANNELS = PROJECT / "evidence" / "channels.yaml"


@pytest.fixture(scope="session")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Campaign:
    """The small campaign with nothing left to complete, built once for all."""
    campaign = small(tmp_path_factory.mktemp("finished"))
    for language, words in (
        ("zh", "\n# 尚不清楚\n\n有多少人因此不再应聘，没有统计。\n"),
        ("en", "\n# Not known\n\nNobody counts the people who do not apply any more.\n"),
    ):
        path = campaign.path(f"briefs/fair-hiring.{language}.md")
        path.write_text(path.read_text("utf-8") + words, "utf-8")
    campaign.edit("advocacy.yaml", "  phone:", "  address: 示例省某市一号\n  phone:")
    shutil.copy(CHANNELS, campaign.path("evidence"))
    assert campaign.build().code == 0
    return campaign


@pytest.fixture
def campaign(finished: Campaign, tmp_path: Path) -> Campaign:
    """A copy of it to work with."""
    shutil.copytree(finished.root, tmp_path / "campaign")
    return Campaign(tmp_path / "campaign")
