"""The life of a draft: edited, kept, released, returned, refreshed, compared, called back.

One campaign goes through it all; after each step every word that a person wrote is still there.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import openpyxl
import pytest

from tests.campaigns.reviewing import Returned, every_word
from tests.campaigns.running import BRIEF, HIRING, TODAY, Campaign, Run, finish, small
from tests.campaigns.variants import VARIANTS, vary
from tests.test_stories import DRIVER, EMPLOYMENT, edit_in_word

ZH, EN = BRIEF
RECORD = "driver-dismissed"
LATER = "2026-12-20"
LI, CHEN = "李处长", "陈专员"

# What staff wrote into the draft before it was handed over, and afterwards.
TYPED = ("招聘中的残疾歧视，至今没有让用人单位付出代价。", "我们走访的五家单位都说，从来没有人查过。")
NOTED = "这一段还要请法律顾问看一遍。"
TRACKED = "；建议同时公布处罚决定书"

# What the reviewers wrote. A tuple is (kind, author, words).
REMARKS = (
    ("comment", LI, "这句话的依据是什么？"),
    ("comment", CHEN, "依据见附件，请核。"),
    ("comment", LI, "此处已经办结。"),
    ("comment", CHEN, "表中的条文请再核对。"),
    ("comment", LI, "标题请再斟酌。"),
    ("comment", CHEN, "这个案例很有说服力。"),
    ("insertion", LI, "（含试用期）"),
    ("insertion", CHEN, "和职业介绍机构"),
    ("insertion", LI, "另请说明罚款由哪一级机关决定。"),
    ("insertion", CHEN, "，并抄送省残联"),
    ("deletion", LI, "当天"),
    ("deletion", CHEN, "请把修改列入议程，并书面答复。"),
    ("replacement", LI, "拟规定"),
    ("replacement", CHEN, "单位查到"),
    ("replacement", LI, "示例省统计年报"),
    ("figure", CHEN, "47%"),
    ("silent", "", "46.0万人"),
    ("silent", "", "拒不改正的歧视行为"),
    ("silent", "", "以上意见供参考，欢迎来函商榷。"),
    ("nested", CHEN, "或者转交"),
)


# What staff answered, by the words of the remark.
ANSWERS = {
    "这句话的依据是什么？": "依据是《残疾人保障法》第三十八条，见附件。",
    "另请说明罚款由哪一级机关决定。": "已补充：由县级以上人力资源社会保障部门决定。",
}
NOTE = "# 12月8日电话里已经说过，小周记\n"


def in_word(path: Path, words: tuple[str, ...]) -> list[str]:
    """Those of `words` that are not in the file any more, in any part of it."""
    text = every_word(path)
    return [one for one in words if one not in text]


def review(released: Path, back: Path) -> Path:
    """The released file as two reviewers send it back, with the remarks of REMARKS."""
    file = Returned(released)
    thread = file.comment("禁止歧视残疾人", REMARKS[0][2], LI)
    file.comment("但没有规定罚款", REMARKS[1][2], CHEN, under=thread)
    file.comment("法律写明禁止歧视", REMARKS[2][2], LI, done=True)
    file.comment("拒不改正", REMARKS[3][2], CHEN)
    file.comment("有关问题的说明", REMARKS[4][2], LI)
    file.comment("多家工厂的招聘广告", REMARKS[5][2], CHEN)
    file.insert("岗位本身并不需要", REMARKS[6][2], LI)
    file.insert("执法人员", REMARKS[7][2], CHEN)
    file.insert_paragraph("每年公布的处罚决定数。", REMARKS[8][2], LI)
    file.insert("却没有规定罚款", REMARKS[9][2], CHEN)
    file.delete(REMARKS[10][2], LI)
    file.delete(REMARKS[11][2], CHEN)
    file.replace("对招聘中的残疾歧视规定", REMARKS[12][2], LI)
    file.replace("公司查到", REMARKS[13][2], CHEN)
    file.replace("示例出版社. 示例劳动年报", REMARKS[14][2], LI)
    file.replace("47.1%", REMARKS[15][2], CHEN)
    file.change("45.6万人", REMARKS[16][2])
    file.change("罚款只针对歧视行为，不针对招用残疾人。", f"罚款只针对{REMARKS[17][2]}。")
    file.write_paragraph("就业年龄段持证残疾人中", REMARKS[18][2])
    file.insert("少于10份", REMARKS[19][2], LI)  # and the other strikes it out again
    file.delete(REMARKS[19][2], CHEN)
    file.take_out("各年数字见")
    return file.save(back)


class Life:
    """The campaign on its way; each step is taken once, after those before it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.campaign = finish(small(folder))
        self.runs: dict[str, Run] = {}
        self._steps = iter(self._way())

    @property
    def draft(self) -> Path:
        return self.campaign.draft(ZH)

    @property
    def frozen(self) -> Path:
        return self.campaign.path(f"briefs/released/fair-hiring/{TODAY}/{ZH}")

    @property
    def back(self) -> Path:
        return self.folder / "返回 fair-hiring.zh.docx"

    def until(self, step: str) -> Run:
        """What was said at `step`."""
        while step not in self.runs:
            name, run = next(self._steps)
            self.runs[name] = run
        return self.runs[step]

    def _way(self) -> Iterator[tuple[str, Run]]:
        campaign = self.campaign
        yield "built", campaign.build()
        edit_in_word(self.draft, "招聘中的残疾歧视仍然没有代价", TYPED[0])
        edited = Returned(self.draft)
        edited.write_paragraph(TYPED[0], TYPED[1])
        edited.save(self.draft)
        self.edited = self.draft.read_bytes()
        campaign.edit("briefs/fair-hiring.zh.md", "不需要增加编制", "不必增加编制")
        yield "built again", campaign.build()
        words = ("--channel", "letters-and-visits", "--to", "张代表", "--today", TODAY)
        yield "released", campaign.run("release", "fair-hiring", "--as-draft", *words)
        review(self.frozen, self.back)
        yield "returned", self.feedback()
        register = self.register.read_text("utf-8")
        for remark, answer in ANSWERS.items():
            register = _answered(register, remark, answer)
        self.register.write_text(register, "utf-8")
        self.reply = self.folder / "答复.docx"
        run = self.feedback("--reply", str(self.reply))
        self.answered = self.register.read_bytes()
        yield "returned again", run
        later = Returned(self.draft)
        later.comment(TYPED[1], NOTED, "小周")
        later.insert("每年公布的处罚决定数", TRACKED, "小周")
        later.save(self.draft)
        self.noted = self.draft.read_bytes()
        workbook = openpyxl.load_workbook(campaign.path(EMPLOYMENT))
        workbook["就业"]["B6"] = 46.9
        workbook.save(campaign.path(EMPLOYMENT))
        _expect_nothing(campaign)
        run = campaign.build(today=LATER)
        self.saved = self.folder / "saved"
        shutil.copytree(campaign.root, self.saved)
        yield "new statistics", run
        yield "refreshed", campaign.run("refresh", str(self.draft), "--today", LATER)
        if find_spec("python_redlines") is not None:
            yield "redlined", campaign.run("redline", "fair-hiring", "--today", LATER)
        yield "recalled", self.recall()
        campaign.edit(DRIVER, "  expires: 2026-12-31\n", f"  withdrawn: {LATER}\n")
        yield "withdrawn", campaign.build(today=LATER)
        yield "recalled again", self.recall()

    @property
    def register(self) -> Path:
        return self.campaign.path("briefs/returned/fair-hiring.yaml")

    def feedback(self, *words: str) -> Run:
        return self.campaign.run("feedback", str(self.back), "--today", TODAY, "--format", "json", *words)

    def recall(self) -> Run:
        return self.campaign.run("recall", RECORD, "--today", LATER, "--format", "json")


