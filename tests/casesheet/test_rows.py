"""What people and programs do to a sheet, and what becomes of its rows."""

from __future__ import annotations

import datetime
import errno
import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

from advocacy.casesheet import languages_of, vocabulary_of
from advocacy.casesheet.columns import columns_of
from advocacy.casesheet.rows import table_in
from advocacy.kinds import KINDS
from advocacy.kinds.kind import Kind
from advocacy.load import load
from advocacy.sheets.workbook import Workbook, read_workbook
from tests.campaigns.running import Campaign, Run, small
from tests.casesheet.filling import FIRST, ROW, Sheet, counts, form, take


@pytest.fixture
def campaign(tmp_path: Path) -> Campaign:
    return small(tmp_path)


def written(campaign: Campaign, run: Run, key: str) -> object:
    """The value of a key in the one file that was written."""
    (name,) = run.json["new"]
    lines = campaign.path(f"evidence/cases/{name}.yaml").read_text("utf-8").splitlines()
    return next(line.partition(": ")[2] for line in lines if line.strip().startswith(f"{key}:"))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.name))
def test_each_column_has_a_head_of_its_own(campaign: Campaign, kind: Kind) -> None:
    dossier, _ = load(campaign.root, datetime.date(2026, 11, 22))
    assert dossier is not None
    columns = columns_of(kind, vocabulary_of(kind, dossier), languages_of(dossier), {})
    for language in (0, 1):
        assert len({one.heads[language] for one in columns}) == len(columns)
    assert len({one.name for one in columns}) == len(columns)


@pytest.mark.parametrize(
    ("typed", "number_format", "read"),
    [
        ("2026", "@", "2026"), (2026, "General", "2026"), ("2026年", "@", "2026"),
        ("2026-03", "@", "2026-03"), ("2026年3月", "@", "2026-03"), ("２０２６／３", "@", "2026-03"),
        ("2026.3.5", "@", "2026-03-05"), ("2026年3月15日", "@", "2026-03-15"),
        (datetime.date(2026, 3, 15), "yyyy-mm-dd", "2026-03-15"),
        # What the program made of 2026-03: a first of March that shows no day.
        (datetime.date(2026, 3, 1), "mmm-yy", "2026-03"), (datetime.date(2026, 3, 1), 'yyyy"年"m"月"', "2026-03"),
    ],
)  # fmt: skip
def test_a_date_is_taken_as_it_is_seen(campaign: Campaign, typed: object, number_format: str, read: str) -> None:
    sheet = form(campaign)
    sheet.put(FIRST, {**ROW, "happened": typed})
    sheet.cells.cell(FIRST, sheet.columns["happened"]).number_format = number_format
    assert written(campaign, take(campaign, sheet), "happened") == read


@pytest.mark.parametrize(
    ("field", "typed", "key", "read"),
    [
        ("act", "interview", "act", "interview"), ("act", "面试 interview", "act", "interview"),
        ("act", " 面 试 ", "act", "interview"), ("act", "Job advertisement", "act", "advertisement"),
        ("problems__0", "hiring-discrimination", "problems", "[hiring-discrimination]"),
        ("problems__0", "招聘中的残疾歧视、flexible-workers-uncovered", "problems", "[hiring-discrimination, flexible-workers-uncovered]"),
        ("private", "是", "private", "true"), ("private", "什么样的单位、happened", "private", "[employer, happened]"),
    ],
)  # fmt: skip
def test_labels_of_both_languages_and_words_are_known(
    campaign: Campaign, field: str, typed: str, key: str, read: str
) -> None:
    sheet = form(campaign)
    sheet.put(FIRST, {**ROW, field: typed})
    assert written(campaign, take(campaign, sheet), key) == read


