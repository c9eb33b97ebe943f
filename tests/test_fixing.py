"""`advocacy check --fix`: what has one cure is cured in the files, and nothing else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advocacy.edit import cured
from advocacy.history import content, versions
from advocacy.load.decode import text_of
from advocacy.load.strict_yaml import read_yaml
from advocacy.model.finding import Finding
from advocacy.model.place import Place
from tests.campaigns.running import Campaign, small

STORY = "evidence/cases/driver-dismissed.yaml"


@pytest.fixture
def campaign(tmp_path: Path) -> Campaign:
    return small(tmp_path)


def fixed(text: str, encoding: str = "utf-8") -> tuple[str, list[str]]:
    """A file after its certain cures, and what was said of each. The input is synthetic."""
    data = text.encode(encoding)
    found = read_yaml("a.yaml", data)[2]
    after, told = cured("a.yaml", data, found)
    said = []
    for one in told:
        right = one.details["after"]
        zh = right if isinstance(right, str) else right[0]
        said.append(f"{one.place.line}: {one.details['before']} → {zh}")
    return after.decode(), said


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        # A full-width colon behind a key, also where there are comments, other line ends, a byte-order mark.
        ("title：甲  # 注\n", "title: 甲  # 注\n", ["1: title：甲  # 注 → title: 甲  # 注"]),
        ("a: 1\r\nb：乙：丙\r\n", "a: 1\r\nb: 乙：丙\r\n", ["2: b：乙：丙 → b: 乙：丙"]),
        ("\ufeffa：1", "\ufeffa: 1", ["1: a：1 → a: 1"]),
        # Curly quotation marks around a value.
        ("a: “8”\nb: 他说“好”。\n", 'a: "8"\nb: 他说“好”。\n', ['1: a: “8” → a: "8"']),
        # Both on one line.
        ("a：“8”\n", 'a: "8"\n', ['1: a：“8” → a: "8"']),
        # A tab before the words.
        ("a:\n\tb: 1\n\tc: 2\n", "a:\n  b: 1\n  c: 2\n", ["2: b: 1 → b: 1（行首空 2 格）", "3: c: 2 → c: 2（行首空 2 格）"]),
        ("a:\tb\n", "a:  b\n", ["1: a:\tb → a:  b"]),
        # Each of two lines, whatever a third one has.
        ("a：1\nb: 2\nb: 3\n", "a: 1\nb: 2\nb: 3\n", ["1: a：1 → a: 1"]),
        # What is no certain cure is left: a tab among words, a comma, a quotation mark that is never closed.
        ("a: b\tc\n", "a: b\tc\n", []),
        ("a: [甲，乙]\n", "a: [甲，乙]\n", []),
        ('a: "b\n', 'a: "b\n', []),
        ("a: x: y\n", "a: x: y\n", []),
        # And so is a line that has both sorts.
        ("a：[甲，乙]\n", "a：[甲，乙]\n", []),
        # Nothing wrong, nothing changed.
        ("a: 1\nb: “好”字\n", "a: 1\nb: “好”字\n", []),
    ],
)  # fmt: skip
def test_a_slip_with_one_cure_is_cured_in_its_line(before: str, after: str, said: list[str]) -> None:
    assert fixed(before) == (after, said)


@pytest.mark.parametrize(("encoding", "name"), [("gbk", "GBK"), ("utf-16", "UTF-16")])
def test_a_file_in_another_encoding_becomes_utf_8_with_the_same_words(encoding: str, name: str) -> None:
    text = "title: 司机被辞退，之后起诉\r\nsummary: 残疾人就业\r\nact：解除\r\n"
    after, said = fixed(text, encoding)
    assert after == text.replace("act：", "act: ")
    assert said == [f"0: {name} → UTF-8", "3: act：解除 → act: 解除"]


def test_a_damaged_file_is_left() -> None:
    data = "title: 残疾人就业残疾人就业\n".encode()[:-5] + b"\xe5\n"
    assert [one.code for one in read_yaml("a.yaml", data)[2]] == ["damaged-text"]
    assert cured("a.yaml", data, read_yaml("a.yaml", data)[2]) == (data, ())
    half = "title: 残".encode("utf-16") + b"\x00\xd8"
    assert cured("a.yaml", half, read_yaml("a.yaml", half)[2]) == (half, ())


@pytest.mark.parametrize(
    "data",
    [
        b"allow: []\n",
        b"allow:\n  - finding: another\n",
        "allow:\n  - finding: source-unknown\n  - a：1\n".encode(),
        b"a\n",
    ],
)
def test_what_somebody_changed_after_the_check_is_left(data: bytes) -> None:
    details = {"finding": "source-unknown", "renamed": "unknown-source"}
    found = Finding("allow-renamed", Place("advocacy.yaml", 2, 5), details)
    assert cured("advocacy.yaml", data, [found]) == (data, ())


def test_a_day_on_the_line_of_an_identifier_is_left(campaign: Campaign) -> None:
    """Of that line no finding tells anything, so that nobody knows what is meant."""
    campaign.edit(STORY, "  expires: 2026-12-31", "  expires: 2026/12/31  # 13912345678")
    run = campaign.check("--fix", "--format", "json")
    assert run.json["fixed"] == []
    assert "date-form" in run.codes()


INDENT = st.sampled_from(["", "  ", "\t", "    ", "  - ", "- "])
KEYS = st.sampled_from(["a", "b", "zh", "on"])
COLON = st.sampled_from([": ", "：", ":", ":\t", ":　"])
WORDS = st.sampled_from(
    [
        "甲",
        "1",
        "“8”",
        '"x"',
        "他说“好”。",
        "a\tb",
        "[甲，乙]",
        "{zh：甲}",
        "2026/3/5",
        "",
        "|",
        "x: y",
        "“8",
        "甲\u200b",
    ]
)
LINE = st.tuples(INDENT, KEYS, COLON, WORDS, st.sampled_from(["", "  # 注"])).map("".join)
LINES = st.lists(LINE, max_size=6, unique=True)
ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "gbk", "utf-16"])


@settings(max_examples=400)
@given(LINES, st.sampled_from(["\n", "\r\n"]), ENCODINGS)
def test_whatever_stands_in_a_file_nothing_new_is_wrong_after_it_and_its_sense_is_the_same(
    lines: list[str], end: str, encoding: str
) -> None:
    data = end.join(lines).encode(encoding, "ignore")
    value, _, found = read_yaml("a.yaml", data)
    after, told = cured("a.yaml", data, found)
    new_value, _, left = read_yaml("a.yaml", after)
    assert (after == data) == (not told)
    assert value is None or repr(new_value) == repr(value)
    assert len(left) <= len(found)
    assert not told or len(left) < len(found)
    # Lines that nothing is said of are as they were.
    said = {one.place.line for one in told}
    was, now = (text_of("a.yaml", one)[0].split("\n") for one in (data, after))
    assert len(was) == len(now)
    assert all(a == b for number, (a, b) in enumerate(zip(was, now, strict=True), 1) if number not in said)


# ----------------------------------------------------------- whole campaigns


def test_all_is_cured_in_one_go_named_and_kept(campaign: Campaign) -> None:
    campaign.edit(STORY, "act: dismissal", "act：dismissal")
    campaign.edit(STORY, "  expires: 2026-12-31", "  expires: 2026/12/31")
    campaign.edit(STORY, "happened: 2025-07-04", "happened: 2019年8月17日  # 据本人")
    campaign.write("evidence/sources.yaml", campaign.path("evidence/sources.yaml").read_text("utf-8").encode("gbk"))
    before = campaign.path(STORY).read_bytes()
    assert campaign.check().code == 1
    run = campaign.check("--fix")
    assert run.code == 0, run.err
    lines = before.decode().split("\n")
    at = {word: next(n for n, line in enumerate(lines, 1) if word in line) for word in ("act", "expires", "happened")}
    told = [line.partition(" became ")[0] + " became " + line.partition(" became ")[2].partition(";")[0]
            for line in run.out.splitlines() if " fixed " in line]  # fmt: skip
    assert told == [
        f"{STORY}:{at['act']}:1: fixed act：dismissal became act: dismissal",
        f"{STORY}:{at['happened']}:11: fixed 2019年8月17日 became 2019-08-17",
        f"{STORY}:{at['expires']}:12: fixed 2026/12/31 became 2026-12-31",
        "evidence/sources.yaml: fixed GBK became UTF-8",
    ]
    text = campaign.path(STORY).read_text("utf-8")
    assert "happened: 2019-08-17  # 据本人\n" in text
    assert len(text.split("\n")) == len(lines)
    assert sum(a != b for a, b in zip(text.split("\n"), lines, strict=True)) == 3
    # What stood there is kept.
    assert [content(one) for one in versions(campaign.root, STORY)] == [before]
    assert len(versions(campaign.root, "evidence/sources.yaml")) == 1
    assert "Nothing was found" in campaign.check("--fix").out


def test_what_shows_only_once_a_file_can_be_read_is_cured_too(campaign: Campaign) -> None:
    """A second version is kept then."""
    campaign.edit(STORY, "  expires: 2026-12-31", "  expires：2026/12/31")
    before = campaign.path(STORY).read_bytes()
    run = campaign.check("--fix", "--format", "json")
    assert [one["message"] for one in run.json["fixed"]] == [
        "expires：2026/12/31 became expires: 2026/12/31",
        "2026/12/31 became 2026-12-31",
    ]
    assert "  expires: 2026-12-31\n" in campaign.path(STORY).read_text("utf-8")
    kept = [content(one) for one in versions(campaign.root, STORY)]
    assert kept == [before.replace("：2026/".encode(), b": 2026/"), before]


def test_own_words_in_another_encoding_are_cured_and_nothing_else_in_them(campaign: Campaign) -> None:
    words = campaign.path("briefs/fair-hiring.zh.md").read_text("utf-8") + "\n标题：\t“好”\n"
    campaign.write("briefs/fair-hiring.zh.md", words.encode("gbk"))
    assert "gbk-file" in campaign.check("--format", "json").codes()
    run = campaign.check("--fix", "--format", "json")
    assert [(one["file"], one["message"]) for one in run.json["fixed"]] == [
        ("briefs/fair-hiring.zh.md", "GBK became UTF-8")
    ]
    assert campaign.path("briefs/fair-hiring.zh.md").read_bytes() == words.encode()


def test_a_check_says_that_something_may_be_cured(campaign: Campaign) -> None:
    assert "--fix" not in campaign.check().out
    campaign.edit(STORY, "act: dismissal", "act：dismissal")
    assert campaign.check().out == "may be cured by advocacy check --fix: 1\n"


def test_with_dry_run_nothing_is_written(campaign: Campaign) -> None:
    campaign.edit(STORY, "act: dismissal", "act：dismissal")
    before = campaign.path(STORY).read_bytes()
    run = campaign.check("--fix", "--dry-run", "--format", "json")
    assert [(one["code"], one["message"]) for one in run.json["fixed"]] == [
        ("fixable", "act：dismissal can become act: dismissal")
    ]
    assert "wide-colon" in run.codes()
    assert run.code == 1
    assert campaign.path(STORY).read_bytes() == before
    assert versions(campaign.root, STORY) == ()
    assert not campaign.path(".advocacy-cache").exists()


def test_what_is_left_is_said_and_dry_run_goes_with_fix(campaign: Campaign) -> None:
    campaign.edit(STORY, "act: dismissal", "act：dismissl")
    run = campaign.check("--fix", "--format", "json")
    assert [one["message"] for one in run.json["fixed"]] == ["act：dismissl became act: dismissl"]
    assert run.codes() == ["unknown-choice"]
    assert run.code == 1
    assert campaign.check("--dry-run").code == 2


def test_a_finding_that_is_called_otherwise_now_is_written_anew(campaign: Campaign) -> None:
    allow = (
        "allow:\n  - finding: source-unknown  # old\n    file: evidence/cases/driver-dismissed.yaml\n    reason: r\n"
    )
    allow += "    by: b\n    on: 2026-11-20\n"
    campaign.write("advocacy.yaml", campaign.path("advocacy.yaml").read_text("utf-8") + allow)
    assert "allow-renamed" in campaign.check("--format", "json").codes()
    campaign.check("--fix")
    assert "  - finding: unknown-source  # old\n" in campaign.path("advocacy.yaml").read_text("utf-8")


def test_of_a_line_with_an_identifier_nothing_is_told_and_its_slip_is_cured(campaign: Campaign) -> None:
    campaign.edit(STORY, "act: dismissal", "act：dismissal  # 13912345678")
    run = campaign.check("--fix")
    assert "13912345678" not in run.out + run.err
    assert "act: dismissal  # 13912345678\n" in campaign.path(STORY).read_text("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such modes")
def test_a_file_that_was_set_read_only_is_left_and_named(campaign: Campaign) -> None:
    campaign.edit(STORY, "act: dismissal", "act：dismissal")
    campaign.path(STORY).chmod(0o400)
    before = campaign.path(STORY).read_bytes()
    run = campaign.check("--fix", "--format", "json")
    assert run.json["fixed"] == []
    assert {"file-not-written", "wide-colon"} <= set(run.codes())
    assert run.code == 1
    assert campaign.path(STORY).read_bytes() == before