def _answered(register: str, remark: str, answer: str) -> str:
    """The register with an answer to a remark, and a note of somebody's own above it."""
    before, words, after = register.partition(remark)
    assert words
    assert '    answer: ""\n    decision: "open"\n' in after
    after = after.replace(
        '    answer: ""\n    decision: "open"\n', f"    {NOTE}    answer: {answer}\n    decision: accepted\n", 1
    )
    return before + words + after


def _expect_nothing(campaign: Campaign) -> None:
    """The map no longer says what the cell held: the new edition holds something else."""
    path = campaign.path(EMPLOYMENT.replace(".xlsx", ".yaml"))
    lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join(one for one in lines if "45.6" not in one), "utf-8")


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> Life:
    return Life(tmp_path_factory.mktemp("life"))


def test_what_was_typed_in_word_is_kept_and_the_new_text_lies_beside(life: Life) -> None:
    assert life.until("built").code == 0
    run = life.until("built again")
    assert run.code == 3, run.err
    assert life.draft.exists()
    assert in_word(life.draft, TYPED) == []
    assert "不必增加编制" in every_word(life.campaign.draft("fair-hiring.zh.new.docx"))


def test_the_draft_is_released_as_it_was_edited(life: Life) -> None:
    run = life.until("released")
    assert run.code == 0, run.err
    assert life.frozen.read_bytes() == life.edited
    (zh,) = [
        file
        for file in json.loads(life.frozen.with_name("release.json").read_text("utf-8"))["files"]
        if file["name"] == ZH
    ]
    assert {word for one in zh["changed"] for word in one["released"]} >= set(TYPED)
    assert f"文稿编号：{zh['code']}" in every_word(life.frozen)  # by which its reader knows it


def test_every_remark_of_both_reviewers_stands_in_the_register(life: Life) -> None:
    run = life.until("returned")
    assert run.code == 0, run.err
    remarks = run.json["remarks"]
    assert remarks[0]["kind"] == "figure"
    for kind, author, words in REMARKS:
        said = [one for one in remarks if any(words in one[key] for key in ("text", "before", "after"))]
        assert said, (kind, words)
        assert author in {one["author"] for one in said}, (kind, words)
    assert {one["author"] for one in remarks} == {LI, CHEN, ""}
    for mine in TYPED:  # what we handed over ourselves is no remark of theirs
        assert all(mine not in one["after"] for one in remarks)
    assert life.frozen.read_bytes() == life.edited