def test_words_of_ones_own_stand_where_a_list_lets_them(campaign: Campaign) -> None:
    sheet = form(campaign)
    sheet.put(
        FIRST, {**ROW, "act": "调岗 / moved to another post", "outcome__forum": "未经处理", "outcome__award": "5860元"}
    )
    (name,) = (take(campaign, sheet, "--dry-run").json["returned"],)
    assert name == [FIRST]  # an outcome has a result
    sheet.put(FIRST, {"outcome__result__zh": "赔偿", "outcome__result__en": "Paid"})
    (made,) = take(campaign, sheet).json["new"]
    text = campaign.path(f"evidence/cases/{made}.yaml").read_text("utf-8")
    assert "act:\n  other:\n    zh: 调岗\n    en: moved to another post\n" in text
    assert "  forum: none\n" in text
    assert "  award: 5860 CNY\n" in text


def test_ids_that_clash(campaign: Campaign) -> None:
    sheet = form(campaign)
    for number, name in enumerate(("Driver Dismissed", "riders-without-cover", "same", "same", "good-one")):
        sheet.put(FIRST + number, {**ROW, "title__zh": f"广告{number}", "id": name})
    sheet.put(FIRST + 5, ROW)
    sheet.put(FIRST + 6, ROW)
    run = take(campaign, sheet)
    assert run.codes() == ["row-id", "row-id-elsewhere", "row-twice", "row-twice", "row-twice"]
    assert run.json["new"] == ["good-one", "advertisement-2026"]


def test_what_is_no_content_is_not_guessed(campaign: Campaign) -> None:
    sheet = form(campaign)
    for number in range(5):
        sheet.put(FIRST + number, {**ROW, "title__zh": f"广告{number}"})
    sheet.put(FIRST, {"employer__zh": '="一家"&"公司"'})
    sheet.put(FIRST + 1, {"employer__zh": "#REF!"})
    sheet.cells.cell(FIRST + 1, sheet.columns["employer__zh"]).data_type = "e"
    sheet.put(FIRST + 2, {"employer__zh": datetime.date(2026, 3, 1)})
    sheet.cells.cell(FIRST + 2, sheet.columns["employer__zh"]).number_format = "yyyy-mm-dd"
    sheet.cells.merge_cells(start_row=FIRST + 3, end_row=FIRST + 4, start_column=3, end_column=3)
    run = take(campaign, sheet)
    assert counts(run) == (0, 0, 0, 5)
    assert run.codes() == ["row-cell", "row-cell", "row-cell", "row-merged", "row-merged"]


def test_a_choice_and_the_columns_below_it_are_not_both_taken(campaign: Campaign) -> None:
    sheet = form(campaign)
    sheet.put(FIRST, {**ROW, "person": "不涉及具体个人", "person__age": 30})
    run = take(campaign, sheet)
    assert run.codes() == ["row-both"]


def test_the_example_is_never_evidence(campaign: Campaign) -> None:
    sheet = form(campaign)
    assert counts(take(campaign, sheet)) == (0, 0, 0, 0)
    for column in range(2, sheet.cells.max_column + 1):  # copied, without its mark
        sheet.cells.cell(FIRST, column).value = sheet.cells.cell(2, column).value
    sheet.put(2, {"title__zh": "写在示例上的事"})
    run = take(campaign, sheet)
    assert (run.codes(), run.json["returned"]) == (["row-example", "row-example"], [2, 3])


def test_columns_moved_taken_out_and_added_under_another_name_of_the_sheet(campaign: Campaign) -> None:
    sheet = form(campaign)
    sheet.put(FIRST, {**ROW, "id": "moved"})
    sheet.cells.title = "收集到的"
    heads = [sheet.cells.cell(1, at).value for at in range(1, sheet.cells.max_column + 1)]
    cells = [sheet.cells.cell(FIRST, at).value for at in range(1, sheet.cells.max_column + 1)]
    pairs = [pair for pair in zip(heads, cells, strict=True) if pair[1] is not None][::-1]
    book = openpyxl.Workbook()
    other = book.worksheets[0]
    for at, (head, cell) in enumerate([("电话", "无"), *pairs], 1):
        other.cell(4, at).value, other.cell(5, at).value = head, cell
    book.save(sheet.path)
    run = take(campaign, sheet.path)
    assert (run.codes(), run.json["new"], run.json["unknown"]) == ([], ["moved"], ["电话"])


