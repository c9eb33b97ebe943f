"""Why a workbook cannot be read, before it is known which map asks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from advocacy import files
from advocacy.model.finding import Detail

MEGABYTE = 1024 * 1024
# A sheet of a million cells is about 40 MB of XML; a hundred megabytes of text are a million rows
# of a hundred characters. Beyond these bounds a file is a mistake or an attack.
MOST_BYTES_OF_WORKBOOK = 100 * MEGABYTE
MOST_BYTES_OF_PART = 256 * MEGABYTE
MOST_BYTES_OF_TEXT = 64 * MEGABYTE
MOST_CELLS = 5_000_000
# A sheet is gone through by rows and columns: one cell far away must not make it the size of the whole grid.
MOST_UNUSED, MOST_TIMES_UNUSED = 500_000, 50


@dataclass(frozen=True, slots=True)
class Fault:
    """The code of a finding about a whole file, with its details except the name of the file."""

    code: str
    details: Mapping[str, Detail] = field(default_factory=dict)


class Unreadable(Exception):  # noqa: N818  what it says of a file, not an error of the program
    """Raised deep inside a reader, and turned into its `fault` where the file was opened."""

    def __init__(self, code: str, **details: Detail) -> None:
        """`code` and `details` as in `Fault`."""
        super().__init__(code)
        self.fault = Fault(code, details)


def refused(error: OSError) -> Fault:
    """What the disk did not let us read."""
    if isinstance(error, files.TooLargeError):
        return too_large(error.most).fault
    return Fault("workbook-refused", {"reason": files.reason(error)})


def too_large(most: int) -> Unreadable:
    """A file that holds more than `most` bytes."""
    return Unreadable("workbook-too-large", most=f"{most // MEGABYTE} MB")
