"""Every code of this stage is whole and shown by a golden or a test."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from advocacy.model.codes.reading import READING
from advocacy.model.finding import LANGUAGES, Code

SHOWN = "".join(
    file.read_text(encoding="utf-8")
    for pattern in ("load/*.py", "load/golden/**/*.findings", "kinds/*.py")
    for file in Path(__file__).parent.parent.glob(pattern)
)


@pytest.mark.parametrize("code", READING, ids=lambda code: str(code.code))
def test_a_code_is_whole_and_shown(code: Code) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code.code)
    assert re.search(rf"\b{code.code}\b", SHOWN), "no golden and no test shows it"
    for language in LANGUAGES:
        texts = (code.message[language], code.remedy[language], code.explanation[language])
        assert all(texts)
        assert not re.search("{", texts[2]), "an explanation has no details"
        plain = "".join(texts).replace("【待补】", "")  # the mark that a cure may write
        assert bool(re.search("[一-鿿]", plain)) == (language == "zh")


def test_a_code_stands_once() -> None:
    codes = [code.code for code in READING]
    assert len(codes) == len(set(codes))
