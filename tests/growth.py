"""Whether the time that something takes grows with its size and no faster."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

import pytest

NOTHING = 0.3  # seconds of CPU in which noise is larger than what is measured


def seconds(act: Callable[[], object]) -> float:
    gc.collect()
    begun = time.process_time()
    act()
    return time.process_time() - begun


def grows_with_its_size(act: Callable[[int], object], size: int) -> None:
    """Four times the size takes about four times as long; a square would take sixteen times.

    Twice as long as that is allowed, for noise. What is absolute is measured in `benchmarks/`:
    a test on a busy machine, or with coverage, would measure the machine.
    """
    act(max(1, size // 50))  # what is imported and compiled once
    gc.collect()
    gc.freeze()  # what the tests before have left is not looked through again and again
    try:
        for _ in range(5):
            small, large = seconds(lambda: act(size)), seconds(lambda: act(4 * size))
            if large < max(8 * small, NOTHING):
                return
    finally:
        gc.unfreeze()
    pytest.fail(f"{small:.2f} s for {size}, {large:.2f} s for {4 * size}")
