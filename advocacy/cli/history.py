"""The command `history`: the earlier versions of a file, one of them restored, all of them deleted."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from advocacy import history as history_of
from advocacy.cli.languages import Languages
from advocacy.cli.options import format_option, language_option, root_option
from advocacy.cli.reporting import finish
from advocacy.cli.screen import shortened
from advocacy.model.finding import Finding, Language
from advocacy.model.place import Place

if TYPE_CHECKING:
    from advocacy.edit import Compared, Stand
    from advocacy.history import Version

_WORDS: dict[Language, dict[str, str]] = {
    "zh": {
        "head": "{file} 的旧版本，新的在前；时间是被替换的时间：",
        "same": "各行相同（编码或换行符可能不同）",
        "lines": "{lines} 行不同，从第 {line} 行起：",
        "was": "原来是",
        "is": "现在是",
        "none": "（没有这一行）",
        "damaged": "内容与保存时不一致，不能恢复",
        "restored": "已把 {file} 恢复为第 {number} 个旧版本；恢复之前的内容保留为第 1 个旧版本",
        "unchanged": "{file} 与第 {number} 个旧版本相同，没有改动",
        "forgotten": "已删除 {file} 的 {number} 个旧版本",
    },
    "en": {
        "head": "earlier versions of {file}, the newest first, with the time at which each was replaced:",
        "same": "all lines are the same (the encoding or the line ends may differ)",
        "lines": "lines that differ: {lines}, the first is line {line}:",
        "was": "it was",
        "is": "it is",
        "none": "(no such line)",
        "damaged": "it is not as it was kept and cannot be restored",
        "restored": "{file} is earlier version {number} again; what it held before is kept as version 1",
        "unchanged": "{file} is the same as earlier version {number}; nothing was changed",
        "forgotten": "the {number} earlier versions of {file} were deleted",
    },
}


@click.command()
@root_option
@language_option
@format_option
@click.option("--restore", type=int, metavar="N", help="Put version N back; what the file holds now is kept first.")
@click.option("--forget", is_flag=True, help="Delete all that is kept of FILE.")
@click.argument("file", type=click.Path(path_type=Path))
def history(root: Path, language: Languages, form: str, *, restore: int | None, forget: bool, file: Path) -> None:
    """List the earlier versions of FILE, or restore one. 查看、恢复文件的旧版本。"""
    from advocacy import edit

    stand = edit.stand_of(root, _chosen(root, file))
    if isinstance(stand, Finding):
        finish((stand,), language, form, beside={"versions": []})
        return
    words = _WORDS[language.single()]
    kept = history_of.versions(root, stand.file)
    rows: list[dict[str, Any]] = []
    found: list[Finding] = []
    if not kept:
        found.append(Finding("version-none", Place(stand.file)))
        lines: list[str] = []
    elif forget:
        number = str(len(kept))
        if not history_of.forget(root, stand.file):
            found.append(Finding("versions-stay", Place(stand.file), {"number": number}))
        lines = [] if found else [words["forgotten"].format(file=stand.file, number=number)]
    elif restore is not None:
        done = _restored(root, stand, kept, restore)
        found += [done] if isinstance(done, Finding) else []
        lines = [] if isinstance(done, Finding) else [words[done].format(file=stand.file, number=restore)]
    else:
        compared = [_compared(stand, one) for one in kept]
        rows = [_row(number, *one) for number, one in enumerate(zip(kept, compared, strict=True), 1)]
        lines = [words["head"].format(file=stand.file), *(line for row in rows for line in _lines(row, words))]
    if form == "text":
        for line in lines:
            click.echo(line)
    finish(found, language, form, beside={"versions": rows})


def _chosen(root: Path, file: Path) -> Path:
    """The file as seen from the campaign, also one that was deleted; else from the folder in which one stands."""
    is_known = os.path.lexists(root / file) or bool(history_of.versions(root, file.as_posix()))
    return file if not is_known and os.path.lexists(file) else root / file


def _restored(root: Path, stand: Stand, kept: tuple[Version, ...], number: int) -> Finding | str:
    """What became of the wish, as the key of its words; a finding where it cannot be done."""
    from advocacy import edit, files

    place = Place(stand.file)
    if not 1 <= number <= len(kept):
        return Finding("version-unknown", place, {"number": str(number), "most": str(len(kept))})
    try:
        data = history_of.content(kept[number - 1])
    except OSError as error:
        return Finding("unreadable-file", place, {"reason": files.reason(error)})
    if data is None:
        return Finding("version-damaged", place, {"number": str(number)})
    if data == stand.data:
        return "unchanged"
    return edit.save(root, stand.file, stand.digest, data, datetime.datetime.now(datetime.UTC)) or "restored"


def _compared(stand: Stand, version: Version) -> Compared | None:
    from advocacy import edit

    try:
        data = history_of.content(version)
    except OSError:
        return None
    return None if data is None else edit.compare(stand.file, data, stand.data or b"")


def _row(number: int, version: Version, compared: Compared | None) -> dict[str, Any]:
    """A version as `--format json` gives it; `lines` is null where it is not as it was kept."""
    return {
        "number": number,
        "replaced": version.replaced.astimezone().isoformat(timespec="seconds"),
        "sha256": version.digest,
        "lines": None if compared is None else compared.lines,
        "line": (compared and compared.line) or None,
        "before": compared.before if compared and compared.line else None,
        "now": compared.now if compared and compared.line else None,
    }


def _lines(row: dict[str, Any], words: dict[str, str]) -> Iterator[str]:
    said = words["damaged"] if row["lines"] is None else words["same"] if not row["line"] else words["lines"]
    when = row["replaced"][:19].replace("T", " ")
    yield f"{row['number']:>3}  {when}  {said.format(**row)}"
    if row["line"]:
        yield f"     {words['was']} {shortened(row['before']) or words['none']}"
        yield f"     {words['is']} {shortened(row['now']) or words['none']}"
