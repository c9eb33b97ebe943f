"""Of one file at most ten findings are shown, the gravest first, and then how many more."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advocacy.messages import tell
from advocacy.model.codes import is_private, severity_of
from advocacy.model.finding import Finding
from advocacy.model.finding_limit import MOST_SHOWN, MOST_STORED, limit_per_file
from advocacy.model.place import Place
from tests.campaigns.running import PROJECT, Campaign, small
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
        assert f"{CASE}: more-findings" in run.err

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
