"""Identifiers where people write, what is let stand, and that no finding tells any."""

from __future__ import annotations

import re
from typing import Any

import pytest

from advocacy.check import Allowances, check_inputs, mask_findings, scanner_of
from advocacy.messages import tell
from advocacy.model.dossier import Dossier
from advocacy.model.finding import LANGUAGES, Finding
from advocacy.model.input import InputFile, Passage
from advocacy.model.place import Place, Places
from tests.model.making import both, campaign, dossier, said

MOBILE = "13912345678"
DRIVER = "evidence/cases/driver.yaml"


def whole(**parts: Any) -> Dossier:
    """A dossier whose places are those of its inputs: the keys at the start of their lines."""
    made = dossier(**parts)
    by_file = {one.file: _places(one) for one in made.inputs}
    replaced = {name: getattr(made, name) for name in made.__slots__}
    return Dossier(**{**replaced, "places": Places(by_file)})


def _places(file: InputFile) -> dict[tuple[str | int, ...], Place]:
    places: dict[tuple[str | int, ...], Place] = {(): Place(file.file, 1, 1)}
    keys: list[str] = []
    for number, line in enumerate(file.passages[0].text.split("\n"), 1):
        key = re.match(r"( *)([\w-]+):", line)
        if key:
            keys = [*keys[: len(key[1]) // 2], key[2]]
            places[tuple(keys)] = Place(file.file, number, len(key[1]) + len(key[2]) + 3)
    return places


def yaml(text: str, file: str = DRIVER, *about: str, values: tuple[Passage, ...] = ()) -> InputFile:
    sort = "markdown" if file.endswith(".md") else "record"
    passage = Passage(text, Place(file, 1, 1))
    return InputFile(file, sort, (passage,), about or ("record:driver",), values)  # type: ignore[arg-type]


def found(*inputs: InputFile, **fields: Any) -> tuple[list[str], list[str]]:
    """What is found in the inputs, and what then is left of `allow:`."""
    made = whole(inputs=inputs, campaign=campaign(**fields))
    allowances = Allowances(made)
    _, findings = check_inputs(made, allowances, scanner_of(made))
    for one in findings:
        assert all(MOBILE not in tell(one, language) for language in LANGUAGES)
    return [said(one) for one in findings], [one.code for one in allowances.unused()]


@pytest.mark.parametrize(
    ("file", "text", "place", "about"),
    [
        (DRIVER, f"title: 一\nsummary:\n  zh: 请打{MOBILE}\n", "3:9", "record:driver"),
        (DRIVER, f"# {MOBILE}\ntitle: 一\n", "1:3", "record:driver"),
        ("briefs/a.zh.md", f"# 一\n\n{MOBILE}\n", "3:1", "record:driver"),
        ("evidence/agenda.yaml", f"problems:\n  hiring:\n    title: {MOBILE}\n", "3:12", "problem:hiring"),
        ("evidence/agenda.yaml", f"asks:\n  fines:\n    plain: {MOBILE}\n", "3:12", "ask:fines"),
        ("evidence/agenda.yaml", f"bodies:\n  npc:\n    name: {MOBILE}\n", "3:11", "body:npc"),
        ("evidence/agenda.yaml", f"other: {MOBILE}\n", "1:8", "record:driver"),
        ("evidence/sources.yaml", f"li:\n  title: {MOBILE}\n", "2:10", "source:li"),
        ("evidence/laws.yaml", f"# {MOBILE}\nli:\n  title: a\n", "1:3", "record:driver"),
        ("evidence/populations.yaml", f"li:\n  name: {MOBILE}\n", "2:9", "population:li"),
        ("advocacy.yaml", f"organisation:\n  phone: a\nlanguage: {MOBILE}\n", "3:11", "campaign"),
    ],
)
def test_a_number_is_about_the_entry_that_holds_it(file: str, text: str, place: str, about: str) -> None:
    given = (about,) if file == "advocacy.yaml" else ()
    assert found(yaml(text, file, *given))[0] == [f"{file}:{place} identifier-mobile {about}"]


def test_the_organisations_own_lines_are_its_own() -> None:
    text = f"organisation:\n  name: 甲\n  contact: {MOBILE}\n"
    assert found(yaml(text, "advocacy.yaml", "campaign")) == ([], [])


def test_a_value_that_was_folded_or_escaped_is_found_at_its_place() -> None:
    value = Passage(MOBILE, Place(DRIVER, 4, 10))
    text = f"title: 一\nsummary: {MOBILE}\nwhere:\n  zh: a\n"
    assert found(yaml("title: 一\n", values=(value,)))[0] == [f"{DRIVER}:4:10 identifier-mobile record:driver"]
    # what was found in the text already is not told twice
    assert found(yaml(text, values=(value,)))[0] == [f"{DRIVER}:2:10 identifier-mobile record:driver"]


def test_a_cell_is_told_by_its_address() -> None:
    file = "evidence/statistics/own.xlsx"
    passage = Passage(f"姓名\n{MOBILE}", Place(file, sheet="名单"), ("A1", "B7"))
    sheet = InputFile(file, "own sheet", (passage,), ("indicator:asked",))
    assert found(sheet)[0] == [f"{file}[名单!B7] identifier-mobile indicator:asked"]
    allowed = {"finding": "identifier-mobile", "file": file, "field": "名单", "reason": "公开"}
    assert found(sheet, allow=({**allowed, "reason": both("公开", "public")},)) == ([], [])


def test_the_name_of_a_file_is_not_told_where_it_holds_a_number() -> None:
    file = f"evidence/cases/{MOBILE}.yaml"
    assert found(yaml("title: 一\n", file))[0] == ["evidence/cases/… identifier-mobile record:driver"]


TEXT = f"title: {MOBILE}\nsummary:\n  zh: {MOBILE}\n  en: x\n"
ENTRY = {"finding": "identifier-mobile", "file": DRIVER, "reason": both("公开", "public")}
IN_TITLE = f"{DRIVER}:1:8 identifier-mobile record:driver"
IN_SUMMARY = f"{DRIVER}:3:7 identifier-mobile record:driver"


@pytest.mark.parametrize(
    ("entries", "left", "unused"),
    [
        (({"field": "title"},), [IN_SUMMARY], []),
        (({"field": "summary"},), [IN_TITLE], []),
        (({"field": "summary.zh"},), [IN_TITLE], []),
        (({"field": "title"}, {"field": "summary"}), [], []),
        (({"field": "sum"},), [IN_TITLE, IN_SUMMARY], ["allow-unused"]),
        (({},), [IN_TITLE, IN_SUMMARY], ["allow-unused"]),  # not the whole file
        (({"field": "title", "file": "a.yaml"},), [IN_TITLE, IN_SUMMARY], ["allow-unused"]),
        (({"field": "title", "finding": "identifier-email"},), [IN_TITLE, IN_SUMMARY], ["allow-unused"]),
        (({"field": "title", "finding": "source-unknown"},), [IN_TITLE, IN_SUMMARY], ["allow-renamed"]),
    ],
)
def test_an_entry_lets_stand_one_finding_in_one_field(
    entries: tuple[dict[str, Any], ...], left: list[str], unused: list[str]
) -> None:
    allow = tuple({**ENTRY, **entry} for entry in entries)
    assert found(yaml(TEXT), allow=allow) == (left, unused)


def test_what_is_let_stand_may_be_printed_and_nothing_else() -> None:
    made = whole(inputs=(yaml(f"title: {MOBILE}\n"),), campaign=campaign(allow=({**ENTRY, "field": "title"},)))
    scanner, _ = check_inputs(made, Allowances(made), scanner_of(made))
    assert scanner.hide(f"电话{MOBILE}") == f"电话{MOBILE}"
    assert scanner.hide("电话13912345679") == "…"


@pytest.mark.parametrize(
    ("code", "stands"),
    [
        ("law-stale", True),  # a warning
        ("record-of-practice", True),
        ("sheet-of-persons", True),
        ("identifier-name", True),
        ("unknown-problem", False),  # another error: it must be mended
    ],
)
def test_what_can_be_let_stand(code: str, stands: bool) -> None:  # noqa: FBT001
    entry = {**ENTRY, "finding": code, "file": "a.md"}
    allowances = Allowances(whole(campaign=campaign(allow=(entry,))))
    finding = Finding(code, Place("a.md", 1, 1))
    assert allowances.covers(finding) is stands
    assert allowances.keep([finding]) == ([] if stands else [finding])


def test_a_part_of_a_finished_file_is_its_field() -> None:
    entry = {**ENTRY, "file": "a.zh.docx", "field": "word/document.xml"}
    allowances = Allowances(whole(campaign=campaign(allow=(entry,))))
    in_part = Finding("identifier-mobile", Place("a.zh.docx"), {"part": "word/document.xml"})
    elsewhere = Finding("identifier-mobile", Place("a.zh.docx"), {"part": "word/footer1.xml"})
    assert allowances.keep([in_part, elsewhere]) == [elsewhere]


def test_no_other_finding_tells_an_identifier_or_a_piece_of_one() -> None:
    scanner = scanner_of(dossier(private_names=("甄假名",)))
    place = Place("briefs/a.zh.md", 3, 1)
    findings = [
        Finding("identifier-mobile", place, {"where": ("文件", "the file"), "masked": "13… (11)"}),
        Finding("typed-number", Place("briefs/a.zh.md", 3, 9), {"number": "1391"}),
        Finding("typed-number", Place("briefs/a.zh.md", 4, 1), {"number": "1391"}),
        Finding("gbk-file", Place("a.yaml", 1, 1), {"line": f"电话{MOBILE}"}),
        Finding("unknown-problem", Place(f"b/{MOBILE}.yaml"), {"name": "a", "meant": ("甄假名", "b")}),
        Finding("sheet-hidden", Place("a.xlsx", sheet="甄假名"), {"sheet": "x", "file": "y"}),
    ]
    told = [(str(one.place), dict(one.details)) for one in mask_findings(findings, scanner)]
    assert told == [
        ("briefs/a.zh.md:3:1", {"where": ("文件", "the file"), "masked": "13… (11)"}),
        ("briefs/a.zh.md:3:9", {"number": "…"}),
        ("briefs/a.zh.md:4:1", {"number": "1391"}),
        ("a.yaml:1:1", {"line": "…"}),
        # the name of the file holds one: whatever is said of it may quote a piece
        ("b/…", {"name": "…", "meant": "…"}),
        ("a.xlsx[…]", {"sheet": "x", "file": "y"}),
    ]
