"""Reading the files of a campaign: the only place of this stage that touches the disk."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from advocacy.load.decode import decode
from advocacy.load.remembered import Remembered
from advocacy.load.strict_yaml import read_yaml
from advocacy.load.walk import Path as KeyPath
from advocacy.load.walk import Value
from advocacy.model.finding import Finding
from advocacy.model.place import Place

LARGEST = 100_000_000  # bytes of any file: a house style with its pictures is far below
LARGEST_TEXT = 1_000_000  # of a template or a brief's own words
_LOCKS = ("~$", ".")  # Word's and LibreOffice's lock files, hidden files of the system


@dataclass(frozen=True, slots=True)
class YamlFile:
    """A YAML file as read: its value, the findings in it, and its text for guessing at ids."""

    file: str
    value: Value
    findings: tuple[Finding, ...]
    text: str


class Disk:
    """The files below `root`, with what was found wrong while they were read.

    Names of files are relative to the campaign with `/` between folders. A folder that is not the
    campaign's own is `named` by the words before its files in findings. What is `remembered` of a
    YAML file need not be parsed again; `on_read` is called for each.
    """

    def __init__(
        self,
        root: Path,
        named: str = "",
        remembered: Remembered | None = None,
        on_read: Callable[[], None] | None = None,
    ) -> None:
        self._root = root
        self._real = root.resolve()
        self._named = named
        self._remembered = remembered
        self._on_read = on_read
        self.findings: list[Finding] = []
        self.places: dict[str, dict[KeyPath, Place]] = {}
        # The text of each file that was read, and the value of one in YAML.
        self.texts: dict[str, tuple[str, Value]] = {}

    def name(self, file: str) -> str:
        """How `file` is called in findings."""
        return self._named + file

    def is_file(self, file: str) -> bool:
        """Whether there is such a file."""
        return (self._root / file).is_file()

    def names(self, folder: str) -> tuple[list[str], list[str]]:
        """The files and the folders in `folder`, by name; none where it does not exist."""
        path = self._root / folder
        if not path.is_dir():
            return [], []
        with os.scandir(path) as entries:  # it knows what is a file without asking the disk again
            seen = [one for one in entries if not one.name.startswith(_LOCKS)]
        # But for links, of which one may lead to itself.
        known: list[os.DirEntry[str] | Path] = [
            path / one.name if one.is_symlink() else one for one in seen
        ]
        files = sorted(one.name for one in known if one.is_file())
        return files, sorted(one.name for one in known if one.is_dir())

    def read_bytes(self, file: str, about: tuple[str, ...] = ()) -> bytes | None:
        """What the file holds; a link that leads out of the campaign is not followed."""
        path = self._root / file
        if not path.resolve().is_relative_to(self._real):
            self.findings.append(Finding("outside-link", Place(self.name(file)), {}, about))
            return None
        try:
            if path.stat().st_size > LARGEST:
                most = {"most": f"{LARGEST // 1_000_000} MB"}
                self.findings.append(Finding("too-large", Place(self.name(file)), most, about))
                return None
            return path.read_bytes()
        except OSError as error:
            details = {"reason": error.strerror or type(error).__name__}
            place = Place(self.name(file))
            self.findings.append(Finding("unreadable-file", place, details, about))
            return None

    def read_text(self, file: str, about: tuple[str, ...] = ()) -> str | None:
        """The text of a Markdown file; None where it is not UTF-8 or cannot be read."""
        data = self.read_bytes(file, about)
        if data is None:
            return None
        if len(data) > LARGEST_TEXT:
            most = {"most": f"{LARGEST_TEXT // 1_000_000} MB"}
            self.findings.append(Finding("too-large", Place(self.name(file)), most, about))
            return None
        text, findings = decode(self.name(file), data)
        self.texts[self.name(file)] = text, None
        self.findings += [replace(one, about=about) for one in findings]
        return None if findings else text

    def read_yaml(self, file: str, about: tuple[str, ...] = ()) -> YamlFile | None:
        """The value of a YAML file; None where it cannot be read from the disk."""
        data = self.read_bytes(file, about)
        if data is None:
            return None
        if self._on_read is not None:
            self._on_read()
        name = self.name(file)
        value, self.places[name], findings = self._parsed(name, data)
        text = data.decode("utf-8", "replace")
        self.texts[name] = text, value
        return YamlFile(name, value, findings, text)

    def _parsed(
        self, name: str, data: bytes
    ) -> tuple[Value, dict[KeyPath, Place], tuple[Finding, ...]]:
        if self._remembered is None:
            return read_yaml(name, data)
        known = self._remembered.find(name, data)
        if known is not None:
            return (*known, ())
        value, places, findings = read_yaml(name, data)
        if not findings:
            self._remembered.keep(name, data, value, places)
        return value, places, findings
