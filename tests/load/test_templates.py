"""Templates: the campaign's own over those that come with the program."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import islice
from pathlib import Path

import pytest

from advocacy.files import LARGEST
from advocacy.load.disk import LARGEST_TEXT
from advocacy.load.templates import packaged_templates, read_templates
from advocacy.model.dossier import Dossier
from advocacy.shelve.names import names_beside
from tests.load.conftest import CAMPAIGN

Loader = Callable[[Mapping[str, str | bytes | None]], tuple[Dossier | None, list[str]]]
GENRE = "templates/letter/genre.yaml"


def test_the_program_brings_its_templates() -> None:
    folder = packaged_templates()
    templates, disks = read_templates(folder.parent, "zh")
    assert [one for disk in disks for one in disk.findings] == []
    assert len(disks) == 1, "read once where the campaign is the program's own"
    assert {(genre, "zh") for genre in templates.genres} <= templates.pages.keys()
    for house in templates.houses.values():
        assert house[:2] == b"PK"


def test_own_files_hide_those_of_the_program(loaded: Loader) -> None:
    genre = next(one.parent.name for one in sorted(packaged_templates().glob("*/genre.yaml")))
    dossier, findings = loaded(
        {
            f"templates/{genre}/zh.md": "我们自己的",
            "templates/parts/own.zh.md": "部分",
            "templates/parts/notes.txt": "x",
            "templates/house/own.docx": b"PK",
            "templates/house/make.py": "x",
        }
    )
    assert findings == []
    assert dossier is not None
    own = dossier.templates.pages[genre, "zh"]
    assert (own.file, own.text) == (f"templates/{genre}/zh.md", "我们自己的")
    assert dossier.templates.pages[genre, "en"].file == f"advocacy/templates/{genre}/en.md"
    assert dossier.templates.genres[genre].at.file == f"advocacy/templates/{genre}/genre.yaml"
    assert dossier.templates.shared["parts/own.zh.md"].text == "部分"
    assert dossier.templates.houses["own"] == b"PK"
    assert "parts/notes.txt" not in dossier.templates.shared


@pytest.mark.parametrize(
    ("changes", "finding"),
    [
        ({GENRE: None}, f"{GENRE} missing-file genre:letter"),
        ({GENRE: "name: a\n"}, f"{GENRE}:1:1 missing-key genre:letter"),
        ({GENRE: "name：a\nlength: {}\n"}, f"{GENRE}:1:5 wide-colon genre:letter"),
        ({GENRE: "a\n  b: c\n"}, f"{GENRE}:2:4 broken-yaml genre:letter"),
    ],
)
def test_a_genre_that_cannot_be_used(loaded: Loader, changes: dict[str, str | bytes | None], finding: str) -> None:
    dossier, findings = loaded(changes)
    assert findings == [finding]
    assert dossier is not None
    assert "letter" not in dossier.templates.genres
    assert dossier.broken == {"genre:letter"}


@pytest.mark.parametrize("beside", list(islice(names_beside("a.zh.docx"), 3)))
def test_a_house_style_is_not_called_as_what_lies_beside_a_draft(loaded: Loader, beside: str) -> None:
    house = beside.removeprefix("a.zh.").removesuffix(".docx")
    names = (house, house.upper(), f"own.{house}")
    dossier, findings = loaded({f"templates/house/{name}.docx": b"PK" for name in names})
    assert dossier is not None
    assert dossier.templates.houses.keys().isdisjoint(names)
    assert findings == sorted(f"templates/house/{name}.docx house-name-taken house:{name}" for name in names)


@pytest.mark.parametrize("name", ["newest", "new-look", "renew", "new.look"])
def test_a_house_style_may_have_it_in_its_name(loaded: Loader, name: str) -> None:
    dossier, findings = loaded({f"templates/house/{name}.docx": b"PK"})
    assert findings == []
    assert dossier is not None
    assert dossier.templates.houses[name] == b"PK"


def test_a_genre_is_named_in_lower_case_letters(loaded: Loader) -> None:
    _, findings = loaded({"templates/My_Letter/genre.yaml": CAMPAIGN[GENRE]})
    assert findings == ["templates/My_Letter/genre.yaml id-form genre:My_Letter"]


@pytest.mark.parametrize(
    ("file", "size", "told"),
    [
        ("house/large.docx", LARGEST + 1, ["templates/house/large.docx too-large house:large"]),
        ("parts/long.zh.md", LARGEST_TEXT + 1, ["templates/parts/long.zh.md too-large"]),
        ("parts/long.zh.md", LARGEST_TEXT, []),
    ],
)
def test_what_no_document_needs_in_that_size_is_not_read(
    loaded: Loader, tmp_path: Path, file: str, size: int, told: list[str]
) -> None:
    path = tmp_path / "templates" / file
    path.parent.mkdir(parents=True)
    with path.open("wb") as large:
        large.truncate(size)
    assert [one for one in loaded({})[1] if "too-large" in one] == told


def test_links_out_of_the_templates_are_not_followed(loaded: Loader, tmp_path: Path) -> None:
    outside = tmp_path.parent / f"{tmp_path.name}-outside"
    outside.write_text("x", encoding="utf-8")
    for name in ("parts/a.zh.md", "house/a.docx", "linked/genre.yaml"):
        link = tmp_path / "templates" / name
        link.parent.mkdir(parents=True)
        link.symlink_to(outside)
    _, findings = loaded({})
    assert findings == [
        "templates/house/a.docx outside-link house:a",
        "templates/linked/genre.yaml outside-link genre:linked",
        "templates/parts/a.zh.md outside-link",
    ]


HOUSE = "templates/house/own"
BUDGET = "width: 450\nheight: 700\npages: 3\ntext: {line: 14.8, zh: 35, en: 79}\n"


def test_the_program_says_what_its_pages_hold() -> None:
    budgets = read_templates(packaged_templates().parent, "zh")[0].budgets
    assert {house: budget.pages for house, budget in budgets.items()} == {"brief": 4, "gongwen": 5}


def test_a_house_of_ones_own_says_what_its_pages_hold(loaded: Loader) -> None:
    dossier, findings = loaded({f"{HOUSE}.docx": b"PK", f"{HOUSE}.yaml": BUDGET})
    assert findings == []
    assert dossier is not None
    budget = dossier.templates.budgets["own"]
    assert (budget.pages, budget.text.line, budget.text.after, budget.first_page) == (3, 14.8, 0.0, None)


@pytest.mark.parametrize(("file", "known"), [("brief.yaml", 3), ("brief.docx", None)])
def test_the_budget_of_another_word_file_says_nothing_of_this_one(loaded: Loader, file: str, known: int | None) -> None:
    dossier, findings = loaded({f"templates/house/{file}": BUDGET if file.endswith("yaml") else b"PK"})
    assert findings == []
    assert dossier is not None
    budget = dossier.templates.budgets.get("brief")
    assert (None if budget is None else budget.pages) == known


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        (BUDGET + "page: 4\n", "5:1 unknown-key house:own"),
        (BUDGET.replace("14.8", "high"), "4:14 wrong-form house:own"),
        (BUDGET.replace("14.8", "0"), "4:14 wrong-form house:own"),
        (BUDGET.replace("450", "-1"), "1:8 wrong-form house:own"),
        (BUDGET.replace("pages: 3", "pages: 0"), "3:8 wrong-form house:own"),
        (BUDGET.replace("zh: 35, ", ""), "4:7 missing-key house:own"),
        (BUDGET + "styles:\n  Tilte: {line: 30}\n", "6:3 wrong-form house:own"),
        (BUDGET + "first_page: {through: keys}\n", "5:23 wrong-form house:own"),
    ],
)
def test_a_budget_that_cannot_be_used(loaded: Loader, text: str, finding: str) -> None:
    dossier, findings = loaded({f"{HOUSE}.docx": b"PK", f"{HOUSE}.yaml": text})
    assert findings == [f"{HOUSE}.yaml:{finding}"]
    assert dossier is not None
    assert "own" not in dossier.templates.budgets


def test_a_budget_without_its_house(loaded: Loader) -> None:
    assert loaded({f"{HOUSE}.yaml": BUDGET})[1] == [f"{HOUSE}.docx missing-file house:own"]
