"""How far the work of a build is, for whoever shows it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import get_args

from advocacy.model.finding import Language

# Called with how much is done, and of how much.
OnStep = Callable[[int, int], None]


class Steps:
    """How far the work is: a step for each YAML file, two for each order and language."""

    def __init__(self, root: Path, on_step: OnStep | None = None) -> None:
        """`on_step` is told of each step; without one, nothing is counted."""
        self._on_step = on_step
        self._done = self._of = 0
        if on_step is not None:
            files = sum(1 for _ in (root / "evidence").rglob("*.yaml"))
            orders = sum(1 for _ in (root / "briefs").glob("*.yaml"))
            self._of = files + orders * (1 + 2 * len(get_args(Language)))

    def take(self) -> None:
        """One step is done."""
        if self._on_step is not None:
            self._done = min(self._done + 1, self._of)
            self._on_step(self._done, self._of)
