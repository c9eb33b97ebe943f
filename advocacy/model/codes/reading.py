"""Findings of reading: files, encodings, YAML, entries and folders."""

from __future__ import annotations

from advocacy.model.codes.encoding import ENCODING
from advocacy.model.codes.entries import ENTRIES
from advocacy.model.codes.folders import FOLDERS
from advocacy.model.codes.slips import SLIPS
from advocacy.model.codes.syntax import SYNTAX
from advocacy.model.finding import Code

UNDECIDED: tuple[Code, ...] = (
    Code(
        code="to-be-decided",
        severity="error",
        message={"zh": "“{value}”：这里还没有决定", "en": "“{value}”: this is not decided yet"},
        remedy={
            "zh": "写上决定了的内容，或删去这一行；同一行注释里的推测可供参考",
            "en": "write what was decided, or delete the line; a comment on it may hold a guess",
        },
        explanation={
            "zh": "待填、待定、decide 是留给人决定的记号，整项内容就是它时报错；句子里的“待定”不算。用到它的文稿等决定以后才生成。",
            "en": "`decide` and the Chinese words for “to be filled in” and “to be decided” mark what a person must decide, where they are a whole value; within a sentence they are words like others. Documents that draw on it wait.",
        },
    ),
    Code(
        code="starter-text",
        severity="error",
        message={
            "zh": "“{text}”是样本里的话，还没有改写",
            "en": "“{text}” is a text of the starter and was not changed",
        },
        remedy={
            "zh": "换成自己的内容，或删去这一项",
            "en": "write your own in its place, or delete it",
        },
        explanation={
            "zh": "advocacy new 和 init 写的句子只是提示，不能印进文稿。advocacy.yaml 写着 example: true 时，init 的例子可以生成草稿，但不能定稿，也不能发布。",
            "en": "The sentences that `advocacy new` and `init` write are hints, and no document may print them. With `example: true` in advocacy.yaml the example of `init` makes drafts, but no final text and no release.",
        },
    ),
)
READING: tuple[Code, ...] = (*ENCODING, *SLIPS, *SYNTAX, *ENTRIES, *FOLDERS, *UNDECIDED)
