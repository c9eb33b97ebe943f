"""What the pages say: the states of drafts, the filters, one sentence for each failure, and nobody's words."""

from __future__ import annotations

import datetime
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.campaigns.running import Campaign, small, small_built
from tests.workbench.opening import Open, opened, until

DRIVER = "evidence/cases/driver-dismissed.yaml"
CHECKED = "checked:\n  by:\n    zh: 核对组\n    en: checking group\n  on: 2026-11-01\n"
SYNTHETIC = "standing: synthetic\nchecked"
# What the record says of the driver, in its title, summary and particulars.
WORDS = ("小温", "Wen", "驾驶", "deliver", "小温（")
PAGES = ("/", "/evidence", "/evidence/driver-dismissed", "/briefs/fair-hiring", "/laws", "/editions/fair-hiring/fair-hiring.zh.html",
         "/editions/fair-hiring/fair-hiring.en.html", "/editions/fair-hiring/fair-hiring.zh.sources.html")  # fmt: skip


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Open]:
    with opened(small_built(tmp_path_factory.mktemp("pages")).root) as one:
        yield one


def titles(page: str) -> list[str]:
    return re.findall(r'<h2><a href="/evidence/([\w-]+)">', page)


@pytest.mark.parametrize(
    ("query", "records"),
    [
        ("", ["driver-dismissed", "no-disability-advertisement", "riders-without-cover"]),
        ("kind=coverage-gap", ["riders-without-cover"]),
        ("kind=coverage-gap&printed=fair-hiring", []),
        ("standing=synthetic&checked=no", []),
        ("problem=flexible-workers-uncovered", ["riders-without-cover"]),
        ("printed=fair-hiring", ["driver-dismissed", "no-disability-advertisement"]),
        ("printed=nowhere", []),
        ("why=other-problems", ["driver-dismissed", "no-disability-advertisement", "riders-without-cover"]),
        ("kind=%3Cscript%3E", []),
    ],
)
def test_the_list_of_evidence_is_narrowed(bench: Open, query: str, records: list[str]) -> None:
    assert titles(bench.page(f"/evidence?{query}", "en")) == records


def test_a_record_says_where_it_is_printed_and_why_not(bench: Open) -> None:
    page = bench.page("/evidence/driver-dismissed", "en")
    assert page.index("printed</span>") < page.index("none of its problems is answered by an ask of this order")


def test_what_is_typed_is_shown_as_it_is(bench: Open) -> None:
    page = bench.page("/laws?q=%3Cscript%3Ealert(1)%3C/script%3E", "en")
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_unknown_pages_and_files_say_so(bench: Open) -> None:
    for path in ("/nowhere", "/evidence/none", "/briefs/none", "/laws/none"):
        assert "There is no such page" in bench.page(path, "en")
        assert bench.ask(path, heads=bench.known).status == 404
    for path in ("/files/none.docx", "/files/fair-hiring.zh.html", "/editions/injury-cover/fair-hiring.zh.html"):
        answer = bench.ask(path, heads=bench.known)
        assert (answer.status, "may not be given" in answer.text) == (404, True)


def test_each_figure_leads_to_its_row(bench: Open) -> None:
    page = bench.page("/editions/fair-hiring/fair-hiring.en.html")
    links = re.findall(r'class="fig"[^>]* href="([^"#]*)#([^"]+)"', page)
    assert links
    for file, row in links:
        assert f'id="{row}"' in (bench.page(f"/editions/fair-hiring/{file}") if file else page)


def test_an_edition_runs_nothing_and_stands_in_our_pages_alone(bench: Open) -> None:
    policy = bench.ask("/editions/fair-hiring/fair-hiring.zh.html", heads=bench.known).heads["content-security-policy"]
    assert "script-src" not in policy
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'self'" in policy


def test_the_word_file_is_given_as_it_lies_there(tmp_path: Path) -> None:
    campaign = small_built(tmp_path)
    with opened(campaign.root) as bench:
        assert "up to date" in bench.page("/", "en")
        assert bench.ask("/files/fair-hiring.zh.docx", heads=bench.known).text.startswith("PK")
        draft = campaign.draft("fair-hiring.zh.docx")
        draft.write_bytes(draft.read_bytes() + b"\0")
        assert bench.shows("/", "edited and kept")
        campaign.edit("briefs/fair-hiring.yaml", "date: 2026-11-30", "date: 2026-11-29")
        assert bench.shows("/", "out of date")
        assert "kept with the edited brief" in bench.page("/", "en")
        campaign.draft("fair-hiring.en.docx").unlink()
        assert bench.shows("/briefs/fair-hiring?edition=en", "not built yet")
        draft.unlink()
        draft.symlink_to(campaign.path("advocacy.yaml"))
        link = "/files/fair-hiring.zh.docx"
        assert bench.ask(link, heads=bench.known).status == 404
        assert any(link not in bench.page("/briefs/fair-hiring?edition=zh") for _ in until())


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("expires: 2026-12-31", "withdrawn: 2026-11-20", "the person withdrew the consent on this day"),
        ("expires: 2026-12-31", "expires: 2026-11-20", "the consent ended with this day"),
        (SYNTHETIC, "standing: synthetic\nprivate: true\nchecked", "all of it is private"),
        ("audiences: [legislature]", "audiences: [court]", "did not agree to this kind of body"),
    ],
)
def test_no_page_has_a_word_of_a_record_that_no_document_prints(tmp_path: Path, old: str, new: str, why: str) -> None:
    campaign = small_built(tmp_path)
    with opened(campaign.root) as bench:
        assert any(word in bench.page("/evidence/driver-dismissed") for word in WORDS)
        campaign.edit(DRIVER, old, new)
        assert bench.shows("/evidence/driver-dismissed", why)
        for language in ("zh", "en"):
            for path in PAGES:
                page = bench.page(path, language)
                assert [word for word in WORDS if word in page] == [], path
        assert "still tells of somebody" in bench.page("/briefs/fair-hiring", "en")
        assert bench.ask("/files/fair-hiring.zh.docx", heads=bench.known).status == 404


