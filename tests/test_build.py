"""Bad input: a finding with its place and its cure, never a traceback, and nothing is lost.

Each change is made on a small campaign that was built before; the program must say where the
slip is, go on with the documents that do not depend on it, and leave every draft as it was.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import docx
import openpyxl
import pytest

from advocacy.model.codes import CODES
from tests.campaigns.running import (
    ALL,
    CHINESE,
    COVER,
    ENGLISH,
    HIRING,
    PETITION,
    PROJECT,
    TODAY,
    Campaign,
    small,
    small_built,
    styled,
    text_of,
)

DRIVER = "evidence/cases/driver-dismissed.yaml"
EMPLOYMENT = "evidence/statistics/employment.xlsx"
MAP = "evidence/statistics/employment.yaml"
HOUSE = "templates/house"
PACKAGED = PROJECT / "templates"


@dataclass(frozen=True)
class Slip:
    """A mistake, the finding it must give (code, start of its place), and what is still built."""

    make: Callable[[Campaign], object]
    code: str
    place: str
    built: frozenset[str]


def _replace(file: str, old: str, new: str) -> Callable[[Campaign], None]:
    return lambda campaign: campaign.edit(file, old, new)


def _rewrite(file: str, content: str | bytes) -> Callable[[Campaign], None]:
    return lambda campaign: campaign.write(file, content)


def _without(file: str) -> Callable[[Campaign], None]:
    return lambda campaign: campaign.path(file).unlink()


def _duplicate(campaign: Campaign) -> None:
    shutil.copy(campaign.path(DRIVER), campaign.path("evidence/gaps/driver-dismissed.yaml"))


def _rename_sheet(campaign: Campaign) -> None:
    workbook = openpyxl.load_workbook(campaign.path(EMPLOYMENT))
    workbook["就业"].title = "就业情况"
    workbook.save(campaign.path(EMPLOYMENT))


def _house_without_styles(campaign: Campaign) -> None:
    campaign.path(HOUSE).mkdir(parents=True)
    docx.Document().save(str(campaign.path(f"{HOUSE}/gongwen.docx")))


def _house_elsewhere(campaign: Campaign) -> None:
    campaign.path(HOUSE).mkdir(parents=True)
    campaign.path(f"{HOUSE}/gongwen.docx").symlink_to(PACKAGED / "house" / "gongwen.docx")


def _genre_with_one_language(campaign: Campaign) -> None:
    folder = campaign.path("templates/letter")
    folder.mkdir(parents=True)
    for name in ("genre.yaml", "zh.md"):
        shutil.copy(PACKAGED / "policy-brief" / name, folder)
    campaign.edit("briefs/fair-hiring.yaml", "genre: policy-brief", "genre: letter")


NONE: frozenset[str] = frozenset()
OTHERS = COVER
UNCHECKED = (
    "daily:\n  type: article-newspaper\n  title:\n    zh: 日报\n    en: Daily\n  issued: 2026-03\n  standing: press\n"
)
SLIPS = {
    "broken YAML": Slip(
        _replace(DRIVER, "problems: [hiring-discrimination]", "problems: [hiring-discrimination"),
        "broken-yaml", f"{DRIVER}:5:11", OTHERS,
    ),
    "wrong type": Slip(
        _replace(DRIVER, "problems: [hiring-discrimination]", "problems: {hiring-discrimination: yes}"),
        "wrong-type", f"{DRIVER}:5:11", OTHERS,
    ),
    "unknown key": Slip(
        _replace(DRIVER, "employer:", "employr:"), "unknown-key", f"{DRIVER}:24:1", OTHERS
    ),
    "missing key": Slip(
        _replace(DRIVER, "happened: 2025-07-04\n", ""), "missing-key", f"{DRIVER}:1:1", OTHERS
    ),
    "duplicate key": Slip(
        _replace(DRIVER, "act: dismissal\n", "act: dismissal\nact: pay\n"),
        "duplicate-key", f"{DRIVER}:21:1", OTHERS,
    ),
    "a date in another form": Slip(
        _replace(DRIVER, "happened: 2025-07-04", "happened: 2025-7-4"),
        "date-form", f"{DRIVER}:11:11", OTHERS,
    ),
    "full-width colon": Slip(
        _replace(DRIVER, "act: dismissal", "act：dismissal"), "wide-colon", f"{DRIVER}:20:4", OTHERS
    ),
    "tab": Slip(
        _replace(DRIVER, "  called:\n", "\tcalled:\n"), "tab", f"{DRIVER}:16:1", OTHERS
    ),
    "GBK": Slip(
        lambda campaign: campaign.write(
            DRIVER, campaign.path(DRIVER).read_text(encoding="utf-8").encode("gbk")
        ),
        "gbk-file", f"{DRIVER}:", OTHERS,
    ),
    "duplicate id": Slip(
        _duplicate, "duplicate-id", "evidence/gaps/driver-dismissed.yaml", OTHERS
    ),
    "missing workbook": Slip(_without(EMPLOYMENT), "workbook-missing", f"{MAP}:1:", OTHERS),
    "missing sheet": Slip(_rename_sheet, "sheet-not-found", f"{MAP}:2:", OTHERS),
    "a workbook that is none": Slip(
        _rewrite(EMPLOYMENT, "年份,就业人数\n"), "workbook-other-form", f"{MAP}:1:", OTHERS
    ),
    "unknown genre": Slip(
        _replace("briefs/fair-hiring.yaml", "genre: policy-brief", "genre: policy-breif"),
        "unknown-genre", "briefs/fair-hiring.yaml:1:8", OTHERS,
    ),
    "missing template": Slip(
        _genre_with_one_language, "template-missing", "briefs/fair-hiring.yaml:7:17", OTHERS
    ),
    "missing part of a template": Slip(
        _rewrite("templates/policy-brief/zh.md", "{% include 'parts/record.md' %}\n"),
        "template-mistake", "templates/policy-brief/zh.md:1:1", OTHERS,
    ),
    "template that cannot be read": Slip(
        _rewrite("templates/policy-brief/zh.md", "# 一\n\n{% end for %}\n"),
        "template-mistake", "templates/policy-brief/zh.md:3:1", OTHERS,
    ),
    "a name that no template knows": Slip(
        _rewrite("templates/policy-brief/zh.md", "# 一\n\n{{ titel }}\n"),
        "template-mistake", "templates/policy-brief/zh.md:3:1", OTHERS,
    ),
    "a mistake in a brief's own words": Slip(
        _replace("briefs/fair-hiring.en.md", "still costs", "still {{ costs"), "template-mistake",
        "briefs/fair-hiring.en.md:3:1", OTHERS,
    ),
    "unknown figure in own words": Slip(
        _replace("briefs/injury-cover.zh.md", "'riders-insured'", "'riders-ensured'"),
        "unknown-indicator", "briefs/injury-cover.zh.md:7:1", frozenset(HIRING),
    ),
    "unknown part of own words": Slip(
        _replace("briefs/injury-cover.zh.md", "# 请求", "# 诉请"), "unknown-part",
        "briefs/injury-cover.zh.md:1:1", frozenset(HIRING),
    ),
    "house style without its styles": Slip(
        _house_without_styles, "house-style-missing", f"{HOUSE}/gongwen.docx", frozenset(ENGLISH)
    ),
    "house style that is no Word file": Slip(
        _rewrite(f"{HOUSE}/gongwen.docx", "hello"), "house-unreadable", f"{HOUSE}/gongwen.docx",
        frozenset(ENGLISH),
    ),
    "house style outside the campaign": Slip(
        _house_elsewhere, "outside-link", f"{HOUSE}/gongwen.docx", frozenset(ENGLISH)
    ),
    "unknown house style": Slip(
        _replace("briefs/fair-hiring.yaml", "languages: [zh, en]",
                 "languages: [zh, en]\nhouse:\n  zh: [gongwen, large]\n  en: [brief]"),
        "unknown-house", "briefs/fair-hiring.yaml:9:17", OTHERS,
    ),
    "a body that is not competent": Slip(
        _replace("briefs/injury-cover.yaml", "to: example-ministry", "to: example-congress"),
        "body-not-competent", "briefs/injury-cover.yaml:3:8", frozenset(HIRING),
    ),
    "settings with an unknown key": Slip(
        _replace("advocacy.yaml", "example: true", "exampel: true"), "unknown-key",
        "advocacy.yaml:9:1", NONE,
    ),
    "invented evidence in a real campaign": Slip(
        _replace("advocacy.yaml", "example: true", "example: false"), "synthetic-evidence",
        "evidence/cases/driver-dismissed.yaml:40:11", NONE,
    ),
    "no agenda": Slip(_without("evidence/agenda.yaml"), "missing-file", "evidence/agenda.yaml", NONE),
    "a statistic typed by hand": Slip(
        _replace("briefs/fair-hiring.zh.md", "仍然没有代价", "仍占37%"), "typed-number",
        "briefs/fair-hiring.zh.md:19:", OTHERS,
    ),
    "a language that nobody wrote": Slip(
        _replace("briefs/injury-cover.yaml", "languages: [zh]", "languages: [zh, en]"),
        "text-untranslated", "briefs/injury-cover.yaml:2:8", frozenset(HIRING),
    ),
}  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS.keys())
def test_a_slip_is_found_at_its_place_and_loses_nothing(tmp_path: Path, slip: Slip) -> None:
    campaign = small_built(tmp_path)
    before = campaign.drafts()
    for name in slip.built:
        campaign.draft(name).unlink()
    slip.make(campaign)
    run = campaign.build()
    said = [line for line in run.err.splitlines() if f" {slip.code} " in line]
    assert run.code == 1
    assert [line for line in said if line.startswith(slip.place)], run.err
    assert all(line.partition("; ")[2] for line in said)  # the cure
    assert {*run.written()} == slip.built, run.err
    assert {name: value for name, value in campaign.drafts().items() if name in before} == before


def test_what_is_broken_is_told_once_and_not_again_by_each_text_that_uses_it(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.path(EMPLOYMENT).unlink()
    campaign.edit("evidence/sources.yaml", "type: article-journal", "type: article")
    run = campaign.check("--format", "json")
    assert run.code == 1
    assert not [code for code in run.codes() if code.endswith("-unknown")]
    assert run.codes().count("workbook-missing") == 1
    campaign = small(tmp_path, "misspelt")
    campaign.edit(DRIVER, "source: court-gazette", "source: court-gazete")
    assert campaign.check("--format", "json").codes() == ["unknown-source"]
    campaign.edit("briefs/fair-hiring.zh.md", "仍然没有代价", "没有代价{{ cite('court-gazete') }}")
    assert campaign.check("--format", "json").codes() == ["unknown-source", "unknown-source"]


def test_of_values_that_were_refused_no_text_and_no_chart_says_that_there_are_none(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    calls = (
        "{{ figure('employed-at-work') }}{{ figure('employment-share') }}{{ compare('employed-at-work', 2021, 2023) }}"
    )
    campaign.edit("briefs/fair-hiring.zh.md", "仍然没有代价", f"没有代价{calls}")
    assert campaign.check("--format", "json").json["findings"] == []
    campaign.edit(
        MAP, "written_in: 万人\n    nature: stock\n    expect", "written_in: 千人\n    nature: stock\n    expect"
    )
    run = campaign.check("--format", "json")
    assert run.code == 1
    assert [(one["file"], one["code"]) for one in run.json["findings"]] == [(MAP, "unit-differs")]
    assert set(campaign.build().written()) == COVER


def test_a_file_of_charts_that_cannot_be_read_is_told_once_and_stops_what_draws_them(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    for content, code in ((b"\0\1PK" * 40, "not-text"), (b"- a\n- b\n", "wrong-type"), (b"a: [b\n", "broken-yaml")):
        campaign.write("evidence/charts.yaml", content)
        run = campaign.build("--format", "json")
        assert [one["code"] for one in run.json["findings"] if one["severity"] == "error"] == [code]
        assert set(campaign.drafts()) == COVER  # it draws none


def test_a_source_that_is_cited_and_unchecked_is_not_called_unknown(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    sources = campaign.path("evidence/sources.yaml").read_text("utf-8")
    campaign.write("evidence/sources.yaml", sources + UNCHECKED)
    campaign.edit("briefs/fair-hiring.zh.md", "仍然没有代价", "没有代价{{ cite('daily') }}")
    run = campaign.check("--format", "json")
    assert [(one["code"], one["file"]) for one in run.json["findings"] if one["severity"] == "error"] == [
        ("source-unchecked", "briefs/fair-hiring.zh.md")
    ]


def test_every_slip_of_all_files_is_found_in_one_run(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.edit(DRIVER, "employer:", "employr:")
    campaign.edit("evidence/sources.yaml", "type: legal_case", "type: legal-case")
    campaign.edit("briefs/injury-cover.yaml", "asks: [injury-cover]", "asks: [injury-covers]")
    campaign.edit("briefs/fair-hiring.zh.md", "仍然没有代价", "仍占37%")
    run = campaign.check("--format", "json")
    assert run.code == 1
    assert {(one["file"], one["code"]) for one in run.json["findings"]} >= {
        (DRIVER, "unknown-key"),
        ("evidence/sources.yaml", "unknown-choice"),
        ("briefs/injury-cover.yaml", "unknown-ask"),
        ("briefs/fair-hiring.zh.md", "typed-number"),
    }


# ------------------------------------------------------------------ the disk


def test_a_folder_without_a_campaign_is_left_as_it_is(tmp_path: Path) -> None:
    run = Campaign(tmp_path).build()
    assert run.code == 1
    assert run.err.startswith("advocacy.yaml: no-campaign ")
    assert list(tmp_path.iterdir()) == []


def test_a_file_where_the_drafts_folder_should_be_is_left_as_it_is(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.write("briefs/drafts", "mine")
    run = campaign.build()
    assert run.code == 1
    assert run.err.startswith("briefs/drafts/.build.lock: shelf-unwritable ")
    assert campaign.path("briefs/drafts").read_text(encoding="utf-8") == "mine"


def test_a_folder_in_the_place_of_a_draft_is_left_as_it_is(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.write(f"briefs/drafts/{PETITION}/note.txt", "mine")
    run = campaign.build()
    assert run.code == 3
    assert campaign.path(f"briefs/drafts/{PETITION}/note.txt").read_text() == "mine"
    assert campaign.draft("injury-cover.zh.new.docx").is_file()


def test_a_full_disk_is_told_and_leaves_every_draft_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    campaign = small_built(tmp_path)
    before = campaign.drafts()
    campaign.edit(DRIVER, "没有任何困难", "从未出过差错")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        run = campaign.build()
    assert run.code == 1
    assert "shelf-unwritable" in run.err
    assert "not written briefs/drafts/fair-hiring.zh.docx" in run.out
    assert campaign.drafts() == before
    assert campaign.build().written() == CHINESE


def test_a_build_beside_another_one_does_nothing(tmp_path: Path) -> None:
    from advocacy.shelve import lock

    campaign = small(tmp_path)
    with lock(campaign.draft("")) as refused:
        assert refused == ()
        run = campaign.build()
    assert run.code == 1
    assert "build-running" in run.err
    assert campaign.drafts() == {}
    assert campaign.build().code == 0


def test_a_ledger_that_cannot_be_read_makes_every_draft_a_persons(tmp_path: Path) -> None:
    campaign = small_built(tmp_path)
    before = campaign.drafts()
    campaign.write("briefs/drafts/.ledger.json", "{")
    campaign.edit(DRIVER, "没有任何困难", "从未出过差错")
    run = campaign.build()
    assert run.code == 3
    assert "ledger-unreadable" in run.err
    assert {name: value for name, value in campaign.drafts().items() if name in ALL} == before
    assert campaign.draft("fair-hiring.zh.new.docx").is_file()
    again = campaign.build()
    assert again.code == 3
    assert "ledger-unreadable" not in again.err


def test_an_empty_campaign_builds_nothing(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    shutil.rmtree(campaign.path("briefs"))
    run = campaign.build()
    assert run.code == 0
    assert campaign.drafts() == {}
    assert "Nothing has changed" in campaign.build().out


# ------------------------------------------------------------------ editions


def test_two_house_styles_give_two_files_with_the_same_text(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    (campaign.path(HOUSE)).mkdir(parents=True)
    shutil.copy(PACKAGED / "house" / "brief.docx", campaign.path(f"{HOUSE}/plain.docx"))
    campaign.edit("briefs/injury-cover.yaml", "languages: [zh]", "languages: [zh]\nhouse:\n  zh: [gongwen, plain]")
    assert campaign.build().written() == {*ALL, *styled(COVER, "plain")}
    texts = [
        [one.text.replace("\n", "") for one in docx.Document(str(campaign.draft(name))).paragraphs]
        for name in (PETITION, "injury-cover.zh.plain.docx")
    ]
    assert texts[0] == texts[1]
    campaign.edit("briefs/injury-cover.zh.md", "'riders-insured'", "'riders-ensured'")
    stopped = [line.split()[-1] for line in campaign.build().out.splitlines() if "stopped" in line]
    assert set(stopped) == COVER | styled(COVER, "plain")


def test_an_extra_style_in_large_print_lies_beside_each_edition(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    extra = styled(ALL, "large-print")
    assert campaign.build("--house", "large-print").written() == {*ALL, *extra}
    assert "Nothing has changed" in campaign.build("--house", "large-print").out


def test_an_extra_style_is_kept_up_to_date_as_long_as_it_lies_there(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.build("--house", "large-print")
    extra = styled(HIRING, "large-print")
    for name in styled(COVER, "large-print"):
        campaign.draft(name).unlink()
    campaign.edit("briefs/fair-hiring.yaml", "date: 2026-11-30", "date: 2026-12-01")
    before = campaign.drafts()
    run = campaign.build()
    assert run.written() == {*HIRING, *extra}
    after = campaign.drafts()
    assert before.keys() == after.keys()
    assert all(before[name] != after[name] for name in extra)
    assert "Nothing has changed" in campaign.build().out


def test_an_extra_style_that_a_person_edited_stays(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.build("--house", "large-print")
    extra = campaign.draft("injury-cover.zh.large-print.docx")
    extra.write_bytes(extra.read_bytes() + b"edited")
    campaign.edit("briefs/injury-cover.yaml", "date: 2026-11-30", "date: 2026-12-01")
    run = campaign.build()
    assert run.code == 3
    assert run.written() == COVER
    assert campaign.draft("injury-cover.zh.large-print.new.docx").is_file()


@pytest.mark.parametrize(
    ("file", "old", "new", "left"),
    [
        ("briefs/fair-hiring.yaml", "languages: [zh, en]", "languages: [zh]", sorted(ENGLISH)),
        (
            "briefs/fair-hiring.yaml",
            "languages: [zh, en]",
            "languages: [zh, en]\nhouse:\n  zh: [large-print]",
            sorted(styled(CHINESE, "large-print")),
        ),
    ],
)
def test_a_draft_that_nobody_orders_any_more_is_named(
    tmp_path: Path, file: str, old: str, new: str, left: list[str]
) -> None:
    campaign = small(tmp_path)
    campaign.build("--house", "large-print")
    for name in styled(ENGLISH, "large-print"):
        campaign.draft(name).unlink()
    campaign.edit(file, old, new)
    findings = campaign.build("--format", "json").json["findings"]
    named = [one["file"] for one in findings if one["code"] == "draft-unordered"]
    assert named == [f"briefs/drafts/{name}" for name in left]


def test_a_draft_of_an_order_that_is_gone_or_broken(tmp_path: Path) -> None:
    campaign = small_built(tmp_path)
    campaign.take_out("briefs/injury-cover.yaml")
    campaign.take_out("briefs/injury-cover.zh.md")
    assert campaign.build("--format", "json").codes() == ["draft-unordered"]
    campaign.write("briefs/injury-cover.yaml", "genre: [\n")
    assert "draft-unordered" not in campaign.build("--format", "json").codes()
    campaign.write("advocacy.yaml", "organisation: [\n")
    assert "draft-unordered" not in campaign.build("--format", "json").codes()


def test_an_extra_style_in_no_house_style_stops_alone(tmp_path: Path) -> None:
    run = small(tmp_path).build("--house", "large-primt")
    assert run.written() == set(ALL)
    assert "large-print" in run.err
    assert run.code == 1


def test_templates_of_the_campaign_come_before_those_of_the_program(tmp_path: Path) -> None:
    campaign = small_built(tmp_path)
    campaign.write("templates/parts/cards.zh.md", "从略。\n")
    run = campaign.build()
    assert run.written() == CHINESE


def test_another_version_of_the_program_builds_anew(tmp_path: Path) -> None:
    """Also where only a template that comes with the program is another one."""
    program = tmp_path / "program"
    ignore = shutil.ignore_patterns("__pycache__")
    for folder in ("advocacy", "templates"):
        shutil.copytree(PROJECT / folder, program / folder, ignore=ignore)
    campaign = small(tmp_path)

    def build() -> str:
        words = ["build", "--campaign", str(campaign.root), "--today", TODAY, "--language", "en"]
        return subprocess.run(  # noqa: S603 - our own program
            [sys.executable, "-m", "advocacy", *words],
            cwd=program, check=True, capture_output=True, encoding="utf-8",
        ).stdout  # fmt: skip

    assert build().count("written") == len(ALL)
    assert "Nothing has changed" in build()
    part = program / "templates" / "parts" / "objections.en.md"
    part.write_text("Left out.\n", encoding="utf-8")
    assert [line.split()[-1] for line in build().splitlines() if "written" in line] == [
        f"briefs/drafts/{name}" for name in sorted(ENGLISH)
    ]


def test_check_writes_nothing(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    before = sorted(campaign.root.rglob("*"))
    run = campaign.check()
    assert run.code == 0
    assert run.out == "Nothing was found.\n"
    assert sorted(campaign.root.rglob("*")) == before


def test_every_word_file_is_a_sound_package(tmp_path: Path) -> None:
    campaign = small_built(tmp_path)
    for name in ALL:
        with zipfile.ZipFile(campaign.draft(name)) as package:
            assert package.testzip() is None


def test_every_code_that_a_slip_gives_is_a_known_one() -> None:
    assert {slip.code for slip in SLIPS.values()} <= set(CODES)


def test_a_tab_in_own_words_and_one_written_in_quotes_are_blanks(tmp_path: Path) -> None:
    """As they come with what is pasted out of a table."""
    campaign = small(tmp_path)
    words = campaign.path("briefs/fair-hiring.zh.md").read_text("utf-8")
    campaign.write("briefs/fair-hiring.zh.md", words + "\n先写\t后写。\n\n- 其一\t其二\n")
    title = "装卸车司机入职半年后因隐瞒残疾证被辞退"
    campaign.edit("evidence/cases/driver-dismissed.yaml", f"zh: {title}", f'zh: "{title}\\t之后\\n起诉"')
    run = campaign.build()
    assert run.code == 0, run.err
    text = text_of(campaign.draft("fair-hiring.zh.docx"))
    assert [words for words in ("先写 后写", "其一 其二", f"{title} 之后") if words not in text] == []