def test_answers_are_kept_when_the_same_file_returns_and_stand_in_the_reply(life: Life) -> None:
    before = len(life.until("returned").json["remarks"])
    run = life.until("returned again")
    assert (run.code, run.json["added"]) == (0, []), run.err
    assert len(run.json["remarks"]) == before
    register = life.answered.decode()
    assert register.count(NOTE) == len(ANSWERS)
    for remark, answer in ANSWERS.items():
        assert register.count(answer) == 1
        assert remark in every_word(life.reply)
        assert answer in every_word(life.reply)
    for _, _, words in REMARKS:
        assert words in register


def test_new_statistics_leave_the_draft_with_its_comment_and_tracked_change(life: Life) -> None:
    run = life.until("new statistics")
    assert run.code == 3, run.err
    assert life.draft.read_bytes() == life.noted
    assert in_word(life.draft, (*TYPED, NOTED, TRACKED)) == []
    assert life.frozen.read_bytes() == life.edited
    assert "46.9" in every_word(life.campaign.draft("fair-hiring.zh.new.docx"))


def test_a_refreshed_draft_has_every_word_of_the_draft_and_the_new_figures(life: Life) -> None:
    run = life.until("refreshed")
    assert run.code == 0, run.err
    refreshed = life.campaign.draft("fair-hiring.zh.refreshed.docx")
    assert in_word(refreshed, (*TYPED, NOTED, TRACKED, "45.6万人", "46.9万人")) == []
    assert life.draft.read_bytes() == life.noted


@pytest.mark.skipif(find_spec("python_redlines") is None, reason="the extra is not installed")
def test_the_redline_against_the_release_has_what_was_written_before_and_after(life: Life) -> None:
    run = life.until("redlined")
    assert run.code == 0, run.err
    redline = life.campaign.draft(f"{ZH.removesuffix('.docx')}..{ZH.removesuffix('.docx')}.redline.docx")
    assert in_word(redline, (*TYPED, TRACKED)) == []
    assert life.draft.read_bytes() == life.noted
    assert life.frozen.read_bytes() == life.edited


def test_a_record_is_called_back_from_every_file_that_has_come_of_it(life: Life) -> None:
    run = life.until("recalled")
    assert run.code == 0, run.err
    told = run.json
    files = {one["file"].removeprefix("briefs/drafts/") for one in told["drafts"]}
    assert files >= {ZH, EN, "fair-hiring.zh.new.docx", "fair-hiring.zh.refreshed.docx"}
    assert {one["file"] for one in told["releases"]} == HIRING
    assert life.draft.read_bytes() == life.noted


def test_once_withdrawn_the_edited_drafts_are_named_and_nothing_in_them_is_lost(life: Life) -> None:
    before = life.until("recalled").json
    assert life.until("withdrawn").code == 4
    after = life.until("recalled again").json
    assert after["state"] == "withheld"
    assert after["releases"] == before["releases"]
    assert after["letters"] == before["letters"]
    files = {one["file"].removeprefix("briefs/drafts/") for one in after["drafts"]}
    assert ZH in files
    assert EN not in files  # nobody had touched it, so it was built anew
    assert life.draft.read_bytes() == life.noted
    assert in_word(life.draft, (*TYPED, NOTED, TRACKED)) == []
    assert in_word(life.campaign.draft("fair-hiring.zh.refreshed.docx"), TYPED) == []
    assert life.frozen.read_bytes() == life.edited
    assert life.register.read_bytes() == life.answered
    assert in_word(life.back, tuple(words for _, _, words in REMARKS)) == []


# ------------------------------------------------- the same file, in another shape


@pytest.mark.parametrize("how", VARIANTS)
def test_a_draft_in_another_shape_is_kept_refreshed_and_called_back(life: Life, tmp_path: Path, how: str) -> None:
    life.until("new statistics")
    shutil.copytree(life.saved, tmp_path / "campaign")
    campaign = Campaign(tmp_path / "campaign")
    draft = campaign.draft(ZH)
    vary(draft, how, tmp_path)
    varied = draft.read_bytes()
    mine = (*TYPED, NOTED, TRACKED)
    assert in_word(draft, mine) == []
    assert campaign.build(today=LATER).code == 3
    run = campaign.run("refresh", str(draft), "--today", LATER)
    assert run.code in {0, 1}, run.err
    refreshed = campaign.draft("fair-hiring.zh.refreshed.docx")
    assert in_word(refreshed, (*mine, "46.9万人")) == []
    told = campaign.run("recall", RECORD, "--today", LATER, "--format", "json").json
    (found,) = [one for one in told["drafts"] if one["file"].endswith(f"/{ZH}")]
    texts = " ".join(spot["text"] for spot in found["spots"])
    assert "装卸车司机入职半年后因隐瞒残疾证被辞退" in texts
    assert "小温驾驶装卸车没有任何困难，公司查到残疾证后当天要求离职。" in texts
    assert len({(one["paragraph"], one["table"], one["row"]) for one in found["spots"]}) == 2
    assert draft.read_bytes() == varied
