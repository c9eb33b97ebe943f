"""Where a passage of a file stands, in words."""

from __future__ import annotations

from advocacy.model.finding import Language
from advocacy.model.text import Text, label
from advocacy.reread.mentions import Spot, SpotZone

_ZONES: dict[SpotZone, Text] = {
    "body": label("正文", "the text"),
    "box": label("文本框", "a text box"),
    "footnote": label("第{note}条脚注", "footnote {note}"),
    "endnote": label("第{note}条尾注", "endnote {note}"),
    "header": label("页眉", "the header"),
    "footer": label("页脚", "the footer"),
    "struck": label("修订中删去的文字", "words deleted in a tracked change"),
    "comment": label("批注", "a comment"),
    "unseen": label(
        "图形的替代文字、文件属性或者其他不显示的部分",
        "the alternative text of a drawing, the properties of the file or another part that is not shown",
    ),
}


def spot_in_words(spot: Spot, language: Language) -> str:
    """Where a passage stands, in words: below a heading of ours where there is one."""
    zh = language == "zh"
    if spot.table:
        row = f"第{spot.table}个表格第{spot.row}行" if zh else f"table {spot.table}, row {spot.row}"
        return row if spot.zone == "body" else f"{_zone_of(spot, language)}{'，' if zh else ', '}{row}"
    if spot.zone != "body":
        return _zone_of(spot, language)
    if spot.heading:
        if zh:
            return f"“{spot.heading}”标题之下第{spot.below}段"
        return f"paragraph {spot.below} below the heading “{spot.heading}”"
    return f"第{spot.paragraph}段" if zh else f"paragraph {spot.paragraph}"


def _zone_of(spot: Spot, language: Language) -> str:
    """Where a passage stands that is in no paragraph of the text itself."""
    return _ZONES[spot.zone].either(language).text.format(note=spot.note)
