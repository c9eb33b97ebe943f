"""What a brief says of a record goes with it: blocks, and words that stay behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.campaigns.running import BRIEF, HIRING, TODAY, Campaign, small, small_built, text_of

DRIVER = "evidence/cases/driver-dismissed.yaml"
WORDS = "briefs/fair-hiring.zh.md"
PETITION = "briefs/injury-cover.zh.md"
ENGLISH = "briefs/fair-hiring.en.md"
WITHDRAWN = ("expires: 2026-12-31", "withdrawn: 2026-11-20")
TITLE = "装卸车司机入职半年后因隐瞒残疾证被辞退"
RETOLD = "有一名装卸车司机入职半年后因隐瞒残疾证被辞退，至今没有找到工作。"
BLOCK = f"\n::: record driver-dismissed\n{RETOLD}\n:::\n"


def add(campaign: Campaign, file: str, words: str) -> int:
    """Write `words` at the end of a file; gives the line where they begin."""
    path = campaign.path(file)
    text = path.read_text("utf-8")
    path.write_text(f"{text}\n{words}\n", "utf-8")
    return text.count("\n") + 2 + (len(words) - len(words.lstrip("\n")))


def found(campaign: Campaign, *words: str) -> list[tuple[str, str, int]]:
    run = campaign.check("--format", "json", *words)
    return [
        (one["code"], one["file"], one["line"])
        for one in run.json["findings"]
        if one["code"] in {"text-tells-withheld", "record-block-unknown", "record-block-crowded", "fence-open"}
    ]


def test_words_in_a_block_go_with_the_record_and_leave_with_it(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    add(campaign, WORDS, BLOCK)
    assert campaign.build().code == 0
    assert RETOLD in text_of(campaign.draft(BRIEF[0]))
    campaign.edit(DRIVER, *WITHDRAWN)
    assert campaign.build().code == 0
    assert "至今没有找到工作" not in text_of(campaign.draft(BRIEF[0]))
    assert found(campaign) == []


@pytest.mark.parametrize(
    ("file", "words"),
    [
        (WORDS, RETOLD),
        (WORDS, "> 小温驾驶装卸车没有任何困难"),
        (WORDS, "小温还在找工作。"),
        (WORDS, "小溫駕駛裝卸車沒有任何困難。"),
        (WORDS, "**装卸车司机**入职半年后因隐瞒残疾证被辞退。"),
        (WORDS, "::: record no-disability-advertisement\n小温还在找工作。\n:::"),
        (ENGLISH, "One lost it: a loader dismissed after half a year for not showing a disability\ncertificate."),
        (ENGLISH, "The company found the certificate and asked for a resignation the same day."),
        (ENGLISH, "Xiao Wen is still looking for work."),
    ],
)  # fmt: skip
def test_words_of_a_withheld_record_elsewhere_stop_the_text(tmp_path: Path, file: str, words: str) -> None:
    campaign = small(tmp_path)
    line = add(campaign, file, words)
    assert found(campaign) == []  # it is printed, so anything may be said
    campaign.edit(DRIVER, *WITHDRAWN)
    ((code, where, at),) = found(campaign)
    assert (code, where) == ("text-tells-withheld", file)
    assert line <= at <= line + words.count("\n")
    run = campaign.build()
    assert run.code == 4
    assert not run.written() & HIRING
    assert "driver-dismissed" in run.err
    assert TITLE not in run.err
    assert "小温" not in run.err


def test_the_cure_that_the_finding_gives_lets_the_text_be_built(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    add(campaign, WORDS, RETOLD)
    campaign.edit(DRIVER, *WITHDRAWN)
    assert [one[0] for one in found(campaign)] == ["text-tells-withheld"]
    campaign.edit(WORDS, RETOLD, f"::: record driver-dismissed\n{RETOLD}\n:::")
    assert found(campaign) == []
    assert campaign.build().code == 0


@pytest.mark.parametrize(
    ("file", "old"),
    [
        ("evidence/agenda.yaml", "zh: 招聘中的残疾歧视"),
        ("evidence/charts.yaml", "says:\n      zh: "),
        ("briefs/fair-hiring.yaml", "zh: 关于"),
    ],
)
def test_agenda_charts_and_titles_do_not_repeat_it_either(tmp_path: Path, file: str, old: str) -> None:
    campaign = small(tmp_path)
    campaign.edit(DRIVER, *WITHDRAWN)
    path = campaign.path(file)
    text = path.read_text("utf-8")
    at = text.index("zh: ", text.index(old.partition("\n")[0])) + len("zh: ")
    path.write_text(f"{text[:at]}{TITLE}{text[at:]}", "utf-8")
    assert [(code, where) for code, where, _ in found(campaign)] == [("text-tells-withheld", file)]


@pytest.mark.parametrize(
    ("file", "anchor"),
    [
        ("evidence/populations.yaml", "certified-working-age:\n  name:\n    zh: "),
        ("evidence/statistics/employment.yaml", "employed-at-work:\n    name:\n      zh: "),
        ("evidence/agenda.yaml", "example-congress:\n    name:\n      zh: "),
        ("evidence/sources.yaml", "labour-bulletin:\n  type: dataset\n  title:\n    zh: "),
    ],
)
def test_names_beside_figures_of_bodies_and_of_unpublished_sources_do_not_repeat_it_either(
    tmp_path: Path, file: str, anchor: str
) -> None:
    campaign = small(tmp_path)
    campaign.edit(DRIVER, *WITHDRAWN)
    campaign.edit(file, anchor, f"{anchor}{TITLE}：")
    if file.endswith("sources.yaml"):
        assert found(campaign) == []  # the title of something published is free
        old = "issued: 2026-03\n  standing: synthetic\n"
        text = campaign.path(file).read_text("utf-8")
        at = text.index(old, text.index("labour-bulletin"))
        ours = old.replace("synthetic", "testimony")
        campaign.path(file).write_text(text[:at] + ours + text[at + len(old) :], "utf-8")
    assert [(code, where) for code, where, _ in found(campaign)] == [("text-tells-withheld", file)]
    assert not campaign.build().written() & HIRING


def test_other_words_on_the_same_matter_are_free(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.edit(DRIVER, *WITHDRAWN)
    add(campaign, WORDS, "有的单位查到残疾证以后辞退员工。残疾人驾驶装卸车并不少见。")
    add(campaign, ENGLISH, "Some employers dismiss people once they see the certificate.")
    assert found(campaign) == []


def test_the_words_of_a_record_whose_file_was_deleted_are_known_from_the_last_build(tmp_path: Path) -> None:
    campaign = small_built(tmp_path)
    add(campaign, WORDS, RETOLD)
    assert campaign.build().code == 0
    campaign.take_out(DRIVER)
    assert [(code, file) for code, file, _ in found(campaign)] == [("text-tells-withheld", WORDS)]
    run = campaign.build()
    assert run.code == 4
    assert BRIEF[0] not in run.written()
    campaign.edit(WORDS, RETOLD, "")
    assert campaign.build().code == 0
    # No draft tells of it any more: its words are forgotten.
    assert "装卸车" not in campaign.draft(".ledger.json").read_text("utf-8")


def test_a_block_of_a_record_that_is_not_there_is_named_and_not_printed(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    line = add(campaign, WORDS, "::: record driver-dismised\n有人被辞退。\n:::")
    assert found(campaign) == [("record-block-unknown", WORDS, line)]
    assert "driver-dismissed" in campaign.check().err  # did you mean
    run = campaign.build()
    assert run.code == 0
    assert "有人被辞退" not in text_of(campaign.draft(BRIEF[0]))


def test_a_block_without_an_end_stops_the_text(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    line = add(campaign, WORDS, "::: record driver-dismissed\n有人被辞退。")
    assert found(campaign) == [("fence-open", WORDS, line)]


def test_words_that_would_go_with_too_many_records_are_named_once_and_not_printed(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    ids = " ".join(["driver-dismissed"] * 50)
    line = add(campaign, WORDS, f"::: record {ids}\n::: record driver-dismissed\n有人。\n::: record a\n:::\n:::\n:::")
    assert found(campaign) == [("record-block-crowded", WORDS, line + 1)]


def _ids(count: int) -> str:
    return " ".join(["driver-dismissed"] * count)


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (f"::: record {_ids(50)}\n有人。\n:::", []),
        (f"::: record {_ids(25)}\n::: record {_ids(25)}\n有人。\n:::\n:::", []),
        (f"::: record {_ids(50)}\n甲。\n:::\n::: record {_ids(50)}\n有人。\n:::", []),
        (f"::: record {_ids(51)}\n有人。\n:::", ["record-block-crowded"]),
        (f"::: record {_ids(51).replace(' ', ',')}\n有人。\n:::", ["record-block-crowded"]),
        (f"::: record\t{_ids(51)}\r\n有人。\r\n:::", ["record-block-crowded"]),
        (f":::::: record {_ids(40)}\n::: record {_ids(11)}\n有人。\n:::\n::::::", ["record-block-crowded"]),
        (f"::: record {_ids(50)}\n::: record {_ids(1)}\n甲。\n:::\n有人。\n:::", ["record-block-crowded"]),
        (f"::: record {_ids(51)}\n## 有人。\n\n甲。\n:::", ["record-block-crowded"]),
        (f"::: record {_ids(51)}\n表：例\n\n| 甲 |\n| --- |\n| 有人。 |\n:::", ["record-block-crowded"]),
        (f"::: record {_ids(51)}\n{{# 注 #}}有人。{{{{ figure('employed-at-work', 2023) }}}}\n:::", ["record-block-crowded"]),
    ],
)  # fmt: skip
def test_fifty_records_are_not_too_many(tmp_path: Path, words: str, codes: list[str]) -> None:
    campaign = small(tmp_path)
    add(campaign, WORDS, words)
    assert [code for code, _, _ in found(campaign)] == codes
    campaign.build()
    draft = campaign.draft(BRIEF[0])
    assert ("有人。" in text_of(draft) if draft.exists() else False) is not bool(codes)


@pytest.mark.parametrize("opened", ["{# ", "{{ '"])
def test_what_is_not_closed_in_own_words_is_named_there(tmp_path: Path, opened: str) -> None:
    campaign = small(tmp_path)
    line = add(campaign, PETITION, opened)
    findings = campaign.check("--format", "json").json["findings"]
    told = [(one["file"], one["line"]) for one in findings if one["code"] == "template-mistake"]
    assert told == [(PETITION, line)]


@pytest.mark.parametrize(
    "words",
    [
        "：：：record driver-dismissed\n有人被辞退。\n：：：",
        ":：: record driver-dismissed\n有人被辞退。\n:::",
        ":: record driver-dismissed\n有人被辞退。\n::",
        "> ：：： record driver-dismissed\n> 有人被辞退。\n> ：：：",
        "前面的话。::: record driver-dismissed\n有人被辞退。\n:::",
        "表：例子\n\n| 甲 |\n| --- |\n| ::: record driver-dismissed |\n| 有人被辞退。 |\n| ::: |",
        "::: record driver-dismissed\n有人被辞退。:::",
    ],
)
def test_what_only_looks_like_a_block_stops_the_text(tmp_path: Path, words: str) -> None:
    campaign = small(tmp_path)
    add(campaign, WORDS, words)
    run = campaign.build("--format", "json")
    assert "fence-sign" in run.codes()
    assert not campaign.draft(BRIEF[0]).exists()


def test_colons_within_a_sentence_are_no_block(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    add(campaign, WORDS, "说明：：用人单位不答复。见《办法》::附则。")
    assert "fence-sign" not in campaign.check("--format", "json").codes()


def test_words_in_a_block_are_no_more_exact_than_the_person_agreed_to(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    add(campaign, WORDS, "::: record driver-dismissed\n小温2025年7月4日被辞退。\n:::")
    run = campaign.check("--format", "json")
    (one,) = [one for one in run.json["findings"] if one["code"] == "story-too-exact"]
    assert (one["file"], "2025年7月4日" in one["message"]) == (WORDS, True)
    campaign.edit(WORDS, "::: record driver-dismissed\n小温2025年7月4日被辞退。\n:::", "")
    assert "story-too-exact" not in campaign.check("--format", "json").codes()


def test_a_call_for_a_withheld_record_stops_the_text_outside_of_its_block_only(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    add(campaign, WORDS, "见{{ record('driver-dismissed') }}。")
    campaign.edit(DRIVER, *WITHDRAWN)
    assert "record-not-printable" in campaign.check("--format", "json").codes()
    campaign.edit(
        WORDS,
        "见{{ record('driver-dismissed') }}。",
        "::: record driver-dismissed\n见{{ record('driver-dismissed') }}。\n:::",
    )
    assert campaign.check("--format", "json").codes() == []


TIED = """
::: record driver-dismissed
## 他后来怎样

