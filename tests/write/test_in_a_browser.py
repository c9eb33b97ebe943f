"""Web pages in Chromium: WCAG 2.2 AA by axe, nothing fetched, nothing that runs over a narrow screen.

Skipped where there is no Chromium, or the extra `browser` is not installed.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from advocacy.model.document import Document
from advocacy.write import WRITERS
from tests.campaigns.running import shipped
from tests.test_logo import with_logo

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
HOUSES = Path(__file__).parents[2] / "templates" / "house"
FILES = {path.name: path.read_bytes() for path in HOUSES.iterdir() if path.is_file()}
WIDTHS = (1280, 320)

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: apt-get install chromium")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    api = pytest.importorskip(
        "playwright.sync_api", reason="the extra `browser` is not installed: pip install '.[browser]'"
    )
    sandboxed = [] if os.name == "nt" or os.geteuid() else ["--no-sandbox"]  # root has none
    with api.sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=CHROMIUM, args=sandboxed)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    """The pages of the shipped campaign: both languages, with and without charts, each with its verification file."""
    campaign = shipped(tmp_path_factory.mktemp("pages"))
    assert campaign.build(today="2026-11-30").code == 0
    found = tuple(sorted(campaign.draft("").glob("*.html")))
    assert len(found) == 16
    return found


def looked_at(browser: Any, path: Path, width: int) -> list[str]:
    """What is wrong with a page at one width."""
    from axe_playwright_python.sync_playwright import Axe

    page = browser.new_page(viewport={"width": width, "height": 800})
    fetched: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(path.as_uri())
    results = Axe().run(page, options={"runOnly": RULES}).response
    wrong = [f"{one['id']}: {node['html']}" for one in results["violations"] for node in one["nodes"]]
    # Of text over a drawing axe cannot tell; its colours are those of the style sheet, on white.
    wrong += [f"{one['id']}?" for one in results["incomplete"] if one["id"] != "color-contrast"]
    wrong += [
        f"contrast? {node['html']}"
        for one in results["incomplete"]
        for node in one["nodes"]
        if not node["html"].startswith(("<text", "<tspan"))
    ]
    over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    wrong += [f"{over} px over the edge"] if over > 0 else []
    wrong += [url for url in fetched if url != path.as_uri()] + said
    page.close()
    return wrong


@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_in_the_shipped_pages(browser: Any, pages: tuple[Path, ...], width: int) -> None:
    assert {path.name: looked_at(browser, path, width) for path in pages} == {path.name: [] for path in pages}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("house", ["gongwen", "brief"])
def test_axe_finds_nothing_in_a_page_with_every_block(
    browser: Any, documents: dict[str, Document], tmp_path: Path, house: str, width: int
) -> None:
    style, _ = WRITERS["html"].read_style(house, FILES)
    for language, document in documents.items():
        path = tmp_path / f"{language}.html"
        path.write_bytes(WRITERS["html"].write(document, style))
        assert looked_at(browser, path, width) == [], language


@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_in_a_page_with_a_logo(browser: Any, tmp_path: Path, width: int) -> None:
    campaign = with_logo(tmp_path)
    campaign.build("--format", "html")
    path = campaign.draft("fair-hiring.en.html")
    assert looked_at(browser, path, width) == []
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(path.as_uri())
    logo, name = (page.locator(f".sender {what}").bounding_box() for what in ("img", "strong"))
    assert logo["x"] + logo["width"] <= name["x"]  # left of the name
    assert logo["height"] < 2 * name["height"]  # in one line with it
    page.close()


def test_a_fault_would_be_found(browser: Any, pages: tuple[Path, ...], tmp_path: Path) -> None:
    broken = tmp_path / "broken.html"
    text = pages[0].read_text(encoding="utf-8").replace('<html lang="en-GB">', "<html>")
    picture = '<img src="https://example.org/a.png"><p style="width:3000px;color:#ccc">pale</p>'
    broken.write_text(text.replace("</main>", f"{picture}</main>"), encoding="utf-8")
    found = " ".join(looked_at(browser, broken, 320))
    for what in ("html-has-lang", "image-alt", "color-contrast", "over the edge"):
        assert what in found


def test_tables_stay_tables_on_a_telephone(browser: Any, pages: tuple[Path, ...]) -> None:
    """Cells that are stacked are still cells to a screen reader."""
    counts = []
    for width in WIDTHS:
        page = browser.new_page(viewport={"width": width, "height": 800})
        page.goto(pages[0].as_uri())
        session = page.context.new_cdp_session(page)
        nodes = session.send("Accessibility.getFullAXTree")["nodes"]
        roles = [node.get("role", {}).get("value") for node in nodes]
        counts.append([roles.count(one) for one in ("table", "row", "cell", "rowheader")])
        page.close()
    assert counts[0] == counts[1]
    assert all(counts[0])
