"""Every sort of finding says in both languages what is wrong and how to cure it."""

from __future__ import annotations

import re
import string

import pytest

from advocacy.model.codes import ALL, CODES, severity_of
from advocacy.model.finding import LANGUAGES, Code, Finding, Language, ordered
from advocacy.model.place import Place
from advocacy.model.told import as_json, tell, texts

# Words of forms of periods, which a text in English names as they stand in a sheet.
FORMS = re.compile("[年月]|民国|令和")
HAN = re.compile(r"[\u4e00-\u9fff]")


def names(text: str) -> set[str]:
    """What stands in the braces of a text; an unbalanced brace is an error."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_no_code_stands_twice() -> None:
    assert len(ALL) == len(CODES)


@pytest.mark.parametrize("code", ALL, ids=lambda code: str(code.code))
def test_a_code_is_whole(code: Code) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code.code)
    assert code.severity in {"error", "warning", "note"}
    for said in (code.message, code.remedy, code.explanation):
        assert set(said) == set(LANGUAGES)
        assert all(text.strip() == text and text for text in said.values())
    # what is told in one language is told in the other
    assert names(code.message["zh"]) == names(code.message["en"])
    assert names(code.remedy["zh"]) == names(code.remedy["en"])
    # an explanation is of the sort, not of one finding
    assert code.explanation["zh"].endswith(("。", "！", "？"))
    assert code.explanation["en"].endswith((".", "!", "?"))
    for language in LANGUAGES:
        whole = f"{code.message[language]}{code.explanation[language]}"
        assert bool(HAN.search(FORMS.sub("", whole))) == (language == "zh")


@pytest.mark.parametrize("code", ALL, ids=lambda code: str(code.code))
def test_a_finding_of_each_code_can_be_told(code: Code) -> None:
    wanted = names(code.message["zh"]) | names(code.remedy["zh"])
    finding = Finding(code.code, Place("a.yaml", 3, 5), dict.fromkeys(wanted, ("甲", "A")))
    for language in LANGUAGES:
        told = tell(finding, language)
        assert told.startswith(f"a.yaml:3:5: {code.code} ")
        assert ("甲" if language == "zh" else "A") in told or not wanted
    assert severity_of(finding) == code.severity


# -------------------------------------------------------------------- telling


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (Place("a.yaml", 3, 5), "a.yaml:3:5"),
        (Place("a.yaml"), "a.yaml"),
        (Place("a.xlsx", sheet="就业", cell="D14"), "a.xlsx[就业!D14]"),
        (Place("a.xlsx", sheet="就业"), "a.xlsx[就业]"),
        (Place("a.csv", cell="D14"), "a.csv[D14]"),
    ],
)
def test_a_place_says_where_to_look(place: Place, told: str) -> None:
    finding = Finding("law-stale", place, {"name": "x", "on": "2024-01-01", "months": "24"})
    assert tell(finding, "en").startswith(f"{told}: law-stale the law “x” was last checked on")


@pytest.mark.parametrize(
    ("language", "message", "remedy"),
    [
        ("zh", "没有名为“a”的问题", "是不是“b”？"),
        ("en", "there is no problem “a”", "did you mean “b”?"),
    ],
)
def test_a_detail_may_be_said_in_each_language(
    language: Language, message: str, remedy: str
) -> None:
    details: dict[str, str | tuple[str, str]] = {
        "name": "a",
        "meant": ("是不是“b”？", "did you mean “b”?"),
    }
    finding = Finding("unknown-problem", Place("a.yaml", 3, 5), details)
    assert texts(finding, language) == (message, remedy)
    between = "；" if language == "zh" else "; "
    assert tell(finding, language) == f"a.yaml:3:5: unknown-problem {message}{between}{remedy}"
    assert as_json(finding, language) == {
        "code": "unknown-problem",
        "severity": "error",
        "message": message,
        "remedy": remedy,
        "file": "a.yaml",
        "line": 3,
        "column": 5,
        "sheet": None,
        "cell": None,
    }


def test_a_program_reads_the_cell_and_no_line() -> None:
    details = {"name": "a", "meant": ""}
    finding = Finding("unknown-problem", Place("a.xlsx", sheet="就业", cell="D14"), details)
    told = as_json(finding, "en")
    assert (told["line"], told["column"], told["sheet"], told["cell"]) == (
        None,
        None,
        "就业",
        "D14",
    )


def test_findings_stand_by_place_and_each_is_said_once() -> None:
    def one(line: int, code: str, name: str = "") -> Finding:
        return Finding(code, Place("a.yaml", line, 1), {"name": name})

    later, first, again = one(9, "a"), one(2, "b"), one(2, "b")
    other = one(2, "b", "x")
    assert ordered([later, other, first, again]) == (first, other, later)
    assert ordered([one(2, "b"), one(2, "a")]) == (one(2, "a"), one(2, "b"))
