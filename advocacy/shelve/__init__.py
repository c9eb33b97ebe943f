"""The shelf: the only thing that writes into briefs/.

Takes the bytes of built editions and puts them into the drafts folder, never over what a person
has touched; keeps a ledger of everything that it wrote; tells whether anything changed since the
last build. It must not know evidence, templates or what Word files hold, and must stay cheap to
import: a build with nothing to do ends here.
"""

from __future__ import annotations

from advocacy.shelve.ledger import announce, read_ledger, write_ledger
from advocacy.shelve.names import lock_of, numbered
from advocacy.shelve.others import lay_beside, lay_register, lay_together
from advocacy.shelve.parts import digest_parts, list_parts
from advocacy.shelve.program import program, program_content
from advocacy.shelve.put import fingerprint, take_away_unfinished
from advocacy.shelve.released import free_release, lay_release
from advocacy.shelve.shelf import KeptEdited, NotWritten, Outcome, Unchanged, Written, entry_of, lay, lay_all
from advocacy.shelve.snapshot import list_inputs, snapshot, snapshot_drafts
from advocacy.shelve.turn import lock
from advocacy.shelve.uses import editions_on_shelf, on_shelf, report_unordered, report_withheld, uses

__all__ = [
    "KeptEdited",
    "NotWritten",
    "Outcome",
    "Unchanged",
    "Written",
    "announce",
    "digest_parts",
    "editions_on_shelf",
    "entry_of",
    "fingerprint",
    "free_release",
    "lay",
    "lay_all",
    "lay_beside",
    "lay_register",
    "lay_release",
    "lay_together",
    "list_inputs",
    "list_parts",
    "lock",
    "lock_of",
    "numbered",
    "on_shelf",
    "program",
    "program_content",
    "read_ledger",
    "report_unordered",
    "report_withheld",
    "snapshot",
    "snapshot_drafts",
    "take_away_unfinished",
    "uses",
    "write_ledger",
]
