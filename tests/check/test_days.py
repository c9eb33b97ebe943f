"""Days that cannot be: checks and events to come, laws promulgated before they were passed."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest

from advocacy.check.law_days import law_days
from advocacy.compose.provisions import name_provision
from advocacy.compose.references.laws import law_entry
from advocacy.model.walk import plain
from tests.campaigns.running import shipped, small, text_of
from tests.model.making import by_id, dossier, law

DRIVER = "evidence/cases/driver-dismissed.yaml"
COUNCIL = {"zh": "国务院", "en": "State Council"}


@pytest.mark.parametrize(
    ("file", "old", "new", "place"),
    [
        (DRIVER, "happened: 2025-07-04", "happened: 2027-07-04", f"{DRIVER}:11:11"),
        (DRIVER, "happened: 2025-07-04", "happened: 2026-12", f"{DRIVER}:11:11"),
        (DRIVER, "on: 2026-11-01", "on: 2026-11-23", f"{DRIVER}:45:7"),
        ("evidence/cases/no-disability-advertisement.yaml", "on: 2026-11-01", "on: 2026-12-01", ""),
        ("evidence/gaps/riders-without-cover.yaml", "on: 2026-11-01", "on: 2206-11-01", ""),
        ("evidence/gaps/riders-without-cover.yaml", "on: 2026-11-01", "on: 9999-12-31", ""),
    ],
)
def test_nothing_is_dated_in_the_future(tmp_path: Path, file: str, old: str, new: str, place: str) -> None:
    campaign = small(tmp_path)
    campaign.edit(file, old, new)
    found = campaign.check("--format", "json").json["findings"]
    assert [one["code"] for one in found] == ["date-in-future"]
    assert f"{found[0]['file']}:{found[0]['line']}:{found[0]['column']}".startswith(place or file)


def test_the_last_day_that_there_is_becomes_never_stale(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    file = "evidence/sources.yaml"
    campaign.write(file, campaign.path(file).read_text("utf-8").replace("on: 2026-11-01", "on: 9999-12-31"))
    found = campaign.check("--format", "json").json["findings"]
    assert {(one["code"], one["file"]) for one in found} == {("date-in-future", file)}


def test_today_is_not_the_future(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.edit(DRIVER, "on: 2026-11-01", "on: 2026-11-22")
    assert campaign.check().err == ""


@pytest.mark.parametrize(
    ("days", "code"),
    [
        ({}, "promulgation-unsaid"),
        ({"promulgated": "2018-06-29"}, ""),
        ({"promulgated": "2018-05-02"}, ""),
        ({"promulgated": "2018-05-01"}, "law-days-disordered"),
        ({"promulgated": "2018-10-02"}, "law-days-disordered"),
        ({"promulgated": "2018-10-02", "passed_as": "revised"}, ""),
        ({"passed_as": "revised"}, ""),
        ({"issuer": {"zh": "全国人大常委会", "en": "Standing Committee"}}, ""),
    ],
    ids=str,
)
def test_a_regulation_of_the_state_council_has_two_days_in_order(days: dict[str, Any], code: str) -> None:
    fields = {"issuer": COUNCIL, "version": "2018-05-02", "passed_as": "adopted", "in_force": "2018-10-01", **days}
    found = list(law_days(dossier(laws=by_id(law(**fields)))))
    assert [one.code for one in found] == ([code] if code else [])


def test_the_days_of_a_regulation_are_printed_as_what_they_are() -> None:
    fields = {"issuer": COUNCIL, "version": "2018-05-02", "in_force": "2018-10-01"}
    passed = law(**fields, passed_as="adopted", promulgated="2018-06-29")
    assert plain(law_entry(passed, "zh")) == (
        "《中华人民共和国残疾人保障法》（国务院2018年5月2日通过，2018年6月29日公布，自2018年10月1日起施行）。"
    )
    assert plain(law_entry(passed, "en")) == (
        "Law on the Protection of Disabled Persons (State Council; adopted on 2 May 2018; "
        "promulgated on 29 June 2018; in force since 1 October 2018)."
    )
    approved = law(**fields, passed_as="approved", promulgated="2018-06-29")
    assert "2018年5月2日批准，2018年6月29日发布，自" in plain(law_entry(approved, "zh"))
    assert plain(name_provision(passed, "38.2", "zh")) == (
        "《中华人民共和国残疾人保障法》（2018年公布）第三十八条第二款"
    )


def test_the_shipped_regulations_say_both_days(tmp_path: Path) -> None:
    from advocacy.load import load

    loaded, _ = load(shipped(tmp_path).root, datetime.date(2026, 11, 30))
    assert loaded is not None
    days = {
        name: (one.version.isoformat(), one.promulgated.isoformat())
        for name, one in loaded.laws.items()
        if one.promulgated is not None
    }
    # As the note below the title of each text says.
    assert days == {
        "disabled-employment-regulation": ("2007-02-14", "2007-02-25"),
        "hr-market-regulation": ("2018-05-02", "2018-06-29"),
        "labour-inspection-regulation": ("2004-10-26", "2004-11-01"),
        "petition-regulation": ("2022-01-24", "2022-02-25"),
        "qingdao-disabled-persons-regulation": ("2016-06-29", "2016-07-22"),
    }


@pytest.mark.parametrize(
    ("written", "codes", "printed"),
    [
        ("expires: 2026-12-31", [], True),
        ("expires: 9999-12-31", [], True),  # never, in many a form
        ("withdrawn: 2026-11-20", [], False),
        ("withdrawn: 2026-11-22", [], False),
        ("withdrawn: 2026-11-23", ["date-in-future"], False),
        ("withdrawn: 2027-11-20", ["date-in-future"], False),  # typed for 2026
        ("expires: 2027-11-20", [], True),  # its cure, where that was meant
        ("expires: 2026-05-31", ["consent-days-disordered"], False),
        ("expires: 2026-05-31\n  withdrawn: 2026-05-30", ["consent-days-disordered"], False),
    ],
)
def test_the_days_of_a_consent(tmp_path: Path, written: str, codes: list[str], printed: bool) -> None:  # noqa: FBT001
    campaign = small(tmp_path)
    campaign.edit(DRIVER, "expires: 2026-12-31", written)
    run = campaign.build("--format", "json")
    assert [one["code"] for one in run.json["findings"]] == codes
    drafts = [path for path in campaign.draft("").glob("*.docx") if "装卸车" in text_of(path)]
    assert bool(drafts) is printed
