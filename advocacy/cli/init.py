"""The command `init`: a campaign from nothing, small enough to read and complete enough to build."""

from __future__ import annotations

import datetime
import os
from collections.abc import Mapping
from pathlib import Path

import click

from advocacy import files
from advocacy.cli.options import today_option
from advocacy.cli.reporting import as_json_text, disk_errors_reported
from advocacy.cli.usage import refuse


def _is_free(folder: Path, written: Mapping[str, str]) -> bool:
    """True if nothing stands in the folder but what an `init` that broke off wrote there."""
    if not os.path.lexists(folder):
        return True
    return folder.is_dir() and all(
        path.is_dir() or _is_ours(path, path.relative_to(folder), written) for path in folder.rglob("*")
    )


def _is_ours(path: Path, name: Path, written: Mapping[str, str]) -> bool:
    text = written.get(name.as_posix())
    if text is not None:
        return files.read(path) == text.encode()
    unfinished = path.name.startswith(".") and path.name.endswith(files.UNFINISHED)
    return unfinished and path.name[1 : -len(files.UNFINISHED)] in {Path(one).name for one in written}


@click.command()
@today_option
@click.option("--language", type=click.Choice(["zh", "en"]), default="zh", help="The campaign's own language.")
@click.argument("folder", type=click.Path(path_type=Path))
def init(folder: Path, language: str, today: datetime.date) -> None:
    """Start a new campaign in FOLDER, which is empty or not there yet. 从头建一个倡导项目。"""
    from advocacy.kinds import KINDS
    from advocacy.load.schema import schemas
    from advocacy.load.starters import campaign_files, library_files
    from advocacy.model.entry_files import LAW_TEXTS

    written = campaign_files(language, today) | library_files()
    for name, schema in schemas().items():
        written[f"schema/{name}.schema.json"] = as_json_text(schema) + "\n"
    with disk_errors_reported(folder):
        if not _is_free(folder, written):
            refuse(f"{folder.as_posix()} 不是空文件夹", f"{folder.as_posix()} is not empty")
        for name in (*(kind.folder for kind in KINDS), "statistics"):
            files.folder(folder / "evidence" / name)
        for file, text in written.items():
            files.folder((folder / file).parent)
            if not (folder / file).exists():
                files.put_new(text.encode(), folder / file)
    for file in written:
        if not file.startswith(("schema/", f"{LAW_TEXTS}/", ".")):
            click.echo((folder / file).as_posix())
    there = "" if folder == Path() else f"cd {folder.as_posix()} && "
    click.echo(f"下一步 / next: {there}advocacy build")
