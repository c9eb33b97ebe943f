"""Comments that are in the register already, though the words that they hold on to have changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from difflib import SequenceMatcher

from advocacy.model.remark import Register, Remark

_LIKE = 0.6  # of the passage; below, it is another one


def with_known_ids(remarks: Iterable[Remark], register: Register) -> tuple[tuple[Remark, ...], dict[str, str]]:
    """The remarks under the ids that they have in the register; the ids that changed, old to new.

    The id of a remark follows from what it says and where. A comment stays the same one while its
    author, day and words are the same and its passage is: a word put into its range is no new comment.
    """
    remarks = tuple(remarks)
    here = {one.id for one in remarks}
    free = [one for one in register.remarks if one.kind == "comment" and one.id not in here]
    known = {one.id for one in register.remarks}
    renamed: dict[str, str] = {}
    for one in remarks:
        if one.kind != "comment" or one.id in known:
            continue
        same = next((other for other in free if _is_same(one, other)), None)
        if same is not None:
            free.remove(same)
            renamed[one.id] = same.id
    if not renamed:
        return remarks, renamed
    return tuple(
        replace(one, id=renamed.get(one.id, one.id), reply_to=renamed.get(one.reply_to, one.reply_to))
        for one in remarks
    ), renamed


def _is_same(one: Remark, other: Remark) -> bool:
    said = (one.edition, one.author, one.date, _plain(one.text))
    if said != (other.edition, other.author, other.date, _plain(other.text)):
        return False
    if one.passage == other.passage or not (one.passage and other.passage):
        return True
    return SequenceMatcher(None, one.passage, other.passage, autojunk=False).ratio() >= _LIKE


def _plain(text: str) -> str:
    return " ".join(text.split())
