"""The command `open`: the campaign as pages in the browser of this machine."""

from __future__ import annotations

import datetime
import webbrowser
from pathlib import Path

import click
from click.core import ParameterSource

from advocacy.cli.options import root_option, today_option
from advocacy.cli.usage import refuse

_PORTS = click.IntRange(0, 65535)


@click.command("open")
@root_option
@today_option
@click.option("--port", type=_PORTS, default=0, metavar="NUMBER", help="The port of 127.0.0.1; default: any free one.")
@click.option("--no-browser", is_flag=True, help="Print the address alone, open no browser.")
@click.pass_context
def open_workbench(context: click.Context, root: Path, today: datetime.date, *, port: int, no_browser: bool) -> None:
    """Show the campaign in the browser, renewed as files change. 在浏览器里查看，文件一改就更新。"""
    from advocacy.workbench import PortTakenError, serve

    if not (root / "advocacy.yaml").is_file():
        refuse(
            f"{root.as_posix()} 里没有 advocacy.yaml：用 --campaign 指明项目文件夹",
            f"{root.as_posix()} has no advocacy.yaml: name the folder of the campaign with --campaign",
        )
    given = context.get_parameter_source("today") is ParameterSource.COMMANDLINE

    def clock() -> datetime.date:
        """The day that was given, else the day it is: a consent may end while the pages are open."""
        return today if given else datetime.datetime.now().astimezone().date()

    def say(address: str) -> None:
        click.echo(f"工作台 / workbench   {address}")
        click.echo("按 Ctrl-C 结束。 / Ctrl-C ends it.")
        if not no_browser:
            webbrowser.open(address)

    try:
        serve(root, clock, port, say)
    except PortTakenError:
        refuse(
            f"端口 {port} 已被占用，也许工作台已经打开；换一个 --port，或者不写",
            f"port {port} is taken, perhaps by a workbench that is open already; name another --port, or none",
        )
