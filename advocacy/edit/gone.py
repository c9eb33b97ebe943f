"""What is kept of records of which nothing may be kept any more: those withdrawn, private or deleted.

A record that was renamed is, under its old name, deleted.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from advocacy import files, history
from advocacy.load.inputs import is_record
from advocacy.load.strict_yaml import LARGEST, read_yaml
from advocacy.model.finding import Finding
from advocacy.model.place import Place


def clear(root: Path) -> tuple[Finding, ...]:
    """Delete every version of such a record; a finding for each of which the disk keeps some."""
    return tuple(_finding("versions-stay", root, file) for file in _gone(root) if not history.forget(root, file))


def announced(root: Path) -> tuple[Finding, ...]:
    """What `clear` would delete."""
    return tuple(_finding("versions-go", root, file) for file in _gone(root))


def _finding(code: str, root: Path, file: str) -> Finding:
    return Finding(code, Place(file), {"number": str(len(history.versions(root, file)))})


def _gone(root: Path) -> Iterator[str]:
    return (file for file in history.kept_files(root) if is_record(file) and _may_not_stay(root, file))


def _may_not_stay(root: Path, file: str) -> bool:
    try:
        data = files.read(root / file, LARGEST)
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False  # it is there, and says nothing
    value = read_yaml(file, data)[0]  # also of a file with slips, as far as it can be read
    if not isinstance(value, dict):
        return False
    consent = value.get("consent")
    return value.get("private") is True or (isinstance(consent, dict) and consent.get("withdrawn") is not None)