def test_a_finding_in_a_private_record_says_where_and_not_what(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.edit(DRIVER, SYNTHETIC, "standing: synthetic\nprivate: true\nchecked")
    campaign.edit(DRIVER, "problems: [hiring-discrimination]", "problems: [hiring-discrimination, secret-of-wen]")
    with opened(campaign.root) as bench:
        page = bench.page("/", "en")
        assert DRIVER in page
        assert "unknown-problem" in page
        assert "secret-of-wen" not in page
        assert "Words of this record are not shown here" in page


def test_a_record_that_nobody_checked_has_its_title(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.edit(DRIVER, CHECKED, "")
    with opened(campaign.root) as bench:
        assert "nobody has checked it" in bench.page("/evidence/driver-dismissed", "en")
        assert "driver" in bench.page("/evidence?checked=no", "en")


def test_an_unreadable_file_stops_its_documents_and_the_page_says_which_line(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    settings = campaign.path("advocacy.yaml").read_text("utf-8")
    with opened(campaign.root) as bench:
        assert "not built yet" in bench.page("/", "en")
        campaign.write("briefs/fair-hiring.yaml", "genre: [policy-brief\n")
        assert bench.shows("/", "briefs/fair-hiring.yaml")
        campaign.write("advocacy.yaml", "organisation: [\n")
        assert bench.shows("/", "This campaign cannot be read now")
        assert "advocacy.yaml" in bench.page("/", "en")
        assert "The overview says why" in bench.page("/evidence", "en")
        campaign.write("advocacy.yaml", settings)
        assert bench.shows("/evidence", "of 3 records")


def test_a_campaign_that_was_moved_is_missed_and_found_again(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    with opened(campaign.root) as bench:
        assert "<h1>总览" in bench.page("/")
        away = tmp_path / "elsewhere"
        shutil.move(campaign.root, away)
        assert bench.shows("/", "The campaign is not there")
        shutil.move(away, campaign.root)
        assert bench.shows("/", "<h1>Overview")
        campaign.edit("briefs/fair-hiring.yaml", "date: 2026-11-30", "date: 2026-11-29")
        assert bench.shows("/", "2026-11-29")


def test_a_consent_that_ends_at_midnight_ends_on_the_open_pages(tmp_path: Path) -> None:
    days = [datetime.date(2026, 12, 31)]
    campaign = small(tmp_path)
    with opened(campaign.root, lambda: days[0]) as bench:
        assert "小温" in bench.page("/evidence/driver-dismissed")
        days[0] = datetime.date(2027, 1, 1)
        assert bench.shows("/evidence/driver-dismissed", "the consent ended with this day")
        assert "小温" not in bench.page("/evidence/driver-dismissed")


def test_a_mistake_of_the_program_is_said(tmp_path: Path) -> None:
    """The pages do not look as if all were well."""

    def clock() -> datetime.date:
        raise ValueError(tmp_path)

    with opened(small(tmp_path).root, clock) as bench:
        assert bench.shows("/", "Reading the campaign broke off")
        assert bench.ask("/", heads=bench.known).status == 503


def test_it_finds_what_check_finds(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.edit(DRIVER, "problems: [hiring-discrimination]", "problems: [hiring-discriminaton]")
    found = Campaign(campaign.root).run("check", "--today", campaign.today, "--format", "json").codes()
    with opened(campaign.root) as bench:
        shown = re.findall(r"<code>([a-z-]+)</code>", bench.page("/").partition('id="found"')[2])
    assert shown == found != []


def test_nothing_is_written(tmp_path: Path) -> None:
    campaign = small_built(tmp_path)
    before = {path: path.stat().st_mtime_ns for path in campaign.root.rglob("*")}
    with opened(campaign.root) as bench:
        for path in PAGES:
            bench.page(path)
    assert {path: path.stat().st_mtime_ns for path in campaign.root.rglob("*")} == before
