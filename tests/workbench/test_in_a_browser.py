"""The workbench in Chromium: WCAG 2.2 AA by axe on every page, by keyboard alone, renewed as files change.

Skipped where there is no Chromium, or the extra `browser` is not installed.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from typing import Any

import pytest

from tests.campaigns.running import Campaign, small_built
from tests.workbench.opening import WAIT, Open, opened

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LONG = WAIT * 1000
DRIVER = "evidence/cases/driver-dismissed.yaml"
PAGES = {
    "/": ("总览", "Overview"),
    "/evidence": ("证据", "Evidence"),
    "/evidence?kind=coverage-gap": ("证据", "Evidence"),
    "/evidence/driver-dismissed": ("", ""),
    "/briefs/fair-hiring": ("", ""),
    "/briefs/fair-hiring?edition=en&part=sources": ("", ""),
    "/briefs/injury-cover": ("", ""),
    "/laws": ("法律", "Laws"),
    "/laws?q=残疾人": ("残疾人", "残疾人"),
    "/laws/employment-regulation": ("", ""),
    "/nowhere": ("没有这一页", "There is no such page"),
}
LAW = """---
title: 残疾人就业条例
issuer: 国务院
passed: 2007-02-14
source: https://www.gov.cn/
read_on: 2026-11-01
---

第一条　为了促进残疾人就业，保障残疾人的劳动权利，制定本条例。

