"""Two texts as one Word file: what was struck out, what was written, in whose name."""

from __future__ import annotations

import importlib.util
import sys
import types
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement
from lxml import etree
from openxml_audit import OpenXmlValidator

from advocacy.model.place import Place
from advocacy.reread import Package, read_bytes
from advocacy.reread.redlined import text_of
from tests.campaigns.running import BRIEF, TODAY, Campaign, Run, finish, small, small_built

ZH, EN = BRIEF
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ENGINE = pytest.mark.skipif(
    importlib.util.find_spec("python_redlines_docxodus") is None,
    reason="the extra `redline` is not installed",
)


@pytest.fixture
def campaign(tmp_path: Path) -> Campaign:
    return small_built(tmp_path)


def redline(campaign: Campaign, *words: str) -> Run:
    return campaign.run("redline", *words, "--today", TODAY, "--format", "json")


def edited(path: Path, to: Path) -> Path:
    """A copy with a sentence more, a word less and a row more."""
    document = docx.Document(str(path))
    document.paragraphs[4].add_run("（另加一句。）")
    first = document.paragraphs[2].runs[0]
    first.text = first.text[1:]
    row = document.tables[0].add_row()  # type: ignore[no-untyped-call]
    row.cells[0].text = "新的一行"
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    document.save(str(to))
    return to


def package(path: Path) -> Package:
    found = read_bytes(path.read_bytes(), Place(path.name))
    assert isinstance(found, Package)
    return found


def signed(path: Path) -> set[tuple[str, str]]:
    with zipfile.ZipFile(path) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    return {
        (one.get(f"{W}author", ""), one.get(f"{W}date", ""))
        for one in root.iter(f"{W}ins", f"{W}del")
    }


@ENGINE
def test_accepted_it_is_the_new_text_and_refused_the_old(campaign: Campaign) -> None:
    old = campaign.draft(ZH)
    new = edited(old, campaign.path("fair-hiring.zh.docx"))
    run = redline(campaign, str(old), str(new))
    assert (run.code, run.codes()) == (0, [])
    (made,) = (Path(file) for file in run.json["files"])
    assert made == campaign.path("fair-hiring.zh..fair-hiring.zh.redline.docx")
    assert text_of(package(made), taken=True) == text_of(package(new), taken=True)
    assert text_of(package(made), taken=False) == text_of(package(old), taken=True)
    assert signed(made) == {("示例互助中心", "2026-11-30T00:00:00Z")}
    assert OpenXmlValidator().validate(str(made)).is_valid
    # never over a file
    (again,) = redline(campaign, str(old), str(new)).json["files"]
    assert again.endswith("fair-hiring.zh..fair-hiring.zh.redline-2.docx")


@ENGINE
def test_the_last_release_against_the_draft(tmp_path: Path) -> None:
    campaign = finish(small(tmp_path))
    campaign.build("--final")
    assert campaign.run("release", "fair-hiring", "--today", TODAY).code == 0
    edited(campaign.draft(EN), campaign.draft(EN))
    run = redline(campaign, "fair-hiring")
    assert [Path(file).name for file in run.json["files"]] == [
        "fair-hiring.en..fair-hiring.en.redline.docx"
    ]
    assert run.codes() == ["redline-equal"]  # the Chinese draft is as it was released
    (made,) = run.json["files"]
    assert signed(Path(made)) == {("Example Mutual Aid Centre", "2026-11-30T00:00:00Z")}


@ENGINE
def test_files_of_nobodys_campaign_are_signed_by_their_properties(tmp_path: Path) -> None:
    paths = []
    for number, words in enumerate(("一句话。", "两句话。")):
        document = docx.Document()
        document.core_properties.author = "某单位"
        document.add_paragraph(words)
        paths.append(tmp_path / f"{number}.docx")
        document.save(str(paths[-1]))
    run = redline(Campaign(tmp_path), *map(str, paths))
    (made,) = run.json["files"]
    ((author, day),) = signed(Path(made))
    assert author == "某单位"
    assert day.startswith("2013-12-23")  # of python-docx's own template


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (("fair-hiring",), ["redline-no-release"]),
        (("none.docx", "neither.docx"), ["word-file-missing", "word-file-missing"]),
    ],
)
def test_what_is_not_there_is_said(
    campaign: Campaign, words: tuple[str, ...], codes: list[str]
) -> None:
    run = redline(campaign, *words)
    assert (run.code, run.codes(), run.json["files"]) == (1, codes, [])


def test_what_is_no_word_file_is_said(campaign: Campaign) -> None:
    campaign.write("text.docx", b"hello")
    for words in (("text.docx", ZH), (ZH, "text.docx")):
        files = [
            str(campaign.path(one) if one == "text.docx" else campaign.draft(one)) for one in words
        ]
        assert redline(campaign, *files).codes() == ["not-a-word-file"]


class Engine:
    """Stands where the extra may be absent or fail."""

    def __init__(self, made: bytes | Exception) -> None:
        self.made = made

    def run_redline(self, *_: object, **__: object) -> tuple[bytes, None, None]:
        if isinstance(self.made, Exception):
            raise self.made
        return self.made, None, None


class NotInstalledError(ImportError):
    """As the library's own."""


class ExecutionError(Exception):
    """As the library's own."""


@pytest.mark.parametrize(
    ("made", "code"),
    [
        (None, "redline-not-installed"),
        (NotInstalledError(), "redline-not-installed"),
        (ExecutionError("it ended\nwith 3"), "redline-failed"),
        (OSError("no such program"), "redline-failed"),
        (b"hello", "redline-failed"),
        ("old", "redline-not-exact"),
    ],
)
def test_an_engine_that_is_absent_or_fails(
    campaign: Campaign, monkeypatch: pytest.MonkeyPatch, made: object, code: str
) -> None:
    old = campaign.draft(ZH)
    new = edited(old, campaign.path("mine.docx"))
    content = old.read_bytes() if made == "old" else made
    library = types.ModuleType("python_redlines")
    library.__dict__.update(
        DocxodusEngine=lambda: Engine(content),  # type: ignore[arg-type]
        EngineExecutionError=ExecutionError,
        EngineNotInstalledError=NotInstalledError,
    )
    monkeypatch.setitem(sys.modules, "python_redlines", None if made is None else library)
    run = redline(campaign, str(old), str(new))
    assert (run.code, run.codes(), run.json["files"]) == (1, [code], [])
