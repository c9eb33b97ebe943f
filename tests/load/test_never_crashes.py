"""Whatever the bytes: no exception, and every finding has a real place and whole texts."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from advocacy.load import load
from advocacy.load.strict_yaml import read_yaml
from advocacy.messages import tell
from advocacy.model.finding import LANGUAGES, Finding
from tests.load.conftest import CAMPAIGN, TODAY

# Signs of YAML and what is taken for them, so that random text comes near to real slips.
SIGNS = st.sampled_from([*"\n\n\n    \t::::--[]{},#&*!|>'\"%@`?~：，、“”【】｛｝［］\u3000\xa0\\\ufeff\ue000\u202e"])
WORDS = st.sampled_from(["zh", "en", "title", "a", "甲", "2020-7-4", "12", "1.5", "true", "---", "<<"])
PIECES = st.lists(st.one_of(SIGNS, WORDS), max_size=40).map("".join)


def check(findings: Iterable[Finding], lines: int) -> None:
    for finding in findings:
        assert 0 <= finding.place.line <= lines
        assert finding.place.column >= 0
        assert (finding.place.line == 0) == (finding.place.column == 0)
        assert all(tell(finding, language) for language in LANGUAGES)


def lines_of(data: bytes) -> int:
    text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "replace")
    return len(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


@given(PIECES)
@example("? [a]\n: b")
@example("{a: {b, c}, [d]: e, f: [g：h")
@example("a: b\n\x00")
@settings(max_examples=300, deadline=None)
def test_text_of_signs(text: str) -> None:
    data = text.encode()
    _, places, findings = read_yaml("a.yaml", data)
    check(findings, lines_of(data))
    assert all(1 <= place.line <= lines_of(data) for place in places.values())


@given(st.binary(max_size=60))
@example(b"\xff\xfe\x00")
@example(b"\x00\xd8\x00\x00")
@settings(max_examples=200, deadline=None)
def test_bytes(data: bytes) -> None:
    # However it is decoded, no encoding makes more lines than there are bytes.
    check(read_yaml("a.yaml", data)[2], len(data) + 1)


@given(
    st.sampled_from(sorted(name for name in CAMPAIGN if name.endswith(".yaml"))),
    st.floats(0, 1),
    st.integers(0, 12),
    st.one_of(PIECES, st.text(max_size=5)),
)
@settings(max_examples=120, deadline=None)
def test_a_damaged_campaign(name: str, where: float, less: int, more: str) -> None:
    text = CAMPAIGN[name]
    cut = int(where * len(text))
    damaged = text[:cut] + more + text[cut + less :]
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for file, content in {**CAMPAIGN, name: damaged}.items():
            (root / file).parent.mkdir(parents=True, exist_ok=True)
            (root / file).write_bytes(content.encode("utf-8", "surrogatepass"))
        _, findings = load(root, TODAY)
        for finding in findings:
            data = root / finding.place.file
            check([finding], lines_of(data.read_bytes()) if data.is_file() else 0)
