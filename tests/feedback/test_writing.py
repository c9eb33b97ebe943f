"""Whatever a reviewer wrote, a register reads back as it was written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advocacy.feedback.writing import register_text
from advocacy.load.registers import register_of
from advocacy.model.remark import Remark

SAID = st.text(st.characters(exclude_categories=["Cc", "Cf", "Zl", "Zp", "Cs", "Co", "Cn"]) | st.just("\n"))


@given(first=SAID, second=SAID)
def test_what_is_written_is_read(first: str, second: str) -> None:
    one = Remark(id="a1", kind="comment", file="a.docx", text=first, records=("x", "y"))
    two = Remark(id="a2", kind="edit", file="a.docx", before=second, settled=True)
    text = register_text(register_text(None, "a", [one]).rstrip("\n"), "a", [two])
    register, found = register_of("briefs/returned/a.yaml", text.encode(), "zh")
    assert found == ()
    assert register is not None
    assert register.remarks == (one, two)


@pytest.mark.parametrize(
    ("said", "kept"), [("a\u200bb\x85c", "abc"), ("\uf0b7 a", "□ a"), ("a\rb", "a\nb"), ("a\tb", "a b")]
)
def test_what_no_register_may_hold(said: str, kept: str) -> None:
    text = register_text(None, "a", [Remark(id="a1", kind="comment", file="a.docx", text=said)])
    register, _ = register_of("briefs/returned/a.yaml", text.encode(), "zh")
    assert register is not None
    assert [one.text for one in register.remarks] == [kept]
