"""What a person does, and what becomes of it: each story on a small whole campaign."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import docx
import openpyxl
import pytest

from tests.campaigns.running import (
    ALL,
    BRIEF,
    CHINESE,
    COVER,
    ENGLISH,
    HERE,
    HIRING,
    PETITION,
    PROJECT,
    SOURCES,
    TODAY,
    Campaign,
    Run,
    section,
    shipped,
    small,
    small_built,
    text_of,
)

NEW_CASE = "evidence/cases/warehouse-screening.yaml"
DRIVER = "evidence/cases/driver-dismissed.yaml"
EMPLOYMENT = "evidence/statistics/employment.xlsx"


def edit_in_word(path: Path, text: str, instead: str) -> None:
    """Replace the words of one paragraph, as a person with Word would."""
    document = docx.Document(str(path))
    paragraph = next(one for one in document.paragraphs if text in one.text)
    paragraph.runs[0].text = instead
    for run in paragraph.runs[1:]:
        run.text = ""
    document.save(str(path))


def told_in(campaign: Campaign, names: Iterable[str]) -> str:
    """The text of several drafts, such as a brief and its verification file."""
    return "\n".join(text_of(campaign.draft(name)) for name in names)


def lines(run: Run, code: str) -> list[str]:
    """The findings of one code, as they were printed."""
    return [line for line in run.err.splitlines() if f" {code} " in line]


# ------------------------------------------------------------ a new case


def test_a_new_case_file_appears_in_its_brief_with_no_other_edit(tmp_path: Path) -> None:
    campaign = small_built(tmp_path)
    before = campaign.drafts()
    shutil.copy(HERE / "warehouse-screening.yaml", campaign.path(NEW_CASE))
    run = campaign.build()
    assert run.code == 0
    assert run.written() == HIRING
    zh, en = (campaign.draft(name) for name in BRIEF)
    assert "仓库体检发现听力残疾后撤回录用通知" in section(zh, "基本情况")
    assert "应聘者通过面试和试工，入职体检后收到撤回录用的短信。" in section(zh, "基本情况")
    assert "A warehouse withdrew its offer after a medical" in section(en, "What happens to people")
    assert "after the medical a text message withdrew the offer." in section(en, "What happens to people")
    zh, en = (campaign.draft(name) for name in SOURCES)
    assert "仓库体检发现听力残疾后撤回录用通知" in section(zh, "证据")
    assert "仓库体检发现听力残疾后撤回录用通知" in section(zh, "证据核对")
    assert "仓储岗位体检调查" in section(zh, "参考文献与法律依据")
    assert "A warehouse withdrew its offer after a medical" in section(en, "Evidence")
    assert "A warehouse withdrew its offer" in section(en, "Evidence and checks")
    assert "Medical screening in warehouses" in section(en, "References and legal basis")
    assert campaign.drafts()[PETITION] == before[PETITION]


def test_deleting_the_file_removes_the_case_and_nothing_else(tmp_path: Path) -> None:
    campaign = small_built(tmp_path)
    before = campaign.drafts()
    shutil.copy(HERE / "warehouse-screening.yaml", campaign.path(NEW_CASE))
    campaign.build()
    assert campaign.drafts() != before
    campaign.take_out(NEW_CASE)
    run = campaign.build()
    assert run.code == 0
    assert run.written() == HIRING
    assert campaign.drafts() == before


# ------------------------------------------------------ only what depends on it


@pytest.mark.parametrize(
    ("file", "old", "new", "rewritten"),
    [
        (DRIVER, "没有任何困难", "从未出过差错", CHINESE),
        (DRIVER, "zh: 小温\n", "zh: 小文\n", {SOURCES[0]}),
        ("evidence/gaps/riders-without-cover.yaml", "    工伤保险只覆盖", "    现行工伤保险只覆盖",
         COVER),
        ("evidence/agenda.yaml", "Would fines frighten", "Do fines frighten", ENGLISH),
        ("evidence/sources.yaml", "A survey of riders", "A study of riders", set()),
        ("advocacy.yaml", "zh: 示例互助中心", "zh: 示例互助社", CHINESE | COVER),
        ("briefs/injury-cover.zh.md", "残疾骑手没有", "残疾人骑手没有", COVER),
    ],
)  # fmt: skip
def test_one_value_changed_rewrites_only_the_documents_that_use_it(
    tmp_path: Path, file: str, old: str, new: str, rewritten: set[str]
) -> None:
    campaign = small_built(tmp_path)
    before = campaign.drafts()
    campaign.edit(file, old, new)
    run = campaign.build()
    after = campaign.drafts()
    assert run.code == 0
    assert run.written() == rewritten
    assert {name for name in ALL if after[name] != before[name]} == rewritten


def test_one_cell_changed_rewrites_only_the_documents_that_print_the_workbook(tmp_path: Path) -> None:
    campaign = small_built(tmp_path)
    before = campaign.drafts()
    workbook = openpyxl.load_workbook(campaign.path(EMPLOYMENT))
    workbook["就业"]["B5"] = 44.4
    workbook.save(campaign.path(EMPLOYMENT))
    run = campaign.build()
    after = campaign.drafts()
    assert run.code == 0
    assert run.written() == HIRING
    assert after[PETITION] == before[PETITION]
    assert "44.4" in text_of(campaign.draft("fair-hiring.zh.sources.docx"))  # the table of the chart


def test_a_cell_that_differs_from_what_was_expected_is_found_and_stops_its_brief(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    workbook = openpyxl.load_workbook(campaign.path(EMPLOYMENT))
    workbook["就业"]["B6"] = 54.6
    workbook.save(campaign.path(EMPLOYMENT))
    run = campaign.build()
    assert run.code == 1
    assert f"{EMPLOYMENT}[就业!B6]: value-not-expected" in run.err
    assert run.written() == COVER


def test_a_changed_value_is_the_only_thing_told_whatever_is_calculated_from_it(tmp_path: Path) -> None:
    campaign = shipped(tmp_path)
    before = Counter(campaign.check("--format", "json").codes())
    workbook = openpyxl.load_workbook(campaign.path(EMPLOYMENT))
    workbook["就业"]["B9"] = 1241.4  # a share of all disabled people is calculated from it
    workbook.save(campaign.path(EMPLOYMENT))
    run = campaign.build("--format", "json")
    assert Counter(run.codes()) - before == Counter(["value-not-expected"])
    printing = {"anti-discrimination-law.zh.docx", "anti-discrimination-law.en.docx"}
    assert printing.isdisjoint(path.name for path in campaign.draft("").iterdir())


def test_nothing_changed_rebuilds_nothing_and_says_so(tmp_path: Path) -> None:
    campaign = small_built(tmp_path)
    stood = {path: path.stat().st_mtime_ns for path in campaign.draft("").iterdir()}
    run = campaign.build()
    assert run.code == 0
    assert run.out == "Nothing has changed: nothing was rebuilt.\n"
    assert {path: path.stat().st_mtime_ns for path in campaign.draft("").iterdir()} == stood


def test_the_same_files_in_two_folders_give_the_same_bytes(tmp_path: Path) -> None:
    first, second = small(tmp_path, "first"), small(tmp_path, "another/second")
    first.build(today=TODAY)
    second.build(today=TODAY)
    assert first.drafts() == second.drafts()
    assert set(first.drafts()) == ALL


# ------------------------------------------------------------------ slips


def test_a_misspelt_problem_is_shown_with_its_line_and_what_was_meant(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.edit(DRIVER, "[hiring-discrimination]", "[hiring-discriminaton]")
    run = campaign.build()
    assert run.code == 1
    (told,) = lines(run, "unknown-problem")
    place, _, said = told.partition(": ")
    assert place == f"{DRIVER}:5:12"
    assert said.startswith("unknown-problem there is no problem “hiring-discriminaton”; ")
    assert said.endswith("did you mean “hiring-discrimination” (Discrimination in recruitment)?")
    assert run.written() == COVER
    assert set(campaign.drafts()) == COVER


def test_a_misspelt_source_stops_its_brief_and_not_the_petition(tmp_path: Path) -> None:
    campaign = small_built(tmp_path)
    before = campaign.drafts()
    campaign.edit(DRIVER, "source: court-gazette", "source: court-gazete")
    run = campaign.build()
    assert run.code == 1
    (told,) = lines(run, "unknown-source")
    assert told.startswith(f"{DRIVER}:36:13: unknown-source ")
    assert "did you mean “court-gazette”" in told
    assert "stopped     fair-hiring.zh.docx" in run.out
    assert campaign.drafts() == before


def test_a_slip_in_one_record_leaves_briefs_on_other_problems_alone(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.edit("evidence/gaps/riders-without-cover.yaml", "source: rider-survey", "source: rider-survay")
    run = campaign.build()
    assert run.code == 1
    assert run.written() == HIRING


# ------------------------------------------------------------ edited drafts


def test_an_edited_draft_is_kept_and_the_new_text_lies_beside_it(tmp_path: Path) -> None:
    campaign = small_built(tmp_path)
    draft = campaign.draft("fair-hiring.zh.docx")
    edit_in_word(draft, "招聘中的残疾歧视仍然没有代价", "招聘中的残疾歧视不用付出代价。")
    edited = draft.read_bytes()
    run = campaign.build()
    assert run.code == 3
    assert draft.read_bytes() == edited
    assert "招聘中的残疾歧视仍然没有代价" in text_of(campaign.draft("fair-hiring.zh.new.docx"))
    (told,) = lines(run, "draft-kept")
    assert told.startswith("briefs/drafts/fair-hiring.zh.docx: draft-kept ")
    assert "fair-hiring.zh.new.docx" in told
    again = campaign.build()
    assert again.code == 3
    assert "Nothing has changed" in again.out
    assert draft.read_bytes() == edited


def test_an_edited_new_text_is_kept_as_well(tmp_path: Path) -> None:
    campaign = small_built(tmp_path)
    draft, beside = campaign.draft(BRIEF[0]), campaign.draft("fair-hiring.zh.new.docx")
    edit_in_word(draft, "招聘中的残疾歧视仍然没有代价", "甲")
    campaign.build()
    edit_in_word(beside, "招聘中的残疾歧视仍然没有代价", "乙")
    kept = draft.read_bytes(), beside.read_bytes()
    campaign.edit(DRIVER, "没有任何困难", "从未出过差错")
    run = campaign.build()
    assert run.code == 3
    assert (draft.read_bytes(), beside.read_bytes()) == kept
    assert "从未出过差错" in text_of(campaign.draft("fair-hiring.zh.new-2.docx"))


def test_a_draft_renamed_by_its_owner_makes_room_for_the_new_text(tmp_path: Path) -> None:
    campaign = small_built(tmp_path)
    before = campaign.drafts()
    draft = campaign.draft(BRIEF[0])
    edit_in_word(draft, "招聘中的残疾歧视仍然没有代价", "甲")
    campaign.build()
    mine = draft.rename(draft.with_name("mine.docx"))
    campaign.draft("fair-hiring.zh.new.docx").unlink()
    run = campaign.build()
    assert run.code == 0
    assert campaign.drafts()[BRIEF[0]] == before[BRIEF[0]]
    assert mine.exists()


@pytest.mark.parametrize(
    "mark",
    ["~$ir-hiring.zh.docx", ".~fair-hiring.zh.docx", ".~lock.fair-hiring.zh.docx#"],
    ids=["Word", "WPS", "LibreOffice"],
)
def test_a_draft_that_is_open_is_left_and_built_once_it_is_closed(tmp_path: Path, mark: str) -> None:
    campaign = small_built(tmp_path)
    before = campaign.drafts()
    campaign.draft(mark).write_bytes(b"somebody")
    campaign.edit(DRIVER, "没有任何困难", "从未出过差错")
    run = campaign.build()
    assert run.code == 3
    assert lines(run, "draft-open")
    assert campaign.drafts()[BRIEF[0]] == before[BRIEF[0]]
    assert "从未出过差错" in text_of(campaign.draft("fair-hiring.zh.new.docx"))
    campaign.draft(mark).unlink()
    assert campaign.build().written() == CHINESE
    assert "从未出过差错" in text_of(campaign.draft(BRIEF[0]))


# ------------------------------------------------------------------- trace


def test_trace_finds_the_cell_of_every_figure_in_a_copy_that_travelled(tmp_path: Path) -> None:
    campaign = small_built(tmp_path)
    far = tmp_path / "a stranger's folder" / "received.docx"
    far.parent.mkdir()
    shutil.copy(campaign.draft(BRIEF[1]), far)
    shutil.copy(campaign.draft(SOURCES[1]), far.parent)
    elsewhere = Campaign(far.parent)
    run = elsewhere.run("trace", "--language", "en", str(far))
    assert run.code == 0
    assert "evidence/statistics/employment.xlsx · 就业!B6" in run.out
    figures = elsewhere.run("trace", "--format", "json", str(far)).json["figures"]
    cells = {one["printed"]: one["line"]["cell"] for one in figures if one["times"]}
    formulas = {one["printed"]: one["line"]["formula"] for one in figures if one["times"]}
    parts = {one["printed"]: [part["cell"] for part in one["parts"]] for one in figures}
    assert cells == {"456,000 people": "B6", "33,000 people": "", "47.1%": ""}
    assert formulas["47.1%"].startswith("=A")
    assert sorted(parts["47.1%"]) == ["B6", "C6"]
    assert sorted(parts["33,000 people"]) == ["B4", "B6"]


def test_trace_of_one_number_and_of_a_number_that_is_not_there(tmp_path: Path) -> None:
    campaign = small_built(tmp_path)
    draft = str(campaign.draft(PETITION))
    run = campaign.run("trace", "--language", "zh", draft, "1.7万")
    assert run.code == 0
    assert run.out.startswith("1.7万人\n")
    assert "evidence/statistics/insurance.xlsx · 参保!B5" in run.out
    missing = campaign.run("trace", "--language", "en", draft, "9.9")
    assert missing.out == ""
    assert "figure-not-found" in missing.err


def test_trace_says_when_somebody_changed_a_figure(tmp_path: Path) -> None:
    campaign = small_built(tmp_path)
    draft = campaign.draft(PETITION)
    document = docx.Document(str(draft))
    runs = [run for one in document.paragraphs for run in one.runs if "1.7万人" in run.text]
    runs[0].text = runs[0].text.replace("1.7万人", "2.7万人")
    document.save(str(draft))
    run = campaign.run("trace", "--language", "en", str(draft))
    assert "somebody changed it" in run.out
    assert "figure-changed" in run.err
    chinese = campaign.run("trace", "--language", "zh", str(draft))
    assert "已被人改动" in chinese.out


# ----------------------------------------------------- withdrawn, private


TOLD = {
    "title": ("装卸车司机入职半年后因隐瞒残疾证被辞退", "A loader dismissed after half a year"),
    "summary": ("小温驾驶装卸车没有任何困难", "Xiao Wen drove the loader"),
    "detail": ("没有如实告知身体情况", "Health was not declared truthfully"),
    "source": ("示例法院案例选", "Selected cases of the example court"),
}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("kind: discrimination-case\n", "kind: discrimination-case\nprivate: true\n"),
        ("  expires: 2026-12-31\n", "  expires: 2026-12-31\n  withdrawn: 2026-11-20\n"),
        ("audiences: [legislature]", "audiences: [court]"),
        ("expires: 2026-12-31", "expires: 2026-11-29"),  # before the day of the brief
    ],
    ids=["private", "withdrawn", "another audience", "expired"],
)
def test_a_record_that_may_not_be_printed_is_gone_from_the_next_build(tmp_path: Path, old: str, new: str) -> None:
    campaign = small_built(tmp_path)
    assert all(text in told_in(campaign, CHINESE) for text, _ in TOLD.values())
    assert all(text in told_in(campaign, ENGLISH) for _, text in TOLD.values())
    campaign.edit(DRIVER, old, new)
    run = campaign.build()
    assert run.code == 0
    assert run.written() == HIRING
    assert "records withheld: 1" in run.out
    for chinese, english in TOLD.values():
        assert chinese not in told_in(campaign, CHINESE)
        assert english not in told_in(campaign, ENGLISH)


def test_an_edited_draft_that_tells_of_a_withdrawn_record_is_named_with_its_paragraphs(tmp_path: Path) -> None:
    campaign = small_built(tmp_path)
    drafts = [campaign.draft(name) for name in (BRIEF[0], SOURCES[0])]
    edit_in_word(drafts[0], "招聘中的残疾歧视仍然没有代价", "甲")
    edit_in_word(drafts[1], "本材料供受文机关的工作人员核对", "乙")
    edited = [draft.read_bytes() for draft in drafts]
    campaign.edit(DRIVER, "expires: 2026-12-31", "withdrawn: 2026-11-20")
    run = campaign.build()
    assert run.code == 4
    assert [draft.read_bytes() for draft in drafts] == edited
    told = lines(run, "draft-tells-withheld")
    assert {line.partition(":")[0] for line in told} == {f"briefs/drafts/{draft.name}" for draft in drafts}
    for name, parts in ((BRIEF[0], ("title", "summary")), (SOURCES[0], ("title", "summary", "detail"))):
        for part in parts:
            assert any(TOLD[part][0] in line for line in told if f"/{name}:" in line), (name, part)
    assert campaign.build().code == 4  # until somebody has seen to it
    for draft in drafts:
        draft.unlink()
    assert campaign.build().code == 0


def test_paragraphs_that_the_editor_took_out_are_not_named(tmp_path: Path) -> None:
    campaign = small_built(tmp_path)
    edit_in_word(campaign.draft(BRIEF[0]), TOLD["summary"][0], "")
    campaign.edit(DRIVER, "expires: 2026-12-31", "withdrawn: 2026-11-20")
    run = campaign.build()
    told = lines(run, "draft-tells-withheld")
    assert run.code == 4
    assert any(TOLD["title"][0] in line for line in told)
    assert not any(TOLD["summary"][0] in line for line in told)


def test_a_summary_of_several_paragraphs_is_named_in_one_line(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.edit(DRIVER, "公司查到残疾证后当天要求离职。\n", "公司知情。\n\n    查到残疾证后当天就要求离职。\n")
    campaign.build()
    draft = campaign.draft(BRIEF[0])
    edit_in_word(draft, "招聘中的残疾歧视仍然没有代价", "甲")
    campaign.edit(DRIVER, "expires: 2026-12-31", "withdrawn: 2026-11-20")
    told = lines(campaign.build(), "draft-tells-withheld")
    assert any("小温驾驶装卸车没有任何困难，公司知情。 查到残疾证后当天就要求离职。" in line for line in told)


def test_a_draft_is_named_even_where_an_error_stops_its_order(tmp_path: Path) -> None:
    campaign = small_built(tmp_path)
    campaign.edit(DRIVER, "expires: 2026-12-31", "withdrawn: 2026-11-20")
    campaign.edit("briefs/fair-hiring.yaml", "asks: [hiring-fines]", "asks: [hiring-fine]")
    run = campaign.build()
    assert run.code == 4
    assert lines(run, "unknown-ask")
    assert {line.partition(":")[0] for line in lines(run, "draft-tells-withheld")} == {
        f"briefs/drafts/{name}" for name in HIRING
    }


def test_a_draft_whose_order_is_gone_is_named_once_nobody_may_read_of_it(tmp_path: Path) -> None:
    campaign = small_built(tmp_path)
    for file in ("fair-hiring.yaml", "fair-hiring.zh.md", "fair-hiring.en.md"):
        campaign.take_out(f"briefs/{file}")
    assert campaign.build().code == 0
    assert campaign.build(today="2026-12-31").code == 0
    run = campaign.build(today="2027-01-01")
    assert run.code == 4
    assert {line.partition(":")[0] for line in lines(run, "draft-tells-withheld")} == {
        f"briefs/drafts/{name}" for name in HIRING
    }


def test_a_record_deleted_in_haste_counts_as_withdrawn_and_a_broken_one_does_not(tmp_path: Path) -> None:
    campaign = small_built(tmp_path)
    for name in HIRING:
        document = docx.Document(str(campaign.draft(name)))
        document.add_paragraph("甲")
        document.save(str(campaign.draft(name)))
    campaign.edit(DRIVER, "happened: 2025-07-04", "happened: 2025-7-4")
    broken = campaign.build()
    assert broken.code == 1
    assert not lines(broken, "draft-tells-withheld")
    campaign.take_out(DRIVER)
    assert campaign.build().code == 4


def test_consent_that_expires_wakes_the_build(tmp_path: Path) -> None:
    campaign = small_built(tmp_path)
    assert "Nothing has changed" in campaign.build(today="2026-12-31").out
    run = campaign.build(today="2027-01-01")
    assert run.code == 0
    assert run.written() == HIRING
    assert TOLD["summary"][0] not in told_in(campaign, CHINESE)
    assert TOLD["summary"][1] not in told_in(campaign, ENGLISH)


def test_a_law_that_becomes_stale_wakes_the_build(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.edit(DRIVER, "  expires: 2026-12-31\n", "")
    campaign.build()
    assert "Nothing has changed" in campaign.build(today="2028-11-30").out
    run = campaign.build(today="2028-12-01")
    assert "Nothing has changed" not in run.out
    assert len(lines(run, "law-stale")) == 2
    assert run.code == 0


def test_an_earlier_day_is_built_anew(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.edit(DRIVER, "on: 2026-06-01", "on: 2026-11-20")  # the consent
    campaign.build()
    assert TOLD["summary"][0] in told_in(campaign, CHINESE)
    assert "Nothing has changed" not in campaign.build(today="2026-11-19").out
    assert TOLD["summary"][0] not in told_in(campaign, CHINESE)


IDENTITY = "11010519491231002X"  # the worked example of GB 11643-1999


@pytest.mark.parametrize(
    ("found", "written"),
    [
        ("identifier-identity", IDENTITY),
        ("identifier-identity", "１１０１０５１９４９１２３１００２Ｘ"),
        ("identifier-certificate", IDENTITY + "43"),
        ("identifier-mobile", "139 1234 5678"),
        ("identifier-email", "xiaowen@example.com"),
    ],
)
def test_an_identifier_in_a_summary_keeps_the_brief_from_the_shelf(tmp_path: Path, found: str, written: str) -> None:
    campaign = small(tmp_path)
    campaign.edit(DRIVER, "没有任何困难，", f"没有任何困难（{written}），")
    run = campaign.build()
    assert run.code == 4
    assert set(campaign.drafts()) == ALL - HIRING
    (told,) = lines(run, found)
    assert told.startswith(f"{DRIVER}:8:19: ")
    assert f"{written[:2]}… (" in told or "11… (" in told
    assert written not in run.err + run.out
    assert campaign.build("--format", "json").code == 4
    campaign.edit(DRIVER, f"（{written}）", "")
    assert campaign.build().code == 0
    assert set(campaign.drafts()) == ALL


def test_an_identifier_in_a_house_style_keeps_the_brief_from_the_shelf(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    house = campaign.path("templates/house/brief.docx")
    house.parent.mkdir(parents=True)
    document = docx.Document(str(PROJECT / "templates" / "house" / "brief.docx"))
    document.sections[0].footer.paragraphs[0].add_run("139 1234 5678")
    document.save(str(house))
    run = campaign.build()
    assert run.code == 4
    assert set(campaign.drafts()) == ALL - ENGLISH
    told = set(lines(run, "identifier-mobile"))
    assert {line.partition(":")[0] for line in told} == ENGLISH
    assert all("the finished file (word/" in line for line in told)
    assert "139 1234 5678" not in run.err + run.out


def test_the_list_of_private_names_wakes_the_build_and_stops_it(tmp_path: Path) -> None:
    campaign = small_built(tmp_path)
    campaign.write("private-names.txt", "# 当事人\n小 温\n")
    run = campaign.build()
    assert run.code == 4
    assert {line.partition(":")[0] for line in lines(run, "identifier-name")} == {DRIVER}
    assert "小温" not in run.err + run.out
    campaign.edit(
        "advocacy.yaml",
        "example: true",
        "example: true\nallow:\n"
        + "".join(
            f"  - finding: identifier-name\n    file: {DRIVER}\n    field: {field}\n"
            "    reason: 化名\n    by: 核对组\n    on: 2026-11-20\n"
            for field in ("person.called", "summary.zh")
        ),
    )
    assert campaign.build().code == 0


def test_the_organisations_own_phone_and_address_are_no_identifiers(tmp_path: Path) -> None:
    campaign = small_built(tmp_path)
    petition = text_of(campaign.draft(PETITION))
    assert "13800138000" in petition
    assert "office@example.org" in petition
