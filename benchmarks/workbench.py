"""The workbench: how soon it answers, and what a change costs from the saved file to the page.

usage: workbench.py FOLDER [RECORDS]

Makes a campaign of RECORDS cases in FOLDER (100), opens it, and changes one summary eleven times. CPU time is
that of the server, as the system counts it (Linux).
"""

from __future__ import annotations

import http.client
import os
import re
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.builds import make_campaign  # noqa: E402

_TIMES = 11


def _cpu(pid: int) -> float:
    """Milliseconds that a process has used."""
    words = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    return 1000 * (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")


def _memory(pid: int) -> float:
    """Megabytes that it holds."""
    status = Path(f"/proc/{pid}/status").read_text("utf-8")
    return int(re.findall(r"VmRSS:\s+(\d+)", status)[0]) / 1000


def _next(stream: http.client.HTTPResponse) -> None:
    """Wait for the next version."""
    while not stream.readline().startswith(b"data:"):
        pass


def _read(port: int, path: str, heads: dict[str, str]) -> None:
    """A whole page."""
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", path, headers=heads)
    connection.getresponse().read()
    connection.close()


def measure(folder: Path) -> None:
    """Print what the workbench of the campaign in `folder` takes."""
    begun = time.perf_counter()
    command = [sys.executable, "-m", "advocacy", "open", "--campaign", str(folder), "--no-browser"]
    server = subprocess.Popen(  # noqa: S603  our own program
        [*command, "--today", "2026-11-22"], stdout=subprocess.PIPE, encoding="utf-8", cwd=ROOT,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )  # fmt: skip
    try:
        assert server.stdout is not None  # noqa: S101  it is a pipe
        port, token = re.findall(r"127\.0\.0\.1:(\d+)/\?token=(\S+)", server.stdout.readline())[0]
        heads = {"Cookie": f"advocacy-{port}={token}"}
        _read(int(port), "/", heads)
        print(f"first page answered after {time.perf_counter() - begun:.2f} s, {_cpu(server.pid):.0f} ms of CPU")
        events = http.client.HTTPConnection("127.0.0.1", int(port))
        events.request("GET", "/events", headers=heads)
        stream = events.getresponse()
        while stream.readline() != b"data: 1\n":
            pass
        print(f"campaign gathered after {time.perf_counter() - begun:.2f} s, {_cpu(server.pid):.0f} ms of CPU")
        file = min((folder / "evidence" / "cases").glob("*.yaml"))
        text = file.read_text("utf-8")
        walls, costs = [], []
        for number in range(_TIMES):
            time.sleep(0.3)
            cost, wall = _cpu(server.pid), time.perf_counter()
            changed = re.sub(r"(summary:\n  zh: \|\n +\S)", rf"\g<1>{'甲乙丙丁'[number % 4]}", text)
            beside = file.with_name(f".{file.name}.tmp")
            beside.write_text(changed, "utf-8")
            beside.replace(file)
            _next(stream)
            _read(int(port), "/evidence", heads)
            walls.append(1000 * (time.perf_counter() - wall))
            costs.append(_cpu(server.pid) - cost)
        print(f"change to page: {statistics.median(walls):.0f} ms, {statistics.median(costs):.0f} ms of CPU")
        print(f"memory: {_memory(server.pid):.0f} MB")
    finally:
        server.kill()
        server.wait()


if __name__ == "__main__":
    where = Path(sys.argv[1])
    make_campaign(where, int(sys.argv[2]) if len(sys.argv) > 2 else 100)  # noqa: PLR2004
    measure(where)
