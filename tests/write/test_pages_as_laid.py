"""What is said of pages is what LibreOffice lays: the page with every construct, and one whose box grows line by line."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest

from advocacy.load.templates import packaged_templates, read_templates
from advocacy.model.document import Document, Paragraph
from advocacy.model.finding import Language
from advocacy.model.page_budget import PageBudget, PageUse
from advocacy.write import House, page_use, write
from tests.write.test_page import page

TOOLS = ("soffice", "pdftotext", "fc-match")
missing = [tool for tool in TOOLS if shutil.which(tool) is None]
pytestmark = pytest.mark.skipif(missing != [], reason=f"not installed: {', '.join(missing)}")

Laid = Callable[[str], list[str]]
GROWING = (0, 1, 12, 13, 14, 16, 19)  # lines that the answer of a box is longer
WORDS = "who sell online from home every day of the year "


@cache
def budget(house: str) -> PageBudget:
    return read_templates(packaged_templates().parent, "en")[0].budgets[house]


def longer(lines: int, without: int = 0) -> Document:
    """The page in English with a longer answer in its box, less by so many words."""
    document = page("en")
    at = next(n for n, one in enumerate(document.blocks) if isinstance(one, Paragraph) and one.role == "box")
    box = document.blocks[at]
    assert isinstance(box, Paragraph)
    words = (WORDS * 60)[: 72 * lines].split()
    more = " ".join(words[: len(words) - without])
    return replace(document, blocks=(*document.blocks[:at], replace(box, content=(*box.content, " ", more)),
                                     *document.blocks[at + 1 :]))  # fmt: skip


def use_of(document: Document, house: str = "brief") -> PageUse:
    return page_use(document, budget(house))


def cured(lines: int) -> Document | None:
    """The page after it was shortened as the finding says; None where nothing is found, or not of the box alone."""
    first = use_of(longer(lines)).first
    assert first is not None
    (cut,) = first.cuts if len(first.cuts) == 1 else (None,)
    return None if cut is None or not cut.begins.startswith("Fine employers") else longer(lines, cut.words)


@pytest.fixture(scope="module")
def laid(houses: dict[str, House], tmp_path_factory: pytest.TempPathFactory) -> Laid:
    """The text of each page of a document, as LibreOffice lays it."""
    if "Carlito" not in subprocess.run(["fc-match", "Calibri"], capture_output=True, text=True, check=True).stdout:  # noqa: S607
        pytest.skip("no font as wide as Calibri is installed")
    folder = tmp_path_factory.mktemp("laid")
    made = {f"{language}.{house}": write(page(language), houses[house]) for language, house in SHOWN}
    made |= {f"longer.{lines}": write(longer(lines), houses["brief"]) for lines in GROWING}
    made |= {f"cured.{lines}": write(one, houses["brief"]) for lines in GROWING if (one := cured(lines))}
    for name, data in made.items():
        (folder / f"{name}.docx").write_bytes(data)
    subprocess.run(  # noqa: S603  our own files
        [str(shutil.which("soffice")), f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
         "--convert-to", "pdf", "--outdir", str(folder), *(str(folder / f"{name}.docx") for name in made)],
        check=True, capture_output=True, timeout=240,
    )  # fmt: skip

    def pages(name: str) -> list[str]:
        told = subprocess.run(  # noqa: S603  a file of ours
            [str(shutil.which("pdftotext")), str(folder / f"{name}.pdf"), "-"], check=True, capture_output=True
        )
        return told.stdout.decode().split("\f")[:-1]

    return pages


SHOWN: tuple[tuple[Language, str], ...] = (("en", "brief"), ("en", "gongwen"), ("zh", "brief"), ("zh", "gongwen"))


@pytest.mark.parametrize(("language", "house"), SHOWN)
def test_the_pages_before_the_annexes(language: Language, house: str, laid: Laid) -> None:
    pages = laid(f"{language}.{house}")
    before = [number for number, text in enumerate(pages) if re.match(r"(Annex A|附件 ?1)", text)]
    assert use_of(page(language), house).pages == (before[0] if before else len(pages))


def test_some_first_pages_are_too_full_and_some_are_not() -> None:
    """Else the next tests would prove nothing."""
    full = [first.lines > first.room for lines in GROWING if (first := use_of(longer(lines)).first)]
    assert True in full
    assert False in full
    assert any(cured(lines) for lines in GROWING)


def last_message(document: Document) -> str:
    (*_, last) = [one for one in document.blocks if isinstance(one, Paragraph) and one.role == "key"]
    return str(last.content[0])[:20]


@pytest.mark.parametrize("lines", GROWING)
def test_a_first_page_is_too_full_where_its_last_message_stands_on_the_next(lines: int, laid: Laid) -> None:
    document = longer(lines)
    use = use_of(document)
    assert use.first is not None
    pages = laid(f"longer.{lines}")
    assert (use.first.lines <= use.first.room) == (last_message(document) in pages[0])
    assert use.pages == len(pages)


@pytest.mark.parametrize("lines", GROWING)
def test_the_cure_works(lines: int, laid: Laid) -> None:
    document = cured(lines)
    if document is not None:
        assert last_message(document) in laid(f"cured.{lines}")[0]
