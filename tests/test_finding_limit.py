"""Each cause is told once; of one file at most ten findings are shown, the gravest first, and then how many more."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from advocacy.messages import tell
from advocacy.model.codes import ALL, is_private, severity_of
from advocacy.model.finding import Details, Finding
from advocacy.model.finding_limit import MOST_SHOWN, MOST_STORED, grouped, limit_per_file
from advocacy.model.place import Place
from tests.campaigns.running import PROJECT, Campaign, shipped, small
from tests.growth import grows_with_its_size

FOUND = st.builds(
    lambda code, file, line: Finding(code, Place(file, line, 1)),
    st.sampled_from(["unknown-key", "anchor", "draft-superseded", "identifier-name"]),
    st.sampled_from(["a.yaml", "b.yaml"]),
    st.integers(1, 99),
)


@given(findings=st.lists(FOUND, max_size=60))
def test_each_file_has_ten_and_a_count_and_the_gravest_are_among_them(findings: list[Finding]) -> None:
    shown = limit_per_file(findings, MOST_SHOWN)
    for file in ("a.yaml", "b.yaml"):
        all_of_it = [one for one in findings if one.place.file == file]
        here = [one for one in shown if one.place.file == file]
        told = [one for one in here if one.code != "more-findings"]
        assert len(told) == min(MOST_SHOWN, len(all_of_it))
        more = [one.details["count"] for one in here if one.code == "more-findings"]
        left = len(all_of_it) - len(told)
        assert more == ([str(left)] if left else [])
        assert [is_private(one) for one in all_of_it].count(True) <= MOST_SHOWN or all(map(is_private, told))
        if any(severity_of(one) == "error" for one in all_of_it):
            assert any(severity_of(one) == "error" for one in told)
        if left:  # one of each sort, as far as they are equally grave
            errors = {one.code for one in all_of_it if severity_of(one) == "error"}
            assert errors <= {one.code for one in told}


def test_the_count_stands_in_both_languages() -> None:
    findings = [Finding("unknown-key", Place("a.yaml", n, 1)) for n in range(2_775)]
    last = limit_per_file(findings, MOST_SHOWN)[-1]
    assert tell(last, "en") == (
        "a.yaml: more-findings and 2,765 more in this file; correct those above first, then check again"
    )
    assert tell(last, "zh") == ("a.yaml: more-findings 这个文件里还有 2,765 处问题没有列出；先改好上面这些，再检查一次")


@pytest.fixture
def campaign(tmp_path: Path) -> Campaign:
    return small(tmp_path)


CASE = "evidence/cases/odd.yaml"


def test_a_word_file_called_yaml_is_one_finding(campaign: Campaign) -> None:
    campaign.write(CASE, (PROJECT / "templates" / "house" / "brief.docx").read_bytes())
    lines = [line for line in campaign.check().err.splitlines() if line.startswith(CASE)]
    assert lines == [
        (
            f"{CASE}: not-text this is not a text file but a Word, Excel or zip file; it was not read; "
            "open it and copy its words into a text file, or take it away from here"
        )
    ]


def test_a_case_with_thousands_of_unknown_keys_is_told_in_ten_lines_and_a_count(campaign: Campaign) -> None:
    text = campaign.path("evidence/cases/driver-dismissed.yaml").read_text("utf-8")
    campaign.write(CASE, text + "".join(f"key{number}: x\n" for number in range(2_000)))
    lines = [line for line in campaign.check().err.splitlines() if line.startswith(CASE)]
    assert len(lines) == MOST_SHOWN + 1
    assert lines[-1].startswith(f"{CASE}: more-findings and 1,99")
    run = campaign.check("--format", "json")
    told = [one for one in run.json["findings"] if one["file"] == CASE]
    assert len(told) == MOST_STORED
    assert 900 < run.json["more"][CASE] < 1_100
    assert not [one for one in run.json["findings"] if one["code"] == "more-findings"]
    assert run.code == 1


def test_programs_are_given_each_of_some_hundred_findings(campaign: Campaign) -> None:
    text = campaign.path("evidence/cases/driver-dismissed.yaml").read_text("utf-8")
    campaign.write(CASE, text + "".join(f"key{number}: x\n" for number in range(300)))
    told = campaign.check("--format", "json").json
    keys = [one for one in told["findings"] if one["code"] == "unknown-key"]
    assert len(keys) == 300
    assert told["more"] == {}


def test_what_was_left_out_before_is_counted_again() -> None:
    findings = [Finding("unknown-key", Place("a.yaml", n, 1)) for n in range(2_775)]
    assert limit_per_file(limit_per_file(findings, MOST_STORED), MOST_SHOWN) == limit_per_file(findings, MOST_SHOWN)


@pytest.mark.parametrize("line", ["\ta{n}: b\n", "a: b\n", "- *a\n", "a{n}: “8”\n", "\u3000a: b\n", "k{n}: b\n"])
def test_a_file_in_which_every_line_is_a_mistake_takes_a_time_that_its_size_bounds(
    line: str, campaign: Campaign
) -> None:
    def check(lines: int) -> None:
        campaign.write(CASE, "".join(line.format(n=number) for number in range(lines)))
        run = campaign.check()
        assert run.code == 1
        assert len(run.err.splitlines()) <= MOST_SHOWN + 4
        assert f"{CASE}: more-findings" in run.err or " more places: " in run.err

    grows_with_its_size(check, 1_500)


def test_the_exit_code_counts_what_is_not_shown(campaign: Campaign) -> None:
    """A telephone behind twenty other mistakes still says that somebody would be exposed."""
    slips = "".join(f"key{number}: x\n" for number in range(20))
    campaign.write(CASE, f"title: 甲\n{slips}summary: 请打电话 13812345678\n")
    run = campaign.check()
    assert run.code == 4
    assert "identifier-" in run.err


def test_what_a_terminal_would_obey_is_shown_as_an_escape() -> None:
    odd = Finding("unknown-key", Place("a\x1b[2J.yaml", 1, 1), {"key": "\x1b]0;a\x07", "hint": ""})
    told = tell(odd, "en")
    assert "\x1b" not in told
    assert r"\u001b[2J" in told
    assert r"\u001b]0;a\u0007" in told


def test_a_detail_of_a_megabyte_is_cut() -> None:
    odd = Finding("unknown-key", Place("a.yaml", 1, 1), {"key": "k" * 1_000_000, "hint": ""})
    assert len(tell(odd, "en")) < 3_000


# ---------------------------------------------------------------- one cause, several places


@given(findings=st.lists(FOUND, max_size=60))
def test_no_place_is_lost_when_findings_are_grouped_and_limited(findings: list[Finding]) -> None:
    """Each place of each code is named, is among the `also` of one named, or is counted."""
    shown = limit_per_file(grouped(findings), 2)
    told = [one for one in shown if one.code != "more-findings"]
    named = {(one.code, place) for one in told for place in (one.place, *one.also)}
    found = {(one.code, one.place) for one in findings}
    assert named <= found
    counted = sum(int(str(one.details["count"])) for one in shown if one.code == "more-findings")
    assert counted == len(found - named)
    assert len({(one.code, one.place.file) for one in told}) == len(told)


SAME: Details = {"name": "pres", "meant": ("是不是“press”？", "did you mean “press”?")}


@pytest.mark.parametrize(
    ("places", "zh", "en"),
    [
        ([], "", ""),
        ([Place("a.yaml", 9, 1)], "；另有 1 处相同：第 9 行", "; and 1 more place: line 9"),
        (
            [Place("a.yaml", 9, 1), Place("b.yaml", 4, 2), Place("w.xlsx", sheet="表", cell="B4")],
            "；另有 3 处相同：第 9 行、b.yaml:4:2、w.xlsx[表!B4]",
            "; and 3 more places: line 9, b.yaml:4:2, w.xlsx[表!B4]",
        ),
        (
            [Place("c.yaml"), Place("a.yaml", 11, 1), Place("a.yaml", 12, 1)],
            "；另有 3 处相同：第 11、12 行、c.yaml",
            "; and 3 more places: lines 11, 12, c.yaml",
        ),
        (
            [Place("a.yaml", line, 1) for line in range(11, 24)],
            "；另有 13 处相同：第 11、12、13、14、15、16、17、18、19、20、21、22 行等",
            "; and 13 more places: lines 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22 …",
        ),
    ],
)
def test_one_cause_is_told_once_with_the_places_behind_it(places: list[Place], zh: str, en: str) -> None:
    findings = [Finding("unknown-source", place, SAME) for place in (Place("a.yaml", 3, 5), *places)]
    other = Finding("unknown-source", Place("a.yaml", 4, 5), SAME | {"name": "bok"})
    (one, apart) = grouped([*findings, other])
    assert apart == other
    start = "a.yaml:3:5: unknown-source there is no source “pres”; did you mean “press”?"
    assert tell(one, "en") == start + en
    assert tell(one, "zh").endswith(f"是不是“press”？{zh}")


def test_a_cell_of_the_same_sheet_is_named_without_its_file() -> None:
    cells = [Place("w.xlsx", sheet="表", cell=f"B{row}") for row in (4, 5)]
    elsewhere = Place("v.xlsx", sheet="表", cell="B5")  # another file, another mistake
    (one, other) = grouped([Finding("cell-empty", place) for place in (*cells, elsewhere)])
    assert tell(one, "en").endswith("; and 1 more place: [表!B5]")
    assert other.place == elsewhere


def test_a_code_says_by_what_findings_of_one_cause_differ() -> None:
    for code in ALL:
        assert not code.each or code.each in code.parameters, code.code


def test_one_new_row_of_a_sheet_is_one_finding_and_its_cure_works(tmp_path: Path) -> None:
    """A year that the map names no source for: nine indicators lack it, and what is calculated from them."""
    campaign = shipped(tmp_path)
    sheet = campaign.path("evidence/statistics/employment.xlsx")
    book = openpyxl.load_workbook(sheet)
    table = book["就业"]
    table.insert_rows(12)
    for column, value in enumerate([2026, 930.1, 101.3, 22.4, 58.5, 18.6, 15.9, 276.7, 402.9, 45.2], 1):
        table.cell(12, column, value)
    book.save(sheet)
    run = campaign.check()
    said = [line for line in run.err.splitlines() if line.startswith("evidence/statistics/")]
    file = "evidence/statistics/employment.yaml"
    assert [line.partition("; write")[0] for line in said[:1]] == [
        f"{file}:40:5: figure-without-source the value of “certified-employed” of 2026 has no source"
    ]
    assert [line.rpartition("; and ")[2] for line in said] == [
        "8 more places: lines 59, 72, 81, 90, 101, 110, 119, 128",
        "1 more place: evidence/statistics/working-age.yaml:56:5",
    ]
    assert "write a line `2026: id of the source` under `sources`" in said[0]
    assert " derived-part-failed " in said[1]
    codes = campaign.check("--format", "json").codes()
    assert codes.count("figure-without-source") == 9  # programs are given each
    campaign.edit(file, "  2024: hanspub-120348\n", "  2024: hanspub-120348\n  2026: hanspub-120348\n")
    assert "figure-without-source" not in campaign.check().err


def test_a_name_misspelt_in_many_files_is_told_once(campaign: Campaign) -> None:
    for number in range(14):
        text = campaign.path("evidence/cases/driver-dismissed.yaml").read_text("utf-8")
        written = text.replace("[hiring-discrimination]", "[hiring-discriminaton]")
        campaign.write(f"evidence/cases/driver-dismissed-{number:02}.yaml", written)
    lines = [line for line in campaign.check().err.splitlines() if "unknown-problem" in line]
    assert len(lines) == 1
    assert "; and 13 more places: evidence/cases/driver-dismissed-01.yaml:" in lines[0]
    assert lines[0].endswith(" …")
