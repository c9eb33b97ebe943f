"""What nobody has decided or written yet is found wherever it stands, and printed nowhere."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from advocacy.cli import main
from advocacy.kinds import KINDS
from advocacy.load import load
from advocacy.load.starters import campaign_files, is_prose
from advocacy.load.strict_yaml import read_yaml
from advocacy.load.undecided import is_marker
from advocacy.load.walk import leaves
from tests.campaigns.running import COVER, TODAY, Campaign, small

CODES = {"to-be-decided", "starter-text"}


def findings(campaign: Campaign, *words: str) -> list[tuple[str, str, int]]:
    run = campaign.check("--format", "json", *words)
    return [(one["code"], one["file"], one["line"]) for one in run.json["findings"]]


def new_campaign(folder: Path, language: str = "zh") -> Campaign:
    arguments = ["init", str(folder / "new"), "--language", language, "--today", TODAY]
    assert CliRunner().invoke(main, arguments).exit_code == 0
    return Campaign(folder / "new")


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, str, int]]:
    """What is found in the small campaign as it is."""
    return findings(small(tmp_path_factory.mktemp("untouched")))


# --------------------------------------------------------------------- markers


@pytest.mark.parametrize(
    "text",
    ["待填", "待定", "待定。", "decide", "Decide", "【待补】", "[to be completed]", "to be decided", "TBD", "发布机关待填", "publisher to be completed"],
)  # fmt: skip
def test_a_whole_value_that_says_that_it_is_not_decided(text: str) -> None:
    assert is_marker(text)


@pytest.mark.parametrize(
    "text",
    [
        "开庭日期待定",
        "结果待定，双方仍在协商。",
        "We ask the authority to decide within two months.",
        "Decide by law what an accessible workplace is.",
        "空白表格中的“待填”两字",
        "decided",
        "决定",
    ],
)
def test_a_sentence_in_which_something_is_open_is_free(text: str) -> None:
    assert not is_marker(text)


@pytest.mark.parametrize("marker", ["待填", "待定", "decide"])
@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("evidence/sources.yaml", "    zh: 汉斯出版社"),
        ("evidence/sources.yaml", "  issued: 2025-06-20"),
        ("evidence/agenda.yaml", "      zh: 有的用人单位在招聘中直接排除残疾人。"),
        ("evidence/agenda.yaml", "    origin: paper:5.3"),
        ("evidence/charts.yaml", "  draw: column"),
        ("evidence/charts.yaml", "  of: [employed-at-work]"),
        ("evidence/statistics/employment.yaml", "source: labour-bulletin"),
        ("evidence/cases/driver-dismissed.yaml", "act: dismissal"),
        ("evidence/cases/driver-dismissed.yaml", "  zh: 搬运服务公司"),
        ("briefs/fair-hiring.yaml", "to: example-congress"),
        ("briefs/fair-hiring.yaml", "date: 2026-11-30"),
        ("advocacy.yaml", "    zh: 示例互助中心"),
    ],
)
def test_a_marker_in_any_file_is_one_error_at_its_place(
    tmp_path: Path, untouched: list[tuple[str, str, int]], file: str, line: str, marker: str
) -> None:
    campaign = small(tmp_path)
    before = {found for found in untouched if found[1] == file}
    text = campaign.path(file).read_text("utf-8")
    key, sign, _ = line.rpartition(": ")
    value = f"[{marker}]" if "[" in line else marker
    number = text[: text.index(line)].count("\n") + 1
    campaign.write(file, text.replace(line, f"{key}{sign}{value}", 1))
    found = set(findings(campaign))
    assert [one for one in found - before if one[1:] == (file, number)] == [("to-be-decided", file, number)]
    assert {one[0] for one in found if one[1] == file} - {one[0] for one in before} <= {"to-be-decided"}


def test_a_marker_stops_what_draws_on_it_and_nothing_else(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.edit("evidence/cases/driver-dismissed.yaml", "zh: 搬运服务公司", "zh: 待填")
    run = campaign.build()
    assert run.code == 1
    assert run.written() == COVER


@pytest.mark.parametrize("words", ["待定", "- 待填", "| 待定 | 二 |", "decide", "发布机关待填"])
def test_a_marker_in_own_words(tmp_path: Path, words: str) -> None:
    campaign = small(tmp_path)
    path = campaign.path("briefs/fair-hiring.zh.md")
    path.write_text(f"{path.read_text('utf-8')}\n{words}\n", "utf-8")
    assert "to-be-decided" in {code for code, _, _ in findings(campaign)}


# -------------------------------------------------------------------- starters


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_sentence_of_a_starter_is_an_error_until_it_is_changed(tmp_path: Path, kind: object) -> None:
    from advocacy.kinds.kind import Kind

    assert isinstance(kind, Kind)
    campaign = small(tmp_path)
    assert campaign.run("new", kind.name, "untouched").code == 0
    file = f"evidence/{kind.folder}/untouched.yaml"
    text = campaign.path(file).read_text("utf-8")
    # As somebody in a hurry does: only the marks of comments go, so that it counts as checked.
    checked = re.sub(r"(?m)^# (?= *[a-z_]+:(?: |$))", "", text)
    checked = checked.replace("person: decide\n", "").replace("id-in-sources-yaml", "li-2025")
    campaign.write(file, checked)
    value = read_yaml(file, checked.encode())[0]
    sentences = {one for _, one in leaves(value) if is_prose(one) and not one.startswith("【")}
    _, loaded = load(campaign.root, datetime.date(2026, 11, 22))
    found = [one for one in loaded if one.code == "starter-text"]
    assert {one.place.file for one in found} == {file}
    assert {str(one.details["text"]) for one in found} >= {one.strip() for one in sentences}
    assert "谁核对的" in sentences
    assert campaign.build().code == 1
    assert campaign.build("--final").code == 1


def test_the_example_of_init_makes_a_draft_and_no_final_text(tmp_path: Path) -> None:
    campaign = new_campaign(tmp_path)
    assert {one[0] for one in findings(campaign)} == {"marks-open"}
    assert campaign.build().code == 0
    run = campaign.build("--final")
    assert run.code == 1
    assert "starter-text" in run.err
    assert run.written() == set()
    run = campaign.run("release", "accessible-workplaces", "--today", TODAY, "--language", "en")
    assert run.code != 0
    assert "starter-text" in run.err


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_init_wrote_is_an_error_once_the_campaign_is_no_example(tmp_path: Path, language: str) -> None:
    campaign = new_campaign(tmp_path, language)
    campaign.edit("advocacy.yaml", "example: true\n", "")
    files = {file for code, file, _ in findings(campaign) if code == "starter-text"}
    written = campaign_files(language, datetime.date(2026, 11, 22))
    empty = {".gitignore", "evidence/laws.yaml", "evidence/channels.yaml"}
    assert files == set(written) - empty


@pytest.mark.parametrize(
    ("old", "new", "is_free"),
    [
        # the answer behind or before what asks for it, other signs and letters
        ("谁（不写真名）、在什么单位、遇到什么、结果如何。", "{}一名应聘者体检后被退回。", False),
        ("谁（不写真名）、在什么单位、遇到什么、结果如何。", "谁（不写真名）、在什么单位，遇到什么、结果如何", False),
        ("What happened, in one sentence", "What happened, in one sentence: sent home", False),
        ("What happened, in one sentence", "WHAT HAPPENED — in one sentence.", False),
        ("一句话说明发生了什么", "体检后被退回（一句话说明发生了什么）", False),
        ("某省", "某省。", False),
        ("a province", "A province", False),
        # words of one's own
        ("某省", "甘肃省某市", True),
        ("The outcome", "The outcome was dismissal", True),
        ("What happened, in one sentence", "What happened in the hotel", True),
        ("一句话说明发生了什么", "一句话没说就被退回", True),
    ],
)  # fmt: skip
def test_a_sentence_of_a_starter_with_words_of_ones_own_beside_it_still_asks(
    tmp_path: Path, old: str, new: str, *, is_free: bool
) -> None:
    campaign = small(tmp_path)
    assert campaign.run("new", "discrimination-case", "half-edited").code == 0
    file = "evidence/cases/half-edited.yaml"
    text = campaign.path(file).read_text("utf-8")
    number = text[: text.index(old)].count("\n") + 1
    campaign.write(file, text.replace(old, f'"{new.format(old)}"' if ":" in new else new.format(old)))
    _, loaded = load(campaign.root, datetime.date(2026, 11, 22))
    found = [one.place.line for one in loaded if one.code == "starter-text"]
    assert (number not in found) is is_free


def test_a_sentence_that_was_changed_is_free(tmp_path: Path) -> None:
    campaign = new_campaign(tmp_path)
    campaign.edit("advocacy.yaml", "example: true\n", "")
    before = len([one for one in findings(campaign) if one[0] == "starter-text"])
    campaign.edit("advocacy.yaml", "zh: 我们的机构", "zh: 示例互助中心")
    campaign.edit(
        "briefs/accessible-workplaces.zh.md",
        "在这里写法律是怎么规定的，为什么现在还不够。",
        "无障碍环境建设法只对部分单位规定了义务。",
    )
    after = len([one for one in findings(campaign) if one[0] == "starter-text"])
    assert after == before - 2
    words = "在这里写请对方做什么，例如请在收到后书面答复。"
    campaign.edit("briefs/accessible-workplaces.zh.md", words, f"{words}请改造入口。")
    assert after == len([one for one in findings(campaign) if one[0] == "starter-text"])