def test_a_head_that_somebody_renamed_is_known_by_the_name_of_its_cell(campaign: Campaign) -> None:
    sheet = form(campaign)
    sheet.put(FIRST, {**ROW, "id": "renamed"})
    sheet.put(1, {"employer__zh": "用人单位"})
    assert take(campaign, sheet).json["new"] == ["renamed"]


def test_two_columns_with_one_head_take_nothing(campaign: Campaign) -> None:
    sheet = form(campaign)
    sheet.put(FIRST, ROW)
    sheet.put(1, {"employer__en": "什么样的单位 *"})
    run = take(campaign, sheet)
    assert (run.code, run.codes(), counts(run)) == (1, ["form-column-twice"], (0, 0, 0, 0))


def test_a_text_that_looks_like_a_formula_stays_a_text(campaign: Campaign) -> None:
    campaign.edit("evidence/cases/driver-dismissed.yaml", "zh: 搬运服务公司", 'zh: "=1+1"')
    sheet = form(campaign, "--filled")
    cell = sheet.cells.cell(FIRST, sheet.columns["employer__zh"])
    assert (cell.value, cell.data_type) == ("=1+1", "s")
    assert counts(take(campaign, sheet.path)) == (0, 0, 2, 0)


def test_more_rows_than_are_taken_at_a_time(campaign: Campaign) -> None:
    sheet = form(campaign)
    for row in range(FIRST, FIRST + 10_001):
        sheet.put(row, {"title__zh": "一件事", "act": "面试", "happened": "2026"})
    run = take(campaign, sheet)
    assert (run.codes(), counts(run)) == (["form-too-long"], (0, 0, 0, 0))


def _with_part(path: Path, name: str, content: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for one in old.namelist():
            new.writestr(one, content if one == name else old.read(one))
        if name not in old.namelist():
            new.writestr(name, content)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "code"), [(b"PK\x03\x04 nothing behind it", "workbook-damaged"), (b"name,act\r\n", "form-unknown")]
)
def test_what_is_no_workbook(campaign: Campaign, data: bytes, code: str) -> None:
    path = campaign.path("sheet.xlsx")
    path.write_bytes(data)
    run = take(campaign, path)
    assert (run.code, run.codes()) == (1, [code])
    assert path.read_bytes() == data


def test_a_workbook_of_something_else(campaign: Campaign) -> None:
    run = take(campaign, campaign.path("evidence/statistics/employment.xlsx"))
    assert run.codes() == ["form-unknown"]


def test_a_part_that_unfolds_without_end_is_never_copied(campaign: Campaign) -> None:
    sheet = form(campaign)
    sheet.put(FIRST, ROW)
    doctype = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>'
    sheet.save()
    sheet.path.write_bytes(_with_part(sheet.path, "docProps/core.xml", doctype))
    run = take(campaign, sheet.path)
    assert (run.codes(), counts(run), run.json["copy"]) == (["form-no-copy"], (1, 0, 0, 0), None)


def test_a_file_that_is_not_there(campaign: Campaign) -> None:
    run = take(campaign, campaign.path("none.xlsx"))
    assert run.codes() == ["workbook-refused"]


def test_a_file_that_cannot_be_edited_returns_its_row(campaign: Campaign) -> None:
    sheet = form(campaign, "--filled")
    campaign.edit("evidence/cases/driver-dismissed.yaml", "act: dismissal", "act： dismissal")
    sheet.put(FIRST, {"person__age": "41"})
    run = take(campaign, sheet)
    assert run.json["returned"] == [FIRST]
    assert run.codes() == ["wide-colon"]


def test_the_lists_of_a_form_are_the_labels(campaign: Campaign) -> None:
    sheet = form(campaign, "--language", "en")
    rules = {str(one.sqref).partition(":")[0]: one for one in sheet.cells.data_validations.dataValidation}
    rule = rules[f"{openpyxl.utils.get_column_letter(sheet.columns['standing'])}3"]
    name = rule.formula1.removeprefix("=")
    sheet_name, _, cells = sheet.book.defined_names[name].attr_text.rpartition("!")
    words = [row[0].value for row in sheet.book[sheet_name.strip("'")][cells.replace("$", "")]]
    assert words[-2:] == ["one person’s account or a single source", "invented example"]
    assert sheet.book["Lists"].sheet_state == "hidden"
    assert sheet.cells.protection.sheet
    assert sheet.cells.column_dimensions["J"].number_format == "@"


