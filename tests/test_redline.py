"""Two texts as one Word file: what was struck out, what was written, in whose name."""

from __future__ import annotations

import importlib.util
import shutil
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
from advocacy.reread.redlined import margins_of, text_of
from tests.campaigns.packages import rewrite
from tests.campaigns.running import BRIEF, TODAY, Campaign, Run, small_built

ZH, EN = BRIEF
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ENGINE = pytest.mark.skipif(
    importlib.util.find_spec("python_redlines_docxodus") is None, reason="the extra `redline` is not installed"
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
    return {(one.get(f"{W}author", ""), one.get(f"{W}date", "")) for one in root.iter(f"{W}ins", f"{W}del")}


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
    campaign = small_built(tmp_path, "released")
    edited(campaign.draft(EN), campaign.draft(EN))
    run = redline(campaign, "fair-hiring")
    assert [Path(file).name for file in run.json["files"]] == ["fair-hiring.en..fair-hiring.en.redline.docx"]
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
def test_what_is_not_there_is_said(campaign: Campaign, words: tuple[str, ...], codes: list[str]) -> None:
    run = redline(campaign, *words)
    assert (run.code, run.codes(), run.json["files"]) == (1, codes, [])


def test_what_is_no_word_file_is_said(campaign: Campaign) -> None:
    campaign.write("text.docx", b"hello")
    for words in (("text.docx", ZH), (ZH, "text.docx")):
        files = [str(campaign.path(one) if one == "text.docx" else campaign.draft(one)) for one in words]
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


# ------------------------------------------------ equal only where all that a reader sees is equal


def put(campaign: Campaign, part: str, old: str, new: str, name: str = "mine.docx") -> str:
    """A copy of the Chinese draft in which `old` is `new` in one part."""
    path = campaign.path(name)
    shutil.copy(campaign.draft(ZH), path)
    rewrite(path, part, lambda xml: xml.replace(old, new, 1))
    return str(path)


FOOTER, BODY = "word/footer1.xml", "word/document.xml"


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        (FOOTER, "</w:p>", "<w:r><w:t>内部资料</w:t></w:r></w:p>"),
        (BODY, "招聘中的残疾歧视仍然没有代价", "招聘中的残疾歧视没有代价"),
        ("word/footnotes.xml", "示例法院案例选", "示例法院案例集"),
    ],
    ids=["footer", "body", "footnote"],
)
def test_files_that_differ_anywhere_on_the_page_are_not_equal(
    campaign: Campaign, monkeypatch: pytest.MonkeyPatch, part: str, old: str, new: str
) -> None:
    monkeypatch.setitem(sys.modules, "python_redlines", None)
    changed = put(campaign, part, old, new)
    run = redline(campaign, str(campaign.draft(ZH)), changed)
    assert (run.code, run.codes()) == (1, ["redline-not-installed"])


@pytest.mark.parametrize(
    ("part", "old", "new", "what"),
    [
        ("word/charts/chart1.xml", "<c:v>45.6</c:v>", "<c:v>65.6</c:v>", "charts"),
        (BODY, "<w:rPr>", "<w:rPr><w:strike/>", "the looks, or the program that saved it"),
        ("word/styles.xml", "</w:rPr>", "<w:vanish/></w:rPr>", "the looks, or the program that saved it"),
    ],
    ids=["number in a chart", "words struck through", "style hidden"],
)  # fmt: skip
def test_what_tracked_changes_cannot_show_is_named_and_not_called_equal(
    campaign: Campaign, part: str, old: str, new: str, what: str
) -> None:
    run = redline(campaign, str(campaign.draft(ZH)), put(campaign, part, old, new))
    assert (run.code, run.codes(), run.json["files"]) == (0, ["redline-unshown"], [])
    run = redline(campaign, str(campaign.draft(ZH)), str(campaign.path("mine.docx")), "--language", "en")  # fmt: skip
    assert run.json["findings"][0]["message"].endswith(f"cannot show: {what}")


def test_another_picture_is_named(campaign: Campaign) -> None:
    for name, content in (("one.docx", b"\x89PNG one"), ("two.docx", b"\x89PNG two")):
        shutil.copy(campaign.draft(ZH), campaign.path(name))
        with zipfile.ZipFile(campaign.path(name), "a") as archive:
            archive.writestr("word/media/image1.png", content)
    files = [str(campaign.path(name)) for name in ("one.docx", "two.docx")]
    assert redline(campaign, *files).codes() == ["redline-unshown"]
    assert redline(campaign, files[0], files[0]).codes() == ["redline-equal"]


PAGES = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>NUMPAGES</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{}</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        (FOOTER, "</w:p>", '<w:fldSimple w:instr=" PAGE "><w:r><w:t>{}</w:t></w:r></w:fldSimple></w:p>'),
        (FOOTER, "</w:p>", f"{PAGES}</w:p>"),
        (BODY, "<w:p>", '<w:p w:rsidR="0000000{}">'),
        (BODY, "</w:p>", '<w:bookmarkStart w:id="9{}" w:name="x{}"/><w:bookmarkEnd w:id="9{}"/></w:p>'),
    ],
    ids=["page number", "number of pages", "number of a saving", "bookmark"],
)  # fmt: skip
def test_what_programs_write_for_themselves_is_no_difference(campaign: Campaign, part: str, old: str, new: str) -> None:
    files = [put(campaign, part, old, new.replace("{}", n), f"{n}.docx") for n in ("1", "2")]
    codes = redline(campaign, *files).codes()
    # a page number is counted anew, yet its XML is not the same
    assert codes == ["redline-unshown" if part == FOOTER else "redline-equal"]


@ENGINE
def test_a_changed_footer_is_a_tracked_change_in_the_footer(campaign: Campaign) -> None:
    new = put(campaign, FOOTER, "</w:p>", "<w:r><w:t>内部资料</w:t></w:r></w:p>")
    run = redline(campaign, str(campaign.draft(ZH)), new)
    (made,) = (Path(file) for file in run.json["files"])
    assert run.codes() == []
    assert any("内部资料" in one for one in margins_of(package(made), taken=True))
    assert not any("内部资料" in one for one in margins_of(package(made), taken=False))
