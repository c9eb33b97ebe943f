"""A copy of the program to which somebody adds an extension as CONTRIBUTING.md says."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from advocacy.cli import main
from tests.campaigns.running import PROJECT, Campaign, members, small

# Runs commands in one process of the program, and prints exit code and words of each.
_RUNS = """
import json, sys
from click.testing import CliRunner
from advocacy.cli import main
def run(words):
    ended = CliRunner().invoke(main, words, catch_exceptions=False)
    return ended.exit_code, ended.output
print(json.dumps([run(words) for words in json.loads(sys.argv[1])]))
"""


@dataclass(frozen=True)
class Program:
    """A copy of the program below `folder`, to be added to, and a copy of the small campaign."""

    folder: Path
    campaign: Campaign

    @property
    def source(self) -> Campaign:
        """Its package `advocacy/`, which can be edited as a campaign can."""
        return Campaign(self.folder / "advocacy")

    def run(self, *commands: tuple[str, ...]) -> list[tuple[int, str]]:
        """The exit code of each command and what it printed."""
        words = [[name, *self._campaign_of(name), *rest] for name, *rest in commands]
        ended = subprocess.run(  # noqa: S603  our own program
            [sys.executable, "-c", _RUNS, json.dumps(words)],
            env={**os.environ, "PYTHONPATH": os.pathsep.join((str(self.folder), *sys.path)), "PYTHONIOENCODING": "utf-8"},
            cwd=self.folder, capture_output=True, encoding="utf-8", check=False, timeout=300,
        )  # fmt: skip
        assert ended.returncode == 0, ended.stderr
        return [(code, said) for code, said in json.loads(ended.stdout)]

    def _campaign_of(self, command: str) -> tuple[str, ...]:
        takes = {parameter.name for parameter in main.commands[command].params}
        return ("--campaign", str(self.campaign.root)) if "root" in takes else ()

    def written(self, folder: str, name: str = "*") -> str:
        """Everything in every part of the files in a folder of the campaign."""
        paths = (path for path in sorted(self.campaign.path(folder).rglob(name)) if path.is_file())
        return "\n".join(content.decode("utf-8", "ignore") for path in paths for content in _contents(path))


def _contents(path: Path) -> Iterator[bytes]:
    """The parts of a package, or all of another file."""
    data = path.read_bytes()
    if data.startswith(b"PK\x03\x04"):
        yield from (content for _, content in members(data))
    else:
        yield data


def copy_of_program(folder: Path) -> Program:
    """The program as it is, and the small campaign, in `folder`."""
    for name in ("advocacy", "templates"):
        shutil.copytree(PROJECT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    return Program(folder, small(folder))
