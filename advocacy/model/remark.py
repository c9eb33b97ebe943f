"""What came back: the register of remarks that staff answer, one YAML file a brief."""

from __future__ import annotations

from typing import Literal

from advocacy.model.entry import Part

RemarkKind = Literal["figure", "comment", "insertion", "deletion", "edit", "format"]
Decision = Literal["accepted", "partly", "declined", "open"]
# By its hidden mark, by its text, one of several that fit as well, or by nothing.
TiedBy = Literal["mark", "text", "several", "nothing"]
REGISTERS = "briefs/returned"


class Remark(Part):
    """One remark of a reviewer; `answer` and `decision` are for staff, all else is read.

    `file` is the returned file, `edition` ours. `where` is the heading above, `passage` the text
    that we handed over there. `cell` says of a figure where its value stands and what it is there.
    `tied` says how the passage was found, `block` is its hidden mark, `records` whom it tells of.
    An edit without an author was made without tracking. `settled` is a thread marked as done. A
    `format` is a tracked change of looks, tables or page setup: `text` says of what, `after` which words.
    """

    id: str
    kind: RemarkKind
    file: str
    edition: str = ""
    author: str = ""
    date: str = ""
    where: str = ""
    passage: str = ""
    before: str = ""
    after: str = ""
    text: str = ""
    cell: str = ""
    reply_to: str = ""
    settled: bool = False
    tied: TiedBy = "nothing"
    block: str = ""
    records: tuple[str, ...] = ()
    source: str = ""
    answer: str = ""
    decision: Decision = "open"


class Register(Part):
    """All remarks on a brief, in the order in which they came."""

    brief: str
    remarks: tuple[Remark, ...] = ()
