"""The commands: the only place that prints, exits, and reads clock or working directory."""

from __future__ import annotations

import sys

import click

from advocacy import __version__
from advocacy.cli.documents import build, check, trace
from advocacy.cli.evidence import explain, new, schema
from advocacy.cli.figures import figures, inspect

_COMMANDS = (new, check, build, trace, figures, inspect, explain, schema)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def main() -> None:
    """Turn evidence into Word documents that policymakers can check line by line.

    把证据变成政策制定者可以逐行核对的 Word 文稿。
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")


for _command in _COMMANDS:
    main.add_command(_command)
