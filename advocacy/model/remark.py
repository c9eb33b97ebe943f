"""What came back: the register of remarks that staff answer, one YAML file a brief."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from advocacy.model.entry import Part
from advocacy.model.text import Pair

RemarkKind = Literal["figure", "comment", "insertion", "deletion", "edit", "format"]
REMARK_KINDS: Mapping[RemarkKind, Pair] = {
    "figure": ("改动的数字", "changed number"),
    "comment": ("批注", "comment"),
    "insertion": ("增加", "insertion"),
    "deletion": ("删除", "deletion"),
    "edit": ("直接改动", "change without tracking"),
    "format": ("格式改动", "change of looks"),
}
Decision = Literal["accepted", "partly", "declined", "open"]
DECISIONS: Mapping[Decision, Pair] = {
    "accepted": ("采纳", "accepted"),
    "partly": ("部分采纳", "accepted in part"),
    "declined": ("不采纳", "declined"),
    "open": ("还没决定", "not decided"),
}
# By its hidden mark, by its text, one of several that fit as well, or by nothing.
TiedBy = Literal["mark", "text", "several", "nothing"]
TIED_BY: Mapping[TiedBy, Pair] = {
    "mark": ("按标记找到", "by its mark"),
    "text": ("按文字找到", "by its words"),
    "several": ("有几处可能", "one of several"),
    "nothing": ("没有找到", "not found"),
}
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
