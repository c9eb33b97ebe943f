"""Findings of reading: files, encodings, YAML, entries and folders."""

from __future__ import annotations

from advocacy.model.codes.encoding import ENCODING
from advocacy.model.codes.entries import ENTRIES
from advocacy.model.codes.folders import FOLDERS
from advocacy.model.codes.slips import SLIPS
from advocacy.model.codes.syntax import SYNTAX
from advocacy.model.finding import Code

READING: tuple[Code, ...] = (*ENCODING, *SLIPS, *SYNTAX, *ENTRIES, *FOLDERS)
