"""A logo beside the name of the organisation: from advocacy.yaml into every brief, or a finding that says what to do."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import ooxml_integrity
import pytest
from openxml_audit import OpenXmlValidator

from tests.campaigns.pictures import EXIF, FRAME, jpeg, png
from tests.campaigns.running import (
    BRIEF,
    CHINESE,
    COVER,
    ENGLISH,
    HIRING,
    TODAY,
    Campaign,
    finish,
    members,
    needs_links,
    small,
)

ZH, EN = BRIEF
WIDE = png(60, 20)
LOGO = """\
  logo:
    file: logo.png
    alt:
      zh: 机构标志：一个圆
      en: "Logo: a disc"
"""


def with_logo(folder: Path, logo: str = LOGO, picture: bytes | None = None) -> Campaign:
    """The small campaign, which is invented, with a picture that is."""
    campaign = finish(small(folder))
    campaign.edit("advocacy.yaml", "  address: 示例省某市一号\n", f"  address: 示例省某市一号\n{logo}")
    campaign.write("logo.png", png() if picture is None else picture)
    return campaign


def pictures(path: Path) -> dict[str, bytes]:
    return {name: data for name, data in members(path.read_bytes()) if "/media/" in name}


def document(path: Path) -> str:
    return dict(members(path.read_bytes()))["word/document.xml"].decode()


# --------------------------------------------------------------- where it stands


def test_it_stands_left_of_the_name_with_words_in_the_language_of_the_brief(tmp_path: Path) -> None:
    campaign = with_logo(tmp_path)
    assert campaign.build().code == 0
    assert pictures(campaign.draft(EN)) == {"word/media/picture1.png": png()}
    text = document(campaign.draft(EN))
    sender = text[: text.index("Telephone")]
    assert 'w:val="SenderLogo"' in sender
    assert sender.index('descr="Logo: a disc"') < sender.index("Example Mutual Aid Centre")
    # 18.2 pt high, half as wide again, with 9 pt of nothing behind it
    assert f'<wp:extent cx="{(546 + 180) * 635}" cy="{364 * 635}"/>' in text
    # Where lines have an exact height (GB/T 9704, which knows no logo) there is the name alone.
    assert pictures(campaign.draft(ZH)) == {}
    assert "机构标志" not in document(campaign.draft(ZH))
    # Neither has a verification file or a letter with a signature.
    assert not any(pictures(campaign.draft(name)) for name in (*COVER, EN.replace(".docx", ".sources.docx")))
    assert campaign.build().out.startswith("Nothing has changed")


def test_a_chinese_brief_in_another_house_has_it_too(tmp_path: Path) -> None:
    campaign = with_logo(tmp_path)
    assert campaign.build("--house", "large-print").code == 0
    large = campaign.draft("fair-hiring.zh.large-print.docx")
    assert list(pictures(large)) == ["word/media/picture1.png"]
    assert 'descr="机构标志：一个圆"' in document(large)


def test_a_web_page_holds_it_itself(tmp_path: Path) -> None:
    campaign = with_logo(tmp_path)
    campaign.build("--format", "html")
    for language, alt in (("zh", "机构标志：一个圆"), ("en", "Logo: a disc")):
        page = campaign.draft(f"fair-hiring.{language}.html").read_text("utf-8")
        assert re.findall(r"<img [^>]*?(alt=.*?)>", page) == [f'alt="{alt}" width="42" height="28"']


def test_validators_find_nothing_in_a_brief_with_a_logo(tmp_path: Path) -> None:
    for picture, ending in ((png(), "png"), (jpeg(FRAME), "jpeg")):
        campaign = with_logo(tmp_path / ending, picture=picture)
        assert campaign.build("--house", "large-print").code == 0
        for name in (EN, "fair-hiring.zh.large-print.docx"):
            path = campaign.draft(name)
            assert list(pictures(path)) == [f"word/media/picture1.{ending}"]
            result = OpenXmlValidator().validate(str(path))
            assert [str(one) for one in result.errors] == []
            assert [str(one) for one in ooxml_integrity.check(str(path))] == []


def test_no_document_says_where_or_by_whom_a_picture_was_made(tmp_path: Path) -> None:
    campaign = with_logo(tmp_path, picture=jpeg(EXIF, FRAME))
    assert campaign.build("--format", "html").code == 0
    assert pictures(campaign.draft(EN)) == {"word/media/picture1.jpeg": jpeg(FRAME)}
    for name in (EN, EN.replace(".docx", ".html")):
        assert b"GPSLatitude" not in b"".join(content for _, content in members_or_page(campaign.draft(name)))


def members_or_page(path: Path) -> list[tuple[str, bytes]]:
    data = path.read_bytes()
    if path.suffix == ".docx":
        return list(members(data))
    import base64

    packed = re.findall(rb"base64,([A-Za-z0-9+/=]+)", data)
    assert packed
    return [("page", data), *(("picture", base64.b64decode(one)) for one in packed)]


# ------------------------------------------------------------- what depends on it


def test_another_picture_makes_the_briefs_anew_and_nothing_else(tmp_path: Path) -> None:
    campaign = with_logo(tmp_path)
    campaign.build()
    petition = {name: campaign.drafts()[name] for name in COVER}
    campaign.write("logo.png", WIDE)
    run = campaign.build()
    assert run.code == 0
    # The build code of the Chinese brief names the same text, which other formats and houses show with it.
    assert run.written() == HIRING
    assert pictures(campaign.draft(EN)) == {"word/media/picture1.png": WIDE}
    assert {name: campaign.drafts()[name] for name in COVER} == petition


def test_what_goes_out_and_comes_back_carries_it(tmp_path: Path) -> None:
    campaign = with_logo(tmp_path)
    assert campaign.build("--final").code == 0
    assert campaign.run("release", "fair-hiring", "--today", TODAY).code == 0
    released = campaign.path(f"briefs/released/fair-hiring/{TODAY}/{EN}")
    assert pictures(released) == {"word/media/picture1.png": png()}
    assert campaign.run("release", "fair-hiring", "--verify", "--today", TODAY).code == 0
    manifest = (released.parent / "release.json").read_text("utf-8")
    assert '"logo.png"' in manifest
    # Figures that are renewed in a brief which somebody goes on with leave it where it is.
    edited = tmp_path / "theirs.docx"
    shutil.copy(campaign.draft(EN), edited)
    campaign.edit("evidence/statistics/employment.yaml", "{2023: 45.6}", "{2023: 47.2}")
    change_cell(campaign)
    run = campaign.run("refresh", str(edited), "--today", TODAY, "--format", "json")
    assert pictures(Path(run.json["file"])) == {"word/media/picture1.png": png()}


def change_cell(campaign: Campaign) -> None:
    import openpyxl

    path = campaign.path("evidence/statistics/employment.xlsx")
    book = openpyxl.load_workbook(path)
    book["就业"]["B6"] = 47.2
    book.save(path)


def test_an_untouched_draft_from_before_the_logo_changed_is_not_released(tmp_path: Path) -> None:
    campaign = with_logo(tmp_path)
    campaign.build("--final")
    campaign.write("logo.png", WIDE)
    run = campaign.run("release", "fair-hiring", "--today", TODAY, "--language", "en")
    assert run.code == 1
    assert f"briefs/drafts/{EN}: release-draft-outdated" in run.err


# ------------------------------------------------------------------ what is wrong


def found(campaign: Campaign) -> list[dict[str, Any]]:
    return [one for one in campaign.check("--format", "json").json["findings"] if one["severity"] != "note"]


@pytest.mark.parametrize(
    ("logo", "picture", "code", "said"),
    [
        ("file: emblem.png", png(), "logo-missing", "there are: logo.png"),
        ("file: Logo.PNG", png(), "logo-missing", "did you mean “logo.png”?"),
        ("file: ../logo.png", png(), "logo-place", "“file: logo.png”"),
        ("file: /home/logo.png", png(), "logo-place", "“file: logo.png”"),
        ("file: 'C:\\pictures\\logo.png'", png(), "logo-place", "“file: logo.png”"),
        ("file: evidence/logo.png", png(), "logo-place", "“file: logo.png”"),
        ("file: templates/../../logo.png", png(), "logo-place", "“file: logo.png”"),
        ("file: ./logo.png", png(), "logo-place", "“file: logo.png”"),
        ("file: ''", png(), "logo-place", "beside advocacy.yaml"),
        ("file: house.png", None, "unreadable-file", "it is a folder"),
        ("file: templates/looks/logo.png", png(), "logo-place", "“file: templates/house/logo.png”"),
        ("file: emblem", png(), "logo-format", "a file whose name does not end in .png"),
        ("file: logo.png", b"<svg/>", "logo-format", "but: SVG"),
        ("file: logo.png", b"a text", "logo-format", "but: no picture"),
        ("file: logo.png", b"", "logo-format", "but: no picture"),
        ("file: logo.png", png()[:-9], "logo-damaged", "save it as PNG"),
        ("file: logo.png", png(90, 10), "logo-size", "90 × 10 pixels"),
        ("file: logo.png", png(10, 30), "logo-size", "at most 2 times as high as wide"),
        ("file: logo.png", png(1, 1), "", ""),
        ("file: logo.png", bytes(2_000_001), "too-large", "2 MB"),
    ],
)
def test_a_picture_that_cannot_be_used_is_a_finding_with_its_cure(
    tmp_path: Path, logo: str, picture: bytes | None, code: str, said: str
) -> None:
    campaign = with_logo(tmp_path, LOGO.replace("file: logo.png", logo), picture)
    campaign.write("emblem", png())
    if picture is None:
        campaign.path("house.png").mkdir()
    messages = [(one["code"], f"{one['message']}; {one['remedy']}") for one in found(campaign)]
    assert [one for one, _ in messages] == ([code] if code else [])
    assert not messages or said in messages[0][1]


def test_what_shows_no_logo_is_built_all_the_same(tmp_path: Path) -> None:
    campaign = with_logo(tmp_path, picture=b"a text")
    run = campaign.build()
    assert (run.code, run.written()) == (1, set(COVER))
    campaign.write("logo.png", png())
    assert campaign.build().written() == HIRING


@needs_links
def test_a_link_out_of_the_campaign_is_not_followed(tmp_path: Path) -> None:
    campaign = with_logo(tmp_path)
    campaign.path("logo.png").unlink()
    (tmp_path / "elsewhere.png").write_bytes(png())
    campaign.path("logo.png").symlink_to(tmp_path / "elsewhere.png")
    assert [one["code"] for one in found(campaign)] == ["outside-link"]


def test_it_may_lie_beside_the_house_styles(tmp_path: Path) -> None:
    campaign = with_logo(tmp_path, LOGO.replace("logo.png", "templates/house/logo.png"))
    assert [one["code"] for one in found(campaign)] == ["logo-missing"]
    campaign.path("templates/house").mkdir()
    shutil.move(campaign.path("logo.png"), campaign.path("templates/house/logo.png"))
    assert found(campaign) == []
    assert campaign.build().code == 0
    campaign.write("templates/house/logo.png", WIDE)
    assert campaign.build().written() == HIRING


@pytest.mark.parametrize(
    ("alt", "codes", "written"),
    [
        ("    alt: 一个圆\n", ["text-untranslated"], CHINESE | COVER),
        ('    alt:\n      en: "Logo: a disc"\n', ["text-untranslated"], ENGLISH | COVER),
        ("", ["missing-key"], frozenset()),
    ],
)
def test_who_does_not_see_it_is_told_what_it_shows_in_each_language(
    tmp_path: Path, alt: str, codes: list[str], written: frozenset[str]
) -> None:
    campaign = with_logo(tmp_path, f"  logo:\n    file: logo.png\n{alt}")
    assert [one["code"] for one in found(campaign)] == codes
    assert campaign.build().written() == written
