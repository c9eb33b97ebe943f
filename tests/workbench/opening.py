"""A workbench on a real port, asked over real HTTP."""

from __future__ import annotations

import contextlib
import datetime
import http.client
import queue
import re
import threading
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from advocacy.workbench.desk import Clock
from advocacy.workbench.server import workbench_of
from tests.campaigns.running import TODAY

WAIT = 30.0  # s; the machine may be busy


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    heads: Mapping[str, str]
    text: str


@dataclass(frozen=True)
class Open:
    """An open workbench: where it is, and how it is asked."""

    port: int
    token: str

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def address(self) -> str:
        return f"{self.base}/?token={self.token}"

    def ask(self, path: str, method: str = "GET", heads: Mapping[str, str] | None = None, body: str = "") -> Answer:
        """Exactly these headers, and the right Host where none is named."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=WAIT)
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        said = {"Host": f"127.0.0.1:{self.port}", **(heads or {})}
        if body:
            said.setdefault("Content-Length", str(len(body)))
        for name, value in said.items():
            connection.putheader(name, value)
        connection.endheaders(body.encode() or None)
        answer = connection.getresponse()
        text = answer.read().decode("utf-8", "replace")
        connection.close()
        return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, text)

    @property
    def known(self) -> dict[str, str]:
        """The header of whoever came with the token once."""
        return {"Cookie": f"advocacy-{self.port}={self.token}"}

    def page(self, path: str, language: str = "zh") -> str:
        """A page, once the campaign is read."""
        heads = {"Cookie": f"{self.known['Cookie']}; advocacy-language={language}"}
        for _ in until():
            text = self.ask(path, heads=heads).text
            if "<h1>正在读取项目<" not in text and "<h1>Reading the campaign<" not in text:
                return text
        return ""

    def shows(self, path: str, words: str, language: str = "en") -> bool:
        """True once a page has the words."""
        return any(words in self.page(path, language) for _ in until())


def until() -> Iterator[None]:
    """Turns until the time is over."""
    end = time.monotonic() + WAIT
    while time.monotonic() < end:
        yield
        time.sleep(0.05)


@contextlib.contextmanager
def opened(root: Path, clock: Clock = lambda: datetime.date.fromisoformat(TODAY)) -> Iterator[Open]:
    """The workbench of a campaign, ended whatever happens."""
    addresses: queue.Queue[str] = queue.Queue()
    workbench = workbench_of(root, clock, 0, addresses.put)
    thread = threading.Thread(target=workbench.run)
    thread.start()
    try:
        found = re.fullmatch(r"http://127\.0\.0\.1:(\d+)/\?token=([\w-]{43})", addresses.get(timeout=WAIT))
        assert found is not None
        yield Open(int(found[1]), found[2])
    finally:
        workbench.server.should_exit = True
        thread.join(WAIT)
        assert not thread.is_alive()
