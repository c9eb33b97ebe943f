"""A template beside the tree that it becomes: golden/NAME/{zh,en}.md and {zh,en}.txt.

`own.zh.md` is what the brief says itself (its part `problem`), `parts/` are shared parts.
`pytest --accept` writes the trees anew; read what changed before you keep it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from advocacy.model.finding import Language
from tests.compose.composing import compose, drawn
from tests.model.making import own_words

GOLDEN = Path(__file__).parent / "golden"
PAGES = sorted(GOLDEN.glob("*/??.md"))


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.parent.name}-{page.stem}")
def test_a_template_becomes_this_tree(page: Path, *, accept: bool) -> None:
    language: Language = "zh" if page.stem == "zh" else "en"
    shared = {f"parts/{one.name}": _read(one) for one in page.parent.glob("parts/*.md")}
    own = page.parent / f"own.{language}.md"
    words = own_words("problem", _read(own), 3, language) if own.is_file() else None
    composed = compose(_read(page), language, shared=shared, own=words, asks=("fines", "cover"))
    assert composed.findings == ()
    assert composed.document is not None
    tree = drawn(composed.document.blocks)
    expected = page.with_suffix(".txt")
    if accept:
        expected.write_text(tree, encoding="utf-8")
    assert tree == _read(expected)


def test_every_page_has_a_tree_and_the_reverse() -> None:
    assert {one.with_suffix("") for one in PAGES} == {one.with_suffix("") for one in GOLDEN.glob("*/*.txt")}
