"""The help: the commands of every day, and all of them where somebody asks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import click

from advocacy.cli.usage import refuse_unknown

_MORE = "其他命令 / other commands: advocacy help all"


class ByUse(click.Group):
    """A group of which `--help` lists the everyday commands alone, in the order given."""

    def __init__(
        self,
        name: str | None = None,
        *,
        everyday: Iterable[click.Command] = (),
        others: Iterable[click.Command] = (),
        **rest: Any,
    ) -> None:
        """`others` can be called like all, and are listed by `help all`."""
        super().__init__(name, **rest)
        self.everyday = tuple(everyday)
        self.others = tuple(others)
        for command in (*self.everyday, *self.others):
            self.add_command(command)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands in the help of the program."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(_lines(self.everyday))
        formatter.write_paragraph()
        formatter.write_text(_MORE)


def _lines(commands: Iterable[click.Command]) -> list[tuple[str, str]]:
    return [(one.name or "", (one.help or "").partition("\n\n")[0]) for one in commands]


@click.command("help")
@click.argument("what", required=False, default="")
@click.pass_context
def show_help(ctx: click.Context, what: str) -> None:
    """List the everyday commands, or `all`, or show one. 列出命令。"""
    above = ctx.parent
    if above is None or not isinstance(above.command, ByUse):  # pragma: no cover - a click misuse
        return
    group = above.command
    if not what:
        click.echo(above.get_help())
    elif what == "all":
        formatter = click.HelpFormatter()
        for heading, commands in (("每天用的 / everyday", group.everyday), ("其他 / others", group.others)):
            with formatter.section(heading):
                formatter.write_dl(_lines(commands))
        click.echo(formatter.getvalue().rstrip())
    elif what in group.commands:
        command = group.commands[what]
        with click.Context(command, info_name=what, parent=above) as inner:
            click.echo(command.get_help(inner))
    else:
        refuse_unknown(what, group.commands)
