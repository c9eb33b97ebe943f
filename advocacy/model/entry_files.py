"""The files that hold many entries by id, and what a finding at a place in one of them is about."""

from __future__ import annotations

from collections.abc import Mapping

from advocacy.model.place import Path

# By the word for an entry in `Finding.about`.
LISTS: Mapping[str, str] = {
    "law": "evidence/laws.yaml",
    "source": "evidence/sources.yaml",
    "chart": "evidence/charts.yaml",
    "population": "evidence/populations.yaml",
    "channel": "evidence/channels.yaml",
}
# Whole texts of laws, one file a version, and drafts of laws.
LAW_TEXTS = "evidence/laws"
DRAFTS_OF_LAW = "evidence/drafts-of-law"
AGENDA = "evidence/agenda.yaml"
AGENDA_PARTS: Mapping[str, str] = {"problem": "problems", "ask": "asks", "body": "bodies"}
ENTRY_FILES = (AGENDA, *LISTS.values())

_WORD_OF_LIST = {file: word for word, file in LISTS.items()}
_WORD_OF_PART = {part: word for word, part in AGENDA_PARTS.items()}


def entry_at(file: str, path: Path) -> str | None:
    """The entry of a list or of the agenda to which the value at `path` belongs, as `word:id`."""
    if file in _WORD_OF_LIST and path:
        return f"{_WORD_OF_LIST[file]}:{path[0]}"
    if file == AGENDA and len(path) > 1 and path[0] in _WORD_OF_PART:
        return f"{_WORD_OF_PART[str(path[0])]}:{path[1]}"
    return None
