"""What all tests share."""

from __future__ import annotations

import gc

import pytest
from hypothesis import HealthCheck, settings

# The same examples each time, so that a run fails for what was changed and for nothing else;
# `pytest --hypothesis-profile=wide` looks for new ones.
# How long drawing takes depends on what else the computer does.
_CALM = [HealthCheck.too_slow]
settings.register_profile("same", derandomize=True, suppress_health_check=_CALM)
settings.register_profile("wide", derandomize=False, suppress_health_check=_CALM)
settings.load_profile("same")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="rewrite the expected output of goldens")
    parser.addoption("--every-write", action="store_true", help="let the disk fail at each write of each command")


def pytest_collection_finish() -> None:
    """Thousands of tests stay to the end: the collector need not look at them again and again."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def accept(request: pytest.FixtureRequest) -> bool:
    """Whether goldens are rewritten instead of compared."""
    return bool(request.config.getoption("--accept"))
