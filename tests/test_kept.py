"""What is kept between builds changes no file and no finding, whatever changed in between and whatever became of it."""

from __future__ import annotations

import datetime
import hashlib
import json
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from advocacy.check import IdentifierScanner, find_identifiers
from advocacy.check.clean import CleanTexts
from advocacy.check.identifiers.found import Found
from advocacy.check.identifiers.names import PrivateNames
from advocacy.check.typed_texts import Paragraph
from advocacy.compose.shapes import part_of, shaped
from advocacy.finishing import check_finished
from advocacy.load import Cache
from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding
from advocacy.pipeline import run
from advocacy.result import Request, Result
from tests.campaigns.running import PROJECT, Campaign, small

TODAY = datetime.date(2026, 11, 22)
CASE = "evidence/cases/driver-dismissed.yaml"
STYLE = "templates/house/gongwen"


@pytest.fixture
def campaign(tmp_path: Path) -> Campaign:
    """The small campaign with house styles of its own."""
    made = small(tmp_path)
    for name in ("gongwen.docx", "brief.docx", "brief.css"):
        made.path("templates/house").mkdir(parents=True, exist_ok=True)
        shutil.copy(PROJECT / "templates/house" / name, made.path("templates/house"))
    return made


def made(campaign: Campaign) -> Result:
    """Everything that a build makes, in both formats, with what an earlier one kept."""
    cache = Cache(campaign.root, "1")
    result = run(campaign.root, Request(formats=("html",)), TODAY, cache)
    cache.save()
    return result


def told(result: Result) -> tuple[object, ...]:
    return result.findings, result.stopped, {edition.name: data for edition, data in result.ready}


def test_nothing_is_searched_or_read_twice(campaign: Campaign, monkeypatch: pytest.MonkeyPatch) -> None:
    first = made(campaign)
    assert len(first.ready) == 10
    monkeypatch.setitem(sys.modules, "docx", None)  # from here on it cannot be imported
    monkeypatch.setitem(sys.modules, "markdown_it", None)
    searched = []

    def search(text: str, names: PrivateNames | None) -> list[Found]:
        searched.append(text)
        return find_identifiers(text, names)

    monkeypatch.setattr(sys.modules["advocacy.check.identifiers.scanner"], "find_identifiers", search)
    shaped.cache_clear()
    part_of.cache_clear()
    assert told(made(campaign)) == told(first)
    assert all(find_identifiers(text) for text in searched)  # the organisation's own telephone


def test_a_file_that_was_clean_is_not_opened_again(campaign: Campaign, monkeypatch: pytest.MonkeyPatch) -> None:
    first = made(campaign)
    monkeypatch.setattr("advocacy.finishing.FinishedFile", None)
    assert told(made(campaign)) == told(first)


def test_a_paragraph_is_checked_again_only_where_it_or_what_rules_read_has_changed(
    campaign: Campaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked: list[str] = []

    def rule(_: Dossier, paragraph: Paragraph) -> Iterator[Finding]:
        checked.append(paragraph.raw)
        yield from ()

    monkeypatch.setattr("advocacy.check.PARAGRAPH_RULES", (rule,))
    made(campaign)
    everything = len(checked)
    checked.clear()
    campaign.edit(CASE, "小温驾驶装卸车没有任何困难", "小温驾驶装卸车从来没有困难")
    made(campaign)
    assert [one.strip() for one in checked] == ["小温驾驶装卸车从来没有困难，公司查到残疾证后当天要求离职。"]
    checked.clear()
    campaign.write("evidence/laws.yaml", campaign.path("evidence/laws.yaml").read_text("utf-8") + "# new\n")
    made(campaign)
    assert len(checked) == everything


def test_a_file_that_was_clean_by_allowance_is_looked_at_without_it(tmp_path: Path) -> None:
    clean = CleanTexts(Cache(tmp_path, "1"), "identifiers")
    page = "<p>电话 13912345678</p>".encode()
    allowing = IdentifierScanner(allowed=frozenset({"13912345678"}), clean=clean)
    assert check_finished(allowing, "a.zh.html", page, "order:a") == ()
    assert check_finished(IdentifierScanner(clean=clean), "a.zh.html", page, "order:a") != ()
    assert check_finished(IdentifierScanner(own=("13912345678",), clean=clean), "a.zh.html", page, "order:a") == ()


def a_telephone(campaign: Campaign) -> None:
    campaign.edit(CASE, "小温驾驶装卸车没有任何困难", "小温驾驶装卸车没有任何困难（电话13912345678）")


def a_private_name(campaign: Campaign) -> None:
    campaign.write("private_names.txt", "小温\n")


def another_page(campaign: Campaign) -> None:
    shutil.copy(PROJECT / "templates/house/large-print.docx", campaign.path(f"{STYLE}.docx"))


def another_sheet(campaign: Campaign) -> None:
    campaign.edit("templates/house/brief.css", ":root {", "h1 { color: #123456 }\n:root {")


def a_broken_page(campaign: Campaign) -> None:
    campaign.write(f"{STYLE}.docx", b"PK")


@pytest.mark.parametrize("change", [a_telephone, a_private_name, another_page, another_sheet, a_broken_page])
def test_what_changed_is_looked_at_again(campaign: Campaign, change: Callable[[Campaign], None]) -> None:
    before = made(campaign)
    change(campaign)
    kept = made(campaign)
    shutil.rmtree(campaign.path(".advocacy-cache"))
    assert told(kept) == told(made(campaign)) != told(before)


SPOILT = [*("", "null", "{}", "[" * 100_000), *('{"House":[1]}', '{"PageStyle":["a"]}', '{"Shape":[]}', '{"x":1}')]


@pytest.mark.parametrize("line", SPOILT, ids=lambda line: line[:20])
def test_a_line_that_is_none_of_ours_is_as_good_as_none(campaign: Campaign, line: str) -> None:
    first = made(campaign)
    path = campaign.path(".advocacy-cache/parsed.jsonl")
    keys = [one.split(" ")[0] for one in path.read_text("utf-8").split("\n")[1:]]
    lines = "\n".join(f"{key} {line}" for key in keys).encode()
    path.write_bytes(hashlib.sha256(lines).hexdigest().encode() + b"\n" + lines)
    assert told(made(campaign)) == told(first)


def test_nothing_is_kept_that_the_last_build_did_not_meet(campaign: Campaign) -> None:
    def texts() -> set[str]:
        lines = campaign.path(".advocacy-cache/parsed.jsonl").read_text("utf-8").split("\n")[1:]
        values = [json.loads(line.partition(" ")[2]) for line in lines]
        lists = (one for one in values if isinstance(one, list))
        return {one for each in lists for one in each if isinstance(one, str)}

    made(campaign)
    before = texts()
    campaign.edit(CASE, "小温驾驶装卸车没有任何困难", "小温驾驶装卸车从来没有困难")
    made(campaign)
    assert before - texts()
    assert len(texts()) <= len(before)
