"""The server: one port of 127.0.0.1, bound before anything is read, until somebody presses Ctrl-C."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import os
import socket
import threading
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from advocacy.workbench.desk import Clock, Desk

if TYPE_CHECKING:
    import uvicorn
    from starlette.applications import Starlette

OnOpen = Callable[[str], None]


class PortTakenError(Exception):
    """Another program has the port."""


@dataclass(frozen=True, slots=True)
class Workbench:
    """The server of a campaign on the socket that it has."""

    server: uvicorn.Server
    bound: socket.socket

    def run(self) -> None:
        """Answer until the process is asked to end, or `server.should_exit` is set."""
        with self.bound, contextlib.suppress(KeyboardInterrupt):
            self.server.run(sockets=[self.bound])


def serve(root: Path, clock: Clock, port: int, on_open: OnOpen) -> None:
    """Serve the campaign in `root` until the process is asked to end.

    `port` 0 is any free one. `on_open` is called with the address, in a thread, once it answers.

    Raises:
        PortTakenError: somebody else has `port`.
    """
    gc.disable()  # a gathering makes a million small values; the desk looks through them when nobody waits
    workbench_of(root, clock, port, on_open).run()


def workbench_of(root: Path, clock: Clock, port: int, on_open: OnOpen) -> Workbench:
    """The workbench with its port bound and nothing read yet.

    Raises:
        PortTakenError: somebody else has `port`.
    """
    bound = socket.socket()
    if os.name == "posix":  # a port that was just left is free again; elsewhere this would let two share one
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind(("127.0.0.1", port))
        bound.listen()  # who comes before the pages are imported waits
    except OSError as error:
        bound.close()
        raise PortTakenError from error
    import uvicorn
    from starlette.applications import Starlette

    from advocacy.workbench.guard import Guard
    from advocacy.workbench.routes import broken, routes

    desk = Desk(root, clock)

    @contextlib.asynccontextmanager
    async def life(_: Starlette) -> AsyncIterator[None]:
        keeping = asyncio.create_task(desk.keep())
        threading.Thread(target=on_open, args=(guard.address,), daemon=True).start()
        yield
        await desk.stop()
        await keeping

    class Server(uvicorn.Server):
        """One that wakes the open streams first: it waits for them to end."""

        async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
            await desk.stop()
            await super().shutdown(sockets)

    pages = Starlette(routes=routes(desk), lifespan=life, exception_handlers={Exception: broken})
    guard = Guard(pages, bound.getsockname()[1])
    config = uvicorn.Config(
        guard, log_level="error", access_log=False, server_header=False, proxy_headers=False, ws="none",
        http="h11", loop="asyncio", lifespan="on", timeout_graceful_shutdown=1,
    )  # fmt: skip
    return Workbench(Server(config), bound)
