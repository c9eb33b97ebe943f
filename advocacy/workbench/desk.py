"""What lies on the desk: the campaign as it was last gathered, gathered anew when a file changes."""

from __future__ import annotations

import asyncio
import contextlib
import datetime
import gc
import hashlib
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import TYPE_CHECKING

from advocacy.model.paths import CampaignPaths
from advocacy.model.private_names import PRIVATE_NAMES
from advocacy.shelve import program, snapshot, snapshot_drafts

if TYPE_CHECKING:
    from advocacy.load import Cache
    from advocacy.workbench.gathering import Gathered

Clock = Callable[[], datetime.date]
_WAITS = 2_000  # ms between two looks at the day, and at whether the folder is still there
_STILL_HERE = 15  # s of silence after which an open stream says that it is one


class Desk:
    """The campaign in `root`; `version` counts what the pages have shown of it.

    `failed` says that the last gathering broke off: then the pages say so and show nothing.
    """

    def __init__(self, root: Path, clock: Clock) -> None:
        self.root = root
        self.version = 0
        self.gathered: Gathered | None = None
        self.failed = False
        self.stopping = asyncio.Event()
        self._clock = clock
        self._cache: Cache | None = None
        self._changed = asyncio.Condition()
        self._state = ""

    @property
    def is_there(self) -> bool:
        """False where the folder was moved or deleted."""
        return CampaignPaths(self.root).settings.is_file()

    async def keep(self) -> None:
        """Gather now, and again whenever what a build reads, a draft or the day is another."""
        try:
            await self._renew()
            while not self.stopping.is_set():
                await self._watch()
        finally:
            if not self.stopping.is_set():  # a bug: the pages must not look as if all were well
                self.gathered, self.failed = None, True
                await self._tell()

    async def _watch(self) -> None:
        """Until the folders are others."""
        from watchfiles import awatch

        watched = self._folders()
        if not watched:
            await self._rest()
            await self._renew()
            return
        collected, seen = False, None  # what changed before the watching began is met by the first look
        # A folder may go while it is watched.
        with contextlib.suppress(FileNotFoundError, RuntimeError):
            looks = awatch(
                *watched, stop_event=self.stopping, debounce=50, step=10, rust_timeout=_WAITS,
                yield_on_timeout=True, recursive=False,
            )  # fmt: skip
            async for changes in looks:
                here = self._clock(), self.is_there
                if changes or here != seen:
                    seen, collected = here, False
                    await self._renew()
                    if watched != self._folders():
                        return
                elif not collected:
                    collected = True
                    gc.collect()

    def _folders(self) -> list[Path]:
        """The folders that a build reads, and that of the drafts."""
        found = [self.root] if self.root.is_dir() else []
        for name in ("evidence", "templates", "briefs"):
            top = self.root / name
            below = (path for path in top.rglob("*") if path.is_dir() and not path.name.startswith((".", "__")))
            found += [path for path in (top, *sorted(below)) if path.is_dir()]
        return found

    async def _rest(self) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self.stopping.wait(), _WAITS / 1000)

    async def _renew(self) -> None:
        """Gather where the content is another: our own reading, and a file saved as it was, change nothing."""
        state = await asyncio.to_thread(self._look)
        while state != self._state and not self.stopping.is_set():
            self._state = state
            try:
                self.gathered = await asyncio.to_thread(self._gather)
                self.failed = False
            except OSError:
                self.gathered, self.failed = None, True
            await self._tell()
            state = await asyncio.to_thread(self._look)

    async def _tell(self) -> None:
        self.version += 1
        async with self._changed:
            self._changed.notify_all()

    def _look(self) -> str:
        """The day and the content of all files, in short."""
        drafts = snapshot_drafts(CampaignPaths(self.root).drafts)
        shot = snapshot(self.root, [self.root / PRIVATE_NAMES])
        said = f"{self._clock()} {self.is_there} {shot} {drafts}"
        return hashlib.sha256(said.encode()).hexdigest()

    def _gather(self) -> Gathered | None:
        # The stages are imported here, behind the open port: they take longer than all the rest.
        from advocacy.load import Cache
        from advocacy.workbench.gathering import gather

        if not self.is_there:
            return None
        if self._cache is None:
            self._cache = Cache(self.root, program())
        return gather(self.root, self._clock(), self._cache)

    async def versions(self) -> AsyncIterator[int | None]:
        """The version now and after each change; None where nothing came for some time."""
        seen = -1
        while not self.stopping.is_set():
            if seen == self.version:
                async with self._changed:
                    try:
                        await asyncio.wait_for(self._changed.wait(), _STILL_HERE)
                    except TimeoutError:
                        yield None
                        continue
            seen = self.version
            yield seen

    async def stop(self) -> None:
        """End the watching and wake every open stream."""
        self.stopping.set()
        async with self._changed:
            self._changed.notify_all()
