"""Findings of reading: files, encodings, YAML, entries and folders."""

from __future__ import annotations

from advocacy.model.codes.encoding import ENCODING
from advocacy.model.codes.entries import ENTRIES
from advocacy.model.codes.folders import FOLDERS
from advocacy.model.codes.slips import SLIPS
from advocacy.model.codes.syntax import SYNTAX
from advocacy.model.finding import Code

TO_BE_DECIDED = Code(
    "to-be-decided",
    "error",
    {
        "zh": "{field} 写的是“{value}”，还没有人决定",
        "en": "“{field}” says “{value}”: nobody has decided it yet",
    },
    {
        "zh": "核对原表或原始材料，写上真正的内容；同一行注释里的推测可供参考",
        "en": "look at the sheet or the source and write what is true; a comment on the line may hold a guess",
    },
    {
        "zh": "advocacy inspect 不能确定的内容写作“待定”（decide）。在改好以前，这份文件里的数字和内容都不使用。",
        "en": "What `advocacy inspect` cannot be sure of is written as “decide”. Until it is edited, nothing in the file is used.",
    },
)
READING: tuple[Code, ...] = (*ENCODING, *SLIPS, *SYNTAX, *ENTRIES, *FOLDERS, TO_BE_DECIDED)
