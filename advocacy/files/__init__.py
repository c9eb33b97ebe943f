"""Octets from the disk and onto it: the only place of the program that opens a file.

Takes paths; gives what regular files hold, each with a bound, and lays files down whole or not at
all. What the disk refuses is an OSError, of which `reason` has the words. It must not know what a
file means, nor what a finding is.
"""

from __future__ import annotations

from advocacy.files.names import elsewhere, inside, is_text, printable
from advocacy.files.reading import LARGEST, NotAFileError, TooLargeError, digest, read, reason
from advocacy.files.writing import (
    UNFINISHED,
    folder,
    fresh_folder,
    give_name,
    hold,
    put,
    put_all_new,
    put_new,
    take_away,
    take_away_empty,
    unversioned_folder,
)

__all__ = [
    "LARGEST",
    "UNFINISHED",
    "NotAFileError",
    "TooLargeError",
    "digest",
    "elsewhere",
    "folder",
    "fresh_folder",
    "give_name",
    "hold",
    "inside",
    "is_text",
    "printable",
    "put",
    "put_all_new",
    "put_new",
    "read",
    "reason",
    "take_away",
    "take_away_empty",
    "unversioned_folder",
]
