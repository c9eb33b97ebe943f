"""What somebody wrote on two lines, as block form invites to, is printed on one wherever a document has one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from advocacy.model.text import on_one_line
from tests.campaigns.running import BRIEF, Campaign, finish, members, small, text_of
from tests.test_logo import with_logo

TEXT = re.compile(r"^( +(?:- )?)(zh|en|address|phone|email|volume|issue|page|URL|DOI): ([^|{\[\n].*)$", re.MULTILINE)


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("示例互助中心", "示例互助中心"),
        ("示例\n  互助中心", "示例互助中心"),
        ("示例互助中心\n\n二部", "示例互助中心二部"),
        ("Example\nCentre", "Example Centre"),
        ("中心\nCentre", "中心 Centre"),
    ],
)
def test_the_ends_of_lines(written: str, printed: str) -> None:
    assert on_one_line(written) == printed


def on_two_lines(campaign: Campaign, file: str) -> int:
    """Put every text of a file into block form, with a blank line and a second one; how many they are."""

    def block(match: re.Match[str]) -> str:
        margin = " " * (len(match[1]) + 2)
        said = match[3].strip('"')
        if match[2] not in {"zh", "en", "address"}:
            return f"{match[1]}{match[2]}: |\n{margin}{said}\n"
        return f"{match[1]}{match[2]}: |\n{margin}{said[:2].rstrip()}\n\n{margin}{said[2:].lstrip() or '二'}"

    text, count = TEXT.subn(block, campaign.path(file).read_text("utf-8"))
    campaign.write(file, text)
    return count


@pytest.mark.parametrize(
    ("file", "texts"),
    [
        ("advocacy.yaml", 7),
        ("evidence/agenda.yaml", 34),
        ("evidence/laws.yaml", 20),
        ("evidence/sources.yaml", 30),
        ("evidence/charts.yaml", 4),
        ("briefs/fair-hiring.yaml", 2),
        ("evidence/statistics/employment.yaml", 6),
        ("evidence/cases/driver-dismissed.yaml", 12),
    ],
)
def test_every_text_may_stand_on_two_lines(file: str, texts: int, tmp_path: Path) -> None:
    campaign = with_logo(tmp_path)
    assert on_two_lines(campaign, file) >= texts
    for words in (("--format", "html"), ("--house", "large-print")):
        assert campaign.build(*words).code == 0
    for name in BRIEF:
        assert b"\n" not in dict(members(campaign.draft(name).read_bytes()))["word/document.xml"].partition(b"?>\n")[2]


def test_a_telephone_in_block_form_and_a_law_of_two_paragraphs(tmp_path: Path) -> None:
    campaign = finish(small(tmp_path))
    campaign.edit("advocacy.yaml", 'phone: "13800138000"', "phone: |\n    13800138000")
    campaign.edit("evidence/laws.yaml", "      zh: 在职工的招用、", "      zh: |\n        在职工的招用、\n        ")
    campaign.edit(
        "evidence/agenda.yaml", "在职工的招用等方面，不得", "|\n            在职工的招用等方面，\n            不得"
    )
    assert campaign.build().code == 0
    text = text_of(campaign.draft(BRIEF[0]))
    assert "电话：13800138000" in text
    assert "在职工的招用、转正、晋级" in text
