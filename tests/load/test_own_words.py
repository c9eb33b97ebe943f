"""A brief's own words, cut at their level-1 headings."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from advocacy.load.briefs import cut
from advocacy.model.dossier import Dossier
from advocacy.model.finding import Language
from advocacy.model.genre import BriefPart, Genre
from advocacy.model.place import At
from advocacy.model.text import label
from tests.load.conftest import CAMPAIGN

Loader = Callable[[Mapping[str, str | bytes | None]], tuple[Dossier | None, list[str]]]

GENRE = Genre(
    id="brief",
    at=At("genre.yaml"),
    name=label("简报", "Brief"),
    length={},
    parts={
        "problem": BriefPart(heading=label("问题", "Problem")),
        "not-known": BriefPart(heading=label("尚不清楚", "Not known")),
    },
)


def parts(text: str, language: Language = "zh") -> tuple[dict[str, tuple[str, int]], list[str]]:
    words, findings = cut("a.md", text, GENRE, language)
    return dict(words.parts), [f"{one.place.line} {one.code}" for one in findings]


@pytest.mark.parametrize("heading", ["# 问题", "# Problem", "# problem", "#问题", "#  问题  ", "# 问题 #", "# PROBLEM"])
def test_a_heading_in_either_language_or_the_name_of_the_part(heading: str) -> None:
    assert parts(f"{heading}\n甲\n") == ({"problem": ("甲\n", 2)}, [])


def test_line_n_of_a_part_is_line_start_plus_n_of_the_file() -> None:
    text = "\n# 问题\n\n甲\n\n## 小标题\n乙\n# 尚不清楚\n丙"
    assert parts(text) == ({"problem": ("\n甲\n\n## 小标题\n乙", 3), "not-known": ("丙", 9)}, [])


def test_a_number_sign_in_a_fence_is_no_heading() -> None:
    text = "# 问题\n```\n# 尚不清楚\n~~~\n```\n甲"
    assert parts(text) == ({"problem": ("```\n# 尚不清楚\n~~~\n```\n甲", 2)}, [])


def test_words_before_the_first_heading_are_told_once() -> None:
    assert parts("甲\n乙\n# 问题\n丙") == ({"problem": ("丙", 4)}, ["1 words-before-heading"])


def test_a_part_written_twice() -> None:
    assert parts("# 问题\n甲\n# Problem\n乙") == ({"problem": ("甲", 2)}, ["3 repeated-part"])


@pytest.mark.parametrize(
    ("heading", "language", "hint"),
    [
        ("# 问题们", "zh", "是不是想写 问题？"),
        ("# Problems", "en", "是不是想写 Problem？"),
        ("# 结论", "zh", "这里可以写：问题、尚不清楚"),
    ],
)
def test_a_part_that_the_genre_does_not_know(heading: str, language: Language, hint: str) -> None:
    words, findings = cut("a.md", f"{heading}\n甲", GENRE, language)
    assert words.parts == {}
    assert [(one.code, one.details["hint"][0]) for one in findings] == [("unknown-part", hint)]


def test_findings_in_own_words_concern_their_order(loaded: Loader) -> None:
    _, findings = loaded({"briefs/fines.en.md": "Words\n# Facts\n# Odd\n"})
    assert findings == [
        "briefs/fines.en.md:1:1 words-before-heading edition:fines.en",
        "briefs/fines.en.md:3:1 unknown-part edition:fines.en",
    ]


def test_a_part_without_an_english_heading_is_known_by_its_name(loaded: Loader) -> None:
    dossier, findings = loaded({"briefs/fines.en.md": "# facts\nA.\n"})
    assert findings == []
    assert dossier is not None
    assert dossier.own_words["fines", "en"].parts == {"facts": ("A.\n", 2)}


@pytest.mark.parametrize(
    "name",
    ["fine.zh.md", "fines.md", "other.en.md", "fines.zh.txt", "fines.zh.docx", "fines.zh-CN.md",
     "fines.markdown", "fines.ZH.md", "fines.fr.md", "other.fr.md", "other.zh-Hans.md", "other.zh.txt", "fines.docx"],
)  # fmt: skip
def test_words_that_belong_to_no_order(loaded: Loader, name: str) -> None:
    _, findings = loaded({f"briefs/{name}": "# 问题\n"})
    assert findings == [f"briefs/{name} words-without-order"]


@pytest.mark.parametrize(
    ("name", "about"),
    [
        ("briefs/prices.yaml.txt", " order:prices"),
        ("briefs/prices.yml.docx", " order:prices"),
        ("briefs/fines.en.md.txt", " order:fines"),
        ("templates/parts/odd.zh.md.txt", ""),
        ("templates/parts/law.zh.md.bak", ""),
        ("private-names.txt.txt", " campaign"),
        ("Private_Names.csv", " campaign"),
    ],
)
def test_an_ending_that_nobody_sees_is_named(loaded: Loader, name: str, about: str) -> None:
    _, findings = loaded({name: "# 问题\n"})
    assert f"{name} wrong-ending{about}" in findings


@pytest.mark.parametrize(
    "name",
    [
        "briefs/notes.md",
        "briefs/minutes.txt",
        "briefs/minutes.2026.docx",
        "briefs/fines.yaml.bak",
        "briefs/fines.pdf",
        "briefs/fines.zh.md.bak",
    ],
)
def test_notes_and_copies_beside_an_order_are_let_be(loaded: Loader, name: str) -> None:
    assert loaded({name: "# 问题\n"})[1] == []


def test_a_copy_of_the_private_list_is_let_be(loaded: Loader) -> None:
    assert loaded({"private-names.txt": "王小明\n", "private-names.txt.bak": "王小明\n"})[1] == []


@pytest.mark.parametrize(
    ("change", "finding"),
    [
        ({"to: npc\n": ""}, "briefs/fines.yaml:1:1 missing-key order:fines"),
        ({"title: 罚款": "title：罚款"}, "briefs/fines.yaml:2:6 wide-colon order:fines"),
        ({"genre: letter": "genre: unknown"}, None),  # whether there is such a genre is checked later
    ],
)
def test_the_words_of_an_order_that_cannot_be_used_wait(
    loaded: Loader, change: dict[str, str], finding: str | None
) -> None:
    text = CAMPAIGN["briefs/fines.yaml"]
    for old, new in change.items():
        text = text.replace(old, new)
    dossier, findings = loaded({"briefs/fines.yaml": text, "briefs/fines.en.md": "no heading"})
    assert findings == ([finding] if finding else [])
    assert dossier is not None
    assert dossier.own_words == {}


def test_an_order_is_named_in_lower_case_letters(loaded: Loader) -> None:
    _, findings = loaded({"briefs/罚款.yaml": CAMPAIGN["briefs/fines.yaml"]})
    assert findings == ["briefs/罚款.yaml id-form order:罚款"]


def test_words_in_another_encoding(loaded: Loader) -> None:
    dossier, findings = loaded({"briefs/fines.zh.md": "# 问题\n".encode("gb18030")})
    assert findings == ["briefs/fines.zh.md:1:3 gbk-file edition:fines.zh"]
    assert dossier is not None
    assert dossier.own_words == {}
