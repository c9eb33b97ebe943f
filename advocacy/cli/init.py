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
from advocacy.cli.start import call
from advocacy.cli.usage import refuse
from advocacy.model.finding import Language

_WORDS: dict[Language, dict[str, str]] = {
    "zh": {
        "made": "建好了倡导项目：{folder}\n里面有一个虚构的小例子，可以照着改：",
        "next": "以后在这个文件夹里运行 make briefs 就生成文稿，make check 只检查。\n下一步，复制下面这一行运行，生成第一份文稿：",
    },
    "en": {
        "made": "The campaign was made: {folder}\nIn it is a small invented example, to be changed into your own:",
        "next": "In this folder `make briefs` builds the documents from now on, and `make check` only checks.\n"
        "Next, copy the line below and run it, to build the first document:",
    },
}
# The folder may go to another computer, where the program lies elsewhere.
_MAKEFILE = """# make briefs 生成文稿，make check 只检查。 / make briefs builds the documents, make check only checks.
ADVOCACY := $(shell command -v advocacy)
ifeq ($(ADVOCACY),)
ADVOCACY := PROGRAM
endif

.PHONY: briefs check
briefs:
\t@$(ADVOCACY) build; code=$$?; [ $$code -eq 3 ] || exit $$code
check:
\t@$(ADVOCACY) check
"""


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
    written["Makefile"] = _MAKEFILE.replace("PROGRAM", call().replace("$", "$$").replace("#", "\\#"))
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
    words = _WORDS["zh" if language == "zh" else "en"]
    click.echo(words["made"].format(folder=folder.absolute()))
    for file in written:
        if file.startswith(("evidence/", "briefs/", "advocacy.yaml")) and not file.startswith(f"{LAW_TEXTS}/"):
            click.echo(f"  {file}")
    click.echo(words["next"])
    click.echo(f"  {call('build', '--campaign', str(folder.absolute()))}")
