"""`advocacy laws` as a person uses it: the library, a law, an article, words, and another collection."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.campaigns.running import Campaign, Run

HEAD = "---\ntitle: {title}\nissuer: 国务院\npassed: {day}\neffective: {effective}\nsource: 示例文本库（虚构）\nread_on: 2026-11-20\n---\n\n"
OLD = "第一条 旧文。\n\n第二条 歧视的，责令改正。\n"
NEW = "第一条 新文。\n\n第二条 歧视的，责令改正。\n\n拒不改正的，处一万元罚款。\n\n第三条 有下列情形：\n\n（一）甲；\n"
FILES = {
    "laws/example-law.2018-10-26.md": HEAD.format(
        title="中华人民共和国示例法", day="2018-10-26", effective="2019-01-01"
    )
    + OLD,
    "laws/example-law.2026-04-30.md": HEAD.format(
        title="中华人民共和国示例法", day="2026-04-30", effective="2026-07-01"
    )
    + NEW,
    "laws/example-rules.2020-01-01.md": HEAD.format(title="示例法实施办法", day="2020-01-01", effective="2020-01-01")
    + OLD,
    "drafts-of-law/coming-law.2026-10-08.md": HEAD.format(
        title="未来法", day="2026-10-08", effective="2027-01-01"
    ).replace("passed", "published")
    + "第一条 草案。\n",
}


@pytest.fixture
def campaign(tmp_path: Path) -> Campaign:
    made = Campaign(tmp_path / "campaign")
    for file, text in FILES.items():
        made.write(f"evidence/{file}", text)
    return made


def laws(campaign: Campaign, *words: str, today: str = "2026-11-30") -> Run:
    return campaign.run("laws", "--today", today, "--language", "en", *words)


def test_the_library(campaign: Campaign) -> None:
    assert laws(campaign).out.splitlines() == [
        "example-law  2018-10-26  中华人民共和国示例法  旧文本 / replaced",
        "example-law  2026-04-30  中华人民共和国示例法  现行 / in force",
        "example-rules  2020-01-01  示例法实施办法  现行 / in force",
        "coming-law  2026-10-08  未来法  草案 / draft",
    ]
    before = laws(campaign, today="2026-06-30").out.splitlines()
    assert before[:2] == [
        "example-law  2018-10-26  中华人民共和国示例法  现行 / in force",
        "example-law  2026-04-30  中华人民共和国示例法  自2026-07-01起施行 / in force from 2026-07-01",
    ]


@pytest.mark.parametrize(
    ("words", "today", "lines"),
    [
        (
            ("example-law",),
            "2026-11-30",
            [
                "1  新文。",
                "2.1  歧视的，责令改正。",
                "2.2  拒不改正的，处一万元罚款。",
                "3  有下列情形：",
                "（一）甲；",
            ],
        ),
        (("示例法",), "2026-06-30", ["1  旧文。", "2  歧视的，责令改正。"]),
        (("中华人民共和国示例法", "2"), "2026-11-30", ["2.1  歧视的，责令改正。", "2.2  拒不改正的，处一万元罚款。"]),
        (("example-law", "3.1.1"), "2026-11-30", ["3.1.1  甲；"]),
        (("实施办法", "2"), "2026-11-30", ["2  歧视的，责令改正。"]),
        (("未来", "1"), "2026-11-30", ["1  草案。"]),
    ],
)
def test_a_law_or_an_article_as_it_is_in_force(
    campaign: Campaign, words: tuple[str, ...], today: str, lines: list[str]
) -> None:
    run = laws(campaign, *words, today=today)
    assert run.code == 0
    assert run.out.splitlines()[2:] == lines


def test_words_are_looked_for_in_what_is_in_force(campaign: Campaign) -> None:
    assert laws(campaign, "责令改正").out.splitlines() == [
        "example-law 2.1  歧视的，责令改正。",
        "example-rules 2  歧视的，责令改正。",
    ]
    run = laws(campaign, "没有这几个字")
    assert run.code == 2
    assert "no text in force holds these words" in run.err


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("example-law", "9"), "there is no “9”"),
        (("example-law", "第二条"), "write an article as 38, 38.3 or 11.1.9"),
        (("法", "2"), "there is no “法”"),
        (("no-law", "2"), "did you mean “coming-law”?"),
    ],
)
def test_what_is_not_there(campaign: Campaign, words: tuple[str, ...], message: str) -> None:
    run = laws(campaign, *words)
    assert run.code == 2
    assert message in run.err


def test_several_laws_with_one_word_in_their_titles_are_listed(campaign: Campaign) -> None:
    assert [line.split()[0] for line in laws(campaign, "法").out.splitlines()] == [
        "example-law",
        "example-law",
        "example-rules",
        "coming-law",
    ]


def test_a_text_that_cannot_be_read_is_found(campaign: Campaign) -> None:
    campaign.write("evidence/laws/other-law.2026-01-01.md", "第一条 甲。\n")
    run = laws(campaign)
    assert run.code == 1
    assert "evidence/laws/other-law.2026-01-01.md:1:1: law-head-missing" in run.err


def test_another_collection(campaign: Campaign, tmp_path: Path) -> None:
    other = tmp_path / "collection"
    # As the national database has it, as plain text, and as another campaign.
    database = "---\ntitle: 中华人民共和国示例法\npublication_date: '2018-10-26'\nstatus: 已修改\n---\n\n"
    texts = {
        "national/a.md": database + "- **第一条**　　旧文。\n\n- **第二条**　　歧视的，责令改正！\n",
        "national/b.md": database.replace("2018-10-26", "2026-04-30") + NEW,
        "national/示例法(2027-01-01).md": "# 示例法\n\n第一条 更新的文。\n",
        "local/示例法实施办法(2020-01-01).md": f"# 示例法实施办法\n\n{OLD}",
        "notes.md": "nothing of a law",
    }
    for file, text in texts.items():
        path = other / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    run = laws(campaign, "--against", str(other))
    assert run.code == 0
    assert run.out == "4 份文本，1 份相同 / of 4 texts 1 are the same\n"
    said = [line.split(";")[0] for line in run.err.splitlines()]
    assert said == [
        "evidence/laws/example-law.2018-10-26.md:12:1: law-differs-elsewhere article 2: here “歧视的，责令改正。”, in a.md “歧视的，责令改正！”",
        "evidence/laws/example-law.2026-04-30.md:1:1: law-newer-elsewhere the other collection has a version of “中华人民共和国示例法” of 2027-01-01",
        f"evidence/drafts-of-law/coming-law.2026-10-08.md:1:1: law-not-elsewhere {other.as_posix()} has no text of this version of “未来法”",
    ]
    assert laws(campaign, "--against", str(other), "--strict").code == 1
    one = laws(campaign, "example-rules", "--against", str(other), "--strict")
    assert (one.code, one.err) == (0, "")


def test_for_programs(campaign: Campaign) -> None:
    assert laws(campaign, "example-law", "2.2", "--format", "json").json["laws"] == [
        {
            "law": "example-law",
            "version": "2026-04-30",
            "title": "中华人民共和国示例法",
            "state": "in-force",
            "effective": "2026-07-01",
            "file": "evidence/laws/example-law.2026-04-30.md",
            "article": "2.2",
            "words": "拒不改正的，处一万元罚款。",
        }
    ]
    assert [one["state"] for one in laws(campaign, "--format", "json").json["laws"]] == [
        "replaced",
        "in-force",
        "in-force",
        "draft",
    ]
