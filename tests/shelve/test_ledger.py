"""The ledger on the disk."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from advocacy.model.codes import CODES
from advocacy.model.finding import Finding
from advocacy.model.ledger import BlockText, FigureSpot, LastBuild, Ledger, ShelvedFile
from advocacy.model.place import Place
from advocacy.model.withheld import WithheldRecord
from advocacy.shelve import read_ledger, write_ledger

DAY = datetime.date(2026, 11, 30)
FULL = Ledger(
    {
        "hiring.zh.docx": ShelvedFile(
            edition="hiring.zh.docx",
            sha256="aa",
            parts="bb",
            inputs="cc",
            code="7f3a",
            built=DAY,
            until=datetime.date(2027, 1, 1),
            blocks=(
                BlockText(
                    "_adv_b3",
                    "持证残疾人就业906.1万人。",
                    (FigureSpot("_adv_f1_ab12cd34", 7, 14),),
                    ("driver-dismissed",),
                ),
            ),
        ),
        "hiring.zh.new.docx": ShelvedFile("hiring.zh.docx", "dd", "ee", "ff"),
    },
    LastBuild(
        "in",
        "drafts",
        "0.1.0",
        DAY,
        None,
        (
            Finding(
                "draft-kept",
                Place("evidence/statistics/a.xlsx", 3, 4, "表1", "B7"),
                {"name": "a", "what": ("单位", "the unit")},
                ("order:hiring",),
            ),
        ),
        (WithheldRecord("driver", "court", "consent-expired", DAY),),
    ),
)


@pytest.mark.parametrize("ledger", [Ledger(), FULL], ids=["empty", "full"])
def test_what_is_written_is_read(drafts: Path, ledger: Ledger) -> None:
    assert write_ledger(drafts, ledger) == ()
    assert read_ledger(drafts) == (ledger, ())
    assert [path.name for path in drafts.iterdir()] == [".ledger.json"]


def test_a_ledger_that_does_not_say_what_was_withheld_is_still_read(drafts: Path) -> None:
    """The program wrote none before it named the reasons."""
    write_ledger(drafts, FULL)
    path = drafts / ".ledger.json"
    value = json.loads(path.read_text("utf-8"))
    del value["last"]["withheld"]
    path.write_text(json.dumps(value), "utf-8")
    ledger, findings = read_ledger(drafts)
    assert (ledger.files, findings) == (FULL.files, ())


def test_people_can_read_it(drafts: Path) -> None:
    write_ledger(drafts, FULL)
    text = (drafts / ".ledger.json").read_text("utf-8")
    assert "持证残疾人就业906.1万人。" in text
    assert '"until": "2027-01-01"' in text


def test_no_ledger_is_an_empty_one(drafts: Path) -> None:
    assert read_ledger(drafts) == (Ledger(), ())


UNREADABLE = (Finding("ledger-unreadable", Place("briefs/drafts/.ledger.json")),)
LAST: dict[str, object] = {"inputs": "", "drafts": "", "program": "", "until": None, "findings": []}
FILE: dict[str, object] = {
    "edition": "", "sha256": "", "parts": "", "inputs": "", "code": "",
    "built": None, "until": None, "blocks": [],
}  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "",
        '{"version": 1, "files": {',
        "[]",
        "null",
        '{"version": 2, "files": {}, "last": null}',
        '{"version": 1, "files": [], "last": null}',
        '{"version": 1, "files": {}}',
        '{"version": 1, "files": {"a.docx": {"edition": "a.docx"}}, "last": null}',
        json.dumps({"version": 1, "files": {"a": {**FILE, "sha256": 5}}, "last": None}),
        json.dumps({"version": 1, "files": {"a": {**FILE, "until": "soon"}}, "last": None}),
        json.dumps({"version": 1, "files": {}, "last": {**LAST, "findings": [{"code": "x"}]}}),
        json.dumps({"version": 1, "files": {}, "last": {**LAST, "inputs": True}}),
        "[" * 100_000,
    ],
)
def test_damaged_ledger_is_a_finding_and_counts_as_empty(drafts: Path, text: str) -> None:
    drafts.mkdir(parents=True)
    (drafts / ".ledger.json").write_text(text, "utf-8")
    assert read_ledger(drafts) == (Ledger(), UNREADABLE)


def test_ledger_in_another_encoding(drafts: Path) -> None:
    drafts.mkdir(parents=True)
    (drafts / ".ledger.json").write_bytes('{"版本": 1}'.encode("gbk"))
    assert read_ledger(drafts) == (Ledger(), UNREADABLE)


def test_ledger_that_is_a_folder(drafts: Path) -> None:
    (drafts / ".ledger.json").mkdir(parents=True)
    assert read_ledger(drafts) == (Ledger(), UNREADABLE)
    findings = write_ledger(drafts, FULL)
    assert [finding.code for finding in findings] == ["shelf-unwritable"]
    assert {finding.code for finding in (*findings, *UNREADABLE)} <= set(CODES)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(at=st.integers(0, 2000), byte=st.binary(max_size=3))
def test_any_damage_gives_a_ledger_or_a_finding(tmp_path: Path, at: int, byte: bytes) -> None:
    write_ledger(tmp_path, FULL)
    path = tmp_path / ".ledger.json"
    data = path.read_bytes()
    path.write_bytes(data[:at] + byte)
    ledger, findings = read_ledger(tmp_path)
    assert isinstance(ledger, Ledger)
    assert findings == () or ledger == Ledger()
