"""Every code of this stage is shown by a golden or a test."""

from __future__ import annotations

import re
from pathlib import Path

from advocacy.model.codes.reading import READING

SHOWN = "".join(
    file.read_text(encoding="utf-8")
    for pattern in ("load/*.py", "load/golden/**/*.findings", "kinds/*.py")
    for file in Path(__file__).parent.parent.glob(pattern)
)


def test_each_code_is_shown() -> None:
    assert [one.code for one in READING if not re.search(rf"\b{one.code}\b", SHOWN)] == []