第二条　国家对残疾人就业实行集中就业与分散就业相结合的方针。
"""

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
def campaign(tmp_path_factory: pytest.TempPathFactory) -> Campaign:
    """With a law, a finding of each severity that a page shows, and a draft that somebody edited."""
    made = small_built(tmp_path_factory.mktemp("browser"))
    made.write("evidence/laws/employment-regulation.2007-02-14.md", LAW)
    draft = made.draft("fair-hiring.en.docx")
    draft.write_bytes(draft.read_bytes() + b"\0")
    made.edit("evidence/gaps/riders-without-cover.yaml", "problems: [", "problems: [unknown-thing, ")
    return made


@pytest.fixture(scope="module")
def bench(campaign: Campaign) -> Iterator[Open]:
    with opened(campaign.root) as one:
        assert one.shows("/", "unknown-problem")
        yield one


def page_of(browser: Any, bench: Open, path: str = "/", language: str = "zh", width: int = 1280) -> Any:
    """A page as somebody has it who came by the address of the command line."""
    page = browser.new_context(viewport={"width": width, "height": 800}).new_page()
    page.goto(bench.address)
    page.goto(f"{bench.base}/language/{language}")
    page.goto(f"{bench.base}{path}")
    return page


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_axe_finds_nothing_on_any_page(browser: Any, bench: Open, language: str, width: int) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = page_of(browser, bench, "/", language, width)
    wrong: list[str] = []
    page.on("request", lambda one: wrong.append(one.url) if not one.url.startswith(bench.base) else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda one: wrong.append(one.text) if "404" not in one.text else None)
    for path, titles in PAGES.items():
        page.goto(f"{bench.base}{path}")
        found = Axe().run(page, options={"runOnly": RULES}).response
        wrong += [f"{path} {one['id']}: {node['html']}" for one in found["violations"] for node in one["nodes"]]
        over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        wrong += [f"{path} {over} px over the edge"] if over > 0 else []
        assert page.title().startswith(titles[language == "en"]), path
        assert page.get_attribute("html", "lang") == {"zh": "zh-CN", "en": "en-GB"}[language]
        assert [page.locator(one).count() for one in ("h1", "main", "header nav", "footer")] == [1, 1, 1, 1], path
    page.context.close()
    assert wrong == []


def test_a_summary_changed_in_an_editor_appears_in_the_open_pages(
    browser: Any, bench: Open, campaign: Campaign
) -> None:
    """More tabs than a browser opens connections: one stream serves all."""
    from playwright.sync_api import expect

    page = page_of(browser, bench, "/briefs/fair-hiring?edition=zh")
    tabs = [page.context.new_page() for _ in range(8)]
    for tab in tabs:
        tab.goto(f"{bench.base}/evidence/driver-dismissed")
    text = campaign.path(DRIVER).read_text("utf-8")
    (old,) = re.findall(r"^summary:\n  zh: \|?\s*(\S.+)$", text, re.MULTILINE)
    campaign.edit(DRIVER, old, f"{old}这一句是刚写的。")
    for tab in tabs:
        expect(tab.locator("#record .lead")).to_contain_text("这一句是刚写的", timeout=LONG)
    expect(page.frame_locator("iframe").locator("main")).to_contain_text("这一句是刚写的", timeout=LONG)
    expect(page.locator("#told")).to_contain_text("已更新", timeout=LONG)
    page.close()  # had the stream: another tab takes it
    campaign.edit(DRIVER, "这一句是刚写的。", "后来又改了。")
    for tab in tabs:
        expect(tab.locator("#record .lead")).to_contain_text("后来又改了。", timeout=LONG)
    tabs[0].context.close()


def test_each_figure_leads_to_its_row_in_the_frame(browser: Any, bench: Open) -> None:
    from playwright.sync_api import expect

    page = page_of(browser, bench, "/briefs/fair-hiring?edition=en", "en")
    frame = page.frame_locator("iframe")
    frame.locator("a.fig").first.click()
    expect(frame.locator(":target")).to_be_visible(timeout=LONG)
    page.context.close()


def test_what_has_the_focus_keeps_it_while_a_page_is_renewed(browser: Any, bench: Open, campaign: Campaign) -> None:
    from playwright.sync_api import expect

    page = page_of(browser, bench, "/", "en")
    page.locator("summary").first.focus()
    page.keyboard.press("Enter")
    campaign.edit("evidence/gaps/riders-without-cover.yaml", "unknown-thing", "unknown-other")
    expect(page.locator("#overview")).to_contain_text("unknown-other", timeout=LONG)
    assert page.locator("details").first.get_attribute("open") is not None
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    page.context.close()


def test_by_keyboard_alone_from_the_skip_link_to_a_filtered_list(browser: Any, bench: Open) -> None:
    page = page_of(browser, bench, "/", "en")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.url == f"{bench.base}/evidence"
    page.keyboard.press("Tab")
    with page.expect_navigation():
        page.keyboard.press("Enter")  # the skip link
    while page.evaluate("document.activeElement.id") != "f-kind":
        page.keyboard.press("Tab")
    with page.expect_navigation():
        page.keyboard.press("C")
    assert "kind=coverage-gap" in page.url
    page.context.close()


def test_the_language_is_remembered(browser: Any, bench: Open) -> None:
    page = page_of(browser, bench, "/evidence?kind=coverage-gap")
    page.get_by_role("link", name="English").click()
    assert page.url == f"{bench.base}/evidence?kind=coverage-gap"
    other = page.context.new_page()
    other.goto(f"{bench.base}/laws")
    assert other.get_attribute("html", "lang") == "en-GB"
    page.context.close()


def test_a_foreign_page_can_neither_read_nor_frame_nor_post(browser: Any, bench: Open, tmp_path: Any) -> None:
    """It stands in the browser that has the cookie."""
    page = page_of(browser, bench)
    foreign = page.context.new_page()
    path = tmp_path / "foreign.html"
    path.write_text(f'<iframe src="{bench.base}/evidence"></iframe><form method="post" action="{bench.base}/"></form>')
    foreign.goto(path.as_uri())
    assert foreign.evaluate(f"fetch('{bench.base}/evidence').then(() => 'read', () => 'refused')") == "refused"
    assert foreign.frames[1].evaluate("document.body?.innerText ?? ''").count("证据") == 0
    with foreign.expect_navigation():
        foreign.evaluate("document.forms[0].submit()")
    assert "别的网页" in foreign.content()
    page.context.close()
