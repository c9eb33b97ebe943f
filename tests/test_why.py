"""`advocacy why NAME`: where a record or the figures of a map are printed, what went into a draft, and why not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.campaigns.running import SOURCES, TODAY, Campaign, Run, small, small_built

DRIVER = "evidence/cases/driver-dismissed.yaml"
CHECKED = "checked:\n  by:\n    zh: 核对组\n    en: checking group\n  on: 2026-11-01\n"


def why(campaign: Campaign, *words: str, record: str = "driver-dismissed") -> dict[str, object]:
    run = campaign.run("why", record, "--today", TODAY, "--format", "json", *words)
    return {one["order"]: (one["withheld"] or {}).get("reason") or one["state"] for one in run.json["orders"]}


@pytest.mark.parametrize(
    ("old", "new", "hiring", "injury"),
    [
        ("", "", "printed", "other-problems"),
        ("expires: 2026-12-31", "withdrawn: 2026-11-20", "consent-withdrawn", "other-problems"),
        ("audiences: [legislature]", "audiences: [court]", "other-audience", "other-problems"),
        ("standing: synthetic\nchecked", "standing: synthetic\nprivate: true\nchecked", "private", "other-problems"),
        (CHECKED, "", "unchecked", "other-problems"),
        ("[hiring-discrimination]", "[flexible-workers-uncovered]", "other-problems", "other-audience"),
        ("小温驾驶", "小温（电话13912345678）驾驶", "stopped", "other-problems"),
    ],
)  # fmt: skip
def test_each_order_says_whether_it_prints_the_record_and_why_not(
    tmp_path: Path, old: str, new: str, hiring: str, injury: str
) -> None:
    campaign = small(tmp_path)
    if old:
        campaign.edit(DRIVER, old, new)
    assert why(campaign) == {"fair-hiring": hiring, "injury-cover": injury}
    run = campaign.run("why", "driver-dismissed", "--today", TODAY, "--language", "en")
    assert "fair-hiring: " in run.out
    assert run.code == (4 if "139" in new else 0)
    assert "13912345678" not in run.out + run.err
    assert not campaign.draft("").exists()


@pytest.mark.parametrize(
    ("line", "state"),
    [("without: [driver-dismissed]", "left-out"), ("only: [no-disability-advertisement]", "not-chosen")],
)
def test_an_order_that_does_not_choose_the_record(tmp_path: Path, line: str, state: str) -> None:
    campaign = small(tmp_path)
    campaign.edit("briefs/fair-hiring.yaml", "date: 2026-11-30", f"date: 2026-11-30\n{line}")
    assert why(campaign)["fair-hiring"] == state
    assert why(campaign, record="no-disability-advertisement")["fair-hiring"] == "printed"


def test_a_record_that_is_not_there_and_one_that_cannot_be_read(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    run = campaign.run("why", "driver-dismised", "--today", TODAY)
    assert run.code == 2
    assert "driver-dismissed" in run.err
    campaign.write(DRIVER, "kind: discrimination-case\n")
    run = campaign.run("why", f"{DRIVER}", "--today", TODAY, "--language", "en")
    assert (run.code, "missing-key" in run.err) == (1, True)
    assert run.out.startswith("driver-dismissed: its file has an error and was not read")
    campaign.take_out("advocacy.yaml")
    assert campaign.run("why", "driver-dismissed", "--today", TODAY).code == 1


# ---------------------------------------------------------------- in plain words


def asked(campaign: Campaign, *words: str, language: str = "en") -> Run:
    return campaign.run("why", *words, "--today", TODAY, "--language", language)


@pytest.mark.parametrize(
    ("language", "old", "new", "said"),
    [
        ("zh", "", "", "  fair-hiring：印出"),
        ("zh", "", "", "    fair-hiring.zh.docx：2 段"),
        ("zh", "", "", "  injury-cover：不印：它的 problems 不在这份文稿的诉求之内"),
        (
            "zh",
            "expires: 2026-12-31",
            "withdrawn: 2026-11-20",
            "  fair-hiring：不印：当事人在这一天撤回了同意（2026-11-20），对象是人大及其常委会",
        ),
        (
            "en",
            "audiences: [legislature]",
            "audiences: [court]",
            "  fair-hiring: held back: the person did not agree to this kind of body, for a legislature",
        ),
        ("en", CHECKED, "", "  fair-hiring: not printed: nobody has checked it (add `checked`)"),
    ],
)
def test_it_is_said_in_plain_words_and_one_language(
    tmp_path: Path, language: str, old: str, new: str, said: str
) -> None:
    campaign = small(tmp_path)
    if old:
        campaign.edit(DRIVER, old, new)
    assert said in asked(campaign, DRIVER, language=language).out.splitlines()


def test_a_record_beyond_the_number_that_is_told_whole_is_only_counted(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.edit("briefs/fair-hiring.yaml", "cases: 3", "cases: 1")
    states = {
        name: why(campaign, record=name)["fair-hiring"] for name in ("driver-dismissed", "no-disability-advertisement")
    }
    assert sorted(map(str, states.values())) == ["counted", "printed"]
    (counted,) = (name for name, state in states.items() if state == "counted")
    lines = asked(campaign, "fair-hiring").out.splitlines()
    assert "records only counted: 1" in lines
    assert lines[lines.index("records only counted: 1") + 1].startswith(f"  {counted} ")


# ---------------------------------------------------------------- a draft, an order


def states(campaign: Campaign, name: str = "fair-hiring") -> dict[str, str]:
    run = campaign.run("why", name, "--today", TODAY, "--format", "json")
    return {one["file"]: one["state"] for document in run.json["documents"] for one in document["files"]}


ZH, EN = "fair-hiring.zh.docx", "fair-hiring.en.docx"
ZH_SOURCES, EN_SOURCES = SOURCES


def test_each_draft_says_how_it_stands_to_what_a_build_would_make(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    assert set(states(campaign).values()) == {"absent"}
    assert campaign.build().code == 0
    assert set(states(campaign).values()) == {"current"}
    campaign.edit("advocacy.yaml", "示例互助中心", "示例互助社")
    assert states(campaign) == {ZH: "outdated", ZH_SOURCES: "outdated", EN: "current", EN_SOURCES: "current"}
    campaign.draft(ZH).write_bytes(campaign.draft(ZH).read_bytes() + b"mine")
    assert states(campaign) == {ZH: "edited", ZH_SOURCES: "kept", EN: "current", EN_SOURCES: "current"}
    campaign.build("fair-hiring")
    (line,) = (one for one in asked(campaign, ZH).out.splitlines() if one.startswith("briefs/drafts/"))
    assert line == (
        f"briefs/drafts/{ZH}: somebody edited it, so it is never overwritten; the newer text is in fair-hiring.zh.new.docx"
    )
    assert asked(campaign, "briefs/drafts/fair-hiring.zh.new.docx").out == asked(campaign, ZH).out
    assert states(campaign, "fair-hiring.zh.large-print.docx") == {"fair-hiring.zh.large-print.docx": "unordered"}


def test_a_final_text_is_known_as_one(tmp_path: Path) -> None:
    assert set(states(small_built(tmp_path, "final")).values()) == {"final"}


def test_a_stopped_document_says_what_stops_it(tmp_path: Path) -> None:
    campaign = small_built(tmp_path)
    path = campaign.path("briefs/fair-hiring.en.md")
    path.write_text(path.read_text("utf-8") + "\nIt is 37%.\n", "utf-8")
    assert states(campaign) == {ZH: "current", ZH_SOURCES: "current", EN: "stopped", EN_SOURCES: "stopped"}
    run = asked(campaign, EN)
    assert (run.code, "typed-number" in run.err) == (1, True)
    assert asked(campaign, ZH).err == ""
    assert asked(campaign, "injury-cover").err == ""


def test_a_draft_says_what_went_into_it_and_what_was_left_out(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.edit(DRIVER, "expires: 2026-12-31", "withdrawn: 2026-11-20")
    run = asked(campaign, "briefs/fair-hiring.zh.md", language="zh")
    assert run.out.splitlines()[4:] == [
        "整份讲述的证据：1",
        "  no-disability-advertisement 多家工厂的招聘广告写明不招残疾人",
        "只计入数目的证据：无",
        "没有印的证据：1",
        "  driver-dismissed：不印：当事人在这一天撤回了同意（2026-11-20），对象是人大及其常委会",
        "  另有 1 份证据讲的是别的问题",
        "印出的数字：2",
        "  employed-at-work 就业人数（5 处）",
        "  employment-share 就业人数占比（1 处）",
        "图表：employment-by-year",
        "法律：disabled-persons-law",
        "来源：evening-paper、labour-bulletin、li-2025",
        *run.out.splitlines()[16:],
    ]
    assert [line.partition("：")[0] for line in run.out.splitlines()[16:]] == [
        "自己写的部分（zh）",
        "没有写的部分（zh）",
        "自己写的部分（en）",
        "没有写的部分（en）",
    ]
    assert not campaign.draft("").exists()


def test_an_order_that_cannot_be_read_says_so(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.edit("briefs/fair-hiring.yaml", "genre:", "genere:")
    run = asked(campaign, "fair-hiring")
    assert (run.code, run.out.startswith("fair-hiring: its file has an error")) == (1, True)
    assert "unknown-key" in run.err


# ---------------------------------------------------------------- a sheet map


# The second is a file of the project too, in which the tests stand: meant is that of the campaign.
@pytest.mark.parametrize("name", ["employment", "evidence/statistics/employment.yaml", "employment.xlsx"])
def test_a_map_says_where_its_figures_are_printed(tmp_path: Path, name: str) -> None:
    campaign = small(tmp_path)
    json = campaign.run("why", name, "--today", TODAY, "--format", "json").json["indicators"]
    assert {one["indicator"]: one["state"] for one in json} == {
        "employed-at-work": "printed",
        "employment-share": "printed",
        "working-age": "behind",
    }
    assert json[0]["files"]["fair-hiring.zh.docx"] == [2021, 2022, 2023]
    assert asked(campaign, name).out.splitlines()[-2:] == [
        "working-age people of working age · values: 3",
        "  not printed itself; what is calculated from it is: employment-share",
    ]


def test_figures_that_nobody_calls_and_that_were_not_read(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    file = "evidence/statistics/insurance.yaml"
    campaign.take_out("briefs/injury-cover.yaml")
    campaign.take_out("briefs/injury-cover.zh.md")
    assert "  没有印：没有模板、自己的文字或图表用到它" in asked(campaign, file, language="zh").out.splitlines()
    campaign.edit(file, "head: 参保骑手", "head: 参保其手")
    run = asked(campaign, file, language="zh")
    assert run.out == "riders-insured\n  没有读到，原因见下\n"
    assert (run.code, "head-not-found" in run.err) == (1, True)


def test_a_name_that_means_two_things_is_told_of_both(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.write("evidence/cases/fair-hiring.yaml", campaign.path(DRIVER).read_text("utf-8"))
    run = campaign.run("why", "fair-hiring", "--today", TODAY, "--format", "json")
    assert {one["record"] for one in run.json["orders"]} == {"fair-hiring"}
    assert [one["order"] for one in run.json["documents"]] == ["fair-hiring"]
    other = small(tmp_path, "other").path("evidence/cases/driver-dismissed.yaml")
    assert campaign.run("why", str(other), "--today", TODAY).code == 2  # that of another campaign
    run = campaign.run("why", "evidence/cases/fair-hiring.yaml", "--today", TODAY, "--format", "json")
    assert run.json["documents"] == []
