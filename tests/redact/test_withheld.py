"""Why a record is kept out: a reason, and the day that decides."""

from __future__ import annotations

import datetime
from typing import Any, get_args

import pytest

from advocacy.model.withheld import REASONS, Reason, WithheldRecord
from advocacy.redact import redact
from tests.model.making import TODAY, agreed, by_id, case, dossier

DAY = datetime.date(2026, 11, 30)  # of the document


def story(**consent: Any) -> Any:
    return case(person={"called": {"zh": "小温"}}, consent=agreed(**consent))


@pytest.mark.parametrize(
    ("record", "reason", "on"),
    [
        (case(private=True), "private", None),
        (case(private=("summary",)), "private-needed", None),
        (case(private=("sumary",)), "private-unknown", None),
        (case(person={"called": {"zh": "小温"}}), "consent-missing", None),
        (story(given_by="guardian"), "assent-missing", None),
        (story(assent="refused"), "assent-refused", None),
        (story(audiences=("court",)), "other-audience", None),
        (story(on="2026-11-23"), "consent-later", "2026-11-23"),
        (story(expires="2026-11-29"), "consent-expired", "2026-11-29"),
        (story(withdrawn="2026-11-30"), "consent-withdrawn", "2026-11-30"),
        (story(scope="aggregate"), "counted-only", None),
    ],
)
def test_a_record_that_is_kept_out_has_its_reason_and_the_day_that_decides(
    record: Any, reason: Reason, on: str | None
) -> None:
    kept_out = redact(dossier(records=by_id(record)), "legislature", DAY).kept_out
    day = None if on is None else datetime.date.fromisoformat(on)
    assert kept_out == (WithheldRecord("driver", "legislature", reason, day),)


def test_a_record_that_is_printed_is_not_kept_out() -> None:
    assert redact(dossier(records=by_id(story(), case("open"))), "legislature", TODAY).kept_out == ()


def test_every_reason_has_its_words_in_both_languages() -> None:
    assert set(REASONS) == set(get_args(Reason))
    assert all(zh and en and zh != en for zh, en in REASONS.values())
