"""The code at the end of a document: letters today, hex digits in what version 0.1 wrote."""

from __future__ import annotations

import hashlib
import json
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advocacy.check import find_identifiers
from advocacy.model.archive import members
from advocacy.model.digest import LENGTH, digest
from advocacy.shelve import digest_parts
from tests.campaigns.packages import changed
from tests.campaigns.running import ALL, BRIEF, Campaign, small

OF_VERSION_0_1 = "0258177156a9"  # it reads like 025 8177156, a telephone of Nanjing


@given(said=st.text(max_size=20))
def test_no_code_is_taken_for_a_telephone_or_anything_else(said: str) -> None:
    code = digest(said)
    assert code.isascii()
    assert code.isalpha()
    assert len(code) == LENGTH
    for text in (f"文稿编号：{code}", f"Build code: {code}", f"<dc:identifier>{code}</dc:identifier>"):
        assert find_identifiers(text) == []


@pytest.mark.parametrize("text", [f"文稿编号：{OF_VERSION_0_1}", f"Build code: {OF_VERSION_0_1}"])
def test_a_code_of_before_is_no_telephone_either(text: str) -> None:
    assert find_identifiers(text) == []


def as_version_0_1_left_it(campaign: Campaign, name: str) -> str:
    """The draft and the ledger with a hex code, as that version wrote them; the code of today."""
    ledger = json.loads(campaign.draft(".ledger.json").read_text(encoding="utf-8"))
    entry = ledger["files"][name]
    code: str = entry["code"]
    written = changed(
        campaign.draft(name).read_bytes(), lambda _, content: content.replace(code.encode(), OF_VERSION_0_1.encode())
    )
    campaign.draft(name).write_bytes(written)
    entry["code"] = OF_VERSION_0_1
    entry["sha256"] = hashlib.sha256(written).hexdigest()
    entry["parts"] = digest_parts(members(written))
    ledger["last"] = None
    campaign.draft(".ledger.json").write_text(json.dumps(ledger), encoding="utf-8")
    return code


def test_a_draft_with_a_code_of_before_that_nobody_touched_is_renewed(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.build()
    code = as_version_0_1_left_it(campaign, BRIEF[0])
    assert code.encode() not in part(campaign.draft(BRIEF[0]), "word/document.xml")
    run = campaign.build()
    assert run.code == 0, run.err
    assert set(campaign.drafts()) == ALL  # nothing laid beside it
    assert code.encode() in part(campaign.draft(BRIEF[0]), "word/document.xml")


def test_a_copy_with_a_code_of_before_is_still_traced_and_refreshed(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.build()
    as_version_0_1_left_it(campaign, BRIEF[0])
    copy = tmp_path / "copy.docx"
    copy.write_bytes(campaign.draft(BRIEF[0]).read_bytes())
    traced = campaign.run("trace", str(copy), "--format", "json")
    assert traced.code == 0, traced.err
    assert traced.json["figures"]
    refreshed = campaign.run("refresh", str(copy))
    assert "Traceback" not in refreshed.err
    assert refreshed.code == 0, refreshed.out + refreshed.err


def part(path: Path, name: str) -> bytes:
    with zipfile.ZipFile(path) as package:
        return package.read(name)
