"""The files of a campaign, and what is wrong with those that cannot be read."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from advocacy import files
from advocacy.load.cache import Cache
from advocacy.load.decode import decode
from advocacy.load.strict_yaml import LARGEST as LARGEST_YAML
from advocacy.load.strict_yaml import read_yaml
from advocacy.load.walk import Path as KeyPath
from advocacy.load.walk import Value, leaves
from advocacy.model.finding import Finding
from advocacy.model.place import Place
from advocacy.model.text import Located

LARGEST_TEXT = 300_000  # of a template or a brief's own words: a hundred pages and more
_MEGABYTE = 1_000_000
_LOCKS = ("~$", ".")  # Word's and LibreOffice's lock files, hidden files of the system
_READ = (".yaml", ".yml", ".md", ".docx", ".css")  # what has such a name is meant to be read
_NO_FILE = ("管道、设备或者失效的链接", "a pipe, a device, or a link that leads to nothing")


@dataclass(frozen=True, slots=True)
class YamlFile:
    """A YAML file as read: its value, the findings in it, and its text for guessing at ids."""

    file: str
    value: Value
    findings: tuple[Finding, ...]
    text: str


@dataclass(frozen=True, slots=True)
class ReadText:
    """The text of a file, and of one in YAML its value and every text in it by its path."""

    text: str
    value: Value = None
    leaves: Sequence[tuple[KeyPath, Located]] = ()


class Disk:
    """The files below `root`, with what was found wrong while they were read.

    Names of files are relative to the campaign with `/` between folders. A folder that is not the
    campaign's own is `named` by the words before its files in findings. A YAML file that the
    `cache` holds need not be parsed again; `on_read` is called for each. Files that are `planned` count as if they
    stood there, in place of what does.
    """

    def __init__(
        self,
        root: Path,
        named: str = "",
        cache: Cache | None = None,
        on_read: Callable[[], None] | None = None,
        planned: Mapping[str, bytes] | None = None,
    ) -> None:
        self._root = root
        self._named = named
        self.cache = cache
        self._on_read = on_read
        self._planned = planned or {}
        self._inside: dict[Path, bool] = {}
        self.findings: list[Finding] = []
        self.places: dict[str, dict[KeyPath, Place]] = {}
        self.texts: dict[str, ReadText] = {}

    def name(self, file: str) -> str:
        """How `file` is called in findings."""
        return self._named + file

    def is_file(self, file: str) -> bool:
        """True if there is such a file."""
        return (self._root / file).is_file()

    def names(self, folder: str) -> tuple[list[str], list[str]]:
        """The files and the folders in `folder`, by name; none where it does not exist.

        What looks like a file to be read and is none (a pipe, a link to nothing or to itself, a
        folder with the name of a file) is found, and so is a name that is no text.
        """
        path = self._root / folder
        try:
            with os.scandir(path) as entries:  # it knows what is a file without asking again
                seen = [one for one in entries if not one.name.startswith(_LOCKS)]
        except (FileNotFoundError, NotADirectoryError):
            return sorted(self._planned_in(folder)), []
        except OSError as error:
            self._refused(folder, error, ())
            return [], []
        # But for links, of which one may lead to itself.
        known: list[os.DirEntry[str] | Path] = [
            path / one.name if one.is_symlink() else one for one in seen if self._is_text(folder, one)
        ]
        inside = [one.name for one in known if one.is_file()]
        folders = [one.name for one in known if one.is_dir()]
        for name in sorted({one.name for one in known}.difference(inside)):
            if name.lower().endswith(_READ):
                is_folder = ("文件夹", "a folder") if name in folders else _NO_FILE
                place = Place(self.name(f"{folder}/{name}" if folder else name))
                self.findings.append(Finding("not-a-file", place, {"found": is_folder}))
        return sorted({*inside, *self._planned_in(folder)}), sorted(folders)

    def _planned_in(self, folder: str) -> set[str]:
        return {file.rpartition("/")[2] for file in self._planned if file.rpartition("/")[0] == folder}

    def listed(self, folder: str) -> tuple[str, ...]:
        """All that stands in `folder`, spelt as it is there; nothing where it cannot be looked into."""
        try:
            return tuple(sorted(os.listdir(self._root / folder)))  # noqa: PTH208  names alone
        except (OSError, ValueError):
            return ()

    def real(self, folder: str) -> str:
        """Where `folder` is when every link is followed: the same for all ways that lead there."""
        return os.path.realpath(self._root / folder)

    def _is_text(self, folder: str, entry: os.DirEntry[str]) -> bool:
        if files.is_text(entry.name):
            return True
        name = files.printable(f"{folder}/{entry.name}" if folder else entry.name)
        self.findings.append(Finding("file-name-no-text", Place(self.name(name))))
        return False

    def read_bytes(self, file: str, about: tuple[str, ...] = (), most: int = files.LARGEST) -> bytes | None:
        """What the file holds, at most `most` octets; a link out of the campaign is not followed."""
        if file in self._planned:
            return self._planned[file]
        path = self._root / file
        if not self._is_inside(path):
            self.findings.append(Finding("outside-link", Place(self.name(file)), {}, about))
            return None
        try:
            return files.read(path, most)
        except OSError as error:
            self._refused(file, error, about)
            return None

    def _is_inside(self, path: Path) -> bool:
        """True if `path` lies in the campaign; of files in one folder only a link may not."""
        if path.is_symlink():
            return files.inside(path, self._root)
        folder = path.parent
        if folder not in self._inside:
            self._inside[folder] = files.inside(folder, self._root)
        return self._inside[folder]

    def _refused(self, file: str, error: OSError, about: tuple[str, ...]) -> None:
        place = Place(self.name(file))
        if isinstance(error, files.TooLargeError):
            details = {"most": _size(error.most)}
            self.findings.append(Finding("too-large", place, details, about))
            return
        reason = files.reason(error)
        self.findings.append(Finding("unreadable-file", place, {"reason": reason}, about))

    def read_text(self, file: str, about: tuple[str, ...] = ()) -> str | None:
        """The text of a Markdown file; None where it is not UTF-8 or cannot be read."""
        data = self.read_bytes(file, about, LARGEST_TEXT)
        if data is None:
            return None
        text, findings = decode(self.name(file), data)
        self.texts[self.name(file)] = ReadText(text)
        self.findings += [replace(one, about=about) for one in findings]
        return None if findings else text

    def read_yaml(self, file: str, about: tuple[str, ...] = ()) -> YamlFile | None:
        """The value of a YAML file; None where it cannot be read from the disk."""
        data = self.read_bytes(file, about, LARGEST_YAML)
        if data is None:
            return None
        if self._on_read is not None:
            self._on_read()
        name = self.name(file)
        value, self.places[name], findings = self._parsed(name, data)
        no_text = any(one.code == "not-text" for one in findings)
        text = "" if no_text else data.decode("utf-8", "replace")
        self.texts[name] = ReadText(text, value, leaves(value))
        return YamlFile(name, value, findings, text)

    def _parsed(self, name: str, data: bytes) -> tuple[Value, dict[KeyPath, Place], tuple[Finding, ...]]:
        if self.cache is None:
            return read_yaml(name, data)
        known = self.cache.find(name, data)
        if known is not None:
            return (*known, ())
        value, places, findings = read_yaml(name, data)
        if not findings:
            self.cache.keep(name, data, value, places)
        return value, places, findings


def _size(octets: int) -> str:
    return f"{octets // 1000} kB" if octets < _MEGABYTE else f"{octets // _MEGABYTE} MB"
