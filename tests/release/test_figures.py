"""What a person may do to a figure in Word before a brief goes out, and what release says of it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from advocacy.messages import texts
from advocacy.model.codes import severity_of
from advocacy.model.finding import Finding
from advocacy.rebuilding import Rebuilding, rebuilding_of
from advocacy.release.examining import examine
from advocacy.shelve import read_ledger
from tests.campaigns.memo import memo
from tests.campaigns.packages import as_octets, as_text, packed, parts_of
from tests.campaigns.running import BRIEF, TODAY, Campaign
from tests.campaigns.variants import BY_HAND

BODY = "word/document.xml"
CHART = "word/charts/chart1.xml"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
BOOKMARK = re.compile(r"<w:bookmark(?:Start|End)[^>]*/>")
ZH, EN = BRIEF
ZH_BESIDE, EN_BESIDE = (name.replace(".docx", ".sources.docx") for name in BRIEF)

Parts = dict[str, str]


@pytest.fixture(scope="module")
def rebuilding(finished: Campaign) -> Rebuilding:
    """The small campaign, gone through once for all tests here."""
    made = rebuilding_of(finished.root, date.fromisoformat(TODAY))
    assert isinstance(made, Rebuilding)
    return made


Found = Callable[[str, Callable[[Parts], object]], list[Finding]]


@pytest.fixture
def found(finished: Campaign, rebuilding: Rebuilding, tmp_path: Path) -> Found:
    """What is found in a draft after a person has changed its parts."""

    def look(name: str, change: Callable[[Parts], object]) -> list[Finding]:
        parts = as_text(parts_of(finished.draft(name).read_bytes()))
        change(parts)
        data = packed(as_octets(parts))
        path = tmp_path / name
        path.write_bytes(data)
        beside = name.replace(".docx", ".sources.docx")
        if ".sources." not in name:
            shutil.copy(finished.draft(beside), tmp_path / beside)
        ledger, _ = read_ledger(finished.draft(""))
        examined = examine(path, data, rebuilding, ledger)
        return [one for one in examined.findings if one.code != "release-says-draft"]

    return look


def replace(old: str, new: str, part: str = BODY) -> Callable[[Parts], None]:
    def change(parts: Parts) -> None:
        assert old in parts[part], old
        parts[part] = parts[part].replace(old, new, 1)

    return change


def unmark(parts: Parts) -> None:
    """As a file looks that went through another format, or was pasted as plain text."""
    parts[BODY] = BOOKMARK.sub("", parts[BODY])


def both(*changes: Callable[[Parts], object]) -> Callable[[Parts], None]:
    def change(parts: Parts) -> None:
        for one in changes:
            one(parts)

    return change


def in_workbook(old: bytes, new: bytes) -> Callable[[Parts], None]:
    """A value in the workbook inside the chart, which opens behind “edit data”."""

    def change(parts: Parts) -> None:
        name = "word/embeddings/chart1.xlsx"
        members = parts_of(as_octets(parts)[name])
        sheet = members["xl/worksheets/sheet1.xml"]
        assert old in sheet
        members["xl/worksheets/sheet1.xml"] = sheet.replace(old, new, 1)
        parts.update(as_text({name: packed(members)}))

    return change


DIFFERS, PERIOD, UNCHECKED = (
    "release-figure-differs", "release-period-differs", "release-figures-unchecked",
)  # fmt: skip


@pytest.mark.parametrize(
    ("name", "change", "code"),
    [
        pytest.param(ZH, replace("45.6万人", "45.6人"), DIFFERS, id="the scale is gone"),
        pytest.param(ZH, replace("45.6万人", "45.6万户"), DIFFERS, id="households for people"),
        pytest.param(ZH, replace("45.6万人", "四十六万人"), DIFFERS, id="in Chinese numerals"),
        pytest.param(ZH, replace("比2021年增加", "比2021年减少"), DIFFERS, id="fell for rose"),
        pytest.param(ZH, replace("45.6万人", "每天45.6万人"), DIFFERS, id="each day"),
        pytest.param(ZH, replace("2023年末在业", "2023年末每月在业"), DIFFERS, id="each month, apart from the number"),
        pytest.param(EN, replace("33,000 people", "33,000 people a year"), DIFFERS, id="a year"),
        pytest.param(EN, replace("47.1%", "47.1% more"), DIFFERS, id="more"),
        pytest.param(EN, replace("456,000 people", "4 56,000 people"), DIFFERS, id="a blank between digits"),
        pytest.param(EN, replace("456,000 people", "456,000"), DIFFERS, id="the unit is gone"),
        pytest.param(EN, replace("456,000 people", "4,560 people"), DIFFERS, id="other digits"),
        pytest.param(
            EN, both(unmark, replace("456,000 people", "4,560 people")), DIFFERS,
            id="through another program, and other digits",
        ),
        pytest.param(ZH, replace("2023年末在业", "2024年末在业"), PERIOD, id="another year"),
        pytest.param(ZH, replace("2023年末在业", "2023年年中在业"), PERIOD, id="the middle of the year"),
        pytest.param(ZH, replace("2023年末在业", "2023年以前在业"), PERIOD, id="before the year"),
        pytest.param(EN, replace("end of 2023", "middle of 2023"), PERIOD, id="the middle of the year, in English"),
        pytest.param(EN, both(unmark, replace("end of 2023", "start of 2023")), PERIOD, id="without marks"),
        pytest.param(EN, replace("47.1%", "47.1% (2019)"), PERIOD, id="another year in brackets"),
        pytest.param(EN, both(unmark, replace("47.1%", "47.1% (2019)")), PERIOD, id="in brackets, without marks"),
        pytest.param(EN, replace("end of 2023", "beginning of 2023"), PERIOD, id="the beginning of the year"),
        pytest.param(EN, replace("456,000 people", "twice 456,000 people"), DIFFERS, id="twice as many"),
        pytest.param(ZH, replace("<c:v>45.6</c:v>", "<c:v>65.6</c:v>", CHART), DIFFERS, id="in a chart"),
        pytest.param(ZH, replace("<a:t>万人</a:t>", "<a:t>亿人</a:t>", CHART), DIFFERS, id="unit of an axis"),
        pytest.param(ZH, in_workbook(b"45.6", b"65.6"), DIFFERS, id="in the workbook of a chart"),
        pytest.param(ZH_BESIDE, replace("（万人）", "（亿人）"), DIFFERS, id="head of a table"),
    ],
)  # fmt: skip
def test_what_is_no_longer_true_is_refused(
    found: Found, name: str, change: Callable[[Parts], object], code: str
) -> None:
    errors = [one for one in found(name, change) if severity_of(one) == "error"]
    assert code in {one.code for one in errors}, errors
    assert {one.code for one in errors} <= {DIFFERS, PERIOD, UNCHECKED}


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (ZH, "2023年末在业", "二〇二三年末在业"),
        (ZH, "2023年末在业", "2023年底在业"),
        (ZH, "2023年末在业", "2023年年底在业"),
        (ZH, "2023年末在业", "2023年12月31日在业"),
        (ZH, "2023年末在业", "2023年12月在业"),
        (EN, "the end of 2023", "end-2023"),
        (EN, "the end of 2023", "31 December 2023"),
        (EN, "47.1%", "47.1% (2023)"),
    ],
)
def test_a_date_in_another_writing_is_the_same(found: Found, name: str, old: str, new: str) -> None:
    assert [one.code for one in found(name, replace(old, new)) if severity_of(one) == "error"] == []


@pytest.mark.parametrize(
    ("name", "old", "new", "text"),
    [
        (EN, "Article 38(2) prohibits", "Article 38(3) prohibits", "Article 38(3)"),
        (ZH, "第三十八条第二款禁止", "第三十八条第三款禁止", "第三十八条第三款"),
        (ZH, "第三十八条第二款禁止", "第38条第3款禁止", "第38条第3款"),
    ],
)
def test_another_article_than_was_printed_is_refused(found: Found, name: str, old: str, new: str, text: str) -> None:
    (one,) = found(name, replace(old, new))
    assert (one.code, one.details["text"]) == ("release-provision-differs", text)
    assert severity_of(one) == "error"


def test_an_article_that_was_added_is_named(found: Found) -> None:
    (one,) = found(ZH, replace("第三十八条第二款禁止", "第三十八条第二、三款禁止"))
    assert (one.code, one.details["text"]) == ("release-provision-differs", "三款")


@pytest.mark.parametrize("name", BRIEF)
def test_the_people_that_a_figure_counts_by_another_name_are_let_be(found: Found, name: str) -> None:
    old, new = ("45.6万人", "45.6万名残疾人") if name == ZH else ("456,000 people", "456,000 disabled people")
    assert found(name, replace(old, new)) == []


def test_what_a_figure_counts_may_stand_in_the_verification_file(tmp_path: Path) -> None:
    campaign = memo(tmp_path)
    sentence = "{{ figure('employed-at-work', 2023) }}"
    campaign.edit("briefs/fair-hiring.zh.md", "# 尚不清楚\n", f"# 尚不清楚\n\n2023年末在业的有{sentence}。\n")
    campaign.edit(
        "briefs/fair-hiring.en.md", "# Not known\n", f"# Not known\n\nAt the end of 2023, {sentence} were at work.\n"
    )
    campaign.build()
    rebuilding = rebuilding_of(campaign.root, date.fromisoformat(TODAY))
    assert isinstance(rebuilding, Rebuilding)
    ledger, _ = read_ledger(campaign.draft(""))
    for name, old, new in ((ZH, "45.6万人", "45.6万名残疾人"), (EN, "456,000 people", "456,000 disabled people")):
        parts = as_text(parts_of(campaign.draft(name).read_bytes()))
        replace(old, new)(parts)
        examined = examine(campaign.draft(name), packed(as_octets(parts)), rebuilding, ledger)
        assert [one.code for one in examined.findings if "figure" in one.code] == []


@pytest.mark.parametrize(
    ("name", "old", "new"), [(ZH, "45.6万人", "45万6千人"), (EN, "456,000 people", "0.456m people")]
)
def test_a_number_in_another_writing_is_the_same(found: Found, name: str, old: str, new: str) -> None:
    assert found(name, replace(old, new)) == []


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (EN, "Article 38(2) prohibits", "Article 38 prohibits"),
        (EN, "Article 38(2) prohibits", "Article 38, paragraph 2, prohibits"),
        (ZH, "第三十八条第二款禁止", "第38条第2款禁止"),
    ],
)
def test_the_same_article_in_other_signs_is_let_be(found: Found, name: str, old: str, new: str) -> None:
    assert found(name, replace(old, new)) == []


@pytest.mark.parametrize(
    ("name", "old", "new"), [(EN_BESIDE, "People at work", "Households at work"), (ZH_BESIDE, "就业人数", "就业户数")]
)
def test_other_words_above_a_table_or_chart_are_named(found: Found, name: str, old: str, new: str) -> None:
    def change(parts: Parts) -> None:
        parts[BODY] = re.sub(rf"(<w:t[^>]*>[^<]*){old}</w:t>", rf"\g<1>{new}</w:t>", parts[BODY])

    warnings = [one for one in found(name, change) if severity_of(one) == "warning"]
    assert {one.code for one in warnings} == {"release-caption-differs"}


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (EN, "in thousand people", "in million people"),
        (EN, "in thousand people", "in percent"),
        (ZH, "单位：万人", "单位：亿人"),
        (ZH, "单位：万人", "单位：人"),
    ],
)
@pytest.mark.parametrize("where", ["line", "alt"])
def test_another_unit_under_a_chart_is_named(found: Found, name: str, old: str, new: str, where: str) -> None:
    def change(parts: Parts) -> None:
        changed = parts[BODY].replace(old, new)
        if where == "alt":
            changed = re.sub(r'descr="[^"]*"', lambda one: one[0].replace(old, new), parts[BODY])
        assert changed != parts[BODY]
        parts[BODY] = changed

    assert "release-caption-differs" in {one.code for one in found(name, change)}


def test_a_changed_figure_is_told_once_with_what_it_was(found: Found) -> None:
    (one,) = found(EN, replace("456,000 people", "4,560 people"))
    assert (one.details["text"], one.details["printed"]) == ("4,560 people", "456,000 people")
    assert texts(one, "en")[0] == "the file says “4,560 people” but its cell gives “456,000 people”"


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda _: None, id="untouched"),
        pytest.param(replace("456,000 people", "456,000\u00a0people"), id="a no-break space"),
        pytest.param(replace("456,000 people", "456,</w:t></w:r><w:r><w:t>000 people"), id="runs split"),
    ],
)
def test_a_figure_that_says_the_same_is_let_be(found: Found, change: Callable[[Parts], object]) -> None:
    assert found(EN, change) == []


def test_marks_that_are_gone_are_told_and_words_that_still_stand_are_enough(found: Found) -> None:
    findings = found(EN, unmark)
    assert {severity_of(one) for one in findings} <= {"warning"}
    assert "release-marks-gone" in {one.code for one in findings}


def test_a_sentence_written_anew_without_its_mark_cannot_be_checked(found: Found) -> None:
    def rewrite(parts: Parts) -> None:
        unmark(parts)
        body = parts[BODY]
        at = body.index("456,000 people")
        start, end = body.rindex("<w:p>", 0, at), body.index("</w:p>", at)
        said = "<w:p><w:r><w:t>We hear that 9,000 people have found a job there.</w:t></w:r>"
        parts[BODY] = body[:start] + said + body[end:]

    codes = {one.code for one in found(EN, rewrite)}
    assert UNCHECKED in codes


def test_a_statistic_in_a_new_sentence_is_named_and_let_out(found: Found) -> None:
    def add(parts: Parts) -> None:
        said = "<w:p><w:r><w:t>We met 4,000 people in May.</w:t></w:r></w:p><w:sectPr"
        parts[BODY] = said.join(parts[BODY].rsplit("<w:sectPr", 1))

    (one,) = found(EN, add)
    assert (one.code, one.details["text"]) == ("release-number-typed", "4,000 people")


@pytest.mark.parametrize(
    "around",
    [
        "<w:r><w:ruby><w:rt>{}</w:rt><w:rubyBase><w:r><w:t>work</w:t></w:r></w:rubyBase></w:ruby></w:r>",
        f'<mc:AlternateContent xmlns:mc="{COMPATIBILITY}"><mc:Fallback>{{}}</mc:Fallback></mc:AlternateContent>',
    ],
    ids=["above the line", "shown where nothing else is"],
)
def test_a_statistic_in_what_word_shows_in_another_way_is_named(found: Found, around: str) -> None:
    def add(parts: Parts) -> None:
        said = f"<w:p>{around.format('<w:r><w:t>999,000 people</w:t></w:r>')}</w:p><w:sectPr"
        parts[BODY] = said.join(parts[BODY].rsplit("<w:sectPr", 1))

    assert ("release-number-typed", "999,000 people") in {(one.code, one.details.get("text")) for one in found(EN, add)}


def test_a_figure_that_is_hidden_behind_another_is_refused(found: Found) -> None:
    hidden = "456,000 people</w:t></w:r><w:r><w:t>654,000 people</w:t></w:r><w:r><w:t>"

    def change(parts: Parts) -> None:
        replace("456,000 people", hidden)(parts)
        before, after = parts[BODY].split("456,000 people</w:t></w:r><w:r><w:t>654,000", 1)
        at = before.rindex("<w:r>") + len("<w:r>")
        parts[BODY] = (
            f"{before[:at]}<w:rPr><w:vanish/></w:rPr>{before[at:]}456,000 people</w:t></w:r><w:r><w:t>654,000{after}"
        )

    assert DIFFERS in {one.code for one in found(EN, change)}


def test_a_row_of_annex_a_that_was_changed_is_refused(found: Found) -> None:
    findings = found(ZH_BESIDE, replace("就业!B6", "就业!B5"))
    assert [one.code for one in findings] == [DIFFERS]
    assert "B5" in str(findings[0].details["text"])


@pytest.mark.parametrize("name", BRIEF)
@pytest.mark.parametrize("how", BY_HAND)
def test_the_same_text_in_another_shape_has_no_error(found: Found, name: str, how: str) -> None:
    """Runs split, styles renamed, marks dropped, parts in another order."""

    def change(parts: Parts) -> None:
        made = BY_HAND[how](as_octets(parts))
        parts.clear()
        parts.update(as_text(made))

    assert {severity_of(one) for one in found(name, change)} <= {"warning"}


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(replace("<c:v>45.6</c:v>", "<c:v>45.600000000000001</c:v>", CHART), id="binary fractions"),
        pytest.param(replace("<c:v>就业人数</c:v>", "<c:v>在业人数</c:v>", CHART), id="a series renamed"),
    ],
)
def test_a_chart_that_draws_the_same_is_let_be(found: Found, change: Callable[[Parts], object]) -> None:
    assert found(ZH, change) == []


def test_a_chart_of_other_numbers_in_the_place_of_ours_is_refused(found: Found) -> None:
    def swap(parts: Parts) -> None:
        parts[CHART] = re.sub(r"<c:v>[^<]*</c:v>", "<c:v>7</c:v>", parts[CHART])

    assert UNCHECKED in {one.code for one in found(ZH, swap)}