def test_table_in_finds_nothing_in_an_empty_book(campaign: Campaign) -> None:
    path = campaign.path("empty.xlsx")
    openpyxl.Workbook().save(path)
    book = read_workbook("empty.xlsx", path.read_bytes())
    assert isinstance(book, Workbook)
    assert table_in("empty.xlsx", book, ()) is None


def test_a_form_is_never_written_over_a_file(campaign: Campaign) -> None:
    sheet: Sheet = form(campaign)
    again = campaign.run("form", "discrimination-case", str(sheet.path))
    assert again.code == 2
    assert campaign.run("form", "discrimination-case", str(campaign.path("a.xls"))).code == 2
    assert campaign.run("form", "discrimination", str(campaign.path("a.xlsx"))).code == 2


def test_blocks_of_a_list_are_changed_one_by_one(campaign: Campaign) -> None:
    file = "evidence/cases/no-disability-advertisement.yaml"
    sheet = form(campaign, "--filled")
    at = FIRST + 1
    sheet.put(at, {"sources__1__source": "li-2025", "law__1__law": "disabled-persons-law", "law__1__article": "“38.2”"})
    assert counts(take(campaign, sheet)) == (0, 1, 1, 0)
    added = campaign.path(file).read_text("utf-8")
    assert "  - source: li-2025\n" in added
    assert 'law: disabled-persons-law, article: "38.2"' in added
    sheet.path.unlink()
    sheet = form(campaign, "--filled")
    sheet.put(at, {"sources__1__source": "-"})
    assert counts(take(campaign, sheet)) == (0, 1, 1, 0)
    assert campaign.path(file).read_text("utf-8") == added.replace("  - source: li-2025\n", "")


def test_an_emptied_cell_of_a_filled_form_is_named(campaign: Campaign) -> None:
    sheet = form(campaign, "--filled")
    sheet.put(FIRST, {"person__disability": None, "reason_given__en": None})
    run = take(campaign, sheet)
    assert (run.code, run.codes(), counts(run)) == (0, ["row-emptied", "row-emptied"], (0, 0, 2, 0))
    said = Sheet(Path(run.json["copy"])).get(FIRST, "said")
    assert "【残疾类别】“残疾类别”这一格空着，文件里却有内容；文件没有改动；要删去，就在这一格写一个短横 -" in said
    sheet.path.unlink()
    plain = form(campaign)
    plain.put(FIRST, {"id": "driver-dismissed"})
    assert take(campaign, plain).codes() == []


def test_the_last_word_of_a_list_goes_where_another_stays(campaign: Campaign) -> None:
    campaign.edit("evidence/cases/driver-dismissed.yaml", "audiences: [legislature]", "audiences: [legislature, media]")
    sheet = form(campaign, "--filled")
    assert sheet.get(FIRST, "consent__audiences__1") == "媒体"
    sheet.put(FIRST, {"consent__audiences__1": None})
    assert counts(take(campaign, sheet)) == (0, 1, 1, 0)
    assert "audiences: [legislature]\n" in campaign.path("evidence/cases/driver-dismissed.yaml").read_text("utf-8")


def test_a_number_typed_as_an_id_is_not_repeated(campaign: Campaign) -> None:
    sheet = form(campaign)
    sheet.put(FIRST, {**ROW, "id": "电话13812345678"})
    run = take(campaign, sheet)
    assert run.codes() == ["row-id"]
    assert "13812345678" not in run.out + run.err
    assert "13812345678" not in str(Sheet(Path(run.json["copy"])).get(FIRST, "said"))


def test_a_disk_that_takes_no_copy_is_told_beside_what_was_taken(
    campaign: Campaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "denied")

    sheet = form(campaign)
    sheet.put(FIRST, ROW)
    sheet.save()
    monkeypatch.setattr("advocacy.files.put_new", refuse)
    run = take(campaign, sheet.path)
    assert (run.codes(), counts(run), run.json["copy"]) == (["file-not-written"], (1, 0, 0, 0), None)


