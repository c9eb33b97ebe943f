"""A disk that refuses: the n-th thing that is written, made, renamed or deleted fails."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Literal

import pytest

# once: one operation fails with an input/output error, as of a cable that was touched.
# full: from there on nothing more can be written or made, but names can be changed and taken away.
# read-only: from there on nothing at all is possible.
Failure = Literal["once", "full", "read-only"]
FAILURES: tuple[Failure, ...] = ("once", "full", "read-only")
_ERRORS: dict[Failure, int] = {"once": errno.EIO, "full": errno.ENOSPC, "read-only": errno.EROFS}
_NEEDS_ROOM = frozenset({"open", "write", "fsync", "mkdir"})


@dataclass
class Disk:
    """What was asked of the disk so far, and how often it refused."""

    asked: list[str] = field(default_factory=list)
    refused: int = 0


@contextmanager
def failing_disk(at: int, failure: Failure) -> Iterator[Disk]:
    """While it lasts, the operation number `at` (from 1) fails, and those that `failure` says.

    At 0 none fails, and `asked` tells which there are.
    The functions of the system are replaced, none of the program: whatever writes, meets this.
    """
    disk = Disk()

    def fails(kind: str) -> bool:
        disk.asked.append(kind)
        number = len(disk.asked)
        if number == at:
            return failure != "full" or kind in _NEEDS_ROOM
        return 0 < at < number and (failure == "read-only" or (failure == "full" and kind in _NEEDS_ROOM))

    def refusing(kind: str, real: Any) -> Any:
        def call(*given: Any, **named: Any) -> Any:
            writes = os.O_WRONLY | os.O_RDWR | os.O_CREAT
            if kind == "open" and not (len(given) > 1 and given[1] & writes):
                return real(*given, **named)
            if fails(kind):
                disk.refused += 1
                raise OSError(_ERRORS[failure], os.strerror(_ERRORS[failure]))
            return real(*given, **named)

        return call

    with pytest.MonkeyPatch.context() as patch:
        for kind in ("open", "write", "fsync", "replace", "rename", "mkdir", "unlink", "rmdir"):
            patch.setattr(os, kind, refusing(kind, getattr(os, kind)))
        yield disk


@contextmanager
def slow_disk(most: int = 7) -> Iterator[None]:
    """While it lasts, the system takes at most `most` octets of each write, as it may."""
    real = os.write
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "write", lambda to, data: real(to, data[:most]))
        yield
