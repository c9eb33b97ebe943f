"""A brief is handed over: what is frozen, what the manifest says, and what is refused."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest

from tests.campaigns.packages import rewrite
from tests.campaigns.running import BRIEF, CHINESE, HIRING, SOURCES, TODAY, Campaign, Run, needs_links
from tests.test_stories import DRIVER, TOLD, edit_in_word

RELEASED = "briefs/released/fair-hiring"
LEAD = "招聘中的残疾歧视仍然没有代价"
MINE = "这一句是我们自己写的。"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRUCK = '<w:del w:id="9001" w:author="a" w:date="2026-11-22T00:00:00Z"><w:r><w:delText>旧</w:delText></w:r></w:del>'


def release(campaign: Campaign, *words: str, today: str = TODAY) -> Run:
    """Hand over the drafts as drafts, which they call themselves."""
    usual = ("--as-draft", "--today", today, "--language", "en")
    return campaign.run("release", "fair-hiring", *usual, *words)


def manifest(campaign: Campaign, name: str = TODAY) -> Any:
    return json.loads(campaign.path(f"{RELEASED}/{name}/release.json").read_text("utf-8"))


# ------------------------------------------------------------- what is frozen


def test_untouched_drafts_are_frozen_with_a_manifest_of_all_they_rest_on(campaign: Campaign) -> None:
    before = campaign.drafts()
    run = release(campaign, "--channel", "letters-and-visits", "--to", "a deputy")
    assert run.code == 0, run.err
    assert run.out.splitlines() == [
        f"已发出 / released    {RELEASED}/{TODAY}/",
        *(f"  {name}  可以重新生成 / can be rebuilt" for name in sorted(HIRING)),
        f"跟踪文件 / tracking  {RELEASED}/{TODAY}.yaml",
        "应告知收到 / notice due  2026-12-07",
    ]
    assert campaign.drafts() == before
    folder = campaign.path(f"{RELEASED}/{TODAY}")
    assert sorted(path.name for path in folder.iterdir()) == [*sorted(HIRING), "release.json"]
    for name in HIRING:
        assert (folder / name).read_bytes() == campaign.draft(name).read_bytes()
        assert not (folder / name).stat().st_mode & 0o222
    told = manifest(campaign)
    assert told["on"] == told["name"] == TODAY
    assert told["asks"] == ["hiring-fines"]
    assert told["to"]["body"] == "example-congress"
    assert told["to"]["through"] == "a deputy"
    assert told["channel"]["acknowledge"]["within"] == "15 days"
    assert told["inputs"]["files"].keys() >= {"advocacy.yaml", DRIVER, "briefs/fair-hiring.yaml"}
    assert [one["name"] for one in told["files"]] == sorted(HIRING)
    en, _, zh, _ = told["files"]
    assert (zh["edited"], zh["changed"], zh["built"]) == (False, [], {})
    assert zh["sha256"] == before[BRIEF[0]]
    assert "driver-dismissed" in zh["records"]
    assert "disabled-persons-law:38.2" in zh["provisions"]
    assert zh["parts"].keys() >= {"word/document.xml", "docProps/core.xml"}
    (employed,) = [
        one for one in zh["figures"]
        if one["indicator"] == "employed-at-work" and one["cell"] == "B6"
    ]  # fmt: skip
    assert employed["value"] == "456000"
    assert "45.6万人" in employed["printed"]
    assert (employed["file"], employed["sheet"]) == ("evidence/statistics/employment.xlsx", "就业")
    assert (employed["start"], employed["end"]) == ("2023-01-01", "2023-12-31")
    (share,) = [one for one in zh["figures"] if one["indicator"] == "employment-share"]
    assert re.fullmatch(r"share\([0-9a-f]{8}, [0-9a-f]{8}\)", share["formula"])
    assert {one["mark"] for one in zh["figures"]} == {one["mark"] for one in en["figures"]}


def test_an_edition_is_named_by_its_path_too(campaign: Campaign) -> None:
    run = release(campaign, "--edition", str(campaign.draft(BRIEF[0])), "--edition", f"briefs/drafts/{BRIEF[1]}")
    assert run.code == 0, run.err
    assert sorted(one["name"] for one in manifest(campaign)["files"]) == sorted(HIRING)


def test_an_edited_draft_is_frozen_as_it_is_and_what_differs_is_told(campaign: Campaign) -> None:
    draft = campaign.draft(BRIEF[0])
    edit_in_word(draft, LEAD, MINE)
    edit_in_word(draft, TOLD["title"][0], "")
    run = release(campaign, "--edition", BRIEF[0])
    assert run.code == 0, run.err
    assert "有人改过 / edited" in run.out
    assert f"    + {MINE}" in run.out
    folder = campaign.path(f"{RELEASED}/{TODAY}")
    assert sorted(path.name for path in folder.iterdir()) == [*sorted(CHINESE), "release.json"]
    assert (folder / BRIEF[0]).read_bytes() == draft.read_bytes()
    file, beside = manifest(campaign)["files"]
    assert (file["edited"], beside["edited"]) == (True, False)
    changed = {"".join(one["built"]): "".join(one["released"]) for one in file["changed"]}
    assert changed[f"{LEAD}。"] == MINE
    assert file["built"] != file["parts"]
    assert len(file["figures"]) > 2


def test_a_final_text_can_be_rebuilt_and_does_not_call_itself_a_draft(campaign: Campaign) -> None:
    assert campaign.build("--final").written() >= HIRING
    run = campaign.run("release", "fair-hiring", "--today", TODAY)
    assert run.code == 0, run.err
    assert "release-says-draft" not in run.err
    files = manifest(campaign)["files"]
    assert [(file["final"], file["edited"]) for file in files] == [(True, False)] * 4


def test_nobody_is_handed_a_brief_without_a_way_to_reach_who_sent_it(campaign: Campaign) -> None:
    settings = campaign.path("advocacy.yaml").read_text(encoding="utf-8")
    contact = ("  address:", "  phone:", "  email:")
    kept = [line for line in settings.splitlines(keepends=True) if not line.startswith(contact)]
    campaign.write("advocacy.yaml", "".join(kept))
    campaign.build()
    for name, state in zip(BRIEF, ("（草稿，供讨论和核对）", "Draft for discussion and checking"), strict=True):
        edit_in_word(campaign.draft(name), state, "")  # somebody takes out that it is a draft, and no more
    run = campaign.run("release", "fair-hiring", "--today", TODAY, "--language", "en")
    assert run.code == 1
    refused = [line.partition(": ")[0] for line in run.err.splitlines() if ": contact-missing " in line]
    assert refused == [f"briefs/drafts/{name}" for name in sorted(BRIEF)]
    assert "in advocacy.yaml write phone, email or address under organisation" in run.err
    assert release(campaign).code == 0  # as a draft
    campaign.write("advocacy.yaml", settings)
    for name in BRIEF:
        campaign.draft(name).unlink()
    campaign.build("--final")
    assert campaign.run("release", "fair-hiring", "--today", TODAY).code == 0


def test_a_second_release_on_one_day_gets_a_folder_of_its_own(campaign: Campaign) -> None:
    release(campaign)
    folder = campaign.path(RELEASED)
    first = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    edit_in_word(campaign.draft(BRIEF[0]), LEAD, MINE)
    again = release(campaign)
    assert again.code == 0
    (said,) = (line for line in again.err.splitlines() if "release-again" in line)
    assert said.startswith(f"{RELEASED}/{TODAY}-2: ")
    assert f"({RELEASED}/{TODAY})" in said
    earlier = release(campaign, "--on", "2026-11-01")
    assert earlier.code == 0
    assert "release-again" not in earlier.err
    assert sorted(path.name for path in folder.iterdir() if path.is_dir()) == [
        "2026-11-01", TODAY, f"{TODAY}-2",
    ]  # fmt: skip
    assert {path: path.read_bytes() for path in first} == first


def test_extra_styles_that_were_built_go_out_as_well(campaign: Campaign) -> None:
    assert campaign.build("--house", "large-print").code == 0
    assert release(campaign).code == 0
    names = [(file["name"], file["house"]) for file in manifest(campaign)["files"]]
    assert ("fair-hiring.zh.large-print.docx", "large-print") in names
    assert len(names) == 8


def test_release_as_json(campaign: Campaign) -> None:
    run = release(campaign, "--format", "json")
    assert run.json["folder"] == f"{RELEASED}/{TODAY}"
    assert run.json["findings"] == []


# ----------------------------------------------------------- what is refused


def _save(campaign: Campaign, change: Callable[[Any], object]) -> None:
    path = campaign.draft(BRIEF[0])
    document = docx.Document(str(path))
    change(document)
    document.save(str(path))


def _say(words: str) -> Callable[[Campaign], None]:
    return lambda campaign: _save(campaign, lambda document: document.add_paragraph(words))


def _mark_alone(campaign: Campaign) -> None:
    _save(campaign, lambda document: [document.add_paragraph(words) for words in ("地址", "【待补】")])


def _alter_uncited(campaign: Campaign) -> None:
    """The text does not cite the figure any more; the draft does, with another value."""
    _alter(campaign)
    for language in ("zh", "en"):
        path = campaign.path(f"briefs/fair-hiring.{language}.md")
        kept = [
            line for line in path.read_text("utf-8").splitlines()
            if "figure(" not in line and "chart(" not in line and "see(" not in line
        ]  # fmt: skip
        path.write_text("\n".join(kept) + "\n", "utf-8")


def _comment(campaign: Campaign) -> None:
    def add(document: Any) -> None:
        document.add_comment(document.paragraphs[3].runs, text="内部意见", author="甲")

    _save(campaign, add)


def _track(campaign: Campaign) -> None:
    rewrite(
        campaign.draft(BRIEF[0]),
        "word/document.xml",
        lambda xml: xml.replace(
            "</w:pPr>",
            '</w:pPr><w:del w:id="9001" w:author="a" w:date="2026-11-22T00:00:00Z">'
            "<w:r><w:delText>旧</w:delText></w:r></w:del>",
            1,
        ),
    )


def _track_in_footer(campaign: Campaign) -> None:
    _put(campaign, "word/footer1.xml", "</w:p>", f"{_STRUCK}</w:p>")


def _track_looks(campaign: Campaign) -> None:
    change = '<w:pPrChange w:id="9002" w:author="a"><w:pPr/></w:pPrChange>'
    _put(campaign, "word/document.xml", "</w:pPr>", f"{change}</w:pPr>")


def _track_in_building_blocks(campaign: Campaign) -> None:
    """A part that no relation leads to, and that no program shows."""
    with zipfile.ZipFile(campaign.draft(BRIEF[0]), "a") as package:
        package.writestr(
            "word/glossary/document.xml", f'<w:glossaryDocument xmlns:w="{W}"><w:p>{_STRUCK}</w:p></w:glossaryDocument>'
        )


def _put(campaign: Campaign, part: str, old: str, new: str) -> None:
    rewrite(campaign.draft(BRIEF[0]), part, lambda xml: xml.replace(old, new, 1))


def _tell_in_footer(campaign: Campaign) -> None:
    """A record that is withdrawn; only the footer still tells of it."""
    campaign.edit(DRIVER, "expires: 2026-12-31", "withdrawn: 2026-11-20")
    assert campaign.build().code == 0
    told = f"<w:r><w:t>{TOLD['title'][0]}</w:t></w:r></w:p>"
    _put(campaign, "word/footer1.xml", "</w:p>", told)


def _alter(campaign: Campaign) -> None:
    rewrite(campaign.draft(BRIEF[0]), "word/document.xml", lambda xml: xml.replace("45.6万人", "46.6万人", 1))


def _newer_cell(campaign: Campaign) -> None:
    """The draft is edited, and then the workbook moves on."""
    import openpyxl

    edit_in_word(campaign.draft(BRIEF[0]), LEAD, MINE)
    path = campaign.path("evidence/statistics/employment.xlsx")
    workbook = openpyxl.load_workbook(path)
    (cell,) = [one for row in workbook["就业"].iter_rows() for one in row if one.value == 45.6]
    cell.value = 46.1
    workbook.save(path)
    campaign.edit("evidence/statistics/employment.yaml", "expect: {2023: 45.6}", "expect: {2023: 46.1}")


def _withdraw(campaign: Campaign) -> None:
    edit_in_word(campaign.draft(BRIEF[0]), LEAD, MINE)
    campaign.edit(DRIVER, "expires: 2026-12-31", "withdrawn: 2026-11-20")


def _private_in_own_words(campaign: Campaign) -> None:
    """The text was taken out of the built paragraphs and written in again by hand."""
    campaign.edit(DRIVER, "kind: discrimination-case\n", "kind: discrimination-case\nprivate: true\n")
    campaign.draft(BRIEF[0]).unlink()
    campaign.build()
    _say(f"据了解，{TOLD['title'][0]}。")(campaign)


def _without_ledger(campaign: Campaign) -> None:
    edit_in_word(campaign.draft(BRIEF[0]), LEAD, MINE)
    campaign.path("briefs/drafts/.ledger.json").unlink()
    campaign.edit(DRIVER, "expires: 2026-12-31", "withdrawn: 2026-11-20")


def _damage(campaign: Campaign) -> None:
    data = campaign.draft(BRIEF[0]).read_bytes()
    campaign.write(f"briefs/drafts/{BRIEF[0]}", data[: len(data) // 2])


def _strange_part(campaign: Campaign) -> None:
    """A part that no check of text can read, behind everything that Word reads."""
    with zipfile.ZipFile(campaign.draft(BRIEF[0]), "a") as package:
        package.writestr("word/header9.xml", b"\xff\xfe\x00bad\xd8")


def _locked(archive: bytes) -> bytes:
    """With a password on the last member, as its header has it."""
    central = archive.rindex(b"PK\x01\x02")
    return archive[: central + 8] + b"\x01\x00" + archive[central + 10 :]


def _zipped(content: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("data.bin", content)
    return stream.getvalue()


def _locked_part(campaign: Campaign) -> None:
    """A picture behind a password, which nothing that reads the text would open."""
    _embed(b"x")(campaign)
    path = campaign.draft(BRIEF[0])
    path.write_bytes(_locked(path.read_bytes()))


def _embed(content: bytes) -> Callable[[Campaign], None]:
    def put_in(campaign: Campaign) -> None:
        with zipfile.ZipFile(campaign.draft(BRIEF[0]), "a", zipfile.ZIP_DEFLATED) as package:
            package.writestr("word/embeddings/own.bin", content)

    return put_in


def _folder(campaign: Campaign) -> None:
    campaign.draft(BRIEF[0]).unlink()
    campaign.draft(BRIEF[0]).mkdir()


def _outdated(campaign: Campaign) -> None:
    campaign.edit(DRIVER, "没有任何困难", "从未出过差错")


REFUSED: dict[str, tuple[Callable[[Campaign], object], str, int]] = {
    "identifier typed in": (_say("电话 13912345678"), "identifier-mobile", 4),
    "withdrawn record": (_withdraw, "draft-tells-withheld", 4),
    "deleted record": (lambda c: c.take_out(DRIVER), "draft-tells-withheld", 4),
    "private record retold": (_private_in_own_words, "draft-tells-withheld", 4),
    "withdrawn record, ledger lost": (_without_ledger, "draft-tells-withheld", 4),
    "altered figure": (_alter, "release-figure-differs", 1),
    "figure of an older cell": (_newer_cell, "release-figure-differs", 1),
    "open mark": (_say("地址：【待补】"), "release-mark-left", 1),
    "open mark in English": (_say("Address: [to be completed]"), "release-mark-left", 1),
    "open mark alone in its line": (_mark_alone, "release-mark-left", 1),
    "altered figure that is not cited any more": (_alter_uncited, "release-figure-differs", 1),
    "comment": (_comment, "release-comments", 1),
    "tracked change": (_track, "release-tracked-changes", 1),
    "tracked change in a footer": (_track_in_footer, "release-tracked-changes", 1),
    "tracked change of looks": (_track_looks, "release-tracked-changes", 1),
    "tracked change in building blocks": (
        _track_in_building_blocks, "release-tracked-changes", 1,
    ),
    "withdrawn record in a footer": (_tell_in_footer, "draft-tells-withheld", 4),
    "open mark in a footer": (
        lambda c: _put(c, "word/footer1.xml", "</w:p>", "<w:r><w:t>【待补】</w:t></w:r></w:p>"),
        "release-mark-left", 1,
    ),
    "open in Word": (
        lambda c: c.write("briefs/drafts/~$ir-hiring.zh.docx", "x"), "release-draft-open", 1,
    ),
    "open in WPS": (
        lambda c: c.write("briefs/drafts/.~fair-hiring.zh.docx", "x"), "release-draft-open", 1,
    ),
    "open in LibreOffice": (
        lambda c: c.write("briefs/drafts/.~lock.fair-hiring.zh.docx#", "x"), "release-draft-open", 1,
    ),
    "missing draft": (lambda c: c.draft(BRIEF[0]).unlink(), "release-draft-missing", 1),
    "a folder of its name": (_folder, "release-draft-missing", 1),
    "outdated draft": (_outdated, "release-draft-outdated", 1),
    "damaged file": (_damage, "word-file-damaged", 1),
    "part behind a password": (_locked_part, "word-file-protected", 1),
    "part that unfolds to megabytes of nothing": (_embed(bytes(6_000_000)), "word-file-suspect", 1),
    "archive in it behind a password": (_embed(_locked(_zipped(b"x"))), "word-file-damaged", 1),
    "archive in it that unfolds to nothing": (
        _embed(_zipped(bytes(6_000_000))), "word-file-damaged", 1,
    ),
    "part that is no text": (_strange_part, "word-file-damaged", 1),
    "no Word file": (
        lambda c: c.write(f"briefs/drafts/{BRIEF[0]}", "hello"), "not-a-word-file", 1,
    ),
    "language that is not ordered any more": (
        lambda c: c.edit("briefs/fair-hiring.yaml", "languages: [zh, en]", "languages: [zh]"),
        "release-not-rebuilt", 1,
    ),
    "error in the evidence": (
        lambda c: c.edit(DRIVER, "employer:", "employr:"), "unknown-key", 1,
    ),
    "broken order": (
        lambda c: c.edit("briefs/fair-hiring.yaml", "genre: policy-brief", "genre: brief"),
        "unknown-genre", 1,
    ),
    "order that cannot be read": (
        lambda c: c.edit("briefs/fair-hiring.yaml", "genre: policy-brief", "gnre: brief"),
        "unknown-key", 1,
    ),
    "no campaign": (lambda c: c.path("advocacy.yaml").unlink(), "no-campaign", 1),
}  # fmt: skip


@pytest.mark.parametrize(("spoil", "code", "exit_code"), REFUSED.values(), ids=REFUSED.keys())
def test_nothing_is_released_where_something_is_wrong(
    campaign: Campaign, spoil: Callable[[Campaign], object], code: str, exit_code: int
) -> None:
    spoil(campaign)
    before = campaign.drafts() if campaign.draft(BRIEF[0]).is_file() else {}
    run = release(campaign)
    assert code in re.findall(r": ([a-z-]+) ", run.err), run.err
    assert run.code == exit_code
    assert "not released" in run.out
    assert not campaign.path("briefs/released").exists()
    assert before == (campaign.drafts() if campaign.draft(BRIEF[0]).is_file() else {})


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--channel", "letter-and-visits"), "release-channel-unknown"),
        (("--on", "2026-11-23"), "release-in-future"),
        (("--edition", "fair-hiring.fr.docx"), "release-edition-unknown"),
    ],
)
def test_what_the_person_named_must_exist(campaign: Campaign, words: tuple[str, ...], code: str) -> None:
    run = release(campaign, *words)
    assert run.code == 1
    assert code in run.err
    assert not campaign.path("briefs/released").exists()


@pytest.mark.parametrize(
    ("name", "code", "exit_code"), [("待填", "to-be-decided", 1), ("信访办 13812345678", "identifier-mobile", 4)]
)
def test_what_is_wrong_with_a_channel_stops_what_is_handed_over_through_it_and_nothing_else(
    campaign: Campaign, name: str, code: str, exit_code: int
) -> None:
    campaign.edit("evidence/channels.yaml", "信访渠道（意见建议）", name)
    before = campaign.drafts()
    campaign.build()
    assert campaign.drafts() == before
    run = release(campaign, "--channel", "letters-and-visits")
    assert (run.code, code in run.err) == (exit_code, True), run.err
    assert not campaign.path("briefs/released").exists()
    assert release(campaign, "--channel", "deputy-suggestion").code == 0


def test_an_unknown_brief_is_answered_with_the_nearest(campaign: Campaign) -> None:
    run = campaign.run("release", "fair-hirring", "--today", TODAY, "--language", "en")
    assert run.code == 1
    assert "did you mean “fair-hiring”?" in run.err


def test_without_a_brief_or_with_no_day_it_is_wrong_usage(campaign: Campaign) -> None:
    assert campaign.run("release").code == 2
    assert release(campaign, "--on", "22.11.2026").code == 2


def test_a_build_that_runs_keeps_a_release_waiting(campaign: Campaign) -> None:
    from advocacy.shelve import lock

    with lock(campaign.draft("")):
        run = release(campaign)
    assert run.code == 1
    assert "build-running" in run.err


def test_a_save_during_the_checks_stops_the_release(campaign: Campaign, monkeypatch: pytest.MonkeyPatch) -> None:
    from advocacy.release import examining

    examine = examining.examine

    def and_save(path: Path, *rest: Any, **options: Any) -> Any:
        examined = examine(path, *rest, **options)
        edit_in_word(path, "", MINE)
        return examined

    monkeypatch.setattr("advocacy.release.releasing.examine", and_save)
    run = release(campaign)
    assert run.code == 1
    assert run.err.count("release-altered-meanwhile") == 4
    assert not campaign.path("briefs/released").exists()


def test_a_draft_that_may_not_be_read_is_told(campaign: Campaign, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = os.open

    def held(path: Path, *rest: int) -> int:
        if Path(path).name == BRIEF[0]:
            raise PermissionError(13, "Permission denied")
        return opened(path, *rest)

    monkeypatch.setattr(os, "open", held)
    run = release(campaign)
    assert run.code == 1
    assert "word-file-missing" in run.err


# ----------------------------------------------------------- what is only said


def test_the_evidence_that_came_after_an_edit_is_named(campaign: Campaign) -> None:
    edit_in_word(campaign.draft(BRIEF[0]), LEAD, MINE)
    assert "release-newer-text" not in release(campaign).err
    _outdated(campaign)
    assert campaign.build().code == 3
    run = release(campaign, "--edition", BRIEF[0])
    assert run.code == 0, run.err
    assert "the new text is in fair-hiring.zh.new.docx" in run.err


def test_a_figure_without_its_row_in_the_file_that_goes_out_with_it_is_refused(campaign: Campaign) -> None:
    path = campaign.draft(SOURCES[0])
    document = docx.Document(str(path))
    (row,) = [
        row for table in document.tables for row in table.rows
        if row.cells[0].text.startswith("A") and "45.6万人" in row.cells[1].text
    ]  # fmt: skip
    row._tr.getparent().remove(row._tr)
    document.save(str(path))
    run = release(campaign)
    assert run.code == 1
    assert f"briefs/drafts/{BRIEF[0]}: release-figures-without-row" in run.err


def test_the_terms_of_channel_and_body_are_told(campaign: Campaign) -> None:
    assert release(campaign, "--channel", "deputy-suggestion").out.splitlines()[-1] == (
        "应答复 / reply due  3 months, 交办之日起 / from the day it is assigned"
    )
    assert release(campaign).out.splitlines()[-1].startswith("没有已知的答复期限")
    agenda = campaign.path("evidence/agenda.yaml")
    text = agenda.read_text("utf-8")
    assert text.count("kind: legislature\n") == 1
    agenda.write_text(text.replace("kind: legislature\n", "kind: legislature\n    reply_in: 30\n"), "utf-8")
    campaign.build()
    run = release(campaign, "--channel", "letters-and-visits")
    assert run.out.splitlines()[-2:] == ["应告知收到 / notice due  2026-12-07", "应答复 / reply due  2026-12-22"]


def test_a_petition_in_one_language_has_one_title(campaign: Campaign) -> None:
    run = campaign.run("release", "injury-cover", "--as-draft", "--today", TODAY, "--language", "en")
    assert run.code == 0, run.err
    path = campaign.path(f"briefs/released/injury-cover/{TODAY}/release.json")
    told = json.loads(path.read_text("utf-8"))
    assert list(told["title"]) == ["zh"]


def test_status_shows_the_overdue_first_and_what_came_of_each_ask(campaign: Campaign) -> None:
    release(campaign, "--channel", "letters-and-visits")
    release(campaign, "--channel", "deputy-suggestion", "--on", "2026-11-01")
    campaign.write(f"{RELEASED}/2026-11-01.yaml", "steps: [{on: 2026-11-10, state: acknowledged}]\n")
    run = campaign.run("status", "--today", "2026-12-10", "--language", "en")
    said = run.out.partition("== Asks ==")[0]
    assert said.splitlines() == [
        "== Handed over ==",
        "",
        f"    fair-hiring/{TODAY}  Standing Committee of the Example Congress · Letters",
        "    and visits (suggestion)",
        f"        submitted {TODAY}; notice due 2026-12-07 (3 days overdue)",
        "",
        "    fair-hiring/2026-11-01  Standing Committee of the Example Congress ·",
        "    Suggestion of a people's deputy",
        "        acknowledged 2026-11-10; reply due 2027-02-10 (62 days left, in",
        "        difficult matters by 2027-05-10)",
        "",
        "== Where each ask stands ==",
        "",
        f"A3      hiring-fines  submitted  {TODAY}  fair-hiring/{TODAY}",
        "A3      hiring-fines  acknowledged  2026-11-10  fair-hiring/2026-11-01",
        "C3      injury-cover  drafted",
        "",
    ]
    chinese = campaign.run("status", "--today", "2026-12-10", "--language", "zh").out
    assert "应告知收到 2026-12-07（逾期3天）" in chinese
    assert "应答复 2027-02-10（还有62天，复杂事项至 2027-05-10）" in chinese
    value = campaign.run("status", "--today", "2026-12-10", "--format", "json").json["progress"]
    assert [(one["id"], one["overdue"]) for one in value["releases"]] == [
        (f"fair-hiring/{TODAY}", 3), ("fair-hiring/2026-11-01", 0),
    ]  # fmt: skip
    assert value["asks"][-1] == {
        "ask": "injury-cover", "state": "drafted", "since": None, "outcome": None, "release": None,
    }  # fmt: skip
    nobody = campaign.run("status", "--to", "example-ministry", "--today", TODAY, "--language", "en")
    assert "Nothing has been released yet." in nobody.out


def test_a_renamed_draft_is_named_as_not_released(campaign: Campaign) -> None:
    edit_in_word(campaign.draft(BRIEF[0]), LEAD, MINE)
    campaign.draft(BRIEF[0]).rename(campaign.draft("定稿.docx"))
    campaign.build()
    petition = campaign.draft("injury-cover.zh.docx").read_bytes()
    campaign.write("briefs/drafts/injury-cover.zh.mine.docx", petition)
    run = release(campaign)
    assert run.code == 0
    assert "定稿.docx in the drafts folder is not released" in run.err
    assert f"a name like {' / '.join(sorted(HIRING))}" in run.err
    assert "injury-cover" not in run.err  # another brief's draft is none of this one's


# ------------------------------------------------------- whole or not at all

DYING = """
import os, pathlib, sys
pathlib.Path.rename = lambda *_: os._exit(9)
from advocacy.cli import main
main(["release", "fair-hiring", "--as-draft", "--campaign", sys.argv[1], "--today", sys.argv[2]])
"""


def test_a_release_that_is_killed_is_not_there_and_the_next_one_is_whole(campaign: Campaign) -> None:
    died = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", DYING, str(campaign.root), TODAY], check=False, capture_output=True
    )
    assert died.returncode == 9
    assert sorted(path.name for path in campaign.path(RELEASED).iterdir()) == [
        f".{TODAY}.part", f"{TODAY}.yaml",
    ]  # fmt: skip
    assert "nothing was released" in campaign.run("release", "--verify").out
    assert release(campaign).code == 0
    assert sorted(path.name for path in campaign.path(RELEASED).iterdir()) == [
        TODAY, f"{TODAY}.yaml",
    ]  # fmt: skip


def test_a_tracking_file_that_is_there_is_kept(campaign: Campaign) -> None:
    campaign.write(f"{RELEASED}/{TODAY}.yaml", "steps: []  # mine\n")
    assert release(campaign).code == 0
    assert campaign.path(f"{RELEASED}/{TODAY}.yaml").read_text() == "steps: []  # mine\n"


@needs_links
@pytest.mark.parametrize("linked", ["briefs/released", RELEASED])
def test_nothing_is_frozen_through_a_link_out_of_the_campaign(campaign: Campaign, tmp_path: Path, linked: str) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    campaign.path(linked).parent.mkdir(parents=True, exist_ok=True)
    campaign.path(linked).symlink_to(outside, target_is_directory=True)
    run = release(campaign)
    assert run.code == 1
    assert f"{RELEASED}: outside-link" in run.err
    assert list(outside.iterdir()) == []


def test_a_disk_that_refuses_is_told(campaign: Campaign) -> None:
    campaign.write("briefs/released", "a file where the folder should be")
    run = release(campaign)
    assert run.code == 1
    assert "release-unwritable" in run.err


def test_a_folder_that_came_in_between_is_not_written_into(tmp_path: Path) -> None:
    from advocacy.shelve import lay_release

    campaign = tmp_path / "briefs" / "released" / "a"
    (campaign / TODAY).mkdir(parents=True)
    (finding,) = lay_release(campaign, TODAY, {"a.docx": b"x"}, "")
    assert finding.code == "release-unwritable"
    assert list((campaign / TODAY).iterdir()) == []