def test_a_story_of_a_person_is_taken_with_their_consent(campaign: Campaign) -> None:
    sheet = form(campaign)
    own = {**ROW, "standing": "本人讲述或只有一个来源", "sources__0__source": None, "id": "own-story"}
    sheet.put(FIRST, own)
    assert take(campaign, sheet, "--dry-run").codes() == ["person-needed"]
    sheet.put(
        FIRST,
        {
            "person__called__zh": "小方", "person__called__en": "Xiao Fang", "person__age": 34, "consent__given_by": "本人",
            "consent__form": "书面", "consent__on": datetime.date(2026, 3, 15), "consent__scope": "可以讲并用化名",
            "consent__audiences__0": "人大及其常委会；政府及其部门",
        },
    )  # fmt: skip
    sheet.cells.cell(FIRST, sheet.columns["consent__on"]).number_format = "yyyy-mm-dd"
    assert take(campaign, sheet).json["new"] == ["own-story"]
    text = campaign.path("evidence/cases/own-story.yaml").read_text("utf-8")
    assert text.endswith(
        "person:\n  called:\n    zh: 小方\n    en: Xiao Fang\n  age: 34\n"
        "consent:\n  given_by: self\n  form: written\n  on: 2026-03-15\n  scope: pseudonymous\n"
        "  audiences: [legislature, government]\nsources: []\nstanding: testimony\n"
    )


def test_rows_on_a_second_case_sheet_are_not_passed_over(campaign: Campaign) -> None:
    sheet = form(campaign)
    sheet.put(FIRST, ROW)
    sheet.book.copy_worksheet(sheet.cells).title = "第二组"
    run = take(campaign, sheet)
    assert (run.code, run.codes(), counts(run)) == (1, ["form-sheet-left"], (0, 0, 0, 0))


def test_merged_cells_over_the_columns_of_ids_and_problems_come_back_split(campaign: Campaign) -> None:
    sheet = form(campaign)
    sheet.put(FIRST, {**ROW, "id": "merged"})
    sheet.cells.merge_cells(start_row=FIRST, end_row=FIRST + 1, start_column=1, end_column=2)
    run = take(campaign, sheet)
    assert run.codes() == ["row-merged"]
    assert str(Sheet(Path(run.json["copy"])).get(FIRST, "said")).startswith("【编号】这一行有合并的单元格；取消合并")


def test_a_campaign_in_english_with_texts_in_no_language(campaign: Campaign) -> None:
    """A plain text is in the language of the campaign, and stays one."""
    campaign.write("advocacy.yaml", f"language: en\n{campaign.path('advocacy.yaml').read_text('utf-8')}")
    file = "evidence/cases/driver-dismissed.yaml"
    campaign.edit(
        file,
        "reason_given:\n  zh: 没有如实告知身体情况\n  en: Health was not declared truthfully",
        "reason_given: Not told",
    )
    sheet = form(campaign, "--filled")
    assert sheet.get(1, "title__en") == "In one sentence *"
    assert sheet.get(1, "title__zh") == "In one sentence (Chinese) *"
    assert sheet.get(FIRST, "reason_given__en") == "Not told"
    assert sheet.get(FIRST, "reason_given__zh") is None
    sheet.put(FIRST, {"reason_given__en": "Health was not told"})
    assert counts(take(campaign, sheet)) == (0, 1, 1, 0)
    assert "\nreason_given: Health was not told\n" in campaign.path(file).read_text("utf-8")
    sheet.put(FIRST, {"reason_given__zh": "没有告知"})
    assert counts(take(campaign, sheet)) == (0, 1, 1, 0)
    assert "\nreason_given:\n  zh: 没有告知\n  en: Health was not told\n" in campaign.path(file).read_text("utf-8")


def test_a_day_that_there_is_not_comes_back(campaign: Campaign) -> None:
    sheet = form(campaign)
    sheet.put(FIRST, {**ROW, "happened": "2026-02-30", "employer__zh": "2026-02-30"})
    assert take(campaign, sheet).json["returned"] == [FIRST]
