"""Which line a passage was made of, and the changed wording as a patch for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from advocacy.feedback.sources import Line, patch_of, source_lines, sources_of

PASSAGE = "2023年末在业的有862.8万人，比2021年增加5.8万人。"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for file, text in {
        "briefs/a.zh.md": "# 问题\n\n{{ day }}在业的有{{ figure('x', 2023) }}，比{{ y }}**{{ z }}**。\n",
        "templates/parts/law.zh.md": "- 法律没有规定罚款。\n::: ask\n法律没有规定罚款。\n",
        "evidence/agenda.yaml": "asks:\n  fine:\n    demand:\n      zh: '规定罚款的幅度'\n# 规定\n",
    }.items():
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text(text, "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("passage", "places"),
    [
        (PASSAGE, ["briefs/a.zh.md:3"]),
        ("核心诉求。规定罚款的幅度。", ["evidence/agenda.yaml:4"]),
        ("法律没有规定罚款。", ["templates/parts/law.zh.md:1", "templates/parts/law.zh.md:3"]),
        ("谁也没有写过的话", []),
    ],
    ids=["around calls", "record or agenda", "two lines fit", "none"],
)
def test_the_line_behind_a_passage(root: Path, passage: str, places: list[str]) -> None:
    found = sources_of(passage, source_lines(root, "a", "zh"))
    assert [one.place for one in found] == places


LINE = Line(
    "a.md",
    4,
    "在业的有{{ figure('x') }}，比去年多，比前年多。",
    ("在业的有", "，比去年多，比前年多。"),
)
SAID = "在业的有8人，比去年多，比前年多。"


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        ("去年", "上一年", "在业的有{{ figure('x') }}，比上一年多，比前年多。"),
        ("", "又", "在业的有{{ figure('x') }}，比去年多，又比前年多。"),
        ("8人", "九人", ""),  # made by a call: there is nothing to change in the line
        ("去年", "去年", ""),
    ],
)
def test_patches(before: str, after: str, changed: str) -> None:
    at = SAID.index(before) if before else SAID.index("比前年")
    patch = patch_of(LINE, SAID, at, before, after)
    assert patch.splitlines()[3:] == ([f"-{LINE.text}", f"+{changed}"] if changed else [])
