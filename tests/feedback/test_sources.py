"""Each remark names the line that its passage was made of, whatever sort of text it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from advocacy.feedback.sources import Line, patch_of, source_lines, sources_of
from tests.campaigns.reviewing import Returned
from tests.campaigns.running import Campaign, small

OWN = "briefs/fair-hiring.zh.md"
TABLE = """
表：两种做法的后果

| 做法 | 由谁承担 | 数字 |
| :--- | --- | ---: |
| 只作原则规定 | 没有人承担责任 | {{ figure('employment-share', 2023) | in_words }} |
| 对歧视规定罚款 | 违法的用人单位承担 | 不详 |

这一段写在两行上，前一行比较长一些，
后一行说的是复议的期限。

- 列表里的一项也来自这里。
"""
CASE = "evidence/cases/driver-dismissed.yaml"
AGENDA = "evidence/agenda.yaml"

# Words of the draft, the file that they come from, and words of the line there.
PASSAGES = {
    "cell of a table": ("没有人承担责任", OWN, "没有人承担责任"),
    "another cell of its row": ("只作原则规定", OWN, "没有人承担责任"),
    "head of a table": ("由谁承担", OWN, "由谁承担"),
    "short cell": ("不详", OWN, "不详"),
    "caption": ("两种做法的后果", OWN, "表：两种做法的后果"),
    "item of a list": ("列表里的一项", OWN, "列表里的一项"),
    "second line of a paragraph": ("复议的期限", OWN, "复议的期限"),
    "first line of a paragraph": ("前一行比较长", OWN, "前一行比较长"),
    "text of the agenda": ("罚款只针对歧视行为", AGENDA, "罚款只针对歧视行为"),
    "title of a record": ("装卸车司机入职半年", CASE, "装卸车司机入职半年"),
    "summary of a record": ("当天要求离职", CASE, "当天要求离职"),
    "heading": ("有关问题的说明", "advocacy/templates/policy-brief/zh.md", "有关问题的说明"),
    "source under a table": ("示例劳动年报", "evidence/sources.yaml", "示例劳动年报"),
}  # fmt: skip
# The same of the verification file.
BESIDE = {
    "field of a record": ("没有如实告知身体情况", CASE, "没有如实告知身体情况"),
    "text of a shared part": ("诉讼和民事责任另依法律规定", "advocacy/templates/parts/law.zh.md", "诉讼和民事责任另依法律规定"),
    "entry of the references": ("示例劳动年报[", "evidence/sources.yaml", "示例劳动年报"),
}  # fmt: skip


@pytest.fixture(scope="module")
def answered(tmp_path_factory: pytest.TempPathFactory) -> tuple[Campaign, dict[str, str]]:
    """For a comment on each of PASSAGES the source that is named, by the words of the passage."""
    campaign = small(tmp_path_factory.mktemp("sources"))
    path = campaign.path(OWN)
    path.write_text(path.read_text("utf-8") + TABLE, "utf-8")
    run = campaign.build()
    assert run.code in {0, 1}, run.err
    sources: dict[str, str] = {}
    for document, passages in (("fair-hiring.zh.docx", PASSAGES), ("fair-hiring.zh.sources.docx", BESIDE)):
        draft = campaign.draft(document)
        assert draft.exists(), run.err
        file = Returned(draft)
        for name, (words, _, _) in passages.items():
            file.comment(words, name, "李")
        back = file.save(campaign.path(f"returned.{document}"))
        found = campaign.run("feedback", str(back), "--format", "json", "--today", "2026-12-02")
        assert found.code == 0, found.err
        sources |= {one["text"]: one["source"] for one in found.json["remarks"]}
    return campaign, sources


@pytest.mark.parametrize("name", [*PASSAGES, *BESIDE])
def test_a_remark_names_the_line_that_its_passage_was_made_of(
    answered: tuple[Campaign, dict[str, str]], name: str
) -> None:
    from advocacy.load.templates import packaged_templates

    campaign, sources = answered
    _, file, words = {**PASSAGES, **BESIDE}[name]
    packaged = file.startswith("advocacy/templates/")
    path = packaged_templates() / file.removeprefix("advocacy/templates/") if packaged else campaign.path(file)
    lines = path.read_text("utf-8").splitlines()
    expected = [f"{file}:{number}" for number, line in enumerate(lines, 1) if words in line]
    assert sources[name] in {*expected, " | ".join(expected)}


def lines_of(tmp_path: Path, text: str) -> tuple[Line, ...]:
    (tmp_path / "briefs").mkdir(exist_ok=True)
    (tmp_path / "briefs" / "a.zh.md").write_text(text, "utf-8")
    return source_lines(tmp_path, "a", "zh")


@pytest.mark.parametrize(
    ("passage", "number"),
    [
        ("甲地", [3]),
        ("有|竖线", [3]),
        ("约10.7%", []),  # all but one sign is a call
        ("全国约10.7%的人", [4]),
        ("乙", [4]),
    ],
)
def test_a_row_is_cut_at_its_cells_and_not_inside_a_call(tmp_path: Path, passage: str, number: list[int]) -> None:
    table = "| 地区 | 比例 |\n| --- | --- |\n| 甲地 | 有\\|竖线 |\n| 乙 | 全国约{{ figure('a') | in_words }}的人 |\n"
    found = sources_of(passage, lines_of(tmp_path, table))
    assert [one.number for one in found] == number


def test_a_few_characters_that_stand_in_many_places_name_none(tmp_path: Path) -> None:
    lines = lines_of(tmp_path, "| 是 |\n" * 6)
    assert sources_of("是", lines) == ()
    assert len(sources_of("是", lines[:2])) == 2
    assert sources_of("是的", lines[:2]) == ()


def test_a_file_that_comes_with_the_program_gets_no_patch() -> None:
    line = Line("advocacy/templates/parts/law.zh.md", 3, "法律并非空白。", ("法律并非空白。",), is_own=False)
    assert patch_of(line, "法律并非空白。", 0, "法律", "法规") == ""
    own = Line("templates/parts/law.zh.md", 3, "法律并非空白。", ("法律并非空白。",))
    assert "+法规并非空白。" in patch_of(own, "法律并非空白。", 0, "法律", "法规")
