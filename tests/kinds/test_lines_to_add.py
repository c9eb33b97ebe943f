"""A record that says nothing of a person: the lines of its finding, put into the file and read."""

from __future__ import annotations

import re
from typing import Any

import pytest

from advocacy.check.consent import consent
from advocacy.kinds import kind_of
from advocacy.load.entries import read_entry
from advocacy.load.strict_yaml import read_yaml
from advocacy.messages import tell
from advocacy.model.finding import Finding, Language
from advocacy.model.place import At, Places
from advocacy.model.record import Record
from tests.check.rules import findings_of
from tests.model.making import by_id, case, dossier, gap

OLD = {
    "coverage-gap": """\
kind: coverage-gap
title: 骑手没有工伤保障
problems: [uncovered]
summary: 骑手不在工伤保险之内。
who: 骑手
protection: injury
today: not-covered
effect: 自费
sources: []
standing: testimony
""",
    "discrimination-case": """\
kind: discrimination-case
title: 司机被解雇
problems: [hiring]
summary: 公司当天要求离职。
happened: 2020
where: 浙江省
act: dismissal
employer: 一家工厂
sources: []
standing: testimony
""",
}
DECIDED = {
    "given_by: decide": "given_by: self",
    "form: decide": "form: written",
    "on: decide": "on: 2026-01-01",
    "scope: decide": "scope: anonymised",
    "[decide]": "[legislature]",
}


def _read(record: Record, added: str) -> tuple[Any, tuple[Finding, ...]]:
    data = (OLD[record.kind] + added).encode()
    made, places, findings = read_yaml("made.yaml", data)
    assert findings == ()
    return read_entry(
        kind_of(record).record, made, At("made.yaml"), Places({"made.yaml": places}),
        language="zh", identifier="made",
    )  # fmt: skip


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("record", [case(standing="testimony"), gap(standing="testimony")])
def test_the_lines_for_a_person_are_read_once_they_are_decided(record: Record, language: Language) -> None:
    (found,) = findings_of(consent, dossier(records=by_id(record)))
    told = tell(found, language)
    (person,) = re.findall(r"person: \{.*?\}", told)
    (agreed,) = re.findall(r"consent: \{.*?\}", told)
    lines = f"{person}\n{agreed}\n"
    undecided, findings = _read(record, lines)
    assert undecided is None  # nobody has agreed to anything yet
    assert {one.code for one in findings} == {"unknown-choice", "wrong-form"}
    for asked, answer in DECIDED.items():
        assert asked in lines
        lines = lines.replace(asked, answer)
    decided, findings = _read(record, lines)
    assert findings == ()
    assert findings_of(consent, dossier(records=by_id(decided))) == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_line_for_nobody_is_read_and_is_enough(language: Language) -> None:
    (found,) = findings_of(consent, dossier(records=by_id(gap(standing="testimony"))))
    assert "person: nobody" in tell(found, language)
    decided, findings = _read(gap(), "person: nobody\n")
    assert findings == ()
    assert findings_of(consent, dossier(records=by_id(decided))) == []
