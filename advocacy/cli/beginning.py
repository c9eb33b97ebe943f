"""The command `init`: a campaign from nothing, small enough to read and complete enough to build."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from advocacy.cli.options import today_option
from advocacy.cli.telling import told_by_the_disk

_SCHEMA = "# yaml-language-server: $schema={up}schema/{name}.schema.json\n"


def _schema_of(file: str) -> str:
    from advocacy.load.starters import EXAMPLE

    if not file.endswith(".yaml"):
        return ""
    name = "order" if file.startswith("briefs/") else Path(file).stem
    name = "accessibility-shortfall" if file == EXAMPLE else name
    return _SCHEMA.format(up="../" * file.count("/"), name=name)


@click.command()
@today_option
@click.option(
    "--language", type=click.Choice(["zh", "en"]), default="zh", help="The campaign's own language."
)
@click.argument("folder", type=click.Path(path_type=Path))
def init(folder: Path, language: str, today: datetime.date) -> None:
    """Start a new campaign in FOLDER, which is empty or not there yet. 从头建一个倡导项目。"""
    from advocacy.cli.telling import as_json_text
    from advocacy.kinds import KINDS
    from advocacy.load import schemas
    from advocacy.load.starters import IGNORED, campaign_files

    with told_by_the_disk(folder):
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            message = f"{folder.as_posix()} is not empty / 文件夹不是空的"
            raise click.UsageError(message)
        for name in (*(kind.folder for kind in KINDS), "statistics"):
            (folder / "evidence" / name).mkdir(parents=True)
        written = {
            file: _schema_of(file) + text for file, text in campaign_files(language, today).items()
        }
        written[".gitignore"] = IGNORED
        for name, schema in schemas().items():
            written[f"schema/{name}.schema.json"] = as_json_text(schema) + "\n"
        for file, text in written.items():
            path = folder / file
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8", newline="\n") as new:
                new.write(text)
    for file in written:
        if not file.startswith(("schema/", ".")):
            click.echo((folder / file).as_posix())
    there = "" if folder == Path() else f"cd {folder.as_posix()} && "
    click.echo(f"下一步 / next: {there}advocacy build")
