"""A bar on a terminal, for work that takes longer than a second."""

from __future__ import annotations

import os
import sys
import time
from types import TracebackType
from typing import Any, Self

import click

_PATIENCE = 1.0  # seconds
_LABEL = "正在生成 / building"


class Progress:
    """Shows how far the work is, on the standard error output if that is a terminal.

    A screen reader would read each step aloud: a terminal called `dumb` gets no bar, as do those
    that cannot take a line back.
    """

    def __init__(self, *, wanted: bool) -> None:
        self._wanted = wanted and sys.stderr.isatty() and os.environ.get("TERM", "dumb") != "dumb"
        self._begun = time.monotonic()
        self._bar: Any = None  # of click, which has no public type for it

    def __enter__(self) -> Self:
        """The clock runs from the beginning, not from here."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the bar away, so that the lines after it stand alone."""
        if self._bar is not None:
            self._bar.__exit__(kind, error, trace)
            click.echo("\033[A\033[2K", nl=False, err=True)

    def step(self, done: int, of: int) -> None:
        """`done` of `of` steps; drawn only where that is another percentage."""
        if not self._wanted or time.monotonic() - self._begun < _PATIENCE:
            return
        if self._bar is None:
            self._bar = click.progressbar(length=100, label=_LABEL, show_eta=False, file=sys.stderr)
            self._bar.__enter__()
        percent = 100 * done // of
        if percent > self._bar.pos:
            self._bar.update(percent - self._bar.pos)
