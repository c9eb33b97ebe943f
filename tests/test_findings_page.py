"""docs/findings.md lists every finding as `advocacy.model.codes` has it."""

from __future__ import annotations

import string
from pathlib import Path

from advocacy.messages import messages
from advocacy.model.codes import ALL
from advocacy.model.codes.calls import CALLS
from advocacy.model.codes.casesheet import CASE_SHEETS
from advocacy.model.codes.claims import CLAIMS
from advocacy.model.codes.consent import CONSENT
from advocacy.model.codes.editing import EDITING
from advocacy.model.codes.evidence import EVIDENCE
from advocacy.model.codes.files import FILES
from advocacy.model.codes.final import FINAL
from advocacy.model.codes.identifiers import IDENTIFIERS
from advocacy.model.codes.laws import LAWS
from advocacy.model.codes.reading import READING
from advocacy.model.codes.recall import RECALL
from advocacy.model.codes.refresh import REFRESH
from advocacy.model.codes.regions import REGIONS
from advocacy.model.codes.release import RELEASE
from advocacy.model.codes.returned import RETURNED
from advocacy.model.codes.sheets import SHEETS
from advocacy.model.codes.shelf import SHELF
from advocacy.model.codes.text import TEXT
from advocacy.model.codes.unknown import UNKNOWN
from advocacy.model.finding import Code

PAGE = Path(__file__).parent.parent / "docs" / "findings.md"
SECTIONS: tuple[tuple[str, tuple[Code, ...]], ...] = (
    ("Files as they are written · 文件的写法", tuple(READING)),
    ("Spreadsheets and their maps · 表格与表格说明", tuple(SHEETS)),
    ("Names that nothing has · 找不到的名字", tuple(UNKNOWN)),
    ("Texts of laws · 法律全文", tuple(LAWS)),
    ("Evidence and orders · 证据与订单", tuple(EVIDENCE)),
    ("Consent and stories · 同意与当事人的经历", tuple(CONSENT)),
    ("Words, figures and laws · 说法、数字与法律", tuple(CLAIMS)),
    ("Templates and texts · 模板与文字", (*TEXT, *CALLS, *REGIONS)),
    ("Final texts · 定稿", tuple(FINAL)),
    ("House styles · 版式", tuple(FILES)),
    ("Identifiers of persons · 个人标识", tuple(IDENTIFIERS)),
    ("Drafts and Word files · 草稿与 Word 文件", tuple(SHELF)),
    ("Releases and replies · 发出与答复", tuple(RELEASE)),
    ("Calling back · 追回", tuple(RECALL)),
    ("Edited drafts beside the text of today · 改过的文稿", tuple(REFRESH)),
    ("Returned files · 退回的文稿", tuple(RETURNED)),
    ("Edits and earlier versions · 修改与旧版本", tuple(EDITING)),
    ("Case sheets that come back · 收回的证据表", tuple(CASE_SHEETS)),
)
HEAD = """\
# Findings · 检查结果

Everything that the program can say about what somebody wrote. `advocacy explain CODE` adds a longer
explanation. An error stops the documents that draw on what it is about, a warning and a note stop
nothing. Words in braces stand for what was found. This page is written by `make accept`.

程序会给出的全部检查结果。`advocacy explain CODE` 有更详细的解释。error（错误）会停下用到有关内容的
文稿，warning（警告）和 note（提示）不停任何文稿。花括号里的词代表实际查到的内容。本页由 `make accept`
生成。
"""


def shown(text: str) -> str:
    """A text of a code as a table cell: `{name}` stays, `{{{{` becomes `{{`."""
    pieces = []
    for plain, field, _, _ in string.Formatter().parse(text):
        pieces += [plain, "" if field is None else f"{{{field}}}"]
    return "".join(pieces).replace("\n", " ").replace("|", "\\|").replace("<", "&lt;")


def row(code: Code) -> str:
    said, told = messages("zh")[code.code], messages("en")[code.code]
    zh = f"{shown(said.message)}；{shown(said.remedy)}"
    en = f"{shown(told.message)}; {shown(told.remedy)}"
    return f"| `{code.code}` | {code.severity} | {zh} | {en} |\n"


def page() -> str:
    parts = [HEAD]
    for title, codes in SECTIONS:
        parts.append(f"\n## {title}\n\n| Code | Severity | 说明；办法 | Message; remedy |\n")
        parts.append("| --- | --- | --- | --- |\n")
        parts += [row(code) for code in codes]
    return "".join(parts)


def test_the_sections_hold_every_code() -> None:
    assert [code for _, codes in SECTIONS for code in codes] == list(ALL)


def test_the_page_lists_every_code_with_its_texts(*, accept: bool) -> None:
    if accept:
        PAGE.write_text(page(), encoding="utf-8", newline="\n")
    assert PAGE.read_text(encoding="utf-8") == page()
