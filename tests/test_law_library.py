"""The law library that ships: every text is read, and the campaign prints what it has."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from advocacy.load import load
from advocacy.load.disk import Disk
from advocacy.load.law_files import LawFile, law_files, read_whole_text
from advocacy.model.entry_files import LAW_TEXTS
from advocacy.model.lawtext import LawHead, LawText
from tests.campaigns.running import PROJECT, small

FILES = law_files(Disk(PROJECT), LAW_TEXTS)
CAMPAIGN, _ = load(PROJECT, datetime.date(2026, 11, 30))
LAWS = CAMPAIGN.laws if CAMPAIGN else {}
# The last article of each, as it is printed.
LAST = {
    "accessibility-law.2023-06-28": "72",
    "disabled-persons-law.2018-10-26": "68",
    "legislation-law.2015-03-15": "105",
    "legislation-law.2023-03-13": "120",
    "petition-regulation.2022-01-24": "50",
    "shandong-disabled-persons-measures.2017-03-29": "62",
    "social-assistance-law.2026-04-30": "78",
    "social-assistance-measures.2019-03-02": "70",
    "womens-rights-law.2018-10-26": "61",
    "womens-rights-law.2022-10-30": "86",
}


def whole(one: LawFile) -> tuple[LawHead, LawText]:
    disk = Disk(PROJECT)
    read = read_whole_text(disk, one)
    assert disk.findings == []
    assert read is not None
    return read


def test_the_library_holds_forty_texts_and_nothing_else() -> None:
    assert len(FILES) == 40
    assert len(list((PROJECT / LAW_TEXTS).iterdir())) == 40


@pytest.mark.parametrize("one", [pytest.param(one, id=one.file) for one in FILES])
def test_every_text_is_read_whole(one: LawFile) -> None:
    head, text = whole(one)
    numbers = list(text.articles)
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
    assert all(paragraphs for paragraphs in text.articles.values())
    stem = Path(one.file).stem
    assert numbers[-1] == LAST.get(stem, numbers[-1])
    is_local = not head.issuer.startswith(("全国", "国务院", "中共中央"))
    assert (head.as_of is not None) == is_local


@pytest.mark.parametrize(
    ("law", "article"),
    [pytest.param(law.id, one, id=f"{law.id}-{one}") for law in LAWS.values() for one in law.articles],
)
def test_every_article_of_the_campaign_is_printed_as_its_text_has_it(law: str, article: str) -> None:
    version = LAWS[law].version
    (one,) = (one for one in FILES if (one.law, one.version) == (law, version))
    words = whole(one)[1].words(article)
    assert words is not None
    printed = LAWS[law].articles[article].zh
    assert printed.text == words.text
    lines = (PROJECT / one.file).read_text("utf-8").split("\n")
    for said in printed.text.split("\n"):
        assert any(said in line for line in lines[words.line - 1 :]), said
    assert lines[printed.place.line - 1][printed.place.column - 1 :].startswith(printed.text.split("\n")[0])


def test_no_article_of_a_law_with_a_text_keeps_its_words_in_laws_yaml() -> None:
    written = (PROJECT / "evidence" / "laws.yaml").read_text("utf-8")
    assert "      zh: " not in written.replace("    by:\n      zh: ", "")


def test_an_article_moves_from_version_to_version() -> None:
    """What the rule of the version in force is for: article 16 of one is article 15 of another."""
    texts = {one.version.year: whole(one)[1] for one in FILES if one.law == "womens-rights-law"}
    assert "生育" in texts[2022].articles["43"][0].whole.text
    assert "生育" not in texts[2018].articles["43"][0].whole.text


def test_a_document_on_a_version_that_was_replaced_is_told_and_not_final(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    text = (PROJECT / LAW_TEXTS / "disabled-persons-law.2018-10-26.md").read_text("utf-8")
    campaign.write(f"{LAW_TEXTS}/disabled-persons-law.2018-10-26.md", text)
    assert campaign.check("--strict").code == 0  # its words in laws.yaml are those of the text
    newer = text.replace("passed: 2018-10-26", "passed: 2026-04-30").replace(
        "effective: 2018-10-26", "effective: 2026-07-01"
    )
    campaign.write(f"{LAW_TEXTS}/disabled-persons-law.2026-04-30.md", newer)
    run = campaign.build()
    assert run.code == 0
    assert run.err.count("law-text-older") == 1
    assert "on 2026-11-30 the version of 2026-04-30 of “disabled-persons-law” is in force" in run.err
    assert "laws.yaml:11:12" in run.err
    final = campaign.build("--final")
    assert "law-text-older" in final.err
    assert final.code == 1
