"""Twenty cases by Excel: three rows come back, are mended and taken; in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.campaigns.running import Campaign, shipped, small
from tests.casesheet.filling import FILE, FIRST, IN_ENGLISH, ROW, Sheet, counts, form, take

CASES = "evidence/cases"


def files(campaign: Campaign, folder: str = "evidence") -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(campaign.path(folder).rglob("*")) if path.is_file()}


def said(row: Mapping[str, object], number: int) -> dict[str, object]:
    return {
        **row,
        "title__zh": f"第{number}则广告不招视力障碍者",
        "title__en": f"Advertisement {number} shuts blind people out",
    }


@pytest.mark.parametrize(
    ("language", "row", "says"),
    [
        (
            "zh",
            ROW,
            (
                "【什么时候发生】“happened”的写法不对：这里是“三月”；应为日期，如 2020、2020-07 或 2020-07-04",
                "【经过】字段 summary.zh 中有手机号码：13… (11)；删去它",
                "【针对哪些问题（1）】没有名为“歧视”的问题；已有的是：灵活就业残疾人缺少工伤保障",
            ),
        ),
        (
            "en",
            IN_ENGLISH,
            (
                "[When it happened] “happened” is not written like this: “三月”; write a date like 2020, 2020-07 or 2020-07-04",
                "[What happened] the field “summary.zh” holds a mobile number: 13… (11); take it out",
                "[Which problems it shows (1)] there is no problem “歧视”",
            ),
        ),
    ],
)  # fmt: skip
def test_twenty_cases_three_of_them_mended(
    tmp_path: Path, language: str, row: Mapping[str, object], says: tuple[str, str, str]
) -> None:
    campaign = small(tmp_path)
    sheet = form(campaign, "--language", language)
    for number in range(20):
        sheet.put(FIRST + number, said(row, number))
    sheet.put(FIRST + 4, {"happened": "三月"})
    sheet.put(FIRST + 9, {"summary__zh": "请拨打 13812345678。"})
    sheet.put(FIRST + 14, {"problems__0": "歧视"})
    before = sheet.save().read_bytes()

    taken = take(campaign, sheet.path, "--language", language)
    assert counts(taken) == (17, 0, 0, 3)
    assert taken.code == 4  # a telephone number is about a person
    assert sheet.path.read_bytes() == before
    assert len(files(campaign, CASES)) == 2 + 17

    copy = Sheet(Path(taken.json["copy"]))
    assert copy.path.name == "sheet.returned.xlsx"
    for number, words in zip((4, 9, 14), says, strict=True):
        assert str(copy.get(FIRST + number, "said")).startswith(words)
        assert copy.get(FIRST + number, "id") is None
    told = [row for row in range(FIRST, FIRST + 20) if copy.get(row, "said")]
    assert told == [FIRST + 4, FIRST + 9, FIRST + 14]
    assert copy.get(FIRST, "id") == "advertisement-2026"
    assert copy.cells.freeze_panes == "C3"

    copy.put(FIRST + 4, {"happened": "2026"})
    copy.put(FIRST + 9, {"summary__zh": "广告写明视力正常。"})
    copy.put(FIRST + 14, {"problems__0": row["problems__0"]})
    again = take(campaign, copy, "--language", language)
    assert (again.code, counts(again)) == (0, (3, 0, 17, 0))
    assert Path(again.json["copy"]).name == "sheet.returned-2.xlsx"
    assert campaign.check().code == 0

    # The sheet of the first day once more: what was taken is known by what it says, what was mended since is not.
    first = take(campaign, sheet.path, "--language", language)
    assert counts(first) == (0, 0, 17, 3)


def test_the_file_of_a_row_is_as_a_person_writes_it(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    sheet = form(campaign)
    sheet.put(FIRST, {**ROW, "id": "sight-advertisement"})
    assert take(campaign, sheet).json["new"] == ["sight-advertisement"]
    assert campaign.path(f"{CASES}/sight-advertisement.yaml").read_text("utf-8") == FILE


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    sheet = form(campaign)
    sheet.put(FIRST, ROW)
    sheet.put(FIRST + 1, {**ROW, "happened": "三月"})
    sheet.save()
    before = files(campaign, ".")
    taken = take(campaign, sheet.path, "--dry-run")
    assert counts(taken) == (1, 0, 0, 1)
    assert taken.codes() == ["wrong-form"]
    assert taken.json["copy"] is None
    assert files(campaign, ".") == before


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    ("kind", "number"),
    [("discrimination-case", 5), ("coverage-gap", 7), ("accessibility-shortfall", 6), ("good-practice", 2)],
)
def test_a_sheet_of_what_is_there_changes_nothing(tmp_path: Path, kind: str, number: int, language: str) -> None:
    campaign = shipped(tmp_path)
    before = files(campaign)
    sheet = form(campaign, "--filled", "--language", language, kind=kind)
    taken = take(campaign, sheet.path)
    assert (taken.code, counts(taken)) == (0, (0, 0, number, 0))
    assert files(campaign) == before


def test_a_changed_cell_changes_its_value_alone_and_the_version_before_is_kept(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    file = f"{CASES}/driver-dismissed.yaml"
    campaign.edit(file, "act: dismissal", "act: dismissal  # 依判决书")
    before = campaign.path(file).read_text("utf-8")
    sheet = form(campaign, "--filled")
    sheet.put(
        FIRST,
        {"person__age": "41", "outcome__result__en": "Compensation was paid", "consent__audiences__1": "政府及其部门"},
    )
    taken = take(campaign, sheet)
    assert (taken.code, counts(taken)) == (0, (0, 1, 1, 0))
    after = campaign.path(file).read_text("utf-8")
    lines = {*after.splitlines()} ^ {*before.splitlines()}
    assert lines == {
        "  age: 41",
        "    en: The employer paid compensation",
        "    en: Compensation was paid",
        "  audiences: [legislature]",
        "  audiences: [legislature, government]",
    }
    assert "act: dismissal  # 依判决书" in after
    assert len(campaign.run("history", file, "--format", "json").json["versions"]) == 1


def test_an_empty_cell_changes_nothing_and_a_hyphen_takes_out(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    file = f"{CASES}/driver-dismissed.yaml"
    before = campaign.path(file).read_text("utf-8")
    sheet = form(campaign)
    sheet.put(FIRST, {"id": "driver-dismissed", "person__disability": "-"})
    assert counts(take(campaign, sheet)) == (0, 1, 0, 0)
    assert campaign.path(file).read_text("utf-8") == before.replace("  disability: limb\n", "")
    assert len(files(campaign, CASES)) == 2  # the row of the other one is missing, and it is there
