"""How much a YAML file may hold, and what is said of one that holds more."""

from __future__ import annotations

import pytest

from advocacy.load import parse
from advocacy.load.parse import MOST_VALUES
from advocacy.load.registers import register_of
from advocacy.load.strict_yaml import read_yaml
from advocacy.load.walk import LONGEST


def found(text: str) -> tuple[bool, list[str]]:
    """Whether anything can be read, and what is wrong."""
    value, _, findings = read_yaml("a.yaml", text.encode())
    return value is not None, [f"{one.place.line}:{one.place.column} {one.code}" for one in findings]


def test_a_file_holds_so_many_keys_and_values_and_no_more() -> None:
    items = MOST_VALUES - 1  # the list is a value too
    assert found("- a\n" * items) == (True, [])
    assert found("- a\n" * (items + 1)) == (False, [f"{items + 1}:3 too-many-values"])


def test_a_text_is_so_long_and_no_longer() -> None:
    assert found(f"summary: |\n  {'甲' * (LONGEST - 1)}\n") == (True, [])
    assert found(f"summary: |\n  {'甲' * LONGEST}\n") == (True, ["2:3 text-too-long"])
    assert found(f"- b\n- {'甲' * (LONGEST + 1)}\n") == (True, ["2:3 text-too-long"])


def test_a_register_grows_beyond_that() -> None:
    remark = f"- {{id: a, kind: comment, file: b.docx, text: {'c' * 30}}}\n"
    count = MOST_VALUES // 9 + 1
    register, findings = register_of("a.yaml", f"brief: a\nremarks:\n{remark * count}".encode(), "zh")
    assert findings == ()
    assert register is not None
    assert len(register.remarks) == count
    long = f"brief: a\nremarks:\n- {{id: a, kind: comment, file: b.docx, text: {'c' * LONGEST}}}\n  d: e\n"
    assert [one.code for one in register_of("a.yaml", long.encode(), "zh")[1]] == ["broken-yaml"]
    passage = long.replace("\n  d: e", "").replace("c" * LONGEST, "c" * (LONGEST + 1))
    assert register_of("a.yaml", passage.encode(), "zh")[1] == ()


def test_the_slips_of_a_large_file_are_corrected_as_far_as_time_allows(monkeypatch: pytest.MonkeyPatch) -> None:
    slips = "".join(f"key{n}: one: two\n" for n in range(3))
    assert found(slips)[1] == ["1:7 colon-in-text", "2:7 colon-in-text", "3:7 colon-in-text"]
    monkeypatch.setattr(parse, "_MOST_PARSED", 2 * len(slips) + 100)
    assert [one.split()[1] for one in found(slips)[1]] == ["colon-in-text", "broken-yaml"]