有一位工人后来离开了**这个行业**。
他没有再回来。

- 第一，{{ figure('employed-at-work', 2023) }}之外还有他。

::: key
他的同事作了[证](https://www.example.org)。
:::

表：他的路

| 他先去哪里 | 他再去哪里 |
| --- | --- |
| 先去了仲裁 | 再去了法院 |
:::

有人留在这个行业。
"""
TIED_TEXTS = {
    "他后来怎样", "有一位工人后来离开了这个行业。他没有再回来。", "第一，45.6万人之外还有他。",
    "他的同事作了证。", "　他的路", "他先去哪里", "他再去哪里", "先去了仲裁", "再去了法院",
}  # fmt: skip


def test_a_draft_that_somebody_edited_is_known_to_tell_the_words_of_a_block(tmp_path: Path) -> None:
    import docx

    campaign = small(tmp_path)
    add(campaign, WORDS, TIED)
    assert campaign.build().code == 0
    draft = campaign.draft(BRIEF[0])
    document = docx.Document(str(draft))
    document.paragraphs[2].add_run("改")
    document.save(str(draft))
    campaign.edit(DRIVER, *WITHDRAWN)
    run = campaign.build("--format", "json")
    assert run.code == 4
    told = [one for one in run.json["findings"] if one["code"] == "draft-tells-withheld"]
    for text in TIED_TEXTS:
        assert any(text in one["message"].replace(" ", "") for one in told), text
    assert not any("有人留在" in one["message"] for one in told)


def test_recall_names_the_words_of_a_block(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    add(campaign, WORDS, TIED)
    assert campaign.build().code == 0
    out = campaign.run("recall", "driver-dismissed", "--today", TODAY).out
    assert "有一位工人后来离开了这个行业" in out
    assert "先去了仲裁" in out  # the first words of a row
    assert "有人留在" not in out
