"""A small whole campaign on the disk, and the program run on it as a person runs it."""

from __future__ import annotations

import atexit
import hashlib
import io
import json
import os
import re
import shutil
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, assert_never

import pytest
from click.testing import CliRunner

from advocacy.cli import main

HERE = Path(__file__).parent
PROJECT = HERE.parent.parent
TODAY = "2026-11-22"
# The day on which the evidence that ships with the program was last checked.
SHIPPED_TODAY = "2026-11-30"
BRIEF = ("fair-hiring.zh.docx", "fair-hiring.en.docx")
# The verification file of each; all files of the order by language, of the order, and of the petition.
SOURCES = ("fair-hiring.zh.sources.docx", "fair-hiring.en.sources.docx")
CHINESE, ENGLISH = frozenset({BRIEF[0], SOURCES[0]}), frozenset({BRIEF[1], SOURCES[1]})
HIRING = CHINESE | ENGLISH
PETITION = "injury-cover.zh.docx"
COVER = frozenset({PETITION})
ALL = HIRING | COVER
# built: as it is; finished: with channels; final: built so; released: and handed over; sent:
# finished, and its drafts handed over through a deputy.
State = Literal["built", "finished", "final", "released", "sent"]
needs_links = pytest.mark.skipif(os.name == "nt", reason="Windows asks for a right to make links")


def styled(names: Iterable[str], style: str) -> set[str]:
    """What the files of these names are called in another house style."""
    return {re.sub(r"\.(zh|en)\.", rf".\1.{style}.", name) for name in names}


def pages(names: Iterable[str]) -> set[str]:
    """What the web pages beside the files of these names are called."""
    return {name.replace(".docx", ".html") for name in names}


@dataclass(frozen=True)
class Run:
    """What one run of the program said, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    def codes(self) -> list[str]:
        """The code of each finding of a run with `--format json`."""
        return [finding["code"] for finding in self.json["findings"]]

    def written(self) -> set[str]:
        """The files that the run says it wrote."""
        lines = (line.split() for line in self.out.splitlines() if line.startswith(("已生成", "written ")))
        return {line[-1].removeprefix("briefs/drafts/") for line in lines}


@dataclass(frozen=True)
class Campaign:
    """The folder of a campaign, the day on which it is run, and what a person does in it."""

    root: Path
    today: str = TODAY

    def run(self, command: str, *words: str) -> Run:
        """Run one command of the program here; an exception in it fails the test."""
        arguments = [command, "--campaign", str(self.root), *words]
        result = CliRunner().invoke(main, arguments, catch_exceptions=False)
        return Run(result.exit_code, result.stdout, result.stderr)

    def build(self, *words: str, today: str | None = None) -> Run:
        return self.run("build", "--today", today or self.today, "--language", "en", *words)

    def check(self, *words: str, today: str | None = None) -> Run:
        return self.run("check", "--today", today or self.today, "--language", "en", *words)

    def path(self, file: str) -> Path:
        return self.root / file

    def draft(self, name: str) -> Path:
        return self.root / "briefs" / "drafts" / name

    def drafts(self) -> dict[str, str]:
        """Every Word file in the drafts folder with the SHA-256 of its bytes."""
        return {
            path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(self.draft("").glob("*.docx"))
        }

    def edit(self, file: str, old: str, new: str) -> None:
        """Replace `old`, which stands once in the file."""
        path = self.path(file)
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, (file, old, text.count(old))
        path.write_text(text.replace(old, new), encoding="utf-8", newline="\n")

    def write(self, file: str, content: str | bytes) -> None:
        path = self.path(file)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)

    def take_out(self, file: str) -> str:
        """Delete a file; gives its text back."""
        text = self.path(file).read_text(encoding="utf-8")
        self.path(file).unlink()
        return text


def small(folder: Path, name: str = "campaign") -> Campaign:
    """A copy of the small campaign below `folder`."""
    root = folder / name
    shutil.copytree(HERE / "small", root)
    return Campaign(root)


def finish(campaign: Campaign) -> Campaign:
    """The small campaign with the channels by which it can be handed over."""
    shutil.copy(PROJECT / "evidence" / "channels.yaml", campaign.path("evidence"))
    return campaign


@cache
def _made(state: State) -> Campaign:
    """The small campaign in a state, made once for all tests of a process."""
    folder = tempfile.TemporaryDirectory()
    atexit.register(folder.cleanup)
    where = Path(folder.name)
    match state:
        case "built":
            campaign = small(where)
            run = campaign.build()
        case "finished":
            campaign = finish(small(where))
            run = campaign.build()
        case "final":
            campaign = finish(small(where))
            run = campaign.build("--final")
        case "released":
            campaign = small_built(where, "final")
            run = campaign.run("release", "fair-hiring", "--today", TODAY)
        case "sent":
            campaign = small_built(where, "finished")
            through = ("--channel", "letters-and-visits", "--to", "a deputy", "--as-draft")
            run = campaign.run("release", "fair-hiring", "--today", TODAY, *through)
        case _:
            assert_never(state)
    assert run.code == 0, run.err
    return campaign


def small_built(folder: Path, state: State = "built") -> Campaign:
    """A copy of the small campaign in a state: ledger, drafts and releases know no folder."""
    root = folder / "campaign"
    shutil.copytree(_made(state).root, root)
    return Campaign(root)


def shipped(folder: Path) -> Campaign:
    """A copy of the campaign that ships with the program, without anything built from it."""
    root = folder / "shipped"
    for part in ("evidence", "templates", "briefs"):
        ignore = shutil.ignore_patterns("drafts", "__pycache__")
        shutil.copytree(PROJECT / part, root / part, ignore=ignore)
    shutil.copy(PROJECT / "advocacy.yaml", root)
    return Campaign(root, SHIPPED_TODAY)


def members(data: bytes, where: str = "") -> Iterator[tuple[str, bytes]]:
    """Every part of a package, and of the packages inside it, by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            content = package.read(name)
            yield where + name, content
            if content.startswith(b"PK\x03\x04"):
                yield from members(content, f"{where}{name}/")


def text_of(path: Path) -> str:
    """The text of all paragraphs and cells of a Word file, as python-docx reads it."""
    import docx

    document = docx.Document(str(path))
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    paragraphs = [*document.paragraphs, *(one for cell in cells for one in cell.paragraphs)]
    return "\n".join(paragraph.text for paragraph in paragraphs)


def section(path: Path, heading: str) -> str:
    """What stands under a heading of a Word file: paragraphs and table cells, line by line; titles of cases among them."""
    import docx
    from docx.table import Table

    lines: list[str] = []
    inside = False
    for block in docx.Document(str(path)).iter_inner_content():
        if isinstance(block, Table):
            if inside:
                lines += [cell.text for row in block.rows for cell in row.cells]
        elif (block.style is not None and "Heading" in str(block.style.name)) or inside:
            is_title = inside and block.style is not None and block.style.name in ("Case", "Card Heading")
            if block.style is not None and "Heading" in str(block.style.name) and not is_title:
                inside = block.text == heading
            else:
                lines.append(block.text)
    return "\n".join(lines)
