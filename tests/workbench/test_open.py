"""`advocacy open` as a program: it says where it is, ends at once, and says why it cannot begin."""

from __future__ import annotations

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from advocacy.cli import main
from tests.campaigns.running import PROJECT, TODAY, small
from tests.workbench.opening import WAIT


@pytest.fixture
def running(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "advocacy", "open", "--campaign", str(small(tmp_path).root), "--no-browser"]
    process = subprocess.Popen(  # noqa: S603  our own program
        [*command, "--today", TODAY], stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", cwd=PROJECT,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )  # fmt: skip
    yield process
    process.kill()
    process.communicate()


def address(process: subprocess.Popen[str]) -> tuple[int, str]:
    """The port and the token that it says."""
    assert process.stdout is not None
    found = re.search(r"http://127\.0\.0\.1:(\d+)/\?token=(\S+)", process.stdout.readline())
    assert found is not None
    return int(found[1]), found[2]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signal of Ctrl-C for one process")
def test_ctrl_c_ends_it_at_once_with_an_open_stream(running: subprocess.Popen[str]) -> None:
    port, token = address(running)
    stream = http.client.HTTPConnection("127.0.0.1", port, timeout=WAIT)
    stream.request("GET", "/events", headers={"Cookie": f"advocacy-{port}={token}"})
    answer = stream.getresponse()
    assert running.stdout is not None
    assert "Ctrl-C" in running.stdout.readline()
    assert answer.readline() == b"retry: 1000\n"
    while answer.readline() != b"data: 1\n":  # the campaign was read
        pass
    begun = time.monotonic()
    running.send_signal(signal.SIGINT)
    _, err = running.communicate(timeout=WAIT)
    assert time.monotonic() - begun < 5
    assert (running.returncode, err) == (0, "")
    answer.close()
    stream.close()


def test_a_port_that_is_taken(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        ran = CliRunner().invoke(main, ["open", "--campaign", str(small(tmp_path).root), "--port", port])
    assert ran.exit_code == 2
    assert f"port {port} is taken" in ran.output
    assert f"端口 {port} 已被占用" in ran.output


def test_a_folder_without_a_campaign(tmp_path: Path) -> None:
    ran = CliRunner().invoke(main, ["open", "--campaign", str(tmp_path)])
    assert ran.exit_code == 2
    assert "has no advocacy.yaml" in ran.output


def test_other_commands_import_nothing_of_it() -> None:
    code = "import sys, advocacy.cli; print({'starlette', 'uvicorn', 'watchfiles', 'advocacy.workbench'} & set(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=PROJECT)  # noqa: S603
    assert ran.stdout.strip() == b"set()"
