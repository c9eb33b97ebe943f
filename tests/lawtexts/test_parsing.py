"""Each form in which collections print laws, beside what is read of it: number, line, column, words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from advocacy.lawtexts import parse
from advocacy.model.lawtext import LawText

GOLDEN = Path(__file__).parent / "golden"
CASES = sorted(path.stem for path in GOLDEN.glob("*.md"))


def drawn(text: LawText) -> Iterator[str]:
    for provision in text.provisions():
        words = text.words(provision)
        assert words is not None
        said = words.text.replace("\n", "\n    ")
        yield f"{provision} {words.line}:{words.column} {said}"
    for one in text.disorder:
        yield f"line {one.line}: {one.found} after {one.after or 'nothing'}"


@pytest.mark.parametrize("name", CASES)
def test_what_is_read(name: str, *, accept: bool) -> None:
    read = "\n".join(drawn(parse((GOLDEN / f"{name}.md").read_text("utf-8")))) + "\n"
    expected = GOLDEN / f"{name}.txt"
    if accept:
        expected.write_text(read, encoding="utf-8", newline="\n")
    assert read == expected.read_text("utf-8")


@pytest.mark.parametrize(
    ("provision", "words"),
    [
        ("1", "为了示例，制定本法。"),
        ("1.1", None),  # it has one paragraph: 第一条第一款 is no name for it
        ("2", None),  # it has three
        ("2.2", "残疾人包括那样的人。"),
        ("2.4", None),
        ("2.0", None),
        ("02.2", None),
        ("3.1", "用人单位不得有下列行为：\n（一）歧视；\n（二）辞退。"),
        ("3.1.2", "辞退。"),
        ("3.1.3", None),
        ("3.2.1", None),
        ("4", None),
        ("1-1", None),
    ],
)
def test_the_number_of_a_provision(provision: str, words: str | None) -> None:
    found = parse((GOLDEN / "database.md").read_text("utf-8")).words(provision)
    assert (None if found is None else found.text) == words
